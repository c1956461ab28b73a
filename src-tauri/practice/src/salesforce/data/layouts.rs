//! Page layouts, list views and buttons.

use serde_json::{Value, json};

use super::{
    Object, Table,
    object::{Field, Kind, fields},
    records::FOUR,
    standard::ON_LAYOUTS,
};
use crate::{
    Event,
    id::id,
    org::{Org, Package},
};

/// Heading of the section with the panel.
const SECTION: &str = "Marketo Sales Insight";

/// Name, label and whether it is one of MSI Actions, of each list button that the package brings. The API
/// names of the last two are not published.
const BUTTONS: [(&str, &str, bool); 5] = [
    ("Add_to_Marketo_Campaign", "Add to Marketo Campaign", false),
    ("Send_Marketo_Email", "Send Marketo Email", false),
    ("Add_to_Watch_List", "Add to Watch List", false),
    ("Send_Sales_Email", "Send Sales Email", true),
    ("Add_to_Sales_Campaign", "Add to Sales Campaign", true),
];

/// Whether the section is on the layout of the object.
fn has_section(org: &Org, object: &str) -> bool {
    org.has(Event::AddLayoutSections) && !(object == "Lead" && org.has(Event::ChangeLayout))
}

fn page(object: &str) -> String {
    format!("mkto_si__{object}")
}

/// The fields that stand on the layout of the object before anything is added.
fn standard(object: &str) -> &'static [&'static str] {
    match object {
        "Lead" => &["Name", "Company", "Email", "Phone", "Status", "OwnerId"],
        "Contact" => &["Name", "AccountId", "Email", "Phone", "OwnerId"],
        "Account" => &["Name", "Industry", "Phone", "OwnerId"],
        _ => &["Name", "AccountId", "StageName", "CloseDate", "OwnerId"],
    }
}

/// The fields of the package on the layout.
fn added(org: &Org, object: &str) -> &'static [&'static str] {
    if has_section(org, object) && ["Lead", "Contact"].contains(&object) {
        &ON_LAYOUTS
    } else {
        &[]
    }
}

/// Tooling `Layout`: one for each of the four objects.
pub(super) fn layouts<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "Layout",
        "00h",
        [
            fields(
                Kind::Text,
                &[
                    "Name",
                    "LayoutType",
                    "EntityDefinitionId",
                    "TableEnumOrId",
                    "NamespacePrefix",
                ],
            ),
            vec![
                Field::new("FullName", Kind::Text).unfilterable(),
                Field::new("Metadata", Kind::Complex),
            ],
        ],
    );
    let rows = (1..).zip(FOUR).map(|(number, object)| {
        let name = format!("{object} Layout");
        json!({
            "Id": id("00h", number),
            "Name": name,
            "LayoutType": "Standard",
            "EntityDefinitionId": object,
            "TableEnumOrId": object,
            "NamespacePrefix": null,
            "FullName": format!("{object}-{name}"),
            "Metadata": metadata(org, object),
        })
    });
    Table::of(object, rows.collect())
}

fn metadata(org: &Org, object: &str) -> Value {
    let item = |field: &&str| json!({ "behavior": "Edit", "field": field });
    let items: Vec<Value> = standard(object)
        .iter()
        .chain(added(org, object))
        .map(item)
        .collect();
    let mut sections = vec![json!({
        "customLabel": false,
        "detailHeading": false,
        "editHeading": true,
        "label": "Information",
        "layoutColumns": [{ "layoutItems": items }],
        "style": "TwoColumnsTopToBottom",
    })];
    if has_section(org, object) {
        let height = if ["Lead", "Contact"].contains(&object) {
            450
        } else {
            410
        };
        sections.push(json!({
            "customLabel": true,
            "detailHeading": true,
            "editHeading": false,
            "label": SECTION,
            "layoutColumns": [{ "layoutItems": [{
                "height": height,
                "page": page(object),
                "showLabel": false,
                "showScrollbars": false,
                "width": "100%",
            }] }],
            "style": "OneColumn",
        }));
    }
    json!({ "customButtons": [], "excludeButtons": [], "layoutSections": sections, "relatedLists": [] })
}

/// One layout as a describe gives it.
pub(in crate::salesforce) fn layout(org: &Org, object: &str) -> Value {
    let component = |kind: &str, value: &str, lines: u32| {
        json!({
            "label": value,
            "editableForNew": true,
            "editableForUpdate": true,
            "placeholder": false,
            "required": false,
            "layoutComponents": [{ "type": kind, "value": value, "displayLines": lines, "tabOrder": 1 }],
        })
    };
    let names = standard(object).iter().chain(added(org, object));
    let rows: Vec<Value> = names
        .map(|field| json!({ "numItems": 1, "layoutItems": [component("Field", field, 1)] }))
        .collect();
    let mut sections = vec![section("Information", 2, false, &rows)];
    let editing = sections.clone();
    if has_section(org, object) {
        let panel = component("VisualforcePage", &page(object), 1);
        let rows = vec![json!({ "numItems": 1, "layoutItems": [panel] })];
        sections.push(section(SECTION, 1, true, &rows));
    }
    let place = FOUR.iter().position(|known| *known == object).unwrap_or(0);
    json!({
        "id": id("00h", place as u64 + 1),
        "buttonLayoutSection": { "detailButtons": [
            { "name": "Edit", "label": "Edit", "custom": false },
            { "name": "Delete", "label": "Delete", "custom": false },
        ] },
        "detailLayoutSections": sections,
        "editLayoutSections": editing,
        "highlightsPanelLayoutSection": null,
        "multirowEditLayoutSections": [],
        "offlineLinks": [],
        "quickActionList": { "quickActionListItems": [] },
        "relatedContent": null,
        "relatedLists": [],
        "saveOptions": [],
    })
}

fn section(heading: &str, columns: u32, own: bool, rows: &[Value]) -> Value {
    json!({
        "heading": heading,
        "columns": columns,
        "rows": rows.len(),
        "tabOrder": "TopToBottom",
        "useCollapsibleSection": own,
        "useHeading": own,
        "layoutRows": rows,
    })
}

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
        let columns: Vec<Value> = standard(object)
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
