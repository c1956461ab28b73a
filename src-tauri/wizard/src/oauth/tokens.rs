//! What a sign-in yields.

use std::{borrow::Cow, fmt, time::Duration};

use serde::{Deserialize, Serialize};

use crate::secrets::Secret;

/// An access token, what renews it, and what came with it. `Debug` shows no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Tokens {
    /// Opens the API.
    pub access: Secret,
    /// Renews it, where that was asked for and granted.
    pub refresh: Option<Secret>,
    /// Scopes granted.
    pub scopes: Vec<String>,
    /// Scopes asked for and not granted.
    pub scopes_missing: Vec<String>,
    /// How long the access token is good for, where the server says so. A hint: what counts is 401.
    pub expires_in: Option<Duration>,
    /// Where the API is.
    pub instance_url: Option<String>,
    /// Address that stands for the person and the organisation.
    pub id: Option<String>,
    /// When it was issued, in milliseconds since the Unix epoch, by the server's clock.
    pub issued_at: Option<u64>,
    /// The server's signature of `id` and `issued_at`.
    pub signature: Option<String>,
}

/// [`Tokens`] as they are stored. Borrowed for writing, and owned by a [`Secret`] after reading, so that
/// no copy is left behind.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    access: Cow<'a, str>,
    refresh: Option<Cow<'a, str>>,
    scopes: Vec<String>,
    scopes_missing: Vec<String>,
    expires_in: Option<u64>,
    instance_url: Option<String>,
    id: Option<String>,
    issued_at: Option<u64>,
    signature: Option<String>,
}

impl Tokens {
    /// All of it as one text, for the keyring.
    pub fn to_secret(&self) -> serde_json::Result<Secret> {
        let stored = Stored {
            access: Cow::Borrowed(self.access.expose()),
            refresh: self
                .refresh
                .as_ref()
                .map(|token| Cow::Borrowed(token.expose())),
            scopes: self.scopes.clone(),
            scopes_missing: self.scopes_missing.clone(),
            expires_in: self.expires_in.map(|time| time.as_secs()),
            instance_url: self.instance_url.clone(),
            id: self.id.clone(),
            issued_at: self.issued_at,
            signature: self.signature.clone(),
        };
        serde_json::to_string(&stored).map(Secret::new)
    }

    /// Reads what [`Tokens::to_secret`] wrote.
    pub fn from_secret(secret: &Secret) -> serde_json::Result<Self> {
        let stored: Stored<'_> = serde_json::from_str(secret.expose())?;
        Ok(Self {
            access: Secret::new(stored.access),
            refresh: stored.refresh.map(Secret::new),
            scopes: stored.scopes,
            scopes_missing: stored.scopes_missing,
            expires_in: stored.expires_in.map(Duration::from_secs),
            instance_url: stored.instance_url,
            id: stored.id,
            issued_at: stored.issued_at,
            signature: stored.signature,
        })
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("access", &self.access)
            .field("refresh", &self.refresh)
            .field("scopes", &self.scopes)
            .field("scopes_missing", &self.scopes_missing)
            .finish_non_exhaustive()
    }
}
