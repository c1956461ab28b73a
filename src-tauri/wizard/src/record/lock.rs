//! One writer per setup: a lock that dies with its process, and a note of who holds it.
//!
//! Both files stand outside the setup's folder, which may be shared with other machines.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::files;

use super::{data_dir::DataDir, durable, error::RecordError, id::SetupId};

/// Who holds a setup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Program: `window`, `terminal`, or `unknown` in the moment before it has said so.
    pub program: String,
    /// Process id; 0 when unknown.
    pub pid: u32,
    /// Since when, in milliseconds since the Unix epoch, UTC; 0 when unknown.
    pub since: u64,
}

impl Holder {
    pub(super) fn unknown() -> Self {
        Self {
            program: "unknown".to_owned(),
            pid: 0,
            since: 0,
        }
    }
}

/// The right to write a setup's journals on this machine, until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    /// Holds the lock while open.
    _file: File,
    holder: PathBuf,
}

impl Lock {
    /// Takes the lock for a program, or says who has it.
    pub(super) fn take(
        data: &DataDir,
        setup: SetupId,
        program: &str,
        now: u64,
    ) -> Result<Result<Self, Holder>, RecordError> {
        let path = data.locks().join(format!("{setup}.lock"));
        let holder = data.locks().join(format!("{setup}.holder.json"));
        let attempt = || {
            durable::create_folder(&data.locks(), data.root())?;
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false);
            let file = options.open(&path)?;
            durable::only_owner(&path, 0o600);
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Err(read_holder(&holder))),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            leave_note(&holder, program, now);
            Ok(Ok(Self {
                _file: file,
                holder: holder.clone(),
            }))
        };
        attempt().map_err(|source| RecordError::DataFolder {
            path: path.clone(),
            source,
        })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Before the lock goes, so that nobody else's note is removed. The lock file stays: removing
        // it would let two processes lock two files of the same name.
        let _ = fs::remove_file(&self.holder);
    }
}

/// The lock holds without the note; an old one must not name somebody else.
fn leave_note(path: &Path, program: &str, since: u64) {
    let me = Holder {
        program: program.to_owned(),
        pid: std::process::id(),
        since,
    };
    let written = serde_json::to_vec(&me)
        .map_err(io::Error::from)
        .and_then(|json| durable::replace_file(path, &json));
    if let Err(error) = written {
        tracing::warn!(%error, "who holds the setup could not be noted");
        let _ = fs::remove_file(path);
    }
}

fn read_holder(path: &Path) -> Holder {
    let note = files::read_small(path)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok());
    note.unwrap_or_else(Holder::unknown)
}
