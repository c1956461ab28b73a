//! A machine with a data folder, a clock that is set by hand and ids that count.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use tempfile::TempDir;
use ulid::Ulid;
use wizard::{
    failure::Failure,
    http::{Http, HttpOptions},
    oauth::SystemRandom,
    record::{Author, Change, Clock, DataDir, Ids, Record},
    secrets::Secrets,
    setup::{
        Outside, Persona, Setup, Setups,
        view::{Environment, NamedPerson, NewSetup, SetupView, StepState, StepView},
    },
};

pub(crate) const MINUTE: u64 = 60_000;
/// 23 November 2026, noon UTC.
pub(crate) const NOON: u64 = 1_795_435_200_000;

/// A clock that stands still until it is set.
pub(crate) struct Hand(AtomicU64);

impl Clock for Hand {
    fn now(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Ids that count from a number of the machine's own.
struct Counting(AtomicU64);

impl Ids for Counting {
    fn fresh(&self, now: u64) -> Ulid {
        Ulid::from_parts(now, self.0.fetch_add(1, Ordering::SeqCst).into())
    }
}

pub(crate) struct Stage {
    folder: TempDir,
    clock: Arc<Hand>,
    ids: Arc<Counting>,
    secrets: Secrets,
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self::numbered(1)
    }

    /// Ids of two machines must differ.
    pub(crate) fn numbered(machine: u64) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(Hand(AtomicU64::new(NOON))),
            ids: Arc::new(Counting(AtomicU64::new(machine << 32))),
            secrets: Secrets::in_memory(),
        }
    }

    /// The same machine with another keyring.
    pub(crate) fn keeping(mut self, secrets: Secrets) -> Self {
        self.secrets = secrets;
        self
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The setups of this machine as a newly started process finds them.
    pub(crate) fn setups(&self) -> Setups {
        self.setups_of("window")
    }

    pub(crate) fn setups_of(&self, program: &'static str) -> Setups {
        let outside = Outside {
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            ids: Arc::clone(&self.ids) as Arc<dyn Ids>,
            random: Arc::new(SystemRandom),
            http: Http::new(&HttpOptions::default()).unwrap(),
            secrets: self.secrets.clone(),
        };
        Setups::open_with(Some(self.root()), program, outside).unwrap()
    }

    /// What the machine keeps in its keyring.
    pub(crate) fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// A setup that was just created by Ana, who has both personas.
    pub(crate) fn setup(&self) -> Setup {
        self.setups().create(&new(&Persona::ALL)).unwrap()
    }

    pub(crate) fn passes(&self, milliseconds: u64) {
        self.clock.0.fetch_add(milliseconds, Ordering::SeqCst);
    }

    pub(crate) fn folder_of(&self, setup: &str) -> PathBuf {
        self.root().join("setups").join(setup)
    }

    /// The journals of a setup, sorted by name.
    pub(crate) fn journals(&self, setup: &str) -> Vec<PathBuf> {
        let mut journals: Vec<PathBuf> = fs::read_dir(self.folder_of(setup))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        journals.sort();
        journals
    }

    /// Writes an event of this machine's person, whatever a face would say to it.
    pub(crate) fn appends(&self, setup: &str, change: Change) {
        let data = DataDir::find(Some(self.root())).unwrap();
        let author = Author {
            actor: data.actor().unwrap().unwrap().id,
            program: "window".to_owned(),
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            ids: Arc::clone(&self.ids) as Arc<dyn Ids>,
        };
        let mut record = Record::open(&data, setup.parse().unwrap(), author).unwrap();
        record.append(change).unwrap();
    }

    /// What a file-sync service does: every journal of the setup that is there but not here.
    pub(crate) fn receives(&self, from: &Self, setup: &str) {
        fs::create_dir_all(self.folder_of(setup)).unwrap();
        for journal in from.journals(setup) {
            let here = self.folder_of(setup).join(journal.file_name().unwrap());
            let longer = fs::metadata(&here).map_or(0, |metadata| metadata.len())
                < fs::metadata(&journal).unwrap().len();
            if longer {
                fs::copy(&journal, here).unwrap();
            }
        }
    }
}

pub(crate) fn new(personas: &[Persona]) -> NewSetup {
    NewSetup {
        name: "Northwind".into(),
        environment: Environment::Sandbox,
        practice: false,
        my_name: "Ana Duarte".into(),
        personas: personas.to_vec(),
    }
}

pub(crate) fn ana() -> NamedPerson {
    NamedPerson {
        name: " Ana Duarte ".into(),
        email: " ana.duarte@northwind.example ".into(),
    }
}

/// Confirms rows that nothing but their order holds back.
pub(crate) fn confirm(setup: &mut Setup, rows: &[&str]) {
    for row in rows {
        setup.attest(row, false, None).unwrap();
    }
}

pub(crate) const PREREQUISITES: [&str; 2] = ["actions-enabled", "marketo-salesforce-sync"];

/// The code of a refusal.
pub(crate) fn code<T>(answer: Result<T, Failure>) -> String {
    answer.err().expect("it should have been refused").code
}

pub(crate) fn step<'a>(view: &'a SetupView, id: &str) -> &'a StepView {
    view.steps.iter().find(|step| step.id == id).unwrap()
}

/// The state of a step in one word.
pub(crate) fn state(view: &SetupView, id: &str) -> &'static str {
    match step(view, id).state {
        StepState::Locked { .. } => "locked",
        StepState::Open => "open",
        StepState::Waiting { .. } => "waiting",
        StepState::Done { .. } => "done",
        StepState::Skipped { .. } => "skipped",
        StepState::Attention { .. } => "attention",
        StepState::Drifted { .. } => "drifted",
    }
}

/// All that a face can see, for comparing.
pub(crate) fn seen(view: &SetupView) -> serde_json::Value {
    serde_json::to_value(view).unwrap()
}
