//! What is asked again, how often, and after how long.
//!
//! Marketo says with HTTP 200 what other servers say with a status, so the door to the network cannot see
//! it. The rules are the door's: only questions that change nothing, full jitter, at most five times in
//! all. Which codes pass: Adobe, *Error Codes* and *Integration Best Practices*.

use std::time::Duration;

use super::{MarketoError, Problem, pacer::WINDOW};

/// How long waits are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// After too many calls within the window that Marketo counts over.
    pub rate: Duration,
    /// After anything else that passes; it doubles.
    pub pause: Duration,
}

impl Default for Waits {
    fn default() -> Self {
        Self {
            rate: WINDOW,
            pause: Duration::from_secs(1),
        }
    }
}

impl Waits {
    /// How long to wait before asking again after `error`, having asked again `again` times; none where
    /// asking again would change nothing or was done often enough.
    pub(super) fn before(&self, error: &MarketoError, again: u32) -> Option<Duration> {
        let often = often(error)?;
        if again >= often {
            return None;
        }
        let rate = error.problem() == Some(Problem::Rate);
        Some(if rate {
            // The window has passed then for certain; the rest keeps clients from marching in step.
            self.rate + self.pause.mul_f64(fastrand::f64())
        } else {
            self.pause
                .saturating_mul(1 << again)
                .mul_f64(fastrand::f64())
        })
    }
}

/// How often it is asked again. HTTP statuses are the door's, but for 500, of which Adobe says that it
/// stands for malformed addresses as well.
fn often(error: &MarketoError) -> Option<u32> {
    match error {
        MarketoError::Status { status: 500, .. } => Some(1),
        MarketoError::Api(error) => match (error.problem(), error.code.as_str()) {
            (Problem::Rate | Problem::Subscription, _) | (_, "500" | "611") => Some(2),
            (Problem::AtOnce | Problem::Unavailable, _) => Some(4),
            _ => None,
        },
        _ => None,
    }
}
