//! Each code of Marketo's table of errors, as it arrives over the wire: under HTTP 200.

use serde_json::Value;
use wizard::marketo::{MarketoError, Problem, Reply};

use crate::{
    stage::{client, error, result, vendor},
    vendor_stage::Says,
};

const PATH: &str = "v1/leads/describe.json";

/// How often it was asked, and what came of it, when Marketo refuses that often and then answers.
async fn asked(times: usize, says: Says) -> (usize, Result<Reply<Value>, MarketoError>) {
    let mut refused = 0;
    let vendor = vendor(move |_| {
        refused += 1;
        if refused <= times {
            says.clone()
        } else {
            result("{}")
        }
    })
    .await;
    let answer = client(&vendor).rest(PATH).await;
    (vendor.times(PATH), answer)
}

#[tokio::test]
async fn h_10_each_code_is_asked_again_as_often_as_it_is_worth_and_has_its_own_words() {
    for (code, calls, failure) in [
        ("502", 5, "marketo-unavailable"),
        ("600", 1, "marketo-token-missing"),
        ("603", 1, "marketo-access-denied"),
        ("604", 5, "marketo-unavailable"),
        ("605", 1, "marketo-not-found"),
        ("606", 3, "marketo-rate"),
        ("607", 1, "marketo-quota"),
        ("608", 5, "marketo-unavailable"),
        ("609", 1, "marketo-refused"),
        ("610", 1, "marketo-not-found"),
        ("611", 3, "marketo-unavailable"),
        ("612", 1, "marketo-refused"),
        ("613", 1, "marketo-refused"),
        ("614", 3, "marketo-subscription"),
        ("615", 5, "marketo-at-once"),
        ("616", 1, "marketo-refused"),
        ("701", 1, "marketo-refused"),
        ("702", 1, "marketo-refused"),
        ("703", 1, "marketo-refused"),
        ("709", 1, "marketo-refused"),
        ("713", 5, "marketo-unavailable"),
        ("1003", 1, "marketo-refused"),
        ("1018", 1, "marketo-refused"),
        ("9999", 1, "marketo-refused"),
        ("", 1, "marketo-refused"),
    ] {
        let (times, answer) = asked(99, error(code, "no")).await;
        assert_eq!(
            (times, answer.unwrap_err().failure().code.as_str()),
            (calls, failure),
            "{code}"
        );
        let (times, answer) = asked(1, error(code, "no")).await;
        assert_eq!((times, answer.is_ok()), (calls.min(2), calls > 1), "{code}");
    }
}

#[tokio::test]
async fn h_10_a_code_is_read_as_text_and_as_a_number() {
    for body in [
        r#"{"success":false,"errors":[{"code":"603","message":"Access denied"}]}"#,
        r#"{"success":false,"errors":[{"code":603,"message":"Access denied"}]}"#,
        r#"{"requestId":null,"success":false,"result":null,"errors":[{"code":603}],"warnings":[]}"#,
        r#"{"errors":[{"code":603}]}"#,
    ] {
        let (_, answer) = asked(99, Says::ok(body)).await;
        assert_eq!(
            answer.unwrap_err().problem(),
            Some(Problem::AccessDenied),
            "{body}"
        );
    }
}

#[tokio::test]
async fn h_10_a_success_that_is_none_is_not_taken_for_one() {
    for says in [
        Says::ok(r#"{"requestId":"1","success":false}"#),
        Says::ok(r#"{"success":false,"errors":[]}"#),
        Says::ok(r#"{"requestId":"1","result":[]}"#),
        Says::ok(r#"{"success":"true","result":[]}"#),
        Says::ok(r#"{"success":true,"result":{}}"#),
        Says::ok("[]"),
        Says::ok("null"),
        Says::ok(""),
        Says::ok(r#"{"success":tr"#),
    ] {
        let (times, answer) = asked(99, says.clone()).await;
        assert!(
            matches!(answer, Err(MarketoError::Odd { .. })),
            "{says:?}: {answer:?}"
        );
        assert_eq!(times, 1);
    }
    let (_, answer) = asked(99, Says::html(200)).await;
    assert_eq!(answer.unwrap_err().failure().code, "marketo-web-page");
}

#[tokio::test]
async fn h_10_members_that_are_missing_are_no_fault() {
    for body in [
        r#"{"success":true}"#,
        r#"{"success":true,"result":[]}"#,
        r#"{"success":true,"result":null,"errors":[],"warnings":null,"moreResult":false,"nextPageToken":"x"}"#,
        "\u{feff}{\"success\":true}",
    ] {
        let (_, answer) = asked(99, Says::ok(body)).await;
        assert!(answer.unwrap().result.is_empty(), "{body}");
    }
}

#[tokio::test]
async fn h_10_a_skipped_record_is_not_taken_for_a_result() {
    let body = r#"{"requestId":"9#1","success":true,"warnings":["slow",{"code":"7","message":"old"}],"result":[
        {"id":1,"status":"updated"},
        {"status":"skipped","reasons":[{"code":"1003","message":"bad"},{"code":1006,"message":"no field"}]},
        {"id":3,"status":"created"},
        {"status":"skipped"}]}"#;
    let reply = asked(99, Says::ok(body)).await.1.unwrap();
    assert_eq!(reply.request_id.as_deref(), Some("9#1"));
    assert_eq!(reply.result.len(), 2);
    assert_eq!(reply.warnings, ["slow", "old"]);
    let skipped: Vec<(usize, Vec<&str>)> = reply
        .skipped
        .iter()
        .map(|one| {
            (
                one.index,
                one.reasons.iter().map(|why| why.code.as_str()).collect(),
            )
        })
        .collect();
    assert_eq!(skipped, [(1, vec!["1003", "1006"]), (3, vec![])]);
}

#[tokio::test]
async fn h_10_the_quota_of_the_day_tells_when_it_starts_again() {
    let (times, answer) = asked(99, error("607", "Daily quota reached")).await;
    let failure = answer.unwrap_err().failure();
    assert_eq!((times, failure.code.as_str()), (1, "marketo-quota"));
    assert_eq!(failure.facts["resets"], "2026-11-25 06:00 UTC");
}

#[tokio::test]
async fn h_10_a_status_without_an_answer_of_the_api_is_told_too() {
    for (says, calls, code) in [
        (Says::json(500, ""), 2, "marketo-unavailable"),
        (Says::html(500), 1, "marketo-unavailable"),
        (Says::json(413, ""), 1, "marketo-refused"),
        (Says::json(414, ""), 1, "marketo-refused"),
        (Says::json(404, ""), 1, "marketo-not-found"),
        (
            Says::json(403, r#"{"success":false,"errors":[{"code":"603"}]}"#),
            1,
            "marketo-access-denied",
        ),
    ] {
        let (times, answer) = asked(99, says.clone()).await;
        assert_eq!(
            (times, answer.unwrap_err().failure().code.as_str()),
            (calls, code),
            "{says:?}"
        );
    }
}

#[tokio::test]
async fn a_text_of_the_vendor_is_never_printed_for_a_log() {
    let (_, answer) = asked(99, error("1003", "ada@acme.example is a duplicate")).await;
    let refused = answer.unwrap_err();
    assert!(refused.failure().facts["detail"].contains("ada@"));
    assert!(!format!("{refused:?} {refused}").contains("ada@"));
}
