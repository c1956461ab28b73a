//! The commands of the window: arguments and state in, one call of the wizard, a coded failure out.
//!
//! All run off the main thread (`async`), so that a slow disk never freezes the window.

#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands arguments over by value"
)]

pub(crate) mod accounts;
pub(crate) mod checks;
pub(crate) mod home;
pub(crate) mod invites;
pub(crate) mod people;
pub(crate) mod practice;
pub(crate) mod steps;
