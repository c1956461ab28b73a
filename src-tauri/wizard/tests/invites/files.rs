//! C-12: files that are none, that vanish, grow or change; cancelling. C-13: what is written, and where.

use std::{
    fs,
    io::Write as _,
    ops::ControlFlow,
    path::Path,
    time::{Duration, SystemTime},
};

use wizard::invites::{self, InviteError, List, Outputs, view::ReadAs};

use crate::desk::{Desk, error, on};

fn look_at(path: impl AsRef<Path>) -> InviteError {
    invites::look(path.as_ref(), &ReadAs::default(), &mut on).expect_err("the file was accepted")
}

#[track_caller]
fn assert_unreadable(path: impl AsRef<Path>, expected: &str) {
    match look_at(path) {
        InviteError::FileUnreadable { kind, reason } => {
            assert_eq!(kind, expected);
            assert!(!reason.is_empty());
        }
        other => panic!("{other:?}"),
    }
}

/// A list large enough to be read in many blocks, last changed a while ago.
fn long_list() -> Desk {
    let rows: String = (0..50_000)
        .map(|row| format!("person.{row}@northwind.example,Ana\n"))
        .collect();
    let desk = Desk::with(format!("Email,First Name\n{rows}"));
    let file = fs::File::options().write(true).open(desk.list()).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(60))
        .unwrap();
    desk
}

/// Checks with both outputs; `disturb` happens when some of the file has been read.
fn check_while(desk: &Desk, disturb: impl FnOnce()) -> InviteError {
    let (clean, left_out) = (desk.path("clean.csv"), desk.path("left-out.csv"));
    let outputs = Outputs {
        clean: Some(&clean),
        left_out: Some(&left_out),
    };
    let mut disturb = Some(disturb);
    let checked = invites::check(&desk.list(), &ReadAs::default(), outputs, &mut |progress| {
        if progress.bytes > 0
            && let Some(disturb) = disturb.take()
        {
            disturb();
        }
        ControlFlow::Continue(())
    });
    assert!(disturb.is_none(), "the file was read without progress");
    error(checked)
}

#[test]
fn c_12_what_is_no_regular_file_is_refused_before_it_is_opened() {
    let desk = Desk::with("");
    assert_unreadable(desk.path("nowhere.csv"), "missing");
    assert_unreadable(desk.path("list.csv/inside.csv"), "missing");
    assert_unreadable(desk.path("."), "folder");
    #[cfg(unix)]
    {
        assert_unreadable("/dev/zero", "special");
        let pipe = desk.path("pipe");
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        assert_unreadable(&pipe, "special");
        std::os::unix::fs::symlink("loop", desk.path("loop")).unwrap();
        assert_unreadable(desk.path("loop"), "other");
        assert_unreadable(desk.path(&"x".repeat(5_000)), "other");
        assert_unreadable(Path::new("a\0b"), "other");
    }
}

/// `/proc/self/mem` is a regular file whose first byte cannot be read: EIO, as from a drive that was pulled out.
#[test]
#[cfg(target_os = "linux")]
fn c_12_an_error_while_reading_is_reported_with_its_reason() {
    match look_at("/proc/self/mem") {
        InviteError::FileUnreadable {
            kind: "other",
            reason,
        } => assert!(reason.contains("os error 5"), "{reason}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn c_12_odd_names_are_names() {
    let desk = Desk::with("");
    let folder = desk.path("a [b] *?");
    fs::create_dir(&folder).unwrap();
    let mut names = vec![
        desk.path("a [b] *?/*.csv"),
        desk.path("a [b] *?/../[x].csv"),
        desk.path("-rf.csv"),
    ];
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        names.push(folder.join(std::ffi::OsStr::from_bytes(b"l\xe9a.csv")));
        std::os::unix::fs::symlink(desk.path("-rf.csv"), desk.path("link.csv")).unwrap();
    }
    for name in &names {
        fs::write(name, "Email\nana@northwind.example\n").unwrap();
    }
    names.push(desk.path("link.csv"));
    for name in &names {
        let clean = name.with_extension("clean");
        let outputs = Outputs {
            clean: Some(&clean),
            left_out: None,
        };
        let checked = invites::check(name, &ReadAs::default(), outputs, &mut on).unwrap();
        assert_eq!(checked.report.rows.ready, 1);
        assert!(clean.is_file());
    }
}

#[test]
fn c_12_a_file_that_changes_while_it_is_read_is_refused_and_nothing_is_written() {
    let append = |desk: &Desk| {
        let mut file = fs::File::options().append(true).open(desk.list()).unwrap();
        file.write_all(b"late@northwind.example,Late\n").unwrap();
    };
    let overwrite = |desk: &Desk| {
        let mut file = fs::File::options().write(true).open(desk.list()).unwrap();
        file.write_all(b"E").unwrap();
    };
    let truncate = |desk: &Desk| {
        fs::File::options()
            .write(true)
            .open(desk.list())
            .unwrap()
            .set_len(500_000)
            .unwrap();
    };
    let remove = |desk: &Desk| fs::remove_file(desk.list()).unwrap();
    let replace = |desk: &Desk| {
        fs::copy(desk.list(), desk.path("other")).unwrap();
        fs::rename(desk.path("other"), desk.list()).unwrap();
    };
    let disturbances: [&dyn Fn(&Desk); 5] = [&append, &overwrite, &truncate, &remove, &replace];
    for (index, disturb) in disturbances.into_iter().enumerate() {
        let desk = long_list();
        assert_eq!(
            check_while(&desk, || disturb(&desk)),
            InviteError::FileChanged,
            "disturbance {index}"
        );
        assert!(
            desk.names().iter().all(|name| name == "list.csv"),
            "{:?}",
            desk.names()
        );
    }
}

#[test]
fn c_12_a_file_that_grows_for_ever_is_given_up() {
    let desk = long_list();
    let mut file = fs::File::options().append(true).open(desk.list()).unwrap();
    let mut calls = 0;
    let checked = invites::check(
        &desk.list(),
        &ReadAs::default(),
        Outputs::default(),
        &mut |progress| {
            calls += 1;
            file.write_all(&vec![b'\n'; 256 * 1024]).unwrap();
            assert!(calls < 1_000 && progress.bytes <= progress.of_bytes);
            ControlFlow::Continue(())
        },
    );
    assert_eq!(error(checked), InviteError::FileChanged);
}

#[test]
fn progress_goes_up_to_the_end_and_a_break_stops_at_once() {
    let desk = long_list();
    let mut seen = Vec::new();
    let mut note = |progress| {
        seen.push(progress);
        ControlFlow::Continue(())
    };
    invites::check(
        &desk.list(),
        &ReadAs::default(),
        Outputs::default(),
        &mut note,
    )
    .unwrap();
    assert!(seen.is_sorted_by_key(|progress| (progress.bytes, progress.rows)));
    assert!(
        seen.windows(2)
            .all(|pair| pair[1].bytes - pair[0].bytes <= 256 * 1024)
    );
    let last = seen.last().unwrap();
    assert_eq!(last.bytes, last.of_bytes);

    for stop_at in [1, 2, seen.len() / 2, seen.len()] {
        let mut calls = 0;
        let clean = desk.path("clean.csv");
        let outputs = Outputs {
            clean: Some(&clean),
            left_out: None,
        };
        let checked = invites::check(&desk.list(), &ReadAs::default(), outputs, &mut |_| {
            calls += 1;
            if calls == stop_at {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!(error(checked), InviteError::Cancelled);
        assert_eq!(
            (calls, desk.names()),
            (stop_at, vec!["list.csv".to_owned()])
        );
    }
}

#[test]
fn a_list_saved_later_is_the_one_written_while_checking() {
    let desk = Desk::with(
        "Courriel;Nom\nana@northwind.example;Lee\nx;Roy\nbo@northwind.example;\"N;g\"\n",
    );
    let checked = desk.write().unwrap();
    for (list, name, written) in [
        (List::Clean, "c.csv", "clean.csv"),
        (List::LeftOut, "l.csv", "left-out.csv"),
    ] {
        checked.save(list, &desk.path(name), &mut on).unwrap();
        assert_eq!(desk.read(name), desk.read(written));
    }
}

#[test]
fn a_list_is_not_saved_from_a_file_that_is_another_by_now() {
    let original = "Email,Nom\nana@northwind.example,Lee\n";
    let desk = Desk::with(original);
    let checked = desk.check().unwrap();
    for changed in [
        "Email,Nom\nbob@northwind.example,Lee\n",
        "Email,Nom\n\"na@northwind.example,Lee\n",
        "Email,Nom\nana@northwind.example,Leeds\n",
        "",
    ] {
        fs::write(desk.list(), changed).unwrap();
        let saved = checked.save(List::Clean, &desk.path("clean.csv"), &mut on);
        assert_eq!(saved, Err(InviteError::FileChanged), "{changed:?}");
        assert_eq!(desk.names(), ["list.csv"]);
    }
    fs::write(desk.list(), original).unwrap();
    checked
        .save(List::Clean, &desk.path("clean.csv"), &mut on)
        .unwrap();
}

#[test]
fn c_13_the_input_is_never_an_output() {
    let desk = Desk::with("Email\nana@northwind.example\n");
    let before = desk.read("list.csv");
    fs::create_dir(desk.path("sub")).unwrap();
    let mut ways = vec![
        desk.list(),
        desk.path("sub/../list.csv"),
        desk.path("./list.csv"),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("list.csv", desk.path("symbolic.csv")).unwrap();
        fs::hard_link(desk.list(), desk.path("hard.csv")).unwrap();
        ways.extend([desk.path("symbolic.csv"), desk.path("hard.csv")]);
    }
    let names = desk.names();
    let checked = desk.check().unwrap();
    for to in ways {
        for list in [List::Clean, List::LeftOut] {
            let outputs = Outputs::only(list, &to);
            let refused = invites::check(&desk.list(), &ReadAs::default(), outputs, &mut on);
            assert_eq!(error(refused), InviteError::OutputIsInput { list });
            assert_eq!(
                checked.save(list, &to, &mut on),
                Err(InviteError::OutputIsInput { list })
            );
        }
    }
    assert_eq!((desk.read("list.csv"), desk.names()), (before, names));
}

#[test]
fn c_13_the_two_lists_are_two_files() {
    let desk = Desk::with("Email\nana@northwind.example\n");
    fs::create_dir(desk.path("sub")).unwrap();
    for other in [desk.path("out.csv"), desk.path("sub/../out.csv")] {
        let out = desk.path("out.csv");
        let outputs = Outputs {
            clean: Some(&out),
            left_out: Some(&other),
        };
        let refused = invites::check(&desk.list(), &ReadAs::default(), outputs, &mut on);
        assert_eq!(error(refused), InviteError::OutputsAreTheSame);
    }
    assert_eq!(desk.names(), ["list.csv", "sub"]);
}

#[test]
fn c_13_what_cannot_be_written_leaves_nothing_behind() {
    let desk = Desk::with("Email\nana@northwind.example\n");
    fs::create_dir(desk.path("sub")).unwrap();
    let mut places = vec![
        desk.path("nowhere/out.csv"),
        desk.path("sub"),
        desk.path("sub/.."),
        desk.path("list.csv/out"),
    ];
    if cfg!(unix) {
        places.push("/dev/full".into());
    }
    for to in places {
        let clean = desk.path("clean.csv");
        let outputs = Outputs {
            clean: Some(&clean),
            left_out: Some(&to),
        };
        match error(invites::check(
            &desk.list(),
            &ReadAs::default(),
            outputs,
            &mut on,
        )) {
            InviteError::OutputNotWritten {
                list: List::LeftOut,
                reason,
            } => assert!(!reason.is_empty()),
            other => panic!("{to:?}: {other:?}"),
        }
        assert_eq!(desk.names(), ["list.csv", "sub"], "{to:?}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        assert!(
            fs::metadata("/dev/full")
                .unwrap()
                .file_type()
                .is_char_device()
        );
    }
}

#[test]
fn c_13_an_older_list_is_replaced_whole_or_stays() {
    let desk = Desk::with("Email\nana@northwind.example\n");
    fs::write(desk.path("clean.csv"), "older").unwrap();
    let outputs = desk.path("clean.csv");
    let outputs = Outputs {
        clean: Some(&outputs),
        left_out: None,
    };
    let cancelled = invites::check(&desk.list(), &ReadAs::default(), outputs, &mut |_| {
        ControlFlow::Break(())
    });
    assert_eq!(error(cancelled), InviteError::Cancelled);
    assert_eq!(desk.read("clean.csv"), b"older");
    desk.write().unwrap();
    assert_eq!(
        desk.read("clean.csv"),
        b"Email,First Name,Last Name\r\nana@northwind.example,,\r\n"
    );
}

#[test]
#[cfg(unix)]
fn lists_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::with("Email\nana@northwind.example\n");
    desk.write().unwrap();
    let mode = |name| fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("clean.csv"), mode("left-out.csv")), (0o600, 0o600));
}
