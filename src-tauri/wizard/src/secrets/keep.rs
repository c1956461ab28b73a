//! The rule what happens where no keyring answers, and the thread on which one is asked.
//!
//! A keyring can wait for a person at a prompt. So each call runs on a thread of its own, one after the
//! other, and is waited for no longer than a deadline. It is a plain thread and not one of the
//! runtime's: one that hangs at a prompt would keep the process from ending, and the D-Bus client must
//! not find a runtime around itself.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

use super::{InParts, Key, Keyring, Memory, Secret, Store, StoreError};

/// Where a secret is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// In the keyring: it is there after a restart.
    Keyring,
    /// In memory until the process ends, because the keyring did not take it.
    Memory(StoreError),
}

/// The keyring, and memory for this run where it does not answer. Never a file.
#[derive(Clone)]
pub struct Secrets {
    keyring: Arc<dyn Store>,
    memory: Arc<Mutex<BTreeMap<Key, InMemory>>>,
    /// Held while the keyring is asked: Windows promises no order to calls that overlap.
    turn: Arc<Mutex<()>>,
    deadline: Duration,
}

struct InMemory {
    secret: Secret,
    because: StoreError,
}

impl Secrets {
    /// How long the keyring may take: a person has to find the prompt, and the password.
    pub const DEADLINE: Duration = Duration::from_secs(60);

    /// Secrets in `keyring` as far as it answers.
    pub fn new(keyring: Arc<dyn Store>) -> Self {
        Self {
            keyring,
            memory: Arc::default(),
            turn: Arc::default(),
            deadline: Self::DEADLINE,
        }
    }

    /// Secrets in the keyring of this system.
    pub fn system() -> Self {
        Self::new(Arc::new(InParts::new(Keyring)))
    }

    /// Secrets in a store that ends with the process and always answers: for tests.
    pub fn in_memory() -> Self {
        Self::new(Arc::new(Memory::default()))
    }

    /// With another deadline of each call.
    #[must_use]
    pub fn within(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Keeps a secret, in the keyring if it takes it, else in memory; says where and why.
    pub async fn keep(&self, key: &Key, secret: &Secret) -> Kept {
        let (at, what) = (key.clone(), secret.clone());
        let Err(because) = self.ask(move |store| store.write(&at, &what)).await else {
            self.memory().remove(key);
            return Kept::Keyring;
        };
        let held = InMemory {
            secret: secret.clone(),
            because: because.clone(),
        };
        self.memory().insert(key.clone(), held);
        if because.leaves_it_usable() {
            // What is still in there is older than what is in memory; after a restart it would be taken
            // for the newest. That it cannot be removed is no reason to lose the new one.
            let at = key.clone();
            let _ = self.ask(move |store| store.delete(&at)).await;
        }
        Kept::Memory(because)
    }

    /// The secret of that key, from memory first. An error says why it cannot be told whether there
    /// is one.
    pub async fn read(&self, key: &Key) -> Result<Option<Secret>, StoreError> {
        if let Some(held) = self.memory().get(key) {
            return Ok(Some(held.secret.clone()));
        }
        let at = key.clone();
        self.ask(move |store| store.read(&at)).await
    }

    /// Where the secret of that key is, if there is one. An error says why that cannot be told.
    pub async fn find(&self, key: &Key) -> Result<Option<Kept>, StoreError> {
        if let Some(held) = self.memory().get(key) {
            return Ok(Some(Kept::Memory(held.because.clone())));
        }
        Ok(self.read(key).await?.map(|_| Kept::Keyring))
    }

    /// Forgets a secret everywhere. After an error it may still be in the keyring. Where this run kept it in memory
    /// because the session has no keyring at all, and it still has none, it is forgotten.
    pub async fn forget(&self, key: &Key) -> Result<(), StoreError> {
        let held = self.memory().remove(key);
        let at = key.clone();
        let forgotten = self.ask(move |store| store.delete(&at)).await;
        let never_there = held.is_some_and(|held| held.because.is_absence());
        match forgotten {
            Err(error) if error.is_absence() && never_there => Ok(()),
            other => other,
        }
    }

    async fn ask<T: Send + 'static>(
        &self,
        request: impl FnOnce(&dyn Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (store, turn, deadline) = (self.keyring.clone(), self.turn.clone(), self.deadline);
        let given_up = Arc::new(AtomicBool::new(false));
        let is_given_up = given_up.clone();
        let (answer, answered) = mpsc::sync_channel(1);
        let asking = move || {
            let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
            // Whoever asked has been told that nothing happened; so nothing must.
            if !is_given_up.load(Ordering::SeqCst) {
                let _ = answer.send(request(&*store));
            }
        };
        thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(asking)
            .map_err(other)?;
        let waiting = move || match answered.recv_timeout(deadline) {
            Ok(outcome) => outcome,
            Err(RecvTimeoutError::Timeout) => {
                given_up.store(true, Ordering::SeqCst);
                let seconds = deadline.as_secs() + u64::from(deadline.subsec_nanos() > 0);
                Err(StoreError::TimedOut { seconds })
            }
            Err(error @ RecvTimeoutError::Disconnected) => Err(other(error)),
        };
        tokio::task::spawn_blocking(waiting)
            .await
            .unwrap_or_else(|error| Err(other(error)))
    }

    fn memory(&self) -> MutexGuard<'_, BTreeMap<Key, InMemory>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn other(error: impl std::error::Error) -> StoreError {
    StoreError::Other {
        reason: error.to_string(),
    }
}
