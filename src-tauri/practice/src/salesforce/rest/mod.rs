//! The REST API below `/services/data`: for reading.
//!
//! A request that would write is refused with 403 (and counted at the door): whoever only looks must be able
//! to prove it.

mod describe;
mod resources;

use std::sync::Arc;

use axum::{
    Json,
    extract::{Request, State},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::Value;
use url::form_urlencoded;

use super::{
    as_salesforce_json,
    data::Catalog,
    error::ApiError,
    oauth,
    query::{self, Page},
};
use crate::{
    Scenario,
    org::{self, Org},
};

/// Versions that are served, the newest last.
const VERSIONS: std::ops::RangeInclusive<u32> = 31..=68;

/// One request, as far as it matters here.
struct Asked {
    version: String,
    path: Vec<String>,
    query: Vec<(String, String)>,
    page: Page,
}

impl Asked {
    fn query(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Everything that is no sign-in.
pub(super) async fn answer(State(org): State<Arc<Org>>, request: Request) -> Response {
    let path = request.uri().path().trim_matches('/');
    let names: Vec<&str> = path.split('/').collect();
    match names.as_slice() {
        // Neither a session nor a call of the quota.
        ["services", "data"] => json(StatusCode::OK, &resources::versions()),
        ["services", "data", version, rest @ ..] => {
            let rest = rest.iter().map(|part| (*part).to_owned()).collect();
            counted(&org, &request, version, rest)
        }
        _ if org::writes(request.method()) => refused(),
        _ => ApiError::not_found().into_response(),
    }
}

fn refused() -> Response {
    ApiError::forbidden(
        "INSUFFICIENT_ACCESS_OR_READONLY",
        "insufficient access rights: this practice organisation is for reading only",
    )
    .into_response()
}

/// A call of the quota, with how much of it is used in a header.
fn counted(org: &Org, request: &Request, version: &str, path: Vec<String>) -> Response {
    let used = org.count(|state| {
        state.salesforce_calls += 1;
        state.salesforce_calls
    });
    let daily = org.options.salesforce_daily;
    let spent = org.scenario() == Scenario::QuotaReached || used > daily;
    let headers = request.headers();
    let result = allowed(org, headers, spent).and_then(|()| {
        if org::writes(request.method()) {
            return Ok(None);
        }
        let asked = Asked {
            version: version_of(version)?,
            path,
            query: form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes())
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
            page: Page::asked(
                headers
                    .get("sforce-query-options")
                    .and_then(|value| value.to_str().ok()),
            ),
        };
        resource(org, &asked).map(Some)
    });
    let mut response = match result {
        Ok(Some(body)) => json(StatusCode::OK, &body),
        Ok(None) => refused(),
        Err(error) => error.into_response(),
    };
    let used = if spent { daily } else { used };
    let usage = format!("api-usage={used}/{daily}; api-bursts=1/750");
    if let Ok(usage) = HeaderValue::from_str(&usage) {
        let name = HeaderName::from_static("sforce-limit-info");
        response.headers_mut().insert(name, usage);
    }
    response
}

/// Whether the session may use the API at all.
fn allowed(org: &Org, headers: &HeaderMap, spent: bool) -> Result<(), ApiError> {
    oauth::session(org, headers)?;
    match org.scenario() {
        Scenario::ApiNotEnabled => Err(ApiError::forbidden(
            "API_CURRENTLY_DISABLED",
            "API is disabled for this User",
        )),
        Scenario::EditionWithoutApi => Err(ApiError::forbidden(
            "API_DISABLED_FOR_ORG",
            "API is not enabled for this Organization or Partner",
        )),
        _ if spent => Err(ApiError::forbidden(
            "REQUEST_LIMIT_EXCEEDED",
            "TotalRequests Limit exceeded.",
        )),
        _ => Ok(()),
    }
}

/// `v67.0` or `latest` as `67.0`.
fn version_of(text: &str) -> Result<String, ApiError> {
    if text == "latest" {
        return Ok(format!("{}.0", VERSIONS.end()));
    }
    let major = text
        .strip_prefix('v')
        .and_then(|version| version.strip_suffix(".0"))
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if VERSIONS.contains(&major) => Ok(format!("{major}.0")),
        Some(major) if major < *VERSIONS.start() => Err(ApiError::new(
            StatusCode::GONE,
            "UNSUPPORTED_API_VERSION",
            format!("API version {major}.0 has been retired"),
        )),
        _ => Err(ApiError::not_found()),
    }
}

/// One resource of a version.
fn resource(org: &Org, asked: &Asked) -> Result<Value, ApiError> {
    let path: Vec<&str> = asked.path.iter().map(String::as_str).collect();
    if let ["tooling", rest @ ..] = path.as_slice() {
        if org.scenario() == Scenario::PermissionMissing {
            return Err(ApiError::forbidden(
                "INSUFFICIENT_ACCESS",
                "insufficient access rights on cross-reference id",
            ));
        }
        return with_objects(org, asked, &Catalog::new(org, true, &asked.version), rest);
    }
    match path.as_slice() {
        [] => Ok(resources::resources(org, &asked.version)),
        ["limits"] => Ok(resources::limits(org)),
        rest => with_objects(org, asked, &Catalog::new(org, false, &asked.version), rest),
    }
}

/// What both APIs have.
fn with_objects(
    org: &Org,
    asked: &Asked,
    catalog: &Catalog<'_>,
    path: &[&str],
) -> Result<Value, ApiError> {
    match path {
        ["query"] => {
            let text = asked
                .query("q")
                .ok_or_else(|| ApiError::bad_request("MALFORMED_QUERY", "SOQL query is missing"))?;
            query::first(org, catalog, text, asked.page)
        }
        ["query", locator] => query::next(org, catalog, locator),
        ["sobjects"] => Ok(describe::all(catalog)),
        ["sobjects", object] => describe::basic(catalog, object),
        ["sobjects", object, "describe"] => describe::object(catalog, object),
        ["sobjects", object, "describe", "layouts", rest @ ..] if !catalog.tooling() => {
            describe::layouts(org, catalog, object, rest)
        }
        ["sobjects", object, id] => resources::record(catalog, object, id, asked.query("fields")),
        _ => Err(ApiError::not_found()),
    }
}

fn json(status: StatusCode, body: &Value) -> Response {
    let mut response = (status, Json(body)).into_response();
    as_salesforce_json(&mut response);
    response
}
