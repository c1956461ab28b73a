//! `msi-setup`: the same wizard from a terminal.
//!
//! Standard output carries the answer, standard error the reasons; `--json` prints one JSON object.
//! Exit codes: 0 done, 1 done with something left out (`verify`: something is not as it should be, `explain`: nothing is
//! known), 2 could not be done; signing in to Salesforce also 3 refused, 4 timed out, 5 no port free, 6 refused by the
//! token endpoint, 130 ended by a second Ctrl+C.

mod accept;
mod arguments;
mod explain;
mod guide;
mod invites;
mod output;
mod people;
mod practice;
mod setup;
mod sign_in;
mod status;
mod verify;

use std::{path::Path, process::ExitCode};

use clap::Parser;
use serde_json::json;
use wizard::{
    failure::Failure,
    setup::{Language, Setups, Words, end_tidily, visible as shown},
};

use arguments::{Arguments, Command, InvitesCommand, SetupCommand, SignInCommand};
use output::{complain, say, say_json};

/// Exit code for "could not be done".
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    output::complain_of_panics();
    // Standard error is for sentences, unless somebody asks for more.
    wizard::log::to_stderr("off");
    wizard::process::keep_memory_private();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return explain_arguments(&error),
    };
    if let Err(error) = end_tidily(arguments.command.endings_of_the_system()) {
        return refuse(
            &Failure::new("went-wrong").with("reason", error).into(),
            arguments.json(),
        );
    }
    let json = arguments.json();
    let data_dir = arguments.data_dir.as_deref();
    let outcome: Result<ExitCode, Refused> = match arguments.command {
        Command::Guide(ask) => guide::print(&ask).map_err(Refused::from),
        Command::Explain(ask) => explain::print(&ask).map_err(Refused::from),
        Command::Status(ask) => status::print(data_dir, &ask).map_err(Refused::from),
        Command::Invites(InvitesCommand::Check(ask)) => invites::check(&ask).map_err(Refused::from),
        Command::Invites(InvitesCommand::FromSalesforce(ask)) => {
            people::list(data_dir, &ask).map_err(Refused::from)
        }
        Command::Invites(InvitesCommand::Mark(ask)) => {
            people::mark(data_dir, &ask).map_err(Refused::from)
        }
        Command::Setup(SetupCommand::Create(ask)) => {
            setup::create(data_dir, &ask).map_err(Refused::from)
        }
        Command::Setup(SetupCommand::Remove(ask)) => {
            setup::remove(data_dir, &ask).map_err(Refused::from)
        }
        Command::SignIn(SignInCommand::Salesforce(ask)) => sign_in::salesforce(data_dir, &ask),
        Command::SignIn(SignInCommand::Marketo(ask)) => sign_in::marketo(data_dir, &ask),
        Command::SignOut(ask) => sign_in::out(data_dir, &ask),
        Command::Verify(ask) => verify::verify(data_dir, &ask),
        Command::Practice(ask) => practice::serve(&ask).map_err(Refused::from),
    };
    outcome.unwrap_or_else(|refused| refuse(&refused, json))
}

/// What could not be done, and the exit code that says so.
struct Refused {
    failure: Failure,
    exit: u8,
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self {
            failure,
            exit: REFUSED,
        }
    }
}

/// The setups on this machine; doubts about the data folder are told first.
fn open_setups(data_dir: Option<&Path>) -> Result<Setups, Failure> {
    let setups = Setups::open(data_dir, "terminal")?;
    let words = Words::of(setups.language());
    for doubt in setups.doubts() {
        let (sentence, hint) = words.failure(doubt);
        complain(&shown(&sentence));
        complain(&shown(&words.with("cli-hint", [("hint", hint.as_str())])));
    }
    Ok(setups)
}

/// Help and version go to standard output; wrong words are a failure like any other.
fn explain_arguments(error: &clap::Error) -> ExitCode {
    let asked = matches!(
        error.kind(),
        clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion
    );
    if asked || !std::env::args_os().any(|word| word == "--json") {
        // The message itself is clap's, and repeats what was typed.
        let text = error.to_string();
        if asked {
            return match say(text.trim_end()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(failure) => refuse(&failure.into(), false),
            };
        }
        complain(text.trim_end());
        return ExitCode::from(REFUSED);
    }
    // The first paragraph says what is wrong, below it stands how the command is used.
    let reason = error.to_string();
    let reason: Vec<&str> = reason
        .trim_start_matches("error: ")
        .lines()
        .map(str::trim)
        .take_while(|line| !line.is_empty())
        .collect();
    let reason = reason.join(" ");
    refuse(
        &Failure::new("arguments-not-understood")
            .with("reason", reason)
            .into(),
        true,
    )
}

/// Prints a failure as this face does: sentence and hint, or one JSON object.
fn refuse(refused: &Refused, json: bool) -> ExitCode {
    let failure = &refused.failure;
    let words = Words::of(Language::of_system());
    let (message, hint) = words.failure(failure);
    if json {
        let mut error = json!({ "code": failure.code, "message": message, "hint": hint });
        for fact in ["row", "line"] {
            if let Some(number) = failure
                .facts
                .get(fact)
                .and_then(|text| text.parse::<u64>().ok())
            {
                error[fact] = json!(number);
            }
        }
        if let Err(failure) = say_json(&json!({ "error": error })) {
            complain(&shown(&words.failure(&failure).0));
        }
    } else {
        complain(&shown(&message));
        complain(&shown(&words.with("cli-hint", [("hint", hint.as_str())])));
    }
    ExitCode::from(refused.exit)
}
