//! Which column is read into which field: by its name (`columns.csv`), else by what stands in it.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use icu_normalizer::DecomposingNormalizerBorrowed;
use serde::Deserialize;

use super::address;

/// Characters of a header cell that are looked at; a cell of a megabyte is no name.
const LONGEST: usize = 100;
/// Cells of a record that are compared with names.
const COMPARED: usize = 1_000;

/// The columns that are read.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) email: Option<usize>,
    pub(super) first: Option<usize>,
    pub(super) last: Option<usize>,
    /// Full name, where there are not two columns for its parts.
    pub(super) full: Option<usize>,
    /// Whether the name of that column is Chinese.
    pub(super) full_is_chinese: bool,
    /// Columns of addresses as good as the best; also the best itself where it holds those of other people.
    pub(super) rivals: Vec<usize>,
    /// Other columns of addresses, the best first.
    pub(super) other_addresses: Vec<usize>,
    /// Columns of names that are not read although they say something else.
    pub(super) unused_names: Vec<usize>,
}

/// Meaning of a name, or of a word beside one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Email,
    /// User name, which may be an address.
    Login,
    First,
    Last,
    /// First and last name.
    Full,
    /// Either of them or both.
    Name,
    /// Middle name and the like.
    Other,
    /// Word without weight, such as *required*.
    Noise,
    /// The same, beside e-mail addresses only: a company has a name too.
    Work,
    /// Private, secondary, former…
    Lesser,
    /// Of another person.
    Theirs,
}

/// Whose a column is by its name, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Own,
    /// One of several, such as `Email 2`.
    Numbered,
    Login,
    Unknown,
    Lesser,
    Theirs,
}

/// An entry of the data file.
#[derive(Clone, Copy)]
struct Known {
    kind: Kind,
    is_chinese: bool,
    /// No word may stand beside it: `Last Contact` is no last name.
    alone: bool,
}

/// Names, and words beside them, by their [`normal`] form.
static KNOWN: LazyLock<[HashMap<String, Known>; 2]> = LazyLock::new(|| {
    let mut known = [HashMap::new(), HashMap::new()];
    let file = include_bytes!("columns.csv").as_slice();
    let lines = csv::Reader::from_reader(file).into_deserialize();
    for (kind, language, names) in lines.flatten() {
        let (kind, language, names): (Kind, String, String) = (kind, language, names);
        for name in names.split('|') {
            let entry = Known {
                kind,
                is_chinese: language.starts_with("zh"),
                alone: name.ends_with('!'),
            };
            known[usize::from(kind >= Kind::Noise)].insert(normal(name).0, entry);
        }
    }
    known
});

/// A column as it is found: its name, and what stands in it.
struct Seen {
    index: usize,
    name: Option<Known>,
    rank: Rank,
    is_empty: bool,
    /// Cells with addresses, if those are most.
    addresses: usize,
}

impl Seen {
    fn of(index: usize, header: &str, rows: &[Vec<String>]) -> Self {
        let cells = rows.iter().filter_map(|row| row.get(index));
        let cells: Vec<&str> = cells.map(|cell| cell.trim()).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let addresses = cells.iter().filter(|cell| address::is_like(cell)).count();
        let addresses = if addresses * 2 < filled { 0 } else { addresses };
        let (key, is_numbered) = normal(header);
        let (mut name, mut rank) = match meaning(&key) {
            Some((name, Rank::Own)) if is_numbered => (Some(name), Rank::Numbered),
            Some((name, rank)) => (Some(name), rank),
            None if addresses > 0 => (None, rank_of_unknown(&key)),
            None => (None, Rank::Unknown),
        };
        if let Some(name) = name.as_mut().filter(|name| name.kind == Kind::Login) {
            rank = rank.max(Rank::Login);
            // `User Name (Original Name)` of a meeting.
            if cells.iter().any(|cell| cell.contains(' ')) {
                name.kind = Kind::Full;
            }
        }
        Self {
            index,
            name,
            rank,
            is_empty: filled == 0,
            addresses,
        }
    }

    fn is(&self, kind: Kind) -> bool {
        self.name.is_some_and(|name| name.kind == kind)
    }

    fn is_name(&self) -> bool {
        self.name.is_some_and(|name| name.kind >= Kind::First)
    }
}

/// Finds the columns by the header and the first rows.
pub(super) fn find(header: Option<&[String]>, rows: &[Vec<String>]) -> Columns {
    let names = header.unwrap_or_default();
    let width = rows.iter().map(Vec::len).chain([names.len()]).max();
    let name = |index| names.get(index).map_or("", String::as_str);
    let seen = (0..width.unwrap_or_default()).map(|index| Seen::of(index, name(index), rows));
    let seen: Vec<Seen> = seen.collect();
    let mut columns = Columns::default();
    find_addresses(&seen, rows, &mut columns);
    find_names(&seen, rows, &mut columns);
    columns
}

fn find_addresses(seen: &[Seen], rows: &[Vec<String>], columns: &mut Columns) {
    let order = |seen: &Seen| (seen.is_name(), seen.rank, seen.addresses == 0);
    let (names, mut found): (Vec<&Seen>, Vec<&Seen>) = seen.iter().partition(|seen| seen.is_name());
    found.retain(|seen| seen.is(Kind::Email) || seen.addresses > 0);
    let names = names.into_iter().filter(|seen| seen.addresses > 0);
    if found.is_empty() {
        found = names.clone().collect();
    }
    if found.is_empty() {
        found = seen.iter().filter(|seen| seen.is(Kind::Login)).collect();
    }
    found.sort_by_key(|seen| (order(seen), Reverse(seen.addresses)));
    let Some(best) = found.first() else {
        return;
    };
    columns.email = Some(best.index);
    let others = found.iter().copied().chain(names);
    for other in others.filter(|other| other.index != best.index && other.addresses > 0) {
        columns.other_addresses.push(other.index);
        let is_as_full = other.addresses * 2 >= best.addresses;
        if order(other) == order(best) && is_as_full && differ(rows, best.index, other.index) {
            columns.rivals.push(other.index);
        }
    }
    if best.rank == Rank::Theirs {
        columns.rivals.push(best.index);
    }
}

fn find_names(seen: &[Seen], rows: &[Vec<String>], columns: &mut Columns) {
    let mut names: Vec<&Seen> = seen.iter().filter(|seen| seen.is_name()).collect();
    names.retain(|seen| seen.rank < Rank::Theirs && Some(seen.index) != columns.email);
    let best = |kind| {
        let of_kind = names.iter().filter(|seen| seen.is(kind));
        let best = of_kind.min_by_key(|seen| (seen.is_empty, seen.rank));
        best.map(|seen| seen.index)
    };
    let mostly = |is: &dyn Fn(&Vec<String>) -> bool| {
        let rows_so = rows.iter().filter(|row| is(row));
        rows_so.count() * 2 > rows.len()
    };
    let (first, last, name) = (best(Kind::First), best(Kind::Last), best(Kind::Name));
    let is_own = |index| {
        seen.get(index)
            .is_some_and(|seen: &Seen| seen.rank < Rank::Login)
    };
    (columns.first, columns.last, columns.full) = (first, last, best(Kind::Full));
    match (first, last, name) {
        (Some(_), Some(_), _) => columns.full = None,
        (None, None, name) => columns.full = columns.full.or(name),
        // A name beside a first name is the last name, unless it holds the first name as well.
        (Some(part), None, Some(name)) | (None, Some(part), Some(name)) if is_own(name) => {
            if mostly(&|row| words(row, &[name]).is_superset(&words(row, &[part]))) {
                columns.full = columns.full.or(Some(name));
            } else {
                (columns.first, columns.last) = (first.or(Some(name)), last.or(Some(name)));
                columns.full = None;
            }
        }
        // Last names alone that have several words hold both.
        (None, Some(last), None) if columns.full.is_none() => {
            let is_spaced = |cell: &String| cell.trim().contains(' ');
            if mostly(&|row| row.get(last).is_some_and(is_spaced)) {
                (columns.last, columns.full) = (None, Some(last));
            }
        }
        _ => {}
    }
    let full = columns.full.and_then(|full| seen.get(full)?.name);
    columns.full_is_chinese = full.is_some_and(|name| name.is_chinese);
    let used = [columns.first, columns.last, columns.full];
    let used: Vec<usize> = used.into_iter().flatten().collect();
    let says_more = |index: &usize| {
        let mut rows = rows.iter();
        rows.any(|row| !words(row, &used).is_superset(&words(row, &[*index])))
    };
    let unused = names.iter().map(|seen| seen.index);
    columns.unused_names = unused.filter(says_more).collect();
}

/// Words of some cells of a row.
fn words(row: &[String], columns: &[usize]) -> HashSet<String> {
    let cells = columns.iter().filter_map(|column| row.get(*column));
    let words = cells.flat_map(|cell| cell.split(|one: char| !one.is_alphanumeric()));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether two columns say different things of somebody.
fn differ(rows: &[Vec<String>], one: usize, other: usize) -> bool {
    rows.iter().any(|row| {
        let (one, other) = (words(row, &[one]), words(row, &[other]));
        !one.is_empty() && !other.is_empty() && one != other
    })
}

/// Number of the first thousand cells that have a known name.
pub(super) fn known_names_in<'c>(cells: impl Iterator<Item = &'c str>) -> usize {
    cells.take(COMPARED).filter_map(meaning_of).count()
}

/// What a name of a column says, to be compared with that of another; none where it is not known.
pub(super) fn meaning_of(cell: &str) -> Option<(Kind, Rank)> {
    let (name, rank) = meaning(&normal(cell).0)?;
    Some((name.kind, rank))
}

/// A name, and the rank that the words before and after it give.
fn meaning(key: &str) -> Option<(Known, Rank)> {
    let [names, words] = &*KNOWN;
    if let Some(name) = names.get(key) {
        return Some((*name, Rank::Own));
    }
    let splits = key.char_indices().skip(1).map(|(at, _)| key.split_at(at));
    let splits = splits.flat_map(|(start, end)| [(start, end), (end, start)]);
    let found = splits.filter_map(|(word, rest)| {
        let word = words.get(word)?;
        let (name, rank) = meaning(rest)?;
        let fits = !name.alone && (word.kind != Kind::Work || name.kind == Kind::Email);
        fits.then_some((name, rank.max(rank_of(word.kind))))
    });
    found.max_by_key(|(_, rank)| *rank)
}

fn rank_of(kind: Kind) -> Rank {
    match kind {
        Kind::Theirs => Rank::Theirs,
        Kind::Lesser => Rank::Lesser,
        _ => Rank::Own,
    }
}

/// A name that is not known may still tell whose it is by its parts.
fn rank_of_unknown(key: &str) -> Rank {
    let known = KNOWN.iter().flatten();
    let parts = known.filter(|(part, _)| part.len() > 3 && key.contains(part.as_str()));
    let ranks = parts.map(|(_, known)| match known.kind {
        Kind::Email => Rank::Login,
        kind => rank_of(kind),
    });
    let rank = ranks.max().filter(|rank| *rank > Rank::Own);
    rank.unwrap_or(Rank::Unknown)
}

/// Letters of a header cell in lower case, without accents and what stands in brackets; and whether it has a number.
fn normal(cell: &str) -> (String, bool) {
    let (mut key, mut whole, mut depth, mut is_numbered) = (String::new(), String::new(), 0, false);
    let letters = cell.chars().take(LONGEST).flat_map(char::to_lowercase);
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(letters) {
        match letter {
            '(' | '[' | '{' | '【' | '〔' => depth += 1,
            ')' | ']' | '}' | '】' | '〕' => depth -= 1,
            _ if letter.is_numeric() => is_numbered |= depth <= 0,
            _ if letter.is_alphabetic() => {
                whole.push(letter);
                key.extend((depth <= 0).then_some(letter));
            }
            _ => {}
        }
    }
    (if key.is_empty() { whole } else { key }, is_numbered)
}

/// Korean and Chinese family names of two letters.
const LONG_FAMILY_NAMES: &str = "남궁 황보 제갈 선우 독고 사공 서문 欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 皇甫 \
    慕容 令狐 司徒 公孙 公孫 端木";

/// First and last name, where it can be told.
pub(super) fn split_name(full: &str, is_chinese: bool) -> Option<(String, String)> {
    if let Some((last, first)) = full.split_once([',', '，', '、']) {
        return Some((first.trim().to_owned(), last.trim().to_owned()));
    }
    let words: Vec<&str> = full.split_whitespace().collect();
    let mut letters = full.chars().filter(|one| !one.is_whitespace());
    let is_east_asian = letters.clone().all(|one| one >= '\u{1100}');
    let is_korean = letters.all(|one| ('가'..='힣').contains(&one));
    // Initials are no family names.
    let is_capital = |word: &&&str| {
        let is_short = word.chars().nth(1).is_none();
        !is_short && !word.contains(|one: char| one.is_lowercase() || one == '.')
    };
    let capitals = words.iter().filter(is_capital);
    let (capitals, longest) = capitals.fold((0, 0), |(count, longest), word| {
        (count + 1, longest.max(word.chars().count()))
    });
    let (first, last) = match words.as_slice() {
        [word] if is_korean || (is_chinese && is_east_asian) => {
            let mut long = LONG_FAMILY_NAMES.split_whitespace();
            let is_long = long.any(|name| word.starts_with(name) && word.len() > name.len());
            let (at, _) = word.char_indices().nth(if is_long { 2 } else { 1 })?;
            let is_usual = word.chars().count() <= if is_long { 4 } else { 3 };
            is_usual.then(|| (vec![&word[at..]], vec![&word[..at]]))?
        }
        [] | [_] => return None,
        [last, first @ ..] if is_east_asian => (first.to_vec(), vec![*last]),
        // LOVELACE Ada, but not JR Smith
        words if (1..words.len()).contains(&capitals) && longest > 2 => {
            words.iter().partition(|word| !is_capital(word))
        }
        // Ludwig van Beethoven
        [_, rest @ ..] => {
            let is_small = |word: &&str| word.starts_with(char::is_lowercase);
            let small = rest.iter().position(is_small);
            let (first, last) = words.split_at(small.unwrap_or(rest.len() - 1) + 1);
            (first.to_vec(), last.to_vec())
        }
    };
    Some((first.join(" "), last.join(" ")))
}

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
            .filter(|(_, language)| languages.contains(language))
            .collect();
        let expected = kinds
            .iter()
            .flat_map(|kind| languages.map(|language| (*kind, language)));
        // *Nom* is a last name.
        let expected = expected.filter(|line| *line != ("name", "fr"));
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
            ("J.R. Tolkien", false, Some(("J.R.", "Tolkien"))),
            ("JR Smith", false, Some(("JR", "Smith"))),
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
