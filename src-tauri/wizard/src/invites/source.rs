//! The bytes of a list, read whole, and the assurance that they are those of one moment.

use std::{
    fs::{File, Metadata},
    io::{self, Read as _},
    ops::ControlFlow,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::{Duration, SystemTime},
};

use sha2::{Digest, Sha256};

use super::{
    InviteError, Tell,
    view::ReadProgress,
    workbook::{self, Book},
};

/// Bytes of the largest file that is read.
pub const FILE_LIMIT: u64 = 256 * 1024 * 1024;
/// Bytes between two reports of progress.
const BLOCK: usize = 256 * 1024;
/// How long a drive is waited for before the caller is asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(50);

/// Bytes that were read.
pub(super) struct Content {
    pub(super) bytes: Vec<u8>,
    /// Digest of the bytes, lower-case hex.
    pub(super) sha256: String,
    /// The sheet that was read last. Reading one takes seconds, and few choices ask for another.
    last_sheet: Mutex<Option<AskedSheet>>,
}

/// The sheet that was asked for, and what was read; none where the bytes are no workbook.
type AskedSheet = (Option<String>, Option<Arc<Book>>);

/// Device and inode, where the platform has them.
pub(super) type FileId = Option<(u64, u64)>;

/// Device and inode of the file that `metadata` describes.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "None on other platforms")]
pub(super) fn file_id(metadata: &Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt as _;
    Some((metadata.dev(), metadata.ino()))
}

/// Device and inode of the file that `metadata` describes.
#[cfg(not(unix))]
pub(super) fn file_id(_metadata: &Metadata) -> FileId {
    None
}

impl Content {
    /// Bytes that come from no file.
    pub(super) fn of(bytes: Vec<u8>) -> Result<Self, InviteError> {
        if bytes.len() as u64 > FILE_LIMIT {
            return Err(InviteError::FileTooLarge);
        }
        Ok(Self {
            sha256: hex(&Sha256::digest(&bytes)),
            bytes,
            last_sheet: Mutex::default(),
        })
    }

    /// The sheet that is asked for; none where the bytes are no workbook.
    pub(super) fn sheet(&self, asked: Option<&str>) -> Result<Option<Arc<Book>>, InviteError> {
        let mut last = self
            .last_sheet
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some((_, book)) = last.as_ref().filter(|(sheet, _)| sheet.as_deref() == asked) {
            return Ok(book.clone());
        }
        let book = workbook::read(&self.bytes, asked)?.map(Arc::new);
        *last = Some((asked.map(str::to_owned), book.clone()));
        Ok(book)
    }

    /// Reads a regular file whole. `tell` is called for every block and again and again while the drive makes one wait.
    pub(super) fn read(path: &Path, tell: &mut Tell<'_>) -> Result<Self, InviteError> {
        let unreadable = |error| InviteError::unreadable(&error);
        // Looked at before it is opened, because opening a pipe waits for its other end.
        regular(&path.metadata().map_err(unreadable)?)?;
        let file = File::open(path).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        regular(&metadata)?;
        let opened = Stamp::of(&metadata);
        if opened.bytes > FILE_LIMIT {
            return Err(InviteError::FileTooLarge);
        }
        let bytes = read_whole(file, opened.bytes, tell)?;
        let is_same = path
            .metadata()
            .is_ok_and(|metadata| Stamp::of(&metadata) == opened);
        if bytes.len() as u64 != opened.bytes || !is_same {
            return Err(InviteError::FileChanged);
        }
        Self::of(bytes)
    }
}

/// Reads on a thread of its own, so that a drive that hangs can be left. No more is read than the file had when it
/// was opened: it may be growing for ever.
fn read_whole(mut file: File, of_bytes: u64, tell: &mut Tell<'_>) -> Result<Vec<u8>, InviteError> {
    let (blocks, filled) = mpsc::sync_channel(1);
    let read = move || {
        loop {
            let mut block = Vec::with_capacity(BLOCK);
            let read = (&mut file).take(BLOCK as u64).read_to_end(&mut block);
            let goes_on = read.as_ref().is_ok_and(|bytes| *bytes > 0);
            if blocks.send(read.map(|_| block)).is_err() || !goes_on {
                break;
            }
        }
    };
    let unreadable = |error| InviteError::unreadable(&error);
    thread::Builder::new()
        .name("invite list".to_owned())
        .spawn(read)
        .map_err(unreadable)?;
    let mut bytes = Vec::new();
    let mut ask = |bytes: &[u8]| {
        let progress = ReadProgress {
            bytes: bytes.len() as u64,
            of_bytes,
            rows: 0,
            rejected: 0,
        };
        go_on(tell(progress))
    };
    loop {
        ask(&bytes)?;
        let block = loop {
            match filled.recv_timeout(PATIENCE) {
                Ok(block) => break block.map_err(unreadable)?,
                Err(RecvTimeoutError::Timeout) => ask(&bytes)?,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(unreadable(io::ErrorKind::BrokenPipe.into()));
                }
            }
        };
        if block.is_empty() {
            return Ok(bytes);
        }
        bytes.extend_from_slice(&block);
        if bytes.len() as u64 > of_bytes {
            return Err(InviteError::FileChanged);
        }
    }
}

/// An answer of [`Tell`] as a result.
pub(super) fn go_on(flow: ControlFlow<()>) -> Result<(), InviteError> {
    match flow {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(InviteError::Cancelled),
    }
}

/// What changes when somebody writes to a file or puts another in its place.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    file: FileId,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self {
            bytes: metadata.len(),
            modified: metadata.modified().ok(),
            file: file_id(metadata),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn regular(metadata: &Metadata) -> Result<(), InviteError> {
    if metadata.is_file() {
        return Ok(());
    }
    let (kind, reason) = if metadata.is_dir() {
        ("folder", "Is a directory")
    } else {
        ("special", "Not a regular file")
    };
    Err(InviteError::FileUnreadable {
        kind,
        reason: reason.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_sheet_is_read_once_until_another_is_asked_for() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        for name in ["One", "Two"] {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            sheet.write(0, 0, "ada@northwind.example").unwrap();
        }
        let content = Content::of(workbook.save_to_buffer().unwrap()).unwrap();
        let sheet = |asked| content.sheet(asked).unwrap().unwrap();
        let found = sheet(None);
        assert!(Arc::ptr_eq(&found, &sheet(None)));
        assert_eq!((&*found.sheet, &*sheet(Some("Two")).sheet), ("One", "Two"));
    }
}
