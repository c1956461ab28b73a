//! Times as the two vendors write them.

use std::time::Duration;

use jiff::Timestamp;

/// Milliseconds since 1970.
pub(crate) fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

/// A span in milliseconds, as it is added to [`now`].
pub(crate) fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// `2026-11-22T09:00:00.000+0000`, as Salesforce writes a date with time.
pub(crate) fn salesforce(at: i64) -> String {
    written(at, "%Y-%m-%dT%H:%M:%S", "+0000")
}

/// `2026-11-22T09:00:00.000Z`.
pub(crate) fn iso(at: i64) -> String {
    written(at, "%Y-%m-%dT%H:%M:%S", "Z")
}

fn written(at: i64, format: &str, zone: &str) -> String {
    let stamp = Timestamp::from_millisecond(at).unwrap_or_default();
    format!(
        "{}.{:03}{zone}",
        stamp.strftime(format),
        at.rem_euclid(1000)
    )
}

/// The day by which Marketo counts, `2026-11-22`: it begins at midnight of Central Standard Time.
pub(crate) fn marketo_day(at: i64) -> String {
    const CENTRAL: i64 = 6 * 60 * 60 * 1000;
    let stamp = Timestamp::from_millisecond(at.saturating_sub(CENTRAL)).unwrap_or_default();
    stamp.strftime("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_marketo_begins_at_midnight_in_the_central_zone() {
        let midnight_utc = 1_795_305_600_000;
        assert_eq!(iso(midnight_utc), "2026-11-22T00:00:00.000Z");
        assert_eq!(marketo_day(midnight_utc), "2026-11-21");
        assert_eq!(marketo_day(midnight_utc + 6 * 3_600_000), "2026-11-22");
        assert_eq!(salesforce(midnight_utc + 7), "2026-11-22T00:00:00.007+0000");
    }
}
