//! Turning a change into this person's next event, on the disk.

use std::{collections::BTreeMap, io, path::Path, sync::Arc};

use super::{
    append::Appender,
    change::Change,
    data_dir::JOURNAL,
    error::RecordError,
    event::{Event, MAX_LINE},
    id::{ActorId, EventId, Ids, RandomIds},
    lock::Lock,
    stamp::{Clock, Stamp, SystemClock},
};

/// Who writes, from which program, and where times and ids come from.
#[derive(Clone)]
pub struct Author {
    /// The person at this machine.
    pub actor: ActorId,
    /// Name of the program, told to whoever finds the setup held: `window` or `terminal`.
    pub program: String,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Fresh ids.
    pub ids: Arc<dyn Ids>,
}

impl Author {
    /// An author with the machine's clock and randomness.
    pub fn new(actor: ActorId, program: impl Into<String>) -> Self {
        let (clock, ids) = (Arc::new(SystemClock), Arc::new(RandomIds));
        Self {
            actor,
            program: program.into(),
            clock,
            ids,
        }
    }
}

/// What writing takes beyond reading.
pub(super) struct Writer {
    pub(super) author: Author,
    pub(super) lock: Option<Lock>,
    journal: Appender,
    /// What is in memory may not be what is on disk: read again before the next entry.
    stale: bool,
    /// Why this person's journal could not be read. Nothing is written behind what is not known.
    unread: Option<io::Error>,
    next_seq: u64,
    /// What the next stamp stands behind.
    latest: Stamp,
    /// The highest `seq` of every other actor.
    seen: BTreeMap<ActorId, u64>,
}

impl Writer {
    /// A writer that has not read the record yet.
    pub(super) fn new(author: Author, folder: &Path) -> Self {
        let journal = Appender::new(folder.join(journal_of(author.actor)));
        Self {
            author,
            lock: None,
            journal,
            stale: true,
            unread: None,
            next_seq: 1,
            latest: Stamp::default(),
            seen: BTreeMap::new(),
        }
    }

    /// File name of the journal it writes.
    pub(super) fn journal_name(&self) -> String {
        journal_of(self.author.actor)
    }

    /// Whether the record must be read again before the next entry.
    pub(super) fn is_stale(&self) -> bool {
        self.stale || self.journal.is_stale()
    }

    /// Continues behind what was read. No `seq` is given twice, also not one that a damaged line may
    /// have held, or that only others remember.
    pub(super) fn go_on_from(&mut self, events: &[Event], hidden: u64, unread: Option<io::Error>) {
        let (me, now) = (self.author.actor, self.author.clock.now());
        let mut last_seq = 0;
        self.seen.clear();
        for event in events {
            if event.by == me {
                last_seq = last_seq.max(event.seq);
            } else {
                let known = self.seen.entry(event.by).or_default();
                *known = event.seq.max(*known);
                last_seq = last_seq.max(event.seen.get(&me).copied().unwrap_or_default());
            }
            if event.by == me || event.at.is_within_drift(now) {
                self.latest = self.latest.max(event.at);
            }
        }
        self.next_seq = self
            .next_seq
            .max(last_seq.saturating_add(hidden).saturating_add(1));
        self.stale = unread.is_some();
        self.unread = unread;
        self.journal.close();
    }

    /// Writes the next events, all of them or none. On failure nothing happened, and the record is to be read
    /// again.
    pub(super) fn write(&mut self, changes: Vec<Change>) -> Result<Vec<Event>, RecordError> {
        if let Some(error) = self.unread.take() {
            return Err(RecordError::NotSaved(error));
        }
        let now = self.author.clock.now();
        let (mut events, mut lines) = (Vec::with_capacity(changes.len()), Vec::new());
        for change in changes {
            let event = Event {
                id: EventId(self.author.ids.fresh(now)),
                seq: self.next_seq,
                at: Stamp::after(self.latest, now),
                seen: self.seen.clone(),
                by: self.author.actor,
                change: Some(change),
            };
            let line = event
                .encode()
                .map_err(|error| RecordError::NotSaved(error.into()))?;
            if line.len() > MAX_LINE {
                return Err(RecordError::EntryTooLong { bytes: line.len() });
            }
            // Also when it fails: the line may turn up again after a power cut.
            self.next_seq = self.next_seq.saturating_add(1);
            self.latest = event.at;
            lines.extend(line);
            events.push(event);
        }
        match self.journal.append(&lines) {
            Ok(()) => Ok(events),
            Err(error) => {
                self.stale = true;
                Err(RecordError::NotSaved(error))
            }
        }
    }
}

fn journal_of(actor: ActorId) -> String {
    format!("{actor}.{JOURNAL}")
}
