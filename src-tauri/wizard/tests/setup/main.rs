//! One open setup as a face uses it: every verb, what it refuses, and what is left on the disk.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod accounts;
mod browser;
mod checks;
mod confirm;
mod forget;
mod late;
mod list_rows;
mod lists;
mod machine;
mod people;
mod practising;
mod stage;
mod turns;
#[path = "../vendor_stage/mod.rs"]
mod vendor_stage;
mod verbs;
