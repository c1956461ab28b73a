//! C-12, C-13: system calls that fail, or are the last thing the process does, while a list is read and two
//! are written. Either both lists are new and whole, or both places are as they were.
#![cfg(target_os = "linux")]

use std::{fs, process::Command};

use crate::run::{Place, Said};

const OLDER: &[u8] = b"an older list\n";

/// Calls that writing the lists makes.
const CALLS: [&str; 6] = ["write", "fsync", "openat", "/^rename", "/^link", "/^unlink"];

/// A folder with a long list, and with older lists in the places of the new ones, or without.
struct Stage {
    place: Place,
    words: Vec<&'static str>,
    older: Option<&'static [u8]>,
    list: Vec<u8>,
    /// What the lists are when nothing goes wrong.
    new: [Vec<u8>; 2],
}

const LISTS: [&str; 2] = ["clean.csv", "left-out.csv"];
const WORDS: [&str; 8] = [
    "invites",
    "check",
    "people.csv",
    "--json",
    "--clean",
    LISTS[0],
    "--rejects",
    LISTS[1],
];

impl Stage {
    fn new(rows: usize, more: &[&'static str], older: Option<&'static [u8]>) -> Self {
        let words = [&WORDS, more].concat();
        let rows: String = (0..rows)
            .map(|row| {
                format!(
                    "person.{row}@northwind.example,{}\n",
                    "Ana ".repeat(row % 9)
                )
            })
            .map(|row| row.replacen("7@", "7 at ", 1))
            .collect();
        let list = format!("Email,First Name\n{rows}").into_bytes();
        let place = Place::new().with("people.csv", &list);
        assert_eq!(place.run(&words).code, 1, "some are left out");
        let new = LISTS.map(|name| place.read(name));
        let stage = Self {
            place,
            words,
            older,
            list,
            new,
        };
        stage.restore();
        stage
    }

    fn restore(&self) {
        for name in self.place.names() {
            if name != "people.csv" && name != "home" {
                fs::remove_file(self.place.path(&name)).unwrap();
            }
        }
        if let Some(older) = self.older {
            for name in LISTS {
                fs::write(self.place.path(name), older).unwrap();
            }
        }
    }

    /// Runs with system calls tampered with; returns what it said, and the calls that were.
    fn run(&self, path: Option<&str>, rule: &str) -> (Option<Said>, Vec<String>) {
        let log = self.place.path("strace.log");
        let plain = self.place.command(&self.words);
        let mut strace = Command::new("strace");
        strace
            .args(["-f", "-qq", "-e", "signal=none", "-o"])
            .arg(&log);
        if let Some(path) = path {
            strace.arg("-P").arg(self.place.path(path));
        }
        strace
            .args(["-e", &format!("inject={rule}")])
            .arg(plain.get_program())
            .args(plain.get_args())
            .current_dir(plain.get_current_dir().unwrap());
        for (name, value) in plain.get_envs() {
            match value {
                Some(value) => strace.env(name, value),
                None => strace.env_remove(name),
            };
        }
        let output = strace.output().expect("strace must be installed");
        let calls = fs::read_to_string(&log).unwrap();
        fs::remove_file(&log).unwrap();
        let said = output.status.code().map(|code| Said {
            code,
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        });
        let tampered = calls
            .lines()
            .filter(|call| call.contains("INJECTED"))
            .map(str::to_owned);
        (said, tampered.collect())
    }

    /// Which of the lists is new; the others are as they were.
    fn are_new(&self, rule: &str) -> [bool; 2] {
        assert!(
            self.place.read("people.csv") == self.list,
            "{rule}: the input"
        );
        [0, 1].map(|list| {
            let there = fs::read(self.place.path(LISTS[list])).ok();
            let is_new = there.as_deref() == Some(&self.new[list]);
            assert!(
                is_new || there.as_deref() == self.older,
                "{rule}: {} is neither the new nor the old one",
                LISTS[list]
            );
            is_new
        })
    }

    fn leftovers(&self) -> Vec<String> {
        let mut names = self.place.names();
        names.retain(|name| name.starts_with('.'));
        names
    }
}

/// Makes the first, second, third … call of a kind fail until there is no further one; returns how many of
/// the runs failed.
fn sweep(stage: &Stage, path: Option<&str>, call: &str, error: &str) -> usize {
    let mut refused = 0;
    for nth in 1..300 {
        let rule = format!("{call}:error={error}:when={nth}");
        let (said, tampered) = stage.run(path, &rule);
        let said = said.expect("nobody killed it");
        let are_new = stage.are_new(&rule);
        if tampered.is_empty() {
            assert_eq!((said.code, are_new), (1, [true; 2]), "{rule}: untouched");
            assert_eq!(stage.leftovers(), [""; 0]);
            stage.restore();
            return refused;
        }
        // Without its libraries the process does not even start, and what it says may be what is lost.
        let is_heard = said.code != 127 && !tampered.iter().any(|call| call.contains(" write(1, "));
        if said.code == 1 && is_heard {
            assert_eq!(are_new, [true; 2], "{rule}: {said:?}");
        } else if is_heard {
            let failure = said.failure().0;
            assert!(
                ["output-not-written", "file-unreadable"].contains(&failure.as_str()),
                "{rule}: {failure}"
            );
            assert_eq!(are_new, [false; 2], "{rule}: {said:?}");
            refused += 1;
        } else {
            assert_eq!(are_new[0], are_new[1], "{rule}");
        }
        if !call.contains("unlink") {
            assert_eq!(stage.leftovers(), [""; 0], "{rule}: {said:?}");
        }
        stage.restore();
    }
    panic!("{call} never ended");
}

#[test]
fn c_13_when_a_call_fails_both_lists_are_there_or_neither_is_and_older_ones_stay() {
    for older in [None, Some(OLDER)] {
        let stage = Stage::new(1_000, &[], older);
        for call in CALLS {
            for error in ["EIO", "ENOSPC"] {
                let refused = sweep(&stage, None, call, error);
                let must_be = match call {
                    // Each list is written by one call.
                    "/^rename" | "write" => 2,
                    // A second name that cannot be given is made up for by a copy.
                    "/^link" | "/^unlink" => 0,
                    _ => 3,
                };
                // A folder that cannot be flushed is no reason to take a list away.
                let must_be = if call == "fsync" { 2 } else { must_be };
                assert!(refused >= must_be, "{call} {error}: {refused} were told");
            }
        }
    }
}

#[test]
fn c_13_a_process_that_dies_at_any_call_leaves_each_list_whole_or_as_it_was() {
    for older in [None, Some(OLDER)] {
        let stage = Stage::new(1_000, &[], older);
        let mut deaths = 0;
        for call in CALLS {
            for nth in 1..300 {
                let rule = format!("{call}:signal=KILL:when={nth}");
                let (said, _) = stage.run(None, &rule);
                let are_new = stage.are_new(&rule);
                stage.restore();
                if said.is_some() {
                    assert_eq!(are_new, [true; 2], "{rule}: untouched");
                    break;
                }
                deaths += 1;
            }
        }
        assert!(deaths >= 20, "{deaths}");
    }
}

#[test]
fn c_12_a_drive_that_fails_in_the_middle_of_the_list_is_told_and_no_list_appears() {
    let blocks = |stage: &Stage| stage.list.len() / (256 * 1024);
    let stage = Stage::new(60_000, &[], Some(OLDER));
    let refused = sweep(&stage, Some("people.csv"), "read", "EIO");
    assert!(blocks(&stage) >= 8, "{}", blocks(&stage));
    assert!(refused > blocks(&stage), "{refused}");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_data_folder_is_told_and_not_waited_for() {
    for name in ["preferences.json", "actor.json"] {
        let place = Place::new();
        fs::create_dir(place.path("data")).unwrap();
        let made = Command::new("mkfifo")
            .arg(place.path(&format!("data/{name}")))
            .status()
            .unwrap();
        assert!(made.success());
        let words = [
            "timeout",
            "20",
            env!("CARGO_BIN_EXE_msi-setup"),
            "setup",
            "create",
        ];
        let more = ["--name", "N", "--my-name", "Ana", "--data-dir", "data"];
        let output = Command::new(words[0])
            .args(&words[1..])
            .args(more)
            .current_dir(place.path("."))
            .output()
            .unwrap();
        let code = output.status.code().unwrap();
        assert_eq!(
            code,
            if name == "actor.json" { 2 } else { 0 },
            "{name}: {output:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_data_folder_that_others_may_write_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    for (mode, told) in [(0o755, false), (0o775, true), (0o757, true)] {
        let place = Place::new();
        fs::create_dir(place.path("data")).unwrap();
        fs::set_permissions(place.path("data"), fs::Permissions::from_mode(mode)).unwrap();
        let said = place.run(&["status", "--data-dir", "data"]);
        assert_eq!(said.code, 0);
        assert_eq!(said.err.contains("Other users"), told, "{mode:o}: {said:?}");
    }
}

#[test]
fn first_starts_side_by_side_make_one_person() {
    let place = Place::new();
    let mut starts: Vec<_> = (0..6)
        .map(|_| {
            let words = [
                "setup",
                "create",
                "--name",
                "N",
                "--my-name",
                "Ana",
                "--json",
            ];
            let data = ["--data-dir", "data"];
            place
                .command(&[&words[..], &data].concat())
                .stdout(std::process::Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for start in &mut starts {
        assert!(start.wait().unwrap().success());
    }
    let mut journals = std::collections::BTreeSet::new();
    for setup in fs::read_dir(place.path("data/setups")).unwrap() {
        for journal in fs::read_dir(setup.unwrap().path()).unwrap() {
            journals.insert(journal.unwrap().file_name());
        }
    }
    assert_eq!(journals.len(), 1, "{journals:?}");
}
