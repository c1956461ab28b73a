//! Finding codes in a text, and the variant of each.
//!
//! Every reading of the text ([`super::views`]) is looked through; what one reading tells about a code at a
//! place and another one tells better, counts in its better form.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    context::Context,
    data::{Codes, Entry, Table},
    form,
    phrase::{is_word, longest, places},
    variant::Variants,
    views::View,
};

/// No code is longer.
const LONGEST_CODE: usize = 64;

/// What was found at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// Position of the entry.
    entry: usize,
    /// Length of the words that told the variant; 0 for the code alone.
    told: usize,
}

/// By the place where the code began in the text that was given, and by whether the code itself was found.
type Hits = BTreeMap<(usize, Kind), Vec<Hit>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Code,
    Says,
}

/// The entries for a text, in the order of appearance.
pub(super) fn find<'a>(codes: &'a Codes, views: &[View]) -> Vec<&'a Entry> {
    let context = Context::of(views);
    let mut hits = Hits::new();
    for view in views {
        let search = Search {
            codes,
            view,
            context,
        };
        search.all(&mut hits);
    }
    chosen(codes, &hits)
}

/// The entry of one table.
pub(super) fn lookup<'a>(
    codes: &'a Codes,
    table: Table,
    code: &str,
    text: &str,
) -> Option<&'a Entry> {
    let of_code = codes.by_code.get(&code.to_ascii_lowercase())?;
    let candidates: Vec<usize> = of_code
        .iter()
        .copied()
        .filter(|at| codes.entry.get(*at).is_some_and(|entry| entry.is_in(table)))
        .collect();
    let folded = View::folded(text);
    told(codes, &candidates, &folded)
        .map(|hit| hit.entry)
        .or_else(|| of_the_code_alone(codes, &candidates, code.as_bytes()))
        // In a table of its own a variant may be all that the code means.
        .or_else(|| candidates.first().copied())
        .and_then(|at| codes.entry.get(at))
}

/// The candidate of which the longest words stand in `folded`.
pub(super) fn told(codes: &Codes, candidates: &[usize], folded: &[u8]) -> Option<Hit> {
    candidates
        .iter()
        .filter_map(|at| {
            let entry = codes.entry.get(*at)?;
            let told = longest(folded, entry.phrases.iter().chain(&entry.says))?;
            Some(Hit { entry: *at, told })
        })
        .max_by_key(|hit| hit.told)
}

/// What the code means alone: as it is spelt here, else the later entry, which is of the wider table.
fn of_the_code_alone(codes: &Codes, candidates: &[usize], spelt: &[u8]) -> Option<usize> {
    let alone = |at: &&usize| {
        codes
            .entry
            .get(**at)
            .is_some_and(|entry| entry.phrases.is_empty())
    };
    let alone: Vec<usize> = candidates.iter().filter(alone).copied().collect();
    let exact = |at: &&usize| {
        codes
            .entry
            .get(**at)
            .is_some_and(|entry| entry.code.as_bytes() == spelt)
    };
    alone.iter().find(exact).or(alone.last()).copied()
}

/// A code in one reading.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) candidates: &'a [usize],
}

pub(super) struct Search<'a> {
    pub(super) codes: &'a Codes,
    pub(super) view: &'a View,
    context: Context,
}

impl<'a> Search<'a> {
    fn all(&self, hits: &mut Hits) {
        let sentences = self.sentences(hits);
        self.codes_in_words(hits, &sentences);
    }

    fn codes_in_words(&self, hits: &mut Hits, sentences: &[(usize, usize)]) {
        let (bare, codes): (Vec<_>, Vec<_>) = self.occurrences().into_iter().partition(|one| {
            let entry = one
                .candidates
                .first()
                .and_then(|at| self.codes.entry.get(*at));
            entry.is_some_and(Entry::is_bare)
        });
        let mut variants = Variants::new(self, &codes);
        for (number, one) in codes.iter().enumerate() {
            let spelt = self.view.text.get(one.start..one.end).unwrap_or_default();
            let possible = self.possible(one);
            let alone = || {
                let entry = of_the_code_alone(self.codes, &possible, spelt)?;
                Some(Hit { entry, told: 0 })
            };
            let variant = variants.of(number);
            if let Some(hit) = variant.or_else(alone) {
                self.add(hits, one.start, Kind::Code, hit);
            }
        }
        for one in bare {
            // "Unauthorized endpoint" is no code "unauthorized".
            let within = sentences.partition_point(|(start, _)| *start <= one.start);
            let within = within.checked_sub(1).and_then(|at| sentences.get(at));
            if within.is_none_or(|(_, end)| one.end > *end) {
                self.add_bare(hits, one);
            }
        }
    }

    /// Those of the candidates that the vendor of the text can mean.
    fn possible(&self, one: &Occurrence<'_>) -> Vec<usize> {
        let line = self.view.line(one.start);
        let entries = || {
            let entry = |at: &usize| Some((*at, self.codes.entry.get(*at)?));
            one.candidates.iter().filter_map(entry)
        };
        let shared = entries().any(|(_, entry)| entry.is_shared());
        // `INVALID_GRANT` in capitals is the diagnostics' own, `invalid_grant` may be anybody's.
        let spelt = self.view.text.get(one.start..one.end).unwrap_or_default();
        let own = |entry: &Entry| !entry.is_shared() && entry.code.as_bytes() == spelt;
        let can_be = |(_, entry): &(usize, &Entry)| {
            if entry.status {
                self.context.can_be_status(entry.table, line)
            } else {
                !shared || own(entry) || self.context.can_be(entry.table, line)
            }
        };
        entries().filter(can_be).map(|(at, _)| at).collect()
    }

    fn add_bare(&self, hits: &mut Hits, one: Occurrence<'_>) {
        let folded = &self.view.folded;
        for at in self.possible(&one) {
            let Some(entry) = self.codes.entry.get(at) else {
                continue;
            };
            if form::is_code(folded, one.start, one.end, &entry.beside) {
                let hit = Hit { entry: at, told: 0 };
                self.add(hits, one.start, Kind::Code, hit);
            }
        }
    }

    /// Sentences that need no code, and where each stands; one within a longer one does not count.
    fn sentences(&self, hits: &mut Hits) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for (at, entry) in self.codes.entry.iter().enumerate() {
            for says in &entry.says {
                let places = places(&self.view.folded, says);
                found.extend(places.map(|start| (start, says.len(), at)));
            }
        }
        found.sort_by_key(|(start, length, _)| (*start, std::cmp::Reverse(*length)));
        let mut covered = Vec::new();
        let mut end = 0;
        for (start, told, entry) in found {
            if start + told > end {
                end = start + told;
                covered.push((start, end));
                self.add(hits, start, Kind::Says, Hit { entry, told });
            }
        }
        covered
    }

    fn add(&self, hits: &mut Hits, start: usize, kind: Kind, hit: Hit) {
        let Some(origin) = self.view.origin.get(start) else {
            return;
        };
        let there = hits.entry((*origin, kind)).or_default();
        if there.contains(&hit) {
            return;
        }
        // One place has one meaning, the one that is told best; a status has one with each vendor.
        if there.iter().any(|other| other.told < hit.told) {
            there.clear();
        }
        let is_status = self
            .codes
            .entry
            .get(hit.entry)
            .is_some_and(|entry| entry.status);
        if there.is_empty() || is_status {
            there.push(hit);
        }
    }

    fn occurrences(&self) -> Vec<Occurrence<'a>> {
        let folded = &self.view.folded;
        let mut found = Vec::new();
        let mut at = 0;
        while at < folded.len() {
            let rest = folded.get(at..).unwrap_or_default();
            let length = rest.iter().take_while(|byte| is_word(**byte)).count();
            let word = rest.get(..length).unwrap_or_default();
            let known = (1..=LONGEST_CODE)
                .contains(&length)
                .then(|| std::str::from_utf8(word).ok())
                .flatten()
                .and_then(|word| self.codes.by_code.get(word));
            if let Some(candidates) = known {
                found.push(Occurrence {
                    start: at,
                    end: at + length,
                    candidates,
                });
            }
            at += length + 1;
        }
        found
    }
}

/// One entry each, in the order of appearance, without what something else says more precisely.
fn chosen<'a>(codes: &'a Codes, hits: &Hits) -> Vec<&'a Entry> {
    let all: Vec<(Kind, Hit, &Entry)> = hits
        .iter()
        .flat_map(|((_, kind), hits)| hits.iter().map(move |hit| (*kind, *hit)))
        .filter_map(|(kind, hit)| Some((kind, hit, codes.entry.get(hit.entry)?)))
        .collect();
    let precise = all
        .iter()
        .any(|(kind, _, entry)| *kind == Kind::Says || !entry.status);
    let told: BTreeSet<String> = all
        .iter()
        .filter(|(kind, hit, _)| *kind == Kind::Code && hit.told > 0)
        .map(|(_, _, entry)| entry.code.to_ascii_lowercase())
        .collect();
    let by_code: BTreeSet<&str> = all
        .iter()
        .filter(|(kind, _, entry)| *kind == Kind::Code && !(precise && entry.status))
        .map(|(_, _, entry)| entry.sentences())
        .collect();
    let mut seen = BTreeSet::new();
    all.iter()
        .filter(|(kind, hit, entry)| match kind {
            Kind::Code if entry.status => !precise,
            Kind::Code => hit.told > 0 || !told.contains(&entry.code.to_ascii_lowercase()),
            Kind::Says => !by_code.contains(entry.sentences()),
        })
        .filter(|(_, hit, _)| seen.insert(hit.entry))
        .map(|(_, _, entry)| *entry)
        .collect()
}
