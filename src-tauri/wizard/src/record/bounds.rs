//! What fits into a record: every time, number, text, list and address of an event is bounded here, where the
//! event is decoded, and before it is written.

use url::Url;

use super::{
    accounts::{MarketoService, MarketoTest, Organization, SalesforceApp, SalesforceSignIn, Seen},
    change::{Change, CheckedList},
    event::Event,
    findings::{Fact, Finding},
    limits::{MAX_AUTHORS, MAX_NUMBER},
    stamp::{LAST_MILLISECOND, MAX_DRIFT},
};
use crate::{failure::Failure, loopback::is_loopback};

/// Longest text that a person writes, in bytes.
const MAX_TEXT: usize = 64 << 10;
/// Longest name, address or fact, in bytes.
const MAX_NAME: usize = 4 << 10;
/// Longest id or code, in bytes.
const MAX_ID: usize = 100;
/// Most entries of a list that the guide or a vendor bounds.
const MAX_ENTRIES: usize = 200;
/// Most entries of a list that grows with the people.
const MAX_PEOPLE: usize = 100_000;
/// Most ports that a callback may arrive on.
const MAX_PORTS: usize = 8;

/// Longest file name, in bytes.
const MAX_FILE_NAME: usize = 1024;

/// A file's name as the record keeps it: what does not fit into it is replaced or cut off.
pub fn file_name(name: &str) -> String {
    let mut name = name.replace(is_no_file_name, "\u{fffd}");
    while name.len() > MAX_FILE_NAME {
        name.pop();
    }
    name
}

/// Whose address it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// A host of a vendor, over https.
    Vendor,
    /// The practice organisation on this machine.
    Practice,
}

impl Origin {
    /// The origin that an address is, in its normal form and followed by nothing but `path`.
    fn of(address: &str, path: &str) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let origin = address.strip_suffix(path)?.trim_end_matches('/');
        if origin != url.origin().ascii_serialization() {
            return None;
        }
        if is_loopback(&url) {
            return Some(Self::Practice);
        }
        (url.scheme() == "https" && url.port().is_none() && url.domain().is_some())
            .then_some(Self::Vendor)
    }
}

impl Event {
    /// Whether everything in it is within bounds.
    pub(super) fn fits(&self) -> bool {
        (1..=MAX_NUMBER).contains(&self.seq)
            && self.wall.is_none_or(|wall| wall <= LAST_MILLISECOND)
            && self.seen.len() <= MAX_AUTHORS
            && self.seen.values().all(|seq| *seq <= MAX_NUMBER)
            && self
                .change
                .as_ref()
                .is_none_or(|change| change.fits(self.wall_time()))
    }
}

impl Change {
    /// Whether everything in it is within bounds when it is recorded at that time.
    pub(super) fn fits(&self, recorded: u64) -> bool {
        match self {
            Self::SetupCreated { name, .. } | Self::SetupRenamed { name } => is_name(name),
            Self::ActorIntroduced { name, personas } => {
                is_name(name) && personas.len() <= MAX_ENTRIES
            }
            Self::InstructionTicked {
                step, instruction, ..
            } => is_id(step) && is_id(instruction),
            Self::StepAttested { step, note, .. } => {
                is_id(step) && note.as_deref().is_none_or(is_text)
            }
            Self::StepSkipped { step, reason } => is_id(step) && is_text(reason),
            Self::StepReopened { step } | Self::VersionChosen { step, .. } => is_id(step),
            Self::NoteWritten { step, text } => is_id(step) && is_text(text),
            Self::CautionAcknowledged { caution, person } => {
                let fits = |name: &str, email: &str| is_name(name) && is_name(email);
                let person = person.as_ref();
                is_id(caution) && person.is_none_or(|person| fits(&person.name, &person.email))
            }
            Self::WaitStarted { wait, people } => is_id(wait) && people.is_none_or(is_number),
            Self::InviteListChecked { step, list } => is_id(step) && list.fits(),
            Self::InviteListSaved {
                step, file, rows, ..
            } => is_id(step) && is_file_name(file) && is_number(*rows),
            Self::SalesforceAppChosen(app) => app.fits(),
            Self::SalesforceSignedIn(sign_in) => sign_in.fits(),
            Self::MarketoServiceChosen(service) => service.fits(),
            Self::MarketoConnected(test) => test.fits(),
            Self::ChecksRun { findings } => {
                findings.len() <= MAX_ENTRIES
                    && findings.iter().all(|finding| finding.fits(recorded))
            }
            Self::SalesforceSignedOut { .. }
            | Self::MarketoDisconnected {}
            | Self::Undone { .. } => true,
        }
    }

    /// Whether the address it names, where it names one, is right in a practice setup, or in a real one.
    pub(super) fn fits_practice(&self, practice: bool) -> bool {
        let origin = match self {
            Self::SalesforceAppChosen(app) => Origin::of(&app.login_url, ""),
            Self::SalesforceSignedIn(sign_in) => Origin::of(&sign_in.instance_url, ""),
            Self::MarketoServiceChosen(service) => service.origin(),
            _ => None,
        };
        origin.is_none_or(|origin| (origin == Origin::Practice) == practice)
    }
}

impl CheckedList {
    fn fits(&self) -> bool {
        let numbers = [
            self.bytes,
            self.total,
            self.ready,
            self.rejected,
            self.blank,
            self.trimmed,
        ];
        is_file_name(&self.file)
            && self.sha256.len() <= 64
            && self.sha256.bytes().all(|byte| byte.is_ascii_hexdigit())
            && self.encoding.len() <= MAX_ID
            && self.delimiter.len() <= MAX_ID
            && numbers.into_iter().all(is_number)
            && self.columns.len() <= MAX_ENTRIES
            && self.columns.keys().all(|field| is_word(field))
            && self.by_code.len() <= MAX_ENTRIES
            && self.by_code.keys().all(|code| is_id(code))
            && self.by_code.values().copied().all(is_number)
    }
}

impl SalesforceApp {
    fn fits(&self) -> bool {
        let distinct = |ports: &[u16]| (1..ports.len()).all(|at| !ports[..at].contains(&ports[at]));
        Origin::of(&self.login_url, "").is_some()
            && is_key(&self.client_id)
            && (1..=MAX_PORTS).contains(&self.ports.len())
            && self.ports.iter().all(|port| *port >= 1024)
            && distinct(&self.ports)
    }
}

impl SalesforceSignIn {
    fn fits(&self) -> bool {
        self.organization.fits()
            && is_vendor_id(&self.user.id)
            && is_name(&self.user.username)
            && Origin::of(&self.instance_url, "").is_some()
            && self.scopes.len() <= MAX_ENTRIES
            && self.scopes.iter().all(|scope| is_name(scope))
            && self.api.as_ref().is_none_or(failure_fits)
    }
}

impl Organization {
    fn fits(&self) -> bool {
        is_vendor_id(&self.id) && is_name(&self.name) && self.edition.as_deref().is_none_or(is_name)
    }
}

impl MarketoService {
    fn origin(&self) -> Option<Origin> {
        Origin::of(&self.endpoint, "/rest").or_else(|| Origin::of(&self.endpoint, ""))
    }

    fn fits(&self) -> bool {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        self.origin().is_some()
            && self.munchkin_id.len() <= MAX_ID
            && self.munchkin_id.bytes().all(plain)
            && is_key(&self.client_id)
    }
}

impl MarketoTest {
    fn fits(&self) -> bool {
        let seen = |seen: &Seen| match seen {
            Seen::Can | Seen::Cannot => true,
            Seen::CannotTell { why } => failure_fits(why),
        };
        is_name(&self.api_user)
            && is_number(self.calls_today)
            && self.own_calls_today.is_none_or(is_number)
            && self.sees.len() <= MAX_ENTRIES
            && self.sees.keys().all(|permission| is_name(permission))
            && self.sees.values().all(seen)
            && self
                .sales_activities
                .is_none_or(|count| u64::try_from(count).is_ok_and(is_number))
    }
}

impl Finding {
    /// Nobody records a finding long before having it.
    fn fits(&self, recorded: u64) -> bool {
        let fact = |(name, fact): (&String, &Fact)| {
            is_word(name)
                && match fact {
                    Fact::Number(at) if name.ends_with("_at") => *at <= LAST_MILLISECOND,
                    Fact::Number(number) => is_number(*number),
                    Fact::Text(text) => is_name(text),
                    Fact::List(list) => {
                        list.len() <= MAX_PEOPLE && list.iter().all(|text| is_name(text))
                    }
                    Fact::Newer(_) => true,
                }
        };
        is_id(&self.check)
            && is_id(&self.code)
            && self.at <= LAST_MILLISECOND.min(recorded.saturating_add(MAX_DRIFT))
            && self.facts.len() <= MAX_ENTRIES
            && self.facts.iter().all(fact)
    }
}

fn failure_fits(failure: &Failure) -> bool {
    is_id(&failure.code)
        && failure.facts.len() <= MAX_ENTRIES
        && failure
            .facts
            .iter()
            .all(|(name, value)| is_word(name) && is_name(value))
}

fn is_number(number: u64) -> bool {
    number <= MAX_NUMBER
}

fn is_text(text: &str) -> bool {
    text.len() <= MAX_TEXT
}

fn is_name(name: &str) -> bool {
    name.len() <= MAX_NAME
}

/// An id as the guide writes them: words of small letters and digits with hyphens between.
fn is_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(plain);
    id.len() <= MAX_ID && id.split('-').all(is_word)
}

/// The name of a field or a fact.
fn is_word(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    (1..=MAX_ID).contains(&name.len()) && name.bytes().all(plain)
}

/// A public key or id of an application; empty before there is one.
fn is_key(key: &str) -> bool {
    let spaced = |one: char| one.is_whitespace() || one.is_control();
    is_name(key) && !key.contains(spaced)
}

fn is_vendor_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    id.len() <= MAX_ID && id.bytes().all(plain)
}

fn is_file_name(name: &str) -> bool {
    name.len() <= MAX_FILE_NAME && !name.contains(is_no_file_name)
}

fn is_no_file_name(one: char) -> bool {
    one.is_control() || one == '/' || one == '\\'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_origins_over_https_or_on_this_machine_fit() {
        use Origin::{Practice, Vendor};
        for (address, path, origin) in [
            ("https://acme.my.salesforce.com", "", Some(Vendor)),
            (
                "https://123-abc-456.mktorest.com/rest",
                "/rest",
                Some(Vendor),
            ),
            ("http://127.0.0.1:53001", "", Some(Practice)),
            ("http://localhost:53001", "", Some(Practice)),
            ("http://[::1]:53001/rest", "/rest", Some(Practice)),
            ("http://acme.my.salesforce.com", "", None),
            ("https://ada@acme.my.salesforce.com", "", None),
            ("https://ada:pw@acme.my.salesforce.com", "", None),
            ("https://acme.my.salesforce.com:8443", "", None),
            ("https://acme.my.salesforce.com/services", "", None),
            ("https://acme.my.salesforce.com?x=1", "", None),
            ("https://acme.my.salesforce.com#x", "", None),
            ("https://123-abc-456.mktorest.com/identity", "/rest", None),
            ("https://93.184.216.34", "", None),
            ("HTTPS://acme.my.salesforce.com", "", None),
            ("https:\\\\acme.my.salesforce.com", "", None),
            (" https://acme.my.salesforce.com", "", None),
            ("http://127.0.0.1.evil.example:80", "", None),
            ("http://localhost@evil.example", "", None),
            ("ftp://127.0.0.1", "", None),
            ("javascript:alert(1)", "", None),
            ("", "", None),
        ] {
            assert_eq!(Origin::of(address, path), origin, "{address}");
        }
    }

    #[test]
    fn a_file_name_fits_after_it_was_made_fit() {
        for name in [
            "people.csv",
            "a/b\\c\n\u{1b}[31m.csv",
            &"é".repeat(1000),
            "",
        ] {
            assert!(is_file_name(&file_name(name)), "{name:?}");
        }
        assert_eq!(file_name("Liste d’été.csv"), "Liste d’été.csv");
    }

    #[test]
    fn ids_are_those_the_guide_writes() {
        for id in ["a", "step-0", "first-user-in-marketo", "3"] {
            assert!(is_id(id), "{id}");
        }
        for id in [
            "",
            "-",
            "a-",
            "a--b",
            "A",
            "a b",
            "a\n",
            "é",
            "__proto__",
            &"a".repeat(101),
        ] {
            assert!(!is_id(id), "{id}");
        }
    }
}
