//! `msi-setup invites from-salesforce` and `mark`, as far as they go without a keyring.

use serde_json::Value;

use crate::{
    accounts::{run, setup},
    run::Place,
};

#[test]
fn nobody_signed_in_gets_no_list_and_no_marks() {
    let place = Place::new().with("people.csv", "Email\nada@x.example\n");
    let setup = setup(&place);
    for words in [
        vec![
            "from-salesforce",
            "--out",
            "clean.csv",
            "--profile",
            "Sales User",
        ],
        vec![
            "from-salesforce",
            "--out",
            "clean.csv",
            "--signed-in-since",
            "2026-01-31",
        ],
        vec!["mark", "people.csv"],
    ] {
        let words = [&["invites"], &words[..], &["--setup", &setup, "--json"]].concat();
        let said = run(&place, &words);
        assert_eq!(said.code, 2, "{said:?}");
        let answer: Value = said.json();
        assert_eq!(answer["error"]["code"], "keyring-unreachable", "{answer}");
    }
    assert!(!place.names().contains(&"clean.csv".to_owned()));
}

#[test]
fn a_list_that_is_not_there_is_not_marked() {
    let place = Place::new();
    let setup = setup(&place);
    let said = run(
        &place,
        &["invites", "mark", "people.csv", "--setup", &setup],
    );
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.err.contains("people.csv"), "{said:?}");
    let said = run(
        &place,
        &["invites", "mark", "people.csv", "--setup", "nope", "--json"],
    );
    assert_eq!(said.json()["error"]["code"], "setup-missing");
}
