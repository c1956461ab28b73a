//! What people said about whether one step is done, and whether they disagree.
//!
//! Each statement replaces those that its author had seen. What nobody replaced stands; if several
//! statements stand and say different things, that is a conflict, until somebody who saw them all
//! chooses or says something new. Taking a statement back restores what stood before it, as far as
//! the person who takes it back had seen.

use std::mem::discriminant;

use super::{
    change::Change,
    event::Event,
    fold::mark,
    id::{ActorId, EventId},
    progress::{Mark, Said, Version},
};

/// The statements about one step that are in effect, in folding order.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    all: Vec<Statement>,
    /// Indexes of those that nobody replaced, ascending.
    standing: Vec<usize>,
}

#[derive(Debug)]
struct Statement {
    event: EventId,
    by: ActorId,
    seq: u64,
    seen: std::collections::BTreeMap<ActorId, u64>,
    /// One version, or those that taking back restored.
    versions: Vec<Version>,
}

impl Statement {
    fn new(event: &Event, versions: Vec<Version>) -> Self {
        Self {
            event: event.id,
            by: event.by,
            seq: event.seq,
            seen: event.seen.clone(),
            versions,
        }
    }

    /// Whether this one's author, saying it later in folding order, knew of `other`.
    fn replaces(&self, other: &Self) -> bool {
        self.by == other.by
            || self
                .seen
                .get(&other.by)
                .is_some_and(|seq| *seq >= other.seq)
    }
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
                if let Some(version) = self.version(*chosen) {
                    self.push(Statement::new(event, vec![version]));
                }
                return;
            }
            _ => return,
        };
        self.push(Statement::new(
            event,
            vec![Version {
                mark: mark(event),
                says,
            }],
        ));
    }

    /// Takes the taking back of a statement, which is itself not among these any more.
    pub(super) fn take_back(&mut self, event: &Event) {
        let mut undo = Statement::new(event, Vec::new());
        let known: Vec<usize> = (0..self.all.len())
            .filter(|index| undo.replaces(&self.all[*index]))
            .collect();
        let before = known
            .into_iter()
            .fold(Vec::new(), |standing, next| self.after(standing, next));
        undo.versions = self.versions(&before);
        if undo.versions.is_empty() {
            undo.versions.push(Version {
                mark: mark(event),
                says: Said::Open,
            });
        }
        self.push(undo);
    }

    fn push(&mut self, statement: Statement) {
        self.all.push(statement);
        let standing = std::mem::take(&mut self.standing);
        self.standing = self.after(standing, self.all.len() - 1);
    }

    /// What stands after the statement at `next`.
    fn after(&self, mut standing: Vec<usize>, next: usize) -> Vec<usize> {
        standing.retain(|index| !self.all[next].replaces(&self.all[*index]));
        standing.push(next);
        standing
    }

    fn version(&self, event: EventId) -> Option<Version> {
        let versions = || self.all.iter().flat_map(|statement| &statement.versions);
        versions()
            .find(|version| version.mark.event == event)
            .cloned()
            .or_else(|| {
                // A choice may also name an earlier choice.
                let chosen = self.all.iter().find(|statement| statement.event == event)?;
                chosen.versions.first().cloned()
            })
    }

    fn versions(&self, statements: &[usize]) -> Vec<Version> {
        let mut versions: Vec<Version> = Vec::new();
        for version in statements
            .iter()
            .flat_map(|index| &self.all[*index].versions)
        {
            if versions
                .iter()
                .all(|known| known.mark.event != version.mark.event)
            {
                versions.push(version.clone());
            }
        }
        versions.sort_by_key(|version| order(&version.mark));
        versions
    }

    /// The outcome, or the versions that disagree.
    pub(super) fn outcome(&self) -> (Option<Version>, Vec<Version>) {
        let mut versions = self.versions(&self.standing);
        let kinds = |versions: &[Version]| {
            versions
                .windows(2)
                .all(|pair| discriminant(&pair[0].says) == discriminant(&pair[1].says))
        };
        if !kinds(&versions) {
            return (None, versions);
        }
        let last = versions.pop().filter(|version| version.says != Said::Open);
        (last, Vec::new())
    }
}

fn order(mark: &Mark) -> (u64, EventId) {
    (mark.at, mark.event)
}
