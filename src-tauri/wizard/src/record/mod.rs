//! The record of a setup: one append-only journal per actor, and the progress that folding them yields.
//!
//! ```text
//! <data dir>/actor.json                              who works at this machine
//! <data dir>/locks/<setup id>.lock                   who writes a setup on this machine
//! <data dir>/setups/<setup id>/<actor id>.jsonl      what that person did, one event a line
//! ```
//!
//! Journals are only ever appended to; what cannot be read is reported and stays where it is. The
//! journals of two machines never have the same name, so merging is the union of two folders.
//!
//! A folder may be shared, so everything in it but one's own journal comes from outside: an event counts only
//! in its author's journal and in its own setup, within the bounds of `bounds` and `limits`. Everything else is
//! damage.

mod accounts;
mod append;
mod bounds;
mod change;
mod data_dir;
mod decisions;
pub(crate) mod durable;
mod error;
mod event;
mod findings;
mod fold;
mod folder;
mod id;
mod journal;
mod limits;
mod lock;
mod order;
mod progress;
mod stamp;
mod store;
mod writer;

pub use accounts::{
    AccountsProgress, Choice, Chosen, MarketoService, MarketoTest, MarketoTested, OrgUser,
    Organization, SalesforceApp, SalesforceSignIn, Seen, SignedIn,
};
pub use bounds::file_name;
pub use change::{Change, CheckedList, Environment, ListKind, Person, Persona};
pub use data_dir::{Actor, DATA_DIR_VARIABLE, DataDir};
pub use error::RecordError;
pub use event::{Event, FORMAT, MAX_LINE};
pub use findings::{CheckProgress, Fact, Facts, Finding, Found, Status};
pub use fold::fold;
pub use id::{ActorId, EventId, Ids, RandomIds, SetupId};
pub use journal::{Damage, DamageKind};
pub use limits::{MAX_AUTHORS, MAX_CLAIM, MAX_EVENTS, MAX_JOURNAL, MAX_NUMBER};
pub use lock::Holder;
pub use progress::{
    Acknowledged, ActorProgress, InviteList, Mark, Note, Progress, Said, SavedList, StepProgress,
    Undoable, Version, WaitStarted,
};
pub use stamp::{Clock, MAX_DRIFT, Stamp, SystemClock};
pub use store::Record;
pub use writer::Author;
