//! A whole run of the terminal with its failures. Every word that it says, every file that it leaves, and the
//! arguments and environment of every process while it runs.

use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
};

use practice::{Options, Practice, Scenario};
use serde_json::{Value, json};

use super::{Planted, TYPED, files_with, holds, marketo_token, processes, tokens};
use crate::browser::Browser;

/// `msi-setup` as it is now, beside the window's binary. Built as its own tests build it, so that nothing is
/// built twice.
fn built() -> PathBuf {
    let build = Command::new(env!("CARGO"))
        .args(["test", "--locked", "--quiet", "--workspace"])
        .args(["--test", "cli", "--no-run"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(build.success());
    Path::new(env!("CARGO_BIN_EXE_msi-actions-setup")).with_file_name("msi-setup")
}

/// A terminal, and all that came of what was run in it.
struct Terminal<'a> {
    program: PathBuf,
    data: &'a Path,
    browser: &'a Browser,
    said: String,
    running: Vec<u8>,
}

/// A command that runs.
struct Running {
    process: Child,
    /// Lines of standard error as they come, read by a thread of their own: a full pipe would hold up the command.
    err: mpsc::Receiver<String>,
    /// What it said there so far.
    told: String,
}

impl Running {
    fn line(&mut self) -> Option<String> {
        let line = self.err.recv().ok()?;
        self.told += &line;
        self.told.push('\n');
        Some(line)
    }

    /// The address to sign in at, once it is said.
    fn address(&mut self) -> Option<String> {
        loop {
            if let Some(address) = self.line()?.strip_prefix("open: ") {
                return Some(address.to_owned());
            }
        }
    }
}

impl Terminal<'_> {
    fn start(&self, words: &[&str]) -> Running {
        let path = std::env::var_os("PATH").unwrap();
        let opener = [self.browser.programs().to_owned()];
        let search = opener.into_iter().chain(std::env::split_paths(&path));
        let mut process = Command::new(&self.program)
            .arg("--data-dir")
            .arg(self.data)
            .args(words)
            .env("PATH", std::env::join_paths(search).unwrap())
            .env("MSI_SETUP_LOG", "trace")
            .env("RUST_LOG", "trace")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (line, err) = mpsc::channel();
        let lines = BufReader::new(process.stderr.take().unwrap()).lines();
        std::thread::spawn(move || {
            for said in lines {
                if line.send(said.unwrap()).is_err() {
                    break;
                }
            }
        });
        Running {
            process,
            err,
            told: String::new(),
        }
    }

    /// Waits for its end; the exit code and the answer.
    fn end(&mut self, mut running: Running) -> (i32, Value) {
        self.running.extend(processes());
        while running.line().is_some() {}
        let output = running.process.wait_with_output().unwrap();
        let answer = String::from_utf8(output.stdout).unwrap();
        self.said += &running.told;
        self.said += &answer;
        let json = serde_json::from_str(&answer);
        (output.status.code().unwrap(), json.unwrap_or(Value::Null))
    }

    fn run(&mut self, words: &[&str]) -> (i32, Value) {
        let running = self.start(words);
        self.end(running)
    }

    /// Signs in with a person who does `action` in the browser, or with nobody; with `--no-browser` the
    /// address is copied from the terminal into the browser. The exit code.
    async fn salesforce(
        &mut self,
        setup: &str,
        words: &[&str],
        person: Option<(&Practice, &str)>,
    ) -> i32 {
        let before = self.browser.addresses().len();
        let first = ["sign-in", "salesforce", "--json", "--setup", setup];
        let mut running = self.start(&[&first[..], words].concat());
        let address = running.address();
        if let Some((practice, action)) = person {
            if words.contains(&"--no-browser") {
                self.browser.tab.goto(address.unwrap()).await.unwrap();
            } else {
                self.browser.arrives_after(before).await;
            }
            self.running.extend(processes());
            let known = &practice.credentials().salesforce;
            let (name, password) = (&known.username, &known.password);
            self.browser.signs_in(name, password, action).await;
        }
        self.end(running).0
    }

    /// Tests credentials of Marketo with a secret on standard input. The exit code.
    fn marketo(&mut self, setup: &str, client_id: &str, secret: &str) -> i32 {
        let words = ["sign-in", "marketo", "--json", "--setup", setup];
        let mut running = self.start(&[&words[..], &["--client-id", client_id]].concat());
        let mut input = running.process.stdin.take().unwrap();
        writeln!(input, "{secret}").unwrap();
        drop(input);
        self.end(running).0
    }
}

/// On day one the package is missing, and few calls tell it.
fn verifies(terminal: &mut Terminal<'_>, setup: &str) {
    let (code, verified) = terminal.run(&["verify", "--json", "--setup", setup]);
    assert_eq!(code, 1, "day one: {verified}");
    let findings = verified["findings"].as_array().unwrap();
    let package = findings.iter().find(|one| one["check"] == "package");
    let package = package.unwrap();
    assert_eq!(
        (&package["step"], &package["status"], &package["code"]),
        (
            &json!("install-package"),
            &json!("failure"),
            &json!("package-missing")
        )
    );
    assert!(package["facts"].is_object() && package["at"].is_u64());
    let calls = &verified["calls"];
    assert!(
        (1..=40).contains(&calls["salesforce"].as_u64().unwrap()),
        "{calls}"
    );
    assert!(
        (1..=10).contains(&calls["marketo"].as_u64().unwrap()),
        "{calls}"
    );
}

#[tokio::test]
async fn o_61_no_secret_of_a_whole_run_of_the_terminal_is_seen_anywhere() {
    let data = tempfile::tempdir().unwrap();
    let browser = Browser::start().await;
    let practice = Practice::start(Options::default()).unwrap();
    let mut terminal = Terminal {
        program: built(),
        data: data.path(),
        browser: &browser,
        said: String::new(),
        running: Vec::new(),
    };
    let (login, endpoint) = (practice.salesforce_url(), practice.marketo_endpoint());
    let known = practice.credentials().clone();
    let (code, created) = terminal.run(&[
        "setup",
        "create",
        "--json",
        "--name",
        "Northwind",
        "--my-name",
        "Ana",
        "--salesforce-login-url",
        &login,
        "--salesforce-client-id",
        &known.salesforce.consumer_key,
        "--marketo-endpoint",
        &endpoint,
    ]);
    assert_eq!(code, 0, "{created}");
    let setup = created["id"].as_str().unwrap().to_owned();

    // Failures first: they must be as silent as success.
    let by_hand = ["--no-browser"];
    let denied = terminal.salesforce(&setup, &by_hand, Some((&practice, "deny")));
    assert_eq!(denied.await, 3);
    let late = terminal.salesforce(&setup, &["--no-browser", "--timeout", "1"], None);
    assert_eq!(late.await, 4);
    practice.switch(Scenario::WrongPkce);
    let refused = terminal.salesforce(&setup, &by_hand, Some((&practice, "allow")));
    assert_eq!(refused.await, 6);
    practice.switch(Scenario::Normal);
    let client_id = &known.marketo.client_id;
    assert_eq!(terminal.marketo(&setup, client_id, TYPED), 2);

    let stay = ["--stay"];
    let signed_in = terminal.salesforce(&setup, &stay, Some((&practice, "allow")));
    assert_eq!(signed_in.await, 0, "{}", terminal.said);
    let [access, refresh] = tokens(&setup).await;
    // A second sign-in takes the place of the first, which is ended.
    let signed_in = terminal.salesforce(&setup, &stay, Some((&practice, "allow")));
    assert_eq!(signed_in.await, 0, "{}", terminal.said);
    let [newer, newer_refresh] = tokens(&setup).await;
    assert_ne!(access, newer);
    let client_secret = known.marketo.client_secret.clone();
    assert_eq!(terminal.marketo(&setup, client_id, &client_secret), 0);
    assert_eq!(super::client_secret(&setup).await, client_secret);
    let service = json!({ "endpoint": endpoint, "client_id": client_id });
    let marketo = marketo_token(&service, &client_secret).await;
    assert_eq!(terminal.run(&["status", "--json"]).0, 0);
    verifies(&mut terminal, &setup);
    for account in ["salesforce", "marketo"] {
        let out = ["sign-out", account, "--json", "--setup", &setup];
        assert_eq!(terminal.run(&out).0, 0, "{account}");
    }

    let planted: Planted = vec![
        ("password", known.salesforce.password),
        ("access token", access),
        ("refresh token", refresh),
        ("newer access token", newer),
        ("newer refresh token", newer_refresh),
        ("client secret", client_secret),
        ("Marketo token", marketo),
        ("typed client secret", TYPED.to_owned()),
    ];
    assert!(planted.iter().all(|(_, secret)| secret.len() >= 8));
    let opened = browser.addresses().join("\n");
    assert!(
        opened.contains("/callback/start/") && !opened.contains("state="),
        "{opened}"
    );
    for (name, secret) in &planted {
        assert!(!holds(terminal.said.as_bytes(), secret), "{name} was said");
        assert!(
            !holds(&terminal.running, secret),
            "{name} is an argument or in an environment"
        );
        assert!(!holds(opened.as_bytes(), secret), "{name} was opened");
    }
    let home = PathBuf::from(std::env::var_os("HOME").unwrap());
    for folder in [data.path(), home.as_path()] {
        assert_eq!(files_with(folder, &planted), []);
    }
    // Each of the searches finds what is there.
    assert!(holds(terminal.said.as_bytes(), "Northwind Practice"));
    assert!(holds(&terminal.running, client_id));
    assert!(holds(opened.as_bytes(), "/callback/start/"));
    let told = ("what is there", "Northwind Practice".to_owned());
    let there = files_with(data.path(), &vec![told]);
    assert!(!there.is_empty());
}
