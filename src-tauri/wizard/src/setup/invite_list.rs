//! The invite list as a face asks for it: looked at, checked, written, and kept in the record.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use crate::{
    failure::Failure,
    invites::{
        self, Checked, InviteError, List, Outputs,
        view::{
            CheckedListView, ColumnView, Field, InviteReport, ReadAs, ReadProgress, RowFilter,
            RowsView,
        },
    },
    record,
    words::Language,
};

use super::{
    layouts::{Choices, Layouts, digest_of_names},
    view::ListKind,
};

/// A list that is read: a file, or bytes that come from none.
#[derive(Debug, Clone)]
pub enum ListSource {
    /// A file.
    File(PathBuf),
    /// Bytes from elsewhere, and the name they go by.
    Bytes(String, Vec<u8>),
}

impl ListSource {
    /// Name of the file, without its folder.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => file_name(path),
            Self::Bytes(name, _) => name.clone(),
        }
    }
}

/// Called while a list is read; breaking ends the reading with the failure `cancelled`.
pub type OnProgress<'a> = &'a mut dyn FnMut(ReadProgress) -> ControlFlow<()>;

/// Reads a list that a person has just chosen and checks every row: as it is found, or as a list with the same columns
/// was read last time. Blocks until done; call it off the main thread.
pub fn read_invite_list(
    source: ListSource,
    layouts: &Layouts,
    language: Language,
    progress: OnProgress<'_>,
) -> Result<CheckedList, Failure> {
    let as_found = ReadAs {
        language: language.code().to_owned(),
        ..ReadAs::default()
    };
    let file = source.name();
    let checked = match source {
        ListSource::File(path) => invites::read(&path, &as_found, progress),
        ListSource::Bytes(_, bytes) => invites::read_bytes(bytes, &as_found, progress),
    };
    let checked = checked.map_err(|error| told(&error))?;
    let found = CheckedList {
        file,
        columns: checked.header().map(digest_of_names),
        last_time: Choices::default(),
        checked,
    };
    let Some(choices) = layouts.of(&found) else {
        return Ok(found);
    };
    // Where it cannot be read so, it is as good as never seen before.
    match found.again(&choices, progress) {
        Err(failure) if failure.code == "cancelled" => Err(failure),
        Err(_) => Ok(found),
        Ok(again) => Ok(CheckedList {
            last_time: again.choices(),
            ..again
        }),
    }
}

/// Columns of a list that is a file or not.
pub fn columns_of_invite_list(
    source: &ListSource,
    read_as: &ReadAs,
    progress: OnProgress<'_>,
) -> Result<Vec<ColumnView>, Failure> {
    let looked = match source {
        ListSource::File(path) => invites::look(path, read_as, progress),
        ListSource::Bytes(_, bytes) => invites::look_at_bytes(bytes.clone(), read_as),
    };
    Ok(looked.map_err(|error| told(&error))?.columns)
}

/// Checks every row and writes the lists asked for.
pub fn check_and_write_invite_list(
    source: ListSource,
    read_as: &ReadAs,
    outputs: Outputs<'_>,
    progress: OnProgress<'_>,
) -> Result<InviteReport, Failure> {
    let checked = match source {
        ListSource::File(path) => invites::check(&path, read_as, outputs, progress),
        ListSource::Bytes(_, bytes) => invites::check_bytes(bytes, read_as, outputs, progress),
    };
    Ok(checked.map_err(|error| told(&error))?.report)
}

/// Whether `text` is an address by the rules of the invite list.
pub(super) fn is_address(text: &str) -> bool {
    invites::address::faults(text).is_empty()
}

/// Most people that are looked for: ten times the seats that there are.
pub(super) const MOST: usize = 1_000;

/// The addresses of a clean list, each with the number of its row from 1. Blocks until done.
pub(super) fn addresses(list: &Path) -> Result<Vec<(u64, String)>, Failure> {
    let unreadable =
        |error: &dyn std::fmt::Display| Failure::new("clean-list-unreadable").with("reason", error);
    let mut reader = csv::Reader::from_path(list).map_err(|error| unreadable(&error))?;
    let header = reader.headers().map_err(|error| unreadable(&error))?;
    let email = header
        .iter()
        .position(|name| name.trim().eq_ignore_ascii_case("email"));
    let email = email.ok_or_else(|| Failure::new("clean-list-without-email"))?;
    let mut addresses = Vec::new();
    for (row, record) in (1..).zip(reader.records()) {
        if addresses.len() == MOST {
            return Err(Failure::new("clean-list-too-long").with("most", MOST));
        }
        let record = record.map_err(|error| unreadable(&error))?;
        let address = record.get(email).unwrap_or_default().trim();
        addresses.push((row, address.to_owned()));
    }
    if addresses.is_empty() {
        return Err(Failure::new("clean-list-empty"));
    }
    Ok(addresses)
}

/// A list that was checked, and can be written.
pub struct CheckedList {
    file: String,
    /// Digest of the names of its columns, as they were found when it was chosen.
    columns: Option<String>,
    /// The choices that it was opened with because an earlier list was read so.
    last_time: Choices,
    checked: Checked,
}

impl CheckedList {
    /// The same list after a choice was changed. The file is not read again.
    pub fn again(&self, read_as: &ReadAs, progress: OnProgress<'_>) -> Result<Self, Failure> {
        let read_as = ReadAs {
            language: self.checked.read_as().language.clone(),
            ..read_as.clone()
        };
        let checked = self.checked.again(&read_as, progress);
        Ok(Self {
            file: self.file.clone(),
            columns: self.columns.clone(),
            last_time: self.last_time.clone(),
            checked: checked.map_err(|error| told(&error))?,
        })
    }

    /// What was found.
    pub fn report(&self) -> &InviteReport {
        &self.checked.report
    }

    /// As the page shows it, by that handle.
    pub fn view(&self, handle: &str) -> CheckedListView {
        let as_last_time = self.last_time != Choices::default() && self.choices() == self.last_time;
        let (handle, name) = (handle.to_owned(), self.file.clone());
        self.checked.view(handle, name, as_last_time)
    }

    /// Lines and addresses of the people that are ready.
    pub(super) fn ready(&self) -> Result<Vec<(u64, String)>, Failure> {
        self.checked.ready().map_err(|error| told(&error))
    }

    /// At most 500 of the rows that a filter and a search in any cell leave, from `from` on.
    pub fn rows(&self, filter: RowFilter, search: &str, from: u64, count: u64) -> RowsView {
        self.checked.rows(filter, search, from, count)
    }

    /// Whether the column of the addresses is known.
    pub fn is_clear(&self) -> bool {
        self.checked.unclear().is_none()
    }

    /// Digest of the names of its columns.
    pub(super) fn columns(&self) -> Option<&str> {
        self.columns.as_deref()
    }

    /// The choices of reading it that can be remembered.
    pub(super) fn choices(&self) -> Choices {
        Choices::of(
            self.checked.read_as(),
            self.checked.header().unwrap_or_default(),
        )
    }

    /// The same choices for this list.
    pub(super) fn as_remembered(&self, choices: &Choices) -> ReadAs {
        choices.read_as(self.checked.header().unwrap_or_default())
    }

    /// Reads the file again and writes one of the two lists; refuses when the file has changed, or the column of the
    /// addresses is not known.
    /// Returns the number of rows written. Blocks until done; when `progress` breaks, no list appears.
    pub fn save(
        &self,
        list: ListKind,
        to: &Path,
        progress: OnProgress<'_>,
    ) -> Result<u64, Failure> {
        if let Some(error) = self.checked.unclear() {
            return Err(told(&error));
        }
        let (list, rows) = match list {
            ListKind::Clean => (List::Clean, self.report().rows.ready),
            ListKind::LeftOut => (List::LeftOut, self.report().rows.rejected),
        };
        self.checked
            .save(list, to, progress)
            .map_err(|error| told(&error))?;
        Ok(rows)
    }

    /// What the record keeps: never a person.
    pub(super) fn for_the_record(&self) -> record::CheckedList {
        let InviteReport {
            file,
            columns,
            rows,
            fixes,
            problems,
            ..
        } = self.report();
        record::CheckedList {
            file: record::file_name(&self.file),
            sha256: file.sha256.clone(),
            bytes: file.bytes,
            encoding: file.encoding.clone(),
            bom: file.bom,
            delimiter: file.delimiter.to_string(),
            header: file.header,
            columns: columns
                .iter()
                .filter_map(|column| {
                    Some((
                        field_name(column.mapped_to?),
                        u32::try_from(column.index).ok()?,
                    ))
                })
                .collect::<BTreeMap<_, _>>(),
            total: rows.total,
            ready: rows.ready,
            rejected: rows.rejected,
            blank: rows.blank,
            trimmed: fixes.trimmed,
            by_code: problems.by_code.clone(),
        }
    }
}

fn told(error: &InviteError) -> Failure {
    error.failure()
}

fn field_name(field: Field) -> String {
    match field {
        Field::Email => "email",
        Field::FirstName => "first_name",
        Field::LastName => "last_name",
    }
    .to_owned()
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
