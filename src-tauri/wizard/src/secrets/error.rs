//! Why a store did not do what it was asked.

use thiserror::Error;

use crate::failure::Failure;

/// What can keep an application from the keyring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sandbox {
    /// Flatpak.
    Flatpak,
    /// Snap.
    Snap,
}

impl Sandbox {
    const fn name(self) -> &'static str {
        match self {
            Self::Flatpak => "Flatpak",
            Self::Snap => "Snap",
        }
    }

    /// The command that lets the keyring in.
    const fn opened_by(self) -> &'static str {
        match self {
            Self::Flatpak => {
                "flatpak override --user --talk-name=org.freedesktop.secrets com.msi-actions-setup.desktop"
            }
            Self::Snap => "snap connect msi-actions-setup:password-manager-service",
        }
    }
}

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoreError {
    /// There is no keyring here: no service, no default collection.
    #[error("no keyring answers: {reason}")]
    NoStore {
        /// The system's own words.
        reason: String,
    },
    /// Whether there is a keyring cannot be told: nothing leads to it from here (no session bus, as over ssh or from
    /// cron).
    #[error("the keyring cannot be reached: {reason}")]
    Unreachable {
        /// The system's own words.
        reason: String,
    },
    /// The application runs in a sandbox that keeps it from the keyring.
    #[error("{} keeps the keyring away: {reason}", sandbox.name())]
    Sandboxed {
        /// Which.
        sandbox: Sandbox,
        /// The system's own words.
        reason: String,
    },
    /// The keyring is locked: nobody unlocked it, or the prompt could not be shown or was dismissed.
    #[error("the keyring is locked: {reason}")]
    Locked {
        /// The system's own words.
        reason: String,
    },
    /// The keyring is open and refused all the same: a person or a rule said no.
    #[error("the keyring refused: {reason}")]
    Refused {
        /// The system's own words.
        reason: String,
    },
    /// The value is longer than the store takes, even in parts.
    #[error("the secret has {bytes} bytes, more than the keyring takes")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// Several entries carry the same name, and which is ours cannot be told.
    #[error("the keyring holds {count} entries of the same name")]
    Ambiguous {
        /// How many.
        count: usize,
    },
    /// What is there is not what was put there: another program's, damaged, or not text.
    #[error("what the keyring holds is not usable: {reason}")]
    Unusable {
        /// The system's own words.
        reason: String,
    },
    /// It did not answer in time.
    #[error("the keyring did not answer within {seconds} s")]
    TimedOut {
        /// The time that was up.
        seconds: u64,
    },
    /// Anything else.
    #[error("the keyring failed: {reason}")]
    Other {
        /// The system's own words.
        reason: String,
    },
}

impl StoreError {
    /// Whether this session has no keyring at all, told by a bus that answers.
    pub(super) fn is_absence(&self) -> bool {
        matches!(self, Self::NoStore { .. })
    }

    /// Whether the keyring answers and would take another request.
    pub(super) fn leaves_it_usable(&self) -> bool {
        matches!(
            self,
            Self::TooLong { .. }
                | Self::Ambiguous { .. }
                | Self::Unusable { .. }
                | Self::Other { .. }
        )
    }

    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::NoStore { reason } => Failure::new("keyring-none").with("reason", reason),
            Self::Unreachable { reason } => {
                Failure::new("keyring-unreachable").with("reason", reason)
            }
            Self::Sandboxed { sandbox, reason } => Failure::new("keyring-sandboxed")
                .with("sandbox", sandbox.name())
                .with("command", sandbox.opened_by())
                .with("reason", reason),
            Self::Locked { reason } => Failure::new("keyring-locked").with("reason", reason),
            Self::Refused { reason } => Failure::new("keyring-refused").with("reason", reason),
            Self::TooLong { bytes } => Failure::new("keyring-too-long").with("bytes", bytes),
            Self::Ambiguous { count } => Failure::new("keyring-ambiguous").with("count", count),
            Self::Unusable { reason } => Failure::new("keyring-unusable").with("reason", reason),
            Self::TimedOut { seconds } => {
                Failure::new("keyring-timed-out").with("seconds", seconds)
            }
            Self::Other { reason } => Failure::new("keyring-failed").with("reason", reason),
        }
    }
}
