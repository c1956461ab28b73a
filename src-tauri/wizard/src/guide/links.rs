//! Which addresses may be opened: https, on the hosts that the guide's own links name, nothing else.

use std::collections::BTreeSet;

use super::data::Guide;

impl Guide {
    /// Exact hosts of all links.
    pub fn hosts(&self) -> &BTreeSet<String> {
        self.hosts.all()
    }

    /// Whether `url` may be opened in a browser.
    pub fn allows(&self, url: &str) -> bool {
        self.hosts.allow(url)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;
    use crate::words::Language;

    #[test]
    fn every_link_of_the_guide_is_allowed() {
        let guide = Guide::built_in().unwrap();
        for link in guide.link.values() {
            for language in Language::ALL {
                assert!(guide.allows(&link.address(language)), "{link:?}");
            }
        }
    }

    #[test]
    fn another_page_of_an_allowed_host_is_allowed() {
        let guide = Guide::built_in().unwrap();
        assert!(
            guide.allows("https://experienceleague.adobe.com/en/docs/marketo/using/home?x=1#y")
        );
    }

    #[test]
    fn anything_else_is_refused() {
        let guide = Guide::built_in().unwrap();
        for url in [
            "",
            "experienceleague.adobe.com",
            "//experienceleague.adobe.com/",
            "file:///etc/passwd",
            "file://experienceleague.adobe.com/etc/passwd",
            "javascript:alert(1)",
            "javascript://experienceleague.adobe.com/%0aalert(1)",
            "data:text/html,<p>",
            "mailto:a@experienceleague.adobe.com",
            "http://experienceleague.adobe.com/",
            "ftp://experienceleague.adobe.com/",
            "https://evil.example/",
            "https://evil.example/https://experienceleague.adobe.com/",
            "https://evil.example#@experienceleague.adobe.com/",
            "https://experienceleague.adobe.com@evil.example",
            "https://experienceleague.adobe.com@evil.example/",
            "https://user@experienceleague.adobe.com/",
            "https://user:word@experienceleague.adobe.com/",
            "https://:@experienceleague.adobe.com/",
            "https://experienceleague.adobe.com.evil.example/",
            "https://sub.experienceleague.adobe.com/",
            "https://adobe.com/",
            "https://experienceleague.adobe.com./",
            "https://experienceleague.adobe.com:443/",
            "https://experienceleague.adobe.com:8443/",
            "https://experienceleague.adobe.com:/",
            " https://experienceleague.adobe.com/",
            "https://experienceleague.adobe.com/ ",
            "https://experienceleague.adobe.com/a b",
            "https://experienceleague.adobe.com/\r\nHost: evil.example",
            "https://experienceleague.adobe.com/\t",
            "ht\ntps://experienceleague.adobe.com/",
            "https://experienceleague.adobe.com/\0",
            "https://experienceleague.adobe.com\u{200b}/",
            "https:\\\\experienceleague.adobe.com\\",
            "https://experienceleague.adobe.com\\@evil.example/",
            "https://experienceleague.adobe.com/?a=\\",
            "https:/experienceleague.adobe.com/",
            "https:experienceleague.adobe.com/",
            "https:///experienceleague.adobe.com/",
            "HTTPS://experienceleague.adobe.com/",
            "https://ExperienceLeague.Adobe.com/",
            "https://experienceleague.adobe.com/../x",
            // Cyrillic a, full-width dot, soft hyphen, full-width letters, percent-encoded host.
            "https://experienceleague.\u{430}dobe.com/",
            "https://experienceleague\u{ff0e}adobe.com/",
            "https://experience\u{ad}league.adobe.com/",
            "https://\u{ff45}xperienceleague.adobe.com/",
            "https://experienceleague.%61dobe.com/",
            "https://xn--experienceleague-.adobe.com/",
            "https://127.0.0.1/",
            "https://[::1]/",
        ] {
            assert!(!guide.allows(url), "{url:?} was allowed");
        }
    }
}
