//! What an error of the client means, told by its types, never by its words.

use std::{error::Error, io, iter, time::Duration};

use hyper_util::client::legacy::connect::{
    HttpConnector,
    proxy::{SocksV5, Tunnel},
};
use tower_service::Service;

use super::{HttpError, connections::Way};

// The errors of a CONNECT and of SOCKS; their own names are not public.
type TunnelError = <Tunnel<HttpConnector> as Service<http::Uri>>::Error;
type SocksError = <SocksV5<HttpConnector> as Service<http::Uri>>::Error;

/// Times that the client watches itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    pub(super) connect: Duration,
    pub(super) idle: Duration,
}

/// Why the call came to nothing.
pub(super) fn classify(error: &reqwest::Error, way: &Way, times: Times) -> HttpError {
    let host = way.host.clone();
    let reason = root(error);
    if error.is_connect() {
        return not_connected(error, way, times);
    }
    // Such a request is refused before anything is sent.
    if error.is_builder() {
        return HttpError::Unreachable { host, reason };
    }
    if error.is_timeout() {
        let seconds = seconds(times.idle);
        return HttpError::TimedOut { host, seconds };
    }
    if is_garbled(error) {
        return HttpError::Garbled { host, reason };
    }
    HttpError::Broken { host, reason }
}

/// Nothing was sent: the name, the proxy, the connection or the handshake.
fn not_connected(error: &reqwest::Error, way: &Way, times: Times) -> HttpError {
    let tunnel = find::<TunnelError>(error);
    let proxy = way.proxy.clone().unwrap_or_default();
    let host = match tunnel {
        // The name, the certificate and the time are the proxy's.
        Some(TunnelError::ConnectFailed(_)) => proxy.clone(),
        _ => way.host.clone(),
    };
    let reason = root(error);
    match find::<rustls::Error>(error) {
        Some(rustls::Error::InvalidCertificate(_)) => {
            return HttpError::Certificate { host, reason };
        }
        Some(_) => return HttpError::Tls { host, reason },
        None => {}
    }
    if error.is_timeout() {
        let seconds = seconds(times.connect);
        return HttpError::ConnectTimedOut { host, seconds };
    }
    match tunnel {
        Some(TunnelError::ProxyAuthRequired) => return HttpError::ProxyAuth { proxy },
        Some(TunnelError::ConnectFailed(_)) => {
            return HttpError::ProxyUnreachable { proxy, reason };
        }
        Some(_) => return refused(host, proxy, reason),
        None => {}
    }
    match find::<SocksError>(error) {
        Some(SocksError::Inner(cause)) => {
            let reason = last(cause);
            HttpError::ProxyUnreachable { proxy, reason }
        }
        Some(_) => refused(host, proxy, reason),
        None if error.is_dns() => HttpError::HostUnknown { host },
        None => HttpError::Unreachable { host, reason },
    }
}

fn refused(host: String, proxy: String, reason: String) -> HttpError {
    HttpError::Proxy {
        host,
        proxy,
        reason,
    }
}

/// Whether what came is no HTTP: a head that cannot be parsed, chunks without sizes.
fn is_garbled(error: &reqwest::Error) -> bool {
    let parse = find::<hyper::Error>(error).is_some_and(hyper::Error::is_parse);
    let data = find::<io::Error>(error).is_some_and(|error| {
        matches!(
            error.kind(),
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput
        )
    });
    parse || data
}

/// Whole seconds, rounded up.
pub(super) fn seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}

/// The words of the innermost cause. Those of the client itself would name the address.
pub(super) fn root(error: &reqwest::Error) -> String {
    error.source().map(last).unwrap_or_default()
}

fn last(cause: &(dyn Error + 'static)) -> String {
    chain(Some(cause))
        .last()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn find<T: Error + 'static>(error: &reqwest::Error) -> Option<&T> {
    chain(error.source()).find_map(|cause| cause.downcast_ref())
}

/// A cause and what caused it, from the outside in.
fn chain<'a>(
    cause: Option<&'a (dyn Error + 'static)>,
) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    iter::successors(cause, |cause| inside(*cause))
}

/// The next cause. The `source` of an [`io::Error`] passes over the error that it wraps.
fn inside<'a>(cause: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    let wrapped = cause
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref);
    match wrapped {
        Some(wrapped) => Some(wrapped),
        None => cause.source(),
    }
}
