//! Which sessions reach the API.

use std::time::Duration;

use practice::{Options, Scenario};
use reqwest::Method;

use crate::stage::Stage;

#[tokio::test]
async fn without_a_good_session_nothing_is_told() {
    let stage = Stage::new();
    let access = stage.access().await;
    let limits = stage.salesforce("/services/data/v67.0/limits");
    assert_eq!(
        stage.get(&limits).await.api_error(),
        (
            401,
            "INVALID_SESSION_ID".into(),
            "Session expired or invalid".into()
        )
    );
    // A token in the query is none.
    for name in ["access_token", "oauth_token"] {
        let url = format!("{limits}?{name}={}", access.replace('!', "%21"));
        assert_eq!(stage.get(&url).await.status, 401, "{name}");
    }
    assert_eq!(
        stage.rest("made-up", "limits").await.api_error().1,
        "INVALID_SESSION_ID"
    );
    let basic = stage
        .request(Method::GET, &limits)
        .header("authorization", "Basic abc");
    assert_eq!(stage.send(basic).await.api_error().1, "INVALID_AUTH_HEADER");
    // Both spellings of the scheme are taken.
    let oauth = stage
        .request(Method::GET, &limits)
        .header("authorization", format!("OAuth {access}"));
    assert_eq!(stage.send(oauth).await.status, 200);
}

#[tokio::test]
async fn a_session_ends_with_its_time() {
    let stage = Stage::with(Options {
        session_life: Duration::ZERO,
        ..Options::default()
    });
    let access = stage.access().await;
    assert_eq!(
        stage.rest(&access, "limits").await.api_error().1,
        "INVALID_SESSION_ID"
    );
}

#[tokio::test]
async fn a_session_without_the_scope_does_not_reach_the_api() {
    let stage = Stage::new();
    let code = stage
        .code(&stage.authorize_but("scope", Some("web openid")))
        .await;
    let token = stage.exchange(&code, None).await.json();
    let access = token["access_token"].as_str().unwrap();
    let (status, code, message) = stage.rest(access, "limits").await.api_error();
    assert_eq!((status, code.as_str()), (401, "INVALID_SESSION_ID"));
    assert!(message.contains("not valid for use with the REST API"));
    assert_eq!(
        stage
            .with_token(
                access,
                Method::GET,
                &stage.salesforce("/services/oauth2/userinfo")
            )
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn an_expired_session_is_helped_by_refreshing() {
    let stage = Stage::new();
    let token = stage.sign_in().await;
    stage.practice.switch(Scenario::ExpiredSession);
    let access = token["access_token"].as_str().unwrap();
    assert_eq!(
        stage.rest(access, "limits").await.api_error().1,
        "INVALID_SESSION_ID"
    );
    let new = stage
        .refresh(token["refresh_token"].as_str().unwrap())
        .await
        .json();
    assert_eq!(
        stage
            .rest(new["access_token"].as_str().unwrap(), "limits")
            .await
            .status,
        200
    );
}
