//! Client credentials, as Marketo's identity takes them.

use std::{collections::BTreeMap, time::Duration};

use url::Url;
use wizard::{
    oauth::{Granted, NotUnderstood, OauthError, client_credentials},
    secrets::Secret,
};

use crate::{
    endpoint::{Endpoint, Reply, json, with},
    stage::{http, said},
};

async fn ask(endpoint: &Endpoint) -> Result<Granted, OauthError> {
    let identity: Url = endpoint.base.join("/identity/oauth/token").unwrap();
    let secret = Secret::new("s&cret canary");
    let end = client_credentials(&http(), &identity, "id+1", &secret).await;
    let all = format!(
        "{end:?} {}",
        end.as_ref().map_or_else(said, |_| String::new())
    );
    assert!(!all.contains("canary"), "{all}");
    end
}

#[tokio::test]
async fn credentials_go_into_the_body_and_the_token_comes_back_with_its_user_and_its_rest_of_life()
{
    let body = r#"{"access_token":"0-1:ab-canary","token_type":"bearer","expires_in":516,"scope":"wizard-api@example.com"}"#;
    let endpoint = Endpoint::start(move |_| json(200, body)).await;
    let granted = ask(&endpoint).await.unwrap();
    assert_eq!(granted.access.expose(), "0-1:ab-canary");
    assert_eq!(granted.expires_in, Duration::from_secs(516));
    assert_eq!(granted.scope.as_deref(), Some("wizard-api@example.com"));
    let asked = endpoint.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].line, "POST /identity/oauth/token HTTP/1.1");
    let form = [
        ("client_id", "id+1"),
        ("client_secret", "s&cret canary"),
        ("grant_type", "client_credentials"),
    ];
    let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(asked[0].form, BTreeMap::from(form));
}

#[tokio::test]
async fn a_service_that_takes_no_form_is_asked_with_a_query() {
    let refused = r#"{"error":"invalid_request","error_description":"Missing grant type"}"#;
    let unauthorized =
        r#"{"error":"unauthorized","error_description":"Full authentication is required"}"#;
    for (status, body) in [
        (404, ""),
        (405, ""),
        (415, ""),
        (501, ""),
        (400, refused),
        (401, unauthorized),
        (200, unauthorized),
    ] {
        let endpoint = Endpoint::start(move |asked| {
            if asked.line.starts_with("POST") {
                return json(status, body);
            }
            json(
                200,
                r#"{"access_token":"a","token_type":"bearer","expires_in":9}"#,
            )
        })
        .await;
        assert_eq!(
            ask(&endpoint).await.unwrap().access.expose(),
            "a",
            "{status}"
        );
        assert_eq!(
            endpoint.asked()[1].line,
            "GET /identity/oauth/token?grant_type=client_credentials&client_id=id%2B1&client_secret=s%26cret+canary HTTP/1.1"
        );
    }
}

#[tokio::test]
async fn a_page_of_somebody_else_gets_no_secret_in_its_address() {
    let body = "<html>sign in to this network</html>";
    for (status, body) in [(403, ""), (401, ""), (200, body), (500, body)] {
        let endpoint = Endpoint::start(move |_| json(status, body)).await;
        assert!(ask(&endpoint).await.is_err());
        let asked = endpoint.asked();
        assert!(
            asked.iter().all(|asked| asked.line.starts_with("POST ")),
            "{status} {body}"
        );
    }
}

#[tokio::test]
async fn a_refusal_is_one_whatever_its_status() {
    let body = r#"{"error":"unauthorized","error_description":"Bad client credentials"}"#;
    for status in [401, 200] {
        let endpoint = Endpoint::start(move |_| json(status, body)).await;
        let error = ask(&endpoint).await.unwrap_err();
        let expected = OauthError::TokenRefused {
            error: "unauthorized".into(),
            description: "Bad client credentials".into(),
        };
        assert_eq!(error, expected);
    }
}

#[tokio::test]
async fn o_44_o_51_what_is_no_answer_is_told_as_what_it_is() {
    use NotUnderstood::{Empty, Html, NotJson, Shape, TokenType};
    for (status, body, kind) in [
        (200, "<html>login</html>", Html),
        (401, "", Empty),
        (200, "no", NotJson),
        (200, "[]", Shape),
        (200, r#"{"access_token":"a"}"#, Shape),
        (404, r#"{"access_token":"a","token_type":"bearer"}"#, Shape),
        (200, r#"{"access_token":"a","token_type":"mac"}"#, TokenType),
        (
            200,
            r#"{"access_token":"","token_type":"bearer"}"#,
            TokenType,
        ),
    ] {
        let endpoint = Endpoint::start(move |_| with(status, "text/plain", "", body)).await;
        let error = ask(&endpoint).await.unwrap_err();
        assert_eq!(error, OauthError::NotUnderstood { kind, status }, "{body}");
    }
}

#[tokio::test]
async fn o_52_a_lifetime_told_wrongly_is_none() {
    for told in ["-5", "\"3600\"", "null", "{}"] {
        let body = format!(r#"{{"access_token":"a","token_type":"bearer","expires_in":{told}}}"#);
        let endpoint = Endpoint::start(move |_| json(200, &body)).await;
        assert_eq!(ask(&endpoint).await.unwrap().expires_in, Duration::ZERO);
    }
}

#[tokio::test]
async fn a_broken_connection_names_the_host_and_nothing_else() {
    let endpoint = Endpoint::start(|_| Reply::Reset).await;
    let error = ask(&endpoint).await.unwrap_err();
    assert!(matches!(&error, OauthError::Http(_)), "{error:?}");
}
