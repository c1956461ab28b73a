//! A place that keeps secrets, and the simplest one.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use super::{Key, Secret, StoreError};

/// A place that keeps secrets. Calls block, sometimes on a person.
pub trait Store: Send + Sync {
    /// The secret of that key, if there is one.
    fn read(&self, key: &Key) -> Result<Option<Secret>, StoreError>;
    /// Keeps a secret in place of the one before.
    fn write(&self, key: &Key, secret: &Secret) -> Result<(), StoreError>;
    /// Forgets a secret; none is as good as forgotten.
    fn delete(&self, key: &Key) -> Result<(), StoreError>;
}

/// A store that lasts as long as the process.
#[derive(Default)]
pub struct Memory {
    kept: Mutex<BTreeMap<Key, Secret>>,
}

impl Store for Memory {
    fn read(&self, key: &Key) -> Result<Option<Secret>, StoreError> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(kept.get(key).cloned())
    }

    fn write(&self, key: &Key, secret: &Secret) -> Result<(), StoreError> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(key.clone(), secret.clone());
        Ok(())
    }

    fn delete(&self, key: &Key) -> Result<(), StoreError> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.remove(key);
        Ok(())
    }
}
