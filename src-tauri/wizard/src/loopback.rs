//! Which addresses lead to this machine: only those may be plain http.

use url::{Host, Url};

/// Whether an http or https address leads to this machine: 127.0.0.0/8, `::1` and the name `localhost`.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    here && matches!(url.scheme(), "http" | "https")
}
