//! The client of Salesforce, over TCP to a Salesforce that says what a test wants.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod callback;
mod login;
mod look;
mod outcome;
mod paging;
mod practice;
mod refusals;
mod renewal;
mod session;
mod stage;
#[path = "../vendor_stage/mod.rs"]
mod vendor_stage;
