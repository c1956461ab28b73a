//! `/services/oauth2/token`: exchanging a code, and refreshing with rotation.
//!
//! Two pages of Salesforce disagree on a verifier that does not match: the pages on the flow say
//! `invalid_request`, the page on errors says `invalid_grant`. A mismatch gives the first here, the scenario
//! `wrong-pkce` the second.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::State,
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::{HeaderValue, header};
use serde_json::{Value, json};

use super::{Fields, GRANTS, OAuthError, ask::Ask, identity};
use crate::{
    Scenario, clock,
    org::{Org, lock},
    salesforce::people,
    state::{Grant, Session},
    token::{self, base64url},
};

/// Sessions of one consent that are remembered.
const SESSIONS: usize = 20;

pub(super) async fn token(State(org): State<Arc<Org>>, body: Bytes) -> Response {
    let form = Fields::read(&body);
    let answer = client(&org, &form).and_then(|()| match form.get("grant_type") {
        Some("authorization_code") => exchange(&org, &form),
        Some("refresh_token") => refresh(&org, &form),
        _ => Err(OAuthError::new(
            "unsupported_grant_type",
            "grant type not supported",
        )),
    });
    match answer {
        Ok(token) => unstored(Json(token).into_response()),
        Err(error) => error.into_response(),
    }
}

/// A public client shows its consumer key and no secret.
fn client(org: &Org, form: &Fields) -> Result<(), OAuthError> {
    if form.get("client_id") != Some(org.credentials.salesforce.consumer_key.as_str()) {
        return Err(OAuthError::new(
            "invalid_client_id",
            "client identifier invalid",
        ));
    }
    if form.get("client_secret").is_some() {
        return Err(OAuthError::new(
            "invalid_client",
            "invalid client credentials",
        ));
    }
    Ok(())
}

fn exchange(org: &Org, form: &Fields) -> Result<Value, OAuthError> {
    let code = form.get("code").ok_or(OAuthError::new(
        "invalid_request",
        "missing required field: code",
    ))?;
    let ask = lock(&org.sign_ins)
        .redeem(code, org.options.code_life)
        .ok_or(OAuthError::new(
            "invalid_grant",
            "expired authorization code",
        ))?;
    if form.get("redirect_uri") != Some(ask.redirect_uri.as_str()) {
        let description = "redirect_uri must match configuration";
        return Err(OAuthError::new("redirect_uri_mismatch", description));
    }
    verify(org, &ask, form.get("code_verifier"))?;
    let offline = ["refresh_token", "offline_access"]
        .iter()
        .any(|scope| ask.scopes.iter().any(|known| known == scope));
    let (access, refresh) = (new_access(org)?, new_refresh()?);
    let issued = clock::now();
    let grant = Grant {
        scopes: ask.scopes.clone(),
        at: issued,
        refresh: offline.then(|| token::digest(&refresh)),
        sessions: vec![session(&access, issued)],
        uses: 1,
        ..Grant::default()
    };
    org.change(|state| {
        state.grants.push(grant);
        let old = state.grants.len().saturating_sub(GRANTS);
        state.grants.drain(..old);
    });
    let mut answer = answered(org, &access, &ask.scopes, issued);
    if offline {
        answer["refresh_token"] = json!(refresh);
    }
    if ask.scopes.iter().any(|scope| scope == "openid") {
        answer["id_token"] = json!(identity::id_token(org, ask.nonce.as_deref()));
    }
    Ok(answer)
}

fn verify(org: &Org, ask: &Ask, verifier: Option<&str>) -> Result<(), OAuthError> {
    let refused = |error| Err(OAuthError::new(error, "invalid code verifier"));
    if org.scenario() == Scenario::WrongPkce {
        return refused("invalid_grant");
    }
    match (&ask.challenge, verifier) {
        (None, None) => Ok(()),
        (Some(challenge), Some(verifier)) if *challenge == token::challenge(verifier) => Ok(()),
        (Some(_), Some(_)) => refused("invalid_request"),
        // A challenge without its verifier, or the other way round.
        _ => refused("invalid_grant"),
    }
}

/// Gives a new pair and makes the old refresh token worthless. One that comes back although it was
/// rotated away ends everything that came of the same consent (RFC 9700 §4.14.2).
fn refresh(org: &Org, form: &Fields) -> Result<Value, OAuthError> {
    let expired = OAuthError::new("invalid_grant", "expired access/refresh token");
    let old = token::digest(form.get("refresh_token").ok_or(expired)?);
    let (access, new) = (new_access(org)?, new_refresh()?);
    let issued = clock::now();
    let rotate = org.options.rotate;
    let scopes = org.change(|state| {
        let mut grants = state.grants.iter_mut().filter(|grant| !grant.revoked);
        let grant = grants
            .find(|grant| grant.refresh.as_deref() == Some(&old) || grant.spent.contains(&old))?;
        if grant.refresh.as_deref() != Some(&old) {
            grant.revoked = true;
            grant.refresh = None;
            grant.sessions.clear();
            return None;
        }
        if rotate {
            grant.spent.push(old);
            grant.refresh = Some(token::digest(&new));
        }
        grant.sessions.push(session(&access, issued));
        let forgotten = grant.sessions.len().saturating_sub(SESSIONS);
        grant.sessions.drain(..forgotten);
        grant.uses += 1;
        Some(grant.scopes.clone())
    });
    let mut answer = answered(org, &access, &scopes.ok_or(expired)?, issued);
    if rotate {
        answer["refresh_token"] = json!(new);
    }
    Ok(answer)
}

fn session(access: &str, issued: i64) -> Session {
    Session {
        digest: token::digest(access),
        issued,
    }
}

/// `issued_at` is a text, and there is no `expires_in`: a client learns of the end from a 401.
fn answered(org: &Org, access: &str, scopes: &[String], issued: i64) -> Value {
    let id = identity::url(org);
    let signed = token::derive(&org.seed, &format!("{id}{issued}"));
    json!({
        "access_token": access,
        "signature": STANDARD.encode(signed),
        "scope": scopes.join(" "),
        "instance_url": format!("http://{}", org.addresses.salesforce),
        "id": id,
        "token_type": "Bearer",
        "issued_at": issued.to_string(),
    })
}

/// An access token: the organisation, an exclamation mark, and what nobody may read anything into.
fn new_access(org: &Org) -> Result<String, OAuthError> {
    let org_id = people::org_id(org);
    let random: [u8; 64] = random()?;
    Ok(format!(
        "{}!AQ{}",
        &org_id[..15],
        base64url(&random).replace('-', ".")
    ))
}

fn new_refresh() -> Result<String, OAuthError> {
    let random: [u8; 60] = random()?;
    Ok(format!("5Aep861{}", base64url(&random).replace('-', ".")))
}

fn random<const N: usize>() -> Result<[u8; N], OAuthError> {
    token::random().map_err(|_| OAuthError::new("unknown_error", "retry your request"))
}

fn unstored(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json;charset=UTF-8"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-cache, no-store"),
    );
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    response
}

impl IntoResponse for OAuthError {
    fn into_response(self) -> Response {
        let body = json!({ "error": self.error, "error_description": self.description });
        unstored((self.status, Json(body)).into_response())
    }
}
