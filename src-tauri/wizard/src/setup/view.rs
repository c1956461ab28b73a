//! What a face draws: the wire types of one open setup and of the first screen.
//!
//! These are separate from the record's own types on purpose: a journal line is a promise for years,
//! a view is a promise for one build. Times are milliseconds since the Unix epoch, UTC.

mod accounts;
mod checks;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::checks::{Mark, UserFilter};
pub use crate::record::{
    Environment, Fact, Facts, ListKind, OrgUser, Organization, Person as NamedPerson, Persona,
    Seen, Status as FindingStatus,
};
use crate::{failure::Failure, guide::text::GuideText};
pub use accounts::{
    AccountsView, DisconnectedView, LoginAt, MarketoConnectionView, MarketoServiceView,
    MarketoView, RemovedView, SalesforceAppView, SalesforceSignInView, SalesforceView, SecretPlace,
    SignInProgress, SignedInView, SignedOutView, UnconfirmedView,
};
pub use checks::{CheckView, FindingView, ProofSum, VerifyProgress, VerifyScope};

/// A person of the setup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonView {
    /// Actor id.
    pub id: String,
    /// Name as the person gave it.
    pub name: String,
    /// Personas taken in this setup; may be empty or both.
    pub personas: Vec<Persona>,
    /// Whether this is the person at this machine.
    pub me: bool,
}

/// What happens to files that are dragged over the window.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DropView {
    /// Something is over the window.
    Over,
    /// It has gone away.
    Left,
    /// One file was dropped.
    Dropped {
        /// Handle by which the page refers to it.
        handle: String,
    },
    /// What was dropped cannot be a list.
    Refused {
        /// Why.
        failure: Failure,
    },
}

/// Everything a face draws first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StartView {
    /// The first screen.
    pub home: HomeView,
    /// The guide in the language chosen.
    pub guide: GuideText,
    /// The setup to go on with, if any.
    pub setup: Option<SetupView>,
}

/// The first screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HomeView {
    /// Setups on this machine, the one worked on last first.
    pub setups: Vec<SetupSummary>,
    /// Setup and step that were on the screen when the app was last closed (or crashed).
    pub resume: Option<ResumeView>,
    /// Name of the person at this machine; empty before the first setup.
    pub my_name: String,
    /// Language chosen here or found in the system: `en` or `fr`.
    pub language: String,
    /// Size of everything in the window, in percent.
    pub zoom: u16,
    /// Folder everything is kept in.
    pub data_folder: String,
    /// Doubts about that folder: who may write it, and preferences that are passed over.
    pub doubts: Vec<Failure>,
}

/// Where to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResumeView {
    /// Setup id.
    pub setup: String,
    /// Step id, when one was open.
    pub step: Option<String>,
}

/// One row of the list of setups.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupSummary {
    /// Setup id.
    pub id: String,
    /// Name given by the person.
    pub name: String,
    /// Production or sandbox.
    pub environment: Environment,
    /// Whether it is a walk through the practice organisation.
    pub practice: bool,
    /// Rows of the guide done or skipped (the two prerequisites count as rows).
    pub done: usize,
    /// Rows of the guide.
    pub total: usize,
    /// Minutes of work left, an estimate.
    pub minutes_left: u32,
    /// Id of the step that comes next, if any.
    pub next: Option<String>,
    /// When something was last recorded.
    pub changed_at: Option<u64>,
    /// Who recorded it.
    pub changed_by: Option<PersonView>,
    /// Set when the setup cannot be read at all.
    pub unreadable: Option<Failure>,
}

/// What starting a setup asks for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewSetup {
    /// Name of the setup, for example the company's.
    pub name: String,
    /// Production or sandbox.
    pub environment: Environment,
    /// Whether it is a walk through the practice organisation.
    #[serde(default)]
    pub practice: bool,
    /// Name of the person at this machine.
    pub my_name: String,
    /// Personas of the person at this machine.
    pub personas: Vec<Persona>,
}

/// One open setup.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupView {
    /// Setup id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Production or sandbox.
    pub environment: Environment,
    /// Whether it is a walk through the practice organisation.
    pub practice: bool,
    /// The two accounts.
    pub accounts: AccountsView,
    /// People of the setup, the one at this machine first.
    pub people: Vec<PersonView>,
    /// State of every prerequisite and step, in the order of the guide.
    pub steps: Vec<StepView>,
    /// Pages of the accounts, in the order of the guide.
    pub pages: Vec<PageView>,
    /// Sums for the left column.
    pub summary: SummaryView,
    /// Id of the step that comes next for this person, else for anyone.
    pub next: Option<String>,
    /// What *Undo* would take back.
    pub undo: Option<UndoView>,
    /// Parts of the journals that could not be read or do not count; they are kept where they are.
    pub damage: Vec<DamageView>,
    /// Entries written by a newer version, kept but not understood.
    pub newer_entries: usize,
    /// Set when another process holds the setup: it can be read, not changed.
    pub held_by: Option<HolderView>,
}

/// Sums for the left column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SummaryView {
    /// Rows done or skipped.
    pub done: usize,
    /// All rows.
    pub total: usize,
    /// Minutes of work left, an estimate.
    pub minutes_left: u32,
    /// Per persona; a row of either persona counts for both.
    pub personas: Vec<PersonaSum>,
    /// What stands behind the rows that are done.
    pub proofs: ProofSum,
}

/// Done and all rows of one persona.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonaSum {
    /// The persona.
    pub persona: Persona,
    /// Rows done or skipped.
    pub done: usize,
    /// All rows.
    pub total: usize,
}

/// One row of the guide in one setup.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepView {
    /// Step id.
    pub id: String,
    /// State.
    pub state: StepState,
    /// Ids of the ticked instructions.
    pub ticked: Vec<String>,
    /// Notes, oldest first.
    pub notes: Vec<NoteView>,
    /// Acknowledgements of this step's cautions.
    pub acknowledged: Vec<AcknowledgedView>,
    /// Waits that are running or over.
    pub waits: Vec<RunningWait>,
    /// The last checked invite list, on the step that prepares it.
    pub invite_list: Option<InviteListView>,
    /// What is asked about it, and what was found.
    pub checks: Vec<CheckView>,
}

/// The page of an account in one setup: it has no state, only instructions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageView {
    /// Id of the page.
    pub id: String,
    /// Ids of the ticked instructions.
    pub ticked: Vec<String>,
}

/// What state a step is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum StepState {
    /// Other rows come first.
    Locked {
        /// Their ids.
        missing: Vec<String>,
    },
    /// Can be done now.
    Open,
    /// Something runs that takes its time.
    Waiting {
        /// Wait id.
        wait: String,
        /// When it should be over.
        until: u64,
    },
    /// Done.
    Done {
        /// What stands behind it.
        proof: Proof,
        /// Who said or checked it.
        by: PersonView,
        /// When.
        at: u64,
        /// Whether it was already true before the setup.
        already: bool,
        /// Whether the proof is a machine's and its time is over: it should be looked at again.
        old: bool,
        /// Id of the row that it follows from, where it is assumed.
        follows: Option<String>,
    },
    /// It was proved, or somebody vouched for it, and checks tell otherwise now.
    Drifted {
        /// Their ids.
        checks: Vec<String>,
    },
    /// Left out on purpose.
    Skipped {
        /// Why.
        reason: String,
        /// Who decided.
        by: PersonView,
        /// When.
        at: u64,
    },
    /// Two people said different things without having seen each other.
    Attention {
        /// What each of them said.
        versions: Vec<VersionView>,
    },
}

/// What stands behind a done step. Never drawn alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// A machine looked.
    Verified,
    /// A person said so.
    Attested,
    /// It follows from something else.
    Assumed,
}

/// One of several versions of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VersionView {
    /// Event id; choosing names it.
    pub event: String,
    /// Who said it.
    pub by: PersonView,
    /// When.
    pub at: u64,
    /// What it says.
    pub says: Said,
}

/// What one version of a step says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Said {
    /// Done.
    Done,
    /// Skipped.
    Skipped {
        /// Why.
        reason: String,
    },
    /// Taken back: not done.
    Open,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteView {
    /// Event id.
    pub id: String,
    /// Who wrote it.
    pub by: PersonView,
    /// When.
    pub at: u64,
    /// The text.
    pub text: String,
}

/// An acknowledged caution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AcknowledgedView {
    /// Caution id.
    pub caution: String,
    /// Who acknowledged it.
    pub by: PersonView,
    /// When.
    pub at: u64,
    /// The person it names, where it names one.
    pub person: Option<NamedPerson>,
}

/// A wait that was started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunningWait {
    /// Wait id.
    pub wait: String,
    /// When it started.
    pub started: u64,
    /// When it should be over: the later bound of the estimate.
    pub until: u64,
    /// When it may be over at the earliest.
    pub earliest: u64,
    /// Number of people it was reckoned from.
    pub people: Option<u64>,
    /// Whether it is over.
    pub over: bool,
}

/// The invite list as the record keeps it: never the people themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct InviteListView {
    /// File name without its folder.
    pub file: String,
    /// Digest of the file's bytes, lower-case hex.
    pub sha256: String,
    /// Data rows.
    pub total: u64,
    /// Rows ready to invite.
    pub ready: u64,
    /// Rows left out.
    pub rejected: u64,
    /// Who checked it.
    pub by: PersonView,
    /// When.
    pub at: u64,
    /// Lists saved from it.
    pub saved: Vec<SavedListView>,
}

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedListView {
    /// Which of the two.
    pub list: ListKind,
    /// File name without its folder.
    pub file: String,
    /// Rows in it.
    pub rows: u64,
}

/// The people of a list that are ready to invite, with what they are in Salesforce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarkedList {
    /// In the order of the list.
    pub people: Vec<MarkedPerson>,
    /// Documented number of seats.
    pub seats: u64,
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarkedPerson {
    /// Physical line of the row.
    pub line: u64,
    /// E-mail address.
    pub email: String,
    /// What this person is in Salesforce.
    pub mark: Mark,
}

/// What undoing would take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UndoView {
    /// Event id.
    pub event: String,
    /// Kind of the event, for the words: `undo-<kind>`.
    pub kind: String,
    /// Step it belongs to.
    pub step: Option<String>,
}

/// A stretch of a journal that could not be read or does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DamageView {
    /// Journal file name.
    pub journal: String,
    /// Physical line from 1; 0 where it is the whole journal, or its end.
    pub line: u64,
    /// Bytes set aside.
    pub bytes: u64,
    /// Why, for the words: `damage-<kind>`.
    pub kind: String,
}

/// Who holds the setup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HolderView {
    /// Program: `window` or `terminal`.
    pub program: String,
    /// Process id.
    pub pid: u32,
    /// Since when.
    pub since: u64,
}
