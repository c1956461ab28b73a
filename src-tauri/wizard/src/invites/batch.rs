//! Some records that follow each other, so that they can be checked together.

use super::records::Record;

/// Some records that follow each other.
#[derive(Default)]
pub(super) struct Batch {
    data: Vec<u8>,
    ends: Vec<usize>,
    records: Vec<BatchedRecord>,
}

struct BatchedRecord {
    data_start: usize,
    ends_start: usize,
    line: u64,
}

impl Batch {
    /// Records that a batch takes.
    const RECORDS: usize = 64;
    /// Bytes and cells up to which a record is worth copying into it.
    const SMALL: usize = 4096;

    /// Adds a copy of a record, unless it is a large one.
    pub(super) fn push(&mut self, record: Record<'_>) -> bool {
        let is_small = record.data.len() <= Self::SMALL && record.ends.len() <= Self::SMALL;
        if is_small {
            let (data_start, ends_start) = (self.data.len(), self.ends.len());
            self.records.push(BatchedRecord {
                data_start,
                ends_start,
                line: record.line,
            });
            self.data.extend_from_slice(record.data);
            self.ends.extend_from_slice(record.ends);
        }
        is_small
    }

    /// Whether it has all that it takes.
    pub(super) fn is_full(&self) -> bool {
        self.records.len() >= Self::RECORDS
    }

    /// Its records.
    pub(super) fn records(&self) -> impl Iterator<Item = Record<'_>> {
        let ends = self
            .records
            .iter()
            .skip(1)
            .map(|next| (next.data_start, next.ends_start));
        let ends = ends.chain([(self.data.len(), self.ends.len())]);
        self.records
            .iter()
            .zip(ends)
            .map(|(record, (data_end, ends_end))| Record {
                data: &self.data[record.data_start..data_end],
                ends: &self.ends[record.ends_start..ends_end],
                line: record.line,
            })
    }

    /// Makes room for the next.
    pub(super) fn clear(&mut self) {
        self.data.clear();
        self.ends.clear();
        self.records.clear();
    }
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
    use crate::invites::records::{Fault, Records};

    #[test]
    fn a_batch_gives_back_what_was_put_in() {
        let mut batch = Batch::default();
        let mut pushed = Vec::new();
        let mut records = Records::new(b',');
        let mut take = |record: Record<'_>| -> Result<(), Fault> {
            assert!(batch.push(record));
            pushed.push(record.keep());
            Ok(())
        };
        records.feed(b"a,bc,\n\n,\nd\n", &mut take).unwrap();
        let cells = |record: Record<'_>| {
            (
                record.line,
                record.cells().map(<[u8]>::to_vec).collect::<Vec<_>>(),
            )
        };
        let expected: Vec<_> = pushed.iter().map(|kept| cells(kept.get())).collect();
        assert_eq!(expected.len(), 3);
        assert_eq!(batch.records().map(cells).collect::<Vec<_>>(), expected);
        batch.clear();
        assert_eq!(batch.records().count(), 0);
    }

    #[test]
    fn a_large_record_is_not_copied() {
        let text = "x,".repeat(5_000);
        let mut batch = Batch::default();
        let mut records = Records::new(b',');
        let fed: Result<(), Fault> = records.feed(format!("{text}\n").as_bytes(), &mut |record| {
            assert!(!batch.push(record));
            Ok(())
        });
        assert_eq!(
            (fed, records.count(), batch.records().count()),
            (Ok(()), 1, 0)
        );
    }
}
