//! Limits on what a record may hold. They are generous for real use; what is beyond them stays on the disk
//! and is told.

/// The greatest number that JavaScript reads exactly.
pub const MAX_NUMBER: u64 = (1 << 53) - 1;

/// The most people whose journals are read in one setup.
pub const MAX_AUTHORS: usize = 256;

/// The longest journal, in bytes.
pub const MAX_JOURNAL: u64 = 64 << 20;

/// The most bytes that are read of one setup.
pub(super) const MAX_SETUP: u64 = 2 * MAX_JOURNAL;

/// The most events of one setup.
pub const MAX_EVENTS: usize = 200_000;

/// How far beyond what is known of a journal others may claim to have seen it: by so many events.
pub const MAX_CLAIM: u64 = 1_000_000;

/// The most versions of a step that taking back restores; the latest ones are kept.
pub(super) const MAX_VERSIONS: usize = 32;

/// The most lists saved from one invite list that are remembered; the latest ones are kept.
pub(super) const MAX_SAVED: usize = 100;
