//! Comparing a value with what a query gives.

use std::cmp::Ordering;

use jiff::Timestamp;
use serde_json::Value;

use crate::{
    id::short,
    salesforce::{
        data::{Field, Kind},
        error::ApiError,
        soql::{Literal, Op},
    },
};

/// Whether the field may be compared so.
pub(super) fn check(field: &Field, path: &str, op: Op, literal: &Literal) -> Result<(), ApiError> {
    if !field.filterable {
        return Err(ApiError::bad_request(
            "INVALID_FIELD",
            format!("field '{path}' can not be filtered in a query call"),
        ));
    }
    let ordered = matches!(
        op,
        Op::Less | Op::LessOrEqual | Op::Greater | Op::GreaterOrEqual
    );
    let is_text = text(field.kind);
    let fits = match op {
        Op::Like => is_text,
        _ if ordered => !matches!(field.kind, Kind::Boolean),
        _ => true,
    };
    if !fits {
        return Err(ApiError::bad_request(
            "INVALID_QUERY_FILTER_OPERATOR",
            format!("invalid operator on {} field", field.kind.name()),
        ));
    }
    let wanted = match (field.kind, literal) {
        (Kind::Id | Kind::Reference, Literal::Text(id))
            if short(id).is_none() && !id.is_empty() =>
        {
            return Err(ApiError::bad_request(
                "INVALID_QUERY_FILTER_OPERATOR",
                format!("invalid ID field: {id}"),
            ));
        }
        (_, Literal::Null)
        | (Kind::Boolean, Literal::Bool(_))
        | (Kind::Number | Kind::Int, Literal::Number(_))
        | (Kind::Date, Literal::Date(_))
        | (Kind::DateTime, Literal::DateTime(_)) => None,
        (Kind::Boolean, _) => Some("boolean and should not be enclosed in quotes"),
        (Kind::Number, _) => Some("double and should not be enclosed in quotes"),
        (Kind::Int, _) => Some("int and should not be enclosed in quotes"),
        (Kind::Date, _) => Some("date and should not be enclosed in quotes"),
        (Kind::DateTime, _) => Some("dateTime and should not be enclosed in quotes"),
        (_, Literal::Text(_)) => None,
        _ => Some("string and should be enclosed in quotes"),
    };
    match wanted {
        None => Ok(()),
        Some(wanted) => Err(ApiError::bad_request(
            "INVALID_FIELD",
            format!("value of filter criterion for field '{path}' must be of type {wanted}"),
        )),
    }
}

fn text(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Boolean
            | Kind::Number
            | Kind::Int
            | Kind::Date
            | Kind::DateTime
            | Kind::Complex
            | Kind::Id
            | Kind::Reference
    )
}

/// Whether the value passes.
pub(super) fn passes(value: &Value, kind: Kind, op: Op, literal: &Literal) -> bool {
    if op == Op::Like {
        let Literal::Text(pattern) = literal else {
            return false;
        };
        return value.as_str().is_some_and(|text| like(text, pattern));
    }
    let order = against(value, kind, literal);
    match op {
        Op::Equal | Op::In => order == Some(Ordering::Equal),
        Op::Unequal | Op::NotIn => order != Some(Ordering::Equal),
        Op::Less => order == Some(Ordering::Less),
        Op::LessOrEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        Op::Greater => order == Some(Ordering::Greater),
        Op::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        Op::Like => false,
    }
}

/// How the value stands to the literal; `None` when one of them is null and the other is not.
fn against(value: &Value, kind: Kind, literal: &Literal) -> Option<Ordering> {
    match literal {
        // An empty text is no value.
        Literal::Null => (value.is_null() || value.as_str() == Some("")).then_some(Ordering::Equal),
        Literal::Bool(wanted) => value.as_bool().map(|value| value.cmp(wanted)),
        Literal::Number(wanted) => value.as_f64()?.partial_cmp(wanted),
        Literal::Date(wanted) => value.as_str().map(|value| value.cmp(wanted)),
        Literal::DateTime(wanted) => moment(value.as_str()?).map(|value| value.cmp(wanted)),
        Literal::Text(wanted) if matches!(kind, Kind::Id | Kind::Reference) => {
            let (value, wanted) = (short(value.as_str()?)?, short(wanted)?);
            Some(value.cmp(wanted))
        }
        Literal::Text(wanted) => {
            let wanted = unescape(wanted);
            let value = value.as_str().unwrap_or_default();
            (!value.is_empty() || wanted.is_empty())
                .then(|| value.to_lowercase().cmp(&wanted.to_lowercase()))
        }
    }
}

/// Milliseconds since 1970 of a date with time as Salesforce writes it.
fn moment(text: &str) -> Option<i64> {
    let text = text.replace("+0000", "Z");
    text.parse::<Timestamp>()
        .ok()
        .map(Timestamp::as_millisecond)
}

/// Two values of one field, for ordering.
pub(super) fn order(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one
            .as_f64()
            .partial_cmp(&other.as_f64())
            .unwrap_or(Ordering::Equal),
        (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
        (Value::String(one), Value::String(other)) => one.to_lowercase().cmp(&other.to_lowercase()),
        _ => Ordering::Equal,
    }
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(one) = letters.next() {
        match one {
            '\\' => plain.extend(letters.next()),
            _ => plain.push(one),
        }
    }
    plain
}

/// LIKE: `%` stands for any text, `_` for one character, without regard to case.
fn like(text: &str, pattern: &str) -> bool {
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let mut parts: Vec<Part> = Vec::new();
    let pattern = pattern.to_lowercase();
    let mut letters = pattern.chars();
    while let Some(one) = letters.next() {
        parts.push(match one {
            '%' => Part::Any,
            '_' => Part::One,
            '\\' => Part::Letter(letters.next().unwrap_or('\\')),
            letter => Part::Letter(letter),
        });
    }
    matches(&text, &parts)
}

enum Part {
    Any,
    One,
    Letter(char),
}

/// Goes on after the last `%` when a letter does not fit, so that no pattern takes long.
fn matches(text: &[char], parts: &[Part]) -> bool {
    let (mut at, mut part) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while at < text.len() {
        match parts.get(part) {
            Some(Part::Any) => {
                retry = Some((at, part));
                part += 1;
            }
            Some(Part::One) => {
                at += 1;
                part += 1;
            }
            Some(Part::Letter(letter)) if *letter == text[at] => {
                at += 1;
                part += 1;
            }
            _ => match retry {
                Some((from, any)) => {
                    retry = Some((from + 1, any));
                    at = from + 1;
                    part = any + 1;
                }
                None => return false,
            },
        }
    }
    parts[part.min(parts.len())..]
        .iter()
        .all(|part| matches!(part, Part::Any))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_knows_its_two_signs_and_their_escapes() {
        for (text, pattern, fits) in [
            ("Adams", "ada%", true),
            ("Adams", "%S", true),
            ("Adams", "a_ams", true),
            ("Adams", "ams", false),
            ("50%", r"50\%", true),
            ("50x", r"50\%", false),
            ("a_b", r"a\_b", true),
            ("axb", r"a\_b", false),
            ("", "%", true),
            (
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
                "%a%a%a%a%a%a%a%a%c",
                false,
            ),
        ] {
            assert_eq!(like(text, pattern), fits, "{text} {pattern}");
        }
    }
}
