//! Signing in, over TCP: the real listener, the real door to the network, and endpoints of our own that
//! answer as badly as endpoints do. Names begin with the numbered case; `docs/cases.md` says where each is shown.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod answers;
mod browser;
mod cancelled_or_late;
mod client_credentials;
mod clock_and_crash;
mod connections;
mod endpoint;
mod fuzz;

mod hardening;
mod many;
mod oidc;

mod parameters;
mod pkce;
mod ports;
mod process;
mod refreshing;
mod session;
mod signing_out;
mod stage;
mod token_endpoint;
