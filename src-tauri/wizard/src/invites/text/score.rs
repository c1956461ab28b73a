//! How much a reading of cells looks like the names of people.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::Encoding;

/// A lead from which the best reading is taken without asking.
pub(super) const CLEAR: f64 = 0.8;

/// Names that are frequent in lists, in lower case. A reading that has them is hardly wrong.
static NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("names.txt").split_whitespace().collect());
/// Scores of characters.
static LETTERS: LazyLock<Letters> = LazyLock::new(Letters::read);

#[derive(Default)]
struct Letters {
    single: HashMap<char, f64>,
    ranges: Vec<(char, char, f64)>,
}

impl Letters {
    fn read() -> Self {
        let mut letters = Self::default();
        let code = |text: &str| u32::from_str_radix(text.strip_prefix("U+")?, 16).ok();
        let code = |text: &str| char::from_u32(code(text)?);
        for mut words in super::rows(include_str!("letters.txt")) {
            let score = words.next().and_then(|word| word.parse().ok());
            let score: f64 = score.unwrap_or_default();
            for word in words {
                let (from, to) = word.split_once('-').unwrap_or((word, word));
                if let (Some(from), Some(to)) = (code(from), code(to)) {
                    letters.ranges.push((from, to, score));
                } else {
                    for letter in word.chars() {
                        letters.single.entry(letter).or_insert(score);
                    }
                }
            }
        }
        letters
    }

    /// The score of a character in lower case.
    fn of(&self, letter: char) -> f64 {
        let range = |(from, to, _): &&(char, char, f64)| (*from..=*to).contains(&letter);
        let known = self.single.get(&letter).copied();
        known
            .or_else(|| self.ranges.iter().find(range).map(|(_, _, score)| *score))
            .unwrap_or(if letter.is_alphabetic() { -1.0 } else { -5.0 })
    }
}

/// What the addresses and the person's language say about where the names are from.
pub(super) struct Prior {
    regions: Vec<&'static str>,
    letters: String,
    old_mac: bool,
}

impl Prior {
    pub(super) fn of(bytes: &[u8], language: &str) -> Self {
        let language = language.to_lowercase().replace('_', "-");
        let mut keys = domains(bytes);
        keys.extend(language.split('-').next().map(str::to_owned));
        keys.insert(language);
        let mut prior = Self {
            regions: Vec::new(),
            letters: String::new(),
            // Line ends of CR alone were written by Macs before 2001, and by Excel for Mac long after.
            old_mac: bytes.contains(&b'\r') && !bytes.contains(&b'\n'),
        };
        for mut place in super::rows(include_str!("places.txt")) {
            let names = place.next().unwrap_or_default();
            if names.split(',').any(|name| keys.contains(name)) {
                prior.regions.extend(place.next());
                prior.letters.extend(place.next());
            }
        }
        prior
    }
}

/// Top-level domains of the addresses, each with its dot.
fn domains(bytes: &[u8]) -> HashSet<String> {
    let mut found = HashSet::new();
    for at in memchr::memchr_iter(b'@', bytes).take(10_000) {
        let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
        let domain = bytes[at + 1..].iter().take(255).take_while(is_part);
        let domain: String = domain.map(|byte| char::from(*byte)).collect();
        let last = domain.rsplit('.').next().unwrap_or_default();
        found.insert(format!(".{}", last.to_lowercase()));
    }
    found
}

/// Average score of the characters beyond ASCII, from about -10 (nonsense) to 5 (names).
pub(super) fn of(cells: &[String], encoding: &Encoding, prior: &Prior) -> f64 {
    let (mut sum, mut count) = (0.0, 0_u32);
    let is_between = |c: char| c == ' ' || c.is_ascii_punctuation() && c != '\'' && c != '?';
    let words = cells.iter().flat_map(|cell| cell.split(is_between));
    for word in words.filter(|word| !word.is_ascii()) {
        sum += of_word(word, prior);
        count += word.chars().map(|c| u32::from(!c.is_ascii())).sum::<u32>();
    }
    if count == 0 {
        return 0.0;
    }
    let is_home = encoding
        .region
        .is_some_and(|region| prior.regions.contains(&region));
    let is_mac = prior.old_mac && encoding.name.contains("mac");
    let bonus = if is_home { 1.0 } else { 0.0 } + if is_mac { 2.0 } else { 0.0 };
    sum / f64::from(count) + bonus - encoding.rarity
}

fn of_word(word: &str, prior: &Prior) -> f64 {
    let chars: Vec<char> = word.chars().collect();
    let is_name = NAMES.contains(word.to_lowercase().as_str());
    let mut sum = if is_name { 5.0 } else { 0.0 };
    for (at, c) in chars.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after = chars.get(at + 1).copied();
        let lower = c.to_lowercase().next().unwrap_or(*c);
        let is_expected = prior.letters.contains(lower);
        sum += if is_expected { 1.5 } else { 0.0 } + LETTERS.of(lower);
        sum += of_place(*c, before, after);
    }
    sum
}

/// A character by its neighbours: names have one script, and capitals at the beginning.
fn of_place(c: char, before: Option<char>, after: Option<char>) -> f64 {
    let both = || [before, after].into_iter().flatten();
    let letters = both().filter(|c| c.is_alphabetic()).count();
    if !c.is_alphabetic() {
        return match letters {
            _ if before.is_none() && after.is_none() => 3.0,
            2 if c == '’' => 2.0,
            2 if c != '\u{a0}' => -3.0,
            _ => 0.0,
        };
    }
    let mut sum = 0.0;
    if both().any(|other| other.is_alphabetic() && script(other) != script(c)) {
        sum -= 5.0;
    }
    // Latin names have few accents, and hardly two in a row.
    let is_accented = |c: &char| !c.is_ascii() && c.is_alphabetic() && script(*c) == 0;
    if is_accented(&c) {
        sum -= [0.0, 1.0, 2.5][both().filter(is_accented).count()];
    }
    if c.is_uppercase() && before.is_some_and(char::is_lowercase) {
        sum -= 4.0;
    }
    if c.is_uppercase() && before.is_none() && after.is_some_and(char::is_lowercase) {
        sum += 0.5;
    }
    if c.is_lowercase() && after.is_some_and(char::is_uppercase) {
        sum -= 3.0;
    }
    sum
}

fn script(c: char) -> u8 {
    match c {
        '\u{370}'..='\u{3ff}' => 1,
        '\u{400}'..='\u{4ff}' => 2,
        '\u{590}'..='\u{5ff}' => 3,
        '\u{600}'..='\u{6ff}' => 4,
        '\u{e00}'..='\u{e7f}' => 5,
        '\u{ac00}'..='\u{d7a3}' => 6,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '々' => 7,
        _ => 0,
    }
}
