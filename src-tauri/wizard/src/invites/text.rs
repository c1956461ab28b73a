//! Which encoding a file is in, and its text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED};

use super::InviteError;

/// Bytes, from the first that is not ASCII, by which an encoding is told from others.
const WINDOW: usize = 1024 * 1024;
const ESCAPE: u8 = 0x1B;

/// How sure an encoding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// Nothing else fits.
    Likely,
    /// Something else fits as well.
    Guess,
}

/// Another encoding that fits.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Its name.
    pub(super) encoding: &'static str,
    /// Text in it.
    pub(super) samples: Vec<String>,
}

/// What is known beside the bytes.
#[derive(Debug, Default)]
pub(super) struct Hint {}

/// The text of a file.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The text, bad bytes as U+FFFD.
    pub(super) text: String,
    /// Name of the encoding.
    pub(super) encoding: &'static str,
    /// Whether a byte order mark was there.
    pub(super) bom: bool,
    /// How sure it is.
    pub(super) sure: Sure,
    /// What else it could be.
    pub(super) others: Vec<Candidate>,
}

/// The text of `bytes`, in the encoding that was asked for or that is found.
pub(super) fn decode(
    bytes: &[u8],
    asked: Option<&str>,
    _hint: &Hint,
) -> Result<Decoded, InviteError> {
    let asked = asked.map(by_name).transpose()?;
    if bytes.is_empty() {
        return Err(InviteError::FileEmpty);
    }
    if let Some(looks_like) = by_magic(bytes) {
        return Err(InviteError::FileNotText { looks_like });
    }
    let marked = Encoding::for_bom(bytes);
    let (encoding, mark) = match (asked, marked) {
        (Some(asked), Some((encoding, mark))) if asked == encoding => (encoding, mark),
        (Some(asked), _) => (asked, 0),
        (None, Some(marked)) => marked,
        (None, None) => match utf_16_by_zeros(bytes) {
            Some(encoding) => (encoding, 0),
            None if is_binary(&bytes[..bytes.len().min(256 * 1024)]) => {
                return Err(InviteError::FileNotText {
                    looks_like: "binary",
                });
            }
            None => {
                let odd = bytes
                    .iter()
                    .position(|byte| !byte.is_ascii() || *byte == ESCAPE);
                let window = odd.map(|odd| &bytes[odd..bytes.len().min(odd + WINDOW)]);
                (window.and_then(from_window).unwrap_or(UTF_8), 0)
            }
        },
    };
    let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
    Ok(Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        bom: mark > 0,
        sure: Sure::Likely,
        others: Vec::new(),
    })
}

/// Names of the encodings a person can choose, the most usual first.
pub fn choices() -> Vec<String> {
    [
        "UTF-8",
        "windows-1252",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1250",
        "windows-1251",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
        "windows-874",
        "ISO-8859-2",
        "ISO-8859-15",
        "macintosh",
        "KOI8-R",
        "Shift_JIS",
        "EUC-JP",
        "ISO-2022-JP",
        "gb18030",
        "Big5",
        "EUC-KR",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// The encoding of that name.
fn by_name(name: &str) -> Result<&'static Encoding, InviteError> {
    Encoding::for_label(name.as_bytes())
        .filter(|encoding| *encoding != REPLACEMENT && *encoding != X_USER_DEFINED)
        .ok_or_else(|| InviteError::UnknownEncoding {
            name: name.to_owned(),
        })
}

/// The encoding of text in which something is not plain ASCII; none where that is but a stray control character.
fn from_window(window: &[u8]) -> Option<&'static Encoding> {
    let (mut characters, mut bad) = (0_usize, 0_usize);
    for chunk in window.utf8_chunks() {
        characters += chunk
            .valid()
            .chars()
            .filter(|character| !character.is_ascii())
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // Text in another encoding has hardly a place that happens to be UTF-8; spoilt UTF-8 has many.
    if characters > 0 && characters >= bad {
        return Some(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(window, window.len() < WINDOW);
    let guess = detector.guess(None, Utf8Detection::Deny);
    (bad > 0 || guess == ISO_2022_JP).then_some(guess)
}

/// UTF-16 without a byte order mark: in a list of addresses every other byte is zero more often than not.
fn utf_16_by_zeros(start: &[u8]) -> Option<&'static Encoding> {
    let pairs = start.len() / 2;
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let mostly = |many: usize, few: usize| many >= 4 && many * 10 >= pairs * 3 && few * 20 <= many;
    if mostly(odd, even) {
        Some(UTF_16LE)
    } else if mostly(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Kinds of file that are often taken for a list.
fn by_magic(start: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 13] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "excel"),
        (b"%PDF-", "pdf"),
        (b"{\\rtf", "rtf"),
        (b"\x89PNG\r\n", "image"),
        (b"\xFF\xD8\xFF", "image"),
        (b"GIF8", "image"),
        (b"\x1F\x8B\x08", "archive"),
        (b"BZh9", "archive"),
        (b"7z\xBC\xAF\x27\x1C", "archive"),
        (b"Rar!\x1A\x07", "archive"),
        (b"\xFD7zXZ\0", "archive"),
        (b"SQLite format 3\0", "database"),
        (b"\x7FELF", "binary"),
    ];
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        let workbook = [
            b"xl/".as_slice(),
            b"[Content_Types].xml",
            b"opendocument.spreadsheet",
        ];
        let is_workbook = workbook
            .iter()
            .any(|part| start.windows(part.len()).any(|bytes| bytes == *part));
        return Some(if is_workbook { "excel" } else { "zip" });
    }
    MAGIC
        .iter()
        .find(|(magic, _)| start.starts_with(magic))
        .map(|(_, kind)| *kind)
}

/// More control characters than any text has. A few are problems of their rows.
fn is_binary(start: &[u8]) -> bool {
    let controls = start
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | ESCAPE))
        .count();
    controls >= 32 && controls * 12 > start.len()
}
