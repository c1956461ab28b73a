//! Which rows have to be looked at. A condition on an id or an address often tells, so that asking for a few
//! of fifty thousand users takes no longer than asking for them in a small organisation.

use std::slice;

use super::{
    plan::Column,
    run::{Test, holds},
};
use crate::salesforce::{
    data::{Catalog, Table},
    soql::{Literal, Op},
};

/// Most parents that are looked at for the sake of their children.
const PARENTS: usize = 100;

/// Rows, in their order, among which all are that pass; `None` when every row has to be looked at.
pub(super) fn narrow(catalog: &Catalog<'_>, table: &Table<'_>, test: &Test) -> Option<Vec<usize>> {
    let mut rows = match test {
        Test::And(tests) => tests.iter().find_map(|test| narrow(catalog, table, test))?,
        Test::One(column, Op::Equal, literal) => {
            equal(catalog, table, column, slice::from_ref(literal))?
        }
        Test::Many(column, true, literals) => equal(catalog, table, column, literals)?,
        _ => return None,
    };
    rows.sort_unstable();
    rows.dedup();
    Some(rows)
}

/// Rows whose column is one of the texts.
fn equal(
    catalog: &Catalog<'_>,
    table: &Table<'_>,
    column: &Column,
    literals: &[Literal],
) -> Option<Vec<usize>> {
    let Some((reference, _, to)) = column.parents.first() else {
        return all(literals.iter().map(|literal| match literal {
            Literal::Text(text) => table.rows.among(&column.field.name, text),
            _ => None,
        }));
    };
    // No value is found in a row without a parent as well.
    let nothing = |literal: &Literal| match literal {
        Literal::Null => true,
        Literal::Text(text) => text.is_empty(),
        _ => false,
    };
    if literals.iter().any(nothing) {
        return None;
    }
    let parents = catalog.table(to)?;
    if parents.rows.len() > PARENTS {
        return None;
    }
    let rest = Column {
        parents: column.parents[1..].to_vec(),
        field: column.field.clone(),
    };
    let test = Test::Many(rest, true, literals.to_vec());
    all((0..parents.rows.len())
        .filter(|row| holds(catalog, &parents, *row, &test))
        .map(|row| {
            let id = parents.rows.cell(row, "Id");
            table.rows.among(reference, id.as_str()?)
        }))
}

/// All rows together, if each of them could be told.
fn all(rows: impl Iterator<Item = Option<Vec<usize>>>) -> Option<Vec<usize>> {
    rows.collect::<Option<Vec<_>>>().map(|rows| rows.concat())
}
