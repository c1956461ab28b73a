//! One event, and the one line of a journal that holds it.
//!
//! A line is exactly `{"crc":"xxxxxxxx","event":{…}}`: the CRC-32 of the event's bytes as eight
//! lower-case hexadecimal digits, then those bytes. The fixed layout lets a reader cut the event out
//! and check it before any JSON is parsed.

use std::{borrow::Cow, collections::BTreeMap, iter};

use serde::{
    Deserialize, Serialize,
    de::value::{MapAccessDeserializer, MapDeserializer},
    ser,
};
use serde_json::value::RawValue;

use super::{
    change::Change,
    id::{ActorId, EventId, SetupId},
    journal::DamageKind,
    stamp::Stamp,
};

/// The format this version writes. Events of a higher one are kept, but not understood.
pub const FORMAT: u32 = 1;

/// The longest line, in bytes with its newline. Anything longer is damage, and is never written.
pub const MAX_LINE: usize = 1024 * 1024;

/// How every line begins. It cannot stand inside a JSON string, where quotes are escaped.
pub(super) const LINE_START: &[u8] = br#"{"crc":""#;
const EVENT_FOLLOWS: &[u8] = br#"","event":"#;
const CRC_DIGITS: usize = 8;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The setup it happened in; none where a version before this one wrote it.
    pub setup: Option<SetupId>,
    /// Unique id among its author's events.
    pub id: EventId,
    /// Counts the events of its author from 1; gaps mean lost or damaged lines.
    pub seq: u64,
    /// When, by the hybrid logical clock: orders events.
    pub at: Stamp,
    /// What its author's clock said, in milliseconds since the Unix epoch, where that is not the stamp's time.
    pub wall: Option<u64>,
    /// The highest `seq` that the author knew of every other actor.
    pub seen: BTreeMap<ActorId, u64>,
    /// The author.
    pub by: ActorId,
    /// What happened; none where a newer version wrote what this one does not understand.
    pub change: Option<Change>,
}

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    v: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    setup: Option<SetupId>,
    id: EventId,
    seq: u64,
    at: Stamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wall: Option<u64>,
    #[serde(borrow)]
    seen: Cow<'a, BTreeMap<ActorId, u64>>,
    by: ActorId,
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    data: &'a RawValue,
}

impl Event {
    /// The event's line, with its newline.
    pub(super) fn encode(&self) -> serde_json::Result<Vec<u8>> {
        let Some(change) = &self.change else {
            return Err(ser::Error::custom(
                "an event of a newer version is never written",
            ));
        };
        // A change serialises as {"<kind>": <data>}.
        let parts: BTreeMap<String, Box<RawValue>> =
            serde_json::from_str(&serde_json::to_string(change)?)?;
        let Some((kind, data)) = parts.first_key_value() else {
            return Err(ser::Error::custom("a change without a kind"));
        };
        let event = serde_json::to_vec(&Envelope {
            v: FORMAT,
            setup: self.setup,
            id: self.id,
            seq: self.seq,
            at: self.at,
            wall: self.wall,
            seen: Cow::Borrowed(&self.seen),
            by: self.by,
            kind: Cow::Borrowed(kind),
            data,
        })?;
        let crc = format!("{:08x}", crc32fast::hash(&event));
        Ok([LINE_START, crc.as_bytes(), EVENT_FOLLOWS, &event, b"}\n"].concat())
    }

    /// Reads the event of one line (without its newline).
    pub(super) fn decode(line: &[u8]) -> Result<Self, DamageKind> {
        if LINE_START.starts_with(line) {
            return Err(DamageKind::Torn);
        }
        let rest = line
            .strip_prefix(LINE_START)
            .ok_or(DamageKind::NotAnEvent)?;
        let (crc, rest) = rest.split_at_checked(CRC_DIGITS).ok_or(DamageKind::Torn)?;
        let event = rest
            .strip_prefix(EVENT_FOLLOWS)
            .and_then(|rest| rest.strip_suffix(b"}"))
            .ok_or(DamageKind::Torn)?;
        if format!("{:08x}", crc32fast::hash(event)).as_bytes() != crc {
            return Err(DamageKind::Checksum);
        }
        let event = Self::parse(event).ok_or(DamageKind::NotAnEvent)?;
        if event.fits() {
            Ok(event)
        } else {
            Err(DamageKind::DoesNotFit)
        }
    }

    fn parse(event: &[u8]) -> Option<Self> {
        let envelope: Envelope<'_> = serde_json::from_str(str::from_utf8(event).ok()?).ok()?;
        let change = if envelope.v > FORMAT {
            None
        } else {
            let parts = iter::once((envelope.kind.as_ref(), envelope.data));
            Change::deserialize(MapAccessDeserializer::new(MapDeserializer::new(parts))).ok()
        };
        Some(Self {
            setup: envelope.setup,
            id: envelope.id,
            seq: envelope.seq,
            at: envelope.at,
            wall: envelope.wall,
            seen: envelope.seen.into_owned(),
            by: envelope.by,
            change,
        })
    }

    /// What its author's clock said, in milliseconds since the Unix epoch.
    pub fn wall_time(&self) -> u64 {
        self.wall.unwrap_or(self.at.ms)
    }

    /// Whether the author knew of `other` when this was written.
    #[cfg(test)]
    pub(super) fn has_seen(&self, by: ActorId, seq: u64) -> bool {
        if by == self.by {
            return seq < self.seq;
        }
        self.seen.get(&by).is_some_and(|known| *known >= seq)
    }
}
