//! What separates the cells of a file, and whether its first record is a header.

use super::{
    address, columns,
    records::{Fault, KeptRecord, Record, Records},
    view::Field,
};

/// Separators that are looked for; of equals the first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records by which separators are compared.
const SAMPLED: usize = 200;
/// Columns of them in which addresses are looked for. A million need not be looked at four times.
const COLUMNS: usize = 1_000;

/// A first line `sep=X`, as Excel writes and reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SeparatorLine {
    /// The separator it names.
    pub(super) delimiter: u8,
    /// Bytes of text up to the next line.
    pub(super) bytes: usize,
}

impl SeparatorLine {
    /// The line at the start of `text`, if it is one.
    pub(super) fn at_start(text: &[u8]) -> Option<Self> {
        let length = text
            .iter()
            .take(16)
            .position(|byte| matches!(byte, b'\r' | b'\n'))
            .unwrap_or(text.len());
        let (line, rest) = text.split_at(length);
        let bare = line
            .strip_prefix(b"\"")
            .and_then(|line| line.strip_suffix(b"\""))
            .unwrap_or(line);
        let [s, e, p, b'=', delimiter] = *bare else {
            return None;
        };
        if ![s, e, p].eq_ignore_ascii_case(b"sep") || !is_usable(char::from(delimiter)) {
            return None;
        }
        let line_break = if rest.starts_with(b"\r\n") {
            2
        } else {
            rest.len().min(1)
        };
        Some(Self {
            delimiter,
            bytes: length + line_break,
        })
    }
}

/// Whether cells can be separated by that character.
pub(super) fn is_usable(delimiter: char) -> bool {
    delimiter.is_ascii()
        && !delimiter.is_ascii_alphanumeric()
        && !matches!(delimiter, '"' | '\r' | '\n' | '\0' | '@' | '.')
}

/// The separator of `text`, the start of a file; `whole` says that it is all of it.
pub(super) fn delimiter(text: &[u8], whole: bool) -> u8 {
    let mut best = (DELIMITERS[0], Fit::default());
    for delimiter in DELIMITERS {
        let fit = Fit::of(text, whole, delimiter);
        if fit > best.1 {
            best = (delimiter, fit);
        }
    }
    best.0
}

/// How well a separator fits; what comes first weighs more.
#[derive(Debug, Default, PartialEq, PartialOrd)]
struct Fit {
    /// A header cell names the address, or most records have a cell that looks like one.
    has_addresses: bool,
    /// At least nine tenths of the records have the same number of cells, and that is more than one.
    is_table: bool,
    /// Share of records with the usual number of cells, where that is more than one.
    regular: f64,
    /// The usual number of cells.
    cells: usize,
}

impl Fit {
    fn of(text: &[u8], whole: bool, delimiter: u8) -> Self {
        let sample = sample(text, whole, delimiter);
        let mut counts: Vec<usize> = sample.iter().map(|record| record.get().len()).collect();
        counts.sort_unstable();
        let (usual, cells) = counts
            .chunk_by(|one, other| one == other)
            .map(|equal| (equal.len(), equal[0]))
            .max()
            .unwrap_or_default();
        let share = |part: usize| {
            // At most `SAMPLED` records, so both fit.
            f64::from(u32::try_from(part).unwrap_or(u32::MAX))
                / f64::from(u32::try_from(sample.len().max(1)).unwrap_or(u32::MAX))
        };
        let regular = if cells > 1 { share(usual) } else { 0.0 };
        let named = sample.first().is_some_and(|record| {
            record
                .get()
                .cells()
                .take(COLUMNS)
                .any(|cell| columns::field_named(cell) == Some(Field::Email))
        });
        let with_address = sample
            .iter()
            .filter(|record| has_address(record.get()))
            .count();
        Self {
            has_addresses: named || share(with_address) > 0.5,
            is_table: regular >= 0.9,
            regular,
            cells,
        }
    }
}

fn has_address(record: Record<'_>) -> bool {
    record
        .cells()
        .take(COLUMNS)
        .any(|cell| std::str::from_utf8(cell).is_ok_and(address::is_like))
}

fn sample(text: &[u8], whole: bool, delimiter: u8) -> Vec<KeptRecord> {
    struct Enough;
    impl From<Fault> for Enough {
        fn from(_: Fault) -> Self {
            Self
        }
    }
    let mut sample = Vec::new();
    let mut records = Records::new(delimiter);
    let mut take = |record: Record<'_>| {
        sample.push(record.keep());
        if sample.len() < SAMPLED {
            Ok(())
        } else {
            Err(Enough)
        }
    };
    let fed = records.feed(text, &mut take);
    // The last record of a part of a file is cut off: good only where there is no other.
    if fed.is_ok() && (whole || records.count() == 0) {
        let _faulty_end: Result<(), Enough> = records.finish(&mut take);
    }
    sample
}

/// Whether the first record is a header: when nothing in it is meant to be an address.
///
/// Where nothing in it is a known name either, and it has nothing in the column of the addresses, it is a
/// person without address: better a row too many in the left-out list than a person lost.
pub(super) fn is_header(first: Record<'_>, rest: &[KeptRecord]) -> bool {
    if first
        .cells()
        .any(|cell| address::is_like(&String::from_utf8_lossy(cell)))
    {
        return false;
    }
    if first
        .cells()
        .any(|cell| columns::field_named(cell).is_some())
    {
        return true;
    }
    columns::by_content(rest, &[])
        .and_then(|column| first.cell(column))
        .is_none_or(|cell| !cell.trim_ascii().is_empty())
}
