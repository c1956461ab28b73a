//! Running the binary in a folder of its own, and reading what it says.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use tempfile::TempDir;

/// An empty folder to run in; nothing of the machine's own data is seen from it.
pub(crate) struct Place {
    folder: TempDir,
    language: &'static str,
}

/// What a run said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self::speaking("en_US.UTF-8")
    }

    pub(crate) fn speaking(language: &'static str) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            language,
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(name), bytes).unwrap();
        self
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Names of the files in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The command, to be run in the folder.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_msi-setup"));
        command
            .args(words)
            .current_dir(self.folder.path())
            .env("LC_ALL", self.language)
            .env("LANG", self.language)
            .env_remove("LANGUAGE")
            .env_remove("MSI_SETUP_DATA_DIR")
            .env("HOME", self.path("home"))
            .env("XDG_DATA_HOME", self.path("home"));
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Said {
        said(&mut self.command(words))
    }
}

pub(crate) fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        code: output.status.code().expect("it ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Said {
    /// The one JSON object on standard output; nothing else may stand on either stream.
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.err, "", "{self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The failure of a run with `--json`: code, row and line.
    pub(crate) fn failure(&self) -> (String, Option<u64>, Option<u64>) {
        assert_eq!(self.code, 2, "{self:?}");
        let json = self.json();
        let error = &json["error"];
        assert_eq!(keys(&json), ["error"]);
        for sentence in ["message", "hint"] {
            let text = error[sentence].as_str().unwrap();
            assert!(text.contains(' ') && !text.contains(['{', '}']), "{text}");
        }
        let code = error["code"].as_str().unwrap().to_owned();
        (code, error["row"].as_u64(), error["line"].as_u64())
    }
}

/// The keys of an object, sorted.
pub(crate) fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = object
        .as_object()
        .unwrap_or_else(|| panic!("no object: {object}"))
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

/// A file of the repository's own sample lists.
pub(crate) fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data")
        .join(name)
}

/// A folder with the sample list in it as `people.csv`.
pub(crate) fn with_the_sample() -> Place {
    Place::new().with("people.csv", fs::read(sample("every-problem.csv")).unwrap())
}
