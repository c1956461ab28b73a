//! The credentials of one practice organisation.
//!
//! All of them follow from its seed, so that a restart with the same state file accepts the same ones and
//! the file holds neither a password nor a client secret.

use std::fmt;

use crate::token::{self, Seed};

/// The credentials of one practice organisation. They open nothing but that organisation on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// For signing in to Salesforce.
    pub salesforce: SalesforceCredentials,
    /// For the REST API of Marketo.
    pub marketo: MarketoCredentials,
}

/// For signing in to Salesforce.
#[derive(Clone, PartialEq, Eq)]
pub struct SalesforceCredentials {
    /// User name, which looks like an e-mail address.
    pub username: String,
    /// Password.
    pub password: String,
    /// Consumer key of the app, OAuth's `client_id`. The app is a public client: there is no secret.
    pub consumer_key: String,
}

/// For the REST API of Marketo.
#[derive(Clone, PartialEq, Eq)]
pub struct MarketoCredentials {
    /// `999-XXX-999`.
    pub munchkin_id: String,
    /// Client id of the custom service.
    pub client_id: String,
    /// Its client secret.
    pub client_secret: String,
}

impl fmt::Debug for SalesforceCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SalesforceCredentials")
            .field("username", &self.username)
            .field("consumer_key", &self.consumer_key)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for MarketoCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MarketoCredentials")
            .field("munchkin_id", &self.munchkin_id)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

impl Credentials {
    /// Those of the organisation with this seed.
    pub(crate) fn of(seed: &Seed, consumer_key: String) -> Self {
        let salesforce = SalesforceCredentials {
            username: format!("admin@{}", domain(seed)),
            password: readable(&token::derive(seed, "password")),
            consumer_key,
        };
        let client = token::hex(&token::derive(seed, "marketo-client-id"));
        let marketo = MarketoCredentials {
            munchkin_id: munchkin_id(&token::derive(seed, "munchkin-id")),
            client_id: format!(
                "{}-{}-{}-{}-{}",
                &client[..8],
                &client[8..12],
                &client[12..16],
                &client[16..20],
                &client[20..32]
            ),
            client_secret: token::base64url(&token::derive(seed, "marketo-client-secret")[..24])
                .replace(['-', '_'], "q"),
        };
        Self {
            salesforce,
            marketo,
        }
    }
}

/// Domain of the organisation's people; a reserved one, so that no message ever reaches anybody.
pub(crate) fn domain(seed: &Seed) -> String {
    format!(
        "practice-{}.example",
        &token::hex(&token::derive(seed, "domain"))[..6]
    )
}

/// E-mail address of a person who is known by name in Marketo.
pub(crate) fn address(seed: &Seed, first: &str, last: &str) -> String {
    let (first, last) = (first.to_lowercase(), last.to_lowercase());
    format!("{first}.{last}@{}", domain(seed))
}

/// A consumer key as Salesforce makes them: 85 characters that begin with `3MVG9`.
pub(crate) fn consumer_key(seed: &Seed) -> String {
    let bytes = [
        token::derive(seed, "consumer-key-1"),
        token::derive(seed, "consumer-key-2"),
    ]
    .concat();
    format!("3MVG9{}", &token::base64url(&bytes)[..80]).replace('-', ".")
}

/// Four groups of five letters and digits that cannot be mistaken for each other; 98 bits.
fn readable(bytes: &[u8; 32]) -> String {
    const LETTERS: &[u8; 30] = b"abcdefghjkmnpqrstuvwxyz2345679";
    let letters: Vec<String> = bytes[..20]
        .chunks(5)
        .map(|group| {
            let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
            group.iter().map(letter).collect()
        })
        .collect();
    letters.join("-")
}

fn munchkin_id(bytes: &[u8; 32]) -> String {
    let digits = |from: usize| -> String {
        let digit = |byte: &u8| char::from(b'0' + byte % 10);
        bytes[from..from + 3].iter().map(digit).collect()
    };
    let letters: String = bytes[3..6]
        .iter()
        .map(|byte| char::from(b'A' + byte % 26))
        .collect();
    format!("{}-{letters}-{}", digits(0), digits(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_follow_from_the_seed_and_differ_between_organisations() {
        let of = |seed: u8| Credentials::of(&[seed; 32], consumer_key(&[seed; 32]));
        assert_eq!(of(1), of(1));
        let (one, other) = (of(1), of(2));
        assert_ne!(one.salesforce.password, other.salesforce.password);
        assert_ne!(one.salesforce.consumer_key, other.salesforce.consumer_key);
        assert_ne!(one.marketo.client_secret, other.marketo.client_secret);
        assert_eq!(one.salesforce.consumer_key.len(), 85);
    }

    #[test]
    fn o_62_neither_password_nor_client_secret_is_printed() {
        let credentials = Credentials::of(&[7; 32], consumer_key(&[7; 32]));
        let printed = format!("{credentials:?}");
        assert!(!printed.contains(&credentials.salesforce.password));
        assert!(!printed.contains(&credentials.marketo.client_secret));
    }
}
