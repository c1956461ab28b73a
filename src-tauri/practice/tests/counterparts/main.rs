//! Real clients that know nothing of the practice organisation: whether it is true to life is theirs to say.
//!
//! They are fetched by their own package managers in pinned versions into the build folder, once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

#[allow(dead_code, reason = "shared with the tests that need more of it")]
#[path = "../practice/stage.rs"]
mod stage;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
    time::Duration,
};

use practice::{MarketoLimits, Options};

use stage::{CALLBACK, Stage};

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/counterparts")
}

fn run(command: &mut Command) -> String {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{out}\n{err}");
    out.into_owned()
}

/// A folder in which `install` has been done for exactly this list of packages.
fn installed(name: &str, list: &str, install: impl FnOnce(&Path)) -> PathBuf {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let (list, done) = (scripts().join(list), folder.join("installed"));
    let wanted = fs::read(&list).unwrap();
    if fs::read(&done).is_ok_and(|known| known == wanted) {
        return folder;
    }
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    install(&folder);
    fs::write(done, wanted).unwrap();
    folder
}

fn python(script: &str) -> Command {
    let list = scripts().join("python/requirements.txt");
    let folder = installed("counterparts-python", "python/requirements.txt", |folder| {
        run(Command::new("python3").args(["-m", "venv"]).arg(folder));
        run(Command::new(folder.join("bin/pip"))
            .args([
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--requirement",
            ])
            .arg(&list));
    });
    let mut command = Command::new(folder.join("bin/python"));
    command.arg(scripts().join("python").join(script));
    direct(&mut command);
    command
}

fn node(script: &str) -> Command {
    let list = scripts().join("node/package.json");
    let folder = installed("counterparts-node", "node/package.json", |folder| {
        fs::copy(&list, folder.join("package.json")).unwrap();
        run(Command::new("npm").current_dir(folder).args([
            "install",
            "--ignore-scripts",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
        ]));
    });
    let mut command = Command::new("node");
    command
        .arg(scripts().join("node").join(script))
        .env("NODE_PATH", folder.join("node_modules"));
    direct(&mut command);
    command
}

/// Loopback is reached without the proxy of the machine.
fn direct(command: &mut Command) {
    for name in [
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
    ] {
        command.env_remove(name);
    }
}

fn stage() -> Stage {
    Stage::with(Options {
        users: 2500,
        ..Options::default()
    })
}

fn with_marketo(command: &mut Command, stage: &Stage) {
    let known = &stage.practice.credentials().marketo;
    let endpoint = stage.practice.marketo_endpoint();
    command
        .env("HOST", endpoint.trim_end_matches("/rest"))
        .env("ENDPOINT", &endpoint)
        .env("IDENTITY", stage.practice.marketo_identity())
        .env("MUNCHKIN_ID", &known.munchkin_id)
        .env("CLIENT_ID", &known.client_id)
        .env("CLIENT_SECRET", &known.client_secret)
        .env("CONTROL", stage.practice.control_url());
}

#[tokio::test]
async fn simple_salesforce_finds_an_organisation() {
    let stage = stage();
    let token = stage.sign_in().await;
    let mut command = python("salesforce.py");
    command
        .env("BASE", stage.practice.salesforce_url())
        .env("CONTROL", stage.practice.control_url())
        .env("TOKEN", token["access_token"].as_str().unwrap())
        .env("ID", token["id"].as_str().unwrap());
    assert_eq!(run(&mut command), "ok\n");
}

#[test]
fn marketorestpython_finds_a_subscription() {
    let stage = stage();
    let mut command = python("marketo.py");
    with_marketo(&mut command, &stage);
    assert_eq!(run(&mut command), "ok\n");
}

#[test]
fn jsforce_signs_in_pages_refreshes_and_signs_out() {
    let stage = stage();
    let known = &stage.practice.credentials().salesforce;
    let mut command = node("salesforce.js");
    command
        .env("BASE", stage.practice.salesforce_url())
        .env("CONTROL", stage.practice.control_url())
        .env("CLIENT_ID", &known.consumer_key)
        .env("USERNAME", &known.username)
        .env("PASSWORD", &known.password)
        .env("CALLBACK", CALLBACK);
    assert_eq!(run(&mut command), "ok\n");
}

#[test]
fn node_marketo_rest_comes_through_601_602_and_606() {
    let stage = Stage::with(Options {
        marketo: MarketoLimits {
            calls: 3,
            window: Duration::from_secs(1),
            ..MarketoLimits::default()
        },
        ..Options::default()
    });
    let mut command = node("marketo.js");
    with_marketo(&mut command, &stage);
    assert_eq!(run(&mut command), "ok\n");
}
