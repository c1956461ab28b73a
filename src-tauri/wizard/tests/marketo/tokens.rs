//! Tokens: asked for once, kept while they last, replaced once.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use serde_json::Value;
use wizard::marketo::{Client, MarketoError};

use crate::{
    stage::{IDENTITY, SECRET, client, client_with, error, options, result, token, vendor},
    vendor_stage::{Asked, Says, Vendor},
};

const USAGE: &str = "v1/stats/usage.json";

async fn usage(client: &Client) -> Result<(), MarketoError> {
    client.rest::<Value>(USAGE).await.map(drop)
}

/// A Marketo whose identity gives these answers one after the other, the last one for ever, and which
/// takes only those tokens.
async fn giving(answers: Vec<Says>, taken: &'static [&'static str], code: &'static str) -> Vendor {
    let answers = Mutex::new(VecDeque::from(answers));
    Vendor::start(move |asked| {
        if asked.path == IDENTITY {
            let mut answers = answers.lock().unwrap();
            let next = answers.pop_front().unwrap();
            if answers.is_empty() {
                answers.push_back(next.clone());
            }
            return next;
        }
        match asked.bearer() {
            Some(bearer) if taken.contains(&bearer) => result(""),
            _ => error(code, "Access token invalid"),
        }
    })
    .await
}

fn identity_calls(vendor: &Vendor) -> Vec<Asked> {
    let asked = vendor.asked().into_iter();
    asked.filter(|asked| asked.path == IDENTITY).collect()
}

#[tokio::test]
async fn a_token_is_asked_for_once_and_sent_in_the_header_only() {
    let vendor = vendor(|_| result("")).await;
    let client = client(&vendor);
    assert_eq!(
        client.token().await.unwrap().api_user.as_deref(),
        Some("wizard-api@example.com")
    );
    for _ in 0..3 {
        usage(&client).await.unwrap();
    }
    let identity = identity_calls(&vendor);
    assert_eq!(identity.len(), 1);
    assert_eq!(identity[0].form["grant_type"], "client_credentials");
    assert_eq!(identity[0].form["client_id"], "the-client");
    assert_eq!(identity[0].form["client_secret"], SECRET);
    assert!(identity[0].query.is_empty());
    assert_eq!(identity[0].bearer(), None);
    for asked in vendor.asked().iter().filter(|asked| asked.path != IDENTITY) {
        assert_eq!(asked.bearer(), Some("first:ab"));
        assert!(asked.query.is_empty());
        assert_eq!(asked.path, "/rest/v1/stats/usage.json");
    }
}

#[tokio::test]
async fn clients_that_share_tokens_ask_identity_once_also_at_the_same_time() {
    let vendor = vendor(|_| result("")).await;
    let options = options();
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let client = client_with(&vendor, options.clone());
        calls.spawn(async move { usage(&client).await });
    }
    assert!(
        calls
            .join_all()
            .await
            .into_iter()
            .all(|answer| answer.is_ok())
    );
    assert_eq!(identity_calls(&vendor).len(), 1);
}

#[tokio::test]
async fn a_token_without_a_life_worth_using_is_asked_for_again() {
    for life in [0, 5] {
        let vendor = giving(vec![token("first:ab", life)], &["first:ab"], "601").await;
        let client = client(&vendor);
        usage(&client).await.unwrap();
        usage(&client).await.unwrap();
        assert_eq!(identity_calls(&vendor).len(), 2, "{life}");
    }
}

#[tokio::test]
async fn h_10_a_refused_token_is_replaced_and_the_question_asked_again() {
    for code in ["601", "602"] {
        let answers = vec![token("first:ab", 3599), token("second:ab", 3599)];
        let vendor = giving(answers, &["second:ab"], code).await;
        let client = client(&vendor);
        usage(&client).await.unwrap();
        usage(&client).await.unwrap();
        assert_eq!(
            (identity_calls(&vendor).len(), vendor.times(USAGE)),
            (2, 3),
            "{code}"
        );
    }
}

#[tokio::test]
async fn h_10_where_identity_gives_the_same_token_again_it_ends() {
    for code in ["601", "602"] {
        let vendor = giving(vec![token("first:ab", 3599)], &[], code).await;
        let refused = usage(&client(&vendor)).await.unwrap_err();
        assert_eq!(refused, MarketoError::Token { code: code.into() });
        assert_eq!(refused.failure().code, "marketo-token-refused");
        assert_eq!((identity_calls(&vendor).len(), vendor.times(USAGE)), (2, 1));
    }
}

#[tokio::test]
async fn h_10_a_second_token_that_is_refused_too_ends_it() {
    let answers = vec![
        token("first:ab", 3599),
        token("second:ab", 3599),
        token("third:ab", 3599),
    ];
    let vendor = giving(answers, &["third:ab"], "602").await;
    let refused = usage(&client(&vendor)).await.unwrap_err();
    assert_eq!(refused, MarketoError::Token { code: "602".into() });
    assert_eq!((identity_calls(&vendor).len(), vendor.times(USAGE)), (2, 2));
}

#[tokio::test]
async fn a_token_that_another_question_replaced_already_is_taken_from_memory() {
    let answers = vec![token("first:ab", 3599), token("second:ab", 3599)];
    let vendor = giving(answers, &["second:ab"], "601").await;
    let client = client(&vendor);
    client.token().await.unwrap();
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let client = client.clone();
        calls.spawn(async move { usage(&client).await });
    }
    assert!(
        calls
            .join_all()
            .await
            .into_iter()
            .all(|answer| answer.is_ok())
    );
    assert_eq!(identity_calls(&vendor).len(), 2);
}

/// What *Test* says when identity answers that.
async fn identity_says(says: Says) -> (String, String) {
    let vendor = Arc::new(Vendor::start(move |_| says.clone()).await);
    let failure = client(&vendor).token().await.unwrap_err().failure();
    let detail = failure.facts.get("detail").cloned();
    (failure.code, detail.unwrap_or_default())
}

#[tokio::test]
async fn credentials_that_identity_refuses_are_told_with_its_words() {
    let refused = |detail: &str| ("marketo-credentials-refused".to_owned(), detail.to_owned());
    let body = r#"{"error":"unauthorized","error_description":"Bad client credentials"}"#;
    assert_eq!(
        identity_says(Says::json(401, body)).await,
        refused("Bad client credentials")
    );
    assert_eq!(
        identity_says(Says::ok(body)).await,
        refused("Bad client credentials")
    );
    assert_eq!(
        identity_says(Says::json(401, r#"{"error":"invalid_client"}"#)).await,
        refused("")
    );
    assert_eq!(identity_says(Says::json(401, "")).await, refused(""));
}

#[tokio::test]
async fn o_44_what_is_no_token_is_not_taken_for_one() {
    for (says, code) in [
        (Says::html(200), "marketo-web-page"),
        (Says::html(500), "marketo-unavailable"),
        (Says::json(500, ""), "marketo-unavailable"),
        (Says::json(404, ""), "marketo-not-found"),
        (Says::ok(""), "marketo-odd-answer"),
        (Says::ok("[]"), "marketo-odd-answer"),
        (
            Says::ok(r#"{"access_token":"x","expires_in":3599}"#),
            "marketo-odd-answer",
        ),
        (
            Says::ok(r#"{"access_token":"","token_type":"bearer"}"#),
            "marketo-odd-answer",
        ),
        (
            Says::ok(r#"{"access_token":"x","token_type":"mac"}"#),
            "marketo-odd-answer",
        ),
        (
            Says::ok(r#"{"access_token":7,"token_type":"bearer"}"#),
            "marketo-odd-answer",
        ),
        (
            Says::json(302, "").with("location", "https://evil.example/"),
            "marketo-refused",
        ),
    ] {
        let shown = format!("{says:?}");
        assert_eq!(identity_says(says).await.0, code, "{shown}");
    }
}

#[tokio::test]
async fn o_52_a_life_that_cannot_be_read_is_none() {
    for life in [r#""3599""#, "-1", "null", r#""soon""#, "1e99"] {
        let body = r#"{"access_token":"first:ab","token_type":"Bearer","expires_in":LIFE}"#;
        let vendor = giving(
            vec![Says::ok(body.replace("LIFE", life))],
            &["first:ab"],
            "601",
        )
        .await;
        let client = client(&vendor);
        usage(&client).await.unwrap();
        usage(&client).await.unwrap();
        assert_eq!(identity_calls(&vendor).len(), 2, "{life}");
    }
}
