//! A row is ready, or left out with everything that is wrong with it.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use crate::words::characters::{is_control, is_hidden_in_name};

use super::{
    InviteError, address,
    columns::{self, Columns},
    cut,
    fixes::{self, Fix, Fixes},
    header::Part,
    records::{Record, Records},
    view::{FixExample, FixReport, Problem, Problems, RowCounts},
};

/// Problems listed in all, and per code.
const LISTED: usize = 1_000;
/// Rows between two reports of progress.
const TELL_EVERY: usize = 8_192;
/// Examples of each fix.
const EXAMPLES: usize = 3;

/// What can be wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// More or fewer cells than the header (or the first record) has.
    RowRagged,
    /// Quotation marks that fit no reading.
    QuoteMalformed,
    /// No address.
    EmailMissing,
    /// Not of the form name@company.com.
    EmailInvalid,
    /// Letters that addresses cannot have.
    EmailNotAscii,
    /// Over 64 characters before the @, or 254 in all.
    EmailTooLong,
    /// An earlier row has the same address.
    EmailDuplicate,
    /// Of a domain that can never receive mail.
    EmailUnreachable,
    /// Bytes that are no text in the encoding of the file, in whichever column.
    Undecodable,
    /// A tab, a line break, a NUL…
    ControlCharacter,
    /// Something that cannot be seen.
    HiddenCharacter,
    /// A person said so.
    LeftOutByHand,
}

impl Code {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::RowRagged,
        Self::QuoteMalformed,
        Self::EmailMissing,
        Self::EmailInvalid,
        Self::EmailNotAscii,
        Self::EmailTooLong,
        Self::EmailDuplicate,
        Self::EmailUnreachable,
        Self::Undecodable,
        Self::ControlCharacter,
        Self::HiddenCharacter,
        Self::LeftOutByHand,
    ];

    /// As it stands in reports and lists; the sentence is `problem-<code>`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RowRagged => "row-ragged",
            Self::QuoteMalformed => "quote-malformed",
            Self::EmailMissing => "email-missing",
            Self::EmailInvalid => "email-invalid",
            Self::EmailNotAscii => "email-not-ascii",
            Self::EmailTooLong => "email-too-long",
            Self::EmailDuplicate => "email-duplicate",
            Self::EmailUnreachable => "email-unreachable",
            Self::Undecodable => "undecodable",
            Self::ControlCharacter => "control-character",
            Self::HiddenCharacter => "hidden-character",
            Self::LeftOutByHand => "left-out-by-hand",
        }
    }
}

/// What the clean list says of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person<'r> {
    pub(super) email: Cow<'r, str>,
    pub(super) first_name: Cow<'r, str>,
    pub(super) last_name: Cow<'r, str>,
}

/// How rows become people.
pub(super) struct Rules<'c> {
    pub(super) columns: &'c Columns,
    /// Index of the column of the addresses.
    pub(super) email: usize,
    /// Header cells.
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
    /// Cells of the clean list that a spreadsheet would take for a formula.
    pub(super) formulas: Noted,
    /// Addresses in cells of ready rows that are not read, by column.
    pub(super) unused: BTreeMap<usize, u64>,
    seen: HashMap<Box<str>, u64>,
}

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

/// Something wrong with the row at hand.
struct Finding {
    code: Code,
    /// Column from 0; none for the whole row.
    column: Option<usize>,
    /// For a duplicate: the row that stays.
    first_row: Option<u64>,
}

impl Finding {
    fn new(code: Code, column: Option<usize>) -> Self {
        Self {
            code,
            column,
            first_row: None,
        }
    }
}

impl Rules<'_> {
    /// Judges every row. `tell` is called again and again with the rows so far and those left out.
    pub(super) fn judge(
        &self,
        records: &Records,
        parts: &[Part],
        tell: &mut dyn FnMut(u64, u64) -> Result<(), InviteError>,
    ) -> Result<People, InviteError> {
        let mut people = People::default();
        for (index, record) in records.iter().enumerate() {
            if index % TELL_EVERY == 0 {
                tell(people.counts.total, people.counts.rejected)?;
            }
            if parts.get(index) == Some(&Part::Row) {
                let (codes, first_row) = self.judge_row(record, &mut people);
                people.rows.push(Judged {
                    record: index,
                    codes,
                    first_row,
                });
            }
        }
        people.seen = HashMap::new();
        Ok(people)
    }

    /// What is wrong with a row, and for a duplicate the row that stays.
    fn judge_row(&self, record: Record<'_>, people: &mut People) -> (Vec<Code>, Option<u64>) {
        people.counts.total += 1;
        let row = people.counts.total;
        let (person, used) = self.person(record);
        let mut findings = self.findings(record, &person);
        let (is_addressed, address) = (
            address::faults(&person.email).is_none(),
            person.email.to_lowercase(),
        );
        if is_addressed {
            let first_row = people.seen.get(address.as_str()).copied();
            if let Some(first_row) = first_row {
                findings.push(Finding {
                    first_row: Some(first_row),
                    ..Finding::new(Code::EmailDuplicate, Some(self.email))
                });
            }
        }
        if findings.is_empty() {
            people.counts.ready += 1;
            self.count_ready(record, &person, used, people);
            people.seen.insert(address.into(), row);
            return (Vec::new(), None);
        }
        people.counts.rejected += 1;
        let first_row = findings.iter().find_map(|finding| finding.first_row);
        let mut codes = Vec::new();
        for finding in findings {
            if !codes.contains(&finding.code) {
                codes.push(finding.code);
            }
            self.note(record, row, &finding, people);
        }
        (codes, first_row)
    }

    /// What the clean list would say of a row, and the fixes that were used for it, each with its column.
    pub(super) fn person<'r>(&self, record: Record<'r>) -> (Person<'r>, Vec<(Fixes, usize)>) {
        let mut used = Vec::new();
        let email = fixes::address(record.cell(self.email).unwrap_or_default(), self.fixes);
        if !email.used.is_empty() {
            used.push((email.used, self.email));
        }
        let mut name = |column: Option<usize>| {
            let cell = column
                .and_then(|column| record.cell(column))
                .unwrap_or_default();
            let (name, fixes) = fixes::name(cell, self.fixes);
            if let (false, Some(column)) = (fixes.is_empty(), column) {
                used.push((fixes, column));
            }
            name
        };
        let (mut first_name, mut last_name) = (name(self.columns.first), name(self.columns.last));
        if let Some(full) = self.full_name(&mut name, email.name) {
            let (first, last) =
                columns::split_name(&full).unwrap_or((full.into_owned(), String::new()));
            (first_name, last_name) = (Cow::Owned(first), Cow::Owned(last));
        }
        let person = Person {
            email: email.text,
            first_name,
            last_name,
        };
        (person, used)
    }

    /// The name that is to be split, where no column holds first or last names.
    fn full_name<'r>(
        &self,
        name: &mut dyn FnMut(Option<usize>) -> Cow<'r, str>,
        beside_address: Option<&'r str>,
    ) -> Option<Cow<'r, str>> {
        if self.columns.first.is_some() || self.columns.last.is_some() {
            return None;
        }
        let full = name(self.columns.full);
        let full = if full.is_empty() {
            Cow::Borrowed(beside_address?)
        } else {
            full
        };
        Some(full)
    }

    fn findings(&self, record: Record<'_>, person: &Person<'_>) -> Vec<Finding> {
        if record.removed {
            return vec![Finding::new(Code::LeftOutByHand, None)];
        }
        if record.malformed {
            return vec![Finding::new(Code::QuoteMalformed, None)];
        }
        let mut findings = Vec::new();
        let trailing = record
            .cells()
            .rev()
            .take_while(|cell| cell.trim().is_empty())
            .count();
        let (least, most) = self.width;
        if record.len() < least || record.len() - trailing > most {
            findings.push(Finding::new(Code::RowRagged, None));
        }
        self.judge_address(record, person, &mut findings);
        // Nearly every row is plain ASCII.
        if record
            .text()
            .bytes()
            .any(|byte| !matches!(byte, 0x20..=0x7E))
        {
            for (column, cell) in record.cells().enumerate() {
                if column != self.email {
                    self.judge_cell(column, cell, person, &mut findings);
                }
            }
        }
        findings
    }

    fn judge_address(&self, record: Record<'_>, person: &Person<'_>, findings: &mut Vec<Finding>) {
        let mut find = |code| findings.push(Finding::new(code, Some(self.email)));
        let faults = address::faults(&person.email);
        if faults.is_none() {
            if address::is_unreachable(&person.email) {
                find(Code::EmailUnreachable);
            }
            return;
        }
        // What is wrong is told of the cell as it stands.
        let cell = record.cell(self.email).unwrap_or_default().trim();
        if cell.is_empty() {
            return find(Code::EmailMissing);
        }
        if cell.contains('\u{fffd}') {
            return find(Code::Undecodable);
        }
        let as_it_stands = address::faults(cell);
        let faults = if as_it_stands.is_none() {
            faults
        } else {
            as_it_stands
        };
        for (is_so, code) in [
            (faults.invalid, Code::EmailInvalid),
            (faults.not_ascii, Code::EmailNotAscii),
            (faults.too_long, Code::EmailTooLong),
            (faults.control, Code::ControlCharacter),
            (faults.hidden, Code::HiddenCharacter),
        ] {
            if is_so {
                find(code);
            }
        }
    }

    /// A cell that is no address. What cannot be read is told of every column; other characters matter only in the
    /// names that are passed on, as they are after the fixes.
    fn judge_cell(
        &self,
        column: usize,
        cell: &str,
        person: &Person<'_>,
        findings: &mut Vec<Finding>,
    ) {
        let mut find = |code| findings.push(Finding::new(code, Some(column)));
        let Columns {
            first, last, full, ..
        } = *self.columns;
        let is_name = [first, last, full].contains(&Some(column));
        let is_lost =
            |one: char| one == '\u{fffd}' || (is_name && matches!(one, '\u{80}'..='\u{9f}'));
        if cell.contains(is_lost) {
            return find(Code::Undecodable);
        }
        let names: &[&str] = match Some(column) {
            one if one == first => &[&person.first_name],
            one if one == last => &[&person.last_name],
            one if one == full && first.is_none() && last.is_none() => {
                &[&person.first_name, &person.last_name]
            }
            _ => return,
        };
        if names.iter().any(|name| name.contains(is_control)) {
            find(Code::ControlCharacter);
        }
        if names.iter().any(|name| name.contains(is_hidden_in_name)) {
            find(Code::HiddenCharacter);
        }
    }

    fn count_ready(
        &self,
        record: Record<'_>,
        person: &Person<'_>,
        used: Vec<(Fixes, usize)>,
        people: &mut People,
    ) {
        for (fixes, column) in used {
            let blanks_of_address = column == self.email && fixes.has(Fix::Blanks);
            people.trimmed += u64::from(blanks_of_address);
            for fix in Fix::ALL.into_iter().filter(|fix| fixes.has(*fix)) {
                let report = people.fixes.entry(fix).or_default();
                report.count += 1;
                if report.examples.len() < EXAMPLES {
                    let after = match Some(column) {
                        one if one == self.columns.first => &person.first_name,
                        one if one == self.columns.last => &person.last_name,
                        _ if column == self.email => &person.email,
                        _ => &Cow::Owned(format!("{} {}", person.first_name, person.last_name)),
                    };
                    report.examples.push(FixExample {
                        line: record.line,
                        before: cut(record.cell(column).unwrap_or_default(), super::SHOWN),
                        after: cut(after, super::SHOWN),
                    });
                }
            }
        }
        let has_names = self.columns.first.is_some() || self.columns.last.is_some();
        let has_name = !person.first_name.is_empty() || !person.last_name.is_empty();
        if has_name && !has_names {
            people.split.add(record.line, || {
                format!("{} | {}", person.first_name, person.last_name)
            });
        }
        for cell in [&person.email, &person.first_name, &person.last_name] {
            if is_formula(cell) {
                people.formulas.add(record.line, || cut(cell, super::SHOWN));
            }
        }
        if let Some((_, domain)) = person.email.rsplit_once('@') {
            let domain = people
                .domains
                .entry(domain.to_lowercase())
                .or_insert((0, record.line));
            domain.0 += 1;
        }
        if record.text().matches('@').nth(1).is_some() {
            for (column, cell) in record.cells().enumerate() {
                let addresses = address::count_in(cell);
                if column != self.email && addresses > 0 {
                    *people.unused.entry(column).or_default() += addresses;
                }
            }
        }
    }

    fn note(&self, record: Record<'_>, row: u64, finding: &Finding, people: &mut People) {
        let code = finding.code.as_str();
        people.problems.total += 1;
        *people.problems.by_code.entry(code.to_owned()).or_default() += 1;
        let of_code = people.first_of.entry(code.to_owned()).or_default();
        if of_code.len() >= LISTED && people.problems.first.len() >= LISTED {
            return;
        }
        let value = match finding.column {
            Some(column) => cut(record.cell(column).unwrap_or_default(), super::SHOWN),
            None => shown_row(record, self.delimiter),
        };
        let problem = Problem {
            code: code.to_owned(),
            row,
            line: record.line,
            column: finding
                .column
                .map(|column| column_name(self.header, column)),
            value,
            first_row: finding.first_row,
        };
        if of_code.len() < LISTED {
            of_code.push(problem.clone());
        }
        if people.problems.first.len() < LISTED {
            people.problems.first.push(problem);
        }
    }
}

/// The name of a column: its header cell, or its position from 1 where that is empty or there is no header.
pub(super) fn column_name(header: Option<&[String]>, index: usize) -> String {
    header
        .and_then(|header| header.get(index))
        .map(|name| cut(name, super::SHOWN))
        .filter(|name| !name.trim().is_empty())
        .unwrap_or_else(|| (index + 1).to_string())
}

/// Whether a spreadsheet would take a cell for a formula.
pub(super) fn is_formula(cell: &str) -> bool {
    // Some programs take the full-width signs for the usual ones.
    let signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    cell.starts_with(signs) && cell.chars().nth(1).is_some()
}

/// The start of a row as it is shown: its cells with the delimiter between them.
pub(super) fn shown_row(record: Record<'_>, delimiter: char) -> String {
    let mut text = String::new();
    for (index, cell) in record.cells().take(super::SHOWN + 2).enumerate() {
        if index > 0 {
            text.push(delimiter);
        }
        text.push_str(&cut(cell, super::SHOWN));
    }
    cut(&text, super::SHOWN)
}
