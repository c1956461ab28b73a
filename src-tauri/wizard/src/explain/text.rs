//! The cards of a text in one language, every sentence in place: what both faces show.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::{
    Explained,
    data::{Codes, Entry, Table, Who},
};
use crate::{
    guide::text::LinkText,
    words::{Language, Words},
};

/// What is known about the codes in a text; no card where nothing is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExplainedText {
    /// One for each code, in the order of appearance.
    pub cards: Vec<CardText>,
    /// Where there is no card: that nothing is known, and what to do then.
    pub unknown: Option<UnknownText>,
}

/// What is said where nothing is known.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnknownText {
    /// That nothing is known.
    pub title: String,
    /// What to do.
    pub hint: String,
}

/// What is known about one code.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CardText {
    /// Stable id.
    pub id: String,
    /// Where the vendor lists the code.
    pub table: Table,
    /// The same in words.
    pub place: String,
    /// The code as the vendor spells it.
    pub code: String,
    /// What it means.
    pub cause: String,
    /// Who acts.
    pub personas: Vec<Who>,
    /// The same in words.
    pub who: String,
    /// What to do.
    pub remedy: String,
    /// Whether waiting and trying again can help by itself.
    pub retry: bool,
    /// The same in words.
    pub again: String,
    /// Official documentation.
    pub link: Option<LinkText>,
}

/// The cards of what was recognised.
pub(super) fn render(codes: &Codes, explained: &Explained, language: Language) -> ExplainedText {
    let words = Words::of(language);
    let cards = explained.entries.iter();
    let unknown = explained.entries.is_empty().then(|| UnknownText {
        title: words.plain("vendor-unknown"),
        hint: words.plain("vendor-unknown-hint"),
    });
    ExplainedText {
        unknown,
        cards: cards
            .map(|entry| card(codes, entry, &explained.addresses, language, words))
            .collect(),
    }
}

fn card(
    codes: &Codes,
    entry: &Entry,
    addresses: &[String],
    language: Language,
    words: &Words,
) -> CardText {
    let known = if addresses.is_empty() { "no" } else { "yes" };
    let addresses = addresses.join(", ");
    let facts = [("known", known), ("addresses", addresses.as_str())];
    let [cause, remedy] = sentences(entry).map(|id| {
        if entry.address {
            words.with(&id, facts)
        } else {
            words.plain(&id)
        }
    });
    let link = codes.link_of(entry).and_then(|id| {
        let url = codes.link.get(id)?.address(language);
        let title = words.plain(&format!("link-{id}"));
        Some(LinkText {
            id: id.to_owned(),
            title,
            url,
        })
    });
    CardText {
        id: entry.id.clone(),
        table: entry.table,
        place: words.plain(&place(entry.table)),
        code: entry.code.clone(),
        cause,
        personas: entry.who.clone(),
        who: who(&entry.who, words),
        remedy,
        retry: entry.retry,
        again: words.plain(again(entry.retry)),
        link,
    }
}

/// "Salesforce admin", "Marketo admin or Salesforce admin", "Salesforce admin, with Marketo Support".
fn who(all: &[Who], words: &Words) -> String {
    let mut text = String::new();
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            text += &words.plain(if one.is_support() {
                "vendor-with"
            } else {
                "vendor-or"
            });
        }
        text += &words.plain(&name(*one));
    }
    text
}

fn sentences(entry: &Entry) -> [String; 2] {
    ["cause", "remedy"].map(|part| format!("vendor-{}-{part}", entry.sentences()))
}

fn place(table: Table) -> String {
    format!("vendor-table-{}", table.id())
}

fn name(who: Who) -> String {
    format!("vendor-who-{}", who.id())
}

fn again(retry: bool) -> &'static str {
    if retry {
        "vendor-retry"
    } else {
        "vendor-no-retry"
    }
}

/// Ids of all sentences that the data asks for.
pub(super) fn message_ids(codes: &Codes) -> Vec<String> {
    let entries = codes.entry.iter().flat_map(sentences);
    let links = codes.link.keys().map(|id| format!("link-{id}"));
    let ids: BTreeSet<String> = entries
        .chain(links)
        .chain(Table::ALL.map(place))
        .chain(Who::ALL.map(name))
        .collect();
    ids.into_iter().collect()
}
