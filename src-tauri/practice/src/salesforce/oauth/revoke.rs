//! `/services/oauth2/revoke`: a refresh token takes its access tokens with it, an access token only itself.
//! Errors are form-encoded, which is how jsforce reads them.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};

use super::Fields;
use crate::{org::Org, token};

pub(super) async fn revoke(
    State(org): State<Arc<Org>>,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let (query, form) = (
        Fields::read(query.unwrap_or_default().as_bytes()),
        Fields::read(&body),
    );
    let Some(token) = form.get("token").or(query.get("token")) else {
        return refused("unsupported_token_type", "this token type is not supported");
    };
    let digest = token::digest(token);
    let found = org.change(|state| {
        for grant in &mut state.grants {
            if grant.refresh.as_deref() == Some(&digest) {
                grant.revoked = true;
                grant.refresh = None;
                grant.sessions.clear();
                return true;
            }
            let before = grant.sessions.len();
            grant.sessions.retain(|session| session.digest != digest);
            if grant.sessions.len() < before {
                return true;
            }
        }
        false
    });
    if found {
        StatusCode::OK.into_response()
    } else {
        refused("invalid_token", "invalid token")
    }
}

fn refused(error: &str, description: &str) -> Response {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("error", error)
        .append_pair("error_description", description)
        .finish();
    let form = [(header::CONTENT_TYPE, "application/x-www-form-urlencoded")];
    (StatusCode::BAD_REQUEST, form, body).into_response()
}
