//! Pages of an answer. A page that is not the last names the next one; its locator is good for as long as
//! the organisation remembers it.

use std::collections::VecDeque;

use serde_json::{Value, json};

use super::{
    plan::{Column, record},
    run::run,
};
use crate::{
    id::id,
    org::{Org, lock},
    salesforce::{
        data::{Catalog, most_rows},
        error::ApiError,
        soql,
    },
};

/// Locators that are remembered.
const REMEMBERED: usize = 50;
const NO_LOCATOR: &str = "invalid query locator";

/// Answers of several pages that are under way.
#[derive(Debug, Default)]
pub(crate) struct Cursors {
    count: u64,
    open: VecDeque<Cursor>,
}

#[derive(Debug, Clone)]
struct Cursor {
    locator: String,
    tooling: bool,
    from: String,
    columns: Vec<Column>,
    rows: Vec<u32>,
    batch: usize,
}

/// How a page is asked for.
#[derive(Debug, Clone, Copy)]
pub(in crate::salesforce) struct Page {
    /// Rows on a page, 200 to 2000.
    pub(in crate::salesforce) batch: usize,
}

impl Page {
    /// From the header `Sforce-Query-Options: batchSize=500`.
    pub(in crate::salesforce) fn asked(header: Option<&str>) -> Self {
        let batch = header
            .into_iter()
            .flat_map(|header| header.split(','))
            .filter_map(|option| option.trim().split_once('='))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case("batchSize"))
            .and_then(|(_, size)| size.trim().parse::<usize>().ok())
            .unwrap_or(2000);
        Self {
            batch: batch.clamp(200, 2000),
        }
    }
}

/// Answers a query with its first page.
pub(in crate::salesforce) fn first(
    org: &Org,
    catalog: &Catalog<'_>,
    text: &str,
    page: Page,
) -> Result<Value, ApiError> {
    let query = soql::parse(text)
        .map_err(|malformed| ApiError::bad_request("MALFORMED_QUERY", malformed.message))?;
    let mut found = run(catalog, text, &query)?;
    if let Some(most) = most_rows(&found.table.object.name) {
        found.rows.truncate(most);
    }
    let total = found.rows.len();
    if query.select == soql::Select::Count {
        return Ok(json!({ "totalSize": total, "done": true, "records": [] }));
    }
    single(&found.columns, total)?;
    let mut cursor = Cursor {
        locator: String::new(),
        tooling: catalog.tooling(),
        from: found.table.object.name.clone(),
        columns: found.columns,
        rows: found.rows,
        batch: page.batch,
    };
    if total > page.batch {
        let mut cursors = lock(&org.cursors);
        cursors.count += 1;
        cursor.locator = id("01g", cursors.count);
        if cursors.open.len() == REMEMBERED {
            cursors.open.pop_front();
        }
        cursors.open.push_back(cursor.clone());
    }
    written(catalog, &cursor, 0)
}

/// Answers with a further page; `asked` is `<locator>-<first row>`.
pub(in crate::salesforce) fn next(
    org: &Org,
    catalog: &Catalog<'_>,
    asked: &str,
) -> Result<Value, ApiError> {
    let gone = || ApiError::bad_request("INVALID_QUERY_LOCATOR", NO_LOCATOR);
    let (locator, from) = asked.rsplit_once('-').ok_or_else(gone)?;
    let from: usize = from.parse().map_err(|_| gone())?;
    let cursor = lock(&org.cursors)
        .open
        .iter()
        .find(|cursor| cursor.locator == locator && cursor.tooling == catalog.tooling())
        .cloned()
        .ok_or_else(gone)?;
    if from >= cursor.rows.len() {
        return Err(gone());
    }
    written(catalog, &cursor, from)
}

fn written(catalog: &Catalog<'_>, cursor: &Cursor, from: usize) -> Result<Value, ApiError> {
    let table = catalog
        .table(&cursor.from)
        .ok_or_else(|| ApiError::bad_request("INVALID_QUERY_LOCATOR", NO_LOCATOR))?;
    let to = from.saturating_add(cursor.batch).min(cursor.rows.len());
    let records: Vec<Value> = cursor.rows[from..to]
        .iter()
        .map(|row| record(catalog, &table, *row as usize, &cursor.columns))
        .collect();
    let done = to == cursor.rows.len();
    let mut answer = if catalog.tooling() {
        json!({
            "size": records.len(),
            "totalSize": cursor.rows.len(),
            "done": done,
            "queryLocator": null,
            "entityTypeName": cursor.from,
        })
    } else {
        json!({ "totalSize": cursor.rows.len(), "done": done })
    };
    if !done {
        let next = format!("{}/query/{}-{to}", catalog.base(), cursor.locator);
        answer["nextRecordsUrl"] = json!(next);
    }
    answer["records"] = Value::Array(records);
    Ok(answer)
}

/// Metadata of a component is only given for one at a time.
fn single(columns: &[Column], total: usize) -> Result<(), ApiError> {
    let heavy = columns
        .iter()
        .any(|column| ["Metadata", "FullName"].contains(&column.field.name.as_str()));
    if heavy && total > 1 {
        return Err(ApiError::bad_request(
            "MALFORMED_QUERY",
            format!(
                "When retrieving results with Metadata or FullName fields, the query qualifications must specify no more than one row for retrieval. Result size: {total}"
            ),
        ));
    }
    Ok(())
}
