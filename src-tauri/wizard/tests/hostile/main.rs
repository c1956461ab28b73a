//! Records that somebody with an editor could have written: every journal is read, drawn and said, whatever
//! stands in it, and what a face gets stays small and comes soon.
//!
//! The views of a fixed selection are kept in `ui/src/hostile/records.gen.json` (`make types` writes it), and the page
//! tests draw every screen from them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod drawn;
mod events;
mod numbers_and_texts;
mod world;
