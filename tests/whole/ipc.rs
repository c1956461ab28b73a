//! The border between page and Rust: what is not granted is refused.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tauri::{WebviewWindowBuilder, test::get_ipc_response};

use crate::{
    app::Start,
    journeys,
    mock::{mock_app, request},
};

fn file(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The commands that the build script declares to Tauri.
pub(crate) fn declared() -> BTreeSet<String> {
    let script = file("src-tauri/build.rs");
    let list = script
        .split_once("COMMANDS: &[&str] = &[")
        .unwrap()
        .1
        .split_once(']')
        .unwrap()
        .0;
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The commands that `capabilities/main.json` grants to the window.
fn granted() -> BTreeSet<String> {
    let capability: Value =
        serde_json::from_str(&file("src-tauri/capabilities/main.json")).unwrap();
    assert_eq!(capability["windows"], json!(["main"]));
    capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| {
            permission
                .as_str()
                .unwrap()
                .strip_prefix("allow-")
                .unwrap()
                .replace('-', "_")
        })
        .collect()
}

/// The commands that the window answers.
fn handled() -> BTreeSet<String> {
    let source = file("src-tauri/src/lib.rs");
    let list = source
        .split_once("generate_handler![")
        .unwrap()
        .1
        .split_once(']')
        .unwrap()
        .0;
    list.split(',')
        .filter_map(|path| path.trim().rsplit("::").next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_commands_declared_granted_and_handled_are_the_same() {
    assert_eq!(declared(), handled());
    assert_eq!(declared(), granted());
}

#[test]
fn every_command_is_refused_to_a_window_that_was_granted_nothing() {
    let data = tempfile::tempdir().unwrap();
    let app = mock_app(data.path(), data.path());
    let other = WebviewWindowBuilder::new(&app, "other", tauri::WebviewUrl::default())
        .build()
        .unwrap();
    for command in declared() {
        let refusal = get_ipc_response(&other, request(&command, json!({}))).unwrap_err();
        assert!(
            refusal.to_string().contains("not allowed"),
            "{command}: {refusal}"
        );
    }
}

#[test]
fn the_main_window_is_answered_and_plugins_are_not_reachable() {
    let data = tempfile::tempdir().unwrap();
    let app = mock_app(data.path(), data.path());
    let main = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
        .build()
        .unwrap();
    assert!(get_ipc_response(&main, request("home", json!({}))).is_ok());
    for command in [
        "plugin:event|listen",
        "plugin:window|close",
        "plugin:app|version",
        "plugin:path|join",
    ] {
        let refusal = get_ipc_response(&main, request(command, json!({}))).unwrap_err();
        assert!(
            refusal.to_string().contains("not allowed"),
            "{command}: {refusal}"
        );
    }
}

#[tokio::test]
async fn the_real_window_refuses_what_is_not_granted() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    journeys::new_setup(&app).await;
    for command in [
        "plugin:event|listen",
        "plugin:webview|create_webview_window",
        "plugin:resources|close",
        "no_such_command",
    ] {
        let refusal = app.command(command, json!({})).await.unwrap_err();
        let words = refusal.as_str().unwrap_or_default();
        assert!(
            words.contains("not allowed") || words.contains("not found"),
            "{command}: {refusal}"
        );
    }
    assert_eq!(
        app.script("return typeof window.__TAURI__", vec![]).await,
        json!("undefined")
    );
    app.close().await;
}
