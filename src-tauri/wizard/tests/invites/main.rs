//! The invite list through its public face. Cases are named by the numbers of `robustness.md` (C-nn).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]
#![allow(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "lists of rows read best so"
)]

mod columns;
mod damage;
mod desk;
mod dialects;
mod drives;
mod encodings;
mod files;
mod four_laws;
mod laws;
mod reading;
mod rows;
mod sample;
mod table;
mod words;
mod workbooks;
