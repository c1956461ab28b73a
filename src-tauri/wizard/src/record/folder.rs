//! Reading a setup's folder: which journals count, and which of their events.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use ulid::ULID_LEN;

use super::{
    change::Change,
    data_dir::JOURNAL,
    event::Event,
    id::{ActorId, EventId, SetupId},
    journal::{Damage, DamageKind, Owner, Scan, Stretch},
    limits::{MAX_AUTHORS, MAX_CLAIM, MAX_EVENTS, MAX_JOURNAL, MAX_SETUP},
};

/// At most this many stretches of a setup are listed.
const MAX_LISTED: usize = 1000;

/// All that counts in a setup's folder, and all that does not.
#[derive(Default)]
pub(super) struct Folder {
    pub(super) events: Vec<Event>,
    pub(super) damage: Vec<Damage>,
    pub(super) own: Own,
}

/// What is known of one's own journal.
#[derive(Default)]
pub(super) struct Own {
    /// Number of events.
    pub(super) events: usize,
    /// The highest `seq`.
    pub(super) last_seq: u64,
    /// How many events damage may hide.
    pub(super) hidden: u64,
    /// Why it was not read to its end.
    pub(super) broke_off: Option<io::Error>,
}

/// Name of the journal that a person's events are appended to.
pub(super) fn journal_of(actor: ActorId) -> String {
    format!("{actor}.{JOURNAL}")
}

/// The person whose journal that is: the name begins with their id. What a file-sync service puts behind it
/// to tell two versions apart is not part of the id.
fn author_of(name: &str) -> Option<ActorId> {
    let (id, rest) = name.split_at_checked(ULID_LEN)?;
    let ends = !rest.starts_with(|one: char| one.is_alphanumeric());
    id.parse().ok().filter(|_| ends)
}

struct Journal {
    name: String,
    path: PathBuf,
    actor: ActorId,
    bytes: u64,
}

impl Folder {
    /// Reads every journal within the limits, that of `me` first. One that cannot be read is damage; the others
    /// are read.
    pub(super) fn read(path: &Path, setup: SetupId, me: Option<ActorId>) -> io::Result<Self> {
        let mut reading = Reading {
            setup,
            me,
            folder: Self::default(),
            scans: Vec::new(),
            events_left: MAX_EVENTS,
            bytes_left: MAX_SETUP,
        };
        let journals = reading.list(path)?;
        let (own, others): (Vec<_>, Vec<_>) = journals
            .into_iter()
            .partition(|journal| Some(journal.actor) == me);
        for journal in own {
            reading.read(&journal);
        }
        let mut others = reading.without_too_many_authors(others);
        // A long journal must not keep the others from being read.
        others.sort_by(|a, b| (a.bytes, &a.name).cmp(&(b.bytes, &b.name)));
        for journal in others {
            reading.read(&journal);
        }
        Ok(reading.judge())
    }
}

struct Reading {
    setup: SetupId,
    me: Option<ActorId>,
    folder: Folder,
    /// Name and author of each journal that was read, and what was.
    scans: Vec<(String, ActorId, Scan)>,
    events_left: usize,
    bytes_left: u64,
}

impl Reading {
    fn list(&mut self, path: &Path) -> io::Result<Vec<Journal>> {
        let mut journals = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let path = entry.path();
            if path.extension().is_none_or(|one| one != JOURNAL) {
                continue;
            }
            let name = entry.file_name().to_string_lossy().into_owned();
            // Opening a pipe would wait for its other end; a link could lead anywhere.
            let bytes = match entry.metadata() {
                Ok(metadata) if metadata.is_file() => Ok(metadata.len()),
                Ok(_) => Err(io::Error::other("no regular file")),
                Err(error) => Err(error),
            };
            match (bytes, author_of(&name)) {
                (Err(error), _) => {
                    self.keep_damage(&name, &mut Scan::unreadable(&name, error));
                }
                (Ok(0), _) => {}
                (Ok(bytes), None) => self.leave_out(&name, bytes, DamageKind::NoAuthor),
                (Ok(bytes), Some(actor)) => journals.push(Journal {
                    name,
                    path,
                    actor,
                    bytes,
                }),
            }
        }
        journals.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(journals)
    }

    /// Journals of people whom this person has heard of come before those of others.
    fn without_too_many_authors(&mut self, mut journals: Vec<Journal>) -> Vec<Journal> {
        let events = self.scans.iter().flat_map(|(.., scan)| &scan.events);
        let known: BTreeSet<ActorId> = events
            .flat_map(|(event, _)| event.seen.keys().copied())
            .collect();
        journals.sort_by_key(|journal| !known.contains(&journal.actor));
        let mut authors: BTreeSet<ActorId> = self.me.into_iter().collect();
        journals.retain(|journal| {
            let room = authors.len() < MAX_AUTHORS || authors.contains(&journal.actor);
            if room {
                authors.insert(journal.actor);
            } else {
                self.leave_out(&journal.name, journal.bytes, DamageKind::TooManyAuthors);
            }
            room
        });
        journals
    }

    fn read(&mut self, journal: &Journal) {
        let Journal { name, actor, .. } = journal;
        if self.events_left == 0 || self.bytes_left == 0 {
            self.leave_out(name, journal.bytes, DamageKind::TooLong);
            return;
        }
        let owner = Owner {
            actor: *actor,
            setup: self.setup,
        };
        let mut scan = match File::open(&journal.path) {
            Ok(file) => Scan::of(
                name,
                owner,
                self.events_left,
                file.take(MAX_JOURNAL.min(self.bytes_left)),
            ),
            Err(error) => Scan::unreadable(name, error),
        };
        self.events_left -= scan.events.len().min(self.events_left);
        self.bytes_left = self.bytes_left.saturating_sub(scan.read);
        if Some(*actor) == self.me {
            let own = &mut self.folder.own;
            own.events += scan.events.len();
            own.hidden = own.hidden.saturating_add(scan.hidden);
            let last = scan.events.iter().map(|(event, _)| event.seq).max();
            own.last_seq = own.last_seq.max(last.unwrap_or_default());
        }
        let unread = journal.bytes.saturating_sub(scan.read);
        if scan.broke_off.is_none() && unread > 0 {
            let rest = Stretch {
                line: 0,
                offset: scan.read,
                bytes: unread,
            };
            scan.damage
                .push(Damage::at(name, rest, DamageKind::TooLong));
        }
        self.keep_damage(name, &mut scan);
        self.scans.push((name.clone(), *actor, scan));
    }

    fn keep_damage(&mut self, name: &str, scan: &mut Scan) {
        if self.me.is_some_and(|me| journal_of(me) == name) {
            self.folder.own.broke_off = scan.broke_off.take();
        }
        for damage in std::mem::take(&mut scan.damage) {
            self.tell(damage);
        }
    }

    fn leave_out(&mut self, name: &str, bytes: u64, kind: DamageKind) {
        tracing::warn!(journal = name, kind = kind.name(), "journal left out");
        self.tell(Damage::whole(name, bytes, kind));
    }

    fn tell(&mut self, damage: Damage) {
        if self.folder.damage.len() < MAX_LISTED {
            self.folder.damage.push(damage);
        }
    }

    /// Takes out what only all journals together show not to belong.
    fn judge(mut self) -> Folder {
        let evidence = Evidence::of(&self.scans, self.setup, self.me);
        for (name, _, scan) in std::mem::take(&mut self.scans) {
            for (event, stretch) in scan.events {
                match evidence.against(&event) {
                    None => self.folder.events.push(event),
                    Some(kind) => self.tell(Damage::at(&name, stretch, kind)),
                }
            }
        }
        self.folder
    }
}

/// What all journals together say about each event.
struct Evidence {
    /// The event that created the setup.
    creation: Option<(ActorId, EventId)>,
    /// Whether it is a walk through the practice organisation.
    practice: bool,
    /// The highest `seq` that each author may have given.
    highest: BTreeMap<ActorId, u64>,
}

impl Evidence {
    fn of(scans: &[(String, ActorId, Scan)], setup: SetupId, me: Option<ActorId>) -> Self {
        let mut highest: BTreeMap<ActorId, u64> = BTreeMap::new();
        for (_, actor, scan) in scans {
            let last = scan.events.iter().map(|(event, _)| event.seq).max();
            let last = last.unwrap_or_default().saturating_add(scan.hidden);
            let known = highest.entry(*actor).or_default();
            *known = last.max(*known);
        }
        let events = || scans.iter().flat_map(|(.., scan)| &scan.events);
        let creation = creation(events().map(|(event, _)| event), setup, me);
        Self {
            creation: creation.map(|event| (event.by, event.id)),
            practice: creation.is_some_and(is_practice),
            highest,
        }
    }

    fn against(&self, event: &Event) -> Option<DamageKind> {
        let most = |by: &ActorId| {
            let known = self.highest.get(by).copied().unwrap_or_default();
            known.saturating_add(MAX_CLAIM)
        };
        if event.seen.iter().any(|(by, seq)| *seq > most(by)) {
            return Some(DamageKind::ClaimsTooMuch);
        }
        let change = event.change.as_ref()?;
        if matches!(change, Change::SetupCreated { .. })
            && self.creation != Some((event.by, event.id))
        {
            return Some(DamageKind::NotTheCreation);
        }
        if !change.fits_practice(self.practice) {
            return Some(DamageKind::DoesNotFit);
        }
        None
    }
}

/// The event that created the setup: the one from which the setup's id follows. A setup of the version before
/// this one has an id that follows from nothing: there the first event of a journal counts, one's own before
/// those of others.
fn creation<'a>(
    events: impl Iterator<Item = &'a Event>,
    setup: SetupId,
    me: Option<ActorId>,
) -> Option<&'a Event> {
    let creations: Vec<&Event> = events
        .filter(|event| matches!(event.change, Some(Change::SetupCreated { .. })))
        .collect();
    let certified = creations
        .iter()
        .find(|event| SetupId::created_by(event.by, event.id) == setup);
    let first = || {
        creations
            .iter()
            .filter(|event| event.setup.is_none() && event.seq == 1)
            .min_by_key(|event| (Some(event.by) != me, event.at, event.id, event.by))
    };
    certified.or_else(first).copied()
}

fn is_practice(event: &Event) -> bool {
    matches!(
        event.change,
        Some(Change::SetupCreated { practice: true, .. })
    )
}

#[cfg(test)]
mod tests {
    use ulid::Ulid;

    use super::*;

    #[test]
    fn a_journal_is_of_the_person_whose_id_its_name_begins_with() {
        let id = ActorId(Ulid::new());
        for rest in [
            ".jsonl",
            " (1).jsonl",
            ".sync-conflict-20261128.jsonl",
            "-Laptop.jsonl",
        ] {
            assert_eq!(author_of(&format!("{id}{rest}")), Some(id), "{rest}");
        }
        for name in [
            "notes.jsonl".to_owned(),
            ".jsonl".to_owned(),
            format!("x{id}.jsonl"),
            format!("{id}0.jsonl"),
            format!("{id}é.jsonl"),
            format!("{}.jsonl", &id.to_string()[..25]),
            "é".repeat(13),
        ] {
            assert_eq!(author_of(&name), None, "{name}");
        }
    }
}
