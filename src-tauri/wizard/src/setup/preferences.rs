//! What this machine remembers that is no part of any setup: the language, the folder of the last
//! list, and what was on the screen.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{failure::Failure, files, guide::checks::Settings, record::durable, words::Language};

use super::{layouts::Layouts, view::ResumeView, zoom::Zoom};

const FILE: &str = "preferences.json";

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
    /// Whether drawing that has begun and is not known to have succeeded.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) drawing: bool,
    /// Size of everything in the window.
    #[serde(skip_serializing_if = "Zoom::is_usual")]
    pub(super) zoom: Zoom,
    /// The clean list that was saved last, by setup id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) lists: BTreeMap<String, PathBuf>,
    /// How lists were read, by the names of their columns.
    #[serde(skip_serializing_if = "Layouts::is_empty")]
    pub(super) layouts: Layouts,
    /// What checks go by on this machine, where it differs from the guide: members of its `[settings]`.
    #[serde(skip_serializing_if = "serde_json::Map::is_empty")]
    pub(super) checks: serde_json::Map<String, serde_json::Value>,
}

impl Preferences {
    /// The preferences kept in `data`, or none where they cannot be read; why is added to `doubts`.
    pub(super) fn read(data: &Path, doubts: &mut Vec<Failure>) -> Self {
        let doubt = |error: &dyn std::fmt::Display| {
            let doubt = Failure::new("preferences-not-understood").with("file", FILE);
            doubt.with("reason", error)
        };
        let read = files::read_small(&data.join(FILE)).map(|bytes| serde_json::from_slice(&bytes));
        match read {
            Ok(Ok(preferences)) => return preferences,
            Ok(Err(error)) => doubts.push(doubt(&error)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => doubts.push(doubt(&error)),
        }
        Self::default()
    }

    /// The guide's settings with those of this machine in their place; what is not understood is added to `doubts`.
    pub(super) fn settings(&self, of_guide: &Settings, doubts: &mut Vec<Failure>) -> Settings {
        let mut changed = || {
            let mut whole = serde_json::to_value(of_guide)?;
            if let Some(whole) = whole.as_object_mut() {
                let unknown = self.checks.keys().filter(|key| !whole.contains_key(*key));
                doubts.extend(unknown.map(|setting| {
                    let doubt = Failure::new("setting-unknown").with("file", FILE);
                    doubt.with("setting", setting)
                }));
                whole.extend(self.checks.clone());
            }
            serde_json::from_value(whole)
        };
        let settings: serde_json::Result<Settings> = changed();
        settings.unwrap_or_else(|error| {
            let doubt = Failure::new("settings-not-understood").with("file", FILE);
            doubts.push(doubt.with("reason", error));
            of_guide.clone()
        })
    }

    /// Writes them whole. A file that is not understood is kept beside: somebody may have written it by hand.
    pub(super) fn write(&self, data: &Path) -> io::Result<()> {
        let file = data.join(FILE);
        durable::create_folder(data, data)?;
        let understood = match files::read_small(&file) {
            Ok(bytes) => serde_json::from_slice::<Self>(&bytes).is_ok(),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        // A folder is nobody's preferences: it stays, and nothing can be kept.
        if !understood && !file.is_dir() {
            durable::set_aside(&file)?;
        }
        durable::replace_file(&file, &serde_json::to_vec_pretty(self)?)
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
            zoom: Zoom::from(125),
            lists: BTreeMap::from([("s".to_owned(), "/lists/clean.csv".into())]),
            ..Preferences::default()
        };
        preferences.write(folder.path()).unwrap();
        assert_eq!(
            Preferences::read(folder.path(), &mut Vec::new()),
            preferences
        );
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "{").unwrap();
        assert_eq!(
            Preferences::read(folder.path(), &mut Vec::new()),
            Preferences::default()
        );
    }
}
