//! What a face shows of an invite list: how the file is read, and what checking it found.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field of the clean list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// E-mail address.
    Email,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
}

/// How a file is to be read. Everything that is `None` is found from the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadAs {
    /// Encoding by its WHATWG name, for example `windows-1252`.
    pub encoding: Option<String>,
    /// One-character delimiter.
    pub delimiter: Option<char>,
    /// Whether the first record is a header.
    pub header: Option<bool>,
    /// Columns by index from 0, overriding what is found; `None` for a field that no column is to be read into.
    /// A field that is not named is found.
    pub columns: BTreeMap<Field, Option<usize>>,
    /// Physical line of the header.
    #[serde(default)]
    pub header_line: Option<u64>,
    /// Sheet of a workbook.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Fixes by name that are switched on or off.
    #[serde(default)]
    pub fixes: BTreeMap<String, bool>,
    /// Codes of the doubts that are accepted as they are.
    #[serde(default)]
    pub accepted: BTreeSet<String>,
    /// Language of the person, as in `fr`; the face that asks knows it. Of encodings that fit alike, its own is taken.
    #[serde(skip)]
    pub language: String,
    /// Cells of rows that were corrected by hand; of several for one cell the last counts.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Rows that were left out by hand.
    #[serde(default)]
    pub removed: BTreeSet<Place>,
}

/// A row by the physical line it starts on, and its number from 0 among those that start there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Place {
    /// Physical line from 1.
    pub line: u64,
    /// Number among the rows of that line.
    #[serde(default)]
    pub nth: u64,
}

/// A cell that was corrected by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Correction {
    /// Its row.
    pub place: Place,
    /// Its column from 0.
    pub column: usize,
    /// Its new text.
    pub text: String,
}

/// A list as the window shows it, without its rows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckedListView {
    /// Handle by which the page refers to the file; paths never cross.
    pub handle: String,
    /// File name without its folder.
    pub name: String,
    /// The choices it was read by.
    pub read_as: ReadAs,
    /// Whether these are the choices remembered from another list with the same columns.
    pub as_last_time: bool,
    /// What was found, without the single problems.
    pub report: InviteReport,
    /// Whether the column of the addresses is known; without it no row is ready.
    pub is_clear: bool,
    /// Encodings that can be chosen.
    pub encodings: Vec<String>,
    /// Columns whose cells are shown.
    pub columns: Vec<ColumnView>,
    /// Rows by what they are.
    pub rows: RowTotals,
}

/// Rows by filter. Header lines and those around the rows are among all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct RowTotals {
    /// All records and empty lines.
    pub all: u64,
    /// People in the clean list.
    pub ready: u64,
    /// Rows left out.
    pub left_out: u64,
    /// Lines without text.
    pub empty: u64,
    /// People that are ready unless a doubt says otherwise.
    pub doubtful: u64,
}

/// Rows to be shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RowFilter {
    /// All of them.
    #[default]
    All,
    /// People in the clean list.
    Ready,
    /// Rows left out.
    LeftOut,
    /// Lines without text.
    Empty,
    /// People that are ready unless a doubt says otherwise.
    Doubtful,
}

/// Some rows of a filter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct RowsView {
    /// Rows that the filter and the search leave.
    pub total: u64,
    /// The rows asked for, at most 500.
    pub rows: Vec<RowView>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// A line above the header.
    AboveHeader,
    /// A header line.
    Header,
    /// A person in the clean list.
    Ready,
    /// A person in the clean list about whom there is a doubt.
    Doubtful,
    /// A row left out.
    LeftOut,
    /// A line without text.
    Empty,
    /// A line after the data.
    Footer,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RowView {
    /// Where it stands.
    pub place: Place,
    /// Data row from 1; none for other lines.
    pub row: Option<u64>,
    /// What it is.
    pub state: RowState,
    /// Its cells, one for each column that is shown.
    pub cells: Vec<CellView>,
    /// What the clean list says of the person.
    pub clean: Option<CleanPerson>,
    /// Codes of its problems if it is left out, of its doubts if it is doubtful.
    pub codes: Vec<String>,
    /// For a duplicate: the line of the row that stays.
    pub same_as_line: Option<u64>,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct CellView {
    /// Its text, cut at 200 characters.
    pub text: String,
    /// Whether it was cut.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub cut: bool,
    /// For a cell corrected by hand: what the file says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub before: Option<String>,
}

/// A person of the clean list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CleanPerson {
    /// E-mail address.
    pub email: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
}

/// How a file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileFacts {
    /// Size in bytes.
    pub bytes: u64,
    /// Digest of the bytes, lower-case hex; empty until the whole file was read.
    pub sha256: String,
    /// Encoding by its WHATWG name.
    pub encoding: String,
    /// Whether a byte order mark was there.
    pub bom: bool,
    /// Delimiter.
    pub delimiter: char,
    /// Whether there is a header.
    pub header: bool,
    /// Physical line of the header.
    pub header_line: Option<u64>,
    /// Sheet of a workbook that is read.
    pub sheet: Option<String>,
    /// Sheets of a workbook.
    pub sheets: Vec<String>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ColumnView {
    /// Index from 0.
    pub index: usize,
    /// Header cell, or its position from 1 where there is no header.
    pub name: String,
    /// Field it is read into.
    pub mapped_to: Option<Field>,
}

/// What checking found. The terminal's `--json` is this object.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InviteReport {
    /// How the file was read.
    pub file: FileFacts,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Row counts.
    pub rows: RowCounts,
    /// Fixes made in the clean list.
    pub fixes: FixCounts,
    /// What is wrong.
    pub problems: Problems,
    /// What was assumed; one that is not settled is a question to the person.
    pub doubts: Vec<Doubt>,
    /// Lines above the header: the first hundred.
    pub above_header: Vec<LineView>,
    /// Lines after the data.
    pub footer: Vec<LineView>,
    /// Addresses that stand where nothing is read, by place.
    pub unused_addresses: Vec<UnusedAddresses>,
    /// Physical lines by what they are.
    pub lines: LineCounts,
    /// What was changed by hand.
    pub by_hand: ByHandCounts,
}

/// Changes by hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ByHandCounts {
    /// Cells that were corrected.
    pub corrected: u64,
    /// Rows that were left out.
    pub left_out: u64,
    /// Changes of rows or cells that are not there as the file is read now.
    pub not_there: u64,
}

impl InviteReport {
    /// Whether every row is ready and nothing is in doubt.
    pub fn is_all_ready(&self) -> bool {
        self.rows.rejected == 0 && self.doubts.iter().all(|doubt| doubt.settled)
    }
}

/// Something that was assumed about a file. The sentence is `doubt-<code>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Doubt {
    /// Code.
    pub code: String,
    /// Facts of its sentence.
    pub facts: BTreeMap<String, String>,
    /// Places it is about.
    pub count: u64,
    /// Physical lines of the first of them.
    pub lines: Vec<u64>,
    /// What else it could be.
    pub alternatives: Vec<Alternative>,
    /// Whether it can be accepted as it is.
    pub acceptable: bool,
    /// Whether the person has accepted it.
    pub settled: bool,
}

/// A choice that settles a doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Alternative {
    /// What is chosen: `encoding`, `header`, `email`, `sheet` or `fix`.
    pub choice: String,
    /// Its value.
    pub value: String,
    /// What the file says then.
    pub samples: Vec<String>,
}

/// A line that is no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LineView {
    /// Physical line from 1.
    pub line: u64,
    /// The start of its text.
    pub text: String,
}

/// Addresses that stand in one place where nothing is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnusedAddresses {
    /// `column`, `above-header`, `header` or `footer`.
    pub place: String,
    /// Name of the column.
    pub column: Option<String>,
    /// Addresses.
    pub count: u64,
}

/// Physical lines of a file. Those of a record with several are all counted to what the record is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct LineCounts {
    /// All of them.
    pub total: u64,
    /// Above the header.
    pub above_header: u64,
    /// The header, a `sep=` line and repeated headers.
    pub header: u64,
    /// People that are ready.
    pub ready: u64,
    /// Rows left out.
    pub left_out: u64,
    /// Without text.
    pub empty: u64,
    /// After the data.
    pub footer: u64,
}

/// Row counts; `total` is `ready + rejected`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowCounts {
    /// Data rows.
    pub total: u64,
    /// Rows in the clean list.
    pub ready: u64,
    /// Rows in the left-out list.
    pub rejected: u64,
    /// Lines without text, which are no rows.
    pub blank: u64,
}

/// Fixes made in the clean list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct FixCounts {
    /// Addresses that lost white space at either end.
    pub trimmed: u64,
    /// Every fix there is.
    pub each: Vec<FixReport>,
}

/// One fix.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct FixReport {
    /// Its name.
    pub name: String,
    /// Whether it is on.
    pub on: bool,
    /// Cells it has changed.
    pub count: u64,
    /// The first three.
    pub examples: Vec<FixExample>,
}

/// A cell that a fix has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FixExample {
    /// Physical line of its row.
    pub line: u64,
    /// As it stands in the file.
    pub before: String,
    /// As it stands in the clean list.
    pub after: String,
}

/// What is wrong.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Problems {
    /// Number of problems; a row can have several.
    pub total: u64,
    /// Number per code.
    pub by_code: BTreeMap<String, u64>,
    /// The first 1,000 in the order of the file.
    pub first: Vec<Problem>,
}

/// One thing wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// Code.
    pub code: String,
    /// Data row from 1, the header not counted.
    pub row: u64,
    /// Physical line the record starts on, from 1.
    pub line: u64,
    /// Name of the column; none for a problem of the whole row.
    pub column: Option<String>,
    /// The cell as it stands in the file, cut at 200 characters.
    pub value: String,
    /// For a duplicate: the row that stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub first_row: Option<u64>,
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ReadProgress {
    /// Bytes read of the file.
    pub bytes: u64,
    /// Bytes of the file.
    pub of_bytes: u64,
    /// Data rows so far.
    pub rows: u64,
    /// Rows left out so far.
    pub rejected: u64,
}
