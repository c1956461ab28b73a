//! Versions, resources of a version, limits, and single records.

use serde_json::{Map, Value, json};

use super::VERSIONS;
use crate::{
    org::Org,
    salesforce::{data::Catalog, error::ApiError, people, query},
};

/// `GET /services/data/`: what there is, the oldest first.
pub(super) fn versions() -> Value {
    VERSIONS
        .map(|major| {
            // Three releases a year; 66 is Spring '26, and Winter is named after the year to come.
            let season = ["Spring", "Summer", "Winter"][major as usize % 3];
            let year = 4 + major / 3 + u32::from(major % 3 == 2);
            json!({
                "label": format!("{season} '{year}"),
                "url": format!("/services/data/v{major}.0"),
                "version": format!("{major}.0"),
            })
        })
        .collect()
}

/// `GET /services/data/vXX.X/`.
pub(super) fn resources(org: &Org, version: &str) -> Value {
    let base = format!("/services/data/v{version}");
    let mut all: Map<String, Value> = [
        "tooling", "sobjects", "limits", "query", "metadata", "search", "recent",
    ]
    .iter()
    .map(|name| ((*name).to_owned(), json!(format!("{base}/{name}"))))
    .collect();
    let identity = format!(
        "http://{}/id/{}/{}",
        org.addresses.salesforce,
        people::org_id(org),
        crate::id::id("005", people::ADMIN)
    );
    all.insert("identity".to_owned(), json!(identity));
    Value::Object(all)
}

/// `GET /services/data/vXX.X/limits`.
pub(super) fn limits(org: &Org) -> Value {
    let used = org.look(|state| state.salesforce_calls);
    let daily = org.options.salesforce_daily;
    let limit = |max: u64, remaining: u64| json!({ "Max": max, "Remaining": remaining });
    json!({
        "DailyApiRequests": limit(daily, daily.saturating_sub(used)),
        "DailyAsyncApexExecutions": limit(250_000, 250_000),
        "DailyBulkApiBatches": limit(15_000, 15_000),
        "DataStorageMB": limit(1024, 1001),
        "FileStorageMB": limit(1024, 1020),
        "HourlyPublishedPlatformEvents": limit(50_000, 50_000),
    })
}

/// `GET …/sobjects/<object>/<id>?fields=A,B`.
pub(super) fn record(
    catalog: &Catalog<'_>,
    object: &str,
    id: &str,
    fields: Option<&str>,
) -> Result<Value, ApiError> {
    let table = catalog.table(object).ok_or_else(ApiError::not_found)?;
    let row = table.rows.find(id).ok_or_else(|| {
        ApiError::new(
            http::StatusCode::NOT_FOUND,
            "NOT_FOUND",
            "Provided external ID field does not exist or is not accessible: the record was not found",
        )
    })?;
    let mut columns = query::all_columns(&table);
    if let Some(fields) = fields {
        let asked: Vec<&str> = fields.split(',').map(str::trim).collect();
        if let Some(unknown) = asked.iter().find(|name| table.object.field(name).is_none()) {
            return Err(ApiError::bad_request(
                "INVALID_FIELD",
                format!(
                    "No such column '{unknown}' on sobject of type {}",
                    table.object.name
                ),
            ));
        }
        columns.retain(|column| column.is("Id") || asked.iter().any(|name| column.is(name)));
    }
    Ok(query::record(catalog, &table, row, &columns))
}
