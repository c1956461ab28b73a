//! Every screen is usable by everybody: no axe violation, and a whole walk by the keyboard alone.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::{Key, prelude::*};

use crate::{
    app::{App, Start},
    dialog, journeys,
};

/// Every row of the guide, in the order of the left column.
const ROWS: [&str; 9] = [
    "actions-enabled",
    "marketo-salesforce-sync",
    "marketo-sales-account",
    "connect-salesforce",
    "connect-marketo",
    "initiate-sync",
    "invite-users",
    "install-package",
    "configure-salesforce",
];

/// Runs axe-core on what is shown and fails on any violation.
async fn assert_accessible(app: &App, screen: &str) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("npm ci was run in ui/");
    app.script(&format!("if (!window.axe) {{ {axe} }}"), vec![])
        .await;
    let violations = app
        .async_script(
            "const done = arguments[0];
             axe.run(document, { resultTypes: ['violations'] }).then(
               found => done(found.violations.map(v => [v.id, v.help, v.nodes.map(n => n.html + ' ' + n.failureSummary)])),
               error => done(String(error)));",
            vec![],
        )
        .await;
    assert_eq!(violations, json!([]), "{screen}: {violations:#}");
}

/// First screen, every step, an open dialog, the invite list in all its states.
async fn look_everywhere(start: Start<'_>, titles_choose: &str) {
    let app = start.app().await;
    assert_accessible(&app, "first screen, empty").await;
    journeys::new_setup(&app).await;
    for row in ROWS {
        app.go_to(row).await;
        assert_accessible(&app, row).await;
    }
    for row in &journeys::BEFORE_THE_LIST[..3] {
        journeys::attest(&app, row).await;
    }
    assert_accessible(&app, "a step that is done").await;
    app.go_to("connect-salesforce").await;
    app.click("article [data-action='skip']").await;
    app.see("dialog[open]").await;
    assert_accessible(&app, "dialog to skip a step").await;
    app.click("dialog[open] [data-action='cancel']").await;
    app.go_to("invite-users").await;
    app.click("[data-action='choose-file']").await;
    dialog::answer(titles_choose, &journeys::data("every-problem.csv")).await;
    app.see("[data-action='check']").await;
    assert_accessible(&app, "invite list, before the check").await;
    app.click("[data-action='check']").await;
    app.see("[data-action='save-clean']").await;
    assert_accessible(&app, "invite list, checked").await;
    app.click("[data-action='all-setups']").await;
    app.see("[data-screen='first']").await;
    assert_accessible(&app, "first screen, with a setup").await;
    app.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_in_english_and_light() {
    let data = tempfile::tempdir().unwrap();
    look_everywhere(Start::at(data.path()), journeys::ENGLISH.choose).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_french_and_light() {
    let data = tempfile::tempdir().unwrap();
    look_everywhere(Start::at(data.path()).french(), journeys::FRENCH.choose).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_english_and_dark() {
    let data = tempfile::tempdir().unwrap();
    look_everywhere(Start::at(data.path()).dark(), journeys::ENGLISH.choose).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_french_and_dark() {
    let data = tempfile::tempdir().unwrap();
    look_everywhere(
        Start::at(data.path()).french().dark(),
        journeys::FRENCH.choose,
    )
    .await;
}

/// Presses Tab until the focus is on something that matches; fails after a whole round.
async fn tab_to(app: &App, selector: &str) {
    for _ in 0..200 {
        let there = app
            .script(
                "return document.activeElement?.matches(arguments[0]) ?? false",
                vec![json!(selector)],
            )
            .await;
        if there == json!(true) {
            return;
        }
        press(app, Key::Tab).await;
    }
    panic!("the keyboard never reaches {selector}");
}

async fn press(app: &App, key: Key) {
    app.page
        .active_element()
        .await
        .unwrap()
        .send_keys(String::from(char::from(key)))
        .await
        .unwrap();
}

async fn type_in(app: &App, selector: &str, text: &str) {
    tab_to(app, selector).await;
    app.page
        .active_element()
        .await
        .unwrap()
        .send_keys(text)
        .await
        .unwrap();
}

/// The focus is on the heading of the step that was opened.
async fn assert_focus_on_heading(app: &App, step: &str) {
    let selector = format!("article[data-step='{step}'] h2");
    crate::app::eventually("the focus on the heading", async || {
        let there = app
            .page
            .execute(
                "return document.activeElement?.matches(arguments[0]) ?? false",
                vec![json!(selector)],
            )
            .await
            .ok()?;
        (there.json() == &Value::Bool(true)).then_some(())
    })
    .await;
}

#[tokio::test]
async fn all_steps_can_be_walked_by_the_keyboard_alone() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    app.see("[data-screen='first']").await;
    type_in(&app, "[name='setup-name']", "Northwind").await;
    type_in(&app, "[name='my-name']", "Ana Duarte").await;
    tab_to(&app, "[name='persona'][value='marketo-admin']").await;
    press(&app, Key::Space).await;
    tab_to(&app, "[data-action='create']").await;
    press(&app, Key::Enter).await;
    app.see("[data-screen='setup']").await;
    for step in ROWS {
        tab_to(&app, &format!("nav [data-step='{step}'] button")).await;
        press(&app, Key::Enter).await;
        app.see(&format!("article[data-step='{step}']")).await;
        assert_focus_on_heading(&app, step).await;
        let caution = "[data-caution='original-user'][data-acknowledged='false']";
        if app.page.find(By::Css(caution)).await.is_ok() {
            type_in(
                &app,
                &format!("{caution} [name='person-name']"),
                "Ana Duarte",
            )
            .await;
            type_in(
                &app,
                &format!("{caution} [name='person-email']"),
                "ana@northwind.example",
            )
            .await;
            tab_to(&app, &format!("{caution} [data-action='acknowledge']")).await;
            press(&app, Key::Enter).await;
            app.see("[data-caution='original-user'][data-acknowledged='true']")
                .await;
        }
        tab_to(&app, "article [data-instruction] input[type='checkbox']").await;
        press(&app, Key::Space).await;
        app.see("article [data-instruction][data-ticked='true']")
            .await;
        tab_to(&app, "article [data-action='attest']").await;
        press(&app, Key::Enter).await;
        app.wait_for_state(step, "done").await;
    }
    app.close().await;
}
