//! A process that writes the record is killed at random moments: nothing that it said was saved is
//! missing, the journal is readable, and the lock is free.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod record_stage;

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    os::unix::process::ExitStatusExt,
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::Duration,
};

use record_stage::{Report, Stage, writer};
use ulid::Ulid;
use wizard::record::Record;

/// Kills that count: of a live process that had said of at least one event that it is saved.
const KILLS: usize = 200;
/// So many are tried before something is wrong with the trial itself.
const ROUNDS: usize = 2 * KILLS;

/// Starts a writer that would go on for hours.
fn start(stage: &Stage) -> (Child, BufReader<ChildStdout>) {
    let mut command = Command::new(writer());
    command
        .args(stage.arguments(1_000_000))
        .stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    (child, output)
}

/// Kills it, and says whether it was alive until then.
fn kill(mut child: Child) -> bool {
    child.kill().unwrap();
    child.wait().unwrap().signal() == Some(9)
}

fn below(limit: u64) -> u64 {
    u64::try_from(Ulid::new().random() % u128::from(limit)).unwrap()
}

/// Lets a writer say that so many events are saved, kills it a moment later, and looks at what is there. Returns
/// how many events it had said were saved before the kill, if that hit it alive.
fn round(stage: &mut Stage, heard: u64, context: &str) -> Option<usize> {
    let (child, mut output) = start(stage);
    let mut said = Vec::new();
    // The first line says that the setup is open.
    for _ in 0..=heard {
        output.read_until(b'\n', &mut said).unwrap();
    }
    let before = Report::of(&said).saved.len();
    // The moment is what is tried here; nothing is waited for.
    thread::sleep(Duration::from_micros(below(6000)));
    let hit = kill(child);
    output.read_to_end(&mut said).unwrap();
    let report = Report {
        unheard: 1,
        ..Report::of(&said)
    };
    assert_eq!(report.refused, [""; 0], "{context}");
    stage.assert_kept(&report, context);
    let record = Record::read(&stage.data, stage.setup).unwrap();
    stage.before = record.events().iter().map(|event| event.id).collect();
    hit.then_some(before)
}

#[test]
fn nothing_said_to_be_saved_is_missing_after_two_hundred_kills_that_hit_while_saving() {
    let mut stage = Stage::new();
    let (mut hits, mut rounds, mut saved) = (0, 0, 0);
    while hits < KILLS {
        assert!(rounds < ROUNDS, "{hits} of {rounds} kills hit while saving");
        let said = round(&mut stage, 1 + below(7), &format!("round {rounds}"));
        rounds += 1;
        if let Some(before @ 1..) = said {
            hits += 1;
            saved += before;
        }
    }
    let count = format!(
        "{hits} of {rounds} kills hit a live process that had said of {saved} events in all that they are saved\n"
    );
    io::stderr().write_all(count.as_bytes()).unwrap();
}

#[test]
fn nothing_is_missing_after_kills_while_a_process_starts() {
    let mut stage = Stage::new();
    for number in 0..40 {
        let (child, mut output) = start(&stage);
        thread::sleep(Duration::from_micros(below(20_000)));
        kill(child);
        let mut said = Vec::new();
        output.read_to_end(&mut said).unwrap();
        let report = Report {
            unheard: 1,
            ..Report::of(&said)
        };
        stage.assert_kept(&report, &format!("start {number}"));
        let record = Record::read(&stage.data, stage.setup).unwrap();
        stage.before = record.events().iter().map(|event| event.id).collect();
    }
}

#[test]
fn p12_a_second_process_learns_who_holds_the_setup_and_gets_it_when_the_holder_is_killed() {
    let stage = Stage::new();
    let (child, mut output) = start(&stage);
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let record = Record::open(&stage.data, stage.setup, stage.author()).unwrap();
    let holder = record.held_by().unwrap();
    assert_eq!(
        (holder.program.as_str(), holder.pid),
        ("terminal", child.id())
    );
    assert!(kill(child));
    let record = Record::open(&stage.data, stage.setup, stage.author()).unwrap();
    assert_eq!(record.held_by(), None);
}
