//! The two accounts of a setup: where they are, what was seen, and where this machine has their secrets.

use std::collections::BTreeMap;

use crate::{
    failure::Failure,
    marketo::Endpoint,
    record::{Environment, MarketoService, SalesforceApp},
    salesforce::{ConsumerKey, LoginHost, LoginKind, Ports},
    secrets::{Kept, Name},
};

use super::{
    choices::unconfirmed,
    draw::Drawing,
    view::{
        AccountsView, LoginAt, MarketoConnectionView, MarketoServiceView, MarketoView,
        SalesforceAppView, SalesforceSignInView, SalesforceView, SecretPlace,
    },
};

/// Where this machine has each secret, as far as it has been looked at.
#[derive(Debug, Clone, Default)]
pub(super) struct Places(BTreeMap<Name, SecretPlace>);

impl Places {
    pub(super) fn set(&mut self, name: Name, place: SecretPlace) {
        self.0.insert(name, place);
    }

    fn of(&self, name: Name) -> SecretPlace {
        self.0.get(&name).cloned().unwrap_or(SecretPlace::Unknown)
    }
}

impl From<&Kept> for SecretPlace {
    fn from(kept: &Kept) -> Self {
        match kept {
            Kept::Keyring => Self::Keyring,
            Kept::Memory(error) => Self::Memory {
                why: error.failure(),
            },
        }
    }
}

/// What a person says about the Salesforce app, checked and in its normal form. A practice address is
/// right in a practice setup only, and there it is the only one.
pub(super) fn salesforce_app(
    login: &str,
    client_id: &str,
    ports: Option<&[u16]>,
    environment: Environment,
    practice: bool,
) -> Result<SalesforceApp, Failure> {
    let at = salesforce_login(login, environment, practice)?;
    let ports = match ports {
        Some(ports) => Ports::new(ports)?,
        None => Ports::default(),
    };
    Ok(SalesforceApp {
        client_id: ConsumerKey::parse(client_id)?.as_str().to_owned(),
        ports: ports.as_slice().to_vec(),
        ..at
    })
}

/// The same before there is an app.
pub(super) fn salesforce_login(
    login: &str,
    environment: Environment,
    practice: bool,
) -> Result<SalesforceApp, Failure> {
    let login = LoginHost::parse(login, environment).map_err(|error| error.failure())?;
    must_fit(login.is_practice(), practice, &login.host())?;
    Ok(SalesforceApp {
        login_url: login.to_string(),
        client_id: String::new(),
        ports: Ports::default().as_slice().to_vec(),
    })
}

/// What a setup may be told of its accounts when it is created.
#[derive(Debug, Clone, Default)]
pub struct FirstAccounts {
    /// Where to sign in to Salesforce.
    pub salesforce_login: Option<String>,
    /// Consumer key of the app.
    pub salesforce_client_id: Option<String>,
    /// Endpoint of Marketo, or the Munchkin id.
    pub marketo_endpoint: Option<String>,
}

impl FirstAccounts {
    /// Whether any of it is an address of a practice organisation.
    pub fn is_practice(&self) -> bool {
        let addresses = [&self.salesforce_login, &self.marketo_endpoint];
        let mut given = addresses.into_iter().flatten();
        given.any(|address| is_practice_address(address))
    }

    /// Whether people sign in at a sandbox.
    pub fn is_sandbox(&self) -> bool {
        let login = self.salesforce_login.as_deref().map(LoginHost::read);
        let kind = login.and_then(Result::ok).map(|login| login.kind());
        matches!(kind, Some(LoginKind::Sandbox | LoginKind::SandboxMyDomain))
    }

    /// Refuses what the setup would refuse once it is there.
    pub fn check(&self, environment: Environment) -> Result<(), Failure> {
        let practice = self.is_practice();
        let login = self.salesforce_login.as_deref().unwrap_or_default();
        match &self.salesforce_client_id {
            Some(key) => salesforce_app(login, key, None, environment, practice).map(|_| ())?,
            None if self.salesforce_login.is_some() => {
                salesforce_login(login, environment, practice).map(|_| ())?;
            }
            None => {}
        }
        let Some(endpoint) = &self.marketo_endpoint else {
            return Ok(());
        };
        let endpoint = Endpoint::parse(endpoint).map_err(|error| error.failure())?;
        must_fit(endpoint.is_practice(), practice, &endpoint.host())
    }
}

/// Whether an address is that of a practice organisation: on this machine.
fn is_practice_address(address: &str) -> bool {
    let salesforce = LoginHost::read(address).is_ok_and(|login| login.is_practice());
    salesforce || Endpoint::parse(address).is_ok_and(|endpoint| endpoint.is_practice())
}

/// Keeps real accounts out of practice setups, and the practice organisation out of real ones.
pub(super) fn must_fit(address: bool, setup: bool, host: &str) -> Result<(), Failure> {
    if address == setup {
        return Ok(());
    }
    let failure = if setup {
        Failure::new("practice-setup-only")
    } else {
        Failure::new("practice-not-here")
    };
    Err(failure.with("host", host))
}

/// Both accounts as the person at this machine sees them.
pub(super) fn draw(drawing: &Drawing<'_>, places: &Places) -> AccountsView {
    AccountsView {
        salesforce: salesforce(drawing, places),
        marketo: marketo(drawing, places),
    }
}

fn salesforce(drawing: &Drawing<'_>, places: &Places) -> SalesforceView {
    let (accounts, me) = (&drawing.progress.accounts, drawing.me);
    let choice = &accounts.salesforce_app;
    let app = choice.last.as_ref().map(|last| &last.value);
    let unconfirmed = unconfirmed(choice, drawing).filter(|_| has_key(app));
    let own = choice.own.get(&me).map(|own| &own.value);
    let ports = app
        .and_then(|app| Ports::new(&app.ports).ok())
        .unwrap_or_default();
    SalesforceView {
        app: app.filter(|_| has_key(app)).map(app_view),
        own_app: own.filter(|_| unconfirmed.is_some()).map(app_view),
        unconfirmed,
        callback_urls: ports.callbacks().iter().map(ToString::to_string).collect(),
        organization: accounts.organization.clone(),
        signed_in: accounts.salesforce.get(&me).map(|signed_in| {
            let seen = &signed_in.seen;
            SalesforceSignInView {
                organization: seen.organization.clone(),
                user: seen.user.clone(),
                instance_url: seen.instance_url.clone(),
                scopes: seen.scopes.clone(),
                api: seen.api.clone(),
                stay: seen.stay,
                at: signed_in.mark.at,
                kept: places.of(Name::Salesforce),
            }
        }),
    }
}

/// Whether there is an app, and not only the page to sign in at.
fn has_key(app: Option<&SalesforceApp>) -> bool {
    app.is_some_and(|app| !app.client_id.is_empty())
}

fn app_view(app: &SalesforceApp) -> SalesforceAppView {
    let login = LoginHost::read(&app.login_url).ok();
    let key = ConsumerKey::parse(&app.client_id).ok();
    let practice = login.as_ref().is_some_and(LoginHost::is_practice);
    SalesforceAppView {
        login_url: app.login_url.clone(),
        at: match login.as_ref().map(LoginHost::kind) {
            Some(LoginKind::Production) => LoginAt::Production,
            Some(LoginKind::Sandbox) => LoginAt::Sandbox,
            Some(LoginKind::Practice) => LoginAt::Practice,
            _ => LoginAt::MyDomain,
        },
        host: login.map(|login| login.host()).unwrap_or_default(),
        client_id: app.client_id.clone(),
        client_id_odd: key.and_then(|key| key.warning()).filter(|_| !practice),
        ports: app.ports.clone(),
    }
}

fn service_view(service: &MarketoService) -> MarketoServiceView {
    let endpoint = Endpoint::parse(&service.endpoint).ok();
    MarketoServiceView {
        endpoint: service.endpoint.clone(),
        munchkin_id: service.munchkin_id.clone(),
        munchkin_id_odd: endpoint.and_then(|endpoint| endpoint.warning()),
        client_id: service.client_id.clone(),
    }
}

fn marketo(drawing: &Drawing<'_>, places: &Places) -> MarketoView {
    let (accounts, me) = (&drawing.progress.accounts, drawing.me);
    let choice = &accounts.marketo_service;
    let unconfirmed = unconfirmed(choice, drawing);
    let own = choice.own.get(&me).map(|own| &own.value);
    MarketoView {
        service: choice.last.as_ref().map(|last| service_view(&last.value)),
        own_service: own.filter(|_| unconfirmed.is_some()).map(service_view),
        unconfirmed,
        connected: accounts
            .marketo
            .get(&me)
            .map(|tested| MarketoConnectionView {
                api_user: tested.seen.api_user.clone(),
                calls_today: tested.seen.calls_today,
                own_calls_today: tested.seen.own_calls_today,
                sees: tested.seen.sees.clone(),
                sales_activities: tested.seen.sales_activities,
                at: tested.mark.at,
                kept: places.of(Name::Marketo),
            }),
    }
}
