//! The activity fields that the Salesforce admin makes by hand: name, type, length, and whether they can be
//! changed.

use crate::salesforce::DescribedField;

use super::{
    Answers,
    seen::{Answer, Seen},
};

pub(super) async fn made(answers: &Answers) -> Answer<Seen> {
    let task = answers.described("Task").await?;
    let table = answers.guide.cells("activity-fields");
    let mut missing = Vec::new();
    let mut differ = Vec::new();
    for row in &table {
        let [_, _, name, kind, size] = row.as_slice() else {
            continue;
        };
        match task.field(name) {
            None => missing.push(name.as_str()),
            Some(field) if !fits(field, kind, size) => differ.push(name.as_str()),
            Some(_) => {}
        }
    }
    let there = table.len() - missing.len();
    let seen = if !missing.is_empty() {
        Seen::failure("activity-fields-missing").list("missing", missing)
    } else if !differ.is_empty() {
        Seen::warning("activity-fields-differ").list("differ", differ)
    } else {
        Seen::ok("activity-fields-there")
    };
    Ok(seen.count("there", there).count("fields", table.len()))
}

fn fits(field: &DescribedField, kind: &str, size: &str) -> bool {
    let kinds: &[&str] = match kind {
        "Text" => &["string", "textarea"],
        "URL" => &["url"],
        _ => &["boolean"],
    };
    let long_enough = size.parse::<u64>().map_or(true, |size| {
        field.length.is_none_or(|length| length >= size)
    });
    kinds.contains(&field.kind.as_str()) && long_enough && field.updateable != Some(false)
}
