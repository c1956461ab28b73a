//! Setting up and signing in from a terminal, against a practice organisation that another process serves.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    process::{Child, Command, Stdio},
};

use serde_json::Value;
use url::Url;

use crate::{
    browser::Person,
    run::{Place, Said, said},
};

/// A practice organisation in a process of its own; it ends with the test.
pub(crate) struct Practice {
    process: Child,
    facts: Value,
}

impl Practice {
    pub(crate) fn start(place: &Place, words: &[&str]) -> Self {
        let words = [&["practice", "--json"], words].concat();
        let mut process = place
            .command(&words)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let facts = serde_json::from_str(&line).unwrap();
        Self { process, facts }
    }

    pub(crate) fn text(&self, pointer: &str) -> &str {
        self.facts.pointer(pointer).unwrap().as_str().unwrap()
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// No message bus, so no keyring of whoever runs the tests.
pub(crate) fn alone(command: &mut Command) -> &mut Command {
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
}

pub(crate) fn run(place: &Place, words: &[&str]) -> Said {
    said(alone(&mut place.command(words)))
}

pub(crate) fn create(place: &Place, practice: &Practice) -> String {
    let created = run(
        place,
        &[
            "setup",
            "create",
            "--name",
            "Northwind",
            "--my-name",
            "Ana",
            "--salesforce-login-url",
            practice.text("/salesforce/login_url"),
            "--salesforce-client-id",
            practice.text("/salesforce/client_id"),
            "--marketo-endpoint",
            practice.text("/marketo/endpoint"),
            "--json",
        ],
    );
    assert_eq!(created.code, 0, "{created:?}");
    created.json()["id"].as_str().unwrap().to_owned()
}

/// The id of a new setup without accounts.
pub(crate) fn setup(place: &Place) -> String {
    let words = [
        "setup",
        "create",
        "--name",
        "N",
        "--my-name",
        "Ana",
        "--json",
    ];
    run(place, &words).json()["id"].as_str().unwrap().to_owned()
}

/// Signs in with a person who does `action` in the browser, or with nobody.
fn sign_in(place: &Place, setup: &str, words: &[&str], person: Option<Person>) -> Said {
    let words = [
        &["sign-in", "salesforce", "--setup", setup, "--no-browser"],
        words,
    ]
    .concat();
    let mut process = alone(&mut place.command(&words))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut err = BufReader::new(process.stderr.take().unwrap());
    let mut first = String::new();
    err.read_line(&mut first).unwrap();
    if let Some(person) = person {
        let address = first.trim().strip_prefix("open: ").expect(&first);
        let address: Url = address.parse().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(person.signs_in(address));
    }
    let mut rest = String::new();
    err.read_to_string(&mut rest).unwrap();
    let output = process.wait_with_output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: first + &rest,
    }
}

fn person(practice: &Practice, action: &'static str) -> Person {
    Person {
        username: practice.text("/salesforce/username").to_owned(),
        password: practice.text("/salesforce/password").to_owned(),
        action,
    }
}

fn error(said: &Said) -> String {
    let json: Value = serde_json::from_str(&said.out).unwrap();
    for sentence in ["message", "hint"] {
        let text = json["error"][sentence].as_str().unwrap();
        assert!(text.contains(' ') && !text.contains(['{', '}']), "{text}");
    }
    json["error"]["code"].as_str().unwrap().to_owned()
}

/// The product's ports are fixed, so what uses them takes turns.
#[test]
fn signing_in_to_salesforce_ends_as_the_person_decides_and_says_so_by_its_exit_code() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);

    let said = sign_in(
        &place,
        &setup,
        &["--json"],
        Some(person(&practice, "allow")),
    );
    assert_eq!(said.code, 0, "{said:?}");
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        answer["user"]["username"].as_str(),
        Some(practice.text("/salesforce/username"))
    );
    assert_eq!(answer["organization"]["id"].as_str().unwrap().len(), 18);
    assert_eq!(answer["organization"]["sandbox"], Value::Bool(false));
    assert_eq!(
        answer["instance_url"].as_str(),
        Some(practice.text("/salesforce/login_url"))
    );
    assert_eq!(answer["scopes"][0].as_str(), Some("api"));
    assert_eq!(answer["kept"].as_str(), Some("memory"), "no keyring here");

    let said = sign_in(&place, &setup, &["--json"], Some(person(&practice, "deny")));
    assert_eq!((said.code, error(&said).as_str()), (3, "sign-in-refused"));

    let said = sign_in(&place, &setup, &["--json", "--timeout", "1"], None);
    assert_eq!((said.code, error(&said).as_str()), (4, "sign-in-timed-out"));

    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = held.local_addr().unwrap().port().to_string();
    let said = sign_in(&place, &setup, &["--json", "--ports", &port], None);
    assert_eq!(
        (said.code, error(&said).as_str()),
        (5, "sign-in-ports-taken")
    );
    assert!(said.out.contains(&port), "{said:?}");
}

#[test]
fn a_token_endpoint_that_refuses_is_an_exit_code_of_its_own() {
    let place = Place::new();
    let callback = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = callback.local_addr().unwrap().port();
    drop(callback);
    let practice = practice::Practice::start(practice::Options {
        callbacks: vec![format!("http://localhost:{port}/callback")],
        scenario: Some(practice::Scenario::WrongPkce),
        ..practice::Options::default()
    })
    .unwrap();
    let salesforce = practice.credentials().salesforce.clone();
    let created = run(
        &place,
        &[
            "setup",
            "create",
            "--name",
            "Northwind",
            "--my-name",
            "Ana",
            "--salesforce-login-url",
            &practice.salesforce_url(),
            "--salesforce-client-id",
            &salesforce.consumer_key,
            "--json",
        ],
    );
    let setup = created.json()["id"].as_str().unwrap().to_owned();
    let person = Person {
        username: salesforce.username,
        password: salesforce.password,
        action: "allow",
    };
    let words = ["--json", "--ports", &port.to_string()];
    let said = sign_in(&place, &setup, &words, Some(person));
    assert_eq!(
        (said.code, error(&said).as_str()),
        (6, "sign-in-token-refused")
    );
}

#[test]
fn the_marketo_secret_is_read_from_standard_input_and_never_an_argument() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);
    let words = [
        "sign-in",
        "marketo",
        "--setup",
        &setup,
        "--client-id",
        practice.text("/marketo/client_id"),
        "--json",
    ];
    let piped = |secret: &str| {
        let mut process = alone(&mut place.command(&words))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = process.stdin.take().unwrap();
        writeln!(stdin, "{secret}").unwrap();
        drop(stdin);
        let output = process.wait_with_output().unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    };
    let said = piped(practice.text("/marketo/client_secret"));
    assert_eq!(said.code, 0, "{said:?}");
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(answer["sees"]["read-only-person"]["kind"], "can");
    assert!(!said.out.contains(practice.text("/marketo/client_secret")));

    let said = piped("wrong");
    assert_eq!(said.code, 2, "{said:?}");
    assert!(error(&said).starts_with("marketo-"), "{said:?}");

    let said = piped(&"x".repeat(70_000));
    assert_eq!((said.code, error(&said).as_str()), (2, "secret-not-read"));
}

#[test]
fn a_setup_without_an_app_says_what_is_missing_before_anything_is_opened() {
    let place = Place::new();
    let setup = setup(&place);
    let said = run(
        &place,
        &[
            "sign-in",
            "salesforce",
            "--setup",
            &setup,
            "--no-browser",
            "--json",
        ],
    );
    assert_eq!(said.failure().0, "salesforce-app-missing");
}

#[test]
fn signing_out_where_the_keyring_cannot_be_reached_says_so() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);
    for account in ["marketo", "salesforce"] {
        let words = ["sign-out", account, "--setup", &setup, "--json"];
        assert_eq!(run(&place, &words).failure().0, "secret-not-forgotten");
        let plain = run(&place, &words[..4]);
        assert_eq!(plain.code, 2, "{plain:?}");
        assert!(
            plain.err.contains("may still be in the keyring"),
            "{plain:?}"
        );
        let said = run(&place, &[&words[..], &["--anyway"]].concat());
        assert_eq!(said.code, 1, "{said:?}");
        let answer: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(answer["not_forgotten"]["code"], "secret-not-forgotten");
        assert_eq!(
            answer["not_revoked"]["code"].is_string(),
            account == "salesforce"
        );
    }
}

#[test]
fn removing_a_setup_moves_it_only_when_its_secrets_are_forgotten_or_the_person_says_so() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);
    let words = ["setup", "remove", "--setup", &setup, "--json"];
    assert_eq!(run(&place, &words).failure().0, "secret-not-forgotten");
    let status = || run(&place, &["status", "--json"]).json()["setups"].clone();
    assert_eq!(status().as_array().unwrap().len(), 1);
    let said = run(&place, &[&words[..], &["--anyway"]].concat());
    assert_eq!(said.code, 1, "{said:?}");
    let left = said.json()["left"].clone();
    let left: Vec<&str> = left
        .as_array()
        .unwrap()
        .iter()
        .map(|why| why["code"].as_str().unwrap())
        .collect();
    assert_eq!(left, ["removed-not-revoked", "secret-not-forgotten"]);
    assert_eq!(status(), serde_json::json!([]));
    assert_eq!(run(&place, &words).failure().0, "setup-missing");
}

#[test]
fn second_sign_out_says_that_nobody_was_signed_in() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);
    sign_in(
        &place,
        &setup,
        &["--json"],
        Some(person(&practice, "allow")),
    );
    // The keyring of this place cannot be reached, so signing out has to be asked for all the same.
    let words = [
        "sign-out",
        "salesforce",
        "--setup",
        &setup,
        "--anyway",
        "--json",
    ];
    assert_eq!(run(&place, &words).json()["was_signed_in"], true);
    assert_eq!(run(&place, &words).json()["was_signed_in"], false);
}

#[test]
fn sign_in_without_a_keyring_says_once_that_it_ends_and_what_follows() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);
    let said = sign_in(&place, &setup, &[], Some(person(&practice, "allow")));
    assert_eq!(said.code, 0, "{said:?}");
    for sentence in ["so it ends with this command", "application’s window"] {
        assert_eq!(said.err.matches(sentence).count(), 1, "{said:?}");
    }
    assert!(!said.err.contains("You can go on"), "{said:?}");
}

#[test]
fn setup_without_any_name_of_its_person_names_the_argument() {
    let place = Place::new();
    let mut command = place.command(&["setup", "create", "--name", "N"]);
    let output = command
        .env_remove("USER")
        .env_remove("USERNAME")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("--my-name"), "{said}");
}

#[test]
fn a_refused_address_leaves_no_setup_behind_and_a_sandbox_is_known_by_its_address() {
    let place = Place::new();
    let create = |words: &[&str]| {
        let first = [
            "setup",
            "create",
            "--name",
            "N",
            "--my-name",
            "Ana",
            "--json",
        ];
        run(&place, &[&first, words].concat())
    };
    let said = create(&["--salesforce-login-url", "https://evil.example"]);
    assert_eq!(said.code, 2, "{said:?}");
    let said = create(&["--marketo-endpoint", "nonsense"]);
    assert_eq!(said.code, 2, "{said:?}");
    let none = run(&place, &["status", "--json"]).json();
    assert_eq!(none["setups"], serde_json::json!([]), "{none}");

    let said = create(&["--salesforce-login-url", "https://test.salesforce.com"]);
    assert_eq!(said.code, 0, "{said:?}");
    let one = run(&place, &["status", "--json"]).json();
    assert_eq!(one["setups"][0]["environment"], "sandbox", "{one}");
}
