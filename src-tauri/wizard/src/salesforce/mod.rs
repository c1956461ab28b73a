//! Typed client of Salesforce: where to sign in, who is signed in, what the API says.
//!
//! It reads and never writes. Tokens go to the hosts that the session names and to no other.

mod callback;
mod client;
mod describe;
mod error;
mod hosts;
mod login;
mod marks;
mod outcome;
mod query;
mod reach;
mod refusal;
mod session;
mod usage;
mod version;
mod who;

pub use callback::{CALLBACK_PATH, ConsumerKey, DEFAULT_PORTS, Ports};
pub use client::{Client, NotRenewed, Renew, Renewal};
pub use describe::{Described, DescribedField, PicklistValue};
pub use error::{ApiError, Problem, SalesforceError};
pub use login::{LoginHost, LoginHostError, LoginKind};
pub use outcome::{Outcome, outcomes};
pub use reach::{Look, Reach, look, look_further, who};
pub(crate) use session::same_id;
pub use session::{Session, SessionError};
pub use usage::{Limit, Limits, Usage};
pub use version::ApiVersion;
pub use who::{Organization, OrganizationKind, User, Who};
