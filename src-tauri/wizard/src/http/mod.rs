//! The one door to the network.
//!
//! One client for everything: rustls with the platform's trust store, the proxy of the system (never
//! for loopback), 10 s to connect, 30 s without a byte, a total per call, bodies cut at a limit while
//! they stream in. HTTP/1.1 without compression. Redirects are never followed: a 3xx is an answer.
//! Only https, except to loopback.
//!
//! Only what is safe to repeat is repeated ([`Repeat`]), after failures that pass and after the statuses
//! 429, 502, 503 and 504, with full jitter, not before `Retry-After`, at most 5 times in all, and out of
//! one budget per run ([`Http::run`]). Dropping the future of a call ends it at once.

mod answer;
mod call;
mod classify;
mod client;
mod connections;
mod error;
mod options;
mod repeat;

pub use answer::Answer;
pub use call::{Call, Repeat};
pub use client::Http;
pub use error::HttpError;
pub use options::{Clock, HttpOptions, Random, Repetitions, SystemClock};
