//! What is known about a setup before anything is asked.

use url::Url;

use crate::{
    failure::Failure,
    record::{Organization, Person},
};

/// What the record and this machine know.
#[derive(Debug, Clone)]
pub struct Known {
    /// The organisation of the setup: nothing is asked in another one.
    pub organization: Option<Organization>,
    /// The first user, as the caution about that person names them.
    pub first_user: Option<Person>,
    /// Where Marketo's REST API answers.
    pub marketo_rest: Option<Url>,
    /// Addresses to invite with the number of their row in the clean list, from 1, or why there are none.
    pub invited: Result<Vec<(u64, String)>, Failure>,
    /// When the first sync should be over, by the reckoning of its wait.
    pub sync_due: Option<u64>,
    /// How many seats there are.
    pub seats: u64,
    /// Now, in milliseconds since the Unix epoch.
    pub now: u64,
}
