//! Which column is read into which field: by its name (`columns.csv`), else by what stands in it.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::address;

/// Characters of a header cell that are looked at; a cell of a megabyte is no name.
const LONGEST: usize = 100;
/// Cells of a record that are compared with names.
const COMPARED: usize = 1_000;

/// The columns that are read.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// E-mail address.
    pub(super) email: Option<usize>,
    /// First name.
    pub(super) first: Option<usize>,
    /// Last name.
    pub(super) last: Option<usize>,
    /// Full name, where there are not two columns for its parts.
    pub(super) full: Option<usize>,
    /// Whether the name of that column is Chinese.
    pub(super) full_is_chinese: bool,
    /// Columns of addresses that are as good as the best; also the best itself where it holds those of other people.
    pub(super) rivals: Vec<usize>,
    /// Other columns of addresses, the best first.
    pub(super) other_addresses: Vec<usize>,
    /// Columns of names that are not read although they say something else.
    pub(super) unused_names: Vec<usize>,
}

/// Meaning of a column's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Email,
    /// User name, which may be an address.
    Login,
    First,
    Last,
    /// First and last name.
    Full,
    /// Either of them or both, such as the French *Nom*.
    Name,
    /// Middle name and the like.
    Other,
}

/// Whose a column is by its name, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Own,
    /// One of several, such as `Email 2`.
    Numbered,
    Login,
    Unknown,
    /// Private, secondary, former…
    Lesser,
    /// Of another person.
    Theirs,
}

/// A known name: its meaning, and whether words may stand beside it (`Last Contact` is no last name).
#[derive(Clone, Copy)]
struct Name {
    kind: Kind,
    is_chinese: bool,
    alone: bool,
}

/// The names and the words beside them, as [`normal`] leaves them.
#[derive(Default)]
struct Known {
    names: HashMap<String, Name>,
    /// Rank that a word gives, and whether it goes with addresses only.
    words: HashMap<String, (Rank, bool)>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known::default();
    let lines = include_str!("columns.csv").lines().skip(1);
    for (kind, language, name) in lines.flat_map(|line| {
        let mut cells = line.splitn(3, ',').map(str::trim);
        let mut cell = || cells.next().unwrap_or_default();
        let (kind, language, names) = (cell(), cell(), cell());
        names.split('|').map(move |name| (kind, language, name))
    }) {
        let key = normal(name).0;
        let kind = match kind {
            "email" => Kind::Email,
            "login" => Kind::Login,
            "first" => Kind::First,
            "last" => Kind::Last,
            "full" => Kind::Full,
            "name" => Kind::Name,
            "other" => Kind::Other,
            _ => {
                let word = match kind {
                    "lesser" => (Rank::Lesser, false),
                    "theirs" => (Rank::Theirs, false),
                    _ => (Rank::Own, kind == "work"),
                };
                known.words.insert(key, word);
                continue;
            }
        };
        let (is_chinese, alone) = (language.starts_with("zh"), name.ends_with('!'));
        let name = Name {
            kind,
            is_chinese,
            alone,
        };
        known.names.insert(key, name);
    }
    known
});

/// A column as it is found: its name, and what stands in it.
struct Seen {
    index: usize,
    name: Option<Name>,
    rank: Rank,
    filled: usize,
    addresses: usize,
}

impl Seen {
    fn of(index: usize, header: &str, rows: &[Vec<String>]) -> Self {
        let (key, is_numbered) = normal(header);
        let (name, mut rank) = match meaning(&key) {
            Some((name, rank)) => (Some(name), rank),
            None => (None, rank_of_unknown(&key)),
        };
        if is_numbered && rank == Rank::Own {
            rank = Rank::Numbered;
        }
        let mut seen = Self {
            index,
            name,
            rank,
            filled: 0,
            addresses: 0,
        };
        let mut spaced = false;
        for cell in cells(rows, index) {
            seen.filled += 1;
            seen.addresses += usize::from(address::is_like(cell));
            spaced |= cell.contains(char::is_whitespace);
        }
        match &mut seen.name {
            // Addresses in a column of names make it one of addresses.
            Some(name) if seen.addresses > 0 && seen.addresses * 2 >= seen.filled => {
                if !matches!(name.kind, Kind::Email | Kind::Login) {
                    (seen.name, seen.rank) = (None, seen.rank.max(Rank::Unknown));
                }
            }
            // `User Name` of a meeting's report.
            Some(name) if name.kind == Kind::Login && spaced => name.kind = Kind::Full,
            _ => {}
        }
        if seen.is(Kind::Login) {
            seen.rank = seen.rank.max(Rank::Login);
        }
        seen
    }

    fn is(&self, kind: Kind) -> bool {
        self.name.is_some_and(|name| name.kind == kind)
    }

    fn holds_addresses(&self) -> bool {
        self.addresses > 0 && self.addresses * 2 >= self.filled
    }

    fn is_of_addresses(&self) -> bool {
        self.is(Kind::Email) || self.holds_addresses()
    }

    /// Whether it is a name of the person, whichever.
    fn is_of_names(&self) -> bool {
        !self.is_of_addresses()
            && !self.is(Kind::Login)
            && self.name.is_some()
            && self.rank < Rank::Theirs
    }
}

/// Finds the columns by the header and the first rows.
pub(super) fn find(header: Option<&[String]>, rows: &[Vec<String>]) -> Columns {
    let header = header.unwrap_or_default();
    let width = rows
        .iter()
        .map(Vec::len)
        .max()
        .unwrap_or_default()
        .max(header.len());
    let seen: Vec<Seen> = (0..width)
        .map(|index| Seen::of(index, header.get(index).map_or("", String::as_str), rows))
        .collect();
    let mut columns = Columns::default();
    find_addresses(&seen, rows, &mut columns);
    find_names(&seen, rows, &mut columns);
    columns
}

fn find_addresses(seen: &[Seen], rows: &[Vec<String>], columns: &mut Columns) {
    let order = |seen: &Seen| (seen.rank, !seen.holds_addresses());
    let mut found: Vec<&Seen> = seen.iter().filter(|seen| seen.is_of_addresses()).collect();
    found.sort_by_key(|seen| (order(seen), Reverse(seen.addresses), seen.index));
    let Some((best, others)) = found.split_first() else {
        // Nothing is left but user names.
        columns.email = seen
            .iter()
            .find(|seen| seen.is(Kind::Login))
            .map(|seen| seen.index);
        return;
    };
    columns.email = Some(best.index);
    let is_rival = |other: &&&Seen| {
        order(other) == order(best)
            && other.addresses * 2 >= best.addresses.max(1)
            && differ(rows, best.index, other.index)
    };
    columns.rivals = others
        .iter()
        .filter(is_rival)
        .map(|other| other.index)
        .collect();
    if best.rank == Rank::Theirs {
        columns.rivals.push(best.index);
    }
    let others = others.iter().filter(|other| other.holds_addresses());
    columns.other_addresses = others.map(|other| other.index).collect();
}

fn find_names(seen: &[Seen], rows: &[Vec<String>], columns: &mut Columns) {
    let names: Vec<&Seen> = seen.iter().filter(|seen| seen.is_of_names()).collect();
    let best = |kind| {
        let of_kind = names.iter().filter(|seen| seen.is(kind));
        of_kind
            .min_by_key(|seen| (seen.filled == 0, seen.rank, seen.index))
            .copied()
    };
    let index = |seen: Option<&Seen>| seen.map(|seen| seen.index);
    let (name, full) = (best(Kind::Name), best(Kind::Full));
    (columns.first, columns.last) = (index(best(Kind::First)), index(best(Kind::Last)));
    let mut both = full.or(name);
    // A name beside a first name is the last name, unless it holds the first name as well.
    if let (Some(part), None) | (None, Some(part)) = (columns.first, columns.last)
        && let Some(name) = name.filter(|name| name.rank <= Rank::Numbered)
    {
        let is_whole =
            |row: &&Vec<String>| says(row, &[name.index]).is_superset(&says(row, &[part]));
        if rows.iter().filter(is_whole).count() * 2 <= rows.len() {
            columns.first.get_or_insert(name.index);
            columns.last.get_or_insert(name.index);
        } else {
            both = both.or(Some(name));
        }
    }
    if columns.first.is_none() || columns.last.is_none() {
        columns.full = index(both);
        columns.full_is_chinese = both
            .and_then(|seen| seen.name)
            .is_some_and(|name| name.is_chinese);
    }
    let used: Vec<usize> = [columns.first, columns.last, columns.full]
        .into_iter()
        .flatten()
        .collect();
    let unused = names
        .iter()
        .map(|seen| seen.index)
        .filter(|index| !used.contains(index));
    columns.unused_names = unused
        .filter(|index| {
            rows.iter()
                .any(|row| !says(row, &used).is_superset(&says(row, &[*index])))
        })
        .collect();
}

/// Words of some cells of a row.
fn says(row: &[String], columns: &[usize]) -> HashSet<String> {
    let cells = columns.iter().filter_map(|column| row.get(*column));
    let words = cells.flat_map(|cell| cell.split(|one: char| !one.is_alphanumeric()));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Cells of a column that have text.
fn cells(rows: &[Vec<String>], column: usize) -> impl Iterator<Item = &str> {
    let cells = rows.iter().filter_map(move |row| row.get(column));
    cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
}

/// Whether two columns have different addresses for somebody.
fn differ(rows: &[Vec<String>], one: usize, other: usize) -> bool {
    rows.iter().any(|row| {
        let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
        let (one, other) = (cell(one), cell(other));
        !one.is_empty() && !other.is_empty() && !one.eq_ignore_ascii_case(other)
    })
}

/// Cells with a known name.
pub(super) fn known_names_in(record: &[String]) -> usize {
    let cells = record.iter().take(COMPARED);
    cells
        .filter(|cell| meaning(&normal(cell).0).is_some())
        .count()
}

/// A name with the words before and after it taken away; they give its rank.
fn meaning(key: &str) -> Option<(Name, Rank)> {
    if let Some(name) = KNOWN.names.get(key) {
        return Some((*name, Rank::Own));
    }
    let splits = key.char_indices().skip(1).map(|(at, _)| key.split_at(at));
    let found = splits
        .flat_map(|(start, end)| [(start, end), (end, start)])
        .filter_map(|(word, rest)| {
            let (rank, of_addresses) = *KNOWN.words.get(word)?;
            let (name, inner) = meaning(rest)?;
            let fits = !name.alone && (!of_addresses || name.kind == Kind::Email);
            fits.then_some((name, inner.max(rank)))
        });
    found.max_by_key(|(_, rank)| *rank)
}

/// A name that is not known still tells whose it is, if known words are parts of it.
fn rank_of_unknown(key: &str) -> Rank {
    let has = |is: &dyn Fn(Rank) -> bool| {
        let mut words = KNOWN.words.iter();
        words.any(|(word, (rank, _))| is(*rank) && word.len() > 3 && key.contains(word.as_str()))
    };
    let is_email = || {
        let mut names = KNOWN.names.iter();
        names.any(|(text, name)| name.kind == Kind::Email && key.contains(text.as_str()))
    };
    if has(&|rank| rank == Rank::Theirs) {
        Rank::Theirs
    } else if has(&|rank| rank == Rank::Lesser) {
        Rank::Lesser
    } else if is_email() {
        Rank::Login
    } else {
        Rank::Unknown
    }
}

/// A header cell as names are compared: letters in lower case, without accents and what stands in brackets; and whether
/// there was a number.
fn normal(cell: &str) -> (String, bool) {
    let (mut key, mut whole, mut depth, mut is_numbered) =
        (String::new(), String::new(), 0_u32, false);
    let characters = cell.chars().take(LONGEST).flat_map(char::to_lowercase);
    for one in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(characters) {
        match one {
            '(' | '[' | '{' | '【' | '〔' => depth += 1,
            ')' | ']' | '}' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if one.is_numeric() => is_numbered |= depth == 0,
            _ if !one.is_alphabetic() => {}
            _ => {
                whole.push(one);
                if depth == 0 {
                    key.push(one);
                }
            }
        }
    }
    (if key.is_empty() { whole } else { key }, is_numbered)
}

/// First and last name. One word, or a name without blanks that could be of several languages, cannot be told apart.
pub(super) fn split_name(full: &str, is_chinese: bool) -> Option<(String, String)> {
    let pair = |first: &[&str], last: &[&str]| Some((first.join(" "), last.join(" ")));
    if let Some((last, first)) = full.split_once([',', '，', '、']) {
        return pair(&[first.trim()], &[last.trim()]);
    }
    let words: Vec<&str> = full.split_whitespace().collect();
    let is_east_asian = full
        .chars()
        .all(|one| one.is_whitespace() || one >= '\u{1100}');
    match words.as_slice() {
        [] => None,
        [word] => {
            let letters = word.chars().count();
            let is_korean = word.chars().all(|one| ('가'..='힣').contains(&one));
            let is_double = DOUBLE.iter().any(|double| word.starts_with(double));
            let family = match (letters, is_double) {
                (2..=3, false) => 1,
                (3..=4, _) => 2,
                _ => return None,
            };
            let (at, _) = word.char_indices().nth(family)?;
            (is_korean || (is_chinese && is_east_asian))
                .then(|| pair(&[&word[at..]], &[&word[..at]]))?
        }
        [last, first @ ..] if is_east_asian => pair(first, &[last]),
        words => {
            let is_capital =
                |word: &&&str| word.chars().count() > 1 && !word.contains(char::is_lowercase);
            let capitals = words.iter().filter(is_capital).count();
            if capitals > 0 && capitals < words.len() {
                // LOVELACE Ada, Ada LOVELACE
                let (last, first): (Vec<&str>, Vec<&str>) =
                    words.iter().partition(|word| is_capital(&word));
                return pair(&first, &last);
            }
            // Ludwig van Beethoven
            let small = words
                .iter()
                .skip(1)
                .position(|word| word.starts_with(char::is_lowercase));
            let at = small.map_or(words.len() - 1, |at| at + 1);
            pair(&words[..at], &words[at..])
        }
    }
}

/// Korean and Chinese family names of two letters.
const DOUBLE: [&str; 24] = [
    "남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "欧阳", "歐陽", "司马", "司馬", "诸葛",
    "諸葛", "上官", "夏侯", "尉迟", "尉遲", "皇甫", "慕容", "令狐", "司徒", "公孙", "公孫", "端木",
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    /// Kind, language and names of the lines of the data file.
    fn lines() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static str>)> {
        include_str!("columns.csv").lines().skip(1).map(|line| {
            let (kind, rest) = line.split_once(',').unwrap();
            let (language, names) = rest.split_once(',').unwrap();
            (kind, language, names.split('|').collect())
        })
    }

    #[test]
    fn the_data_file_has_every_kind_in_every_language() {
        let languages = [
            "en", "fr", "de", "es", "it", "ja", "ko", "nl", "pt-br", "sv", "zh-Hans", "zh-Hant",
        ];
        let kinds = [
            "email", "login", "first", "last", "full", "name", "other", "noise", "work", "lesser",
            "theirs",
        ];
        let there: Vec<(&str, &str)> = lines()
            .map(|(kind, language, _)| (kind, language))
            .collect();
        let expected = kinds
            .iter()
            .flat_map(|kind| languages.map(|language| (*kind, language)));
        assert_eq!(there, expected.collect::<Vec<_>>());
    }

    #[test]
    fn no_name_of_the_data_file_has_two_meanings() {
        let mut meanings: HashMap<(bool, String), &str> = HashMap::new();
        for (kind, language, names) in lines() {
            let is_word = ["noise", "work", "lesser", "theirs"].contains(&kind);
            for name in names {
                let key = normal(name).0;
                assert!(!key.is_empty(), "{name}");
                let other = meanings.insert((is_word, key), kind);
                assert!(
                    other.is_none_or(|other| other == kind),
                    "{name} ({language}): {kind}, {other:?}"
                );
            }
        }
    }

    #[test]
    fn full_names_are_split_where_it_can_be_told() {
        for (full, chinese, expected) in [
            ("Ada Lovelace", false, Some(("Ada", "Lovelace"))),
            ("Lovelace, Ada", false, Some(("Ada", "Lovelace"))),
            ("Ana Maria Duarte", false, Some(("Ana Maria", "Duarte"))),
            (
                "Ludwig van Beethoven",
                false,
                Some(("Ludwig", "van Beethoven")),
            ),
            ("DUPONT Jean-Pierre", false, Some(("Jean-Pierre", "DUPONT"))),
            ("Marie LE GOFF", false, Some(("Marie", "LE GOFF"))),
            ("ADA LOVELACE", false, Some(("ADA", "LOVELACE"))),
            ("Ada", false, None),
            ("山田　花子", false, Some(("花子", "山田"))),
            ("山田花子", false, None),
            ("王芳", true, Some(("芳", "王"))),
            ("欧阳修", true, Some(("修", "欧阳"))),
            ("高橋誠", false, None),
            ("김철수", false, Some(("철수", "김"))),
            ("남궁민수", false, Some(("민수", "남궁"))),
            ("알렉산드라", false, None),
        ] {
            let split = split_name(full, chinese);
            let split = split
                .as_ref()
                .map(|(first, last)| (first.as_str(), last.as_str()));
            assert_eq!(split, expected, "{full}");
        }
    }
}
