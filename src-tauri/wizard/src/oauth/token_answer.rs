//! What a token endpoint answers (RFC 6749 §5.1), read without trusting it.

use std::time::Duration;

use oauth2::{AccessToken, RefreshToken, Scope, TokenResponse, basic::BasicTokenType};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::tokens::Tokens;
use crate::secrets::Secret;

/// The answer, with the fields that some servers add. A field that stands twice is an error; one that is not
/// known is passed over.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TokenAnswer {
    access_token: AccessToken,
    #[serde(deserialize_with = "token_type")]
    token_type: BasicTokenType,
    /// Whatever it is: a clock that is told wrongly is no reason to refuse a good token.
    #[serde(default)]
    expires_in: Value,
    #[serde(default)]
    refresh_token: Option<RefreshToken>,
    #[serde(default, deserialize_with = "scopes")]
    scope: Option<Vec<Scope>>,
    #[serde(default)]
    instance_url: Option<String>,
    #[serde(default)]
    id: Option<String>,
    /// Text of digits, or a number.
    #[serde(default)]
    issued_at: Value,
    #[serde(default)]
    signature: Option<String>,
}

impl TokenResponse for TokenAnswer {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        self.expires_in.as_u64().map(Duration::from_secs)
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        self.scope.as_ref()
    }
}

impl TokenAnswer {
    /// The tokens, next to what was asked for. None where they may not be used: another type than
    /// `Bearer`, or an empty token.
    pub(super) fn tokens(self, asked: &[String]) -> Option<Tokens> {
        if self.token_type != BasicTokenType::Bearer || self.access_token.secret().is_empty() {
            return None;
        }
        // An answer that names no scope grants what was asked for (RFC 6749 §5.1).
        let scopes = self.scopes().map_or_else(
            || asked.to_vec(),
            |scopes| scopes.iter().map(|scope| scope.to_string()).collect(),
        );
        let expires_in = self.expires_in();
        let issued_at = match &self.issued_at {
            Value::String(text) => text.parse().ok(),
            other => other.as_u64(),
        };
        let missing = asked.iter().filter(|scope| !scopes.contains(scope));
        Some(Tokens {
            access: Secret::new(self.access_token.into_secret()),
            refresh: self
                .refresh_token
                .map(|token| Secret::new(token.into_secret())),
            scopes_missing: missing.cloned().collect(),
            scopes,
            expires_in,
            instance_url: self.instance_url,
            id: self.id,
            issued_at,
            signature: self.signature,
        })
    }
}

/// Not case-sensitive (RFC 6749 §5.1).
fn token_type<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BasicTokenType, D::Error> {
    let name = String::deserialize(deserializer)?.to_ascii_lowercase();
    Ok(match name.as_str() {
        "bearer" => BasicTokenType::Bearer,
        "mac" => BasicTokenType::Mac,
        _ => BasicTokenType::Extension(name),
    })
}

fn scopes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<Scope>>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    let split = |text: String| {
        let names = text.split_ascii_whitespace();
        names.map(|name| Scope::new(name.to_owned())).collect()
    };
    Ok(text.map(split))
}
