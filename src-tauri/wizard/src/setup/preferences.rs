//! What this machine remembers that is no part of any setup: the language, the folder of the last
//! list, and what was on the screen.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{guide::checks::Settings, record::durable, words::Language};

use super::view::ResumeView;

const FILE: &str = "preferences.json";
/// Where a file that is not understood is kept.
const DAMAGED: &str = "preferences.damaged.json";

/// Preferences of the person at this machine. Losing them loses no work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Preferences {
    /// Language chosen; none follows the system.
    pub(super) language: Option<Language>,
    /// Folder of the last list chosen or saved.
    pub(super) folder: Option<PathBuf>,
    /// What was on the screen last.
    pub(super) resume: Option<ResumeView>,
    /// The clean list that was saved last, by setup id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) lists: BTreeMap<String, PathBuf>,
    /// What checks go by on this machine, where it differs from the guide: members of its `[settings]`.
    #[serde(skip_serializing_if = "serde_json::Map::is_empty")]
    pub(super) checks: serde_json::Map<String, serde_json::Value>,
}

impl Preferences {
    /// The preferences kept in `data`, or none where they cannot be read.
    pub(super) fn read(data: &Path) -> Self {
        let read = std::fs::read(data.join(FILE)).map(|bytes| serde_json::from_slice(&bytes));
        match read {
            Ok(Ok(preferences)) => preferences,
            Ok(Err(error)) => {
                // What somebody wrote there by hand must not be lost when the file is written again.
                let aside = data.join(DAMAGED);
                let kept = std::fs::rename(data.join(FILE), &aside).is_ok();
                tracing::warn!(%error, kept, aside = %aside.display(), "{FILE} not understood; starting without");
                Self::default()
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(error) => {
                tracing::warn!(%error, "preferences not readable; starting without");
                Self::default()
            }
        }
    }

    /// The guide's settings with those of this machine in their place.
    pub(super) fn settings(&self, of_guide: &Settings) -> Settings {
        let changed = || {
            let mut whole = serde_json::to_value(of_guide)?;
            if let Some(whole) = whole.as_object_mut() {
                for unknown in self.checks.keys().filter(|key| !whole.contains_key(*key)) {
                    tracing::warn!(key = unknown, "no setting of checks in {FILE} is called so");
                }
                whole.extend(self.checks.clone());
            }
            serde_json::from_value(whole)
        };
        changed().unwrap_or_else(|error: serde_json::Error| {
            tracing::warn!(%error, "settings of checks in {FILE} not understood; those of the guide hold");
            of_guide.clone()
        })
    }

    /// Writes them whole.
    pub(super) fn write(&self, data: &Path) -> io::Result<()> {
        durable::create_folder(data, data)?;
        durable::replace_file(&data.join(FILE), &serde_json::to_vec_pretty(self)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let preferences = Preferences {
            language: Some(Language::Fr),
            folder: Some("/lists".into()),
            resume: Some(ResumeView {
                setup: "s".to_owned(),
                step: None,
            }),
            lists: BTreeMap::from([("s".to_owned(), "/lists/clean.csv".into())]),
            ..Preferences::default()
        };
        preferences.write(folder.path()).unwrap();
        assert_eq!(Preferences::read(folder.path()), preferences);
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "{").unwrap();
        assert_eq!(Preferences::read(folder.path()), Preferences::default());
    }
}
