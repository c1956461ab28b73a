//! `msi-setup explain`: what a message of the vendors means.

use std::{io::Read, process::ExitCode};

use serde_json::{Value, json};
use wizard::{
    failure::Failure,
    setup::{CardText, ExplainedText, Language, Words, explain_text},
};

use crate::{arguments::ExplainArguments, say, say_json};

/// Standard input is read up to so many MiB.
const LIMIT: u64 = 16;
/// Exit code for "nothing is known".
const UNKNOWN: u8 = 1;

/// Prints one card for each code that is known.
pub(crate) fn print(ask: &ExplainArguments) -> Result<ExitCode, Failure> {
    let language = ask.lang.unwrap_or_else(Language::of_system);
    let explained = match ask.text.as_str() {
        "-" => explain_text(&standard_input()?, language),
        text => explain_text(text, language),
    };
    if ask.json {
        let cards: Vec<Value> = explained.cards.iter().map(as_json).collect();
        say_json(&json!({ "cards": cards }))?;
    } else {
        say(&as_text(&explained, Words::of(language)))?;
    }
    Ok(if explained.cards.is_empty() {
        ExitCode::from(UNKNOWN)
    } else {
        ExitCode::SUCCESS
    })
}

fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(LIMIT * 1024 * 1024 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::new("text-not-read").with("reason", error))?;
    if bytes.len() as u64 > LIMIT * 1024 * 1024 {
        return Err(Failure::new("text-too-long").with("limit", LIMIT));
    }
    // Codes are ASCII: what else is in it need not be understood.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn as_json(card: &CardText) -> Value {
    json!({
        "id": card.id,
        "table": card.table,
        "code": card.code,
        "cause": card.cause,
        "personas": card.personas,
        "remedy": card.remedy,
        "retry": card.retry,
        "link": card.link.as_ref().map(|link| &link.url),
    })
}

fn as_text(explained: &ExplainedText, words: &Words) -> String {
    let hint = |hint: &str| words.with("cli-hint", [("hint", hint)]);
    let cards = explained.cards.iter().map(|card| {
        let who = words.with("cli-explain-who", [("who", card.who.as_str())]);
        let link = card.link.as_ref();
        let link = link.map(|link| {
            let link = [("title", link.title.as_str()), ("url", &link.url)];
            format!("\n  {}", words.with("cli-explain-link", link))
        });
        format!(
            "{} — {}\n  {}\n  {who}\n  {}\n  {}{}",
            card.code,
            card.place,
            card.cause,
            hint(&card.remedy),
            card.again,
            link.unwrap_or_default(),
        )
    });
    let unknown = explained.unknown.iter();
    let unknown = unknown.map(|unknown| format!("{}\n{}", unknown.title, hint(&unknown.hint)));
    let parts: Vec<String> = cards.chain(unknown).collect();
    parts.join("\n\n")
}
