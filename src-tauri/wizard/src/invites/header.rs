//! Where the header is, and which records are no rows: those above it, repeated headers, the lines after the data.

use super::{
    InviteError, address, columns,
    records::{Record, Records},
};

/// Records among which the header is looked for.
const SEARCHED: usize = 20;
/// Records after the data that are looked at.
const FOOTERS: usize = 50;
/// How lines begin that reports end with, in lower case.
const FOOTER_STARTS: [&str; 22] = [
    "total",
    "totaux",
    "totale",
    "totaal",
    "grand total",
    "summe",
    "gesamt",
    "confidential",
    "confidentiel",
    "vertraulich",
    "copyright",
    "©",
    "(c) ",
    "generated",
    "généré",
    "end of",
    "page ",
    "report",
    "rapport",
    "exported",
    "printed",
    "*",
];
/// What else only such lines have in them.
const FOOTER_PARTS: [&str; 5] = [
    "confidential",
    "all rights reserved",
    "rows affected",
    "rows)",
    "records)",
];

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A line above the header.
    Above,
    /// The header, a second one, a repeated one.
    Header,
    /// A row.
    Row,
    /// A line after the data.
    Footer,
}

/// What the person says about the header.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    /// Whether there is one.
    pub(super) is_there: Option<bool>,
    /// Physical line it is on.
    pub(super) line: Option<u64>,
}

/// The header and the parts of a table.
pub(super) struct Header {
    /// Index of the record.
    pub(super) record: Option<usize>,
    /// No known name is in it: only its place speaks for it.
    pub(super) guessed: bool,
    /// One for each record.
    pub(super) parts: Vec<Part>,
}

impl Header {
    /// Finds the header and the parts. Without a table there is no header.
    pub(super) fn find(
        records: &Records,
        asked: Asked,
        is_table: bool,
    ) -> Result<Self, InviteError> {
        let record = match (asked.line, asked.is_there) {
            (Some(line), _) => Some(on_line(records, line)?),
            (None, Some(false)) => None,
            (None, Some(true)) => detect(records).or(Some(0)),
            (None, None) => detect(records).filter(|_| is_table),
        };
        let cells = record
            .and_then(|index| records.get(index))
            .map(|header| header.owned());
        let names = cells
            .as_ref()
            .map_or(0, |cells| columns::known_names_in(cells));
        let mut parts: Vec<Part> = (0..records.len())
            .map(|index| match record {
                Some(header) if index < header => Part::Above,
                Some(header) if index == header => Part::Header,
                _ => Part::Row,
            })
            .collect();
        if let Some(cells) = cells {
            let rows = record.map_or(0, |index| index + 1)..records.len();
            for index in rows {
                if records
                    .get(index)
                    .is_some_and(|row| is_header_again(row, &cells, names))
                {
                    parts[index] = Part::Header;
                }
            }
        }
        mark_footers(records, &mut parts);
        Ok(Self {
            record,
            guessed: names == 0
                && record.is_some()
                && asked.is_there.is_none()
                && asked.line.is_none(),
            parts,
        })
    }
}

fn on_line(records: &Records, line: u64) -> Result<usize, InviteError> {
    records
        .iter()
        .position(|record| (record.line..record.line + record.lines.max(1)).contains(&line))
        .ok_or(InviteError::NoSuchLine { line })
}

/// The record among the first that has most known names; without any, the one that by its shape is the header of what
/// follows.
fn detect(records: &Records) -> Option<usize> {
    let first: Vec<Record<'_>> = records.iter().take(SEARCHED).collect();
    let is_person = |record: &Record<'_>| record.cells().any(address::is_like);
    let person = first.iter().position(is_person);
    let names = |record: &Record<'_>| {
        let cells: Vec<String> = record
            .cells()
            .filter(|cell| !cell.contains('@'))
            .map(str::to_owned)
            .collect();
        columns::known_names_in(&cells)
    };
    let end = person.map_or(first.len(), |person| person + 1);
    let mut best = (0, None);
    for (index, record) in first[..end].iter().enumerate() {
        let names = names(record);
        if names > best.0 && !record.malformed {
            best = (names, Some(index));
        }
    }
    if best.1.is_some() {
        return best.1;
    }
    let Some(person) = person else {
        return (!first.is_empty()).then_some(0);
    };
    // Whoever has nothing where the addresses are is a person without address: better a row too many in the left-out
    // list than a person lost.
    let column = first[person].cells().position(address::is_like)?;
    first[..person].iter().position(|record| {
        record.len() == first[person].len()
            && record
                .cell(column)
                .is_some_and(|cell| !cell.trim().is_empty())
    })
}

/// A second header line, the header again in the middle, or a line of strokes below it.
fn is_header_again(row: Record<'_>, header: &[String], names: usize) -> bool {
    if row.text().contains('@') {
        return row.cells().eq(header.iter().map(String::as_str));
    }
    let is_rule =
        |cell: &str| cell.len() > 1 && cell.chars().all(|one| matches!(one, '-' | '=' | '_' | '+'));
    row.cells().all(is_rule)
        || row.cells().eq(header.iter().map(String::as_str))
        || (names > 0 && columns::known_names_in(&row.owned()) >= names)
}

fn mark_footers(records: &Records, parts: &mut [Part]) {
    let last: Vec<usize> = (0..records.len()).rev().take(FOOTERS).collect();
    for index in last {
        match records.get(index) {
            Some(record) if parts[index] == Part::Row && is_footer(record) => {
                parts[index] = Part::Footer;
            }
            _ => break,
        }
    }
}

fn is_footer(record: Record<'_>) -> bool {
    let filled: Vec<&str> = record
        .cells()
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    let Some(first) = filled.first().map(|cell| cell.to_lowercase()) else {
        return false;
    };
    let by_words = FOOTER_STARTS.iter().any(|start| first.starts_with(start))
        || FOOTER_PARTS.iter().any(|part| first.contains(part));
    let by_place = record.after_blank
        && filled.len() == 1
        && record.cell(0).is_some_and(|cell| !cell.trim().is_empty())
        && first.split_whitespace().count() > 1;
    !record.text().contains('@') && !record.malformed && filled.len() <= 3 && (by_words || by_place)
}
