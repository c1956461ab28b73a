//! Writes one setup's record and says of every event whether it is saved.
//!
//! `record_writer DATA_DIR SETUP|new COUNT`: prints `setup <id>` once it is open, then
//! `saved <event id>` or `not saved <code> <reason>` per event. The fault and kill tests run it.

use std::{
    env,
    error::Error,
    io::{self, Write},
    path::Path,
};

use wizard::record::{
    Actor, ActorId, Author, Change, Clock, DataDir, Environment, Ids, RandomIds, Record,
    RecordError, SystemClock,
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, setup, count] = arguments.as_slice() else {
        return Err("record_writer DATA_DIR SETUP|new COUNT".into());
    };
    let data = DataDir::find(Some(Path::new(folder)))?;
    let mut record = match open(&data, setup) {
        Ok(record) => record,
        Err(error) => {
            say(&not_saved(&error));
            return Ok(());
        }
    };
    say(&format!("setup {}", record.setup()));
    for number in 0..count.parse::<u64>()? {
        let text = format!("note {number}");
        let saved = record.append(Change::NoteWritten {
            step: "a".into(),
            text,
        });
        let line = match saved.map(|progress| progress.changed) {
            Ok(Some(mark)) => format!("saved {}", mark.event),
            Ok(None) => "saved nothing".to_owned(),
            Err(error) => not_saved(&error),
        };
        say(&line);
    }
    Ok(())
}

fn open(data: &DataDir, setup: &str) -> Result<Record, RecordError> {
    let actor = if let Some(actor) = data.actor()? {
        actor
    } else {
        let id = ActorId(RandomIds.fresh(SystemClock.now()));
        let actor = Actor {
            id,
            name: "Writer".to_owned(),
        };
        data.save_actor(&actor)?;
        actor
    };
    let author = Author::new(actor.id, "terminal");
    match setup.parse() {
        Ok(setup) => Record::open(data, setup, author),
        Err(_) => Record::create(data, author, "Acme", Environment::Production, false),
    }
}

fn not_saved(error: &RecordError) -> String {
    let failure = error.failure();
    let reason = failure.facts.get("reason").map_or("", String::as_str);
    format!("not saved {} {reason}", failure.code)
}

/// The listener may be gone, or the fault may hit this very line: the record is what counts.
fn say(line: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(format!("{line}\n").as_bytes());
    let _ = out.flush();
}
