//! The bytes of a file on disk, block by block, and the assurance that they are those of one moment.

use std::{
    fs::{File, Metadata},
    io::{self, Read, Seek},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, SystemTime},
};

use sha2::{Digest, Sha256};

use super::InviteError;

/// Bytes per block.
pub(super) const BLOCK: usize = 256 * 1024;

/// A regular file opened for reading.
pub(super) struct Source {
    file: File,
    path: PathBuf,
    opened: Stamp,
    read: u64,
    block: Vec<u8>,
}

/// What changes when somebody writes to a file or puts another in its place.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    file: FileId,
}

/// Device and inode, where the platform has them.
pub(super) type FileId = Option<(u64, u64)>;

/// Device and inode of what `metadata` was taken of.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "None on other platforms")]
pub(super) fn file_id(metadata: &Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt as _;
    Some((metadata.dev(), metadata.ino()))
}

/// Device and inode of what `metadata` was taken of.
#[cfg(not(unix))]
pub(super) fn file_id(_metadata: &Metadata) -> FileId {
    None
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

impl Source {
    /// Opens `path` if it is a regular file.
    ///
    /// It is looked at before it is opened because opening a pipe waits for its other end.
    pub(super) fn open(path: &Path) -> Result<Self, InviteError> {
        let unreadable = |error| InviteError::unreadable(&error);
        regular(&path.metadata().map_err(unreadable)?)?;
        let file = File::open(path).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        regular(&metadata)?;
        Ok(Self {
            file,
            path: path.to_owned(),
            opened: Stamp::of(&metadata),
            read: 0,
            block: Vec::new(),
        })
    }

    /// Size in bytes when it was opened.
    pub(super) fn bytes(&self) -> u64 {
        self.opened.bytes
    }

    /// Device and inode.
    pub(super) fn id(&self) -> FileId {
        self.opened.file
    }

    /// Bytes read since it was opened or rewound.
    pub(super) fn position(&self) -> u64 {
        self.read
    }

    /// Starts over.
    pub(super) fn rewind(&mut self) -> Result<(), InviteError> {
        self.file
            .rewind()
            .map_err(|error| InviteError::unreadable(&error))?;
        self.read = 0;
        Ok(())
    }

    /// The next block, shorter than [`BLOCK`] only at the end of the file and empty after it.
    pub(super) fn block(&mut self) -> Result<&[u8], InviteError> {
        fill(&mut self.file, &mut self.block).map_err(|error| InviteError::unreadable(&error))?;
        self.count(self.block.len())?;
        Ok(&self.block)
    }

    /// Reads from here to the end on a thread of its own, which also makes the digest.
    ///
    /// So neither costs the caller time, and a drive that hangs does not hold up a cancel.
    pub(super) fn stream(self) -> Result<Stream, InviteError> {
        let unreadable = |error| InviteError::unreadable(&error);
        let mut file = self.file.try_clone().map_err(unreadable)?;
        let (blocks, filled) = mpsc::sync_channel(AHEAD);
        let (empty, spare) = mpsc::channel::<Vec<u8>>();
        // Ends with the file, or when nobody takes its blocks any more.
        let reading = move || {
            let mut digest = Sha256::new();
            loop {
                let mut block = spare.try_recv().unwrap_or_default();
                let message = match fill(&mut file, &mut block) {
                    Ok(()) if block.is_empty() => Message::End(hex(&digest.finalize_reset())),
                    Ok(()) => {
                        digest.update(&block);
                        Message::Block(block)
                    }
                    Err(error) => Message::Failed(InviteError::unreadable(&error)),
                };
                let goes_on = matches!(message, Message::Block(_));
                if blocks.send(message).is_err() || !goes_on {
                    break;
                }
            }
        };
        thread::Builder::new()
            .name("invite list".to_owned())
            .spawn(reading)
            .map_err(unreadable)?;
        Ok(Stream {
            source: self,
            filled,
            empty,
            block: Vec::new(),
            digest: String::new(),
        })
    }

    /// Counts bytes that were read. A file that has grown is not read beyond the size it had: it may be
    /// growing for ever.
    fn count(&mut self, bytes: usize) -> Result<(), InviteError> {
        self.read += bytes as u64;
        if self.read > self.opened.bytes {
            Err(InviteError::FileChanged)
        } else {
            Ok(())
        }
    }

    /// Whether all its bytes were read, and neither it nor what its path leads to has changed meanwhile.
    fn is_unchanged(&self) -> bool {
        let is_same = |metadata: io::Result<Metadata>| {
            metadata.is_ok_and(|metadata| Stamp::of(&metadata) == self.opened)
        };
        self.read == self.opened.bytes
            && is_same(self.file.metadata())
            && is_same(self.path.metadata())
    }
}

/// Blocks that are read ahead.
const AHEAD: usize = 2;
/// How long to wait for a block before the caller is asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(50);

enum Message {
    Block(Vec<u8>),
    End(String),
    Failed(InviteError),
}

/// A source that is read to its end.
pub(super) struct Stream {
    source: Source,
    filled: Receiver<Message>,
    empty: Sender<Vec<u8>>,
    block: Vec<u8>,
    digest: String,
}

impl Stream {
    /// The next block, empty at the end. `waiting` is called with the bytes read so far whenever it has been
    /// waited for for a while.
    pub(super) fn block(
        &mut self,
        waiting: &mut dyn FnMut(u64) -> Result<(), InviteError>,
    ) -> Result<&[u8], InviteError> {
        let message = loop {
            match self.filled.recv_timeout(PATIENCE) {
                Ok(message) => break message,
                Err(RecvTimeoutError::Timeout) => waiting(self.source.read)?,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(InviteError::unreadable(&io::ErrorKind::BrokenPipe.into()));
                }
            }
        };
        let read = match message {
            Message::Block(block) => block,
            Message::End(digest) => {
                self.digest = digest;
                Vec::new()
            }
            Message::Failed(error) => return Err(error),
        };
        self.source.count(read.len())?;
        let used = std::mem::replace(&mut self.block, read);
        // At the end nobody takes it back.
        let _at_end = self.empty.send(used);
        Ok(&self.block)
    }

    /// Bytes read.
    pub(super) fn position(&self) -> u64 {
        self.source.read
    }

    /// After the last block: the digest of all bytes in lower-case hex, if they are those of one moment.
    pub(super) fn digest(self) -> Result<String, InviteError> {
        if self.source.is_unchanged() {
            Ok(self.digest)
        } else {
            Err(InviteError::FileChanged)
        }
    }
}

/// Fills `block` to its full size, less only at the end of the file.
fn fill(file: &mut File, block: &mut Vec<u8>) -> io::Result<()> {
    block.resize(BLOCK, 0);
    let mut filled = 0;
    while filled < BLOCK {
        match file.read(&mut block[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    block.truncate(filled);
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .collect()
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
