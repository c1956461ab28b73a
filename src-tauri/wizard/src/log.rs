//! The log on standard error, in both faces.

use std::io::{self, Write};

use tracing_subscriber::EnvFilter;

use crate::words::characters::visible_lines;

/// Says how much is logged, in the form of `tracing-subscriber`'s `EnvFilter`: `info`, `wizard=debug`.
const VARIABLE: &str = "MSI_SETUP_LOG";

/// Logs to standard error from now on, once in a program: as much as the variable says, else `usual`.
pub fn to_stderr(usual: &str) {
    let filter = EnvFilter::try_from_env(VARIABLE).unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(|| Lines)
        .with_ansi(false)
        .init();
}

/// Standard error, on which nothing that is logged steers a terminal. Each event comes as one piece.
struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        io::stderr()
            .lock()
            .write_all(visible_lines(&text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
