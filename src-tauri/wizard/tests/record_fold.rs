//! Laws of folding, on random histories of several machines that see each other's journals now and
//! then: the order of reading does not matter, merging is a union, and what is computed step by step is
//! what is computed at once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeMap,
    fs,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use proptest::prelude::*;
use tempfile::TempDir;
use ulid::Ulid;
use wizard::record::{
    ActorId, Author, Change, CheckedList, Clock, DataDir, Environment, Event, EventId, ListKind,
    Record, SetupId, fold,
};

#[derive(Default)]
struct Hand(AtomicU64);

impl Clock for Hand {
    fn now(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// One thing that happens on one of the machines.
#[derive(Debug, Clone)]
enum Act {
    Do(usize, u8, u8),
    /// Takes back what that person did last.
    Undo(usize),
    /// Takes back any event at all that the machine knows.
    UndoAny(usize, usize),
    /// Chooses any event at all for a step.
    Choose(usize, u8, usize),
    /// The first machine receives the second one's journal.
    Receive(usize, usize),
    /// The machine's clock is set, in milliseconds from noon.
    Clock(usize, i64),
    Restart(usize),
}

const MACHINES: usize = 3;
const NOON: u64 = 1_795_435_200_000;

fn act() -> impl Strategy<Value = Act> {
    let machine = 0..MACHINES;
    let clock = prop_oneof![
        8 => -5_i64..50,
        1 => -90_000_000_i64..90_000_000,
        1 => Just(4_000_000_000_000_i64),
    ];
    prop_oneof![
        10 => (machine.clone(), 0..9_u8, 0..3_u8).prop_map(|(at, kind, step)| Act::Do(at, kind, step)),
        2 => machine.clone().prop_map(Act::Undo),
        2 => (machine.clone(), any::<usize>()).prop_map(|(at, which)| Act::UndoAny(at, which)),
        2 => (machine.clone(), 0..3_u8, any::<usize>())
            .prop_map(|(at, step, which)| Act::Choose(at, step, which)),
        5 => (machine.clone(), machine.clone()).prop_map(|(to, from)| Act::Receive(to, from)),
        3 => (machine.clone(), clock).prop_map(|(at, ms)| Act::Clock(at, ms)),
        1 => machine.prop_map(Act::Restart),
    ]
}

struct Machine {
    _folder: TempDir,
    data: DataDir,
    author: Author,
    clock: Arc<Hand>,
    record: Option<Record>,
}

/// Machines on which things happened.
struct World {
    machines: Vec<Machine>,
    setup: SetupId,
}

impl World {
    fn new() -> Self {
        let mut machines: Vec<Machine> = (0..MACHINES).map(|_| Machine::new()).collect();
        let first = &machines[0];
        let author = first.author.clone();
        let record =
            Record::create(&first.data, author, "Acme", Environment::Sandbox, true).unwrap();
        let setup = record.setup();
        machines[0].record = Some(record);
        let mut world = Self { machines, setup };
        for other in 1..MACHINES {
            world.receive(other, 0);
            world.open(other);
        }
        world
    }

    fn open(&mut self, at: usize) {
        let machine = &mut self.machines[at];
        machine.record = None;
        let author = machine.author.clone();
        machine.record = Some(Record::open(&machine.data, self.setup, author).unwrap());
    }

    fn receive(&mut self, to: usize, from: usize) {
        let name = format!("{}.jsonl", self.machines[from].author.actor);
        let there = self.machines[from].data.setup(self.setup);
        let here = self.machines[to].data.setup(self.setup);
        if to != from && there.join(&name).exists() {
            fs::create_dir_all(&here).unwrap();
            fs::copy(there.join(&name), here.join(&name)).unwrap();
        }
        if let Some(record) = &mut self.machines[to].record {
            record.refresh().unwrap();
        }
    }

    fn act(&mut self, act: &Act) {
        let any = |record: &Record, which: usize| {
            let mut known: Vec<EventId> = record.events().iter().map(|event| event.id).collect();
            known.sort();
            known[which % known.len()]
        };
        match *act {
            Act::Receive(to, from) => self.receive(to, from),
            Act::Restart(at) => self.open(at),
            Act::Clock(at, ms) => {
                let now = NOON.saturating_add_signed(ms);
                self.machines[at].clock.0.store(now, Ordering::SeqCst);
            }
            Act::Do(at, kind, step) => drop(self.record(at).append(change(kind, step)).unwrap()),
            Act::Undo(at) => {
                let me = self.machines[at].author.actor;
                let record = self.record(at);
                let last = record
                    .progress()
                    .undoable(me)
                    .map(|undoable| undoable.event);
                if let Some(event) = last {
                    record.append(Change::Undone { event }).unwrap();
                }
            }
            Act::UndoAny(at, which) => {
                let record = self.record(at);
                let event = any(record, which);
                record.append(Change::Undone { event }).unwrap();
            }
            Act::Choose(at, step, which) => {
                let record = self.record(at);
                let event = any(record, which);
                let step = format!("step-{step}");
                record
                    .append(Change::VersionChosen { step, event })
                    .unwrap();
            }
        }
    }

    fn record(&mut self, at: usize) -> &mut Record {
        self.machines[at].record.as_mut().unwrap()
    }

    /// Everything that happened anywhere.
    fn union(&self) -> Vec<Event> {
        let records = self
            .machines
            .iter()
            .filter_map(|machine| machine.record.as_ref());
        let all: BTreeMap<EventId, Event> = records
            .flat_map(Record::events)
            .map(|e| (e.id, e.clone()))
            .collect();
        all.into_values().collect()
    }
}

impl Machine {
    fn new() -> Self {
        let memory = std::path::Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.unwrap();
        let data = DataDir::find(Some(folder.path())).unwrap();
        let clock = Arc::new(Hand(NOON.into()));
        let mut author = Author::new(ActorId(Ulid::new()), "terminal");
        author.clock = clock.clone();
        Self {
            _folder: folder,
            data,
            author,
            clock,
            record: None,
        }
    }
}

fn change(kind: u8, step: u8) -> Change {
    let step = format!("step-{step}");
    match kind {
        0 => Change::StepAttested {
            step,
            already: true,
            note: None,
        },
        1 => Change::StepSkipped {
            step,
            reason: "no".into(),
        },
        2 => Change::StepReopened { step },
        3 => Change::InstructionTicked {
            step,
            instruction: "one".into(),
            ticked: true,
        },
        4 => Change::InstructionTicked {
            step,
            instruction: "one".into(),
            ticked: false,
        },
        5 => Change::NoteWritten {
            step,
            text: "note".into(),
        },
        6 => Change::SetupRenamed { name: step },
        7 => Change::InviteListChecked {
            step,
            list: CheckedList::default(),
        },
        _ => Change::InviteListSaved {
            step,
            list: ListKind::Clean,
            file: "f".into(),
            rows: 1,
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_order_any_doubling_and_any_grouping_of_the_union_fold_to_the_same(
        acts in prop::collection::vec(act(), 0..60),
        keys in prop::collection::vec(any::<u32>(), 64),
        doubled in prop::collection::vec(any::<bool>(), 64),
        groups in prop::collection::vec(0..3_usize, 64),
    ) {
        let mut world = World::new();
        for act in &acts {
            world.act(act);
        }
        let union = world.union();
        let expected = fold(&union);
        let mut shuffled: Vec<&Event> = union.iter().collect();
        shuffled.extend(union.iter().zip(&doubled).filter(|(_, twice)| **twice).map(|(e, _)| e));
        shuffled.sort_by_key(|event| keys[(event.id.0.random() % 64) as usize]);
        prop_assert_eq!(&fold(shuffled.iter().copied()), &expected);
        // (a ∪ b) ∪ c = a ∪ (b ∪ c) = c ∪ b ∪ a, with a ∪ a = a.
        let part = |group: usize| -> Vec<&Event> {
            let of = |place: &usize| groups[*place % 64] == group;
            union.iter().enumerate().filter(|(place, _)| of(place)).map(|(_, e)| e).collect()
        };
        let (a, b, c) = (part(0), part(1), part(2));
        for merged in [[&a, &b, &c, &a], [&c, &b, &a, &c], [&b, &c, &b, &a]] {
            prop_assert_eq!(&fold(merged.into_iter().flatten().copied()), &expected);
        }
    }

    #[test]
    fn machines_that_have_everything_agree_and_step_by_step_is_what_is_read_afresh(
        acts in prop::collection::vec(act(), 0..60),
    ) {
        let mut world = World::new();
        for act in &acts {
            world.act(act);
            for machine in &world.machines {
                let record = machine.record.as_ref().unwrap();
                let fresh = Record::read(&machine.data, world.setup).unwrap();
                prop_assert_eq!(record.progress(), fresh.progress(), "after {:?}", act);
                prop_assert_eq!(fresh.damage(), &[]);
            }
        }
        for (to, from) in (0..MACHINES).flat_map(|to| (0..MACHINES).map(move |from| (to, from))) {
            world.receive(to, from);
        }
        let all = fold(&world.union());
        for at in 0..MACHINES {
            prop_assert_eq!(world.record(at).progress(), &all);
        }
    }

    #[test]
    fn whoever_has_seen_everything_has_the_last_word_whatever_the_clocks_say(
        acts in prop::collection::vec(act(), 0..60),
        speaker in 0..MACHINES,
    ) {
        let mut world = World::new();
        for act in &acts {
            world.act(act);
        }
        for from in 0..MACHINES {
            world.receive(speaker, from);
        }
        let me = world.machines[speaker].author.actor;
        let record = world.record(speaker);
        let before = record.progress().steps.get("step-0").cloned().unwrap_or_default();
        record.append(change(1, 0)).unwrap();
        let said = record.progress().step("step-0").unwrap();
        prop_assert_eq!(said.outcome.as_ref().map(|version| version.mark.by), Some(me));
        prop_assert_eq!(&said.conflict, &vec![]);
        let event = record.progress().undoable(me).unwrap().event;
        record.append(Change::Undone { event }).unwrap();
        prop_assert_eq!(record.progress().step("step-0"), Some(&before), "taken back");
    }
}
