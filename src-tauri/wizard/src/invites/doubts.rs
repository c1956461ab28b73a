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
pub const DOUBTS: [&str; 13] = [
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
    "domain-ending",
    "address-outside-table",
];

/// People of a domain that make it frequent.
const FREQUENT: u64 = 3;
/// Lines that a doubt names.
const LINES: usize = 20;
/// Addresses that are shown of a column.
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
    let of_table = [
        encoding_guessed,
        encoding_mixed,
        text_damaged,
        header_guessed,
        address_outside_table,
        email_column_unclear,
        name_column_unused,
    ];
    let of_table = of_table.iter().filter_map(|find| find(table, read_as));
    let of_people = people.map(|people| of_people(table, people));
    let mut doubts: Vec<Doubt> = of_table.chain(of_people.into_iter().flatten()).collect();
    for doubt in &mut doubts {
        doubt.settled = doubt.acceptable && read_as.accepted.contains(&doubt.code);
    }
    doubts
}

fn doubt<const FACTS: usize>(code: &str, facts: [(&str, String); FACTS]) -> Doubt {
    let facts = facts.map(|(fact, value)| (fact.to_owned(), value));
    Doubt {
        code: code.to_owned(),
        facts: facts.into(),
        count: 1,
        acceptable: true,
        ..Doubt::default()
    }
}

/// One that is settled by a choice only.
fn question<const FACTS: usize>(
    code: &str,
    facts: [(&str, String); FACTS],
    alternatives: Vec<Alternative>,
) -> Doubt {
    Doubt {
        alternatives,
        acceptable: false,
        ..doubt(code, facts)
    }
}

/// The same, at some lines of the file.
fn on_lines(mut doubt: Doubt, lines: Vec<u64>) -> Option<Doubt> {
    let first = lines.first()?.to_string();
    doubt.facts.insert("line".to_owned(), first);
    doubt.count = lines.len() as u64;
    doubt.lines = lines.into_iter().take(LINES).collect();
    Some(doubt)
}

fn alternative(choice: &str, value: &str, samples: Vec<String>) -> Alternative {
    let (choice, value) = (choice.to_owned(), value.to_owned());
    Alternative {
        choice,
        value,
        samples,
    }
}

/// Lines with damage of some kinds.
fn damaged(table: &Table, is: impl Fn(DamageKind) -> bool) -> Vec<u64> {
    let damage = table.decoded.damage.iter();
    let damage = damage.filter(|damage| is(damage.kind));
    let mut lines: Vec<u64> = damage.map(|damage| damage.line).collect();
    lines.dedup();
    lines
}

/// The encoding that some lines have instead.
fn other_encoding(table: &Table) -> Option<&'static str> {
    let mut damage = table.decoded.damage.iter();
    damage.find_map(|damage| match damage.kind {
        DamageKind::OtherEncoding(name) => Some(name),
        _ => None,
    })
}

fn encoding_guessed(table: &Table, read_as: &ReadAs) -> Option<Doubt> {
    let decoded = &table.decoded;
    let is_settled = read_as.encoding.is_some() || other_encoding(table).is_some();
    if decoded.sure != Sure::Guess || is_settled {
        return None;
    }
    let fits = |name, samples: &Vec<String>| alternative("encoding", name, samples.clone());
    let mut alternatives = vec![fits(decoded.encoding, &decoded.samples)];
    let others = decoded.others.iter();
    alternatives.extend(others.map(|other| fits(other.encoding, &other.samples)));
    let encoding = ("encoding", decoded.encoding.to_owned());
    let mut guessed = doubt("encoding-guessed", [encoding]);
    guessed.alternatives = alternatives;
    Some(guessed)
}

fn encoding_mixed(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let other = ("other", other_encoding(table)?.to_owned());
    let encoding = ("encoding", table.decoded.encoding.to_owned());
    let lines = damaged(table, |kind| matches!(kind, DamageKind::OtherEncoding(_)));
    on_lines(doubt("encoding-mixed", [encoding, other]), lines)
}

fn text_damaged(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let lines = damaged(table, |kind| match kind {
        DamageKind::DoubleEncoded => !table.fixes.has(Fix::DoubleEncoded),
        DamageKind::Entity => !table.fixes.has(Fix::Entities),
        DamageKind::QuestionMark | DamageKind::Control => true,
        // Another encoding has a doubt of its own; rows with U+FFFD are left out.
        DamageKind::OtherEncoding(_) | DamageKind::Replaced => false,
    });
    on_lines(doubt("text-damaged", []), lines)
}

fn header_guessed(table: &Table, read_as: &ReadAs) -> Option<Doubt> {
    let header = table.records.get(table.header.record?)?;
    if !table.header.guessed || read_as.columns.contains_key(&Field::Email) {
        return None;
    }
    let mut guessed = doubt("header-guessed", []);
    guessed.alternatives = vec![alternative("header", "none", Vec::new())];
    on_lines(guessed, vec![header.line])
}

fn address_outside_table(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let parts = [Part::Above, Part::Header, Part::Footer].into_iter();
    let records = parts.flat_map(|part| table.part(part));
    let addressed = records.filter(|record| count_in(record.text()) > 0);
    let mut lines: Vec<u64> = addressed.map(|record| record.line).collect();
    lines.sort_unstable();
    on_lines(doubt("address-outside-table", []), lines)
}

fn email_column_unclear(table: &Table, _: &ReadAs) -> Option<Doubt> {
    table.columns.rivals.first()?;
    let candidates = table.candidates();
    let columns = ("columns", names(table, &candidates));
    let alternatives = columns_of_addresses(table, &candidates);
    Some(question("email-column-unclear", [columns], alternatives))
}

fn name_column_unused(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let unused = &table.columns.unused_names;
    unused.first()?;
    let mut told = doubt("name-column-unused", [("columns", names(table, unused))]);
    told.count = unused.len() as u64;
    Some(told)
}

fn names(table: &Table, columns: &[usize]) -> String {
    let names = columns.iter().map(|index| table.column_name(*index));
    names.collect::<Vec<_>>().join(", ")
}

/// Columns to choose from, each with its first addresses.
fn columns_of_addresses(table: &Table, columns: &[usize]) -> Vec<Alternative> {
    let columns = columns.iter().map(|index| {
        let cells = table.part(Part::Row).filter_map(|row| row.cell(*index));
        let filled = cells.filter(|cell| !cell.trim().is_empty());
        let samples = filled.take(SAMPLES).map(|cell| cut(cell, SHOWN)).collect();
        alternative("email", &index.to_string(), samples)
    });
    columns.collect()
}

fn of_people(table: &Table, people: &People) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if people.counts.total == 0 {
        doubts.push(question("no-people", [], Vec::new()));
    }
    doubts.extend(email_column_empty(table, people));
    for (code, noted) in [
        ("name-split", &people.split),
        ("formula-cell", &people.formulas),
        ("domain-ending", &people.endings),
    ] {
        if let Some((_, example)) = noted.first.first() {
            let count = ("count", noted.count.to_string());
            doubts.push(Doubt {
                count: noted.count,
                lines: noted.first.iter().map(|(line, _)| *line).collect(),
                ..doubt(code, [("example", example.clone()), count])
            });
        }
    }
    doubts.extend(look_alikes(people));
    doubts
}

/// The column that is named for the addresses has none, and another one has them.
fn email_column_empty(table: &Table, people: &People) -> Option<Doubt> {
    let others = &table.columns.other_addresses;
    let is_empty = people.counts.total > 0 && people.addressed == 0;
    let other = others.first().filter(|_| is_empty)?;
    let column = ("column", table.column_name(table.columns.email?));
    let other = ("other", table.column_name(*other));
    let alternatives = columns_of_addresses(table, others);
    Some(question(
        "email-column-empty",
        [column, other],
        alternatives,
    ))
}

/// Domains one letter away from the frequent domain of the list.
fn look_alikes(people: &People) -> Vec<Doubt> {
    let domains: BTreeMap<_, _> = people.domains.iter().collect();
    let frequent = domains.iter().max_by_key(|(_, (people, _))| *people);
    let Some((frequent, (most, _))) = frequent.filter(|(_, (most, _))| *most >= FREQUENT) else {
        return Vec::new();
    };
    let is_alike = |domain: &str| strsim::osa_distance(domain, frequent) == 1;
    let rare = domains
        .iter()
        .filter(|(_, (people, _))| people * 3 <= *most);
    let alike = rare.filter(|(domain, _)| is_alike(domain));
    let doubts = alike.map(|(domain, (people, line))| {
        let domain = ("domain", domain.to_string());
        let frequent = ("frequent", frequent.to_string());
        Doubt {
            count: *people,
            lines: vec![*line],
            ..doubt("domain-look-alike", [domain, frequent])
        }
    });
    doubts.collect()
}
