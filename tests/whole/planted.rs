//! No secret of a whole run is seen anywhere: not in a file, the log, a journal, an argument, an
//! environment, or any answer of the window to its page. The same of the terminal: [`terminal`].

mod terminal;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use wizard::{
    http::{Call, Http, HttpOptions},
    secrets::{Key, Name, Secrets},
};

use crate::{
    accounts::{self, MARKETO, SALESFORCE},
    app::{App, Start},
    browser::Browser,
    desktop::eventually,
    journeys,
};

/// Secrets and what each of them is.
type Planted = Vec<(&'static str, String)>;

/// Typed into the form of a real setup, which refuses what is typed beside it.
const TYPED: &str = "planted-3f1c-typed-client-secret";

/// From now on, keeps every answer of the window to the page. What a channel says cannot be listened to: its
/// way into the page is closed to scripts.
const LISTEN: &str = "
    window.heard = [];
    const ask = window.fetch;
    window.fetch = async (...asked) => {
      const answer = await ask.apply(window, asked);
      answer.clone().text().then(said => heard.push(said), () => undefined);
      return answer;
    };";

async fn heard(app: &App) -> String {
    app.script("return heard.join('\\n')", vec![])
        .await
        .as_str()
        .unwrap()
        .to_owned()
}

async fn kept(setup: &str, name: Name) -> String {
    let setup = setup.to_owned();
    let secret = Secrets::system().read(&Key { setup, name }).await.unwrap();
    secret.expect("it is in the keyring").expose().to_owned()
}

/// Both tokens of the session in the keyring.
async fn tokens(setup: &str) -> [String; 2] {
    let session: Value = serde_json::from_str(&kept(setup, Name::Salesforce).await).unwrap();
    ["access", "refresh"].map(|token| session[token].as_str().unwrap().to_owned())
}

/// The client secret in the keyring, where it stands beside the address it was given for.
async fn client_secret(setup: &str) -> String {
    let kept: Value = serde_json::from_str(&kept(setup, Name::Marketo).await).unwrap();
    kept["client_secret"].as_str().unwrap().to_owned()
}

/// The token that Marketo gives for the credentials: always the same until it ends.
async fn marketo_token(service: &Value, secret: &str) -> String {
    let endpoint = service["endpoint"].as_str().unwrap();
    let mut url: tauri::Url = endpoint
        .replace("/rest", "/identity/oauth/token")
        .parse()
        .unwrap();
    url.query_pairs_mut()
        .append_pair("grant_type", "client_credentials")
        .append_pair("client_id", service["client_id"].as_str().unwrap())
        .append_pair("client_secret", secret);
    let http = Http::new(&HttpOptions::default()).unwrap();
    let answer: Value = http.send(&Call::get(url)).await.unwrap().json().unwrap();
    answer["access_token"].as_str().unwrap().to_owned()
}

/// Arguments and environment of every process that the test can see.
fn processes() -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        for part in ["cmdline", "environ"] {
            all.extend(std::fs::read(entry.path().join(part)).unwrap_or_default());
        }
    }
    all
}

/// Every file below a folder that holds one of the secrets, plain or as Base64.
fn files_with(folder: &Path, planted: &Planted) -> Vec<(PathBuf, &'static str)> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .flat_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_with(&entry.path(), planted),
            Ok(kind) if kind.is_file() => {
                let bytes = std::fs::read(entry.path()).unwrap_or_default();
                let found = planted.iter().filter(|(_, secret)| holds(&bytes, secret));
                found.map(|(name, _)| (entry.path(), *name)).collect()
            }
            _ => Vec::new(),
        })
        .collect()
}

fn holds(bytes: &[u8], secret: &str) -> bool {
    let percent: String = tauri::Url::parse_with_params("http://localhost/", [("", secret)])
        .map_or_else(
            |_| secret.to_owned(),
            |url| {
                url.query()
                    .unwrap_or_default()
                    .trim_start_matches('=')
                    .to_owned()
            },
        );
    [secret, &percent].iter().any(|form| {
        bytes
            .windows(form.len())
            .any(|window| window == form.as_bytes())
    })
}

#[tokio::test]
async fn o_61_no_secret_of_a_whole_run_is_seen_anywhere() {
    let (data, aside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let log = aside.path().join("log");
    let browser = Browser::start().await;
    let start = Start::at(data.path())
        .with_path(browser.programs())
        .logging_to(&log);
    let app = start.app().await;
    app.script(LISTEN, vec![]).await;
    journeys::new_setup(&app).await;
    app.go_to(MARKETO).await;
    app.fill("[name='marketo-endpoint']", "http://127.0.0.1:9/rest")
        .await;
    app.fill("[name='marketo-client-id']", "id").await;
    app.fill("[name='marketo-client-secret']", TYPED).await;
    app.click("[data-action='test-marketo']").await;
    app.see("[data-code='practice-not-here']").await;
    app.click("[data-action='all-setups']").await;
    accounts::try_practice(&app).await;
    app.go_to(SALESFORCE).await;
    app.click("[name='stay']").await;
    // A refusal first: failures must be as silent as success.
    accounts::sign_in(&app, &browser, "deny").await;
    app.see("[data-sign-in] [data-code='sign-in-refused']")
        .await;
    let password = accounts::sign_in(&app, &browser, "allow").await;
    app.see("[data-salesforce='signed-in']").await;
    app.go_to(MARKETO).await;
    app.click("[data-action='use-practice-credentials']").await;
    app.see("[data-marketo='connected']").await;

    let view = app.command("refresh", json!({})).await.unwrap();
    let setup = view["id"].as_str().unwrap().to_owned();
    let [access, refresh] = tokens(&setup).await;
    let client_secret = client_secret(&setup).await;
    let service = &view["accounts"]["marketo"]["service"];
    let marketo = marketo_token(service, &client_secret).await;
    let opened = std::fs::read_to_string(browser.opened()).unwrap();

    // The session is renewed: two more secrets.
    switch(&browser, &app, "expired-session").await;
    app.go_to(SALESFORCE).await;
    app.click("[data-action='look-again']").await;
    let [renewed, rotated] = eventually("a renewed session", async || {
        let now = tokens(&setup).await;
        (now[0] != access).then_some(now)
    })
    .await;
    let planted: Planted = vec![
        ("password", password),
        ("access token", access),
        ("refresh token", refresh),
        ("renewed access token", renewed),
        ("rotated refresh token", rotated),
        ("client secret", client_secret),
        ("Marketo token", marketo),
        ("typed client secret", TYPED.to_owned()),
    ];
    assert!(planted.iter().all(|(_, secret)| secret.len() >= 8));

    let said = heard(&app).await;
    let running = processes();
    assert!(
        said.contains("Northwind Practice"),
        "the page was listened to"
    );
    assert!(
        opened.contains("/callback/start/") && !opened.contains("state="),
        "{opened}"
    );
    for (name, secret) in &planted {
        assert!(
            !holds(said.as_bytes(), secret),
            "{name} was said to the page"
        );
        assert!(
            !holds(&running, secret),
            "{name} is an argument or in an environment"
        );
        assert!(!holds(opened.as_bytes(), secret), "{name} was opened");
    }
    app.close().await;
    let logged = std::fs::read_to_string(&log).unwrap();
    assert!(logged.contains("painted"), "the log was kept");
    let home = PathBuf::from(std::env::var_os("HOME").unwrap());
    for folder in [data.path(), aside.path(), home.as_path()] {
        assert_eq!(files_with(folder, &planted), []);
    }
    let searched = files_with(data.path(), &vec![("what is there", setup)]);
    assert!(!searched.is_empty(), "the search finds what is there");
}

/// Makes something go wrong, on the practice desk as a person does.
async fn switch(browser: &Browser, app: &App, scenario: &str) {
    app.click("[data-action='open-practice-desk']").await;
    let choice = browser.see(&format!("option[value='{scenario}']")).await;
    choice.click().await.unwrap();
    browser
        .see("form[action='/scenario'] button")
        .await
        .click()
        .await
        .unwrap();
    browser
        .see(&format!("option[value='{scenario}'][selected]"))
        .await;
}
