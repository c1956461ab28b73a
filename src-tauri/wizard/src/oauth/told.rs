//! What another machine says, made fit to be shown.

use crate::words::characters::{is_control, is_hidden};

/// Longest text that is shown, in characters.
const LONGEST: usize = 300;

/// Text from elsewhere (`error_description`, the code of an error) as data: cut to 300 characters, with
/// everything that is not seen, or that turns the reading direction, written out as `\u{…}`.
pub fn told(text: &str) -> String {
    let mut shown = String::new();
    let mut letters = text.trim().chars();
    for letter in letters.by_ref().take(LONGEST) {
        if is_control(letter) || is_hidden(letter) {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o_08_what_is_not_seen_is_written_out_and_the_rest_is_cut() {
        assert_eq!(told("declined"), "declined");
        assert_eq!(told("a\u{202e}b\0c\u{200b}"), "a\\u{202e}b\\u{0}c\\u{200b}");
        assert_eq!(told("first\r\nsecond"), "first\\u{d}\\u{a}second");
        assert_eq!(told(&"é".repeat(10_000)), "é".repeat(300) + "…");
        assert_eq!(
            told("<script>alert(1)</script>"),
            "<script>alert(1)</script>"
        );
    }
}
