//! Which variant of a code is meant, by the words around it.

use std::collections::HashMap;

use super::find::{Hit, Occurrence, Search, told};

/// Tells the variants of codes by the words around them, the nearest ones first: after the code, on its line
/// and within its braces, within its braces, and anywhere if the code stands there only once. What was looked
/// through for a code is not looked through again.
pub(super) struct Variants<'s, 'a> {
    search: &'s Search<'a>,
    codes: &'s [Occurrence<'a>],
    lines: Vec<usize>,
    braces: Vec<usize>,
    times: HashMap<*const usize, usize>,
    known: HashMap<(usize, usize, *const usize), Option<Hit>>,
}

impl<'s, 'a> Variants<'s, 'a> {
    pub(super) fn new(search: &'s Search<'a>, codes: &'s [Occurrence<'a>]) -> Self {
        let borders = |signs: &[u8]| {
            let text = search.view.text.iter().enumerate();
            text.filter(|(_, byte)| signs.contains(byte))
                .map(|(at, _)| at)
                .collect()
        };
        let mut times = HashMap::new();
        for one in codes {
            *times.entry(one.candidates.as_ptr()).or_default() += 1;
        }
        Self {
            search,
            codes,
            lines: borders(b"{}\n"),
            braces: borders(b"{}"),
            times,
            known: HashMap::new(),
        }
    }

    /// The variant of the code of that number, if words around it tell one.
    pub(super) fn of(&mut self, number: usize) -> Option<Hit> {
        let one = *self.codes.get(number)?;
        let length = self.search.view.folded.len();
        let line = around(&self.lines, one, length);
        let next = self.codes.get(number + 1).map_or(length, |next| next.start);
        let braces = around(&self.braces, one, length);
        let mut scopes = vec![(one.end, next.min(line.1)), line, braces];
        if self.times.get(&one.candidates.as_ptr()) == Some(&1) {
            scopes.push((0, length));
        }
        scopes
            .into_iter()
            .find_map(|scope| self.within(scope, one.candidates))
    }

    fn within(&mut self, (start, end): (usize, usize), candidates: &[usize]) -> Option<Hit> {
        let search = self.search;
        *self
            .known
            .entry((start, end, candidates.as_ptr()))
            .or_insert_with(|| {
                let scope = search.view.folded.get(start..end).unwrap_or_default();
                told(search.codes, candidates, scope)
            })
    }
}

/// From the border before a code to the one after it.
fn around(borders: &[usize], one: Occurrence<'_>, length: usize) -> (usize, usize) {
    let after = borders.partition_point(|border| *border < one.start);
    let start = after
        .checked_sub(1)
        .and_then(|at| borders.get(at))
        .map_or(0, |border| border + 1);
    (start, borders.get(after).copied().unwrap_or(length))
}
