//! When a call is sent again, and after which time.
//!
//! Full jitter: each wait is drawn evenly between nothing and an upper end that doubles, so that many
//! machines that failed together do not come back together. `Retry-After` (RFC 9110 §10.2.3) is a lower
//! bound on top of that.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, SystemTime},
};

use http::StatusCode;

use super::{Answer, Call, HttpError, HttpOptions, Repeat};

/// Repetitions that a run has left.
#[derive(Debug)]
pub(super) struct Budget(AtomicU32);

impl Budget {
    pub(super) fn of(repetitions: u32) -> Self {
        Self(AtomicU32::new(repetitions))
    }

    fn spend_one(&self) -> bool {
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(1)
            })
            .is_ok()
    }
}

/// One call from its first try to its last.
pub(super) struct Tries<'a> {
    options: &'a HttpOptions,
    budget: &'a Budget,
    began: Duration,
    made: u32,
}

impl<'a> Tries<'a> {
    pub(super) fn begin(options: &'a HttpOptions, budget: &'a Budget) -> Self {
        Self {
            options,
            budget,
            began: options.clock.passed(),
            made: 0,
        }
    }

    /// The time to wait before the next try, or none when that outcome is the last word.
    pub(super) fn wait_after(
        &mut self,
        call: &Call,
        outcome: &Result<Answer, HttpError>,
    ) -> Option<Duration> {
        self.made += 1;
        let limits = &self.options.repetitions;
        if call.repeat != Repeat::Safe || self.made >= limits.tries || !passes(outcome) {
            return None;
        }
        let asked = outcome
            .as_ref()
            .ok()
            .and_then(|answer| retry_after(answer.header("retry-after")?, self.options.clock.now()))
            .unwrap_or_default();
        if asked > limits.longest_asked {
            return None;
        }
        let end = limits
            .first
            .saturating_mul(1 << (self.made - 1).min(16))
            .min(limits.longest);
        let wait = end
            .mul_f64((self.options.random)().clamp(0.0, 1.0))
            .max(asked);
        let then = self.options.clock.passed().saturating_sub(self.began) + wait;
        (then <= limits.overall && self.budget.spend_one()).then_some(wait)
    }
}

/// Whether trying again can help.
fn passes(outcome: &Result<Answer, HttpError>) -> bool {
    match outcome {
        Ok(answer) => matches!(
            answer.status,
            StatusCode::TOO_MANY_REQUESTS
                | StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT
        ),
        Err(error) => error.passes(),
    }
}

/// What a `Retry-After` asks for: whole seconds or a date. Anything else asks for nothing, a date that
/// has passed for no wait.
fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|one| one.is_ascii_digit()) {
        // More digits than fit are longer than any limit.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h_02_retry_after_is_seconds_or_a_date_and_nothing_else() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        let asked = |value| retry_after(value, now).map(|time| time.as_secs());
        assert_eq!(asked("0"), Some(0));
        assert_eq!(asked(" 5 "), Some(5));
        assert_eq!(asked("1000000000"), Some(1_000_000_000));
        assert_eq!(asked("99999999999999999999999"), Some(u64::MAX));
        // The three forms of RFC 9110 §5.6.7.
        assert_eq!(asked("Sun, 06 Nov 1994 08:49:47 GMT"), Some(10));
        assert_eq!(asked("Sunday, 06-Nov-94 08:49:47 GMT"), Some(10));
        assert_eq!(asked("Sun Nov  6 08:49:47 1994"), Some(10));
        assert_eq!(asked("Sun, 06 Nov 1994 08:49:27 GMT"), Some(0));
        for garbage in [
            "", " ", "-5", "+5", "5s", "1.5", "0x10", "soon", "NaN", "٥", "1e9",
        ] {
            assert_eq!(asked(garbage), None, "{garbage:?}");
        }
    }
}
