//! The list of people to invite: read, checked, and written clean.
//!
//! A table in memory and a chain of small functions; each returns its value and what is doubtful about it:
//!
//! `source` bytes → `text` → `dialect`, `records` → `header` → `columns` → `people` (with `fixes`) → `lists` files
//!
//! A sheet of a `workbook` begins as records.
//!
//! `table` connects the steps up to the columns, `check` the whole, `doubts` collects what a person can settle. Any
//! choice ([`view::ReadAs`]) can be changed, and everything after it is computed again from the bytes in memory.
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
mod address_list;
mod by_hand;
mod check;
mod columns;
mod dialect;
mod doubts;
mod error;
mod fixes;
mod header;
mod lists;
mod not_text;
mod people;
mod records;
mod rows;
mod source;
mod table;
mod text;
pub mod view;
mod workbook;

pub use check::{Checked, Looked, check, check_bytes, look, look_at_bytes, read, read_bytes};
pub use doubts::DOUBTS;
pub use error::InviteError;
pub use fixes::Fix;
pub use lists::{List, Outputs};
pub use people::Code;
pub use records::{CELL_LIMIT, ROW_CELLS_LIMIT, ROW_LIMIT, ROWS_LIMIT};
pub use source::FILE_LIMIT;
/// Names of the encodings a person can choose, the most usual first.
pub fn encodings() -> Vec<&'static str> {
    text::encodings()
}

use view::ReadProgress;

/// Documented number of seats of one MSI Actions instance ("Feature Overview and Limits" of the product's
/// documentation). More ready addresses than that deserve a warning.
pub const SEATS: u64 = 100;

/// Called for every block of at most 256 KiB, for some thousand rows, and 20 times a second while the drive makes one
/// wait; breaking cancels.
pub type Tell<'a> = dyn FnMut(ReadProgress) -> std::ops::ControlFlow<()> + 'a;

/// Rows between two calls of it.
const TELL_EVERY: usize = 8_192;

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
