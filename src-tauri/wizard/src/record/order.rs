//! The order in which events are folded: by `(at, id)`, except that no event comes before one that
//! its author had seen.
//!
//! While clocks behave, the exception never applies: the hybrid logical clock already puts an answer
//! after what it answers. It matters when one machine's clock is far ahead, which others do not
//! follow (see [`stamp`](super::stamp)): taking back what that machine said must still come after it.

use std::collections::{BTreeMap, HashSet};

use super::{event::Event, id::ActorId};

/// The given events, each once, in folding order. Depends on nothing but the set of events.
pub(super) fn in_order<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<&'a Event> {
    let mut all: Vec<&Event> = events.into_iter().collect();
    all.sort_by_key(|event| (event.at, event.id, event.by, event.seq));
    let mut known = HashSet::with_capacity(all.len());
    all.retain(|event| known.insert(event.id));
    if respects_what_was_seen(&all) {
        all
    } else {
        seen_first(all)
    }
}

/// Whether every event stands behind all it had seen.
fn respects_what_was_seen(events: &[&Event]) -> bool {
    // From the back: no event may have been seen by one that stands before it.
    let mut lowest: BTreeMap<ActorId, u64> = BTreeMap::new();
    events.iter().rev().all(|event| {
        let saw_a_later_one = lowest.iter().any(|(by, seq)| event.has_seen(*by, *seq));
        let own = lowest.entry(event.by).or_insert(event.seq);
        *own = event.seq.min(*own);
        !saw_a_later_one
    })
}

/// Takes the earliest by `(at, id)` of those whose seen events are all taken.
fn seen_first(events: Vec<&Event>) -> Vec<&Event> {
    let count = events.len();
    let mut waiting: BTreeMap<ActorId, Vec<&Event>> = BTreeMap::new();
    for event in events {
        waiting.entry(event.by).or_default().push(event);
    }
    for own in waiting.values_mut() {
        // The next one of each actor is the last of the list.
        own.sort_by_key(|event| std::cmp::Reverse((event.seq, event.at, event.id)));
    }
    let mut ordered = Vec::with_capacity(count);
    while let Some(actor) = next_actor(&waiting) {
        ordered.extend(waiting.get_mut(&actor).and_then(Vec::pop));
    }
    ordered
}

fn next_actor(waiting: &BTreeMap<ActorId, Vec<&Event>>) -> Option<ActorId> {
    let heads = || waiting.values().filter_map(|own| own.last());
    let free = |event: &&&Event| {
        heads().all(|other| other.by == event.by || !event.has_seen(other.by, other.seq))
    };
    let earliest = |event: &&&Event| (event.at, event.id);
    // Where journals contradict each other (events that saw one another), time alone decides.
    heads()
        .filter(free)
        .min_by_key(earliest)
        .or_else(|| heads().min_by_key(earliest))
        .map(|e| e.by)
}
