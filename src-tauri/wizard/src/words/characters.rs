//! The one table of characters that steer or deceive a reader, and how text from outside is shown.

/// Control characters (C0, DEL, C1), and the separators that break a line.
pub fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// Characters that show nothing or turn the reading direction: those Unicode calls default ignorable,
/// and the interlinear marks.
pub fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Hidden characters that no name is written with. Joiners (Persian, Indic scripts) and variation
/// selectors (Japanese family names) are part of names.
pub fn is_hidden_in_name(character: char) -> bool {
    is_hidden(character)
        && !matches!(character,
            '\u{200C}' | '\u{200D}' | '\u{180B}'..='\u{180D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Embeddings, overrides and isolates of the Unicode bidirectional algorithm.
pub(super) fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Paragraph separators of the same algorithm (class B), without the line feed.
pub(super) fn starts_paragraph(character: char) -> bool {
    matches!(
        character,
        '\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Characters that never reach a terminal as they are.
fn is_unsafe(character: char) -> bool {
    is_control(character) || is_hidden_in_name(character)
}

/// Text from outside as it may stand inside a sentence: unsafe characters as `\u{…}`, line breaks
/// and tabs as `\n`, `\r`, `\t`.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => shown.extend(character.escape_default()),
            _ if is_unsafe(character) => shown.extend(character.escape_unicode()),
            _ => shown.push(character),
        }
    }
    shown
}

/// Lines of text as they may go to a terminal: like [`visible`], but line feeds break lines.
pub fn visible_lines(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(visible).collect();
    lines.join("\n")
}

/// JSON text whose strings hold no unsafe character as it is. Outside strings JSON has only line feeds.
pub fn visible_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for character in json.chars() {
        if character != '\n' && is_unsafe(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                shown += &format!("\\u{unit:04x}");
            }
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn unsafe_characters_are_written_out_and_names_are_kept() {
        for (text, shown) in [
            ("a\u{1b}[2Jb", "a\\u{1b}[2Jb"),
            ("\u{7f}\u{9b}31m", "\\u{7f}\\u{9b}31m"),
            (
                "\u{202e}\u{2066}\u{61c}\u{200f}",
                "\\u{202e}\\u{2066}\\u{61c}\\u{200f}",
            ),
            (
                "\u{200b}\u{2060}\u{feff}\u{2028}",
                "\\u{200b}\\u{2060}\\u{feff}\\u{2028}",
            ),
            ("one\r\ntwo\t", "one\\r\\ntwo\\t"),
            (
                "می\u{200c}خواهم 葛\u{e0100}城 Ren\u{e9}e e\u{301}",
                "می\u{200c}خواهم 葛\u{e0100}城 Ren\u{e9}e e\u{301}",
            ),
            (
                "l\u{2019}id\u{a0}: «\u{202f}x\u{202f}»",
                "l\u{2019}id\u{a0}: «\u{202f}x\u{202f}»",
            ),
        ] {
            assert_eq!(visible(text), shown);
        }
        assert_eq!(visible_lines("a\u{7}\nb\r\n"), "a\\u{7}\nb\\r\n");
    }

    #[test]
    fn json_keeps_its_meaning() {
        for text in [
            "\u{7f}\u{85}\u{9b}",
            "\u{202e}\u{2069}",
            "\u{e0001}",
            "a\u{0}\n\t\"\\",
        ] {
            let json = visible_json(&serde_json::to_string_pretty(&[text]).unwrap());
            assert!(
                !json.contains(|one| one != '\n' && is_unsafe(one)),
                "{json:?}"
            );
            let read: [String; 1] = serde_json::from_str(&json).unwrap();
            assert_eq!(read, [text]);
        }
    }
}
