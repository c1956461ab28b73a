//! The record of one setup: read it, open it to write, append to it.

use std::{fs, io, path::Path};

use super::{
    change::{Change, Environment},
    data_dir::DataDir,
    durable,
    error::RecordError,
    event::Event,
    fold::Fold,
    folder::Folder,
    id::{ActorId, EventId, SetupId},
    journal::Damage,
    lock::{Holder, Lock},
    progress::Progress,
    writer::{Author, Writer},
};

/// The record of one setup.
pub struct Record {
    data: DataDir,
    setup: SetupId,
    /// The person at this machine, where it is known.
    me: Option<ActorId>,
    events: Vec<Event>,
    fold: Fold,
    damage: Vec<Damage>,
    held_by: Option<Holder>,
    writer: Option<Writer>,
}

impl Record {
    /// Reads a setup without ever writing it.
    pub fn read(data: &DataDir, setup: SetupId) -> Result<Self, RecordError> {
        Self::read_as(data, setup, None)
    }

    /// The same for the person at this machine, whose own journal comes first where there is a choice.
    pub fn read_as(
        data: &DataDir,
        setup: SetupId,
        me: Option<ActorId>,
    ) -> Result<Self, RecordError> {
        let mut record = Self {
            data: data.clone(),
            setup,
            me,
            events: Vec::new(),
            fold: Fold::default(),
            damage: Vec::new(),
            held_by: None,
            writer: None,
        };
        record.refresh()?;
        Ok(record)
    }

    /// Opens a setup to write it. Where another process writes it already, [`Record::held_by`] says
    /// which, and the record can be read; an entry is tried all the same, in case the other is gone.
    pub fn open(data: &DataDir, setup: SetupId, author: Author) -> Result<Self, RecordError> {
        if !data.setup(setup).is_dir() {
            return Err(RecordError::NoSetup(setup));
        }
        let mut record = Self::read_to_write(data, setup, author)?;
        match record.hold() {
            // A data folder that cannot be written can still be read; entries will fail.
            Ok(()) | Err(RecordError::Held(_) | RecordError::DataFolder { .. }) => Ok(record),
            Err(error) => Err(error),
        }
    }

    /// Creates a setup. Its first event is on the disk when this returns.
    pub fn create(
        data: &DataDir,
        author: Author,
        name: &str,
        environment: Environment,
        practice: bool,
    ) -> Result<Self, RecordError> {
        Self::create_with(data, author, name, environment, practice, Vec::new())
    }

    /// Creates a setup that begins with these events behind its first. They are all on the disk when this returns,
    /// and when it returns an error there is no setup.
    pub fn create_with(
        data: &DataDir,
        author: Author,
        name: &str,
        environment: Environment,
        practice: bool,
        changes: Vec<Change>,
    ) -> Result<Self, RecordError> {
        let creation = EventId(author.ids.fresh(author.clock.now()));
        let setup = SetupId::created_by(author.actor, creation);
        let folder = data.setup(setup);
        durable::create_folder(&folder, data.root()).map_err(|source| RecordError::DataFolder {
            path: folder.clone(),
            source,
        })?;
        let mut first = vec![Change::SetupCreated {
            name: name.to_owned(),
            environment,
            practice,
        }];
        first.extend(changes);
        let begin = || {
            let mut record = Self::read_to_write(data, setup, author)?;
            record.hold()?;
            record.append_together(Some(creation), first, practice)?;
            Ok(record)
        };
        begin().inspect_err(|_| give_up(&folder))
    }

    fn read_to_write(data: &DataDir, setup: SetupId, author: Author) -> Result<Self, RecordError> {
        let mut record = Self::read_as(data, setup, Some(author.actor))?;
        record.writer = Some(Writer::new(author, setup, &data.setup(setup)));
        Ok(record)
    }

    /// Takes the lock, unless it is held already, and then reads what the last holder left.
    fn hold(&mut self) -> Result<(), RecordError> {
        let Some(writer) = &mut self.writer else {
            return Err(RecordError::ReadOnly);
        };
        if writer.lock.is_some() {
            return Ok(());
        }
        let author = &writer.author;
        match Lock::take(&self.data, self.setup, &author.program, author.clock.now())? {
            Err(holder) => {
                self.held_by = Some(holder.clone());
                Err(RecordError::Held(holder))
            }
            Ok(lock) => {
                writer.lock = Some(lock);
                self.held_by = None;
                self.refresh()
            }
        }
    }

    /// Which setup this is.
    pub fn setup(&self) -> SetupId {
        self.setup
    }

    /// How far the setup is.
    pub fn progress(&self) -> &Progress {
        &self.fold.progress
    }

    /// All readable events, in no particular order. One that stands in two journals is here twice.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What of the journals cannot be read.
    pub fn damage(&self) -> &[Damage] {
        &self.damage
    }

    /// The other process that writes this setup, as of the last try.
    pub fn held_by(&self) -> Option<&Holder> {
        self.held_by.as_ref()
    }

    /// Reads all journals again: what other people's machines have sent, or another process wrote.
    pub fn refresh(&mut self) -> Result<(), RecordError> {
        let path = self.data.setup(self.setup);
        let folder =
            Folder::read(&path, self.setup, self.me).map_err(|source| match source.kind() {
                io::ErrorKind::NotFound => RecordError::NoSetup(self.setup),
                _ => RecordError::SetupUnreadable(source),
            })?;
        self.events = folder.events;
        self.damage = folder.damage;
        self.fold = Fold::of(&self.events);
        if let Some(writer) = &mut self.writer {
            writer.go_on_from(&self.events, folder.own);
        }
        Ok(())
    }

    /// Records that something happened. When this returns `Ok`, it is on the disk; when it returns an
    /// error, it did not happen.
    pub fn append(&mut self, change: Change) -> Result<&Progress, RecordError> {
        self.append_together(None, vec![change], self.fold.progress.practice)
    }

    /// Appends events, the first of them with an id that is known before.
    fn append_together(
        &mut self,
        first: Option<EventId>,
        changes: Vec<Change>,
        practice: bool,
    ) -> Result<&Progress, RecordError> {
        self.hold().map_err(not_saved)?;
        if self.writer.as_ref().is_some_and(Writer::is_stale) {
            self.refresh().map_err(not_saved)?;
        }
        let Some(writer) = &mut self.writer else {
            return Err(RecordError::ReadOnly);
        };
        for event in writer.write(first, changes, practice)? {
            if self.fold.contradicted || matches!(event.change, Some(Change::Undone { .. })) {
                self.events.push(event);
                self.fold = Fold::of(&self.events);
            } else {
                self.fold.take(&event);
                self.events.push(event);
            }
        }
        Ok(&self.fold.progress)
    }
}

fn not_saved(error: RecordError) -> RecordError {
    match error {
        RecordError::DataFolder { source, .. } | RecordError::SetupUnreadable(source) => {
            RecordError::NotSaved(source)
        }
        RecordError::NoSetup(_) => RecordError::NotSaved(io::ErrorKind::NotFound.into()),
        other => other,
    }
}

/// Removes the folder of a setup that was not created. Its id is fresh: whatever is in it is of the attempt, also
/// a first line that could be neither flushed nor cut off.
fn give_up(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder) {
        tracing::warn!(%error, "the folder of a setup that was not created could not be removed");
    }
}
