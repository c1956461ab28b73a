//! Records made from their number when they are looked at, and the users and queues that own them.

use serde_json::{Value, json};

use super::{
    Object, Rows, Table,
    object::{Kind, fields},
    users,
};
use crate::{
    clock, credentials,
    id::{id, number},
    org::Org,
};

/// Records made from their number.
pub(super) struct Numbered<'a> {
    pub(super) org: &'a Org,
    /// Of their ids.
    pub(super) prefix: &'static str,
    /// How many there are.
    pub(super) rows: usize,
}

impl Rows for Numbered<'_> {
    fn len(&self) -> usize {
        self.rows
    }

    fn cell(&self, row: usize, field: &str) -> Value {
        let number = row as u64 + 1;
        let person = matches!(self.prefix, "00Q" | "003");
        match field {
            "Id" => json!(id(self.prefix, number)),
            "Name" if person => json!(format!("Pat Person {number}")),
            "Name" | "Company" => json!(format!("Company {number}")),
            "FirstName" => json!("Pat"),
            "LastName" => json!(format!("Person {number}")),
            "Email" => json!(format!(
                "pat{number}@{}",
                credentials::domain(&self.org.seed)
            )),
            "Status" => json!("Open - Not Contacted"),
            "StageName" => json!("Prospecting"),
            "CloseDate" => json!("2026-12-31"),
            // One lead in twelve waits in a queue, which Marketo does not count as an owner.
            "OwnerId" if self.prefix == "00Q" && number.is_multiple_of(12) => json!(id("00G", 1)),
            "OwnerId" => json!(id("005", 1 + number % users::count(self.org))),
            "AccountId" => json!(id("001", 1 + number % 150)),
            "RecordTypeId" => json!(id("012", 1 + number % 2)),
            "IsDeleted" | "IsConverted" => json!(false),
            "CreatedDate" => {
                let minutes = i64::try_from(row).unwrap_or(0);
                json!(clock::salesforce(users::LONG_AGO + 60_000 * minutes))
            }
            _ => Value::Null,
        }
    }

    fn find(&self, id: &str) -> Option<usize> {
        let row = usize::try_from(number(self.prefix, id)?.checked_sub(1)?).ok()?;
        (row < self.rows).then_some(row)
    }
}

/// What an owner looks like when it may be a user or a queue.
pub(super) fn names(org: &Org) -> Table<'_> {
    let object = Object::new("Name", "", [fields(Kind::Text, &["Name", "Type"])]);
    Table::new(
        object,
        Names {
            users: users::users(org),
        },
    )
}

struct Names<'a> {
    users: Table<'a>,
}

impl Rows for Names<'_> {
    /// The queue comes first.
    fn len(&self) -> usize {
        self.users.rows.len() + 1
    }

    fn cell(&self, row: usize, field: &str) -> Value {
        match (row.checked_sub(1), field) {
            (None, "Id") => json!(id("00G", 1)),
            (None, "Name") => json!("Inbound"),
            (None, "Type") => json!("Group"),
            (Some(_), "Type") => json!("User"),
            (Some(user), field) => self.users.rows.cell(user, field),
            _ => Value::Null,
        }
    }

    fn find(&self, id: &str) -> Option<usize> {
        match number("00G", id) {
            Some(_) => Some(0),
            None => self.users.rows.find(id).map(|row| row + 1),
        }
    }
}
