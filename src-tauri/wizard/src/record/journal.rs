//! Reading one journal: whatever its bytes are, every event that can be made out, and every stretch
//! that cannot.
//!
//! Lines are read one by one in bounded memory. A line that does not check out is searched for
//! further line starts, so that a damaged newline costs no event but its own.

use std::io::{self, BufRead, BufReader, Read};

use super::{
    event::{Event, LINE_START, MAX_LINE},
    id::{ActorId, SetupId},
};

/// At most this many stretches of one journal are listed; the last one covers the rest.
const MAX_LISTED: usize = 1000;

/// No event's line is shorter than this, in bytes: bounds how many a damaged stretch may have held.
const MIN_LINE: u64 = 128;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Why a stretch of a journal is no event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DamageKind {
    /// The line breaks off.
    Torn,
    /// The line is whole, but its bytes are not those that were written.
    Checksum,
    /// The bytes are no line of a journal.
    NotAnEvent,
    /// The journal cannot be read from here on, or is no regular file.
    Unreadable,
    /// The journal's name begins with no id of a person.
    NoAuthor,
    /// The event is not of the person whose journal it stands in.
    OtherAuthor,
    /// The event belongs to another setup.
    OtherSetup,
    /// The event is whole, but something in it is out of all bounds, or an address that does not fit the setup.
    DoesNotFit,
    /// The event claims to have seen more of a journal than can have been written.
    ClaimsTooMuch,
    /// The event says that it creates the setup, which another one did.
    NotTheCreation,
    /// The journal is longer than what is read, or the setup has more events than are read.
    TooLong,
    /// The setup has more people than are read.
    TooManyAuthors,
}

impl DamageKind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Torn,
        Self::Checksum,
        Self::NotAnEvent,
        Self::Unreadable,
        Self::NoAuthor,
        Self::OtherAuthor,
        Self::OtherSetup,
        Self::DoesNotFit,
        Self::ClaimsTooMuch,
        Self::NotTheCreation,
        Self::TooLong,
        Self::TooManyAuthors,
    ];

    /// Stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Torn => "torn",
            Self::Checksum => "checksum",
            Self::NotAnEvent => "not-an-event",
            Self::Unreadable => "unreadable",
            Self::NoAuthor => "no-author",
            Self::OtherAuthor => "other-author",
            Self::OtherSetup => "other-setup",
            Self::DoesNotFit => "does-not-fit",
            Self::ClaimsTooMuch => "claims-too-much",
            Self::NotTheCreation => "not-the-creation",
            Self::TooLong => "too-long",
            Self::TooManyAuthors => "too-many-authors",
        }
    }
}

/// A stretch of a journal that could not be read. It stays where it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Damage {
    /// Journal file name.
    pub journal: String,
    /// Physical line from 1 on which the stretch begins; 0 where no line was reached.
    pub line: u64,
    /// Offset of its first byte.
    pub offset: u64,
    /// Its length in bytes.
    pub bytes: u64,
    /// What is wrong.
    pub kind: DamageKind,
}

impl Damage {
    /// A whole journal of so many bytes.
    pub(super) fn whole(journal: &str, bytes: u64, kind: DamageKind) -> Self {
        let nowhere = Stretch {
            line: 0,
            offset: 0,
            bytes,
        };
        Self::at(journal, nowhere, kind)
    }

    pub(super) fn at(journal: &str, stretch: Stretch, kind: DamageKind) -> Self {
        Self {
            journal: journal.to_owned(),
            line: stretch.line,
            offset: stretch.offset,
            bytes: stretch.bytes,
            kind,
        }
    }
}

/// Whose journal it is, in which setup.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owner {
    pub(super) actor: ActorId,
    pub(super) setup: SetupId,
}

impl Owner {
    fn decode(self, line: &[u8]) -> Result<Event, DamageKind> {
        let event = Event::decode(line)?;
        if event.by != self.actor {
            return Err(DamageKind::OtherAuthor);
        }
        if event.setup.is_some_and(|setup| setup != self.setup) {
            return Err(DamageKind::OtherSetup);
        }
        Ok(event)
    }
}

/// Where something stands in a journal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    pub(super) line: u64,
    pub(super) offset: u64,
    pub(super) bytes: u64,
}

/// What reading one journal yields.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// The events and where each of them stands.
    pub(super) events: Vec<(Event, Stretch)>,
    pub(super) damage: Vec<Damage>,
    /// How many events the damage behind the last readable one may have held.
    pub(super) hidden: u64,
    /// How many bytes were read.
    pub(super) read: u64,
    /// Why it was not read to its end.
    pub(super) broke_off: Option<io::Error>,
}

impl Scan {
    /// Reads a journal to its end, or as far as it can be read, and no more than so many events of it.
    pub(super) fn of(journal: &str, owner: Owner, most: usize, source: impl Read) -> Self {
        let mut lines = Lines {
            journal,
            owner,
            most,
            scan: Self::default(),
            line: 1,
            offset: 0,
            pending: Vec::new(),
        };
        if let Err(error) = lines.read(BufReader::with_capacity(64 * 1024, source)) {
            tracing::warn!(journal, %error, "journal not read to its end");
            lines.list(lines.offset, 0, DamageKind::Unreadable);
            lines.scan.broke_off = Some(error);
        }
        lines.scan.read = lines.offset;
        lines.scan
    }

    /// A journal that cannot be opened.
    pub(super) fn unreadable(journal: &str, error: io::Error) -> Self {
        tracing::warn!(journal, %error, "journal not readable");
        Self {
            damage: vec![Damage::whole(journal, 0, DamageKind::Unreadable)],
            broke_off: Some(error),
            ..Self::default()
        }
    }
}

struct Lines<'a> {
    journal: &'a str,
    owner: Owner,
    /// How many events are read at most.
    most: usize,
    scan: Scan,
    /// Number of the physical line at `offset`.
    line: u64,
    /// Where `pending` begins in the file.
    offset: u64,
    /// Bytes read and not yet judged.
    pending: Vec<u8>,
}

impl Lines<'_> {
    fn read(&mut self, mut source: impl BufRead) -> io::Result<()> {
        loop {
            let room = MAX_LINE - self.pending.len();
            source
                .by_ref()
                .take(room as u64)
                .read_until(b'\n', &mut self.pending)?;
            if self.pending.last() == Some(&b'\n') {
                let end = self.pending.len();
                self.judge(end - 1, true);
                self.pass(end);
                self.line += 1;
                if self.scan.events.len() >= self.most {
                    return Ok(());
                }
            } else if self.pending.len() == MAX_LINE {
                self.judge_part_of_long_line();
            } else {
                let end = self.pending.len();
                self.judge(end, false);
                self.pass(end);
                return Ok(());
            }
        }
    }

    /// Takes `bytes` off the front of the pending ones.
    fn pass(&mut self, bytes: usize) {
        if bytes == self.pending.len() {
            self.pending.clear();
        } else {
            self.pending.drain(..bytes);
        }
        self.offset += bytes as u64;
    }

    /// No line is that long: judges up to the last line start in it, else all of it but what may be
    /// the beginning of one.
    fn judge_part_of_long_line(&mut self) {
        let cut = line_starts(&self.pending)
            .filter(|start| *start > 0)
            .last()
            .unwrap_or(self.pending.len() - LINE_START.len() + 1);
        self.judge(cut, true);
        self.pass(cut);
    }

    /// Judges the first `end` pending bytes: one line, or several whose newlines were lost.
    fn judge(&mut self, end: usize, terminated: bool) {
        let pending = std::mem::take(&mut self.pending);
        let mut text = &pending[..end];
        let mut at = 0;
        if self.offset == 0 && text.starts_with(BYTE_ORDER_MARK) {
            text = &text[BYTE_ORDER_MARK.len()..];
            at = BYTE_ORDER_MARK.len();
        }
        // A file that went through a system with CR LF line ends is whole.
        if terminated {
            text = text.strip_suffix(b"\r").unwrap_or(text);
        }
        if !text.is_empty() {
            match self.owner.decode(text) {
                Ok(event) => self.found(event, at, text.len()),
                Err(_) => self.judge_pieces(text, at, terminated),
            }
        }
        self.pending = pending;
    }

    fn judge_pieces(&mut self, text: &[u8], at: usize, terminated: bool) {
        let mut starts: Vec<usize> = line_starts(text).collect();
        if starts.first() != Some(&0) {
            starts.insert(0, 0);
        }
        let ends = starts[1..].iter().copied().chain([text.len()]);
        for (start, end) in starts.iter().copied().zip(ends) {
            let piece = &text[start..end];
            // What follows the last brace is a damaged newline, or the start of damage.
            let whole = memchr::memrchr(b'}', piece).map_or(0, |brace| brace + 1);
            let torn = end == text.len() && !terminated;
            match self.owner.decode(&piece[..whole]) {
                Ok(event) => {
                    self.found(event, at + start, whole);
                    let kind = if torn {
                        DamageKind::Torn
                    } else {
                        DamageKind::NotAnEvent
                    };
                    self.damage(at + start + whole, piece.len() - whole, kind);
                }
                Err(_) if torn => self.damage(at + start, piece.len(), DamageKind::Torn),
                Err(_) => self.damage(at + start, piece.len(), self.kind_of(piece)),
            }
        }
    }

    fn found(&mut self, event: Event, from: usize, bytes: usize) {
        let stretch = Stretch {
            line: self.line,
            offset: self.offset + from as u64,
            bytes: bytes as u64,
        };
        self.scan.hidden = 0;
        self.scan.events.push((event, stretch));
    }

    fn kind_of(&self, piece: &[u8]) -> DamageKind {
        match self.owner.decode(piece) {
            // Whole lines end with the braces of the data, of the event, and their own.
            Err(DamageKind::Checksum) if !piece.ends_with(b"}}}") => DamageKind::Torn,
            Err(kind) => kind,
            Ok(_) => DamageKind::NotAnEvent,
        }
    }

    fn damage(&mut self, from: usize, bytes: usize, kind: DamageKind) {
        if bytes == 0 {
            return;
        }
        self.scan.hidden += bytes as u64 / MIN_LINE + 1;
        let (offset, bytes) = (self.offset + from as u64, bytes as u64);
        let listed = self.scan.damage.len();
        if let Some(last) = self.scan.damage.last_mut() {
            let continues = last.line == self.line && last.offset + last.bytes == offset;
            if continues || listed >= MAX_LISTED {
                last.bytes = offset + bytes - last.offset;
                return;
            }
        }
        self.list(offset, bytes, kind);
    }

    fn list(&mut self, offset: u64, bytes: u64, kind: DamageKind) {
        let stretch = Stretch {
            line: self.line,
            offset,
            bytes,
        };
        self.scan
            .damage
            .push(Damage::at(self.journal, stretch, kind));
    }
}

/// Where lines may begin in `text`.
fn line_starts(text: &[u8]) -> impl Iterator<Item = usize> {
    memchr::memmem::find_iter(text, LINE_START)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_damage_has_a_sentence_in_every_language() {
        for sentences in [
            include_str!("../../../../locales/en/ui.ftl"),
            include_str!("../../../../locales/fr/ui.ftl"),
        ] {
            for kind in DamageKind::ALL {
                let sentence = format!("\ndamage-{} = ", kind.name());
                assert!(sentences.contains(&sentence), "{kind:?}");
            }
        }
    }
}
