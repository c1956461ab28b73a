//! Where the header is, and which records are no rows: those above it, repeated headers, the lines after the data.

use super::{
    InviteError, address,
    columns::{self, Kind, Rank},
    records::{Record, Records},
};

/// Records among which the header is looked for.
const SEARCHED: usize = 20;
/// Records after the data that are looked at.
const FOOTERS: usize = 50;
/// How lines begin that reports end with, and, after `… `, what else only such lines have in them.
const FOOTER_WORDS: &str = include_str!("footers.txt");

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
    /// Lines below it with names of columns in another order.
    pub(super) others: Vec<u64>,
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
        let names = cells.as_deref().map(Names::of);
        let mut others = Vec::new();
        let part_of = |(index, row): (usize, Record<'_>)| {
            let (Some(header), Some(names)) = (record, &names) else {
                return Part::Row;
            };
            if index < header {
                return Part::Above;
            }
            if index == header || names.stand_again(row, index == header + 1) {
                return Part::Header;
            }
            if are_names(row) {
                others.push(row.line);
                return Part::Header;
            }
            Part::Row
        };
        let mut parts: Vec<Part> = records.iter().enumerate().map(part_of).collect();
        mark_footers(records, &mut parts);
        let is_asked = asked.is_there.is_some() || asked.line.is_some();
        Ok(Self {
            record,
            guessed: names.is_some_and(|names| !is_asked && names.known() == 0),
            others,
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
        columns::known_names_in(record.cells().filter(|cell| !cell.contains('@')))
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

/// The names of the columns, each with what it says.
struct Names<'h> {
    header: &'h [String],
    meanings: Vec<Option<(Kind, Rank)>>,
}

impl<'h> Names<'h> {
    fn of(header: &'h [String]) -> Self {
        let meanings = header.iter().map(|cell| columns::meaning_of(cell));
        Self {
            header,
            meanings: meanings.collect(),
        }
    }

    fn known(&self) -> usize {
        self.meanings.iter().flatten().count()
    }

    /// The header again, a second header line, or a line of strokes below it. A name that is known counts only below a
    /// name that says the same: `Mel` is a column in French and a person elsewhere.
    fn stand_again(&self, row: Record<'_>, is_next: bool) -> bool {
        if row.cells().eq(self.header.iter().map(String::as_str)) {
            return true;
        }
        if row.text().contains('@') {
            return false;
        }
        let is_rule = |cell: &str| {
            cell.len() > 1 && cell.chars().all(|one| matches!(one, '-' | '=' | '_' | '+'))
        };
        let names = self.known();
        let says_the_same = |(cell, meaning): &(&str, &Option<_>)| {
            meaning.is_some() && columns::meaning_of(cell) == **meaning
        };
        let cells = row.cells().zip(&self.meanings);
        let again = cells.filter(says_the_same).count();
        row.cells().all(is_rule)
            || (names > 0 && again == names)
            || (is_next && again > 1 && again * 2 >= names)
    }
}

/// Whether most cells of a row are names of columns.
fn are_names(row: Record<'_>) -> bool {
    if row.text().contains('@') {
        return false;
    }
    let filled = row.cells().filter(|cell| !cell.trim().is_empty()).count();
    let known = columns::known_names_in(row.cells());
    known > 1 && known * 2 > filled
}

/// Marks the lines after the data: from the first that is surely one to the end.
fn mark_footers(records: &Records, parts: &mut [Part]) {
    let mut start = records.len();
    for index in (0..records.len()).rev().take(FOOTERS) {
        let record = records.get(index).filter(|_| parts[index] == Part::Row);
        match record.and_then(is_footer) {
            Some(true) => start = index,
            Some(false) => {}
            None => break,
        }
    }
    parts[start..].fill(Part::Footer);
}

/// Whether a record is surely a line after the data, or could be one below another; none where it is something else. A
/// person without an address must not be taken for one: better a row too many in the left-out list.
fn is_footer(record: Record<'_>) -> Option<bool> {
    let cells = record.cells().map(str::trim);
    let filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let (first, others) = filled.split_first()?;
    let first = first.to_lowercase();
    if record.text().contains('@') || record.malformed || filled.len() > 3 {
        return None;
    }
    let has_digit = |cell: &str| cell.contains(|one: char| one.is_ascii_digit());
    let words = first.split_whitespace().count();
    // `Suma` alone is a person as well as a total.
    let is_more_than_a_name = words > 2 || has_digit(record.text());
    let begins = |word: &str| {
        let rest = first.strip_prefix(word);
        let rest = rest.filter(|rest| {
            !word.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphanumeric)
        });
        rest.is_some() && is_more_than_a_name && others.iter().all(|cell| has_digit(cell))
    };
    let mut known = FOOTER_WORDS.lines().filter(|word| !word.starts_with('#'));
    let is_named = known.any(|word| match word.strip_prefix("… ") {
        Some(part) => first.contains(part),
        None => begins(word),
    });
    let is_host = |word: &str| word.trim_end_matches('.').contains('.');
    let is_sentence = others.is_empty()
        && record.cell(0).is_some_and(|cell| !cell.trim().is_empty())
        && words > 3
        && !first.split_whitespace().any(is_host);
    (is_named || is_sentence).then_some(is_named || record.after_blank)
}
