//! How a file is read: what was asked for, and what its first part tells about the rest.

use super::{
    InviteError,
    columns::{self, Mapping},
    dialect::{self, SeparatorLine},
    encoding::{self, Decoder, Found},
    records::{Fault, FaultKind, KeptRecord, Record, Records},
    source::Source,
    view::{FileFacts, ReadAs},
};

/// Bytes of text by which the separator is found, and again after the first record for the columns.
const SAMPLE: usize = 256 * 1024;
/// Records that are kept of them.
const KEPT: usize = 200;

/// How a file is read.
#[derive(Clone)]
pub(super) struct Reading {
    found: Found,
    separator_line: Option<SeparatorLine>,
    delimiter: u8,
    /// Whether the first record is a header.
    pub(super) header: bool,
    /// The first record, header or not: all others should have as many cells.
    pub(super) first: KeptRecord,
    /// Where the fields are.
    pub(super) mapping: Mapping,
}

impl Reading {
    /// Finds out how to read `source`, and returns its first data records with it. `tell` is called with the
    /// bytes read.
    pub(super) fn find(
        source: &Source,
        asked: &ReadAs,
        reach: u64,
        tell: &mut dyn FnMut(u64) -> Result<(), InviteError>,
    ) -> Result<(Self, Vec<KeptRecord>), InviteError> {
        let encoding = asked
            .encoding
            .as_deref()
            .map(encoding::by_name)
            .transpose()?;
        let asked_delimiter = asked.delimiter.map(ascii_delimiter).transpose()?;
        let found = encoding::find(source, encoding, reach, tell)?;

        let mut stream = source.stream()?;
        let mut decoder = Decoder::new(found);
        let mut text = Vec::new();
        let mut whole = false;
        while !whole && text.len() < SAMPLE {
            let block = stream.block(tell)?;
            whole = block.is_empty();
            text.extend_from_slice(decoder.text(block));
        }
        let separator_line = SeparatorLine::at_start(&text);
        let start = separator_line.map_or(0, |line| line.bytes);
        let delimiter = asked_delimiter
            .or_else(|| separator_line.map(|line| line.delimiter))
            .unwrap_or_else(|| dialect::delimiter(&text[start..], whole));

        let records = new_records(delimiter, separator_line);
        let mut sample = Sample {
            records,
            kept: Vec::new(),
            asked_header: asked.header,
        };
        sample.feed(&text[start..])?;
        drop(text);
        let mut after_first = 0;
        while !whole && (sample.kept.len() < 2 || after_first < SAMPLE) && sample.kept.len() < KEPT
        {
            let block = stream.block(tell)?;
            whole = block.is_empty();
            let text = decoder.text(block);
            sample.feed(text)?;
            after_first += if sample.kept.is_empty() {
                0
            } else {
                text.len()
            };
        }
        if whole {
            sample.finish()?;
        }

        let mut data = sample.kept;
        if data.is_empty() {
            return Err(InviteError::FileEmpty);
        }
        let header = asked
            .header
            .unwrap_or_else(|| dialect::is_header(data[0].get(), &data[1..]));
        let first = if header {
            data.remove(0)
        } else {
            data[0].clone()
        };
        let mapping = Mapping::find(&asked.columns, first.get(), header, &data)?;
        Ok((
            Self {
                found,
                separator_line,
                delimiter,
                header,
                first,
                mapping,
            },
            data,
        ))
    }

    /// A decoder for the bytes of the file from its start.
    pub(super) fn decoder(&self) -> Decoder {
        Decoder::new(self.found)
    }

    /// A reader for its text after the first [`Self::skipped`] bytes.
    pub(super) fn records(&self) -> Records {
        new_records(self.delimiter, self.separator_line)
    }

    /// Bytes of text before the first record: those of a `sep=` line.
    pub(super) fn skipped(&self) -> usize {
        self.separator_line.map_or(0, |line| line.bytes)
    }

    /// What stands between the cells.
    pub(super) fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// Index of the column of the addresses.
    pub(super) fn email(&self) -> Result<usize, InviteError> {
        self.mapping
            .email
            .ok_or_else(|| InviteError::NoEmailColumn {
                columns: columns::some_names(self.first.get(), self.header),
            })
    }

    /// As a face shows it.
    pub(super) fn facts(&self, bytes: u64, sha256: String) -> FileFacts {
        FileFacts {
            bytes,
            sha256,
            encoding: self.found.encoding.name().to_owned(),
            bom: self.found.mark > 0,
            delimiter: self.delimiter(),
            header: self.header,
        }
    }

    /// The same, as something that can be asked for.
    pub(super) fn read_as(&self) -> ReadAs {
        ReadAs {
            encoding: Some(self.found.encoding.name().to_owned()),
            delimiter: Some(self.delimiter()),
            header: Some(self.header),
            columns: self.mapping.all().into(),
        }
    }
}

/// The error of a fault, with the row as people count.
pub(super) fn row_error(fault: Fault, header: bool) -> InviteError {
    let row = (fault.records_before + 1 - u64::from(header && fault.records_before > 0)).max(1);
    let line = fault.line;
    match fault.kind {
        FaultKind::QuoteUnclosed { opened } => InviteError::QuoteUnclosed { row, line, opened },
        FaultKind::CellTooLarge { column } => InviteError::FieldTooLarge {
            row,
            line,
            column: column + 1,
        },
        FaultKind::RowTooLarge => InviteError::RowTooLarge { row, line },
    }
}

fn new_records(delimiter: u8, separator_line: Option<SeparatorLine>) -> Records {
    Records::new(delimiter).starting_at(if separator_line.is_some() { 2 } else { 1 })
}

fn ascii_delimiter(delimiter: char) -> Result<u8, InviteError> {
    u8::try_from(delimiter)
        .ok()
        .filter(|_| dialect::is_usable(delimiter))
        .ok_or(InviteError::DelimiterUnusable { delimiter })
}

/// The first records of a file.
struct Sample {
    records: Records,
    kept: Vec<KeptRecord>,
    asked_header: Option<bool>,
}

impl Sample {
    fn feed(&mut self, text: &[u8]) -> Result<(), InviteError> {
        let kept = &mut self.kept;
        let fed: Result<(), Fault> = self.records.feed(text, &mut |record| keep(kept, record));
        fed.map_err(|fault| self.error(fault))
    }

    fn finish(&mut self) -> Result<(), InviteError> {
        let kept = &mut self.kept;
        let finished: Result<(), Fault> = self.records.finish(&mut |record| keep(kept, record));
        finished.map_err(|fault| self.error(fault))
    }

    fn error(&self, fault: Fault) -> InviteError {
        let header = self.asked_header.unwrap_or_else(|| {
            self.kept
                .first()
                .is_some_and(|first| dialect::is_header(first.get(), &self.kept[1..]))
        });
        row_error(fault, header)
    }
}

#[expect(clippy::unnecessary_wraps, reason = "what the stream of records calls")]
fn keep(kept: &mut Vec<KeptRecord>, record: Record<'_>) -> Result<(), Fault> {
    if kept.len() < KEPT {
        kept.push(record.keep());
    }
    Ok(())
}
