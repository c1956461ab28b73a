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

const KILLS: usize = 200;
const MUST_HIT: usize = 180;

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

#[test]
fn nothing_said_to_be_saved_is_missing_after_any_of_two_hundred_kills() {
    let mut stage = Stage::new();
    let (mut hits, mut saved) = (0, 0);
    for round in 0..KILLS {
        let (child, mut output) = start(&stage);
        // Some die while they start, most after a few events.
        let mut said = Vec::new();
        for _ in 0..below(8) {
            output.read_until(b'\n', &mut said).unwrap();
        }
        // The moment is what is tried here; nothing is waited for.
        thread::sleep(Duration::from_micros(below(6000)));
        hits += usize::from(kill(child));
        output.read_to_end(&mut said).unwrap();
        let report = Report {
            unheard: 1,
            ..Report::of(&said)
        };
        assert_eq!(report.refused, [""; 0], "round {round}");
        stage.assert_kept(&report, &format!("round {round}"));
        saved += report.saved.len();
        let record = Record::read(&stage.data, stage.setup).unwrap();
        stage.before = record.events().iter().map(|event| event.id).collect();
    }
    let count = format!("{hits} of {KILLS} kills hit a live process, {saved} events were saved\n");
    io::stderr().write_all(count.as_bytes()).unwrap();
    assert!(hits >= MUST_HIT, "{hits} kills hit a live process");
    assert!(saved >= KILLS, "{saved} events were saved between them");
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
