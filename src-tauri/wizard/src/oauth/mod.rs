//! OAuth 2.0 for a native application: the loopback listener, authorization code with PKCE, client
//! credentials.
//!
//! [`sign_in`] walks the whole way: it holds a port ([`Listener`]), makes an [`Attempt`], sends the
//! person to the browser, waits for the one expected request, exchanges the code and has the tokens
//! stored before the browser shows success. [`refresh`] renews a session that several processes share,
//! [`revoke`] ends it, [`client_credentials`] is the way without a person.
//!
//! Knows no vendor: addresses, scopes and ports are handed in, and so are the browser, the random source,
//! the clock's deadline and the place where tokens are stored. Norms: RFC 6749, 6750, 7009, 7636, 8252,
//! 9207 and 9700.

mod answer;
mod attempt;
mod client_credentials;
mod crowd;
mod error;
mod exchange;
mod listener;
mod lock;
mod page;
mod random;
mod reception;
mod refresh;
mod request;
mod revoke;
mod server;
mod sign_in;
mod steering;
mod token_answer;
mod tokens;
mod told;
mod verdict;

pub use attempt::{Ask, Attempt};
pub use client_credentials::{Granted, client_credentials};
pub use error::{NotUnderstood, OauthError};
pub use listener::{Listener, PortsTaken, WhyTaken};
pub use lock::Lock;
pub use random::{Random, SystemRandom};
pub use refresh::{SharedSession, refresh};
pub use revoke::revoke;
pub use server::{Endpoints, Server};
pub use sign_in::{SignIn, sign_in};
pub use steering::{Controls, Progress, Steering, controls};
pub use tokens::Tokens;
pub use told::told;
pub use verdict::Stray;
