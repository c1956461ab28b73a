//! What people said about whether one step is done, and whether they disagree.
//!
//! Each statement replaces those that its author had seen. What nobody replaced stands; if several
//! statements stand and say different things, that is a conflict, until somebody who saw them all
//! chooses or says something new. Taking a statement back restores what stood before it, as far as
//! the person who takes it back had seen.

use std::{
    collections::{BTreeMap, BTreeSet},
    mem::discriminant,
};

use super::{
    change::Change,
    event::Event,
    fold::mark,
    id::{ActorId, EventId},
    limits::MAX_VERSIONS,
    progress::{Said, Version},
};

/// The statements about one step that are in effect, in folding order.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    all: Vec<Statement>,
    /// Everything that was said, each once.
    versions: Vec<Version>,
    /// For each event the version that choosing it chooses.
    choices: BTreeMap<EventId, usize>,
    /// Statements of each author, by their indexes.
    by_author: BTreeMap<ActorId, Vec<usize>>,
    /// The statement of each author that nobody replaced, by its index.
    standing: BTreeMap<ActorId, usize>,
}

#[derive(Debug)]
struct Statement {
    by: ActorId,
    seq: u64,
    seen: BTreeMap<ActorId, u64>,
    /// Index of one version, or of those that taking back restored.
    versions: Vec<usize>,
}

impl Decisions {
    /// Takes a statement, or a choice among earlier ones.
    pub(super) fn add(&mut self, event: &Event) {
        let says = match &event.change {
            Some(Change::StepAttested { already, note, .. }) => Said::Done {
                already: *already,
                note: note.clone(),
            },
            Some(Change::StepSkipped { reason, .. }) => Said::Skipped {
                reason: reason.clone(),
            },
            Some(Change::StepReopened { .. }) => Said::Open,
            Some(Change::VersionChosen { event: chosen, .. }) => {
                if let Some(version) = self.choices.get(chosen).copied() {
                    self.push(event, vec![version]);
                }
                return;
            }
            _ => return,
        };
        let version = self.say(event, says);
        self.push(event, vec![version]);
    }

    /// Takes the taking back of a statement, which is itself not among these any more.
    pub(super) fn take_back(&mut self, event: &Event) {
        let mut versions = self.versions_of(&self.known_to(event));
        if versions.is_empty() {
            versions.push(self.say(event, Said::Open));
        }
        self.push(event, versions);
    }

    fn say(&mut self, event: &Event, says: Said) -> usize {
        self.versions.push(Version {
            mark: mark(event),
            says,
        });
        self.versions.len() - 1
    }

    fn push(&mut self, event: &Event, versions: Vec<usize>) {
        if let Some(first) = versions.first() {
            self.choices.entry(event.id).or_insert(*first);
        }
        for (by, seq) in &event.seen {
            if let Some(other) = self.standing.get(by)
                && self.all[*other].seq <= *seq
            {
                self.standing.remove(by);
            }
        }
        let index = self.all.len();
        self.standing.insert(event.by, index);
        self.by_author.entry(event.by).or_default().push(index);
        self.all.push(Statement {
            by: event.by,
            seq: event.seq,
            seen: event.seen.clone(),
            versions,
        });
    }

    /// Indexes of the statements that stood, as far as the event's author knew of them.
    fn known_to(&self, event: &Event) -> Vec<usize> {
        let bounds = event.seen.iter().filter(|(by, _)| **by != event.by);
        let bounds = bounds.map(|(by, seq)| (*by, *seq));
        let last: BTreeMap<ActorId, usize> = bounds
            .chain([(event.by, u64::MAX)])
            .filter_map(|(by, known)| {
                let own = self.by_author.get(&by)?;
                let count = own.partition_point(|index| self.all[*index].seq <= known);
                Some((by, own[count.checked_sub(1)?]))
            })
            .collect();
        let mut standing = last.clone();
        for index in last.values() {
            let later = &self.all[*index];
            for (by, seq) in &later.seen {
                let replaced = |other: &usize| other < index && self.all[*other].seq <= *seq;
                if *by != later.by && last.get(by).is_some_and(replaced) {
                    standing.remove(by);
                }
            }
        }
        standing.into_values().collect()
    }

    /// Indexes of what these statements say, earliest first.
    fn versions_of(&self, statements: &[usize]) -> Vec<usize> {
        let all: BTreeSet<usize> = statements
            .iter()
            .flat_map(|index| self.all[*index].versions.iter().copied())
            .collect();
        let mut all: Vec<usize> = all.into_iter().collect();
        all.sort_by_key(|index| {
            let mark = &self.versions[*index].mark;
            (mark.stamp, mark.event)
        });
        all.split_off(all.len().saturating_sub(MAX_VERSIONS))
    }

    /// The outcome, or the versions that disagree.
    pub(super) fn outcome(&self) -> (Option<Version>, Vec<Version>) {
        let standing: Vec<usize> = self.standing.values().copied().collect();
        let mut versions: Vec<Version> = self
            .versions_of(&standing)
            .into_iter()
            .map(|index| self.versions[index].clone())
            .collect();
        let agree = versions
            .windows(2)
            .all(|pair| discriminant(&pair[0].says) == discriminant(&pair[1].says));
        if !agree {
            return (None, versions);
        }
        let last = versions.pop().filter(|version| version.says != Said::Open);
        (last, Vec::new())
    }
}
