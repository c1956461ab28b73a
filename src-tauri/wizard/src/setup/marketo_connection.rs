//! Testing Marketo credentials, keeping them, and forgetting them. All of it runs without the setup, which
//! stays usable meanwhile; what it yields is recorded by the setup.

use std::collections::BTreeMap;

use crate::{
    failure::Failure,
    marketo::{self, Bound, Client, Credentials, Endpoint, Look, Sight},
    record::{MarketoService, MarketoTest, Seen},
    secrets::{Kept, Key, Secrets},
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
                let kept =
                    kept_credentials(&self.outside.secrets, &self.key, &self.endpoint, &client_id);
                let kept = kept.await?;
                let kept = kept.ok_or_else(|| Failure::new("marketo-secret-missing"))?;
                (false, kept)
            }
        };
        let client = Client::new(
            self.outside.http.clone(),
            self.endpoint.clone(),
            credentials.clone(),
            self.options,
        );
        let look = marketo::look(&client, true).await?;
        let kept = if typed {
            let bound = Bound::new(&self.endpoint, credentials.clone());
            let bound = bound.to_secret();
            self.outside.secrets.keep(&self.key, &bound).await
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
                anyway: false,
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

/// The credentials that are kept, if they were given for that endpoint and client id; none where none are kept.
pub(super) async fn kept_credentials(
    secrets: &Secrets,
    key: &Key,
    endpoint: &Endpoint,
    client_id: &str,
) -> Result<Option<Credentials>, Failure> {
    let kept = secrets.read(key).await.map_err(|error| error.failure())?;
    let Some(kept) = kept else {
        return Ok(None);
    };
    let bound = Bound::from_secret(&kept)?;
    bound.credentials_for(endpoint, client_id).map(Some)
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
    pub(super) anyway: bool,
}

/// The credentials are of no more use on this machine.
pub struct MarketoDisconnected {
    pub(super) setup: String,
    /// Why the secret may still be kept; none when it was forgotten.
    pub not_forgotten: Option<Failure>,
}

impl MarketoDisconnecting {
    /// Goes on even if the secret cannot be forgotten, because a person said so.
    #[must_use]
    pub fn anyway(mut self, anyway: bool) -> Self {
        self.anyway = anyway;
        self
    }

    /// Forgets the client secret. Marketo knows no way to revoke a token; it ends within the hour.
    pub async fn run(self) -> Result<MarketoDisconnected, Failure> {
        let not_forgotten = match forget(&self.outside.secrets, &self.key).await {
            Err(failure) if !self.anyway => return Err(failure),
            forgotten => forgotten.err(),
        };
        Ok(MarketoDisconnected {
            setup: self.setup,
            not_forgotten,
        })
    }
}

/// Forgets one secret. A keyring that cannot be asked may still hold it.
pub(super) async fn forget(secrets: &Secrets, key: &Key) -> Result<(), Failure> {
    let not_forgotten = |error| {
        Failure::new("secret-not-forgotten")
            .with("account", key.name.id())
            .with("entry", key)
            .with("reason", error)
    };
    secrets.forget(key).await.map_err(not_forgotten)
}
