//! Whether a request carries a session that is good for the API.

use http::{HeaderMap, header};

use crate::{Scenario, clock, org::Org, salesforce::error::ApiError, token};

/// The token of the `Authorization` header; both spellings that Salesforce takes.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let known = scheme.eq_ignore_ascii_case("Bearer") || scheme.eq_ignore_ascii_case("OAuth");
    known.then(|| token.trim())
}

/// The scopes of a token that is good; `None` when it is not, or no longer.
pub(super) fn scopes(org: &Org, access: &str) -> Option<Vec<String>> {
    let digest = token::digest(access);
    let life = clock::millis(org.options.session_life);
    org.look(|state| {
        let mut grants = state.grants.iter().filter(|grant| !grant.revoked);
        let grant = grants.find(|grant| {
            grant.sessions.iter().any(|session| {
                session.digest == digest && clock::now() < session.issued.saturating_add(life)
            })
        })?;
        Some(grant.scopes.clone())
    })
}

/// Checks the session of a call of the REST API. A token in the query is none.
pub(in crate::salesforce) fn session(org: &Org, headers: &HeaderMap) -> Result<(), ApiError> {
    let expired = || ApiError::session("Session expired or invalid");
    if !headers.contains_key(header::AUTHORIZATION) {
        return Err(expired());
    }
    let access = bearer(headers).ok_or_else(|| {
        ApiError::new(
            http::StatusCode::UNAUTHORIZED,
            "INVALID_AUTH_HEADER",
            "INVALID_HEADER_TYPE",
        )
    })?;
    let scopes = scopes(org, access).ok_or_else(expired)?;
    let reaches = scopes.iter().any(|scope| scope == "api" || scope == "full");
    if !reaches || org.scenario() == Scenario::SessionNotForApi {
        return Err(ApiError::session(
            "This session is not valid for use with the REST API",
        ));
    }
    Ok(())
}
