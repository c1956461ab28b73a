//! Creating a setup under fault: it is there with all that was said of it, or the person is told that it is not,
//! and then nothing of it is listed. Numbers P-nn are those of the project's list of fault cases.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod record_stage;

use std::{fs, path::Path, process::Command};

use record_stage::{example, run_tampered};
use tempfile::TempDir;
use wizard::setup::{Persona, Setups, view::Environment};

/// Calls that creating a setup makes.
const CALLS: [&str; 10] = [
    "/^mkdir",
    "write",
    "fdatasync",
    "fsync",
    "openat",
    "/^rename",
    "flock",
    "/^f?chmod",
    "statx",
    "read",
];

/// What a run with tampered system calls said, and whether any was.
struct Ran {
    said: String,
    tampered: bool,
}

/// A data folder in which nobody has worked yet, or somebody has.
struct Stage {
    folder: TempDir,
    known: bool,
}

impl Stage {
    fn all() -> [Self; 2] {
        [false, true].map(|known| {
            let folder = tempfile::tempdir().unwrap();
            let stage = Self { folder, known };
            stage.restore();
            stage
        })
    }

    fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    fn restore(&self) {
        let _nothing_yet = fs::remove_dir_all(self.data());
        if self.known {
            let setups = Setups::open(Some(&self.data()), "test").unwrap();
            setups.rename_me("Ana").unwrap();
        }
    }

    fn run(&self, rules: &[String]) -> Ran {
        let log = self.folder.path().join("strace.log");
        let (output, tampered) = run_tampered(
            &log,
            rules,
            Command::new(example("setup_creator")).arg(self.data()),
        );
        Ran {
            said: String::from_utf8(output.stdout).unwrap(),
            tampered,
        }
    }
}

/// The setups that the first screen lists; each must be complete.
fn listed(data: &Path, rule: &str) -> Vec<String> {
    let setups = Setups::open(Some(data), "test").unwrap();
    let home = setups.home().unwrap();
    for summary in &home.setups {
        assert_eq!(summary.unreadable, None, "{rule}");
        let view = setups.read(&summary.id).unwrap();
        assert_eq!(
            (view.name.as_str(), view.environment, view.damage.len()),
            ("Acme", Environment::Sandbox, 0),
            "{rule}"
        );
        let people: Vec<_> = view
            .people
            .iter()
            .map(|person| (person.name.as_str(), person.personas.as_slice()))
            .collect();
        assert_eq!(
            people,
            [("Ana", [Persona::MarketoAdmin].as_slice())],
            "{rule}: it is half there"
        );
    }
    home.setups.into_iter().map(|setup| setup.id).collect()
}

fn assert_as_said(stage: &Stage, ran: &Ran, rule: &str) {
    let listed = listed(&stage.data(), rule);
    match ran
        .said
        .strip_suffix('\n')
        .unwrap_or_default()
        .split_once(' ')
    {
        Some(("created", id)) => assert_eq!(listed, [id], "{rule}"),
        Some(("not", _)) => assert_eq!(listed, [""; 0], "{rule}: {}", ran.said),
        // It died, or it is what it said that was lost.
        _ => assert!(listed.len() <= 1, "{rule}"),
    }
}

#[test]
fn p01_a_process_that_dies_at_any_call_leaves_a_whole_setup_or_none() {
    for stage in Stage::all() {
        let (mut deaths, mut created) = (0, 0);
        for call in CALLS {
            for nth in 1..300 {
                let rule = format!("{call}:signal=KILL:when={nth}");
                let ran = stage.run(std::slice::from_ref(&rule));
                assert_as_said(&stage, &ran, &rule);
                created += listed(&stage.data(), &rule).len();
                stage.restore();
                if !ran.tampered {
                    break;
                }
                deaths += 1;
            }
        }
        assert!(
            deaths >= 50 && created >= 10,
            "{deaths} deaths, {created} created"
        );
    }
}

#[test]
fn p03_a_call_that_fails_once_is_told_and_leaves_no_setup_or_does_no_harm() {
    for stage in Stage::all() {
        let mut told = 0;
        for call in CALLS {
            for error in ["EIO", "ENOSPC"] {
                for nth in 1..300 {
                    let rule = format!("{call}:error={error}:when={nth}");
                    let ran = stage.run(std::slice::from_ref(&rule));
                    assert_as_said(&stage, &ran, &rule);
                    told += usize::from(ran.said.starts_with("not created "));
                    stage.restore();
                    if !ran.tampered {
                        assert!(ran.said.starts_with("created "), "{rule}: {}", ran.said);
                        break;
                    }
                }
            }
        }
        assert!(told >= 30, "{told}");
    }
}

#[test]
fn p03_a_first_line_that_can_be_neither_flushed_nor_cut_off_is_no_setup() {
    for stage in Stage::all() {
        let mut told = 0;
        for flush in ["fdatasync", "fsync"] {
            for nth in 1..20 {
                let rules = [
                    format!("{flush}:error=EIO:when={nth}+"),
                    "ftruncate:error=EIO".to_owned(),
                ];
                let ran = stage.run(&rules);
                assert_as_said(&stage, &ran, &rules[0]);
                told += usize::from(ran.said.starts_with("not created "));
                stage.restore();
                if !ran.tampered {
                    break;
                }
            }
        }
        assert!(told >= 3, "{told}");
    }
}
