//! A data folder with one setup, whose journals hold what somebody wrote with an editor and the right checksums.

use std::{collections::BTreeMap, fs, sync::Arc};

use proptest::prelude::*;
use serde_json::{Value, json};
use tempfile::TempDir;
use ulid::Ulid;
use wizard::{
    http::{Http, HttpOptions},
    oauth::SystemRandom,
    record::{Actor, ActorId, Clock, DataDir, Ids, SetupId, Stamp},
    secrets::Secrets,
    setup::{Outside, Setups},
};

use crate::{
    events::{Said, said},
    numbers_and_texts::NOON,
};

/// One line of a journal.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Whose journal.
    journal: usize,
    /// Who is said to have written it, mostly the journal's owner.
    by: usize,
    said: Said,
    /// Milliseconds from noon, or a stamp at the end of time.
    at: i64,
    seq: Seq,
    /// What the author claims to have seen of the others.
    seen: BTreeMap<usize, u64>,
    /// The format.
    v: u32,
    odd: Odd,
}

#[derive(Debug, Clone)]
enum Seq {
    /// The next of that journal.
    Next,
    Is(u64),
}

/// Mischief with the line itself.
#[derive(Debug, Clone)]
enum Odd {
    None,
    /// Half of a surrogate pair, written as an escape.
    LoneSurrogate,
    /// The line once more.
    Twice,
    WrongChecksum,
    TornOff,
    OtherSetup,
    Nested,
}

pub(crate) type World = Vec<Line>;

/// A journal of `lines` lines, with texts up to `longest` bytes.
pub(crate) fn world(lines: std::ops::Range<usize>, longest: usize) -> impl Strategy<Value = World> {
    prop::collection::vec(line(longest), lines)
}

fn line(longest: usize) -> impl Strategy<Value = Line> {
    let seq = prop_oneof![
        12 => Just(Seq::Next),
        1 => prop_oneof![Just(0), Just(1), Just(u64::MAX), any::<u64>()].prop_map(Seq::Is),
    ];
    let at = prop_oneof![
        8 => -9_000_000_000_i64..1000,
        1 => Just(i64::MAX),
        1 => Just(i64::MIN),
    ];
    let odd = prop_oneof![
        20 => Just(Odd::None),
        1 => Just(Odd::LoneSurrogate),
        1 => Just(Odd::Twice),
        1 => Just(Odd::WrongChecksum),
        1 => Just(Odd::TornOff),
        1 => Just(Odd::OtherSetup),
        1 => Just(Odd::Nested),
    ];
    let seen = prop::collection::btree_map(0..AUTHORS, prop_oneof![0..9_u64, Just(u64::MAX)], 0..3);
    let v = prop_oneof![15 => Just(1_u32), 1 => Just(0), 1 => Just(2), 1 => Just(u32::MAX)];
    let journal = prop_oneof![3 => Just(0), 2 => Just(1), 1 => Just(2)];
    let by = prop_oneof![9 => Just(None), 1 => (0..AUTHORS).prop_map(Some)];
    (journal, by, said(longest), at, seq, seen, v, odd).prop_map(
        |(journal, by, said, at, seq, seen, v, odd)| Line {
            journal,
            by: by.unwrap_or(journal),
            said,
            at,
            seq,
            seen,
            v,
            odd,
        },
    )
}

const AUTHORS: usize = 3;
/// The last millisecond a stamp can name.
const END_OF_TIME: u64 = 253_402_128_000_000;

pub(crate) fn setup() -> SetupId {
    SetupId(Ulid::from_parts(NOON, 1))
}

fn actor(number: usize) -> ActorId {
    ActorId(Ulid::from_parts(NOON, 100 + number as u128))
}

/// Writes the journals and opens them as a newly started program does.
pub(crate) fn written(world: &World) -> (TempDir, Setups) {
    let folder = tempfile::tempdir().unwrap();
    let data = DataDir::find(Some(folder.path())).unwrap();
    let me = Actor {
        id: actor(0),
        name: "Ana".into(),
    };
    data.save_actor(&me).unwrap();
    fs::create_dir_all(data.setup(setup())).unwrap();
    let mut journals: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let begins = created();
    let lines: Vec<&Line> = std::iter::once(&begins).chain(world).collect();
    for (number, line) in lines.iter().enumerate() {
        let journal = journals.entry(line.journal).or_default();
        let next = journal.split(|byte| *byte == b'\n').count() as u64;
        journal.extend(encoded(line, number, next));
    }
    for (author, lines) in journals {
        let journal = data.setup(setup()).join(format!("{}.jsonl", actor(author)));
        fs::write(journal, lines).unwrap();
    }
    let setups = Setups::open_with(Some(folder.path()), "window", outside()).unwrap();
    (folder, setups)
}

/// The line with which every setup begins.
fn created() -> Line {
    Line {
        journal: 0,
        by: 0,
        said: Said {
            kind: "setup-created".into(),
            data: json!({ "name": "Northwind", "environment": "sandbox", "practice": false }),
            refers: 0,
        },
        at: -9_100_000_000,
        seq: Seq::Next,
        seen: BTreeMap::new(),
        v: 1,
        odd: Odd::None,
    }
}

fn encoded(line: &Line, number: usize, next: u64) -> Vec<u8> {
    let id = |number: usize| Ulid::from_parts(NOON, 1000 + number as u128).to_string();
    let mut data = line.said.data.clone();
    if matches!(line.said.kind.as_str(), "undone" | "version-chosen") {
        data["event"] = id(line.said.refers % number.max(1)).into();
    }
    if matches!(line.odd, Odd::Nested) {
        data["more"] = (0..60).fold(json!(0), |inner, _| json!([inner]));
    }
    let ms = match line.at {
        i64::MAX => END_OF_TIME,
        at => NOON.saturating_add_signed(at),
    };
    let at = Stamp {
        ms: ms.min(END_OF_TIME),
        count: 0,
    };
    let seen: serde_json::Map<String, Value> = line
        .seen
        .iter()
        .map(|(author, seq)| (actor(*author).to_string(), (*seq).into()))
        .collect();
    let setup = match line.odd {
        Odd::OtherSetup => Ulid::from_parts(NOON, 2).to_string(),
        _ => setup().to_string(),
    };
    let event = json!({
        "v": line.v,
        "setup": setup,
        "id": id(number),
        "seq": match line.seq { Seq::Next => next, Seq::Is(seq) => seq },
        "at": at.to_string(),
        "seen": seen,
        "by": actor(line.by).to_string(),
        "kind": line.said.kind,
        "data": data,
    });
    let mut event = event.to_string();
    if matches!(line.odd, Odd::LoneSurrogate) {
        event = event.replacen("\":\"", "\":\"\\ud800", 8);
    }
    let sum = match line.odd {
        Odd::WrongChecksum => 0,
        _ => crc32fast::hash(event.as_bytes()),
    };
    let mut written = format!("{{\"crc\":\"{sum:08x}\",\"event\":{event}}}\n");
    match line.odd {
        Odd::Twice => written = written.repeat(2),
        Odd::TornOff => {
            let half = (0..=written.len() / 2).rfind(|at| written.is_char_boundary(*at));
            written.truncate(half.unwrap_or_default());
        }
        _ => {}
    }
    written.into_bytes()
}

struct Noon;

impl Clock for Noon {
    fn now(&self) -> u64 {
        NOON
    }
}

struct NoneFresh;

impl Ids for NoneFresh {
    fn fresh(&self, now: u64) -> Ulid {
        Ulid::from_parts(now, 7)
    }
}

fn outside() -> Outside {
    Outside {
        clock: Arc::new(Noon),
        ids: Arc::new(NoneFresh),
        random: Arc::new(SystemRandom),
        http: Http::new(&HttpOptions::default()).unwrap(),
        secrets: Secrets::in_memory(),
    }
}
