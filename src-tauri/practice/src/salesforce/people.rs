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

/// Users whom Marketo knows as well, by the same address: number, first and last name. What becomes of a
/// number decides what they are: Ana is active, Ben has left, Cleo is active and no admin of Marketo.
const IN_MARKETO: [(u64, &str, &str); 3] = [
    (3, "Ana", "Ruiz"),
    (15, "Ben", "Okafor"),
    (23, "Cleo", "Martin"),
];

/// An address belongs to one user, as a rule: the first of these two shares that of the second.
const SHARING: (u64, u64) = (8, 7);

/// A user as far as names go; the rest is in the table of users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) username: String,
    pub(crate) email: String,
}

impl Person {
    /// The user with this number, from 1.
    pub(crate) fn numbered(org: &Org, number: u64) -> Self {
        if number == ADMIN {
            let username = org.credentials.salesforce.username.clone();
            return Self {
                id: id("005", number),
                first_name: "Ada".to_owned(),
                last_name: "Admin".to_owned(),
                email: username.clone(),
                username,
            };
        }
        let username = |number: u64| format!("user{number}@{}", credentials::domain(&org.seed));
        if let Some((_, first, last)) = IN_MARKETO.iter().find(|(known, ..)| *known == number) {
            return Self {
                id: id("005", number),
                first_name: (*first).to_owned(),
                last_name: (*last).to_owned(),
                username: username(number),
                email: delivered(org, credentials::address(&org.seed, first, last)),
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
            username: username(number),
            email: delivered(
                org,
                username(if number == SHARING.0 {
                    SHARING.1
                } else {
                    number
                }),
            ),
        }
    }

    /// Numbers of the users among whom all are who have this address or user name.
    pub(crate) fn addressed(text: &str) -> impl Iterator<Item = u64> {
        let regular = text.to_lowercase();
        let regular = regular
            .strip_prefix("user")
            .and_then(|rest| rest.split('@').next()?.parse::<u64>().ok());
        let known = IN_MARKETO.iter().map(|(number, ..)| *number);
        [ADMIN, SHARING.0].into_iter().chain(known).chain(regular)
    }

    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// In a sandbox an address ends in `.invalid`, so that nobody gets mail by mistake.
fn delivered(org: &Org, email: String) -> String {
    if org.options.sandbox {
        email + ".invalid"
    } else {
        email
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
