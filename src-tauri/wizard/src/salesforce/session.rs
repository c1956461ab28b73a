//! What signing in to Salesforce yields, and how it is kept: as one secret.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use url::Url;

use super::LoginHost;
use crate::{failure::Failure, oauth::Tokens, secrets::Secret};

/// How a session is written down. A program that does not know the number does not guess.
const VERSION: u32 = 2;

/// Why a token answer or a kept secret is no session.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SessionError {
    /// A member of the token answer is missing or is not what it has to be.
    #[error("the token answer has no usable {member}")]
    Incomplete {
        /// Name of the member.
        member: &'static str,
    },
    /// The answer names an address to which no token is sent (O-51).
    #[error("the token answer names {host}")]
    Foreign {
        /// Host, empty where there is none.
        host: String,
    },
    /// A renewed token belongs to another user or another org.
    #[error("the token belongs to somebody else")]
    OtherUser,
    /// What was kept is not a session of this version.
    #[error("what was kept is no session")]
    Unusable,
}

impl SessionError {
    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::Incomplete { member } => {
                Failure::new("session-incomplete").with("member", member)
            }
            Self::Foreign { host } => Failure::new("session-foreign-address").with("host", host),
            Self::OtherUser => Failure::new("session-other-user"),
            Self::Unusable => Failure::new("session-unusable"),
        }
    }
}

/// A session. Prints its ids and hosts, never its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Where the person signed in.
    pub login: LoginHost,
    /// Consumer key of the app it was obtained with. It is renewed and revoked by no other, whatever app
    /// the setup has by now.
    pub client_id: String,
    /// Where the org answers; the only host its access token is sent to, besides the identity URL's.
    pub instance_url: Url,
    /// Access token.
    pub access: Secret,
    /// Refresh token, if one was asked for and given.
    pub refresh: Option<Secret>,
    /// What the tokens are good for.
    pub scopes: Vec<String>,
    /// Where the token says whose it is.
    pub identity: Url,
    /// Organisation id, 15 or 18 characters.
    pub organization_id: String,
    /// User id, 15 or 18 characters.
    pub user_id: String,
    /// When the access token was issued: milliseconds since the Unix epoch; none where it was not said.
    pub issued_at: Option<u64>,
}

impl Session {
    /// The session that a token answer of `login` gives to the app `client_id`. Addresses to which no token may be sent are
    /// refused.
    pub fn from_tokens(
        login: &LoginHost,
        client_id: &str,
        tokens: &Tokens,
    ) -> Result<Self, SessionError> {
        let missing = |member| SessionError::Incomplete { member };
        let instance = tokens.instance_url.as_deref();
        let instance = instance.ok_or(missing("instance_url"))?;
        let instance_url = login.instance(instance).ok_or_else(|| foreign(instance))?;
        let id = tokens.id.as_deref().ok_or(missing("id"))?;
        let identity = login.identity(id).ok_or_else(|| foreign(id))?;
        let (organization_id, user_id) = owner(&identity).ok_or(missing("id"))?;
        if tokens.access.expose().is_empty() {
            return Err(missing("access_token"));
        }
        let refresh = tokens.refresh.clone();
        Ok(Self {
            login: login.clone(),
            client_id: client_id.to_owned(),
            instance_url,
            access: tokens.access.clone(),
            refresh: refresh.filter(|token| !token.expose().is_empty()),
            scopes: tokens.scopes.clone(),
            identity,
            organization_id,
            user_id,
            issued_at: tokens.issued_at,
        })
    }

    /// Its tokens, as they are refreshed and revoked.
    pub fn tokens(&self) -> Tokens {
        Tokens {
            access: self.access.clone(),
            refresh: self.refresh.clone(),
            scopes: self.scopes.clone(),
            scopes_missing: Vec::new(),
            expires_in: None,
            instance_url: Some(self.instance_url.to_string()),
            id: Some(self.identity.to_string()),
            issued_at: self.issued_at,
            signature: None,
        }
    }

    /// This session with the tokens of a refresh. A refresh token that is not replaced stays, and so do
    /// scopes that are not named again. Another user's or org's token is refused.
    pub fn renewed(&self, tokens: &Tokens) -> Result<Self, SessionError> {
        let own = self.tokens();
        let named = !tokens.scopes.is_empty();
        let renewed = Self::from_tokens(
            &self.login,
            &self.client_id,
            &Tokens {
                refresh: tokens.refresh.clone().or(own.refresh),
                scopes: if named {
                    tokens.scopes.clone()
                } else {
                    own.scopes
                },
                instance_url: tokens.instance_url.clone().or(own.instance_url),
                id: tokens.id.clone().or(own.id),
                ..tokens.clone()
            },
        )?;
        let same = same_id(&renewed.user_id, &self.user_id)
            && same_id(&renewed.organization_id, &self.organization_id);
        if same {
            Ok(renewed)
        } else {
            Err(SessionError::OtherUser)
        }
    }

    /// The session as one secret, to be kept.
    pub fn to_secret(&self) -> Secret {
        let login = self.login.to_string();
        let stored = Stored {
            v: VERSION,
            login: login.as_str().into(),
            client_id: self.client_id.as_str().into(),
            instance_url: self.instance_url.as_str().into(),
            access: self.access.expose().into(),
            refresh: self.refresh.as_ref().map(|token| token.expose().into()),
            scopes: self.scopes.clone(),
            identity: self.identity.as_str().into(),
            issued_at: self.issued_at,
        };
        // Text and numbers always have a JSON.
        Secret::new(serde_json::to_string(&stored).unwrap_or_default())
    }

    /// The session in a kept secret. Whatever it holds is checked as if it came from the network.
    pub fn from_secret(secret: &Secret) -> Result<Self, SessionError> {
        let stored: Stored =
            serde_json::from_str(secret.expose()).map_err(|_| SessionError::Unusable)?;
        if stored.v != VERSION {
            return Err(SessionError::Unusable);
        }
        let login = LoginHost::read(&stored.login).map_err(|_| SessionError::Unusable)?;
        let tokens = Tokens {
            access: Secret::new(stored.access),
            refresh: stored.refresh.map(Secret::new),
            scopes: stored.scopes,
            scopes_missing: Vec::new(),
            expires_in: None,
            instance_url: Some(stored.instance_url.into_owned()),
            id: Some(stored.identity.into_owned()),
            issued_at: stored.issued_at,
            signature: None,
        };
        Self::from_tokens(&login, &stored.client_id, &tokens).map_err(|_| SessionError::Unusable)
    }

    /// Whether revoking the one would end the other too.
    pub(crate) fn shares_a_token_with(&self, other: &Self) -> bool {
        let refresh = self.refresh.is_some() && self.refresh == other.refresh;
        refresh || self.access == other.access
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored<'a> {
    v: u32,
    login: Cow<'a, str>,
    client_id: Cow<'a, str>,
    instance_url: Cow<'a, str>,
    access: Cow<'a, str>,
    refresh: Option<Cow<'a, str>>,
    scopes: Vec<String>,
    identity: Cow<'a, str>,
    issued_at: Option<u64>,
}

/// Ids are 15 characters; the last three of 18 are a checksum (Object Reference, *ID Field Type*).
pub(crate) fn same_id(one: &str, other: &str) -> bool {
    matches!((one.get(..15), other.get(..15)), (Some(one), Some(other)) if one == other)
}

fn is_id(text: &str) -> bool {
    matches!(text.len(), 15 | 18) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Organisation and user: the last two parts of the identity URL.
fn owner(identity: &Url) -> Option<(String, String)> {
    let parts: Vec<&str> = identity.path_segments()?.collect();
    let ["id", organization, user] = parts.as_slice() else {
        return None;
    };
    (is_id(organization) && is_id(user)).then(|| ((*organization).to_owned(), (*user).to_owned()))
}

fn foreign(address: &str) -> SessionError {
    let url = Url::parse(address).ok();
    let host = url.and_then(|url| url.host_str().map(str::to_owned));
    SessionError::Foreign {
        host: host.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Environment;

    fn session(access: &str, refresh: Option<&str>) -> Session {
        let tokens = Tokens {
            access: Secret::new(access),
            refresh: refresh.map(Secret::new),
            scopes: Vec::new(),
            scopes_missing: Vec::new(),
            expires_in: None,
            instance_url: Some("https://acme.my.salesforce.com".to_owned()),
            id: Some(
                "https://login.salesforce.com/id/00DXX0000000001AAA/005XX0000000001AAA".to_owned(),
            ),
            issued_at: None,
            signature: None,
        };
        let login = LoginHost::parse("", Environment::Production).unwrap();
        Session::from_tokens(&login, "app", &tokens).unwrap()
    }

    #[test]
    fn a_server_that_gives_the_same_token_again_has_it_revoked_for_neither() {
        let first = session("one", Some("refresh"));
        assert!(first.shares_a_token_with(&session("one", None)));
        assert!(first.shares_a_token_with(&session("two", Some("refresh"))));
        assert!(!first.shares_a_token_with(&session("two", Some("other"))));
        assert!(!session("one", None).shares_a_token_with(&session("two", None)));
    }
}
