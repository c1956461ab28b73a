//! Giving tokens back.

use wizard::oauth::{OauthError, Tokens, revoke};

use crate::{
    endpoint::{Endpoint, GOOD, Reply, json, with},
    stage::{UnderWay, http, said, server},
};

async fn tokens() -> Tokens {
    UnderWay::start(&Endpoint::good().await)
        .await
        .succeed()
        .await
}

async fn revoke_at(endpoint: &Endpoint) -> Result<(), OauthError> {
    revoke(&http(), &server(&endpoint.base, None), &tokens().await).await
}

#[tokio::test]
async fn o_58_the_refresh_token_is_revoked_or_else_the_access_token() {
    let endpoint = Endpoint::start(|_| with(200, "text/plain", "", "")).await;
    revoke_at(&endpoint).await.unwrap();
    let without = Tokens {
        refresh: None,
        ..tokens().await
    };
    let server = server(&endpoint.base, None);
    revoke(&http(), &server, &without).await.unwrap();
    let asked = endpoint.asked();
    assert_eq!(asked[0].form["token"], "5Aep-refresh-canary");
    assert_eq!(asked[0].form["token_type_hint"], "refresh_token");
    assert_eq!(asked[1].form["token"], "00D!token-canary");
    assert_eq!(asked[1].form["token_type_hint"], "access_token");
    assert!(asked[1].line.starts_with("POST /services/oauth2/revoke "));
}

#[tokio::test]
async fn o_58_a_token_that_is_not_known_is_as_good_as_revoked() {
    for body in [
        r#"{"error":"invalid_token","error_description":"the token is invalid"}"#,
        "error=invalid_token&error_description=the+token+is+invalid",
    ] {
        let endpoint = Endpoint::start(move |_| with(400, "text/plain", "", body)).await;
        revoke_at(&endpoint).await.unwrap();
    }
}

#[tokio::test]
async fn o_58_a_refusal_is_told_with_its_code_and_when_to_come_again() {
    for body in [
        r#"{"error":"unsupported_token_type"}"#,
        "error=unsupported_token_type&error_description=this+token+type+is+not+supported",
    ] {
        let endpoint = Endpoint::start(move |_| with(400, "text/plain", "", body)).await;
        let error = revoke_at(&endpoint).await.unwrap_err();
        let expected = OauthError::NotRevoked {
            status: 400,
            error: "unsupported_token_type".into(),
            retry_after: None,
        };
        assert_eq!(error, expected);
        assert!(said(&error).contains("unsupported_token_type"));
    }
    let later = Endpoint::start(|_| with(503, "text/html", "Retry-After: 120\r\n", GOOD)).await;
    let error = revoke_at(&later).await.unwrap_err();
    assert!(said(&error).contains("120 seconds"), "{error:?}");
    assert_eq!(later.asked().len(), 1);
}

#[tokio::test]
async fn o_58_no_answer_is_told_too() {
    let endpoint = Endpoint::start(|_| Reply::Reset).await;
    assert!(matches!(
        revoke_at(&endpoint).await,
        Err(OauthError::Http(_))
    ));
    let html = Endpoint::start(|_| json(500, "<html>")).await;
    assert!(matches!(
        revoke_at(&html).await,
        Err(OauthError::NotRevoked { status: 500, .. })
    ));
}
