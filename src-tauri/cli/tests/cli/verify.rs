//! `msi-setup verify`, as far as it goes without a keyring; signed in, it runs in `tests/whole/planted/`.

use std::process::Command;

use serde_json::Value;

use crate::run::{Place, Said, keys, said};

/// No message bus, so no keyring of whoever runs the tests.
fn alone(command: &mut Command) -> &mut Command {
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
}

fn run(place: &Place, words: &[&str]) -> Said {
    said(alone(&mut place.command(words)))
}

fn setup(place: &Place) -> String {
    let words = [
        "setup",
        "create",
        "--name",
        "Northwind",
        "--my-name",
        "Ana",
        "--json",
    ];
    run(place, &words).json()["id"].as_str().unwrap().to_owned()
}

#[test]
fn where_nothing_can_be_asked_every_check_says_why_and_the_exit_code_says_so() {
    let place = Place::new();
    let setup = setup(&place);
    let said = run(&place, &["verify", "--setup", &setup, "--json"]);
    assert_eq!(said.code, 2, "{said:?}");
    let answer = said.json();
    assert_eq!(keys(&answer), ["calls", "findings", "left"]);
    assert_eq!(
        answer["calls"],
        serde_json::json!({ "salesforce": 0, "marketo": 0 })
    );
    let findings = answer["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 25);
    for finding in findings {
        assert_eq!(
            keys(finding),
            ["at", "check", "code", "facts", "status", "step"]
        );
        assert_eq!(finding["status"], "unknown", "{finding}");
        assert!(
            finding["step"].is_string() && finding["at"].is_u64(),
            "{finding}"
        );
    }
    // What was found is in the record.
    let status = run(&place, &["status", "--setup", &setup, "--json"]).json();
    let checks = status["setup"]["steps"][1]["checks"].as_array().unwrap();
    assert!(
        checks
            .iter()
            .all(|check| check["finding"]["status"] == "unknown")
    );
}

#[test]
fn a_person_reads_each_check_under_its_step_with_what_to_do() {
    let place = Place::new();
    let setup = setup(&place);
    let step = ["verify", "--setup", &setup, "--step", "install-package"];
    let said = run(&place, &step);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 4, "{said:?}");
    assert_eq!(lines[0], "Install/upgrade MSI package in Salesforce");
    assert!(
        lines[1].starts_with("  cannot tell   Package in Salesforce: "),
        "{}",
        lines[1]
    );
    assert!(lines[2].starts_with("                "), "{}", lines[2]);
    assert!(said.err.contains("0 calls"), "{}", said.err);
}

#[test]
fn reason_that_all_checks_share_is_told_once() {
    let place = Place::new();
    let setup = setup(&place);
    let said = run(&place, &["verify", "--setup", &setup]);
    let lines: Vec<&str> = said.out.lines().collect();
    let mut hints: Vec<&&str> = lines
        .iter()
        .filter(|line| line.starts_with("      "))
        .collect();
    let count = hints.len();
    hints.sort_unstable();
    hints.dedup();
    assert_eq!(hints.len(), count, "{said:?}");
    assert!(
        said.out.matches("For the same reason as above.").count() > 10,
        "{said:?}"
    );
}

#[test]
fn what_does_not_exist_is_refused() {
    let place = Place::new();
    let setup = setup(&place);
    for (words, code) in [
        (vec!["--setup", "nothing"], "setup-missing"),
        (
            vec!["--setup", &setup, "--step", "nothing"],
            "no-step-named",
        ),
        (
            vec![
                "--setup",
                &setup,
                "--step",
                "install-package",
                "--persona",
                "marketo-admin",
            ],
            "arguments-not-understood",
        ),
    ] {
        let said = run(&place, &[&["verify", "--json"], &words[..]].concat());
        assert_eq!(said.code, 2, "{said:?}");
        let answer: Value = said.json();
        assert_eq!(answer["error"]["code"], code, "{answer}");
    }
}

#[test]
fn a_step_that_is_not_there_is_answered_with_those_that_are() {
    let place = Place::new();
    let setup = setup(&place);
    let said = run(&place, &["verify", "--setup", &setup, "--step", "nope"]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.err.contains("No step is called “nope”."), "{said:?}");
    assert!(said.err.contains("install-package"), "{said:?}");
}

#[test]
fn a_list_that_was_named_and_cannot_be_read_is_not_done() {
    let place = Place::new();
    let setup = setup(&place);
    let words = ["verify", "--setup", &setup, "--step", "invite-users"];
    let said = run(
        &place,
        &[&words[..], &["--invites", "nowhere.csv"]].concat(),
    );
    assert_eq!(said.code, 2, "{said:?}");
    let told = "The clean list cannot be read";
    assert!(said.err.contains(told), "{said:?}");
}

#[test]
fn the_spaces_that_hold_french_signs_are_no_escapes() {
    let place = Place::speaking("fr_FR.UTF-8");
    let said = run(&place, &["verify", "--setup", "nope"]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.err.contains("\u{a0}:"), "{said:?}");
    assert!(!said.err.contains("\\u{"), "{said:?}");
}

#[test]
fn settings_that_nobody_knows_are_told() {
    let place = Place::new();
    let setup = setup(&place);
    let preferences = place.path("home/msi-actions-setup/preferences.json");
    std::fs::write(preferences, r#"{"checks":{"app-namez":["Ours"]}}"#).unwrap();
    let step = ["verify", "--setup", &setup, "--step", "install-package"];
    let said = run(&place, &step);
    let told = "preferences.json has an unknown setting for checks, “app-namez”";
    assert!(said.err.contains(told), "{said:?}");
}
