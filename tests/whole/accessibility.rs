//! Every screen is usable by everybody: axe finds nothing, in both languages, light and dark.

use std::path::Path;

use serde_json::json;

use crate::{
    accounts,
    app::{App, Start},
    browser, dialog,
    journeys::{self, Titles},
    stage,
};

/// People on the list that is being checked while axe looks: enough for the page to be told of its progress.
const ROWS: u32 = 250_000;

/// The answer to a command on its way to the page, held up: what is shown meanwhile stands as long as axe looks, however
/// fast the machine is.
struct Held;

impl Held {
    async fn answer(app: &App, command: &str) -> Self {
        app.script(
            "const send = window.fetch;
             let arrives;
             const held = new Promise(arrive => { arrives = arrive; });
             window.heldAnswerArrives = () => { window.fetch = send; arrives(); };
             window.fetch = async (address, ...more) => {
               const answer = await send(address, ...more);
               if (String(address).endsWith('/' + arguments[0])) await held;
               return answer;
             };",
            vec![json!(command)],
        )
        .await;
        Self
    }

    async fn arrives(self, app: &App) {
        app.script("window.heldAnswerArrives()", vec![]).await;
    }
}

/// Opens all that is folded away, runs axe-core on what is shown, and fails on any violation. Colours are
/// measured when what fades in has faded in: in the middle of it nothing has its own colour yet.
async fn assert_accessible(app: &App, screen: &str) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("npm ci was run in ui/");
    app.script(&format!("if (!window.axe) {{ {axe} }}"), vec![])
        .await;
    let violations = app
        .async_script(
            "const done = arguments[0];
             document.querySelectorAll('details').forEach(folded => folded.open = true);
             const passing = document.getAnimations().filter(each => each.effect.getComputedTiming().endTime < Infinity);
             Promise.allSettled(passing.map(each => each.finished)).then(
               () => axe.run(document, { resultTypes: ['violations'] })).then(
               found => done(found.violations.map(v => [v.id, v.help, v.nodes.map(n => n.html + ' ' + n.failureSummary)])),
               error => done(String(error)));",
            vec![],
        )
        .await;
    assert_eq!(violations, json!([]), "{screen}: {violations:#}");
}

/// Looks at a dialog and leaves it.
async fn look_at_dialog(app: &App, opener: &str, name: &str) {
    app.click(opener).await;
    app.see(&format!("dialog[open][data-dialog='{name}']"))
        .await;
    assert_accessible(app, &format!("dialog {name}")).await;
    app.click("dialog[open] [data-action='cancel']").await;
    app.see_no("dialog").await;
}

/// Every row of a new setup, its dialogs, a note, a failure, and a step that is done.
async fn look_at_steps(app: &App) {
    for row in [accounts::SALESFORCE, accounts::MARKETO]
        .into_iter()
        .chain(journeys::ROWS)
    {
        app.go_to(row).await;
        assert_accessible(app, row).await;
    }
    look_at_dialog(app, "header [data-action='rename']", "rename").await;
    look_at_dialog(app, "nav [data-action='change-role']", "role").await;
    app.go_to("marketo-sales-account").await;
    let form = "[data-caution='original-user']";
    app.fill(&format!("{form} [name='person-name']"), "Ana")
        .await;
    app.fill(&format!("{form} [name='person-email']"), "no address")
        .await;
    app.click(&format!("{form} [data-action='acknowledge']"))
        .await;
    app.see("main [role='alert'] [data-code='address-not-usable']")
        .await;
    assert_accessible(app, "a failure").await;
    app.click("[data-action='dismiss']").await;
    app.click("article [data-action='add-note']").await;
    app.see("[name='note']").await;
    assert_accessible(app, "a note that is being written").await;
    app.click("[data-action='cancel-note']").await;
    for row in &journeys::BEFORE_THE_LIST[..3] {
        journeys::attest(app, row).await;
    }
    assert_accessible(app, "a step that is done").await;
    app.go_to("connect-salesforce").await;
    look_at_dialog(app, "article [data-action='skip']", "skip").await;
}

/// The list of people before, during and after the check.
async fn look_at_list(app: &App, titles: &Titles) {
    let folder = tempfile::tempdir().unwrap();
    let long = folder.path().join("long.csv");
    stage::long_list(&long, ROWS);
    app.go_to("invite-users").await;
    assert_accessible(app, "invite list, before a file is chosen").await;
    let read = Held::answer(app, "read_invite_list").await;
    app.click("[data-action='choose-file']").await;
    dialog::answer(titles.choose, &long).await;
    app.see("[data-running='read'] progress[value]").await;
    assert_accessible(app, "invite list, while it is read").await;
    app.see("[data-running='read']").await;
    read.arrives(app).await;
    app.see("[data-invites='list'] [data-row]").await;
    let saved = Held::answer(app, "save_list").await;
    app.click("[data-action='save-clean']").await;
    dialog::answer(titles.clean, &folder.path().join("long.clean.csv")).await;
    app.see("[data-running='save-clean'] progress[value]").await;
    assert_accessible(app, "invite list, while it is saved").await;
    app.see("[data-running='save-clean']").await;
    saved.arrives(app).await;
    app.see_no("[data-running]").await;

    journeys::choose(app, titles.choose, &journeys::data("every-problem.csv")).await;
    assert_accessible(app, "invite list, read").await;
    app.click("[data-action='change-columns']").await;
    app.click("[data-action='fixes']").await;
    app.click("[data-action='filter-left-out']").await;
    app.see("[data-rows='left-out'] [data-state='left-out']")
        .await;
    app.click("[data-state='left-out'] [data-cell='email']")
        .await;
    assert_accessible(app, "invite list, filtered, with everything open").await;
    app.click("[data-action='save-clean']").await;
    dialog::answer(titles.clean, &folder.path().join("clean.csv")).await;
    app.see("[data-saved='clean']").await;
    assert_accessible(app, "invite list, saved").await;
}

/// The accounts of a practice setup: before, during and after a sign-in that is cancelled, and connected.
async fn look_at_accounts(app: &App) {
    leave(app).await;
    accounts::try_practice(app).await;
    app.go_to(accounts::SALESFORCE).await;
    assert_accessible(app, "ready to sign in").await;
    app.click("[data-action='sign-in']").await;
    app.see("[data-waiting='waiting']").await;
    assert_accessible(app, "while the browser is waited for").await;
    app.click("[data-action='cancel-sign-in']").await;
    app.see("[data-sign-in] [data-code='sign-in-cancelled']")
        .await;
    assert_accessible(app, "a sign-in that was cancelled").await;
    app.go_to(accounts::MARKETO).await;
    app.click("[data-action='use-practice-credentials']").await;
    app.see("[data-marketo='connected']").await;
    assert_accessible(app, "Marketo, connected").await;
    app.go_to("marketo-salesforce-sync").await;
    app.click("[data-checks] [data-action='verify']").await;
    app.see("[data-checks='found']").await;
    assert_accessible(app, "checks that have answered, or cannot tell").await;
}

/// Goes to a setup from the first screen.
async fn open(app: &App, setup: &str) {
    app.click(&format!(
        "[data-setup='{setup}'] :is([data-action='open'], [data-action='resume'])"
    ))
    .await;
    app.see(&format!("[data-screen='setup'][data-setup='{setup}']"))
        .await;
}

async fn leave(app: &App) {
    app.click("[data-action='all-setups']").await;
    app.see("[data-screen='first']").await;
}

/// What takes two people, an accident, another version or another program.
async fn look_at_what_others_did(app: &App, data: &Path) {
    let (contested, damaged) = (stage::contested(data), stage::damaged(data));
    let (held, _holder) = stage::held(data);
    leave(app).await;
    assert_accessible(app, "first screen, with setups").await;
    app.click("[data-action='new-setup']").await;
    app.click("[data-action='create']").await;
    app.see("[aria-invalid='true']").await;
    assert_accessible(app, "a new setup beside others, incomplete").await;
    app.click("form [data-action='cancel']").await;
    look_at_dialog(app, "[data-action='remove']", "remove").await;

    open(app, &contested).await;
    for (row, state) in [
        ("connect-salesforce", "attention"),
        ("initiate-sync", "waiting"),
        ("install-package", "skipped"),
    ] {
        app.go_to(row).await;
        app.see(&format!("article[data-state='{state}']")).await;
        assert_accessible(app, state).await;
    }
    leave(app).await;
    open(app, &damaged).await;
    app.see("[data-damage]").await;
    app.see("[data-newer]").await;
    assert_accessible(app, "damage, and entries of a newer version").await;
    leave(app).await;
    open(app, &held).await;
    app.see("[data-held='terminal']").await;
    assert_accessible(app, "a setup that another program holds").await;
}

async fn look_everywhere(start: Start<'_>, titles: &Titles, language: &str, scheme: &str) {
    let programs = tempfile::tempdir().unwrap();
    browser::nobody(programs.path());
    let app = start.with_path(programs.path()).app().await;
    let drawn = app
        .script(
            "return [document.documentElement.lang, matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches]",
            vec![json!(scheme)],
        )
        .await;
    assert_eq!(drawn, json!([language, true]), "{language}, {scheme}");
    assert_accessible(&app, "first screen, empty").await;
    journeys::new_setup(&app).await;
    look_at_steps(&app).await;
    look_at_list(&app, titles).await;
    look_at_what_others_did(&app, start.data).await;
    look_at_accounts(&app).await;
    app.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_in_english_and_light() {
    let data = tempfile::tempdir().unwrap();
    let start = Start::at(data.path());
    look_everywhere(start, &journeys::ENGLISH, "en", "light").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_french_and_light() {
    let data = tempfile::tempdir().unwrap();
    let start = Start::at(data.path()).french();
    look_everywhere(start, &journeys::FRENCH, "fr", "light").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_english_and_dark() {
    let data = tempfile::tempdir().unwrap();
    let start = Start::at(data.path()).dark();
    look_everywhere(start, &journeys::ENGLISH, "en", "dark").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_french_and_dark() {
    let data = tempfile::tempdir().unwrap();
    let start = Start::at(data.path()).french().dark();
    look_everywhere(start, &journeys::FRENCH, "fr", "dark").await;
}
