//! Why an invite list as a whole cannot be used.

use std::io;

use super::lists::List;
use crate::failure::Failure;

/// Why a file cannot be used as an invite list, or a list cannot be written.
///
/// Rows that are merely left out are no errors. `row` is 1 also where the fault is in the header;
/// the line tells them apart.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InviteError {
    /// Nothing in it, or nothing but empty lines.
    #[error("the file is empty")]
    FileEmpty,
    /// It cannot be opened or read, or is no regular file.
    #[error("the file cannot be read: {reason}")]
    FileUnreadable {
        /// `missing`, `denied`, `folder`, `special` (pipe, device, socket) or `other`.
        kind: &'static str,
        /// What the operating system says.
        reason: String,
    },
    /// A workbook, a PDF, a picture…
    #[error("not a text file: {looks_like}")]
    FileNotText {
        /// `excel`, `zip`, `pdf`, `rtf`, `image`, `archive`, `database` or `binary`.
        looks_like: &'static str,
    },
    /// Its bytes changed between opening and the last byte, or since it was checked.
    #[error("the file changed while it was read")]
    FileChanged,
    /// Over 256 MiB, or over 1,048,576 rows.
    #[error("the file is too large")]
    FileTooLarge,
    /// Two columns or more may be that of the addresses.
    #[error("several columns may hold the e-mail addresses: {columns}")]
    EmailColumnUnclear {
        /// Names of these columns.
        columns: String,
    },
    /// The header is to be on a line on which no record starts.
    #[error("there is no record on line {line}")]
    NoSuchLine {
        /// Physical line.
        line: u64,
    },
    /// No fix of that name.
    #[error("unknown fix {name}")]
    UnknownFix {
        /// The name.
        name: String,
    },
    /// No doubt of that code.
    #[error("unknown doubt {name}")]
    UnknownDoubt {
        /// The code.
        name: String,
    },
    /// A cell over [`super::CELL_LIMIT`].
    #[error("row {row}: cell {column} is too large")]
    FieldTooLarge {
        /// Data row.
        row: u64,
        /// Physical line on which the row starts.
        line: u64,
        /// Column from 1.
        column: usize,
    },
    /// A row over [`super::ROW_LIMIT`] or [`super::ROW_CELLS_LIMIT`], each cell of it within its limit.
    #[error("row {row} is too large")]
    RowTooLarge {
        /// Data row.
        row: u64,
        /// Physical line on which the row starts.
        line: u64,
    },
    /// No column holds addresses.
    #[error("no column holds e-mail addresses")]
    NoEmailColumn {
        /// Names of the columns, the first few.
        columns: String,
    },
    /// A field is to be read from a column that is not there.
    #[error("there is no column {column}; the file has {count}")]
    NoSuchColumn {
        /// Column from 1.
        column: usize,
        /// Columns of the file.
        count: usize,
    },
    /// Two fields are to be read from one column.
    #[error("column {column} is chosen for two fields")]
    ColumnMappedTwice {
        /// Column from 1.
        column: usize,
    },
    /// No encoding of that name.
    #[error("unknown encoding {name}")]
    UnknownEncoding {
        /// The name.
        name: String,
    },
    /// A character that cannot separate cells: not ASCII, a letter or digit, a quotation mark, a line break.
    #[error("{delimiter:?} cannot be a delimiter")]
    DelimiterUnusable {
        /// The character.
        delimiter: char,
    },
    /// A list was to be written over the file it is made from.
    #[error("the {} list would overwrite the file it is made from", list.code())]
    OutputIsInput {
        /// Which list.
        list: List,
    },
    /// Both lists were to be written to one file.
    #[error("both lists would be written to one file")]
    OutputsAreTheSame,
    /// A list could not be written; nothing is left of it.
    #[error("the {} list could not be written: {reason}", list.code())]
    OutputNotWritten {
        /// Which list.
        list: List,
        /// What the operating system says.
        reason: String,
    },
    /// The person asked to stop.
    #[error("cancelled")]
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
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FileEmpty => "file-empty",
            Self::FileUnreadable { .. } => "file-unreadable",
            Self::FileNotText { .. } => "file-not-text",
            Self::FileChanged => "file-changed",
            Self::FileTooLarge => "file-too-large",
            Self::EmailColumnUnclear { .. } => "email-column-unclear",
            Self::NoSuchLine { .. } => "no-such-line",
            Self::UnknownFix { .. } => "unknown-fix",
            Self::UnknownDoubt { .. } => "unknown-doubt",
            Self::FieldTooLarge { .. } => "field-too-large",
            Self::RowTooLarge { .. } => "row-too-large",
            Self::NoEmailColumn { .. } => "no-email-column",
            Self::NoSuchColumn { .. } => "no-such-column",
            Self::ColumnMappedTwice { .. } => "column-mapped-twice",
            Self::UnknownEncoding { .. } => "unknown-encoding",
            Self::DelimiterUnusable { .. } => "delimiter-unusable",
            Self::OutputIsInput { .. } => "output-is-input",
            Self::OutputsAreTheSame => "outputs-are-the-same",
            Self::OutputNotWritten { .. } => "output-not-written",
            Self::Cancelled => "cancelled",
        }
    }

    /// The code with the facts of its sentence.
    pub fn failure(&self) -> Failure {
        let failure = Failure::new(self.code());
        match self {
            Self::FileUnreadable { kind, reason } => {
                failure.with("kind", kind).with("reason", reason)
            }
            Self::FileNotText { looks_like } => failure.with("kind", looks_like),
            Self::NoSuchLine { line } => failure.with("line", line),
            Self::FieldTooLarge { row, line, column } => failure
                .with("row", row)
                .with("line", line)
                .with("column", column),
            Self::RowTooLarge { row, line } => failure.with("row", row).with("line", line),
            Self::NoEmailColumn { columns } | Self::EmailColumnUnclear { columns } => {
                failure.with("columns", columns)
            }
            Self::NoSuchColumn { column, count } => {
                failure.with("column", column).with("count", count)
            }
            Self::ColumnMappedTwice { column } => failure.with("column", column),
            Self::UnknownEncoding { name }
            | Self::UnknownFix { name }
            | Self::UnknownDoubt { name } => failure.with("name", name),
            Self::DelimiterUnusable { delimiter } => failure.with("delimiter", delimiter),
            Self::OutputIsInput { list } => failure.with("list", list.code()),
            Self::OutputNotWritten { list, reason } => {
                failure.with("list", list.code()).with("reason", reason)
            }
            Self::FileEmpty
            | Self::FileChanged
            | Self::FileTooLarge
            | Self::OutputsAreTheSame
            | Self::Cancelled => failure,
        }
    }
}
