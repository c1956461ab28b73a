//! The setups on this machine, and what the machine remembers about its person.

use std::{
    cmp::Reverse,
    num::NonZero,
    panic::resume_unwind,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use crate::{
    explain,
    failure::Failure,
    guide::{Guide, checks::Settings},
    record::{Actor, ActorId, Author, Change, DataDir, Record, RecordError, SetupId, durable},
    words::Language,
};

use super::{
    GuideText,
    draw::Drawing,
    guide,
    invite_list::CheckedList,
    layouts::Layouts,
    machine::Machine,
    open::{Setup, not_blank},
    outside::Outside,
    preferences::Preferences,
    removing::{Removable, Removing},
    view::{HomeView, NewSetup, ResumeView, SetupSummary, SetupView},
    zoom::{Zoom, ZoomChange},
};

/// The setups on this machine.
pub struct Setups {
    data: DataDir,
    guide: Arc<Guide>,
    preferences: Preferences,
    program: &'static str,
    outside: Outside,
    settings: Settings,
    doubts: Vec<Failure>,
}

impl Setups {
    /// The setups in the folder asked for, else the one `MSI_SETUP_DATA_DIR` names, else the
    /// platform's. `program` is told to whoever finds a setup held.
    pub fn open(data_dir: Option<&Path>, program: &'static str) -> Result<Self, Failure> {
        let outside = Outside::system().map_err(|error| error.failure())?;
        Self::open_with(data_dir, program, outside)
    }

    /// The same in a world of one's own.
    pub fn open_with(
        data_dir: Option<&Path>,
        program: &'static str,
        outside: Outside,
    ) -> Result<Self, Failure> {
        let data = DataDir::find(data_dir).map_err(|error| error.failure())?;
        let mut doubts = Vec::new();
        if data.is_open_to_others() {
            let folder = data.root().display();
            doubts.push(Failure::new("data-folder-open-to-others").with("folder", folder));
        }
        let preferences = Preferences::read(data.root(), &mut doubts);
        let guide = Arc::new(guide()?);
        let settings = preferences.settings(guide.settings(), &mut doubts);
        for doubt in &doubts {
            tracing::warn!(%doubt, "there is a doubt about the data folder");
        }
        Ok(Self {
            data,
            guide,
            preferences,
            program,
            outside,
            settings,
            doubts,
        })
    }

    /// Doubts about the data folder: who may write it, and what of the preferences is passed over.
    pub fn doubts(&self) -> &[Failure] {
        &self.doubts
    }

    /// The first screen. A setup that cannot be read is in the list with the reason.
    pub fn home(&self) -> Result<HomeView, Failure> {
        let actor = self.actor();
        let me = id_of(actor.as_ref());
        let setups = self.data.setups().map_err(|error| error.failure())?;
        let mut setups = self.summaries(&setups, me);
        setups.sort_by(|one, other| {
            (Reverse(one.changed_at), &one.id).cmp(&(Reverse(other.changed_at), &other.id))
        });
        Ok(HomeView {
            setups,
            resume: self.preferences.resume.clone(),
            my_name: actor.map(|actor| actor.name).unwrap_or_default(),
            language: self.language().code().to_owned(),
            zoom: self.zoom().percent(),
            data_folder: self.data.root().display().to_string(),
            doubts: self.doubts.clone(),
        })
    }

    /// The guide in the language chosen.
    pub fn guide_text(&self) -> GuideText {
        self.guide.text(self.language())
    }

    /// The language chosen here, else that of the system.
    pub fn language(&self) -> Language {
        self.preferences
            .language
            .unwrap_or_else(Language::of_system)
    }

    /// Chooses the language.
    pub fn choose_language(&mut self, language: Language) {
        self.prefer(Preferences {
            language: Some(language),
            ..self.preferences.clone()
        });
    }

    /// Size of everything in the window.
    pub fn zoom(&self) -> Zoom {
        self.preferences.zoom
    }

    /// Changes that size.
    pub fn change_zoom(&mut self, change: ZoomChange) -> Zoom {
        self.prefer(Preferences {
            zoom: self.preferences.zoom.changed(change),
            ..self.preferences.clone()
        });
        self.zoom()
    }

    /// Folder of the last list chosen or saved.
    pub fn folder(&self) -> Option<PathBuf> {
        self.preferences.folder.clone()
    }

    /// Remembers the folder of a list.
    pub fn remember_folder(&mut self, list: &Path) {
        let folder = list.parent().map(Path::to_owned);
        self.prefer(Preferences {
            folder,
            ..self.preferences.clone()
        });
    }

    /// Remembers where the clean list of a setup is, for verifying whether its people can be invited.
    pub fn remember_list(&mut self, setup: &mut Setup, list: &Path) {
        setup.machine.list = Some(list.to_owned());
        let mut preferences = self.preferences.clone();
        preferences
            .lists
            .insert(setup.id().to_owned(), list.to_owned());
        self.prefer(preferences);
    }

    /// How lists were read on this machine.
    pub fn layouts(&self) -> Layouts {
        self.preferences.layouts.clone()
    }

    /// Remembers how a list is read, for the next one with the same columns.
    pub fn remember_layout(&mut self, list: &CheckedList) {
        self.prefer(Preferences {
            layouts: self.preferences.layouts.with(list),
            ..self.preferences.clone()
        });
    }

    /// Where the practice organisations of this machine keep what happened in them; it is there after this.
    pub fn practice_folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.data.root().join("practice");
        durable::create_folder(&folder, self.data.root()).map_err(|source| {
            let path = folder.clone();
            RecordError::DataFolder { path, source }.failure()
        })?;
        Ok(folder)
    }

    /// Remembers what is on the screen, so that the next start goes on there.
    pub fn remember(&mut self, setup: Option<&str>, step: Option<&str>) {
        let resume = setup.map(|setup| ResumeView {
            setup: setup.to_owned(),
            step: step.map(str::to_owned),
        });
        self.prefer(Preferences {
            resume,
            ..self.preferences.clone()
        });
    }

    /// Whether the guide, or what explains the vendors' codes, points to that host over https.
    pub fn allows_link(&self, url: &str) -> bool {
        self.guide.allows(url) || explain::allows(url)
    }

    /// Creates a setup and introduces the person at this machine.
    pub fn create(&self, new: &NewSetup) -> Result<Setup, Failure> {
        let name = not_blank(&new.name, "name-missing")?;
        let my_name = not_blank(&new.my_name, "name-missing")?;
        let me = self.rename_me(&my_name)?;
        let introduced = Change::ActorIntroduced {
            name: my_name,
            personas: new.personas.clone(),
        };
        let record = Record::create_with(
            &self.data,
            self.author(me),
            &name,
            new.environment,
            new.practice,
            vec![introduced],
        )
        .map_err(|error| error.failure())?;
        Ok(self.drawn(record, me))
    }

    /// Opens a setup to work in it. Held by another process, it can be read only.
    pub fn setup(&self, id: &str) -> Result<Setup, Failure> {
        let setup = parse(id)?;
        if !self.data.setup(setup).is_dir() {
            return Err(RecordError::NoSetup(setup).failure());
        }
        let me = match self.known_actor()? {
            Some(actor) => actor.id,
            None => self.person_named("")?,
        };
        let record =
            Record::open(&self.data, setup, self.author(me)).map_err(|error| error.failure())?;
        Ok(self.drawn(record, me))
    }

    /// The setup that was on the screen last, unless it is gone, cannot be opened, or was not drawn when it was
    /// resumed before. [`Self::painted`] says that it was drawn this time.
    pub fn resume(&mut self) -> Option<Setup> {
        let resume = self.preferences.resume.clone()?;
        if self.preferences.drawing {
            tracing::warn!("the last start did not draw its setup, so this one draws none");
            self.drawing_failed();
            return None;
        }
        self.prefer(Preferences {
            drawing: true,
            ..self.preferences.clone()
        });
        self.setup(&resume.setup)
            .inspect_err(|failure| tracing::warn!(%failure, "the last setup cannot be resumed"))
            .ok()
    }

    /// What was resumed has been drawn.
    pub fn painted(&mut self) {
        self.prefer(Preferences {
            drawing: false,
            ..self.preferences.clone()
        });
    }

    /// What was on the screen could not be drawn: the next start shows all setups.
    pub fn drawing_failed(&mut self) {
        self.prefer(Preferences {
            resume: None,
            drawing: false,
            ..self.preferences.clone()
        });
    }

    /// A setup as it is, without opening it to work in it.
    pub fn read(&self, id: &str) -> Result<SetupView, Failure> {
        let me = id_of(self.actor().as_ref());
        let record =
            Record::read_as(&self.data, parse(id)?, Some(me)).map_err(|error| error.failure())?;
        Ok(self.drawn(record, me).view())
    }

    /// Removing a setup, ready to run: its session is to be ended and its secrets are to be forgotten first.
    pub fn removing(&self, id: &str) -> Result<Removing, Failure> {
        let folder = self.data.setup(parse(id)?);
        if !folder.is_dir() {
            return Err(Failure::new("setup-missing").with("setup", id));
        }
        let opened = self.setup(id)?;
        opened.must_be_writable()?;
        Ok(Removing::of(opened))
    }

    /// Moves a setup to the system's trash, from where it can be brought back.
    pub fn remove(&mut self, removable: Removable) -> Result<(), Failure> {
        let id = removable.setup.id().to_owned();
        drop(removable);
        let folder = self.data.setup(parse(&id)?);
        trash::delete(&folder)
            .map_err(|error| Failure::new("not-removed").with("detail", error))?;
        if self
            .preferences
            .resume
            .as_ref()
            .is_some_and(|resume| resume.setup == id)
        {
            self.remember(None, None);
        }
        Ok(())
    }

    /// The name given before, else that of the account on this computer.
    pub fn my_name_or_that_of_the_system(&self) -> Result<String, Failure> {
        let known = self.known_actor()?.map(|actor| actor.name);
        known
            .filter(|name| !name.is_empty())
            .or_else(|| {
                ["USER", "USERNAME"]
                    .iter()
                    .find_map(|name| std::env::var(name).ok())
            })
            .filter(|name| !name.trim().is_empty())
            .ok_or_else(|| Failure::new("own-name-unknown"))
    }

    /// Remembers the name of the person at this machine and returns the person's id.
    pub fn rename_me(&self, name: &str) -> Result<ActorId, Failure> {
        self.person_named(&not_blank(name, "name-missing")?)
    }

    fn person_named(&self, name: &str) -> Result<ActorId, Failure> {
        let actor = match self.known_actor()? {
            Some(actor) if actor.name == name => return Ok(actor.id),
            Some(actor) => Actor {
                name: name.to_owned(),
                ..actor
            },
            None => {
                let first = self.data.create_actor(Actor {
                    id: ActorId(self.outside.ids.fresh(self.outside.clock.now())),
                    name: name.to_owned(),
                });
                let first = first.map_err(|error| error.failure())?;
                if first.name == name {
                    return Ok(first.id);
                }
                Actor {
                    name: name.to_owned(),
                    ..first
                }
            }
        };
        self.data
            .save_actor(&actor)
            .map_err(|error| error.failure())?;
        Ok(actor.id)
    }

    /// The person at this machine, as far as that is needed to draw.
    fn actor(&self) -> Option<Actor> {
        self.known_actor().unwrap_or_else(|failure| {
            tracing::error!(%failure, "the person at this machine is not known");
            None
        })
    }

    /// The person at this machine, to write as: who cannot be read is not taken for nobody, else a
    /// drive that fails once would make another person of them.
    fn known_actor(&self) -> Result<Option<Actor>, Failure> {
        self.data.actor().map_err(|error| error.failure())
    }

    fn drawn(&self, record: Record, me: ActorId) -> Setup {
        let turn = self.data.session_turn(record.setup());
        let id = record.setup().to_string();
        Setup::new(
            Arc::clone(&self.guide),
            record,
            me,
            self.outside.clone(),
            turn,
            self.machine(&id),
        )
    }

    fn machine(&self, setup: &str) -> Machine {
        Machine {
            settings: self.settings.clone(),
            list: self.preferences.lists.get(setup).cloned(),
        }
    }

    fn author(&self, me: ActorId) -> Author {
        Author {
            actor: me,
            program: self.program.to_owned(),
            clock: Arc::clone(&self.outside.clock),
            ids: Arc::clone(&self.outside.ids),
        }
    }

    /// Preferences hold until the process ends; that they cannot be kept for the next one must stop
    /// nobody from opening a setup or saving a list.
    fn prefer(&mut self, preferences: Preferences) {
        if preferences != self.preferences {
            if let Err(error) = preferences.write(self.data.root()) {
                tracing::warn!(%error, "preferences not kept for the next start");
            }
            self.preferences = preferences;
        }
    }

    /// A row for each setup. Reading many takes a while, so every processor reads some.
    fn summaries(&self, setups: &[SetupId], me: ActorId) -> Vec<SetupSummary> {
        let summing = Summing {
            data: &self.data,
            guide: &self.guide,
            settings: &self.settings,
            now: self.outside.clock.now(),
            me,
        };
        let next = Mutex::new(setups.chunks(FEW_SETUPS));
        let take = || {
            let mut next = next.lock().unwrap_or_else(PoisonError::into_inner);
            next.next()
        };
        let sum = || -> Vec<SetupSummary> {
            let some = std::iter::from_fn(take).flatten();
            some.map(|setup| summing.summary(*setup)).collect()
        };
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let threads = threads.min(setups.len().div_ceil(FEW_SETUPS));
        thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(sum)).collect();
            let mut all = sum();
            for other in others {
                all.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            all
        })
    }
}

/// Setups that a thread takes at a time: so few are read sooner than another thread is started.
const FEW_SETUPS: usize = 16;

/// What a row of the list of setups is made from.
#[derive(Clone, Copy)]
struct Summing<'a> {
    data: &'a DataDir,
    guide: &'a Guide,
    settings: &'a Settings,
    now: u64,
    me: ActorId,
}

impl Summing<'_> {
    fn summary(self, setup: SetupId) -> SetupSummary {
        let read = Record::read_as(self.data, setup, Some(self.me));
        let (record, unreadable) = match read {
            Ok(record) => (Some(record), None),
            Err(error) => (None, Some(error.failure())),
        };
        let none = crate::record::Progress::default();
        let progress = record.as_ref().map_or(&none, Record::progress);
        let drawing = Drawing {
            guide: self.guide,
            progress,
            me: self.me,
            now: self.now,
            settings: self.settings,
        };
        let sums = drawing.summary();
        SetupSummary {
            id: setup.to_string(),
            name: progress.name.clone(),
            environment: progress.environment.unwrap_or_default(),
            practice: progress.practice,
            done: sums.done,
            total: sums.total,
            minutes_left: sums.minutes_left,
            next: drawing.next(),
            changed_at: progress.changed.map(|mark| mark.at),
            changed_by: progress.changed.map(|mark| drawing.person(mark.by)),
            unreadable,
        }
    }
}

fn parse(id: &str) -> Result<SetupId, Failure> {
    id.parse()
        .map_err(|_| Failure::new("setup-missing").with("setup", id))
}

/// Where nobody has introduced themselves yet, an id that nobody has.
fn id_of(actor: Option<&Actor>) -> ActorId {
    actor.map_or(ActorId(ulid::Ulid::nil()), |actor| actor.id)
}
