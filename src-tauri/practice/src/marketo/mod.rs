//! Marketo: identity and the REST API, for reading.
//!
//! Sources: Adobe's developer documentation (`authentication.md`, `error-codes.md`, `usage.md`, `activities.md`,
//! `user-management.md`) and its specifications, and what the clients node-marketo-rest and marketorestpython
//! rely on. Errors come with HTTP 200 and `success:false`, except those of identity and of user management.

mod activities;
mod answer;
mod gate;
mod identity;
mod leads;
mod pace;
mod rights;
mod usage;
mod users;

use std::sync::Arc;

use axum::{
    Router,
    body::{self, Body},
    extract::{Request, State},
    response::Response,
};
use http::{Method, StatusCode};
use url::form_urlencoded;

use crate::{
    Scenario,
    org::{self, Org},
    page, spoil,
};

use answer::{Error, Outcome};
use gate::InFlight;
pub(crate) use pace::Pace;
pub use rights::Right;

const IDENTITY: &str = "/identity/oauth/token";

/// Longest address and longest body, in bytes, as published.
const LONGEST_URI: usize = 8192;
const LONGEST_BODY: usize = 1024 * 1024;

pub(crate) fn router(org: &Arc<Org>) -> Router {
    Router::new().fallback(answer).with_state(Arc::clone(org))
}

/// One call of the REST API, as far as it matters here.
struct Asked {
    method: Method,
    path: String,
    fields: Vec<(String, String)>,
    /// The token of the `Authorization` header.
    token: Option<String>,
}

impl Asked {
    /// Whether it would write. Identity takes a POST, and a GET may come as a POST, see [`read`].
    fn writes(&self) -> bool {
        let asks_for_token = self.path == IDENTITY && self.method == Method::POST;
        org::writes(&self.method) && !asks_for_token
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }
}

async fn answer(State(org): State<Arc<Org>>, request: Request) -> Response {
    let in_flight = InFlight::enter(&org);
    let mut writes = org::writes(request.method());
    let asked = read(request).await;
    if let Ok(asked) = &asked {
        writes = asked.writes();
    }
    if writes {
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
        Scenario::Maintenance => {
            return page::in_the_way(
                StatusCode::SERVICE_UNAVAILABLE,
                "Service Unavailable",
                "Marketo is under maintenance.",
            );
        }
        Scenario::HtmlInsteadOfJson => {
            return page::in_the_way(
                StatusCode::OK,
                "Guest network",
                "Sign in to this network to go on.",
            );
        }
        _ => {}
    }
    let asked = match asked {
        Ok(asked) => asked,
        Err(status) => return answer::bare(status),
    };
    if asked.path == IDENTITY {
        return identity::token(&org, &asked);
    }
    let outcome = gate::pass(&org, &asked, &in_flight).and_then(|()| route(&org, &asked));
    if let Err(error) = &outcome {
        gate::note(&org, error);
    }
    let users = asked.path.starts_with("/userservice/");
    spoil::spoilt(scenario, answer::written(outcome, users)).await
}

/// Reads the call. A POST with `_method=GET` in its form is a GET whose query was too long; identity takes its fields
/// from a form.
async fn read(request: Request<Body>) -> Result<Asked, StatusCode> {
    let (head, content) = request.into_parts();
    let uri = head.uri;
    if uri.to_string().len() > LONGEST_URI {
        return Err(StatusCode::URI_TOO_LONG);
    }
    let content = body::to_bytes(content, LONGEST_BODY)
        .await
        .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let pairs = |encoded: &[u8]| -> Vec<(String, String)> {
        form_urlencoded::parse(encoded)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect()
    };
    let mut fields = pairs(uri.query().unwrap_or_default().as_bytes());
    let mut method = head.method;
    let get = ("_method".to_owned(), "GET".to_owned());
    if method == Method::POST && (pairs(&content).contains(&get) || fields.contains(&get)) {
        fields.extend(pairs(&content));
        method = Method::GET;
    } else if method == Method::POST && uri.path() == IDENTITY {
        fields.extend(pairs(&content));
    }
    let token = head
        .headers
        .get(http::header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"))
        .map(|(_, token)| token.trim().to_owned());
    Ok(Asked {
        method,
        path: uri.path().to_owned(),
        fields,
        token,
    })
}

fn route(org: &Org, asked: &Asked) -> Result<Outcome, Error> {
    if let Some(path) = asked.path.strip_prefix("/userservice/management/v1/users/") {
        return users::answer(org, asked, path);
    }
    match asked.path.as_str() {
        "/rest/v1/stats/usage.json" => Ok(usage::usage(org, 1)),
        "/rest/v1/stats/usage/last7days.json" => Ok(usage::usage(org, 7)),
        "/rest/v1/stats/errors.json" => Ok(usage::errors(org, 1)),
        "/rest/v1/stats/errors/last7days.json" => Ok(usage::errors(org, 7)),
        "/rest/v1/leads/describe.json" => leads::describe(org),
        "/rest/v1/leads/describe2.json" => leads::describe2(org),
        "/rest/v1/activities/types.json" => activities::types(org),
        "/rest/v1/activities/pagingtoken.json" => activities::paging_token(org, asked),
        "/rest/v1/activities.json" => activities::activities(org, asked),
        _ => Err(Error::new("610", "Requested resource not found")),
    }
}
