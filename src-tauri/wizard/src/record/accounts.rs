//! What the record knows of the two accounts: where they are and what was seen, never a secret.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;

use super::{id::ActorId, progress::Mark};

/// Where and through which app people sign in to Salesforce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalesforceApp {
    /// Origin of the host to sign in at, for example `https://acme.my.salesforce.com`.
    pub login_url: String,
    /// Consumer key of the External Client App; public, not a secret.
    pub client_id: String,
    /// Ports of the registered callback URLs, in the order they are tried.
    pub ports: Vec<u16>,
}

/// A Salesforce organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Organization {
    /// Id with 18 characters (15 where Salesforce gave no more); compare the first 15.
    pub id: String,
    /// Name; empty where it could not be read.
    pub name: String,
    /// Whether it is a sandbox; none where that could not be told.
    pub sandbox: Option<bool>,
    /// Edition as Salesforce names it; none where it could not be read.
    pub edition: Option<String>,
}

impl Organization {
    /// Whether both are the same organisation.
    pub fn is(&self, other: &Self) -> bool {
        self.has_id(&other.id)
    }

    /// Whether that is its id: ids differ in length and case beyond 15 characters.
    pub fn has_id(&self, id: &str) -> bool {
        self.id.chars().take(15).eq(id.chars().take(15))
    }
}

/// A Salesforce user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrgUser {
    /// Id.
    pub id: String,
    /// User name, shaped like an e-mail address.
    pub username: String,
}

/// A person is signed in to Salesforce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalesforceSignIn {
    /// Where.
    pub organization: Organization,
    /// As whom.
    pub user: OrgUser,
    /// Origin that the API is asked at.
    pub instance_url: String,
    /// Scopes that were granted.
    pub scopes: Vec<String>,
    /// What keeps the API from answering; none when it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api: Option<Failure>,
    /// Whether the person asked to stay signed in.
    pub stay: bool,
}

/// Which Marketo subscription, and by which custom service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketoService {
    /// Origin of the REST API, for example `https://123-abc-456.mktorest.com`.
    pub endpoint: String,
    /// Munchkin id; empty where the endpoint does not tell.
    pub munchkin_id: String,
    /// Client id of the custom service; its secret is in the keyring.
    pub client_id: String,
}

/// What the test of the Marketo credentials saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketoTest {
    /// API-only user that owns the service; empty where Marketo did not say.
    pub api_user: String,
    /// Calls that all integrations made today.
    pub calls_today: u64,
    /// Those of them that the API user made; none where that could not be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_calls_today: Option<u64>,
    /// What the role can see, by permission.
    pub sees: BTreeMap<String, Seen>,
    /// How many kinds of sales activities the subscription has; none where that could not be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_activities: Option<usize>,
}

/// Whether something can be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Seen {
    /// It can.
    Can,
    /// The permission is missing.
    Cannot,
    /// That could not be told.
    CannotTell {
        /// Why.
        why: Failure,
    },
}

/// Something that anybody in the setup can choose: the last choice holds for the setup, but a machine uses it only
/// once its own person has chosen the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<T> {
    /// The last choice of anybody.
    pub last: Option<Chosen<T>>,
    /// The last choice of each person.
    pub own: BTreeMap<ActorId, Chosen<T>>,
}

/// One choice and when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen<T> {
    /// Who and when.
    pub mark: Mark,
    /// What was chosen.
    pub value: T,
}

impl<T: Clone + PartialEq> Choice<T> {
    pub(super) fn choose(&mut self, mark: Mark, value: &T) {
        let value = value.clone();
        let chosen = Chosen { mark, value };
        self.own.insert(mark.by, chosen.clone());
        self.last = Some(chosen);
    }

    /// The last choice, unless it is somebody else's and that person has not chosen the same.
    pub fn confirmed(&self, person: ActorId) -> Option<&T> {
        let last = &self.last.as_ref()?.value;
        let own = self.own.get(&person)?;
        (own.value == *last).then_some(last)
    }
}

impl<T> Default for Choice<T> {
    fn default() -> Self {
        Self {
            last: None,
            own: BTreeMap::new(),
        }
    }
}

/// Both accounts of a setup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountsProgress {
    /// Where to sign in to Salesforce.
    pub salesforce_app: Choice<SalesforceApp>,
    /// The organisation of the setup: that of the first sign-in.
    pub organization: Option<Organization>,
    /// The last sign-in of each person who has not signed out since.
    pub salesforce: BTreeMap<ActorId, SignedIn>,
    /// Which Marketo service.
    pub marketo_service: Choice<MarketoService>,
    /// The last successful test of each person who has not disconnected since.
    pub marketo: BTreeMap<ActorId, MarketoTested>,
}

/// A sign-in and when it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who and when.
    pub mark: Mark,
    /// What was seen.
    pub seen: SalesforceSignIn,
}

/// A test and when it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarketoTested {
    /// Who and when.
    pub mark: Mark,
    /// What was seen.
    pub seen: MarketoTest,
}
