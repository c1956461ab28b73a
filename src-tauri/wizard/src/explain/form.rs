//! Whether a bare number, or an everyday word, stands in a text as an error code does: behind a name such as
//! `code` or `error`, beside the words of its message, or as the whole text.

use super::phrase::{is_whole, is_word};

/// Names behind which a code stands.
const NAMES: [&str; 14] = [
    "error",
    "err",
    "errorcode",
    "error_code",
    "erreur",
    "code",
    "codes",
    "status",
    "statuscode",
    "status_code",
    "http",
    "httpstatus",
    "exception",
    "marketo",
];
/// Names behind which other numbers stand too (a postal code), unless a sign or another name says more.
const WEAK: [&str; 2] = ["code", "codes"];
/// What may stand between a name and its code.
const BETWEEN: &[u8] = b" \"'`:=([{#-\\<>";
/// At most so many of them.
const FEW: usize = 8;

/// Whether `start..end` of the folded text looks like an error code. `beside` are words of its message.
pub(super) fn is_code(folded: &[u8], start: usize, end: usize, beside: &[String]) -> bool {
    is_alone(folded, start, end)
        || is_named(folded, start)
        || beside
            .iter()
            .any(|words| stands_beside(folded, start, end, words))
}

fn is_alone(folded: &[u8], start: usize, end: usize) -> bool {
    // Signs around it, quotation marks for instance, are no other text; few are enough to look at.
    let nothing = |part: Option<&[u8]>| {
        part.filter(|part| part.len() <= FEW)
            .and_then(|part| std::str::from_utf8(part).ok())
            .is_some_and(|part| !part.contains(|one: char| one.is_alphanumeric() || one == '_'))
    };
    nothing(folded.get(..start)) && nothing(folded.get(end..))
}

fn is_named(folded: &[u8], start: usize) -> bool {
    let Some((name, name_start, between)) = word_before(folded, start) else {
        return false;
    };
    if is_http_version(folded, start) {
        return true;
    }
    if !NAMES.iter().any(|one| one.as_bytes() == name) {
        return false;
    }
    let signed = between.iter().any(|sign| b":=\"".contains(sign));
    let named_too = || {
        word_before(folded, name_start).is_some_and(|(name, _, _)| {
            ["error", "status", "api", "marketo", "response", "fault"]
                .iter()
                .any(|one| one.as_bytes() == name)
        })
    };
    !WEAK.iter().any(|one| one.as_bytes() == name) || signed || named_too()
}

/// The word before `at` with nothing but a few signs between, where it starts, and the signs.
fn word_before(folded: &[u8], at: usize) -> Option<(&[u8], usize, &[u8])> {
    let before = folded.get(..at)?;
    let signs = before
        .iter()
        .rev()
        .take(FEW + 1)
        .take_while(|sign| BETWEEN.contains(sign))
        .count();
    if signs == 0 || signs > FEW {
        return None;
    }
    let end = at - signs;
    let length = before
        .get(..end)?
        .iter()
        .rev()
        .take(24)
        .take_while(|byte| is_word(**byte))
        .count();
    let start = end - length;
    (length > 0).then_some((before.get(start..end)?, start, before.get(end..)?))
}

/// `HTTP/1.1 401`, `HTTP/2 401`.
fn is_http_version(folded: &[u8], at: usize) -> bool {
    let before = folded.get(..at).unwrap_or_default();
    ["http/1.0 ", "http/1.1 ", "http/2 ", "http/2.0 ", "http/3 "]
        .iter()
        .any(|version| before.ends_with(version.as_bytes()))
}

fn stands_beside(folded: &[u8], start: usize, end: usize, words: &str) -> bool {
    let is_sign = |byte: &u8| byte.is_ascii() && !is_word(*byte);
    let after = folded.get(end..).unwrap_or_default();
    let signs = after
        .iter()
        .take(FEW)
        .take_while(|byte| is_sign(byte))
        .count();
    let from = end + signs;
    let follows = signs > 0
        && folded
            .get(from..)
            .is_some_and(|rest| rest.starts_with(words.as_bytes()))
        && is_whole(folded, from, from + words.len());
    let before = folded.get(..start).unwrap_or_default();
    let signs = before
        .iter()
        .rev()
        .take(FEW)
        .take_while(|byte| is_sign(byte))
        .count();
    let to = start - signs;
    let precedes = signs > 0
        && before
            .get(..to)
            .is_some_and(|rest| rest.ends_with(words.as_bytes()))
        && is_whole(folded, to - words.len(), to);
    follows || precedes
}
