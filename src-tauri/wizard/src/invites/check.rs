//! The chain from one end to the other: a file is looked at, checked, checked again after a choice, and saved.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use super::{
    InviteError, Tell, cut, doubts,
    fixes::Fix,
    header::Part,
    lists::{List, Outputs, write},
    people::{Code, Judged, People},
    rows::Rows,
    source::{Content, go_on},
    table::Table,
    text,
    view::{
        CheckedListView, ColumnView, Doubt, FileFacts, FixCounts, FixReport, InviteReport, Problem,
        ReadAs, ReadProgress, RowCounts, RowFilter, RowsView, UnusedAddresses,
    },
};

/// Rows of a preview.
const PREVIEW: usize = 20;
/// Columns of a preview.
const PREVIEW_COLUMNS: usize = 1_000;

/// How a file is read, and its first rows.
#[derive(Debug, Clone)]
pub struct Looked {
    /// How the file is read; no digest.
    pub file: FileFacts,
    /// Its columns: the first thousand, and those that are read.
    pub columns: Vec<ColumnView>,
    /// First rows, each cell cut at 200 characters.
    pub preview: Vec<Vec<String>>,
    /// Encodings that can be chosen instead.
    pub encodings: Vec<String>,
    /// What was assumed and can be settled.
    pub doubts: Vec<Doubt>,
    read_as: ReadAs,
}

impl Looked {
    /// What was found, to ask for just that.
    pub fn read_as(&self) -> ReadAs {
        self.read_as.clone()
    }
}

/// Looks at a file: how it is read, its columns, its first rows.
///
/// A file without a column of addresses can be looked at, so that one can be chosen; checking it is an error.
pub fn look(path: &Path, read_as: &ReadAs, tell: &mut Tell<'_>) -> Result<Looked, InviteError> {
    look_at(&Content::read(path, tell)?, read_as)
}

/// Looks at bytes that come from no file.
pub fn look_at_bytes(bytes: Vec<u8>, read_as: &ReadAs) -> Result<Looked, InviteError> {
    look_at(&Content::of(bytes)?, read_as)
}

fn look_at(content: &Content, read_as: &ReadAs) -> Result<Looked, InviteError> {
    doubts::known(read_as)?;
    let table = Table::read(content, read_as)?;
    let file = FileFacts {
        sha256: String::new(),
        ..table.facts()
    };
    let preview = table.part(Part::Row).take(PREVIEW).map(|record| {
        let cells = record.cells().take(PREVIEW_COLUMNS);
        cells.map(|cell| cut(cell, super::SHOWN)).collect()
    });
    Ok(Looked {
        columns: table.views(),
        preview: preview.collect(),
        encodings: encodings(&file),
        doubts: doubts::find(&table, None, read_as),
        read_as: table.read_as(read_as),
        file,
    })
}

/// Encodings that can be chosen, with that of the file.
fn encodings(file: &FileFacts) -> Vec<String> {
    let mut encodings: Vec<String> = text::encodings().into_iter().map(str::to_owned).collect();
    if !encodings.contains(&file.encoding) {
        encodings.insert(0, file.encoding.clone());
    }
    encodings
}

/// A file whose rows were all checked.
pub struct Checked {
    /// The report.
    pub report: InviteReport,
    /// The first thousand problems of each code.
    pub first_of_code: BTreeMap<String, Vec<Problem>>,
    read_as: ReadAs,
    path: Option<PathBuf>,
    content: Arc<Content>,
    table: Table,
    people: People,
    rows: OnceLock<Rows>,
}

/// Reads a file and checks every row. Where the column of the addresses is not clear, nobody is ready.
pub fn read(path: &Path, read_as: &ReadAs, tell: &mut Tell<'_>) -> Result<Checked, InviteError> {
    let content = Arc::new(Content::read(path, tell)?);
    check_content(Some(path), content, read_as, tell)
}

/// The same for bytes that come from no file.
pub fn read_bytes(
    bytes: Vec<u8>,
    read_as: &ReadAs,
    tell: &mut Tell<'_>,
) -> Result<Checked, InviteError> {
    check_content(None, Arc::new(Content::of(bytes)?), read_as, tell)
}

/// Checks every row of a file, and writes the lists that are asked for.
///
/// Blocks the calling thread. When `tell` breaks, or anything fails, no list appears, and older ones in their
/// places stay. A process that dies between moving the one and the other leaves the one, whole.
pub fn check(
    path: &Path,
    read_as: &ReadAs,
    outputs: Outputs<'_>,
    tell: &mut Tell<'_>,
) -> Result<Checked, InviteError> {
    outputs.guard(Some(path))?;
    read(path, read_as, tell)?.written(outputs, tell)
}

/// The same for bytes that come from no file.
pub fn check_bytes(
    bytes: Vec<u8>,
    read_as: &ReadAs,
    outputs: Outputs<'_>,
    tell: &mut Tell<'_>,
) -> Result<Checked, InviteError> {
    outputs.guard(None)?;
    read_bytes(bytes, read_as, tell)?.written(outputs, tell)
}

fn check_content(
    path: Option<&Path>,
    content: Arc<Content>,
    read_as: &ReadAs,
    tell: &mut Tell<'_>,
) -> Result<Checked, InviteError> {
    doubts::known(read_as)?;
    let bytes = content.bytes.len() as u64;
    let table = Table::read(&content, read_as)?;
    let mut told = |rows, rejected| {
        go_on(tell(ReadProgress {
            bytes,
            of_bytes: bytes,
            rows,
            rejected,
        }))
    };
    let mut people = match table.rules() {
        Ok(rules) => rules.judge(&table.records, &table.header.parts, &mut told)?,
        Err(_) => nobody(&table),
    };
    Ok(Checked {
        report: report(&table, &mut people, read_as),
        first_of_code: std::mem::take(&mut people.first_of),
        read_as: read_as.clone(),
        path: path.map(Path::to_owned),
        content,
        table,
        people,
        rows: OnceLock::new(),
    })
}

/// Every row left out, since it is not clear where its address is.
fn nobody(table: &Table) -> People {
    let parts = table.header.parts.iter().enumerate();
    let rows = parts.filter(|(_, part)| **part == Part::Row);
    let rows: Vec<Judged> = rows
        .map(|(record, _)| Judged {
            record,
            codes: vec![Code::EmailMissing],
            first_row: None,
        })
        .collect();
    let total = rows.len() as u64;
    let mut people = People {
        rows,
        ..People::default()
    };
    let by_code = &mut people.problems.by_code;
    by_code.insert(Code::EmailMissing.as_str().to_owned(), total);
    people.problems.total = total;
    (people.counts.total, people.counts.rejected) = (total, total);
    people
}

impl Checked {
    /// Why nobody can be ready: the column of the addresses is not known.
    pub fn unclear(&self) -> Option<InviteError> {
        self.table.rules().err()
    }

    fn written(self, outputs: Outputs<'_>, tell: &mut Tell<'_>) -> Result<Self, InviteError> {
        self.table.rules()?;
        self.write(outputs, tell)?;
        Ok(self)
    }

    fn write(&self, outputs: Outputs<'_>, tell: &mut Tell<'_>) -> Result<(), InviteError> {
        let (bytes, rows) = (self.report.file.bytes, self.report.rows);
        let all_read = ReadProgress {
            bytes,
            of_bytes: bytes,
            rows: rows.total,
            rejected: rows.rejected,
        };
        let mut told = || go_on(tell(all_read));
        write(outputs, &self.table, &self.people, &mut told)
    }

    /// Header names, where there is a header.
    pub fn header(&self) -> Option<&[String]> {
        self.table.header_cells()
    }

    /// The choices it was read by.
    pub fn read_as(&self) -> &ReadAs {
        &self.read_as
    }

    /// At most 500 of the rows that a filter and a search in any cell, whatever its case, leave; from `from` on.
    pub fn rows(&self, filter: RowFilter, search: &str, from: u64, count: u64) -> RowsView {
        let (table, people) = (&self.table, &self.people);
        let rows = self.all_rows();
        rows.slice(table, people, (filter, search), (from, count))
    }

    fn all_rows(&self) -> &Rows {
        let rows = || Rows::of(&self.table, &self.people, &self.report.doubts);
        self.rows.get_or_init(rows)
    }

    /// As it crosses to the page, the file going by that handle and name.
    pub fn view(&self, handle: String, name: String, as_last_time: bool) -> CheckedListView {
        let mut report = self.report.clone();
        report.problems.first.clear();
        let rows = self.all_rows();
        CheckedListView {
            handle,
            name,
            read_as: self.read_as.clone(),
            as_last_time,
            is_clear: self.unclear().is_none(),
            encodings: encodings(&report.file),
            columns: rows.columns.clone(),
            rows: rows.totals,
            report,
        }
    }

    /// Checks the same bytes again after a choice was changed. The file is not read again.
    pub fn again(&self, read_as: &ReadAs, tell: &mut Tell<'_>) -> Result<Self, InviteError> {
        check_content(
            self.path.as_deref(),
            Arc::clone(&self.content),
            read_as,
            tell,
        )
    }

    /// Lines and addresses of the people that are ready.
    pub fn ready(&self) -> Result<Vec<(u64, String)>, InviteError> {
        let rules = self.table.rules()?;
        let rows = self.people.rows.iter();
        let ready = rows.filter(|row| row.codes.is_empty());
        let records = ready.filter_map(|row| self.table.records.get(row.record));
        let people = records.map(|record| (record.line, rules.person(record).email.into_owned()));
        Ok(people.collect())
    }

    /// Writes one list. Refuses with `file-changed` when the file is not the one that was checked any more.
    pub fn save(&self, list: List, to: &Path, tell: &mut Tell<'_>) -> Result<(), InviteError> {
        let outputs = Outputs::only(list, to);
        outputs.guard(self.path.as_deref())?;
        if let Some(path) = &self.path
            && Content::read(path, tell)?.sha256 != self.content.sha256
        {
            return Err(InviteError::FileChanged);
        }
        self.write(outputs, tell)
    }
}

fn report(table: &Table, people: &mut People, read_as: &ReadAs) -> InviteReport {
    let judged = table.rules().is_ok().then_some(&*people);
    let doubts = doubts::find(table, judged, read_as);
    InviteReport {
        file: table.facts(),
        columns: table.views(),
        rows: RowCounts {
            blank: table.records.blank_lines,
            ..people.counts
        },
        fixes: fixes(table, people),
        problems: std::mem::take(&mut people.problems),
        doubts,
        above_header: table.shown_part(Part::Above),
        footer: table.shown_part(Part::Footer),
        unused_addresses: unused(table, people),
        lines: table.lines(people.rows.iter().map(|row| row.codes.is_empty())),
        by_hand: table.by_hand.counts,
    }
}

fn fixes(table: &Table, people: &mut People) -> FixCounts {
    let each = Fix::ALL.into_iter().map(|fix| FixReport {
        name: fix.as_str().to_owned(),
        on: table.fixes.has(fix),
        ..people.fixes.remove(&fix).unwrap_or_default()
    });
    FixCounts {
        trimmed: people.trimmed,
        each: each.collect(),
    }
}

/// Addresses where nothing is read, by place. Those of rows that are left out stand in the left-out list.
fn unused(table: &Table, people: &People) -> Vec<UnusedAddresses> {
    let by_column = people.unused.iter().map(|(column, count)| UnusedAddresses {
        place: "column".to_owned(),
        column: Some(table.column_name(*column)),
        count: *count,
    });
    let places = [
        ("above-header", Part::Above),
        ("header", Part::Header),
        ("footer", Part::Footer),
    ];
    let by_place = places.into_iter().map(|(place, part)| {
        let cells = table.part(part).flat_map(|record| record.cells());
        UnusedAddresses {
            place: place.to_owned(),
            column: None,
            count: cells.map(super::address::count_in).sum(),
        }
    });
    by_column
        .chain(by_place.filter(|place| place.count > 0))
        .collect()
}
