//! The practice organisation through its three addresses, as a client that knows nothing of it sees it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod answers;
mod control;
mod describe;
mod layouts;
mod marketo;
mod marketo_refuses;
mod marketo_states;
mod parallel;
mod people;
mod query;
mod query_checks;
mod query_steps;
mod restart;
mod sessions;
mod sign_in;
mod stage;
mod states;
mod token;
mod troubles;
mod writes;
