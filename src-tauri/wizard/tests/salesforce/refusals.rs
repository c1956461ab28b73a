//! Each row of the vendor's table of errors, as it arrives over the wire.

use std::sync::atomic::{AtomicUsize, Ordering};

use wizard::salesforce::{Problem, SalesforceError};

use crate::{
    stage::{client, error, records, vendor},
    vendor_stage::Says,
};

/// What asking for the user yields when Salesforce answers that.
async fn refusal(says: Says) -> SalesforceError {
    let vendor = vendor(move |_| says.clone()).await;
    client(&vendor).user().await.unwrap_err()
}

/// Status, code, message; what it means, and the code of the sentence.
const TABLE: [(u16, &str, &str, Problem, &str); 19] = [
    (
        401,
        "INVALID_SESSION_ID",
        "Session expired or invalid",
        Problem::SessionEnded,
        "salesforce-session-ended",
    ),
    (
        401,
        "INVALID_SESSION_ID",
        "This session is not valid for use with the REST API",
        Problem::SessionNotForApi,
        "salesforce-not-for-api",
    ),
    (
        401,
        "INVALID_AUTH_HEADER",
        "INVALID_HEADER_TYPE",
        Problem::AuthHeader,
        "salesforce-refused",
    ),
    (
        403,
        "REQUEST_LIMIT_EXCEEDED",
        "TotalRequests Limit exceeded.",
        Problem::DailyQuota,
        "salesforce-quota",
    ),
    (
        403,
        "API_DISABLED_FOR_ORG",
        "API is not enabled for this Organization or Partner",
        Problem::ApiOffForOrg,
        "salesforce-api-off-for-org",
    ),
    (
        403,
        "API_CURRENTLY_DISABLED",
        "API is disabled for this User",
        Problem::ApiOffForUser,
        "salesforce-api-off-for-user",
    ),
    (
        403,
        "INSUFFICIENT_ACCESS",
        "",
        Problem::Forbidden,
        "salesforce-forbidden",
    ),
    (
        403,
        "INSUFFICIENT_ACCESS_OR_READONLY",
        "",
        Problem::Forbidden,
        "salesforce-forbidden",
    ),
    (
        403,
        "TXN_SECURITY_NO_ACCESS",
        "",
        Problem::SecurityPolicy,
        "salesforce-security-policy",
    ),
    (
        400,
        "MALFORMED_QUERY",
        "unexpected token: FORM",
        Problem::NotUnderstood,
        "salesforce-refused",
    ),
    (
        400,
        "MALFORMED_ID",
        "",
        Problem::NotUnderstood,
        "salesforce-refused",
    ),
    (
        400,
        "JSON_PARSER_ERROR",
        "",
        Problem::NotUnderstood,
        "salesforce-refused",
    ),
    (
        400,
        "INVALID_FIELD",
        "No such column",
        Problem::NotVisible,
        "salesforce-not-visible",
    ),
    (
        400,
        "INVALID_TYPE",
        "sObject type is not supported",
        Problem::NotVisible,
        "salesforce-not-visible",
    ),
    (
        404,
        "NOT_FOUND",
        "The requested resource does not exist",
        Problem::NotFound,
        "salesforce-not-found",
    ),
    (
        410,
        "UNSUPPORTED_API_VERSION",
        "",
        Problem::VersionRetired,
        "salesforce-version-retired",
    ),
    (
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        "",
        Problem::Other,
        "salesforce-refused",
    ),
    (
        500,
        "UNKNOWN_EXCEPTION",
        "An unexpected error occurred.",
        Problem::Unavailable,
        "salesforce-unavailable",
    ),
    (
        418,
        "SOMETHING_NEW",
        "",
        Problem::Other,
        "salesforce-refused",
    ),
];

#[tokio::test]
async fn each_refusal_has_its_own_meaning_and_words() {
    for (status, code, message, problem, failure) in TABLE {
        let refusal = refusal(error(status, code, message)).await;
        assert_eq!(refusal.problem(), problem, "{code}");
        assert_eq!(refusal.failure().code, failure, "{code}");
    }
}

#[tokio::test]
async fn a_refusal_is_read_from_a_list_an_object_a_bare_word_and_a_page() {
    let list = Says::json(
        403,
        r#"[{"message":"off","errorCode":"API_CURRENTLY_DISABLED","fields":["Name"]},{}]"#,
    );
    let SalesforceError::Api(told) = refusal(list).await else {
        panic!("no refusal of the API");
    };
    assert_eq!(
        (told.status, told.message.as_str(), told.fields.as_slice()),
        (403, "off", ["Name".to_owned()].as_slice())
    );
    for (says, problem) in [
        (
            Says::json(
                403,
                r#"{"errorCode":"API_DISABLED_FOR_ORG","message":"off"}"#,
            ),
            Problem::ApiOffForOrg,
        ),
        (
            Says::json(
                400,
                r#"{"error":"invalid_grant","error_description":"expired"}"#,
            ),
            Problem::Other,
        ),
        (Says::text(403, "Bad_OAuth_Token"), Problem::SessionEnded),
        (
            Says::text(401, "This session is not valid for use with the API"),
            Problem::SessionNotForApi,
        ),
        (Says::text(401, ""), Problem::SessionEnded),
        (Says::json(401, "[]"), Problem::SessionEnded),
        (Says::json(403, "[42]"), Problem::Forbidden),
        (Says::html(401), Problem::SessionEnded),
        (Says::html(500), Problem::Unavailable),
        (Says::html(403), Problem::NotTheApi),
        // A captive portal.
        (Says::html(200), Problem::NotTheApi),
        (Says::ok("[]"), Problem::NotTheApi),
        (Says::ok(r#"{"records":[]}"#), Problem::NotTheApi),
        (
            Says::ok(r#"{"done":true,"records":[]}"#),
            Problem::NotTheApi,
        ),
        (
            Says::ok(r#"{"done":true,"records":[{"Id":7}]}"#),
            Problem::NotTheApi,
        ),
        (Says::json(204, ""), Problem::NotTheApi),
        (
            Says::json(302, "").with("location", "https://evil.example/"),
            Problem::Other,
        ),
    ] {
        let shown = format!("{says:?}");
        assert_eq!(refusal(says).await.problem(), problem, "{shown}");
    }
}

#[tokio::test]
async fn a_text_of_the_vendor_is_cut_to_one_line_and_never_printed_for_a_log() {
    let long = "x".repeat(5000);
    let refusal = refusal(error(
        403,
        "INSUFFICIENT_ACCESS",
        &format!("ada@acme.example\\n{long}"),
    ))
    .await;
    let shown = refusal.failure().facts["detail"].clone();
    assert!(shown.starts_with("ada@acme.example\\u{a}x"), "{shown}");
    assert!(shown.chars().count() < 320, "{shown}");
    assert!(!format!("{refusal:?} {refusal}").contains("ada@"));
}

/// How often Salesforce was asked, and whether it was worth it, when it refuses that often and then
/// answers.
async fn asked(times: usize, says: Says) -> (usize, bool) {
    let refused = AtomicUsize::new(0);
    let vendor = vendor(move |_| {
        if refused.fetch_add(1, Ordering::SeqCst) < times {
            says.clone()
        } else {
            records(
                r#"{"Id":"005XX0000000001AAA","Username":"a@b.example","Name":"A","Profile":null}"#,
            )
        }
    })
    .await;
    let user = client(&vendor).user().await;
    (vendor.times("/query"), user.is_ok())
}

#[tokio::test]
async fn h_11_a_locked_row_and_what_else_passes_is_asked_again_twice_at_most() {
    for says in [
        error(
            400,
            "UNABLE_TO_LOCK_ROW",
            "unable to obtain exclusive access to this record",
        ),
        error(
            400,
            "QUERY_TIMEOUT",
            "Your query request was running for too long.",
        ),
        error(
            403,
            "REQUEST_LIMIT_EXCEEDED",
            "ConcurrentRequests (Concurrent API Requests) Limit exceeded.",
        ),
        error(
            403,
            "REQUEST_LIMIT_EXCEEDED",
            "ConcurrentPerOrgLongTxn Limit exceeded.",
        ),
        error(420, "", ""),
    ] {
        assert_eq!(asked(1, says.clone()).await, (2, true), "{says:?}");
        assert_eq!(asked(2, says.clone()).await, (3, true), "{says:?}");
        assert_eq!(asked(9, says.clone()).await, (3, false), "{says:?}");
    }
}

#[tokio::test]
async fn what_does_not_pass_is_asked_once() {
    for says in [
        error(
            403,
            "REQUEST_LIMIT_EXCEEDED",
            "TotalRequests Limit exceeded.",
        ),
        error(403, "API_DISABLED_FOR_ORG", ""),
        error(400, "MALFORMED_QUERY", ""),
        error(404, "NOT_FOUND", ""),
    ] {
        assert_eq!(asked(1, says.clone()).await, (1, false), "{says:?}");
    }
}
