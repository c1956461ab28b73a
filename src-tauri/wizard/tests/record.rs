//! The record as its users see it: create, append, read, undo, disagree, merge.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use tempfile::TempDir;
use ulid::Ulid;
use wizard::record::{
    Actor, ActorId, Author, Change, CheckedList, Clock, DataDir, Environment, EventId, ListKind,
    MAX_LINE, Person, Persona, Record, RecordError, Said, SetupId, Version, fold,
};

/// A clock that stands where it is put.
#[derive(Default)]
struct Hand(AtomicU64);

impl Hand {
    fn set(&self, now: u64) {
        self.0.store(now, Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

const NOON: u64 = 1_795_435_200_000;
const DAY: u64 = 24 * 60 * 60 * 1000;

/// A machine with a person at it.
struct Machine {
    _folder: TempDir,
    data: DataDir,
    author: Author,
    clock: Arc<Hand>,
}

impl Machine {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataDir::find(Some(&folder.path().join("data"))).unwrap();
        let clock = Arc::new(Hand::default());
        clock.set(NOON);
        let mut author = Author::new(ActorId(Ulid::new()), "terminal");
        author.clock = clock.clone();
        Self {
            _folder: folder,
            data,
            author,
            clock,
        }
    }

    fn me(&self) -> ActorId {
        self.author.actor
    }

    fn create(&self) -> Record {
        Record::create(
            &self.data,
            self.author.clone(),
            "Acme",
            Environment::Sandbox,
            false,
        )
        .unwrap()
    }

    fn open(&self, setup: SetupId) -> Record {
        Record::open(&self.data, setup, self.author.clone()).unwrap()
    }

    fn journal(&self, setup: SetupId) -> PathBuf {
        self.data.setup(setup).join(format!("{}.jsonl", self.me()))
    }

    /// What a file-sync service does: every journal of the other machine, over here.
    fn receive(&self, from: &Self, setup: SetupId) {
        let there = from.data.setup(setup);
        let here = self.data.setup(setup);
        fs::create_dir_all(&here).unwrap();
        fs::copy(
            from.journal(setup),
            here.join(from.journal(setup).file_name().unwrap()),
        )
        .unwrap();
        assert!(there.is_dir());
    }
}

fn attest(step: &str) -> Change {
    Change::StepAttested {
        step: step.into(),
        already: false,
        note: None,
    }
}

fn skip(step: &str, reason: &str) -> Change {
    Change::StepSkipped {
        step: step.into(),
        reason: reason.into(),
    }
}

fn reopen(step: &str) -> Change {
    Change::StepReopened { step: step.into() }
}

fn tick(step: &str, instruction: &str, ticked: bool) -> Change {
    Change::InstructionTicked {
        step: step.into(),
        instruction: instruction.into(),
        ticked,
    }
}

fn undo(record: &Record, actor: ActorId) -> Change {
    Change::Undone {
        event: record.progress().undoable(actor).unwrap().event,
    }
}

fn last(record: &Record) -> EventId {
    record.progress().changed.unwrap().event
}

fn outcome<'a>(record: &'a Record, step: &str) -> Option<&'a Version> {
    record
        .progress()
        .step(step)
        .and_then(|step| step.outcome.as_ref())
}

fn is_done(record: &Record, step: &str) -> bool {
    outcome(record, step).is_some_and(|version| matches!(version.says, Said::Done { .. }))
}

fn conflict(record: &Record, step: &str) -> Vec<Said> {
    let versions = &record.progress().step(step).unwrap().conflict;
    versions
        .iter()
        .map(|version| version.says.clone())
        .collect()
}

fn lines(path: &Path) -> Vec<String> {
    fs::read_to_string(path)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}

/// The progress in memory, the one read afresh, and the one of shuffled events are the same.
fn assert_same_when_read_again(record: &Record, data: &DataDir) {
    let fresh = Record::read(data, record.setup()).unwrap();
    assert_eq!(record.progress(), fresh.progress());
    assert_eq!(&fold(record.events().iter().rev()), fresh.progress());
    assert_eq!(fresh.damage(), []);
}

#[test]
fn what_happened_is_what_is_read_afterwards() {
    let machine = Machine::new();
    let me = machine.me();
    let mut record = machine.create();
    let personas = vec![Persona::MarketoAdmin, Persona::SalesforceAdmin];
    let list = CheckedList {
        file: "people.csv".into(),
        total: 3,
        ready: 2,
        rejected: 1,
        ..CheckedList::default()
    };
    let person = Some(Person {
        name: "Ada".into(),
        email: "ada@example.com".into(),
    });
    let changes = [
        Change::ActorIntroduced {
            name: "Ada".into(),
            personas,
        },
        Change::SetupRenamed {
            name: "Acme Europe".into(),
        },
        tick("invite", "open", true),
        tick("invite", "upload", true),
        tick("invite", "open", false),
        Change::NoteWritten {
            step: "invite".into(),
            text: "line one\n\"line\" two {\"crc\":\"".into(),
        },
        Change::CautionAcknowledged {
            caution: "first-user".into(),
            person: person.clone(),
        },
        Change::WaitStarted {
            wait: "sync".into(),
            people: Some(5000),
        },
        Change::InviteListChecked {
            step: "invite".into(),
            list: list.clone(),
        },
        Change::InviteListSaved {
            step: "invite".into(),
            list: ListKind::LeftOut,
            file: "out.csv".into(),
            rows: 1,
        },
        Change::StepAttested {
            step: "invite".into(),
            already: true,
            note: Some("seen".into()),
        },
        skip("buttons", "not needed"),
    ];
    for change in changes {
        record.append(change).unwrap();
    }
    let progress = record.progress();
    assert_eq!(
        (progress.name.as_str(), progress.environment),
        ("Acme Europe", Some(Environment::Sandbox))
    );
    assert_eq!(progress.created.unwrap().by, me);
    assert_eq!(
        (
            progress.actors[&me].name.as_str(),
            progress.actors[&me].personas.len()
        ),
        ("Ada", 2)
    );
    let step = progress.step("invite").unwrap();
    assert_eq!(step.ticked.iter().collect::<Vec<_>>(), ["upload"]);
    assert_eq!(step.notes[0].text, "line one\n\"line\" two {\"crc\":\"");
    let invite = step.invite_list.as_ref().unwrap();
    assert_eq!(
        (&invite.checked, invite.saved[0].list, invite.saved[0].rows),
        (&list, ListKind::LeftOut, 1)
    );
    let said = &step.outcome.as_ref().unwrap().says;
    assert_eq!(
        *said,
        Said::Done {
            already: true,
            note: Some("seen".into())
        }
    );
    assert_eq!(
        outcome(&record, "buttons").unwrap().says,
        Said::Skipped {
            reason: "not needed".into()
        }
    );
    assert_eq!(progress.cautions["first-user"].person, person);
    assert_eq!(progress.waits["sync"].people, Some(5000));
    assert_eq!(progress.changed.unwrap().event, last(&record));
    assert_same_when_read_again(&record, &machine.data);
}

#[test]
fn a_line_is_a_checksum_and_the_event_with_every_field_of_the_format() {
    let machine = Machine::new();
    let mut record = machine.create();
    record.append(skip("buttons", "none")).unwrap();
    let line = lines(&machine.journal(record.setup())).pop().unwrap();
    let event = line[r#"{"crc":"00000000","event":"#.len()..]
        .strip_suffix('}')
        .unwrap();
    assert_eq!(
        line[..26],
        format!(
            r#"{{"crc":"{:08x}","event":"#,
            crc32fast::hash(event.as_bytes())
        )
    );
    let json: serde_json::Value = serde_json::from_str(&line).unwrap();
    let event = json["event"].as_object().unwrap();
    let mut fields: Vec<_> = event.keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "at", "by", "data", "id", "kind", "seen", "seq", "setup", "v"
        ]
    );
    assert_eq!(event["setup"], record.setup().to_string());
    assert_eq!(
        (event["v"].as_u64(), event["seq"].as_u64()),
        (Some(1), Some(2))
    );
    assert_eq!(event["at"], "2026-11-23T12:00:00.000Z+0001");
    assert_eq!(event["seen"], serde_json::json!({}));
    assert_eq!(event["by"], machine.me().to_string());
    assert_eq!(event["kind"], "step-skipped");
    assert_eq!(
        event["data"],
        serde_json::json!({"step": "buttons", "reason": "none"})
    );
    assert_eq!(event["id"], last(&record).to_string());
}

#[test]
fn undo_takes_back_one_thing_after_the_other_and_undoing_an_undo_brings_it_back() {
    let machine = Machine::new();
    let me = machine.me();
    let mut record = machine.create();
    record.append(tick("a", "one", true)).unwrap();
    record.append(attest("a")).unwrap();
    record.append(undo(&record, me)).unwrap();
    let taken_back = last(&record);
    assert!(!is_done(&record, "a"));
    assert_eq!(
        record.progress().undoable(me).unwrap().kind,
        "instruction-ticked"
    );
    record.append(undo(&record, me)).unwrap();
    assert!(record.progress().step("a").unwrap().ticked.is_empty());
    assert_eq!(
        record.progress().undoable(me),
        None,
        "the creation cannot be taken back"
    );
    record.append(Change::Undone { event: taken_back }).unwrap();
    assert!(is_done(&record, "a"));
    assert_eq!(
        record.progress().undoable(me).unwrap().kind,
        "step-attested"
    );
    assert_same_when_read_again(&record, &machine.data);
}

#[test]
fn creation_and_introduction_cannot_be_taken_back() {
    let machine = Machine::new();
    let mut record = machine.create();
    let created = last(&record);
    record
        .append(Change::ActorIntroduced {
            name: "Ada".into(),
            personas: vec![],
        })
        .unwrap();
    let introduced = last(&record);
    record.append(Change::Undone { event: created }).unwrap();
    record.append(Change::Undone { event: introduced }).unwrap();
    record
        .append(Change::Undone {
            event: EventId(Ulid::new()),
        })
        .unwrap();
    assert_eq!(record.progress().name, "Acme");
    assert_eq!(record.progress().actors[&machine.me()].name, "Ada");
    assert_same_when_read_again(&record, &machine.data);
}

#[test]
fn taking_back_a_skip_restores_the_word_before_it() {
    let machine = Machine::new();
    let mut record = machine.create();
    record.append(attest("a")).unwrap();
    record.append(skip("a", "later")).unwrap();
    record.append(undo(&record, machine.me())).unwrap();
    assert!(is_done(&record, "a"));
    record.append(reopen("a")).unwrap();
    assert_eq!(outcome(&record, "a"), None);
    record.append(undo(&record, machine.me())).unwrap();
    assert!(is_done(&record, "a"));
    assert_same_when_read_again(&record, &machine.data);
}

/// Two machines that share a setup which both know.
fn two() -> (Machine, Machine, Record, Record) {
    let (ada, bob) = (Machine::new(), Machine::new());
    let here = ada.create();
    bob.receive(&ada, here.setup());
    let there = bob.open(here.setup());
    assert_eq!(there.progress(), here.progress());
    (ada, bob, here, there)
}

/// Both machines get each other's journals.
fn exchange(ada: &Machine, bob: &Machine, here: &mut Record, there: &mut Record) {
    let setup = here.setup();
    for (to, from) in [(ada, bob), (bob, ada)] {
        if from.journal(setup).exists() {
            to.receive(from, setup);
        }
    }
    here.refresh().unwrap();
    there.refresh().unwrap();
    assert_eq!(here.progress(), there.progress());
}

#[test]
fn different_words_unseen_by_each_other_conflict_until_one_is_chosen() {
    let (ada, bob, mut here, mut there) = two();
    here.append(attest("a")).unwrap();
    let done = last(&here);
    there.append(skip("a", "no need")).unwrap();
    let skipped = last(&there);
    exchange(&ada, &bob, &mut here, &mut there);
    assert_eq!(outcome(&here, "a"), None);
    assert_eq!(conflict(&here, "a").len(), 2);

    there
        .append(Change::VersionChosen {
            step: "a".into(),
            event: done,
        })
        .unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    assert_eq!(conflict(&here, "a"), []);
    let version = outcome(&here, "a").unwrap();
    assert_eq!(
        (version.mark.event, version.mark.by),
        (done, ada.me()),
        "the chosen one, as it was said"
    );

    there.append(undo(&there, bob.me())).unwrap();
    assert_eq!(conflict(&there, "a").len(), 2, "the conflict is back");
    there
        .append(Change::VersionChosen {
            step: "a".into(),
            event: skipped,
        })
        .unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    assert_eq!(outcome(&here, "a").unwrap().mark.event, skipped);
    assert_same_when_read_again(&here, &ada.data);
}

#[test]
fn words_that_agree_or_were_seen_do_not_conflict() {
    let (ada, bob, mut here, mut there) = two();
    here.append(attest("agree")).unwrap();
    there.append(attest("agree")).unwrap();
    here.append(attest("seen")).unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    there.append(skip("seen", "undone elsewhere")).unwrap();
    here.append(tick("seen", "other", true)).unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    assert_eq!(conflict(&here, "agree"), []);
    assert!(is_done(&here, "agree"));
    assert_eq!(conflict(&here, "seen"), []);
    assert!(matches!(
        outcome(&here, "seen").unwrap().says,
        Said::Skipped { .. }
    ));
}

#[test]
fn taking_back_unseen_by_the_other_conflicts_and_says_open() {
    let (ada, bob, mut here, mut there) = two();
    here.append(attest("a")).unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    here.append(undo(&here, ada.me())).unwrap();
    there.append(attest("a")).unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    let says = conflict(&here, "a");
    assert_eq!(says.len(), 2, "{says:?}");
    assert!(says.contains(&Said::Open));

    let open = &here.progress().step("a").unwrap().conflict;
    let open = open
        .iter()
        .find(|version| version.says == Said::Open)
        .unwrap()
        .mark
        .event;
    here.append(Change::VersionChosen {
        step: "a".into(),
        event: open,
    })
    .unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    assert_eq!((outcome(&here, "a"), conflict(&here, "a")), (None, vec![]));
}

#[test]
fn a_choice_covers_only_the_versions_it_has_seen() {
    let (ada, bob, mut here, mut there) = two();
    let eve = Machine::new();
    eve.receive(&ada, here.setup());
    let mut third = eve.open(here.setup());
    here.append(attest("a")).unwrap();
    let done = last(&here);
    there.append(skip("a", "no")).unwrap();
    third.append(reopen("a")).unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    here.append(Change::VersionChosen {
        step: "a".into(),
        event: done,
    })
    .unwrap();
    assert_eq!(conflict(&here, "a"), []);
    ada.receive(&eve, here.setup());
    here.refresh().unwrap();
    assert_eq!(
        conflict(&here, "a").len(),
        2,
        "the chosen one and the one not seen"
    );
}

#[test]
fn a_list_saved_by_one_is_not_shown_under_the_list_another_checked() {
    let (ada, bob, mut here, mut there) = two();
    let checked = |file: &str| Change::InviteListChecked {
        step: "invite".into(),
        list: CheckedList {
            file: file.into(),
            ..CheckedList::default()
        },
    };
    let saved = |file: &str| Change::InviteListSaved {
        step: "invite".into(),
        list: ListKind::Clean,
        file: file.into(),
        rows: 1,
    };
    here.append(checked("ada.csv")).unwrap();
    bob.clock.set(NOON + 1);
    there.append(checked("bob.csv")).unwrap();
    ada.clock.set(NOON + 2);
    here.append(saved("clean.csv")).unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    let list = here
        .progress()
        .step("invite")
        .unwrap()
        .invite_list
        .as_ref()
        .unwrap();
    assert_eq!(
        (list.checked.file.as_str(), list.saved.len()),
        ("bob.csv", 0)
    );
    there.append(saved("clean.csv")).unwrap();
    there.append(saved("clean.csv")).unwrap();
    let list = there
        .progress()
        .step("invite")
        .unwrap()
        .invite_list
        .as_ref()
        .unwrap();
    assert_eq!(list.saved.len(), 1, "written over, listed once");
}

#[test]
fn p14_stamps_grow_when_the_clock_is_set_back_and_after_a_restart() {
    let machine = Machine::new();
    let mut record = machine.create();
    let setup = record.setup();
    for now in [NOON + DAY, NOON, NOON + 5] {
        machine.clock.set(now);
        record.append(tick("a", "one", true)).unwrap();
        drop(record);
        record = machine.open(setup);
    }
    let mut events: Vec<_> = record.events().to_vec();
    events.sort_by_key(|event| event.seq);
    assert!(
        events.windows(2).all(|pair| pair[0].at < pair[1].at),
        "{events:#?}"
    );
}

#[test]
fn p14_a_clock_that_was_far_ahead_dates_nothing_afterwards() {
    for restart in [false, true] {
        let machine = Machine::new();
        let mut record = machine.create();
        machine.clock.set(NOON + 60_000 * DAY);
        record.append(tick("a", "one", true)).unwrap();
        machine.clock.set(NOON + 1000);
        if restart {
            let setup = record.setup();
            drop(record);
            record = machine.open(setup);
        }
        record.append(tick("a", "one", false)).unwrap();
        assert!(record.progress().step("a").unwrap().ticked.is_empty());
        assert_eq!(record.progress().changed.unwrap().at, NOON + 1000);
        let mut events: Vec<_> = record.events().to_vec();
        events.sort_by_key(|event| event.seq);
        assert_eq!(events[2].at.ms, NOON + 1000, "restart: {restart}");
        assert_same_when_read_again(&record, &machine.data);
    }
}

#[test]
fn p14_work_is_shown_at_the_time_of_the_clock_it_was_done_by() {
    let (ada, bob, mut here, mut there) = two();
    ada.clock.set(NOON + DAY);
    here.append(attest("a")).unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    bob.clock.set(NOON + 5000);
    there
        .append(Change::WaitStarted {
            wait: "sync".into(),
            people: None,
        })
        .unwrap();
    exchange(&ada, &bob, &mut here, &mut there);
    let started = here.progress().waits["sync"].mark;
    assert_eq!(started.at, NOON + 5000, "bob's own time");
    assert!(started.stamp.ms >= NOON + DAY, "behind what it answers");
    let text = fs::read_to_string(bob.journal(here.setup())).unwrap();
    assert!(
        text.contains(&format!("\"wall\":{}", NOON + 5000)),
        "{text}"
    );
    assert_same_when_read_again(&here, &ada.data);
}

#[test]
fn p14_a_machine_far_in_the_future_neither_drags_others_along_nor_silences_them() {
    let (ada, bob, mut here, mut there) = two();
    ada.clock.set(NOON + 60_000 * DAY);
    here.append(attest("a")).unwrap();
    here.append(tick("a", "one", true)).unwrap();
    let far = last(&here);
    exchange(&ada, &bob, &mut here, &mut there);
    there.append(reopen("a")).unwrap();
    assert_eq!(
        outcome(&there, "a"),
        None,
        "what was seen is answered, whatever the clocks say"
    );
    there.append(Change::Undone { event: far }).unwrap();
    assert!(there.progress().step("a").unwrap().ticked.is_empty());
    let event = there
        .events()
        .iter()
        .find(|event| event.id == last(&there))
        .unwrap();
    assert!(event.at.ms < NOON + 2, "bob's own time: {}", event.at);
    assert_same_when_read_again(&there, &bob.data);

    let near = NOON + DAY;
    ada.clock.set(near);
    let mut other = ada.create();
    other.append(attest("a")).unwrap();
    bob.receive(&ada, other.setup());
    let mut reply = bob.open(other.setup());
    reply.append(reopen("a")).unwrap();
    let event = reply
        .events()
        .iter()
        .find(|event| event.by == bob.me())
        .unwrap();
    assert!(event.at.ms >= near, "a clock one day ahead is followed");
}

#[test]
fn p10_p11_newer_kinds_formats_and_fields_are_counted_carried_and_left_byte_for_byte() {
    let machine = Machine::new();
    let mut record = machine.create();
    let setup = record.setup();
    drop(record);
    let other = ActorId(Ulid::new());
    let newer = |seq: u64, v: u32, kind: &str, data: &str, extra: &str| {
        let event = format!(
            r#"{{"v":{v},"id":"{}","seq":{seq},"at":"2026-11-23T12:00:00.00{seq}Z+0000","seen":{{}},"by":"{other}","kind":"{kind}","data":{data}{extra}}}"#,
            Ulid::new(),
        );
        format!(
            "{{\"crc\":\"{:08x}\",\"event\":{event}}}\n",
            crc32fast::hash(event.as_bytes())
        )
    };
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let journal = [
        newer(1, 1, "step-verified", r#"{"step":"a","by":["api"]}"#, ""),
        newer(2, 2, "step-attested", r#"{"step":"a","already":false}"#, ""),
        newer(
            3,
            1,
            "step-attested",
            r#"{"step":"b","already":false,"how":{"x":[1]}}"#,
            r#","sig":"abc""#,
        ),
        newer(4, 1, "from-the-depths", &deep, ""),
        newer(5, 1, "step-attested", r#"{"steps":["c"]}"#, ""),
    ]
    .concat();
    let path = machine.data.setup(setup).join(format!("{other}.jsonl"));
    fs::write(&path, &journal).unwrap();
    record = machine.open(setup);
    assert_eq!(
        (record.progress().newer, record.damage()),
        (4, [].as_slice())
    );
    assert!(!is_done(&record, "a"));
    assert!(is_done(&record, "b"), "unknown fields do no harm");
    record.append(attest("a")).unwrap();
    assert!(is_done(&record, "a"));
    let mine = record
        .events()
        .iter()
        .find(|event| event.id == last(&record))
        .unwrap();
    assert_eq!(mine.seen[&other], 5, "also what is not understood was seen");
    assert_eq!(fs::read_to_string(&path).unwrap(), journal);
    assert_same_when_read_again(&record, &machine.data);
}

#[test]
fn p12_the_second_process_is_told_who_holds_the_setup_reads_it_and_takes_over_when_it_is_free() {
    let machine = Machine::new();
    let mut first = machine.create();
    first.append(attest("a")).unwrap();
    let mut second = machine.open(first.setup());
    let holder = second.held_by().unwrap().clone();
    assert_eq!(
        (holder.program.as_str(), holder.pid, holder.since),
        ("terminal", std::process::id(), NOON)
    );
    assert!(is_done(&second, "a"));
    assert!(matches!(second.append(attest("b")), Err(RecordError::Held(held)) if held == holder));
    first.append(attest("c")).unwrap();
    drop(first);
    second.append(attest("b")).unwrap();
    assert_eq!(second.held_by(), None);
    assert!(
        is_done(&second, "c"),
        "what the first wrote meanwhile is there"
    );
    assert_same_when_read_again(&second, &machine.data);
}

#[test]
fn a_record_opened_to_read_refuses_to_write() {
    let machine = Machine::new();
    let record = machine.create();
    let mut reader = Record::read(&machine.data, record.setup()).unwrap();
    assert!(matches!(
        reader.append(attest("a")),
        Err(RecordError::ReadOnly)
    ));
    let nowhere = SetupId(Ulid::new());
    assert!(
        matches!(Record::read(&machine.data, nowhere), Err(RecordError::NoSetup(id)) if id == nowhere)
    );
    let opened = Record::open(&machine.data, nowhere, machine.author.clone());
    assert!(matches!(opened, Err(RecordError::NoSetup(_))));
}

#[test]
fn an_entry_that_no_reader_would_take_is_refused_and_the_next_one_goes_on() {
    let machine = Machine::new();
    let mut record = machine.create();
    let text = "x".repeat(MAX_LINE);
    let refused = record.append(Change::NoteWritten {
        step: "a".into(),
        text,
    });
    assert!(matches!(refused, Err(RecordError::EntryTooLong { .. })));
    record.append(attest("a")).unwrap();
    assert_same_when_read_again(&record, &machine.data);
}

#[cfg(unix)]
#[test]
fn p15_p17_files_are_the_owners_alone_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;

    let machine = Machine::new();
    let actor = Actor {
        id: machine.me(),
        name: "Ada".into(),
    };
    machine.data.save_actor(&actor).unwrap();
    let record = machine.create();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let root = machine.data.root();
    for folder in [
        root,
        &root.join("setups"),
        &root.join("locks"),
        &machine.data.setup(record.setup()),
    ] {
        assert_eq!(mode(folder), 0o700, "{}", folder.display());
    }
    let locks = root.join("locks");
    let id = record.setup();
    for file in [
        machine.journal(id),
        root.join("actor.json"),
        locks.join(format!("{id}.lock")),
        locks.join(format!("{id}.holder.json")),
    ] {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[test]
fn the_person_at_this_machine_is_remembered_and_a_damaged_file_is_set_aside() {
    let machine = Machine::new();
    assert_eq!(machine.data.actor().unwrap(), None);
    let actor = Actor {
        id: machine.me(),
        name: "Zoë «Z»".into(),
    };
    machine.data.save_actor(&actor).unwrap();
    assert_eq!(machine.data.actor().unwrap(), Some(actor.clone()));
    let file = machine.data.root().join("actor.json");
    for number in 1..=2 {
        fs::write(&file, "{\"id\":\"").unwrap();
        assert_eq!(machine.data.actor().unwrap(), None);
        let aside = machine
            .data
            .root()
            .join(format!("actor.json.damaged-{number}"));
        assert_eq!(fs::read(aside).unwrap(), b"{\"id\":\"");
    }
    machine.data.save_actor(&actor).unwrap();
    assert_eq!(machine.data.actor().unwrap(), Some(actor));
}

#[test]
fn setups_are_listed_by_their_folders_and_nothing_else_is() {
    let machine = Machine::new();
    assert_eq!(machine.data.setups().unwrap(), []);
    let mut ids = vec![machine.create().setup(), machine.create().setup()];
    ids.sort();
    let folder = machine.data.root().join("setups");
    fs::create_dir(folder.join("notes")).unwrap();
    fs::create_dir(folder.join(Ulid::new().to_string())).unwrap();
    fs::write(folder.join(Ulid::new().to_string()), "a file").unwrap();
    assert_eq!(machine.data.setups().unwrap(), ids);
}

#[test]
fn p06_a_journal_or_folder_that_goes_away_meanwhile_is_noticed_before_the_next_saved() {
    let machine = Machine::new();
    let mut record = machine.create();
    let setup = record.setup();
    record.append(attest("a")).unwrap();
    let before = last(&record);
    let seq = record.events().iter().map(|event| event.seq).max().unwrap();

    let aside = machine.data.root().join("aside.jsonl");
    fs::rename(machine.journal(setup), &aside).unwrap();
    record.append(attest("b")).unwrap();
    assert!(
        lines(&machine.journal(setup))[0].contains("\"b\""),
        "written where it can be found"
    );
    let event = record
        .events()
        .iter()
        .find(|event| event.id == last(&record))
        .unwrap();
    assert!(event.seq > seq, "no number is given twice");

    fs::rename(machine.data.setup(setup), machine.data.root().join("gone")).unwrap();
    let refused = record.append(attest("c")).unwrap_err();
    assert_eq!(refused.failure().code, "not-saved");
    assert_eq!(refused.failure().facts["reason"], "gone");
    fs::rename(machine.data.root().join("gone"), machine.data.setup(setup)).unwrap();
    record.append(attest("c")).unwrap();
    fs::rename(
        aside,
        machine
            .data
            .setup(setup)
            .join(format!("{} (conflicted copy).jsonl", machine.me())),
    )
    .unwrap();
    record.refresh().unwrap();
    assert!(record.events().iter().any(|event| event.id == before));
    assert!(is_done(&record, "a") && is_done(&record, "b") && is_done(&record, "c"));
}

#[test]
fn a_record_can_be_handed_to_another_thread() {
    let machine = Machine::new();
    let mut record = machine.create();
    let record = std::thread::spawn(move || {
        record.append(attest("a")).unwrap();
        record
    });
    assert!(is_done(&record.join().unwrap(), "a"));
}
