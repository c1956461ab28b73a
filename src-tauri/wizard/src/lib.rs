//! The wizard without a window: the guide, the record of a setup, and the list of people to invite.
//!
//! Faces (the window, the terminal) call [`setup`] and nothing deeper, so that whatever one can do
//! the other can. Nothing here knows Tauri, GTK or a window.

pub mod checks;
pub mod explain;
pub mod failure;
mod files;
pub mod guide;
pub mod http;
pub mod invites;
pub mod links;
pub mod log;
mod loopback;
pub mod marketo;
pub mod oauth;
pub mod process;
pub mod record;
pub mod salesforce;
pub mod secrets;
pub mod setup;
pub mod words;
