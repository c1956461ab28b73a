//! The order in which events are folded: by `(at, id)`, except that no event comes before one that
//! its author had seen.
//!
//! While clocks behave, the exception never applies: the hybrid logical clock already puts an answer
//! after what it answers. It matters when one machine's clock is far ahead, which others do not
//! follow (see [`stamp`](super::stamp)): taking back what that machine said must still come after it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    ops::Bound,
};

use super::{
    event::Event,
    id::{ActorId, EventId},
    stamp::Stamp,
};

/// Events, each once, in folding order.
#[derive(Default)]
pub(super) struct Ordered<'a> {
    pub(super) events: Vec<&'a Event>,
    /// Whether some of them claim to have seen one another.
    pub(super) contradicted: bool,
}

/// The given events in folding order. Depends on nothing but the set of events. An id is its author's: another
/// author's event with the same id is another event.
pub(super) fn in_order<'a>(events: impl IntoIterator<Item = &'a Event>) -> Ordered<'a> {
    let mut all: Vec<&Event> = events.into_iter().collect();
    all.sort_by_key(|event| (event.at, event.id, event.by, event.seq));
    let mut known = HashSet::with_capacity(all.len());
    all.retain(|event| known.insert((event.by, event.id)));
    if respects_what_was_seen(&all) {
        Ordered {
            events: all,
            contradicted: false,
        }
    } else {
        seen_first(all)
    }
}

/// Whether every event stands behind all it had seen.
fn respects_what_was_seen(events: &[&Event]) -> bool {
    // From the back: no event may have been seen by one that stands before it.
    let mut lowest: HashMap<ActorId, u64> = HashMap::new();
    events.iter().rev().all(|event| {
        let own = lowest.get(&event.by).copied();
        let saw_a_later_one = own.is_some_and(|later| later < event.seq)
            || event.seen.iter().any(|(by, seq)| {
                *by != event.by && lowest.get(by).is_some_and(|later| later <= seq)
            });
        lowest.insert(event.by, own.map_or(event.seq, |own| own.min(event.seq)));
        !saw_a_later_one
    })
}

type Key = (Stamp, EventId, ActorId);

fn key(event: &Event) -> Key {
    (event.at, event.id, event.by)
}

/// Events of one author that are not taken yet.
#[derive(Default)]
struct Queue<'a> {
    /// The next one is the last of them.
    left: Vec<&'a Event>,
    /// Events of others that have seen these up to a number, by that number.
    waiting: BTreeMap<u64, Vec<&'a Event>>,
}

/// Takes the earliest by `(at, id)` of those whose seen events are all taken.
fn seen_first(events: Vec<&Event>) -> Ordered<'_> {
    let mut ordered = Ordered {
        events: Vec::with_capacity(events.len()),
        contradicted: false,
    };
    let mut queues: BTreeMap<ActorId, Queue<'_>> = BTreeMap::new();
    for event in events {
        queues.entry(event.by).or_default().left.push(event);
    }
    for queue in queues.values_mut() {
        queue
            .left
            .sort_by_key(|event| std::cmp::Reverse((event.seq, event.at, event.id)));
    }
    let first: Vec<&Event> = queues
        .values()
        .filter_map(|queue| queue.left.last().copied())
        .collect();
    let mut heads: BTreeSet<Key> = first.iter().map(|event| key(event)).collect();
    let mut free = BTreeSet::new();
    for event in first {
        free.extend(free_or_waiting(event, Bound::Unbounded, &mut queues));
    }
    loop {
        // Where journals contradict each other (events that saw one another), time alone decides.
        let Some(taken) = free.first().or_else(|| heads.first()).copied() else {
            return ordered;
        };
        heads.remove(&taken);
        ordered.contradicted |= !free.remove(&taken);
        let by = taken.2;
        let Some(queue) = queues.get_mut(&by) else {
            continue;
        };
        ordered.events.extend(queue.left.pop());
        let next = queue.left.last().copied();
        let still = next.map_or_else(BTreeMap::new, |next| queue.waiting.split_off(&next.seq));
        let waited = std::mem::replace(&mut queue.waiting, still);
        if let Some(next) = next {
            heads.insert(key(next));
            free.extend(free_or_waiting(next, Bound::Unbounded, &mut queues));
        }
        for event in waited.into_values().flatten() {
            // One that was taken all the same waits for nothing any more.
            if heads.contains(&key(event)) {
                free.extend(free_or_waiting(event, Bound::Excluded(by), &mut queues));
            }
        }
    }
}

/// The event's key when all it has seen of the authors in `from` is taken; else it waits for the first of them.
fn free_or_waiting<'a>(
    event: &'a Event,
    from: Bound<ActorId>,
    queues: &mut BTreeMap<ActorId, Queue<'a>>,
) -> Option<Key> {
    for (by, seq) in event.seen.range((from, Bound::Unbounded)) {
        if *by == event.by {
            continue;
        }
        if let Some(queue) = queues.get_mut(by)
            && queue.left.last().is_some_and(|next| next.seq <= *seq)
        {
            queue.waiting.entry(*seq).or_default().push(event);
            return None;
        }
    }
    Some(key(event))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use ulid::Ulid;

    use super::*;

    /// The rule as it is worded: the earliest of the next ones that have seen no other next one.
    fn as_worded(events: &[Event]) -> Vec<EventId> {
        let mut left: Vec<&Event> = events.iter().collect();
        let mut ordered = Vec::new();
        while !left.is_empty() {
            let own = |a: &&&Event| (a.seq, a.at, a.id);
            let is_next = |event: &&&Event| {
                left.iter()
                    .filter(|a| a.by == event.by)
                    .all(|a| own(&a) >= own(event))
            };
            let next: Vec<&Event> = left.iter().filter(is_next).copied().collect();
            let is_free = |event: &&&Event| {
                next.iter()
                    .all(|other| other.by == event.by || !event.has_seen(other.by, other.seq))
            };
            let taken = next
                .iter()
                .filter(is_free)
                .min_by_key(|event| key(event))
                .or_else(|| next.iter().min_by_key(|event| key(event)))
                .unwrap()
                .id;
            ordered.push(taken);
            left.retain(|event| event.id != taken);
        }
        ordered
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let one = (
            0..4_u128,
            1..6_u64,
            0..6_u64,
            prop::collection::btree_map(0..4_u128, 0..7_u64, 0..4),
        );
        prop::collection::vec(one, 0..16).prop_map(|events| {
            let numbered = events.into_iter().zip(1_u128..);
            numbered
                .map(|((by, seq, ms, seen), id)| Event {
                    setup: None,
                    id: EventId(Ulid(id)),
                    seq,
                    at: Stamp { ms, count: 0 },
                    wall: None,
                    seen: seen
                        .into_iter()
                        .map(|(by, seq)| (ActorId(Ulid(by)), seq))
                        .collect::<BTreeMap<_, _>>(),
                    by: ActorId(Ulid(by)),
                    change: None,
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn order_is_the_worded_one_also_where_events_contradict(events in events()) {
            let ordered = seen_first(events.iter().collect()).events;
            let ids: Vec<EventId> = ordered.iter().map(|event| event.id).collect();
            prop_assert_eq!(ids, as_worded(&events));
        }
    }
}
