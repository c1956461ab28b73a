//! What the External Client App of an org and this machine have to agree on: the consumer key and the
//! ports of the callback addresses.
//!
//! Salesforce compares a callback address character by character, port included, and takes
//! `http://localhost:<port>/<path>` only; so the ports are a short list that the app is made with.

use url::Url;

use crate::failure::Failure;

/// Ports that an app is made with unless its admin says otherwise.
pub const DEFAULT_PORTS: [u16; 3] = [17170, 17171, 17172];
/// Path of the callback addresses.
pub const CALLBACK_PATH: &str = "/callback";

/// Ports below are the system's.
const FIRST_PORT: u16 = 1024;
/// More callback addresses than this no app needs; all of them share one field of 2000 characters.
const MOST_PORTS: usize = 8;

/// Consumer keys of Salesforce begin like this and are about 85 characters long. Neither is documented,
/// so it is only ever a warning.
const KEY_START: &str = "3MVG9";
const KEY_LENGTHS: std::ops::RangeInclusive<usize> = 60..=128;

/// The consumer key of an External Client App. It is no secret: it stands in the address bar of every
/// sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsumerKey {
    key: String,
}

impl ConsumerKey {
    /// The key in `text`, without white space around it. What looks like the consumer *secret* is
    /// refused: a public client has none, and it must not be written down.
    pub fn parse(text: &str) -> Result<Self, Failure> {
        let key = text.trim();
        if key.is_empty() {
            return Err(Failure::new("consumer-key-missing"));
        }
        if key
            .chars()
            .any(|one| one.is_whitespace() || one.is_control())
        {
            return Err(Failure::new("consumer-key-spaced"));
        }
        if key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(Failure::new("consumer-key-is-secret"));
        }
        Ok(Self {
            key: key.to_owned(),
        })
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.key
    }

    /// What is odd about it: it may still be right.
    pub fn warning(&self) -> Option<Failure> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        let usual = self.key.starts_with(KEY_START)
            && KEY_LENGTHS.contains(&self.key.len())
            && self.key.bytes().all(plain);
        let length = self.key.chars().count();
        (!usual).then(|| Failure::new("consumer-key-unusual").with("length", length))
    }
}

/// One to eight different ports that a callback may arrive on, in the order in which they are tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ports(Vec<u16>);

impl Default for Ports {
    fn default() -> Self {
        Self(DEFAULT_PORTS.to_vec())
    }
}

impl Ports {
    /// Those ports, if they can be listened on at all.
    pub fn new(ports: &[u16]) -> Result<Self, Failure> {
        if !(1..=MOST_PORTS).contains(&ports.len()) {
            return Err(Failure::new("ports-count").with("count", ports.len()));
        }
        for (index, port) in ports.iter().enumerate() {
            if *port < FIRST_PORT {
                return Err(Failure::new("ports-range").with("port", port));
            }
            if ports[..index].contains(port) {
                return Err(Failure::new("ports-twice").with("port", port));
            }
        }
        Ok(Self(ports.to_vec()))
    }

    /// Ports written one after the other, with commas or spaces between.
    pub fn parse(text: &str) -> Result<Self, Failure> {
        let ports = text
            .split(|one: char| one == ',' || one.is_whitespace())
            .filter(|one| !one.is_empty())
            .map(|one| {
                let number = one.parse::<u32>().map_err(|_| {
                    Failure::new("ports-not-understood")
                        .with("value", one.chars().take(20).collect::<String>())
                })?;
                u16::try_from(number).map_err(|_| Failure::new("ports-range").with("port", number))
            })
            .collect::<Result<Vec<_>, _>>()?;
        Self::new(&ports)
    }

    /// The ports.
    pub fn as_slice(&self) -> &[u16] {
        &self.0
    }

    /// The callback addresses, one for each port: what the app is registered with.
    pub fn callbacks(&self) -> Vec<Url> {
        self.0
            .iter()
            .filter_map(|port| Url::parse(&format!("http://localhost:{port}{CALLBACK_PATH}")).ok())
            .collect()
    }
}
