//! A store over entries of limited size.
//!
//! Each secret has a head entry, named after its key. Its text is `1 whole BASE64`, or, where that is
//! longer than an entry may be, `1 parts SLOT COUNT DIGEST`: the base64 stands in the entries
//! `KEY/SLOT.0`, `KEY/SLOT.1`, … and DIGEST is their SHA-256. There are two slots. A new secret goes into
//! the one that the head does not name, the head is written last, and only then is the other slot
//! emptied. So whenever this stops half way, the head names the old secret whole, or the new one whole,
//! or nothing. Slots are filled from the first part and emptied from the last, so that what was left
//! behind is found without knowing how much it was.
//!
//! Base64 because some keyrings (`KWallet`) hold text only.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{Key, Secret, Store, StoreError};

/// Text of one entry; wiped when dropped.
pub type Text = Zeroizing<Vec<u8>>;

/// Entries of a keyring, by name. Calls block.
pub trait Entries: Send + Sync {
    /// Most bytes of one entry, if there is such a limit.
    fn limit(&self) -> Option<usize>;
    /// The text of an entry, if there is one.
    fn get(&self, name: &str) -> Result<Option<Text>, StoreError>;
    /// Writes an entry, in place of the one before.
    fn set(&self, name: &str, text: &[u8]) -> Result<(), StoreError>;
    /// Removes an entry; none is as good as removed.
    fn remove(&self, name: &str) -> Result<(), StoreError>;
}

/// Secrets of any reasonable length in entries of limited size.
pub struct InParts<E> {
    entries: E,
}

/// Longest secret in bytes. The longest that Salesforce and Marketo hand out have a few thousand.
const LONGEST: usize = 64 * 1024;

/// More parts than the longest secret has anywhere; a head that says more is damaged.
const MOST_PARTS: usize = 64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    A,
    B,
}

impl Slot {
    const BOTH: [Self; 2] = [Self::A, Self::B];

    const fn id(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    fn part(self, key: &Key, index: usize) -> String {
        format!("{key}/{}.{index}", self.id())
    }
}

/// What a head says.
enum Head<'a> {
    Whole(&'a str),
    Parts {
        slot: Slot,
        count: usize,
        digest: &'a str,
    },
}

impl<'a> Head<'a> {
    fn parse(text: &'a [u8]) -> Option<Self> {
        let text = std::str::from_utf8(text).ok()?;
        let mut words = text.split(' ');
        let head = match (words.next()?, words.next()?) {
            ("1", "whole") => Self::Whole(words.next()?),
            ("1", "parts") => {
                let id = words.next()?;
                Self::Parts {
                    slot: Slot::BOTH.into_iter().find(|slot| slot.id() == id)?,
                    count: words.next()?.parse().ok()?,
                    digest: words.next()?,
                }
            }
            _ => return None,
        };
        words.next().is_none().then_some(head)
    }

    /// The slot in use, and how many parts are in it.
    fn in_use(&self) -> Option<(Slot, usize)> {
        match self {
            Self::Whole(_) => None,
            Self::Parts { slot, count, .. } => Some((*slot, *count)),
        }
    }
}

impl<E: Entries> InParts<E> {
    /// Over those entries.
    pub const fn new(entries: E) -> Self {
        Self { entries }
    }

    fn fits(&self, text: &str) -> bool {
        self.entries.limit().is_none_or(|limit| text.len() <= limit)
    }

    fn gather(
        &self,
        key: &Key,
        slot: Slot,
        count: usize,
        digest: &str,
    ) -> Result<Text, StoreError> {
        let mut all = Text::default();
        for index in 0..count {
            let part = self.entries.get(&slot.part(key, index))?;
            let part = part.ok_or_else(|| unusable("a part is missing"))?;
            all.extend_from_slice(&part);
        }
        if digest_of(&all) != digest {
            return Err(unusable("the parts do not belong together"));
        }
        Ok(all)
    }

    fn write_parts(&self, key: &Key, slot: Slot, text: &str) -> Result<(), StoreError> {
        self.empty(key, slot, 0)?;
        let limit = self.entries.limit().unwrap_or(text.len()).max(1);
        let parts = text.as_bytes().chunks(limit);
        let count = parts.len();
        for (index, part) in parts.enumerate() {
            self.entries.set(&slot.part(key, index), part)?;
        }
        let digest = digest_of(text.as_bytes());
        let head = format!("1 parts {} {count} {digest}", slot.id());
        self.entries.set(&key.to_string(), head.as_bytes())
    }

    /// Removes the parts in a slot, of which that many are known of: where one of those has been lost,
    /// the ones after it would not be found.
    fn empty(&self, key: &Key, slot: Slot, known: usize) -> Result<(), StoreError> {
        let mut count = known.min(MOST_PARTS);
        while self.entries.get(&slot.part(key, count))?.is_some() {
            count += 1;
        }
        (0..count)
            .rev()
            .try_for_each(|index| self.entries.remove(&slot.part(key, index)))
    }

    /// Empties slots that the head no longer names. The secret is kept by then; what this cannot remove,
    /// the next write or removal finds.
    fn tidy(&self, key: &Key, slots: &[Slot], before: Option<(Slot, usize)>) {
        for slot in slots {
            if let Err(error) = self.empty(key, *slot, known_in(*slot, before)) {
                tracing::debug!(%error, "parts of an older secret stay behind");
            }
        }
    }
}

fn known_in(slot: Slot, in_use: Option<(Slot, usize)>) -> usize {
    in_use.map_or(0, |(used, count)| if used == slot { count } else { 0 })
}

impl<E: Entries> Store for InParts<E> {
    fn read(&self, key: &Key) -> Result<Option<Secret>, StoreError> {
        let name = key.to_string();
        let mut text = self.entries.get(&name)?;
        loop {
            let Some(head) = &text else {
                return Ok(None);
            };
            let all = match Head::parse(head).ok_or_else(|| unusable("it is not ours"))? {
                Head::Whole(all) => Ok(Text::from(all.as_bytes().to_vec())),
                Head::Parts {
                    slot,
                    count,
                    digest,
                } => self.gather(key, slot, count, digest),
            };
            match all {
                Ok(all) => return decoded(&all).map(Some),
                // Another process may have written between the head and the parts.
                Err(error) => {
                    let again = self.entries.get(&name)?;
                    if again == text {
                        return Err(error);
                    }
                    text = again;
                }
            }
        }
    }

    fn write(&self, key: &Key, secret: &Secret) -> Result<(), StoreError> {
        let bytes = secret.expose().len();
        if bytes > LONGEST {
            return Err(StoreError::TooLong { bytes });
        }
        let head = self.entries.get(&key.to_string())?;
        let before = head.as_deref().and_then(|head| Head::parse(head)?.in_use());
        let text = Zeroizing::new(STANDARD.encode(secret.expose()));
        let head = Zeroizing::new(format!("1 whole {}", *text));
        if self.fits(&head) {
            self.entries.set(&key.to_string(), head.as_bytes())?;
            if before.is_some() || self.entries.limit().is_some() {
                self.tidy(key, &Slot::BOTH, before);
            }
            return Ok(());
        }
        let slot = before.map_or(Slot::A, |(used, _)| used.other());
        self.write_parts(key, slot, &text)?;
        self.tidy(key, &[slot.other()], before);
        Ok(())
    }

    fn delete(&self, key: &Key) -> Result<(), StoreError> {
        let head = self.entries.get(&key.to_string())?;
        let before = head.as_deref().and_then(|head| Head::parse(head)?.in_use());
        self.entries.remove(&key.to_string())?;
        Slot::BOTH
            .into_iter()
            .try_for_each(|slot| self.empty(key, slot, known_in(slot, before)))
    }
}

fn decoded(text: &[u8]) -> Result<Secret, StoreError> {
    let bytes = STANDARD
        .decode(text)
        .map_err(|_| unusable("it is not base64"))?;
    String::from_utf8(bytes)
        .map(Secret::new)
        .map_err(|_| unusable("it is not text"))
}

fn digest_of(text: &[u8]) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn unusable(reason: &str) -> StoreError {
    StoreError::Unusable {
        reason: reason.to_owned(),
    }
}
