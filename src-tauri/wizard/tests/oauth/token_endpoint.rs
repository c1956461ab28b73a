//! A token endpoint that answers badly.

use std::time::{Duration, Instant};

use wizard::oauth::{NotUnderstood, OauthError, Tokens};

use crate::{
    browser::go_on,
    endpoint::{Endpoint, GOOD, Reply, json, with},
    stage::{Plan, UnderWay, said},
};

/// Signs in at that endpoint as far as it goes.
async fn sign_in_at(endpoint: &Endpoint) -> Result<Tokens, OauthError> {
    let plan = Plan {
        total: Duration::from_secs(2),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(endpoint, plan).await;
    go_on(under_way.port, &under_way.callback("code-canary")).await;
    let end = under_way.end().await;
    if let Err(error) = &end {
        let all = format!("{error} {error:?} {} {}", error.failure(), said(error));
        assert!(!all.contains("canary"), "{all}");
    }
    end
}

async fn refused_for(reply: impl Fn() -> Reply + Send + Sync + 'static) -> OauthError {
    let endpoint = Endpoint::start(move |_| reply()).await;
    let error = sign_in_at(&endpoint).await.unwrap_err();
    assert_eq!(endpoint.asked().len(), 1, "a code is sent once: {error:?}");
    error
}

#[tokio::test]
async fn o_44_what_is_no_answer_is_told_as_what_it_is() {
    use NotUnderstood::{Empty, Html, NotJson, Shape};
    let html = "<!DOCTYPE html><html><body>canary</body></html>";
    let twice = r#"{"access_token":"canary","token_type":"Bearer","access_token":"canary"}"#;
    let odd = r#"{"access_token":"canary","token_type":"Bearer","instance_url":["canary"]}"#;
    for (status, body, kind) in [
        (200, html, Html),
        (502, html, Html),
        (302, html, Html),
        (200, "", Empty),
        (503, " \n", Empty),
        (400, "", Empty),
        (200, r#"{"access_token":"canary"#, NotJson),
        (200, "canary", NotJson),
        (500, "canary=canary&x", NotJson),
        (200, r#"[{"access_token":"canary"}]"#, Shape),
        (200, "null", Shape),
        (200, "{}", Shape),
        (200, r#"{"access_token":7,"token_type":"Bearer"}"#, Shape),
        (200, r#"{"access_token":"canary","token_type":null}"#, Shape),
        (200, r#"{"access_token":"canary"}"#, Shape),
        (200, twice, Shape),
        (200, odd, Shape),
        (200, r#"{"error":"invalid_grant"}"#, Shape),
        (400, r#"{"fault":"canary"}"#, Shape),
        (400, r#"{"error":"a","error":"b"}"#, Shape),
    ] {
        let error = refused_for(move || with(status, "text/plain", "", body)).await;
        assert_eq!(error, OauthError::NotUnderstood { kind, status }, "{body}");
    }
}

#[tokio::test]
async fn o_44_a_good_answer_after_a_byte_order_mark_or_under_another_type_is_good() {
    for kind in ["application/json", "text/html", "application/x-anything"] {
        let body = format!("\u{feff}{GOOD}");
        let endpoint = Endpoint::start(move |_| with(200, kind, "", &body)).await;
        let tokens = sign_in_at(&endpoint).await.unwrap();
        assert_eq!(tokens.access.expose(), "00D!token-canary");
    }
}

#[tokio::test]
async fn o_45_an_answer_without_end_is_cut_at_the_limit() {
    let error = refused_for(|| Reply::Endless).await;
    let OauthError::OutcomeUnknown(cause) = &error else {
        panic!("{error:?}");
    };
    assert_eq!(cause.failure().code, "http-too-large");
}

#[tokio::test]
async fn o_46_an_answer_that_trickles_ends_at_the_deadline() {
    let began = Instant::now();
    let error = refused_for(|| Reply::Trickle).await;
    assert!(matches!(error, OauthError::OutcomeUnknown(_)), "{error:?}");
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn o_47_a_redirect_is_not_followed_and_the_code_is_not_sent_elsewhere() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = Endpoint::good().await;
        let location = format!("Location: {}services/oauth2/token\r\n", elsewhere.base);
        let error = refused_for(move || with(status, "text/plain", &location, "moved")).await;
        let kind = NotUnderstood::NotJson;
        assert_eq!(error, OauthError::NotUnderstood { kind, status });
        assert!(elsewhere.asked().is_empty());
    }
}

#[tokio::test]
async fn o_49_after_a_connection_that_broke_the_outcome_is_unknown_and_nothing_is_sent_again() {
    let error = refused_for(|| Reply::Reset).await;
    assert!(matches!(error, OauthError::OutcomeUnknown(_)), "{error:?}");
    assert!(said(&error).contains("Sign in again"));
}

#[tokio::test]
async fn o_49_where_nothing_could_be_sent_the_outcome_is_known() {
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    drop(endpoint);
    tokio::task::yield_now().await;
    go_on(under_way.port, &under_way.callback("a-code")).await;
    let error = under_way.end().await.unwrap_err();
    assert!(matches!(error, OauthError::Http(_)), "{error:?}");
}

#[tokio::test]
async fn o_50_each_refusal_keeps_its_code_and_its_words() {
    for code in [
        "invalid_grant",
        "invalid_client",
        "invalid_client_id",
        "invalid_request",
        "unsupported_grant_type",
        "invalid_scope",
        "inactive_user",
        "Something-of-its-own",
    ] {
        let body = format!(r#"{{"error":"{code}","error_description":"ip restricted\u202e"}}"#);
        let error = refused_for(move || json(400, &body)).await;
        let expected = OauthError::TokenRefused {
            error: code.into(),
            description: "ip restricted\\u{202e}".into(),
        };
        assert_eq!(error, expected);
        assert!(said(&error).contains(code));
    }
}

#[tokio::test]
async fn o_51_only_a_bearer_token_is_used() {
    for (token, kind) in [
        ("canary", "mac"),
        ("canary", "DPoP"),
        ("canary", ""),
        ("", "Bearer"),
    ] {
        let body = format!(r#"{{"access_token":"{token}","token_type":"{kind}"}}"#);
        let error = refused_for(move || json(200, &body)).await;
        let kind = NotUnderstood::TokenType;
        assert_eq!(error, OauthError::NotUnderstood { kind, status: 200 });
    }
    for kind in ["bearer", "BEARER", "Bearer"] {
        let body = format!(r#"{{"access_token":"a","token_type":"{kind}"}}"#);
        let endpoint = Endpoint::start(move |_| json(200, &body)).await;
        assert!(sign_in_at(&endpoint).await.is_ok(), "{kind}");
    }
}

#[tokio::test]
async fn o_52_a_lifetime_told_wrongly_is_no_reason_to_refuse_a_token() {
    for (told, understood) in [
        ("0", Some(0)),
        ("3600", Some(3600)),
        ("-1", None),
        ("\"3600\"", None),
        ("1e30", None),
        ("null", None),
        ("[]", None),
    ] {
        let body = format!(r#"{{"access_token":"a","token_type":"Bearer","expires_in":{told}}}"#);
        let endpoint = Endpoint::start(move |_| json(200, &body)).await;
        let tokens = sign_in_at(&endpoint).await.unwrap();
        assert_eq!(
            tokens.expires_in,
            understood.map(Duration::from_secs),
            "{told}"
        );
    }
}
