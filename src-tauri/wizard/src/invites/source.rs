//! The bytes of a file on disk, block by block, and the assurance that they are those of one moment.

use std::{
    fs::{File, Metadata},
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, SystemTime},
};

use sha2::{Digest, Sha256};

use super::InviteError;

/// Bytes per block.
pub(super) const BLOCK: usize = 256 * 1024;

/// A regular file opened for reading.
#[derive(Clone)]
pub(super) struct Source {
    file: Arc<File>,
    path: PathBuf,
    opened: Stamp,
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
            file: Arc::new(file),
            path: path.to_owned(),
            opened: Stamp::of(&metadata),
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

    /// Reads it from its start on a thread of its own, so that a drive that hangs does not hold up a cancel.
    pub(super) fn stream(&self) -> Result<Stream, InviteError> {
        self.read_ahead(None)
    }

    /// The same, and that thread makes the digest as well, so that it costs the caller no time.
    pub(super) fn stream_with_digest(&self) -> Result<Stream, InviteError> {
        self.read_ahead(Some(Sha256::new()))
    }

    fn read_ahead(&self, mut digest: Option<Sha256>) -> Result<Stream, InviteError> {
        let unreadable = |error| InviteError::unreadable(&error);
        let file = Arc::clone(&self.file);
        let (blocks, filled) = mpsc::sync_channel(AHEAD);
        let (empty, spare) = mpsc::channel::<Vec<u8>>();
        // Ends with the file, or when nobody takes its blocks any more.
        let reading = move || {
            let mut offset = 0;
            loop {
                let mut block = spare.try_recv().unwrap_or_default();
                let message = match fill(&file, offset, &mut block) {
                    Ok(()) if block.is_empty() => {
                        Message::End(digest.take().map(|digest| hex(&digest.finalize())))
                    }
                    Ok(()) => {
                        offset += block.len() as u64;
                        if let Some(digest) = &mut digest {
                            digest.update(&block);
                        }
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
            source: self.clone(),
            read: 0,
            filled,
            empty,
            block: Vec::new(),
            digest: None,
        })
    }
}

/// Blocks that are read ahead.
const AHEAD: usize = 2;
/// How long to wait for a block before the caller is asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(50);

enum Message {
    Block(Vec<u8>),
    /// With the digest, if it was asked for.
    End(Option<String>),
    Failed(InviteError),
}

/// A source that is being read from its start.
pub(super) struct Stream {
    source: Source,
    read: u64,
    filled: Receiver<Message>,
    empty: Sender<Vec<u8>>,
    block: Vec<u8>,
    digest: Option<String>,
}

impl Stream {
    /// The next block, shorter than [`BLOCK`] only at the end of the file and empty after it. `tell` is called
    /// with the bytes read so far before it is waited for, and again and again while that takes long.
    pub(super) fn block(
        &mut self,
        tell: &mut dyn FnMut(u64) -> Result<(), InviteError>,
    ) -> Result<&[u8], InviteError> {
        tell(self.read)?;
        let message = loop {
            match self.filled.recv_timeout(PATIENCE) {
                Ok(message) => break message,
                Err(RecvTimeoutError::Timeout) => tell(self.read)?,
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
        self.count(read.len())?;
        let used = std::mem::replace(&mut self.block, read);
        // At the end nobody takes it back.
        let _at_end = self.empty.send(used);
        Ok(&self.block)
    }

    /// Bytes read.
    pub(super) fn position(&self) -> u64 {
        self.read
    }

    /// Counts bytes that were read. A file that has grown is not read beyond the size it had: it may be
    /// growing for ever.
    fn count(&mut self, bytes: usize) -> Result<(), InviteError> {
        self.read += bytes as u64;
        if self.read > self.source.opened.bytes {
            Err(InviteError::FileChanged)
        } else {
            Ok(())
        }
    }

    /// Whether all bytes were read, and neither the file nor what its path leads to has changed meanwhile.
    fn is_unchanged(&self) -> bool {
        let is_same = |metadata: io::Result<Metadata>| {
            metadata.is_ok_and(|metadata| Stamp::of(&metadata) == self.source.opened)
        };
        self.read == self.source.opened.bytes
            && is_same(self.source.file.metadata())
            && is_same(self.source.path.metadata())
    }

    /// After the last block of a stream with a digest: that of all bytes in lower-case hex, if they are those
    /// of one moment.
    pub(super) fn digest(self) -> Result<String, InviteError> {
        let unchanged = self.is_unchanged();
        self.digest
            .filter(|_| unchanged)
            .ok_or(InviteError::FileChanged)
    }
}

/// Fills `block` with what stands at `offset`, to its full size, less only at the end of the file.
fn fill(file: &File, offset: u64, block: &mut Vec<u8>) -> io::Result<()> {
    block.resize(BLOCK, 0);
    let mut filled = 0;
    while filled < BLOCK {
        match read_at(file, &mut block[filled..], offset + filled as u64) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    block.truncate(filled);
    Ok(())
}

/// Streams of one file do not get into each other's way: none relies on where the file stands.
fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    #[cfg(unix)]
    return std::os::unix::fs::FileExt::read_at(file, buffer, offset);
    #[cfg(windows)]
    return std::os::windows::fs::FileExt::seek_read(file, buffer, offset);
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
