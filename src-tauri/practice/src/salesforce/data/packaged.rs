//! The objects of the package.

use serde_json::json;

use super::{
    Object, Table,
    object::{Kind, fields},
};
use crate::{
    Event,
    id::id,
    org::{Org, Package},
};

/// Name and beginning of the ids of each. The last two are custom settings.
const OBJECTS: [(&str, &str); 13] = [
    ("mkto_si__Marketo_Sales_Insight_Config__c", "a01"),
    ("mkto_si__BestBetsCache__c", "a02"),
    ("mkto_si__Best_Bets_View__c", "a03"),
    ("mkto_si__Best_Bets_View_Detail__c", "a04"),
    ("mkto_si__EmailActivityCache__c", "a05"),
    ("mkto_si__Get_Method_Argus__c", "a06"),
    ("mkto_si__GroupedWebActivityCache__c", "a07"),
    ("mkto_si__InterestingMomentsCache__c", "a08"),
    ("mkto_si__ScoringCache__c", "a09"),
    ("mkto_si__Value__c", "a0A"),
    ("mkto_si__WebActivityCache__c", "a0B"),
    ("mkto_si__MarketoSettings__c", "a0C"),
    ("mkto_si__UserPreferences__c", "a0D"),
];
const CONFIG: &str = OBJECTS[0].0;
/// The one that [`Event::HidePackageObject`] is about.
const HIDDEN: &str = OBJECTS[8].0;

/// Whether an object is a custom setting.
pub(in crate::salesforce) fn is_setting(name: &str) -> bool {
    OBJECTS[11..].iter().any(|(known, _)| *known == name)
}

/// Those that are seen.
fn visible(org: &Org) -> impl Iterator<Item = (&'static str, &'static str)> {
    let installed = org.package() == Package::Installed;
    let hidden = org.has(Event::HidePackageObject);
    OBJECTS
        .into_iter()
        .filter(move |(name, _)| installed && !(hidden && *name == HIDDEN))
}

/// Names of those that are seen.
pub(super) fn names(org: &Org) -> impl Iterator<Item = &'static str> {
    visible(org).map(|(name, _)| name)
}

/// The object of that name, without regard to case. The configuration has one record once MSI Actions is
/// enabled. The secrets in it are not shown.
pub(super) fn table<'a>(org: &Org, key: &str) -> Option<Table<'a>> {
    let (name, prefix) = visible(org).find(|(name, _)| name.eq_ignore_ascii_case(key))?;
    let config = name == CONFIG;
    let mut all = vec![fields(Kind::Text, &["Name"])];
    if config {
        all.push(fields(
            Kind::Text,
            &[
                "mkto_si__Marketo_Host__c",
                "mkto_si__API_URL__c",
                "mkto_si__API_User_Id__c",
                "mkto_si__API_Secret_Key__c",
            ],
        ));
        all.push(fields(
            Kind::Boolean,
            &["mkto_si__Enable_Marketo_API__c", "mkto_si__Enable_RSS__c"],
        ));
    }
    let object = Object::new(name, prefix, all);
    let row = json!({
        "Id": id(prefix, 1),
        "Name": "Config",
        "mkto_si__API_URL__c": format!("http://{}", org.addresses.marketo),
        "mkto_si__Enable_Marketo_API__c": true,
        "mkto_si__Enable_RSS__c": false,
    });
    let rows = if config && org.has(Event::EnableActions) {
        vec![row]
    } else {
        Vec::new()
    };
    Some(Table::of(object, rows))
}
