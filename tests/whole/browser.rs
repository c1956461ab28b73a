//! The system's browser: a real Chromium without a screen, which the application opens by the system's
//! own way of opening an address.

use std::{
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::prelude::*;

use crate::desktop::eventually;

/// Names under which systems have a program that opens an address.
const OPENERS: [&str; 5] = ["xdg-open", "gio", "gnome-open", "kde-open", "wslview"];

/// Chromium with one tab, and a folder of programs that send it to whatever address is opened.
pub(crate) struct Browser {
    /// The tab.
    pub(crate) tab: WebDriver,
    driver: Child,
    folder: TempDir,
}

impl Browser {
    /// Starts it.
    pub(crate) async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed; `scripts/need.sh test` does it");
        let profile = folder.path().join("profile");
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-proxy-server",
            &format!("--user-data-dir={}", profile.display()),
        ];
        let mut wanted = Capabilities::new();
        wanted
            .set("goog:chromeOptions", json!({ "args": arguments }))
            .unwrap();
        let address = format!("http://127.0.0.1:{port}");
        let tab = eventually("a Chromium session", async || {
            WebDriver::new(&address, wanted.clone()).await.ok()
        })
        .await;
        let browser = Self {
            tab,
            driver,
            folder,
        };
        browser.install(&address);
        browser
    }

    /// Programs by which a system opens an address, which send it to this browser's tab.
    fn install(&self, address: &str) {
        let session = self.tab.session_id();
        let script = format!(
            "#!/bin/sh\nprintf '%s\\n' \"$1\" >>'{}'\n\
             printf '{{\"url\": \"%s\"}}' \"$1\" | \
             curl -s -o /dev/null --noproxy '*' -H 'Content-Type: application/json' --data-binary @- \
             {address}/session/{session}/url\n",
            self.opened().display()
        );
        for name in OPENERS {
            program(&self.programs().join(name), &script);
        }
    }

    /// Folder to be put first on the search path of the application.
    pub(crate) fn programs(&self) -> &Path {
        self.folder.path()
    }

    /// File of all addresses that were opened.
    pub(crate) fn opened(&self) -> PathBuf {
        self.folder.path().join("opened")
    }

    /// Addresses that were opened so far.
    pub(crate) fn addresses(&self) -> Vec<String> {
        let opened = std::fs::read_to_string(self.opened()).unwrap_or_default();
        opened.lines().map(str::to_owned).collect()
    }

    /// Waits until one more address than `before` was opened, and the tab is there, or where that sends it on to.
    pub(crate) async fn arrives_after(&self, before: usize) {
        eventually("the browser at the address that was opened", async || {
            let addresses = self.addresses();
            let last = addresses.get(before..)?.last()?;
            let at = self.tab.current_url().await.ok()?;
            let sent_on = last.contains("/start/") && at.path() == "/services/oauth2/authorize";
            (at.as_str() == last || sent_on).then_some(())
        })
        .await;
    }

    /// Waits for something on the page of the tab.
    pub(crate) async fn see(&self, selector: &str) -> WebElement {
        eventually(&format!("{selector} in the browser"), async || {
            let found = self.tab.find(By::Css(selector)).await.ok()?;
            found.is_displayed().await.unwrap_or(false).then_some(found)
        })
        .await
    }

    /// Waits for the text of something; a page on its way to the next one may take it back once more.
    pub(crate) async fn text(&self, selector: &str) -> String {
        eventually(&format!("text of {selector}"), async || {
            self.see(selector).await.text().await.ok()
        })
        .await
    }

    /// Signs in on the practice organisation's pages and answers the consent with `action`.
    pub(crate) async fn signs_in(&self, username: &str, password: &str, action: &str) {
        self.see("[name='username']").await;
        for (field, text) in [("username", username), ("password", password)] {
            let field = self.see(&format!("[name='{field}']")).await;
            field.clear().await.unwrap();
            field.send_keys(text).await.unwrap();
        }
        self.see("form [type='submit'], form button")
            .await
            .click()
            .await
            .unwrap();
        self.see(&format!("[name='action'][value='{action}']"))
            .await
            .click()
            .await
            .unwrap();
    }

    /// Waits until the page says something.
    pub(crate) async fn reads(&self, words: &str) {
        eventually(&format!("{words:?} in the browser"), async || {
            let body = self.tab.find(By::Css("body")).await.ok()?;
            body.text().await.ok()?.contains(words).then_some(())
        })
        .await;
    }
}

/// Programs by which a system opens an address, which open nothing: a browser that never comes back.
pub(crate) fn nobody(folder: &Path) {
    for name in OPENERS {
        program(&folder.join(name), "#!/bin/sh\n");
    }
}

fn program(path: &Path, script: &str) {
    std::fs::write(path, script).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.tab.clone().leak();
        // Chromium is a child of its driver; both were started here.
        let children = format!("/proc/{0}/task/{0}/children", self.driver.id());
        for pid in std::fs::read_to_string(children)
            .unwrap_or_default()
            .split_whitespace()
        {
            let _ = Command::new("kill").args(["-9", pid]).status();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
