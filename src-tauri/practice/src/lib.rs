//! The practice organisation: stand-ins for Salesforce and Marketo on the loopback interface, for people
//! who practise and for tests.
//!
//! Three addresses, each with a port of its own on 127.0.0.1:
//! - *Salesforce*: signing in (OAuth 2.0 with PKCE) and the REST API, for reading;
//! - *Marketo*: the REST API, for reading;
//! - *control*: a page and a small API by which a person or a test does what would be done in the web
//!   applications (an [`Event`]) and makes things go wrong (a [`Scenario`]).
//!
//! Paths, shapes, errors, quotas and delays are the vendors' own, as far as they are published; where they
//! are not, the module says what is assumed. Nothing here knows the wizard, and the wizard knows nothing
//! of this: clients that know neither of them judge whether it is true to life.
//!
//! Every credential is made for one organisation and kept in no file as such. With a state file the
//! organisation outlives the program: the file holds a random seed from which name, password, consumer key
//! and Marketo credentials follow (HMAC-SHA-256), and of tokens only their SHA-256 digests.

mod clock;
mod control;
mod credentials;
mod error;
mod event;
mod host;
mod id;
mod marketo;
mod named;
mod options;
mod org;
mod page;
mod practice;
mod salesforce;
mod scenario;
mod serve;
mod spoil;
mod state;
mod token;
mod words;

pub use credentials::{Credentials, MarketoCredentials, SalesforceCredentials};
pub use error::{NotYet, PracticeError};
pub use event::{Event, Step};
pub use marketo::Right;
pub use options::{MarketoLimits, Options};
pub use practice::{Calls, Practice};
pub use scenario::Scenario;
