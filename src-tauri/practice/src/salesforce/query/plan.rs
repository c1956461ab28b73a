//! A query with its names resolved, and how a row becomes a record.

use std::rc::Rc;

use serde_json::{Map, Value, json};

use crate::salesforce::{
    data::{Catalog, Field, Kind, Table},
    error::ApiError,
    soql::{Path, located},
};

/// A field as it is reached from the queried object.
#[derive(Debug, Clone)]
pub(in crate::salesforce) struct Column {
    /// The reference to follow at each parent, the relationship as it is written in the answer, and the
    /// object behind it.
    pub(super) parents: Vec<(String, &'static str, &'static str)>,
    pub(super) field: Field,
}

impl Column {
    /// Whether it is the field of that name, without regard to case.
    pub(in crate::salesforce) fn is(&self, name: &str) -> bool {
        self.field.name.eq_ignore_ascii_case(name)
    }

    /// Resolves a name, `None` at the beginning being the name of the object itself (`User.Name FROM User`).
    pub(super) fn resolve(
        catalog: &Catalog<'_>,
        from: &Rc<Table<'_>>,
        query: &str,
        path: &Path,
    ) -> Result<Self, ApiError> {
        let mut table = Rc::clone(from);
        let mut parents = Vec::new();
        let mut names = path.names.as_slice();
        if names.len() > 1 && names[0].eq_ignore_ascii_case(&table.object.name) {
            names = &names[1..];
        }
        while let [parent, rest @ ..] = names
            && !rest.is_empty()
        {
            let unknown = || {
                let message = format!(
                    "Didn't understand relationship '{parent}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names."
                );
                ApiError::bad_request("INVALID_FIELD", located(query, path.at, &message))
            };
            let field = table.object.relationship(parent).ok_or_else(unknown)?;
            let (name, to) = field.reference.ok_or_else(unknown)?;
            // What several objects may stand behind is seen as a Name.
            let to = if let [one] = to { one } else { "Name" };
            parents.push((field.name.clone(), name, to));
            table = catalog.table(to).ok_or_else(unknown)?;
            names = rest;
        }
        let name = names.first().map(String::as_str).unwrap_or_default();
        let field = table.object.field(name).cloned().ok_or_else(|| {
            let message = format!(
                "No such column '{name}' on entity '{}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
                table.object.name
            );
            ApiError::bad_request("INVALID_FIELD", located(query, path.at, &message))
        })?;
        Ok(Self { parents, field })
    }

    /// Value of this column in a row; null when a parent is missing.
    pub(super) fn value(&self, catalog: &Catalog<'_>, from: &Table<'_>, row: usize) -> Value {
        let Some((reference, _, to)) = self.parents.first() else {
            return from.rows.cell(row, &self.field.name);
        };
        let mut id = from.rows.cell(row, reference);
        let mut to = *to;
        for (next, _, next_to) in &self.parents[1..] {
            id = cell(catalog, to, &id, next);
            to = next_to;
        }
        cell(catalog, to, &id, &self.field.name)
    }
}

fn cell(catalog: &Catalog<'_>, object: &str, id: &Value, field: &str) -> Value {
    let found = || {
        let table = catalog.table(object)?;
        let row = table.rows.find(id.as_str()?)?;
        Some(table.rows.cell(row, field))
    };
    found().unwrap_or_default()
}

/// A row as a record, with `attributes` and its parents nested.
pub(in crate::salesforce) fn record(
    catalog: &Catalog<'_>,
    table: &Table<'_>,
    row: usize,
    columns: &[Column],
) -> Value {
    let mut record = Map::new();
    let id = table.rows.cell(row, "Id");
    record.insert(
        "attributes".into(),
        attributes(catalog, &table.object.name, &id),
    );
    for column in columns {
        nest(catalog, &mut record, table, row, column);
    }
    Value::Object(record)
}

/// Puts one column into the record.
fn nest(
    catalog: &Catalog<'_>,
    record: &mut Map<String, Value>,
    table: &Table<'_>,
    row: usize,
    column: &Column,
) {
    let Some((reference, relationship, to)) = column.parents.first() else {
        let value = table.rows.cell(row, &column.field.name);
        record.insert(column.field.name.clone(), value);
        return;
    };
    let id = table.rows.cell(row, reference);
    let parent = catalog.table(to);
    let found = parent
        .as_ref()
        .zip(id.as_str())
        .and_then(|(parent, id)| Some((parent, parent.rows.find(id)?)));
    let Some((parent, parent_row)) = found else {
        record.insert((*relationship).to_owned(), Value::Null);
        return;
    };
    let inner = record
        .entry(*relationship)
        .or_insert_with(|| json!({ "attributes": attributes(catalog, to, &id) }));
    if let Value::Object(inner) = inner {
        let rest = Column {
            parents: column.parents[1..].to_vec(),
            field: column.field.clone(),
        };
        nest(catalog, inner, parent, parent_row, &rest);
    }
}

fn attributes(catalog: &Catalog<'_>, object: &str, id: &Value) -> Value {
    let id = id.as_str().unwrap_or("000000000000000AAA");
    let url = format!("{}/sobjects/{object}/{id}", catalog.base());
    json!({ "type": object, "url": url })
}

/// Columns for every field that a plain `GET` of a record shows.
pub(in crate::salesforce) fn all_columns(table: &Table<'_>) -> Vec<Column> {
    let shown = |field: &&Field| {
        field.kind != Kind::Complex || table.object.name == "PackageInstallRequest"
    };
    let columns = table.object.fields.iter().filter(shown);
    columns
        .map(|field| Column {
            parents: Vec::new(),
            field: field.clone(),
        })
        .collect()
}
