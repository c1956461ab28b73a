//! Records out of text, every one with the physical lines it stands on.
//!
//! A record is read strictly first (RFC 4180, and blanks around quotation marks). Where that fails, the writer may have
//! escaped quotation marks by a backslash or not at all; such a reading counts only if the record then has as many
//! cells as the others and swallows no line that is a record itself. What fits no reading is a *malformed* record: its
//! first line, and those after it that are nothing by themselves.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use memchr::{memchr, memchr_iter, memchr2, memchr3};

use super::{InviteError, address, dialect::named_delimiter};

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
/// Lines that one record may span.
const SPAN_LIMIT: u64 = 1_000;

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
#[derive(Default)]
pub(super) struct Records {
    data: String,
    ends: Vec<u32>,
    rows: Vec<Row>,
    /// Lines without any text in a cell.
    pub(super) blank_lines: u64,
    /// Lines of the text.
    pub(super) lines: u64,
    /// Numbers of the lines that only name the delimiter.
    pub(super) separators: Vec<u64>,
}

#[derive(Clone, Copy)]
struct Row {
    last_end: u32,
    line: u32,
    lines: u32,
    after_blank: bool,
    malformed: bool,
    removed: bool,
}

/// One record: its cells, without the quotation marks around them.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    data: &'a str,
    start: usize,
    ends: &'a [u32],
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
        self.ends.len()
    }

    /// A cell by its index from 0.
    pub(super) fn cell(&self, index: usize) -> Option<&'a str> {
        let end = *self.ends.get(index)? as usize;
        let start = index
            .checked_sub(1)
            .map_or(self.start, |before| self.ends[before] as usize);
        self.data.get(start..end)
    }

    /// All cells.
    pub(super) fn cells(&self) -> impl DoubleEndedIterator<Item = &'a str> + use<'a> {
        let record = *self;
        (0..record.len()).map(move |index| record.cell(index).unwrap_or_default())
    }

    /// All cells as one text.
    pub(super) fn text(&self) -> &'a str {
        let end = self.ends.last().map_or(self.start, |end| *end as usize);
        &self.data[self.start..end]
    }

    /// Copies of all cells.
    pub(super) fn owned(&self) -> Vec<String> {
        self.cells().map(str::to_owned).collect()
    }
}

impl Records {
    /// Reads `text`. Byte order marks at the start of a line and lines `sep=…` are no part of any record.
    pub(super) fn read(text: &str, dialect: Dialect, shape: Shape) -> Result<Self, InviteError> {
        let scan = Scan {
            text,
            dialect,
            shape,
        };
        let mut records = Self {
            data: String::with_capacity(text.len()),
            ..Self::default()
        };
        let (mut at, mut after_blank) = (0, false);
        while at < text.len() {
            at = text.len() - text[at..].trim_start_matches(MARK).len();
            let end = line_end(text, at);
            let plain = &text[at..end];
            if named_delimiter(plain).is_some() {
                records.lines += 1;
                records.separators.push(records.lines);
                at = after_break(text, end);
                continue;
            }
            let (malformed, next, lines) = if records.push_line(plain, dialect)? {
                (false, after_break(text, end), 1)
            } else {
                let cut = scan.record(at);
                for cell in &cut.cells {
                    records.push(cell)?;
                }
                (cut.malformed, cut.next, cut.lines)
            };
            let line = records.lines + 1;
            after_blank = !records.end_row(line, lines, malformed, after_blank)?;
            at = next;
        }
        Ok(records)
    }

    /// The records of rows that were read elsewhere, each with its line; `lines` are all there are.
    pub(super) fn of_rows<'r>(
        rows: impl Iterator<Item = (u64, &'r [String])>,
        lines: u64,
    ) -> Result<Self, InviteError> {
        let mut records = Self::default();
        let mut after_blank = false;
        for (line, cells) in rows {
            let skipped = line.saturating_sub(records.lines + 1);
            records.lines += skipped;
            records.blank_lines += skipped;
            cells.iter().try_for_each(|cell| records.push(cell))?;
            // Several people can stand on one line.
            let own = u64::from(line > records.lines);
            after_blank = !records.end_row(line, own, false, after_blank || skipped > 0)?;
        }
        records.blank_lines += lines.saturating_sub(records.lines);
        records.lines = records.lines.max(lines);
        Ok(records)
    }

    fn push(&mut self, cell: &str) -> Result<(), InviteError> {
        self.data.push_str(cell);
        self.ends.push(small(self.data.len())?);
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
            let end = if is_quoted {
                memchr(dialect.quote, &bytes[from..])
            } else {
                memchr2(dialect.delimiter, dialect.quote, &bytes[from..])
            };
            let end = end.map_or(bytes.len(), |length| from + length);
            let after = end + usize::from(is_quoted);
            let is_last = after == bytes.len();
            let is_simple = is_last || bytes.get(after) == Some(&dialect.delimiter);
            if !is_simple || (is_quoted && is_last && at == 0) {
                let (first, start) = self.start();
                self.ends.truncate(first);
                self.data.truncate(start);
                return Ok(false);
            }
            self.push(&line[from..end])?;
            if is_last {
                return Ok(true);
            }
            at = after + 1;
        }
    }

    /// Indexes of the first cell and the first byte of the row at hand.
    fn start(&self) -> (usize, usize) {
        let first = self.rows.last().map_or(0, |last| last.last_end as usize);
        let before = first.checked_sub(1).and_then(|last| self.ends.get(last));
        (first, before.map_or(0, |end| *end as usize))
    }

    /// Ends the row at hand; one without text is only counted. Returns whether it has text.
    fn end_row(
        &mut self,
        line: u64,
        lines: u64,
        malformed: bool,
        after_blank: bool,
    ) -> Result<bool, InviteError> {
        self.lines += lines;
        let (first, start) = self.start();
        let bytes = self.data.len() - start;
        if !malformed && self.data[start..].trim().is_empty() {
            self.data.truncate(start);
            self.ends.truncate(first);
            self.blank_lines += lines;
            return Ok(false);
        }
        if self.rows.len() == ROWS_LIMIT {
            return Err(InviteError::FileTooLarge);
        }
        if bytes > CELL_LIMIT {
            self.refuse_large(line, first, start)?;
        }
        if self.ends.len() - first >= ROW_CELLS_LIMIT {
            let row = self.rows.len().max(1) as u64;
            return Err(InviteError::RowTooLarge { row, line });
        }
        self.rows.push(Row {
            last_end: small(self.ends.len())?,
            line: u32::try_from(line).map_err(|_| InviteError::FileTooLarge)?,
            lines: u32::try_from(lines).map_err(|_| InviteError::FileTooLarge)?,
            after_blank,
            malformed,
            removed: false,
        });
        Ok(true)
    }

    /// Refuses the row at hand if it or one of its cells is over its limit.
    fn refuse_large(&self, line: u64, first: usize, start: usize) -> Result<(), InviteError> {
        let row = self.rows.len().max(1) as u64;
        let mut from = start;
        for (column, end) in (1..).zip(&self.ends[first..]) {
            let end = *end as usize;
            if end - from > CELL_LIMIT {
                return Err(InviteError::FieldTooLarge { row, line, column });
            }
            from = end;
        }
        if from - start >= ROW_LIMIT {
            return Err(InviteError::RowTooLarge { row, line });
        }
        Ok(())
    }

    /// Number of records.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A record by its index from 0.
    pub(super) fn get(&self, index: usize) -> Option<Record<'_>> {
        let row = self.rows.get(index)?;
        let first = index
            .checked_sub(1)
            .map_or(0, |before| self.rows[before].last_end as usize);
        let start = first
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize);
        Some(Record {
            data: &self.data,
            start,
            ends: &self.ends[first..row.last_end as usize],
            line: u64::from(row.line),
            lines: u64::from(row.lines),
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
            data: String::with_capacity(self.data.len()),
            lines: self.lines,
            blank_lines: self.blank_lines,
            separators: self.separators.clone(),
            ..Self::default()
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
                last_end: small(edited.ends.len())?,
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

fn small(number: usize) -> Result<u32, InviteError> {
    u32::try_from(number).map_err(|_| InviteError::FileTooLarge)
}

/// Where the line at `at` ends, before its line break.
fn line_end(text: &str, at: usize) -> usize {
    memchr2(b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |length| at + length)
}

/// Where the next line starts, if a line ends at `end`.
fn after_break(text: &str, end: usize) -> usize {
    match &text.as_bytes()[end..] {
        [b'\r', b'\n', ..] => end + 2,
        [_, ..] => end + 1,
        [] => end,
    }
}

/// Physical lines, without their line breaks.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let end = line_end(text, start);
        at = after_break(text, end);
        (at > start).then(|| &text[start..end])
    })
}

/// The first lines of a text that are not empty.
pub(super) fn first_lines(text: &str, most: usize) -> impl Iterator<Item = &str> {
    lines(text)
        .filter(|line| !line.trim().is_empty())
        .take(most)
}

/// How quotation marks inside a quoted cell are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Doubled.
    Strict,
    /// After a backslash.
    Backslash,
    /// As they stand, unless a cell ends there or begins; all on one line.
    Lenient,
}

/// A record cut out of a text.
struct Cut<'t> {
    cells: Vec<Cow<'t, str>>,
    /// Where the next record starts.
    next: usize,
    lines: u64,
    /// A cell that is not quoted has a quotation mark in it.
    stray: bool,
    /// Its first cell is quoted.
    quoted: bool,
    malformed: bool,
}

/// Reads records of one text.
struct Scan<'t> {
    text: &'t str,
    dialect: Dialect,
    shape: Shape,
}

impl<'t> Scan<'t> {
    /// The record that starts at `at`.
    fn record(&self, at: usize) -> Cut<'t> {
        for reading in [Reading::Strict, Reading::Backslash, Reading::Lenient] {
            let Some(cut) = self.cut(at, reading) else {
                continue;
            };
            let is_regular = self.fits(&cut.cells);
            if cut.lines > 1 && (reading == Reading::Lenient || self.swallows(at, &cut)) {
                continue;
            }
            if reading == Reading::Strict {
                if let Some(inner) = self.unwrapped(&cut) {
                    return inner;
                }
                if is_regular || !cut.stray {
                    return cut;
                }
            } else if is_regular && !cut.stray {
                return cut;
            }
        }
        self.malformed(at)
    }

    /// Whether a record has as many cells as the others, empty ones at its end not counted.
    fn fits(&self, cells: &[Cow<'_, str>]) -> bool {
        let width = self.shape.width;
        let (own, more) = cells.split_at(width.min(cells.len()));
        width == 0 || own.len() == width && more.iter().all(|cell| cell.trim().is_empty())
    }

    fn cut(&self, start: usize, reading: Reading) -> Option<Cut<'t>> {
        let bytes = self.text.as_bytes();
        let Dialect { delimiter, quote } = self.dialect;
        let (mut cells, mut at, mut stray, mut quoted) = (Vec::new(), start, false, false);
        loop {
            let opening = after_blanks(bytes, at, delimiter);
            if bytes.get(opening) == Some(&quote) {
                quoted |= cells.is_empty();
                let (cell, after) = self.quoted(opening + 1, reading)?;
                cells.push(cell);
                at = after;
            } else {
                let end = memchr3(delimiter, b'\n', b'\r', &bytes[at..])
                    .map_or(bytes.len(), |length| at + length);
                let cell = &self.text[at..end];
                stray |= memchr(quote, cell.as_bytes()).is_some();
                cells.push(Cow::Borrowed(cell));
                at = end;
            }
            if bytes.get(at) != Some(&delimiter) {
                let next = after_break(self.text, at);
                return Some(Cut {
                    cells,
                    next,
                    lines: lines(&self.text[start..next]).count().max(1) as u64,
                    stray,
                    quoted,
                    malformed: false,
                });
            }
            at += 1;
        }
    }

    /// A quoted cell whose text starts at `start`, and where what follows it starts.
    fn quoted(&self, start: usize, reading: Reading) -> Option<(Cow<'t, str>, usize)> {
        let bytes = self.text.as_bytes();
        let Dialect { delimiter, quote } = self.dialect;
        let (mut cell, mut from) = (Cow::Borrowed(""), start);
        loop {
            let at = from + memchr(quote, &bytes[from..])?;
            if at - start > CELL_LIMIT {
                return None;
            }
            let after = after_blanks(bytes, at + 1, delimiter);
            let is_last = bytes
                .get(after)
                .is_none_or(|byte| *byte == delimiter || matches!(byte, b'\n' | b'\r'));
            let is_escaped = reading == Reading::Backslash && at > from && bytes[at - 1] == b'\\';
            let (end, next) = if is_escaped {
                cell += &self.text[from..at - 1];
                (at, at + 1)
            } else if bytes.get(at + 1) == Some(&quote) {
                (from, at + 2)
            } else if is_last {
                cell += &self.text[from..at];
                return Some((cell, after));
            } else if reading == Reading::Lenient && !self.opens_cell(at) {
                (from, at + 1)
            } else {
                return None;
            };
            cell += &self.text[end..=at];
            from = next;
        }
    }

    /// Whether a quotation mark stands at the beginning of a cell.
    fn opens_cell(&self, at: usize) -> bool {
        let delimiter = char::from(self.dialect.delimiter);
        let is_blank = |sign| matches!(sign, ' ' | '\t') && sign != delimiter;
        self.text[..at]
            .trim_end_matches(is_blank)
            .ends_with(delimiter)
    }

    /// Whether a record of several lines has one among its later lines that is a record itself.
    fn swallows(&self, at: usize, cut: &Cut) -> bool {
        if cut.lines > SPAN_LIMIT {
            return true;
        }
        let after_first = after_break(self.text, line_end(self.text, at));
        first_lines(&self.text[after_first..cut.next], usize::MAX).any(|line| self.is_record(line))
    }

    /// Whether a line has as many cells as the records have and, where they have one, an address in its place.
    fn is_record(&self, line: &str) -> bool {
        let Shape { width, address } = self.shape;
        let cells: Vec<&str> = split(line, self.dialect.delimiter).collect();
        let is_address = |column: usize| {
            cells.get(column).is_some_and(|cell| {
                address::is_like(cell.trim_matches(char::from(self.dialect.quote)))
            })
        };
        cells.len() == width
            && ((width >= 4 && !line.contains(char::from(self.dialect.quote)))
                || address.is_some_and(is_address))
    }

    /// The record inside a line that is quoted as one cell, as a spreadsheet does it.
    fn unwrapped(&self, cut: &Cut<'_>) -> Option<Cut<'t>> {
        let [inner] = cut.cells.as_slice() else {
            return None;
        };
        if !cut.quoted || self.shape.width < 2 || cut.lines > 1 {
            return None;
        }
        let cells = cells_of_line(inner, self.dialect)?;
        (cells.len() == self.shape.width).then(|| Cut {
            cells: cells.into_iter().map(Cow::Owned).collect(),
            ..*cut
        })
    }

    /// The line at `at`, and those after it that are nothing by themselves, as their writer left them.
    fn malformed(&self, at: usize) -> Cut<'t> {
        let delimiter = self.dialect.delimiter;
        let mut end = line_end(self.text, at);
        let mut next = after_break(self.text, end);
        let mut lines = 1;
        while self.shape.width > 1 && next < self.text.len() && lines < SPAN_LIMIT {
            let more = line_end(self.text, next);
            let line = &self.text[next..more];
            let stands_alone = line.trim().is_empty()
                || line.contains('@')
                || split(line, delimiter).count() >= self.shape.width;
            if stands_alone {
                break;
            }
            (end, next, lines) = (more, after_break(self.text, more), lines + 1);
        }
        Cut {
            cells: split(&self.text[at..end], delimiter)
                .map(Cow::Borrowed)
                .collect(),
            next,
            lines,
            stray: true,
            quoted: false,
            malformed: true,
        }
    }
}

/// Where the blanks at `at` end.
fn after_blanks(bytes: &[u8], at: usize, delimiter: u8) -> usize {
    let is_blank = |byte: &&u8| matches!(byte, b' ' | b'\t') && **byte != delimiter;
    at + bytes[at..].iter().take_while(is_blank).count()
}

/// The cells of a line without quotation marks.
fn split(line: &str, delimiter: u8) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let ends = memchr_iter(delimiter, line.as_bytes()).chain([line.len()]);
    ends.map(move |end| {
        let cell = &line[from..end];
        from = end + 1;
        cell
    })
}

/// The cells of one line by itself; none where its quotation marks are not closed in it.
pub(super) fn cells_of_line(line: &str, dialect: Dialect) -> Option<Vec<String>> {
    let scan = Scan {
        text: line,
        dialect,
        shape: Shape::default(),
    };
    let strict = scan.cut(0, Reading::Strict);
    let cut = strict.or_else(|| scan.cut(0, Reading::Backslash))?;
    if let ([inner], true) = (cut.cells.as_slice(), cut.quoted)
        && let Some(inner) = cells_of_line(inner, dialect)
        && inner.len() > 1
    {
        return Some(inner);
    }
    Some(cut.cells.into_iter().map(Cow::into_owned).collect())
}

#[cfg(test)]
mod tests;
