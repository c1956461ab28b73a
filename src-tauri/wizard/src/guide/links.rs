//! Which addresses may be opened: https, on the hosts that the guide's own links name, nothing else.

use std::collections::{BTreeMap, BTreeSet};

use url::Url;

use super::data::{Guide, GuideError, Link};
use crate::words::Language;

/// The host of `address` if it is https in its normal form, without user, password or port.
///
/// Whatever the parser would repair (capitals, blanks, line ends, backslashes, look-alike letters) is refused: programs that
/// open links repair differently.
fn plain_host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let plain = url.as_str() == address
        && !address.contains('\\')
        && url.scheme() == "https"
        && url.username().is_empty()
        && url.password().is_none()
        && url.port().is_none();
    if plain {
        url.domain().map(str::to_owned)
    } else {
        None
    }
}

/// Hosts of all links in all languages.
pub(super) fn hosts(links: &BTreeMap<String, Link>) -> Result<BTreeSet<String>, GuideError> {
    let mut hosts = BTreeSet::new();
    for (id, link) in links {
        for language in Language::ALL {
            let url = link.address(language);
            match plain_host(&url) {
                Some(host) => hosts.insert(host),
                None => {
                    return Err(GuideError::NotHttps {
                        link: id.clone(),
                        url,
                    });
                }
            };
        }
    }
    Ok(hosts)
}

impl Guide {
    /// Exact hosts of all links.
    pub fn hosts(&self) -> &BTreeSet<String> {
        &self.hosts
    }

    /// Whether `url` may be opened in a browser.
    pub fn allows(&self, url: &str) -> bool {
        plain_host(url).is_some_and(|host| self.hosts.contains(&host))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

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
