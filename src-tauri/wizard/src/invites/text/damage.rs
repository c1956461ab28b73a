//! Text that was damaged before it came here.

use crate::invites::fixes;

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
    /// The line is in another encoding than the rest of the file.
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
    for (line, content) in (1..).zip(text.split('\n')) {
        let is_control = |c: char| ('\u{80}'..'\u{a0}').contains(&c);
        let kinds = [
            (content.contains('\u{fffd}'), DamageKind::Replaced),
            (content.contains(is_control), DamageKind::Control),
            (is_double_encoded(content), DamageKind::DoubleEncoded),
            (has_lost_letter(content), DamageKind::QuestionMark),
            (has_entity(content), DamageKind::Entity),
        ];
        let kinds = kinds.into_iter().filter(|(is, _)| *is);
        found.extend(kinds.map(|(_, kind)| Damage { kind, line }));
    }
    found
}

fn is_double_encoded(line: &str) -> bool {
    !line.is_ascii()
        && line
            .split([',', ';', '\t', '|', '"'])
            .any(|cell| !cell.is_ascii() && fixes::decoded_again(cell).is_some())
}

fn has_entity(line: &str) -> bool {
    line.contains('&') && fixes::entities(line) != line
}

/// Whether a question mark follows a letter inside a word that is no address and no question.
fn has_lost_letter(line: &str) -> bool {
    let outside_address = |word: &&str| !word.contains(['@', '/', '=']);
    line.contains('?')
        && line
            .split([' ', ',', ';', '\t', '"'])
            .filter(outside_address)
            .any(|word| {
                let inside = word.trim_end().trim_end_matches('?');
                let mut before = None;
                inside.chars().any(|c| {
                    let lost = c == '?' && before.is_some_and(char::is_alphabetic);
                    before = Some(c);
                    lost
                })
            })
}
