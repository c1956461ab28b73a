//! Fields of people. Those of Salesforce are there as long as Marketo syncs with it.

use serde_json::{Value, json};

use super::{Error, Outcome, Right};
use crate::{Event, org::Org};

/// Id, REST name, name, data type, length, and whether Salesforce owns it. The ids are made up.
type Known = (u32, &'static str, &'static str, &'static str, u32, bool);

const FIELDS: [Known; 18] = [
    (2, "company", "Company Name", "string", 255, false),
    (25, "id", "Id", "integer", 0, false),
    (48, "firstName", "First Name", "string", 255, false),
    (50, "lastName", "Last Name", "string", 255, false),
    (51, "email", "Email Address", "email", 255, false),
    (52, "phone", "Phone Number", "phone", 255, false),
    (53, "title", "Job Title", "string", 255, false),
    (54, "leadSource", "Person Source", "string", 255, false),
    (60, "sfdcLeadId", "SFDC Lead Id", "string", 18, true),
    (61, "sfdcContactId", "SFDC Contact Id", "string", 18, true),
    (62, "sfdcAccountId", "SFDC Account Id", "string", 18, true),
    (63, "sfdcOpptyId", "SFDC Opportunity Id", "string", 18, true),
    (70, "leadScore", "Person Score", "score", 0, false),
    (71, "priority", "Priority", "integer", 0, false),
    (72, "relativeScore", "Relative Score", "integer", 0, false),
    (73, "urgency", "Urgency", "float", 0, false),
    (74, "createdAt", "Created At", "datetime", 0, false),
    (75, "unsubscribed", "Unsubscribed", "boolean", 0, false),
];

/// Those by which people can be searched.
const SEARCHABLE: [&str; 5] = [
    "email",
    "id",
    "sfdcLeadId",
    "sfdcContactId",
    "sfdcAccountId",
];

/// Those that there are at the moment.
fn present(org: &Org) -> impl Iterator<Item = &'static Known> {
    let synced = !org.has(Event::BreakSync);
    FIELDS.iter().filter(move |(.., crm)| synced || !crm)
}

/// `leads/describe.json`: one entry a field.
pub(super) fn describe(org: &Org) -> Result<Outcome, Error> {
    Right::ReadOnlyPerson.demand(org)?;
    let fields: Vec<Value> = present(org)
        .map(|(id, name, display, kind, length, crm)| {
            let mut field = json!({
                "id": id,
                "displayName": display,
                "dataType": kind,
                "rest": { "name": name, "readOnly": *crm || *name == "id" },
            });
            if *length > 0 {
                field["length"] = json!(length);
            }
            field
        })
        .collect();
    Ok(Outcome::of(Value::Array(fields)))
}

/// `leads/describe2.json`: exactly one result, with what can be searched by.
pub(super) fn describe2(org: &Org) -> Result<Outcome, Error> {
    Right::ReadOnlyPerson.demand(org)?;
    let managed = !org.has(Event::DetachSync);
    let fields: Vec<Value> = present(org)
        .map(|(_, name, display, kind, length, crm)| {
            let mut field = json!({
                "name": name,
                "displayName": display,
                "dataType": kind,
                "updateable": !crm && *name != "id",
                "crmManaged": *crm && managed,
            });
            if *length > 0 {
                field["length"] = json!(length);
            }
            field
        })
        .collect();
    let there = |wanted: &str| present(org).any(|(_, name, ..)| *name == wanted);
    let searchable: Vec<[&str; 1]> = SEARCHABLE
        .into_iter()
        .filter(|name| there(name))
        .map(|name| [name])
        .collect();
    let result = json!([{ "name": "API Lead", "searchableFields": searchable, "fields": fields }]);
    Ok(Outcome::of(result))
}
