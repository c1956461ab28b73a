//! The hybrid logical clock: wall time in milliseconds and a counter for what happens within one.
//!
//! Stamps grow when the machine's clock is set back, and past the stamps of others, so that an answer
//! sorts after what it answers. Stamps more than [`MAX_DRIFT`] ahead of this machine's clock are not
//! followed, whoever wrote them: a clock that was once in 2090 must not date all later work 2090. What
//! was answered then still comes first in the fold, because [`order`](super::order) goes by `seen` and
//! `seq` before it goes by the clock.
//!
//! A stamp only orders. What people see, and what waits reckon with, is the wall time of an event.

use std::{
    fmt,
    str::FromStr,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// How far ahead of a clock a time may be and still be believed, in milliseconds: one day, more than
/// any time zone mistaken for another.
pub const MAX_DRIFT: u64 = 24 * 60 * 60 * 1000;

/// The last millisecond that is written down: 30 December 9999, the last whole day that `jiff` knows
/// in every time zone. `Date` of JavaScript knows it too.
pub(super) const LAST_MILLISECOND: u64 = 253_402_128_000_000;

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// Milliseconds since the Unix epoch, UTC.
    fn now(&self) -> u64;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> u64 {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        u64::try_from(since.as_millis()).unwrap_or(LAST_MILLISECOND)
    }
}

/// When an event happened, as text `2026-11-23T05:51:20.123Z+0004`: UTC, then the counter in
/// hexadecimal. The text sorts like the stamp.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since the Unix epoch, UTC.
    pub ms: u64,
    /// Counts events within the same millisecond.
    pub count: u16,
}

impl Stamp {
    /// The stamp of something that happens at `now` and after everything stamped up to `floor`.
    pub fn after(floor: Self, now: u64) -> Self {
        let now = now.min(LAST_MILLISECOND);
        if now > floor.ms {
            return Self { ms: now, count: 0 };
        }
        match floor.count.checked_add(1) {
            Some(count) => Self {
                ms: floor.ms,
                count,
            },
            // At the end of time the id alone tells two events apart.
            None if floor.ms >= LAST_MILLISECOND => floor,
            None => Self {
                ms: floor.ms + 1,
                count: 0,
            },
        }
    }

    /// Whether the stamp is near enough to this machine's `now` to be followed.
    pub fn is_within_drift(self, now: u64) -> bool {
        self.ms <= now.saturating_add(MAX_DRIFT)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = i64::try_from(self.ms.min(LAST_MILLISECOND))
            .ok()
            .and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok())
            .unwrap_or_default();
        write!(f, "{time:.3}+{:04x}", self.count)
    }
}

impl FromStr for Stamp {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const SHAPE: &[u8] = b"dddd-dd-ddTdd:dd:dd.dddZ+hhhh";
        let fits = |(shape, byte): (&u8, u8)| match shape {
            b'd' => byte.is_ascii_digit(),
            b'h' => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            _ => *shape == byte,
        };
        if text.len() != SHAPE.len() || !SHAPE.iter().zip(text.bytes()).all(fits) {
            return Err("not a stamp");
        }
        let time: jiff::Timestamp = text[..24].parse().map_err(|_| "not a time")?;
        let ms = u64::try_from(time.as_millisecond()).map_err(|_| "before 1970")?;
        if ms > LAST_MILLISECOND {
            return Err("after the end of time");
        }
        let count = u16::from_str_radix(&text[25..], 16).map_err(|_| "not a count")?;
        Ok(Self { ms, count })
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Stamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time with a counter")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Stamp, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_text_is_the_documented_one() {
        let stamp = Stamp {
            ms: 1_795_413_080_123,
            count: 4,
        };
        assert_eq!(stamp.to_string(), "2026-11-23T05:51:20.123Z+0004");
        assert_eq!("2026-11-23T05:51:20.123Z+0004".parse(), Ok(stamp));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "2026-11-23T05:51:20.123Z",
            "2026-11-23T05:51:20.123Z+000G",
            "2026-11-23T05:51:20.123Z+00AF",
            "2026-13-23T05:51:20.123Z+0000",
            "1969-12-31T23:59:59.999Z+0000",
            "2026-11-23T05:51:20.123+00000",
            "2026-11-23 05:51:20.123Z+0000",
            "٢٠٢٦-11-23T05:51:20.123Z+0000",
        ] {
            assert!(text.parse::<Stamp>().is_err(), "{text}");
        }
    }

    #[test]
    fn p14_a_clock_set_back_does_not_turn_stamps_back() {
        let mut stamp = Stamp::after(Stamp::default(), 5_000);
        for now in [4_000, 0, 4_999, 5_000, 3] {
            let next = Stamp::after(stamp, now);
            assert!(next > stamp);
            assert_eq!(next.ms, 5_000);
            stamp = next;
        }
        assert_eq!(
            Stamp::after(stamp, 5_001),
            Stamp {
                ms: 5_001,
                count: 0
            }
        );
    }

    #[test]
    fn a_full_counter_moves_to_the_next_millisecond_and_stops_at_the_end_of_time() {
        let full = Stamp {
            ms: 7,
            count: u16::MAX,
        };
        assert_eq!(Stamp::after(full, 0), Stamp { ms: 8, count: 0 });
        let end = Stamp {
            ms: LAST_MILLISECOND,
            count: u16::MAX,
        };
        assert_eq!(Stamp::after(end, u64::MAX), end);
        assert_eq!(end.to_string().parse(), Ok(end));
    }

    proptest! {
        #[test]
        fn text_sorts_like_the_stamp_and_reads_back(
            a in (0..=LAST_MILLISECOND, any::<u16>()), b in (0..=LAST_MILLISECOND, any::<u16>()),
        ) {
            let (a, b) = (Stamp { ms: a.0, count: a.1 }, Stamp { ms: b.0, count: b.1 });
            prop_assert_eq!(a.to_string().parse(), Ok(a));
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }
    }
}
