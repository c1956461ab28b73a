//! The authorization server, and who we are to it.

use std::time::Duration;

use url::{Origin, Url};

use super::error::OauthError;
use crate::loopback::is_loopback;

/// Where an authorization server is asked what (RFC 6749 §3, RFC 7009 §2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoints {
    /// Where the person is sent.
    pub authorize: Url,
    /// Where a code or a refresh token becomes an access token.
    pub token: Url,
    /// Where a token is revoked.
    pub revoke: Url,
}

/// An authorization server as a public client knows it: no secret, PKCE always.
#[derive(Debug, Clone)]
pub struct Server {
    pub(super) endpoints: Endpoints,
    pub(super) client_id: String,
    pub(super) issuer: Option<String>,
    pub(super) total: Duration,
}

impl Server {
    /// How long a call to the token endpoint may take.
    const TOTAL: Duration = Duration::from_secs(30);

    /// A server whose endpoints all live at one origin, https unless that is this machine. Anything else
    /// is refused: a code of one server must never be sent to another (RFC 9700 §4.4).
    ///
    /// With `issuer`, every answer must carry exactly that `iss` (RFC 9207 §2.4); without, `iss` is a
    /// parameter like any other that is not known, and ignored.
    pub fn new(
        endpoints: Endpoints,
        client_id: impl Into<String>,
        issuer: Option<String>,
    ) -> Result<Self, OauthError> {
        let mut origins = vec![
            endpoints.authorize.origin(),
            endpoints.token.origin(),
            endpoints.revoke.origin(),
        ];
        if let Some(issuer) = &issuer {
            let parsed = Url::parse(issuer).map(|url| url.origin());
            origins.push(parsed.unwrap_or_else(|_| Origin::new_opaque()));
        }
        let mixed = origins.iter().any(|origin| *origin != origins[0]);
        let safe = endpoints.authorize.scheme() == "https" || is_loopback(&endpoints.authorize);
        if mixed || !safe {
            return Err(OauthError::ServerRefused {
                server: origins[0].ascii_serialization(),
                mixed,
            });
        }
        Ok(Self {
            endpoints,
            client_id: client_id.into(),
            issuer,
            total: Self::TOTAL,
        })
    }

    /// With another limit for a call to the token or the revocation endpoint.
    #[must_use]
    pub fn within(mut self, total: Duration) -> Self {
        self.total = total;
        self
    }
}
