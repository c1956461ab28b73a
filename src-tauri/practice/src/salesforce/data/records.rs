//! Leads, contacts, accounts, opportunities and tasks, with what the package and the admin add to them.

use serde_json::json;

use super::{
    Object, Table,
    numbered::{Numbered, names},
    object::{Field, Kind, fields},
    packaged,
    standard::{ACTIVITY_FIELDS, CONTACT_FIELDS, Known, LEAD_FIELDS},
};
use crate::{
    Event,
    id::id,
    org::{Org, Package},
};

/// The objects that have a place for the panel.
pub(super) const FOUR: [&str; 4] = ["Lead", "Contact", "Account", "Opportunity"];

/// Record types of opportunities, number and name: more than one, so that their layouts are asked for singly.
pub(in crate::salesforce) const RECORD_TYPES: [(u64, &str); 2] =
    [(1, "New Business"), (2, "Renewal")];

/// Which values `Task.Type` has on day one, and after step 7.
const TASK_TYPES: [&str; 3] = ["Call", "Meeting", "Other"];
const TASK_TYPES_COMPLETE: [&str; 5] = ["Call", "Email", "Meeting", "Other", "Reply"];

/// The activity field that [`Event::SpoilActivityField`] is about, and its length then.
const SPOILT: (&str, u32) = ("mktosales_call_reason__c", 40);

/// Whether the activity field is as nobody would have made it.
pub(super) fn is_spoilt(org: &Org, name: &str) -> bool {
    name == SPOILT.0 && org.has(Event::SpoilActivityField)
}

/// How many of the activity fields there are, counted from the first.
pub(super) fn activity_fields(org: &Org) -> usize {
    match (
        org.has(Event::CreateActivityFields),
        org.has(Event::RemoveActivityField),
    ) {
        (false, _) => 0,
        (true, false) => ACTIVITY_FIELDS.len(),
        (true, true) => ACTIVITY_FIELDS.len() - 1,
    }
}

/// The object of that name, in lower case.
pub(super) fn table<'a>(org: &'a Org, key: &str) -> Option<Table<'a>> {
    let installed = org.package() == Package::Installed;
    let packaged = |fields: &[Known]| -> Vec<Field> {
        let fields = fields.iter().take(if installed { fields.len() } else { 0 });
        fields
            .map(|(name, label, kind)| Field::new(name, *kind).label(label))
            .collect()
    };
    Some(match key {
        "lead" => people(
            org,
            "Lead",
            "00Q",
            org.options.leads,
            packaged(&LEAD_FIELDS),
        ),
        "contact" => people(
            org,
            "Contact",
            "003",
            org.options.contacts,
            packaged(&CONTACT_FIELDS),
        ),
        "account" => accounts(org),
        "opportunity" => opportunities(
            org,
            packaged(&[(
                "mkto_si__MarketoAnalyzer__c",
                "Marketo Opportunity Analysis",
                Kind::Text,
            )]),
        ),
        "task" => tasks(org),
        "group" => {
            let object = Object::new(
                "Group",
                "00G",
                [fields(Kind::Text, &["Name", "DeveloperName", "Type"])],
            );
            let queue = json!({ "Id": id("00G", 1), "Name": "Inbound", "DeveloperName": "Inbound", "Type": "Queue" });
            Table::of(object, vec![queue])
        }
        "name" => names(org),
        "recordtype" => record_types(),
        _ => packaged::table(org, key)?,
    })
}

/// Leads and tasks may wait in a queue; whatever else is owned is owned by a user, whose `Type` is not there to
/// be asked for (SOQL reference, *Understanding Relationship Fields and Polymorphic Fields*).
fn user_or_queue() -> Field {
    Field::to("OwnerId", "Owner", &["User", "Group"])
}

fn user() -> Field {
    Field::to("OwnerId", "Owner", &["User"])
}

fn people<'a>(
    org: &'a Org,
    name: &'static str,
    prefix: &'static str,
    rows: usize,
    packaged: Vec<Field>,
) -> Table<'a> {
    let mut special = vec![Field::new("Email", Kind::Email)];
    if name == "Lead" {
        special.push(user_or_queue());
        special.push(Field::new("IsConverted", Kind::Boolean));
        special.extend(fields(Kind::Picklist, &["Status"]));
        special.extend(fields(Kind::Text, &["Company"]));
    } else {
        special.push(user());
        special.push(Field::to("AccountId", "Account", &["Account"]));
    }
    let object = Object::new(
        name,
        prefix,
        [
            fields(Kind::Text, &["Name", "FirstName", "LastName", "Title"]),
            fields(Kind::Phone, &["Phone"]),
            fields(Kind::Picklist, &["LeadSource"]),
            special,
            fields(Kind::Boolean, &["IsDeleted"]),
            fields(Kind::DateTime, &["CreatedDate"]),
            packaged,
        ],
    );
    Table::new(object, Numbered { org, prefix, rows })
}

fn accounts(org: &Org) -> Table<'_> {
    let object = Object::new(
        "Account",
        "001",
        [
            fields(Kind::Text, &["Name"]),
            fields(Kind::Phone, &["Phone"]),
            fields(Kind::Picklist, &["Industry"]),
            vec![user()],
            fields(Kind::Boolean, &["IsDeleted"]),
            fields(Kind::DateTime, &["CreatedDate"]),
        ],
    );
    let prefix = "001";
    Table::new(
        object,
        Numbered {
            org,
            prefix,
            rows: 150,
        },
    )
}

fn opportunities(org: &Org, packaged: Vec<Field>) -> Table<'_> {
    let object = Object::new(
        "Opportunity",
        "006",
        [
            fields(Kind::Text, &["Name"]),
            fields(Kind::Picklist, &["StageName"]),
            fields(Kind::Date, &["CloseDate"]),
            vec![
                Field::to("AccountId", "Account", &["Account"]),
                Field::to("RecordTypeId", "RecordType", &["RecordType"]),
                user(),
            ],
            fields(Kind::Boolean, &["IsDeleted"]),
            fields(Kind::DateTime, &["CreatedDate"]),
            packaged,
        ],
    );
    let prefix = "006";
    Table::new(
        object,
        Numbered {
            org,
            prefix,
            rows: 90,
        },
    )
}

fn tasks(org: &Org) -> Table<'_> {
    let types: &[&'static str] = if org.has(Event::SetTaskTypes) {
        &TASK_TYPES_COMPLETE
    } else {
        &TASK_TYPES
    };
    let made = ACTIVITY_FIELDS.iter().take(activity_fields(org));
    let default = org.has(Event::SetTaskTypeDefault).then_some("Call");
    let object = Object::new(
        "Task",
        "00T",
        [
            fields(Kind::Text, &["Subject"]),
            vec![
                Field::new("Status", Kind::Picklist).values(&[
                    "Not Started",
                    "In Progress",
                    "Completed",
                ]),
                Field::new("Priority", Kind::Picklist).values(&["High", "Normal", "Low"]),
                Field::new("Type", Kind::Picklist)
                    .values(types)
                    .default_value(default),
                Field::to("WhoId", "Who", &["Contact", "Lead"]),
                Field::to("WhatId", "What", &["Account", "Opportunity"]),
                user_or_queue(),
            ],
            fields(Kind::Date, &["ActivityDate"]),
            fields(Kind::TextArea, &["Description"]),
            fields(Kind::Boolean, &["IsDeleted"]),
            fields(Kind::DateTime, &["CreatedDate"]),
            made.map(|(name, label, kind, length)| {
                let field = Field::new(name, *kind).label(label);
                if is_spoilt(org, name) {
                    field.length(SPOILT.1).not_updateable()
                } else {
                    field.length(*length)
                }
            })
            .collect(),
        ],
    );
    Table::of(object, Vec::new())
}

fn record_types<'a>() -> Table<'a> {
    let object = Object::new(
        "RecordType",
        "012",
        [
            fields(Kind::Text, &["Name", "DeveloperName", "SobjectType"]),
            fields(Kind::Boolean, &["IsActive"]),
        ],
    );
    let rows = RECORD_TYPES.iter().map(|(number, name)| {
        json!({
            "Id": id("012", *number),
            "Name": name,
            "DeveloperName": name.replace(' ', "_"),
            "SobjectType": "Opportunity",
            "IsActive": true,
        })
    });
    Table::of(object, rows.collect())
}
