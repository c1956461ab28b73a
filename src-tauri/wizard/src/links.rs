//! Public addresses, and which of them may be opened: https, on the hosts that the data itself names,
//! nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use thiserror::Error;
use url::Url;

use crate::words::Language;

/// A public address.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Address; `{lang}` stands for the language code.
    url: String,
}

impl Link {
    /// The address for readers of `language`.
    pub fn address(&self, language: Language) -> String {
        self.url.replace("{lang}", language.code())
    }
}

/// An address that is not https in its normal form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("link {link:?} is not a plain https address: {url}")]
pub struct NotHttps {
    /// Link id.
    pub link: String,
    /// The address.
    pub url: String,
}

/// Exact hosts of all links of some data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hosts(BTreeSet<String>);

impl Hosts {
    /// Those of all `links` in all languages.
    pub fn of(links: &BTreeMap<String, Link>) -> Result<Self, NotHttps> {
        let mut hosts = BTreeSet::new();
        for (id, link) in links {
            for language in Language::ALL {
                let url = link.address(language);
                match plain_host(&url) {
                    Some(host) => hosts.insert(host),
                    None => {
                        return Err(NotHttps {
                            link: id.clone(),
                            url,
                        });
                    }
                };
            }
        }
        Ok(Self(hosts))
    }

    /// The hosts.
    pub fn all(&self) -> &BTreeSet<String> {
        &self.0
    }

    /// Whether `url` may be opened in a browser.
    pub fn allow(&self, url: &str) -> bool {
        plain_host(url).is_some_and(|host| self.0.contains(&host))
    }
}

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
