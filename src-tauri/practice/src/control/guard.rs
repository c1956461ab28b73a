//! Who may use the control address: programs on this machine, and its own page.
//!
//! A web page elsewhere cannot: its name in `Host` is another one (see [`host`]), and what it sends from a browser says
//! so in `Origin` and `Sec-Fetch-Site`.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, Method, StatusCode, header};

use crate::host;

pub(super) async fn guard(request: Request, next: Next) -> Response {
    if allowed(request.method(), request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn allowed(method: &Method, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let Some(host) = host::own(headers) else {
        return false;
    };
    let reading = matches!(*method, Method::GET | Method::HEAD);
    let own_origin =
        text(header::ORIGIN.as_str()).is_none_or(|origin| origin == format!("http://{host}"));
    let own_site = match text("sec-fetch-site") {
        None | Some("same-origin" | "none") => true,
        // A link to the page from elsewhere; nobody but the person sees what it shows.
        Some(_) => reading && text("sec-fetch-mode") == Some("navigate"),
    };
    own_origin && own_site
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: &Method, headers: &[(&'static str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        allowed(method, &map)
    }

    #[test]
    fn programs_on_this_machine_and_the_own_page_are_let_in() {
        let host = ("host", "127.0.0.1:4000");
        let own = ("origin", "http://127.0.0.1:4000");
        assert!(asked(&Method::GET, &[host]));
        assert!(asked(&Method::POST, &[host]));
        assert!(asked(
            &Method::POST,
            &[host, own, ("sec-fetch-site", "same-origin")]
        ));
        assert!(asked(
            &Method::GET,
            &[("host", "localhost:4000"), ("sec-fetch-site", "none")]
        ));
    }

    #[test]
    fn other_web_pages_are_not() {
        let host = ("host", "127.0.0.1:4000");
        let post = |more| asked(&Method::POST, &[host, more]);
        assert!(!post(("origin", "https://evil.example")));
        assert!(!post(("origin", "http://127.0.0.1:4001")));
        assert!(!post(("origin", "null")));
        assert!(!post(("sec-fetch-site", "cross-site")));
        assert!(!post(("sec-fetch-site", "same-site")));
        assert!(!asked(&Method::POST, &[("host", "evil.example:4000")]));
        assert!(!asked(&Method::POST, &[("host", "localhost.evil:4000")]));
        assert!(!asked(&Method::POST, &[host, host]));
        assert!(!asked(&Method::GET, &[]));
        assert!(!asked(
            &Method::GET,
            &[host, ("sec-fetch-site", "cross-site")]
        ));
        let link = [
            host,
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
        ];
        assert!(asked(&Method::GET, &link) && !asked(&Method::POST, &link));
    }
}
