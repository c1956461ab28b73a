//! The four laws of lists, held against one file:
//! every line is one thing, no address disappears, the clean list has only text of the file, and a clean list stays as
//! it is.

use std::{collections::BTreeSet, fs, ops::ControlFlow, path::Path};

use wizard::invites::{
    Checked, Outputs, check_bytes,
    view::{LineCounts, ReadAs},
};

/// Checks a file and its clean list in a folder; an error says which law is broken.
pub(crate) fn hold(bytes: &[u8], folder: &Path) -> Result<(), String> {
    let Some((checked, clean, left_out)) = lists(bytes, folder)? else {
        return Ok(());
    };
    // What is not UTF-8 is compared as far as lines go.
    let text = String::from_utf8_lossy(bytes);
    every_line_is_one_thing(&text, &checked)?;
    if std::str::from_utf8(bytes).is_ok() && checked.report.file.encoding == "UTF-8" {
        no_address_disappears(&text, &checked, &clean, &left_out)?;
        only_text_of_the_file(&text, &clean)?;
    }
    a_clean_list_stays(&checked, &clean, folder)
}

/// Both lists of a file; none where it is no list.
fn lists(bytes: &[u8], folder: &Path) -> Result<Option<(Checked, String, String)>, String> {
    let (clean, left_out) = (folder.join("clean.csv"), folder.join("left-out.csv"));
    let outputs = Outputs {
        clean: Some(&clean),
        left_out: Some(&left_out),
    };
    let mut on = |_| ControlFlow::Continue(());
    let Ok(checked) = check_bytes(bytes.to_vec(), &ReadAs::default(), outputs, &mut on) else {
        return Ok(None);
    };
    let read = |path| fs::read_to_string(path).map_err(|error| format!("a list: {error}"));
    Ok(Some((checked, read(clean)?, read(left_out)?)))
}

fn every_line_is_one_thing(text: &str, checked: &Checked) -> Result<(), String> {
    let LineCounts {
        total,
        above_header,
        header,
        ready,
        left_out,
        empty,
        footer,
    } = checked.report.lines;
    let physical = text.replace("\r\n", "\n").replace('\r', "\n");
    let physical = physical.lines().count() as u64;
    let has_wide_lines = ["UTF-16", "UTF-32"]
        .iter()
        .any(|wide| checked.report.file.encoding.starts_with(wide));
    let parts = above_header + header + ready + left_out + empty + footer;
    let rows = checked.report.rows;
    if total != parts || (total != physical && !has_wide_lines) {
        return Err(format!("{physical} lines are {:?}", checked.report.lines));
    }
    if rows.total != rows.ready + rows.rejected {
        return Err(format!("rows do not add up: {rows:?}"));
    }
    Ok(())
}

fn no_address_disappears(
    text: &str,
    checked: &Checked,
    clean: &str,
    left_out: &str,
) -> Result<(), String> {
    let kept: BTreeSet<String> = [clean, left_out]
        .into_iter()
        .flat_map(|list| [addresses(list), addresses(&bare(list))].concat())
        .collect();
    let unused = checked.report.unused_addresses.iter();
    let unused: u64 = unused.map(|place| place.count).sum();
    let mut lost = addresses(text);
    lost.retain(|address| !kept.contains(address.trim_end_matches('.')) && !kept.contains(address));
    if lost.len() as u64 > unused {
        return Err(format!("{lost:?} are lost, and {unused} told"));
    }
    Ok(())
}

fn only_text_of_the_file(text: &str, clean: &str) -> Result<(), String> {
    let file = bare(text);
    for row in csv::Reader::from_reader(clean.as_bytes()).records() {
        let row = row.map_err(|error| format!("the clean list: {error}"))?;
        // A full name that was split may have lost a word in its middle.
        let mut words = row.iter().flat_map(str::split_whitespace);
        if let Some(word) = words.find(|word| !file.contains(&bare(word))) {
            return Err(format!("{word:?} is not in the file"));
        }
    }
    Ok(())
}

fn a_clean_list_stays(checked: &Checked, clean: &str, folder: &Path) -> Result<(), String> {
    if !checked.report.doubts.is_empty() || checked.report.rows.ready == 0 {
        return Ok(());
    }
    match lists(clean.as_bytes(), folder)? {
        Some((again, same, _)) if again.report.is_all_ready() && same == clean => Ok(()),
        Some((again, other, _)) => Err(format!(
            "{clean:?} becomes {other:?}: {:?} {:?}",
            again.report.doubts, again.report.problems.first
        )),
        None => Err(format!("{clean:?} is no list")),
    }
}

/// All that looks like an address in a text, in lower case.
fn addresses(text: &str) -> Vec<String> {
    let is_part = |one: char| one.is_ascii_alphanumeric() || one == '.' || one == '-';
    let found = text.match_indices('@').filter_map(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let is_address = !before.ends_with('.') && !after.starts_with('.');
        let before = before.chars().rev().take_while(|one| is_part(*one)).count();
        let after = after.chars().take_while(|one| is_part(*one)).count();
        let is_address = is_address && before > 0 && after > 0;
        is_address.then(|| text[at - before..=at + after].to_lowercase())
    });
    found.collect()
}

/// A text without what quoting adds to it.
fn bare(text: &str) -> String {
    text.replace(['"', '\\', '\''], "")
}
