//! The ways to read a text: as it stands, with its percent escapes resolved (once and twice, for an address
//! within an address), with the escapes of JSON resolved, and with the character references of HTML resolved.
//!
//! A text is not decoded in one way only, because what looks like an escape may be none: `100%access_denied`.

/// No more of a line than this is looked at, on either side of a place.
const NEAR: usize = 400;

/// A text in one reading. All three are of one length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct View {
    /// Bytes of the text; runs of white space, control characters and `+` are one blank or line end.
    pub(super) text: Vec<u8>,
    /// The same in lower case, line ends as blanks.
    pub(super) folded: Vec<u8>,
    /// Where each byte stood in the text that was given.
    pub(super) origin: Vec<usize>,
}

/// Bytes with the place where each one stood.
type Placed = Vec<(u8, usize)>;

/// The readings of a text that differ, the text as it stands first; at most twelve.
pub(super) fn views(text: &str) -> Vec<View> {
    let raw: Placed = text
        .bytes()
        .enumerate()
        .map(|(at, byte)| (byte, at))
        .collect();
    let once = percent(&raw);
    let twice = once.as_ref().and_then(|once| percent(once));
    [Some(raw), once, twice]
        .into_iter()
        .flatten()
        .flat_map(|read| with(read, json))
        .flat_map(|read| with(read, html))
        .map(|read| View::of(&read))
        .collect()
}

/// A reading, and the same decoded where that differs.
fn with(
    read: Placed,
    decode: fn(&[(u8, usize)]) -> Option<Placed>,
) -> impl Iterator<Item = Placed> {
    let decoded = decode(&read);
    [Some(read), decoded].into_iter().flatten()
}

impl View {
    fn of(read: &[(u8, usize)]) -> Self {
        let mut view = Self {
            text: Vec::with_capacity(read.len()),
            folded: Vec::with_capacity(read.len()),
            origin: Vec::with_capacity(read.len()),
        };
        let mut at = 0;
        while let Some(&(byte, place)) = read.get(at) {
            let (blank, length) = blank(read, at);
            at += length;
            if view.text.last() == Some(&b'\n') && byte == b'>' {
                // A mail program marks what it quotes.
                continue;
            }
            let Some(blank) = blank else {
                view.push(byte, byte.to_ascii_lowercase(), place);
                continue;
            };
            match view.text.last_mut() {
                Some(last) if *last == b' ' || *last == b'\n' => {
                    if blank == b'\n' {
                        *last = blank;
                    }
                }
                _ => view.push(blank, b' ', place),
            }
        }
        view
    }

    /// The line around a place, or the part of it that is near, folded.
    pub(super) fn line(&self, at: usize) -> &[u8] {
        let near = |range| self.text.get(range).unwrap_or_default();
        let before = near(at.saturating_sub(NEAR)..at);
        let after = near(at..self.text.len().min(at + NEAR));
        let is_end = |byte: &u8| *byte == b'\n';
        let start = before
            .iter()
            .rposition(is_end)
            .map_or(at - before.len(), |end| at - before.len() + end);
        let end = after.iter().position(is_end).unwrap_or(after.len()) + at;
        self.folded.get(start..end).unwrap_or_default()
    }

    /// The folded reading of what needs no decoding.
    pub(super) fn folded(text: &str) -> Vec<u8> {
        let raw: Placed = text.bytes().map(|byte| (byte, 0)).collect();
        Self::of(&raw).folded
    }

    fn push(&mut self, byte: u8, folded: u8, place: usize) {
        self.text.push(byte);
        self.folded.push(folded);
        self.origin.push(place);
    }
}

/// The blank that stands at `at`, if one does, and how many bytes it is of.
fn blank(read: &[(u8, usize)], at: usize) -> (Option<u8>, usize) {
    let byte = |at: usize| read.get(at).map_or(0, |(byte, _)| *byte);
    match byte(at) {
        b'\n' | b'\r' => (Some(b'\n'), 1),
        b'+' | b' ' => (Some(b' '), 1),
        control if control.is_ascii_control() => (Some(b' '), 1),
        // No-break space.
        0xc2 if byte(at + 1) == 0xa0 => (Some(b' '), 2),
        _ => (None, 1),
    }
}

fn hex(byte: Option<&(u8, usize)>) -> Option<u8> {
    let digit = char::from(byte?.0).to_digit(16)?;
    u8::try_from(digit).ok()
}

/// Percent escapes resolved; none where there are none. What is no valid escape stays as it is.
fn percent(read: &[(u8, usize)]) -> Option<Placed> {
    let mut out = Placed::with_capacity(read.len());
    let mut at = 0;
    while let Some(&(byte, place)) = read.get(at) {
        let escape = (byte == b'%')
            .then(|| Some(hex(read.get(at + 1))? * 16 + hex(read.get(at + 2))?))
            .flatten();
        out.push((escape.unwrap_or(byte), place));
        at += if escape.is_some() { 3 } else { 1 };
    }
    (out.len() < read.len()).then_some(out)
}

/// Escapes of JSON resolved, anything that is not ASCII as a question mark; none where there are none.
fn json(read: &[(u8, usize)]) -> Option<Placed> {
    let mut out = Placed::with_capacity(read.len());
    let mut at = 0;
    while let Some(&(byte, place)) = read.get(at) {
        let (resolved, length) = match (byte, read.get(at + 1).map(|(byte, _)| *byte)) {
            (b'\\', Some(b'n' | b'r')) => (b'\n', 2),
            (b'\\', Some(b't' | b'b' | b'f')) => (b' ', 2),
            (b'\\', Some(same @ (b'"' | b'\\' | b'/'))) => (same, 2),
            (b'\\', Some(b'u')) => match unicode(read, at + 2) {
                Some(one) => (one, 6),
                None => (byte, 1),
            },
            _ => (byte, 1),
        };
        out.push((resolved, place));
        at += length;
    }
    (out.len() < read.len()).then_some(out)
}

fn unicode(read: &[(u8, usize)], at: usize) -> Option<u8> {
    let mut number = 0_u32;
    for digit in at..at + 4 {
        number = number * 16 + u32::from(hex(read.get(digit))?);
    }
    let one = u8::try_from(number).unwrap_or(b'?');
    Some(if one.is_ascii() { one } else { b'?' })
}

/// Character references of HTML resolved, twice where they were escaped twice (`&amp;gt;`); none where there
/// are none. Anything that is not ASCII becomes a blank: no-break spaces, arrows.
fn html(read: &[(u8, usize)]) -> Option<Placed> {
    let once = html_once(read)?;
    Some(html_once(&once).unwrap_or(once))
}

fn html_once(read: &[(u8, usize)]) -> Option<Placed> {
    let mut out = Placed::with_capacity(read.len());
    let mut at = 0;
    while let Some(&(byte, place)) = read.get(at) {
        let resolved = (byte == b'&').then(|| reference(read, at + 1)).flatten();
        let (byte, length) = resolved.unwrap_or((byte, 1));
        out.push((byte, place));
        at += length;
    }
    (out.len() < read.len()).then_some(out)
}

/// The character reference whose name begins at `at`, and the length of the whole.
fn reference(read: &[(u8, usize)], at: usize) -> Option<(u8, usize)> {
    let name: Vec<u8> = read
        .get(at..)?
        .iter()
        .map(|(byte, _)| *byte)
        .take(10)
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
        .collect();
    if read.get(at + name.len())?.0 != b';' {
        return None;
    }
    let text = std::str::from_utf8(&name).ok()?.to_ascii_lowercase();
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok();
    let one = match text.as_str() {
        "amp" => b'&',
        "lt" => b'<',
        "gt" => b'>',
        "quot" => b'"',
        "apos" => b'\'',
        "equals" => b'=',
        "colon" => b':',
        "sol" => b'/',
        "lowbar" => b'_',
        "nbsp" | "rarr" => b' ',
        numeric => {
            let digits = numeric.strip_prefix('#')?;
            let number = match digits.strip_prefix('x') {
                Some(hex) => number(hex, 16)?,
                None => number(digits, 10)?,
            };
            let one = u8::try_from(number).unwrap_or(b' ');
            if one.is_ascii() { one } else { b' ' }
        }
    };
    Some((one, name.len() + 2))
}
