//! Client credentials (RFC 6749 §4.4) as Marketo's identity service takes them: a GET with everything in the
//! query (Adobe, *Authentication*).

use std::time::Duration;

use serde::Deserialize;
use url::Url;

use super::{
    error::{NotUnderstood, OauthError},
    exchange::kind,
    told::told,
};
use crate::{
    http::{Call, Http},
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
/// A refusal is one whatever its status: some instances refuse with 401, some with 200.
pub async fn client_credentials(
    http: &Http,
    identity: &Url,
    client_id: &str,
    client_secret: &Secret,
) -> Result<Granted, OauthError> {
    let mut url = identity.clone();
    url.query_pairs_mut()
        .append_pair("grant_type", "client_credentials")
        .append_pair("client_id", client_id)
        .append_pair("client_secret", client_secret.expose());
    let answer = http.send(&Call::get(url)).await?;
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
        .ok_or_else(|| not_understood(kind(&answer)))?;
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
