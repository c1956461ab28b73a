//! Which encoding a file is in, and its text as UTF-8.
//!
//! UTF-8 passes as it is, valid or not. Everything else is transcoded, with the byte 0xFF (which no
//! UTF-8 has) wherever the encoding makes no sense of the input. So in both cases a cell is undecodable
//! exactly when it is not UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    DecoderResult, Encoding, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED,
};

use super::{
    InviteError,
    source::{Source, Stream},
};

/// Bytes, from the first that is not ASCII, by which an encoding is told from others.
const WINDOW: usize = 1024 * 1024;
const ESCAPE: u8 = 0x1B;
/// Stands where input could not be decoded.
const UNDECODABLE: u8 = 0xFF;

/// The encoding of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The encoding.
    pub(super) encoding: &'static Encoding,
    /// Length of its byte order mark, 0 without one.
    pub(super) mark: usize,
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
pub(super) fn by_name(name: &str) -> Result<&'static Encoding, InviteError> {
    Encoding::for_label(name.as_bytes())
        .filter(|encoding| *encoding != REPLACEMENT && *encoding != X_USER_DEFINED)
        .ok_or_else(|| InviteError::UnknownEncoding {
            name: name.to_owned(),
        })
}

/// Finds the encoding of a file from its start, or takes the one that was asked for.
///
/// What begins with plain ASCII is read until something else comes, at most `reach` bytes far; ASCII to
/// the end is UTF-8. `tell` is called with the bytes read, as [`Stream::block`] says.
pub(super) fn find(
    source: &Source,
    asked: Option<&'static Encoding>,
    reach: u64,
    tell: &mut dyn FnMut(u64) -> Result<(), InviteError>,
) -> Result<Found, InviteError> {
    let mut stream = source.stream()?;
    let start = stream.block(tell)?;
    if let Some(found) = from_start(start, asked)? {
        return Ok(found);
    }
    let start = start.to_vec();
    Ok(Found {
        encoding: from_stream(start, &mut stream, reach, tell)?,
        mark: 0,
    })
}

/// What the first block alone tells.
fn from_start(
    start: &[u8],
    asked: Option<&'static Encoding>,
) -> Result<Option<Found>, InviteError> {
    if start.is_empty() {
        return Err(InviteError::FileEmpty);
    }
    if let Some(looks_like) = by_magic(start) {
        return Err(InviteError::FileNotText { looks_like });
    }
    let marked = Encoding::for_bom(start).map(|(encoding, mark)| Found { encoding, mark });
    if let Some(encoding) = asked {
        let mark = marked
            .filter(|marked| marked.encoding == encoding)
            .map_or(0, |marked| marked.mark);
        return Ok(Some(Found { encoding, mark }));
    }
    if marked.is_some() {
        return Ok(marked);
    }
    if let Some(encoding) = utf_16_by_zeros(start) {
        return Ok(Some(Found { encoding, mark: 0 }));
    }
    if is_binary(start) {
        return Err(InviteError::FileNotText {
            looks_like: "binary",
        });
    }
    Ok(None)
}

/// The encoding of what begins with `block` and goes on with the rest of `stream`.
fn from_stream(
    mut block: Vec<u8>,
    stream: &mut Stream,
    reach: u64,
    tell: &mut dyn FnMut(u64) -> Result<(), InviteError>,
) -> Result<&'static Encoding, InviteError> {
    loop {
        if !block.is_ascii() || block.contains(&ESCAPE) {
            let mut ended = false;
            while block.len() < WINDOW && !ended {
                let more = stream.block(tell)?;
                ended = more.is_empty();
                block.extend_from_slice(more);
            }
            if let Some(encoding) = from_window(&block) {
                return Ok(encoding);
            }
            // A stream is not asked again after its end.
            if ended {
                return Ok(UTF_8);
            }
        }
        if stream.position() >= reach {
            return Ok(UTF_8);
        }
        let next = stream.block(tell)?;
        if next.is_empty() {
            return Ok(UTF_8);
        }
        block.clear();
        block.extend_from_slice(next);
    }
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

/// Turns blocks of a file into UTF-8 text.
pub(super) struct Decoder {
    /// Bytes of the byte order mark that are still to be skipped.
    mark: usize,
    /// None for UTF-8.
    transcoder: Option<encoding_rs::Decoder>,
    text: Vec<u8>,
}

impl Decoder {
    /// For a file of that encoding.
    pub(super) fn new(found: Found) -> Self {
        let encoding = found.encoding;
        let transcoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
        Self {
            mark: found.mark,
            transcoder,
            text: Vec::new(),
        }
    }

    /// The text of the next block, an empty block being the end.
    pub(super) fn text<'a>(&'a mut self, block: &'a [u8]) -> &'a [u8] {
        let last = block.is_empty();
        let skipped = self.mark.min(block.len());
        self.mark -= skipped;
        let mut rest = &block[skipped..];
        let Some(transcoder) = &mut self.transcoder else {
            return rest;
        };
        let mut written = 0;
        loop {
            // Room for the whole block, and for one 0xFF per bad byte.
            let room = written + 3 * rest.len() + 16;
            if self.text.len() < room {
                self.text.resize(room, 0);
            }
            let (result, read, wrote) = transcoder.decode_to_utf8_without_replacement(
                rest,
                &mut self.text[written..],
                last,
            );
            rest = &rest[read..];
            written += wrote;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    if written == self.text.len() {
                        self.text.push(0);
                    }
                    self.text[written] = UNDECODABLE;
                    written += 1;
                }
            }
        }
        &self.text[..written]
    }
}
