//! Testing Marketo credentials, keeping them, and forgetting them. All of it runs without the setup, which
//! stays usable meanwhile; what it yields is recorded by the setup.

use std::collections::BTreeMap;

use crate::{
    failure::Failure,
    marketo::{self, Client, Credentials, Endpoint, Look, Sight},
    record::{MarketoService, MarketoTest, Seen},
    secrets::{Kept, Key, Secret},
};

use super::outside::Outside;

/// Permission that shows people.
const PERSON: &str = "read-only-person";
/// Permission that shows activities.
const ACTIVITY: &str = "read-only-activity";
/// Permission that shows users; optional.
const USERS: &str = "access-user-management";

/// Credentials that are ready to be tested.
pub struct MarketoConnecting {
    pub(super) outside: Outside,
    pub(super) options: marketo::Options,
    pub(super) key: Key,
    pub(super) setup: String,
    pub(super) endpoint: Endpoint,
    pub(super) credentials: Given,
}

/// Where the credentials come from.
pub(super) enum Given {
    /// From a person, just now.
    Typed(Credentials),
    /// The secret that is kept, for that client id.
    Kept {
        /// Client id.
        client_id: String,
    },
}

/// Credentials that passed: the secret is kept, the rest is to be recorded.
pub struct MarketoConnected {
    pub(super) setup: String,
    pub(super) service: MarketoService,
    pub(super) seen: MarketoTest,
    pub(super) kept: Kept,
    forgetting: MarketoDisconnecting,
}

impl MarketoConnected {
    /// Forgets the secret again, because it could not be recorded.
    pub async fn give_up(self) {
        if let Err(failure) = self.forgetting.run().await {
            tracing::warn!(
                code = failure.code,
                "a secret that is not recorded may be kept"
            );
        }
    }

    /// What was seen.
    pub fn seen(&self) -> &MarketoTest {
        &self.seen
    }
}

impl MarketoConnecting {
    /// Tests the credentials and keeps their secret if they pass. Changes nothing in Marketo.
    pub async fn run(self) -> Result<MarketoConnected, Failure> {
        let (typed, credentials) = match self.credentials {
            Given::Typed(credentials) => (true, credentials),
            Given::Kept { client_id } => {
                let kept = self.outside.secrets.read(&self.key).await;
                let secret = kept.map_err(|error| error.failure())?;
                let secret = secret.ok_or_else(|| Failure::new("marketo-secret-missing"))?;
                (false, Credentials::parse(&client_id, &secret)?)
            }
        };
        let client = Client::new(
            self.outside.http.clone(),
            self.endpoint.clone(),
            credentials.clone(),
            self.options,
        );
        let look = marketo::look(&client, true).await?;
        let secret: &Secret = &credentials.client_secret;
        let kept = if typed {
            self.outside.secrets.keep(&self.key, secret).await
        } else {
            // Whoever forgot it meanwhile has it forgotten.
            let kept = self.outside.secrets.find(&self.key).await;
            let kept = kept.map_err(|error| error.failure())?;
            kept.ok_or_else(|| Failure::new("marketo-secret-missing"))?
        };
        Ok(MarketoConnected {
            forgetting: MarketoDisconnecting {
                outside: self.outside,
                key: self.key,
                setup: self.setup.clone(),
            },
            setup: self.setup,
            service: MarketoService {
                endpoint: self.endpoint.to_string(),
                munchkin_id: self.endpoint.munchkin().unwrap_or_default().to_owned(),
                client_id: credentials.client_id,
            },
            seen: seen(&look),
            kept,
        })
    }
}

fn seen(look: &Look) -> MarketoTest {
    let rights = [
        (PERSON, Some(&look.person)),
        (ACTIVITY, Some(&look.activity)),
        (USERS, look.users.as_ref()),
    ];
    let sees: BTreeMap<String, Seen> = rights
        .into_iter()
        .filter_map(|(right, sight)| Some((right.to_owned(), right_seen(sight?))))
        .collect();
    let sales = look.sales_activities.as_ref();
    MarketoTest {
        api_user: look.api_user.clone().unwrap_or_default(),
        calls_today: look.calls.today,
        own_calls_today: look.calls.by_api_user,
        sees,
        sales_activities: sales.ok().map(Vec::len),
    }
}

fn right_seen(sight: &Sight) -> Seen {
    match sight {
        Sight::Can => Seen::Can,
        Sight::Cannot => Seen::Cannot,
        Sight::CannotTell(why) => Seen::CannotTell { why: why.clone() },
    }
}

/// Forgetting the credentials, ready to start.
pub struct MarketoDisconnecting {
    pub(super) outside: Outside,
    pub(super) key: Key,
    pub(super) setup: String,
}

/// The credentials are gone from this machine.
pub struct MarketoDisconnected {
    pub(super) setup: String,
}

impl MarketoDisconnecting {
    /// Forgets the client secret. Marketo knows no way to revoke a token; it ends within the hour.
    pub async fn run(self) -> Result<MarketoDisconnected, Failure> {
        match self.outside.secrets.forget(&self.key).await {
            // Where there is no keyring, nothing was kept beyond the run that tested it.
            Err(error) if !error.is_absence() => return Err(error.failure()),
            _ => {}
        }
        Ok(MarketoDisconnected { setup: self.setup })
    }
}
