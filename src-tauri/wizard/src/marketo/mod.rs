//! Typed client of the Marketo REST API: where it answers, who asks, what it says.
//!
//! It reads and never writes. There is no public API for the Actions web application, so nothing here
//! pretends to one.

mod bound;
mod client;
mod credentials;
mod endpoint;
mod envelope;
mod error;
mod look;
mod pacer;
mod patience;
mod quota;
mod sales;

pub use bound::Bound;
pub use client::{Client, Options};
pub use credentials::{Credentials, Token, Tokens};
pub use endpoint::{Endpoint, EndpointError};
pub use envelope::{Reply, Skipped};
pub use error::{ApiError, MarketoError, Problem};
pub use look::{Look, Sight, look};
pub use pacer::{AT_ONCE, CALLS, Pacer, Turn, WINDOW};
pub use patience::Waits;
pub use quota::{Calls, DAILY_QUOTAS};
pub use sales::SalesActivity;
