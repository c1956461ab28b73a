//! Writing so that it is still there after a power cut, and so that only its owner can read it.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::files::Temporary;

/// Creates a folder and its missing parents, for the owner's eyes only, and flushes the list of names
/// of every parent that got a new one or stands below `root`.
pub(crate) fn create_folder(path: &Path, root: &Path) -> io::Result<()> {
    let Some(parent) = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    else {
        return Ok(());
    };
    let missing = !path.is_dir();
    if missing {
        create_folder(parent, root)?;
        match fs::create_dir(path) {
            Ok(()) => only_owner(path, 0o700),
            // Somebody else was faster, or it is no folder and the caller's next step fails.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    if missing || parent.starts_with(root) {
        sync_folder(parent)
    } else {
        Ok(())
    }
}

/// Flushes a folder's list of names. Systems and file systems that have no such thing pass.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(path)?.sync_all() {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        result => result,
    }
}

/// Moves a file that cannot be made out beside itself, over no older one: `name.json.damaged-1`. None where every such
/// name is taken.
pub(crate) fn set_aside(path: &Path) -> io::Result<Option<PathBuf>> {
    let aside = (1..=u16::MAX)
        .map(|number| path.with_extension(format!("json.damaged-{number}")))
        .find(|aside| fs::symlink_metadata(aside).is_err());
    if let Some(aside) = &aside {
        fs::rename(path, aside)?;
    }
    Ok(aside)
}

/// Replaces a file by one with `bytes`: readers find the old one or the new one, never a part.
pub(crate) fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = Temporary::create_in(folder)?;
    file.write_all(bytes)?;
    file.replace(path)?;
    sync_folder(folder)
}

/// Creates a file with `bytes` whole, unless there is one: `AlreadyExists` then.
pub(crate) fn create_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = Temporary::create_in(folder)?;
    file.write_all(bytes)?;
    file.put_new(path)?;
    sync_folder(folder)
}

/// Takes everybody else's rights away, and gives the owner theirs whatever the umask took. File
/// systems without rights (FAT) refuse; there is nothing to protect by then.
pub(super) fn only_owner(path: &Path, mode: u32) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;

        if let Err(error) = fs::set_permissions(path, fs::Permissions::from_mode(mode)) {
            tracing::debug!(path = %path.display(), %error, "rights not set");
        }
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
}
