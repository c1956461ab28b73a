//! Journals as somebody else may write them: whole lines with right checksums and any content.

use std::{fs, io::Write, path::Path};

use serde_json::{Value, json};
use ulid::Ulid;
use wizard::record::{ActorId, Change, DataDir, SetupId};

/// An event of `by` at noon on 23 November 2026, as this version writes it.
pub(crate) fn event(setup: SetupId, by: ActorId, seq: u64, change: &Change) -> Value {
    let change = serde_json::to_value(change).unwrap();
    let (kind, data) = change.as_object().unwrap().iter().next().unwrap();
    json!({
        "v": 1, "setup": setup.to_string(), "id": Ulid::new().to_string(), "seq": seq,
        "at": format!("2026-11-23T12:00:00.000Z+{seq:04x}"),
        "seen": {}, "by": by.to_string(), "kind": kind, "data": data,
    })
}

/// The same as the version before this one wrote it.
pub(crate) fn old_event(by: ActorId, seq: u64, change: &Change) -> Value {
    let mut event = event(SetupId(Ulid::nil()), by, seq, change);
    event.as_object_mut().unwrap().remove("setup");
    event
}

/// The event's line.
pub(crate) fn line(event: &Value) -> String {
    let event = event.to_string();
    let crc = crc32fast::hash(event.as_bytes());
    format!("{{\"crc\":\"{crc:08x}\",\"event\":{event}}}\n")
}

/// Appends events to a journal of that name.
pub(crate) fn write(data: &DataDir, setup: SetupId, name: &str, events: &[Value]) {
    let folder = data.setup(setup);
    fs::create_dir_all(&folder).unwrap();
    append(&folder.join(name), events);
}

fn append(path: &Path, events: &[Value]) {
    let mut options = fs::OpenOptions::new();
    let mut file = options.append(true).create(true).open(path).unwrap();
    let lines: String = events.iter().map(line).collect();
    file.write_all(lines.as_bytes()).unwrap();
}

/// Appends events to the journal of `by`.
pub(crate) fn send(data: &DataDir, setup: SetupId, by: ActorId, events: &[Value]) {
    write(data, setup, &format!("{by}.jsonl"), events);
}
