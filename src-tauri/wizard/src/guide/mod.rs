//! The persona/step table: prerequisites, steps, instructions, cautions, links, waits and remedies.
//!
//! Structure is in `guide.toml`, sentences in `locales/<language>/guide.ftl`; adding a step changes
//! data only. [`rules`] says what state each step is in, given what the record holds.

pub mod checks;
pub mod data;
mod links;
pub mod proof;
mod render;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod text;
mod validate;

pub use data::{Guide, GuideError};
