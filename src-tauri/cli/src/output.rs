//! The one writer of everything this program prints.
//!
//! Nothing that could steer a terminal or deceive its reader passes, whoever wrote it: see
//! [`visible_lines`] and [`visible_json`].

use std::io::{ErrorKind, Write};

use serde::Serialize;
use wizard::{
    failure::Failure,
    setup::{visible_json, visible_lines},
};

/// Lines on standard output.
pub(crate) fn say(text: &str) -> Result<(), Failure> {
    write_out(&visible_lines(text))
}

/// A JSON value on one line of standard output.
pub(crate) fn say_json(value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string(value).map_err(went_wrong)?;
    write_out(&visible_json(&json))
}

/// A JSON value on standard output, laid out for reading.
pub(crate) fn say_pretty_json(value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(value).map_err(went_wrong)?;
    write_out(&visible_json(&json))
}

/// Lines on standard error.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", visible_lines(text));
}

/// Lets a panic be told by this writer, too.
pub(crate) fn complain_of_panics() {
    std::panic::set_hook(Box::new(|panic| complain(&panic.to_string())));
}

/// A reader that has gone away is no failure of ours; a full disk is one, for what the answer is
/// redirected into would break off in the middle.
fn write_out(text: &str) -> Result<(), Failure> {
    match writeln!(std::io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::new("answer-not-written").with("reason", error))
        }
        _ => Ok(()),
    }
}

fn went_wrong(error: serde_json::Error) -> Failure {
    Failure::new("went-wrong").with("reason", error)
}
