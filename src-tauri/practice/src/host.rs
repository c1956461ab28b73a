//! Which name this machine is called by: no web page elsewhere reads the practice organisation by a name of its own that
//! resolves to this machine (DNS rebinding).

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};

/// Answers only what names this machine.
pub(crate) async fn own_name_only(request: Request, next: Next) -> Response {
    if own(request.headers()).is_some() {
        return next.run(request).await;
    }
    let words = "This practice organisation answers to 127.0.0.1 and localhost only.\n";
    (StatusCode::MISDIRECTED_REQUEST, words).into_response()
}

/// The `Host` of a request, if there is exactly one and it names this machine.
pub(crate) fn own(headers: &HeaderMap) -> Option<&str> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next()?.to_str().ok()?;
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let own = hosts.next().is_none() && ["127.0.0.1", "localhost"].contains(&name);
    own.then_some(host)
}
