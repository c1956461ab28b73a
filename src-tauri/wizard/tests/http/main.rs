//! The one door to the network, over TCP: cases H-01 to H-17.

#![allow(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may fail"
)]

mod breaks;
mod cancel;
mod logs;
mod portal;
mod proxy;
mod reach;
mod repeat;
mod roles;
mod sizes;
mod slow;
mod stage;
mod statuses;
mod steady;
mod tls;
mod trust;
