//! The verifier, the challenge and `state`.

use std::{collections::BTreeSet, io, sync::Arc};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use wizard::oauth::{Ask, Attempt, Listener, OauthError, Random, SystemRandom};

use crate::{
    browser::go_on,
    endpoint::{Endpoint, json},
    stage::{PATH, Plan, UnderWay, said, server},
};

/// Always the same bits.
struct Known(&'static str);

impl Random for Known {
    fn draw(&self) -> io::Result<[u8; 32]> {
        Ok(URL_SAFE_NO_PAD.decode(self.0).unwrap().try_into().unwrap())
    }
}

/// The verifier and its challenge of RFC 7636 appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

#[tokio::test]
async fn o_18_the_verifier_of_the_rfc_yields_the_challenge_of_the_rfc() {
    let endpoint = Endpoint::good().await;
    let plan = Plan {
        random: Arc::new(Known(VERIFIER)),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(&endpoint, plan).await;
    assert_eq!(under_way.sent["code_challenge"], CHALLENGE);
    assert_eq!(under_way.sent["code_challenge_method"], "S256");
    assert!(!under_way.url.as_str().contains("code_verifier"));
    under_way.succeed().await;
    assert_eq!(endpoint.asked()[0].form["code_verifier"], VERIFIER);
}

#[test]
fn o_19_ten_thousand_verifiers_and_states_are_distinct_and_well_formed() {
    let server = server(&"http://127.0.0.1:1".parse().unwrap(), None);
    let listener = Listener::bind(&[0], PATH).unwrap();
    let ask = Ask {
        fresh_login: true,
        login_hint: Some("admin+x@acme.example".into()),
        ..Ask::default()
    };
    let mut seen = BTreeSet::new();
    for _ in 0..10_000 {
        let attempt = Attempt::new(&server, &listener, &ask, &SystemRandom).unwrap();
        let sent: std::collections::BTreeMap<_, _> =
            attempt.url.query_pairs().into_owned().collect();
        assert_eq!(sent["prompt"], "login");
        assert_eq!(sent["login_hint"], "admin+x@acme.example");
        for text in [&sent["state"], &sent["code_challenge"]] {
            // 43 letters of base64url are 256 bits (RFC 7636 §4.1).
            assert_eq!(text.len(), 43);
            let unreserved = |letter: u8| letter.is_ascii_alphanumeric() || b"-_".contains(&letter);
            assert!(text.bytes().all(unreserved), "{text}");
            assert!(seen.insert(text.clone()), "{text}");
        }
    }
}

#[test]
fn without_random_bits_there_is_no_attempt() {
    struct Empty;
    impl Random for Empty {
        fn draw(&self) -> io::Result<[u8; 32]> {
            Err(io::Error::other("no entropy"))
        }
    }
    let server = server(&"http://127.0.0.1:1".parse().unwrap(), None);
    let listener = Listener::bind(&[0], PATH).unwrap();
    let error = Attempt::new(&server, &listener, &Ask::default(), &Empty)
        .err()
        .unwrap();
    assert!(matches!(&error, OauthError::Inside { reason } if reason == "no entropy"));
}

#[tokio::test]
async fn o_20_a_server_that_does_not_know_s256_is_a_refusal_and_never_a_reason_for_plain() {
    let endpoint = Endpoint::good().await;
    for _ in 0..2 {
        let under_way = UnderWay::start(&endpoint).await;
        assert_eq!(under_way.sent["code_challenge_method"], "S256");
        let query = format!(
            "error=invalid_request&error_description=transform+algorithm+not+supported&state={}",
            under_way.state()
        );
        go_on(under_way.port, &format!("{PATH}?{query}")).await;
        let error = under_way.end().await.unwrap_err();
        assert!(said(&error).contains("transform algorithm not supported"));
    }
    assert!(endpoint.asked().is_empty());
}

#[tokio::test]
async fn o_22_a_verifier_that_the_server_does_not_accept_is_told_as_sign_in_again() {
    let body = r#"{"error":"invalid_grant","error_description":"invalid code verifier"}"#;
    let endpoint = Endpoint::start(move |_| json(400, body)).await;
    let under_way = UnderWay::start(&endpoint).await;
    let shown = go_on(under_way.port, &under_way.callback("a-code")).await;
    assert!(shown.body.contains("You are not signed in"), "{shown:?}");
    let error = under_way.end().await.unwrap_err();
    let expected = OauthError::TokenRefused {
        error: "invalid_grant".into(),
        description: "invalid code verifier".into(),
    };
    assert_eq!(error, expected);
    assert!(said(&error).contains("Sign in again"));
    assert_eq!(endpoint.asked().len(), 1);
}
