//! What a Secret Service says and does not say: whether there is a collection at all, and whether it is
//! locked. Asking this shows no prompt.

use secret_service::{EncryptionType, Error, blocking::SecretService};
use zbus::fdo;

use super::{
    StoreError,
    refusal::{no_store, unreachable},
};

/// The collection into which everything goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Collection {
    Missing,
    Locked,
    Open,
}

/// Whether the default collection is there and open.
pub(super) fn is_open() -> Result<(), StoreError> {
    match collection() {
        Ok(Collection::Open) => Ok(()),
        Ok(Collection::Missing) => Err(no_store(Error::NoResult.to_string())),
        Ok(Collection::Locked) => Err(StoreError::Locked {
            reason: Error::Locked.to_string(),
        }),
        Err(error) => Err(without_prompt(&error)),
    }
}

/// What an error means. After a prompt that came to nothing only the collection itself tells whether it
/// was missing, locked, or neither.
pub(super) fn meaning(error: &Error) -> StoreError {
    let reason = error.to_string();
    match error {
        Error::Prompt | Error::NoResult => match collection() {
            Ok(Collection::Missing) => no_store(reason),
            Ok(Collection::Locked) => StoreError::Locked { reason },
            Ok(Collection::Open) => StoreError::Refused { reason },
            Err(error) => without_prompt(&error),
        },
        other => without_prompt(other),
    }
}

fn without_prompt(error: &Error) -> StoreError {
    let reason = error.to_string();
    match error {
        Error::Locked => StoreError::Locked { reason },
        Error::Prompt | Error::PromptDisconnected => StoreError::Refused { reason },
        Error::Unavailable => unreachable(reason),
        Error::Zbus(error) => bus(error, reason),
        Error::ZbusFdo(error) => named(error, reason),
        _ => StoreError::Other { reason },
    }
}

fn bus(error: &zbus::Error, reason: String) -> StoreError {
    match error {
        zbus::Error::FDO(error) => named(error, reason),
        // No bus to speak to.
        zbus::Error::Address(_)
        | zbus::Error::Connection(..)
        | zbus::Error::InputOutput(_)
        | zbus::Error::Handshake(_) => unreachable(reason),
        zbus::Error::MethodError(name, ..) => match name.as_str() {
            "org.freedesktop.DBus.Error.ServiceUnknown"
            | "org.freedesktop.DBus.Error.NameHasNoOwner"
            | "org.freedesktop.DBus.Error.Spawn.ServiceNotFound" => no_store(reason),
            "org.freedesktop.DBus.Error.AccessDenied" => denied(reason),
            _ => StoreError::Other { reason },
        },
        _ => StoreError::Other { reason },
    }
}

fn named(error: &fdo::Error, reason: String) -> StoreError {
    match error {
        fdo::Error::ServiceUnknown(_)
        | fdo::Error::NameHasNoOwner(_)
        | fdo::Error::SpawnServiceNotFound(_) => no_store(reason),
        fdo::Error::AccessDenied(_) => denied(reason),
        _ => StoreError::Other { reason },
    }
}

/// A bus that denies is what a sandbox looks like from inside; without one a rule of the system denies.
fn denied(reason: String) -> StoreError {
    match no_store(reason) {
        StoreError::NoStore { reason } => StoreError::Refused { reason },
        sandboxed => sandboxed,
    }
}

fn collection() -> Result<Collection, Error> {
    let service = SecretService::connect(EncryptionType::Plain)?;
    let collection = match service.get_default_collection() {
        Ok(collection) => collection,
        Err(Error::NoResult) => return Ok(Collection::Missing),
        Err(error) => return Err(error),
    };
    Ok(if collection.is_locked()? {
        Collection::Locked
    } else {
        Collection::Open
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k_08_a_bus_without_the_service_is_no_keyring_and_one_that_denies_has_refused() {
        let zbus = |error: fdo::Error| without_prompt(&Error::Zbus(zbus::Error::FDO(error.into())));
        let unknown = fdo::Error::ServiceUnknown("gone".to_owned());
        assert!(matches!(zbus(unknown), StoreError::NoStore { .. }));
        let denied = fdo::Error::AccessDenied("no".to_owned());
        assert!(matches!(zbus(denied), StoreError::Refused { .. }));
    }

    #[test]
    fn k_10_each_error_of_the_secret_service_is_told_apart() {
        let told = |error: &Error| without_prompt(error).failure().code;
        assert_eq!(told(&Error::Unavailable), "keyring-unreachable");
        assert_eq!(told(&Error::Locked), "keyring-locked");
        assert_eq!(told(&Error::PromptDisconnected), "keyring-refused");
        assert_eq!(told(&Error::Crypto("padding")), "keyring-failed");
        let gone = zbus::Error::Address("no bus".to_owned());
        assert_eq!(told(&Error::Zbus(gone)), "keyring-unreachable");
    }
}
