//! Signing in through the browser: `/services/oauth2/authorize`.

use crate::stage::{CALLBACK, CHALLENGE, Stage, field, ticket};

#[tokio::test]
async fn whoever_allows_it_comes_back_with_code_and_state() {
    let stage = Stage::new();
    let back = stage.decide(&stage.authorize(), "allow").await;
    assert!(
        back.as_str()
            .starts_with("http://localhost:17170/callback?")
    );
    assert_eq!(field(&back, "state").as_deref(), Some("state+/=1"));
    // A code has signs that must be escaped, as a real one has.
    assert!(field(&back, "code").unwrap().ends_with("=="));
    assert_eq!(field(&back, "iss"), None);
}

#[tokio::test]
async fn whoever_denies_it_comes_back_with_access_denied() {
    let stage = Stage::new();
    let back = stage.decide(&stage.authorize(), "deny").await;
    assert_eq!(field(&back, "error").as_deref(), Some("access_denied"));
    assert_eq!(field(&back, "state").as_deref(), Some("state+/=1"));
    assert_eq!(field(&back, "code"), None);
}

#[tokio::test]
async fn a_wrong_password_is_told_and_leads_nowhere() {
    let stage = Stage::new();
    let url = stage.authorize();
    let username = stage.practice.credentials().salesforce.username.clone();
    let given = [("username", username.as_str()), ("password", "guess")];
    let page = stage.post_form(url.as_str(), &given).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("role=\"alert\"") && page.text.contains(&username));
    assert!(!page.text.contains("ticket"));
}

#[tokio::test]
async fn nobody_decides_without_a_password_and_nobody_twice() {
    let stage = Stage::new();
    let (url, known) = (
        stage.authorize(),
        stage.practice.credentials().salesforce.clone(),
    );
    let forged = [("ticket", "made-up"), ("action", "allow")];
    assert_eq!(stage.post_form(url.as_str(), &forged).await.status, 200);
    let given = [
        ("username", known.username.as_str()),
        ("password", &known.password),
    ];
    let consent = stage.post_form(url.as_str(), &given).await;
    let ticket = ticket(&consent.text);
    let decision = [("ticket", ticket.as_str()), ("action", "allow")];
    // Given for this request, not for another one.
    let other = stage.authorize_but("state", Some("other"));
    assert_eq!(stage.post_form(other.as_str(), &decision).await.status, 200);
    assert_eq!(stage.post_form(url.as_str(), &decision).await.status, 200);
}

#[tokio::test]
async fn pages_are_marked_as_practice_and_speak_the_language_of_the_browser() {
    let stage = Stage::new();
    let url = stage.authorize();
    let english = stage.get(url.as_str()).await;
    assert!(english.text.contains("<html lang=\"en\">") && english.text.contains("Practice"));
    let request = stage.request(reqwest::Method::GET, url.as_str());
    let french = stage
        .send(request.header("accept-language", "fr-FR,fr;q=0.9"))
        .await;
    assert!(french.text.contains("<html lang=\"fr\">") && french.text.contains("Entraînement"));
    for page in [english, french] {
        for label in ["username", "password"] {
            assert!(page.text.contains(&format!("<label for=\"{label}\">")));
        }
        assert!(!page.text.contains("http://") && !page.text.contains("<script"));
        assert_eq!(page.header("x-frame-options"), "DENY");
        assert_eq!(page.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn what_the_callback_must_not_learn_stays_on_a_page() {
    let stage = Stage::new();
    for (name, value, code) in [
        ("client_id", Some("3MVG9someoneelse"), "invalid_client_id"),
        ("client_id", None, "invalid_client_id"),
        (
            "redirect_uri",
            Some("http://localhost:17173/callback"),
            "redirect_uri_mismatch",
        ),
        (
            "redirect_uri",
            Some("http://localhost:17170/callback/"),
            "redirect_uri_mismatch",
        ),
        (
            "redirect_uri",
            Some("http://127.0.0.1:17170/callback"),
            "redirect_uri_mismatch",
        ),
        (
            "redirect_uri",
            Some("https://evil.example/"),
            "redirect_uri_mismatch",
        ),
        ("redirect_uri", None, "redirect_uri_mismatch"),
    ] {
        let page = stage.get(stage.authorize_but(name, value).as_str()).await;
        assert_eq!(page.status, 400, "{name} {value:?}");
        assert!(page.text.contains(code), "{name} {value:?}: {}", page.text);
        assert_eq!(page.header("location"), "");
    }
}

#[tokio::test]
async fn what_the_app_did_wrong_is_told_at_the_callback() {
    let stage = Stage::new();
    for (name, value, error) in [
        ("response_type", Some("token"), "unsupported_response_type"),
        ("scope", Some("api full"), "invalid_scope"),
        ("scope", Some("wave_api"), "invalid_scope"),
        ("code_challenge", None, "invalid_request"),
        ("code_challenge", Some("short"), "invalid_request"),
        ("code_challenge_method", Some("plain"), "invalid_request"),
        ("immediate", Some("true"), "immediate_unsuccessful"),
    ] {
        let back = stage
            .get(stage.authorize_but(name, value).as_str())
            .await
            .location();
        assert!(back.as_str().starts_with(CALLBACK));
        assert_eq!(
            field(&back, "error").as_deref(),
            Some(error),
            "{name} {value:?}"
        );
        assert_eq!(field(&back, "state").as_deref(), Some("state+/=1"));
    }
}

#[tokio::test]
async fn a_challenge_without_a_method_is_taken_as_s256() {
    let stage = Stage::new();
    let url = stage.authorize_but("code_challenge_method", None);
    assert_eq!(field(&url, "code_challenge").as_deref(), Some(CHALLENGE));
    let code = stage.code(&url).await;
    assert_eq!(stage.exchange(&code, None).await.status, 200);
}
