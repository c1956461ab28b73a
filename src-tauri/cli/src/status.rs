//! `msi-setup status`: how far the setups on this machine are.

use std::{path::Path, process::ExitCode};

use serde_json::json;
use wizard::{
    failure::Failure,
    setup::{
        GuideText, Words, guide_text,
        view::{Proof, SetupSummary, SetupView, StepState},
    },
};

use crate::{arguments::StatusArguments, open_setups, say, say_json, shown};

/// Prints one setup, or a line for each.
pub(crate) fn print(data_dir: Option<&Path>, ask: &StatusArguments) -> Result<ExitCode, Failure> {
    let setups = open_setups(data_dir)?;
    let words = Words::of(setups.language());
    if let Some(id) = &ask.setup {
        let view = setups.read(id)?;
        if ask.json {
            say_json(&json!({ "setup": view }))?;
        } else {
            say(&one(&view, &guide_text(setups.language())?, words))?;
        }
    } else {
        let home = setups.home()?;
        if ask.json {
            say_json(&json!({ "setups": home.setups }))?;
        } else if home.setups.is_empty() {
            say(&words.plain("cli-status-none"))?;
        } else {
            for setup in &home.setups {
                say(&line(setup, words))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn line(setup: &SetupSummary, words: &Words) -> String {
    if let Some(failure) = &setup.unreadable {
        return format!("{}  {}", setup.id, shown(&words.failure(failure).0));
    }
    let progress = words.with(
        "cli-status-progress",
        [("done", setup.done), ("total", setup.total)],
    );
    format!("{}  {}  {progress}", setup.id, shown(&setup.name))
}

fn one(setup: &SetupView, guide: &GuideText, words: &Words) -> String {
    let mut text = format!("{}\n", shown(&setup.name));
    for (step, row) in setup
        .steps
        .iter()
        .zip(guide.prerequisites.iter().chain(&guide.steps))
    {
        let state = match &step.state {
            StepState::Locked { .. } => "cli-status-locked",
            StepState::Open => "cli-status-open",
            StepState::Waiting { .. } => "cli-status-waiting",
            StepState::Done { proof, .. } => match proof {
                Proof::Verified => "cli-status-verified",
                Proof::Attested => "cli-status-attested",
                Proof::Assumed => "cli-status-assumed",
            },
            StepState::Skipped { .. } => "cli-status-skipped",
            StepState::Attention { .. } | StepState::Drifted { .. } => "cli-status-attention",
        };
        let number = row
            .number
            .map(|number| format!("{number}. "))
            .unwrap_or_default();
        text += &format!("  {:<17}  {number}{}\n", words.plain(state), row.title);
    }
    for (sentence, count) in [
        ("cli-status-damage", setup.damage.len()),
        ("cli-status-newer", setup.newer_entries),
    ] {
        if count > 0 {
            text += &words.with(sentence, [("count", count)]);
            text.push('\n');
        }
    }
    text.trim_end().to_owned()
}
