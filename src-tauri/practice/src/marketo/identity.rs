//! `/identity/oauth/token`, GET or POST, with everything in the query, or in the form of the POST.
//!
//! A token is the same until it expires, and `expires_in` says what is left. These calls count against no
//! limit. Which `error` goes with which description is not published; clients look at the status.

use axum::response::Response;
use http::{Method, StatusCode};
use serde_json::json;

use super::{Asked, Error, answer};
use crate::{
    clock, credentials,
    org::Org,
    token::{self, hex},
};

/// Tokens that are remembered as having been given out.
const REMEMBERED: u64 = 50;

pub(super) fn token(org: &Org, asked: &Asked) -> Response {
    if !matches!(asked.method, Method::GET | Method::POST) {
        return answer::bare(StatusCode::METHOD_NOT_ALLOWED);
    }
    if asked.method == Method::POST && !org.options.marketo.identity_post {
        return answer::bare(StatusCode::METHOD_NOT_ALLOWED);
    }
    let known = &org.credentials.marketo;
    let client_id = asked.get("client_id").unwrap_or_default();
    if client_id != known.client_id {
        let description = format!("No client with requested id: {client_id}");
        return refused(StatusCode::UNAUTHORIZED, "invalid_client", &description);
    }
    if asked.get("client_secret") != Some(known.client_secret.as_str()) {
        return refused(
            StatusCode::UNAUTHORIZED,
            "unauthorized",
            "Bad client credentials",
        );
    }
    if asked.get("grant_type") != Some("client_credentials") {
        let description = "Unsupported grant type";
        return refused(
            StatusCode::BAD_REQUEST,
            "unsupported_grant_type",
            description,
        );
    }
    let (number, left) = current(org);
    answer::as_json(
        StatusCode::OK,
        &json!({
            "access_token": text(org, number),
            "token_type": "bearer",
            "expires_in": left / 1000,
            "scope": user(org),
        }),
    )
}

fn refused(status: StatusCode, error: &str, description: &str) -> Response {
    let body = json!({ "error": error, "error_description": description });
    answer::as_json(status, &body)
}

/// Number of the token that is good, a new one if need be, and the milliseconds that it has left.
fn current(org: &Org) -> (u64, i64) {
    let life = clock::millis(org.options.marketo.token_life);
    let now = clock::now();
    let good = org.look(|state| {
        let ends = state.marketo.issued?.saturating_add(life);
        (now < ends).then_some((state.marketo.token, ends - now))
    });
    good.unwrap_or_else(|| {
        org.change(|state| {
            state.marketo.token += 1;
            state.marketo.issued = Some(now);
            (state.marketo.token, life)
        })
    })
}

/// The token of that number. It follows from the seed, so that the state file need not hold it.
fn text(org: &Org, number: u64) -> String {
    let random = hex(&token::derive(
        &org.seed,
        &format!("marketo-token-{number}"),
    ));
    format!(
        "{}-{}-{}-{}-{}:pr",
        &random[..8],
        &random[8..12],
        &random[12..16],
        &random[16..20],
        &random[20..32]
    )
}

/// Whether a token is good: 600 without one, 602 for one that was given out and has expired, else 601.
pub(super) fn check(org: &Org, token: Option<&str>) -> Result<(), Error> {
    let token = token.ok_or_else(|| Error::new("600", "Access token not specified"))?;
    let life = clock::millis(org.options.marketo.token_life);
    let (number, ends) = org.look(|state| {
        let issued = state.marketo.issued;
        (
            state.marketo.token,
            issued.map(|issued| issued.saturating_add(life)),
        )
    });
    let good = ends.is_some_and(|ends| clock::now() < ends);
    if good && token == text(org, number) {
        return Ok(());
    }
    let given_out = number.saturating_sub(REMEMBERED)..=number;
    if given_out
        .skip(usize::from(number == 0))
        .any(|number| token == text(org, number))
    {
        return Err(Error::new("602", "Access token expired"));
    }
    Err(Error::new("601", "Access token invalid"))
}

/// The API-only user that owns the custom service.
pub(super) fn user(org: &Org) -> String {
    format!("msi-setup-api@{}", credentials::domain(&org.seed))
}
