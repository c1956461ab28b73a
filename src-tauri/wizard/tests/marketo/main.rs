//! The client of Marketo, over TCP to a Marketo that says what a test wants.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod credentials;
mod endpoint;
mod look;
mod refusals;
mod stage;
mod tokens;
#[path = "../vendor_stage/mod.rs"]
mod vendor_stage;
