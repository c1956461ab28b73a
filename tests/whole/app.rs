//! The real application under a WebDriver, with a data folder of its own.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::desktop::{PATIENCE, eventually, free_port, gone, running_with, xdotool};

/// One running application.
pub(crate) struct App {
    /// The page in the window.
    pub(crate) page: WebDriver,
    driver: Child,
    data: PathBuf,
}

/// How to start it.
#[derive(Clone, Copy)]
pub(crate) struct Start<'a> {
    /// Data folder.
    pub(crate) data: &'a Path,
    /// Locale of the system, such as `fr_FR.UTF-8`.
    pub(crate) locale: &'a str,
    /// GTK theme, which decides between light and dark.
    pub(crate) theme: &'a str,
    /// Folder put before the others on the search path.
    pub(crate) path: Option<&'a Path>,
    /// Whether the session has a keyring.
    pub(crate) keyring: bool,
    /// File for all that the application says to its log, however small.
    pub(crate) log: Option<&'a Path>,
    /// How many seconds a sign-in waits for the browser; else five minutes.
    pub(crate) sign_in_timeout: Option<u64>,
}

impl<'a> Start<'a> {
    /// English, light.
    pub(crate) fn at(data: &'a Path) -> Self {
        Self {
            data,
            locale: "en_US.UTF-8",
            theme: "Adwaita",
            path: None,
            keyring: true,
            log: None,
            sign_in_timeout: None,
        }
    }

    /// In French.
    pub(crate) fn french(self) -> Self {
        Self {
            locale: "fr_FR.UTF-8",
            ..self
        }
    }

    /// In the dark.
    pub(crate) fn dark(self) -> Self {
        Self {
            theme: "Adwaita:dark",
            ..self
        }
    }

    /// With programs of the test's own.
    pub(crate) fn with_path(self, folder: &'a Path) -> Self {
        Self {
            path: Some(folder),
            ..self
        }
    }

    /// Without a keyring: there is no message bus to reach one by.
    pub(crate) fn without_keyring(self) -> Self {
        Self {
            keyring: false,
            ..self
        }
    }

    /// With everything logged, into a file.
    pub(crate) fn logging_to(self, log: &'a Path) -> Self {
        Self {
            log: Some(log),
            ..self
        }
    }

    /// With so many seconds for a sign-in.
    pub(crate) fn with_sign_in_timeout(self, seconds: u64) -> Self {
        Self {
            sign_in_timeout: Some(seconds),
            ..self
        }
    }

    fn arguments(&self) -> Value {
        let mut arguments = vec![json!("--data-dir"), json!(self.data)];
        if let Some(seconds) = self.sign_in_timeout {
            arguments.extend([json!("--sign-in-timeout"), json!(seconds.to_string())]);
        }
        Value::Array(arguments)
    }

    /// Starts the application and waits for its page.
    pub(crate) async fn app(self) -> App {
        let (port, native_port) = (free_port(), free_port());
        let mut search: Vec<PathBuf> = self.path.map(Path::to_owned).into_iter().collect();
        search.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
        let search: OsString = std::env::join_paths(search).unwrap();
        let mut driver = Command::new("tauri-driver");
        if !self.keyring {
            driver.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        }
        let driver = driver
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native_port.to_string(),
            ])
            .env("LC_ALL", self.locale)
            .env("LANG", self.locale)
            .env("LANGUAGE", "")
            .env("GTK_THEME", self.theme)
            .env("PATH", search)
            .env(
                "MSI_SETUP_LOG",
                if self.log.is_some() { "trace" } else { "info" },
            )
            .stdout(Stdio::null())
            .stderr(self.log.map_or_else(Stdio::null, append))
            .spawn()
            .expect("tauri-driver starts; `make target/tools/bin/tauri-driver` installs it");
        let mut wanted = Capabilities::new();
        wanted
            .set(
                "tauri:options",
                json!({
                    "application": env!("CARGO_BIN_EXE_msi-actions-setup"),
                    "args": self.arguments(),
                }),
            )
            .unwrap();
        let page = eventually("a WebDriver session", async || {
            let session = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted.clone());
            // An application that ends at once would leave the driver waiting for its page.
            tokio::time::timeout(PATIENCE / 3, session).await.ok()?.ok()
        })
        .await;
        page.set_script_timeout(PATIENCE).await.unwrap();
        let app = App {
            page,
            driver,
            data: self.data.to_owned(),
        };
        app.see("[data-screen]").await;
        app
    }
}

impl App {
    /// Waits until `selector` matches something that is shown.
    pub(crate) async fn see(&self, selector: &str) -> WebElement {
        eventually(&format!("{selector} on the screen"), async || {
            let found = self.page.find(By::Css(selector)).await.ok()?;
            found.is_displayed().await.unwrap_or(false).then_some(found)
        })
        .await
    }

    /// Waits until nothing matches `selector`.
    pub(crate) async fn see_no(&self, selector: &str) {
        eventually(&format!("no {selector}"), async || {
            self.page
                .find_all(By::Css(selector))
                .await
                .ok()?
                .is_empty()
                .then_some(())
        })
        .await;
    }

    /// Waits for `selector` and clicks it once it can be clicked.
    pub(crate) async fn click(&self, selector: &str) {
        eventually(&format!("{selector} to be clicked"), async || {
            let found = self.page.find(By::Css(selector)).await.ok()?;
            found.is_enabled().await.ok()?.then_some(())?;
            found.scroll_into_view().await.ok()?;
            found.click().await.ok()
        })
        .await;
    }

    /// Ticks the first instruction that is shown, and waits until it was saved.
    pub(crate) async fn tick_one(&self) {
        eventually("an instruction to tick", async || {
            let boxes = By::Css("article [data-instruction] input[type='checkbox']");
            for instruction in self.page.find_all(boxes).await.ok()? {
                if instruction.is_displayed().await.ok()? {
                    instruction.scroll_into_view().await.ok()?;
                    return instruction.click().await.ok();
                }
            }
            None
        })
        .await;
        self.see("article [data-instruction][data-ticked='true']")
            .await;
    }

    /// Types into a field, replacing what is there.
    pub(crate) async fn fill(&self, selector: &str, text: &str) {
        let field = self.see(selector).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Fails when anything is drawn over an element.
    pub(crate) async fn assert_uncovered(&self, selector: &str) {
        self.see(selector).await.scroll_into_view().await.unwrap();
        let covering = self
            .script(
                "const element = document.querySelector(arguments[0]);
                 const { left, right, top, bottom } = element.getBoundingClientRect();
                 return [[left + 4, top + 4], [right - 4, top + 4], [left + 4, bottom - 4], [right - 4, bottom - 4]]
                   .map(([x, y]) => document.elementFromPoint(x, y))
                   .filter(found => !element.contains(found))
                   .map(found => found?.outerHTML ?? 'nothing');",
                vec![json!(selector)],
            )
            .await;
        assert_eq!(covering, json!([]), "{selector} is covered");
    }

    /// The words of an element, without the marks that isolate values.
    pub(crate) async fn text(&self, selector: &str) -> String {
        unmarked(&self.see(selector).await.text().await.unwrap())
    }

    /// What the live region says.
    pub(crate) async fn said(&self) -> String {
        let said = "return document.querySelector('[data-live]').textContent";
        let said = self.script(said, vec![]).await;
        unmarked(said.as_str().unwrap_or_default())
    }

    /// Keeps the words that are shown for a moment out of pictures of what stays.
    pub(crate) async fn hide_toast(&self) {
        let hide = "document.querySelector('[data-live]').style.visibility = 'hidden'";
        self.script(hide, vec![]).await;
    }

    /// Runs a function body in the page and returns its JSON.
    pub(crate) async fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.page
            .execute(body, arguments)
            .await
            .unwrap()
            .json()
            .clone()
    }

    /// Runs a body that ends by calling its last argument.
    pub(crate) async fn async_script(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.page
            .execute_async(body, arguments)
            .await
            .unwrap()
            .json()
            .clone()
    }

    /// Calls a command of the window as the page does; the answer, or the refusal.
    pub(crate) async fn command(&self, name: &str, arguments: Value) -> Result<Value, Value> {
        let answer = self
            .async_script(
                "const done = arguments[2];
                 window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])
                   .then(ok => done({ ok: ok === undefined ? null : ok }), err => done({ err }));",
                vec![json!(name), arguments],
            )
            .await;
        match answer.get("err") {
            Some(refusal) => Err(refusal.clone()),
            None => Ok(answer["ok"].clone()),
        }
    }

    /// Waits until a step is in `state`.
    pub(crate) async fn wait_for_state(&self, step: &str, state: &str) {
        self.see(&format!("nav [data-step='{step}'][data-state='{state}']"))
            .await;
    }

    /// Goes to a step by the left column.
    pub(crate) async fn go_to(&self, step: &str) {
        self.click(&format!("nav [data-step='{step}'] button"))
            .await;
        self.see(&format!("article[data-step='{step}']")).await;
    }

    /// A picture of the page, as PNG.
    pub(crate) async fn picture(&self, path: &Path) {
        self.page.screenshot(path).await.unwrap();
    }

    /// Gives the page exactly this many CSS pixels, and waits until it is drawn in them.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let wanted = [i64::from(width), i64::from(height)];
        eventually("the page in its new size", async || {
            let inner = "return [innerWidth, innerHeight]";
            let inner = self.page.execute(inner, vec![]).await.ok()?;
            let inner: [i64; 2] = serde_json::from_value(inner.json().clone()).ok()?;
            if inner == wanted {
                return Some(());
            }
            // The window manager's frame is not part of the page.
            let outer = self.page.get_window_rect().await.ok()?;
            let grow =
                |outer: i64, index: usize| u32::try_from(outer + wanted[index] - inner[index]).ok();
            let (width, height) = (grow(outer.width, 0)?, grow(outer.height, 1)?);
            self.page.set_window_rect(0, 0, width, height).await.ok()?;
            None
        })
        .await;
        self.async_script(
            "const done = arguments[0];
             requestAnimationFrame(() => requestAnimationFrame(() => done(null)));",
            vec![],
        )
        .await;
    }

    /// Process id of the application itself.
    pub(crate) fn pid(&self) -> u32 {
        running_with(&self.data).expect("the application runs")
    }

    /// Closes the window as a person does, and waits until the process has ended.
    pub(crate) async fn close(self) {
        let pid = self.pid();
        let window = xdotool(&[
            "search",
            "--pid",
            &pid.to_string(),
            "--onlyvisible",
            "--name",
            "MSI",
        ]);
        let window = window.lines().next().unwrap_or_default().to_owned();
        xdotool(&["windowactivate", "--sync", &window]);
        xdotool(&["key", "--clearmodifiers", "alt+F4"]);
        gone(pid).await;
    }
}

impl Drop for App {
    fn drop(&mut self) {
        // The session ends with the driver; asking it to end first would wait for a window that may be
        // gone.
        let _ = self.page.clone().leak();
        let children = format!("/proc/{0}/task/{0}/children", self.driver.id());
        let children = std::fs::read_to_string(children).unwrap_or_default();
        let left = running_with(&self.data).map(|pid| pid.to_string());
        // Only what this test started, and what is already gone needs no ending.
        for pid in children.split_whitespace().map(str::to_owned).chain(left) {
            let _ = Command::new("kill").args(["-9", &pid]).status();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A stream into a file, after what is in it.
fn append(file: &Path) -> Stdio {
    let mut options = std::fs::OpenOptions::new();
    Stdio::from(options.create(true).append(true).open(file).unwrap())
}

fn unmarked(text: &str) -> String {
    text.replace(|sign| matches!(sign, '\u{2066}'..='\u{2069}'), "")
}
