//! The two lists that are written: people ready to invite, and rows left out.
//!
//! Both are UTF-8 without byte order mark, comma, CRLF. Each is written beside its place under a name of
//! its own and moved there when it is whole.

use std::{
    borrow::Cow,
    fs::{self, Metadata},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::files::{Older, Temporary};

use super::{
    InviteError, TELL_EVERY,
    people::{People, is_formula},
    source::{FileId, file_id},
    table::Table,
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
        let if_it_is = |one| (list == one).then_some(to);
        Self {
            clean: if_it_is(List::Clean),
            left_out: if_it_is(List::LeftOut),
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

/// Writes the lists that are asked for: first all are whole on disk, then all are moved. When one cannot be moved, those
/// before it are taken back and what stood in their places stands there again.
pub(super) fn write(
    outputs: Outputs<'_>,
    table: &Table,
    people: &People,
    tell: &mut dyn FnMut() -> Result<(), InviteError>,
) -> Result<(), InviteError> {
    let mut whole = Vec::new();
    for (list, to) in outputs.each() {
        let mut csv = Csv::new(list, tell);
        match list {
            List::Clean => clean(&mut csv, table, people)?,
            List::LeftOut => left_out(&mut csv, table, people)?,
        }
        let file = csv.whole().and_then(|bytes| written(to, &bytes));
        whole.push((list, to, file.map_err(not_written(list))?));
    }
    tell()?;
    let mut moved: Vec<Moved> = Vec::new();
    let last = whole.len().saturating_sub(1);
    for (index, (list, to, file)) in whole.into_iter().enumerate() {
        // The last one is moved for good, so what stood in its place need not be kept.
        match put(to, file, index < last) {
            Ok(done) => moved.push(done),
            Err(error) => {
                moved.into_iter().for_each(Moved::take_back);
                return Err(not_written(list)(error));
            }
        }
    }
    Ok(())
}

fn not_written(list: List) -> impl Fn(io::Error) -> InviteError {
    move |error| InviteError::OutputNotWritten {
        list,
        reason: error.to_string(),
    }
}

/// A list while it is written, in memory.
struct Csv<'t> {
    list: List,
    rows: usize,
    out: csv::Writer<Vec<u8>>,
    tell: &'t mut dyn FnMut() -> Result<(), InviteError>,
}

impl<'t> Csv<'t> {
    fn new(list: List, tell: &'t mut dyn FnMut() -> Result<(), InviteError>) -> Self {
        let out = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(Vec::new());
        Self {
            list,
            rows: 0,
            out,
            tell,
        }
    }

    fn row(
        &mut self,
        cells: impl IntoIterator<Item = impl AsRef<[u8]>>,
    ) -> Result<(), InviteError> {
        self.rows += 1;
        if self.rows.is_multiple_of(TELL_EVERY) {
            (self.tell)()?;
        }
        let row = self.out.write_record(cells);
        row.map_err(|error| not_written(self.list)(error.into()))
    }

    fn whole(self) -> io::Result<Vec<u8>> {
        self.out
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)
    }
}

fn clean(csv: &mut Csv<'_>, table: &Table, people: &People) -> Result<(), InviteError> {
    let rules = table.rules()?;
    csv.row(CLEAN_HEADER)?;
    let ready = people.rows.iter().filter(|row| row.codes.is_empty());
    for record in ready.filter_map(|row| table.records.get(row.record)) {
        let person = rules.person(record);
        csv.row([&*person.email, &*person.first_name, &*person.last_name])?;
    }
    Ok(())
}

fn left_out(csv: &mut Csv<'_>, table: &Table, people: &People) -> Result<(), InviteError> {
    let width = table.width();
    let names = (0..width).map(|column| match table.header_cells() {
        Some(header) => header.get(column).cloned().unwrap_or_default(),
        None => format!("column {}", column + 1),
    });
    let names = names.map(|name| harmless(&name).into_owned());
    csv.row(names.chain(ADDED.map(str::to_owned)))?;
    for (number, row) in (1_u64..).zip(&people.rows) {
        let record = table.records.get(row.record);
        let Some(record) = record.filter(|_| !row.codes.is_empty()) else {
            continue;
        };
        let missing = std::iter::repeat_n("", width.saturating_sub(record.len()));
        let codes: Vec<&str> = row.codes.iter().map(|code| code.as_str()).collect();
        let added = [number.to_string(), record.line.to_string(), codes.join(" ")];
        let own = record.cells().take(width).chain(missing).map(harmless);
        let more = record.cells().skip(width).map(harmless);
        let cells = own.chain(added.into_iter().map(Cow::Owned)).chain(more);
        csv.row(cells.map(Cow::into_owned))?;
    }
    Ok(())
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
fn harmless(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A file beside its place, whole on disk.
fn written(to: &Path, bytes: &[u8]) -> io::Result<Temporary> {
    if to.file_name().is_none() {
        return Err(io::Error::other("Not a file name"));
    }
    let mut file = Temporary::create_in(folder_of(to))?;
    file.write_all(bytes)?;
    file.sync()?;
    Ok(file)
}

/// Moves a file to its place; what stood there can be put back if it is kept.
fn put(to: &Path, file: Temporary, keep: bool) -> io::Result<Moved> {
    let older = if keep && to.try_exists()? {
        Some(Older::keep(to, folder_of(to))?)
    } else {
        None
    };
    file.replace(to)?;
    sync_folder_of(to);
    Ok(Moved {
        to: to.to_owned(),
        older,
    })
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
