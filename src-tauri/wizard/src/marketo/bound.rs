//! The client secret as it is kept: together with the endpoint and the client id that it was given for, and used
//! for nothing else.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Credentials, Endpoint};
use crate::{failure::Failure, secrets::Secret};

/// How it is written down. A program that does not know the number does not guess.
const VERSION: u32 = 1;

/// Credentials and the one endpoint they were given for. Prints the id and the address, never the secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    endpoint: String,
    credentials: Credentials,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored<'a> {
    v: u32,
    endpoint: Cow<'a, str>,
    client_id: Cow<'a, str>,
    client_secret: Cow<'a, str>,
}

impl Bound {
    /// Credentials that were given for that endpoint.
    pub fn new(endpoint: &Endpoint, credentials: Credentials) -> Self {
        Self {
            endpoint: endpoint.to_string(),
            credentials,
        }
    }

    /// All of it as one secret, to be kept.
    pub fn to_secret(&self) -> Secret {
        let stored = Stored {
            v: VERSION,
            endpoint: self.endpoint.as_str().into(),
            client_id: self.credentials.client_id.as_str().into(),
            client_secret: self.credentials.client_secret.expose().into(),
        };
        // Text and numbers always have a JSON.
        Secret::new(serde_json::to_string(&stored).unwrap_or_default())
    }

    /// Reads what [`Bound::to_secret`] wrote. A bare client secret, as earlier versions kept it, does not say where it
    /// may be sent, so it has to be given again.
    pub fn from_secret(secret: &Secret) -> Result<Self, Failure> {
        let unbound = || Failure::new("marketo-secret-unbound");
        let stored: Stored = serde_json::from_str(secret.expose()).map_err(|_| unbound())?;
        if stored.v != VERSION {
            return Err(unbound());
        }
        let endpoint = Endpoint::parse(&stored.endpoint).map_err(|_| unbound())?;
        let client_secret = Secret::new(stored.client_secret);
        let credentials =
            Credentials::parse(&stored.client_id, &client_secret).map_err(|_| unbound())?;
        Ok(Self::new(&endpoint, credentials))
    }

    /// The credentials, if they were given for that endpoint and that client id.
    pub fn credentials_for(
        self,
        endpoint: &Endpoint,
        client_id: &str,
    ) -> Result<Credentials, Failure> {
        let address = endpoint.to_string();
        if self.endpoint == address && self.credentials.client_id == client_id.trim() {
            return Ok(self.credentials);
        }
        Err(Failure::new("marketo-secret-other-service")
            .with("given-for", self.endpoint)
            .with("given-for-client", self.credentials.client_id)
            .with("asked-for", address)
            .with("asked-for-client", client_id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(text: &str) -> Endpoint {
        Endpoint::parse(text).unwrap()
    }

    fn bound() -> Bound {
        let credentials = Credentials::parse("client", &Secret::new("s\"e\\cret")).unwrap();
        Bound::new(&endpoint("123-ABC-456"), credentials)
    }

    #[test]
    fn a_kept_secret_is_read_back_for_its_own_service() {
        let kept = bound().to_secret();
        let read = Bound::from_secret(&kept).unwrap();
        assert_eq!(read, bound());
        let same = endpoint("https://123-abc-456.mktorest.com/identity");
        let credentials = read.credentials_for(&same, " client ").unwrap();
        assert_eq!(credentials.client_secret.expose(), "s\"e\\cret");
        assert!(!format!("{:?}", bound()).contains("cret\""));
    }

    #[test]
    fn another_endpoint_or_client_is_refused_with_both_named() {
        for (address, client) in [
            ("124-ABC-456", "client"),
            ("http://127.0.0.1:9/rest", "client"),
            ("123-ABC-456", "other"),
            ("123-ABC-456", ""),
        ] {
            let asked = endpoint(address);
            let refused = bound().credentials_for(&asked, client).unwrap_err();
            assert_eq!(refused.code, "marketo-secret-other-service");
            assert_eq!(
                refused.facts["given-for"],
                "https://123-abc-456.mktorest.com/rest"
            );
            assert_eq!(refused.facts["asked-for"], asked.to_string());
            assert_eq!(refused.facts["asked-for-client"], client);
        }
    }

    #[test]
    fn what_says_not_where_it_belongs_is_not_used() {
        let other_version = bound().to_secret().expose().replace("\"v\":1", "\"v\":2");
        let foreign = bound()
            .to_secret()
            .expose()
            .replace(".mktorest.com", ".evil.example");
        for kept in [
            "bare-client-secret",
            "",
            "{}",
            "null",
            &other_version,
            &foreign,
        ] {
            let refused = Bound::from_secret(&Secret::new(kept)).unwrap_err();
            assert_eq!(refused.code, "marketo-secret-unbound", "{kept}");
        }
    }
}
