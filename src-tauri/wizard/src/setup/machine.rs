//! What one machine knows of a setup besides its record: what checks go by here, and where the list of people is.

use std::path::PathBuf;

use crate::guide::checks::Settings;

/// Part of no record: it is about this machine.
#[derive(Debug, Clone)]
pub(super) struct Machine {
    /// What checks go by.
    pub(super) settings: Settings,
    /// The clean list that was saved last.
    pub(super) list: Option<PathBuf>,
}
