//! What else in the wizard speaks of the vendors' codes says nothing different.

use wizard::{
    explain::{self, Table},
    guide::Guide,
    marketo, salesforce,
    setup::guide_text,
    words::Language,
};

/// What a browser says of itself, not a vendor.
const OF_THE_BROWSER: &str = "localhost-refused";

#[test]
fn whatever_the_pages_of_the_accounts_explain_is_explained_here_too() {
    let guide = guide_text(Language::En).unwrap();
    let remedies = guide.accounts.iter().flat_map(|account| &account.remedies);
    let mut looked_at = 0;
    for remedy in remedies.filter(|remedy| remedy.id != OF_THE_BROWSER) {
        for says in &remedy.says {
            let entries = explain::explain(says).entries;
            assert!(!entries.is_empty(), "{}: {says}", remedy.id);
            looked_at += 1;
        }
    }
    assert!(looked_at > 25, "{looked_at}");
}

#[test]
fn what_the_client_of_salesforce_tells_apart_is_told_apart_here() {
    let problem = |code: &str, message: &str| {
        let error = salesforce::ApiError {
            status: 403,
            code: code.to_owned(),
            message: message.to_owned(),
            fields: Vec::new(),
        };
        error.problem()
    };
    for entry in explain::entries()
        .iter()
        .filter(|entry| entry.is_in(Table::SalesforceRest))
    {
        for phrase in entry.says.iter().chain(&entry.phrases) {
            let expected = match entry.id.as_str() {
                "session-ended" => salesforce::Problem::SessionEnded,
                "request-limit-day" => salesforce::Problem::DailyQuota,
                "request-limit-at-once" if !phrase.contains(' ') || phrase.contains('(') => {
                    salesforce::Problem::TooManyAtOnce
                }
                "session-not-for-api" if phrase.starts_with("session") => {
                    salesforce::Problem::SessionNotForApi
                }
                _ => continue,
            };
            assert_eq!(
                problem(&entry.code, phrase),
                expected,
                "{}: {phrase}",
                entry.id
            );
        }
    }
}

#[test]
fn every_code_that_the_clients_know_is_explained() {
    for code in [
        "INVALID_SESSION_ID",
        "Bad_OAuth_Token",
        "INVALID_AUTH_HEADER",
        "Missing_OAuth_Token",
        "REQUEST_LIMIT_EXCEEDED",
        "API_DISABLED_FOR_ORG",
        "API_CURRENTLY_DISABLED",
        "INSUFFICIENT_ACCESS",
        "INSUFFICIENT_ACCESS_OR_READONLY",
        "TXN_SECURITY_NO_ACCESS",
        "INVALID_FIELD",
        "INVALID_TYPE",
        "MALFORMED_QUERY",
        "MALFORMED_ID",
        "JSON_PARSER_ERROR",
        "NOT_FOUND",
        "UNABLE_TO_LOCK_ROW",
        "QUERY_TIMEOUT",
        "SERVER_UNAVAILABLE",
        "UNKNOWN_EXCEPTION",
    ] {
        assert!(
            explain::code(Table::SalesforceRest, code, "").is_some(),
            "{code}"
        );
    }
    for code in 600..=1100 {
        let error = marketo::ApiError {
            code: code.to_string(),
            message: String::new(),
        };
        if error.problem() != marketo::Problem::Other {
            assert!(
                explain::code(Table::Marketo, &error.code, "").is_some(),
                "{code}"
            );
        }
    }
}

#[test]
fn links_that_the_guide_has_too_are_the_same() {
    let guide = Guide::built_in().unwrap();
    let mut new = 0;
    for entry in explain::entries() {
        for language in Language::ALL {
            let cards = explain::cards(&entry.code, language).cards;
            for link in cards.into_iter().filter_map(|card| card.link) {
                assert!(explain::allows(&link.url));
                new += usize::from(!guide.allows(&link.url));
            }
        }
    }
    assert!(new > 0, "the list of the guide is not enough");
    assert!(
        !explain::allows("https://evil.example/")
            && !explain::allows("http://status.salesforce.com/")
    );
}
