//! Salesforce: signing in, and the REST API for reading.
//!
//! Sources: the help and developer pages of Salesforce on the web server flow, PKCE, the REST and Tooling
//! APIs, and what the clients jsforce, simple-salesforce and the Salesforce CLI rely on.

mod data;
mod error;
mod oauth;
mod people;
mod query;
mod rest;
mod soql;

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use http::{Method, StatusCode};

use crate::{
    Scenario,
    org::{self, Org},
    page, spoil,
};

pub(crate) use data::invited_addresses;
pub(crate) use oauth::SignIns;
pub(crate) use query::Cursors;

/// Everything of the Salesforce address.
pub(crate) fn router(org: &Arc<Org>) -> Router {
    Router::new()
        .merge(oauth::routes())
        .route("/", get(oauth::front_page))
        .fallback(rest::answer)
        .layer(middleware::from_fn_with_state(Arc::clone(org), troubled))
        .with_state(Arc::clone(org))
}

/// Addresses to which signing in and out posts. `OpenID` Connect lets userinfo be posted to as well.
const SIGNING: [&str; 4] = [
    "/services/oauth2/authorize",
    "/services/oauth2/token",
    "/services/oauth2/revoke",
    "/services/oauth2/userinfo",
];

/// What goes wrong before anything is looked at: lateness, maintenance, something in between. A request that
/// would write is counted here, so that none gets by uncounted for being refused for another reason.
async fn troubled(State(org): State<Arc<Org>>, request: Request, next: Next) -> Response {
    let signing = *request.method() == Method::POST && SIGNING.contains(&request.uri().path());
    if org::writes(request.method()) && !signing {
        org.count_write();
    }
    let scenario = org.scenario();
    let mut delay = org.options.delay;
    if scenario == Scenario::Slow {
        delay += org.options.slow;
    }
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    match scenario {
        Scenario::Maintenance => page::in_the_way(
            StatusCode::SERVICE_UNAVAILABLE,
            "Scheduled Maintenance",
            "We are down for maintenance. Sorry for the inconvenience, we'll be back shortly.",
        ),
        Scenario::HtmlInsteadOfJson if expects_json(request.uri().path()) => page::in_the_way(
            StatusCode::OK,
            "Guest network",
            "Sign in to this network to go on.",
        ),
        _ if request.uri().path().starts_with("/services/data") => {
            spoil::spoilt(scenario, next.run(request).await).await
        }
        _ => next.run(request).await,
    }
}

fn expects_json(path: &str) -> bool {
    path.starts_with("/services/data")
        || path.starts_with("/id/")
        || path.starts_with("/.well-known/")
        || ["/services/oauth2/token", "/services/oauth2/userinfo"].contains(&path)
}

/// The content type with which Salesforce sends JSON.
fn as_salesforce_json(response: &mut Response) {
    response.headers_mut().insert(
        http::header::CONTENT_TYPE,
        http::HeaderValue::from_static("application/json;charset=UTF-8"),
    );
}
