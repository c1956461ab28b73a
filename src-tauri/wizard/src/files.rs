//! Small files that are read without trust, and files that appear whole or not at all.
//!
//! A temporary has a name of its own, mode 0600 from its creation, and a lock that dies with its process.
//! So the next run can tell what a killed one has left from what another one is writing.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use tempfile::{NamedTempFile, TempPath};

/// Bytes up to which a small file is read.
const SMALL: u64 = 1024 * 1024;
/// How names of temporaries begin and end; between stand [`RANDOM`] letters or digits.
const PREFIX: &str = ".msi-setup-";
const SUFFIX: &str = ".part";
const RANDOM: usize = 12;

/// Temporaries of this process.
static OURS: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn ours() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens a file for reading, if it is a regular one. A pipe is not waited for.
pub(crate) fn open_regular(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    let file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    Ok(file)
}

/// The bytes of a regular file of at most 1 MiB.
pub(crate) fn read_small(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_regular(path)?
        .take(SMALL + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > SMALL {
        return Err(io::Error::other("larger than 1 MiB"));
    }
    Ok(bytes)
}

/// Keeps a path among those that a signal removes.
#[derive(Debug)]
struct Registered(PathBuf);

impl Drop for Registered {
    fn drop(&mut self) {
        ours().remove(&self.0);
    }
}

/// A file that is being written beside its place. Dropped, it leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Temporary {
    file: NamedTempFile,
    _registered: Registered,
}

impl Temporary {
    /// Begins a file in a folder, and removes what killed processes have left there.
    pub(crate) fn create_in(folder: &Path) -> io::Result<Self> {
        sweep(folder);
        loop {
            let mut ours = ours();
            let file = builder().tempfile_in(folder)?;
            ours.insert(file.path().to_owned());
            drop(ours);
            let registered = Registered(file.path().to_owned());
            // Where the file system has no locks, nothing is swept either.
            let _ = file.as_file().lock();
            // Another process may have swept it before it was locked.
            if file.path().try_exists()? {
                return Ok(Self {
                    file,
                    _registered: registered,
                });
            }
        }
    }

    /// Flushes it to disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        self.file.as_file().sync_all()
    }

    /// Flushes it to disk and puts it in its place. What stood there keeps the rights that were taken away.
    pub(crate) fn replace(self, path: &Path) -> io::Result<()> {
        self.only_owner(path)?;
        self.file
            .persist(path)
            .map(drop)
            .map_err(|failed| failed.error)
    }

    /// The same, unless something stands there: `AlreadyExists` then.
    pub(crate) fn put_new(self, path: &Path) -> io::Result<()> {
        self.only_owner(path)?;
        let put = self.file.persist_noclobber(path);
        put.map(drop).map_err(|failed| failed.error)
    }

    /// File systems without rights (FAT) refuse; there is nothing to protect by then.
    fn only_owner(&self, replaced: &Path) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let before = fs::symlink_metadata(replaced)
                .ok()
                .filter(fs::Metadata::is_file);
            let mode = before.map_or(0o600, |before| before.permissions().mode() & 0o600);
            let rights = fs::Permissions::from_mode(mode);
            if let Err(error) = self.file.as_file().set_permissions(rights) {
                tracing::debug!(%error, "rights not set");
            }
        }
        #[cfg(not(unix))]
        let _ = replaced;
        self.file.as_file().sync_all()
    }
}

impl Write for Temporary {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// What stands in a place, kept under a second name until it is put back or dropped.
pub(crate) struct Older {
    name: TempPath,
    /// Tells other runs that somebody still needs it.
    _lock: File,
    _registered: Registered,
}

impl Older {
    /// Gives a file a second name beside its own; a copy where the file system has no second names.
    pub(crate) fn keep(path: &Path, folder: &Path) -> io::Result<Self> {
        let mut ours = ours();
        let name = builder().make_in(folder, |second| {
            fs::hard_link(path, second).or_else(|_| fs::copy(path, second).map(drop))
        })?;
        ours.insert(name.path().to_owned());
        drop(ours);
        let name = name.into_temp_path();
        let registered = Registered(name.to_path_buf());
        let lock = open_regular(&name)?;
        // Not waited for: whoever has locked the file itself is no run of ours that sweeps.
        let _ = lock.try_lock_shared();
        Ok(Self {
            name,
            _lock: lock,
            _registered: registered,
        })
    }

    /// Puts it back in its place.
    pub(crate) fn put_back(self, path: &Path) -> io::Result<()> {
        self.name.persist(path).map_err(|failed| failed.error)
    }
}

fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
    builder
}

fn is_temporary(name: &str) -> bool {
    let random = name
        .strip_prefix(PREFIX)
        .and_then(|name| name.strip_suffix(SUFFIX));
    random.is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|one| one.is_ascii_alphanumeric())
    })
}

/// Removes the temporaries in a folder that no process holds any more.
fn sweep(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_name().to_str().is_some_and(is_temporary)) {
        let path = entry.path();
        let held = open_regular(&path).map(|file| file.try_lock().map(|()| file));
        if let Ok(Ok(_file)) = held
            && let Err(error) = fs::remove_file(&path)
        {
            tracing::warn!(%error, "what an earlier run has left could not be removed");
        }
    }
}

/// A signal that ends a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Ctrl+C.
    Interrupt,
    /// SIGTERM.
    Terminate,
    /// The terminal is gone.
    HangUp,
}

impl Ending {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Interrupt, Self::Terminate, Self::HangUp];
}

/// From now on these signals remove the temporaries of this process before they end it, as they would have.
/// Windows removes them with the process or leaves them to the next run.
#[cfg(unix)]
pub fn end_tidily(endings: &[Ending]) -> io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
        low_level::emulate_default_handler,
    };
    let numbers = endings.iter().map(|ending| match ending {
        Ending::Interrupt => SIGINT,
        Ending::Terminate => SIGTERM,
        Ending::HangUp => SIGHUP,
    });
    let ignored = ignored();
    let mut signals = Signals::new(numbers.filter(|number| ignored >> (number - 1) & 1 == 0))?;
    let waiting = move || {
        for signal in signals.forever() {
            // Held to the end, so that no further one is begun.
            let ours = ours();
            for path in ours.iter() {
                let _ = fs::remove_file(path);
            }
            let _ = emulate_default_handler(signal);
        }
    };
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(waiting)?;
    Ok(())
}

/// Signals that whoever started this process has it ignore (`nohup`), as a mask; none where the system does not say.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    line.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or_default()
}

/// From now on these signals remove the temporaries of this process before they end it, as they would have.
/// Windows leaves them to the next run.
#[cfg(not(unix))]
pub fn end_tidily(_endings: &[Ending]) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const ABANDONED: &str = ".msi-setup-abcdefghij12.part";

    #[test]
    fn abandoned_temporaries_are_swept_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let kept = [
            ".msi-setup-notes",
            ".msi-setup-abcdefghij1!.part",
            "people.csv",
        ];
        for name in kept.iter().chain([&ABANDONED]) {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let one = Temporary::create_in(folder.path()).unwrap();
        let other = Temporary::create_in(folder.path()).unwrap();
        assert!(one.file.path().exists() && other.file.path().exists());
        assert!(!folder.path().join(ABANDONED).exists());
        assert!(kept.iter().all(|name| folder.path().join(name).exists()));
    }

    #[cfg(unix)]
    #[test]
    fn a_replacement_is_private_and_keeps_tighter_rights() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        for (before, after) in [(None, 0o600), (Some(0o644), 0o600), (Some(0o400), 0o400)] {
            let path = folder.path().join(format!("{before:?}"));
            if let Some(mode) = before {
                fs::write(&path, "old").unwrap();
                fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            }
            let file = Temporary::create_in(folder.path()).unwrap();
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode(file.file.path()), 0o600);
            file.replace(&path).unwrap();
            assert_eq!(mode(&path), after, "{before:?}");
        }
    }

    #[test]
    fn only_small_regular_files_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let large = folder.path().join("large");
        fs::write(&large, vec![b' '; 1024 * 1024 + 1]).unwrap();
        assert!(read_small(&large).is_err());
        assert!(read_small(folder.path()).is_err());
        #[cfg(unix)]
        {
            let socket = folder.path().join("socket");
            let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
            assert!(read_small(&socket).is_err());
            assert!(read_small(Path::new("/dev/zero")).is_err());
        }
        let small = folder.path().join("small");
        fs::write(&small, "x").unwrap();
        assert_eq!(read_small(&small).unwrap(), b"x");
    }
}
