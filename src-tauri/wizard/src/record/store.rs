//! The record of one setup: read it, open it to write, append to it.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io,
    path::Path,
};

use super::{
    change::{Change, Environment},
    data_dir::{DataDir, JOURNAL},
    durable,
    error::RecordError,
    event::Event,
    fold::Fold,
    id::SetupId,
    journal::{Damage, Scan},
    lock::{Holder, Lock},
    progress::Progress,
    writer::{Author, Writer},
};

/// The record of one setup.
pub struct Record {
    data: DataDir,
    setup: SetupId,
    events: Vec<Event>,
    fold: Fold,
    damage: Vec<Damage>,
    held_by: Option<Holder>,
    writer: Option<Writer>,
}

impl Record {
    /// Reads a setup without ever writing it.
    pub fn read(data: &DataDir, setup: SetupId) -> Result<Self, RecordError> {
        let mut record = Self {
            data: data.clone(),
            setup,
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
        let setup = SetupId(author.ids.fresh(author.clock.now()));
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
            record.append_together(first)?;
            Ok(record)
        };
        begin().inspect_err(|_| give_up(&folder))
    }

    fn read_to_write(data: &DataDir, setup: SetupId, author: Author) -> Result<Self, RecordError> {
        let mut record = Self::read(data, setup)?;
        record.writer = Some(Writer::new(author, &data.setup(setup)));
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
        let folder = self.data.setup(self.setup);
        let journals = read_folder(&folder).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => RecordError::NoSetup(self.setup),
            _ => RecordError::SetupUnreadable(source),
        })?;
        self.events.clear();
        self.damage.clear();
        let mut own = Scan::default();
        for (name, mut scan) in journals {
            self.events.append(&mut scan.events);
            self.damage.append(&mut scan.damage);
            if self
                .writer
                .as_ref()
                .is_some_and(|writer| writer.journal_name() == name)
            {
                own = scan;
            }
        }
        self.fold = Fold::of(&self.events);
        if let Some(writer) = &mut self.writer {
            writer.go_on_from(&self.events, own.hidden, own.broke_off);
        }
        Ok(())
    }

    /// Records that something happened. When this returns `Ok`, it is on the disk; when it returns an
    /// error, it did not happen.
    pub fn append(&mut self, change: Change) -> Result<&Progress, RecordError> {
        self.append_together(vec![change])
    }

    fn append_together(&mut self, changes: Vec<Change>) -> Result<&Progress, RecordError> {
        self.hold().map_err(not_saved)?;
        if self.writer.as_ref().is_some_and(Writer::is_stale) {
            self.refresh().map_err(not_saved)?;
        }
        let Some(writer) = &mut self.writer else {
            return Err(RecordError::ReadOnly);
        };
        for event in writer.write(changes)? {
            if let Some(Change::Undone { .. }) = event.change {
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

/// Every journal of a folder by file name. One that cannot be read is damage; the others are read.
fn read_folder(folder: &Path) -> io::Result<BTreeMap<String, Scan>> {
    let mut journals = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if path
            .extension()
            .is_none_or(|extension| extension != JOURNAL)
        {
            continue;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        // Opening a pipe would wait for its other end; a link could lead anywhere.
        let file = match entry.file_type() {
            Ok(kind) if kind.is_file() => File::open(&path),
            Ok(_) => Err(io::Error::other("no regular file")),
            Err(error) => Err(error),
        };
        let scan = match file {
            Ok(file) => Scan::of(&name, file),
            Err(error) => Scan::unreadable(&name, error),
        };
        journals.insert(name, scan);
    }
    Ok(journals)
}

/// Removes the folder of a setup that was not created. Its id is fresh: whatever is in it is of the attempt, also
/// a first line that could be neither flushed nor cut off.
fn give_up(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder) {
        tracing::warn!(%error, "the folder of a setup that was not created could not be removed");
    }
}
