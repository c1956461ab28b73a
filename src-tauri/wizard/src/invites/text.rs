//! From bytes to text: the encoding of a file, how sure that is, and what else it could be.
//!
//! Every encoding that could be meant reads the cells that are not ASCII, and each reading is scored by how
//! much it looks like names ([`score`]). Readings that are equal on this file count as one.

mod damage;
mod score;

use std::{borrow::Cow, collections::HashSet, sync::LazyLock};

use encoding_rs::Encoding as Web;
use oem_cp::code_table::{DECODING_TABLE_CP437, DECODING_TABLE_CP850, DECODING_TABLE_CP852};

use super::{InviteError, not_text};

pub(super) use damage::{Damage, DamageKind};
use score::Prior;

/// How a file was read as text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Decoded {
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

/// An encoding that can be asked for.
struct Encoding {
    name: &'static str,
    decoder: Decoder,
    /// Part of the world it is used in; none for encodings that are told by their bytes.
    region: Option<&'static str>,
    /// Loss against a usual encoding that reads as well.
    rarity: f64,
}

enum Decoder {
    Web(&'static Web),
    Page(&'static [char; 128]),
    Utf32(fn([u8; 4]) -> u32),
}

/// All encodings, the most usual of equal readings first.
static ENCODINGS: LazyLock<Vec<Encoding>> = LazyLock::new(|| {
    let encoding = |mut words: std::str::SplitWhitespace<'static>| {
        let name = words.next()?;
        let decoder = match name {
            "UTF-32LE" => Decoder::Utf32(u32::from_le_bytes),
            "UTF-32BE" => Decoder::Utf32(u32::from_be_bytes),
            "IBM437" => Decoder::Page(&DECODING_TABLE_CP437),
            "IBM850" => Decoder::Page(&DECODING_TABLE_CP850),
            "IBM852" => Decoder::Page(&DECODING_TABLE_CP852),
            _ => Decoder::Web(Web::for_label(name.as_bytes())?),
        };
        Some(Encoding {
            name,
            decoder,
            region: words.next(),
            rarity: words.next().map_or(Some(0.0), |word| word.parse().ok())?,
        })
    };
    let rows = rows(include_str!("text/encodings.txt"));
    rows.filter_map(encoding).collect()
});

/// Bytes in which zeros are counted.
const ZEROS: usize = 64 * 1024;
/// Byte order marks.
const MARKS: [(&[u8], &str); 5] = [
    (b"\xff\xfe\0\0", "UTF-32LE"),
    (b"\0\0\xfe\xff", "UTF-32BE"),
    (b"\xff\xfe", "UTF-16LE"),
    (b"\xfe\xff", "UTF-16BE"),
    (b"\xef\xbb\xbf", "UTF-8"),
];

/// The words of each line of a data file that is no comment.
fn rows(data: &'static str) -> impl Iterator<Item = std::str::SplitWhitespace<'static>> {
    let lines = data.lines().filter(|line| !line.starts_with('#'));
    lines.map(str::split_whitespace)
}

impl Encoding {
    /// The text; U+FFFD stands where the bytes make no sense.
    fn decode<'b>(&self, bytes: &'b [u8]) -> Cow<'b, str> {
        match self.decoder {
            Decoder::Web(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Decoder::Page(table) => oem_cp::decode_string_complete_table(bytes, table).into(),
            Decoder::Utf32(number) => {
                let character = |four: &[u8]| {
                    let four = <[u8; 4]>::try_from(four).ok();
                    let character = four.and_then(|four| char::from_u32(number(four)));
                    character.unwrap_or(char::REPLACEMENT_CHARACTER)
                };
                bytes.chunks(4).map(character).collect()
            }
        }
    }

    fn decode_all(&self, cells: &[&[u8]]) -> Vec<String> {
        let texts = cells.iter().map(|cell| self.decode(cell));
        texts.map(Cow::into_owned).collect()
    }

    fn named(name: &str) -> Option<&'static Self> {
        let known = |name: &str| {
            let mut all = ENCODINGS.iter();
            all.find(|one| one.name.eq_ignore_ascii_case(name))
        };
        let web = || match Web::for_label(name.as_bytes())?.name() {
            "GBK" => known("gb18030"),
            web => known(web),
        };
        let lower = name.to_ascii_lowercase();
        let page = || known(&format!("IBM{}", lower.strip_prefix("cp")?));
        known(name).or_else(web).or_else(page)
    }
}

/// Names of all encodings that can be asked for, the most usual first.
pub(super) fn encodings() -> Vec<&'static str> {
    ENCODINGS.iter().map(|one| one.name).collect()
}

/// Reads bytes as text, in the encoding asked for or in the one that fits best. Where several fit, the language of the
/// person counts.
pub(super) fn decode<'b>(
    bytes: &'b [u8],
    asked: Option<&str>,
    language: &str,
) -> Result<(Cow<'b, str>, Decoded), InviteError> {
    not_text::refuse_other_kinds(bytes)?;
    let mark = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark));
    let asked = match asked {
        Some(name) => {
            let unknown = || InviteError::UnknownEncoding {
                name: name.to_owned(),
            };
            Some(Encoding::named(name).ok_or_else(unknown)?)
        }
        None => mark.and_then(|(_, name)| Encoding::named(name)),
    };
    if let Some(encoding) = asked {
        let mark = mark.filter(|(_, name)| *name == encoding.name);
        let rest = &bytes[mark.map_or(0, |(mark, _)| mark.len())..];
        let (text, decoded) = whole(encoding, rest, Sure::Certain);
        let bom = mark.is_some();
        return Ok((text, Decoded { bom, ..decoded }));
    }
    if let Some(encoding) = by_zeros(bytes) {
        return Ok(whole(encoding, bytes, Sure::Likely));
    }
    not_text::refuse_binary(bytes)?;
    if let Some(encoding) = iso_2022_jp(bytes) {
        return Ok(whole(encoding, bytes, Sure::Likely));
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(whole(&ENCODINGS[0], bytes, Sure::Certain));
    }
    let prior = Prior::of(bytes, language);
    Ok(mixed(bytes, &prior).unwrap_or_else(|| legacy(bytes, &prior)))
}

fn whole<'b>(encoding: &'static Encoding, bytes: &'b [u8], sure: Sure) -> (Cow<'b, str>, Decoded) {
    let text = encoding.decode(bytes);
    let decoded = Decoded {
        damage: damage::find(&text),
        encoding: encoding.name,
        bom: false,
        sure,
        others: Vec::new(),
        samples: Vec::new(),
    };
    (text, decoded)
}

/// UTF-16 or UTF-32 without a byte order mark, by where the zeros are: nearly all of the upper half of UTF-32, and every
/// other byte of UTF-16 more often than not.
fn by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(ZEROS)];
    let mut zeros = [0; 4];
    for (at, _) in sample.iter().enumerate().filter(|(_, byte)| **byte == 0) {
        zeros[at % 4] += 1;
    }
    let [first, second, third, fourth] = zeros;
    let quarter = sample.len() / 4;
    let upper = |one: usize, other: usize| quarter > 3 && one.min(other) * 20 >= quarter * 19;
    let mostly = |many: usize, few: usize| many >= 4 && many * 5 >= quarter * 3 && few * 20 <= many;
    let name = if upper(third, fourth) && first < quarter {
        "UTF-32LE"
    } else if upper(first, second) && fourth < quarter {
        "UTF-32BE"
    } else if mostly(second + fourth, first + third) {
        "UTF-16LE"
    } else if mostly(first + third, second + fourth) {
        "UTF-16BE"
    } else {
        return None;
    };
    Encoding::named(name)
}

/// ISO-2022-JP is ASCII but for its escape sequences, which must be well formed.
fn iso_2022_jp(bytes: &[u8]) -> Option<&'static Encoding> {
    memchr::memmem::find(bytes, b"\x1b$")?;
    let (text, bad) = encoding_rs::ISO_2022_JP.decode_without_bom_handling(bytes);
    (!bad && bytes.is_ascii() && !text.is_ascii()).then(|| Encoding::named("ISO-2022-JP"))?
}

/// UTF-8 with cells in a legacy encoding between: lists that were pasted together. Letters of a legacy encoding can be
/// UTF-8 by chance, so the cells in UTF-8 must read clearly better as such.
fn mixed<'b>(bytes: &[u8], prior: &Prior) -> Option<(Cow<'b, str>, Decoded)> {
    let is_utf_8 = |cell: &&[u8]| std::str::from_utf8(cell).is_ok();
    let all = different_cells(bytes);
    let (utf_8, legacy): (Vec<&[u8]>, Vec<&[u8]>) = all.iter().copied().partition(is_utf_8);
    let other = Encoding::named(guess(&all, prior).encoding)?;
    let score = |encoding: &Encoding| score::of(&encoding.decode_all(&utf_8), encoding, prior);
    if utf_8.is_empty() || score(&ENCODINGS[0]) - score(other) < score::CLEAR {
        return None;
    }
    let guess = guess(&legacy, prior);
    let encoding = Encoding::named(guess.encoding)?;
    let kind = DamageKind::OtherEncoding(encoding.name);
    let mut text = String::with_capacity(bytes.len());
    let mut damage: Vec<Damage> = Vec::new();
    let (mut line, mut after_return) = (1, false);
    for cell in bytes.split_inclusive(|byte| is_between_cells(*byte)) {
        if let Ok(cell) = std::str::from_utf8(cell) {
            text.push_str(cell);
        } else {
            text.push_str(&encoding.decode(cell));
            damage.push(Damage { kind, line });
        }
        let ends_line =
            cell.ends_with(b"\r") || (cell.ends_with(b"\n") && !(after_return && cell == b"\n"));
        line += u64::from(ends_line);
        after_return = cell.ends_with(b"\r");
    }
    damage.dedup();
    damage.extend(damage::find(&text));
    let decoded = Decoded {
        encoding: "UTF-8",
        sure: Sure::Guess,
        damage,
        ..guess
    };
    Some((text.into(), decoded))
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

fn legacy<'b>(bytes: &'b [u8], prior: &Prior) -> (Cow<'b, str>, Decoded) {
    let guess = guess(&different_cells(bytes), prior);
    let encoding = Encoding::named(guess.encoding).unwrap_or(&ENCODINGS[0]);
    let (text, whole) = whole(encoding, bytes, guess.sure);
    let damage = whole.damage;
    (text, Decoded { damage, ..guess })
}

/// The encoding that fits cells best, and those that fit nearly as well.
fn guess(cells: &[&[u8]], prior: &Prior) -> Decoded {
    let mut readings: Vec<Reading> = Vec::new();
    for encoding in ENCODINGS.iter().filter(|one| one.region.is_some()) {
        let texts = encoding.decode_all(cells);
        let score = score::of(&texts, encoding, prior);
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
    readings.sort_by(|one, other| other.score.total_cmp(&one.score));
    let (best, rest) = (&readings[0], &readings[1..]);
    let is_close = |other: &&Reading| best.score - other.score < score::CLEAR;
    let close = rest.iter().take_while(is_close).count();
    // A reading that does not look like text is a guess even where the others look worse.
    let (sure, others) = match close {
        0 if best.score > 0.0 => (Sure::Likely, &rest[..0]),
        0 => (Sure::Guess, &rest[..OTHERS.min(rest.len())]),
        close => (Sure::Guess, &rest[..close.min(OTHERS)]),
    };
    let differs = |at: &usize| {
        let mut cells = others.iter().map(|other| &other.cells[*at]);
        cells.any(|cell| *cell != best.cells[*at])
    };
    let shown: Vec<usize> = (0..cells.len()).filter(differs).take(SAMPLES).collect();
    let candidate = |reading: &Reading| Candidate {
        encoding: reading.encoding.name,
        samples: shown
            .iter()
            .map(|at| reading.cells[*at].trim().to_owned())
            .collect(),
    };
    Decoded {
        encoding: best.encoding.name,
        bom: false,
        sure,
        others: others.iter().map(candidate).collect(),
        samples: candidate(best).samples,
        damage: Vec::new(),
    }
}

/// Signs between cells that are no second byte of any encoding.
fn is_between_cells(byte: u8) -> bool {
    matches!(
        byte,
        b',' | b';' | b'\t' | b'\r' | b'\n' | b'"' | b'<' | b'>'
    )
}

/// The different cells that are not ASCII.
fn different_cells(bytes: &[u8]) -> Vec<&[u8]> {
    let mut seen = HashSet::new();
    bytes
        .split(|byte| is_between_cells(*byte))
        .filter(|cell| !cell.is_ascii() && seen.insert(*cell))
        .take(CELLS)
        .collect()
}

#[cfg(test)]
mod tests;
