//! One answer.

use std::fmt;

use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::{Call, HttpError};

/// What came back, whatever its status.
#[derive(Clone)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body, at most as long as the call allowed.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON of that shape; a byte order mark before it is passed over.
    pub fn json<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_slice(self.text())
    }

    /// The body as JSON of that shape, or why it is none: something in between answered with a web
    /// page ([`HttpError::WebPage`]), or the shape is another one ([`HttpError::NotJson`]). The status
    /// is for the caller to judge.
    pub fn json_of<T: DeserializeOwned>(&self, call: &Call) -> Result<T, HttpError> {
        self.json().map_err(|_| {
            let host = call.url.host_str().unwrap_or_default().to_owned();
            let status = self.status.as_u16();
            if self.is_html() {
                HttpError::WebPage { host, status }
            } else {
                HttpError::NotJson { host, status }
            }
        })
    }

    /// Whether the body is a web page: what a captive portal or a maintenance page answers.
    pub fn is_html(&self) -> bool {
        let body = self.text().trim_ascii_start();
        let start = body[..body.len().min(15)].to_ascii_lowercase();
        let says_so = self.header("content-type").is_some_and(|kind| {
            let kind = kind.trim_start().to_ascii_lowercase();
            kind.starts_with("text/html") || kind.starts_with("application/xhtml")
        });
        start.starts_with(b"<!doctype html")
            || start.starts_with(b"<html")
            || (says_so && start.starts_with(b"<"))
    }

    /// One header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn text(&self) -> &[u8] {
        self.body
            .strip_prefix(b"\xEF\xBB\xBF")
            .unwrap_or(&self.body)
    }
}

/// Never the body: it may hold a token.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} with {} bytes", self.status, self.body.len())
    }
}
