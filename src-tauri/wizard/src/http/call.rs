//! One request.

use std::{fmt, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use url::{Url, form_urlencoded};

use crate::secrets::Secret;

/// Whether a request may be sent again when its outcome is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Sent at most once: it may have been applied although no answer came (a code exchange, a POST
    /// that creates something).
    Never,
    /// Asking again changes nothing.
    Safe,
}

/// One request.
#[derive(Clone)]
pub struct Call {
    /// Method.
    pub method: Method,
    /// Address; https, or http to loopback.
    pub url: Url,
    /// Headers besides those the client adds.
    pub headers: HeaderMap,
    /// Body; empty for none.
    pub body: Vec<u8>,
    /// Whether it may be sent again.
    pub repeat: Repeat,
    /// How long the whole call may take, repetitions not included.
    pub total: Duration,
    /// Longest answer body in bytes; a longer one is an error.
    pub limit: usize,
}

impl Call {
    /// Total of a call that asks for nothing else.
    pub const TOTAL: Duration = Duration::from_secs(60);
    /// Longest body of a call that asks for nothing else: 1 MiB.
    pub const LIMIT: usize = 1024 * 1024;

    /// A GET, safe to repeat.
    pub fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            headers: HeaderMap::new(),
            body: Vec::new(),
            repeat: Repeat::Safe,
            total: Self::TOTAL,
            limit: Self::LIMIT,
        }
    }

    /// A POST of a form, sent at most once.
    pub fn post_form(url: Url, fields: &[(&str, &str)]) -> Self {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let mut call = Self {
            method: Method::POST,
            body: body.into_bytes(),
            repeat: Repeat::Never,
            ..Self::get(url)
        };
        call.headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        call
    }

    /// With one more header; one that no header can hold is left out.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }

    /// With `Authorization: Bearer …`, marked so that nothing prints it.
    #[must_use]
    pub fn bearer(mut self, token: &Secret) -> Self {
        if let Ok(mut value) = HeaderValue::from_str(&format!("Bearer {}", token.expose())) {
            value.set_sensitive(true);
            self.headers.insert(header::AUTHORIZATION, value);
        }
        self
    }

    /// With another total.
    #[must_use]
    pub fn within(mut self, total: Duration) -> Self {
        self.total = total;
        self
    }

    /// With another limit of the body, in bytes.
    #[must_use]
    pub fn at_most(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }
}

/// Neither query nor body nor sensitive headers: they may hold secrets.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {}{}",
            self.method,
            self.url.host_str().unwrap_or_default(),
            self.url.path()
        )
    }
}
