//! What folding a record yields: how far a setup is.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    accounts::AccountsProgress,
    change::{CheckedList, Environment, ListKind, Person, Persona},
    findings::CheckProgress,
    id::{ActorId, EventId},
    stamp::Stamp,
};

/// Which event, by whom, when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The event.
    pub event: EventId,
    /// Its author.
    pub by: ActorId,
    /// When by its author's clock, in milliseconds since the Unix epoch, UTC.
    pub at: u64,
    /// Its place among other events; not a time to show.
    pub stamp: Stamp,
}

/// How far a setup is. Everything is named by stable ids; steps that this version's guide does not
/// know are there as well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Name of the setup.
    pub name: String,
    /// Production or sandbox; none when the event that created the setup cannot be read.
    pub environment: Option<Environment>,
    /// Whether it is a walk through the practice organisation.
    pub practice: bool,
    /// Who created it and when.
    pub created: Option<Mark>,
    /// People of the setup.
    pub actors: BTreeMap<ActorId, ActorProgress>,
    /// Steps something was recorded for, by step id.
    pub steps: BTreeMap<String, StepProgress>,
    /// The last acknowledgement of each caution, by caution id.
    pub cautions: BTreeMap<String, Acknowledged>,
    /// The last start of each wait, by wait id.
    pub waits: BTreeMap<String, WaitStarted>,
    /// The two accounts.
    pub accounts: AccountsProgress,
    /// What the checks found, by check id.
    pub findings: BTreeMap<String, CheckProgress>,
    /// The last event of all.
    pub changed: Option<Mark>,
    /// Events written by a newer version: kept, not understood.
    pub newer: usize,
    pub(super) undoable: BTreeMap<ActorId, Undoable>,
}

impl Progress {
    /// What taking back would take back for `actor`: the last thing that person did and that holds.
    pub fn undoable(&self, actor: ActorId) -> Option<&Undoable> {
        self.undoable.get(&actor)
    }

    /// A step's progress; none when nothing was recorded for it.
    pub fn step(&self, id: &str) -> Option<&StepProgress> {
        self.steps.get(id)
    }
}

/// A person of the setup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActorProgress {
    /// Name as the person gave it.
    pub name: String,
    /// What the person took on.
    pub personas: BTreeSet<Persona>,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepProgress {
    /// Ids of the ticked instructions.
    pub ticked: BTreeSet<String>,
    /// What was said about it last; none when nothing was, when it was taken back, or when people
    /// disagree. Never [`Said::Open`].
    pub outcome: Option<Version>,
    /// What was said by people who had not seen each other's word, two or more of it, until one
    /// version is chosen. Empty when nobody disagrees.
    pub conflict: Vec<Version>,
    /// Notes, oldest first.
    pub notes: Vec<Note>,
    /// The last checked invite list.
    pub invite_list: Option<InviteList>,
}

/// What one event says about a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The event; choosing names it.
    pub mark: Mark,
    /// What it says.
    pub says: Said,
}

/// What can be said about a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A person says that it is done.
    Done {
        /// Whether it was already true before the setup.
        already: bool,
        /// A word about it.
        note: Option<String>,
    },
    /// It is left out on purpose.
    Skipped {
        /// Why.
        reason: String,
    },
    /// It is not done.
    Open,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who wrote it and when.
    pub mark: Mark,
    /// The text.
    pub text: String,
}

/// A checked invite list and the lists saved from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteList {
    /// Who checked it and when.
    pub mark: Mark,
    /// The file and the counts.
    pub checked: CheckedList,
    /// Lists saved from it by the same person, oldest first.
    pub saved: Vec<SavedList>,
}

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedList {
    /// Who wrote it and when.
    pub mark: Mark,
    /// Which of the two.
    pub list: ListKind,
    /// File name without its folder.
    pub file: String,
    /// Rows in it.
    pub rows: u64,
}

/// An acknowledged caution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledged {
    /// Who acknowledged it and when.
    pub mark: Mark,
    /// The person it names, where it names one.
    pub person: Option<Person>,
}

/// A wait that was started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitStarted {
    /// Who started it and when.
    pub mark: Mark,
    /// Number of people it is reckoned from.
    pub people: Option<u64>,
}

/// What can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// The event.
    pub event: EventId,
    /// Its kind.
    pub kind: &'static str,
    /// The step it belongs to.
    pub step: Option<String>,
}
