//! What the vendors' error codes mean: cause, whose job it is, remedy, link.
//!
//! Structure is in `codes.toml`, sentences in `locales/<language>/vendor.ftl`; adding a code changes data
//! only. Pure: no network, no record, and nothing of the text that is looked into is kept or logged. A card
//! quotes the code as it stands in the data, never the text. The one exception is the scheme, host and port of
//! an address that Salesforce refused to call.
//!
//! Sources: Adobe, *Salesforce diagnostics* of MSI Actions; Salesforce, *Status Codes and Error Responses* of
//! the REST API; Adobe, *Error Codes* of the Marketo REST API. What is only reported is worded as such.

mod address;
mod context;
mod data;
mod find;
mod form;
mod phrase;
#[cfg(test)]
mod tests;
pub mod text;
mod validate;
mod variant;
mod views;

use std::sync::LazyLock;

pub use data::{Codes, CodesError, Entry, Table, Who};

use crate::words::Language;

/// What was recognised in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explained {
    /// One entry for each code, in the order of appearance; none where nothing is known.
    pub entries: Vec<&'static Entry>,
    /// Addresses that Salesforce refused to call, without path: `https://ims-na1.adobelogin.com`.
    pub addresses: Vec<String>,
}

/// The codes that are built in.
fn built_in() -> &'static Codes {
    static BUILT_IN: LazyLock<Codes> = LazyLock::new(|| {
        Codes::built_in().unwrap_or_else(|fault| {
            // A test fails on any fault.
            tracing::error!(%fault, "the built-in codes are faulty");
            Codes::default()
        })
    });
    &BUILT_IN
}

/// Recognises the vendors' codes in any text: a message, an error body, an address, a line of a log.
///
/// Takes time linear in the length of the text.
pub fn explain(text: &str) -> Explained {
    let views = views::views(text);
    let entries = find::find(built_in(), &views);
    let named = entries.iter().filter(|entry| entry.address);
    let says: Vec<&str> = named
        .flat_map(|entry| &entry.says)
        .map(String::as_str)
        .collect();
    Explained {
        addresses: address::after(&says, &views),
        entries,
    }
}

/// The entry for `code` of `table`; `text`, possibly empty, is what the vendor wrote beside it and tells
/// variants apart.
pub fn code(table: Table, code: &str, text: &str) -> Option<&'static Entry> {
    find::lookup(built_in(), table, code, text)
}

/// All entries in the order of the data.
pub fn entries() -> &'static [Entry] {
    &built_in().entry
}

/// Whether `url` may be opened: https, on a host that the data itself names.
pub fn allows(url: &str) -> bool {
    built_in().hosts.allow(url)
}

/// Ids of all sentences that the data asks for.
pub fn message_ids() -> Vec<String> {
    text::message_ids(built_in())
}

/// The cards of a text in one language.
pub fn cards(text: &str, language: Language) -> text::ExplainedText {
    text::render(built_in(), &explain(text), language)
}
