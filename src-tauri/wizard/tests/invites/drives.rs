//! C-12: drives that hang. A process that is traced reads the list, its first read taking seconds.
#![cfg(target_os = "linux")]

use std::{env, ops::ControlFlow, path::Path, process::Command};

use wizard::invites::{self, InviteError, Outputs, view::ReadAs};

use crate::desk::{Desk, error};

const LIST: &str = "MSI_SETUP_TEST_LIST";
/// Twenty a second for as long as the drive hangs.
const CALLS: usize = 20;

/// Runs one of the tests below in a process whose reads of that list hang for seconds.
///
/// How the tracer itself ends is no matter: the one it traces has left it in the middle of a read.
fn with_a_hanging_drive(test: &str) {
    let desk = Desk::with("Email\nana@northwind.example\n");
    let output = Command::new("strace")
        .args(["-f", "-qq", "-o"])
        .arg(desk.path("log"))
        .arg("-P")
        .arg(desk.list())
        .args(["-e", "inject=read,pread64:delay_enter=5s"])
        .arg(env::current_exe().unwrap())
        .args(["--exact", test, "--ignored"])
        .env(LIST, desk.list())
        .output()
        .expect("strace must be installed");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let log = desk.read("log");
    assert!(
        String::from_utf8_lossy(&log).contains("read"),
        "nothing was read"
    );
    assert!(said.contains("1 passed"), "{said}");
}

/// Goes on until it was asked often enough, and says how often it was.
fn stopping_while_it_hangs(run: impl FnOnce(&Path, &mut invites::Tell<'_>) -> InviteError) {
    let list = env::var_os(LIST).expect("run by the test above");
    let mut calls = 0;
    let stopped = run(Path::new(&list), &mut |so_far| {
        assert_eq!(
            so_far.bytes, 0,
            "{calls} calls before the drive had answered"
        );
        calls += 1;
        if calls < CALLS {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    assert_eq!((stopped, calls), (InviteError::Cancelled, CALLS));
}

#[test]
fn c_12_looking_at_a_list_on_a_drive_that_hangs_can_be_stopped() {
    with_a_hanging_drive("drives::look_at_a_list");
}

#[test]
#[ignore = "run by the one above, in a process of its own"]
fn look_at_a_list() {
    stopping_while_it_hangs(|list, tell| {
        invites::look(list, &ReadAs::default(), tell).expect_err("the drive answered")
    });
}

#[test]
fn c_12_checking_a_list_on_a_drive_that_hangs_can_be_stopped() {
    with_a_hanging_drive("drives::check_a_list");
}

#[test]
#[ignore = "run by the one above, in a process of its own"]
fn check_a_list() {
    stopping_while_it_hangs(|list, tell| {
        error(invites::check(
            list,
            &ReadAs::default(),
            Outputs::default(),
            tell,
        ))
    });
}
