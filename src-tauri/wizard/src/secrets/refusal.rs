//! What an error of the keyring means, told by its types.

use std::{error::Error as StdError, path::Path};

use keyring_core::Error;

use super::{Sandbox, StoreError};

/// What an error means that came while writing that many bytes.
pub(super) fn refusal(error: &Error, bytes: usize) -> StoreError {
    let reason = words(error);
    match error {
        Error::NoStorageAccess(cause) => {
            platform(&**cause).unwrap_or(StoreError::Locked { reason })
        }
        Error::PlatformFailure(cause) => platform(&**cause).unwrap_or(StoreError::Other { reason }),
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => no_store(reason),
        Error::TooLong(..) => StoreError::TooLong { bytes },
        Error::Ambiguous(entries) => StoreError::Ambiguous {
            count: entries.len(),
        },
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => {
            StoreError::Unusable { reason }
        }
        // Neither should come, and what a later version adds is not known yet.
        Error::NoEntry | Error::Invalid(..) | _ => StoreError::Other { reason },
    }
}

/// There is no keyring, because of a sandbox where the application runs in one.
pub(super) fn no_store(reason: String) -> StoreError {
    let set = |name: &str| std::env::var_os(name).is_some();
    match sandbox(set, Path::new("/.flatpak-info").exists()) {
        Some(sandbox) => StoreError::Sandboxed { sandbox, reason },
        None => StoreError::NoStore { reason },
    }
}

/// Nothing leads to a keyring, because of a sandbox where the application runs in one.
pub(super) fn unreachable(reason: String) -> StoreError {
    match no_store(reason) {
        StoreError::NoStore { reason } => StoreError::Unreachable { reason },
        sandboxed => sandboxed,
    }
}

/// Which sandbox this is: Flatpak's file in the root, Snap's variable.
fn sandbox(is_set: impl Fn(&str) -> bool, flatpak_info: bool) -> Option<Sandbox> {
    if flatpak_info || is_set("FLATPAK_ID") {
        Some(Sandbox::Flatpak)
    } else if is_set("SNAP_NAME") {
        Some(Sandbox::Snap)
    } else {
        None
    }
}

fn words(error: &Error) -> String {
    match error {
        // These would print what they hold.
        Error::Ambiguous(_) | Error::BadDataFormat(..) => String::new(),
        Error::NoStorageAccess(cause) | Error::PlatformFailure(cause) => cause.to_string(),
        other => other.to_string(),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn platform(cause: &(dyn StdError + Send + Sync + 'static)) -> Option<StoreError> {
    cause.downcast_ref().map(super::secret_service::meaning)
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn platform(_: &(dyn StdError + Send + Sync + 'static)) -> Option<StoreError> {
    None
}

#[cfg(test)]
mod tests;
