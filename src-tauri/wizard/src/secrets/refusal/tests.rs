//! Every error that the keyring can give, and the sandboxes.

use std::io;

use super::*;

fn code(error: &Error) -> String {
    refusal(error, 7).failure().code
}

fn cause() -> Box<dyn StdError + Send + Sync> {
    Box::new(io::Error::other("cause"))
}

#[test]
fn k_10_each_error_of_the_keyring_has_a_meaning_of_its_own() {
    let told = [
        (Error::PlatformFailure(cause()), "keyring-failed"),
        (Error::NoStorageAccess(cause()), "keyring-locked"),
        (Error::NoEntry, "keyring-failed"),
        (Error::BadEncoding(b"hunter2".to_vec()), "keyring-unusable"),
        (
            Error::BadDataFormat(b"hunter2".to_vec(), cause()),
            "keyring-unusable",
        ),
        (Error::BadStoreFormat("odd".into()), "keyring-unusable"),
        (Error::TooLong("secret".into(), 2560), "keyring-too-long"),
        (
            Error::Invalid("user".into(), "odd".into()),
            "keyring-failed",
        ),
        (Error::Ambiguous(Vec::new()), "keyring-ambiguous"),
        (Error::NoDefaultStore, "keyring-none"),
        (Error::NotSupportedByStore("odd".into()), "keyring-none"),
    ];
    for (error, expected) in &told {
        assert_eq!(code(error), *expected, "{error:?}");
        let said = refusal(error, 7);
        assert!(!format!("{said} {said:?} {}", said.failure()).contains("hunter2"));
    }
    assert_eq!(
        refusal(&Error::TooLong("secret".into(), 2560), 7),
        StoreError::TooLong { bytes: 7 }
    );
}

#[test]
fn k_08_a_sandbox_is_recognised() {
    assert_eq!(sandbox(|_| false, false), None);
    assert_eq!(sandbox(|_| false, true), Some(Sandbox::Flatpak));
    assert_eq!(
        sandbox(|name| name == "FLATPAK_ID", false),
        Some(Sandbox::Flatpak)
    );
    assert_eq!(
        sandbox(|name| name == "SNAP_NAME", false),
        Some(Sandbox::Snap)
    );
}
