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
}

/// A file that was looked at, before every row is checked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InviteFileView {
    /// Handle by which the page refers to the file; paths never cross.
    pub handle: String,
    /// File name without its folder.
    pub name: String,
    /// How the file is read.
    pub file: FileFacts,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// First records, header excluded, each cell cut at 200 characters.
    pub preview: Vec<Vec<String>>,
    /// Encodings that can be chosen instead.
    pub encodings: Vec<String>,
    /// What was assumed and can be settled.
    pub doubts: Vec<Doubt>,
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
