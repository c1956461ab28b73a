//! Doubts: what was assumed about a file, what else it could be, and how a person settles it.

use std::collections::BTreeMap;

use super::{
    Fix, InviteError,
    header::Part,
    people::People,
    table::Table,
    text::{DamageKind, Sure},
    view::{Alternative, Doubt, Field, ReadAs},
};

/// Codes of all doubts; the sentence is `doubt-<code>`.
pub const DOUBTS: [&str; 15] = [
    "sheet-guessed",
    "rows-hidden",
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
    let of_book = table.book.iter().flat_map(|book| book.doubts.clone());
    let mut doubts: Vec<Doubt> = of_book
        .chain(of_table)
        .chain(of_people.into_iter().flatten())
        .collect();
    for doubt in &mut doubts {
        doubt.settled = doubt.acceptable && read_as.accepted.contains(&doubt.code);
    }
    doubts
}

fn doubt(code: &str, facts: &[(&str, &dyn ToString)]) -> Doubt {
    let facts = facts
        .iter()
        .map(|(fact, value)| ((*fact).to_owned(), value.to_string()));
    Doubt {
        code: code.to_owned(),
        facts: facts.collect(),
        count: 1,
        acceptable: true,
        ..Doubt::default()
    }
}

/// The same, at some lines of the file.
fn on_lines(mut doubt: Doubt, lines: Vec<u64>) -> Option<Doubt> {
    doubt
        .facts
        .insert("line".to_owned(), lines.first()?.to_string());
    doubt.count = lines.len() as u64;
    doubt.lines = lines.into_iter().take(LINES).collect();
    Some(doubt)
}

fn alternative(choice: &str, value: &dyn ToString, samples: Vec<String>) -> Alternative {
    Alternative {
        choice: choice.to_owned(),
        value: value.to_string(),
        samples,
    }
}

fn other_encoding(kind: DamageKind) -> Option<&'static str> {
    match kind {
        DamageKind::OtherEncoding(name) => Some(name),
        _ => None,
    }
}

/// Lines with damage of some kinds.
fn damaged(table: &Table, is: impl Fn(DamageKind) -> bool) -> Vec<u64> {
    let damage = table.decoded.damage.iter().filter(|damage| is(damage.kind));
    let mut lines: Vec<u64> = damage.map(|damage| damage.line).collect();
    lines.dedup();
    lines
}

fn encoding_guessed(table: &Table, read_as: &ReadAs) -> Option<Doubt> {
    let decoded = &table.decoded;
    let is_mixed = decoded
        .damage
        .iter()
        .any(|damage| other_encoding(damage.kind).is_some());
    if decoded.sure != Sure::Guess || is_mixed || read_as.encoding.is_some() {
        return None;
    }
    let own = alternative("encoding", &decoded.encoding, decoded.samples.clone());
    let others = decoded.others.iter();
    let others =
        others.map(|other| alternative("encoding", &other.encoding, other.samples.clone()));
    Some(Doubt {
        alternatives: std::iter::once(own).chain(others).collect(),
        ..doubt("encoding-guessed", &[("encoding", &decoded.encoding)])
    })
}

fn encoding_mixed(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let mut damage = table.decoded.damage.iter();
    let other = damage.find_map(|damage| other_encoding(damage.kind))?;
    let facts: [(&str, &dyn ToString); 2] =
        [("encoding", &table.decoded.encoding), ("other", &other)];
    let lines = damaged(table, |kind| other_encoding(kind).is_some());
    on_lines(doubt("encoding-mixed", &facts), lines)
}

fn text_damaged(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let lines = damaged(table, |kind| match kind {
        DamageKind::DoubleEncoded => !table.fixes.has(Fix::DoubleEncoded),
        DamageKind::Entity => !table.fixes.has(Fix::Entities),
        DamageKind::QuestionMark | DamageKind::Control => true,
        // Another encoding has a doubt of its own; rows with U+FFFD are left out.
        DamageKind::OtherEncoding(_) | DamageKind::Replaced => false,
    });
    on_lines(doubt("text-damaged", &[]), lines)
}

fn header_guessed(table: &Table, read_as: &ReadAs) -> Option<Doubt> {
    let header = table.records.get(table.header.record?)?;
    if !table.header.guessed || read_as.columns.contains_key(&Field::Email) {
        return None;
    }
    let guessed = Doubt {
        alternatives: vec![alternative("header", &"none", Vec::new())],
        ..doubt("header-guessed", &[])
    };
    on_lines(guessed, vec![header.line])
}

fn address_outside_table(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let records = [Part::Above, Part::Header, Part::Footer]
        .into_iter()
        .flat_map(|part| table.part(part));
    let addressed = records.filter(|record| super::address::count_in(record.text()) > 0);
    let mut lines: Vec<u64> = addressed.map(|record| record.line).collect();
    lines.sort_unstable();
    on_lines(doubt("address-outside-table", &[]), lines)
}

fn email_column_unclear(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let candidates = table.candidates();
    (!table.columns.rivals.is_empty()).then(|| Doubt {
        alternatives: columns_of_addresses(table, &candidates),
        acceptable: false,
        ..doubt(
            "email-column-unclear",
            &[("columns", &names(table, &candidates))],
        )
    })
}

fn name_column_unused(table: &Table, _: &ReadAs) -> Option<Doubt> {
    let unused = &table.columns.unused_names;
    (!unused.is_empty()).then(|| Doubt {
        count: unused.len() as u64,
        ..doubt("name-column-unused", &[("columns", &names(table, unused))])
    })
}

fn names(table: &Table, columns: &[usize]) -> String {
    let names: Vec<String> = columns
        .iter()
        .map(|index| table.column_name(*index))
        .collect();
    names.join(", ")
}

/// Columns to choose from, each with its first addresses.
fn columns_of_addresses(table: &Table, columns: &[usize]) -> Vec<Alternative> {
    let samples = |column: usize| {
        let cells = table
            .part(Part::Row)
            .filter_map(move |record| record.cell(column));
        let filled = cells.filter(|cell| !cell.trim().is_empty());
        filled
            .take(3)
            .map(|cell| super::cut(cell, super::SHOWN))
            .collect()
    };
    let columns = columns.iter();
    columns
        .map(|index| alternative("email", index, samples(*index)))
        .collect()
}

fn of_people(table: &Table, people: &People) -> Vec<Doubt> {
    let no_people = (people.counts.total == 0).then(|| Doubt {
        acceptable: false,
        ..doubt("no-people", &[])
    });
    let noted = [
        ("name-split", &people.split),
        ("formula-cell", &people.formulas),
        ("domain-ending", &people.endings),
    ];
    let noted = noted.into_iter().filter_map(|(code, noted)| {
        let (_, example) = noted.first.first()?;
        Some(Doubt {
            count: noted.count,
            lines: noted.first.iter().map(|(line, _)| *line).collect(),
            ..doubt(code, &[("example", example), ("count", &noted.count)])
        })
    });
    let found = no_people
        .into_iter()
        .chain(email_column_empty(table, people))
        .chain(noted);
    found.chain(look_alikes(people)).collect()
}

/// The column that is named for the addresses has none, and another one has them.
fn email_column_empty(table: &Table, people: &People) -> Option<Doubt> {
    let (email, others) = (table.columns.email?, &table.columns.other_addresses);
    let is_empty = people.counts.total > 0 && people.addressed == 0;
    let other = others.first().filter(|_| is_empty)?;
    let (column, other) = (table.column_name(email), table.column_name(*other));
    Some(Doubt {
        alternatives: columns_of_addresses(table, others),
        acceptable: false,
        ..doubt(
            "email-column-empty",
            &[("column", &column), ("other", &other)],
        )
    })
}

/// Domains one letter away from the frequent domain of the list.
fn look_alikes(people: &People) -> Vec<Doubt> {
    let domains: BTreeMap<_, _> = people.domains.iter().collect();
    let Some((frequent, (most, _))) = domains.iter().max_by_key(|(_, (people, _))| *people) else {
        return Vec::new();
    };
    let alike = domains.iter().filter(|(domain, (people, _))| {
        *most >= FREQUENT && people * 3 <= *most && is_one_letter_away(domain, frequent)
    });
    let doubts = alike.map(|(domain, (people, line))| Doubt {
        count: *people,
        lines: vec![*line],
        ..doubt(
            "domain-look-alike",
            &[("domain", domain), ("frequent", frequent)],
        )
    });
    doubts.collect()
}

/// Whether two texts differ by one letter: another one, one more, one less, or two that are swapped.
fn is_one_letter_away(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let alike = |(a, b): &(&char, &char)| a == b;
    let start = one.iter().zip(&other).take_while(alike).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(alike)
        .count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    let is_swapped = one.len() == 2 && one.iter().eq(other.iter().rev());
    one.len().max(other.len()) == 1 || is_swapped
}
