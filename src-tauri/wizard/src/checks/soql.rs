//! Queries of checks: texts in quotes, not too many of them in one call, and all rows of the answer or none.

use std::ops::ControlFlow;

use serde::de::DeserializeOwned;

use crate::salesforce::{Client, SalesforceError};

use super::Silence;

/// Most rows of one answer that are looked at: what is asked for here has far fewer in any real org.
const ROWS: usize = 10_000;
/// Texts that are looked for with one call, and their bytes in all: the address of the call, in which some bytes
/// take three, must stay below 16 KB.
const TEXTS: usize = 100;
/// See [`TEXTS`].
const BYTES: usize = 4_000;

pub(super) async fn rows<T: DeserializeOwned>(
    client: &Client,
    soql: &str,
) -> Result<Vec<T>, Silence> {
    let mut all = Vec::new();
    let total = client.query(soql, keep(&mut all)).await?;
    whole(all, total)
}

pub(super) async fn tooling_rows<T: DeserializeOwned>(
    client: &Client,
    soql: &str,
) -> Result<Vec<T>, Silence> {
    let mut all = Vec::new();
    let total = client.tooling_query(soql, keep(&mut all)).await?;
    whole(all, total)
}

fn keep<T>(all: &mut Vec<T>) -> impl FnMut(Vec<T>) -> ControlFlow<()> {
    |rows| {
        all.extend(rows);
        if all.len() > ROWS {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// An answer that was broken off tells nothing about what is not in it: by us, or by Salesforce, which hands out no
/// more than 2,500 rows of some objects (Object Reference, `OauthToken`).
fn whole<T>(all: Vec<T>, total: u64) -> Result<Vec<T>, Silence> {
    let rows = all.len();
    if rows > ROWS || u64::try_from(rows).is_ok_and(|rows| rows < total) {
        return Err(SalesforceError::TooMany {
            rows: rows.min(ROWS),
        }
        .into());
    }
    Ok(all)
}

/// The texts, as many together as one call can look for.
pub(super) fn in_calls<'a, 'b>(mut texts: &'b [&'a str]) -> Vec<&'b [&'a str]> {
    let mut calls = Vec::new();
    while !texts.is_empty() {
        let mut bytes = 0;
        let fits = |text: &&&str| {
            bytes += text.len();
            bytes <= BYTES
        };
        let most = texts.iter().take(TEXTS).take_while(fits).count().max(1);
        let (call, rest) = texts.split_at(most);
        calls.push(call);
        texts = rest;
    }
    calls
}

/// Texts of a query, in quotes and apart by commas.
///
/// Source: SOQL and SOSL Reference, *Quoted String Escape Sequences*.
pub(super) fn quoted<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = texts.into_iter().map(|text| {
        let text: String = text.chars().map(escaped).collect();
        format!("'{text}'")
    });
    quoted.collect::<Vec<_>>().join(", ")
}

fn escaped(character: char) -> String {
    match character {
        '\\' => r"\\".to_owned(),
        '\'' => r"\'".to_owned(),
        '\n' => r"\n".to_owned(),
        '\r' => r"\r".to_owned(),
        '\t' => r"\t".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_quotes() {
        assert_eq!(
            quoted(["o'brien@acme.example", "a\\' OR Id != '"]),
            r"'o\'brien@acme.example', 'a\\\' OR Id != \''"
        );
        assert_eq!(quoted(["a\nb\tc"]), r"'a\nb\tc'");
    }

    #[test]
    fn no_call_looks_for_more_than_its_address_can_hold() {
        let long = format!("{}@acme.example", "a".repeat(240));
        let texts: Vec<&str> = (0..250).map(|_| long.as_str()).collect();
        let calls = in_calls(&texts);
        assert_eq!(calls.iter().map(|call| call.len()).sum::<usize>(), 250);
        let longest = calls.iter().map(|call| quoted(call.iter().copied()).len());
        assert!(longest.max() <= Some(BYTES + 4 * TEXTS), "{}", calls.len());
        let short: Vec<&str> = (0..250).map(|_| "a@b.example").collect();
        let sizes: Vec<usize> = in_calls(&short).iter().map(|call| call.len()).collect();
        assert_eq!(sizes, [100, 100, 50]);
        let huge = "x".repeat(BYTES * 2);
        assert_eq!(in_calls(&[&huge, "a"]).len(), 2);
        assert!(in_calls(&[]).is_empty());
    }

    #[test]
    fn an_answer_that_counts_more_than_it_hands_out_is_not_taken_for_all_of_it() {
        assert!(whole(vec![(); 2500], 2501).is_err());
        assert_eq!(whole(vec![(); 2500], 2500).unwrap().len(), 2500);
        assert!(whole(vec![(); ROWS + 1], 0).is_err());
    }
}
