//! Client id and client secret of a custom service, and the tokens that identity gives for them.
//!
//! Identity answers with the *same* token until that one expires, with the life that remains. So a token
//! that is refused is asked for once more, and if the same one comes back, asking again changes nothing.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{sync::Mutex as Turn, time::Instant};

use super::{Endpoint, MarketoError};
use crate::{
    failure::Failure,
    http::Http,
    oauth::{NotUnderstood, OauthError, client_credentials},
    secrets::Secret,
};

/// A token is not used any more when it has this little life left: a call takes a moment.
const SKEW: Duration = Duration::from_secs(10);
/// No token lives longer (Adobe, *Authentication*).
const LONGEST: Duration = Duration::from_secs(3600);

/// Client id and client secret of a custom service. Prints the id, never the secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Client id.
    pub client_id: String,
    /// Client secret.
    pub client_secret: Secret,
}

impl Credentials {
    /// The credentials in what was typed or pasted: Adobe warns of spaces picked up on the way, so those
    /// around are left out and those within are refused.
    pub fn parse(client_id: &str, client_secret: &Secret) -> Result<Self, Failure> {
        let client_id = client_id.trim();
        let secret = client_secret.expose().trim();
        if client_id.is_empty() {
            return Err(Failure::new("marketo-client-id-missing"));
        }
        if secret.is_empty() {
            return Err(Failure::new("marketo-client-secret-missing"));
        }
        if is_broken(client_id) {
            return Err(Failure::new("marketo-client-id-spaced"));
        }
        if is_broken(secret) {
            return Err(Failure::new("marketo-client-secret-spaced"));
        }
        Ok(Self {
            client_id: client_id.to_owned(),
            client_secret: Secret::new(secret),
        })
    }
}

fn is_broken(text: &str) -> bool {
    text.chars()
        .any(|one| one.is_whitespace() || one.is_control())
}

/// A token and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The token.
    pub access: Secret,
    /// The API-only user that owns the custom service (`scope` of the answer).
    pub api_user: Option<String>,
    /// When it is of no more use.
    pub until: Instant,
}

/// Tokens in memory, by endpoint and client id: a token belongs to the custom service, not to its user.
/// Cloning is cheap and shares them.
#[derive(Clone, Default)]
pub struct Tokens {
    kept: Arc<Mutex<BTreeMap<(String, String), Place>>>,
}

/// Held while identity is asked, so that others wait for the answer instead of asking too.
type Place = Arc<Turn<Option<Token>>>;

impl Tokens {
    /// A token that is good for a while, from memory or from identity. `refused` is one that Marketo did
    /// not take: it is not handed out again from memory. One caller at a time asks for a custom service.
    pub(super) async fn token(
        &self,
        http: &Http,
        endpoint: &Endpoint,
        credentials: &Credentials,
        refused: Option<&Token>,
    ) -> Result<Token, MarketoError> {
        let place = self.place(endpoint, credentials);
        let mut place = place.lock().await;
        if let Some(token) = place.as_ref()
            && token.until > Instant::now()
            && refused.is_none_or(|refused| refused.access != token.access)
        {
            return Ok(token.clone());
        }
        let token = ask(http, endpoint, credentials).await?;
        *place = Some(token.clone());
        Ok(token)
    }

    fn place(&self, endpoint: &Endpoint, credentials: &Credentials) -> Place {
        let key = (endpoint.host(), credentials.client_id.clone());
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.entry(key).or_default().clone()
    }
}

/// Asks identity, which counts against no limit and changes nothing.
async fn ask(
    http: &Http,
    endpoint: &Endpoint,
    credentials: &Credentials,
) -> Result<Token, MarketoError> {
    let Credentials {
        client_id,
        client_secret,
    } = credentials;
    let granted = client_credentials(http, &endpoint.token(), client_id, client_secret)
        .await
        .map_err(|error| refused(endpoint, error))?;
    // Without a life that can be read a token serves the call it was asked for.
    let life = granted.expires_in.min(LONGEST).saturating_sub(SKEW);
    Ok(Token {
        access: granted.access,
        api_user: granted.scope.filter(|user| !user.trim().is_empty()),
        until: Instant::now() + life,
    })
}

/// What it means that identity gave no token. Adobe promises 401 for wrong credentials; some subscriptions
/// say so under 200.
fn refused(endpoint: &Endpoint, error: OauthError) -> MarketoError {
    let host = endpoint.host();
    match error {
        OauthError::Http(error) | OauthError::OutcomeUnknown(error) => MarketoError::Http(error),
        OauthError::TokenRefused { description, .. } => MarketoError::Credentials {
            detail: description,
        },
        OauthError::NotUnderstood {
            kind: NotUnderstood::Html,
            status,
        } => MarketoError::WebPage { host, status },
        OauthError::NotUnderstood { status: 401, .. } => MarketoError::Credentials {
            detail: String::new(),
        },
        OauthError::NotUnderstood {
            kind: NotUnderstood::TokenType,
            ..
        } => MarketoError::Odd {
            host,
            member: "token_type",
        },
        OauthError::NotUnderstood { status, .. } if !(200..300).contains(&status) => {
            MarketoError::Status { host, status }
        }
        _ => MarketoError::Odd {
            host,
            member: "access_token",
        },
    }
}
