//! Corrections of cells, each with a name and a switch. They change the clean list only.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use crate::words::characters::{is_hidden, is_hidden_in_name};

use super::address_list;

/// An enum whose variants have names that people see; the sentences in `locales` say what they are.
macro_rules! named {
    ($(#[$about:meta])* $kind:ident { $($variant:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $(#[doc = $name] $variant,)* }

        impl $kind {
            /// All of them.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// The name in reports, options and the keys of sentences.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}
pub(super) use named;

named! {
    /// A correction; the sentence is `fix-<name>`.
    Fix {
        Blanks = "blanks",
        Invisible = "invisible",
        Mailto = "mailto",
        AngleBrackets = "angle-brackets",
        Apostrophe = "apostrophe",
        FormulaText = "formula-text",
        TrailingSign = "trailing-sign",
        NullNames = "null-names",
        Entities = "entities",
        DoubleEncoded = "double-encoded",
        RepeatedBlanks = "repeated-blanks",
    }
}

impl Fix {
    /// Whether it is on unless it is switched off: it removes nothing but noise.
    pub const fn is_on_by_default(self) -> bool {
        use Fix::{DoubleEncoded, Entities, Invisible, RepeatedBlanks};
        !matches!(self, Invisible | Entities | DoubleEncoded | RepeatedBlanks)
    }
}

/// Some of the fixes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Fixes(u16);

impl Fixes {
    pub(super) fn insert(&mut self, fix: Fix) {
        self.0 |= 1 << fix as u16;
    }

    pub(super) fn has(self, fix: Fix) -> bool {
        self.0 & (1 << fix as u16) != 0
    }
}

/// A cell, and the fixes that have changed it.
pub(super) struct Fixed<'c> {
    pub(super) text: Cow<'c, str>,
    pub(super) used: Fixes,
    on: Fixes,
}

impl<'c> Fixed<'c> {
    fn new(cell: &'c str, on: Fixes) -> Self {
        let (text, used) = (Cow::Borrowed(cell), Fixes::default());
        Self { text, used, on }
    }

    /// Applies a fix that keeps a part of the text.
    fn cut(&mut self, fix: Fix, part: impl Fn(&str) -> &str) {
        self.change(fix, |text| {
            let part = part(text);
            (part.len() < text.len()).then(|| part.to_owned())
        });
    }

    fn change(&mut self, fix: Fix, change: impl Fn(&str) -> Option<String>) {
        if self.on.has(fix)
            && let Some(changed) = change(&self.text).filter(|changed| *changed != *self.text)
        {
            self.text = Cow::Owned(changed);
            self.used.insert(fix);
        }
    }
}

/// An address without noise.
pub(super) fn address(cell: &str, on: Fixes) -> Fixed<'_> {
    let mut fixed = Fixed::new(cell, on);
    fixed.cut(Fix::Blanks, trimmed);
    fixed.cut(Fix::FormulaText, formula_text);
    fixed.cut(Fix::Apostrophe, |text| text.trim_matches('\''));
    fixed.change(Fix::Entities, |text| Some(entities(text)));
    fixed.cut(Fix::TrailingSign, without_trailing_sign);
    fixed.cut(Fix::AngleBrackets, |text| {
        let named = address_list::read(text).filter(|_| text.contains('<'));
        named.map_or(text, |(email, _)| email)
    });
    fixed.cut(Fix::Mailto, |text| match text.split_at_checked(7) {
        Some((scheme, link)) if scheme.eq_ignore_ascii_case("mailto:") => {
            let (address, more) = link.split_once('?').unwrap_or((link, ""));
            // Another address must not vanish, and encoded signs stand for others.
            if more.contains('@') || link.contains('%') {
                text
            } else {
                address
            }
        }
        _ => text,
    });
    // The link may be enclosed as the address was.
    fixed.cut(Fix::Apostrophe, |text| text.trim_matches('\''));
    fixed.cut(Fix::TrailingSign, without_trailing_sign);
    fixed.cut(Fix::Blanks, trimmed);
    fixed.change(Fix::Invisible, |text| Some(text.replace(is_hidden, "")));
    fixed
}

/// The name that stands before an address in angle brackets.
pub(super) fn name_beside_address(cell: &str) -> &str {
    let listed = address_list::read(without_trailing_sign(trimmed(cell)));
    listed.map_or("", |(_, name)| name)
}

/// A name without noise.
pub(super) fn name(cell: &str, on: Fixes) -> Fixed<'_> {
    let mut fixed = Fixed::new(cell, on);
    if cell.is_empty() {
        return fixed;
    }
    if !cell.is_ascii() {
        fixed.change(Fix::DoubleEncoded, decoded_again);
        let hidden = is_hidden_in_name;
        fixed.change(Fix::Invisible, |text| Some(text.replace(hidden, "")));
    }
    if cell.contains('&') {
        fixed.change(Fix::Entities, |text| Some(entities(text)));
    }
    let blank = |one: char| one.is_whitespace() && !one.is_control();
    fixed.cut(Fix::Blanks, |text| text.trim_matches(blank));
    fixed.cut(Fix::FormulaText, formula_text);
    fixed.cut(Fix::NullNames, |text| match text.trim() {
        "NULL" | "null" | "(null)" | "\\N" | "N/A" | "n/a" | "#N/A" | "#NV" | "N.A." | "n.a."
        | "-" | "--" | "–" => "",
        _ => text,
    });
    if cell.contains(['\t', '\n', '\r']) || cell.contains("  ") {
        fixed.change(Fix::RepeatedBlanks, |text| {
            let words: Vec<&str> = text.split_whitespace().collect();
            Some(words.join(" "))
        });
    }
    fixed
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|one: char| one.is_whitespace() || is_hidden(one))
}

fn without_trailing_sign(text: &str) -> &str {
    text.trim_end_matches(['.', ',', ';'])
}

/// The text of `="text"`.
fn formula_text(text: &str) -> &str {
    let inner = text.strip_prefix("=\"");
    let inner = inner.and_then(|text| text.strip_suffix('"'));
    inner.unwrap_or(text)
}

/// The text behind UTF-8 that was read in another encoding and saved again (`HÃ©lÃ¨ne`).
pub(super) fn decoded_again(text: &str) -> Option<String> {
    [WINDOWS_1252, MACINTOSH].into_iter().find_map(|encoding| {
        let (bytes, _, unmappable) = encoding.encode(text);
        let decoded = std::str::from_utf8(&bytes).ok()?;
        let is_latin = |c: char| c < '\u{250}' || ('\u{2010}'..'\u{2040}').contains(&c);
        // One letter of another script can come about by chance.
        let others = decoded.chars().filter(|c| !is_latin(*c)).count();
        let changed = !unmappable && decoded != text && others != 1;
        changed.then(|| decoded.to_owned())
    })
}

/// The text with the characters that its HTML entities stand for; those that are not known stay.
pub(super) fn entities(text: &str) -> String {
    html_escape::decode_html_entities(text).into_owned()
}
