//! Cells out of text: records of a delimited file, in constant memory whatever the file holds.
//!
//! The state machine is csv-core's, the engine of the `csv` crate. The `csv` crate's own reader cannot
//! be used: it holds a field of any size, takes the rest of the file for one cell when a quotation mark
//! stays open, and counts lines by line feeds alone.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use memchr::memchr2_iter;

/// Bytes of UTF-8 that one cell may have.
pub const CELL_LIMIT: usize = 1024 * 1024;
/// The cells of one row have fewer bytes of UTF-8 than this together.
pub const ROW_LIMIT: usize = 16 * 1024 * 1024;
/// A row has fewer cells than this.
pub const ROW_CELLS_LIMIT: usize = 2 * 1024 * 1024;

/// One record: its cells, without the quotation marks around them.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    /// All cells, one after the other.
    pub(super) data: &'a [u8],
    /// Where each cell ends in `data`.
    pub(super) ends: &'a [usize],
    /// Physical line it starts on, from 1.
    pub(super) line: u64,
}

impl<'a> Record<'a> {
    /// Number of cells; at least one.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell by its index from 0.
    pub(super) fn cell(&self, index: usize) -> Option<&'a [u8]> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.data[start..end])
    }

    /// All cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let record = *self;
        (0..record.len()).map_while(move |index| record.cell(index))
    }

    /// A copy that outlives the stream.
    pub(super) fn keep(&self) -> KeptRecord {
        KeptRecord {
            data: self.data.into(),
            ends: self.ends.into(),
            line: self.line,
        }
    }
}

/// A record that is kept.
#[derive(Clone)]
pub(super) struct KeptRecord {
    data: Box<[u8]>,
    ends: Box<[usize]>,
    line: u64,
}

impl KeptRecord {
    /// The record.
    pub(super) fn get(&self) -> Record<'_> {
        Record {
            data: &self.data,
            ends: &self.ends,
            line: self.line,
        }
    }
}

/// Why there is no next record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    /// What is wrong.
    pub(super) kind: FaultKind,
    /// Records before it.
    pub(super) records_before: u64,
    /// Physical line on which the record starts.
    pub(super) line: u64,
}

/// What is wrong with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// The file ends inside quotation marks that opened on this physical line.
    QuoteUnclosed { opened: u64 },
    /// A cell is over [`CELL_LIMIT`]; its column from 0.
    CellTooLarge { column: usize },
    /// The record is over [`ROW_LIMIT`] or [`ROW_CELLS_LIMIT`].
    RowTooLarge,
}

/// Takes text in pieces of any size and hands out records.
pub(super) struct Records {
    core: Reader,
    /// Bytes of the record's cells so far, and where they end.
    out: Vec<u8>,
    out_used: usize,
    ends: Vec<usize>,
    ends_used: usize,
    /// Cells that were found to be within their limit.
    measured: usize,
    /// Whether a record has begun and not ended.
    inside: bool,
    /// Physical line on which the record started.
    record_line: u64,
    lines: Lines,
    /// Records handed out.
    count: u64,
    /// Empty lines seen.
    blank: u64,
    /// Set from the moment a limit is passed; cells are then thrown away.
    too_large: Option<TooLarge>,
}

struct TooLarge {
    kind: FaultKind,
    opened: u64,
}

impl Records {
    /// Records whose cells are separated by `delimiter`, an ASCII byte.
    pub(super) fn new(delimiter: u8) -> Self {
        let mut core = ReaderBuilder::new().delimiter(delimiter).build();
        // The first read would skip what looks like a byte order mark. An empty line makes it the second.
        core.read_record(b"\n", &mut [0], &mut [0]);
        Self {
            core,
            out: vec![0; 16 * 1024],
            out_used: 0,
            ends: vec![0; 64],
            ends_used: 0,
            measured: 0,
            inside: false,
            record_line: 1,
            lines: Lines {
                current: 1,
                after_return: false,
            },
            count: 0,
            blank: 0,
            too_large: None,
        }
    }

    /// Says that the text given starts at this physical line, not at the first.
    pub(super) fn starting_at(mut self, line: u64) -> Self {
        self.lines.current = line;
        self
    }

    /// Empty lines so far.
    pub(super) fn blank(&self) -> u64 {
        self.blank
    }

    /// Records so far.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// Reads on; every record that ends in `text` goes to `take`.
    pub(super) fn feed<E: From<Fault>>(
        &mut self,
        mut text: &[u8],
        take: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        while let Some(&byte) = text.first() {
            if !self.inside {
                if matches!(byte, b'\r' | b'\n') {
                    self.blank += u64::from(self.lines.see(byte));
                    text = &text[1..];
                    continue;
                }
                self.inside = true;
                self.record_line = self.lines.current;
            }
            let (result, read) = self.step(text);
            self.lines.pass(&text[..read]);
            text = &text[read..];
            self.after(&result, take)?;
        }
        Ok(())
    }

    /// Says that there is no more text.
    pub(super) fn finish<E: From<Fault>>(
        &mut self,
        take: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        while self.inside {
            // A line break ends every record but one with an open quotation mark, which takes it in.
            let (result, read) = self.step(b"\n");
            if read == 1 && result != ReadRecordResult::Record {
                let opened = self
                    .too_large
                    .as_ref()
                    .map_or_else(|| self.opened(), |large| large.opened);
                return Err(self.fault(FaultKind::QuoteUnclosed { opened }).into());
            }
            self.after(&result, take)?;
        }
        Ok(())
    }

    fn step(&mut self, text: &[u8]) -> (ReadRecordResult, usize) {
        let (result, read, written, ended) = self.core.read_record(
            text,
            &mut self.out[self.out_used..],
            &mut self.ends[self.ends_used..],
        );
        self.out_used += written;
        self.ends_used += ended;
        (result, read)
    }

    fn after<E: From<Fault>>(
        &mut self,
        result: &ReadRecordResult,
        take: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let ended = *result == ReadRecordResult::Record;
        if self.too_large.is_none() && (!ended || self.out_used > CELL_LIMIT) {
            self.measure();
        }
        if let Some(large) = &self.too_large {
            if ended {
                return Err(self.fault(large.kind).into());
            }
            (self.out_used, self.ends_used) = (0, 0);
            return Ok(());
        }
        match result {
            ReadRecordResult::Record => {
                let record = Record {
                    data: &self.out[..self.out_used],
                    ends: &self.ends[..self.ends_used],
                    line: self.record_line,
                };
                (self.out_used, self.ends_used, self.measured, self.inside) = (0, 0, 0, false);
                self.count += 1;
                take(record)
            }
            ReadRecordResult::OutputFull => {
                self.out.resize(self.out.len() * 2, 0);
                Ok(())
            }
            ReadRecordResult::OutputEndsFull => {
                self.ends.resize(self.ends.len() * 2, 0);
                Ok(())
            }
            ReadRecordResult::InputEmpty | ReadRecordResult::End => Ok(()),
        }
    }

    /// Notes the first limit that the record passes. Every cell is measured once.
    fn measure(&mut self) {
        let mut start = self
            .measured
            .checked_sub(1)
            .map_or(0, |before| self.ends[before]);
        let ends = self.ends[self.measured..self.ends_used].iter().copied();
        let oversize = ends.chain([self.out_used]).position(|end| {
            let size = end - start;
            start = end;
            size > CELL_LIMIT
        });
        let kind = if let Some(position) = oversize {
            FaultKind::CellTooLarge {
                column: self.measured + position,
            }
        } else if self.out_used >= ROW_LIMIT || self.ends_used >= ROW_CELLS_LIMIT {
            FaultKind::RowTooLarge
        } else {
            self.measured = self.ends_used;
            return;
        };
        self.too_large = Some(TooLarge {
            kind,
            opened: self.opened(),
        });
    }

    /// Line on which the cell being read starts: line breaks before it are in cells of the same record.
    fn opened(&self) -> u64 {
        let before = self.ends[..self.ends_used].last().map_or(0, |&end| end);
        let mut lines = Lines {
            current: self.record_line,
            after_return: false,
        };
        lines.pass(&self.out[..before]);
        lines.current
    }

    fn fault(&self, kind: FaultKind) -> Fault {
        Fault {
            kind,
            records_before: self.count,
            line: self.record_line,
        }
    }
}

/// Counts physical lines; CRLF, LF and a lone CR each end one.
struct Lines {
    current: u64,
    after_return: bool,
}

impl Lines {
    /// Passes one CR or LF; true when it ends a line by itself.
    fn see(&mut self, byte: u8) -> bool {
        let ends_one = !(byte == b'\n' && self.after_return);
        self.current += u64::from(ends_one);
        self.after_return = byte == b'\r';
        ends_one
    }

    fn pass(&mut self, text: &[u8]) {
        let mut next = 0;
        for at in memchr2_iter(b'\r', b'\n', text) {
            self.after_return &= at == next;
            self.see(text[at]);
            next = at + 1;
        }
        self.after_return &= next == text.len();
    }
}

#[cfg(test)]
mod tests;
