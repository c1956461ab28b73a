//! Why no answer came.

use thiserror::Error;

use crate::failure::Failure;

/// Why no answer came. Hosts are facts; paths, queries and bodies never are.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HttpError {
    /// The address is http to another machine than this one, or has no host.
    #[error("{address} is not https")]
    NotHttps {
        /// Scheme and host.
        address: String,
    },
    /// The certificates that this machine trusts cannot be read, so nothing was sent.
    #[error("the trusted certificates cannot be read: {reason}")]
    TrustStore {
        /// The system's own words.
        reason: String,
    },
    /// The name of the host is not known.
    #[error("{host} is not known")]
    HostUnknown {
        /// Host.
        host: String,
    },
    /// No connection came about, so nothing was sent.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// Host.
        host: String,
        /// The system's own words.
        reason: String,
    },
    /// No connection came about in time, so nothing was sent.
    #[error("no connection to {host} within {seconds} s")]
    ConnectTimedOut {
        /// Host.
        host: String,
        /// The time that was up.
        seconds: u64,
    },
    /// The certificate of the host, or of a proxy in between, is not trusted. Nothing was sent.
    #[error("the certificate of {host} is not trusted: {reason}")]
    Certificate {
        /// Host.
        host: String,
        /// The verifier's own words.
        reason: String,
    },
    /// Both sides could not agree on a secure connection. Nothing was sent.
    #[error("no secure connection to {host}: {reason}")]
    Tls {
        /// Host.
        host: String,
        /// The words of the TLS library.
        reason: String,
    },
    /// The proxy cannot be reached. Nothing was sent.
    #[error("the proxy {proxy} cannot be reached: {reason}")]
    ProxyUnreachable {
        /// Host and port of the proxy.
        proxy: String,
        /// The system's own words.
        reason: String,
    },
    /// The proxy wants a name and a password (407). Nothing was sent to the host.
    #[error("the proxy {proxy} wants a password")]
    ProxyAuth {
        /// Host and port of the proxy.
        proxy: String,
    },
    /// The proxy refused to connect. Nothing was sent to the host.
    #[error("the proxy {proxy} refused to connect to {host}: {reason}")]
    Proxy {
        /// Host.
        host: String,
        /// Host and port of the proxy.
        proxy: String,
        /// The words of the client: a proxy's own are not handed on.
        reason: String,
    },
    /// No answer in time; the request may have been applied.
    #[error("no answer from {host} within {seconds} s")]
    TimedOut {
        /// Host.
        host: String,
        /// The time that was up.
        seconds: u64,
    },
    /// The connection broke after the request was sent: it may have been applied.
    #[error("the connection to {host} broke: {reason}")]
    Broken {
        /// Host.
        host: String,
        /// The system's own words.
        reason: String,
    },
    /// What came back is no HTTP; the request may have been applied.
    #[error("the answer of {host} is not HTTP: {reason}")]
    Garbled {
        /// Host.
        host: String,
        /// The words of the HTTP library.
        reason: String,
    },
    /// The body is longer than the call allowed.
    #[error("the answer of {host} is longer than {limit} bytes")]
    TooLarge {
        /// Host.
        host: String,
        /// The limit.
        limit: usize,
    },
    /// A web page came where data was asked for: a captive portal, a proxy's notice, a maintenance page.
    #[error("{host} answered with a web page ({status})")]
    WebPage {
        /// Host.
        host: String,
        /// Status.
        status: u16,
    },
    /// What came is not the JSON that was asked for.
    #[error("the answer of {host} is not the JSON asked for ({status})")]
    NotJson {
        /// Host.
        host: String,
        /// Status.
        status: u16,
    },
}

impl HttpError {
    /// Whether the request can have reached the other side.
    pub fn may_have_been_applied(&self) -> bool {
        match self {
            Self::NotHttps { .. }
            | Self::TrustStore { .. }
            | Self::HostUnknown { .. }
            | Self::Unreachable { .. }
            | Self::ConnectTimedOut { .. }
            | Self::Certificate { .. }
            | Self::Tls { .. }
            | Self::ProxyUnreachable { .. }
            | Self::ProxyAuth { .. }
            | Self::Proxy { .. } => false,
            Self::TimedOut { .. }
            | Self::Broken { .. }
            | Self::Garbled { .. }
            | Self::TooLarge { .. }
            | Self::WebPage { .. }
            | Self::NotJson { .. } => true,
        }
    }

    /// Whether the same call can succeed a moment later without anybody doing anything.
    pub(super) fn passes(&self) -> bool {
        matches!(
            self,
            Self::HostUnknown { .. }
                | Self::Unreachable { .. }
                | Self::ConnectTimedOut { .. }
                | Self::ProxyUnreachable { .. }
                | Self::TimedOut { .. }
                | Self::Broken { .. }
        )
    }

    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::NotHttps { address } => Failure::new("http-not-https").with("address", address),
            Self::TrustStore { reason } => Failure::new("http-trust-store").with("reason", reason),
            Self::HostUnknown { host } => Failure::new("http-host-unknown").with("host", host),
            Self::Unreachable { host, reason } => Failure::new("http-unreachable")
                .with("host", host)
                .with("reason", reason),
            Self::ConnectTimedOut { host, seconds } => Failure::new("http-connect-timed-out")
                .with("host", host)
                .with("seconds", seconds),
            Self::Certificate { host, reason } => Failure::new("http-certificate")
                .with("host", host)
                .with("reason", reason),
            Self::Tls { host, reason } => Failure::new("http-tls")
                .with("host", host)
                .with("reason", reason),
            Self::ProxyUnreachable { proxy, reason } => Failure::new("http-proxy-unreachable")
                .with("proxy", proxy)
                .with("reason", reason),
            Self::ProxyAuth { proxy } => Failure::new("http-proxy-auth").with("proxy", proxy),
            Self::Proxy {
                host,
                proxy,
                reason,
            } => Failure::new("http-proxy")
                .with("host", host)
                .with("proxy", proxy)
                .with("reason", reason),
            Self::TimedOut { host, seconds } => Failure::new("http-timed-out")
                .with("host", host)
                .with("seconds", seconds),
            Self::Broken { host, reason } => Failure::new("http-broken")
                .with("host", host)
                .with("reason", reason),
            Self::Garbled { host, reason } => Failure::new("http-garbled")
                .with("host", host)
                .with("reason", reason),
            Self::TooLarge { host, limit } => Failure::new("http-too-large")
                .with("host", host)
                .with("limit", limit),
            Self::WebPage { host, status } => Failure::new("http-web-page")
                .with("host", host)
                .with("status", status),
            Self::NotJson { host, status } => Failure::new("http-not-json")
                .with("host", host)
                .with("status", status),
        }
    }
}
