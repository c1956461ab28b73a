//! What a role may do.

use super::Error;
use crate::org::Org;

/// A right of a role in Marketo, as far as this organisation knows rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// *Read-Only Person*, called *Lead* in the developer documentation.
    ReadOnlyPerson,
    /// *Read-Only Activity*.
    ReadOnlyActivity,
    /// *Access User Management Api*.
    AccessUserManagementApi,
    /// *Access Users*.
    AccessUsers,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::ReadOnlyPerson,
        Self::ReadOnlyActivity,
        Self::AccessUserManagementApi,
        Self::AccessUsers,
    ];

    /// 603 when the role of the API-only user lacks it.
    pub(super) fn demand(self, org: &Org) -> Result<(), Error> {
        if org.options.marketo_rights.contains(&self) {
            Ok(())
        } else {
            Err(Error::denied())
        }
    }
}
