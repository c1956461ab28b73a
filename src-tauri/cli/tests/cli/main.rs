//! The real `msi-setup`, run as people and programs run it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod faults;
mod guide;
mod invites;
mod run;
mod status;
