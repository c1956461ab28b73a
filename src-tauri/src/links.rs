//! Opening pages outside the application: only hosts that the guide's own links name, only https,
//! only in the system's browser.

use tauri::Url;
use wizard::failure::Failure;

/// Opens an address outside the application.
pub trait Browser: Send + Sync {
    /// Opens `url`, which was allowed before.
    fn open(&self, url: &str) -> std::io::Result<()>;
}

/// The browser the system is set to.
pub struct SystemBrowser;

impl Browser for SystemBrowser {
    fn open(&self, url: &str) -> std::io::Result<()> {
        open::that_detached(url)
    }
}

/// Why a link was not followed.
pub(crate) fn refused() -> Failure {
    Failure::new("link-not-allowed")
}

/// Whether the window may show `url`: its own embedded page and nothing else.
///
/// On Linux and macOS that is `tauri://localhost`, on Windows `http://tauri.localhost`.
pub fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_its_own_page_and_nothing_else() {
        let own = if cfg!(windows) {
            "http://tauri.localhost/"
        } else {
            "tauri://localhost/"
        };
        assert!(is_own_page(&own.parse().unwrap()));
        for other in [
            "https://experienceleague.adobe.com/",
            "http://localhost/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "tauri://localhost.evil.example/",
            "javascript:alert(1)",
        ] {
            assert!(!is_own_page(&other.parse().unwrap()), "{other}");
        }
    }
}
