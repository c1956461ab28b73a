//! The token endpoint, who signed in, and signing out.

use std::time::Duration;

use practice::Options;
use reqwest::Method;
use serde_json::Value;

use crate::stage::Stage;

fn text<'a>(json: &'a Value, name: &str) -> &'a str {
    json[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name}: {json}"))
}

#[tokio::test]
async fn the_answer_has_the_members_of_salesforce() {
    let stage = Stage::new();
    let token = stage.sign_in().await;
    let base = stage.practice.salesforce_url();
    assert_eq!(text(&token, "token_type"), "Bearer");
    assert_eq!(text(&token, "instance_url"), base);
    assert_eq!(text(&token, "scope"), "api web openid refresh_token");
    assert!(token.get("expires_in").is_none());
    let issued: i64 = text(&token, "issued_at").parse().unwrap();
    assert!(issued > 1_700_000_000_000);
    let id = text(&token, "id")
        .strip_prefix(&format!("{base}/id/"))
        .unwrap();
    let (org, user) = id.split_once('/').unwrap();
    assert!(
        org.len() == 18 && org.starts_with("00D") && user.len() == 18 && user.starts_with("005")
    );
    assert!(text(&token, "access_token").starts_with(&format!("{}!", &org[..15])));
    assert!(text(&token, "refresh_token").starts_with("5Aep861"));
    assert_eq!(text(&token, "id_token").split('.').count(), 3);
}

#[tokio::test]
async fn neither_refresh_token_nor_id_token_comes_without_its_scope() {
    let stage = Stage::new();
    let code = stage.code(&stage.authorize_but("scope", Some("api"))).await;
    let token = stage.exchange(&code, None).await.json();
    assert!(token.get("refresh_token").is_none() && token.get("id_token").is_none());
    assert_eq!(text(&token, "scope"), "api");
}

#[tokio::test]
async fn what_does_not_belong_together_is_refused() {
    let stage = Stage::new();
    let other = format!("{}x", crate::stage::VERIFIER);
    for (but, error) in [
        (("code_verifier", None), "invalid_grant"),
        (("code_verifier", Some(other.as_str())), "invalid_request"),
        (
            ("redirect_uri", Some("http://localhost:17171/callback")),
            "redirect_uri_mismatch",
        ),
        (("redirect_uri", None), "redirect_uri_mismatch"),
        (("client_id", Some("other")), "invalid_client_id"),
        (
            ("client_secret", Some("a public client has none")),
            "invalid_client",
        ),
        (("grant_type", Some("password")), "unsupported_grant_type"),
        (("code", Some("made-up")), "invalid_grant"),
    ] {
        let code = stage.code(&stage.authorize()).await;
        let answer = stage.exchange(&code, Some(but)).await;
        assert_eq!(answer.oauth_error(), (400, error.to_owned()), "{but:?}");
    }
}

#[tokio::test]
async fn a_code_is_good_once() {
    let stage = Stage::new();
    let code = stage.code(&stage.authorize()).await;
    assert_eq!(stage.exchange(&code, None).await.status, 200);
    let again = stage.exchange(&code, None).await;
    assert_eq!(again.oauth_error(), (400, "invalid_grant".to_owned()));
}

#[tokio::test]
async fn a_code_does_not_live_long() {
    let stage = Stage::with(Options {
        code_life: Duration::ZERO,
        ..Options::default()
    });
    let code = stage.code(&stage.authorize()).await;
    let late = stage.exchange(&code, None).await;
    assert_eq!(late.oauth_error(), (400, "invalid_grant".to_owned()));
}

#[tokio::test]
async fn a_refresh_token_is_rotated_and_its_reuse_ends_everything() {
    let stage = Stage::new();
    let first = stage.sign_in().await;
    let second = stage.refresh(text(&first, "refresh_token")).await.json();
    assert_ne!(
        text(&first, "refresh_token"),
        text(&second, "refresh_token")
    );
    assert_eq!(
        stage
            .rest(text(&second, "access_token"), "limits")
            .await
            .status,
        200
    );
    // The old one comes back: somebody has stolen it.
    let reused = stage.refresh(text(&first, "refresh_token")).await;
    assert_eq!(reused.oauth_error(), (400, "invalid_grant".to_owned()));
    let newest = stage.refresh(text(&second, "refresh_token")).await;
    assert_eq!(newest.oauth_error(), (400, "invalid_grant".to_owned()));
    for token in [&first, &second] {
        let answer = stage.rest(text(token, "access_token"), "limits").await;
        assert_eq!(answer.api_error().1, "INVALID_SESSION_ID");
    }
}

#[tokio::test]
async fn without_rotation_the_refresh_token_stays() {
    let stage = Stage::with(Options {
        rotate: false,
        ..Options::default()
    });
    let first = stage.sign_in().await;
    for _ in 0..2 {
        let next = stage.refresh(text(&first, "refresh_token")).await.json();
        assert!(next.get("refresh_token").is_none());
    }
}

#[tokio::test]
async fn revoking_a_refresh_token_takes_its_access_tokens_along() {
    let stage = Stage::new();
    let url = stage.salesforce("/services/oauth2/revoke");
    let token = stage.sign_in().await;
    let (access, refresh) = (text(&token, "access_token"), text(&token, "refresh_token"));
    assert_eq!(
        stage.post_form(&url, &[("token", refresh)]).await.status,
        200
    );
    assert_eq!(stage.rest(access, "limits").await.status, 401);
    assert_eq!(stage.refresh(refresh).await.status, 400);
    let again = stage.post_form(&url, &[("token", refresh)]).await;
    assert_eq!(
        (again.status.as_u16(), again.text.as_str()),
        (400, "error=invalid_token&error_description=invalid+token")
    );
    let none = stage.post_form(&url, &[]).await;
    assert!(none.text.starts_with("error=unsupported_token_type&"));
}

#[tokio::test]
async fn revoking_an_access_token_leaves_the_refresh_token() {
    let stage = Stage::new();
    let token = stage.sign_in().await;
    let url = stage.salesforce("/services/oauth2/revoke");
    let revoked = stage
        .post_form(&url, &[("token", text(&token, "access_token"))])
        .await;
    assert_eq!(revoked.status, 200);
    assert_eq!(
        stage
            .rest(text(&token, "access_token"), "limits")
            .await
            .status,
        401
    );
    assert_eq!(
        stage.refresh(text(&token, "refresh_token")).await.status,
        200
    );
}

#[tokio::test]
async fn the_identity_url_and_userinfo_say_who_it_is() {
    let stage = Stage::new();
    let token = stage.sign_in().await;
    let access = text(&token, "access_token");
    let id = text(&token, "id");
    let identity = stage
        .with_token(access, Method::GET, &format!("{id}?format=json"))
        .await
        .json();
    assert_eq!(text(&identity, "id"), id);
    assert_eq!(text(&identity, "user_type"), "STANDARD");
    assert_eq!(
        text(&identity, "username"),
        stage.practice.credentials().salesforce.username
    );
    assert!(text(&identity["urls"], "rest").ends_with("/services/data/v{version}/"));
    // jsforce sends the token in the query, too.
    let in_query = stage
        .get(&format!(
            "{id}?format=json&version=latest&oauth_token={}",
            access.replace('!', "%21")
        ))
        .await;
    assert!(text(&in_query.json()["urls"], "rest").ends_with("/services/data/v68.0/"));
    let userinfo = stage.salesforce("/services/oauth2/userinfo");
    let info = stage
        .with_token(access, Method::GET, &userinfo)
        .await
        .json();
    assert_eq!(text(&info, "sub"), id);
    assert_eq!(info["is_app_installed"], true);
    for (url, text) in [
        (&userinfo, "Missing_OAuth_Token"),
        (&id.to_owned(), "Missing_OAuth_Token"),
    ] {
        let refused = stage.get(url).await;
        assert_eq!(
            (refused.status.as_u16(), refused.text.as_str()),
            (403, text)
        );
    }
    let bad = stage.with_token("other", Method::GET, &userinfo).await;
    assert_eq!(
        (bad.status.as_u16(), bad.text.as_str()),
        (403, "Bad_OAuth_Token")
    );
}

#[tokio::test]
async fn the_endpoints_are_published() {
    let stage = Stage::new();
    let known = stage
        .get(&stage.salesforce("/.well-known/openid-configuration"))
        .await
        .json();
    assert_eq!(text(&known, "issuer"), stage.practice.salesforce_url());
    for (name, path) in [
        ("authorization_endpoint", "authorize"),
        ("token_endpoint", "token"),
        ("revocation_endpoint", "revoke"),
    ] {
        assert_eq!(
            text(&known, name),
            stage.salesforce(&format!("/services/oauth2/{path}"))
        );
    }
}
