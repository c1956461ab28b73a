//! The main job, from a new setup to a clean list on disk and on after a restart.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::{
    app::{App, Start},
    desktop::{eventually, xdotool},
    dialog,
};

/// Sample data of the repository.
pub(crate) fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

/// Titles of the native dialogs in one language.
pub(crate) struct Titles {
    pub(crate) choose: &'static str,
    pub(crate) clean: &'static str,
    pub(crate) left_out: &'static str,
}

pub(crate) const ENGLISH: Titles = Titles {
    choose: "Choose the list of people to invite",
    clean: "Save the clean list",
    left_out: "Save the left-out rows",
};

pub(crate) const FRENCH: Titles = Titles {
    choose: "Choisir la liste des personnes à inviter",
    clean: "Enregistrer la liste nettoyée",
    left_out: "Enregistrer les lignes écartées",
};

/// Every row of the guide, in the order of the left column.
pub(crate) const ROWS: [&str; 9] = [
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

/// What comes before step 5 in the table.
pub(crate) const BEFORE_THE_LIST: [&str; 6] = [
    "actions-enabled",
    "marketo-salesforce-sync",
    "marketo-sales-account",
    "connect-salesforce",
    "connect-marketo",
    "initiate-sync",
];

/// The first setup, made by its form.
pub(crate) async fn new_setup(app: &App) {
    app.see("[data-screen='first']").await;
    if app
        .page
        .find(thirtyfour::By::Css("[name='setup-name']"))
        .await
        .is_err()
    {
        app.click("[data-action='new-setup']").await;
    }
    app.fill("[name='setup-name']", "Northwind").await;
    app.fill("[name='my-name']", "Ana Duarte").await;
    app.click("[name='persona'][value='marketo-admin']").await;
    app.click("[data-action='create']").await;
    app.see("[data-screen='setup']").await;
}

/// Names the first invited user where a caution of the shown step asks for it.
pub(crate) async fn acknowledge_first_user(app: &App) {
    let open = "[data-caution='original-user'][data-acknowledged='false']";
    if app.page.find(thirtyfour::By::Css(open)).await.is_err() {
        return;
    }
    app.fill(&format!("{open} [name='person-name']"), "Ana Duarte")
        .await;
    app.fill(
        &format!("{open} [name='person-email']"),
        "ana@northwind.example",
    )
    .await;
    app.click(&format!("{open} [data-action='acknowledge']"))
        .await;
    app.see("[data-caution='original-user'][data-acknowledged='true']")
        .await;
}

/// Ticks the first instruction of a step, then confirms the step by the person's word.
pub(crate) async fn attest(app: &App, step: &str) {
    app.go_to(step).await;
    acknowledge_first_user(app).await;
    app.tick_one().await;
    app.click("article [data-action='attest']").await;
    app.wait_for_state(step, "done").await;
}

/// Chooses a list in step 5 by the real dialog.
pub(crate) async fn choose(app: &App, title: &str, list: &Path) {
    app.go_to("invite-users").await;
    app.click("[data-action='choose-file']").await;
    dialog::answer(title, list).await;
    let name = list.file_name().unwrap().to_string_lossy().into_owned();
    eventually("the rows of the list", async || {
        app.see("[data-invites='list'] [data-row]").await;
        let file = app.text("[data-part='file'] p").await;
        file.contains(&name).then_some(())
    })
    .await;
}

/// Chooses and saves the sample list in step 5; returns the folder with the two lists.
async fn prepare_list(app: &App, titles: &Titles, folder: &Path) {
    choose(app, titles.choose, &data("every-problem.csv")).await;
    app.assert_uncovered("[data-action='save-clean']").await;
    app.click("[data-action='save-clean']").await;
    dialog::answer(titles.clean, &folder.join("clean.csv")).await;
    app.click("[data-action='save-left-out']").await;
    dialog::answer(titles.left_out, &folder.join("left-out.csv")).await;
    app.see("[data-saved='left-out']").await;
}

fn assert_same_bytes(written: &Path, expected: &str) {
    let (written, expected) = (
        std::fs::read(written).unwrap(),
        std::fs::read(data(expected)).unwrap(),
    );
    assert_eq!(
        String::from_utf8_lossy(&written),
        String::from_utf8_lossy(&expected),
        "not the expected list"
    );
    assert_eq!(written, expected);
}

/// Everything a person sees of the setup, to be compared before and after a restart.
async fn what_is_shown(app: &App) -> serde_json::Value {
    // What is below the edge of the window is there a moment after the rest.
    app.see("article [data-action='add-note']").await;
    app.script(
        "return {
           step: document.querySelector('article[data-step]').dataset.step,
           states: [...document.querySelectorAll('nav [data-step][data-state]')].map(e => [e.dataset.step, e.dataset.state]),
           ticked: [...document.querySelectorAll('[data-instruction]')].map(e => [e.dataset.instruction, e.dataset.ticked]),
         }",
        vec![],
    )
    .await
}

async fn walk(start: Start<'_>, titles: &Titles) {
    let folder = tempfile::tempdir().unwrap();
    let app = start.app().await;
    new_setup(&app).await;
    for step in BEFORE_THE_LIST {
        attest(&app, step).await;
    }
    prepare_list(&app, titles, folder.path()).await;
    assert_same_bytes(&folder.path().join("clean.csv"), "every-problem.clean.csv");
    assert_same_bytes(
        &folder.path().join("left-out.csv"),
        "every-problem.left-out.csv",
    );

    app.tick_one().await;
    let before = what_is_shown(&app).await;
    app.close().await;

    let app = start.app().await;
    app.see("article[data-step='invite-users']").await;
    assert_eq!(what_is_shown(&app).await, before);
    assert_eq!(before["step"], json!("invite-users"));
    app.see("[data-saved='clean']").await;
    app.close().await;
}

#[tokio::test]
async fn an_admin_walks_to_step_5_prepares_the_list_and_resumes() {
    let data = tempfile::tempdir().unwrap();
    walk(Start::at(data.path()), &ENGLISH).await;
}

#[tokio::test]
async fn the_same_in_french() {
    let data = tempfile::tempdir().unwrap();
    walk(Start::at(data.path()).french(), &FRENCH).await;
}

#[tokio::test]
async fn cancelling_the_dialog_changes_nothing() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    new_setup(&app).await;
    for step in &BEFORE_THE_LIST[..3] {
        attest(&app, step).await;
    }
    app.go_to("invite-users").await;
    app.click("[data-action='choose-file']").await;
    dialog::dismiss(ENGLISH.choose).await;
    app.see("[data-action='choose-file']").await;
    app.see_no("[role='alert']").await;
    app.close().await;
}

#[tokio::test]
async fn the_language_changes_at_once() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    new_setup(&app).await;
    let english = app.text("article h2").await;
    app.click("[data-action='language-fr']").await;
    app.see("html[lang='fr']").await;
    let french = app.text("article h2").await;
    assert_ne!(english, french);
    app.close().await;

    let app = Start::at(data.path()).app().await;
    assert_eq!(app.text("article h2").await, french, "the choice is kept");
    app.close().await;
}

#[tokio::test]
async fn a_second_start_brings_the_first_window_to_the_front() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    let visible = ["search", "--onlyvisible", "--name", "MSI Actions Setup"];
    let window = xdotool(&visible);
    assert_eq!(window.lines().count(), 1, "one window: {window}");
    xdotool(&["windowminimize", "--sync", window.trim()]);
    assert_eq!(xdotool(&visible), "", "the window is out of sight");

    let second = std::process::Command::new(env!("CARGO_BIN_EXE_msi-actions-setup"))
        .arg("--data-dir")
        .arg(data.path())
        .status()
        .unwrap();
    assert!(second.success());
    eventually("the first window in front", async || {
        (xdotool(&["getactivewindow"]) == window && xdotool(&visible) == window).then_some(())
    })
    .await;
    app.see("[data-screen='first']").await;
    app.close().await;
}

#[tokio::test]
async fn a_removed_setup_goes_to_the_trash() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    new_setup(&app).await;
    app.click("[data-action='all-setups']").await;
    app.see("[data-screen='first']").await;
    app.click("[data-action='remove']").await;
    app.click("dialog [data-action='confirm-remove']").await;
    app.see_no("[data-setup]").await;
    let left: Vec<_> = std::fs::read_dir(data.path().join("setups"))
        .unwrap()
        .collect();
    assert!(left.is_empty(), "{left:?}");
    app.close().await;
}
