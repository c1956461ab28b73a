//! Doubts: what was assumed about a file, what else it could be, and how a person settles it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Fix, InviteError,
    header::Part,
    people::{Noted, People},
    table::Table,
    text::{DamageKind, Sure},
    view::{Alternative, Doubt, Field, ReadAs},
};

/// Codes of all doubts; the sentence is `doubt-<code>`.
pub const DOUBTS: [&str; 12] = [
    "encoding-guessed",
    "encoding-mixed",
    "text-damaged",
    "header-guessed",
    "no-people",
    "email-column-unclear",
    "email-column-empty",
    "name-split",
    "name-column-unused",
    "formula-cell",
    "domain-look-alike",
    "address-outside-table",
];

/// People of a domain that make it frequent.
const FREQUENT: u64 = 3;
/// Lines that a doubt names.
const LINES: usize = 20;

/// Refuses codes that are none.
pub(super) fn known(read_as: &ReadAs) -> Result<(), InviteError> {
    match read_as
        .accepted
        .iter()
        .find(|code| !DOUBTS.contains(&code.as_str()))
    {
        Some(name) => Err(InviteError::UnknownDoubt { name: name.clone() }),
        None => Ok(()),
    }
}

/// The doubts about a table, and about its people where they were judged.
pub(super) fn find(table: &Table, people: Option<&People>, read_as: &ReadAs) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    of_text(table, read_as, &mut doubts);
    of_header(table, read_as, &mut doubts);
    of_columns(table, &mut doubts);
    if let Some(people) = people {
        of_people(table, people, &mut doubts);
    }
    for doubt in &mut doubts {
        doubt.settled = doubt.acceptable && read_as.accepted.contains(&doubt.code);
    }
    doubts
}

fn doubt(code: &str) -> Doubt {
    Doubt {
        code: code.to_owned(),
        count: 1,
        acceptable: true,
        ..Doubt::default()
    }
}

fn with(mut doubt: Doubt, fact: &str, value: &dyn ToString) -> Doubt {
    doubt.facts.insert(fact.to_owned(), value.to_string());
    doubt
}

fn alternative(choice: &str, value: &dyn ToString, samples: Vec<String>) -> Alternative {
    Alternative {
        choice: choice.to_owned(),
        value: value.to_string(),
        samples,
    }
}

fn of_text(table: &Table, read_as: &ReadAs, doubts: &mut Vec<Doubt>) {
    let decoded = &table.decoded;
    let mixed = decoded
        .damage
        .iter()
        .any(|damage| matches!(damage.kind, DamageKind::OtherEncoding(_)));
    if decoded.sure == Sure::Guess && !mixed && read_as.encoding.is_none() {
        let mut guessed = with(doubt("encoding-guessed"), "encoding", &decoded.encoding);
        let others = decoded.others.iter();
        guessed.alternatives = others
            .map(|other| alternative("encoding", &other.encoding, other.samples.clone()))
            .collect();
        let own = alternative("encoding", &decoded.encoding, decoded.samples.clone());
        guessed.alternatives.insert(0, own);
        doubts.push(guessed);
    }
    let other = decoded.damage.iter().find_map(|damage| match damage.kind {
        DamageKind::OtherEncoding(name) => Some(name),
        _ => None,
    });
    if let Some(other) = other {
        let mixed = with(doubt("encoding-mixed"), "encoding", &decoded.encoding);
        let lines = lines_of_damage(table, "encoding-mixed");
        doubts.push(on_lines(with(mixed, "other", &other), lines));
    }
    let damaged = lines_of_damage(table, "text-damaged");
    if !damaged.is_empty() {
        doubts.push(on_lines(doubt("text-damaged"), damaged));
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

fn on_lines(doubt: Doubt, lines: Vec<u64>) -> Doubt {
    let mut doubt = with(doubt, "line", &lines.first().copied().unwrap_or_default());
    doubt.count = lines.len() as u64;
    doubt.lines = lines.into_iter().take(LINES).collect();
    doubt
}

fn of_header(table: &Table, read_as: &ReadAs, doubts: &mut Vec<Doubt>) {
    let asked = read_as.columns.contains_key(&Field::Email);
    if let Some(header) = table
        .header
        .record
        .and_then(|index| table.records.get(index))
        && table.header.guessed
        && !asked
    {
        let mut guessed = with(doubt("header-guessed"), "line", &header.line);
        guessed.lines = vec![header.line];
        guessed.alternatives = vec![alternative("header", &"none", Vec::new())];
        doubts.push(guessed);
    }
    let outside: BTreeSet<u64> = [Part::Above, Part::Header, Part::Footer]
        .into_iter()
        .flat_map(|part| table.part(part))
        .filter(|record| super::address::count_in(record.text()) > 0)
        .map(|record| record.line)
        .collect();
    if let Some(first) = outside.first() {
        let mut found = with(doubt("address-outside-table"), "line", &first);
        found.count = outside.len() as u64;
        found.lines = outside.into_iter().take(LINES).collect();
        doubts.push(found);
    }
}

fn of_columns(table: &Table, doubts: &mut Vec<Doubt>) {
    let columns = &table.columns;
    if !columns.rivals.is_empty() {
        let candidates = table.candidates();
        let names: Vec<String> = candidates
            .iter()
            .map(|index| table.column_name(*index))
            .collect();
        let mut unclear = with(doubt("email-column-unclear"), "columns", &names.join(", "));
        unclear.alternatives = candidates
            .iter()
            .map(|index| alternative("email", index, samples(table, *index)))
            .collect();
        unclear.acceptable = false;
        doubts.push(unclear);
    }
    if let Some(unused) = columns.unused_names.first() {
        let mut told = with(
            doubt("name-column-unused"),
            "column",
            &table.column_name(*unused),
        );
        told.count = columns.unused_names.len() as u64;
        doubts.push(told);
    }
}

/// The first cells of a column that are not empty.
fn samples(table: &Table, column: usize) -> Vec<String> {
    let cells = table
        .part(Part::Row)
        .filter_map(|record| record.cell(column));
    let filled = cells.filter(|cell| !cell.trim().is_empty());
    filled
        .take(3)
        .map(|cell| super::cut(cell, super::SHOWN))
        .collect()
}

fn of_people(table: &Table, people: &People, doubts: &mut Vec<Doubt>) {
    if people.counts.total == 0 {
        doubts.push(Doubt {
            acceptable: false,
            ..doubt("no-people")
        });
    }
    of_empty_column(table, people, doubts);
    let noted = |code: &str, noted: &Noted| {
        let (_, example) = noted.first.first()?;
        let mut doubt = with(doubt(code), "example", example);
        doubt.count = noted.count;
        doubt.lines = noted.first.iter().map(|(line, _)| *line).collect();
        Some(with(doubt, "count", &noted.count))
    };
    doubts.extend(noted("name-split", &people.split));
    doubts.extend(noted("formula-cell", &people.formulas));
    doubts.extend(look_alikes(&people.domains));
}

/// The column that is named for the addresses is empty, and another one has them.
fn of_empty_column(table: &Table, people: &People, doubts: &mut Vec<Doubt>) {
    let Some(email) = table.columns.email else {
        return;
    };
    let missing = people
        .problems
        .by_code
        .get("email-missing")
        .copied()
        .unwrap_or_default();
    if people.counts.total == 0 || missing < people.counts.total {
        return;
    }
    let others: Vec<usize> = table.columns.other_addresses.clone();
    if let Some(other) = others.first() {
        let empty = with(
            doubt("email-column-empty"),
            "column",
            &table.column_name(email),
        );
        let mut empty = with(empty, "other", &table.column_name(*other));
        empty.alternatives = others
            .iter()
            .map(|index| alternative("email", index, samples(table, *index)))
            .collect();
        empty.acceptable = false;
        doubts.push(empty);
    }
}

/// Domains one letter away from the frequent domain of the list.
fn look_alikes(domains: &std::collections::HashMap<String, (u64, u64)>) -> Vec<Doubt> {
    let Some((frequent, (most, _))) = domains
        .iter()
        .max_by_key(|(domain, (people, _))| (*people, *domain))
    else {
        return Vec::new();
    };
    if *most < FREQUENT {
        return Vec::new();
    }
    let found: BTreeMap<&String, &(u64, u64)> = domains
        .iter()
        .filter(|(domain, (people, _))| people * 3 <= *most && is_one_letter_away(domain, frequent))
        .collect();
    let doubts = found.into_iter().map(|(domain, (people, line))| {
        let alike = with(
            with(doubt("domain-look-alike"), "domain", &domain),
            "frequent",
            frequent,
        );
        Doubt {
            count: *people,
            lines: vec![*line],
            ..alike
        }
    });
    doubts.collect()
}

/// Whether two texts differ by one letter: another one, one more, one less, or two that are swapped.
fn is_one_letter_away(one: &str, other: &str) -> bool {
    if one == other || !one.is_ascii() || !other.is_ascii() {
        return false;
    }
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let end = one[start..]
        .iter()
        .rev()
        .zip(other[start..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let one = &one[start..one.len() - end];
    let other = &other[start..other.len() - end];
    let is_swapped = one.len() == 2 && one.iter().eq(other.iter().rev());
    one.len().max(other.len()) <= 1 || is_swapped
}
