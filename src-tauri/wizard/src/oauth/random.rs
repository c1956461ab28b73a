//! Where `state` and `code_verifier` come from; handed in so that a test can know them.

use std::io;

/// A source of random bits.
pub trait Random: Send + Sync {
    /// 256 bits nobody can guess: what RFC 7636 §7.1 recommends for a verifier and RFC 6749 §10.10
    /// more than asks for `state`.
    fn draw(&self) -> io::Result<[u8; 32]>;
}

/// The source of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn draw(&self) -> io::Result<[u8; 32]> {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits).map_err(|error| io::Error::other(error.to_string()))?;
        Ok(bits)
    }
}
