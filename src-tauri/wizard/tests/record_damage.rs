//! Damaged journals: whatever the bytes are, every event that can be made out is read, and every
//! stretch that cannot is reported. Numbers P-nn are those of the project's list of fault cases.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{Seek, SeekFrom, Write},
    ops::Range,
    path::PathBuf,
};

use proptest::prelude::*;
use tempfile::TempDir;
use ulid::Ulid;
use wizard::record::{
    ActorId, Author, Change, Damage, DamageKind, DataDir, Environment, EventId, MAX_LINE, Record,
    SetupId,
};

/// A setup with one journal whose bytes are known.
struct Journal {
    _folder: TempDir,
    data: DataDir,
    setup: SetupId,
    author: Author,
    path: PathBuf,
    bytes: Vec<u8>,
    /// Where each event's line is, without its newline.
    lines: Vec<(EventId, Range<usize>)>,
}

impl Journal {
    fn of(changes: impl IntoIterator<Item = Change>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataDir::find(Some(folder.path())).unwrap();
        let author = Author::new(ActorId(Ulid::new()), "terminal");
        let mut record = Record::create(
            &data,
            author.clone(),
            "Acme",
            Environment::Production,
            false,
        )
        .unwrap();
        let mut ids = vec![record.progress().changed.unwrap().event];
        for change in changes {
            ids.push(record.append(change).unwrap().changed.unwrap().event);
        }
        let setup = record.setup();
        let path = data.setup(setup).join(format!("{}.jsonl", author.actor));
        let bytes = fs::read(&path).unwrap();
        let mut start = 0;
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let lines = ids.into_iter().zip(ends.map(|(end, _)| {
            let line = start..end;
            start = end + 1;
            line
        }));
        let lines = lines.collect();
        Self {
            _folder: folder,
            data,
            setup,
            author,
            path,
            bytes,
            lines,
        }
    }

    fn small() -> Self {
        Self::of([
            Change::ActorIntroduced {
                name: "Zoë".into(),
                personas: vec![],
            },
            Change::StepAttested {
                step: "a".into(),
                already: false,
                note: None,
            },
            Change::NoteWritten {
                step: "a".into(),
                text: "{\"crc\":\"0\n} \u{1f600}".into(),
            },
            Change::StepReopened { step: "a".into() },
        ])
    }

    fn read(&self, bytes: &[u8]) -> (BTreeSet<EventId>, Vec<Damage>) {
        fs::write(&self.path, bytes).unwrap();
        self.read_again()
    }

    fn read_again(&self) -> (BTreeSet<EventId>, Vec<Damage>) {
        let record = Record::read(&self.data, self.setup).unwrap();
        let ids = record.events().iter().map(|event| event.id).collect();
        (ids, record.damage().to_vec())
    }

    fn open(&self) -> Record {
        Record::open(&self.data, self.setup, self.author.clone()).unwrap()
    }

    fn ids(&self, wanted: impl Fn(&Range<usize>) -> bool) -> BTreeSet<EventId> {
        self.lines
            .iter()
            .filter(|(_, line)| wanted(line))
            .map(|(id, _)| *id)
            .collect()
    }

    fn all(&self) -> BTreeSet<EventId> {
        self.ids(|_| true)
    }
}

fn kinds(damage: &[Damage]) -> Vec<DamageKind> {
    damage.iter().map(|stretch| stretch.kind).collect()
}

/// That every byte is either of an event that was read (or a line end), or of a reported stretch.
fn assert_all_accounted_for(bytes: &[u8], damage: &[Damage]) {
    for stretch in damage {
        let range = usize::try_from(stretch.offset).unwrap()
            ..usize::try_from(stretch.offset + stretch.bytes).unwrap();
        assert!(!range.is_empty() && range.end <= bytes.len(), "{stretch:?}");
        let before = &bytes[..range.start];
        let line = before.split(|byte| *byte == b'\n').count() as u64;
        assert_eq!(stretch.line, line, "{stretch:?}");
    }
}

#[test]
fn p08_truncated_at_every_byte_loses_only_the_line_that_was_cut_and_writing_goes_on() {
    let journal = Journal::small();
    for cut in 0..=journal.bytes.len() {
        let bytes = &journal.bytes[..cut];
        let (ids, damage) = journal.read(bytes);
        assert_eq!(ids, journal.ids(|line| line.end <= cut), "cut at {cut}");
        let torn = journal
            .lines
            .iter()
            .find(|(_, line)| line.start < cut && cut < line.end);
        match torn {
            None => assert_eq!(damage, [], "cut at {cut}"),
            Some((_, line)) => {
                assert_eq!(kinds(&damage), [DamageKind::Torn], "cut at {cut}");
                let (offset, length) = (damage[0].offset, damage[0].bytes);
                assert_eq!(
                    (offset, length),
                    (line.start as u64, (cut - line.start) as u64)
                );
                assert_all_accounted_for(bytes, &damage);
            }
        }

        let mut record = journal.open();
        let seq = record
            .events()
            .iter()
            .map(|event| event.seq)
            .max()
            .unwrap_or_default();
        record
            .append(Change::StepReopened { step: "b".into() })
            .unwrap();
        let new = record.progress().changed.unwrap().event;
        let event = record
            .events()
            .iter()
            .find(|event| event.id == new)
            .unwrap();
        let hidden = u64::from(torn.is_some());
        assert!(
            event.seq > seq + hidden,
            "a number the torn line may hold is not given again"
        );
        drop(record);
        let (after, still) = journal.read_again();
        assert!(
            after.is_superset(&ids) && after.contains(&new),
            "cut at {cut}"
        );
        assert_eq!(
            still, damage,
            "the torn bytes stay and stay reported, cut at {cut}"
        );
        let written = fs::read(&journal.path).unwrap();
        let behind = written.strip_prefix(bytes).unwrap();
        let own_line = cut == 0 || bytes.ends_with(b"\n") || behind.starts_with(b"\n");
        assert!(own_line, "the next entry has its own line, cut at {cut}");
    }
}

#[test]
fn p08_every_single_flipped_bit_costs_at_most_its_own_event_and_is_reported() {
    let journal = Journal::small();
    let mut flips = 0;
    for at in 0..journal.bytes.len() {
        for bit in 0..8 {
            let mut bytes = journal.bytes.clone();
            bytes[at] ^= 1 << bit;
            let (ids, damage) = journal.read(&bytes);
            let hit = journal.ids(|line| line.contains(&at));
            let others: BTreeSet<_> = journal.all().difference(&hit).copied().collect();
            assert_eq!(ids, others, "bit {bit} of byte {at}");
            assert!(!damage.is_empty(), "bit {bit} of byte {at}");
            assert_all_accounted_for(&bytes, &damage);
            flips += 1;
        }
    }
    assert_eq!(flips, journal.bytes.len() * 8);
}

#[test]
fn p08_a_flipped_final_newline_is_reported_and_does_not_swallow_the_next_entry() {
    let journal = Journal::small();
    let mut bytes = journal.bytes.clone();
    *bytes.last_mut().unwrap() = b'\x0b';
    let (ids, damage) = journal.read(&bytes);
    assert_eq!((ids, damage.len(), damage[0].bytes), (journal.all(), 1, 1));
    let mut record = journal.open();
    record
        .append(Change::StepReopened { step: "b".into() })
        .unwrap();
    let (ids, damage) = journal.read_again();
    assert_eq!((ids.len(), damage.len()), (journal.lines.len() + 1, 1));
}

#[test]
fn a_block_of_zeros_or_garbage_in_place_of_the_unflushed_tail_hides_nothing_before_it() {
    let journal = Journal::small();
    let (_, last) = journal.lines.last().unwrap().clone();
    for fill in [0, b'\n', b'{', b'"', 0xff] {
        for from in last.start..last.end {
            let mut bytes = journal.bytes.clone();
            bytes[from..].fill(fill);
            let (ids, damage) = journal.read(&bytes);
            assert_eq!(
                ids,
                journal.ids(|line| line.end <= from),
                "filled with {fill} from {from}"
            );
            let blank = fill == b'\n' && from == last.start;
            assert_eq!(damage.is_empty(), blank, "filled with {fill} from {from}");
        }
    }
}

#[test]
fn p09_line_ends_and_marks_that_other_systems_add_cost_nothing() {
    let journal = Journal::small();
    let text = String::from_utf8(journal.bytes.clone()).unwrap();
    for other in [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
        format!("\n\n{text}\n\r\n"),
        text.trim_end().to_owned(),
        format!("{text}{text}"),
    ] {
        assert_eq!(
            journal.read(other.as_bytes()),
            (journal.all(), vec![]),
            "{other:?}"
        );
    }
}

fn with_checksum(event: &[u8]) -> Vec<u8> {
    let crc = format!("{:08x}", crc32fast::hash(event));
    [
        b"{\"crc\":\"",
        crc.as_bytes(),
        b"\",\"event\":",
        event,
        b"}\n",
    ]
    .concat()
}

#[test]
fn p09_lines_that_are_no_events_are_reported_and_the_rest_is_read() {
    let journal = Journal::small();
    let first = &journal.bytes[journal.lines[0].1.clone()];
    let event = &first[26..first.len() - 1];
    let text = str::from_utf8(event).unwrap();
    let deep = format!("{}{}", "{\"a\":".repeat(150_000), "}".repeat(150_000));
    let bad_events: Vec<Vec<u8>> = vec![
        text.replace("\"seq\":1", "\"seq\":NaN").into(),
        text.replace("\"seq\":1", "\"seq\":-1").into(),
        text.replace("\"seq\":1", "\"seq\":1,\"seq\":2").into(),
        text.replace("\"seq\":1", "\"seq\":1e999").into(),
        text.replace("\"at\":\"2", "\"at\":\"x").into(),
        deep.into(),
        [&event[..event.len() - 1], b",\"x\":\"\xff\"}"].concat(),
        b"{}".to_vec(),
        b"null".to_vec(),
        b"".to_vec(),
        "\u{feff}{}".into(),
    ];
    for bad in bad_events {
        assert_ne!(bad, event);
        let line = with_checksum(&bad);
        let bytes = [&line, journal.bytes.as_slice()].concat();
        let (ids, damage) = journal.read(&bytes);
        assert_eq!(ids, journal.all());
        assert_eq!(
            kinds(&damage),
            [DamageKind::NotAnEvent],
            "{:.200}",
            bad.escape_ascii()
        );
        assert_eq!(
            (damage[0].line, damage[0].bytes),
            (1, line.len() as u64 - 1)
        );
    }
    let whole_json: serde_json::Value = serde_json::from_slice(first).unwrap();
    let spaced = serde_json::to_vec_pretty(&whole_json).unwrap();
    let (ids, damage) = journal.read(&[&spaced, b"\n".as_slice(), &journal.bytes].concat());
    assert_eq!(ids, journal.all());
    assert!(!damage.is_empty());
}

#[test]
fn p08_kinds_of_damage_are_told_apart() {
    let journal = Journal::small();
    let (_, second) = journal.lines[1].clone();
    let kind_after = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = journal.bytes.clone();
        change(&mut bytes);
        let (_, damage) = journal.read(&bytes);
        assert_eq!((damage.len(), damage[0].line), (1, 2), "{damage:?}");
        damage[0].kind
    };
    let middle = usize::midpoint(second.start, second.end);
    assert_eq!(
        kind_after(&|bytes| bytes[middle] ^= 1),
        DamageKind::Checksum
    );
    assert_eq!(
        kind_after(&|bytes| drop(bytes.drain(middle..second.end))),
        DamageKind::Torn
    );
    assert_eq!(
        kind_after(&|bytes| bytes[second.start] = b'['),
        DamageKind::NotAnEvent
    );
}

#[test]
fn p09_many_bytes_without_a_line_end_are_one_stretch_in_little_memory() {
    let journal = Journal::small();
    let mut file = File::options().append(true).open(&journal.path).unwrap();
    let hole = 48 << 20;
    let start = file.seek(SeekFrom::End(0)).unwrap();
    file.set_len(start + hole).unwrap();
    file.write_all(&journal.bytes).unwrap();
    let before = peak_memory();
    let (ids, damage) = journal.read_again();
    assert_eq!(ids, journal.all());
    assert_eq!(damage.len(), 1, "{damage:?}");
    assert_eq!((damage[0].offset, damage[0].bytes), (start, hole));
    let grown = peak_memory() - before;
    // Other tests of this process run meanwhile.
    assert!(grown < 40 << 10, "{grown} KiB");
}

/// The most memory this process had so far, in KiB; other systems are not measured.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or(0, |peak| {
        peak.trim().trim_end_matches(" kB").parse().unwrap()
    })
}

#[test]
fn p09_garbage_of_many_lines_is_listed_in_bounded_memory_and_covered_to_its_end() {
    let journal = Journal::small();
    let garbage = b"x\n".repeat(1_000_000);
    let (ids, damage) = journal.read(&[journal.bytes.as_slice(), &garbage].concat());
    assert_eq!(ids, journal.all());
    assert_eq!(damage.len(), 1000);
    let last = damage.last().unwrap();
    assert_eq!(
        last.offset + last.bytes,
        (journal.bytes.len() + garbage.len() - 1) as u64
    );
}

#[test]
fn a_line_of_the_greatest_length_is_read_and_a_longer_one_is_damage() {
    let journal = Journal::small();
    let first = &journal.bytes[journal.lines[0].1.clone()];
    let event = &first[26..first.len() - 1];
    let padded = |len: usize| {
        let overhead = with_checksum(&[event, b",\"x\":\"\""].concat()).len();
        let text = "y".repeat(len - overhead);
        let event = [
            &event[..event.len() - 1],
            b",\"x\":\"",
            text.as_bytes(),
            b"\"}",
        ]
        .concat();
        let line = with_checksum(&event);
        assert_eq!(line.len(), len);
        line
    };
    let rest = &journal.bytes[journal.lines[1].1.start..];
    let (ids, damage) = journal.read(&[&padded(MAX_LINE), rest].concat());
    assert_eq!((ids, damage), (journal.all(), vec![]));
    for len in [MAX_LINE + 1, MAX_LINE + 7, 2 * MAX_LINE, 2 * MAX_LINE + 1] {
        let (ids, damage) = journal.read(&[&padded(len), rest].concat());
        assert_eq!(ids, journal.ids(|line| line.start > 0), "{len}");
        assert_eq!(
            damage.iter().map(|stretch| stretch.bytes).sum::<u64>(),
            len as u64 - 1
        );
    }
}

#[test]
fn many_events_on_one_line_are_all_read_also_across_the_limit_of_a_line() {
    let text = "z".repeat(3000);
    let journal = Journal::of((0..800).map(|_| Change::NoteWritten {
        step: "a".into(),
        text: text.clone(),
    }));
    assert!(journal.bytes.len() > 2 * MAX_LINE);
    let bytes: Vec<u8> = journal
        .bytes
        .iter()
        .map(|byte| if *byte == b'\n' { 0x0b } else { *byte })
        .collect();
    let (ids, damage) = journal.read(&bytes);
    assert_eq!(ids, journal.all());
    assert_eq!(damage.len(), journal.lines.len(), "each lost newline");
    assert!(
        damage
            .iter()
            .all(|stretch| (stretch.line, stretch.bytes) == (1, 1))
    );
}

#[cfg(unix)]
#[test]
fn p05_journals_that_are_no_regular_files_are_reported_and_the_others_read() {
    use std::os::unix::fs::symlink;

    let journal = Journal::small();
    let folder = journal.data.setup(journal.setup);
    fs::create_dir(folder.join("folder.jsonl")).unwrap();
    symlink("nowhere", folder.join("dangling.jsonl")).unwrap();
    symlink("/dev/full", folder.join("full.jsonl")).unwrap();
    symlink(&journal.path, folder.join("twice.jsonl")).unwrap();
    let pipe = folder.join("pipe.jsonl");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    fs::write(folder.join("empty.jsonl"), "").unwrap();
    fs::write(folder.join("readme.txt"), "not a journal").unwrap();
    let (ids, mut damage) = journal.read_again();
    assert_eq!(ids, journal.all());
    damage.sort_by(|a, b| a.journal.cmp(&b.journal));
    let names: Vec<_> = damage
        .iter()
        .map(|stretch| stretch.journal.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "dangling.jsonl",
            "folder.jsonl",
            "full.jsonl",
            "pipe.jsonl",
            "twice.jsonl"
        ]
    );
    assert!(
        kinds(&damage)
            .iter()
            .all(|kind| *kind == DamageKind::Unreadable)
    );
}

#[cfg(unix)]
#[test]
fn p05_nothing_is_written_through_a_link_into_a_folder_or_a_pipe() {
    use std::os::unix::fs::symlink;

    let journal = Journal::small();
    let elsewhere = journal.data.root().join("elsewhere");
    fs::write(&elsewhere, &journal.bytes).unwrap();
    let pipe = |path: &PathBuf| {
        assert!(
            std::process::Command::new("mkfifo")
                .arg(path)
                .status()
                .unwrap()
                .success()
        );
    };
    let places: [&dyn Fn(&PathBuf); 4] = [
        &|path| symlink(&elsewhere, path).unwrap(),
        &|path| symlink("/dev/full", path).unwrap(),
        &|path| fs::create_dir(path).unwrap(),
        &pipe,
    ];
    for place in places {
        fs::remove_file(&journal.path)
            .or_else(|_| fs::remove_dir(&journal.path))
            .unwrap();
        place(&journal.path);
        let mut record = journal.open();
        let refused = record.append(Change::StepReopened { step: "a".into() });
        assert_eq!(refused.unwrap_err().failure().code, "not-saved");
    }
    assert_eq!(fs::read(&elsewhere).unwrap(), journal.bytes);
}

#[test]
fn numbers_that_damage_may_hide_or_that_others_remember_are_not_given_again() {
    let journal = Journal::small();
    let seq_after = |bytes: &[u8]| {
        fs::write(&journal.path, bytes).unwrap();
        let mut record = journal.open();
        record
            .append(Change::StepReopened { step: "a".into() })
            .unwrap();
        record.events().iter().map(|event| event.seq).max().unwrap()
    };
    assert_eq!(seq_after(&journal.bytes), 6);
    let (_, last) = journal.lines[4].clone();
    let mut bytes = journal.bytes.clone();
    bytes[last.start + 40] ^= 1;
    assert!(seq_after(&bytes) > 5, "the damaged one was 5");
    let (_, fourth) = journal.lines[3].clone();
    bytes[fourth.start..].fill(0);
    assert!(seq_after(&bytes) > 5, "4 and 5 are zeros");

    let bob = Author::new(ActorId(Ulid::new()), "window");
    fs::write(&journal.path, &journal.bytes).unwrap();
    let mut record = Record::open(&journal.data, journal.setup, bob).unwrap();
    record
        .append(Change::StepReopened { step: "b".into() })
        .unwrap();
    drop(record);
    assert!(
        seq_after(&journal.bytes[..journal.lines[1].1.end]) > 5,
        "bob has seen 5"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_make_the_reader_fail_or_lose_the_events_around_them(
        noise in prop::collection::vec(
            prop_oneof![
                4 => any::<u8>().prop_map(|byte| vec![byte]),
                2 => Just(b"{\"crc\":\"".to_vec()),
                1 => Just(b"{\"crc\":\"00000000\",\"event\":{}}".to_vec()),
                1 => Just(b"\",\"event\":".to_vec()),
                1 => Just(b"}}}\n".to_vec()),
            ],
            0..200,
        ),
    ) {
        let journal = Journal::small();
        let noise = noise.concat();
        let bytes = [&journal.bytes, noise.as_slice(), &journal.bytes].concat();
        let (ids, damage) = journal.read(&bytes);
        prop_assert_eq!(ids, journal.all());
        assert_all_accounted_for(&bytes, &damage);
    }
}
