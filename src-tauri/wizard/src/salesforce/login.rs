//! Where a person signs in to Salesforce.
//!
//! `login.salesforce.com` for production, `test.salesforce.com` for sandboxes, or the My Domain of one
//! org. People paste what stands in the address bar, so the hosts under which an org shows its pages are
//! turned into its My Domain. Every other host is refused: what is typed here decides where a person
//! enters a password and where an authorization code goes.

use std::fmt;

use thiserror::Error;
use url::Url;

use super::hosts::{is_label, kind, my_domain, my_domain_of};
use crate::{
    failure::Failure, loopback::is_loopback, record::Environment, words::characters::is_hidden,
};

/// Whose host it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginKind {
    /// `login.salesforce.com`.
    Production,
    /// `test.salesforce.com`.
    Sandbox,
    /// The My Domain of one org, or the instance it is on.
    MyDomain,
    /// The My Domain of one sandbox.
    SandboxMyDomain,
    /// The practice organisation on this machine.
    Practice,
}

/// Why a text names no place to sign in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LoginHostError {
    /// Not an address.
    #[error("{value:?} is not an address")]
    NotUnderstood {
        /// What was given, without white space around it.
        value: String,
    },
    /// A host at which nobody signs in to Salesforce.
    #[error("{host} is not a Salesforce sign-in page")]
    Foreign {
        /// Host.
        host: String,
    },
    /// A sandbox where production was meant, or the other way round.
    #[error("{host} does not belong to the environment of the setup")]
    OtherEnvironment {
        /// Host.
        host: String,
        /// What the setup is for.
        wanted: Environment,
    },
}

impl LoginHostError {
    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::NotUnderstood { value } => {
                Failure::new("login-host-not-understood").with("value", value)
            }
            Self::Foreign { host } => Failure::new("login-host-foreign").with("host", host),
            Self::OtherEnvironment { host, wanted } => Failure::new("login-host-other-environment")
                .with("host", host)
                .with(
                    "environment",
                    match wanted {
                        Environment::Production => "production",
                        Environment::Sandbox => "sandbox",
                    },
                ),
        }
    }
}

/// Where a person signs in: one host of Salesforce over https, or the practice organisation over http on
/// this machine. Displays as its origin, which [`LoginHost::parse`] reads back unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginHost {
    origin: Url,
    kind: LoginKind,
}

impl LoginHost {
    /// The place that `text` names, in a setup for `environment`. Nothing names the common sign-in page of
    /// the environment; one word names a My Domain.
    pub fn parse(text: &str, environment: Environment) -> Result<Self, LoginHostError> {
        let text = text.trim_matches(|one: char| one.is_whitespace() || is_hidden(one));
        let host = match text {
            "" => Self::read(common(environment)),
            one if is_label(one) && one != "localhost" => {
                Self::read(&format!("{one}{}", my_domain_of(one)))
            }
            more => Self::read(more),
        }?;
        if host.fits(environment) {
            Ok(host)
        } else {
            Err(LoginHostError::OtherEnvironment {
                host: host.host(),
                wanted: environment,
            })
        }
    }

    /// The place that an address names, whatever the environment.
    pub(crate) fn read(address: &str) -> Result<Self, LoginHostError> {
        // A name and a password before the host are not said again.
        let shown = address.rsplit('@').next().unwrap_or(address);
        let not_understood = || LoginHostError::NotUnderstood {
            value: shown.chars().take(200).collect(),
        };
        let url = parse_address(address).ok_or_else(not_understood)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(not_understood());
        }
        if is_loopback(&url) {
            return Self::at(url, LoginKind::Practice).ok_or_else(not_understood);
        }
        let host = url.host_str().unwrap_or_default().trim_end_matches('.');
        let host = my_domain(host);
        let kind = kind(&host).ok_or_else(|| LoginHostError::Foreign { host: host.clone() })?;
        if url.port().is_some() {
            return Err(not_understood());
        }
        let url = Url::parse(&format!("https://{host}/")).map_err(|_| not_understood())?;
        Self::at(url, kind).ok_or_else(not_understood)
    }

    fn at(mut url: Url, kind: LoginKind) -> Option<Self> {
        url.set_path("/");
        url.set_query(None);
        url.set_fragment(None);
        url.has_host().then_some(Self { origin: url, kind })
    }

    /// Developer, scratch and demo orgs have a word of their own between My Domain and suffix; which of
    /// the two environments they stand for is found out after signing in.
    fn fits(&self, environment: Environment) -> bool {
        match self.kind {
            LoginKind::Practice => true,
            LoginKind::Production => environment == Environment::Production,
            LoginKind::Sandbox | LoginKind::SandboxMyDomain => environment == Environment::Sandbox,
            LoginKind::MyDomain => {
                environment == Environment::Production || self.host().matches('.').count() > 3
            }
        }
    }

    /// Whose host it is.
    pub fn kind(&self) -> LoginKind {
        self.kind
    }

    /// Whether it is the practice organisation.
    pub fn is_practice(&self) -> bool {
        self.kind == LoginKind::Practice
    }

    /// The host, as a person knows it; the practice organisation with its port.
    pub fn host(&self) -> String {
        let host = self.origin.host_str().unwrap_or_default();
        match self.origin.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }

    /// Its origin, with `/` as path.
    pub fn origin(&self) -> &Url {
        &self.origin
    }

    /// Where the browser is sent.
    pub fn authorize(&self) -> Url {
        self.endpoint("/services/oauth2/authorize")
    }

    /// Where a code or a refresh token becomes a session.
    pub fn token(&self) -> Url {
        self.endpoint("/services/oauth2/token")
    }

    /// Where a token ends.
    pub fn revoke(&self) -> Url {
        self.endpoint("/services/oauth2/revoke")
    }

    /// Where a token says whose it is.
    pub fn userinfo(&self) -> Url {
        self.endpoint("/services/oauth2/userinfo")
    }

    fn endpoint(&self, path: &str) -> Url {
        let mut url = self.origin.clone();
        url.set_path(path);
        url
    }

    /// The address that a token answer of this host names, if a token may be sent there: https to
    /// Salesforce, without user, port or path; for the practice organisation any port of this machine,
    /// and nothing else (O-51).
    pub fn instance(&self, text: &str) -> Option<Url> {
        let url = self.own(text)?;
        (url.path() == "/" && url.query().is_none()).then_some(url)
    }

    /// The identity address of a token answer of this host, under the same rule.
    pub fn identity(&self, text: &str) -> Option<Url> {
        let url = self.own(text)?;
        (url.path().starts_with("/id/") && url.query().is_none()).then_some(url)
    }

    fn own(&self, text: &str) -> Option<Url> {
        let url = Url::parse(text).ok()?;
        let plain =
            url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
        let allowed = if self.is_practice() {
            is_loopback(&url)
        } else {
            url.scheme() == "https"
                && url.port().is_none()
                && url.host_str().is_some_and(|host| kind(host).is_some())
        };
        (plain && allowed).then_some(url)
    }
}

impl fmt::Display for LoginHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.origin.as_str().trim_end_matches('/'))
    }
}

fn common(environment: Environment) -> &'static str {
    match environment {
        Environment::Production => "login.salesforce.com",
        Environment::Sandbox => "test.salesforce.com",
    }
}

/// An http or https address, https where nothing is said.
fn parse_address(text: &str) -> Option<Url> {
    let with_scheme = if text.contains("://") {
        text.to_owned()
    } else {
        format!(
            "{}://{text}",
            if names_loopback(text) {
                "http"
            } else {
                "https"
            }
        )
    };
    let url = Url::parse(&with_scheme).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then_some(url)
}

fn names_loopback(text: &str) -> bool {
    Url::parse(&format!("http://{text}")).is_ok_and(|url| is_loopback(&url))
}
