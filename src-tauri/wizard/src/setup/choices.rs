//! Where the accounts are can be chosen by anybody in the setup. A choice of somebody else is shown, and used on this
//! machine only once its person has confirmed it: made the same choice as an event of their own.

use crate::{
    failure::Failure,
    marketo::Endpoint,
    record::{Change, Choice, Chosen, MarketoService, SalesforceApp},
};

use super::{
    accounts::{must_fit, salesforce_app},
    draw::Drawing,
    open::Setup,
    view::{SetupView, UnconfirmedView},
};

impl Setup {
    /// Uses on this machine the Salesforce app that `event` chose: the last one of the setup, or the person's own
    /// earlier one, which is then the last.
    pub fn confirm_salesforce_app(&mut self, event: &str) -> Result<SetupView, Failure> {
        let app = named(&self.record.progress().accounts.salesforce_app, event)?.clone();
        self.save(Change::SalesforceAppChosen(self.fitting_app(&app)?))
    }

    /// The same for the Marketo service.
    pub fn confirm_marketo_service(&mut self, event: &str) -> Result<SetupView, Failure> {
        let service = named(&self.record.progress().accounts.marketo_service, event)?.clone();
        self.fitting_endpoint(&service)?;
        self.save(Change::MarketoServiceChosen(service))
    }

    /// Uses other ports with the Salesforce app that is used on this machine.
    pub fn choose_salesforce_ports(&mut self, ports: &[u16]) -> Result<SetupView, Failure> {
        let app = self.usable_salesforce_app()?;
        self.choose_salesforce_app(&app.login_url, &app.client_id, Some(ports))
    }

    /// Endpoint and client id of the Marketo service that is used on this machine; none where nobody has chosen one.
    pub fn used_marketo_service(&self) -> Result<Option<(String, String)>, Failure> {
        let used = self.usable_marketo_service()?;
        Ok(used.map(|(endpoint, service)| (endpoint.to_string(), service.client_id)))
    }

    /// The Salesforce app that is used on this machine.
    pub(super) fn usable_salesforce_app(&self) -> Result<SalesforceApp, Failure> {
        let choice = &self.record.progress().accounts.salesforce_app;
        let Some(last) = choice
            .last
            .as_ref()
            .filter(|last| !last.value.client_id.is_empty())
        else {
            return Err(Failure::new("salesforce-app-missing"));
        };
        let app = choice.confirmed(self.me);
        let address = |app: &SalesforceApp| app.login_url.clone();
        let app = app.ok_or_else(|| {
            let failure =
                Failure::new("salesforce-app-unconfirmed").with("client-id", &last.value.client_id);
            self.unconfirmed(failure, choice, last, address)
        })?;
        self.fitting_app(app)
    }

    /// The Marketo service that is used on this machine; none where nobody has chosen one.
    pub(super) fn usable_marketo_service(
        &self,
    ) -> Result<Option<(Endpoint, MarketoService)>, Failure> {
        let choice = &self.record.progress().accounts.marketo_service;
        let Some(last) = &choice.last else {
            return Ok(None);
        };
        let address = |service: &MarketoService| service.endpoint.clone();
        let service = choice.confirmed(self.me).ok_or_else(|| {
            let failure = Failure::new("marketo-service-unconfirmed")
                .with("client-id", &last.value.client_id);
            self.unconfirmed(failure, choice, last, address)
        })?;
        Ok(Some((self.fitting_endpoint(service)?, service.clone())))
    }

    /// The app as a person would be let to choose it: what the record holds is not believed.
    fn fitting_app(&self, app: &SalesforceApp) -> Result<SalesforceApp, Failure> {
        let progress = self.record.progress();
        let environment = progress.environment.unwrap_or_default();
        let ports = Some(&app.ports[..]);
        salesforce_app(
            &app.login_url,
            &app.client_id,
            ports,
            environment,
            progress.practice,
        )
    }

    fn fitting_endpoint(&self, service: &MarketoService) -> Result<Endpoint, Failure> {
        let endpoint = Endpoint::parse(&service.endpoint).map_err(|error| error.failure())?;
        let practice = self.record.progress().practice;
        must_fit(endpoint.is_practice(), practice, &endpoint.host())?;
        Ok(endpoint)
    }

    fn unconfirmed<T>(
        &self,
        failure: Failure,
        choice: &Choice<T>,
        last: &Chosen<T>,
        address: impl Fn(&T) -> String,
    ) -> Failure {
        let own = choice.own.get(&self.me).map(|own| address(&own.value));
        let by = self.drawing().person(last.mark.by);
        failure
            .with("by", if by.name.is_empty() { by.id } else { by.name })
            .with("address", address(&last.value))
            .with("chosen", if own.is_some() { "yes" } else { "no" })
            .with("own", own.unwrap_or_default())
    }
}

/// What `event` chose, if that is the last choice or the last one of its author.
fn named<'a, T>(choice: &'a Choice<T>, event: &str) -> Result<&'a T, Failure> {
    let mut known = choice.last.iter().chain(choice.own.values());
    known
        .find(|chosen| chosen.mark.event.to_string() == event)
        .map(|chosen| &chosen.value)
        .ok_or_else(|| Failure::new("choice-changed"))
}

/// What waits to be confirmed, if anything.
pub(super) fn unconfirmed<T: Clone + PartialEq>(
    choice: &Choice<T>,
    drawing: &Drawing<'_>,
) -> Option<UnconfirmedView> {
    let last = choice.last.as_ref()?;
    if choice.confirmed(drawing.me).is_some() {
        return None;
    }
    let own = choice.own.get(&drawing.me);
    Some(UnconfirmedView {
        event: last.mark.event.to_string(),
        by: drawing.person(last.mark.by),
        at: last.mark.at,
        own: own.map(|own| own.mark.event.to_string()),
    })
}
