//! A row is ready, or left out with everything that is wrong with it.

use std::{collections::BTreeMap, ops::Range};

use super::{
    InviteError, address, columns, cut,
    reading::Reading,
    records::Record,
    seen::{Fingerprint, Seen},
    shown,
    view::{FixCounts, Problem, Problems, RowCounts},
};
use crate::words::characters::{is_control, is_hidden_in_name};

/// Problems listed in all, and per code.
const LISTED: usize = 1_000;

/// What can be wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// More or fewer cells than the header (or the first record) has.
    RowRagged,
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
    /// Bytes that are no text in the encoding of the file, in whichever column.
    Undecodable,
    /// A tab, a line break, a NUL…
    ControlCharacter,
    /// Something that cannot be seen.
    HiddenCharacter,
}

impl Code {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::RowRagged,
        Self::EmailMissing,
        Self::EmailInvalid,
        Self::EmailNotAscii,
        Self::EmailTooLong,
        Self::EmailDuplicate,
        Self::Undecodable,
        Self::ControlCharacter,
        Self::HiddenCharacter,
    ];

    /// As it stands in reports and lists; the sentence is `problem-<code>`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RowRagged => "row-ragged",
            Self::EmailMissing => "email-missing",
            Self::EmailInvalid => "email-invalid",
            Self::EmailNotAscii => "email-not-ascii",
            Self::EmailTooLong => "email-too-long",
            Self::EmailDuplicate => "email-duplicate",
            Self::Undecodable => "undecodable",
            Self::ControlCharacter => "control-character",
            Self::HiddenCharacter => "hidden-character",
        }
    }
}

/// One thing wrong with the row at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Finding {
    code: Code,
    /// Column from 0; none for the whole row.
    column: Option<usize>,
    /// For a duplicate: the row that stays.
    first_row: Option<u64>,
}

/// What the clean list says of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ready<'r> {
    /// Address without white space at its ends.
    pub(super) email: &'r str,
    /// First name, exactly as it stands; empty where there is none.
    pub(super) first_name: &'r [u8],
    /// Last name likewise.
    pub(super) last_name: &'r [u8],
}

/// What becomes of a row.
pub(super) enum Verdict<'r> {
    /// It goes to the clean list.
    Ready(Ready<'r>),
    /// It goes to the left-out list for these reasons, each once.
    LeftOut(&'r [Code]),
}

/// A row that was looked at by itself, before it is compared with those before it.
struct Begun<'r> {
    record: Record<'r>,
    /// Its address, if nothing is wrong with it.
    email: Option<Email<'r>>,
    findings: Range<usize>,
}

#[derive(Clone, Copy)]
struct Email<'r> {
    text: &'r str,
    trimmed: bool,
    fingerprint: Fingerprint,
}

/// Checks rows and keeps count.
pub(super) struct Checker<'f> {
    reading: &'f Reading,
    email: usize,
    width: usize,
    seen: Seen,
    /// What is wrong with the rows at hand.
    findings: Vec<Finding>,
    codes: Vec<Code>,
    /// Counts so far.
    pub(super) rows: RowCounts,
    fixes: FixCounts,
    counts: BTreeMap<Code, u64>,
    first: Vec<Problem>,
    first_of: BTreeMap<Code, Vec<Problem>>,
}

impl<'f> Checker<'f> {
    /// For the rows of a file that is read so.
    pub(super) fn new(reading: &'f Reading) -> Result<Self, InviteError> {
        Ok(Self {
            reading,
            email: reading.email()?,
            width: reading.first.get().len(),
            seen: Seen::new(),
            findings: Vec::new(),
            codes: Vec::new(),
            rows: RowCounts::default(),
            fixes: FixCounts::default(),
            counts: BTreeMap::new(),
            first: Vec::new(),
            first_of: BTreeMap::new(),
        })
    }

    /// Checks the next data rows; `take` gets each with its number and verdict.
    ///
    /// They are looked at by themselves first and compared with the rows before them afterwards.
    pub(super) fn check<'r, E>(
        &mut self,
        records: impl Iterator<Item = Record<'r>>,
        take: &mut impl FnMut(Record<'r>, u64, Verdict<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.findings.clear();
        let begun: Vec<Begun<'r>> = records.map(|record| self.begin(record)).collect();
        self.seen
            .fetch(begun.iter().filter_map(|row| Some(row.email?.fingerprint)));
        for row in begun {
            let record = row.record;
            match self.end(&row) {
                Some(ready) => take(record, self.rows.total, Verdict::Ready(ready))?,
                None => take(record, self.rows.total, Verdict::LeftOut(&self.codes))?,
            }
        }
        Ok(())
    }

    fn begin<'r>(&mut self, record: Record<'r>) -> Begun<'r> {
        let start = self.findings.len();
        if record.len() != self.width {
            self.find(Code::RowRagged, None);
        }
        let email = self.check_email(record);
        // Nearly every row is plain ASCII. A sum over bytes is vectorised, a search is not.
        let odd = record
            .data
            .iter()
            .fold(0, |odd, byte| odd | u8::from(!matches!(byte, 0x20..=0x7E)));
        if odd != 0 {
            for (column, cell) in record.cells().enumerate() {
                if column != self.email {
                    self.check_cell(column, cell);
                }
            }
        }
        Begun {
            record,
            email,
            findings: start..self.findings.len(),
        }
    }

    /// None: the row is left out, and `codes` says why.
    fn end<'r>(&mut self, row: &Begun<'r>) -> Option<Ready<'r>> {
        self.rows.total += 1;
        let first_row = match row.email {
            Some(email) if row.findings.is_empty() => {
                let first_row = self.seen.row_or_insert(email.fingerprint, self.rows.total);
                if first_row.is_none() {
                    return Some(self.ready(row.record, email));
                }
                first_row
            }
            Some(email) => self.seen.row(email.fingerprint),
            None => None,
        };
        self.rows.rejected += 1;
        let duplicate = first_row.map(|_| Finding {
            code: Code::EmailDuplicate,
            column: Some(self.email),
            first_row,
        });
        self.codes.clear();
        for index in row.findings.clone() {
            let finding = self.findings[index];
            self.note(row.record, finding);
        }
        if let Some(duplicate) = duplicate {
            self.note(row.record, duplicate);
        }
        None
    }

    fn ready<'r>(&mut self, record: Record<'r>, email: Email<'r>) -> Ready<'r> {
        self.rows.ready += 1;
        self.fixes.trimmed += u64::from(email.trimmed);
        let name = |column: Option<usize>| {
            column
                .and_then(|column| record.cell(column))
                .unwrap_or_default()
        };
        Ready {
            email: email.text,
            first_name: name(self.reading.mapping.first_name),
            last_name: name(self.reading.mapping.last_name),
        }
    }

    /// What was found in all: counts, fixes, problems, and the first thousand problems of each code.
    pub(super) fn finish(
        mut self,
        blank: u64,
    ) -> (
        RowCounts,
        FixCounts,
        Problems,
        BTreeMap<String, Vec<Problem>>,
    ) {
        self.rows.blank = blank;
        let problems = Problems {
            total: self.counts.values().sum(),
            by_code: self
                .counts
                .iter()
                .map(|(code, count)| (code.as_str().to_owned(), *count))
                .collect(),
            first: self.first,
        };
        let first_of = self
            .first_of
            .into_iter()
            .map(|(code, list)| (code.as_str().to_owned(), list))
            .collect();
        (self.rows, self.fixes, problems, first_of)
    }

    fn find(&mut self, code: Code, column: Option<usize>) {
        self.findings.push(Finding {
            code,
            column,
            first_row: None,
        });
    }

    /// The address without white space at its ends; none if something is wrong with it.
    fn check_email<'r>(&mut self, record: Record<'r>) -> Option<Email<'r>> {
        let column = Some(self.email);
        let Ok(cell) = std::str::from_utf8(record.cell(self.email).unwrap_or_default()) else {
            self.find(Code::Undecodable, column);
            return None;
        };
        let email = cell.trim();
        if email.is_empty() {
            self.find(Code::EmailMissing, column);
            return None;
        }
        let faults = address::faults(email);
        if faults.is_none() {
            return Some(Email {
                text: email,
                trimmed: email.len() < cell.len(),
                fingerprint: self.seen.fingerprint(email),
            });
        }
        for (is_so, code) in [
            (faults.invalid, Code::EmailInvalid),
            (faults.not_ascii, Code::EmailNotAscii),
            (faults.too_long, Code::EmailTooLong),
            (faults.control, Code::ControlCharacter),
            (faults.hidden, Code::HiddenCharacter),
        ] {
            if is_so {
                self.find(code, column);
            }
        }
        None
    }

    /// A cell that is no address. What cannot be read is told of every column: the left-out list would show it
    /// changed. Other characters matter only in the names that are passed on.
    fn check_cell(&mut self, column: usize, cell: &[u8]) {
        let Ok(name) = std::str::from_utf8(cell) else {
            self.find(Code::Undecodable, Some(column));
            return;
        };
        let mapping = self.reading.mapping;
        if ![mapping.first_name, mapping.last_name].contains(&Some(column)) {
            return;
        }
        if name.contains(is_control) {
            self.find(Code::ControlCharacter, Some(column));
        }
        if name.contains(is_hidden_in_name) {
            self.find(Code::HiddenCharacter, Some(column));
        }
    }

    fn note(&mut self, record: Record<'_>, finding: Finding) {
        if !self.codes.contains(&finding.code) {
            self.codes.push(finding.code);
        }
        *self.counts.entry(finding.code).or_default() += 1;
        let of_code = self.first_of.entry(finding.code).or_default();
        if of_code.len() >= LISTED && self.first.len() >= LISTED {
            return;
        }
        let column = finding.column;
        let problem = Problem {
            code: finding.code.as_str().to_owned(),
            row: self.rows.total,
            line: record.line,
            column: column
                .map(|column| columns::name(self.reading.first.get(), self.reading.header, column)),
            value: match column {
                Some(column) => shown(record.cell(column).unwrap_or_default()),
                None => shown_row(record, self.reading.delimiter()),
            },
            first_row: finding.first_row,
        };
        if of_code.len() < LISTED {
            of_code.push(problem.clone());
        }
        if self.first.len() < LISTED {
            self.first.push(problem);
        }
    }
}

/// The start of a row as it is shown: its cells with the delimiter between them.
fn shown_row(record: Record<'_>, delimiter: char) -> String {
    let mut text = String::new();
    for (index, cell) in record.cells().take(super::SHOWN + 2).enumerate() {
        if index > 0 {
            text.push(delimiter);
        }
        text.push_str(&shown(cell));
    }
    cut(&text, super::SHOWN)
}
