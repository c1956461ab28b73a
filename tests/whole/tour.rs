//! The tour: the real application walked through the checklist with the sample list, in both
//! languages, light and dark, small and wide. `make run` does this where there is no display.

use std::path::{Path, PathBuf};

use crate::{
    accounts,
    app::{App, Start},
    browser::Browser,
    desk::{self, Desk},
    dialog,
    journeys::{self, Titles},
};

const SIZES: [(u32, u32); 2] = [(1024, 640), (1440, 900)];

struct Tour {
    app: App,
    folder: PathBuf,
    suffix: &'static str,
    shots: usize,
}

impl Tour {
    /// Pictures of what is shown, in both sizes.
    async fn look(&mut self, name: &str) {
        self.shots += 1;
        // Begins in the size that the look before ended in: resizing is what takes the time.
        let mut sizes = SIZES;
        if self.shots.is_multiple_of(2) {
            sizes.reverse();
        }
        for (width, height) in sizes {
            self.app.resize(width, height).await;
            let file = format!(
                "{:02}-{name}-{}-{width}x{height}.png",
                self.shots, self.suffix
            );
            self.app.picture(&self.folder.join(file)).await;
        }
    }
}

async fn walk(
    start: Start<'_>,
    titles: &Titles,
    folder: &Path,
    suffix: &'static str,
    browser: &Browser,
) {
    let mut tour = Tour {
        app: start.app().await,
        folder: folder.to_owned(),
        suffix,
        shots: 0,
    };
    tour.app.hide_toast().await;
    tour.look("first-start").await;
    journeys::new_setup(&tour.app).await;
    tour.look("prerequisite").await;
    for step in &journeys::BEFORE_THE_LIST[..4] {
        journeys::attest(&tour.app, step).await;
    }
    tour.app.go_to("connect-marketo").await;
    tour.look("step-open").await;
    tour.app.click("article [data-action='skip']").await;
    tour.app.see("dialog[open]").await;
    tour.look("skip-dialog").await;
    tour.app.click("dialog[open] [data-action='cancel']").await;
    journeys::attest(&tour.app, "connect-marketo").await;
    tour.app.go_to("initiate-sync").await;
    tour.look("data-sync").await;
    journeys::attest(&tour.app, "initiate-sync").await;
    tour.look("step-done").await;
    tour.app.go_to("invite-users").await;
    tour.look("invite-users").await;
    prepare_list(&mut tour, titles).await;
    journeys::attest(&tour.app, "invite-users").await;
    tour.look("invite-users-done").await;
    tour.app.go_to("configure-salesforce").await;
    tour.look("step-locked").await;
    journeys::attest(&tour.app, "install-package").await;
    tour.look("install-package-done").await;
    tour.app.go_to("configure-salesforce").await;
    tour.look("configure-salesforce").await;
    journeys::attest(&tour.app, "configure-salesforce").await;
    tour.look("finished").await;
    tour.app.click("[data-action='all-setups']").await;
    tour.app.see("[data-screen='first']").await;
    tour.look("first-finished").await;
    walk_accounts(&mut tour, browser).await;
    walk_checks(&mut tour, browser).await;
    tour.app.close().await;
}

/// The practice organisation: signed in to through the browser, and Marketo connected.
async fn walk_accounts(tour: &mut Tour, browser: &Browser) {
    accounts::try_practice(&tour.app).await;
    tour.app.go_to(accounts::SALESFORCE).await;
    tour.look("account-salesforce").await;
    tour.app.click("[data-action='sign-in']").await;
    tour.app.see("[data-waiting='waiting']").await;
    tour.look("account-waiting").await;
    tour.app.click("[data-action='cancel-sign-in']").await;
    accounts::sign_in(&tour.app, browser, "allow").await;
    tour.app.see("[data-salesforce='signed-in']").await;
    tour.look("account-signed-in").await;
    tour.app.go_to(accounts::MARKETO).await;
    tour.look("account-marketo").await;
    tour.app
        .click("[data-action='use-practice-credentials']")
        .await;
    tour.app.see("[data-marketo='connected']").await;
    tour.look("account-marketo-connected").await;
}

/// A machine looks: before it was asked, what it does not find yet, what it verified, and what broke since.
async fn walk_checks(tour: &mut Tour, browser: &Browser) {
    let desk = Desk::of(&tour.app, browser).await;
    desk.all_happen(&desk::BEFORE_THE_PACKAGE).await;
    tour.app.go_to("install-package").await;
    tour.app
        .see("article [data-check='package'] [data-why]")
        .await;
    tour.look("checks-why").await;
    tour.app.click("article [data-action='verify']").await;
    tour.app.see("article [data-found='package-missing']").await;
    tour.look("checks-failure").await;
    tour.app
        .click("article [data-check='package'] [data-action='watch']")
        .await;
    tour.app.see("[data-watch]").await;
    tour.look("checks-watching").await;
    desk.happens("install-package").await;
    tour.app
        .see("article [data-found='package-installed']")
        .await;
    desk.happens("configure").await;
    desk::verify_all(&tour.app).await;
    tour.app.go_to("configure-salesforce").await;
    tour.app.see("[data-sum='verified'][data-count='6']").await;
    tour.look("checks-verified").await;
    desk.all_happen(&["remove-remote-site", "change-layout"])
        .await;
    desk::verify_all(&tour.app).await;
    tour.app.see("[data-banner='drifted']").await;
    tour.look("checks-drifted").await;
}

/// The main job: chosen, and both lists saved.
async fn prepare_list(tour: &mut Tour, titles: &Titles) {
    let folder = tempfile::tempdir().unwrap();
    journeys::choose(
        &tour.app,
        titles.choose,
        &journeys::data("every-problem.csv"),
    )
    .await;
    tour.look("list-read").await;
    tour.app.click("[data-action='filter-left-out']").await;
    tour.app
        .click("[data-state='left-out'] [data-cell='email']")
        .await;
    tour.look("list-rows").await;
    for (action, title, name) in [
        ("save-clean", titles.clean, "clean.csv"),
        ("save-left-out", titles.left_out, "left-out.csv"),
    ] {
        tour.app.click(&format!("[data-action='{action}']")).await;
        dialog::answer(title, &folder.path().join(name)).await;
    }
    tour.app.see("[data-saved='left-out']").await;
    tour.look("list-saved").await;
}

#[tokio::test]
async fn the_tour_leaves_its_screenshots() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tour");
    // Only pictures of this tour are left.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let browser = Browser::start().await;
    for (suffix, titles) in [
        ("en-light", &journeys::ENGLISH),
        ("en-dark", &journeys::ENGLISH),
        ("fr-light", &journeys::FRENCH),
        ("fr-dark", &journeys::FRENCH),
    ] {
        let data = tempfile::tempdir().unwrap();
        let mut start = Start::at(data.path()).with_path(browser.programs());
        if suffix.starts_with("fr") {
            start = start.french();
        }
        if suffix.ends_with("dark") {
            start = start.dark();
        }
        walk(start, titles, &folder, suffix, &browser).await;
    }
    let pictures = std::fs::read_dir(&folder).unwrap().count();
    assert!(pictures >= 4 * 2 * 20, "{pictures} pictures");
}
