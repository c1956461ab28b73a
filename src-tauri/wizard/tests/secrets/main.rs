//! Keeping secrets: cases K-01 to K-10, in parts over entries of limited size, and against the real
//! gnome-keyring on a session bus of its own.

#![allow(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may fail"
)]

mod leaks;
mod parts;
mod roles;
mod rule;
mod session;
mod stage;
