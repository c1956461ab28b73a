//! The two lists that are written: people ready to invite, and rows left out.
//!
//! Both are UTF-8 without byte order mark, comma, CRLF. Each is written beside its place under a name of
//! its own and moved there when it is whole.

use std::{
    fs::{self, Metadata},
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::files::{Older, Temporary};

use super::{
    InviteError,
    people::{People, is_formula},
    source::{FileId, file_id},
    table::Table,
};

/// Header of the clean list. The product's documentation names no columns: this layout is our own.
const CLEAN_HEADER: [&str; 3] = ["Email", "First Name", "Last Name"];
/// Bytes written at once.
const BUFFER: usize = 256 * 1024;
/// Columns added to the left-out list.
const ADDED: [&str; 3] = ["row", "line", "problems"];

/// One of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// People ready to invite: `Email,First Name,Last Name`.
    Clean,
    /// Rows left out: all their own columns, then `row,line,problems` (codes with a space between).
    /// Cells beyond the header's stand after `problems`; a cell that a spreadsheet would take for a formula has an
    /// apostrophe before it. Undecodable bytes are written as U+FFFD, and the row has the problem `undecodable` then.
    LeftOut,
}

impl List {
    /// Stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::LeftOut => "left-out",
        }
    }
}

/// Where the lists are to be written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Outputs<'a> {
    /// People ready to invite.
    pub clean: Option<&'a Path>,
    /// Rows left out.
    pub left_out: Option<&'a Path>,
}

impl<'a> Outputs<'a> {
    /// That list alone.
    pub fn only(list: List, to: &'a Path) -> Self {
        match list {
            List::Clean => Self {
                clean: Some(to),
                left_out: None,
            },
            List::LeftOut => Self {
                clean: None,
                left_out: Some(to),
            },
        }
    }

    fn each(self) -> impl Iterator<Item = (List, &'a Path)> {
        [(List::Clean, self.clean), (List::LeftOut, self.left_out)]
            .into_iter()
            .filter_map(|(list, to)| Some((list, to?)))
    }

    /// Refuses a list over its own input, and both lists in one place.
    pub(super) fn guard(self, input: Option<&Path>) -> Result<(), InviteError> {
        let id = |path: &Path| path.metadata().ok().as_ref().and_then(file_id);
        let input = input.map(|input| Place::of(input, id(input)));
        let mut places = Vec::new();
        for (list, to) in self.each() {
            let metadata = to.metadata().ok();
            if let Some(reason) = metadata.as_ref().and_then(not_replaceable) {
                return Err(InviteError::OutputNotWritten {
                    list,
                    reason: reason.to_owned(),
                });
            }
            let place = Place::of(to, metadata.as_ref().and_then(file_id));
            if input.as_ref().is_some_and(|input| place.is(input)) {
                return Err(InviteError::OutputIsInput { list });
            }
            places.push(place);
        }
        match places.as_slice() {
            [one, other] if one.is(other) => Err(InviteError::OutputsAreTheSame),
            _ => Ok(()),
        }
    }
}

/// Renaming over a device or a pipe would put a file in its place for everybody.
fn not_replaceable(metadata: &Metadata) -> Option<&'static str> {
    if metadata.is_file() {
        None
    } else if metadata.is_dir() {
        Some("Is a directory")
    } else {
        Some("Not a regular file")
    }
}

/// Where a file is or will be.
struct Place {
    path: Option<PathBuf>,
    id: FileId,
}

impl Place {
    fn of(path: &Path, id: FileId) -> Self {
        let canonical = fs::canonicalize(path).ok().or_else(|| {
            let folder = fs::canonicalize(folder_of(path)).ok()?;
            Some(folder.join(path.file_name()?))
        });
        Self {
            path: canonical,
            id,
        }
    }

    fn is(&self, other: &Self) -> bool {
        let same_id = self.id.is_some() && self.id == other.id;
        let same_path = match (&self.path, &other.path) {
            // Names that differ in case alone are one file by default on these systems.
            (Some(one), Some(other)) if cfg!(any(windows, target_os = "macos")) => {
                one.as_os_str().eq_ignore_ascii_case(other.as_os_str())
            }
            (Some(one), Some(other)) => one == other,
            _ => false,
        };
        same_id || same_path
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Writes the lists that are asked for: the people that are ready, and the rows left out.
pub(super) fn write(
    outputs: Outputs<'_>,
    table: &Table,
    people: &People,
) -> Result<(), InviteError> {
    let create = |list, to: Option<&Path>| to.map(|to| Writer::create(list, to)).transpose();
    let mut clean = create(List::Clean, outputs.clean)?;
    let mut left_out = create(List::LeftOut, outputs.left_out)?;
    if let Some(clean) = &mut clean {
        write_clean(clean, table, people)?;
    }
    if let Some(left_out) = &mut left_out {
        write_left_out(left_out, table, people)?;
    }
    Writers { clean, left_out }.commit()
}

fn write_clean(clean: &mut Writer, table: &Table, people: &People) -> Result<(), InviteError> {
    let rules = table.rules()?;
    clean.row(CLEAN_HEADER.into_iter())?;
    for row in people.rows.iter().filter(|row| row.codes.is_empty()) {
        if let Some(record) = table.records.get(row.record) {
            let person = rules.person(record);
            clean.row([&*person.email, &*person.first_name, &*person.last_name].into_iter())?;
        }
    }
    Ok(())
}

fn write_left_out(
    left_out: &mut Writer,
    table: &Table,
    people: &People,
) -> Result<(), InviteError> {
    let width = table.width();
    let names = (0..width).map(|column| match table.header_cells() {
        Some(header) => header.get(column).cloned().unwrap_or_default(),
        None => format!("column {}", column + 1),
    });
    left_out.harmless(names)?;
    left_out.row(ADDED.into_iter())?;
    for (number, row) in (1_u64..).zip(&people.rows) {
        let Some(record) = table
            .records
            .get(row.record)
            .filter(|_| !row.codes.is_empty())
        else {
            continue;
        };
        let missing = width.saturating_sub(record.len());
        left_out.harmless(
            record
                .cells()
                .take(width)
                .chain(std::iter::repeat_n("", missing)),
        )?;
        let codes: Vec<&str> = row.codes.iter().map(|code| code.as_str()).collect();
        left_out
            .cells([number.to_string(), record.line.to_string(), codes.join(" ")].into_iter())?;
        left_out.harmless(record.cells().skip(width))?;
        left_out.end_row()?;
    }
    Ok(())
}

/// The lists while they are written. Dropped without [`Writers::commit`], they leave nothing behind.
struct Writers {
    clean: Option<Writer>,
    left_out: Option<Writer>,
}

impl Writers {
    /// Puts the lists in their places: first both are whole on disk, then both are moved. When the second cannot
    /// be moved, the first is taken back and what stood in its place stands there again.
    fn commit(self) -> Result<(), InviteError> {
        let mut whole = Vec::new();
        for writer in [self.clean, self.left_out].into_iter().flatten() {
            whole.push(writer.flush()?);
        }
        let last = whole.pop();
        let moved = whole
            .into_iter()
            .map(Flushed::put_for_now)
            .collect::<Result<Vec<_>, _>>()?;
        if let Some(last) = last
            && let Err(error) = last.put()
        {
            moved.into_iter().for_each(Moved::take_back);
            return Err(error);
        }
        Ok(())
    }
}

struct Writer {
    list: List,
    to: PathBuf,
    csv: csv::Writer<Temporary>,
}

struct Flushed {
    list: List,
    to: PathBuf,
    file: Temporary,
}

fn not_written(list: List) -> impl Fn(io::Error) -> InviteError {
    move |error| InviteError::OutputNotWritten {
        list,
        reason: error.to_string(),
    }
}

impl Writer {
    fn create(list: List, to: &Path) -> Result<Self, InviteError> {
        if to.file_name().is_none() {
            return Err(InviteError::OutputNotWritten {
                list,
                reason: "Not a file name".to_owned(),
            });
        }
        let file = Temporary::create_in(folder_of(to)).map_err(not_written(list))?;
        let csv = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .buffer_capacity(BUFFER)
            .from_writer(file);
        Ok(Self {
            list,
            to: to.to_owned(),
            csv,
        })
    }

    fn cells(
        &mut self,
        mut cells: impl Iterator<Item = impl AsRef<[u8]>>,
    ) -> Result<(), InviteError> {
        cells.try_for_each(|cell| {
            let written = self.csv.write_field(cell);
            written.map_err(|error| not_written(self.list)(error.into()))
        })
    }

    /// Cells that a spreadsheet would take for formulas get an apostrophe before them.
    fn harmless(
        &mut self,
        cells: impl Iterator<Item = impl AsRef<str>>,
    ) -> Result<(), InviteError> {
        self.cells(cells.map(|cell| {
            let cell = cell.as_ref();
            if is_formula(cell) {
                format!("'{cell}")
            } else {
                cell.to_owned()
            }
        }))
    }

    fn end_row(&mut self) -> Result<(), InviteError> {
        self.csv
            .write_record(None::<&[u8]>)
            .map_err(|error| not_written(self.list)(error.into()))
    }

    fn row<'c>(&mut self, cells: impl Iterator<Item = &'c str>) -> Result<(), InviteError> {
        self.cells(cells)?;
        self.end_row()
    }

    fn flush(self) -> Result<Flushed, InviteError> {
        let list = self.list;
        let file = self
            .csv
            .into_inner()
            .map_err(|error| not_written(list)(error.into_error()))?;
        file.sync().map_err(not_written(list))?;
        Ok(Flushed {
            list,
            to: self.to,
            file,
        })
    }
}

impl Flushed {
    fn put(self) -> Result<(), InviteError> {
        self.file
            .replace(&self.to)
            .map_err(not_written(self.list))?;
        sync_folder_of(&self.to);
        Ok(())
    }

    /// The same in such a way that it can be taken back.
    fn put_for_now(self) -> Result<Moved, InviteError> {
        let to = self.to.clone();
        let older = to
            .try_exists()
            .and_then(|exists| exists.then(|| Older::keep(&to, folder_of(&to))).transpose())
            .map_err(not_written(self.list))?;
        self.put()?;
        Ok(Moved { to, older })
    }
}

/// A list in its place, and what stood there before it under a second name that goes away with this.
struct Moved {
    to: PathBuf,
    older: Option<Older>,
}

impl Moved {
    fn take_back(self) {
        let taken_back = match self.older {
            Some(older) => older.put_back(&self.to),
            None => fs::remove_file(&self.to),
        };
        if let Err(error) = taken_back {
            tracing::warn!(%error, "a list that stands alone could not be taken back");
        }
        sync_folder_of(&self.to);
    }
}

/// What is in the folder is whole by now; some network file systems cannot flush a folder.
fn sync_folder_of(path: &Path) {
    #[cfg(unix)]
    let _unsupported = fs::File::open(folder_of(path)).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = path;
}
