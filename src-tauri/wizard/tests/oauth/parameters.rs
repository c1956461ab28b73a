//! What the answer carries, and whose it has to be.

use wizard::oauth::{Endpoints, OauthError, Progress, Server, Stray};

use crate::{
    browser::go_on,
    endpoint::{Endpoint, Reply, json},
    stage::{PATH, Plan, UnderWay, said},
};

#[tokio::test]
async fn o_13_a_code_arrives_as_it_was_encoded_and_bad_encoding_is_no_answer() {
    let endpoint = Endpoint::good().await;
    for (encoded, code) in [
        ("aPrx%2Fx%3D%3D", "aPrx/x=="),
        ("a+b", "a b"),
        ("a%2Bb", "a+b"),
        ("%C3%A9%e2%82%ac", "é€"),
        ("a=b", "a=b"),
    ] {
        let mut under_way = UnderWay::start(&endpoint).await;
        for bad in ["%", "%4", "%zz", "%C3", "%C3%28", "a%00%FF", "%+1"] {
            let target = under_way.callback(bad);
            assert_eq!(
                under_way.stray_to(&target).await,
                (400, Stray::Query),
                "{bad}"
            );
        }
        go_on(under_way.port, &under_way.callback(encoded)).await;
        under_way.end().await.unwrap();
        assert_eq!(endpoint.asked().last().unwrap().form["code"], code);
    }
}

#[tokio::test]
async fn o_14_parameters_that_are_not_known_are_ignored() {
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    let callback = under_way.callback("a-code");
    let extra = "&sfdc_community_id=x&a=1&a=2&=&%F0%9F%98%80&iss=anything&session_state=";
    let shown = go_on(under_way.port, &format!("{callback}{extra}")).await;
    assert!(shown.body.contains("You are signed in"));
    under_way.end().await.unwrap();
}

#[tokio::test]
async fn o_15_only_exactly_the_issuer_that_was_asked_is_accepted() {
    let endpoint = Endpoint::good().await;
    let issuer = endpoint.base.as_str().trim_end_matches('/').to_owned();
    let plan = || Plan {
        issuer: Some(issuer.clone()),
        ..Plan::default()
    };
    let mut under_way = UnderWay::planned(&endpoint, plan()).await;
    let callback = under_way.callback("a-code");
    let refusal = format!("{PATH}?error=access_denied&state={}", under_way.state());
    for wrong in [
        String::new(),
        "&iss=".into(),
        "&iss=https://evil.example".into(),
        format!("&iss={issuer}/"),
        format!("&iss={}", issuer.to_uppercase()),
        format!("&iss={issuer}%20"),
    ] {
        for target in [&callback, &refusal] {
            let came = under_way.stray_to(&format!("{target}{wrong}")).await;
            assert_eq!(came, (400, Stray::Issuer), "{wrong}");
        }
    }
    let shown = go_on(under_way.port, &format!("{callback}&iss={issuer}")).await;
    assert!(shown.body.contains("You are signed in"));
    under_way.end().await.unwrap();
}

#[tokio::test]
async fn o_16_an_answer_of_one_server_on_the_path_of_another_is_rejected() {
    let endpoint = Endpoint::good().await;
    let plan = Plan {
        path: "/callback/sandbox",
        ..Plan::default()
    };
    let mut under_way = UnderWay::planned(&endpoint, plan).await;
    let elsewhere = under_way.callback("a-code");
    assert_eq!(under_way.stray_to(&elsewhere).await, (404, Stray::Path));
    let here = elsewhere.replace("/callback?", "/callback/sandbox?");
    go_on(under_way.port, &here).await;
    under_way.end().await.unwrap();
}

#[test]
fn o_17_endpoints_of_two_servers_are_refused() {
    let endpoints = |authorize: &str, token: &str, revoke: &str| Endpoints {
        authorize: authorize.parse().unwrap(),
        token: token.parse().unwrap(),
        revoke: revoke.parse().unwrap(),
    };
    let (a, b) = ("https://a.example/x", "https://b.example/x");
    for mixed in [
        endpoints(a, b, a),
        endpoints(a, a, b),
        endpoints(b, a, a),
        endpoints(a, "https://a.example:444/x", a),
        endpoints(a, "http://a.example/x", a),
    ] {
        let error = Server::new(mixed, "id", None).unwrap_err();
        assert!(matches!(
            &error,
            OauthError::ServerRefused { mixed: true, .. }
        ));
        assert!(said(&error).contains("do not all belong to"));
    }
    let other = Server::new(endpoints(a, a, a), "id", Some("https://b.example".into()));
    assert!(other.is_err());
    let plain = "http://a.example/x";
    let error = Server::new(endpoints(plain, plain, plain), "id", None).unwrap_err();
    assert!(said(&error).contains("not reached by https"));
    assert!(Server::new(endpoints(a, a, a), "id", Some("https://a.example".into())).is_ok());
    let here = "http://127.0.0.1:1/x";
    assert!(Server::new(endpoints(here, here, here), "id", None).is_ok());
}

#[tokio::test]
async fn o_53_scopes_that_were_asked_for_and_not_granted_are_named() {
    let endpoint = Endpoint::start(|_| {
        json(
            200,
            r#"{"access_token":"a","token_type":"bearer","scope":"api id"}"#,
        )
    })
    .await;
    let plan = Plan {
        scopes: &["api", "refresh_token", "web"],
        ..Plan::default()
    };
    let tokens = UnderWay::planned(&endpoint, plan).await.succeed().await;
    assert_eq!(tokens.scopes, ["api", "id"]);
    assert_eq!(tokens.scopes_missing, ["refresh_token", "web"]);

    let silent =
        Endpoint::start(|_| json(200, r#"{"access_token":"a","token_type":"BEARER"}"#)).await;
    let tokens = UnderWay::start(&silent).await.succeed().await;
    assert_eq!(tokens.scopes, ["api", "web"]);
    assert!(tokens.scopes_missing.is_empty());
}

#[tokio::test]
async fn a_pasted_address_counts_like_the_request_that_could_not_be_made() {
    let endpoint = Endpoint::start(|_| Reply::Reset).await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let callback = under_way.callback("pasted-code");
    for (pasted, why) in [
        (String::new(), Stray::Host),
        ("what is this".into(), Stray::Host),
        (
            "https://login.salesforce.com/setup/secur/x.jsp".into(),
            Stray::Path,
        ),
        (
            "http://localhost:1/callback?code=a&state=b".into(),
            Stray::State,
        ),
        (
            format!("http://localhost:1{callback}&state=b"),
            Stray::Repeated,
        ),
    ] {
        under_way.controls.paste(&*pasted);
        let came = under_way.progress.recv().await;
        assert_eq!(came, Some(Progress::PastedStray(why)), "{pasted}");
    }
    // The port that a browser shows is whatever it is; the state is what counts.
    under_way
        .controls
        .paste(format!(" http://localhost:17170{callback}#\n"));
    let error = under_way.end().await.unwrap_err();
    assert!(matches!(error, OauthError::OutcomeUnknown(_)), "{error:?}");
    assert_eq!(endpoint.asked()[0].form["code"], "pasted-code");
}
