//! What must hold before codes are used: ids are unique, links exist, and of the entries of one code exactly
//! one is the meaning of the code alone, for each way it is spelt.

use std::collections::{BTreeMap, BTreeSet};

use super::data::{Codes, CodesError, Entry};

/// The first thing that is wrong with `codes`, if any. Addresses are checked by [`crate::links`].
pub(super) fn check(codes: &Codes) -> Result<(), CodesError> {
    let mut ids = BTreeSet::new();
    let mut alone: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &codes.entry {
        if !ids.insert(&entry.id) {
            return Err(wrong(entry, "the id stands twice"));
        }
        check_entry(codes, entry)?;
        let count = alone.entry(&entry.code).or_default();
        // An HTTP status means something else with each vendor.
        *count += usize::from(entry.phrases.is_empty() && !entry.status);
    }
    for entry in codes.entry.iter().filter(|entry| !entry.status) {
        match alone.get(entry.code.as_str()) {
            Some(1) => {}
            Some(0) | None => return Err(wrong(entry, "the code alone has no meaning")),
            Some(_) => return Err(wrong(entry, "the code alone has two meanings")),
        }
    }
    Ok(())
}

fn check_entry(codes: &Codes, entry: &Entry) -> Result<(), CodesError> {
    let linked = codes
        .link_of(entry)
        .is_some_and(|link| codes.link.contains_key(link));
    if !linked {
        return Err(wrong(entry, "there is no such link"));
    }
    if entry.who.is_empty() {
        return Err(wrong(entry, "it is nobody’s job"));
    }
    if entry.code.contains(' ') && entry.says.is_empty() {
        return Err(wrong(entry, "a sentence is found by what it says"));
    }
    if !entry.is_bare() && (entry.status || !entry.beside.is_empty()) {
        return Err(wrong(entry, "only a number stands beside words"));
    }
    let texts = || entry.phrases.iter().chain(&entry.says).chain(&entry.beside);
    if texts().any(|text| !is_plain(text)) {
        return Err(wrong(
            entry,
            "words are in lower case with single blanks, and begin and end with a letter or digit",
        ));
    }
    Ok(())
}

/// Whether a text has the form in which it is looked for.
fn is_plain(text: &str) -> bool {
    let edge = |one: Option<u8>| one.is_some_and(|one| one.is_ascii_alphanumeric() || one == b')');
    text.is_ascii()
        && text.to_ascii_lowercase() == text
        && !text.contains("  ")
        && !text.contains('+')
        && edge(text.bytes().next())
        && edge(text.bytes().last())
}

fn wrong(entry: &Entry, what: &'static str) -> CodesError {
    CodesError::Contradiction {
        entry: entry.id.clone(),
        what,
    }
}
