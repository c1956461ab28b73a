//! Describing objects and their layouts.

use serde_json::{Value, json};

use crate::{
    id::{id, short},
    org::Org,
    salesforce::{
        data::{Catalog, Field, Kind, Object, RECORD_TYPES, is_setting, layout},
        error::ApiError,
    },
};

/// Record type that every object has when it has no other.
const MASTER: &str = "012000000000000AAA";

/// `GET …/sobjects`.
pub(super) fn all(catalog: &Catalog<'_>) -> Value {
    let objects: Vec<Value> = catalog
        .names()
        .into_iter()
        .filter_map(|name| catalog.table(name))
        .map(|table| summary(catalog, &table.object))
        .collect();
    json!({ "encoding": "UTF-8", "maxBatchSize": 200, "sobjects": objects })
}

/// `GET …/sobjects/<object>`.
pub(super) fn basic(catalog: &Catalog<'_>, name: &str) -> Result<Value, ApiError> {
    let table = catalog.table(name).ok_or_else(ApiError::not_found)?;
    Ok(json!({ "objectDescribe": summary(catalog, &table.object), "recentItems": [] }))
}

/// `GET …/sobjects/<object>/describe`.
pub(super) fn object(catalog: &Catalog<'_>, name: &str) -> Result<Value, ApiError> {
    let table = catalog.table(name).ok_or_else(ApiError::not_found)?;
    let mut described = summary(catalog, &table.object);
    described["fields"] = table.object.fields.iter().map(field).collect();
    described["childRelationships"] = json!([]);
    described["recordTypeInfos"] = record_types(&table.object.name)
        .iter()
        .map(|(id, name, master)| {
            json!({
                "active": true,
                "available": true,
                "defaultRecordTypeMapping": *master,
                "developerName": name.replace(' ', "_"),
                "master": *master,
                "name": name,
                "recordTypeId": id,
                "urls": { "layout": format!("{}/sobjects/{}/describe/layouts/{id}", catalog.base(), table.object.name) },
            })
        })
        .collect();
    Ok(described)
}

/// `GET …/sobjects/<object>/describe/layouts` and, of a record type, `…/layouts/<id>`. With several record
/// types, `layouts` of the first is null.
pub(super) fn layouts(
    org: &Org,
    catalog: &Catalog<'_>,
    name: &str,
    rest: &[&str],
) -> Result<Value, ApiError> {
    let table = catalog.table(name).ok_or_else(ApiError::not_found)?;
    let name = table.object.name.as_str();
    let types = record_types(name);
    match rest {
        [] => {
            let layouts = if types.len() > 1 {
                Value::Null
            } else {
                json!([layout(org, name)])
            };
            let mappings: Vec<Value> = types
                .iter()
                .map(|(id, name, master)| {
                    json!({
                        "recordTypeId": id,
                        "name": name,
                        "developerName": name.replace(' ', "_"),
                        "master": *master,
                        "active": true,
                        "available": true,
                        "defaultRecordTypeMapping": *master,
                        "layoutId": crate::id::id("00h", 1),
                        "picklistsForRecordType": [],
                    })
                })
                .collect();
            Ok(json!({
                "layouts": layouts,
                "recordTypeMappings": mappings,
                "recordTypeSelectorRequired": [types.len() > 1],
            }))
        }
        [asked]
            if types
                .iter()
                .any(|(id, ..)| short(id) == short(asked) && short(asked).is_some()) =>
        {
            Ok(layout(org, name))
        }
        _ => Err(ApiError::not_found()),
    }
}

/// Id, name, and whether it is the one that is always there.
fn record_types(object: &str) -> Vec<(String, &'static str, bool)> {
    let mut types = Vec::new();
    if object == "Opportunity" {
        types.extend(RECORD_TYPES.map(|(number, name)| (id("012", number), name, false)));
    }
    types.push((MASTER.to_owned(), "Master", true));
    types
}

fn summary(catalog: &Catalog<'_>, object: &Object) -> Value {
    let label = object
        .name
        .trim_end_matches("__c")
        .rsplit("__")
        .next()
        .unwrap_or_default();
    let label = label.replace('_', " ");
    let url = format!("{}/sobjects/{}", catalog.base(), object.name);
    json!({
        "name": object.name,
        "label": label,
        "labelPlural": format!("{label}s"),
        "keyPrefix": object.prefix,
        "custom": object.name.ends_with("__c"),
        "customSetting": is_setting(&object.name),
        "createable": false,
        "updateable": false,
        "deletable": false,
        "queryable": true,
        "retrieveable": true,
        "searchable": false,
        "layoutable": true,
        "urls": {
            "sobject": url,
            "describe": format!("{url}/describe"),
            "layouts": format!("{url}/describe/layouts"),
            "rowTemplate": format!("{url}/{{ID}}"),
        },
    })
}

fn field(field: &Field) -> Value {
    let (relationship, to) = field.reference.unzip();
    let values: Vec<Value> = field
        .values
        .iter()
        .map(|value| json!({ "active": true, "defaultValue": field.default == Some(value), "label": value, "validFor": null, "value": value }))
        .collect();
    let soap = match field.kind {
        Kind::Id | Kind::Reference => "tns:ID",
        Kind::Boolean => "xsd:boolean",
        Kind::Number => "xsd:double",
        Kind::Int => "xsd:int",
        Kind::Date => "xsd:date",
        Kind::DateTime => "xsd:dateTime",
        _ => "xsd:string",
    };
    json!({
        "name": field.name,
        "label": field.label,
        "type": field.kind.name(),
        "soapType": soap,
        "length": field.length,
        "byteLength": field.length * 3,
        "custom": field.custom(),
        "nillable": field.kind != Kind::Id,
        "createable": field.updateable,
        "updateable": field.updateable,
        "filterable": field.filterable,
        "sortable": field.filterable,
        "calculated": false,
        "unique": false,
        "externalId": false,
        "defaultValue": null,
        "referenceTo": to.unwrap_or_default(),
        "relationshipName": relationship,
        "picklistValues": values,
        "restrictedPicklist": false,
    })
}
