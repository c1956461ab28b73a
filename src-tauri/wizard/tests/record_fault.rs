//! The record under fault: full disks, read-only folders, and system calls that fail or are the last
//! thing a process does. Numbers P-nn are those of the project's list of fault cases.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod record_stage;

use std::{
    collections::BTreeSet,
    fs,
    os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    },
    path::Path,
    process::Command,
};

use record_stage::{Report, Stage, run, run_tampered, writer};
use wizard::record::Record;

/// Events that the writing process is asked for.
const COUNT: usize = 3;

/// Runs the writer with system calls tampered with; says whether any was.
fn run_writer(stage: &Stage, rules: &[String], arguments: &[String; 3]) -> (Report, bool) {
    let log = stage.folder.path().join("strace.log");
    let (output, tampered) = run_tampered(&log, rules, Command::new(writer()).args(arguments));
    (Report::of(&output.stdout), tampered)
}

/// Tampers with the first, second, third … of a system call until there is no further one; returns
/// how many there were.
fn sweep(stage: &Stage, call: &str, what: &str, mut check: impl FnMut(Report, &str)) -> usize {
    let snapshot = stage.snapshot();
    for nth in 1..500 {
        let rule = format!("{call}:{what}:when={nth}");
        let (mut report, tampered) =
            run_writer(stage, std::slice::from_ref(&rule), &stage.arguments(COUNT));
        if call == "write" {
            report.unheard = 1;
        }
        if !tampered {
            stage.restore(&snapshot);
            assert_eq!(report.saved.len(), COUNT, "{rule}: untouched, all is saved");
            return nth - 1;
        }
        check(report, &rule);
        stage.restore(&snapshot);
    }
    panic!("{call} never ended");
}

#[test]
fn p03_a_call_that_fails_once_loses_nothing_and_is_told() {
    let stage = Stage::new();
    // Some calls are made again at the first entry, so that a single failure need not be told.
    let cases: [(&str, &[&str], bool); 7] = [
        ("write", &["ENOSPC", "EIO", "EDQUOT"], true),
        ("fdatasync", &["EIO", "ENOSPC", "EDQUOT"], true),
        ("fsync", &["EIO", "ENOSPC"], true),
        (
            "openat",
            &["EACCES", "EIO", "EROFS", "ENOSPC", "EMFILE"],
            true,
        ),
        ("/^rename", &["EIO", "ENOSPC"], false),
        ("flock", &["ENOLCK", "EIO"], false),
        ("read", &["EIO"], false),
    ];
    for (call, errors, is_told) in cases {
        for error in errors {
            let mut told = 0;
            let runs = sweep(&stage, call, &format!("error={error}"), |report, rule| {
                let said = report.saved.len() + report.refused.len() + report.unheard;
                // Without its libraries the process does not even start.
                assert!(
                    said >= COUNT || report.setup.is_none(),
                    "{rule}: {report:?}"
                );
                told += report.refused.len();
                stage.assert_kept(&report, rule);
            });
            assert!(
                runs > 0 && (told > 0 || !is_told),
                "{call} {error}: {runs} runs, {told} told"
            );
        }
    }
}

#[test]
fn p03_an_interrupted_call_is_made_again() {
    let stage = Stage::new();
    for call in ["write", "fdatasync", "fsync"] {
        let runs = sweep(&stage, call, "error=EINTR", |report, rule| {
            assert_eq!(report.saved.len(), COUNT, "{rule}: {report:?}");
            stage.assert_kept(&report, rule);
        });
        assert!(runs > 0);
    }
}

#[test]
fn p03_after_a_failed_flush_the_next_entry_goes_through_a_new_handle() {
    let stage = Stage::new();
    let (report, tampered) = run_writer(
        &stage,
        &["fdatasync:error=EIO:when=1".into()],
        &stage.arguments(COUNT),
    );
    assert!(tampered);
    assert_eq!(
        (report.refused.as_slice(), report.saved.len()),
        (["not-saved other".to_owned()].as_slice(), COUNT - 1)
    );
    let log = fs::read_to_string(stage.folder.path().join("strace.log")).unwrap();
    assert!(log.contains("INJECTED"), "{log}");
    let record = Record::read(&stage.data, stage.setup).unwrap();
    assert_eq!(
        record.events().len(),
        stage.before.len() + COUNT - 1,
        "the refused one was cut off"
    );
    assert_eq!(record.damage(), []);
    stage.assert_kept(&report, "one failed flush");
}

#[test]
fn p03_what_can_be_neither_flushed_nor_cut_off_harms_neither_earlier_nor_later_events() {
    let stage = Stage::new();
    let snapshot = stage.snapshot();
    let uncut = "ftruncate:error=EIO".to_owned();
    for nth in 1..=COUNT {
        for flush in [
            format!("fdatasync:error=EIO:when={nth}"),
            format!("fdatasync:error=EIO:when={nth}+"),
        ] {
            let rules = [flush, uncut.clone()];
            let (report, tampered) = run_writer(&stage, &rules, &stage.arguments(COUNT));
            assert!(tampered && !report.refused.is_empty());
            stage.assert_kept(&report, &rules[0]);
            stage.restore(&snapshot);
        }
    }
}

#[test]
fn p03_creating_a_setup_either_works_or_is_told_and_leaves_no_setup() {
    let stage = Stage::new();
    let before: BTreeSet<_> = stage.data.setups().unwrap().into_iter().collect();
    let arguments = [
        stage.data.root().to_str().unwrap().to_owned(),
        "new".into(),
        "1".into(),
    ];
    let calls = [
        "mkdir",
        "write",
        "fdatasync",
        "fsync",
        "openat",
        "/^rename",
        "flock",
    ];
    for (call, error) in calls
        .into_iter()
        .flat_map(|call| ["EIO", "ENOSPC"].map(|error| (call, error)))
    {
        for nth in 1..200 {
            let rule = format!("{call}:error={error}:when={nth}");
            let (report, tampered) = run_writer(&stage, std::slice::from_ref(&rule), &arguments);
            if let Some(setup) = report.setup {
                let record = Record::read(&stage.data, setup).unwrap();
                assert_eq!(record.progress().name, "Acme", "{rule}");
                let ids: BTreeSet<_> = record.events().iter().map(|event| event.id).collect();
                assert!(ids.is_superset(&report.saved_ids()), "{rule}");
            } else if !report.refused.is_empty() {
                let made: Vec<_> = stage.data.setups().unwrap().into_iter().collect();
                let new = made.iter().filter(|setup| !before.contains(setup)).count();
                assert_eq!(new, 0, "{rule}: told that it failed: {report:?}");
            }
            for setup in stage.data.setups().unwrap() {
                assert!(
                    Record::read(&stage.data, setup)
                        .unwrap()
                        .progress()
                        .created
                        .is_some()
                );
                if !before.contains(&setup) {
                    fs::remove_dir_all(stage.data.setup(setup)).unwrap();
                }
            }
            if !tampered {
                assert!(nth > 1, "{call} is called");
                break;
            }
        }
    }
}

#[test]
fn p01_a_process_that_dies_at_any_call_has_lost_nothing_it_said_was_saved() {
    let stage = Stage::new();
    let mut deaths = 0;
    for call in [
        "write",
        "fdatasync",
        "fsync",
        "openat",
        "/^rename",
        "flock",
        "statx",
        "close",
    ] {
        deaths += sweep(&stage, call, "signal=KILL", |report, rule| {
            // The last event may be on the disk before it could be announced.
            let report = Report {
                unheard: 1,
                ..report
            };
            stage.assert_kept(&report, rule);
        });
    }
    assert!(deaths >= 50, "{deaths}");
}

/// Runs a shell script in its own mount namespace, `$1` being an empty folder to mount on. The data
/// folder is brought in and out as `$2`.
fn in_own_mounts(stage: &Stage, script: &str) -> Report {
    let mount = stage.folder.path().join("mount");
    fs::create_dir(&mount).unwrap();
    let output = run(own_mounts()
        .args(["sh", "-euc", script, "sh"])
        .arg(&mount)
        .arg(stage.data.root())
        .arg(writer())
        .arg(stage.setup.to_string()));
    let problems = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{problems}");
    Report::of(&output.stdout)
}

/// What runs a command in a mount namespace of its own: as root at once, else where the system lets everybody
/// have namespaces, else through sudo without a password.
fn own_mounts() -> Command {
    let ways: &[&[&str]] = if is_root() {
        &[&["unshare", "-m"]]
    } else {
        &[&["unshare", "-rm"], &["sudo", "-n", "unshare", "-m"]]
    };
    let mut refused = Vec::new();
    for way in ways {
        let mut command = Command::new(way[0]);
        command.args(&way[1..]);
        let mut tried = Command::new(way[0]);
        let mount = ["sh", "-c", "mount -t tmpfs tmpfs /mnt"];
        match tried.args(&way[1..]).args(mount).output() {
            Ok(output) if output.status.success() => return command,
            Ok(output) => refused.push(format!(
                "{way:?}: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            )),
            Err(error) => refused.push(format!("{way:?}: {error}")),
        }
    }
    panic!(
        "a full disk and a read-only one are mounted for these tests, which takes root, user namespaces, or sudo \
         without a password: {refused:?}"
    );
}

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

#[test]
fn p04_on_a_full_disk_entries_are_refused_and_saved_again_once_there_is_room() {
    let stage = Stage::new();
    let report = in_own_mounts(
        &stage,
        r#"mount -t tmpfs -o size=128k tmpfs "$1"
           cp -r "$2"/. "$1"
           head -c 40000 /dev/zero > "$1/filler"
           "$3" "$1" "$4" 500 > "$2/../full.txt"
           rm "$1/filler"
           "$3" "$1" "$4" 10
           cat "$2/../full.txt" >&2
           cp "$1/setups/$4/"*.jsonl "$2/setups/$4/""#,
    );
    let full = Report::of(&fs::read(stage.folder.path().join("full.txt")).unwrap());
    assert!(
        full.saved.len() > 50 && full.refused.len() > 50,
        "{}",
        full.saved.len()
    );
    assert!(
        full.refused
            .iter()
            .all(|told| told == "not-saved disk-full"),
        "{full:?}"
    );
    assert_eq!((report.saved.len(), report.refused.len()), (10, 0));
    let record = Record::read(&stage.data, stage.setup).unwrap();
    assert_eq!(record.damage(), [], "what did not fit was cut off");
    let both = Report {
        saved: [full.saved, report.saved].concat(),
        ..full
    };
    stage.assert_kept(&both, "full disk");
}

#[test]
fn p05_in_a_read_only_folder_the_setup_is_read_and_every_entry_refused() {
    let stage = Stage::new();
    let snapshot = stage.snapshot();
    let report = in_own_mounts(
        &stage,
        r#"mount --bind "$2" "$1"
           mount -o remount,bind,ro "$1"
           "$3" "$1" "$4" 3"#,
    );
    assert_eq!(report.setup, Some(stage.setup), "it opens");
    assert_eq!(report.refused, ["not-saved not-allowed"; 3]);
    assert_eq!(stage.snapshot(), snapshot);
}

#[test]
fn p05_without_the_right_to_write_the_setup_is_read_and_every_entry_refused() {
    let stage = Stage::new();
    let snapshot = stage.snapshot();
    let program = stage.folder.path().join("writer");
    fs::copy(writer(), &program).unwrap();
    let readable = run(Command::new("chmod")
        .args(["-R", "a+rX,a-w"])
        .arg(stage.folder.path()));
    assert!(readable.status.success());
    let mut command = Command::new(&program);
    if is_root() {
        // Rights do not bind root.
        command.uid(65534).gid(65534);
    }
    let report = Report::of(&run(command.args(stage.arguments(3))).stdout);
    assert!(
        run(Command::new("chmod")
            .args(["-R", "u+w"])
            .arg(stage.folder.path()))
        .status
        .success()
    );
    assert_eq!(report.setup, Some(stage.setup), "it opens");
    assert_eq!(report.refused, ["not-saved not-allowed"; 3]);
    assert_eq!(stage.snapshot(), snapshot);
}

#[test]
fn p03_a_write_that_gets_only_part_of_the_way_is_cut_off() {
    let stage = Stage::new();
    // Shells count in blocks of 512 or 1024 bytes.
    let script = r#"trap "" XFSZ; ulimit -f 4; exec "$@""#;
    let output = run(Command::new("bash")
        .args(["-c", script, "bash"])
        .arg(writer())
        .args(stage.arguments(20)));
    let report = Report::of(&output.stdout);
    assert!(!report.saved.is_empty(), "{report:?}");
    assert!(!report.refused.is_empty(), "{report:?}");
    assert!(
        report
            .refused
            .iter()
            .all(|told| told == "not-saved disk-full"),
        "{report:?}"
    );
    let bytes = stage.snapshot();
    assert_eq!((bytes.len() <= 4096, bytes.last()), (true, Some(&b'\n')));
    assert_eq!(Record::read(&stage.data, stage.setup).unwrap().damage(), []);
    stage.assert_kept(&report, "file size limit");
}

#[test]
fn p17_rights_do_not_depend_on_the_umask() {
    for umask in ["000", "077", "777"] {
        let stage = Stage::new();
        let fresh = stage.folder.path().join("fresh");
        let script = format!("umask {umask}; exec \"$@\"");
        let mut command = Command::new("sh");
        command
            .args(["-c", &script, "sh"])
            .arg(writer())
            .arg(&fresh)
            .args(["new", "1"]);
        let report = Report::of(&run(&mut command).stdout);
        assert_eq!(report.saved.len(), 1, "umask {umask}");
        assert_owners_only(&fresh);
    }
}

fn assert_owners_only(folder: &Path) {
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder), 0o700, "{}", folder.display());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            assert_owners_only(&path);
        } else {
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
    }
}
