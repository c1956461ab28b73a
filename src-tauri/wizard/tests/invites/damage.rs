//! The four laws of lists, over files that were written well and then damaged.

use proptest::prelude::*;

use crate::four_laws;

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_four_laws_hold_for_damaged_files(text in damaged()) {
        let folder = tempfile::tempdir().unwrap();
        let held = four_laws::hold(text.as_bytes(), folder.path());
        prop_assert_eq!(held, Ok(()));
    }
}

/// Files in which the fuzzer (`examples/invites_fuzz.rs`) once found a law broken, and those it begins with.
#[test]
fn the_four_laws_hold_for_the_corpus() {
    let folder = tempfile::tempdir().unwrap();
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/fuzz");
    for file in std::fs::read_dir(corpus).unwrap() {
        let path = file.unwrap().path();
        let held = four_laws::hold(&std::fs::read(&path).unwrap(), folder.path());
        assert_eq!(held, Ok(()), "{path:?}");
    }
}
