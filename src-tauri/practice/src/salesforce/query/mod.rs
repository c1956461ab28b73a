//! Answering a query: names are resolved against the objects, rows are chosen and ordered, and a page of
//! them is written with its parents nested.

mod compare;
mod narrow;
mod page;
mod plan;
mod run;

pub(crate) use page::Cursors;
pub(super) use page::{Page, first, next};
pub(super) use plan::{all_columns, record};

#[cfg(test)]
mod tests;
