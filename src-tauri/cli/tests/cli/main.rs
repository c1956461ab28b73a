//! The real `msi-setup`, run as people and programs run it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod accounts;
#[cfg(unix)]
#[path = "../../src/arguments.rs"]
#[allow(dead_code, reason = "only the names of the commands are asked for")]
mod arguments;
#[path = "../../../wizard/tests/setup/browser.rs"]
mod browser;
mod explain;
mod faults;
mod guide;
#[cfg(target_os = "linux")]
mod hostile;
#[cfg(unix)]
mod interrupted;
mod invites;
mod people;
mod practice;
mod run;
mod status;
#[cfg(unix)]
mod terminal;
mod verify;
