//! Secrets: newtypes that print nothing, and the keyring of the operating system behind one trait.
//!
//! A secret goes into the keyring, or, where none takes it, stays in memory for this run, with the
//! reason ([`Kept`]). Never into a file.

mod error;
mod keep;
mod key;
mod keyring;
mod parts;
mod refusal;
mod secret;
#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service;
mod store;

pub use error::{Sandbox, StoreError};
pub use keep::{Kept, Secrets};
pub use key::{Key, Name};
pub use keyring::Keyring;
pub use parts::{Entries, InParts, Text};
pub use secret::Secret;
pub use store::{Memory, Store};
