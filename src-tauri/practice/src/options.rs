//! What a practice organisation is started with.

use std::{collections::BTreeSet, path::PathBuf, time::Duration};

use crate::{Right, Scenario};

/// What a practice organisation is started with; every value has a sensible default.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port of the Salesforce address; 0 for one that is free.
    pub salesforce_port: u16,
    /// Port of the Marketo address; 0 for one that is free.
    pub marketo_port: u16,
    /// Port of the control address; 0 for one that is free.
    pub control_port: u16,
    /// What goes wrong; without one, what the state file says, else nothing.
    pub scenario: Option<Scenario>,
    /// File that the state is read from and written to; without one it ends with the organisation.
    pub state_file: Option<PathBuf>,
    /// Callback URLs registered for the app that signs in; compared character by character.
    pub callbacks: Vec<String>,
    /// Consumer key of that app; without one, the one of the state file, else a random one.
    pub consumer_key: Option<String>,
    /// Whether the app demands PKCE, as the setting *Require PKCE* does.
    pub require_pkce: bool,
    /// Whether every refresh gives a new refresh token and makes the old one worthless.
    pub rotate: bool,
    /// How long an authorization code is good for.
    pub code_life: Duration,
    /// How long an access token of Salesforce is good for (the session timeout of the organisation).
    pub session_life: Duration,
    /// Added to every answer of Salesforce and Marketo.
    pub delay: Duration,
    /// Added as well in [`Scenario::Slow`].
    pub slow: Duration,
    /// Whether the Salesforce organisation is a sandbox.
    pub sandbox: bool,
    /// Edition of the Salesforce organisation, as `Organization.OrganizationType` gives it.
    pub edition: String,
    /// How many users the Salesforce organisation has; at least 1, at most 1,000,000.
    pub users: u32,
    /// How many of them, at most, are invited in step 5.
    pub invited: usize,
    /// How many leads it has; one in twelve belongs to a queue.
    pub leads: usize,
    /// How many contacts it has.
    pub contacts: usize,
    /// How many page layouts of contacts it has besides the usual one.
    pub more_layouts: u32,
    /// How long the package takes to install.
    pub install_takes: Duration,
    /// Calls a day that the Salesforce organisation may make.
    pub salesforce_daily: u64,
    /// Limits of Marketo.
    pub marketo: MarketoLimits,
    /// What the role of the API-only user in Marketo may do.
    pub marketo_rights: BTreeSet<Right>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            salesforce_port: 0,
            marketo_port: 0,
            control_port: 0,
            scenario: None,
            state_file: None,
            callbacks: (17170..=17172)
                .map(|port| format!("http://localhost:{port}/callback"))
                .collect(),
            consumer_key: None,
            require_pkce: true,
            rotate: true,
            code_life: Duration::from_secs(60),
            session_life: Duration::from_secs(2 * 60 * 60),
            delay: Duration::ZERO,
            slow: Duration::from_secs(5),
            sandbox: false,
            edition: "Enterprise Edition".to_owned(),
            users: 120,
            invited: 20,
            leads: 2400,
            contacts: 3100,
            more_layouts: 0,
            install_takes: Duration::from_secs(20),
            salesforce_daily: 15_000,
            marketo: MarketoLimits::default(),
            marketo_rights: Right::ALL.into_iter().collect(),
        }
    }
}

/// Limits of the Marketo REST API; the defaults are the published ones.
#[derive(Debug, Clone)]
pub struct MarketoLimits {
    /// Calls within one [`Self::window`].
    pub calls: usize,
    /// Length of the window of [`Self::calls`].
    pub window: Duration,
    /// Calls at the same time.
    pub concurrent: usize,
    /// Calls a day.
    pub daily: u64,
    /// How long a token is good for.
    pub token_life: Duration,
    /// Whether identity takes a POST.
    pub identity_post: bool,
}

impl Default for MarketoLimits {
    fn default() -> Self {
        Self {
            calls: 100,
            window: Duration::from_secs(20),
            concurrent: 10,
            daily: 50_000,
            token_life: Duration::from_secs(3600),
            identity_post: true,
        }
    }
}
