//! Which column is read into which field: by its name, else by what stands in it.

use super::{address, view::Field};

/// Names, as [`normal`] leaves them.
const NAMES: [(Field, &[&str]); 3] = [
    (
        Field::Email,
        &[
            "email",
            "emails",
            "mail",
            "mails",
            "emailaddress",
            "mailaddress",
            "emailid",
            "useremail",
            "workemail",
            "businessemail",
            "primaryemail",
            "adresseemail",
            "adressesemail",
            "adressemail",
            "adressedemail",
            "adressedecourriel",
            "adressedemessagerie",
            "adresseelectronique",
            "courriel",
            "courrielprofessionnel",
            "courrierelectronique",
            "emailprofessionnel",
            "mailprofessionnel",
            "emailpro",
            "mailpro",
            "mel",
        ],
    ),
    (
        Field::FirstName,
        &[
            "firstname",
            "first",
            "givenname",
            "given",
            "forename",
            "fname",
            "prenom",
            "prenoms",
            "prenomusuel",
        ],
    ),
    (
        Field::LastName,
        &[
            "lastname",
            "last",
            "surname",
            "familyname",
            "family",
            "lname",
            "nom",
            "nomdefamille",
            "nomusuel",
            "nomdusage",
            "patronyme",
        ],
    ),
];

/// The columns that are read.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// E-mail address.
    pub(super) email: Option<usize>,
    /// First name.
    pub(super) first: Option<usize>,
    /// Last name.
    pub(super) last: Option<usize>,
    /// Both names.
    pub(super) full: Option<usize>,
    /// Columns of addresses that are as good as the best.
    pub(super) rivals: Vec<usize>,
    /// Other columns of addresses.
    pub(super) other_addresses: Vec<usize>,
    /// Columns of names that are not read.
    pub(super) unused_names: Vec<usize>,
}

/// Finds the columns by the header and the first rows.
pub(super) fn find(header: Option<&[String]>, rows: &[Vec<String>]) -> Columns {
    let named = |field| {
        header?
            .iter()
            .position(|cell| field_named(cell) == Some(field))
    };
    let (first, last) = (named(Field::FirstName), named(Field::LastName));
    let by_content = by_content(rows, &[first, last]);
    let email = named(Field::Email).or(by_content.first().copied());
    Columns {
        email,
        first,
        last,
        other_addresses: by_content
            .into_iter()
            .filter(|column| Some(*column) != email)
            .collect(),
        ..Columns::default()
    }
}

/// Cells with a known name.
pub(super) fn known_names_in(record: &[String]) -> usize {
    record
        .iter()
        .take(1_000)
        .filter(|cell| field_named(cell).is_some())
        .count()
}

/// First and last name.
pub(super) fn split_name(full: &str) -> Option<(String, String)> {
    let (first, last) = full.trim().rsplit_once(' ')?;
    Some((first.to_owned(), last.to_owned()))
}

fn field_named(cell: &str) -> Option<Field> {
    let normal = normal(cell);
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&normal.as_str()))
        .map(|(field, _)| *field)
}

/// Columns at least half of whose cells look like addresses; the one with most first.
fn by_content(rows: &[Vec<String>], taken: &[Option<usize>]) -> Vec<usize> {
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if columns.len() <= index {
                columns.push((0, 0));
            }
            columns[index].0 += usize::from(!cell.trim().is_empty());
            columns[index].1 += usize::from(address::is_like(cell));
        }
    }
    let mut good: Vec<usize> = (0..columns.len())
        .filter(|index| {
            let (filled, like) = columns[*index];
            like > 0 && like * 2 >= filled && !taken.contains(&Some(*index))
        })
        .collect();
    good.sort_by_key(|index| std::cmp::Reverse(columns[*index].1));
    good
}

/// A header cell as names are compared: letters and digits only, lower case, without French accents.
fn normal(cell: &str) -> String {
    // A name is short; a cell of a megabyte is none.
    cell.chars()
        .take(256)
        .flat_map(char::to_lowercase)
        .filter_map(|character| match character {
            'à' | 'â' => Some('a'),
            'é' | 'è' | 'ê' | 'ë' => Some('e'),
            'î' | 'ï' => Some('i'),
            'ô' => Some('o'),
            'ç' => Some('c'),
            // An accent that stands by itself, as in text from a Mac, goes with the punctuation.
            _ => character.is_alphanumeric().then_some(character),
        })
        .collect()
}
