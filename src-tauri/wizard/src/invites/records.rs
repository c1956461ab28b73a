//! Records out of text, every one with the physical lines it stands on.
//!
//! A record is read strictly first (RFC 4180, and blanks around quotation marks). Where that fails, the writer may have
//! escaped quotation marks by a backslash or not at all; such a reading counts only if the record then has as many
//! cells as the others and swallows no line that is a record itself. What fits no reading is a *malformed* record: its
//! first line, and those after it that are nothing by themselves.

mod scan;

use std::collections::{BTreeMap, BTreeSet};

use memchr::{memchr, memchr2};

use super::{InviteError, dialect::named_delimiter};
use scan::Scan;

pub(super) use scan::cells_of_line;

/// Bytes of UTF-8 that one cell may have.
pub const CELL_LIMIT: usize = 1024 * 1024;
/// The cells of one row have fewer bytes of UTF-8 than this together.
pub const ROW_LIMIT: usize = 16 * 1024 * 1024;
/// A row has fewer cells than this.
pub const ROW_CELLS_LIMIT: usize = 2 * 1024 * 1024;
/// Rows of a spreadsheet.
pub const ROWS_LIMIT: usize = 1_048_576;
/// Byte order mark.
pub(super) const MARK: char = '\u{feff}';

/// What separates and encloses the cells of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    pub(super) delimiter: u8,
    pub(super) quote: u8,
}

/// Cells that most lines have, and the one that holds an address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// 0 while it is not known.
    pub(super) width: usize,
    pub(super) address: Option<usize>,
}

/// All records of a text. Those without any text in them are only counted.
pub(super) struct Records {
    data: String,
    /// Where each cell starts, and at last where the data ends.
    starts: Vec<u32>,
    rows: Vec<Row>,
    /// Lines without any text in a cell.
    pub(super) blank_lines: u64,
    /// Lines of the text.
    pub(super) lines: u64,
    /// Numbers of the lines that only name the delimiter, ascending.
    pub(super) separators: Vec<u64>,
}

#[derive(Clone, Copy, Default)]
struct Row {
    /// Index of its last cell, plus one.
    end: usize,
    line: u64,
    lines: u64,
    after_blank: bool,
    malformed: bool,
    removed: bool,
}

/// One record: its cells, without the quotation marks around them.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    data: &'a str,
    starts: &'a [u32],
    /// Physical line it starts on, from 1.
    pub(super) line: u64,
    /// Physical lines it stands on.
    pub(super) lines: u64,
    /// A blank line stands before it.
    pub(super) after_blank: bool,
    /// Its quotation marks fit no reading.
    pub(super) malformed: bool,
    /// It was left out by hand.
    pub(super) removed: bool,
}

impl<'a> Record<'a> {
    /// Number of cells; at least one.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// A cell by its index from 0.
    pub(super) fn cell(&self, index: usize) -> Option<&'a str> {
        let (start, end) = (self.starts.get(index)?, self.starts.get(index + 1)?);
        self.data.get(*start as usize..*end as usize)
    }

    /// All cells.
    pub(super) fn cells(&self) -> impl DoubleEndedIterator<Item = &'a str> + use<'a> {
        let record = *self;
        (0..record.len()).filter_map(move |index| record.cell(index))
    }

    /// All cells as one text.
    pub(super) fn text(&self) -> &'a str {
        &self.data[self.starts[0] as usize..self.starts[self.len()] as usize]
    }

    /// Copies of all cells.
    pub(super) fn owned(&self) -> Vec<String> {
        self.cells().map(str::to_owned).collect()
    }
}

impl Records {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            data: String::with_capacity(bytes),
            starts: vec![0],
            rows: Vec::new(),
            blank_lines: 0,
            lines: 0,
            separators: Vec::new(),
        }
    }

    /// Reads `text`. Byte order marks at the start of a line and lines `sep=…` are no part of any record.
    pub(super) fn read(text: &str, dialect: Dialect, shape: Shape) -> Result<Self, InviteError> {
        let scan = Scan {
            text,
            dialect,
            shape,
        };
        let mut records = Self::with_capacity(text.len());
        let (mut at, mut after_blank) = (0, false);
        while at < text.len() {
            at = text.len() - text[at..].trim_start_matches(MARK).len();
            let end = line_end(text, at);
            if named_delimiter(&text[at..end]).is_some() {
                records.lines += 1;
                records.separators.push(records.lines);
                at = after_break(text, end);
                continue;
            }
            let mut row = Row {
                line: records.lines + 1,
                lines: 1,
                after_blank,
                ..Row::default()
            };
            if records.push_line(&text[at..end], dialect)? {
                at = after_break(text, end);
            } else {
                let cut = scan.record(at);
                for cell in &cut.cells {
                    records.push(cell)?;
                }
                (at, row.lines, row.malformed) = (cut.next, cut.lines, cut.malformed);
            }
            after_blank = !records.end_row(row)?;
        }
        Ok(records)
    }

    /// The records of rows that were read elsewhere, each with its line; `lines` are all there are.
    pub(super) fn of_rows<'r>(
        rows: impl Iterator<Item = (u64, &'r [String])>,
        lines: u64,
    ) -> Result<Self, InviteError> {
        let mut records = Self::with_capacity(0);
        let mut after_blank = false;
        for (line, cells) in rows {
            let skipped = line.saturating_sub(records.lines + 1);
            records.lines += skipped;
            records.blank_lines += skipped;
            cells.iter().try_for_each(|cell| records.push(cell))?;
            after_blank = !records.end_row(Row {
                line,
                // Several people can stand on one line.
                lines: u64::from(line > records.lines),
                after_blank: after_blank || skipped > 0,
                ..Row::default()
            })?;
        }
        records.blank_lines += lines.saturating_sub(records.lines);
        records.lines = records.lines.max(lines);
        Ok(records)
    }

    fn push(&mut self, cell: &str) -> Result<(), InviteError> {
        self.data.push_str(cell);
        let end = u32::try_from(self.data.len());
        self.starts
            .push(end.map_err(|_| InviteError::FileTooLarge)?);
        Ok(())
    }

    /// Pushes the cells of a line whose quotation marks only enclose cells. Any other line, and one that is quoted as
    /// a whole, needs a closer look: nothing of it is pushed.
    fn push_line(&mut self, line: &str, dialect: Dialect) -> Result<bool, InviteError> {
        let bytes = line.as_bytes();
        let mut at = 0;
        loop {
            let is_quoted = bytes.get(at) == Some(&dialect.quote);
            let from = at + usize::from(is_quoted);
            let length = if is_quoted {
                memchr(dialect.quote, &bytes[from..])
            } else {
                memchr2(dialect.delimiter, dialect.quote, &bytes[from..])
            };
            let end = from + length.unwrap_or(bytes.len() - from);
            let after = end + usize::from(is_quoted);
            let is_last = after == bytes.len();
            let is_simple = is_last || bytes.get(after) == Some(&dialect.delimiter);
            if !is_simple || (is_quoted && is_last && at == 0) {
                self.drop_row();
                return Ok(false);
            }
            self.push(&line[from..end])?;
            if is_last {
                return Ok(true);
            }
            at = after + 1;
        }
    }

    /// Index of the first cell of the row at hand.
    fn first(&self) -> usize {
        self.rows.last().map_or(0, |last| last.end)
    }

    fn drop_row(&mut self) {
        self.starts.truncate(self.first() + 1);
        self.data.truncate(self.starts[self.first()] as usize);
    }

    /// Ends the row at hand; one without text is only counted. Returns whether it has text.
    fn end_row(&mut self, row: Row) -> Result<bool, InviteError> {
        self.lines += row.lines;
        let starts = &self.starts[self.first()..];
        let text = &self.data[starts[0] as usize..];
        if !row.malformed && text.trim().is_empty() {
            self.drop_row();
            self.blank_lines += row.lines;
            return Ok(false);
        }
        if self.rows.len() == ROWS_LIMIT {
            return Err(InviteError::FileTooLarge);
        }
        let (number, line) = (self.rows.len().max(1) as u64, row.line);
        let is_large = |cell: &[u32]| (cell[1] - cell[0]) as usize > CELL_LIMIT;
        if text.len() > CELL_LIMIT
            && let Some(column) = starts.windows(2).position(is_large)
        {
            return Err(InviteError::FieldTooLarge {
                row: number,
                line,
                column: column + 1,
            });
        }
        if text.len() >= ROW_LIMIT || starts.len() > ROW_CELLS_LIMIT {
            return Err(InviteError::RowTooLarge { row: number, line });
        }
        let end = self.starts.len() - 1;
        self.rows.push(Row { end, ..row });
        Ok(true)
    }

    /// Number of records.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A record by its index from 0.
    pub(super) fn get(&self, index: usize) -> Option<Record<'_>> {
        let row = self.rows.get(index)?;
        let before = index.checked_sub(1).map(|before| self.rows[before].end);
        Some(Record {
            data: &self.data,
            starts: &self.starts[before.unwrap_or(0)..=row.end],
            line: row.line,
            lines: row.lines,
            after_blank: row.after_blank,
            malformed: row.malformed,
            removed: row.removed,
        })
    }

    /// The same records with `text_of` in some cells, by record and column, and some of them removed. A record whose
    /// quotation marks were all corrected away is malformed no more.
    pub(super) fn edited(
        &self,
        text_of: &BTreeMap<usize, BTreeMap<usize, &str>>,
        removed: &BTreeSet<usize>,
    ) -> Result<Self, InviteError> {
        let mut edited = Self {
            lines: self.lines,
            blank_lines: self.blank_lines,
            separators: self.separators.clone(),
            ..Self::with_capacity(self.data.len())
        };
        for (index, (record, row)) in self.iter().zip(&self.rows).enumerate() {
            let texts = text_of.get(&index);
            let last = texts.and_then(|texts| Some(*texts.last_key_value()?.0 + 1));
            for column in 0..record.len().max(last.unwrap_or_default()) {
                let text = texts.and_then(|texts| texts.get(&column).copied());
                let text = text.or(record.cell(column)).unwrap_or_default();
                edited.push(text)?;
            }
            edited.rows.push(Row {
                end: edited.starts.len() - 1,
                removed: removed.contains(&index),
                ..*row
            });
            if texts.is_some() {
                let has_quotes = edited
                    .get(index)
                    .is_some_and(|one| one.text().contains('"'));
                edited.rows[index].malformed &= has_quotes;
            }
        }
        Ok(edited)
    }

    /// All records.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = Record<'_>> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

/// Where the line at `at` ends, before its line break.
fn line_end(text: &str, at: usize) -> usize {
    memchr2(b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |length| at + length)
}

/// Where the next line starts, if a line ends at `end`.
fn after_break(text: &str, end: usize) -> usize {
    let length = if text[end..].starts_with("\r\n") {
        2
    } else {
        1
    };
    text.len().min(end + length)
}

/// Physical lines, without their line breaks.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (start, end) = (at, line_end(text, at));
        at = after_break(text, end);
        (at > start).then(|| &text[start..end])
    })
}

/// The first lines of a text that are not empty.
pub(super) fn first_lines(text: &str, most: usize) -> impl Iterator<Item = &str> {
    let filled = lines(text).filter(|line| !line.trim().is_empty());
    filled.take(most)
}

#[cfg(test)]
mod tests;
