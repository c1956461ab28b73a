//! A walk in which a machine does all the looking: every step that can be verified is, none is confirmed by
//! hand; then two things break in the practice organisation, and exactly those are told.

use serde_json::json;

use crate::{
    accounts,
    app::Start,
    browser::Browser,
    desk::{BEFORE_THE_PACKAGE, Desk, verify_all},
};

/// Rows that an API shows.
const VERIFIED: [&str; 6] = [
    "marketo-salesforce-sync",
    "connect-salesforce",
    "initiate-sync",
    "invite-users",
    "install-package",
    "configure-salesforce",
];
/// Rows that follow from those.
const ASSUMED: [&str; 3] = [
    "actions-enabled",
    "marketo-sales-account",
    "connect-marketo",
];

fn row(id: &str, more: &str) -> String {
    format!("nav [data-step='{id}']{more}")
}

#[tokio::test]
async fn every_step_that_can_be_verified_is_and_what_breaks_afterwards_is_told_and_nothing_else() {
    let data = tempfile::tempdir().unwrap();
    let browser = Browser::start().await;
    let start = Start::at(data.path()).with_path(browser.programs());
    let app = start.app().await;
    accounts::try_practice(&app).await;
    accounts::sign_in(&app, &browser, "allow").await;
    app.see("[data-salesforce='signed-in']").await;
    app.go_to(accounts::MARKETO).await;
    app.click("[data-action='use-practice-credentials']").await;
    app.see("[data-marketo='connected']").await;
    let desk = Desk::of(&app, &browser).await;
    desk.all_happen(&BEFORE_THE_PACKAGE).await;

    // The package is watched while it is installed in the browser, and ticks by itself.
    app.go_to("install-package").await;
    app.see("article [data-check='package'] [data-why]").await;
    app.click("article [data-action='verify']").await;
    app.see("article [data-check='package'][data-found='package-missing']")
        .await;
    app.click("article [data-check='package'] [data-action='watch']")
        .await;
    app.see("[data-watch]").await;
    desk.happens("install-package").await;
    app.see("article [data-check='package'][data-found='package-installed']")
        .await;
    desk.happens("configure").await;

    verify_all(&app).await;
    for id in VERIFIED {
        app.see(&row(id, "[data-state='done'][data-proof='verified']"))
            .await;
    }
    for id in ASSUMED {
        app.see(&row(id, "[data-state='done'][data-proof='assumed']"))
            .await;
    }
    app.see_no("nav [data-proof='attested']").await;
    app.see("[data-sum='verified'][data-count='6']").await;

    desk.happens("remove-remote-site").await;
    desk.happens("change-layout").await;
    verify_all(&app).await;
    app.see(&row("configure-salesforce", "[data-state='drifted']"))
        .await;
    for id in VERIFIED[..5].iter().chain(&ASSUMED) {
        app.see(&row(id, "[data-state='done']")).await;
    }
    app.go_to("configure-salesforce").await;
    let drifted = "[data-banner='drifted'] [data-drifted]";
    app.see(drifted).await;
    let told = app
        .script(
            "return [...document.querySelectorAll(arguments[0])].map(one => one.dataset.drifted)",
            vec![json!(drifted)],
        )
        .await;
    assert_eq!(told, json!(["remote-sites-actions", "layout-sections"]));
    let before_and_now = app.text("[data-drifted='remote-sites-actions']").await;
    assert!(
        before_and_now.contains("https://mkto-sales-connect.adobe.io"),
        "{before_and_now}"
    );

    // Repaired and looked at again, it is verified as before; nothing was ever written.
    desk.happens("create-remote-sites").await;
    desk.happens("add-layout-sections").await;
    app.click("[data-banner='drifted'] [data-action='verify-again']")
        .await;
    app.see(&row(
        "configure-salesforce",
        "[data-state='done'][data-proof='verified']",
    ))
    .await;
    assert_eq!(desk.state().await["refused_writes"], json!(0));
    app.close().await;

    // The proofs are in the record.
    let app = start.app().await;
    app.see("[data-sum='verified'][data-count='6']").await;
    app.close().await;
}
