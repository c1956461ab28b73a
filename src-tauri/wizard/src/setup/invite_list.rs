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
        view::{ColumnView, Field, InviteFileView, InviteReport, Problem, ReadAs, ReadProgress},
    },
    record,
};

use super::view::ListKind;

/// A list that is read: a file, or bytes that come from none.
#[derive(Debug, Clone)]
pub enum ListSource {
    /// A file.
    File(PathBuf),
    /// Bytes from elsewhere.
    Bytes(Vec<u8>),
}

/// Called while a list is read; breaking ends the reading with the failure `cancelled`.
pub type OnProgress<'a> = &'a mut dyn FnMut(ReadProgress) -> ControlFlow<()>;

/// How a file would be read, and its first records. Reads all of it; call it off the main thread.
pub fn look_at_invite_list(
    path: &Path,
    read_as: &ReadAs,
    handle: String,
    progress: OnProgress<'_>,
) -> Result<InviteFileView, Failure> {
    let looked = invites::look(path, read_as, progress);
    Ok(looked
        .map_err(|error| told(&error))?
        .view(handle, file_name(path)))
}

/// Checks every row. Blocks until done; call it off the main thread.
pub fn check_invite_list(
    path: &Path,
    read_as: &ReadAs,
    progress: OnProgress<'_>,
) -> Result<CheckedList, Failure> {
    let checked = invites::check(path, read_as, Outputs::default(), progress)
        .map_err(|error| told(&error))?;
    Ok(CheckedList {
        file: file_name(path),
        checked,
    })
}

/// Columns of a list that is a file or not.
pub fn columns_of_invite_list(
    source: &ListSource,
    read_as: &ReadAs,
    progress: OnProgress<'_>,
) -> Result<Vec<ColumnView>, Failure> {
    let looked = match source {
        ListSource::File(path) => invites::look(path, read_as, progress),
        ListSource::Bytes(bytes) => invites::look_at_bytes(bytes.clone(), read_as),
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
        ListSource::Bytes(bytes) => invites::check_bytes(bytes, read_as, outputs, progress),
    };
    Ok(checked.map_err(|error| told(&error))?.report)
}

/// Whether `text` is an address by the rules of the invite list.
pub(super) fn is_address(text: &str) -> bool {
    invites::address::faults(text).is_none()
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
    checked: Checked,
}

impl CheckedList {
    /// The same list after a choice was changed. The file is not read again.
    pub fn again(&self, read_as: &ReadAs, progress: OnProgress<'_>) -> Result<Self, Failure> {
        let checked = self.checked.again(read_as, progress);
        Ok(Self {
            file: self.file.clone(),
            checked: checked.map_err(|error| told(&error))?,
        })
    }

    /// What was found.
    pub fn report(&self) -> &InviteReport {
        &self.checked.report
    }

    /// Lines and addresses of the people that are ready.
    pub(super) fn ready(&self) -> Result<Vec<(u64, String)>, Failure> {
        self.checked.ready().map_err(|error| told(&error))
    }

    /// The first 1,000 problems of one code.
    pub fn problems_of(&self, code: &str) -> &[Problem] {
        self.checked
            .first_of_code
            .get(code)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Reads the file again and writes one of the two lists; refuses when the file has changed.
    /// Returns the number of rows written. Blocks until done; when `progress` breaks, no list appears.
    pub fn save(
        &self,
        list: ListKind,
        to: &Path,
        progress: OnProgress<'_>,
    ) -> Result<u64, Failure> {
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
