//! The connections behind the door: one set that never sees a proxy, for this machine itself, and one
//! for everything else.
//!
//! Each is made when it is first needed: reading the trust store takes longer than a window may take to
//! open.

use std::{
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::{Client, ClientBuilder, redirect::Policy, retry};
use tokio::sync::OnceCell;
use url::Url;

use super::{HttpError, HttpOptions};
use crate::loopback::is_loopback;

/// How long a connection stays open for the next call. Short, so that a call that must not be repeated
/// does not meet a connection that the other side is about to close.
const KEPT: Duration = Duration::from_secs(10);

/// The two sets.
#[derive(Clone)]
pub(super) struct Connections {
    connect: Duration,
    idle: Duration,
    here: Arc<OnceCell<Client>>,
    outside: Arc<OnceCell<Outside>>,
}

struct Outside {
    client: Client,
    proxies: Matcher,
}

/// Where a call goes.
pub(super) struct Way {
    pub(super) client: Client,
    pub(super) host: String,
    /// Host and port of the proxy in between, never its password.
    pub(super) proxy: Option<String>,
}

impl Connections {
    pub(super) fn new(options: &HttpOptions) -> Self {
        Self {
            connect: options.connect,
            idle: options.idle,
            here: Arc::default(),
            outside: Arc::default(),
        }
    }

    /// The way to that address: https, or http to loopback.
    pub(super) async fn to(&self, url: &Url) -> Result<Way, HttpError> {
        let loopback = is_loopback(url);
        let host = match (url.scheme(), url.host_str()) {
            ("https", Some(host)) => host.to_owned(),
            ("http", Some(host)) if loopback => host.to_owned(),
            (scheme, host) => {
                let address = format!("{scheme}://{}", host.unwrap_or_default());
                return Err(HttpError::NotHttps { address });
            }
        };
        if loopback {
            let made = self.here.get_or_try_init(|| made(self.here()));
            return Ok(Way {
                client: made.await?.clone(),
                host,
                proxy: None,
            });
        }
        let outside = self.outside.get_or_try_init(|| async {
            Ok(Outside {
                client: made(self.everywhere()).await?,
                // The same source that the client reads; asked only for what to call the proxy.
                proxies: Matcher::from_system(),
            })
        });
        let outside = outside.await?;
        Ok(Way {
            client: outside.client.clone(),
            host,
            proxy: outside.proxy_for(url),
        })
    }

    fn everywhere(&self) -> ClientBuilder {
        Client::builder()
            .user_agent(concat!("msi-actions-setup/", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .retry(retry::never())
            .referer(false)
            .http1_only()
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            .connect_timeout(self.connect)
            .read_timeout(self.idle)
            .pool_idle_timeout(KEPT)
    }

    /// `localhost` is this machine, whatever a hosts file or a name server says.
    fn here(&self) -> ClientBuilder {
        let both = [
            SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            SocketAddr::from((Ipv6Addr::LOCALHOST, 0)),
        ];
        self.everywhere()
            .no_proxy()
            .resolve_to_addrs("localhost", &both)
    }
}

impl Outside {
    fn proxy_for(&self, url: &Url) -> Option<String> {
        let uri = url.as_str().parse().ok()?;
        let proxy = self.proxies.intercept(&uri)?;
        let (host, port) = (proxy.uri().host()?, proxy.uri().port());
        Some(port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
    }
}

/// Builds off the thread that serves the calls: this reads the trust store.
async fn made(builder: ClientBuilder) -> Result<Client, HttpError> {
    let refused = |reason: String| HttpError::TrustStore { reason };
    match tokio::task::spawn_blocking(|| builder.build()).await {
        Ok(Ok(client)) => Ok(client),
        Ok(Err(error)) => Err(refused(super::classify::root(&error))),
        Err(error) => Err(refused(error.to_string())),
    }
}
