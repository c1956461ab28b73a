//! What a connection is answered: one short answer, then it is closed.

use super::{
    page::{POLICY, Page},
    verdict::Stray,
};
use crate::words::Language;

/// One answer as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer(pub(super) Vec<u8>);

impl Answer {
    /// A page, with nothing in it or its address that must not be kept or passed on.
    pub(super) fn page(status: u16, page: Page, language: Language) -> Self {
        let html = page.html(language);
        let kind =
            format!("Content-Type: text/html; charset=utf-8\r\nContent-Language: {language}\r\n");
        Self::new(status, &kind, &html)
    }

    /// Sends the browser to a clean address, so that the code leaves the address bar and the history (RFC
    /// 9700 §4.3.1).
    pub(super) fn see_other(path: &str) -> Self {
        Self::new(303, &format!("Location: {path}\r\n"), "")
    }

    /// What a stray request gets.
    pub(super) fn stray(stray: Stray, language: Language) -> Self {
        let status = stray.status();
        match stray {
            // Browsers ask this before they let a page of the web reach the local network. To say yes
            // gives nothing away: what such a page then sends is a stray too.
            Stray::Preflight => Self::new(
                status,
                "Allow: GET\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: GET\r\n\
                 Access-Control-Allow-Private-Network: true\r\n",
                "",
            ),
            Stray::Method => Self::new(status, "Allow: GET\r\n", ""),
            stray if stray.may_be_seen() => Self::page(status, Page::NotExpected, language),
            _ => Self::new(status, "", ""),
        }
    }

    fn new(status: u16, headers: &str, body: &str) -> Self {
        let status = http::StatusCode::from_u16(status).unwrap_or_default();
        // An answer without content has no length either (RFC 9110 §8.6).
        let length = if status == http::StatusCode::NO_CONTENT {
            String::new()
        } else {
            format!("Content-Length: {}\r\n", body.len())
        };
        let head = format!(
            "HTTP/1.1 {} {}\r\nConnection: close\r\n{length}{headers}\
             Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n\
             Cross-Origin-Resource-Policy: same-origin\r\nContent-Security-Policy: {}\r\n\r\n",
            status.as_str(),
            status.canonical_reason().unwrap_or_default(),
            *POLICY,
        );
        Self([head.as_bytes(), body.as_bytes()].concat())
    }
}
