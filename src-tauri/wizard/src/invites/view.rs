//! What a face shows of an invite list: how the file is read, and what checking it found.

use std::collections::BTreeMap;

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
    /// Whether the first record is a header.
    pub header: bool,
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
    /// Empty lines, which are no rows.
    pub blank: u64,
}

/// Fixes made in the clean list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FixCounts {
    /// Addresses that lost white space at either end.
    pub trimmed: u64,
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

/// How far reading has come. It starts again from 0 bytes for the columns when the encoding is certain, and once more
/// for the rows, which are 0 until then.
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
