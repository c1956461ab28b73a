//! The keyring of the operating system: Keychain, Credential Manager, Secret Service.
//!
//! The store is opened anew for every call. A session with a Secret Service ends when its daemon does,
//! and a keyring that was not there at the start may be there a minute later.

use std::{collections::HashMap, sync::Arc};

use keyring_core::{Entry, Error, api::CredentialStoreApi};
use zeroize::Zeroizing;

use super::{Entries, StoreError, Text, refusal::refusal};

/// What every entry is filed under: the application identifier.
const SERVICE: &str = "com.msi-actions-setup.desktop";

/// `CRED_MAX_CREDENTIAL_BLOB_SIZE`.
#[cfg(windows)]
const LIMIT: Option<usize> = Some(2560);
#[cfg(not(windows))]
const LIMIT: Option<usize> = None;

/// Entries in the keyring of this system.
#[derive(Debug, Clone, Copy)]
pub struct Keyring;

impl Entries for Keyring {
    fn limit(&self) -> Option<usize> {
        LIMIT
    }

    fn get(&self, name: &str) -> Result<Option<Text>, StoreError> {
        match entry(name).and_then(|entry| entry.get_secret()) {
            Ok(text) => Ok(Some(Zeroizing::new(text))),
            Err(Error::NoEntry) => there_is_none().map(|()| None),
            Err(error) => Err(refusal(&error, 0)),
        }
    }

    fn set(&self, name: &str, text: &[u8]) -> Result<(), StoreError> {
        entry(name)
            .and_then(|entry| entry.set_secret(text))
            .map_err(|error| refusal(&error, text.len()))
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        match entry(name).and_then(|entry| entry.delete_credential()) {
            Ok(()) => Ok(()),
            Err(Error::NoEntry) => there_is_none(),
            Err(error) => Err(refusal(&error, 0)),
        }
    }
}

fn entry(name: &str) -> Result<Entry, Error> {
    store()?.build(SERVICE, name, Some(&modifiers()))
}

/// Whether "no such entry" is the truth. A Secret Service without a default collection, or with a locked
/// one, may say so too.
fn there_is_none() -> Result<(), StoreError> {
    #[cfg(all(unix, not(target_os = "macos")))]
    super::secret_service::is_open()?;
    Ok(())
}

#[cfg(target_os = "macos")]
fn store() -> Result<Arc<apple_native_keyring_store::keychain::Store>, Error> {
    apple_native_keyring_store::keychain::Store::new()
}

#[cfg(windows)]
fn store() -> Result<Arc<windows_native_keyring_store::Store>, Error> {
    windows_native_keyring_store::Store::new()
}

#[cfg(all(unix, not(target_os = "macos")))]
fn store() -> Result<Arc<zbus_secret_service_keyring_store::Store>, Error> {
    zbus_secret_service_keyring_store::Store::new()
}

/// On Windows an entry would otherwise travel with a roaming profile.
fn modifiers() -> HashMap<&'static str, &'static str> {
    if cfg!(windows) {
        HashMap::from([("persistence", "Local")])
    } else {
        HashMap::new()
    }
}
