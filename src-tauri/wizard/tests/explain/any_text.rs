//! Any text whatever: an answer, in time.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use wizard::explain::{self, entries};

use crate::ids;

/// Codes that are found by themselves, without looking like one.
fn codes() -> Vec<&'static str> {
    let codes = entries().iter().map(|entry| entry.code.as_str());
    codes.filter(|code| code.contains('_')).collect()
}

/// Pieces that the search reacts to, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let known = codes().into_iter().chain([
        "%",
        "%2",
        "%25",
        "%20",
        "%00",
        "%ff",
        "\\",
        "\\n",
        "\\u0022",
        "\\u",
        "\\ud800",
        "{",
        "}",
        "\n",
        "\r",
        "\0",
        "+",
        "\"",
        "603",
        "error ",
        "code\":\"",
        "http/1.1 ",
        "&amp;",
        "&#x3e;",
        "&#62",
        "mktorest.com",
        "acme.my.salesforce.com",
        "unauthorized endpoint",
        "https://",
        "ip restricted",
        "not valid for use with",
        "marketo",
        "salesforce",
        "é",
        "\u{a0}",
        "🫖",
    ]);
    let known: Vec<String> = known.map(str::to_owned).collect();
    let piece = prop_oneof![3 => proptest::sample::select(known), 1 => any::<String>()];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_has_an_answer_and_no_entry_twice(text in prop_oneof![any::<String>(), pieces()]) {
        let mut found = ids(&text);
        prop_assert_eq!(&found, &ids(&text));
        let count = found.len();
        found.sort_unstable();
        found.dedup();
        prop_assert_eq!(count, found.len());
    }

    #[test]
    fn a_code_in_any_text_is_found(
        code in proptest::sample::select(codes()),
        before in prop_oneof![any::<String>(), pieces()],
        after in prop_oneof![any::<String>(), pieces()],
        upper in any::<bool>(),
    ) {
        // Letters, digits and _ right beside it would make it another word.
        let spelt = if upper { code.to_uppercase() } else { code.to_owned() };
        let before = before.trim_end_matches(|one: char| one.is_ascii_alphanumeric() || one == '_');
        let after = after.trim_start_matches(|one: char| one.is_ascii_alphanumeric() || one == '_');
        let explained = explain::explain(&format!("{before}{spelt}{after}"));
        let found = explained.entries.iter().any(|entry| entry.code.eq_ignore_ascii_case(code));
        // A code of OAuth that Marketo may use as well does not count as Salesforce's in a text of Marketo.
        let shared = !code.contains(|one: char| one.is_ascii_uppercase());
        let of_marketo = [before, after].iter().any(|text| text.contains("mktorest.com"));
        prop_assert!(found || (shared && of_marketo), "{before:?} {spelt} {after:?}");
    }

    #[test]
    fn a_code_is_found_in_an_escaped_text(
        code in proptest::sample::select(codes()),
        around in "[ -~]{0,40}",
    ) {
        let text = format!("{around} {code} {around}");
        let percent: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let json = serde_json::to_string(&format!("\n{code}\t{around}")).unwrap();
        for text in [percent, json] {
            let explained = explain::explain(&text);
            let found = explained.entries.iter().any(|entry| entry.code.eq_ignore_ascii_case(code));
            prop_assert!(found, "{text}");
        }
    }

    #[test]
    fn any_lookup_has_an_answer(code in any::<String>(), text in pieces()) {
        for table in explain::Table::ALL {
            let _ = explain::code(table, &code, &text);
        }
    }
}

#[test]
fn a_large_text_takes_time_in_proportion_to_its_length() {
    let everything = codes().join(" ");
    let long = |piece: &str| piece.repeat((1 << 20) / piece.len() + 1);
    for piece in [
        "a",
        " ",
        "{",
        "}",
        "%",
        "%25",
        "%2525",
        "\\",
        "\\u0041",
        "\n",
        "603 ",
        "error 603 ",
        "REQUEST_LIMIT_EXCEEDED ",
        "invalid_grant ip restricted ",
        "INVALID_SESSION_ID\n",
        "{INVALID_FIELD",
        "restricted domain ",
        "&amp;gt;",
        "unauthorized endpoint https://a.example ",
        "invalid_client mktorest.com force.com ",
        "INVALID_GRANT\0",
        everything.as_str(),
    ] {
        let text = long(piece);
        let started = Instant::now();
        let _ = explain::explain(&text);
        // Without optimisation; it takes a small part of that. What grew with the square would take hours.
        assert!(
            started.elapsed() < Duration::from_secs(30),
            "{piece:?}: {:?}",
            started.elapsed()
        );
    }
}
