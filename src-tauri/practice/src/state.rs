//! What a practice organisation remembers, and the file it is kept in.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::{
    Event, PracticeError, Scenario, credentials,
    token::{self, Seed},
};

/// Format of the file.
const FORMAT: u32 = 1;
/// Bytes up to which the file is read.
const SMALL: u64 = 1024 * 1024;

/// What a practice organisation remembers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct State {
    format: u32,
    seed: String,
    pub(crate) consumer_key: String,
    pub(crate) scenario: Scenario,
    /// When each event happened last, in milliseconds since 1970.
    pub(crate) events: BTreeMap<Event, i64>,
    pub(crate) install: Option<Install>,
    pub(crate) grants: Vec<Grant>,
    /// Requests that would have written and were refused.
    pub(crate) refused_writes: u64,
    pub(crate) salesforce_calls: u64,
    pub(crate) marketo: MarketoState,
}

/// An installation of the package.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Install {
    pub(crate) started: i64,
    pub(crate) ends: i64,
    pub(crate) fails: bool,
}

/// What one consent gave: the tokens that came of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub(crate) scopes: Vec<String>,
    pub(crate) at: i64,
    /// Digest of the refresh token that is good.
    pub(crate) refresh: Option<String>,
    /// Digests of refresh tokens that were rotated away.
    pub(crate) spent: Vec<String>,
    pub(crate) sessions: Vec<Session>,
    pub(crate) revoked: bool,
    pub(crate) uses: u64,
}

/// One access token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Session {
    pub(crate) digest: String,
    pub(crate) issued: i64,
}

/// What Marketo remembers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct MarketoState {
    /// Number of the token that is given out; the token follows from it and the seed.
    pub(crate) token: u64,
    /// When it was made; `None` before the first.
    pub(crate) issued: Option<i64>,
    /// Calls by day.
    pub(crate) calls: BTreeMap<String, u64>,
    /// Errors by day and code.
    pub(crate) errors: BTreeMap<String, BTreeMap<String, u64>>,
}

impl State {
    /// A new organisation.
    pub(crate) fn new(consumer_key: Option<String>) -> Result<(Self, Seed), PracticeError> {
        let seed: Seed = token::random()?;
        let state = Self {
            format: FORMAT,
            seed: token::hex(&seed),
            consumer_key: consumer_key.unwrap_or_else(|| credentials::consumer_key(&seed)),
            scenario: Scenario::Normal,
            events: BTreeMap::new(),
            install: None,
            grants: Vec::new(),
            refused_writes: 0,
            salesforce_calls: 0,
            marketo: MarketoState::default(),
        };
        Ok((state, seed))
    }

    /// The one of the file, else a new one in a new file. Where another process was faster, its one.
    pub(crate) fn read_or_create(
        path: &Path,
        consumer_key: Option<&str>,
    ) -> Result<(Self, Seed), PracticeError> {
        if let Some(restored) = Self::read(path)? {
            return Ok(restored);
        }
        let not_saved = |error: io::Error| PracticeError::StateNotSaved {
            path: path.to_owned(),
            reason: error.to_string(),
        };
        let (state, seed) = Self::new(consumer_key.map(str::to_owned))?;
        let file = state.written_beside(path).map_err(not_saved)?;
        match file.persist_noclobber(path) {
            Ok(_) => Ok((state, seed)),
            Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => {
                Self::read(path)?.ok_or_else(|| not_saved(failed.error))
            }
            Err(failed) => Err(not_saved(failed.error)),
        }
    }

    /// The one of the file; `None` when there is no file.
    fn read(path: &Path) -> Result<Option<(Self, Seed)>, PracticeError> {
        let unreadable = |reason: String| PracticeError::StateUnreadable {
            path: path.to_owned(),
            reason,
        };
        let bytes = match read_small(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(error.to_string())),
        };
        let state: Self =
            serde_json::from_slice(&bytes).map_err(|error| unreadable(error.to_string()))?;
        if state.format != FORMAT {
            return Err(unreadable(format!("format {}", state.format)));
        }
        let seed = token::unhex(&state.seed).ok_or_else(|| unreadable("seed".to_owned()))?;
        Ok(Some((state, seed)))
    }

    /// Replaces the file: readers find the old one or the new one. For the owner's eyes only.
    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        let file = self.written_beside(path)?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    /// A temporary with the whole state in it.
    fn written_beside(&self, path: &Path) -> io::Result<NamedTempFile> {
        let folder = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let mut file = tempfile::Builder::new()
            .prefix(".practice-")
            .tempfile_in(folder)?;
        serde_json::to_writer(&mut file, self)?;
        file.flush()?;
        file.as_file().sync_all()?;
        Ok(file)
    }
}

/// The bytes of a regular file of at most 1 MiB. A pipe in its place is not waited for.
fn read_small(path: &Path) -> io::Result<Vec<u8>> {
    let mut options = fs::File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    let file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    file.take(SMALL + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > SMALL {
        return Err(io::Error::other("larger than 1 MiB"));
    }
    Ok(bytes)
}
