//! What state a row of the guide is in: pure functions over the guide, the progress and the time.

use crate::record::{Found, MAX_DRIFT, Progress, Said, Version};

use super::{
    Guide,
    data::{Row, Wait},
    proof::{self, Proof},
};

/// The last millisecond of the year 9999, UTC. No wait ends later: faces could not show the day.
const LATEST: u64 = 253_402_300_799_999;

/// What state a row is in.
#[derive(Debug, Clone)]
pub enum State<'a> {
    /// Other rows come first; their ids, in the order of the guide.
    Locked(Vec<&'a str>),
    /// Can be done now.
    Open,
    /// Something runs that takes its time.
    Waiting(Running<'a>),
    /// Its checks prove it; the finding that is the oldest of them.
    Verified(&'a Found),
    /// Its checks proved it or somebody vouched for it, and these tell otherwise now.
    Drifted(Vec<&'a str>),
    /// Another row is verified that could not be without this one, and by what.
    Follows(&'a Row, &'a Found),
    /// Somebody said that it is done.
    Done(&'a Version),
    /// Left out on purpose.
    Skipped(&'a Version),
    /// Two people said different things without having seen each other.
    Attention(&'a [Version]),
}

impl State<'_> {
    /// Whether nothing is left to do: done, or left out on purpose.
    pub fn is_settled(&self) -> bool {
        match self {
            Self::Verified(_) | Self::Follows(..) | Self::Done(_) | Self::Skipped(_) => true,
            Self::Locked(_)
            | Self::Open
            | Self::Waiting(_)
            | Self::Drifted(_)
            | Self::Attention(_) => false,
        }
    }
}

/// A wait that was started. Times are milliseconds since the Unix epoch, UTC.
#[derive(Debug, Clone, Copy)]
pub struct Running<'a> {
    /// The wait.
    pub wait: &'a Wait,
    /// When it started.
    pub started: u64,
    /// When it may be over at the earliest.
    pub earliest: u64,
    /// When it should be over at the latest.
    pub until: u64,
    /// Number of people it is reckoned from.
    pub people: Option<u64>,
}

impl Running<'_> {
    /// Whether its time is up.
    pub fn is_over(&self, now: u64) -> bool {
        now >= self.until
    }
}

/// The state of one row at `now`.
///
/// What a person said about a row comes before what it waits for: a wait that is started on a row
/// already done (a reconnect long after the sync, say) runs beside it and takes nothing away. What a machine
/// saw comes before what a person said, save that a row is left out.
pub fn state<'a>(guide: &'a Guide, step: &'a Row, progress: &'a Progress, now: u64) -> State<'a> {
    if let Some(settled) = settled(guide, step, progress) {
        return settled;
    }
    let missing = missing(guide, step, progress);
    if !missing.is_empty() {
        return State::Locked(missing);
    }
    running(step, progress, now)
        .into_iter()
        .find(|running| running.wait.section.is_none() && !running.is_over(now))
        .map_or(State::Open, State::Waiting)
}

/// Ids of the rows that must be done or skipped before `step`, in the order of the guide.
pub fn missing<'a>(guide: &'a Guide, step: &Row, progress: &Progress) -> Vec<&'a str> {
    guide
        .rows()
        .filter(|row| step.depends_on.contains(&row.id))
        .filter(|row| !is_settled(guide, row, progress))
        .map(|row| row.id.as_str())
        .collect()
}

/// Ids of the cautions that hold `step` back until somebody acknowledges them.
pub fn unacknowledged<'a>(step: &'a Row, progress: &Progress) -> Vec<&'a str> {
    step.gates()
        .filter(|caution| !progress.cautions.contains_key(&caution.id))
        .map(|caution| caution.id.as_str())
        .collect()
}

/// The waits of `step` that were started, running or over. One that is said to start more than a day from `now`
/// comes from a clock that was wrong: when it started cannot be told, so it can be started again.
pub fn running<'a>(step: &'a Row, progress: &Progress, now: u64) -> Vec<Running<'a>> {
    let latest = now.saturating_add(MAX_DRIFT);
    step.waits
        .iter()
        .filter_map(|wait| started(wait, progress))
        .filter(|running| running.started <= latest)
        .collect()
}

/// Minutes of work left, an estimate.
pub fn minutes_left(guide: &Guide, progress: &Progress) -> u32 {
    guide
        .rows()
        .filter(|row| !is_settled(guide, row, progress))
        .map(|row| row.minutes)
        .sum()
}

fn is_settled(guide: &Guide, row: &Row, progress: &Progress) -> bool {
    settled(guide, row, progress).is_some_and(|state| state.is_settled())
}

/// The state that follows from what was said and seen, whatever the time; none where nothing was.
fn settled<'a>(guide: &'a Guide, row: &'a Row, progress: &'a Progress) -> Option<State<'a>> {
    let recorded = progress.step(&row.id);
    let said = recorded.and_then(|recorded| recorded.outcome.as_ref());
    if let Some(recorded) = recorded
        && !recorded.conflict.is_empty()
    {
        return Some(State::Attention(&recorded.conflict));
    }
    if let Some(version) = said
        && matches!(version.says, Said::Skipped { .. })
    {
        return Some(State::Skipped(version));
    }
    match proof::proof(row, progress, said) {
        Some(Proof::Verified(found)) => return Some(State::Verified(found)),
        Some(Proof::Drifted(checks)) => return Some(State::Drifted(checks)),
        None => {}
    }
    if let Some(version) = said {
        return Some(State::Done(version));
    }
    let (row, found) = proof::follows(guide, row, progress)?;
    Some(State::Follows(row, found))
}

fn started<'a>(wait: &'a Wait, progress: &Progress) -> Option<Running<'a>> {
    const MINUTE: u64 = 60_000;
    let (started, people) = match &wait.after {
        None => {
            let start = progress.waits.get(&wait.id)?;
            (start.mark.at, start.people)
        }
        Some(step) => {
            let outcome = progress.step(step)?.outcome.as_ref()?;
            // What was true long before the setup needs no waiting any more.
            if !matches!(outcome.says, Said::Done { already: false, .. }) {
                return None;
            }
            (outcome.mark.at, None)
        }
    };
    let (least, most) = match (wait.minutes, wait.minutes_per_thousand, people) {
        (Some(minutes), _, _) => (u64::from(minutes) * MINUTE, u64::from(minutes) * MINUTE),
        (None, Some((least, most)), Some(people)) => {
            let of = |rate: u32| {
                people
                    .saturating_mul(u64::from(rate) * MINUTE)
                    .div_ceil(1000)
            };
            (of(least), of(most))
        }
        _ => return None,
    };
    Some(Running {
        wait,
        started,
        earliest: started.saturating_add(least).min(LATEST),
        until: started.saturating_add(most).min(LATEST),
        people,
    })
}
