//! The four laws of lists, over files that were written well and then damaged.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wizard::invites::view::ReadAs;

use crate::desk::Desk;

/// A file of people: lines above, a header or none, rows, lines below, with some of its characters changed.
fn damaged() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        6 => "[A-Z][a-zé]{1,5}",
        2 => "[a-c]{1,2}@northwind\\.example",
        1 => "\"[A-Z][a-z, \n]{0,6}\"",
        1 => "[ '\"=.;-]{0,3}",
    ];
    let row = (
        "[a-f]{1,2}@northwind\\.example",
        proptest::collection::vec(cell, 0..4),
    );
    let delimiter = prop_oneof![Just(","), Just(";"), Just("\t")];
    let above = prop_oneof![3 => Just(""), 1 => Just("Notes:\n\n"), 1 => Just("sep=,\n")];
    let header = prop_oneof![3 => Just("Email,First Name,Last Name\n"), 1 => Just("")];
    let below = prop_oneof![3 => Just(""), 1 => Just("\nTotal,3\n"), 1 => Just(",,\n")];
    let damage =
        proptest::collection::vec((any::<prop::sample::Index>(), "[\",;\t\n\\\\@ 'é]?"), 0..4);
    let table = (
        above,
        header,
        proptest::collection::vec(row, 0..8),
        below,
        delimiter,
    );
    (table, damage).prop_map(|((above, header, rows, below, delimiter), damage)| {
        let rows: String = rows
            .into_iter()
            .map(|(email, cells)| [vec![email], cells].concat().join(",") + "\n")
            .collect();
        let text = format!("{above}{header}{rows}{below}").replace(',', delimiter);
        let mut characters: Vec<String> = text.chars().map(String::from).collect();
        for (index, character) in damage {
            if !characters.is_empty() {
                let at = index.index(characters.len());
                characters[at] = character;
            }
        }
        characters.concat()
    })
}

/// All that looks like an address in a text.
fn addresses(text: &str) -> Vec<&str> {
    let is_part = |one: char| one.is_ascii_alphanumeric() || one == '.' || one == '-';
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let start = text[..at].rfind(|one| !is_part(one)).map_or(0, |before| {
                before + text[before..].chars().next().map_or(0, char::len_utf8)
            });
            let end = text[at + 1..]
                .find(|one| !is_part(one))
                .map_or(text.len(), |end| at + 1 + end);
            (start < at && at + 1 < end).then(|| &text[start..end])
        })
        .collect()
}

/// A text without what quoting adds to it.
fn bare(text: &str) -> String {
    text.replace(['"', '\\', '\''], "")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_line_is_one_thing_and_no_address_is_lost(text in damaged()) {
        let desk = Desk::with(&text);
        let Ok(checked) = desk.write() else { return Ok(()); };
        let lines = checked.report.lines;
        let physical = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(lines.total, physical.lines().count() as u64);
        let parts = [lines.above_header, lines.header, lines.ready, lines.left_out, lines.empty, lines.footer];
        prop_assert_eq!(lines.total, parts.iter().sum::<u64>());

        let clean = String::from_utf8(desk.read("clean.csv")).unwrap();
        let left_out = String::from_utf8(desk.read("left-out.csv")).unwrap();
        let kept: BTreeSet<String> = [&clean, &left_out]
            .into_iter()
            .flat_map(|list| addresses(&bare(list)).into_iter().map(str::to_lowercase).collect::<Vec<_>>())
            .collect();
        let unused: u64 = checked.report.unused_addresses.iter().map(|place| place.count).sum();
        let bare_text = bare(&text);
        let lost = addresses(&bare_text).into_iter().filter(|address| {
            let address = address.to_lowercase();
            !kept.contains(address.trim_end_matches('.')) && !kept.contains(&address)
        });
        let lost: Vec<&str> = lost.collect();
        prop_assert!(lost.len() as u64 <= unused, "{lost:?} of {text:?}\n{clean}\n{left_out}");
    }

    #[test]
    fn the_clean_list_holds_only_text_of_the_file(text in damaged()) {
        let desk = Desk::with(&text);
        let Ok(_checked) = desk.write() else { return Ok(()); };
        let clean = desk.read("clean.csv");
        let file = bare(&text);
        for row in csv::Reader::from_reader(clean.as_slice()).records() {
            for cell in &row.unwrap() {
                prop_assert!(file.contains(&bare(cell)), "{cell:?} of {text:?}");
            }
        }
    }

    #[test]
    fn a_clean_list_without_doubts_stays_as_it_is(text in damaged()) {
        let desk = Desk::with(&text);
        let Ok(checked) = desk.write() else { return Ok(()); };
        if checked.report.doubts.is_empty() && checked.report.rows.ready > 0 {
            let clean = desk.read("clean.csv");
            let again = Desk::with(&clean);
            let report = again.write_as(&ReadAs::default()).unwrap().report;
            prop_assert_eq!(&report.doubts, &Vec::new());
            prop_assert!(report.is_all_ready(), "{:?}", report.problems.first);
            prop_assert_eq!(again.read("clean.csv"), clean);
        }
    }
}
