//! Whole-system tests: the real binary in a real window, with the real file dialog.
//!
//! They need a desktop of their own: `make test-whole` runs them under `scripts/desktop.sh`.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::doc_markdown,
    reason = "tests say what they expect by failing, print what they measured, and name programs as they are spelled"
)]

mod accessibility;
mod accounts;
mod app;
mod arguments;
mod browser;
mod cancel;
mod clipboard;
mod content_policy;
mod crashes;
mod desk;
mod desktop;
mod dialog;
mod hostile;
mod ipc;
mod journeys;
mod keyboard;
mod links;
mod lists;
mod make_run;
mod mock;
mod planted;
mod stage;
mod tour;
mod verified;
