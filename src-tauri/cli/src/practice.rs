//! `msi-setup practice`: the practice organisation, until it is told to end.

use std::process::ExitCode;

use practice::{Options, Practice, PracticeError};
use serde_json::json;
use wizard::{
    failure::Failure,
    setup::{Language, Words},
};

use crate::{arguments::PracticeArguments, say, say_json};

/// Starts a practice organisation, prints what signs in to it, and waits for SIGINT or SIGTERM.
pub(crate) fn serve(ask: &PracticeArguments) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new("went-wrong").with("reason", error))?;
    runtime.block_on(async {
        // Listened for before anything is printed: whoever reads the line may end it at once.
        let ended = ended()?;
        let practice = Practice::start(Options {
            salesforce_port: ask.salesforce_port,
            marketo_port: ask.marketo_port,
            scenario: ask.scenario,
            ..Options::default()
        })
        .map_err(|error| failure(&error))?;
        print(&practice, ask.json)?;
        ended.await;
        practice.stop();
        Ok(ExitCode::SUCCESS)
    })
}

fn failure(error: &PracticeError) -> Failure {
    match error {
        PracticeError::Port { port, reason } => Failure::new("practice-port")
            .with("port", port)
            .with("reason", reason),
        other => Failure::new("practice-not-started").with("reason", other),
    }
}

fn print(practice: &Practice, json: bool) -> Result<(), Failure> {
    let credentials = practice.credentials();
    let (salesforce, marketo) = (&credentials.salesforce, &credentials.marketo);
    if json {
        let line = json!({
            "salesforce": {
                "login_url": practice.salesforce_url(),
                "client_id": salesforce.consumer_key,
                "username": salesforce.username,
                "password": salesforce.password,
            },
            "marketo": {
                "endpoint": practice.marketo_endpoint(),
                "identity": practice.marketo_identity(),
                "munchkin_id": marketo.munchkin_id,
                "client_id": marketo.client_id,
                "client_secret": marketo.client_secret,
            },
            "control": practice.control_url(),
        });
        return say_json(&line);
    }
    let words = Words::of(Language::of_system());
    say(&words.plain("cli-practice-salesforce"))?;
    let rows = [
        ("cli-practice-login-url", practice.salesforce_url()),
        ("cli-practice-username", salesforce.username.clone()),
        ("cli-practice-password", salesforce.password.clone()),
        ("cli-practice-consumer-key", salesforce.consumer_key.clone()),
    ];
    table(words, &rows)?;
    say(&words.plain("cli-practice-marketo"))?;
    let rows = [
        ("cli-practice-endpoint", practice.marketo_endpoint()),
        ("cli-practice-identity", practice.marketo_identity()),
        ("cli-practice-munchkin-id", marketo.munchkin_id.clone()),
        ("cli-practice-client-id", marketo.client_id.clone()),
        ("cli-practice-client-secret", marketo.client_secret.clone()),
    ];
    table(words, &rows)?;
    let control = practice.control_url();
    say(&words.with("cli-practice-control", [("url", control.as_str())]))?;
    say(&words.plain("cli-practice-end"))
}

fn table(words: &Words, rows: &[(&str, String)]) -> Result<(), Failure> {
    for (label, value) in rows {
        say(&format!("  {:<24}  {value}", words.plain(label)))?;
    }
    Ok(())
}

/// Resolves when the program is asked to end.
#[cfg(unix)]
fn ended() -> Result<impl Future<Output = ()>, Failure> {
    use tokio::signal::unix::{SignalKind, signal};
    let listen =
        |kind| signal(kind).map_err(|error| Failure::new("went-wrong").with("reason", error));
    let (mut interrupt, mut terminate) = (
        listen(SignalKind::interrupt())?,
        listen(SignalKind::terminate())?,
    );
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Resolves when the program is asked to end.
#[cfg(not(unix))]
fn ended() -> Result<impl Future<Output = ()>, Failure> {
    Ok(async {
        // Where the system tells nothing, the program ends with its console.
        let _ = tokio::signal::ctrl_c().await;
    })
}
