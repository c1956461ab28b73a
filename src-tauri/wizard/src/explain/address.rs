//! Addresses that stand after the words of a message, as far as a card may show them.

use memchr::memmem;
use url::Url;

use super::{phrase::places, views::View};

/// The address stands at most so many bytes after the words.
const NEAR: usize = 400;
/// Longest address that is looked at, and most addresses that are shown.
const LONGEST: usize = 300;
const MOST: usize = 4;

/// The addresses after each of `says`, without path, query and sign-in, in the order of appearance.
pub(super) fn after(says: &[&str], views: &[View]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for view in views {
        for words in says {
            for start in places(&view.folded, words) {
                let end = view.folded.len().min(start + words.len() + NEAR);
                let rest = view.folded.get(start..end).unwrap_or_default();
                let address = first_address(rest);
                if let Some(address) = address.filter(|address| !found.contains(address))
                    && found.len() < MOST
                {
                    found.push(address);
                }
            }
        }
    }
    found
}

fn first_address(text: &[u8]) -> Option<String> {
    let https = memmem::find(text, b"https://");
    let http = memmem::find(text, b"http://");
    let start = https.into_iter().chain(http).min()?;
    let address: Vec<u8> = text
        .get(start..)?
        .iter()
        .copied()
        .take(LONGEST)
        .take_while(|byte| byte.is_ascii_graphic() && !b"\"'<>`\\(),;[]{}".contains(byte))
        .collect();
    origin(std::str::from_utf8(&address).ok()?)
}

/// Scheme, host and port of an address whose host is a plain name or number.
fn origin(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?.trim_end_matches('.');
    let plain = |one: char| one.is_ascii_alphanumeric() || one == '-' || one == '.';
    if !host.contains('.') || !host.chars().all(plain) {
        return None;
    }
    let port = url.port().map(|port| format!(":{port}"));
    Some(format!(
        "{}://{host}{}",
        url.scheme(),
        port.unwrap_or_default()
    ))
}
