//! Wire types of the two accounts. Never a secret.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{HomeView, OrgUser, Organization, PersonView, Seen, SetupView};
use crate::failure::Failure;

/// The two accounts of a setup, as the person at this machine sees them. Never a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountsView {
    /// Salesforce.
    pub salesforce: SalesforceView,
    /// Marketo.
    pub marketo: MarketoView,
}

/// The Salesforce account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SalesforceView {
    /// Where and through which app people sign in, once somebody has said so.
    pub app: Option<SalesforceAppView>,
    /// Set while that is somebody else's choice, which is not used on this machine yet.
    pub unconfirmed: Option<UnconfirmedView>,
    /// The person's own last choice, while somebody else's waits to be confirmed.
    pub own_app: Option<SalesforceAppView>,
    /// Callback URLs the app has to be registered with.
    pub callback_urls: Vec<String>,
    /// The organisation of the setup, known since the first sign-in.
    pub organization: Option<Organization>,
    /// The sign-in of the person at this machine.
    pub signed_in: Option<SalesforceSignInView>,
}

/// A choice of somebody else that waits to be confirmed on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnconfirmedView {
    /// Event of the choice; confirming names it.
    pub event: String,
    /// Who made it.
    pub by: PersonView,
    /// When.
    pub at: u64,
    /// Event of the person's own last choice, by which it can be made the last one again.
    pub own: Option<String>,
}

/// Which kind of page people sign in at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LoginAt {
    /// login.salesforce.com.
    Production,
    /// test.salesforce.com.
    Sandbox,
    /// The org's own domain.
    MyDomain,
    /// The practice organisation on this machine.
    Practice,
}

/// The app that people sign in through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SalesforceAppView {
    /// Origin of the page people sign in at.
    pub login_url: String,
    /// Which kind of page that is.
    pub at: LoginAt,
    /// Its host.
    pub host: String,
    /// Consumer key.
    pub client_id: String,
    /// What is odd about the key; it may be right all the same.
    pub client_id_odd: Option<Failure>,
    /// Ports of the callback URLs.
    pub ports: Vec<u16>,
}

/// A sign-in to Salesforce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SalesforceSignInView {
    /// Where.
    pub organization: Organization,
    /// As whom.
    pub user: OrgUser,
    /// Origin the API is asked at.
    pub instance_url: String,
    /// Scopes granted.
    pub scopes: Vec<String>,
    /// What keeps the API from answering; none when it answers.
    pub api: Option<Failure>,
    /// Whether the session can be renewed without signing in.
    pub stay: bool,
    /// When it was looked at last.
    pub at: u64,
    /// Where the session is.
    pub kept: SecretPlace,
}

/// Where a secret is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum SecretPlace {
    /// Not looked at yet.
    Unknown,
    /// In the keyring of the system: it is there after a restart.
    Keyring,
    /// In memory until the application is closed.
    Memory {
        /// Why it is not in the keyring.
        why: Failure,
    },
    /// Not on this machine, or not any more.
    Missing,
    /// Whether it is there cannot be told.
    Unreadable {
        /// Why.
        why: Failure,
    },
}

/// The Marketo account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarketoView {
    /// Which subscription and service, once somebody has said so.
    pub service: Option<MarketoServiceView>,
    /// Set while that is somebody else's choice, which is not used on this machine yet.
    pub unconfirmed: Option<UnconfirmedView>,
    /// The person's own last choice, while somebody else's waits to be confirmed.
    pub own_service: Option<MarketoServiceView>,
    /// The connection of the person at this machine.
    pub connected: Option<MarketoConnectionView>,
}

/// A custom service of a Marketo subscription.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarketoServiceView {
    /// Address of the REST API.
    pub endpoint: String,
    /// Munchkin id; empty for the practice organisation.
    pub munchkin_id: String,
    /// What is odd about the id; it may be right all the same.
    pub munchkin_id_odd: Option<Failure>,
    /// Client id.
    pub client_id: String,
}

/// What the last test of the credentials saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarketoConnectionView {
    /// API-only user of the service; empty where Marketo did not say.
    pub api_user: String,
    /// Calls of all integrations today.
    pub calls_today: u64,
    /// Those of them that the API user made; none where that could not be told.
    pub own_calls_today: Option<u64>,
    /// What the role can see, by permission.
    pub sees: BTreeMap<String, Seen>,
    /// How many kinds of sales activities the subscription has; none where that could not be told.
    pub sales_activities: Option<usize>,
    /// When it was tested.
    pub at: u64,
    /// Where the client secret is.
    pub kept: SecretPlace,
}

/// What came of signing in to Salesforce.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignedInView {
    /// The setup, signed in.
    pub setup: SetupView,
    /// Why Salesforce may still honour the session that was here before; none when it was revoked, or there
    /// was none.
    pub before_not_revoked: Option<Failure>,
}

/// What came of signing out of Salesforce.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignedOutView {
    /// The setup, signed out.
    pub setup: SetupView,
    /// Why Salesforce may still honour the session; none when it was revoked.
    pub not_revoked: Option<Failure>,
    /// Why its tokens may still be kept; none when they were forgotten.
    pub not_forgotten: Option<Failure>,
}

/// What came of forgetting the Marketo credentials.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DisconnectedView {
    /// The setup, disconnected.
    pub setup: SetupView,
    /// Why the secret may still be kept; none when it was forgotten.
    pub not_forgotten: Option<Failure>,
}

/// What came of removing a setup.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemovedView {
    /// The setups that are left.
    pub home: HomeView,
    /// What could not be done: a session that was not ended, secrets that may still be kept.
    pub left: Vec<Failure>,
}

/// How a sign-in goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum SignInProgress {
    /// A port is held.
    Listening {
        /// Which.
        port: u16,
        /// Whether for both families of addresses.
        both: bool,
        /// When the wait is given up.
        until: u64,
    },
    /// The browser was opened.
    BrowserOpened {
        /// Where it was sent; holds nothing that opens anything.
        url: String,
    },
    /// No browser was opened.
    BrowserNotOpened {
        /// What to open.
        url: String,
        /// Why not, in the system's own words.
        reason: String,
    },
    /// Something came that is not the answer awaited; the wait goes on.
    Stray {
        /// Whether it looks like the answer to an earlier attempt.
        old_tab: bool,
    },
    /// What was pasted is not the address awaited; the wait goes on.
    PastedStray,
    /// The answer came and is exchanged.
    Exchanging,
    /// The session came and is being looked at and stored.
    Storing,
}
