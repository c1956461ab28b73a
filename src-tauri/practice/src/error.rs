//! Why a practice organisation does not start, and why something cannot happen in it yet.

use std::{io, path::PathBuf};

use crate::Event;

/// Why a practice organisation does not start.
#[derive(Debug, thiserror::Error)]
pub enum PracticeError {
    /// The port is taken or may not be used.
    #[error("port {port}: {reason}")]
    Port {
        /// The port asked for; 0 for any.
        port: u16,
        /// What the system says.
        reason: io::Error,
    },
    /// The state file is there but cannot be read, or is no state file.
    #[error("{}: {reason}", path.display())]
    StateUnreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The state file cannot be written.
    #[error("{}: {reason}", path.display())]
    StateNotSaved {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The system gives no random bytes or no thread.
    #[error("{0}")]
    System(String),
}

/// Something cannot happen yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{event} needs {needs} first")]
pub struct NotYet {
    /// What was to happen.
    pub event: Event,
    /// What must have happened, and be finished, before.
    pub needs: Event,
}
