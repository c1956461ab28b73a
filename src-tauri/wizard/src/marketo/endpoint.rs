//! Where the REST API of a Marketo subscription answers.
//!
//! *Admin > Web Services* shows two addresses, `https://<munchkin id>.mktorest.com/rest` and
//! `…/identity`; *Admin > Munchkin* shows the id alone. Any of them is taken, and nothing else: what is
//! typed here decides where the client secret goes.

use std::fmt;

use thiserror::Error;
use url::Url;

use crate::{failure::Failure, loopback::is_loopback};

/// What every subscription's host ends in.
const HOSTS: &str = ".mktorest.com";

/// Why a text names no endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EndpointError {
    /// Nothing was given.
    #[error("there is no endpoint")]
    Missing,
    /// Neither an address nor a Munchkin id.
    #[error("{value:?} is neither an address nor a Munchkin id")]
    NotUnderstood {
        /// What was given, without white space around it.
        value: String,
    },
    /// An address that is not that of Marketo's REST API.
    #[error("{host} is not a host of Marketo's REST API")]
    Foreign {
        /// Host.
        host: String,
    },
}

impl EndpointError {
    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::Missing => Failure::new("marketo-endpoint-missing"),
            Self::NotUnderstood { value } => {
                Failure::new("marketo-endpoint-not-understood").with("value", value)
            }
            Self::Foreign { host } => Failure::new("marketo-endpoint-foreign").with("host", host),
        }
    }
}

/// The endpoint of one subscription, or of the practice organisation on this machine. Displays as its
/// REST address, which [`Endpoint::parse`] reads back unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    origin: Url,
    munchkin: Option<String>,
}

impl Endpoint {
    /// The endpoint that an address or a Munchkin id names.
    pub fn parse(text: &str) -> Result<Self, EndpointError> {
        let text = text.trim_matches(|one: char| one.is_whitespace() || one == '\u{FEFF}');
        if text.is_empty() {
            return Err(EndpointError::Missing);
        }
        if is_munchkin(text) {
            return Self::of_munchkin(text).ok_or_else(|| not_understood(text));
        }
        let with_scheme = match text.split_once("://") {
            Some(_) => text.to_owned(),
            None if names_loopback(text) => format!("http://{text}"),
            None => format!("https://{text}"),
        };
        let mut url = Url::parse(&with_scheme).map_err(|_| not_understood(text))?;
        let plain = matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none();
        if !plain {
            return Err(not_understood(text));
        }
        if is_loopback(&url) {
            url.set_path("/");
            url.set_query(None);
            url.set_fragment(None);
            return Ok(Self {
                origin: url,
                munchkin: None,
            });
        }
        let host = url.host_str().unwrap_or_default().trim_end_matches('.');
        let id = host.strip_suffix(HOSTS).filter(|id| is_munchkin(id));
        let Some(id) = id.filter(|_| url.port().is_none()) else {
            return Err(EndpointError::Foreign {
                host: host.to_owned(),
            });
        };
        Self::of_munchkin(id).ok_or_else(|| not_understood(text))
    }

    fn of_munchkin(id: &str) -> Option<Self> {
        let origin = Url::parse(&format!("https://{}{HOSTS}/", id.to_ascii_lowercase())).ok()?;
        Some(Self {
            origin,
            munchkin: Some(id.to_ascii_uppercase()),
        })
    }

    /// The Munchkin id in capitals, as Marketo shows it; none for the practice organisation.
    pub fn munchkin(&self) -> Option<&str> {
        self.munchkin.as_deref()
    }

    /// Whether it is the practice organisation.
    pub fn is_practice(&self) -> bool {
        self.munchkin.is_none()
    }

    /// The host; the practice organisation with its port.
    pub fn host(&self) -> String {
        let host = self.origin.host_str().unwrap_or_default();
        match self.origin.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }

    /// What is odd about the id: every one that has been seen is three digits, three letters, three
    /// digits. Adobe publishes only `XXX-XXX-XXX`, so it may still be right.
    pub fn warning(&self) -> Option<Failure> {
        let id = self.munchkin.as_deref()?;
        let usual = id.bytes().enumerate().all(|(index, byte)| match index {
            3 | 7 => byte == b'-',
            4..=6 => byte.is_ascii_alphabetic(),
            _ => byte.is_ascii_digit(),
        });
        (!usual).then(|| Failure::new("marketo-munchkin-unusual").with("value", id))
    }

    /// Where client id and secret become a token.
    pub fn token(&self) -> Url {
        self.at("identity/oauth/token")
    }

    /// An address below the host. Slashes at the start do not count, so none is ever doubled, which
    /// Marketo no longer takes.
    pub fn at(&self, path: &str) -> Url {
        let mut url = self.origin.clone();
        url.set_path(path.trim_start_matches('/'));
        url
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at("rest"))
    }
}

/// `XXX-XXX-XXX`, letters and digits.
fn is_munchkin(text: &str) -> bool {
    text.len() == 11
        && text.bytes().enumerate().all(|(index, byte)| match index {
            3 | 7 => byte == b'-',
            _ => byte.is_ascii_alphanumeric(),
        })
}

fn names_loopback(text: &str) -> bool {
    Url::parse(&format!("http://{text}")).is_ok_and(|url| is_loopback(&url))
}

fn not_understood(text: &str) -> EndpointError {
    // A name and a password before the host are not said again.
    let text = text.rsplit('@').next().unwrap_or(text);
    EndpointError::NotUnderstood {
        value: text.chars().take(200).collect(),
    }
}
