//! One record whose quotation marks need a closer look.

use std::borrow::Cow;

use memchr::{memchr, memchr3};

use super::{CELL_LIMIT, Dialect, Shape, after_break, first_lines, line_end, lines};
use crate::invites::address;

/// Lines that one record may span.
const SPAN_LIMIT: u64 = 1_000;

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
pub(super) struct Cut<'t> {
    pub(super) cells: Vec<Cow<'t, str>>,
    /// Where the next record starts.
    pub(super) next: usize,
    pub(super) lines: u64,
    /// A cell that is not quoted has a quotation mark in it.
    stray: bool,
    /// Its first cell is quoted.
    quoted: bool,
    pub(super) malformed: bool,
}

/// Reads records of one text.
pub(super) struct Scan<'t> {
    pub(super) text: &'t str,
    pub(super) dialect: Dialect,
    pub(super) shape: Shape,
}

impl<'t> Scan<'t> {
    /// The record that starts at `at`.
    pub(super) fn record(&self, at: usize) -> Cut<'t> {
        for reading in [Reading::Strict, Reading::Backslash, Reading::Lenient] {
            let Some(cut) = self.cut(at, reading) else {
                continue;
            };
            let is_regular = self.fits(&cut.cells);
            if cut.lines > 1 && (reading == Reading::Lenient || self.swallows(at, &cut)) {
                continue;
            }
            let is_strict = reading == Reading::Strict;
            if let Some(inner) = self.unwrapped(&cut).filter(|_| is_strict) {
                return inner;
            }
            if (is_regular && !cut.stray) || (is_strict && (is_regular || !cut.stray)) {
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
            let ends_cell = |byte: &u8| *byte == delimiter || matches!(byte, b'\n' | b'\r');
            let is_last = bytes.get(after).is_none_or(ends_cell);
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
        let cells: Vec<&str> = line.split(char::from(self.dialect.delimiter)).collect();
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
        let delimiter = char::from(self.dialect.delimiter);
        let mut end = line_end(self.text, at);
        let mut next = after_break(self.text, end);
        let mut lines = 1;
        while self.shape.width > 1 && next < self.text.len() && lines < SPAN_LIMIT {
            let more = line_end(self.text, next);
            let line = &self.text[next..more];
            let stands_alone = line.trim().is_empty()
                || line.contains('@')
                || line.split(delimiter).count() >= self.shape.width;
            if stands_alone {
                break;
            }
            (end, next, lines) = (more, after_break(self.text, more), lines + 1);
        }
        Cut {
            cells: self.text[at..end]
                .split(delimiter)
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

/// The cells of one line by itself; none where its quotation marks are not closed in it.
pub(in crate::invites) fn cells_of_line(line: &str, dialect: Dialect) -> Option<Vec<String>> {
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
