//! SOQL, as far as looking needs it: fields and parents, `COUNT()`, conditions with AND, OR, NOT, comparisons,
//! LIKE, IN and NOT IN (lists and one level of queries), ordering, LIMIT and OFFSET.
//!
//! Names and keywords are without regard to case. What the grammar of Salesforce has beyond that, and what it
//! has not, is a `MALFORMED_QUERY`. Nothing that is sent can make it panic or run deep.

mod ast;
mod lex;
mod parse;

pub(super) use ast::{Expr, Literal, Op, Operand, Order, Path, Query, Select};
pub(super) use parse::parse;

/// Why a text is no query: always `MALFORMED_QUERY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Malformed {
    pub(super) message: String,
}

impl Malformed {
    /// `near` is at this character of the query, from 0.
    fn at(query: &str, place: usize, message: &str) -> Self {
        Self {
            message: located(query, place, message),
        }
    }
}

/// A message as Salesforce writes it: the query around the place, a caret under it, row and column.
pub(super) fn located(query: &str, place: usize, message: &str) -> String {
    const AROUND: usize = 40;
    let letters: Vec<char> = query
        .chars()
        .map(|one| if one.is_control() { ' ' } else { one })
        .collect();
    let place = place.min(letters.len());
    let from = place.saturating_sub(AROUND);
    let to = (place + AROUND).min(letters.len());
    let part: String = letters[from..to].iter().collect();
    format!(
        "\n{part}\n{}^\nERROR at Row:1:Column:{}\n{message}",
        " ".repeat(place - from),
        place + 1
    )
}

#[cfg(test)]
mod tests;
