//! The stages connected: a look at the start of a file, and passes over all of it.

use std::{
    collections::BTreeMap,
    iter::once,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use super::{
    InviteError, Tell,
    batch::Batch,
    check::Checker,
    encoding,
    lists::{List, Outputs, Writers},
    reading::{Reading, row_error},
    records::{Fault, Record},
    shown,
    source::Source,
    view::{
        ColumnView, FileFacts, InviteFileView, InviteReport, Problem, ReadAs, ReadProgress,
        RowCounts,
    },
};

/// Data records of a preview.
const PREVIEW: usize = 20;
/// Columns of a preview.
const PREVIEW_COLUMNS: usize = 1_000;
/// How far a look goes to find something that is not ASCII. A pass goes all the way.
const LOOK_REACH: u64 = 256 * 1024 * 1024;

/// What a look at the start of a file tells.
#[derive(Debug, Clone)]
pub struct Looked {
    /// How the file is read; no digest yet.
    pub file: FileFacts,
    /// Its columns: the first thousand, and those that are read.
    pub columns: Vec<ColumnView>,
    /// First data records, each cell cut at 200 characters.
    pub preview: Vec<Vec<String>>,
    /// Encodings that can be chosen instead.
    pub encodings: Vec<String>,
    read_as: ReadAs,
}

impl Looked {
    /// What was found, to ask for just that.
    pub fn read_as(&self) -> ReadAs {
        self.read_as.clone()
    }

    /// As it crosses to the page, the file going by that handle and name.
    pub fn view(&self, handle: impl Into<String>, name: impl Into<String>) -> InviteFileView {
        InviteFileView {
            handle: handle.into(),
            name: name.into(),
            file: self.file.clone(),
            columns: self.columns.clone(),
            preview: self.preview.clone(),
            encodings: self.encodings.clone(),
        }
    }
}

/// Looks at the start of a file: how it is read, its columns, its first rows.
///
/// A file without a column of addresses can be looked at, so that one can be chosen; checking it is an error.
pub fn look(path: &Path, read_as: &ReadAs, tell: &mut Tell<'_>) -> Result<Looked, InviteError> {
    let source = Source::open(path)?;
    let (reading, sample) = find(&source, read_as, LOOK_REACH, tell)?;
    let facts = reading.facts(source.bytes(), String::new());
    let mut encodings = encoding::choices();
    if !encodings.contains(&facts.encoding) {
        encodings.insert(0, facts.encoding.clone());
    }
    let shown_cells =
        |record: Record<'_>| record.cells().take(PREVIEW_COLUMNS).map(shown).collect();
    Ok(Looked {
        columns: reading.mapping.views(reading.first.get(), reading.header),
        preview: sample
            .iter()
            .take(PREVIEW)
            .map(|record| shown_cells(record.get()))
            .collect(),
        encodings,
        read_as: reading.read_as(),
        file: facts,
    })
}

/// What checking a whole file found.
#[derive(Clone)]
pub struct Checked {
    /// The report.
    pub report: InviteReport,
    /// The first thousand problems of each code, to filter by.
    pub first_of_code: BTreeMap<String, Vec<Problem>>,
    path: PathBuf,
    reading: Reading,
}

/// Checks every row of a file, and writes the lists that are asked for on the way.
///
/// Blocks the calling thread. When `tell` breaks, or anything fails,
/// no list appears.
pub fn check(
    path: &Path,
    read_as: &ReadAs,
    outputs: Outputs<'_>,
    tell: &mut Tell<'_>,
) -> Result<Checked, InviteError> {
    let source = Source::open(path)?;
    outputs.guard(path, source.id())?;
    let (reading, _sample) = find(&source, read_as, u64::MAX, tell)?;
    let (report, first_of_code, writers) = pass(&source, &reading, outputs, tell)?;
    writers.commit()?;
    Ok(Checked {
        report,
        first_of_code,
        path: path.to_owned(),
        reading,
    })
}

impl Checked {
    /// Writes one list by a second pass over the file. Refuses with `file-changed` when it is not the one
    /// that was checked any more.
    pub fn save(&self, list: List, to: &Path, tell: &mut Tell<'_>) -> Result<(), InviteError> {
        let source = Source::open(&self.path)?;
        let outputs = Outputs::only(list, to);
        outputs.guard(&self.path, source.id())?;
        if source.bytes() != self.report.file.bytes {
            return Err(InviteError::FileChanged);
        }
        let passed = pass(&source, &self.reading, outputs, tell);
        let (report, _, writers) = passed.map_err(|error| match error {
            // It had none of these when it was checked.
            InviteError::QuoteUnclosed { .. }
            | InviteError::FieldTooLarge { .. }
            | InviteError::RowTooLarge { .. } => InviteError::FileChanged,
            other => other,
        })?;
        if report.file.sha256 != self.report.file.sha256 {
            return Err(InviteError::FileChanged);
        }
        writers.commit()
    }
}

fn find(
    source: &Source,
    read_as: &ReadAs,
    reach: u64,
    tell: &mut Tell<'_>,
) -> Result<(Reading, Vec<super::records::KeptRecord>), InviteError> {
    Reading::find(source, read_as, reach, &mut |bytes| {
        let progress = ReadProgress {
            bytes,
            of_bytes: source.bytes(),
            rows: 0,
            rejected: 0,
        };
        go_on(tell(progress))
    })
}

fn go_on(flow: ControlFlow<()>) -> Result<(), InviteError> {
    match flow {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(InviteError::Cancelled),
    }
}

type Passed = (InviteReport, BTreeMap<String, Vec<Problem>>, Writers);

/// Reads the whole file. The lists are written but not yet in their places.
fn pass(
    source: &Source,
    reading: &Reading,
    outputs: Outputs<'_>,
    tell: &mut Tell<'_>,
) -> Result<Passed, InviteError> {
    let mut checker = Checker::new(reading)?;
    let bytes = source.bytes();
    let mut writers = Writers::create(outputs, reading)?;
    let mut decoder = reading.decoder();
    let mut records = reading.records();
    let mut skip = reading.skipped();
    let mut header = reading.header;
    let mut batch = Batch::default();
    let stopped = |stop| match stop {
        Stop::Fault(fault) => row_error(fault, reading.header),
        Stop::Error(error) => error,
    };
    let mut stream = source.stream_with_digest()?;
    loop {
        let RowCounts {
            total, rejected, ..
        } = checker.rows;
        let mut tell = |read| {
            go_on(tell(ReadProgress {
                bytes: read,
                of_bytes: bytes,
                rows: total,
                rejected,
            }))
        };
        let block = stream.block(&mut tell)?;
        let at_end = block.is_empty();
        let text = decoder.text(block);
        let skipped = skip.min(text.len());
        skip -= skipped;
        let mut take = |record: Record<'_>| -> Result<(), Stop> {
            if std::mem::take(&mut header) {
                return Ok(());
            }
            let pushed = batch.push(record);
            if batch.is_full() || !pushed {
                checker.check(batch.records(), &mut |record, row, verdict| {
                    writers.add(record, row, verdict)
                })?;
                batch.clear();
            }
            if !pushed {
                checker.check(once(record), &mut |record, row, verdict| {
                    writers.add(record, row, verdict)
                })?;
            }
            Ok(())
        };
        records.feed(&text[skipped..], &mut take).map_err(stopped)?;
        if at_end {
            records.finish(&mut take).map_err(stopped)?;
            checker.check(batch.records(), &mut |record, row, verdict| {
                writers.add(record, row, verdict)
            })?;
            break;
        }
    }
    let sha256 = stream.digest()?;
    let (rows, fixes, problems, first_of_code) = checker.finish(records.blank());
    let report = InviteReport {
        file: reading.facts(bytes, sha256),
        columns: reading.mapping.views(reading.first.get(), reading.header),
        rows,
        fixes,
        problems,
    };
    Ok((report, first_of_code, writers))
}

/// Why the stream of records ends early.
enum Stop {
    Fault(Fault),
    Error(InviteError),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<InviteError> for Stop {
    fn from(error: InviteError) -> Self {
        Self::Error(error)
    }
}
