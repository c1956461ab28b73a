//! The translator of the vendors' codes, through its public face.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod agree;
mod any_text;
mod kinds;
mod tables;
mod texts;
mod vendors;

/// Ids of the entries for a text, in order.
fn ids(text: &str) -> Vec<&'static str> {
    let explained = wizard::explain::explain(text);
    explained
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect()
}
