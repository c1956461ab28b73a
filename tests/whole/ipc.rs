//! The border between page and Rust: what is not granted is refused.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tauri::{
    WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use window::{
    desk::Desk,
    dialogs::{Dialog, Dialogs, Parent},
    links::Browser,
};

use crate::{app::Start, journeys};

/// A person who closes every dialog.
struct NoDialogs;

impl Dialogs for NoDialogs {
    fn choose(
        &self,
        _: &dyn Parent,
        _: Dialog,
    ) -> tokio::sync::oneshot::Receiver<Option<std::path::PathBuf>> {
        tokio::sync::oneshot::channel().1
    }
    fn save(
        &self,
        _: &dyn Parent,
        _: Dialog,
    ) -> tokio::sync::oneshot::Receiver<Option<std::path::PathBuf>> {
        tokio::sync::oneshot::channel().1
    }
}

/// A browser that is never reached.
struct NoBrowser;

impl Browser for NoBrowser {
    fn open(&self, url: &str) -> std::io::Result<()> {
        Err(std::io::Error::other(format!(
            "{url} must not be opened here"
        )))
    }
}

fn file(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The commands that the build script declares to Tauri.
fn declared() -> BTreeSet<String> {
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

fn request(command: &str, arguments: Value) -> InvokeRequest {
    InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: if cfg!(windows) {
            "http://tauri.localhost"
        } else {
            "tauri://localhost"
        }
        .parse()
        .unwrap(),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.to_owned(),
    }
}

fn mock_app(data: &std::path::Path) -> tauri::App<tauri::test::MockRuntime> {
    let setups = wizard::setup::Setups::open(Some(data), "test").unwrap();
    let desk = Desk::new(
        setups,
        Box::new(NoDialogs),
        Box::new(NoBrowser),
        std::time::Instant::now(),
    );
    window::app(mock_builder(), desk)
        .build(tauri::generate_context!(test = true))
        .unwrap()
}

#[test]
fn the_commands_declared_granted_and_handled_are_the_same() {
    assert_eq!(declared(), handled());
    assert_eq!(declared(), granted());
}

#[test]
fn every_command_is_refused_to_a_window_that_was_granted_nothing() {
    let data = tempfile::tempdir().unwrap();
    let app = mock_app(data.path());
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
    let app = mock_app(data.path());
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

#[test]
fn no_command_panics_on_missing_or_wrong_arguments() {
    let data = tempfile::tempdir().unwrap();
    let app = mock_app(data.path());
    let main = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
        .build()
        .unwrap();
    let names = [
        "id",
        "step",
        "instruction",
        "ticked",
        "already",
        "note",
        "reason",
        "text",
        "caution",
        "person",
        "wait",
        "people",
        "event",
        "myName",
        "personas",
        "name",
        "url",
        "handle",
        "readAs",
        "list",
        "code",
        "language",
        "setup",
    ];
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("\u{0}../../etc/passwd"),
        json!("x".repeat(100_000)),
        json!([]),
        json!({}),
        json!({ "name": 1, "email": [] }),
    ];
    for command in declared() {
        for value in &values {
            let arguments: serde_json::Map<String, Value> = names
                .iter()
                .map(|name| ((*name).to_owned(), value.clone()))
                .collect();
            // Whatever the answer is, it is an answer: a panic would end the test.
            let _ = get_ipc_response(&main, request(&command, Value::Object(arguments)));
        }
    }
    assert!(
        get_ipc_response(&main, request("home", json!({}))).is_ok(),
        "still answering"
    );
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

#[tokio::test]
async fn injected_code_does_not_run_in_the_real_window() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    let seen = app
        .async_script(
            "const done = arguments[0];
             window.ran = [];
             const add = html => { const e = document.createElement('div'); e.innerHTML = html; document.body.append(e); return e; };
             const script = document.createElement('script');
             script.textContent = 'window.ran.push(\"script\")';
             document.body.append(script);
             add('<img src=x onerror=\"window.ran.push(1)\">');
             add('<svg onload=\"window.ran.push(2)\"></svg>');
             add('<iframe srcdoc=\"<script>parent.ran.push(3)</script>\"></iframe>');
             add('<a href=\"javascript:window.ran.push(4)\">x</a>').firstChild.click();
             const remote = document.createElement('script');
             remote.src = 'https://example.com/x.js';
             remote.onerror = () => done([window.ran, getComputedStyle(document.body).display]);
             document.body.append(remote);",
            vec![],
        )
        .await;
    assert_eq!(seen[0], json!([]), "nothing injected ran");
    app.close().await;
}
