//! Signing in, in the real window, with a real browser and the real keyring, to the practice organisation.

use serde_json::{Value, json};

use crate::{
    app::{App, Start},
    browser::Browser,
    desktop::eventually,
};

pub(crate) const SALESFORCE: &str = "salesforce-sign-in";
pub(crate) const MARKETO: &str = "marketo-credentials";

/// Starts the practice organisation from the first screen.
pub(crate) async fn try_practice(app: &App) {
    app.see("[data-screen='first']").await;
    app.fill("[name='practice-name']", "Ana Duarte").await;
    app.click("[data-action='try-practice']").await;
    app.see("[data-screen='setup'][data-practice='true']").await;
}

/// What the practice login page says to sign in with.
async fn credentials(browser: &Browser) -> (String, String) {
    (
        browser.text("[data-practice-username]").await,
        browser.text("[data-practice-password]").await,
    )
}

/// Signs in with a person who does `action`; answers with the password that was typed.
pub(crate) async fn sign_in(app: &App, browser: &Browser, action: &str) -> String {
    app.go_to(SALESFORCE).await;
    let before = browser.addresses().len();
    app.click("[data-action='sign-in']").await;
    app.see("[data-salesforce='signing-in']").await;
    browser.arrives_after(before).await;
    let (username, password) = credentials(browser).await;
    browser.signs_in(&username, &password, action).await;
    password
}

async fn setup_view(app: &App) -> Value {
    app.command("refresh", json!({})).await.unwrap()
}

async fn see_kept(app: &App, kept: &str) {
    app.see(&format!(
        "[data-salesforce='signed-in'] [data-kept='{kept}'], [data-salesforce='signed-in'][data-kept='{kept}']"
    ))
    .await;
}

#[tokio::test]
async fn the_practice_organisation_is_signed_in_to_through_the_browser_and_stays_so_after_a_restart()
 {
    let data = tempfile::tempdir().unwrap();
    let browser = Browser::start().await;
    let start = Start::at(data.path()).with_path(browser.programs());
    let app = start.app().await;
    try_practice(&app).await;
    sign_in(&app, &browser, "allow").await;
    browser.reads("You are signed in").await;
    app.see("[data-salesforce='signed-in']").await;
    let organisation = app.text("[data-organization]").await;
    assert!(!organisation.is_empty());
    see_kept(&app, "keyring").await;
    let address = browser.tab.current_url().await.unwrap();
    assert!(
        address.query().is_none(),
        "the code left the address bar: {address}"
    );
    app.close().await;

    let app = start.app().await;
    app.see("[data-salesforce='signed-in']").await;
    see_kept(&app, "keyring").await;
    assert_eq!(app.text("[data-organization]").await, organisation);
    // The session of before the restart still opens the API.
    app.click("[data-action='look-again']").await;
    app.see("[data-salesforce='signed-in']:not([aria-busy='true'])")
        .await;
    app.see_no("[role='alert']").await;

    app.click("[data-action='sign-out']").await;
    app.see("[data-salesforce='ready']").await;
    let view = setup_view(&app).await;
    assert_eq!(view["accounts"]["salesforce"]["signed_in"], Value::Null);
    let refusal = app
        .command("look_at_salesforce", json!({}))
        .await
        .unwrap_err();
    assert_eq!(refusal["code"], json!("session-missing"));
    app.close().await;
}

#[tokio::test]
async fn without_a_keyring_the_session_is_in_memory_only_and_the_window_says_so() {
    let data = tempfile::tempdir().unwrap();
    let browser = Browser::start().await;
    let start = Start::at(data.path())
        .with_path(browser.programs())
        .without_keyring();
    let app = start.app().await;
    try_practice(&app).await;
    sign_in(&app, &browser, "allow").await;
    app.see("[data-salesforce='signed-in']").await;
    see_kept(&app, "memory").await;
    app.close().await;

    let app = start.app().await;
    app.go_to(SALESFORCE).await;
    eventually("the session to be gone", async || {
        let place =
            setup_view(&app).await["accounts"]["salesforce"]["signed_in"]["kept"]["kind"].clone();
        ["missing", "unreadable"]
            .contains(&place.as_str()?)
            .then_some(())
    })
    .await;
    app.see("[data-action='sign-in']").await;
    app.close().await;
}

#[tokio::test]
async fn o_06_denying_is_told_and_another_try_works_without_starting_anew() {
    let data = tempfile::tempdir().unwrap();
    let browser = Browser::start().await;
    let app = Start::at(data.path())
        .with_path(browser.programs())
        .app()
        .await;
    try_practice(&app).await;
    sign_in(&app, &browser, "deny").await;
    app.see("[data-code='sign-in-refused']").await;
    sign_in(&app, &browser, "allow").await;
    app.see("[data-salesforce='signed-in']").await;
    app.close().await;
}

#[tokio::test]
async fn o_39_a_browser_that_was_closed_is_no_prison() {
    let data = tempfile::tempdir().unwrap();
    let browser = Browser::start().await;
    let app = Start::at(data.path())
        .with_path(browser.programs())
        .app()
        .await;
    try_practice(&app).await;
    app.go_to(SALESFORCE).await;
    app.click("[data-action='sign-in']").await;
    browser.see("[name='username']").await;
    browser.tab.goto("about:blank").await.unwrap();
    app.click("[data-action='cancel-sign-in']").await;
    app.see("[data-salesforce='ready']").await;
    sign_in(&app, &browser, "allow").await;
    app.see("[data-salesforce='signed-in']").await;
    app.close().await;
}

#[tokio::test]
async fn o_38_waiting_too_long_is_told_and_another_try_works_without_starting_anew() {
    let data = tempfile::tempdir().unwrap();
    let browser = Browser::start().await;
    let app = Start::at(data.path())
        .with_path(browser.programs())
        .with_sign_in_timeout(20)
        .app()
        .await;
    try_practice(&app).await;
    app.go_to(SALESFORCE).await;
    app.click("[data-action='sign-in']").await;
    let countdown = app.see("[role='timer']").await;
    let left = countdown.attr("data-left").await.unwrap().unwrap();
    assert!((1..=20).contains(&left.parse().unwrap()), "{left} s left");
    // The person is at the login page and does nothing.
    browser.see("[name='username']").await;
    app.see("[data-sign-in] [data-code='sign-in-timed-out']")
        .await;
    let words = "No answer came from the browser within 20 seconds.";
    assert!(app.text("[data-sign-in]").await.contains(words));
    assert!(app.said().await.contains(words));
    assert_eq!(app.text("[data-action='sign-in']").await, "Try again");
    sign_in(&app, &browser, "allow").await;
    app.see("[data-salesforce='signed-in']").await;
    app.close().await;
}

#[tokio::test]
async fn marketo_is_connected_with_the_practice_credentials() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    try_practice(&app).await;
    app.go_to(MARKETO).await;
    app.click("[data-action='use-practice-credentials']").await;
    app.see("[data-marketo='connected']").await;
    app.click("[data-action='forget-marketo']").await;
    app.see("[data-marketo='none']").await;
    app.close().await;
}
