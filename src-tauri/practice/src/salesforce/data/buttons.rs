//! The buttons of lists, and what lists show.

use serde_json::{Value, json};

use super::{
    Object, Table, layouts,
    object::{Field, Kind, fields},
    records::FOUR,
};
use crate::{
    Event,
    id::id,
    org::{Org, Package},
};

/// Name, label and whether it is one of MSI Actions, of each list button that the package brings. The API
/// names of the last two are not published.
const BUTTONS: [(&str, &str, bool); 5] = [
    ("Add_to_Marketo_Campaign", "Add to Marketo Campaign", false),
    ("Send_Marketo_Email", "Send Marketo Email", false),
    ("Add_to_Watch_List", "Add to Watch List", false),
    ("Send_Sales_Email", "Send Sales Email", true),
    ("Add_to_Sales_Campaign", "Add to Sales Campaign", true),
];

/// Tooling `WebLink`: the list buttons of the package, for leads and contacts.
pub(super) fn buttons<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "WebLink",
        "00b",
        [
            fields(
                Kind::Text,
                &[
                    "Name",
                    "MasterLabel",
                    "NamespacePrefix",
                    "EntityDefinitionId",
                ],
            ),
            fields(Kind::Picklist, &["DisplayType", "LinkType"]),
            vec![Field::new("FullName", Kind::Text).unfilterable()],
        ],
    );
    let present = if org.package() == Package::Installed {
        &BUTTONS[..]
    } else {
        &[]
    };
    let all = ["Lead", "Contact"]
        .into_iter()
        .flat_map(|object| present.iter().map(move |button| (object, button)));
    let rows = (1..).zip(all).map(|(number, (object, (name, label, _)))| {
        json!({
            "Id": id("00b", number),
            "Name": name,
            "MasterLabel": label,
            "NamespacePrefix": "mkto_si",
            "EntityDefinitionId": object,
            "DisplayType": "massAction",
            "LinkType": "page",
            "FullName": format!("{object}.mkto_si__{name}"),
        })
    });
    Table::of(object, rows.collect())
}

/// `SearchLayout`: which buttons and fields the lists of an object show.
pub(super) fn search_layouts<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "SearchLayout",
        "0Sl",
        [
            fields(Kind::Text, &["EntityDefinitionId", "Label"]),
            fields(Kind::Picklist, &["LayoutType"]),
            fields(Kind::Complex, &["ButtonsDisplayed", "FieldsDisplayed"]),
        ],
    );
    let rows = (1..).zip(FOUR).map(|(number, object)| {
        let taken = object == "Lead" && org.has(Event::RemoveListButtons);
        let shows =
            org.has(Event::AddListButtons) && !taken && ["Lead", "Contact"].contains(&object);
        let buttons: Vec<Value> = BUTTONS
            .iter()
            .filter(|(.., actions)| shows && *actions)
            .map(
                |(name, label, _)| json!({ "apiName": format!("mkto_si__{name}"), "label": label }),
            )
            .collect();
        let columns: Vec<Value> = layouts::standard(object)
            .iter()
            .map(|field| json!({ "apiName": field, "label": field, "sortable": true }))
            .collect();
        json!({
            "Id": id("0Sl", number),
            "EntityDefinitionId": object,
            "Label": "List View",
            "LayoutType": "ListView",
            "ButtonsDisplayed": { "applicable": true, "buttons": buttons },
            "FieldsDisplayed": { "applicable": true, "fields": columns },
        })
    });
    Table::of(object, rows.collect())
}
