//! `msi-setup status`.

use std::path::Path;

use wizard::setup::{
    Persona, Setups,
    view::{Environment, NewSetup},
};

use crate::run::{Place, keys, said};

/// A setup in `folder` with its first row done; its id.
fn setup_in(folder: &Path) -> String {
    let setups = Setups::open(Some(folder), "window").unwrap();
    let mut setup = setups
        .create(&NewSetup {
            name: "Northwind".into(),
            environment: Environment::Production,
            practice: false,
            my_name: "Ana Duarte".into(),
            personas: Persona::ALL.to_vec(),
        })
        .unwrap();
    setup.attest("actions-enabled", false, None).unwrap();
    setup.id().to_owned()
}

#[test]
fn an_empty_data_folder_has_no_setups_and_is_not_created() {
    let place = Place::new();
    let said = place.run(&["status", "--data-dir", "data", "--json"]);
    assert_eq!(said.code, 0);
    assert_eq!(said.json(), serde_json::json!({ "setups": [] }));
    let said = place.run(&["status"]);
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, "No setup on this machine yet.\n", "")
    );
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn the_data_folder_is_named_by_the_argument_else_the_variable_else_the_system() {
    let place = Place::new();
    let (one, other) = (setup_in(&place.path("one")), setup_in(&place.path("other")));
    let usual = setup_in(&place.path("home/msi-actions-setup"));
    let first = |command: &mut std::process::Command| {
        let json = said(command).json();
        json["setups"][0]["id"].as_str().unwrap().to_owned()
    };
    let words = ["status", "--json", "--data-dir", "one"];
    assert_eq!(first(&mut place.command(&words)), one);
    let variable = ("MSI_SETUP_DATA_DIR", "other");
    let by_variable = first(place.command(&words[..2]).env(variable.0, variable.1));
    assert_eq!(by_variable, other);
    assert_eq!(
        first(place.command(&words).env(variable.0, variable.1)),
        one
    );
    if cfg!(target_os = "linux") {
        assert_eq!(first(&mut place.command(&words[..2])), usual);
    }
}

#[test]
fn every_setup_is_told_with_how_far_it_is() {
    let place = Place::new();
    let id = setup_in(&place.path("data"));
    let said = place.run(&["status", "--data-dir", "data", "--json"]);
    let json = said.json();
    let setup = &json["setups"][0];
    assert_eq!(setup["id"], id.as_str());
    assert_eq!(setup["name"], "Northwind");
    assert_eq!((&setup["done"], &setup["total"]), (&1.into(), &9.into()));
    assert_eq!(setup["next"], "marketo-salesforce-sync");
    assert_eq!(setup["unreadable"], serde_json::Value::Null);
    let said = place.run(&["status", "--data-dir", "data"]);
    assert_eq!(said.out, format!("{id}  Northwind  1 of 9 done\n"));
}

#[test]
fn one_setup_is_told_step_by_step() {
    let place = Place::new();
    let id = setup_in(&place.path("data"));
    let words = ["status", "--data-dir", "data", "--setup", &id];
    let said = place.run(&words);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 10, "{}", said.out);
    assert_eq!(lines[0], "Northwind");
    assert!(lines[1].starts_with("  confirmed by hand  "));
    assert!(lines[2].starts_with("  open               "));
    assert!(lines[3].starts_with("  locked             1. "));
    let json = place.run(&[&words[..], &["--json"]].concat()).json();
    assert_eq!(keys(&json), ["setup"]);
    assert_eq!(json["setup"]["id"], id.as_str());
    let states: Vec<&str> = json["setup"]["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["state"]["kind"].as_str().unwrap())
        .collect();
    assert_eq!(states[..3], ["done", "open", "locked"]);
}

#[test]
fn what_of_the_record_does_not_count_is_told() {
    let place = Place::new();
    let id = setup_in(&place.path("data"));
    let folder = place.path(&format!("data/setups/{id}"));
    let journal = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap();
    let mut lines = std::fs::read_to_string(journal.path()).unwrap();
    lines += "no entry\n";
    std::fs::write(journal.path(), lines).unwrap();
    let said = place.run(&["status", "--data-dir", "data", "--setup", &id]);
    let last = "One part of the record does not count. The window and --json say where.\n";
    assert_eq!(said.code, 0);
    assert!(said.out.ends_with(last), "{}", said.out);
}

#[test]
fn a_setup_that_is_not_there_is_refused() {
    let place = Place::new();
    let data = ["status", "--data-dir", "data", "--json", "--setup"];
    for id in ["01ARZ3NDEKTSV4RRFFQ69G5FAV", "..", ""] {
        let said = place.run(&[&data[..], &[id]].concat());
        assert_eq!(said.failure(), ("setup-missing".into(), None, None));
    }
}

#[test]
fn looking_changes_nothing() {
    let place = Place::new();
    let id = setup_in(&place.path("data"));
    let tree = || {
        let mut files: Vec<_> = ["data", "data/locks", &format!("data/setups/{id}")]
            .iter()
            .flat_map(|folder| std::fs::read_dir(place.path(folder)).unwrap())
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.path(), entry.metadata().unwrap().modified().unwrap()))
            .collect();
        files.sort();
        files
    };
    let before = tree();
    place.run(&["status", "--data-dir", "data"]);
    place.run(&["status", "--data-dir", "data", "--setup", &id]);
    assert_eq!(tree(), before);
}

#[test]
fn the_name_of_a_setup_steers_no_terminal() {
    let place = Place::new();
    let words = [
        "setup",
        "create",
        "--name",
        "a\u{1b}[31m",
        "--my-name",
        "Ana",
    ];
    let said = place.run(&words);
    assert!(said.out.contains("a\\u{1b}[31m"), "{said:?}");
}
