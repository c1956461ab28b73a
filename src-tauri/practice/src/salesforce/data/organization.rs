//! `Organization`: one row.

use serde_json::json;

use super::{
    Object, Table,
    object::{Field, Kind, fields},
};
use crate::{clock, org::Org, salesforce::people};

pub(super) fn organization<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "Organization",
        "00D",
        [
            fields(
                Kind::Text,
                &[
                    "Name",
                    "InstanceName",
                    "NamespacePrefix",
                    "OrganizationType",
                    "LanguageLocaleKey",
                    "TimeZoneSidKey",
                ],
            ),
            vec![
                Field::new("IsSandbox", Kind::Boolean),
                Field::new("TrialExpirationDate", Kind::DateTime),
                Field::new("CreatedDate", Kind::DateTime),
            ],
        ],
    );
    let row = json!({
        "Id": people::org_id(org),
        "Name": "Northwind Practice",
        "InstanceName": "PRACTICE1",
        "NamespacePrefix": null,
        "OrganizationType": org.options.edition,
        "LanguageLocaleKey": "en_US",
        "TimeZoneSidKey": "America/Los_Angeles",
        "IsSandbox": org.options.sandbox,
        "TrialExpirationDate": null,
        "CreatedDate": clock::salesforce(super::users::LONG_AGO),
    });
    Table::of(object, vec![row])
}
