//! Values that stay in their place in a sentence.

use std::borrow::Cow;

use super::characters::{starts_paragraph, turns_direction};

/// `text` without the characters that turn the direction of the text around it (embeddings, overrides and isolates of
/// the Unicode bidirectional algorithm), and with a space for what would begin another paragraph there. A line feed
/// stays: some reasons of the system have several lines.
pub(super) fn contained(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign| turns_direction(sign) || starts_paragraph(sign)) {
        return Cow::Borrowed(text);
    }
    text.chars()
        .filter(|sign| !turns_direction(*sign))
        .map(|sign| if starts_paragraph(sign) { ' ' } else { sign })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::words::{Language, Words};

    #[test]
    fn no_value_turns_the_sentence_around_it() {
        for (name, shown) in [
            ("Ana", "Ana"),
            ("\u{202e}Ana", "Ana"),
            ("\u{2067}A\u{2069}na\u{2069}\u{202a}", "Ana"),
            ("A\u{2029}n\u{85}a\u{1d}!", "A n a !"),
            (
                "\u{661}\u{662} \u{5d0}\u{5e0}\u{5d9}",
                "\u{661}\u{662} \u{5d0}\u{5e0}\u{5d9}",
            ),
        ] {
            for language in Language::ALL {
                let values = [("setup", name), ("persona", "X")];
                let said = Words::of(language).with("turn-opening", values);
                assert!(said.contains(shown), "{said:?}");
                let turning =
                    |sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                assert!(!said.contains(turning), "{said:?}");
            }
        }
    }
}
