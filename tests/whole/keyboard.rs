//! The whole guide by the keyboard alone: every row, and the list of people in step 5.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::{Key, prelude::*};

use crate::{
    app::{App, Start},
    desktop::eventually,
    dialog, journeys,
};

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
    eventually("the focus on the heading", async || {
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

/// The list is chosen and saved; the focus goes where one reads on.
async fn prepare_list(app: &App, folder: &Path) {
    let clean = folder.join("clean.csv");
    tab_to(app, "[data-action='choose-file']").await;
    press(app, Key::Enter).await;
    dialog::answer(
        journeys::ENGLISH.choose,
        &journeys::data("every-problem.csv"),
    )
    .await;
    app.see("#invites-title:focus").await;
    tab_to(app, "[data-action='save-clean']").await;
    press(app, Key::Enter).await;
    dialog::answer(journeys::ENGLISH.clean, &clean).await;
    app.see("[data-saved='clean']").await;
    assert!(clean.exists());
}

#[tokio::test]
async fn all_steps_and_the_list_can_be_walked_by_the_keyboard_alone() {
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
    let folder = tempfile::tempdir().unwrap();
    for step in journeys::ROWS {
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
        if step == "invite-users" {
            prepare_list(&app, folder.path()).await;
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

#[tokio::test]
async fn ctrl_plus_enlarges_everything_and_the_next_start_is_as_large() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    app.see("[data-screen='first']").await;
    let width = async |app: &App| {
        let width = app.script("return innerWidth", vec![]).await;
        width.as_u64().unwrap()
    };
    let usual = width(&app).await;
    let focused = app.page.active_element().await.unwrap();
    focused.send_keys(Key::Control + "+").await.unwrap();
    eventually("a page with less room", async || {
        (width(&app).await < usual).then_some(())
    })
    .await;
    assert_eq!(app.text("[data-action='zoom-usual']").await, "110%");
    app.close().await;

    let app = Start::at(data.path()).app().await;
    assert_eq!(app.text("[data-action='zoom-usual']").await, "110%");
    assert!(width(&app).await < usual);
    app.close().await;
}
