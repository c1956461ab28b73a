//! Consumer key and ports.

use wizard::salesforce::{ConsumerKey, Ports};

fn usual() -> String {
    format!("3MVG9{}", "aB3._".repeat(16))
}

#[test]
fn a_consumer_key_is_taken_without_the_white_space_around_it() {
    let key = ConsumerKey::parse(&format!(" \t{}\n", usual())).unwrap();
    assert_eq!(key.as_str(), usual());
    assert_eq!(key.warning(), None);
}

#[test]
fn an_unusual_consumer_key_is_a_warning_and_no_refusal() {
    for text in ["practice-key", "3MVG9short", &usual().replace('_', "/")] {
        let key = ConsumerKey::parse(text).unwrap();
        assert_eq!(
            key.warning().unwrap().code,
            "consumer-key-unusual",
            "{text}"
        );
    }
}

#[test]
fn no_key_two_words_and_a_consumer_secret_are_refused() {
    let secret = "0123456789ABCDEF".repeat(4);
    for (text, code) in [
        (" ", "consumer-key-missing"),
        ("3MVG9 abc", "consumer-key-spaced"),
        ("3MVG9\u{7}abc", "consumer-key-spaced"),
        (secret.as_str(), "consumer-key-is-secret"),
    ] {
        let failure = ConsumerKey::parse(text).unwrap_err();
        assert_eq!(failure.code, code);
        assert!(failure.facts.is_empty(), "a secret is in {failure}");
    }
}

#[test]
fn ports_are_one_to_eight_different_ones_that_can_be_listened_on() {
    assert_eq!(
        Ports::parse("17170, 17171 17172").unwrap(),
        Ports::default()
    );
    assert_eq!(Ports::parse("65535").unwrap().as_slice(), [65535]);
    for (text, code) in [
        ("", "ports-count"),
        (
            "2001,2002,2003,2004,2005,2006,2007,2008,2009",
            "ports-count",
        ),
        ("80", "ports-range"),
        ("1023", "ports-range"),
        ("65536", "ports-range"),
        ("2001,2002,2001", "ports-twice"),
        ("2001;2002", "ports-not-understood"),
        ("-1", "ports-not-understood"),
    ] {
        assert_eq!(Ports::parse(text).unwrap_err().code, code, "{text}");
    }
}

#[test]
fn the_callback_addresses_are_what_salesforce_compares_character_by_character() {
    let callbacks: Vec<String> = Ports::default()
        .callbacks()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        callbacks,
        ["17170", "17171", "17172"].map(|port| format!("http://localhost:{port}/callback"))
    );
}
