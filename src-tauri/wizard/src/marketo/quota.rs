//! The calls of a day.
//!
//! How many a subscription may make was agreed when it was bought and is told by no API: 50,000 is usual,
//! 10,000 the least that Adobe names. The count starts again at 12:00 AM CST.

use std::time::Duration;

use jiff::Timestamp;

/// Calls of the day that Adobe documents: the least, and what is usual.
pub const DAILY_QUOTAS: [u64; 2] = [10_000, 50_000];

const DAY: u64 = 24 * 60 * 60 * 1000;
/// Midnight CST in UTC. In summer the day of Chicago begins an hour earlier; the later of the two is never
/// too early.
const MIDNIGHT_CST: u64 = 6 * 60 * 60 * 1000;

/// Calls of the current day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calls {
    /// By all integrations of the subscription.
    pub today: u64,
    /// By the API-only user of these credentials; none where that was not told.
    pub by_api_user: Option<u64>,
}

impl Calls {
    /// How many are left if `quota` is what was bought.
    pub fn left_of(self, quota: u64) -> u64 {
        quota.saturating_sub(self.today)
    }
}

/// When the count starts again after `now` (milliseconds since the Unix epoch): `2026-11-25 06:00 UTC`.
pub(super) fn resets(now: u64) -> String {
    let days = (now + DAY - MIDNIGHT_CST) / DAY;
    let at = Duration::from_millis(days * DAY + MIDNIGHT_CST);
    let at = i64::try_from(at.as_secs())
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok());
    at.map_or_else(String::new, |at| {
        at.strftime("%Y-%m-%d %H:%M UTC").to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_starts_again_at_midnight_cst() {
        let at = |text: &str| {
            let at: Timestamp = text.parse().unwrap();
            resets(u64::try_from(at.as_millisecond()).unwrap())
        };
        assert_eq!(at("2026-11-24T20:44:52Z"), "2026-11-25 06:00 UTC");
        assert_eq!(at("2026-11-25T05:59:59.999Z"), "2026-11-25 06:00 UTC");
        assert_eq!(at("2026-11-25T06:00:00Z"), "2026-11-26 06:00 UTC");
        assert_eq!(at("2026-12-31T23:00:00Z"), "2027-01-01 06:00 UTC");
    }
}
