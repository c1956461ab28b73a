//! Stable ids of setups, actors and events: ULIDs, so that they sort by the time they were made and
//! need no registry.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use ulid::Ulid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Ulid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = ulid::DecodeError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ulid::from_string(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.0.array_to_str(&mut [0; ulid::ULID_LEN]))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl de::Visitor<'_> for Text {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a ULID")
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    };
}

id! {
    /// A setup; also the name of its folder.
    SetupId
}
id! {
    /// A person on a machine; also the name of that person's journals.
    ActorId
}
id! {
    /// An event.
    EventId
}

impl SetupId {
    /// The id of the setup that this event creates. It follows from the event and its author, so that no other
    /// event can claim to have created the setup.
    pub fn created_by(author: ActorId, event: EventId) -> Self {
        let digest = Sha256::new()
            .chain_update(author.0.to_bytes())
            .chain_update(event.0.to_bytes())
            .finalize();
        let mut random = [0; 16];
        random[6..].copy_from_slice(&digest[..10]);
        let random = u128::from_be_bytes(random);
        Self(Ulid::from_parts(event.0.timestamp_ms(), random))
    }
}

/// Where fresh ids come from.
pub trait Ids: Send + Sync {
    /// An id never given before, made at `now` (milliseconds since the Unix epoch).
    fn fresh(&self, now: u64) -> Ulid;
}

/// Ids from the system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn fresh(&self, now: u64) -> Ulid {
        Ulid::from_parts(now, Ulid::new().random())
    }
}
