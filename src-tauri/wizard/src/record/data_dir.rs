//! Where everything is kept on this machine, and who works at it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::files;

use super::{
    durable,
    error::RecordError,
    id::{ActorId, SetupId},
};

/// Names another data folder for one run.
pub const DATA_DIR_VARIABLE: &str = "MSI_SETUP_DATA_DIR";

/// Name of the application's folder in the platform's data folder.
const FOLDER: &str = "msi-actions-setup";

/// File name extension of journals.
pub(super) const JOURNAL: &str = "jsonl";

/// The person at this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Id; journals are named by it.
    pub id: ActorId,
    /// Name as the person gave it.
    pub name: String,
}

/// The folder everything is kept in. Nothing is created before something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataDir {
    root: PathBuf,
}

impl DataDir {
    /// The folder asked for, else the one `MSI_SETUP_DATA_DIR` names, else the platform's.
    ///
    /// It is the platform's folder for data that stays on the machine: a roaming profile would give
    /// two machines the same actor, and so the same journal to write.
    pub fn find(asked: Option<&Path>) -> Result<Self, RecordError> {
        let named = || std::env::var_os(DATA_DIR_VARIABLE).filter(|name| !name.is_empty());
        let root = match asked {
            Some(path) => path.to_owned(),
            None => match named() {
                Some(path) => path.into(),
                None => dirs::data_local_dir()
                    .ok_or(RecordError::DataFolderUnknown)?
                    .join(FOLDER),
            },
        };
        let root = std::path::absolute(&root)
            .map_err(|source| RecordError::DataFolder { path: root, source })?;
        Ok(Self { root })
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether other users of this machine may change what is in it: they own it, or may write it.
    pub fn is_open_to_others(&self) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            let me = rustix::process::geteuid().as_raw();
            fs::metadata(&self.root)
                .is_ok_and(|folder| folder.uid() != me || folder.mode() & 0o022 != 0)
        }
        #[cfg(not(unix))]
        false
    }

    /// The folder of a setup.
    pub fn setup(&self, setup: SetupId) -> PathBuf {
        self.root.join("setups").join(setup.to_string())
    }

    /// The file by which processes take turns in changing which session of a setup is kept.
    pub fn session_turn(&self, setup: SetupId) -> PathBuf {
        self.locks().join(format!("{setup}.session.lock"))
    }

    pub(super) fn locks(&self) -> PathBuf {
        self.root.join("locks")
    }

    /// The setups in it: folders named by an id that hold at least one journal with something in it.
    pub fn setups(&self) -> Result<Vec<SetupId>, RecordError> {
        let path = self.root.join("setups");
        let folders = match fs::read_dir(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            folders => folders,
        };
        let mut setups = Vec::new();
        let list = || {
            for folder in folders? {
                let folder = folder?;
                let name = folder.file_name();
                let id = name.to_str().and_then(|name| {
                    name.parse()
                        .ok()
                        .filter(|id: &SetupId| id.to_string() == name)
                });
                setups.extend(id.filter(|_| holds_a_journal(&folder.path())));
            }
            Ok(())
        };
        list().map_err(|source| RecordError::DataFolder { path, source })?;
        setups.sort();
        Ok(setups)
    }

    /// The person at this machine; none before the first setup. A file that cannot be made out is
    /// set aside: the person is asked again and gets a new id, whose journals harm no old one.
    pub fn actor(&self) -> Result<Option<Actor>, RecordError> {
        let path = self.actor_file();
        let broken = |source| RecordError::DataFolder {
            path: path.clone(),
            source,
        };
        let bytes = match files::read_small(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            bytes => bytes.map_err(broken)?,
        };
        if let Ok(actor) = serde_json::from_slice(&bytes) {
            return Ok(Some(actor));
        }
        if let Some(aside) = durable::set_aside(&path).map_err(broken)? {
            tracing::warn!(aside = %aside.display(), "the file of this machine's person is damaged");
        }
        Ok(None)
    }

    /// Remembers the first person at this machine. Where another process was faster, its person is the answer.
    pub fn create_actor(&self, actor: Actor) -> Result<Actor, RecordError> {
        let path = self.actor_file();
        let create = || {
            let json = serde_json::to_vec(&actor)?;
            durable::create_folder(&self.root, &self.root)?;
            durable::create_file(&path, &json)
        };
        match create() {
            Ok(()) => Ok(actor),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let there = self.actor()?;
                there.ok_or(RecordError::DataFolder {
                    path,
                    source: error,
                })
            }
            Err(source) => Err(RecordError::DataFolder { path, source }),
        }
    }

    /// Remembers the person at this machine under another name.
    pub fn save_actor(&self, actor: &Actor) -> Result<(), RecordError> {
        let path = self.actor_file();
        let save = || {
            let json = serde_json::to_vec(actor)?;
            durable::create_folder(&self.root, &self.root)?;
            durable::replace_file(&path, &json)
        };
        save().map_err(|source| RecordError::DataFolder {
            path: path.clone(),
            source,
        })
    }

    fn actor_file(&self) -> PathBuf {
        self.root.join("actor.json")
    }
}

fn holds_a_journal(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        // It is shown as a setup that cannot be read rather than not at all.
        return folder.is_dir();
    };
    entries.flatten().any(|entry| {
        let journal = entry
            .path()
            .extension()
            .is_some_and(|extension| extension == JOURNAL);
        journal
            && entry
                .metadata()
                .is_ok_and(|metadata| !metadata.is_file() || metadata.len() > 0)
    })
}
