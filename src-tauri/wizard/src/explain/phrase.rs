//! Looking for words in a folded text, whole words only.

use memchr::memmem;

/// Whether a byte belongs to a word: a code is one word.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether `start..end` begins and ends at the border of a word.
pub(super) fn is_whole(text: &[u8], start: usize, end: usize) -> bool {
    let inside = |at: Option<usize>| at.and_then(|at| text.get(at)).copied().is_some_and(is_word);
    !inside(start.checked_sub(1)) && !inside(Some(end))
}

/// Where `phrase` stands as whole words.
pub(super) fn places<'a>(text: &'a [u8], phrase: &'a str) -> impl Iterator<Item = usize> {
    memmem::find_iter(text, phrase.as_bytes())
        .filter(|start| is_whole(text, *start, start + phrase.len()))
}

/// Length of the longest of the phrases that stands in `text`.
pub(super) fn longest<'a>(text: &[u8], phrases: impl Iterator<Item = &'a String>) -> Option<usize> {
    phrases
        .filter(|phrase| places(text, phrase).next().is_some())
        .map(String::len)
        .max()
}
