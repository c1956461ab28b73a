//! What can go wrong with the record, as a person is told it.

use std::{io, path::PathBuf};

use super::{id::SetupId, limits::MAX_EVENTS, lock::Holder};
use crate::failure::Failure;

/// Why something could not be done with the record.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// An entry did not get onto the disk. What was saved before is untouched.
    #[error("not saved: {0}")]
    NotSaved(#[source] io::Error),
    /// An entry is longer than a line may be.
    #[error("an entry of {bytes} bytes is too long")]
    EntryTooLong {
        /// Length of its line in bytes.
        bytes: usize,
    },
    /// Something in an entry is out of all bounds, or an address in it is not right in this setup.
    #[error("something in the entry does not fit")]
    DoesNotFit,
    /// This person's part of the record has reached a limit.
    #[error("the journal is full")]
    Full,
    /// Another process holds the setup: it can be read, not changed.
    #[error("the setup is held by {} {}", .0.program, .0.pid)]
    Held(Holder),
    /// The setup was opened to read only.
    #[error("the setup was opened to read only")]
    ReadOnly,
    /// There is no such setup in the data folder.
    #[error("no setup {0}")]
    NoSetup(SetupId),
    /// The folder of a setup cannot be read.
    #[error("setup folder not readable: {0}")]
    SetupUnreadable(#[source] io::Error),
    /// The system names no folder for an application's data.
    #[error("no data folder")]
    DataFolderUnknown,
    /// The data folder, or a file in it that all setups share, cannot be used.
    #[error("{}: {source}", path.display())]
    DataFolder {
        /// What could not be used.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl RecordError {
    /// The failure as it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::NotSaved(source) => with_reason(Failure::new("not-saved"), source),
            Self::EntryTooLong { bytes } => Failure::new("entry-too-long").with("bytes", bytes),
            Self::DoesNotFit => Failure::new("entry-does-not-fit"),
            Self::Full => Failure::new("record-full").with("events", MAX_EVENTS),
            Self::Held(holder) => Failure::new("setup-held")
                .with("program", &holder.program)
                .with("pid", holder.pid),
            Self::ReadOnly => Failure::new("setup-read-only"),
            Self::NoSetup(setup) => Failure::new("setup-missing").with("setup", setup),
            Self::SetupUnreadable(source) => with_reason(Failure::new("setup-unreadable"), source),
            Self::DataFolderUnknown => Failure::new("data-folder-unknown"),
            Self::DataFolder { path, source } => {
                with_reason(Failure::new("data-folder-unusable"), source)
                    .with("path", path.display())
            }
        }
    }
}

/// Adds `reason`, which the sentences tell apart, and `detail`, the system's own words.
fn with_reason(failure: Failure, error: &io::Error) -> Failure {
    failure.with("reason", reason(error)).with("detail", error)
}

fn reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "disk-full"
        }
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => "not-allowed",
        io::ErrorKind::NotFound => "gone",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use fluent_bundle::FluentArgs;
    use ulid::Ulid;

    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn every_error_has_a_sentence_and_a_hint_in_every_language() {
        let io = |kind: io::ErrorKind| io::Error::from(kind);
        let holder = |program: &str| Holder {
            program: program.into(),
            pid: 7,
            since: 0,
        };
        let path = PathBuf::from("data");
        let errors = [
            RecordError::NotSaved(io(io::ErrorKind::StorageFull)),
            RecordError::NotSaved(io(io::ErrorKind::PermissionDenied)),
            RecordError::NotSaved(io(io::ErrorKind::NotFound)),
            RecordError::NotSaved(io(io::ErrorKind::Other)),
            RecordError::EntryTooLong { bytes: 3 },
            RecordError::DoesNotFit,
            RecordError::Full,
            RecordError::Held(holder("window")),
            RecordError::Held(holder("terminal")),
            RecordError::Held(Holder::unknown()),
            RecordError::ReadOnly,
            RecordError::NoSetup(SetupId(Ulid::nil())),
            RecordError::SetupUnreadable(io(io::ErrorKind::PermissionDenied)),
            RecordError::SetupUnreadable(io(io::ErrorKind::Other)),
            RecordError::DataFolderUnknown,
            RecordError::DataFolder {
                path: path.clone(),
                source: io(io::ErrorKind::StorageFull),
            },
            RecordError::DataFolder {
                path,
                source: io(io::ErrorKind::NotADirectory),
            },
        ];
        for language in Language::ALL {
            let words = Words::of(language);
            let mut sentences = std::collections::BTreeSet::new();
            for error in &errors {
                let failure = error.failure();
                let mut args = FluentArgs::new();
                for (fact, value) in &failure.facts {
                    args.set(fact.as_str(), value.as_str());
                }
                for id in [
                    format!("error-{}", failure.code),
                    format!("error-{}-hint", failure.code),
                ] {
                    let sentence = words.say(&id, &args);
                    assert!(words.has(&id), "{language}: {id}");
                    assert!(
                        !sentence.contains(['{', '}']),
                        "{language}: {id}: {sentence}"
                    );
                }
                sentences.insert(words.say(&format!("error-{}", failure.code), &args));
            }
            assert!(
                sentences.len() >= 14,
                "{language}: reasons are told apart: {sentences:#?}"
            );
        }
    }
}
