//! Links open in the system's browser, and only to where the guide itself points.

use std::{os::unix::fs::PermissionsExt, path::Path};

use serde_json::json;

use crate::{app::Start, desktop::eventually, journeys};

/// A search path whose `xdg-open` writes down what it is asked to open.
fn notebook(folder: &Path) -> std::path::PathBuf {
    let notes = folder.join("opened");
    let script = format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >>'{}'\n", notes.display());
    for name in ["xdg-open", "gio", "gnome-open", "kde-open", "wslview"] {
        let path = folder.join(name);
        std::fs::write(&path, &script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    notes
}

#[tokio::test]
async fn only_https_links_to_hosts_of_the_guide_are_opened() {
    let (data, programs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let notes = notebook(programs.path());
    let app = Start::at(data.path())
        .with_path(programs.path())
        .app()
        .await;
    journeys::new_setup(&app).await;

    for refused in [
        "https://example.com/",
        "http://experienceleague.adobe.com/",
        "https://experienceleague.adobe.com@evil.example/",
        "https://experienceleague.adobe.com.evil.example/",
        "https://experienceleague.adobe.com:8443/",
        "https://еxperienceleague.adobe.com/",
        " https://experienceleague.adobe.com/",
        "https://experienceleague.adobe.com/\r\nx",
        "https:\\\\experienceleague.adobe.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:ana@northwind.example",
        "smb://server/share",
        "--help",
        "",
    ] {
        let refusal = app
            .command("open_link", json!({ "url": refused }))
            .await
            .unwrap_err();
        assert_eq!(refusal["code"], json!("link-not-allowed"), "{refused}");
    }
    assert!(!notes.exists(), "nothing was opened");

    app.click("article [data-action='open-link'], aside [data-action='open-link']")
        .await;
    let opened = eventually("the browser to be asked", async || {
        std::fs::read_to_string(&notes).ok()
    })
    .await;
    assert!(opened.starts_with("https://"), "{opened}");
    app.close().await;
}

#[tokio::test]
async fn the_window_cannot_be_led_to_another_page() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    let before = app.page.current_url().await.unwrap();
    for address in [
        "https://example.com/",
        "file:///etc/passwd",
        "data:text/html,x",
    ] {
        app.script("window.location.href = arguments[0]", vec![json!(address)])
            .await;
        app.see("[data-screen='first']").await;
        assert_eq!(app.page.current_url().await.unwrap(), before, "{address}");
    }
    app.close().await;
}
