//! Page layouts.

use serde_json::{Value, json};

use super::{
    Object, Table,
    object::{Field, Kind, fields},
    standard::ON_LAYOUTS,
};
use crate::{Event, id::id, org::Org};

/// Heading of the section with the panel.
const SECTION: &str = "Marketo Sales Insight";

/// Number, object and name.
type Known = (u64, &'static str, &'static str);

/// The first of an object is the one that the running user is assigned. After these come
/// [`Options::more_layouts`](crate::Options::more_layouts).
const LAYOUTS: [Known; 5] = [
    (1, "Lead", "Lead Layout"),
    (2, "Contact", "Contact Layout"),
    (3, "Account", "Account Layout"),
    (4, "Opportunity", "Opportunity Layout"),
    (5, "Lead", "Marketing Lead Layout"),
];

/// Whether the section is on the layout. Somebody takes it out of the first one only.
fn has_section(org: &Org, (number, ..): Known) -> bool {
    org.has(Event::AddLayoutSections) && !(number == 1 && org.has(Event::ChangeLayout))
}

fn page(object: &str) -> String {
    format!("mkto_si__{object}")
}

/// The fields that stand on the layout of the object before anything is added.
pub(super) fn standard(object: &str) -> &'static [&'static str] {
    match object {
        "Lead" => &["Name", "Company", "Email", "Phone", "Status", "OwnerId"],
        "Contact" => &["Name", "AccountId", "Email", "Phone", "OwnerId"],
        "Account" => &["Name", "Industry", "Phone", "OwnerId"],
        _ => &["Name", "AccountId", "StageName", "CloseDate", "OwnerId"],
    }
}

/// The fields of the package on the layout.
fn added(org: &Org, layout: Known) -> &'static [&'static str] {
    if has_section(org, layout) && ["Lead", "Contact"].contains(&layout.1) {
        &ON_LAYOUTS
    } else {
        &[]
    }
}

/// Tooling `Layout`: one for each of the four objects, a second one of leads, and as many of contacts as wanted.
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
    let known = LAYOUTS.into_iter();
    let more = (LAYOUTS.len() as u64 + 1..).take(org.options.more_layouts as usize);
    let more = more.map(|number| (number, "Contact", "Contact Layout of a Region"));
    let rows = known.chain(more).map(|layout| {
        let (number, object, name) = layout;
        json!({
            "Id": id("00h", number),
            "Name": name,
            "LayoutType": "Standard",
            "EntityDefinitionId": object,
            "TableEnumOrId": object,
            "NamespacePrefix": null,
            "FullName": format!("{object}-{name}"),
            "Metadata": metadata(org, layout),
        })
    });
    Table::of(object, rows.collect())
}

fn metadata(org: &Org, layout: Known) -> Value {
    let (_, object, _) = layout;
    let item = |field: &&str| json!({ "behavior": "Edit", "field": field });
    let items: Vec<Value> = standard(object)
        .iter()
        .chain(added(org, layout))
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
    if has_section(org, layout) {
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
    let assigned = LAYOUTS.into_iter().find(|(_, of, _)| *of == object);
    let extended = assigned.filter(|layout| has_section(org, *layout));
    let added = extended.map_or(&[][..], |layout| added(org, layout));
    let names = standard(object).iter().chain(added);
    let rows: Vec<Value> = names
        .map(|field| json!({ "numItems": 1, "layoutItems": [component("Field", field, 1)] }))
        .collect();
    let mut sections = vec![section("Information", 2, false, &rows)];
    let editing = sections.clone();
    if extended.is_some() {
        let panel = component("VisualforcePage", &page(object), 1);
        let rows = vec![json!({ "numItems": 1, "layoutItems": [panel] })];
        sections.push(section(SECTION, 1, true, &rows));
    }
    json!({
        "id": id("00h", assigned.map_or(0, |(number, ..)| number)),
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
