//! K-06, K-10: the rule where a secret goes, and what a person is told.

use std::{
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use wizard::secrets::{Kept, Key, Memory, Sandbox, Secret, Secrets, Store, StoreError};

use crate::stage::{key, secret};

/// A keyring that refuses everything for that reason.
struct Refusing(StoreError);

impl Store for Refusing {
    fn read(&self, _: &Key) -> Result<Option<Secret>, StoreError> {
        Err(self.0.clone())
    }

    fn write(&self, _: &Key, _: &Secret) -> Result<(), StoreError> {
        Err(self.0.clone())
    }

    fn delete(&self, _: &Key) -> Result<(), StoreError> {
        Err(self.0.clone())
    }
}

/// One of each. A new one is missing here until it is named, because this would not compile.
fn every_error() -> Vec<StoreError> {
    let reason = "because".to_owned();
    let all = vec![
        StoreError::NoStore {
            reason: reason.clone(),
        },
        StoreError::Unreachable {
            reason: reason.clone(),
        },
        StoreError::Sandboxed {
            sandbox: Sandbox::Flatpak,
            reason: reason.clone(),
        },
        StoreError::Locked {
            reason: reason.clone(),
        },
        StoreError::Refused {
            reason: reason.clone(),
        },
        StoreError::TooLong { bytes: 7 },
        StoreError::Ambiguous { count: 2 },
        StoreError::Unusable {
            reason: reason.clone(),
        },
        StoreError::TimedOut { seconds: 60 },
        StoreError::Other { reason },
    ];
    for error in &all {
        match error {
            StoreError::NoStore { .. }
            | StoreError::Unreachable { .. }
            | StoreError::Sandboxed { .. }
            | StoreError::Locked { .. }
            | StoreError::Refused { .. }
            | StoreError::TooLong { .. }
            | StoreError::Ambiguous { .. }
            | StoreError::Unusable { .. }
            | StoreError::TimedOut { .. }
            | StoreError::Other { .. } => {}
        }
    }
    all
}

#[test]
fn k_10_each_error_has_a_code_and_a_message_and_a_hint_in_both_languages() {
    let mut codes: Vec<String> = every_error()
        .iter()
        .map(|error| error.failure().code)
        .collect();
    for language in [wizard::words::Language::En, wizard::words::Language::Fr] {
        let words = wizard::words::Words::of(language);
        for error in every_error() {
            let failure = error.failure();
            for id in [
                format!("error-{}", failure.code),
                format!("error-{}-hint", failure.code),
            ] {
                assert!(words.has(&id), "{language:?}: {id}");
            }
        }
    }
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), every_error().len());
}

#[tokio::test]
async fn k_10_whatever_the_keyring_says_the_secret_is_kept_for_this_run_with_the_reason() {
    for error in every_error() {
        let secrets = Secrets::new(Arc::new(Refusing(error.clone())));
        assert_eq!(secrets.read(&key("a")).await, Err(error.clone()));
        let kept = secret(40, 1);
        assert_eq!(
            secrets.keep(&key("a"), &kept).await,
            Kept::Memory(error.clone())
        );
        assert_eq!(secrets.read(&key("a")).await, Ok(Some(kept)));
        let forgotten = secrets.forget(&key("a")).await;
        // Where there is no keyring nothing can be left in one; one that cannot be reached may hold something.
        let absent = matches!(error, StoreError::NoStore { .. });
        assert_eq!(forgotten, if absent { Ok(()) } else { Err(error.clone()) });
        assert_eq!(secrets.read(&key("a")).await, Err(error.clone()));
        // Nothing was kept by this run: whether an earlier one did cannot be told.
        assert_eq!(secrets.forget(&key("a")).await, Err(error));
    }
}

#[tokio::test]
async fn a_secret_that_the_keyring_takes_is_no_longer_in_memory() {
    let keyring = Arc::new(Memory::default());
    let secrets = Secrets::new(keyring.clone());
    assert_eq!(secrets.keep(&key("a"), &secret(40, 1)).await, Kept::Keyring);
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(secret(40, 1))));
    // Another process signs in anew.
    keyring.write(&key("a"), &secret(40, 2)).unwrap();
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(secret(40, 2))));
    assert_eq!(secrets.forget(&key("a")).await, Ok(()));
    assert_eq!(keyring.read(&key("a")), Ok(None));
}

/// Takes what is not too long.
#[derive(Default)]
struct Short(Memory);

impl Store for Short {
    fn read(&self, key: &Key) -> Result<Option<Secret>, StoreError> {
        self.0.read(key)
    }

    fn write(&self, key: &Key, secret: &Secret) -> Result<(), StoreError> {
        let bytes = secret.expose().len();
        if bytes > 100 {
            return Err(StoreError::TooLong { bytes });
        }
        self.0.write(key, secret)
    }

    fn delete(&self, key: &Key) -> Result<(), StoreError> {
        self.0.delete(key)
    }
}

#[tokio::test]
async fn an_older_secret_does_not_come_back_after_a_newer_one_went_to_memory() {
    let keyring = Arc::new(Short::default());
    let secrets = Secrets::new(keyring.clone());
    assert_eq!(secrets.keep(&key("a"), &secret(40, 1)).await, Kept::Keyring);
    let kept = secrets.keep(&key("a"), &secret(101, 2)).await;
    assert_eq!(kept, Kept::Memory(StoreError::TooLong { bytes: 101 }));
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(secret(101, 2))));
    let after_a_restart = Secrets::new(keyring);
    assert_eq!(after_a_restart.read(&key("a")).await, Ok(None));
}

/// Waits at a prompt until the person answers.
#[derive(Default)]
struct Prompting {
    answered: (Mutex<bool>, Condvar),
    asked: AtomicUsize,
    behind: Memory,
}

impl Prompting {
    fn answer(&self) {
        *self.answered.0.lock().unwrap() = true;
        self.answered.1.notify_all();
    }

    fn prompt(&self) {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let mut answered = self.answered.0.lock().unwrap();
        while !*answered {
            answered = self.answered.1.wait(answered).unwrap();
        }
    }
}

impl Store for Prompting {
    fn read(&self, key: &Key) -> Result<Option<Secret>, StoreError> {
        self.prompt();
        self.behind.read(key)
    }

    fn write(&self, key: &Key, secret: &Secret) -> Result<(), StoreError> {
        self.prompt();
        self.behind.write(key, secret)
    }

    fn delete(&self, key: &Key) -> Result<(), StoreError> {
        self.prompt();
        self.behind.delete(key)
    }
}

#[tokio::test]
async fn k_06_a_prompt_that_nobody_answers_holds_nothing_up_longer_than_its_deadline() {
    let keyring = Arc::new(Prompting::default());
    let secrets = Secrets::new(keyring.clone()).within(Duration::from_millis(200));
    let timed_out = StoreError::TimedOut { seconds: 1 };
    let began = Instant::now();
    let kept = secrets.keep(&key("a"), &secret(40, 1)).await;
    assert_eq!(kept, Kept::Memory(timed_out.clone()));
    assert_eq!(secrets.read(&key("b")).await, Err(timed_out.clone()));
    assert_eq!(
        secrets.keep(&key("b"), &secret(40, 2)).await,
        Kept::Memory(timed_out)
    );
    assert!(
        began.elapsed() < Duration::from_secs(10),
        "{:?}",
        began.elapsed()
    );
    // One prompt, not one per call.
    assert_eq!(keyring.asked.load(Ordering::SeqCst), 1);
    keyring.answer();
    // What its caller was told did not happen does not happen later, except for the one under way.
    assert_eq!(secrets.keep(&key("c"), &secret(40, 3)).await, Kept::Keyring);
    assert_eq!(keyring.behind.read(&key("b")), Ok(None));
    assert_eq!(keyring.behind.read(&key("a")), Ok(Some(secret(40, 1))));
}

#[tokio::test]
async fn k_06_a_prompt_does_not_hold_up_the_rest_of_the_program() {
    let keyring = Arc::new(Prompting::default());
    let secrets = Secrets::new(keyring.clone());
    let reading = tokio::spawn(async move { secrets.read(&key("a")).await });
    while keyring.asked.load(Ordering::SeqCst) == 0 {
        tokio::task::yield_now().await;
    }
    // This runtime has a single thread, and it is here.
    keyring.answer();
    assert_eq!(reading.await.unwrap(), Ok(None));
}

struct Panicking;

impl Store for Panicking {
    fn read(&self, _: &Key) -> Result<Option<Secret>, StoreError> {
        panic!("a bug in a library")
    }

    fn write(&self, _: &Key, _: &Secret) -> Result<(), StoreError> {
        panic!("a bug in a library")
    }

    fn delete(&self, _: &Key) -> Result<(), StoreError> {
        panic!("a bug in a library")
    }
}

#[tokio::test]
async fn a_keyring_that_panics_is_a_keyring_that_failed() {
    let secrets = Secrets::new(Arc::new(Panicking));
    let kept = secrets.keep(&key("a"), &secret(40, 1)).await;
    assert!(
        matches!(kept, Kept::Memory(StoreError::Other { .. })),
        "{kept:?}"
    );
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(secret(40, 1))));
}

#[tokio::test(start_paused = true)]
async fn a_stopped_clock_does_not_run_out_while_the_keyring_answers() {
    let secrets = Secrets::in_memory();
    let waiting = tokio::time::timeout(Duration::from_secs(300), async {
        for seed in 0..50 {
            assert_eq!(
                secrets.keep(&key("a"), &secret(40, seed)).await,
                Kept::Keyring
            );
        }
    });
    waiting.await.unwrap();
}
