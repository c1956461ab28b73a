//! The log on standard error, in both faces.

use tracing_subscriber::EnvFilter;

/// Says how much is logged, in the form of `tracing-subscriber`'s `EnvFilter`: `info`, `wizard=debug`.
const VARIABLE: &str = "MSI_SETUP_LOG";

/// Logs to standard error from now on, once in a program: as much as the variable says, else `usual`.
pub fn to_stderr(usual: &str) {
    let filter = EnvFilter::try_from_env(VARIABLE).unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
}
