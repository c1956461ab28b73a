//! `msi-setup practice`.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

use serde_json::Value;

use crate::run::{Place, keys};

/// Starts it and reads its first line.
fn started(command: &mut Command) -> (Child, BufReader<std::process::ChildStdout>, String) {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    (child, out, line)
}

fn end(child: &mut Child, signal: &str) -> Option<i32> {
    let id = child.id().to_string();
    assert!(
        Command::new("kill")
            .args([signal, &id])
            .status()
            .unwrap()
            .success()
    );
    child.wait().unwrap().code()
}

/// `GET` of an address on this machine; the whole answer.
fn get(url: &str, path: &str) -> String {
    let host = url.trim_start_matches("http://").split('/').next().unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[cfg(unix)]
#[test]
fn it_serves_until_it_is_told_to_end_and_prints_what_signs_in() {
    let place = Place::new();
    let words = ["practice", "--json", "--scenario", "slow"];
    for signal in ["-INT", "-TERM"] {
        let (mut child, mut out, line) = started(&mut place.command(&words));
        let json: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(keys(&json), ["control", "marketo", "salesforce"]);
        assert_eq!(
            keys(&json["salesforce"]),
            ["client_id", "login_url", "password", "username"]
        );
        let marketo = [
            "client_id",
            "client_secret",
            "endpoint",
            "identity",
            "munchkin_id",
        ];
        assert_eq!(keys(&json["marketo"]), marketo);
        assert!(
            json["marketo"]["endpoint"]
                .as_str()
                .unwrap()
                .ends_with("/rest")
        );
        assert!(
            json["marketo"]["identity"]
                .as_str()
                .unwrap()
                .ends_with("/identity")
        );
        let state = get(json["control"].as_str().unwrap(), "/state");
        assert!(
            state.starts_with("HTTP/1.1 200") && state.contains("\"scenario\":\"slow\""),
            "{state}"
        );
        assert_eq!(end(&mut child, signal), Some(0));
        let mut rest = String::new();
        out.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "");
    }
    assert_eq!(place.names(), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_person_reads_it_in_the_language_of_the_system() {
    for (language, first, last) in [
        (
            "en_US.UTF-8",
            "Practice organisation – Salesforce\n",
            "Ctrl+C",
        ),
        (
            "fr_FR.UTF-8",
            "Organisation d’entraînement – Salesforce\n",
            "Ctrl+C",
        ),
    ] {
        let place = Place::speaking(language);
        let (mut child, mut out, line) = started(&mut place.command(&["practice"]));
        assert_eq!(line, first);
        let mut all = String::new();
        while !all.contains(last) {
            assert!(out.read_line(&mut all).unwrap() > 0, "{all}");
        }
        assert!(all.contains("/rest\n") && all.contains("3MVG9"));
        assert_eq!(end(&mut child, "-TERM"), Some(0));
    }
}

#[test]
fn a_scenario_that_does_not_exist_is_answered_by_the_list() {
    let said = Place::new().run(&["practice", "--scenario", "nope"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(
        said.err.contains("normal, expired-session") && said.err.contains("marketo-615"),
        "{}",
        said.err
    );
    let said = Place::new().run(&["practice", "--scenario", "nope", "--json"]);
    assert!(said.out.contains("marketo-615"), "{}", said.out);
    assert_eq!(said.failure().0, "arguments-not-understood");
}

#[test]
fn a_port_that_is_taken_is_told() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for option in ["--salesforce-port", "--marketo-port"] {
        let said = Place::new().run(&["practice", "--json", option, &port]);
        assert_eq!(said.failure(), ("practice-port".into(), None, None));
        assert!(said.out.contains(&port));
    }
}
