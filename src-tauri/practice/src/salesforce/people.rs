//! The people of the organisation, made from their number, so that fifty thousand cost nothing until they
//! are asked for.

use serde_json::{Value, json};

use crate::{credentials, id::id, org::Org, token};

const FIRST: [&str; 20] = [
    "Ada",
    "Bruno",
    "Chiara",
    "David",
    "Élodie",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Katarzyna",
    "Léa",
    "Mehmet",
    "Nora",
    "Olivier",
    "Priya",
    "Quentin",
    "Rosa",
    "Søren",
    "Tomás",
];
const LAST: [&str; 23] = [
    "Abrams",
    "Bergström",
    "Costa",
    "Dubois",
    "Eriksen",
    "Ferrari",
    "García",
    "Hoffmann",
    "Ivanova",
    "Jansen",
    "Kowalski",
    "Lefèvre",
    "Moreau",
    "Nguyen",
    "O'Brien",
    "Petrov",
    "Quispe",
    "Rossi",
    "Schmidt",
    "Tanaka",
    "Ueda",
    "Van der Berg",
    "Weber",
];

/// Id of the organisation.
pub(crate) fn org_id(org: &Org) -> String {
    let bytes = token::derive(&org.seed, "organisation");
    let number = bytes[..5]
        .iter()
        .fold(0, |number, byte| number << 8 | u64::from(*byte));
    id("00D", number)
}

/// Number of the user who signs in.
pub(crate) const ADMIN: u64 = 1;

/// A user as far as names go; the rest is in the table of users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) username: String,
}

impl Person {
    /// The user with this number, from 1.
    pub(crate) fn numbered(org: &Org, number: u64) -> Self {
        if number == ADMIN {
            return Self {
                id: id("005", number),
                first_name: "Ada".to_owned(),
                last_name: "Admin".to_owned(),
                username: org.credentials.salesforce.username.clone(),
            };
        }
        let at = |names: &[&str], step: u64| {
            let place = usize::try_from(number / step % names.len() as u64).unwrap_or(0);
            names.get(place).copied().unwrap_or_default().to_owned()
        };
        Self {
            id: id("005", number),
            first_name: at(&FIRST, 1),
            last_name: at(&LAST, 3),
            username: format!("user{number}@{}", credentials::domain(&org.seed)),
        }
    }

    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// Where things are, with `{version}` to be filled in, as the identity URL and userinfo give them.
pub(crate) fn urls(org: &Org, version: &str) -> Value {
    let base = format!("http://{}", org.addresses.salesforce);
    let org_id = org_id(org);
    let soap = |letter: &str| format!("{base}/services/Soap/{letter}/{version}/{org_id}");
    let rest = format!("{base}/services/data/v{version}/");
    json!({
        "enterprise": soap("c"),
        "metadata": soap("m"),
        "partner": soap("u"),
        "rest": rest,
        "sobjects": format!("{rest}sobjects/"),
        "search": format!("{rest}search/"),
        "query": format!("{rest}query/"),
        "recent": format!("{rest}recent/"),
        "tooling_rest": format!("{rest}tooling/"),
        "profile": format!("{base}/{}", id("005", ADMIN)),
        "custom_domain": base,
    })
}
