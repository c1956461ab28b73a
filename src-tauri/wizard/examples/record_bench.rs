//! The record's costs next to the bare ones, in seconds, for `make bench`.
//!
//! `record_bench append N` saves N events; `append-bare N` writes and flushes the same bytes by hand.
//! `fold N` reads, checks and folds a record of N events; `fold-bare N` parses the same lines with
//! `serde_json`. N is 10,000 unless given. Each prints `seconds` of the measured part alone.
//!
//! `fill FOLDER SETUPS EVENTS AUTHORS` fills a data folder. Each setup has EVENTS events by two of the authors.

use std::{
    env,
    error::Error,
    fs::{self, File, OpenOptions},
    hint::black_box,
    io::{self, Write},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use tempfile::TempDir;
use wizard::record::{
    ActorId, Author, Change, Clock, DataDir, Environment, Ids, RandomIds, Record, SetupId,
    SystemClock,
};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let Some(mode) = arguments.first() else {
        return Err("record_bench append|append-bare|fold|fold-bare [N], or fill".into());
    };
    if let ("fill", [_, folder, numbers @ ..]) = (mode.as_str(), arguments.as_slice()) {
        let numbers: Result<Vec<usize>, _> = numbers.iter().map(|number| number.parse()).collect();
        let [setups, events, authors] = numbers?[..] else {
            return Err("record_bench fill FOLDER SETUPS EVENTS AUTHORS".into());
        };
        return fill(folder.as_ref(), setups, events, authors);
    }
    let count = arguments.get(1).map_or(Ok(10_000), |count| count.parse())?;
    // On the disk that holds the build, not on a temporary file system in memory.
    let folder = tempfile::tempdir_in(env::current_exe()?.parent().ok_or("no folder")?)?;
    let taken = match mode.as_str() {
        "append" => append(&folder, count)?,
        "append-bare" => append_bare(&folder, count)?,
        "fold" => fold(&folder, count)?,
        "fold-bare" => fold_bare(&folder, count)?,
        other => return Err(format!("no mode {other}").into()),
    };
    writeln!(io::stdout(), "seconds {:.6}", taken.as_secs_f64())?;
    Ok(())
}

fn append(folder: &TempDir, count: usize) -> Outcome<Duration> {
    let (_data, _author, mut record) = new_setup(folder)?;
    let start = Instant::now();
    for number in 0..count {
        record.append(change(number))?;
    }
    Ok(start.elapsed())
}

fn append_bare(folder: &TempDir, count: usize) -> Outcome<Duration> {
    let journal = written(folder, count)?.2;
    let bytes = fs::read(journal)?;
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let path = folder.path().join("bare.jsonl");
    let mut file = OpenOptions::new()
        .append(true)
        .create_new(true)
        .open(path)?;
    let (first, lines) = lines.split_first().ok_or("no lines")?;
    file.write_all(first)?;
    file.sync_data()?;
    File::open(folder.path())?.sync_all()?;
    let start = Instant::now();
    for line in lines {
        file.write_all(line)?;
        file.sync_data()?;
    }
    Ok(start.elapsed())
}

fn fold(folder: &TempDir, count: usize) -> Outcome<Duration> {
    let (data, setup, _journal) = written(folder, count)?;
    black_box(Record::read(&data, setup)?.progress());
    let start = Instant::now();
    let record = Record::read(&data, setup)?;
    black_box(record.progress());
    let taken = start.elapsed();
    assert_eq!(record.events().len(), count + 1);
    Ok(taken)
}

fn fold_bare(folder: &TempDir, count: usize) -> Outcome<Duration> {
    let (_data, _setup, journal) = written(folder, count)?;
    black_box(fs::read(&journal)?);
    let start = Instant::now();
    let text = fs::read_to_string(&journal)?;
    for line in text.lines() {
        black_box(serde_json::from_str::<serde_json::Value>(line)?);
    }
    Ok(start.elapsed())
}

fn fill(folder: &Path, setups: usize, events: usize, authors: usize) -> Outcome<()> {
    let data = DataDir::find(Some(folder))?;
    let fresh = |_| Author::new(ActorId(RandomIds.fresh(SystemClock.now())), "terminal");
    let authors: Vec<Author> = (0..authors).map(fresh).collect();
    for index in 0..setups {
        let [first, second] = [0, 1].map(|next| authors[(index + next) % authors.len()].clone());
        let name = format!("Setup {index}");
        // Creating it is an event as well.
        let own = (1..events / 2).map(change).collect();
        let setup =
            Record::create_with(&data, first, &name, Environment::Production, false, own)?.setup();
        let mut record = Record::open(&data, setup, second)?;
        for number in events / 2..events {
            record.append(change(number))?;
        }
    }
    Ok(())
}

fn new_setup(folder: &TempDir) -> Outcome<(DataDir, Author, Record)> {
    let data = DataDir::find(Some(folder.path()))?;
    let author = Author::new(ActorId(RandomIds.fresh(SystemClock.now())), "terminal");
    let record = Record::create(
        &data,
        author.clone(),
        "Acme",
        Environment::Production,
        false,
    )?;
    Ok((data, author, record))
}

/// A record of `count` events after the first; flushing each is what is not measured here, so the
/// lines are made in memory, where there is one.
fn written(folder: &TempDir, count: usize) -> Outcome<(DataDir, SetupId, PathBuf)> {
    let memory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir_in(folder))?;
    let (data, author, mut record) = new_setup(&memory)?;
    for number in 0..count {
        record.append(change(number))?;
    }
    let setup = record.setup();
    let name = format!("{}.jsonl", author.actor);
    let here = DataDir::find(Some(folder.path()))?;
    fs::create_dir_all(here.setup(setup))?;
    let journal = here.setup(setup).join(&name);
    fs::copy(data.setup(setup).join(name), &journal)?;
    Ok((here, setup, journal))
}

/// What an ordinary setup is made of.
fn change(number: usize) -> Change {
    let step = format!("step-{}", number % 9);
    match number % 10 {
        0..=5 => Change::InstructionTicked {
            step,
            instruction: format!("instruction-{}", number % 31),
            ticked: !number.is_multiple_of(3),
        },
        6 => Change::NoteWritten {
            step,
            text: format!("Asked the other team, ticket {number}."),
        },
        7 => Change::StepAttested {
            step,
            already: false,
            note: None,
        },
        8 => Change::WaitStarted {
            wait: "sync".to_owned(),
            people: Some(number as u64),
        },
        _ => Change::StepReopened { step },
    }
}
