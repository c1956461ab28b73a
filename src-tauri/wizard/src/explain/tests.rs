//! The data is sound, and what is unsound is refused.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use super::data::{Codes, CodesError};

/// Sound data of one entry, with something put in place of something else.
fn with(from: &str, to: &str) -> Result<Codes, CodesError> {
    let sound = r#"
        [link]
        page = { url = "https://help.salesforce.com/" }
        [default-link]
        salesforce-rest = "page"
        [[entry]]
        id = "one"
        table = "salesforce-rest"
        code = "ONE_CODE"
        who = ["salesforce-admin"]
    "#;
    assert!(sound.contains(from), "{from}");
    Codes::parse(&sound.replace(from, to))
}

#[test]
fn the_built_in_codes_are_sound() {
    let codes = Codes::built_in().unwrap();
    assert!(codes.entry.len() > 100);
    assert!(with("one", "one").is_ok());
}

#[test]
fn every_link_is_used() {
    let codes = Codes::built_in().unwrap();
    for id in codes.link.keys() {
        let used = codes
            .entry
            .iter()
            .any(|entry| codes.link_of(entry) == Some(id));
        assert!(used, "{id}");
    }
}

#[test]
fn unsound_data_is_refused() {
    let entry = r#"who = ["salesforce-admin"]"#;
    let again = |id: &str, more: &str| {
        format!(
            "{entry}\n[[entry]]\nid = \"{id}\"\ntable = \"salesforce-rest\"\ncode = \"ONE_CODE\"\n{entry}\n{more}"
        )
    };
    for (from, to) in [
        (
            "https://help.salesforce.com/",
            "http://help.salesforce.com/".to_owned(),
        ),
        (
            "https://help.salesforce.com/",
            "https://help.salesforce.com:8443/".to_owned(),
        ),
        (
            r#"salesforce-rest = "page""#,
            r#"salesforce-rest = "nowhere""#.to_owned(),
        ),
        (entry, "who = []".to_owned()),
        (entry, r#"who = ["somebody"]"#.to_owned()),
        (entry, format!("{entry}\nphrases = [\"alone\"]")),
        (entry, format!("{entry}\nsays = [\"Capitals\"]")),
        (entry, format!("{entry}\nsays = [\"two  blanks\"]")),
        (entry, format!("{entry}\nsays = [\"\"]")),
        (entry, format!("{entry}\nbeside = [\"words\"]")),
        (entry, format!("{entry}\nunknown = true")),
        (entry, again("one", "phrases = [\"variant\"]")),
        (entry, again("two", "")),
        ("ONE_CODE", "a sentence".to_owned()),
    ] {
        assert!(with(from, &to).is_err(), "{from} -> {to}");
    }
    assert!(with(entry, &again("two", "phrases = [\"variant\"]")).is_ok());
}
