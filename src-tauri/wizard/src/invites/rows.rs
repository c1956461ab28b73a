//! All rows of a checked list, a slice at a time: by what they are, and by a text in any of their cells.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    cut,
    doubts::lines_of_damage,
    header::Part,
    people::{Judged, People, Person, Rules, is_formula},
    records::{Record, Records},
    table::Table,
    view::{
        CellView, CleanPerson, ColumnView, Doubt, Place, RowFilter, RowState, RowTotals, RowView,
        RowsView,
    },
};

/// Rows of a slice.
const MOST: u64 = 500;
/// Columns whose cells are shown, beside those that are read.
const COLUMNS: usize = 50;

/// Every record and every empty line of a list, in the order of the file.
pub(super) struct Rows {
    entries: Vec<Entry>,
    /// Columns whose cells are shown.
    pub(super) columns: Vec<ColumnView>,
    pub(super) totals: RowTotals,
    doubted: BTreeMap<usize, Vec<&'static str>>,
    /// What was looked for last.
    found: Mutex<Option<Found>>,
}

type Found = (RowFilter, String, Arc<Vec<usize>>);

#[derive(Clone, Copy)]
struct Entry {
    state: RowState,
    place: Place,
    record: Option<usize>,
    /// Index among the rows.
    row: Option<usize>,
}

impl Rows {
    /// The rows of a table whose people were judged; `doubts` are those about the list.
    pub(super) fn of(table: &Table, people: &People, doubts: &[Doubt]) -> Self {
        let open = Open::of(table, doubts);
        let is_open = doubts.iter().any(|doubt| !doubt.settled);
        let rules = table.rules().ok().filter(|_| is_open);
        let mut rows = Self {
            entries: Vec::with_capacity(table.records.len()),
            columns: columns(table),
            totals: RowTotals::default(),
            doubted: BTreeMap::new(),
            found: Mutex::default(),
        };
        let mut next_line = 1;
        let mut judged = people.rows.iter().enumerate().peekable();
        for (index, (record, part)) in table.records.iter().zip(&table.header.parts).enumerate() {
            rows.lines(next_line..record.line, &table.records);
            let nth = match rows.entries.last() {
                Some(last) if last.place.line == record.line => last.place.nth + 1,
                _ => 0,
            };
            next_line = next_line.max(record.line + record.lines);
            let judged = judged.next_if(|(_, judged)| judged.record == index);
            let state = match (part, judged) {
                (Part::Above, _) => RowState::AboveHeader,
                (Part::Header, _) => RowState::Header,
                (Part::Footer, _) => RowState::Footer,
                (Part::Row, Some((_, Judged { codes, .. }))) if codes.is_empty() => {
                    let person = rules.as_ref().map(|rules| rules.person(record));
                    let codes = person.map_or(Vec::new(), |person| open.about(record, &person));
                    if codes.is_empty() {
                        RowState::Ready
                    } else {
                        rows.doubted.insert(index, codes);
                        RowState::Doubtful
                    }
                }
                (Part::Row, _) => RowState::LeftOut,
            };
            rows.add(Entry {
                state,
                place: Place {
                    line: record.line,
                    nth,
                },
                record: Some(index),
                row: judged.map(|(row, _)| row),
            });
        }
        rows.lines(next_line..table.records.lines + 1, &table.records);
        rows
    }

    fn lines(&mut self, lines: std::ops::Range<u64>, records: &Records) {
        for line in lines {
            let state = if records.separators.binary_search(&line).is_ok() {
                RowState::Header
            } else {
                RowState::Empty
            };
            self.add(Entry {
                state,
                place: Place { line, nth: 0 },
                record: None,
                row: None,
            });
        }
    }

    fn add(&mut self, entry: Entry) {
        let RowTotals {
            all,
            ready,
            left_out,
            empty,
            doubtful,
        } = &mut self.totals;
        *all += 1;
        *ready += u64::from(matches!(entry.state, RowState::Ready | RowState::Doubtful));
        *left_out += u64::from(entry.state == RowState::LeftOut);
        *empty += u64::from(entry.state == RowState::Empty);
        *doubtful += u64::from(entry.state == RowState::Doubtful);
        self.entries.push(entry);
    }

    /// At most 500 of the rows that the filter and the search leave.
    pub(super) fn slice(
        &self,
        table: &Table,
        people: &People,
        (filter, search): (RowFilter, &str),
        (from, count): (u64, u64),
    ) -> RowsView {
        let found = self.find(table, filter, search);
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        let count = usize::try_from(count.min(MOST)).unwrap_or_default();
        let rules = table.rules().ok();
        let slice = found.iter().skip(from).take(count);
        let rows = slice.map(|at| self.row(table, people, rules.as_ref(), self.entries[*at]));
        RowsView {
            total: found.len() as u64,
            rows: rows.collect(),
        }
    }

    /// Indexes of the entries that the filter and the search leave. Scrolling asks for the same again and again.
    fn find(&self, table: &Table, filter: RowFilter, search: &str) -> Arc<Vec<usize>> {
        let needle = search.trim().to_lowercase();
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((last_filter, last_needle, entries)) = &*found
            && (*last_filter, last_needle) == (filter, &needle)
        {
            return Arc::clone(entries);
        }
        let entries = self.entries.iter().enumerate().filter(|(_, entry)| {
            is_in(filter, entry.state)
                && (needle.is_empty() || {
                    let record = entry.record.and_then(|index| table.records.get(index));
                    record.is_some_and(|record| {
                        let mut cells = record.cells();
                        cells.any(|cell| cell.to_lowercase().contains(&needle))
                    })
                })
        });
        let entries = Arc::new(entries.map(|(index, _)| index).collect());
        *found = Some((filter, needle, Arc::clone(&entries)));
        entries
    }

    fn row(
        &self,
        table: &Table,
        people: &People,
        rules: Option<&Rules<'_>>,
        entry: Entry,
    ) -> RowView {
        let record = entry.record.and_then(|index| table.records.get(index));
        let judged = entry.row.map(|row| &people.rows[row]);
        let is_ready = matches!(entry.state, RowState::Ready | RowState::Doubtful);
        let codes = judged.map_or(Vec::new(), |judged| {
            judged.codes.iter().map(|code| code.as_str()).collect()
        });
        let doubted = entry.record.and_then(|index| self.doubted.get(&index));
        let line_of = |row: u64| {
            let judged = people
                .rows
                .get(usize::try_from(row).ok()?.checked_sub(1)?)?;
            Some(table.records.get(judged.record)?.line)
        };
        RowView {
            place: entry.place,
            row: entry.row.map(|row| row as u64 + 1),
            state: entry.state,
            cells: record.map_or(Vec::new(), |record| {
                let befores = entry
                    .record
                    .and_then(|index| table.by_hand.before.get(&index));
                let columns = self.columns.iter().map(|column| column.index);
                let cell = |column| CellView {
                    before: befores
                        .and_then(|befores| befores.get(&column))
                        .map(|before| cut(before, super::SHOWN)),
                    ..shown(record.cell(column).unwrap_or_default())
                };
                columns.map(cell).collect()
            }),
            clean: rules
                .zip(record)
                .filter(|_| is_ready)
                .map(|(rules, record)| {
                    let person = rules.person(record);
                    CleanPerson {
                        email: cut(&person.email, super::SHOWN),
                        first_name: cut(&person.first_name, super::SHOWN),
                        last_name: cut(&person.last_name, super::SHOWN),
                    }
                }),
            codes: doubted
                .unwrap_or(&codes)
                .iter()
                .map(|code| (*code).to_owned())
                .collect(),
            same_as_line: judged.and_then(|judged| line_of(judged.first_row?)),
        }
    }
}

fn is_in(filter: RowFilter, state: RowState) -> bool {
    match filter {
        RowFilter::All => true,
        RowFilter::Ready => matches!(state, RowState::Ready | RowState::Doubtful),
        RowFilter::LeftOut => state == RowState::LeftOut,
        RowFilter::Empty => state == RowState::Empty,
        RowFilter::Doubtful => state == RowState::Doubtful,
    }
}

fn shown(cell: &str) -> CellView {
    CellView {
        text: cut(cell, super::SHOWN),
        cut: cell.chars().nth(super::SHOWN).is_some(),
        before: None,
    }
}

/// The first columns, with those that only some rows have, and all that are read.
fn columns(table: &Table) -> Vec<ColumnView> {
    let widest = table.records.iter().map(|record| record.len()).max();
    let widest = widest.unwrap_or_default().min(COLUMNS);
    let mut columns = table.views();
    columns.retain(|column| column.index < COLUMNS || column.mapped_to.is_some());
    let more = (table.width()..widest).map(|index| ColumnView {
        index,
        name: (index + 1).to_string(),
        mapped_to: None,
    });
    columns.extend(more);
    columns
}

/// Doubts that are not settled and that single rows can be the reason of.
#[derive(Default)]
struct Open<'d> {
    encoding: bool,
    damaged: Vec<(&'static str, BTreeSet<u64>)>,
    split: bool,
    formula: bool,
    domains: BTreeSet<&'d str>,
}

impl<'d> Open<'d> {
    fn of(table: &Table, doubts: &'d [Doubt]) -> Self {
        let mut open = Self::default();
        for doubt in doubts.iter().filter(|doubt| !doubt.settled) {
            match doubt.code.as_str() {
                "encoding-guessed" => open.encoding = true,
                "name-split" => open.split = true,
                "formula-cell" => open.formula = true,
                "domain-look-alike" => {
                    open.domains
                        .extend(doubt.facts.get("domain").map(String::as_str));
                }
                code => {
                    let damaged = ["encoding-mixed", "text-damaged"].into_iter();
                    let of_code = damaged.filter(|one| *one == code);
                    let lines = |code| lines_of_damage(table, code).into_iter().collect();
                    open.damaged.extend(of_code.map(|code| (code, lines(code))));
                }
            }
        }
        open
    }

    /// Codes of the doubts about one person.
    fn about(&self, record: Record<'_>, person: &Person<'_>) -> Vec<&'static str> {
        let cells = [&person.email, &person.first_name, &person.last_name];
        let domain = person
            .email
            .rsplit_once('@')
            .map(|(_, domain)| domain.to_lowercase());
        let lines = record.line..record.line + record.lines.max(1);
        let damaged = self
            .damaged
            .iter()
            .filter(|(_, damaged)| damaged.range(lines.clone()).next().is_some());
        let has_name = !person.first_name.is_empty() || !person.last_name.is_empty();
        let others = [
            (
                self.encoding && !record.text().is_ascii(),
                "encoding-guessed",
            ),
            (self.split && has_name, "name-split"),
            (
                self.formula && cells.iter().any(|cell| is_formula(cell)),
                "formula-cell",
            ),
            (
                domain.is_some_and(|domain| self.domains.contains(domain.as_str())),
                "domain-look-alike",
            ),
        ];
        let others = others
            .into_iter()
            .filter_map(|(is_so, code)| is_so.then_some(code));
        damaged.map(|(code, _)| *code).chain(others).collect()
    }
}
