//! What a child process of these tests does inside its session. As an ordinary test this does nothing.

use std::{env, process::Command, time::Duration};

use wizard::secrets::{Kept, Secrets, StoreError};

use crate::stage::{key, secret};

/// What no file may hold.
pub(crate) const CANARY: &str = "canary-00D5g000001-refresh-token";

fn canary() -> wizard::secrets::Secret {
    wizard::secrets::Secret::new(CANARY)
}

#[tokio::test]
async fn play() {
    let Ok(role) = env::var("SECRETS_ROLE") else {
        return;
    };
    let secrets = Secrets::system().within(Duration::from_secs(30));
    match role.as_str() {
        "sizes" => sizes(&secrets).await,
        "write" => {
            assert_eq!(secrets.keep(&key("a"), &canary()).await, Kept::Keyring);
        }
        "read" => assert_eq!(secrets.read(&key("a")).await, Ok(Some(canary()))),
        "forget" => {
            assert_eq!(secrets.forget(&key("a")).await, Ok(()));
            assert_eq!(secrets.read(&key("a")).await, Ok(None));
        }
        "none" => none(&secrets).await,
        "unreachable" => unreachable(&secrets).await,
        "locked" => locked(&secrets).await,
        "killed" => killed(&secrets).await,
        "ambiguous" => ambiguous(&secrets).await,
        "foreign" => foreign(&secrets).await,
        other => panic!("{other}"),
    }
}

async fn sizes(secrets: &Secrets) {
    for bytes in [0, 1, 1_279, 1_280, 1_281, 2_560, 2_561, 4_096, 65_536] {
        let kept = secret(bytes, 1);
        assert_eq!(
            secrets.keep(&key("a"), &kept).await,
            Kept::Keyring,
            "{bytes}"
        );
        assert_eq!(secrets.read(&key("a")).await, Ok(Some(kept)), "{bytes}");
    }
    let before = descriptors();
    for _ in 0..50 {
        assert_eq!(secrets.read(&key("b")).await, Ok(None));
    }
    assert!(descriptors() <= before + 4, "{before} {}", descriptors());
    assert_eq!(secrets.forget(&key("a")).await, Ok(()));
    assert_eq!(secrets.forget(&key("a")).await, Ok(()));
    assert_eq!(secrets.read(&key("a")).await, Ok(None));
}

fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

async fn none(secrets: &Secrets) {
    let read = secrets.read(&key("a")).await;
    assert!(matches!(read, Err(StoreError::NoStore { .. })), "{read:?}");
    let kept = secrets.keep(&key("a"), &canary()).await;
    assert!(
        matches!(kept, Kept::Memory(StoreError::NoStore { .. })),
        "{kept:?}"
    );
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(canary())));
    assert_eq!(secrets.forget(&key("a")).await, Ok(()));
}

async fn unreachable(secrets: &Secrets) {
    let unreachable = |error: &StoreError| matches!(error, StoreError::Unreachable { .. });
    let read = secrets.read(&key("a")).await;
    assert!(read.as_ref().is_err_and(unreachable), "{read:?}");
    let kept = secrets.keep(&key("a"), &canary()).await;
    assert!(
        matches!(&kept, Kept::Memory(error) if unreachable(error)),
        "{kept:?}"
    );
    // Whether an earlier run kept one where it could be reached cannot be told.
    let forgotten = secrets.forget(&key("a")).await;
    assert!(forgotten.as_ref().is_err_and(unreachable), "{forgotten:?}");
}

async fn locked(secrets: &Secrets) {
    let read = secrets.read(&key("a")).await;
    assert!(matches!(read, Err(StoreError::Locked { .. })), "{read:?}");
    // Nothing of that name was ever kept, yet a locked keyring does not prove it.
    let read = secrets.read(&key("b")).await;
    assert!(matches!(read, Err(StoreError::Locked { .. })), "{read:?}");
    let forgotten = secrets.forget(&key("a")).await;
    assert!(
        matches!(forgotten, Err(StoreError::Locked { .. })),
        "{forgotten:?}"
    );
    let kept = secrets.keep(&key("a"), &secret(40, 9)).await;
    assert!(
        matches!(kept, Kept::Memory(StoreError::Locked { .. })),
        "{kept:?}"
    );
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(secret(40, 9))));
}

/// The daemon dies while the process lives; the bus starts another one, which nobody has unlocked.
async fn killed(secrets: &Secrets) {
    assert_eq!(secrets.keep(&key("a"), &canary()).await, Kept::Keyring);
    shell("kill -9 $(keyring_pid); wait_for gone");
    let read = secrets.read(&key("a")).await;
    let unavailable = |error: &StoreError| {
        matches!(
            error,
            StoreError::NoStore { .. } | StoreError::Locked { .. }
        )
    };
    assert!(read.as_ref().is_err_and(unavailable), "{read:?}");
    let kept = secrets.keep(&key("b"), &canary()).await;
    assert!(
        matches!(&kept, Kept::Memory(error) if unavailable(error)),
        "{kept:?}"
    );
    assert_eq!(secrets.read(&key("b")).await, Ok(Some(canary())));
    // Unlocked, it is found again, by the same process.
    shell("unlock");
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(canary())));
    assert_eq!(secrets.keep(&key("b"), &canary()).await, Kept::Keyring);
}

async fn ambiguous(secrets: &Secrets) {
    assert_eq!(secrets.keep(&key("a"), &canary()).await, Kept::Keyring);
    shell(
        "printf other | secret-tool store --label=other service com.msi-actions-setup.desktop username a/salesforce more 1",
    );
    let count = 2;
    let ambiguous = StoreError::Ambiguous { count };
    assert_eq!(secrets.read(&key("a")).await, Err(ambiguous.clone()));
    assert_eq!(secrets.forget(&key("a")).await, Err(ambiguous.clone()));
    let kept = secrets.keep(&key("a"), &canary()).await;
    assert_eq!(kept, Kept::Memory(ambiguous));
}

async fn foreign(secrets: &Secrets) {
    shell(
        "printf hunter2 | secret-tool store --label=other service com.msi-actions-setup.desktop username a/salesforce",
    );
    let read = secrets.read(&key("a")).await;
    assert!(matches!(read, Err(StoreError::Unusable { .. })), "{read:?}");
    assert_eq!(secrets.keep(&key("a"), &canary()).await, Kept::Keyring);
    assert_eq!(secrets.read(&key("a")).await, Ok(Some(canary())));
}

/// With the functions that the script of the session has.
fn shell(script: &str) {
    let prelude = crate::stage::functions();
    let status = Command::new("sh")
        .args(["-c", &format!("{prelude}\n{script}")])
        .status();
    assert!(status.unwrap().success(), "{script}");
}
