//! What checks found: a code and the facts seen. Never a secret, and no person that the record does not name
//! already.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{progress::Mark, stamp::MAX_DRIFT};

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
    /// It could not be told; the code is that of the failure that says why. What a newer version means by another
    /// word cannot be told here either.
    #[serde(other)]
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
    /// Something that only a newer version can say; shown by none.
    #[ts(skip)]
    Newer(serde_json::Value),
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

impl Finding {
    /// The facts that this version knows how to say.
    pub fn known_facts(&self) -> Facts {
        let mut facts = self.facts.clone();
        facts.retain(|_, fact| !matches!(fact, Fact::Newer(_)));
        facts
    }
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
    /// What is left when `found` is recorded after `before`. Of two findings the one counts that was had later: a
    /// run that took long may be recorded after one that began after it. One from a clock far ahead gives way to
    /// what is recorded after it.
    pub(super) fn after(before: Option<Self>, found: Found) -> Self {
        let (latest, decided, held) = before.map_or((None, None, None), |before| {
            (Some(before.latest), before.decided, before.held)
        });
        let of = |statuses: &[Status]| {
            let is = statuses.contains(&found.finding.status);
            is.then(|| found.clone())
        };
        Self {
            decided: later(decided, of(&[Status::Ok, Status::Failure])),
            held: later(held, of(&[Status::Ok])),
            latest: latest
                .filter(|latest| is_later(latest, &found))
                .unwrap_or(found),
        }
    }
}

/// The one of two findings that was had later; the second where both were had at once.
fn later(first: Option<Found>, second: Option<Found>) -> Option<Found> {
    match (first, second) {
        (Some(first), Some(second)) if is_later(&first, &second) => Some(first),
        (first, second) => second.or(first),
    }
}

/// Whether `first` was had after `second`, which was recorded after it.
fn is_later(first: &Found, second: &Found) -> bool {
    let believable = second.mark.at.saturating_add(MAX_DRIFT);
    (second.finding.at + 1..=believable).contains(&first.finding.at)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use ulid::Ulid;

    use super::*;
    use crate::record::{ActorId, EventId, Stamp};

    fn found(status: Status, at: u64) -> Found {
        Found {
            mark: Mark {
                event: EventId(Ulid::nil()),
                by: ActorId(Ulid::nil()),
                at,
                stamp: Stamp::default(),
            },
            finding: Finding {
                check: "package".to_owned(),
                status,
                code: "package-installed".to_owned(),
                facts: Facts::new(),
                at,
            },
        }
    }

    #[test]
    fn of_two_findings_the_one_counts_that_was_had_later_whichever_is_recorded_last() {
        let first = CheckProgress::after(None, found(Status::Failure, 20));
        let then = CheckProgress::after(Some(first), found(Status::Ok, 10));
        assert_eq!(then.latest.finding.at, 20);
        assert_eq!(then.decided.unwrap().finding.status, Status::Failure);
        assert_eq!(then.held.unwrap().finding.at, 10);
    }

    #[test]
    fn a_finding_from_a_clock_far_ahead_gives_way_to_the_next_one() {
        const DAY: u64 = 24 * 60 * 60 * 1000;
        let far = CheckProgress::after(None, found(Status::Ok, 60_000 * DAY));
        let then = CheckProgress::after(Some(far), found(Status::Failure, DAY));
        assert_eq!(then.latest.finding.status, Status::Failure);
        assert_eq!(then.decided.unwrap().finding.status, Status::Failure);
    }

    #[test]
    fn what_a_newer_version_found_is_read_as_far_as_it_is_understood() {
        let newer = json!({
            "check": "package", "status": "nearly", "code": "package-nearly", "at": 1,
            "facts": { "version": "1.8", "signed": true, "parts": { "a": 1 } },
        });
        let finding: Finding = serde_json::from_value(newer.clone()).unwrap();
        assert_eq!(finding.status, Status::Unknown);
        assert_eq!(finding.known_facts().len(), 1);
        assert_eq!(
            serde_json::to_value(&finding.facts).unwrap(),
            newer["facts"]
        );
    }
}
