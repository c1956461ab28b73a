//! Why an invite list as a whole cannot be used.

use std::{fmt, io};

use serde::Serialize;
use serde_json::Value;

use super::lists::List;
use crate::failure::Failure;

/// Why a file cannot be used as an invite list, or a list cannot be written. Rows that are merely left out are no
/// errors. `row` is 1 also where the fault is in the header; the line tells them apart.
///
/// The name of a variant is its code, in kebab-case, and its fields are the facts of the sentence `error-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the sentences say what each of them means")]
pub enum InviteError {
    /// Nothing in it, or nothing but empty lines.
    FileEmpty,
    /// It cannot be opened or read, or is no regular file: `missing`, `denied`, `folder`, `special` (pipe, device,
    /// socket) or `other`.
    FileUnreadable {
        kind: &'static str,
        reason: String,
    },
    /// `excel`, `html`, `zip`, `pdf`, `rtf`, `image`, `archive`, `database` or `binary`.
    FileNotText {
        #[serde(rename = "kind")]
        looks_like: &'static str,
    },
    /// Its bytes changed between opening and the last byte, or since it was checked.
    FileChanged,
    /// Over 256 MiB, or over 1,048,576 rows.
    FileTooLarge,
    WorkbookDamaged {
        reason: String,
    },
    WorkbookEncrypted,
    /// Unpacked or laid out it would be larger than any list.
    WorkbookTooLarge,
    NoSuchSheet {
        sheet: String,
        sheets: String,
    },
    /// Two columns or more may be that of the addresses.
    EmailColumnUnclear {
        columns: String,
    },
    /// The header is to be on a line on which no record starts.
    NoSuchLine {
        line: u64,
    },
    UnknownFix {
        name: String,
    },
    UnknownDoubt {
        name: String,
    },
    /// A cell over [`super::CELL_LIMIT`].
    FieldTooLarge {
        row: u64,
        line: u64,
        column: usize,
    },
    /// A row over [`super::ROW_LIMIT`] or [`super::ROW_CELLS_LIMIT`], each cell of it within its limit.
    RowTooLarge {
        row: u64,
        line: u64,
    },
    /// No column holds addresses; the names of the first few.
    NoEmailColumn {
        columns: String,
    },
    NoSuchColumn {
        column: usize,
        count: usize,
    },
    /// Two fields are to be read from one column.
    ColumnMappedTwice {
        column: usize,
    },
    UnknownEncoding {
        name: String,
    },
    /// Not ASCII, a letter or digit, a quotation mark, a line break.
    DelimiterUnusable {
        delimiter: char,
    },
    /// A list was to be written over the file it is made from.
    OutputIsInput {
        list: List,
    },
    OutputsAreTheSame,
    /// Nothing is left of the list.
    OutputNotWritten {
        list: List,
        reason: String,
    },
    /// The person asked to stop.
    Cancelled,
}

impl InviteError {
    /// The error of an unreadable file.
    pub(super) fn unreadable(error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "missing",
            io::ErrorKind::PermissionDenied => "denied",
            io::ErrorKind::IsADirectory => "folder",
            _ => "other",
        };
        Self::FileUnreadable {
            kind,
            reason: error.to_string(),
        }
    }

    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> String {
        self.failure().code
    }

    /// The code with the facts of its sentence.
    pub fn failure(&self) -> Failure {
        let mut failure = Failure::new("went-wrong");
        if let Ok(Value::Object(facts)) = serde_json::to_value(self) {
            for (fact, value) in facts {
                let value = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                if fact == "code" {
                    failure.code = value;
                } else {
                    failure.facts.insert(fact, value);
                }
            }
        }
        failure
    }
}

impl std::error::Error for InviteError {}

impl fmt::Display for InviteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.failure().fmt(f)
    }
}
