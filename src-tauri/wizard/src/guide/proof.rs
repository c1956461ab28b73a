//! What the findings prove about a row: pure functions over guide and progress.
//!
//! A row is verified when each of its proving checks has been as it should be and none of them tells
//! otherwise now. A warning proves nothing, but does not take a proof away; nor does an answer that could not
//! be had. A check that tells otherwise *drifts*: from what was proved, or from what a person said before it.

use crate::record::{CheckProgress, Found, Progress, Status, Version};

use super::{Guide, checks::CheckOfStep, data::Row};

/// What a machine says about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof<'a> {
    /// Every proving check holds; the one that was asked longest ago.
    Verified(&'a Found),
    /// Some that held, or that a person vouched for, do not any more; their ids.
    Drifted(Vec<&'a str>),
}

/// What the findings prove about `row`; none when they prove nothing. `said` is what a person says of it.
pub fn proof<'a>(
    row: &'a Row,
    progress: &'a Progress,
    said: Option<&Version>,
) -> Option<Proof<'a>> {
    let proving = || row.checks.iter().filter(|check| check.proves);
    let all_held = proving().all(|check| {
        let found = progress.findings.get(&check.id);
        found.is_some_and(|found| found.held.is_some())
    });
    let drifted: Vec<&str> = proving()
        .filter(|check| {
            fails(check, progress).is_some_and(|failed| all_held || vouched(said, failed))
        })
        .map(|check| check.id.as_str())
        .collect();
    if !drifted.is_empty() {
        return Some(Proof::Drifted(drifted));
    }
    let held = proving().filter_map(|check| progress.findings.get(&check.id)?.held.as_ref());
    let oldest = held.min_by_key(|found| found.finding.at)?;
    let holds = all_held && proving().all(|check| fails(check, progress).is_none());
    holds.then_some(Proof::Verified(oldest))
}

/// The row that shows by being verified that `row` is done, and what verified it.
pub fn follows<'a>(
    guide: &'a Guide,
    row: &Row,
    progress: &'a Progress,
) -> Option<(&'a Row, &'a Found)> {
    guide
        .rows()
        .filter(|other| row.follows.contains(&other.id))
        .find_map(|other| match proof(other, progress, None)? {
            Proof::Verified(found) => Some((other, found)),
            Proof::Drifted(_) => None,
        })
}

/// Whether a check told otherwise after it had been as it should be; what it was before.
pub fn before(found: &CheckProgress) -> Option<&Found> {
    let decided = found.decided.as_ref()?;
    let failed = decided.finding.status == Status::Failure;
    found.held.as_ref().filter(|_| failed)
}

/// The last word of a check that decided anything, where it is that something is not as it should be.
fn fails<'a>(check: &CheckOfStep, progress: &'a Progress) -> Option<&'a Found> {
    let decided = progress.findings.get(&check.id)?.decided.as_ref()?;
    (decided.finding.status == Status::Failure).then_some(decided)
}

/// Whether a person said that it is done before the check told otherwise.
fn vouched(said: Option<&Version>, failed: &Found) -> bool {
    said.is_some_and(|said| said.mark.at <= failed.mark.at)
}
