//! What a request is: the one awaited, or anything else.
//!
//! A pure function of the request and of what is expected. Everything but the expected request is a
//! [`Stray`]: it gets its answer at once, and the wait goes on. A page anywhere on the web can make a browser
//! send requests here; none of them may end the wait or be taken for the answer (RFC 8252 §8.9).

use sha2::{Digest, Sha256};
use url::Url;

use super::{listener::Listener, request::Request, told::told};
use crate::secrets::Secret;

/// What the answer has to look like.
#[derive(Clone)]
pub(super) struct Expected {
    hosts: [String; 3],
    path: String,
    state: Secret,
    issuer: Option<String>,
    /// None once a browser has come for it.
    pub(super) starting: Option<Starting>,
    /// Whether the answer has come: `state` is good for one answer (RFC 9700 §4.2.4).
    pub(super) taken: bool,
}

/// The page at which the browser begins, and where it is sent on to.
#[derive(Clone)]
pub(super) struct Starting {
    /// Last part of its address; good for one visit.
    pub(super) nonce: Secret,
    pub(super) to: Url,
}

/// A request that is not the one awaited, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stray {
    /// Not HTTP/1.
    Garbage,
    /// A request line beyond every measure.
    LineTooLong,
    /// A head beyond every measure.
    HeadTooLarge,
    /// For another host: a name that somebody made point here, or no name, or several.
    Host,
    /// Another method than GET.
    Method,
    /// What a browser asks before it lets a page ask more; never the answer itself.
    Preflight,
    /// Another path: an icon, a guess, the start once more.
    Path,
    /// From inside a page (an image, a script, a fetch), not from going to the address.
    Embedded,
    /// A query that is not well encoded.
    Query,
    /// A parameter that must stand once stands twice (RFC 6749 §3.1).
    Repeated,
    /// No `state`, or not the one of this attempt: an older tab, or somebody else.
    State,
    /// No `iss`, or not that of the server asked (RFC 9207 §2.4).
    Issuer,
    /// Neither a code nor an error, or both.
    Neither,
}

/// What the server says by way of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Callback {
    /// A code to exchange.
    Code(Secret),
    /// A refusal, made fit to be shown.
    Refused { error: String, description: String },
}

/// What a request is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The browser that was opened, to be sent on to the authorization server.
    Start,
    /// The one awaited.
    Callback(Callback),
    /// The one awaited, once more.
    Again,
    /// The page that shows how it ended.
    Outcome,
    /// The page that says it is over.
    Over,
    /// Anything else.
    Stray(Stray),
}

/// Last part of the address of the page that shows how it ended.
pub(super) const OUTCOME: &str = "/done";
/// What the nonce of the page at which the browser begins stands behind.
pub(super) const START: &str = "/start/";
/// Last part of the address of the page that says it is over.
pub(super) const OVER: &str = "/over";

impl Expected {
    pub(super) fn new(
        listener: &Listener,
        state: Secret,
        issuer: Option<String>,
        starting: Starting,
    ) -> Self {
        let port = listener.port;
        Self {
            hosts: ["localhost", "127.0.0.1", "[::1]"].map(|host| format!("{host}:{port}")),
            path: listener.path.clone(),
            state,
            issuer,
            starting: Some(starting),
            taken: false,
        }
    }

    /// The address of a page beside the redirect path, without anything that came with the answer.
    pub(super) fn beside(&self, page: &str) -> String {
        format!("{}{page}", self.path)
    }

    /// What a request that came to the port is.
    pub(super) fn judge(&self, request: &Request) -> Verdict {
        let mut hosts = request.values("host");
        let host = hosts.next().filter(|_| hosts.next().is_none());
        let known = |host: &[u8]| {
            let same = |known: &String| known.as_bytes().eq_ignore_ascii_case(host);
            self.hosts.iter().any(same)
        };
        if !host.is_some_and(known) {
            return Verdict::Stray(Stray::Host);
        }
        match request.method.as_str() {
            "GET" => {}
            "OPTIONS" => return Verdict::Stray(Stray::Preflight),
            _ => return Verdict::Stray(Stray::Method),
        }
        self.judge_get(request)
    }

    /// What an address from the browser's address bar is, without its host.
    pub(super) fn judge_pasted(&self, target: &str) -> Verdict {
        self.judge_get(&Request::get(target))
    }

    fn judge_get(&self, request: &Request) -> Verdict {
        let Some((path, query)) = request.path_and_query() else {
            return Verdict::Stray(Stray::Host);
        };
        let page = path.strip_prefix(self.path.as_str());
        let starts = page
            .and_then(|page| page.strip_prefix(START))
            .zip(self.starting.as_ref())
            .is_some_and(|(nonce, starting)| same(nonce, starting.nonce.expose()));
        if !starts && !matches!(page, Some("" | OUTCOME | OVER)) {
            return Verdict::Stray(Stray::Path);
        }
        // Where a browser says it: going to an address is the only way to come here. Browsers that do
        // not say it are not told apart (Fetch Metadata, W3C).
        let only = |name, value: &[u8]| request.values(name).all(|said| said == value);
        if !only("sec-fetch-mode", b"navigate") || !only("sec-fetch-dest", b"document") {
            return Verdict::Stray(Stray::Embedded);
        }
        match page {
            _ if starts => Verdict::Start,
            Some(OUTCOME) if self.taken => Verdict::Outcome,
            Some(OVER) if self.taken => Verdict::Over,
            Some("") => match self.judge_query(query) {
                Ok(_) if self.taken => Verdict::Again,
                Ok(callback) => Verdict::Callback(callback),
                Err(stray) => Verdict::Stray(stray),
            },
            _ => Verdict::Stray(Stray::Path),
        }
    }

    /// `state` first: what comes without it says nothing, not even an error (O-07).
    fn judge_query(&self, query: &str) -> Result<Callback, Stray> {
        let parameters = decode(query).ok_or(Stray::Query)?;
        let once = |name: &str| {
            let mut values = parameters.iter().filter(|(known, _)| known == name);
            let value = values.next().map(|(_, value)| value.as_str());
            values.next().map_or(Ok(value), |_| Err(Stray::Repeated))
        };
        let (state, issuer) = (once("state")?, once("iss")?);
        let (code, error) = (once("code")?, once("error")?);
        let description = once("error_description")?;
        if !state.is_some_and(|state| same(state, self.state.expose())) {
            return Err(Stray::State);
        }
        if self.issuer.is_some() && issuer != self.issuer.as_deref() {
            return Err(Stray::Issuer);
        }
        let filled =
            |value: Option<&'_ str>| value.filter(|value| !value.is_empty()).map(str::to_owned);
        match (filled(code), filled(error)) {
            (Some(code), None) => Ok(Callback::Code(Secret::new(code))),
            (None, Some(error)) => Ok(Callback::Refused {
                error: told(&error),
                description: told(description.unwrap_or_default()),
            }),
            _ => Err(Stray::Neither),
        }
    }
}

impl Stray {
    /// Status that such a request is answered with.
    pub(super) fn status(self) -> u16 {
        match self {
            Self::Preflight => 204,
            Self::Embedded => 403,
            Self::Path => 404,
            Self::Method => 405,
            Self::LineTooLong => 414,
            Self::HeadTooLarge => 431,
            _ => 400,
        }
    }

    /// Whether a person may be looking at the answer: then it has words.
    pub(super) fn may_be_seen(self) -> bool {
        matches!(
            self,
            Self::Query | Self::Repeated | Self::State | Self::Issuer | Self::Neither
        )
    }
}

/// Compares digests, so that the time it takes tells nothing about the text awaited.
fn same(one: &str, other: &str) -> bool {
    Sha256::digest(one) == Sha256::digest(other)
}

/// The pairs of a query. None where a `%` is not followed by two digits, or what it stands for is not
/// UTF-8: a guess at what was meant is no answer.
fn decode(query: &str) -> Option<Vec<(String, String)>> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Some((decode_one(name)?, decode_one(value)?))
        })
        .collect()
}

fn decode_one(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests;
