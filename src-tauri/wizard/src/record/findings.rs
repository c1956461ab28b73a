//! What checks found: a code and the facts seen. Never a secret, and no person that the record does not name
//! already.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::progress::Mark;

/// What an answer means for the step it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "FindingStatus")]
pub enum Status {
    /// It is as it should be.
    Ok,
    /// It works, but somebody should look at it. Proves nothing and disproves nothing.
    Warning,
    /// It is not as it should be.
    Failure,
    /// It could not be told; the code is that of the failure that says why.
    Unknown,
}

/// A value that was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Fact {
    /// A count, or a time in milliseconds since the Unix epoch where the name ends in `_at`.
    Number(u64),
    /// A name, a version, an id.
    Text(String),
    /// Several of them.
    List(Vec<String>),
}

/// Facts by their names, which are the variables of the sentence.
pub type Facts = BTreeMap<String, Fact>;

/// The answer to one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Check id.
    pub check: String,
    /// What it means.
    pub status: Status,
    /// Stable kebab-case code: `finding-<code>` is its sentence, `error-<code>` where nothing could be told.
    pub code: String,
    /// What was seen.
    pub facts: Facts,
    /// When, in milliseconds since the Unix epoch, UTC.
    pub at: u64,
}

/// A finding and who had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Who asked, and the event that says so.
    pub mark: Mark,
    /// What was found.
    pub finding: Finding,
}

/// All that is left of one check's findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckProgress {
    /// The last finding.
    pub latest: Found,
    /// The last one that was as it should be, or was not: neither a warning nor unknown.
    pub decided: Option<Found>,
    /// The last one that was as it should be.
    pub held: Option<Found>,
}

impl CheckProgress {
    /// What is left when `found` comes after `before`.
    pub(super) fn after(before: Option<Self>, found: Found) -> Self {
        let (decided, held) = before.map_or((None, None), |before| (before.decided, before.held));
        let of = |statuses: &[Status]| {
            let is = statuses.contains(&found.finding.status);
            is.then(|| found.clone())
        };
        Self {
            decided: of(&[Status::Ok, Status::Failure]).or(decided),
            held: of(&[Status::Ok]).or(held),
            latest: found,
        }
    }
}
