//! Which column is read into which field: by its name, else by what stands in it.

use std::{borrow::Cow, collections::BTreeMap};

use super::{
    InviteError, address,
    records::{KeptRecord, Record},
    shown,
    view::{ColumnView, Field},
};

/// Columns that are listed. A file can have a million; nobody chooses among them.
const LISTED: usize = 1_000;
/// Columns that an error names.
const NAMED: usize = 12;

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

/// The column of each field, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mapping {
    /// E-mail address; none where no column is known to hold one.
    pub(super) email: Option<usize>,
    /// First name.
    pub(super) first_name: Option<usize>,
    /// Last name.
    pub(super) last_name: Option<usize>,
}

impl Mapping {
    /// Finds the columns of a file.
    ///
    /// `first` is its first record, a header or not; `sample` the data records after it (or from it on).
    pub(super) fn find(
        asked: &BTreeMap<Field, Option<usize>>,
        first: Record<'_>,
        header: bool,
        sample: &[KeptRecord],
    ) -> Result<Self, InviteError> {
        let count = first.len();
        let mut taken = BTreeMap::new();
        for (&field, column) in asked {
            let Some(column) = *column else {
                continue;
            };
            if column >= count {
                return Err(InviteError::NoSuchColumn {
                    column: column + 1,
                    count,
                });
            }
            if taken.insert(column, field).is_some() {
                return Err(InviteError::ColumnMappedTwice { column: column + 1 });
            }
        }
        let mut fields = asked.clone();
        if header {
            for (column, cell) in first
                .cells()
                .enumerate()
                .filter(|(column, _)| !taken.contains_key(column))
            {
                if let Some(field) = field_named(cell) {
                    fields.entry(field).or_insert(Some(column));
                }
            }
        }
        let column_of = |field| fields.get(&field).copied().flatten();
        let taken: Vec<usize> = fields.values().copied().flatten().collect();
        let email = if fields.contains_key(&Field::Email) {
            column_of(Field::Email)
        } else {
            by_content(sample, &taken)
        };
        Ok(Self {
            email,
            first_name: column_of(Field::FirstName),
            last_name: column_of(Field::LastName),
        })
    }

    /// Every field and its column, in the order of the clean list.
    pub(super) fn all(self) -> [(Field, Option<usize>); 3] {
        [
            (Field::Email, self.email),
            (Field::FirstName, self.first_name),
            (Field::LastName, self.last_name),
        ]
    }

    /// Field and column of all that are read, in the order of the clean list.
    pub(super) fn fields(self) -> impl Iterator<Item = (Field, usize)> {
        self.all()
            .into_iter()
            .filter_map(|(field, column)| Some((field, column?)))
    }

    /// The columns as a face shows them: the first thousand, and those that are read.
    pub(super) fn views(self, first: Record<'_>, header: bool) -> Vec<ColumnView> {
        let mut indexes: Vec<usize> = (0..first.len().min(LISTED)).collect();
        indexes.extend(
            self.fields()
                .map(|(_, column)| column)
                .filter(|column| *column >= LISTED),
        );
        indexes[first.len().min(LISTED)..].sort_unstable();
        let field_of = |index| {
            self.fields()
                .find(|(_, column)| *column == index)
                .map(|(field, _)| field)
        };
        indexes
            .into_iter()
            .map(|index| ColumnView {
                index,
                name: name(first, header, index),
                mapped_to: field_of(index),
            })
            .collect()
    }
}

/// The name of a column: its header cell, or its position from 1 where that is empty or there is no header.
pub(super) fn name(first: Record<'_>, header: bool, index: usize) -> String {
    first
        .cell(index)
        .filter(|_| header)
        .map(shown)
        .filter(|name| !name.trim().is_empty())
        .unwrap_or_else(|| (index + 1).to_string())
}

/// The field that a header cell names.
pub(super) fn field_named(cell: &[u8]) -> Option<Field> {
    let normal = normal(cell);
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&normal.as_str()))
        .map(|(field, _)| *field)
}

/// The column at least half of whose cells look like addresses; of several the one with most, then the first.
pub(super) fn by_content(sample: &[KeptRecord], taken: &[usize]) -> Option<usize> {
    // A sample has some hundreds of records, and a record can have a million columns.
    let mut columns: Vec<(u16, u16)> = Vec::new();
    for record in sample {
        for (index, cell) in record.get().cells().enumerate() {
            let cell = String::from_utf8_lossy(cell);
            if columns.len() <= index {
                columns.push((0, 0));
            }
            columns[index].0 += u16::from(!cell.trim().is_empty());
            columns[index].1 += u16::from(address::is_like(&cell));
        }
    }
    let mut best = None;
    for (index, (filled, like)) in columns.into_iter().enumerate() {
        let better = best.is_none_or(|(_, most)| like > most);
        if like > 0 && like * 2 >= filled && better && !taken.contains(&index) {
            best = Some((index, like));
        }
    }
    best.map(|(index, _)| index)
}

/// The names of the first few columns, for an error.
pub(super) fn some_names(first: Record<'_>, header: bool) -> String {
    let mut names: Vec<String> = (0..first.len().min(NAMED))
        .map(|index| name(first, header, index))
        .collect();
    if first.len() > NAMED {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// A header cell as names are compared: letters and digits only, lower case, without French accents.
fn normal(cell: &[u8]) -> String {
    // A name is short; a cell of a megabyte is none.
    let start = &cell[..cell.len().min(256)];
    let text: Cow<'_, str> = String::from_utf8_lossy(start);
    text.chars()
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
