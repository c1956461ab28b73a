//! Doubts: what was assumed about a file, what else it could be, and how a person settles it.

use std::collections::BTreeMap;

use super::{
    Fix, InviteError, SHOWN,
    address::count_in,
    cut,
    header::Part,
    people::People,
    table::Table,
    text::{DamageKind, Sure},
    view::{Alternative, Doubt, Field, ReadAs},
};

/// Codes of all doubts; the sentence is `doubt-<code>`.
pub const DOUBTS: [&str; 16] = [
    "sheet-guessed",
    "rows-hidden",
    "encoding-guessed",
    "encoding-mixed",
    "text-damaged",
    "header-guessed",
    "header-changes",
    "no-people",
    "email-column-unclear",
    "email-column-empty",
    "name-split",
    "name-column-unused",
    "formula-cell",
    "domain-look-alike",
    "domain-ending",
    "address-outside-table",
];

/// Doubts that only a choice settles.
const QUESTIONS: [&str; 3] = ["no-people", "email-column-unclear", "email-column-empty"];
/// People of a domain that make it frequent.
const FREQUENT: u64 = 3;
/// Lines that a doubt names, and addresses that are shown of a column.
const LINES: usize = 20;
const SAMPLES: usize = 3;

/// Refuses codes that are none.
pub(super) fn known(read_as: &ReadAs) -> Result<(), InviteError> {
    let mut accepted = read_as.accepted.iter();
    match accepted.find(|code| !DOUBTS.contains(&code.as_str())) {
        Some(name) => Err(InviteError::UnknownDoubt { name: name.clone() }),
        None => Ok(()),
    }
}

/// The doubts about a table, and about its people where they were judged.
pub(super) fn find(table: &Table, people: Option<&People>, read_as: &ReadAs) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = table
        .book
        .iter()
        .flat_map(|book| book.doubts.clone())
        .collect();
    of_text(table, read_as, &mut doubts);
    of_header(table, read_as, &mut doubts);
    of_columns(table, &mut doubts);
    if let Some(people) = people {
        of_people(table, people, &mut doubts);
        look_alikes(people, &mut doubts);
    }
    for doubt in &mut doubts {
        doubt.acceptable = !QUESTIONS.contains(&doubt.code.as_str());
        doubt.settled = doubt.acceptable && read_as.accepted.contains(&doubt.code);
    }
    doubts
}

/// A doubt about some lines, or about the file where there are none.
fn doubt<const FACTS: usize>(
    code: &str,
    facts: [(&str, &dyn ToString); FACTS],
    lines: &[u64],
) -> Doubt {
    let line = lines
        .first()
        .map(|line| ("line".to_owned(), line.to_string()));
    let facts = facts.map(|(fact, value)| (fact.to_owned(), value.to_string()));
    Doubt {
        code: code.to_owned(),
        facts: facts.into_iter().chain(line).collect(),
        count: lines.len().max(1) as u64,
        lines: lines.iter().copied().take(LINES).collect(),
        ..Doubt::default()
    }
}

fn alternative(choice: &str, value: &dyn ToString, samples: Vec<String>) -> Alternative {
    let (choice, value) = (choice.to_owned(), value.to_string());
    Alternative {
        choice,
        value,
        samples,
    }
}

fn of_text(table: &Table, read_as: &ReadAs, doubts: &mut Vec<Doubt>) {
    let decoded = &table.decoded;
    let other = decoded.damage.iter().find_map(|damage| match damage.kind {
        DamageKind::OtherEncoding(name) => Some(name),
        _ => None,
    });
    let encoding: (&str, &dyn ToString) = ("encoding", &decoded.encoding);
    if let Some(other) = other {
        let lines = lines_of_damage(table, "encoding-mixed");
        let facts = [encoding, ("other", &other)];
        doubts.push(doubt("encoding-mixed", facts, &lines));
    } else if decoded.sure == Sure::Guess && read_as.encoding.is_none() {
        let others = decoded.others.iter();
        let others = others.map(|other| (other.encoding, &other.samples));
        let all = std::iter::once((decoded.encoding, &decoded.samples)).chain(others);
        let all = all.map(|(name, samples)| alternative("encoding", &name, samples.clone()));
        let mut guessed = doubt("encoding-guessed", [encoding], &[]);
        guessed.alternatives = all.collect();
        doubts.push(guessed);
    }
    let damaged = lines_of_damage(table, "text-damaged");
    if !damaged.is_empty() {
        doubts.push(doubt("text-damaged", [], &damaged));
    }
}

/// Physical lines with the damage that is the reason of a doubt. Rows with U+FFFD are left out, and so no doubt.
pub(super) fn lines_of_damage(table: &Table, code: &str) -> Vec<u64> {
    let is_doubtful = |kind| match kind {
        DamageKind::OtherEncoding(_) => code == "encoding-mixed",
        DamageKind::DoubleEncoded => code == "text-damaged" && !table.fixes.has(Fix::DoubleEncoded),
        DamageKind::Entity => code == "text-damaged" && !table.fixes.has(Fix::Entities),
        DamageKind::QuestionMark | DamageKind::Control => code == "text-damaged",
        DamageKind::Replaced => false,
    };
    let damage = table.decoded.damage.iter();
    let damage = damage.filter(|damage| is_doubtful(damage.kind));
    let mut lines: Vec<u64> = damage.map(|damage| damage.line).collect();
    lines.dedup();
    lines
}

fn of_header(table: &Table, read_as: &ReadAs, doubts: &mut Vec<Doubt>) {
    let header = table
        .header
        .record
        .and_then(|index| table.records.get(index));
    let is_asked = read_as.columns.contains_key(&Field::Email);
    if let Some(header) = header.filter(|_| table.header.guessed && !is_asked) {
        let mut guessed = doubt("header-guessed", [], &[header.line]);
        guessed.alternatives = vec![alternative("header", &"none", Vec::new())];
        doubts.push(guessed);
    }
    if !table.header.others.is_empty() {
        doubts.push(doubt("header-changes", [], &table.header.others));
    }
    let parts = [Part::Above, Part::Header, Part::Footer].into_iter();
    let records = parts.flat_map(|part| table.part(part));
    let addressed = records.filter(|record| count_in(record.text()) > 0);
    let mut lines: Vec<u64> = addressed.map(|record| record.line).collect();
    lines.sort_unstable();
    if !lines.is_empty() {
        doubts.push(doubt("address-outside-table", [], &lines));
    }
}

fn of_columns(table: &Table, doubts: &mut Vec<Doubt>) {
    let names = |columns: &[usize]| {
        let names = columns.iter().map(|index| table.column_name(*index));
        names.collect::<Vec<_>>().join(", ")
    };
    if !table.columns.rivals.is_empty() {
        let candidates = table.candidates();
        let columns = names(&candidates);
        let mut unclear = doubt("email-column-unclear", [("columns", &columns)], &[]);
        unclear.alternatives = columns_of_addresses(table, &candidates);
        doubts.push(unclear);
    }
    let unused = &table.columns.unused_names;
    if !unused.is_empty() {
        let columns = names(unused);
        let mut told = doubt("name-column-unused", [("columns", &columns)], &[]);
        told.count = unused.len() as u64;
        doubts.push(told);
    }
}

/// Columns to choose from, each with its first addresses.
fn columns_of_addresses(table: &Table, columns: &[usize]) -> Vec<Alternative> {
    let columns = columns.iter().map(|index| {
        let cells = table.part(Part::Row).filter_map(|row| row.cell(*index));
        let filled = cells.filter(|cell| !cell.trim().is_empty());
        let samples = filled.take(SAMPLES).map(|cell| cut(cell, SHOWN)).collect();
        alternative("email", index, samples)
    });
    columns.collect()
}

fn of_people(table: &Table, people: &People, doubts: &mut Vec<Doubt>) {
    let (email, others) = (table.columns.email, &table.columns.other_addresses);
    if people.counts.total == 0 {
        doubts.push(doubt("no-people", [], &[]));
    } else if people.addressed == 0
        && let (Some(email), Some(other)) = (email, others.first())
    {
        let (column, other) = (table.column_name(email), table.column_name(*other));
        let facts: [(_, &dyn ToString); 2] = [("column", &column), ("other", &other)];
        let mut empty = doubt("email-column-empty", facts, &[]);
        empty.alternatives = columns_of_addresses(table, others);
        doubts.push(empty);
    }
    for (code, noted) in [
        ("name-split", &people.split),
        ("formula-cell", &people.formulas),
        ("domain-ending", &people.endings),
    ] {
        if let Some((_, example)) = noted.first.first() {
            let count = noted.count;
            let lines: Vec<u64> = noted.first.iter().map(|(line, _)| *line).collect();
            let told = doubt(code, [("example", example), ("count", &count)], &lines);
            doubts.push(Doubt { count, ..told });
        }
    }
}

/// Domains one letter away from the frequent domain of the list.
fn look_alikes(people: &People, doubts: &mut Vec<Doubt>) {
    let domains: BTreeMap<_, _> = people.domains.iter().collect();
    let frequent = domains.iter().max_by_key(|(_, (people, _))| *people);
    let Some((frequent, (most, _))) = frequent.filter(|(_, (most, _))| *most >= FREQUENT) else {
        return;
    };
    for (domain, (count, line)) in &domains {
        if count * 3 <= *most && strsim::osa_distance(domain, frequent) == 1 {
            let facts: [(_, &dyn ToString); 2] = [("domain", domain), ("frequent", frequent)];
            let told = doubt("domain-look-alike", facts, &[*line]);
            doubts.push(Doubt {
                count: *count,
                ..told
            });
        }
    }
}
