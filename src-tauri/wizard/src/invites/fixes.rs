//! Corrections of cells, each with a name and a switch. They change the clean list only.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use crate::words::characters::{is_hidden, is_hidden_in_name};

use super::{address, address_list};

/// An enum whose variants have names that people see.
macro_rules! named {
    ($(#[$about:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$doc])* $variant,)* }

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
    /// A correction.
    Fix {
        /// Blanks and no-break spaces around a cell, and around an address what cannot be seen.
        Blanks = "blanks",
        /// Characters that cannot be seen, inside a cell.
        Invisible = "invisible",
        /// `mailto:` before an address, and what a link has after it.
        Mailto = "mailto",
        /// Angle brackets around an address, with or without a name before them.
        AngleBrackets = "angle-brackets",
        /// A leading apostrophe before an address, or apostrophes around it.
        Apostrophe = "apostrophe",
        /// `="text"`, as spreadsheets are made to keep a text.
        FormulaText = "formula-text",
        /// A dot, comma or semicolon after an address.
        TrailingSign = "trailing-sign",
        /// `NULL`, `N/A`, `-` for a name.
        NullNames = "null-names",
        /// `&ouml;` and the like.
        Entities = "entities",
        /// UTF-8 that was once taken for something else.
        DoubleEncoded = "double-encoded",
        /// Tabs, line breaks and several blanks in a name.
        RepeatedBlanks = "repeated-blanks",
    }
}

impl Fix {
    /// Whether it is on unless it is switched off: it removes nothing but noise.
    pub const fn is_on_by_default(self) -> bool {
        !matches!(
            self,
            Self::Invisible | Self::Entities | Self::DoubleEncoded | Self::RepeatedBlanks
        )
    }
}

/// Cells that stand for no name.
const NULLS: [&str; 14] = [
    "NULL", "null", "(null)", "\\N", "N/A", "n/a", "#N/A", "#NV", "N.A.", "n.a.", "-", "--", "–",
    "—",
];

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

/// A cell while it is fixed.
struct Fixing<'c> {
    on: Fixes,
    used: Fixes,
    text: Cow<'c, str>,
}

impl<'c> Fixing<'c> {
    fn new(cell: &'c str, on: Fixes) -> Self {
        Self {
            on,
            used: Fixes::default(),
            text: Cow::Borrowed(cell),
        }
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

/// An address without noise, the name that stood beside it, and the fixes that were used.
pub(super) struct FixedAddress<'c> {
    pub(super) text: Cow<'c, str>,
    pub(super) name: Option<&'c str>,
    pub(super) used: Fixes,
}

/// Fixes the cell of an address.
pub(super) fn address(cell: &str, on: Fixes) -> FixedAddress<'_> {
    // Nearly every cell is an address already.
    if !cell.starts_with('\'') && address::faults(cell).is_empty() {
        return FixedAddress {
            text: Cow::Borrowed(cell),
            name: None,
            used: Fixes::default(),
        };
    }
    let mut fixing = Fixing::new(cell, on);
    fixing.cut(Fix::Blanks, trimmed);
    fixing.cut(Fix::FormulaText, formula_text);
    fixing.cut(Fix::Apostrophe, |text| text.trim_matches('\''));
    fixing.change(Fix::Entities, |text| Some(entities(text)));
    fixing.cut(Fix::TrailingSign, without_trailing_sign);
    fixing.cut(Fix::AngleBrackets, |text| {
        let named = address_list::read(text).filter(|_| text.contains('<'));
        named.map_or(text, |(email, _)| email)
    });
    fixing.cut(Fix::Mailto, |text| match text.split_at_checked(7) {
        Some((scheme, link)) if scheme.eq_ignore_ascii_case("mailto:") => {
            link.split_once('?').map_or(link, |(address, _)| address)
        }
        _ => text,
    });
    fixing.cut(Fix::TrailingSign, without_trailing_sign);
    fixing.cut(Fix::Blanks, trimmed);
    fixing.change(Fix::Invisible, |text| {
        Some(text.chars().filter(|one| !is_hidden(*one)).collect())
    });
    let name = fixing
        .used
        .has(Fix::AngleBrackets)
        .then(|| address_list::read(without_trailing_sign(trimmed(cell))))
        .flatten()
        .map(|(_, name)| name)
        .filter(|name| !name.is_empty());
    FixedAddress {
        text: fixing.text,
        name,
        used: fixing.used,
    }
}

/// Fixes the cell of a name.
pub(super) fn name(cell: &str, on: Fixes) -> (Cow<'_, str>, Fixes) {
    let mut fixing = Fixing::new(cell, on);
    if !cell.is_ascii() {
        fixing.change(Fix::DoubleEncoded, decoded_again);
        fixing.change(Fix::Invisible, |text| {
            Some(
                text.chars()
                    .filter(|one| !is_hidden_in_name(*one))
                    .collect(),
            )
        });
    }
    if cell.contains('&') {
        fixing.change(Fix::Entities, |text| Some(entities(text)));
    }
    let blank = |one: char| one.is_whitespace() && !one.is_control();
    fixing.cut(Fix::Blanks, |text| text.trim_matches(blank));
    fixing.cut(Fix::FormulaText, formula_text);
    fixing.cut(Fix::NullNames, |text| {
        if NULLS.contains(&text.trim()) {
            ""
        } else {
            text
        }
    });
    if cell.contains(['\t', '\n', '\r']) || cell.contains("  ") {
        fixing.change(Fix::RepeatedBlanks, |text| {
            Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
        });
    }
    (fixing.text, fixing.used)
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|one: char| one.is_whitespace() || is_hidden(one))
}

fn without_trailing_sign(text: &str) -> &str {
    text.trim_end_matches(['.', ',', ';'])
}

/// The text of `="text"`.
fn formula_text(text: &str) -> &str {
    text.strip_prefix("=\"")
        .and_then(|text| text.strip_suffix('"'))
        .unwrap_or(text)
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
