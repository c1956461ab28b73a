//! Client credentials (RFC 6749 §4.4) as Marketo's identity service takes them: by GET or POST, the fields in the query
//! as Adobe documents it (*Authentication*), or in the form of the POST as the RFC does.

use std::time::Duration;

use http::StatusCode;
use serde::Deserialize;
use url::Url;

use super::{
    error::{NotUnderstood, OauthError},
    exchange::kind,
    told::told,
};
use crate::{
    http::{Answer, Call, Http, Repeat},
    secrets::Secret,
};

/// An access token without a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// Opens the API.
    pub access: Secret,
    /// For how long it still does; asking again meanwhile yields the same token.
    pub expires_in: Duration,
    /// Whose it is, where the server says so: Marketo names the API-only user here.
    pub scope: Option<String>,
}

#[derive(Deserialize)]
struct Identity {
    access_token: String,
    token_type: String,
    #[serde(default)]
    expires_in: serde_json::Value,
    scope: Option<String>,
}

#[derive(Deserialize)]
struct Refusal {
    error: String,
    #[serde(default)]
    error_description: Option<String>,
}

/// Asks `identity` (the whole address of the token endpoint) for a token. Asking again changes nothing, so
/// the door may repeat it.
///
/// The credentials go into the body of a POST, which no proxy writes into its log. Adobe documents the query only, so a
/// refusal may mean that the body was not read: then the documented GET decides.
pub async fn client_credentials(
    http: &Http,
    identity: &Url,
    client_id: &str,
    client_secret: &Secret,
) -> Result<Granted, OauthError> {
    let fields = [
        ("grant_type", "client_credentials"),
        ("client_id", client_id),
        ("client_secret", client_secret.expose()),
    ];
    let call = Call {
        repeat: Repeat::Safe,
        ..Call::post_form(identity.clone(), &fields)
    };
    let answer = http.send(&call).await?;
    if !may_not_have_read_the_form(&answer) {
        return granted(&answer);
    }
    tracing::info!(status = %answer.status, "identity refused the form; asking with a query");
    let mut url = identity.clone();
    url.query_pairs_mut().extend_pairs(fields);
    granted(&http.send(&Call::get(url)).await?)
}

/// Whether the service may have refused the form for being one. Which code it gives where it finds no credentials is
/// documented nowhere, so every refusal of the service itself counts; a page of somebody else does not.
fn may_not_have_read_the_form(answer: &Answer) -> bool {
    let no_post = [
        StatusCode::NOT_FOUND,
        StatusCode::METHOD_NOT_ALLOWED,
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        StatusCode::NOT_IMPLEMENTED,
    ];
    no_post.contains(&answer.status) || answer.json::<Refusal>().is_ok()
}

/// A refusal is one whatever its status: some instances refuse with 401, some with 200.
fn granted(answer: &Answer) -> Result<Granted, OauthError> {
    if let Ok(refusal) = answer.json::<Refusal>() {
        return Err(OauthError::TokenRefused {
            error: told(&refusal.error),
            description: told(refusal.error_description.as_deref().unwrap_or_default()),
        });
    }
    let not_understood = |kind| OauthError::NotUnderstood {
        kind,
        status: answer.status.as_u16(),
    };
    let identity = answer
        .json::<Identity>()
        .ok()
        .filter(|_| answer.status.is_success())
        .ok_or_else(|| not_understood(kind(answer)))?;
    if !identity.token_type.eq_ignore_ascii_case("bearer") || identity.access_token.is_empty() {
        return Err(not_understood(NotUnderstood::TokenType));
    }
    Ok(Granted {
        access: Secret::new(identity.access_token),
        // Not said, or nonsense: good for this one call, and asked for again.
        expires_in: Duration::from_secs(identity.expires_in.as_u64().unwrap_or_default()),
        scope: identity.scope,
    })
}
