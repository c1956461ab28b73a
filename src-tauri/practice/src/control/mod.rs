//! The control address: what a person or a test lets happen.
//!
//! - `GET /` a page with a button for each event, grouped by the seven steps, and the choice of scenario;
//! - `GET /state` the state as JSON, see [`state`];
//! - `POST /events/<name>` lets an [`Event`] happen; 409 with `needs` when something must come first;
//! - `POST /scenario/<name>` switches the [`Scenario`]; `POST /scenario` takes it from a form field of that name.
//!
//! A name that does not exist gives 404 with the names that do. No other web page can use it, see [`guard`].

mod guard;
mod page;
mod state;

use std::sync::Arc;

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, State},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use http::{HeaderMap, StatusCode, header};
use serde_json::json;

use crate::{Event, NotYet, Scenario, org::Org, words::Words};

pub(crate) use state::state;

pub(crate) fn router(org: &Arc<Org>) -> Router {
    Router::new()
        .route("/", get(show))
        .route("/state", get(tell))
        .route("/events/{name}", post(happen))
        .route("/scenario/{name}", post(switch))
        .route("/scenario", post(choose))
        .layer(middleware::from_fn(guard::guard))
        .with_state(Arc::clone(org))
}

async fn show(State(org): State<Arc<Org>>, headers: HeaderMap) -> Response {
    page::show(&org, Words::of(&headers))
}

async fn tell(State(org): State<Arc<Org>>) -> Response {
    Json(state(&org)).into_response()
}

async fn happen(
    State(org): State<Arc<Org>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let event: Event = match name.parse() {
        Ok(event) => event,
        Err(reason) => return unknown(&reason),
    };
    match org.happen(event) {
        Ok(()) => done(&org, &headers),
        Err(not_yet) => refuse(not_yet, &headers),
    }
}

async fn switch(
    State(org): State<Arc<Org>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    match name.parse::<Scenario>() {
        Ok(scenario) => {
            org.switch(scenario);
            done(&org, &headers)
        }
        Err(reason) => unknown(&reason),
    }
}

async fn choose(org: State<Arc<Org>>, headers: HeaderMap, body: Bytes) -> Response {
    let name = url::form_urlencoded::parse(&body)
        .find(|(field, _)| field == "scenario")
        .map(|(_, name)| name.into_owned());
    switch(org, Path(name.unwrap_or_default()), headers).await
}

/// A browser goes back to the page, a program gets the state.
fn done(org: &Org, headers: &HeaderMap) -> Response {
    if browser(headers) {
        (StatusCode::SEE_OTHER, [(header::LOCATION, "/")]).into_response()
    } else {
        Json(state(org)).into_response()
    }
}

fn refuse(not_yet: NotYet, headers: &HeaderMap) -> Response {
    if browser(headers) {
        return page::not_yet(not_yet, Words::of(headers));
    }
    let body = json!({ "event": not_yet.event, "needs": not_yet.needs });
    (StatusCode::CONFLICT, Json(body)).into_response()
}

fn unknown(reason: &str) -> Response {
    (StatusCode::NOT_FOUND, Json(json!({ "unknown": reason }))).into_response()
}

fn browser(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}
