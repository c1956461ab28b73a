//! Users, profiles and roles. Users are made from their number when they are looked at.

use serde_json::{Value, json};

use super::{
    Object, Rows, Table,
    object::{Field, Kind, fields},
};
use crate::{
    Event, clock,
    id::{id, number},
    org::Org,
    salesforce::people::{ADMIN, Person},
};

/// When the organisation was made: 2 January 2024.
pub(super) const LONG_AGO: i64 = 1_704_182_400_000;

/// Numbers of the profiles.
pub(super) const ADMINISTRATOR: u64 = 1;
pub(super) const SALES: u64 = 2;
const STANDARD: u64 = 3;
pub(super) const CHATTER: u64 = 4;

/// Number, name, and kind of user.
pub(super) const PROFILES: [(u64, &str, &str); 4] = [
    (ADMINISTRATOR, "System Administrator", "Standard"),
    (SALES, "Sales User", "Standard"),
    (STANDARD, "Standard User", "Standard"),
    (CHATTER, "Chatter Free User", "CsnOnly"),
];

const ROLES: [(u64, &str, &str); 3] = [
    (1, "CEO", "CEO"),
    (2, "VP Sales", "VPSales"),
    (3, "Sales Representative", "SalesRepresentative"),
];

pub(super) fn profiles<'a>() -> Table<'a> {
    let object = Object::new(
        "Profile",
        "00e",
        [fields(Kind::Text, &["Name", "UserType"])],
    );
    let rows = PROFILES.iter().map(
        |(number, name, kind)| json!({ "Id": id("00e", *number), "Name": name, "UserType": kind }),
    );
    Table::of(object, rows.collect())
}

pub(super) fn roles<'a>() -> Table<'a> {
    let object = Object::new(
        "UserRole",
        "00E",
        [fields(Kind::Text, &["Name", "DeveloperName"])],
    );
    let rows = ROLES.iter().map(|(number, name, developer)| {
        json!({ "Id": id("00E", *number), "Name": name, "DeveloperName": developer })
    });
    Table::of(object, rows.collect())
}

pub(super) fn users(org: &Org) -> Table<'_> {
    let object = Object::new(
        "User",
        "005",
        [
            fields(
                Kind::Text,
                &[
                    "Username",
                    "Name",
                    "FirstName",
                    "LastName",
                    "Alias",
                    "CommunityNickname",
                    "Title",
                    "Department",
                ],
            ),
            vec![
                Field::new("Email", Kind::Email),
                Field::new("IsActive", Kind::Boolean),
                Field::new("UserType", Kind::Picklist),
                Field::to("ProfileId", "Profile", &["Profile"]),
                Field::to("UserRoleId", "UserRole", &["UserRole"]),
            ],
            fields(
                Kind::Picklist,
                &["LanguageLocaleKey", "LocaleSidKey", "TimeZoneSidKey"],
            ),
            fields(Kind::DateTime, &["LastLoginDate", "CreatedDate"]),
        ],
    );
    Table::new(object, Users { org })
}

struct Users<'a> {
    org: &'a Org,
}

/// How many users there are.
pub(super) fn count(org: &Org) -> u64 {
    u64::from(org.options.users.clamp(1, 1_000_000))
}

/// Number of a user's profile. One in forty only chats, one in ten has the standard profile.
pub(super) fn profile_of(number: u64) -> u64 {
    match number {
        ADMIN => ADMINISTRATOR,
        _ if number % 40 == 13 => CHATTER,
        _ if number % 10 == 3 => STANDARD,
        _ => SALES,
    }
}

/// One in fifteen has left.
pub(super) fn is_active(number: u64) -> bool {
    !number.is_multiple_of(15)
}

/// Numbers of the people who are invited to MSI Actions in step 5: the first who sell.
pub(super) fn invited(org: &Org) -> Vec<u64> {
    (ADMIN + 1..=count(org))
        .filter(|number| is_active(*number) && profile_of(*number) == SALES)
        .take(org.options.invited)
        .collect()
}

/// Their addresses.
pub(crate) fn invited_addresses(org: &Org) -> Vec<String> {
    let numbers = invited(org).into_iter();
    numbers
        .map(|number| Person::numbered(org, number).email)
        .collect()
}

/// Number of the one who has left since, the last of the invited.
fn left(org: &Org) -> Option<u64> {
    let left = org.has(Event::UserLeaves);
    left.then(|| invited(org).pop()).flatten()
}

impl Rows for Users<'_> {
    fn len(&self) -> usize {
        usize::try_from(count(self.org)).unwrap_or(0)
    }

    fn cell(&self, row: usize, field: &str) -> Value {
        let number = row as u64 + 1;
        match field {
            "Id" => json!(id("005", number)),
            "IsActive" => json!(is_active(number) && left(self.org) != Some(number)),
            "UserType" => {
                let profile = profile_of(number);
                let kind = PROFILES.iter().find(|(known, ..)| *known == profile);
                json!(kind.map(|(_, _, kind)| kind))
            }
            "ProfileId" => json!(id("00e", profile_of(number))),
            // Some have no role.
            "UserRoleId" if number % 6 == 4 => Value::Null,
            "UserRoleId" => json!(id("00E", if number == ADMIN { 1 } else { 2 + number % 2 })),
            "LanguageLocaleKey" | "LocaleSidKey" => json!("en_US"),
            "TimeZoneSidKey" => json!("America/Los_Angeles"),
            "CreatedDate" => json!(clock::salesforce(LONG_AGO)),
            "LastLoginDate" if number.is_multiple_of(7) => Value::Null,
            "LastLoginDate" => json!(clock::salesforce(LONG_AGO + 86_400_000)),
            "Title" | "Department" => json!("Sales"),
            _ => self.name(number, field),
        }
    }

    fn find(&self, id: &str) -> Option<usize> {
        let number = number("005", id)?;
        let row = usize::try_from(number.checked_sub(1)?).ok()?;
        (row < self.len()).then_some(row)
    }

    fn among(&self, field: &str, text: &str) -> Option<Vec<usize>> {
        match field {
            "Id" => Some(self.find(text).into_iter().collect()),
            "Email" | "Username" => {
                let rows = Person::addressed(text)
                    .filter_map(|number| usize::try_from(number.checked_sub(1)?).ok());
                Some(rows.filter(|row| *row < self.len()).collect())
            }
            _ => None,
        }
    }
}

impl Users<'_> {
    fn name(&self, number: u64, field: &str) -> Value {
        let person = Person::numbered(self.org, number);
        match field {
            "Username" => json!(person.username),
            "Name" => json!(person.name()),
            "FirstName" => json!(person.first_name),
            "LastName" => json!(person.last_name),
            "Alias" | "CommunityNickname" => json!(format!("user{number}")),
            "Email" => json!(person.email),
            _ => Value::Null,
        }
    }
}
