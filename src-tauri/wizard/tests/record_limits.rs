//! Limits on a record, which are told, and costs that grow with what comes from outside and not faster.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod record_stage;

use std::{
    collections::BTreeMap,
    fs::File,
    time::{Duration, Instant},
};

use record_stage::{Stage, forge};
use ulid::Ulid;
use wizard::record::{
    ActorId, Change, DamageKind, Event, EventId, MAX_AUTHORS, MAX_JOURNAL, Record, RecordError,
    Stamp, fold,
};

fn note(text: &str) -> Change {
    Change::NoteWritten {
        step: "a".into(),
        text: text.into(),
    }
}

fn kinds(record: &Record) -> Vec<DamageKind> {
    record.damage().iter().map(|damage| damage.kind).collect()
}

#[test]
fn too_many_authors_are_told_and_those_known_before_still_count() {
    let stage = Stage::new();
    // Behind all others by name.
    let bob = ActorId(Ulid(u128::MAX >> 1));
    let send = |by: ActorId, text: &str| {
        let event = forge::event(stage.setup, by, 1, &note(text));
        forge::send(&stage.data, stage.setup, by, &[event]);
    };
    send(bob, "known");
    let mut record = Record::open(&stage.data, stage.setup, stage.author()).unwrap();
    record.append(note("knows bob")).unwrap();
    drop(record);
    for number in 0..MAX_AUTHORS + 40 {
        send(ActorId(Ulid(number as u128)), "crowd");
    }
    let mut record = Record::open(&stage.data, stage.setup, stage.author()).unwrap();
    let authors = |record: &Record| {
        let mut events: BTreeMap<ActorId, usize> = BTreeMap::new();
        for event in record.events() {
            *events.entry(event.by).or_default() += 1;
        }
        events
    };
    let read = authors(&record);
    assert_eq!(read.len(), MAX_AUTHORS);
    assert!(read.contains_key(&bob) && read[&stage.actor] == 4);
    assert_eq!(kinds(&record), [DamageKind::TooManyAuthors; 42]);
    record.append(note("goes on")).unwrap();
    assert_eq!(
        authors(&Record::read(&stage.data, stage.setup).unwrap()).len(),
        MAX_AUTHORS
    );
}

#[test]
fn a_journal_beyond_its_limit_is_told_and_not_written_any_more() {
    let stage = Stage::new();
    let path = stage.journal();
    File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(MAX_JOURNAL + 10)
        .unwrap();
    let mut record = Record::open(&stage.data, stage.setup, stage.author()).unwrap();
    assert_eq!(record.events().len(), 3);
    assert!(
        kinds(&record).contains(&DamageKind::TooLong),
        "{:?}",
        record.damage()
    );
    let rest = record.damage().last().unwrap();
    assert_eq!((rest.offset, rest.bytes), (MAX_JOURNAL, 10));
    let refused = record.append(note("too much")).unwrap_err();
    assert!(matches!(refused, RecordError::Full), "{refused}");
    assert_eq!(
        path.metadata().unwrap().len(),
        MAX_JOURNAL + 10,
        "nothing was written"
    );
}

#[test]
fn a_long_journal_of_others_keeps_no_short_one_from_being_read() {
    let stage = Stage::new();
    for number in 1..=3 {
        let path = stage
            .data
            .setup(stage.setup)
            .join(format!("{}.jsonl", Ulid(number)));
        File::create(path).unwrap().set_len(MAX_JOURNAL).unwrap();
    }
    let short = ActorId(Ulid(9));
    let event = forge::event(stage.setup, short, 1, &note("short"));
    forge::send(&stage.data, stage.setup, short, &[event]);
    let record = Record::read(&stage.data, stage.setup).unwrap();
    assert_eq!(record.events().len(), 4);
    let too_long = kinds(&record)
        .into_iter()
        .filter(|kind| *kind == DamageKind::TooLong);
    assert!(too_long.count() >= 1, "{:?}", kinds(&record));
}

/// Events of that many authors who all saw the one before them, while their clocks go backwards.
fn crowd(authors: u64) -> Vec<Event> {
    let id = |number: u64| ActorId(Ulid(u128::from(number)));
    let events = (0..authors).map(|number| Event {
        setup: None,
        id: EventId(Ulid(u128::from(number))),
        seq: 1,
        at: Stamp {
            ms: authors - number,
            count: 0,
        },
        wall: None,
        seen: number
            .checked_sub(1)
            .map(|before| (id(before), 1))
            .into_iter()
            .collect(),
        by: id(number),
        change: Some(Change::StepReopened { step: "a".into() }),
    });
    events.collect()
}

/// One author who says something and takes it back, again and again.
fn turns(count: u64) -> Vec<Event> {
    let events = (0..count).map(|number| Event {
        setup: None,
        id: EventId(Ulid(u128::from(number))),
        seq: number + 1,
        at: Stamp {
            ms: number,
            count: 0,
        },
        wall: None,
        seen: BTreeMap::new(),
        by: ActorId(Ulid(1)),
        change: Some(if number % 3 == 2 {
            let event = EventId(Ulid(u128::from(number - 1)));
            Change::Undone { event }
        } else {
            Change::StepReopened { step: "a".into() }
        }),
    });
    events.collect()
}

/// Many people who say different things unseen by each other, each of them again and again.
fn quarrel(count: u64) -> Vec<Event> {
    let events = (0..count).map(|number| Event {
        setup: None,
        id: EventId(Ulid(u128::from(number))),
        seq: number / 200 + 1,
        at: Stamp {
            ms: number,
            count: 0,
        },
        wall: None,
        seen: BTreeMap::new(),
        by: ActorId(Ulid(u128::from(number % 200))),
        change: Some(Change::StepSkipped {
            step: "a".into(),
            reason: number.to_string(),
        }),
    });
    events.collect()
}

#[test]
fn folding_grows_with_the_events_and_not_with_their_square() {
    type Kind = (&'static str, fn(u64) -> Vec<Event>);
    let all: [Kind; 3] = [("crowd", crowd), ("turns", turns), ("quarrel", quarrel)];
    for (name, events) in all {
        let cost = |count: u64| {
            let events = events(count);
            let once = || {
                let start = Instant::now();
                assert!(fold(&events).changed.is_some());
                start.elapsed()
            };
            (0..3).map(|_| once()).min().unwrap_or(Duration::ZERO)
        };
        // Sixteen times as many take 16 times as long, and 256 times where the square counts.
        let (few, many) = (cost(500), cost(8000));
        let ratio = many.as_secs_f64() / few.as_secs_f64();
        assert!(ratio < 80.0, "{name}: {ratio:.1} ({few:?}, {many:?})");
    }
}
