//! A row is ready, or left out with everything that is wrong with it.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, hash_map::Entry},
};

use memchr::memchr_iter;

use crate::words::characters::{is_control, is_hidden_in_name};

use super::{
    InviteError, SHOWN, TELL_EVERY, address,
    columns::{self, Columns},
    cut,
    fixes::{self, Fix, Fixed, Fixes, named},
    header::Part,
    records::{Record, Records},
    view::{FixExample, FixReport, Problem, Problems, RowCounts},
};

/// Problems listed in all, and per code.
const LISTED: usize = 1_000;
/// Examples of each fix.
const EXAMPLES: usize = 3;

named! {
    /// What can be wrong with a row; the sentence is `problem-<code>`.
    Code {
        RowRagged = "row-ragged",
        QuoteMalformed = "quote-malformed",
        EmailMissing = "email-missing",
        EmailInvalid = "email-invalid",
        EmailNotAscii = "email-not-ascii",
        EmailTooLong = "email-too-long",
        EmailDuplicate = "email-duplicate",
        EmailUnreachable = "email-unreachable",
        Undecodable = "undecodable",
        ControlCharacter = "control-character",
        HiddenCharacter = "hidden-character",
        LeftOutByHand = "left-out-by-hand",
    }
}

/// What the clean list says of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person<'r> {
    pub(super) email: Cow<'r, str>,
    pub(super) first_name: Cow<'r, str>,
    pub(super) last_name: Cow<'r, str>,
    /// Whether the names are parts of one.
    is_split: bool,
    /// What is wrong with the address.
    faults: Vec<Code>,
    /// Columns that the first and the last name come from.
    of_names: [Option<usize>; 2],
    /// Cells that were fixed: column, fixes, and the text after them.
    fixed: Vec<(usize, Fixes, String)>,
}

/// How rows become people.
pub(super) struct Rules<'c> {
    pub(super) columns: &'c Columns,
    /// Index of the column of the addresses.
    pub(super) email: usize,
    pub(super) header: Option<&'c [String]>,
    /// Cells a row has at least and at most.
    pub(super) width: (usize, usize),
    pub(super) delimiter: char,
    pub(super) fixes: Fixes,
}

/// One row and what is wrong with it; nothing if it is ready.
pub(super) struct Judged {
    /// Index of its record.
    pub(super) record: usize,
    /// Each once.
    pub(super) codes: Vec<Code>,
    /// For a duplicate: the row that stays.
    pub(super) first_row: Option<u64>,
}

/// All rows of a table, judged.
#[derive(Default)]
pub(super) struct People {
    pub(super) rows: Vec<Judged>,
    pub(super) counts: RowCounts,
    pub(super) problems: Problems,
    pub(super) first_of: BTreeMap<String, Vec<Problem>>,
    pub(super) fixes: BTreeMap<Fix, FixReport>,
    /// Addresses that lost blanks around them.
    pub(super) trimmed: u64,
    /// People of each domain, in lower case, and the line of the first.
    pub(super) domains: HashMap<String, (u64, u64)>,
    /// Names that were split, with the line of each: the first few, and their number.
    pub(super) split: Noted,
    /// Addresses whose endings look mistyped.
    pub(super) endings: Noted,
    /// Rows with something like an address where it belongs.
    pub(super) addressed: u64,
    /// Cells of the clean list that a spreadsheet would take for a formula.
    pub(super) formulas: Noted,
    /// Addresses in cells of ready rows that are not read, by column.
    pub(super) unused: BTreeMap<usize, u64>,
}

/// Addresses of the people that are ready, in lower case, and the row of each. Most are parts of the file, not copies.
type Seen<'r> = HashMap<Cow<'r, str>, u64>;

/// Places that are counted, the first few with their text.
#[derive(Debug, Default)]
pub(super) struct Noted {
    pub(super) count: u64,
    pub(super) first: Vec<(u64, String)>,
}

impl Noted {
    fn add(&mut self, line: u64, text: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < EXAMPLES {
            self.first.push((line, text()));
        }
    }
}

/// Something wrong with a row, and the column from 0; none for the whole row.
type Finding = (Code, Option<usize>);

impl Rules<'_> {
    /// Judges every row. `tell` is called again and again with the rows so far and those left out.
    pub(super) fn judge(
        &self,
        records: &Records,
        parts: &[Part],
        tell: &mut dyn FnMut(u64, u64) -> Result<(), InviteError>,
    ) -> Result<People, InviteError> {
        let mut people = People::default();
        let mut seen = Seen::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            if index % TELL_EVERY == 0 {
                tell(people.counts.total, people.counts.rejected)?;
            }
            if parts.get(index) == Some(&Part::Row) {
                let (codes, first_row) = self.judge_row(record, &mut people, &mut seen);
                people.rows.push(Judged {
                    record: index,
                    codes,
                    first_row,
                });
            }
        }
        Ok(people)
    }

    /// What is wrong with a row, and for a duplicate the row that stays.
    fn judge_row<'r>(
        &self,
        record: Record<'r>,
        people: &mut People,
        seen: &mut Seen<'r>,
    ) -> (Vec<Code>, Option<u64>) {
        people.counts.total += 1;
        let row = people.counts.total;
        let person = self.person(record);
        let mut findings = self.findings(record, &person);
        people.addressed += u64::from(person.email.contains('@'));
        if let Some(meant) = address::meant(&person.email) {
            let text = || format!("{} → {meant}", cut(&person.email, SHOWN));
            people.endings.add(record.line, text);
        }
        let seen = seen.entry(in_lower_case(person.email.clone()));
        let first_row = match &seen {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(_) => None,
        };
        findings.extend(first_row.map(|_| (Code::EmailDuplicate, Some(self.email))));
        if findings.is_empty() {
            self.count_ready(record, &person, seen.key(), people);
            seen.or_insert(row);
        } else {
            people.counts.rejected += 1;
        }
        let mut codes = Vec::new();
        for finding in findings {
            if !codes.contains(&finding.0) {
                codes.push(finding.0);
            }
            let first_row = first_row.filter(|_| finding.0 == Code::EmailDuplicate);
            self.note(record, row, finding, first_row, people);
        }
        (codes, first_row)
    }

    /// What the clean list would say of a row.
    pub(super) fn person<'r>(&self, record: Record<'r>) -> Person<'r> {
        let mut fixed = Vec::new();
        let mut fix = |column: Option<usize>, fix: fn(&'r str, Fixes) -> Fixed<'r>| {
            let cell = column.and_then(|column| record.cell(column));
            let cell = fix(cell.unwrap_or_default(), self.fixes);
            if let Some(column) = column.filter(|_| cell.used != Fixes::default()) {
                fixed.push((column, cell.used, cell.text.to_string()));
            }
            cell.text
        };
        let columns = self.columns;
        let cell = record.cell(self.email).unwrap_or_default();
        let (mut email, mut faults) = (Cow::Borrowed(cell), address::faults(cell));
        // Nearly every cell is an address already.
        if !faults.is_empty() || cell.starts_with('\'') {
            email = fix(Some(self.email), fixes::address);
            faults = address::faults(&email);
        }
        let mut of_names = [columns.first, columns.last];
        let [mut first_name, mut last_name] = of_names.map(|column| fix(column, fixes::name));
        let (mut full, mut of_full) = (fix(columns.full, fixes::name), columns.full);
        if full.is_empty() && first_name.is_empty() && last_name.is_empty() {
            full = Cow::Borrowed(fixes::name_beside_address(cell));
            of_full = Some(self.email);
        }
        let is_split = !full.is_empty();
        if is_split {
            let split = columns::split_name(&full, columns.full_is_chinese);
            let (first, last) = split.unwrap_or((full.into_owned(), String::new()));
            (first_name, last_name) = (Cow::Owned(first), Cow::Owned(last));
            of_names = [of_full; 2];
        }
        Person {
            email,
            first_name,
            last_name,
            is_split,
            faults,
            of_names,
            fixed,
        }
    }

    fn findings(&self, record: Record<'_>, person: &Person<'_>) -> Vec<Finding> {
        if record.removed {
            return vec![(Code::LeftOutByHand, None)];
        }
        if record.malformed {
            return vec![(Code::QuoteMalformed, None)];
        }
        let empty = |cell: &&str| cell.trim().is_empty();
        let trailing = record.cells().rev().take_while(empty).count();
        let (least, most) = self.width;
        let is_ragged = record.len() < least || record.len() - trailing > most;
        let mut findings = Vec::from_iter(is_ragged.then_some((Code::RowRagged, None)));
        let codes = self.faults_of_address(record, person).into_iter();
        findings.extend(codes.map(|code| (code, Some(self.email))));
        // Nearly every row is plain ASCII, and looking at all of it is quicker than stopping at the first that is not.
        let is_plain = |so_far, byte| so_far & matches!(byte, 0x20..=0x7E);
        if !record.text().bytes().fold(true, is_plain) {
            self.judge_characters(record, person, &mut findings);
        }
        findings
    }

    fn faults_of_address(&self, record: Record<'_>, person: &Person<'_>) -> Vec<Code> {
        let fixed = &person.faults;
        // What is wrong is told of the cell as it stands.
        let cell = record.cell(self.email).unwrap_or_default().trim();
        if fixed.is_empty() {
            let is_unreachable = address::is_unreachable(&person.email);
            Vec::from_iter(is_unreachable.then_some(Code::EmailUnreachable))
        } else if cell.is_empty() {
            vec![Code::EmailMissing]
        } else if cell.contains('\u{fffd}') {
            vec![Code::Undecodable]
        } else {
            let faults = Some(address::faults(cell));
            faults
                .filter(|faults| !faults.is_empty())
                .unwrap_or_else(|| fixed.clone())
        }
    }

    /// What cannot be read is told of every column, other characters of the names that are passed on.
    fn judge_characters(
        &self,
        record: Record<'_>,
        person: &Person<'_>,
        findings: &mut Vec<Finding>,
    ) {
        let mut find = |code, column| findings.push((code, column));
        let is_c1 = |one: char| matches!(one, '\u{80}'..='\u{9f}');
        for (column, cell) in record.cells().enumerate() {
            let is_name = person.of_names.contains(&Some(column));
            let is_lost = |one: char| one == '\u{fffd}' || (is_name && is_c1(one));
            if (is_name || column != self.email) && cell.contains(is_lost) {
                find(Code::Undecodable, Some(column));
            }
        }
        let names = [&person.first_name, &person.last_name];
        for (name, column) in names.into_iter().zip(person.of_names) {
            if name.contains(|one| is_control(one) && !is_c1(one)) {
                find(Code::ControlCharacter, column);
            }
            if name.contains(is_hidden_in_name) {
                find(Code::HiddenCharacter, column);
            }
        }
    }

    fn count_ready(
        &self,
        record: Record<'_>,
        person: &Person<'_>,
        address: &str,
        people: &mut People,
    ) {
        people.counts.ready += 1;
        for (column, used, after) in &person.fixed {
            people.trimmed += u64::from(*column == self.email && used.has(Fix::Blanks));
            for fix in Fix::ALL.into_iter().filter(|fix| used.has(*fix)) {
                let report = people.fixes.entry(fix).or_default();
                report.count += 1;
                if report.examples.len() < EXAMPLES {
                    let before = record.cell(*column).unwrap_or_default();
                    report.examples.push(FixExample {
                        line: record.line,
                        before: cut(before, SHOWN),
                        after: cut(after, SHOWN),
                    });
                }
            }
        }
        if person.is_split {
            let text = || format!("{} | {}", person.first_name, person.last_name);
            people.split.add(record.line, text);
        }
        for cell in [&person.email, &person.first_name, &person.last_name] {
            if is_formula(cell) {
                people.formulas.add(record.line, || cut(cell, SHOWN));
            }
        }
        if let Some((_, domain)) = address.rsplit_once('@') {
            match people.domains.get_mut(domain) {
                Some((count, _)) => *count += 1,
                None => drop(people.domains.insert(domain.to_owned(), (1, record.line))),
            }
        }
        if memchr_iter(b'@', record.text().as_bytes()).nth(1).is_some() {
            for (column, cell) in record.cells().enumerate() {
                let count = address::count_in(cell);
                if column != self.email && count > 0 {
                    *people.unused.entry(column).or_default() += count;
                }
            }
        }
    }

    fn note(
        &self,
        record: Record<'_>,
        row: u64,
        (code, column): Finding,
        first_row: Option<u64>,
        people: &mut People,
    ) {
        let code = code.as_str().to_owned();
        let problems = &mut people.problems;
        problems.total += 1;
        *problems.by_code.entry(code.clone()).or_default() += 1;
        let of_code = people.first_of.entry(code.clone()).or_default();
        if of_code.len() >= LISTED && problems.first.len() >= LISTED {
            return;
        }
        let cell = |column| cut(record.cell(column).unwrap_or_default(), SHOWN);
        let problem = Problem {
            code,
            row,
            line: record.line,
            column: column.map(|column| column_name(self.header, column)),
            value: column.map_or_else(|| shown_row(record, self.delimiter), cell),
            first_row,
        };
        for list in [of_code, &mut problems.first] {
            if list.len() < LISTED {
                list.push(problem.clone());
            }
        }
    }
}

fn in_lower_case(text: Cow<'_, str>) -> Cow<'_, str> {
    if text
        .chars()
        .any(|one| !one.is_ascii() || one.is_ascii_uppercase())
    {
        Cow::Owned(text.to_lowercase())
    } else {
        text
    }
}

/// The name of a column: its header cell, or its position from 1 where that is empty or there is no header.
pub(super) fn column_name(header: Option<&[String]>, index: usize) -> String {
    let name = header.and_then(|header| header.get(index));
    let name = name.filter(|name| !name.trim().is_empty());
    name.map_or_else(|| (index + 1).to_string(), |name| cut(name, SHOWN))
}

/// Whether a spreadsheet would take a cell for a formula; some take the full-width signs for the usual ones.
pub(super) fn is_formula(cell: &str) -> bool {
    let signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    cell.starts_with(signs) && cell.chars().nth(1).is_some()
}

/// The start of a row as it is shown: its cells with the delimiter between them.
pub(super) fn shown_row(record: Record<'_>, delimiter: char) -> String {
    let cells = record.cells().take(SHOWN + 2);
    let cells: Vec<String> = cells.map(|cell| cut(cell, SHOWN)).collect();
    cut(&cells.join(&delimiter.to_string()), SHOWN)
}
