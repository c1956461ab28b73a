//! `msi-setup verify`: asks the two products whether the steps of a setup are done.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::ExitCode,
};

use serde_json::{Value, json};
use tokio::runtime::Builder;
use wizard::{
    failure::Failure,
    setup::{
        Finding, Setup, Setups, Stop, Unfinished, Verified, Words, guide_text,
        view::{FindingStatus, SetupView, VerifyScope},
    },
};

use crate::{
    Refused, arguments::VerifyArguments, complain, invites::never_there, open_setups, say,
    say_json, shown,
};

/// Exit code for "something is not as it should be".
const FAILED: u8 = 1;

/// Verifies, records what was found and prints it.
pub(crate) fn verify(data_dir: Option<&Path>, ask: &VerifyArguments) -> Result<ExitCode, Refused> {
    let setups = open_setups(data_dir)?;
    let words = Words::of(setups.language());
    let mut setup = setups.setup(&ask.setup)?;
    let scope = match (&ask.step, ask.persona) {
        (Some(step), _) => VerifyScope::Step { step: step.clone() },
        (None, Some(persona)) => VerifyScope::Persona {
            persona: persona.into(),
        },
        (None, None) => VerifyScope::All,
    };
    if let Some(step) = &ask.step {
        must_be_a_step(step, &setup.view())?;
    }
    let verified = run(&setup, &scope, ask)?;
    let view = setup.record_findings(&verified)?;
    let steps = steps(&view);
    if ask.json {
        say_json(&answer(&verified, &steps))?;
    } else {
        print(&verified, &view, &setups, words)?;
    }
    if let Some(Unfinished::SignInAgain { why, .. }) = &verified.unfinished {
        let (sentence, hint) = words.failure(why);
        complain(&shown(&sentence));
        complain(&shown(&words.with("cli-hint", [("hint", hint.as_str())])));
    }
    Ok(ExitCode::from(exit_code(&verified)))
}

fn must_be_a_step(id: &str, view: &SetupView) -> Result<(), Failure> {
    let known: Vec<&str> = view.steps.iter().map(|step| step.id.as_str()).collect();
    if known.contains(&id) {
        return Ok(());
    }
    Err(Failure::new("no-step-named")
        .with("step", id)
        .with("steps", known.join(", ")))
}

fn run(setup: &Setup, scope: &VerifyScope, ask: &VerifyArguments) -> Result<Verified, Failure> {
    let verifying = setup.verifying(scope, ask.invites.as_deref());
    let verifying = verifying.map_err(|failure| match &ask.invites {
        Some(file) => never_there(failure, file),
        None => failure,
    })?;
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::new("went-wrong").with("reason", error))?;
    runtime.block_on(async {
        let stopping = tokio::spawn(stop_when_interrupted(verifying.stop()));
        let verified = verifying.run(&|_| ()).await;
        stopping.abort();
        verified
    })
}

/// 0: nothing failed; 1: something failed; 2: nothing could be asked, or not everything was.
fn exit_code(verified: &Verified) -> u8 {
    let any = |status| {
        let is = |finding: &Finding| finding.status == status;
        verified.findings.iter().any(is)
    };
    let told = any(FindingStatus::Ok) || any(FindingStatus::Warning);
    if any(FindingStatus::Failure) {
        FAILED
    } else if told && verified.unfinished.is_none() {
        0
    } else {
        crate::REFUSED
    }
}

async fn stop_when_interrupted(stop: Stop) {
    if tokio::signal::ctrl_c().await.is_ok() {
        stop.stop();
    }
}

/// The step of each check.
fn steps(view: &SetupView) -> BTreeMap<String, String> {
    let steps = view.steps.iter();
    steps
        .flat_map(|step| {
            let checks = step.checks.iter();
            checks.map(|check| (check.id.clone(), step.id.clone()))
        })
        .collect()
}

fn answer(verified: &Verified, steps: &BTreeMap<String, String>) -> Value {
    let findings: Vec<Value> = verified
        .findings
        .iter()
        .map(|finding| {
            json!({
                "check": finding.check,
                "step": steps.get(&finding.check),
                "status": finding.status,
                "code": finding.code,
                "facts": finding.facts,
                "at": finding.at,
            })
        })
        .collect();
    let left = match &verified.unfinished {
        None => &[],
        Some(Unfinished::Stopped { left } | Unfinished::SignInAgain { left, .. }) => {
            left.as_slice()
        }
    };
    json!({
        "findings": findings,
        "calls": { "salesforce": verified.salesforce_calls, "marketo": verified.marketo_calls },
        "left": left,
    })
}

/// Each step that was asked about, with what was found, in the order of the guide.
fn print(
    verified: &Verified,
    view: &SetupView,
    setups: &Setups,
    words: &Words,
) -> Result<(), Failure> {
    let guide = guide_text(setups.language())?;
    let rows = guide.prerequisites.iter().chain(&guide.steps);
    let mut told = BTreeSet::new();
    for (row, step) in rows.zip(&view.steps) {
        let found = |id: &str| verified.findings.iter().find(|finding| finding.check == id);
        let findings: Vec<_> = step
            .checks
            .iter()
            .filter_map(|check| found(&check.id))
            .collect();
        if findings.is_empty() {
            continue;
        }
        say(&row.title)?;
        for finding in findings {
            let mark = match finding.status {
                FindingStatus::Ok => "cli-verify-ok",
                FindingStatus::Warning => "cli-verify-warning",
                FindingStatus::Failure => "cli-verify-failure",
                FindingStatus::Unknown => "cli-verify-unknown",
            };
            let check = words.plain(&format!("check-{}", finding.check));
            let (sentence, hint) = words.finding(finding);
            // Where nobody is signed in, every check has the same reason.
            let again = !told.insert((sentence.clone(), hint.clone()));
            let again = again && finding.status == FindingStatus::Unknown;
            let sentence = if again {
                words.plain("cli-verify-as-above")
            } else {
                shown(&sentence)
            };
            let line = [("check", check.as_str()), ("sentence", &sentence)];
            let line = words.with("cli-verify-finding", line);
            say(&format!("  {:<13} {line}", words.plain(mark)))?;
            if finding.status != FindingStatus::Ok && !again {
                say(&format!("  {:<13} {}", "", shown(&hint)))?;
            }
        }
    }
    complain(&words.with(
        "cli-verify-calls",
        [
            ("salesforce", verified.salesforce_calls),
            ("marketo", verified.marketo_calls),
        ],
    ));
    Ok(())
}
