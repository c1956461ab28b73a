//! Copying by the real mouse into the real clipboard, and pasting from it by the real keyboard.

use serde_json::json;

use crate::{
    app::{App, Start},
    desktop::{eventually, xdotool},
    journeys,
};

/// The window of the application, as the display knows it.
async fn window(app: &App) -> String {
    let pid = app.pid().to_string();
    eventually("the window on the display", async || {
        let found = xdotool(&["search", "--onlyvisible", "--pid", &pid]);
        found.lines().last().map(str::to_owned)
    })
    .await
}

/// Clicks with the mouse of the display where something is drawn.
async fn click(app: &App, window: &str, selector: &str) {
    app.see(selector).await;
    let middle = "const element = document.querySelector(arguments[0]);
                  element.scrollIntoView({ block: 'center' });
                  const box = element.getBoundingClientRect();
                  return [box.x + box.width / 2, box.y + box.height / 2].map(at => String(Math.round(at * devicePixelRatio)))";
    let middle = app.script(middle, vec![json!(selector)]).await;
    let [x, y]: [String; 2] = serde_json::from_value(middle).unwrap();
    xdotool(&["windowactivate", "--sync", window]);
    xdotool(&["mousemove", "--sync", "--window", window, &x, &y]);
    xdotool(&["click", "1"]);
}

#[tokio::test]
async fn the_message_for_the_other_admin_is_copied_by_mouse() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    journeys::new_setup(&app).await;
    app.go_to("install-package").await;
    let window = window(&app).await;
    click(
        &app,
        &window,
        "[data-action='copy-message']:not([disabled])",
    )
    .await;
    eventually("the word that it was copied", async || {
        app.said().await.contains("Copied: a message").then_some(())
    })
    .await;
    app.see_no("[data-to-copy]").await;

    app.click("[data-action='add-note']").await;
    click(&app, &window, "[name='note']").await;
    let message = app.command("turn_message", json!({ "step": "install-package" }));
    let message = message.await.unwrap();
    eventually("the pasted message", async || {
        xdotool(&["key", "--clearmodifiers", "ctrl+a", "ctrl+v"]);
        let pasted = "return document.querySelector(\"[name='note']\").value";
        let pasted = app.script(pasted, vec![]).await;
        let same = |one: &serde_json::Value| {
            let words = one.as_str().unwrap().split_whitespace();
            words.map(str::to_owned).collect::<Vec<_>>()
        };
        (same(&pasted) == same(&message)).then_some(())
    })
    .await;
    app.close().await;
}
