//! What a secret is called.

use std::fmt;

/// What a secret is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// The Salesforce session: tokens and where they are good.
    Salesforce,
    /// The client secret of the Marketo custom service.
    Marketo,
}

impl Name {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Salesforce, Self::Marketo];

    /// Stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Salesforce => "salesforce",
            Self::Marketo => "marketo",
        }
    }
}

/// One secret of one setup.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Setup id.
    pub setup: String,
    /// What it is for.
    pub name: Name,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.setup, self.name.id())
    }
}
