//! The command line of the window.
//!
//! - `--data-dir FOLDER`: where the setups are, instead of the platform's data folder.
//! - `--sign-in-timeout SECONDS`: how long a sign-in to Salesforce waits for the browser, instead of five
//!   minutes, from 1 to 86,400; the terminal's `--timeout`. For people whose login takes longer, and for
//!   tests that wait until the time is over.

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
    time::Duration,
};

use wizard::failure::Failure;

/// A day.
const LONGEST: u64 = 86_400;

/// What the window was told when it was started.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    pub(crate) data_dir: Option<PathBuf>,
    pub(crate) sign_in_timeout: Option<Duration>,
}

impl Arguments {
    /// Reads the words after the program's name.
    pub(crate) fn read(mut words: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
        let mut read = Self::default();
        while let Some(flag) = words.next() {
            match (flag.to_str(), words.next()) {
                (Some("--data-dir"), Some(folder)) => read.data_dir = Some(folder.into()),
                (Some("--sign-in-timeout"), Some(time)) => {
                    read.sign_in_timeout = Some(seconds(&time).ok_or_else(|| unknown(&time))?);
                }
                _ => return Err(unknown(&flag)),
            }
        }
        Ok(read)
    }
}

fn seconds(text: &OsStr) -> Option<Duration> {
    let seconds = text.to_str()?.parse().ok()?;
    (1..=LONGEST)
        .contains(&seconds)
        .then(|| Duration::from_secs(seconds))
}

fn unknown(word: &OsStr) -> Failure {
    Failure::new("unknown-argument").with("argument", word.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, String> {
        let read = Arguments::read(words.iter().map(OsString::from));
        read.map_err(|failure| failure.facts["argument"].clone())
    }

    #[test]
    fn both_arguments_are_read_in_any_order_and_neither_is_needed() {
        let both = Arguments {
            data_dir: Some("there".into()),
            sign_in_timeout: Some(Duration::from_secs(20)),
        };
        assert_eq!(read(&[]), Ok(Arguments::default()));
        let (folder, time) = (["--data-dir", "there"], ["--sign-in-timeout", "20"]);
        assert_eq!(read(&[folder, time].concat()).as_ref(), Ok(&both));
        assert_eq!(read(&[time, folder].concat()), Ok(both));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (words, named) in [
            (vec!["--data-dir"], "--data-dir"),
            (vec!["--other", "1"], "--other"),
            (vec!["--data-dir", "there", "more"], "more"),
            (vec!["--sign-in-timeout", "0"], "0"),
            (vec!["--sign-in-timeout", "86401"], "86401"),
            (vec!["--sign-in-timeout", "soon"], "soon"),
        ] {
            assert_eq!(read(&words), Err(named.to_owned()), "{words:?}");
        }
    }
}
