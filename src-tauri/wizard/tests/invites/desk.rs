//! A folder with a list in it, and the two calls that are tested.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use wizard::invites::{
    self, Checked, InviteError, Looked, Outputs,
    view::{Problem, ReadAs, ReadProgress},
};

/// Goes on to the end.
pub(crate) fn on(_: ReadProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A folder of its own with a file in it.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// With `list.csv` of these bytes.
    pub(crate) fn with(bytes: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("list.csv"), bytes).unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn list(&self) -> PathBuf {
        self.path("list.csv")
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// Names of the files in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        names(self.folder.path())
    }

    pub(crate) fn look(&self) -> Result<Looked, InviteError> {
        invites::look(&self.list(), &ReadAs::default(), &mut on)
    }

    pub(crate) fn check(&self) -> Result<Checked, InviteError> {
        self.check_as(&ReadAs::default())
    }

    pub(crate) fn check_as(&self, read_as: &ReadAs) -> Result<Checked, InviteError> {
        invites::check(&self.list(), read_as, Outputs::default(), &mut on)
    }

    /// Checks and writes `clean.csv` and `left-out.csv`.
    pub(crate) fn write(&self) -> Result<Checked, InviteError> {
        self.write_as(&ReadAs::default())
    }

    pub(crate) fn write_as(&self, read_as: &ReadAs) -> Result<Checked, InviteError> {
        let (clean, left_out) = (self.path("clean.csv"), self.path("left-out.csv"));
        let outputs = Outputs {
            clean: Some(&clean),
            left_out: Some(&left_out),
        };
        invites::check(&self.list(), read_as, outputs, &mut on)
    }
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The error of a check that cannot succeed.
#[track_caller]
pub(crate) fn error(checked: Result<Checked, InviteError>) -> InviteError {
    checked.err().expect("the file was accepted")
}

/// Code, row and column of problems, for comparison at a glance.
pub(crate) fn brief(problems: &[Problem]) -> Vec<(&str, u64, Option<&str>)> {
    problems
        .iter()
        .map(|problem| {
            (
                problem.code.as_str(),
                problem.row,
                problem.column.as_deref(),
            )
        })
        .collect()
}
