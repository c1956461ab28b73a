//! Writing one journal: a line is on the disk before it counts as saved, or it is cut off again.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::durable;

/// The writing end of one journal. Opened at the first line, and anew after any failure: what a
/// failed flush left in the system's memory is not known, and flushing again would only pretend.
#[derive(Debug)]
pub(super) struct Appender {
    path: PathBuf,
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    file: File,
    len: u64,
    /// The last line breaks off; the next one starts on its own.
    torn: bool,
    /// Whether the folder's list of names was flushed since this was opened.
    named: bool,
}

impl Appender {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, open: None }
    }

    /// Whether the file is not what this has written and read: somebody else changed, replaced or
    /// removed it.
    pub(super) fn is_stale(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| !open.is_still_at(&self.path))
    }

    /// Length of the file; 0 before there is one.
    pub(super) fn len(&self) -> u64 {
        let on_disk = || fs::symlink_metadata(&self.path).map_or(0, |metadata| metadata.len());
        self.open.as_ref().map_or_else(on_disk, |open| open.len)
    }

    /// Lets go of the file, so that the next line opens it anew.
    pub(super) fn close(&mut self) {
        self.open = None;
    }

    /// Writes a line, or several at once, and flushes to the disk.
    pub(super) fn append(&mut self, lines: &[u8]) -> io::Result<()> {
        // Taken out, so that a failure on the way leaves nothing open.
        let mut open = match self.open.take() {
            Some(open) => open,
            None => Open::of(&self.path)?,
        };
        if let Err(error) = open.append(lines, &self.path) {
            if let Err(kept) = open.file.set_len(open.len) {
                tracing::warn!(%kept, "an entry that was not saved could not be cut off");
            }
            return Err(error);
        }
        self.open = Some(open);
        Ok(())
    }
}

impl Open {
    fn of(path: &Path) -> io::Result<Self> {
        let existed = match fs::symlink_metadata(path) {
            Ok(metadata) if !metadata.is_file() => {
                return Err(io::Error::other("the journal is no regular file"));
            }
            Ok(_) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error),
        };
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        if !existed {
            durable::only_owner(path, 0o600);
        }
        let len = file.metadata()?.len();
        let mut last = [b'\n'];
        if len > 0 {
            file.seek(SeekFrom::End(-1))?;
            file.read_exact(&mut last)?;
        }
        Ok(Self {
            file,
            len,
            torn: last != [b'\n'],
            named: false,
        })
    }

    fn append(&mut self, lines: &[u8], path: &Path) -> io::Result<()> {
        let end_of_torn_line: &[u8] = if self.torn { b"\n" } else { b"" };
        let bytes = [end_of_torn_line, lines].concat();
        self.file.write_all(&bytes)?;
        self.file.sync_data()?;
        if !self.named
            && let Some(folder) = path.parent()
        {
            durable::sync_folder(folder)?;
        }
        self.named = true;
        self.torn = false;
        self.len += bytes.len() as u64;
        Ok(())
    }

    fn is_still_at(&self, path: &Path) -> bool {
        let same = |there: &Metadata, here: &Metadata| {
            #[cfg(unix)]
            {
                use std::os::unix::fs::MetadataExt;
                (there.dev(), there.ino()) == (here.dev(), here.ino())
            }
            #[cfg(not(unix))]
            {
                let _ = here;
                there.is_file()
            }
        };
        match (fs::symlink_metadata(path), self.file.metadata()) {
            (Ok(there), Ok(here)) => there.len() == self.len && same(&there, &here),
            _ => false,
        }
    }
}
