//! One renewal at a time, across processes, and what is known of one that never finished.
//!
//! The lock is a file of its own, with the reach of the session it guards. In it stands the digest of the
//! refresh token that is under way. Where the digest still stands when the next one takes the lock, a process
//! ended between sending the token and storing its successor: that token must not be sent again.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
    time::Duration,
};

use sha2::{Digest, Sha256};
use tokio::time::{Instant, sleep};

use super::error::OauthError;
use crate::secrets::Secret;

/// How long another process is waited for.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is looked whether it has finished.
const PAUSE: Duration = Duration::from_millis(20);

/// The right to change which session is kept, until dropped: by renewing it, by a new one, or by forgetting it.
#[derive(Debug)]
pub struct Lock(File);

impl Lock {
    /// Takes the lock, waiting for whoever has it without holding up anything else.
    ///
    /// Waits up to 60 s; fails with [`OauthError::Busy`] then, and where the file cannot be had.
    pub async fn take(path: &Path) -> Result<Self, OauthError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(OauthError::inside)?;
        let until = Instant::now() + PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::Error(error)) => return Err(OauthError::inside(error)),
                Err(TryLockError::WouldBlock) if Instant::now() < until => sleep(PAUSE).await,
                Err(TryLockError::WouldBlock) => return Err(OauthError::Busy(PATIENCE)),
            }
        }
    }

    /// Notes that a refresh token is about to be sent.
    pub(super) fn note(&mut self, refresh: &Secret) -> Result<(), OauthError> {
        self.write(&digest(refresh)).map_err(OauthError::inside)
    }

    /// Notes that nothing is under way.
    pub(super) fn clear(&mut self) -> Result<(), OauthError> {
        self.write("").map_err(OauthError::inside)
    }

    /// Whether that refresh token was sent, and nobody knows what came of it.
    pub(super) fn notes(&mut self, refresh: &Secret) -> Result<bool, OauthError> {
        let mut text = Vec::new();
        let read = self.0.seek(SeekFrom::Start(0));
        read.and_then(|_| self.0.read_to_end(&mut text))
            .map_err(OauthError::inside)?;
        Ok(text == digest(refresh).as_bytes())
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.0.set_len(0)?;
        self.0.seek(SeekFrom::Start(0))?;
        self.0.write_all(text.as_bytes())?;
        self.0.sync_data()
    }
}

fn digest(secret: &Secret) -> String {
    Sha256::digest(secret.expose())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
