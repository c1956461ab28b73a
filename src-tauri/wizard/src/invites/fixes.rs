//! Corrections of cells, each with a name and a switch. They change the clean list only.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use crate::words::characters::{is_hidden, is_hidden_in_name};

use super::{address, address_list};

/// A correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fix {
    /// Blanks and no-break spaces around a cell, and around an address what cannot be seen.
    Blanks,
    /// Characters that cannot be seen, inside a cell.
    Invisible,
    /// `mailto:` before an address.
    Mailto,
    /// Angle brackets around an address, with or without a name before them.
    AngleBrackets,
    /// A leading apostrophe before an address, or apostrophes around it.
    Apostrophe,
    /// `="text"`, as spreadsheets are made to keep a text.
    FormulaText,
    /// A dot, comma or semicolon after an address.
    TrailingSign,
    /// `NULL`, `N/A`, `-` for a name.
    NullNames,
    /// `&ouml;` and the like.
    Entities,
    /// UTF-8 that was once taken for something else.
    DoubleEncoded,
    /// Tabs, line breaks and several blanks in a name.
    RepeatedBlanks,
}

impl Fix {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Blanks,
        Self::Invisible,
        Self::Mailto,
        Self::AngleBrackets,
        Self::Apostrophe,
        Self::FormulaText,
        Self::TrailingSign,
        Self::NullNames,
        Self::Entities,
        Self::DoubleEncoded,
        Self::RepeatedBlanks,
    ];

    /// Its name; the sentence is `fix-<name>`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blanks => "blanks",
            Self::Invisible => "invisible",
            Self::Mailto => "mailto",
            Self::AngleBrackets => "angle-brackets",
            Self::Apostrophe => "apostrophe",
            Self::FormulaText => "formula-text",
            Self::TrailingSign => "trailing-sign",
            Self::NullNames => "null-names",
            Self::Entities => "entities",
            Self::DoubleEncoded => "double-encoded",
            Self::RepeatedBlanks => "repeated-blanks",
        }
    }

    /// Whether it is on unless it is switched off: it removes nothing but noise.
    pub const fn is_on_by_default(self) -> bool {
        !matches!(
            self,
            Self::Invisible | Self::Entities | Self::DoubleEncoded | Self::RepeatedBlanks
        )
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

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
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
        self.change(fix, |text| part(text).to_owned());
    }

    fn change(&mut self, fix: Fix, change: impl Fn(&str) -> String) {
        if self.on.has(fix) {
            let changed = change(&self.text);
            if changed != *self.text {
                self.text = Cow::Owned(changed);
                self.used.insert(fix);
            }
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
    if !cell.starts_with('\'') && address::faults(cell).is_none() {
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
    fixing.change(Fix::Entities, entities);
    fixing.cut(Fix::TrailingSign, without_trailing_sign);
    fixing.cut(Fix::AngleBrackets, |text| {
        address_list::read(text).map_or(text, |(email, _)| email)
    });
    fixing.cut(Fix::Mailto, |text| match text.split_at_checked(7) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest,
        _ => text,
    });
    fixing.cut(Fix::TrailingSign, without_trailing_sign);
    fixing.cut(Fix::Blanks, trimmed);
    fixing.change(Fix::Invisible, |text| {
        text.chars().filter(|one| !is_hidden(*one)).collect()
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
    if cell.is_empty() {
        return (fixing.text, fixing.used);
    }
    let blank = |one: char| one.is_whitespace() && !one.is_control();
    fixing.cut(Fix::Blanks, |text| text.trim_matches(blank));
    fixing.cut(Fix::FormulaText, formula_text);
    fixing.cut(Fix::NullNames, |text| {
        let is_null = matches!(
            text.trim(),
            "NULL" | "null" | "N/A" | "n/a" | "#N/A" | "-" | "--" | "\\N" | "(null)"
        );
        if is_null { "" } else { text }
    });
    if cell.is_ascii() && !cell.contains(['&', '\t', '\n', '\r']) && !cell.contains("  ") {
        return (fixing.text, fixing.used);
    }
    fixing.change(Fix::DoubleEncoded, |text| {
        decoded_again(text).unwrap_or_else(|| text.to_owned())
    });
    fixing.change(Fix::Entities, entities);
    fixing.change(Fix::Invisible, |text| {
        text.chars()
            .filter(|one| !is_hidden_in_name(*one))
            .collect()
    });
    fixing.change(Fix::RepeatedBlanks, |text| {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    (fixing.text, fixing.used)
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|one: char| one.is_whitespace() || is_hidden(one))
}

fn without_trailing_sign(text: &str) -> &str {
    text.trim_end_matches(['.', ',', ';', ' '])
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

/// Letters of the Latin alphabet with an accent, by the name of the accent: each letter before the one it becomes.
const ACCENTS: [(&str, &str); 8] = [
    ("uml", "aäeëiïoöuüyÿAÄEËIÏOÖUÜ"),
    ("acute", "aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝ"),
    ("grave", "aàeèiìoòuùAÀEÈIÌOÒUÙ"),
    ("circ", "aâeêiîoôuûAÂEÊIÎOÔUÛ"),
    ("tilde", "aãnñoõAÃNÑOÕ"),
    ("cedil", "cçCÇ"),
    ("ring", "aåAÅ"),
    ("slash", "oøOØ"),
];
/// Other names.
const ENTITIES: [(&str, char); 12] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("szlig", 'ß'),
    ("aelig", 'æ'),
    ("AElig", 'Æ'),
    ("oelig", 'œ'),
    ("rsquo", '’'),
    ("eth", 'ð'),
];

/// The text with the characters that its HTML entities stand for; those that are not known stay.
pub(super) fn entities(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = rest
            .find(';')
            .and_then(|end| Some((entity(&rest[1..end])?, end)));
        let (character, after) = found.map_or(('&', 1), |(character, end)| (character, end + 1));
        out.push(character);
        rest = &rest[after..];
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|one| !one.is_control());
    }
    if let Some((_, character)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        return Some(*character);
    }
    let letter = name.chars().next()?;
    let (_, letters) = ACCENTS
        .iter()
        .find(|(accent, _)| *accent == &name[letter.len_utf8()..])?;
    let letters: Vec<char> = letters.chars().collect();
    letters
        .chunks(2)
        .find(|pair| pair[0] == letter)
        .map(|pair| pair[1])
}
