//! Choosing and ordering rows.

use std::{cmp::Ordering, collections::BTreeSet, rc::Rc};

use serde_json::Value;

use super::{compare, narrow::narrow, plan::Column};
use crate::{
    id::short,
    salesforce::{
        data::{Catalog, Kind, Table, restrict},
        error::ApiError,
        soql::{Expr, Literal, Op, Operand, Order, Path, Query, Select, located},
    },
};

/// Most rows that a query may skip, as published.
const FARTHEST: u64 = 2000;

/// What a query gives, before it is written.
pub(super) struct Found<'a> {
    pub(super) table: Rc<Table<'a>>,
    /// Empty for `COUNT()`.
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<u32>,
}

/// A condition with its names resolved and its inner queries answered.
pub(super) enum Test {
    And(Vec<Test>),
    Or(Vec<Test>),
    Not(Box<Test>),
    One(Column, Op, Literal),
    Many(Column, bool, Vec<Literal>),
    Ids(Column, bool, BTreeSet<String>),
}

pub(super) fn run<'a>(
    catalog: &Catalog<'a>,
    text: &str,
    query: &Query,
) -> Result<Found<'a>, ApiError> {
    let from = query.from.names.join(".");
    let table = catalog.table(&from).ok_or_else(|| {
        let message = format!(
            "sObject type '{from}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names."
        );
        ApiError::bad_request("INVALID_TYPE", located(text, query.from.at, &message))
    })?;
    let resolve = |path: &Path| Column::resolve(catalog, &table, text, path);
    let columns = match &query.select {
        Select::Count => Vec::new(),
        Select::Fields(paths) => paths.iter().map(resolve).collect::<Result<_, _>>()?,
    };
    let order = query
        .order
        .iter()
        .map(|order| Ok((resolve(&order.path)?, order)))
        .collect::<Result<Vec<_>, ApiError>>()?;
    if query.offset.is_some_and(|offset| offset > FARTHEST) {
        return Err(ApiError::bad_request(
            "NUMBER_OUTSIDE_VALID_RANGE",
            format!("Maximum SOQL offset allowed is {FARTHEST}"),
        ));
    }
    restrict(&table.object.name, query.filter.as_ref())?;
    let condition = match &query.filter {
        Some(filter) => Some(prepare(catalog, &table, text, filter)?),
        None => None,
    };
    let passes = |row: usize| {
        condition
            .as_ref()
            .is_none_or(|test| holds(catalog, &table, row, test))
    };
    let told = condition
        .as_ref()
        .and_then(|test| narrow(catalog, &table, test));
    let mut rows: Vec<usize> = match told {
        Some(rows) => rows.into_iter().filter(|row| passes(*row)).collect(),
        None => (0..table.rows.len()).filter(|row| passes(*row)).collect(),
    };
    if !order.is_empty() {
        rows = sorted(catalog, &table, rows, &order);
    }
    let skip = usize::try_from(query.offset.unwrap_or(0)).unwrap_or(usize::MAX);
    let most = usize::try_from(query.limit.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let rows: Vec<u32> = rows
        .into_iter()
        .skip(skip)
        .take(most)
        .filter_map(|row| u32::try_from(row).ok())
        .collect();
    Ok(Found {
        table,
        columns,
        rows,
    })
}

/// The rows in the order that was asked for; those that are equal in it stay as they are.
fn sorted(
    catalog: &Catalog<'_>,
    table: &Table<'_>,
    rows: Vec<usize>,
    order: &[(Column, &Order)],
) -> Vec<usize> {
    let mut keyed: Vec<(Vec<Value>, usize)> = rows
        .into_iter()
        .map(|row| {
            let keys = order
                .iter()
                .map(|(column, _)| column.value(catalog, table, row));
            (keys.collect(), row)
        })
        .collect();
    keyed.sort_by(|(one, _), (other, _)| {
        order
            .iter()
            .zip(one.iter().zip(other))
            .map(|((_, order), (one, other))| before(order, one, other))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    });
    keyed.into_iter().map(|(_, row)| row).collect()
}

fn before(order: &Order, one: &Value, other: &Value) -> Ordering {
    match (one.is_null(), other.is_null()) {
        (true, true) => Ordering::Equal,
        (true, false) if order.nulls_last => Ordering::Greater,
        (true, false) => Ordering::Less,
        (false, true) if order.nulls_last => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) if order.descending => compare::order(other, one),
        (false, false) => compare::order(one, other),
    }
}

fn prepare(
    catalog: &Catalog<'_>,
    table: &Rc<Table<'_>>,
    text: &str,
    expr: &Expr,
) -> Result<Test, ApiError> {
    let all = |all: &[Expr]| {
        all.iter()
            .map(|expr| prepare(catalog, table, text, expr))
            .collect::<Result<Vec<_>, _>>()
    };
    match expr {
        Expr::And(exprs) => all(exprs).map(Test::And),
        Expr::Or(exprs) => all(exprs).map(Test::Or),
        Expr::Not(expr) => Ok(Test::Not(Box::new(prepare(catalog, table, text, expr)?))),
        Expr::Test { path, op, value } => {
            let column = Column::resolve(catalog, table, text, path)?;
            let name = path.names.join(".");
            let among = *op == Op::In;
            match value {
                Operand::One(literal) => {
                    compare::check(&column.field, &name, *op, literal)?;
                    Ok(Test::One(column, *op, literal.clone()))
                }
                Operand::Many(literals) => {
                    for literal in literals {
                        compare::check(&column.field, &name, *op, literal)?;
                    }
                    Ok(Test::Many(column, among, literals.clone()))
                }
                Operand::Query(query) => {
                    let ids = inner(catalog, text, query, &column)?;
                    Ok(Test::Ids(column, among, ids))
                }
            }
        }
    }
}

/// The ids that an inner query gives, in their short form.
fn inner(
    catalog: &Catalog<'_>,
    text: &str,
    query: &Query,
    outer: &Column,
) -> Result<BTreeSet<String>, ApiError> {
    let found = run(catalog, text, query)?;
    let is_id = |column: &Column| matches!(column.field.kind, Kind::Id | Kind::Reference);
    let [column] = found.columns.as_slice() else {
        let message = "The inner select must have one field";
        return Err(ApiError::bad_request("MALFORMED_QUERY", message));
    };
    if !is_id(column) || !is_id(outer) {
        let message = "The inner and outer selects on semi join must be of ID type";
        return Err(ApiError::bad_request(
            "INVALID_QUERY_FILTER_OPERATOR",
            message,
        ));
    }
    let ids = found
        .rows
        .iter()
        .filter_map(|row| {
            let value = column.value(catalog, &found.table, *row as usize);
            value.as_str().and_then(short).map(str::to_owned)
        })
        .collect();
    Ok(ids)
}

pub(super) fn holds(catalog: &Catalog<'_>, table: &Table<'_>, row: usize, test: &Test) -> bool {
    match test {
        Test::And(tests) => tests.iter().all(|test| holds(catalog, table, row, test)),
        Test::Or(tests) => tests.iter().any(|test| holds(catalog, table, row, test)),
        Test::Not(test) => !holds(catalog, table, row, test),
        Test::One(column, op, literal) => {
            let value = column.value(catalog, table, row);
            compare::passes(&value, column.field.kind, *op, literal)
        }
        Test::Many(column, among, literals) => {
            let value = column.value(catalog, table, row);
            let found = literals
                .iter()
                .any(|literal| compare::passes(&value, column.field.kind, Op::Equal, literal));
            found == *among
        }
        Test::Ids(column, among, ids) => {
            let value = column.value(catalog, table, row);
            let found = value
                .as_str()
                .and_then(short)
                .is_some_and(|id| ids.contains(id));
            found == *among
        }
    }
}
