//! A setup on disk, the process that writes it, and the one question asked afterwards: is everything
//! that was said to be saved still there?

// Each test file uses a part of it.
#![allow(dead_code)]

pub(crate) mod forge;

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use tempfile::TempDir;
use ulid::Ulid;
use wizard::record::{
    Actor, ActorId, Author, Change, DataDir, Environment, EventId, Record, SetupId,
};

/// A setup with a few events in it.
pub(crate) struct Stage {
    pub(crate) folder: TempDir,
    pub(crate) data: DataDir,
    pub(crate) setup: SetupId,
    pub(crate) actor: ActorId,
    pub(crate) before: BTreeSet<EventId>,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataDir::find(Some(&folder.path().join("data"))).unwrap();
        let actor = Actor {
            id: ActorId(Ulid::new()),
            name: "Writer".into(),
        };
        data.save_actor(&actor).unwrap();
        let author = Author::new(actor.id, "terminal");
        let mut record =
            Record::create(&data, author, "Acme", Environment::Production, false).unwrap();
        for text in ["one", "two"] {
            let change = Change::NoteWritten {
                step: "a".into(),
                text: text.into(),
            };
            record.append(change).unwrap();
        }
        let setup = record.setup();
        let before = record.events().iter().map(|event| event.id).collect();
        Self {
            folder,
            data,
            setup,
            actor: actor.id,
            before,
        }
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.data
            .setup(self.setup)
            .join(format!("{}.jsonl", self.actor))
    }

    pub(crate) fn author(&self) -> Author {
        Author::new(self.actor, "window")
    }

    /// Arguments of the writing process: `count` events in this setup.
    pub(crate) fn arguments(&self, count: usize) -> [String; 3] {
        let root = self.data.root().to_str().unwrap().to_owned();
        [root, self.setup.to_string(), count.to_string()]
    }

    /// The bytes from before the fault.
    pub(crate) fn snapshot(&self) -> Vec<u8> {
        fs::read(self.journal()).unwrap()
    }

    pub(crate) fn restore(&self, snapshot: &[u8]) {
        fs::write(self.journal(), snapshot).unwrap();
    }

    /// That nothing saved is missing, that what is there was announced or refused, and that the
    /// record can be written again.
    pub(crate) fn assert_kept(&self, report: &Report, context: &str) {
        let record = Record::read(&self.data, self.setup).unwrap();
        let ids: BTreeSet<_> = record.events().iter().map(|event| event.id).collect();
        assert!(
            ids.is_superset(&self.before),
            "{context}: earlier events are missing"
        );
        let saved = report.saved_ids();
        let lost: Vec<_> = saved.difference(&ids).collect();
        assert!(
            lost.is_empty(),
            "{context}: said to be saved and lost: {lost:?}\n{report:?}"
        );
        let unannounced = ids.len() - self.before.len() - saved.len();
        assert!(
            unannounced <= report.refused.len() + report.unheard,
            "{context}: {unannounced} events nobody was told about: {report:?}",
        );
        let mut record = Record::open(&self.data, self.setup, self.author()).unwrap();
        assert_eq!(record.held_by(), None, "{context}: the lock is free");
        record
            .append(Change::StepReopened {
                step: "after".into(),
            })
            .unwrap();
        let after = record.progress().changed.unwrap().event;
        drop(record);
        let record = Record::read(&self.data, self.setup).unwrap();
        let seqs: BTreeSet<_> = record
            .events()
            .iter()
            .filter(|event| event.by == self.actor)
            .map(|e| e.seq)
            .collect();
        let ids: BTreeSet<_> = record.events().iter().map(|event| event.id).collect();
        assert!(
            ids.contains(&after) && ids.is_superset(&saved),
            "{context}: written afterwards"
        );
        assert_eq!(
            seqs.len(),
            ids.len(),
            "{context}: no number was given twice"
        );
    }
}

/// What the writing process said.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) setup: Option<SetupId>,
    pub(crate) saved: Vec<EventId>,
    pub(crate) refused: Vec<String>,
    /// Events whose announcement may itself have fallen victim to the fault.
    pub(crate) unheard: usize,
}

impl Report {
    /// Reads whole lines only: what breaks off was not said.
    pub(crate) fn of(output: &[u8]) -> Self {
        let text = String::from_utf8(output.to_vec()).unwrap();
        let mut report = Self::default();
        for line in text
            .split_inclusive('\n')
            .filter_map(|line| line.strip_suffix('\n'))
        {
            if let Some(why) = line.strip_prefix("not saved ") {
                report.refused.push(why.trim().to_owned());
                continue;
            }
            match line.split_once(' ') {
                Some(("setup", id)) => report.setup = Some(id.parse().unwrap()),
                Some(("saved", id)) => report.saved.push(id.parse().unwrap()),
                _ => panic!("the writer said {line:?}"),
            }
        }
        report
    }

    pub(crate) fn saved_ids(&self) -> BTreeSet<EventId> {
        self.saved.iter().copied().collect()
    }
}

/// The writing process.
pub(crate) fn writer() -> PathBuf {
    example("record_writer")
}

/// A process that these tests start, built once per run of them.
pub(crate) fn example(name: &str) -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let test = env::current_exe().unwrap();
        let profile = test.parent().and_then(Path::parent).unwrap();
        let mut build = Command::new(env::var_os("CARGO").expect("run by cargo"));
        build.args(["build", "--quiet", "--workspace"]);
        build.args(["--example", "record_writer", "--example", "setup_creator"]);
        build.arg("--target-dir").arg(profile.parent().unwrap());
        if profile.ends_with("release") {
            build.arg("--release");
        }
        assert!(
            build.status().unwrap().success(),
            "the examples were not built"
        );
        profile.join("examples")
    });
    folder.join(name)
}

/// Runs a command with system calls tampered with; says whether any was.
pub(crate) fn run_tampered(log: &Path, rules: &[String], command: &Command) -> (Output, bool) {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o"]).arg(log);
    strace.args(["-e", "signal=none"]);
    for rule in rules {
        strace.args(["-e", &format!("inject={rule}")]);
    }
    let output = run(strace.arg(command.get_program()).args(command.get_args()));
    let tampered = fs::read_to_string(log).unwrap_or_default();
    let killed = !output.status.success();
    (output, tampered.contains("INJECTED") || killed)
}

/// Runs a tool that these tests cannot do without.
pub(crate) fn run(command: &mut Command) -> Output {
    let program = command.get_program().to_string_lossy().into_owned();
    command
        .output()
        .unwrap_or_else(|error| panic!("{program} must be installed: {error}"))
}
