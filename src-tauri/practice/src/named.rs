//! Enumerations whose members have a name for programs and a sentence for people, both from one table.

/// Makes such an enumeration. Behind each member stands the id of its sentence; what follows the prefix in it
/// is the name by which the command line, the control address and the state file know the member.
macro_rules! named {
    (
        $(#[$about:meta])*
        pub enum $kind:ident, $prefix:literal {
            $($(#[$of:meta])* $member:ident = $sentence:literal,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $kind {
            $($(#[$of])* $member,)*
        }

        impl $kind {
            /// All of them, in the order in which they are offered.
            pub const ALL: [Self; [$($sentence),*].len()] = [$(Self::$member),*];

            /// Id of the sentence that a person knows it by.
            pub(crate) const fn sentence(self) -> &'static str {
                match self {
                    $(Self::$member => $sentence,)*
                }
            }

            /// Name on the command line, at the control address and in the state file.
            pub fn name(self) -> &'static str {
                let sentence = self.sentence();
                sentence.strip_prefix($prefix).unwrap_or(sentence)
            }

            /// The names, for a person who gave one that does not exist.
            pub fn names() -> String {
                Self::ALL.map(Self::name).join(", ")
            }
        }

        impl std::fmt::Display for $kind {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl std::str::FromStr for $kind {
            type Err = String;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .into_iter()
                    .find(|one| one.name() == name)
                    .ok_or_else(|| format!("one of {}", Self::names()))
            }
        }

        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let name = <String as serde::Deserialize>::deserialize(from)?;
                name.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use named;
