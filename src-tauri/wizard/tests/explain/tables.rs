//! Every code of the vendors' tables, written down here from their pages and not read from the data.

use std::collections::BTreeSet;

use wizard::{
    explain::{self, Entry, Table, Who, message_ids},
    words::{Language, Words},
};

/// Adobe, *Salesforce diagnostics* of MSI Actions: the 26 codes.
const DIAGNOSTICS: [&str; 26] = [
    "API_CURRENTLY_DISABLED",
    "AUTHENTICATION_FAILURE",
    "EXPIRED_ACCESS",
    "INACTIVE_ORGANIZATION",
    "INACTIVE_USER",
    "INVALID_GRANT",
    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
    "INSUFFICIENT_ACCESS_OR_READONLY",
    "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
    "INVALID_FIELD_FOR_INSERT_UPDATE",
    "INVALID_TYPE",
    "FIELD_CUSTOM_VALIDATION_EXCEPTION",
    "FIELD_FILTER_VALIDATION_EXCEPTION",
    "FIELD_INTEGRITY_EXCEPTION",
    "REQUIRED_FIELD_MISSING",
    "ENTITY_IS_LOCKED",
    "TXN_SECURITY_NO_ACCESS",
    "CANNOT_UPDATE_CONVERTED_LEAD",
    "UNKNOWN_EXCEPTION",
    "REQUEST_LIMIT_EXCEEDED",
    "INVALID_FIELD",
    "QUERY_TIMEOUT",
    "FAILED_WRITE",
    "SERVER_UNAVAILABLE",
    "UNABLE_TO_LOCK_ROW",
    "INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE",
];

/// Callback, Salesforce's own page and the token endpoint: code, and the text beside it.
const OAUTH: [(&str, &str); 41] = [
    ("access_denied", "end-user denied authorization"),
    ("OAUTH_APP_BLOCKED", "this app is blocked by admin"),
    (
        "OAUTH_APP_ACCESS_DENIED",
        "user is not admin approved to access this app",
    ),
    (
        "OAUTH_EC_APP_NOT_FOUND",
        "External client app is not installed in this org",
    ),
    (
        "OAUTH_APPROVAL_ERROR_GENERIC",
        "An unexpected error has occured during authentication",
    ),
    (
        "redirect_uri_mismatch",
        "redirect_uri must match configuration",
    ),
    ("invalid_client_id", "client identifier invalid"),
    ("invalid_client", ""),
    ("invalid_client", "app must be installed into org"),
    ("invalid_client", "invalid client credentials"),
    ("invalid_scope", ""),
    ("immediate_unsuccessful", ""),
    ("unsupported_response_type", ""),
    ("rate_limit_exceeded", ""),
    ("invalid_request", ""),
    ("invalid_request", "invalid code verifier"),
    ("invalid_grant", ""),
    ("invalid_grant", "authentication failure"),
    ("invalid_grant", "expired authorization code"),
    ("invalid_grant", "invalid authorization code"),
    ("invalid_grant", "invalid code verifier"),
    ("invalid_grant", "expired access/refresh token"),
    ("invalid_grant", "ip restricted"),
    ("invalid_grant", "ip restricted by app developer"),
    ("invalid_grant", "inactive user"),
    ("invalid_grant", "inactive organization"),
    ("inactive_user", ""),
    ("inactive_org", ""),
    ("unsupported_grant_type", ""),
    ("invalid_client_credentials", ""),
    (
        "Login error restricted domain",
        "Login error restricted domain",
    ),
    (
        "OAUTH_AUTHORIZATION_BLOCKED",
        "Cross-org OAuth flows are not supported for this external client app",
    ),
    (
        "1800",
        "There was a problem in setting up your remote access",
    ),
    ("unauthorized_client", ""),
    ("redirect_uri_missing", ""),
    (
        "INVALID_LOGIN",
        "Invalid username, password, security token; or user locked out.",
    ),
    ("LOGIN_MUST_USE_SECURITY_TOKEN", ""),
    ("INVALID_OPERATION_WITH_EXPIRED_PASSWORD", ""),
    ("LOGIN_DURING_RESTRICTED_DOMAIN", ""),
    ("LOGIN_DURING_RESTRICTED_TIME", ""),
    ("SOAP API login() is disabled", "by default in this org"),
];

/// Messages on pages, in packages and from Apex.
const PAGES: [(&str, &str); 7] = [
    ("Unauthorized endpoint", "please check"),
    ("A required package is missing", ""),
    ("Missing Organization Feature", "CommonPortal null"),
    (
        "Missing feature",
        "Installing this package requires the following feature",
    ),
    (
        "Package Not Found",
        "The requested package doesn't yet exist or has been deleted.",
    ),
    ("Insufficient Privileges", ""),
    ("Invalid MSI credentials", ""),
];

const SOAP: [&str; 4] = ["20013", "20014", "20015", "20016"];

const REST: [(&str, &str); 24] = [
    ("INVALID_SESSION_ID", "Session expired or invalid"),
    (
        "INVALID_SESSION_ID",
        "This session is not valid for use with the REST API",
    ),
    (
        "INVALID_SESSION_ID",
        "This session is not valid for use with the API",
    ),
    ("INVALID_AUTH_HEADER", ""),
    ("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
    (
        "REQUEST_LIMIT_EXCEEDED",
        "ConcurrentRequests (Concurrent API Requests) Limit exceeded.",
    ),
    (
        "REQUEST_LIMIT_EXCEEDED",
        "ConcurrentPerOrgLongTxn Limit exceeded.",
    ),
    (
        "API_DISABLED_FOR_ORG",
        "API is not enabled for this Organization or Partner",
    ),
    ("API_CURRENTLY_DISABLED", "API is disabled for this User"),
    ("INSUFFICIENT_ACCESS", ""),
    ("INSUFFICIENT_ACCESS_OR_READONLY", ""),
    ("TXN_SECURITY_NO_ACCESS", ""),
    ("MALFORMED_QUERY", ""),
    (
        "INVALID_FIELD",
        "No such column 'Timeout__c' on entity 'Lead'",
    ),
    ("INVALID_TYPE", "sObject type 'Lead' is not supported."),
    ("MALFORMED_ID", ""),
    ("JSON_PARSER_ERROR", ""),
    ("NOT_FOUND", ""),
    ("SERVER_UNAVAILABLE", ""),
    ("UNKNOWN_EXCEPTION", ""),
    ("QUERY_TIMEOUT", ""),
    ("UNABLE_TO_LOCK_ROW", ""),
    ("410", ""),
    ("503", ""),
];

/// HTTP statuses of Salesforce that have a row without a code.
const REST_STATUSES: [&str; 11] = [
    "401",
    "405",
    "410",
    "415",
    "420",
    "429",
    "500",
    "502",
    "503",
    "504",
    "unauthorized",
];

const MARKETO: [&str; 41] = [
    "401",
    "413",
    "414",
    "500",
    "502",
    "600",
    "601",
    "602",
    "603",
    "604",
    "605",
    "606",
    "607",
    "608",
    "609",
    "610",
    "611",
    "612",
    "613",
    "614",
    "615",
    "616",
    "701",
    "702",
    "703",
    "704",
    "709",
    "710",
    "711",
    "713",
    "719",
    "1003",
    "1006",
    "1013",
    "1016",
    "1018",
    "1019",
    "1029",
    "1080",
    "unauthorized",
    "invalid_client",
];

fn of(table: Table, code: &str, text: &str) -> &'static Entry {
    let found = explain::code(table, code, text);
    found.unwrap_or_else(|| panic!("{table:?}: {code} {text:?} is not explained"))
}

/// Every code with its table.
fn all() -> Vec<(Table, &'static str, &'static str)> {
    let diagnostics = DIAGNOSTICS.map(|code| (Table::Diagnostics, code, ""));
    let oauth = OAUTH.map(|(code, text)| (Table::SalesforceOauth, code, text));
    let rest = REST.map(|(code, text)| (Table::SalesforceRest, code, text));
    let statuses = REST_STATUSES.map(|code| (Table::SalesforceRest, code, ""));
    let marketo = MARKETO.map(|code| (Table::Marketo, code, ""));
    let pages = PAGES.map(|(code, text)| (Table::SalesforcePages, code, text));
    let soap = SOAP.map(|code| (Table::MarketoSoap, code, ""));
    let salesforce = diagnostics.into_iter().chain(oauth).chain(rest);
    let salesforce = salesforce.chain(statuses).chain(pages);
    salesforce.chain(marketo).chain(soap).collect()
}

#[test]
fn every_code_of_every_table_has_cause_remedy_person_and_link_in_every_language() {
    for language in Language::ALL {
        let words = Words::of(language);
        for (table, code, text) in all() {
            let entry = of(table, code, text);
            assert!(entry.code.eq_ignore_ascii_case(code), "{code}: {entry:?}");
            for part in ["cause", "remedy"] {
                let id = format!("vendor-{}-{part}", entry.sentences());
                assert!(words.has(&id), "{language}: {id}");
                let sentence = words.plain(&id);
                assert!(
                    sentence.len() > 20 && !sentence.contains(['{', '}']),
                    "{id}: {sentence}"
                );
            }
            assert!(!entry.who.is_empty(), "{code}");
        }
    }
}

#[test]
fn every_code_of_every_table_gives_a_card_when_it_is_pasted() {
    for language in Language::ALL {
        for (_, code, text) in all() {
            let cards = explain::cards(&format!("{code}: {text}"), language).cards;
            let card = cards
                .iter()
                .find(|card| card.code.eq_ignore_ascii_case(code));
            let card = card.unwrap_or_else(|| panic!("{code} {text:?}: {cards:?}"));
            assert!(!card.who.is_empty() && !card.place.is_empty() && !card.again.is_empty());
            let link = card.link.as_ref().unwrap();
            assert!(explain::allows(&link.url), "{}", link.url);
            assert!(link.title.contains(' '), "{link:?}");
        }
    }
}

#[test]
fn one_code_with_different_texts_has_different_entries() {
    let grants: BTreeSet<&str> = OAUTH
        .iter()
        .filter(|(code, _)| *code == "invalid_grant")
        .map(|(code, text)| of(Table::SalesforceOauth, code, text).id.as_str())
        .collect();
    // None and "authentication failure" are the code alone; two say that the code was too old.
    assert_eq!(grants.len(), 8, "{grants:?}");

    let id = |code, text| of(Table::SalesforceRest, code, text).id.as_str();
    assert_eq!(
        id("INVALID_SESSION_ID", "Session expired or invalid"),
        "session-ended"
    );
    assert_eq!(id("INVALID_SESSION_ID", ""), "session-ended");
    assert_eq!(
        id(
            "INVALID_SESSION_ID",
            "This session is not valid for use with the API"
        ),
        "session-not-for-api"
    );
    assert_eq!(
        id("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
        "request-limit-day"
    );
    assert_eq!(
        id("REQUEST_LIMIT_EXCEEDED", "ConcurrentPerOrgLongTxn"),
        "request-limit-at-once"
    );
    assert_eq!(id("REQUEST_LIMIT_EXCEEDED", ""), "request-limit");
    assert_eq!(
        id("INVALID_FIELD", "No such column 'Timeout__c'"),
        "field-not-visible"
    );
    assert_eq!(
        of(Table::Diagnostics, "INVALID_FIELD", "").id,
        "slow-org-field"
    );
}

#[test]
fn a_code_of_another_table_or_of_none_is_not_explained() {
    assert!(explain::code(Table::Marketo, "INVALID_TYPE", "").is_none());
    assert!(explain::code(Table::SalesforceRest, "603", "").is_none());
    assert!(explain::code(Table::SalesforceOauth, "TEAPOT", "").is_none());
    assert!(explain::code(Table::Marketo, "", "").is_none());
}

#[test]
fn what_passes_by_itself_is_told_apart_from_what_does_not() {
    let retry = |table, code, text| of(table, code, text).retry;
    for code in ["502", "604", "606", "608", "615", "713"] {
        assert!(retry(Table::Marketo, code, ""), "{code}");
    }
    for code in [
        "600", "603", "607", "609", "610", "612", "613", "616", "703", "709",
    ] {
        assert!(!retry(Table::Marketo, code, ""), "{code}");
    }
    for code in [
        "UNABLE_TO_LOCK_ROW",
        "QUERY_TIMEOUT",
        "SERVER_UNAVAILABLE",
        "503",
        "429",
    ] {
        assert!(retry(Table::SalesforceRest, code, ""), "{code}");
    }
    let limit = |text| retry(Table::SalesforceRest, "REQUEST_LIMIT_EXCEEDED", text);
    assert!(!limit("TotalRequests") && limit("ConcurrentRequests"));
}

#[test]
fn support_acts_where_the_vendors_say_so() {
    let who = |code| of(Table::Diagnostics, code, "").who.clone();
    assert!(who("CANNOT_UPDATE_CONVERTED_LEAD").contains(&Who::MarketoSupport));
    assert!(who("UNKNOWN_EXCEPTION").contains(&Who::SalesforceSupport));
    assert!(who("INVALID_GRANT").contains(&Who::MarketoSupport));
    assert_eq!(who("ENTITY_IS_LOCKED"), [Who::SalesforceAdmin]);
}

#[test]
fn every_entry_is_of_a_code_that_stands_in_a_table_here() {
    let known: BTreeSet<String> = all()
        .iter()
        .map(|(_, code, _)| code.to_ascii_lowercase())
        // The page itself, and two bare words that clients of others have seen.
        .chain(
            [
                "We were unable to authenticate your request",
                "Bad_OAuth_Token",
                "Missing_OAuth_Token",
            ]
            .map(str::to_ascii_lowercase),
        )
        .collect();
    for entry in explain::entries() {
        assert!(
            known.contains(&entry.code.to_ascii_lowercase()),
            "{entry:?}"
        );
    }
    assert!(message_ids().len() > 150);
}
