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
    check::{Code, Verdict},
    reading::Reading,
    records::Record,
    source::{FileId, file_id},
};

/// Header of the clean list. The product's documentation names no columns: this layout is our own.
const CLEAN_HEADER: [&str; 3] = ["Email", "First Name", "Last Name"];
/// Columns added to the left-out list.
const ADDED: [&str; 3] = ["row", "line", "problems"];

/// One of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// People ready to invite: `Email,First Name,Last Name`.
    Clean,
    /// Rows left out: all their own columns, then `row,line,problems` (codes with a space between).
    /// Cells beyond the header's stand after `problems`; undecodable bytes are written as U+FFFD, and the row has
    /// the problem `undecodable` then.
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
    pub(super) fn guard(self, input: &Path, input_id: FileId) -> Result<(), InviteError> {
        let input = Place::of(input, input_id);
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
            if place.is(&input) {
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

/// The lists while they are written. Dropped without [`Writers::commit`], they leave nothing behind.
pub(super) struct Writers {
    clean: Option<Writer>,
    left_out: Option<Writer>,
    /// Cells of a row's own columns.
    width: usize,
}

impl Writers {
    /// Begins the lists with their headers.
    pub(super) fn create(outputs: Outputs<'_>, reading: &Reading) -> Result<Self, InviteError> {
        let first = reading.first.get();
        let clean = outputs
            .clean
            .map(|to| Writer::create(List::Clean, to))
            .transpose()?;
        let left_out = outputs
            .left_out
            .map(|to| Writer::create(List::LeftOut, to))
            .transpose()?;
        let mut writers = Self {
            clean,
            left_out,
            width: first.len(),
        };
        if let Some(clean) = &mut writers.clean {
            clean.row(&CLEAN_HEADER)?;
        }
        if let Some(left_out) = &mut writers.left_out {
            if reading.header {
                left_out.harmless(first.cells())?;
            } else {
                for column in 1..=first.len() {
                    left_out.cell(format!("column {column}").as_bytes())?;
                }
            }
            left_out.row(&ADDED)?;
        }
        Ok(writers)
    }

    /// Adds a row to the list it belongs to.
    pub(super) fn add(
        &mut self,
        record: Record<'_>,
        row: u64,
        verdict: Verdict<'_>,
    ) -> Result<(), InviteError> {
        match (verdict, &mut self.clean) {
            (Verdict::Ready(ready), Some(clean)) => {
                clean.row(&[ready.email.as_bytes(), ready.first_name, ready.last_name])
            }
            (Verdict::Ready(_), None) => Ok(()),
            (Verdict::LeftOut(codes), _) => self.left_out(record, row, codes),
        }
    }

    fn left_out(
        &mut self,
        record: Record<'_>,
        row: u64,
        codes: &[Code],
    ) -> Result<(), InviteError> {
        let Some(left_out) = &mut self.left_out else {
            return Ok(());
        };
        left_out.harmless(record.cells().take(self.width))?;
        for _missing in record.len()..self.width {
            left_out.cell(b"")?;
        }
        left_out.cell(row.to_string().as_bytes())?;
        left_out.cell(record.line.to_string().as_bytes())?;
        let codes: Vec<&str> = codes.iter().map(|code| code.as_str()).collect();
        left_out.cell(codes.join(" ").as_bytes())?;
        left_out.harmless(record.cells().skip(self.width))?;
        left_out.end_row()
    }

    /// Puts the lists in their places: first both are whole on disk, then both are moved. When the second cannot
    /// be moved, the first is taken back and what stood in its place stands there again.
    pub(super) fn commit(self) -> Result<(), InviteError> {
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
            .buffer_capacity(super::source::BLOCK)
            .from_writer(file);
        Ok(Self {
            list,
            to: to.to_owned(),
            csv,
        })
    }

    /// Writes a cell, undecodable bytes as U+FFFD.
    fn cell(&mut self, cell: &[u8]) -> Result<(), InviteError> {
        let text = String::from_utf8_lossy(cell);
        self.csv
            .write_field(text.as_bytes())
            .map_err(|error| not_written(self.list)(error.into()))
    }

    /// Writes cells that a spreadsheet shows instead of running them as formulas.
    fn harmless<'a>(
        &mut self,
        mut cells: impl Iterator<Item = &'a [u8]>,
    ) -> Result<(), InviteError> {
        cells.try_for_each(|cell| {
            if is_formula(cell) {
                self.cell(&[b"'", cell].concat())
            } else {
                self.cell(cell)
            }
        })
    }

    fn end_row(&mut self) -> Result<(), InviteError> {
        self.csv
            .write_record(None::<&[u8]>)
            .map_err(|error| not_written(self.list)(error.into()))
    }

    fn row<const N: usize>(&mut self, cells: &[impl AsRef<[u8]>; N]) -> Result<(), InviteError> {
        cells.iter().try_for_each(|cell| self.cell(cell.as_ref()))?;
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

/// Whether spreadsheets run a cell as a formula; some take the full-width signs for the usual ones.
fn is_formula(cell: &[u8]) -> bool {
    const FIRST: [&str; 10] = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];
    FIRST.iter().any(|first| cell.starts_with(first.as_bytes()))
}

/// What is in the folder is whole by now; some network file systems cannot flush a folder.
fn sync_folder_of(path: &Path) {
    #[cfg(unix)]
    let _unsupported = fs::File::open(folder_of(path)).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = path;
}
