//! The addresses of the rows that are ready, and which rows those are.
//!
//! Of each address only a fingerprint of 128 bits is kept, made with a key drawn for this run, so that nobody
//! can prepare a file in which two addresses have the same. That two different ones among n have it by chance
//! is less likely than n² / 2¹²⁹: for ten million addresses, 1 in 10²⁴.
//!
//! Nearly every address is new, and to find that out is one access to memory that no cache holds: the dearest
//! thing a check does. So a slot has 8 bytes, with the fingerprints beside them, read only when a slot seems to
//! match; and rows are checked some dozens at a time, whose slots are fetched together ([`Seen::fetch`]).

use std::{
    hash::{BuildHasher as _, RandomState},
    hint::black_box,
};

use siphasher::sip128::SipHasher13;

/// Bits of a slot that hold the position of an entry; the others hold a part of its fingerprint.
const POSITION_BITS: u32 = 40;
const POSITION: u64 = (1 << POSITION_BITS) - 1;

/// What is kept of an address.
pub(super) type Fingerprint = (u64, u64);

/// A set of addresses with the row of each: 40 to 80 bytes per address.
pub(super) struct Seen {
    hasher: SipHasher13,
    /// The address at hand in lower case.
    lower: Vec<u8>,
    entries: Vec<Entry>,
    /// Position of an entry plus one, under the upper bits of its fingerprint; 0 for an empty slot.
    slots: Vec<u64>,
}

struct Entry {
    fingerprint: Fingerprint,
    row: u64,
}

impl Seen {
    /// An empty set.
    pub(super) fn new() -> Self {
        // The standard library's own hasher is keyed from the system's random source.
        let random = || RandomState::new().hash_one(());
        Self {
            hasher: SipHasher13::new_with_keys(random(), random()),
            lower: Vec::new(),
            entries: Vec::new(),
            slots: vec![0; 1024],
        }
    }

    /// Of an address that has no faults, in upper or lower case.
    pub(super) fn fingerprint(&mut self, email: &str) -> Fingerprint {
        self.lower.clear();
        self.lower
            .extend(email.bytes().map(|byte| byte.to_ascii_lowercase()));
        self.hasher.hash(&self.lower).as_u64()
    }

    /// Brings the slots of these fingerprints near. The processor fetches them all at once, because none of
    /// them waits for another.
    pub(super) fn fetch(&self, fingerprints: impl Iterator<Item = Fingerprint>) {
        black_box(fingerprints.fold(0, |all, fingerprint| {
            all ^ self.slots[self.home(fingerprint)]
        }));
    }

    /// The row of that address.
    pub(super) fn row(&self, fingerprint: Fingerprint) -> Option<u64> {
        self.find(fingerprint).ok()
    }

    /// The row of that address if it is there; else it is added with `row`.
    pub(super) fn row_or_insert(&mut self, fingerprint: Fingerprint, row: u64) -> Option<u64> {
        let slot = match self.find(fingerprint) {
            Ok(first_row) => return Some(first_row),
            Err(slot) => slot,
        };
        self.entries.push(Entry { fingerprint, row });
        self.slots[slot] = mark(fingerprint, self.entries.len());
        if self.entries.len() * 2 > self.slots.len() {
            self.grow();
        }
        None
    }

    /// The row of a fingerprint, or the slot where it belongs.
    fn find(&self, fingerprint: Fingerprint) -> Result<u64, usize> {
        let mut slot = self.home(fingerprint);
        loop {
            let marked = self.slots[slot];
            let Some(position) = position(marked) else {
                return Err(slot);
            };
            if marked & !POSITION == mark(fingerprint, 0) {
                let entry = self
                    .entries
                    .get(position)
                    .filter(|entry| entry.fingerprint == fingerprint);
                if let Some(entry) = entry {
                    return Ok(entry.row);
                }
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    fn home(&self, fingerprint: Fingerprint) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "masked to the number of slots, a power of two"
        )]
        let home = fingerprint.1 as usize & (self.slots.len() - 1);
        home
    }

    fn grow(&mut self) {
        let slots = self.slots.len() * 2;
        // The old table goes before the new one comes.
        self.slots = Vec::new();
        self.slots = vec![0; slots];
        for index in 0..self.entries.len() {
            let fingerprint = self.entries[index].fingerprint;
            let mut slot = self.home(fingerprint);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (slots - 1);
            }
            self.slots[slot] = mark(fingerprint, index + 1);
        }
    }
}

/// What a slot holds for that entry, counted from one.
fn mark(fingerprint: Fingerprint, count: usize) -> u64 {
    fingerprint.0 & !POSITION | (count as u64 & POSITION)
}

/// Position of the entry of a slot that is not empty.
fn position(marked: u64) -> Option<usize> {
    usize::try_from(marked & POSITION).ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "tests"
    )]

    use super::*;

    #[test]
    fn an_address_is_found_again_whatever_its_case_and_however_many_there_are() {
        let mut seen = Seen::new();
        for row in 1..=100_000 {
            let fingerprint = seen.fingerprint(&format!("Person.{row}@northwind.example"));
            assert_eq!(seen.row_or_insert(fingerprint, row), None);
        }
        for row in 1..=100_000 {
            let again = seen.fingerprint(&format!("person.{row}@NORTHWIND.example"));
            assert_eq!(seen.row_or_insert(again, 7), Some(row));
            assert_eq!(seen.row(again), Some(row));
        }
        let other = seen.fingerprint("someone.else@northwind.example");
        assert_eq!(seen.row(other), None);
    }

    #[test]
    fn looking_alone_adds_nothing() {
        let mut seen = Seen::new();
        let ana = seen.fingerprint("ana@northwind.example");
        assert_eq!(seen.row(ana), None);
        assert_eq!(seen.row_or_insert(ana, 3), None);
        assert_eq!(seen.row(ana), Some(3));
    }

    #[test]
    fn equal_marks_of_different_addresses_are_told_apart() {
        let mut seen = Seen::new();
        let (one, other) = ((1 << 63, 5), (1 << 63, 5 + (1 << 50)));
        assert_eq!(mark(one, 0), mark(other, 0));
        seen.row_or_insert(one, 1);
        assert_eq!((seen.row(one), seen.row(other)), (Some(1), None));
        seen.row_or_insert(other, 2);
        assert_eq!((seen.row(one), seen.row(other)), (Some(1), Some(2)));
    }

    #[test]
    fn the_key_is_another_in_every_run() {
        let address = "ana@northwind.example";
        assert_ne!(
            Seen::new().fingerprint(address),
            Seen::new().fingerprint(address)
        );
    }
}
