//! A file as a table: text, records, header, columns. Every step is a function of the one before and of the choices of
//! the person.

use std::sync::Arc;

use super::{
    InviteError, address_list,
    by_hand::{self, ByHand},
    columns::{self, Columns},
    dialect,
    fixes::{Fix, Fixes},
    header::{Asked, Header, Part},
    not_text,
    people::{Rules, column_name, shown_row},
    records::Records,
    source::Content,
    text::{self, Decoded},
    view::{ColumnView, Field, FileFacts, LineCounts, LineView, ReadAs},
    workbook::Book,
};

/// Rows by which columns are found.
const SAMPLED: usize = 200;
/// Columns that are listed. A file can have a million; nobody chooses among them.
const LISTED: usize = 1_000;
/// Columns that an error names.
const NAMED: usize = 12;
/// Lines above the header and below the data that are shown.
const SHOWN_LINES: usize = 100;

/// A file as a table.
pub(super) struct Table {
    pub(super) decoded: Decoded,
    pub(super) records: Records,
    pub(super) header: Header,
    pub(super) columns: Columns,
    pub(super) delimiter: char,
    pub(super) fixes: Fixes,
    /// The workbook it is a sheet of.
    pub(super) book: Option<Arc<Book>>,
    pub(super) by_hand: ByHand,
    header_cells: Option<Vec<String>>,
    width: (usize, usize),
    bytes: u64,
    sha256: String,
}

impl Table {
    /// Reads a file as the person chose, and as it is found where nothing was chosen.
    pub(super) fn read(content: &Content, read_as: &ReadAs) -> Result<Self, InviteError> {
        let fixes = fixes(read_as)?;
        let book = content.sheet(read_as.sheet.as_deref())?;
        let sheet = book.as_ref().map(|book| book.text());
        let (bytes, encoding) = match &sheet {
            Some(text) => (text.as_bytes(), Some("UTF-8")),
            None => (content.bytes.as_slice(), read_as.encoding.as_deref()),
        };
        let (text, decoded) = text::decode(bytes, encoding, &read_as.language)?;
        not_text::refuse_markup(&text)?;
        let (records, delimiter, is_table) = records(&text, book.as_deref(), read_as)?;
        drop(text);
        if records.len() == 0 {
            return Err(InviteError::FileEmpty);
        }
        let asked = Asked {
            is_there: read_as.header,
            line: read_as.header_line,
        };
        let header = Header::find(&records, asked, is_table)?;
        let header_cells = header
            .record
            .and_then(|index| records.get(index))
            .map(|record| record.owned());
        let sample = sample(&records, &header.parts);
        let width = width(header_cells.as_deref(), &sample);
        let mut found = columns::find(header_cells.as_deref(), &sample);
        if !is_table {
            (found.email, found.full) = (Some(0), (width.1 > 1).then_some(1));
        }
        let columns = chosen(found, read_as, width.1)?;
        let (records, by_hand) = by_hand::change(records, &header.parts, width.1, read_as)?;
        Ok(Self {
            decoded,
            records,
            header,
            columns,
            delimiter,
            fixes,
            book,
            by_hand,
            header_cells,
            width,
            bytes: content.bytes.len() as u64,
            sha256: content.sha256.clone(),
        })
    }

    /// Header cells.
    pub(super) fn header_cells(&self) -> Option<&[String]> {
        self.header_cells.as_deref()
    }

    /// Cells of a row's own columns.
    pub(super) fn width(&self) -> usize {
        self.width.1
    }

    /// The rules by which its rows are judged; none without a column of addresses.
    pub(super) fn rules(&self) -> Result<Rules<'_>, InviteError> {
        let names = |columns: &mut dyn Iterator<Item = usize>| {
            let mut names: Vec<String> = columns
                .take(NAMED)
                .map(|index| self.column_name(index))
                .collect();
            if self.width() > NAMED && names.len() == NAMED {
                names.push("…".to_owned());
            }
            names.join(", ")
        };
        if !self.columns.rivals.is_empty() {
            return Err(InviteError::EmailColumnUnclear {
                columns: names(&mut self.candidates().into_iter()),
            });
        }
        Ok(Rules {
            columns: &self.columns,
            email: self
                .columns
                .email
                .ok_or_else(|| InviteError::NoEmailColumn {
                    columns: names(&mut (0..self.width())),
                })?,
            header: self.header_cells(),
            width: self.width,
            delimiter: self.delimiter,
            fixes: self.fixes,
        })
    }

    /// The columns that may be that of the addresses, the best first.
    pub(super) fn candidates(&self) -> Vec<usize> {
        let mut candidates: Vec<usize> = self.columns.email.into_iter().collect();
        candidates.extend(
            self.columns
                .rivals
                .iter()
                .filter(|rival| Some(**rival) != self.columns.email),
        );
        candidates
    }

    /// The name of a column.
    pub(super) fn column_name(&self, index: usize) -> String {
        column_name(self.header_cells(), index)
    }

    /// The column of each field, in the order of the clean list. On a tie there is none for the addresses.
    fn fields(&self) -> [(Field, Option<usize>); 3] {
        let email = self
            .columns
            .email
            .filter(|_| self.columns.rivals.is_empty());
        [
            (Field::Email, email),
            (Field::FirstName, self.columns.first),
            (Field::LastName, self.columns.last),
        ]
    }

    /// The columns as a face shows them: the first thousand, and those that are read.
    pub(super) fn views(&self) -> Vec<ColumnView> {
        let fields = self.fields();
        let mut indexes: Vec<usize> = (0..self.width().min(LISTED)).collect();
        let mut beyond: Vec<usize> = fields
            .iter()
            .filter_map(|(_, column)| *column)
            .filter(|column| *column >= LISTED)
            .collect();
        beyond.sort_unstable();
        indexes.extend(beyond);
        indexes
            .into_iter()
            .map(|index| ColumnView {
                index,
                name: self.column_name(index),
                mapped_to: fields
                    .iter()
                    .find(|(_, column)| *column == Some(index))
                    .map(|(field, _)| *field),
            })
            .collect()
    }

    /// How it was read, as a face shows it.
    pub(super) fn facts(&self) -> FileFacts {
        let header = self.header.record.and_then(|index| self.records.get(index));
        FileFacts {
            bytes: self.bytes,
            sha256: self.sha256.clone(),
            encoding: self.decoded.encoding.to_owned(),
            bom: self.decoded.bom,
            delimiter: self.delimiter,
            header: header.is_some(),
            header_line: header.map(|record| record.line),
            sheet: self.book.as_ref().map(|book| book.sheet.clone()),
            sheets: self
                .book
                .iter()
                .flat_map(|book| book.sheets.clone())
                .collect(),
        }
    }

    /// The same, as something that can be asked for.
    pub(super) fn read_as(&self, asked: &ReadAs) -> ReadAs {
        let facts = self.facts();
        let fields = self.fields().into_iter().filter(|(field, _)| {
            // A full name that is split has no field of its own.
            *field == Field::Email || self.columns.full.is_none()
        });
        ReadAs {
            encoding: Some(facts.encoding),
            delimiter: asked
                .delimiter
                .or_else(|| (self.width() > 1).then_some(self.delimiter)),
            header: Some(facts.header),
            header_line: facts.header_line,
            sheet: facts.sheet,
            columns: fields.collect(),
            ..asked.clone()
        }
    }

    /// The records of one part.
    pub(super) fn part(&self, part: Part) -> impl Iterator<Item = super::records::Record<'_>> {
        let parts = self.header.parts.iter();
        self.records
            .iter()
            .zip(parts)
            .filter(move |(_, one)| **one == part)
            .map(|(record, _)| record)
    }

    /// The first lines of a part, as they are shown.
    pub(super) fn shown_part(&self, part: Part) -> Vec<LineView> {
        self.part(part)
            .take(SHOWN_LINES)
            .map(|record| LineView {
                line: record.line,
                text: shown_row(record, self.delimiter),
            })
            .collect()
    }

    /// Lines by what they are; `is_ready` tells of each row, in their order, whether it is.
    pub(super) fn lines(&self, mut is_ready: impl Iterator<Item = bool>) -> LineCounts {
        let mut counts = LineCounts {
            total: self.records.lines,
            empty: self.records.blank_lines,
            header: self.records.separators.len() as u64,
            ..LineCounts::default()
        };
        for (record, part) in self.records.iter().zip(&self.header.parts) {
            match part {
                Part::Above => counts.above_header += record.lines,
                Part::Header => counts.header += record.lines,
                Part::Footer => counts.footer += record.lines,
                Part::Row if is_ready.next() == Some(true) => counts.ready += record.lines,
                Part::Row => counts.left_out += record.lines,
            }
        }
        counts
    }
}

/// The records of a text or a sheet, their delimiter, and whether they are a table: a list of addresses is none.
fn records(
    text: &str,
    book: Option<&Book>,
    read_as: &ReadAs,
) -> Result<(Records, char, bool), InviteError> {
    // A sheet of one column is read as the text it is: addresses with names, or cells that were never split.
    if let Some(book) = book.filter(|book| book.rows[0].1.len() > 1) {
        let rows = book.rows.iter();
        let rows = rows.map(|(row, cells)| (*row, cells.as_slice()));
        return Ok((Records::of_rows(rows, 0)?, '\t', true));
    }
    if let (None, None | Some(false)) = (read_as.delimiter, read_as.header)
        && let Some((people, lines)) = address_list::people(text)
    {
        let rows = people.iter().map(|(line, cells)| (*line, cells.as_slice()));
        return Ok((Records::of_rows(rows, lines)?, ',', false));
    }
    let (dialect, shape) = dialect::find(text, read_as.delimiter)?;
    let records = Records::read(text, dialect, shape)?;
    Ok((records, char::from(dialect.delimiter), true))
}

/// The fixes that are on.
fn fixes(read_as: &ReadAs) -> Result<Fixes, InviteError> {
    let unknown = read_as
        .fixes
        .keys()
        .find(|name| Fix::ALL.iter().all(|fix| fix.as_str() != name.as_str()));
    if let Some(name) = unknown {
        return Err(InviteError::UnknownFix { name: name.clone() });
    }
    let mut on = Fixes::default();
    for fix in Fix::ALL {
        if read_as
            .fixes
            .get(fix.as_str())
            .copied()
            .unwrap_or(fix.is_on_by_default())
        {
            on.insert(fix);
        }
    }
    Ok(on)
}

/// The first rows.
fn sample(records: &Records, parts: &[Part]) -> Vec<Vec<String>> {
    let rows = records
        .iter()
        .zip(parts)
        .filter(|(record, part)| **part == Part::Row && !record.malformed);
    rows.take(SAMPLED)
        .map(|(record, _)| record.owned())
        .collect()
}

/// Cells that a row has at least and at most. Columns at the end without a name need not be there.
fn width(header: Option<&[String]>, rows: &[Vec<String>]) -> (usize, usize) {
    let first = header
        .or_else(|| rows.first().map(Vec::as_slice))
        .unwrap_or_default();
    let unnamed = first
        .iter()
        .rev()
        .take_while(|cell| cell.trim().is_empty())
        .count();
    ((first.len() - unnamed).max(1), first.len().max(1))
}

/// The columns with what the person chose instead.
fn chosen(mut columns: Columns, read_as: &ReadAs, width: usize) -> Result<Columns, InviteError> {
    let mut taken = Vec::new();
    for column in read_as.columns.values().copied().flatten() {
        if column >= width {
            return Err(InviteError::NoSuchColumn {
                column: column + 1,
                count: width,
            });
        }
        if taken.contains(&column) {
            return Err(InviteError::ColumnMappedTwice { column: column + 1 });
        }
        taken.push(column);
    }
    let choose = |field, found: Option<usize>| match read_as.columns.get(&field) {
        Some(column) => *column,
        None => found.filter(|column| !taken.contains(column)),
    };
    if let Some(email) = columns.email.filter(|column| taken.contains(column)) {
        // Another column of addresses takes the place of one that was chosen for something else.
        let others = columns.rivals.iter().chain(&columns.other_addresses);
        columns.email = others
            .copied()
            .find(|other| *other != email && !taken.contains(other));
        columns.rivals.clear();
    }
    columns.email = choose(Field::Email, columns.email);
    if read_as.columns.contains_key(&Field::Email) {
        columns.rivals.clear();
    }
    let has_name = [Field::FirstName, Field::LastName]
        .iter()
        .any(|field| read_as.columns.contains_key(field));
    columns.full = columns
        .full
        .filter(|full| !has_name && !taken.contains(full));
    columns.first = choose(Field::FirstName, columns.first);
    columns.last = choose(Field::LastName, columns.last);
    if has_name {
        columns.unused_names.clear();
    }
    Ok(columns)
}
