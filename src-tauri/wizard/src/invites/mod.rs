//! The list of people to invite: read, map, check, and write clean.
//!
//! Separate stages over one stream of records, so that later sources (spreadsheets) and later checks
//! (the live org) can be added without touching the others:
//!
//! `source` bytes → `encoding` UTF-8 → `records` cells → `columns` fields → `check` verdicts → `lists` files
//!
//! `reading` finds from the first part of a file how those stages are to be set; `pass` connects them.
//! Nothing keeps the file in memory: what grows with it is the set that finds duplicates, and nothing else.
//!
//! ```no_run
//! use std::{ops::ControlFlow, path::Path};
//! use wizard::invites::{self, Outputs, view::ReadAs};
//!
//! let list = Path::new("people.csv");
//! let looked = invites::look(list, &ReadAs::default(), &mut |_| ControlFlow::Continue(()))?;
//! let clean = Path::new("clean.csv");
//! let outputs = Outputs { clean: Some(clean), left_out: None };
//! let checked = invites::check(list, &looked.read_as(), outputs, &mut |_| ControlFlow::Continue(()))?;
//! assert_eq!(checked.report.rows.total, checked.report.rows.ready + checked.report.rows.rejected);
//! # Ok::<(), invites::InviteError>(())
//! ```

pub mod address;
mod batch;
mod check;
mod columns;
mod dialect;
mod encoding;
mod error;
mod lists;
mod pass;
mod reading;
mod records;
mod seen;
mod source;
pub mod view;

pub use check::Code;
pub use encoding::choices as encodings;
pub use error::InviteError;
pub use lists::{List, Outputs};
pub use pass::{Checked, Looked, check, look};
pub use records::{CELL_LIMIT, ROW_CELLS_LIMIT, ROW_LIMIT};

use view::ReadProgress;

/// Documented number of seats of one MSI Actions instance ("Feature Overview and Limits" of the product's
/// documentation). More ready addresses than that deserve a warning.
pub const SEATS: u64 = 100;

/// Called for every block of at most 256 KiB (about a millisecond of work), and 20 times a second while the drive
/// makes one wait; breaking cancels.
pub type Tell<'a> = dyn FnMut(ReadProgress) -> std::ops::ControlFlow<()> + 'a;

/// `text` cut at `limit` characters, the last one then being an ellipsis.
fn cut(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        None => text.to_owned(),
        Some(_) => text
            .chars()
            .take(limit.saturating_sub(1))
            .chain(['…'])
            .collect(),
    }
}

/// Characters of a cell that are shown.
const SHOWN: usize = 200;

/// The start of a cell as it is shown: undecodable bytes as U+FFFD, cut at [`SHOWN`] characters.
fn shown(cell: &[u8]) -> String {
    // A character has at most four bytes, so a cell of a megabyte need not be decoded whole.
    let start = &cell[..cell.len().min(4 * (SHOWN + 1))];
    cut(&String::from_utf8_lossy(start), SHOWN)
}
