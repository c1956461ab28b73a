//! What can be done with the accounts of an open setup. Whatever needs the network is handed out as work
//! that runs without the setup; its result comes back to be recorded.

use crate::{
    failure::Failure,
    marketo::{self, Bound, Credentials, Endpoint},
    oauth::{self, SignIn},
    record::{Change, MarketoService},
    secrets::{Key, Name, Secret, Secrets},
    words::Language,
};

use super::{
    accounts::{must_fit, salesforce_app, salesforce_login},
    marketo_connection::{
        Given, MarketoConnected, MarketoConnecting, MarketoDisconnected, MarketoDisconnecting,
    },
    open::Setup,
    outside::Outside,
    salesforce_look::SalesforceLooking,
    salesforce_session::SessionKeep,
    salesforce_sign_in::{SalesforceSignedIn, SalesforceSigningIn},
    salesforce_sign_out::{SalesforceSignedOut, SalesforceSigningOut},
    view::{SecretPlace, SetupView},
};

impl Setup {
    /// Says where and through which app to sign in to Salesforce: an empty `login` stands for the common
    /// page of the environment, no `ports` for the usual ones.
    pub fn choose_salesforce_app(
        &mut self,
        login: &str,
        client_id: &str,
        ports: Option<&[u16]>,
    ) -> Result<SetupView, Failure> {
        let progress = self.record.progress();
        let environment = progress.environment.unwrap_or_default();
        let app = salesforce_app(login, client_id, ports, environment, progress.practice)?;
        if progress.accounts.salesforce_app.confirmed(self.me) == Some(&app) {
            return Ok(self.view());
        }
        self.save(Change::SalesforceAppChosen(app))
    }

    /// Says where to sign in to Salesforce, before there is an app.
    pub fn choose_salesforce_login(&mut self, login: &str) -> Result<SetupView, Failure> {
        let progress = self.record.progress();
        let environment = progress.environment.unwrap_or_default();
        let app = salesforce_login(login, environment, progress.practice)?;
        self.save(Change::SalesforceAppChosen(app))
    }

    /// A sign-in to Salesforce, ready to run; `stay` asks for a session that can be renewed.
    pub fn salesforce_signing_in(
        &self,
        language: Language,
        stay: bool,
    ) -> Result<SalesforceSigningIn, Failure> {
        self.must_be_writable()?;
        let app = self.usable_salesforce_app()?;
        let (controls, steering) = oauth::controls();
        Ok(SalesforceSigningIn {
            outside: self.outside_for_one_run(),
            keep: self.session_keep(),
            app,
            setup: self.id().to_owned(),
            organization: self.record.progress().accounts.organization.clone(),
            language,
            stay,
            deadline: SignIn::DEADLINE,
            afterwards: SignIn::AFTERWARDS,
            steering,
            controls,
        })
    }

    /// Records a sign-in, or that one was looked at again.
    pub fn record_salesforce_sign_in(
        &mut self,
        signed_in: &SalesforceSignedIn,
    ) -> Result<SetupView, Failure> {
        self.must_be(&signed_in.setup)?;
        self.places
            .set(Name::Salesforce, SecretPlace::from(&signed_in.kept));
        self.save(Change::SalesforceSignedIn(signed_in.seen.clone()))
    }

    /// Another look at Salesforce with the session there is, ready to run.
    pub fn salesforce_looking(&self) -> Result<SalesforceLooking, Failure> {
        self.must_be_writable()?;
        let accounts = &self.record.progress().accounts;
        let mine = accounts.salesforce.get(&self.me);
        Ok(SalesforceLooking {
            keep: self.session_keep(),
            setup: self.id().to_owned(),
            stay: mine.is_some_and(|mine| mine.seen.stay),
        })
    }

    /// Signing out of Salesforce, ready to run.
    pub fn salesforce_signing_out(&self) -> Result<SalesforceSigningOut, Failure> {
        self.must_be_writable()?;
        Ok(SalesforceSigningOut {
            keep: self.session_keep(),
            setup: self.id().to_owned(),
            anyway: false,
        })
    }

    /// Records that the person signed out.
    pub fn record_salesforce_sign_out(
        &mut self,
        signed_out: &SalesforceSignedOut,
    ) -> Result<SetupView, Failure> {
        self.must_be(&signed_out.setup)?;
        self.places
            .set(Name::Salesforce, after(signed_out.not_forgotten.as_ref()));
        self.save(Change::SalesforceSignedOut {
            revoked: signed_out.not_revoked.is_none(),
        })
    }

    /// Says which Marketo subscription it is, before there are credentials.
    pub fn choose_marketo_endpoint(&mut self, endpoint: &str) -> Result<SetupView, Failure> {
        let endpoint = Endpoint::parse(endpoint).map_err(|error| error.failure())?;
        let progress = self.record.progress();
        must_fit(endpoint.is_practice(), progress.practice, &endpoint.host())?;
        let own = progress.accounts.marketo_service.own.get(&self.me);
        let client_id = own.map(|own| own.value.client_id.clone());
        self.save(Change::MarketoServiceChosen(MarketoService {
            endpoint: endpoint.to_string(),
            munchkin_id: endpoint.munchkin().unwrap_or_default().to_owned(),
            client_id: client_id.unwrap_or_default(),
        }))
    }

    /// A test of Marketo credentials, ready to run; they are kept if they pass. Without a secret it is the
    /// one that is kept already.
    pub fn marketo_connecting(
        &self,
        endpoint: &str,
        client_id: &str,
        client_secret: Option<&Secret>,
    ) -> Result<MarketoConnecting, Failure> {
        self.must_be_writable()?;
        let endpoint = Endpoint::parse(endpoint).map_err(|error| error.failure())?;
        let practice = self.record.progress().practice;
        must_fit(endpoint.is_practice(), practice, &endpoint.host())?;
        let credentials = if let Some(secret) = client_secret {
            Given::Typed(Credentials::parse(client_id, secret)?)
        } else {
            self.usable_marketo_service()?;
            Given::Kept {
                client_id: client_id.to_owned(),
            }
        };
        Ok(MarketoConnecting {
            outside: self.outside_for_one_run(),
            // A token of an earlier test would pass any secret for the same client.
            options: marketo::Options {
                tokens: marketo::Tokens::default(),
                ..self.marketo.clone()
            },
            key: self.key(Name::Marketo),
            setup: self.id().to_owned(),
            endpoint,
            credentials,
        })
    }

    /// Records credentials that passed their test.
    pub fn record_marketo_connection(
        &mut self,
        connected: &MarketoConnected,
    ) -> Result<SetupView, Failure> {
        self.must_be(&connected.setup)?;
        self.places
            .set(Name::Marketo, SecretPlace::from(&connected.kept));
        let choice = &self.record.progress().accounts.marketo_service;
        if choice.confirmed(self.me) != Some(&connected.service) {
            self.save(Change::MarketoServiceChosen(connected.service.clone()))?;
        }
        self.save(Change::MarketoConnected(connected.seen.clone()))
    }

    /// Forgetting the Marketo credentials, ready to run.
    pub fn marketo_disconnecting(&self) -> Result<MarketoDisconnecting, Failure> {
        self.must_be_writable()?;
        Ok(MarketoDisconnecting {
            outside: self.outside.clone(),
            key: self.key(Name::Marketo),
            setup: self.id().to_owned(),
            anyway: false,
        })
    }

    /// Records that the credentials are gone from this machine.
    pub fn record_marketo_disconnection(
        &mut self,
        disconnected: &MarketoDisconnected,
    ) -> Result<SetupView, Failure> {
        self.must_be(&disconnected.setup)?;
        self.places
            .set(Name::Marketo, after(disconnected.not_forgotten.as_ref()));
        self.save(Change::MarketoDisconnected {})
    }

    /// Looking where the secrets of this machine are, ready to run.
    pub fn looking_for_secrets(&self) -> LookingForSecrets {
        LookingForSecrets {
            secrets: self.outside.secrets.clone(),
            keys: Name::ALL.map(|name| self.key(name)),
        }
    }

    /// Takes over where the secrets are. Not part of the record: it is about this machine.
    pub fn found_secrets(&mut self, found: &FoundSecrets) -> SetupView {
        for (key, place) in &found.places {
            if key.setup == self.id() {
                self.places.set(key.name, place.clone());
            }
        }
        self.view()
    }

    pub(super) fn marketo_key(&self) -> Key {
        self.key(Name::Marketo)
    }

    fn key(&self, name: Name) -> Key {
        Key {
            setup: self.id().to_owned(),
            name,
        }
    }

    pub(super) fn session_keep(&self) -> SessionKeep {
        SessionKeep {
            http: self.outside.http.run(),
            secrets: self.outside.secrets.clone(),
            key: self.key(Name::Salesforce),
            turn: self.turn.clone(),
        }
    }

    /// The world, with a budget of repeated calls of its own.
    pub(super) fn outside_for_one_run(&self) -> Outside {
        Outside {
            http: self.outside.http.run(),
            ..self.outside.clone()
        }
    }

    /// What was started in one setup is recorded in no other.
    pub(super) fn must_be(&self, setup: &str) -> Result<(), Failure> {
        if setup == self.id() {
            return Ok(());
        }
        Err(Failure::new("setup-changed"))
    }

    pub(super) fn must_be_writable(&self) -> Result<(), Failure> {
        match self.record.held_by() {
            None => Ok(()),
            Some(holder) => Err(Failure::new("setup-held")
                .with("program", &holder.program)
                .with("pid", holder.pid)),
        }
    }
}

/// Where a secret is after forgetting it.
fn after(not_forgotten: Option<&Failure>) -> SecretPlace {
    match not_forgotten {
        Some(why) => SecretPlace::Unreadable { why: why.clone() },
        None => SecretPlace::Missing,
    }
}

/// Looks where the secrets of a setup are, without showing them to anybody.
pub struct LookingForSecrets {
    secrets: Secrets,
    keys: [Key; 2],
}

/// Where they are.
pub struct FoundSecrets {
    places: Vec<(Key, SecretPlace)>,
}

impl LookingForSecrets {
    /// Asks the keyring; a locked one may ask the person.
    pub async fn run(self) -> FoundSecrets {
        let mut places = Vec::new();
        for key in self.keys.clone() {
            let place = match self.secrets.find(&key).await {
                Ok(Some(kept)) => match self.usable(&key).await {
                    Ok(()) => SecretPlace::from(&kept),
                    Err(why) => SecretPlace::Unreadable { why },
                },
                Ok(None) => SecretPlace::Missing,
                Err(error) => SecretPlace::Unreadable {
                    why: error.failure(),
                },
            };
            places.push((key, place));
        }
        FoundSecrets { places }
    }

    /// Refuses a client secret that does not say where it may be sent: it has to be given again.
    async fn usable(&self, key: &Key) -> Result<(), Failure> {
        if key.name != Name::Marketo {
            return Ok(());
        }
        let kept = self.secrets.read(key).await;
        let kept = kept.map_err(|error| error.failure())?;
        kept.map_or(Ok(()), |kept| Bound::from_secret(&kept).map(|_| ()))
    }
}
