//! What Marketo refuses, and what goes wrong there.

use std::{collections::BTreeSet, time::Duration};

use practice::{MarketoLimits, Options, Right, Scenario};
use reqwest::Method;
use serde_json::json;

use crate::{
    marketo::{USAGE, call, code, host, identity, result, token},
    stage::Stage,
};

#[tokio::test]
async fn what_marketo_refuses_is_refused() {
    let stage = Stage::new();
    let token = token(&stage).await;
    assert_eq!(code(&stage.get(&(host(&stage) + USAGE)).await), "600");
    assert_eq!(code(&call(&stage, "made-up", USAGE).await), "601");
    // The token in the query, with and without the header.
    let in_query = format!("{USAGE}?access_token={token}");
    assert_eq!(code(&stage.get(&(host(&stage) + &in_query)).await), "600");
    assert_eq!(code(&call(&stage, &token, &in_query).await), "600");
    assert_eq!(
        code(&call(&stage, &token, "//rest/v1/stats/usage.json").await),
        "610"
    );
    assert_eq!(
        code(&call(&stage, &token, "/rest//v1/stats/usage.json").await),
        "610"
    );
    assert_eq!(
        code(&call(&stage, &token, "/rest/v1/nothing.json").await),
        "610"
    );
    let options = stage
        .with_token(&token, Method::OPTIONS, &(host(&stage) + USAGE))
        .await;
    assert_eq!(code(&options), "605");
    let long = format!("{USAGE}?x={}", "y".repeat(9000));
    assert_eq!(call(&stage, &token, &long).await.status, 414);
    let big = stage
        .request(Method::POST, &(host(&stage) + USAGE))
        .bearer_auth(&token);
    assert_eq!(
        stage.send(big.body("x".repeat(1_100_000))).await.status,
        413
    );
    let errors = result(&stage, &token, "/rest/v1/stats/errors.json").await;
    let of = |wanted: &str| {
        let all = errors[0]["errors"].as_array().unwrap();
        all.iter()
            .find(|error| error["errorCode"] == wanted)
            .map(|error| error["count"].as_u64().unwrap())
    };
    assert_eq!(
        (of("610"), of("600"), of("601")),
        (Some(3), Some(3), Some(1))
    );
}

#[tokio::test]
async fn a_query_that_is_too_long_may_be_posted() {
    let stage = Stage::new();
    let token = token(&stage).await;
    let url = host(&stage) + "/rest/v1/activities/pagingtoken.json";
    let request = stage.request(Method::POST, &url).bearer_auth(&token);
    let answer = stage
        .send(request.body("_method=GET&sinceDatetime=2026-01-01T00%3A00%3A00Z"))
        .await;
    assert!(answer.json()["nextPageToken"].is_string());
    assert_eq!(stage.practice.state()["refused_writes"], 0);
}

#[tokio::test]
async fn each_trouble_has_the_code_of_marketo() {
    let stage = Stage::new();
    for (scenario, wanted) in [
        (Scenario::Marketo601, "601"),
        (Scenario::Marketo603, "603"),
        (Scenario::Marketo606, "606"),
        (Scenario::Marketo607, "607"),
        (Scenario::Marketo611, "611"),
        (Scenario::Marketo615, "615"),
    ] {
        stage.practice.switch(scenario);
        let token = token(&stage).await;
        assert_eq!(code(&call(&stage, &token, USAGE).await), wanted);
    }
    stage.practice.switch(Scenario::Normal);
    let old = token(&stage).await;
    stage.practice.switch(Scenario::Marketo602);
    assert_eq!(code(&call(&stage, &old, USAGE).await), "602");
    let new = token(&stage).await;
    assert_ne!(old, new);
    result(&stage, &new, USAGE).await;
    assert_eq!(code(&call(&stage, &old, USAGE).await), "602");
    for (scenario, status) in [
        (Scenario::Maintenance, 503),
        (Scenario::HtmlInsteadOfJson, 200),
    ] {
        stage.practice.switch(scenario);
        let answer = call(&stage, &new, USAGE).await;
        assert_eq!(answer.status, status);
        assert!(answer.text.starts_with("<!DOCTYPE html>"));
    }
}

#[tokio::test]
async fn a_token_expires_by_itself() {
    let stage = Stage::with(Options {
        marketo: MarketoLimits {
            token_life: Duration::ZERO,
            ..MarketoLimits::default()
        },
        ..Options::default()
    });
    let token = token(&stage).await;
    assert_eq!(code(&call(&stage, &token, USAGE).await), "602");
}

#[tokio::test]
async fn limits_hold_within_a_window_and_a_day() {
    let stage = Stage::with(Options {
        marketo: MarketoLimits {
            calls: 3,
            window: Duration::from_secs(3600),
            daily: 2,
            ..MarketoLimits::default()
        },
        ..Options::default()
    });
    let token = token(&stage).await;
    let mut codes = Vec::new();
    for _ in 0..2 {
        result(&stage, &token, USAGE).await;
    }
    for _ in 0..2 {
        codes.push(code(&call(&stage, &token, USAGE).await));
    }
    assert_eq!(codes, ["607", "606"]);
    // Asking for a token counts against nothing.
    assert_eq!(identity(&stage, Method::GET, None).await.status, 200);
}

#[tokio::test]
async fn no_more_than_ten_calls_are_answered_at_once() {
    let stage = Stage::with(Options {
        slow: Duration::from_millis(400),
        ..Options::default()
    });
    let token = token(&stage).await;
    stage.practice.switch(Scenario::Slow);
    let url = host(&stage) + USAGE;
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..14 {
        calls.spawn(stage.request(Method::GET, &url).bearer_auth(&token).send());
    }
    let mut refused = 0;
    while let Some(answer) = calls.join_next().await {
        let text = answer.unwrap().unwrap().text().await.unwrap();
        refused += usize::from(text.contains("\"615\""));
    }
    assert_eq!(refused, 4);
}

#[tokio::test]
async fn a_role_without_a_right_is_denied() {
    let stage = Stage::with(Options {
        marketo_rights: BTreeSet::from([Right::ReadOnlyActivity, Right::AccessUsers]),
        ..Options::default()
    });
    let token = token(&stage).await;
    result(&stage, &token, USAGE).await;
    result(&stage, &token, "/rest/v1/activities/types.json").await;
    assert_eq!(
        code(&call(&stage, &token, "/rest/v1/leads/describe.json").await),
        "603"
    );
    let users = call(
        &stage,
        &token,
        "/userservice/management/v1/users/allusers.json",
    )
    .await;
    assert_eq!(
        (users.status.as_u16(), &users.json()["errors"][0]["code"]),
        (403, &json!(603))
    );
}

#[tokio::test]
async fn what_would_write_is_denied_and_counted() {
    let stage = Stage::new();
    let token = token(&stage).await;
    for (method, path) in [
        (Method::POST, "/rest/v1/leads.json"),
        (Method::DELETE, "/rest/v1/leads.json"),
        (Method::POST, "/bulk/v1/leads.json"),
    ] {
        let answer = stage
            .with_token(&token, method, &(host(&stage) + path))
            .await;
        assert_eq!(code(&answer), "603");
    }
    let invite = host(&stage) + "/userservice/management/v1/users/invite.json";
    assert_eq!(
        stage.with_token(&token, Method::POST, &invite).await.status,
        403
    );
    assert_eq!(stage.practice.state()["refused_writes"], 4);
}
