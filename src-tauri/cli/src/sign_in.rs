//! `msi-setup sign-in` and `msi-setup sign-out`.

use std::{
    convert::Infallible,
    io::{BufRead, IsTerminal, Read as _},
    path::Path,
    process::ExitCode,
    time::Duration,
};

use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use wizard::{
    failure::Failure,
    setup::{
        Language, SalesforceSignedIn, Secret, Setup, SignInControls, Words,
        view::{SecretPlace, SetupView, SignInProgress},
    },
};

use crate::{
    Refused, accept,
    arguments::{MarketoArguments, SalesforceArguments, SignOutArguments},
    complain, open_setups, say, say_json, shown,
};

/// Bytes up to which a secret is read from standard input.
const SECRET_LIMIT: u64 = 64 * 1024;
/// Exit code of what was ended by Ctrl+C: 128 and the number of the signal.
const INTERRUPTED: i32 = 130;

/// Signs in to Salesforce through the browser.
pub(crate) fn salesforce(
    data_dir: Option<&Path>,
    ask: &SalesforceArguments,
) -> Result<ExitCode, Refused> {
    let setups = open_setups(data_dir)?;
    let language = setups.language();
    let mut setup = setups.setup(&ask.setup)?;
    if let Some(address) = &ask.accept_address {
        accept::salesforce(&mut setup, address)?;
    }
    if let Some(ports) = &ask.ports {
        use_ports(&mut setup, ports)?;
    }
    let mut signing_in = setup.salesforce_signing_in(language, ask.stay)?;
    if let Some(seconds) = ask.timeout {
        signing_in = signing_in.within(Duration::from_secs(seconds));
    }
    let controls = signing_in.controls();
    let words = Words::of(language);
    let open = |url: &url::Url| {
        if ask.no_browser {
            return Err(words.plain("cli-no-browser"));
        }
        open::that_detached(url.as_str()).map_err(|error| error.to_string())
    };
    let told = |step: SignInProgress| tell(words, step);
    let signing_in = async {
        let signed_in = signing_in.run(&open, &told).await;
        let signed_in = signed_in.map_err(|failure| Refused {
            exit: exit_code(&failure),
            failure,
        })?;
        match setup.record_salesforce_sign_in(&signed_in) {
            Ok(view) => Ok((signed_in, view)),
            Err(failure) => {
                signed_in.give_up().await;
                Err(failure.into())
            }
        }
    };
    let outcome: Result<_, Refused> = runtime()?.block_on(async {
        tokio::select! {
            // Whoever interrupts is heard before anything begins.
            biased;
            never = end_when_interrupted(controls, words) => match never {},
            outcome = signing_in => outcome,
        }
    });
    let (signed_in, view) = outcome?;
    signed_in_to_salesforce(&view, &signed_in, language, ask.json)?;
    Ok(ExitCode::SUCCESS)
}

/// The app that is used on this machine, with those ports.
fn use_ports(setup: &mut Setup, ports: &[u16]) -> Result<(), Failure> {
    setup.choose_salesforce_ports(ports).map(|_| ())
}

/// The first Ctrl+C cancels, which may have to wait for what is under way; the second ends at once.
async fn end_when_interrupted(controls: SignInControls, words: &Words) -> Infallible {
    if tokio::signal::ctrl_c().await.is_ok() {
        controls.cancel();
        let told = async { complain(&words.plain("cli-cancelling")) };
        // The second is listened for before the sentence invites to it.
        let (again, ()) = tokio::join!(biased; tokio::signal::ctrl_c(), told);
        if again.is_ok() {
            std::process::exit(INTERRUPTED);
        }
    }
    // Where the system tells of no interruption, it ends the process by itself.
    std::future::pending().await
}

fn tell(words: &Words, step: SignInProgress) {
    match step {
        SignInProgress::BrowserOpened { url } | SignInProgress::BrowserNotOpened { url, .. } => {
            complain(&format!("open: {url}"));
        }
        SignInProgress::Stray { old_tab: true } => complain(&words.plain("cli-sign-in-old-tab")),
        _ => {}
    }
}

/// The four ends that scripts tell apart; everything else is 2.
fn exit_code(failure: &Failure) -> u8 {
    match failure.code.as_str() {
        "sign-in-refused" => 3,
        "sign-in-timed-out" => 4,
        "sign-in-ports-taken" => 5,
        "sign-in-token-refused" => 6,
        _ => crate::REFUSED,
    }
}

fn signed_in_to_salesforce(
    view: &SetupView,
    outcome: &SalesforceSignedIn,
    language: Language,
    json: bool,
) -> Result<(), Failure> {
    let Some(signed_in) = &view.accounts.salesforce.signed_in else {
        return Err(Failure::new("session-missing"));
    };
    let words = Words::of(language);
    warn_of_memory(&signed_in.kept, words);
    let before = outcome.before_not_revoked.as_ref();
    let organization = &signed_in.organization;
    if json {
        let answer = json!({
            "organization": {
                "id": organization.id,
                "name": organization.name,
                "sandbox": organization.sandbox,
                "edition": organization.edition,
            },
            "user": { "id": signed_in.user.id, "username": signed_in.user.username },
            "instance_url": signed_in.instance_url.trim_end_matches('/'),
            "scopes": signed_in.scopes,
            "api": signed_in.api.as_ref().map(|failure| explained(failure, words)),
            "before_not_revoked": before.map(|failure| explained(failure, words)),
            "kept": kept(&signed_in.kept),
        });
        return say_json(&answer);
    }
    let line = words.with(
        "cli-signed-in-salesforce",
        [
            ("organization", organization.name.as_str()),
            ("id", organization.id.as_str()),
            ("user", signed_in.user.username.as_str()),
        ],
    );
    say(&shown(&line))?;
    for failure in signed_in.api.iter().chain(before) {
        explain(failure, words);
    }
    Ok(())
}

/// A failure on standard error: the sentence, and what to do.
pub(crate) fn explain(failure: &Failure, words: &Words) {
    let (sentence, hint) = words.failure(failure);
    complain(&shown(&sentence));
    complain(&shown(&words.with("cli-hint", [("hint", hint.as_str())])));
}

pub(crate) fn explained(failure: &Failure, words: &Words) -> Value {
    let (message, hint) = words.failure(failure);
    json!({ "code": failure.code, "message": message, "hint": hint })
}

const fn kept(place: &SecretPlace) -> &'static str {
    match place {
        SecretPlace::Keyring => "keyring",
        SecretPlace::Memory { .. } => "memory",
        SecretPlace::Unknown | SecretPlace::Missing | SecretPlace::Unreadable { .. } => "nowhere",
    }
}

/// Says once that a session in memory ends with this command, and what follows. The hint of the failure speaks
/// of an application that goes on.
fn warn_of_memory(place: &SecretPlace, words: &Words) {
    if let SecretPlace::Memory { why } = place {
        complain(&words.plain("cli-not-kept"));
        if why.code != "keyring-none" {
            complain(&shown(&words.failure(why).0));
        }
        let hint = words.plain("cli-not-kept-hint");
        complain(&words.with("cli-hint", [("hint", hint.as_str())]));
    }
}

/// Tests Marketo credentials and keeps them. The secret comes from a prompt or standard input.
pub(crate) fn marketo(
    data_dir: Option<&Path>,
    ask: &MarketoArguments,
) -> Result<ExitCode, Refused> {
    let setups = open_setups(data_dir)?;
    let words = Words::of(setups.language());
    let mut setup = setups.setup(&ask.setup)?;
    if let Some(address) = &ask.accept_address {
        accept::marketo(&mut setup, address)?;
    }
    let (endpoint, client_id) = accept::marketo_service(&setup, ask)?;
    if endpoint.is_empty() {
        return Err(Failure::new("marketo-endpoint-missing").into());
    }
    // Whoever types a secret sees where it goes.
    let prompt = words.with("cli-marketo-secret", [("endpoint", shown(&endpoint))]);
    let secret = read_secret(&prompt)?;
    let connecting = setup.marketo_connecting(&endpoint, &client_id, Some(&secret))?;
    let connected = runtime()?.block_on(connecting.run())?;
    let view = match setup.record_marketo_connection(&connected) {
        Ok(view) => view,
        Err(failure) => {
            runtime()?.block_on(connected.give_up());
            return Err(failure.into());
        }
    };
    let Some(connection) = &view.accounts.marketo.connected else {
        return Err(Failure::new("marketo-secret-missing").into());
    };
    warn_of_memory(&connection.kept, words);
    if ask.json {
        let answer = json!({
            "api_user": connection.api_user,
            "calls_today": connection.calls_today,
            "sees": connection.sees,
            "sales_activities": connection.sales_activities,
            "kept": kept(&connection.kept),
        });
        say_json(&answer)?;
    } else {
        let line = words.with(
            "cli-connected-marketo",
            [("user", connection.api_user.as_str())],
        );
        say(&shown(&line))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// From a prompt that does not show it, or the first line of what is piped in.
fn read_secret(prompt: &str) -> Result<Secret, Failure> {
    let unreadable = |error| Failure::new("secret-not-read").with("reason", error);
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        return rpassword::prompt_password(format!("{prompt} "))
            .map(Secret::new)
            .map_err(unreadable);
    }
    let mut line = String::new();
    let mut limited = stdin.lock().take(SECRET_LIMIT + 1);
    limited.read_line(&mut line).map_err(unreadable)?;
    if line.len() as u64 > SECRET_LIMIT {
        return Err(unreadable(std::io::Error::other("longer than 64 KiB")));
    }
    let secret = Secret::new(line.trim_end_matches(['\r', '\n']));
    Ok(secret)
}

/// Signs out of one of the two.
pub(crate) fn out(data_dir: Option<&Path>, ask: &SignOutArguments) -> Result<ExitCode, Refused> {
    let setups = open_setups(data_dir)?;
    let words = Words::of(setups.language());
    let mut setup = setups.setup(&ask.setup)?;
    let accounts = setup.view().accounts;
    let was_in = if ask.account.is_marketo() {
        accounts.marketo.connected.is_some()
    } else {
        accounts.salesforce.signed_in.is_some()
    };
    if ask.account.is_marketo() {
        let disconnecting = setup.marketo_disconnecting()?.anyway(ask.anyway);
        let disconnected = runtime()?.block_on(disconnecting.run())?;
        setup.record_marketo_disconnection(&disconnected)?;
        return signed_out(
            ask,
            words,
            was_in,
            None,
            disconnected.not_forgotten.as_ref(),
        );
    }
    let signing_out = setup.salesforce_signing_out()?.anyway(ask.anyway);
    let signed_out_of = runtime()?.block_on(signing_out.run())?;
    setup.record_salesforce_sign_out(&signed_out_of)?;
    let (not_revoked, not_forgotten) = (signed_out_of.not_revoked, signed_out_of.not_forgotten);
    signed_out(
        ask,
        words,
        was_in,
        not_revoked.as_ref(),
        not_forgotten.as_ref(),
    )
}

fn signed_out(
    ask: &SignOutArguments,
    words: &Words,
    was_in: bool,
    not_revoked: Option<&Failure>,
    not_forgotten: Option<&Failure>,
) -> Result<ExitCode, Refused> {
    if ask.json {
        let told = |failure: Option<&Failure>| failure.map(|why| explained(why, words));
        let answer = json!({
            "was_signed_in": was_in,
            "not_revoked": told(not_revoked),
            "not_forgotten": told(not_forgotten),
        });
        say_json(&answer)?;
    } else {
        say(&words.plain(match (not_forgotten, was_in) {
            (Some(_), _) => "cli-signed-out-anyway",
            (None, true) => "cli-signed-out",
            (None, false) => "cli-was-not-signed-in",
        }))?;
        if let Some(failure) = not_revoked {
            complain(&words.plain("cli-not-revoked"));
            explain(failure, words);
        }
        if let Some(failure) = not_forgotten {
            explain(failure, words);
        }
    }
    Ok(if not_revoked.or(not_forgotten).is_some() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

pub(crate) fn runtime() -> Result<Runtime, Failure> {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failure::new("went-wrong").with("reason", error))
}
