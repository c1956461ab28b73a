//! Turning a change into this person's next event, on the disk.

use std::{collections::BTreeMap, io, path::Path, sync::Arc};

use super::{
    append::Appender,
    change::Change,
    error::RecordError,
    event::{Event, MAX_LINE},
    folder::{Own, journal_of},
    id::{ActorId, EventId, Ids, RandomIds, SetupId},
    limits::{MAX_EVENTS, MAX_JOURNAL, MAX_NUMBER},
    lock::Lock,
    stamp::{Clock, LAST_MILLISECOND, Stamp, SystemClock},
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
    setup: SetupId,
    journal: Appender,
    /// What is in memory may not be what is on disk: read again before the next entry.
    stale: bool,
    /// Why this person's journal could not be read. Nothing is written behind what is not known.
    unread: Option<io::Error>,
    next_seq: u64,
    /// How many events this person has written.
    events: usize,
    /// What the next stamp stands behind.
    latest: Stamp,
    /// The highest `seq` of every other actor.
    seen: BTreeMap<ActorId, u64>,
}

impl Writer {
    /// A writer that has not read the record yet.
    pub(super) fn new(author: Author, setup: SetupId, folder: &Path) -> Self {
        let journal = Appender::new(folder.join(journal_of(author.actor)));
        Self {
            author,
            lock: None,
            setup,
            journal,
            stale: true,
            unread: None,
            next_seq: 1,
            events: 0,
            latest: Stamp::default(),
            seen: BTreeMap::new(),
        }
    }

    /// Whether the record must be read again before the next entry.
    pub(super) fn is_stale(&self) -> bool {
        // A clock that was far ahead and is right again must not date what comes now.
        let clock_was_ahead = !self.latest.is_within_drift(self.author.clock.now());
        self.stale || clock_was_ahead || self.journal.is_stale()
    }

    /// Continues behind what was read. No `seq` is given twice, also not one that a damaged line may
    /// have held, or that only others remember.
    pub(super) fn go_on_from(&mut self, events: &[Event], own: Own) {
        let (me, now) = (self.author.actor, self.author.clock.now());
        let mut last_seq = own.last_seq.saturating_add(own.hidden);
        self.latest = Stamp::default();
        self.seen.clear();
        for event in events {
            if event.by != me {
                let known = self.seen.entry(event.by).or_default();
                *known = event.seq.max(*known);
                last_seq = last_seq.max(event.seen.get(&me).copied().unwrap_or_default());
            }
            if event.at.is_within_drift(now) {
                self.latest = self.latest.max(event.at);
            }
        }
        self.next_seq = self.next_seq.max(last_seq.saturating_add(1));
        self.events = own.events;
        self.stale = own.broke_off.is_some();
        self.unread = own.broke_off;
        self.journal.close();
    }

    /// Writes the next events, all of them or none; the first of them with an id that is known before. On failure
    /// nothing happened, and the record is to be read again.
    pub(super) fn write(
        &mut self,
        first: Option<EventId>,
        changes: Vec<Change>,
        practice: bool,
    ) -> Result<Vec<Event>, RecordError> {
        if let Some(error) = self.unread.take() {
            return Err(RecordError::NotSaved(error));
        }
        let now = self.author.clock.now().min(LAST_MILLISECOND);
        let (mut events, mut lines) = (Vec::with_capacity(changes.len()), Vec::new());
        let mut first = first;
        for change in changes {
            let id = first
                .take()
                .unwrap_or_else(|| EventId(self.author.ids.fresh(now)));
            let at = Stamp::after(self.latest, now);
            let fits_practice = change.fits_practice(practice);
            let event = Event {
                setup: Some(self.setup),
                id,
                seq: self.next_seq,
                at,
                wall: (at.ms != now).then_some(now),
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
            if event.seq > MAX_NUMBER || self.events + events.len() >= MAX_EVENTS {
                return Err(RecordError::Full);
            }
            if !event.fits() || !fits_practice {
                return Err(RecordError::DoesNotFit);
            }
            // Also when it fails: the line may turn up again after a power cut.
            self.next_seq = self.next_seq.saturating_add(1);
            self.latest = event.at;
            lines.extend(line);
            events.push(event);
        }
        if self.journal.len().saturating_add(lines.len() as u64) > MAX_JOURNAL {
            return Err(RecordError::Full);
        }
        match self.journal.append(&lines) {
            Ok(()) => {
                self.events += events.len();
                Ok(events)
            }
            Err(error) => {
                self.stale = true;
                Err(RecordError::NotSaved(error))
            }
        }
    }
}
