//! From bytes to text: the encoding of a file, how sure that is, and what else it could be.
//!
//! Every encoding that could be meant reads the cells that are not ASCII, and each reading is scored by how
//! much it looks like names ([`score`]). Readings that are equal on this file count as one.

mod damage;
mod score;

use std::collections::BTreeSet;

use encoding_rs::Encoding as Web;

use super::{InviteError, not_text};

pub(super) use damage::{Damage, DamageKind};
use score::Prior;

/// The text of a file and how it was read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// Name of the encoding; one of [`encodings`].
    pub(super) encoding: &'static str,
    /// Whether the file begins with a byte order mark.
    pub(super) bom: bool,
    /// How sure the encoding is.
    pub(super) sure: Sure,
    /// Other encodings that fit nearly as well, the best first.
    pub(super) others: Vec<Candidate>,
    /// Cells of the file in which the others differ, as read here.
    pub(super) samples: Vec<String>,
    /// Text that was damaged, here or before it came here.
    pub(super) damage: Vec<Damage>,
}

/// How sure a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// Another reading fits nearly as well: a person should look.
    Guess,
    /// Clearly ahead of every other reading.
    Likely,
    /// Forced by the bytes, or asked for.
    Certain,
}

/// Another encoding that a file could be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Name; one of [`encodings`].
    pub(super) encoding: &'static str,
    /// The same cells as [`Decoded::samples`], in this encoding.
    pub(super) samples: Vec<String>,
}

/// What is known besides the bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hint<'a> {
    /// Language of the person, as in `fr`.
    pub(super) language: &'a str,
}

/// How an encoding is decoded.
#[derive(Clone, Copy)]
enum Decoder {
    Web(&'static Web),
    Page(&'static [char; 128]),
}

/// An encoding that can be asked for.
#[derive(Clone, Copy)]
struct Encoding {
    name: &'static str,
    decoder: Decoder,
    /// Part of the world it is used in; none for encodings that are never guessed by their letters.
    region: Option<Region>,
}

/// Parts of the world, by the letters they write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Region {
    Western,
    Central,
    Baltic,
    Turkish,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Thai,
    Vietnamese,
    Chinese,
    Taiwanese,
    Japanese,
    Korean,
}

const fn web(name: &'static str, encoding: &'static Web, region: Region) -> Encoding {
    Encoding {
        name,
        decoder: Decoder::Web(encoding),
        region: Some(region),
    }
}

const fn page(name: &'static str, table: &'static [char; 128], region: Region) -> Encoding {
    Encoding {
        name,
        decoder: Decoder::Page(table),
        region: Some(region),
    }
}

const fn marked(name: &'static str, encoding: &'static Web) -> Encoding {
    Encoding {
        name,
        decoder: Decoder::Web(encoding),
        region: None,
    }
}

/// All encodings, the most usual of equal readings first.
static ENCODINGS: [Encoding; 33] = {
    use Region::{
        Arabic, Baltic, Central, Chinese, Cyrillic, Greek, Hebrew, Japanese, Korean, Taiwanese,
        Thai, Turkish, Vietnamese, Western,
    };
    use encoding_rs::{
        BIG5, EUC_JP, EUC_KR, GB18030, IBM866, ISO_2022_JP, ISO_8859_2, ISO_8859_5, ISO_8859_7,
        ISO_8859_13, ISO_8859_15, ISO_8859_16, KOI8_R, KOI8_U, MACINTOSH, SHIFT_JIS, UTF_8,
        UTF_16BE, UTF_16LE, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
        WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258, X_MAC_CYRILLIC,
    };
    use oem_cp::code_table::{DECODING_TABLE_CP437, DECODING_TABLE_CP850, DECODING_TABLE_CP852};
    [
        marked("UTF-8", UTF_8),
        web("windows-1252", WINDOWS_1252, Western),
        marked("UTF-16LE", UTF_16LE),
        marked("UTF-16BE", UTF_16BE),
        web("windows-1250", WINDOWS_1250, Central),
        web("windows-1251", WINDOWS_1251, Cyrillic),
        web("windows-1253", WINDOWS_1253, Greek),
        web("windows-1254", WINDOWS_1254, Turkish),
        web("windows-1255", WINDOWS_1255, Hebrew),
        web("windows-1256", WINDOWS_1256, Arabic),
        web("windows-1257", WINDOWS_1257, Baltic),
        web("windows-1258", WINDOWS_1258, Vietnamese),
        web("windows-874", WINDOWS_874, Thai),
        web("ISO-8859-2", ISO_8859_2, Central),
        web("ISO-8859-5", ISO_8859_5, Cyrillic),
        web("ISO-8859-7", ISO_8859_7, Greek),
        web("ISO-8859-13", ISO_8859_13, Baltic),
        web("ISO-8859-15", ISO_8859_15, Western),
        web("ISO-8859-16", ISO_8859_16, Central),
        web("macintosh", MACINTOSH, Western),
        web("x-mac-cyrillic", X_MAC_CYRILLIC, Cyrillic),
        web("KOI8-R", KOI8_R, Cyrillic),
        web("KOI8-U", KOI8_U, Cyrillic),
        page("IBM437", &DECODING_TABLE_CP437, Western),
        page("IBM850", &DECODING_TABLE_CP850, Western),
        page("IBM852", &DECODING_TABLE_CP852, Central),
        web("IBM866", IBM866, Cyrillic),
        web("gb18030", GB18030, Chinese),
        web("Big5", BIG5, Taiwanese),
        web("Shift_JIS", SHIFT_JIS, Japanese),
        web("EUC-JP", EUC_JP, Japanese),
        marked("ISO-2022-JP", ISO_2022_JP),
        web("EUC-KR", EUC_KR, Korean),
    ]
};

impl Encoding {
    /// The text; U+FFFD stands where the bytes make no sense.
    fn decode(&self, bytes: &[u8]) -> String {
        match self.decoder {
            Decoder::Web(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            Decoder::Page(table) => oem_cp::decode_string_complete_table(bytes, table),
        }
    }

    fn named(name: &str) -> Option<&'static Self> {
        let known = |name: &str| {
            ENCODINGS
                .iter()
                .find(|one| one.name.eq_ignore_ascii_case(name))
        };
        let page = || {
            known(&format!(
                "IBM{}",
                name.to_ascii_lowercase().strip_prefix("cp")?
            ))
        };
        known(name)
            .or_else(|| known(Web::for_label(name.as_bytes())?.name()))
            .or_else(page)
    }
}

/// Names of all encodings that can be asked for, the most usual first.
pub(super) fn encodings() -> Vec<&'static str> {
    ENCODINGS.iter().map(|one| one.name).collect()
}

/// Reads bytes as text, in the encoding asked for or in the one that fits best.
pub(super) fn decode(
    bytes: &[u8],
    asked: Option<&str>,
    hint: &Hint<'_>,
) -> Result<Decoded, InviteError> {
    not_text::refuse_other_kinds(bytes)?;
    let (mark, rest) = match Web::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), &bytes[length..]),
        None => (None, bytes),
    };
    if let Some(name) = asked {
        let encoding = Encoding::named(name).ok_or_else(|| InviteError::UnknownEncoding {
            name: name.to_owned(),
        })?;
        let bom = mark.is_some_and(|mark| mark.name() == encoding.name);
        let bytes = if bom { rest } else { bytes };
        return Ok(whole(encoding, bytes, bom, Sure::Certain));
    }
    if let Some(encoding) = mark.and_then(|mark| Encoding::named(mark.name())) {
        return Ok(whole(encoding, rest, true, Sure::Certain));
    }
    if let Some(encoding) = utf_16_by_zeros(bytes) {
        return Ok(whole(encoding, bytes, false, Sure::Likely));
    }
    not_text::refuse_binary(bytes)?;
    if let Some(encoding) = iso_2022_jp(bytes) {
        return Ok(whole(encoding, bytes, false, Sure::Likely));
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(whole(&ENCODINGS[0], bytes, false, Sure::Certain));
    }
    Ok(mixed(bytes, hint).unwrap_or_else(|| legacy(bytes, hint)))
}

fn whole(encoding: &'static Encoding, bytes: &[u8], bom: bool, sure: Sure) -> Decoded {
    let text = encoding.decode(bytes);
    Decoded {
        damage: damage::find(&text),
        text,
        encoding: encoding.name,
        bom,
        sure,
        others: Vec::new(),
        samples: Vec::new(),
    }
}

/// UTF-16 without a byte order mark: in a list of addresses every other byte is zero more often than not.
fn utf_16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| {
        let every_other = bytes.iter().skip(offset).step_by(2);
        every_other.filter(|byte| **byte == 0).count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), bytes.len() / 2);
    let mostly = |many: usize, few: usize| many >= 4 && many * 10 >= pairs * 3 && few * 20 <= many;
    if mostly(odd, even) {
        Encoding::named("UTF-16LE")
    } else if mostly(even, odd) {
        Encoding::named("UTF-16BE")
    } else {
        None
    }
}

/// ISO-2022-JP is ASCII but for its escape sequences, which must be well formed.
fn iso_2022_jp(bytes: &[u8]) -> Option<&'static Encoding> {
    memchr::memmem::find(bytes, b"\x1b$")?;
    let (text, bad) = encoding_rs::ISO_2022_JP.decode_without_bom_handling(bytes);
    (!bad && bytes.is_ascii() && !text.is_ascii()).then(|| Encoding::named("ISO-2022-JP"))?
}

/// UTF-8 with lines in a legacy encoding between: lists that were pasted together.
fn mixed(bytes: &[u8], hint: &Hint<'_>) -> Option<Decoded> {
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let is_legacy = |line: &&[u8]| std::str::from_utf8(line).is_err();
    let utf_8 = lines
        .iter()
        .filter(|line| !line.is_ascii() && !is_legacy(line))
        .count();
    let foreign: Vec<u8> = lines
        .iter()
        .copied()
        .filter(is_legacy)
        .flatten()
        .copied()
        .collect();
    if utf_8 == 0 {
        return None;
    }
    let guess = legacy(&foreign, hint);
    let encoding = Encoding::named(guess.encoding)?;
    let mut text = String::with_capacity(bytes.len());
    let mut damage = Vec::new();
    for (line, content) in (1..).zip(&lines) {
        if let Ok(content) = std::str::from_utf8(content) {
            text.push_str(content);
        } else {
            text.push_str(&encoding.decode(content));
            let kind = DamageKind::OtherEncoding(encoding.name);
            damage.push(Damage { kind, line });
        }
    }
    damage.extend(damage::find(&text));
    Some(Decoded {
        text,
        encoding: "UTF-8",
        sure: Sure::Guess,
        damage,
        ..guess
    })
}

/// One reading of the cells that are not ASCII.
struct Reading {
    encoding: &'static Encoding,
    cells: Vec<String>,
    score: f64,
}

/// Most cells that are scored.
const CELLS: usize = 2_000;
/// Other readings that are offered.
const OTHERS: usize = 3;
/// Sample cells that are shown of each reading.
const SAMPLES: usize = 3;

fn legacy(bytes: &[u8], hint: &Hint<'_>) -> Decoded {
    let cells = cells(bytes);
    let prior = Prior::of(bytes, hint.language);
    let mut readings: Vec<Reading> = Vec::new();
    for encoding in ENCODINGS.iter().filter(|one| one.region.is_some()) {
        let texts: Vec<String> = cells.iter().map(|cell| encoding.decode(cell)).collect();
        let score = score::of(&texts, encoding, &prior);
        match readings.iter_mut().find(|other| other.cells == texts) {
            // The more usual of two names for the same text stays.
            Some(same) => same.score = same.score.max(score),
            None => readings.push(Reading {
                encoding,
                cells: texts,
                score,
            }),
        }
    }
    readings.sort_by(|a, b| b.score.total_cmp(&a.score));
    let best = &readings[0];
    let close: Vec<&Reading> = readings[1..]
        .iter()
        .filter(|other| best.score - other.score < score::CLEAR)
        .take(OTHERS)
        .collect();
    // A reading that does not look like text is a guess even where the others look worse.
    let sure = if close.is_empty() && best.score > 0.0 {
        Sure::Likely
    } else {
        Sure::Guess
    };
    let others = if close.is_empty() && sure == Sure::Guess {
        readings[1..].iter().take(OTHERS).collect()
    } else {
        close
    };
    let differs = |at: &usize| {
        others
            .iter()
            .any(|other| other.cells[*at] != best.cells[*at])
    };
    let shown: Vec<usize> = (0..cells.len()).filter(differs).take(SAMPLES).collect();
    let samples = |reading: &Reading| {
        shown
            .iter()
            .map(|at| reading.cells[*at].trim().to_owned())
            .collect()
    };
    let candidate = |reading: &&Reading| Candidate {
        encoding: reading.encoding.name,
        samples: samples(reading),
    };
    Decoded {
        others: others.iter().map(candidate).collect(),
        samples: samples(best),
        ..whole(best.encoding, bytes, false, sure)
    }
}

/// The different cells that are not ASCII. Cut at signs that are no second byte of any encoding.
fn cells(bytes: &[u8]) -> Vec<&[u8]> {
    let mut seen = BTreeSet::new();
    bytes
        .split(|byte| {
            matches!(
                byte,
                b',' | b';' | b'\t' | b'\r' | b'\n' | b'"' | b'<' | b'>'
            )
        })
        .filter(|cell| !cell.is_ascii() && seen.insert(*cell))
        .take(CELLS)
        .collect()
}

#[cfg(test)]
mod tests;
