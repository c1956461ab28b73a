//! A record that somebody else wrote must not leave an empty window.

use std::path::Path;

use serde_json::json;

use crate::{app::Start, stage};

#[tokio::test]
async fn an_impossible_time_in_a_journal_leaves_a_usable_window() {
    let data = tempfile::tempdir().unwrap();
    let id = stage::impossible(data.path());
    let pictures = Path::new("target/hostile");
    std::fs::create_dir_all(pictures).unwrap();
    for (language, dark) in [("en", false), ("fr", true)] {
        let start = Start::at(data.path());
        let start = if dark { start.french().dark() } else { start };
        let app = start.app().await;
        if language == "en" {
            app.click(&format!("[data-setup='{id}'] [data-action='resume'], [data-setup='{id}'] [data-action='open']"))
                .await;
        }
        app.see("[data-screen='setup']").await;
        app.go_to("connect-salesforce").await;
        assert!(!app.text("article").await.is_empty());
        app.resize(1024, 640).await;
        app.hide_toast().await;
        app.picture(&pictures.join(format!("impossible-{language}.png")))
            .await;
        app.close().await;
    }
    // Again: what is on the screen at the end is there at the start, and leads to all setups.
    let app = Start::at(data.path()).app().await;
    app.see("article[data-step='connect-salesforce']").await;
    app.click("[data-action='all-setups']").await;
    app.see("[data-screen='first']").await;
    app.close().await;
}

#[tokio::test]
async fn what_could_not_be_drawn_is_not_resumed() {
    let data = tempfile::tempdir().unwrap();
    let id = stage::impossible(data.path());
    let app = Start::at(data.path()).app().await;
    app.click(&format!("[data-setup='{id}'] [data-action='resume']"))
        .await;
    app.see("[data-screen='setup']").await;
    let thrown = "setTimeout(() => { throw new RangeError('a name') }); return 1";
    app.script(thrown, vec![]).await;
    app.see("[data-screen='failed'] [data-action='all-setups']")
        .await;
    app.resize(1024, 640).await;
    app.picture(Path::new("target/hostile/failed.png")).await;
    app.close().await;

    let app = Start::at(data.path()).app().await;
    app.see("[data-screen='first']").await;
    assert_eq!(
        app.script(
            "return document.querySelectorAll('[data-screen=setup]').length",
            vec![]
        )
        .await,
        json!(0)
    );
    app.close().await;
}
