//! Text that was damaged before it came here.

use memchr::memchr2;

use crate::invites::{fixes, records::lines};

/// A line with damaged text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::invites) struct Damage {
    pub(in crate::invites) kind: DamageKind,
    /// Line from 1.
    pub(in crate::invites) line: u64,
}

/// What happened to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::invites) enum DamageKind {
    /// A cell of the line is in another encoding than the rest of the file.
    OtherEncoding(&'static str),
    /// UTF-8 that was read in another encoding and saved again (`HÃ©lÃ¨ne`).
    DoubleEncoded,
    /// A character that could not be read (U+FFFD).
    Replaced,
    /// A question mark between letters, where a letter was lost.
    QuestionMark,
    /// An HTML entity (`J&ouml;rg`).
    Entity,
    /// A control character (C1) where a letter is meant: the encoding is doubtful.
    Control,
}

/// Damage in a text, line by line, each kind once a line.
pub(super) fn find(text: &str) -> Vec<Damage> {
    let mut found = Vec::new();
    for (line, content) in (1..).zip(lines(text)) {
        let mut add = |is: bool, kind| found.extend(is.then_some(Damage { kind, line }));
        if !content.is_ascii() {
            let is_control = |c: char| ('\u{80}'..'\u{a0}').contains(&c);
            add(content.contains('\u{fffd}'), DamageKind::Replaced);
            add(content.contains(is_control), DamageKind::Control);
            add(has_double_encoded(content), DamageKind::DoubleEncoded);
        }
        if memchr2(b'?', b'&', content.as_bytes()).is_some() {
            add(has_lost_letter(content), DamageKind::QuestionMark);
            add(fixes::entities(content) != content, DamageKind::Entity);
        }
    }
    found
}

/// Whether a cell is double encoded: every letter beyond ASCII has become two signs or more.
fn has_double_encoded(line: &str) -> bool {
    let is_beyond = |byte: &u8| !byte.is_ascii();
    // One letter has two bytes or three.
    let mut parts = line.as_bytes().split(|byte| !is_beyond(byte));
    parts.any(|part| part.len() > 3)
        && line
            .split([',', ';', '\t', '|', '"'])
            .any(|cell| !cell.is_ascii() && fixes::decoded_again(cell).is_some())
}

/// Whether a question mark stands beside a letter inside a word that is no address, or ends the one word of a cell on a
/// line with an address (`Ren?`).
fn has_lost_letter(line: &str) -> bool {
    let has_address = line.contains('@');
    let is_lost = |word: &str, is_alone: bool| {
        let inside = word.trim_end_matches('?');
        let ends = is_alone && inside.len() < word.len() && inside.ends_with(char::is_alphabetic);
        let mut pairs = inside.chars().zip(inside.chars().skip(1));
        ends || pairs.any(|(one, other)| match (one, other) {
            ('?', letter) | (letter, '?') => letter.is_alphabetic(),
            _ => false,
        })
    };
    line.split([',', ';', '\t', '|', '"']).any(|cell| {
        let cell = cell.trim();
        let mut words = cell
            .split(' ')
            .filter(|word| !word.contains(['@', '/', '=']));
        words.any(|word| is_lost(word, has_address && word == cell))
    })
}
