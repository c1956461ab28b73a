//! Choices of somebody else, which this computer uses once its person has named their address.

use wizard::{
    failure::Failure,
    setup::{Setup, view::UnconfirmedView},
};

use crate::arguments::MarketoArguments;

/// Uses the Salesforce app that waits to be confirmed, if that is its address.
pub(crate) fn salesforce(setup: &mut Setup, address: &str) -> Result<(), Failure> {
    let view = setup.view().accounts.salesforce;
    let waiting = view.app.map(|app| app.login_url);
    match named(view.unconfirmed, waiting, address)? {
        Some(event) => setup.confirm_salesforce_app(&event).map(|_| ()),
        None => Ok(()),
    }
}

/// The same for the Marketo service.
pub(crate) fn marketo(setup: &mut Setup, address: &str) -> Result<(), Failure> {
    let view = setup.view().accounts.marketo;
    let waiting = view.service.map(|service| service.endpoint);
    match named(view.unconfirmed, waiting, address)? {
        Some(event) => setup.confirm_marketo_service(&event).map(|_| ()),
        None => Ok(()),
    }
}

/// The event to confirm; none where that address is confirmed already.
fn named(
    unconfirmed: Option<UnconfirmedView>,
    waiting: Option<String>,
    address: &str,
) -> Result<Option<String>, Failure> {
    let waiting = waiting.unwrap_or_default();
    let plain = |address: &str| address.trim().trim_end_matches('/').to_owned();
    if plain(&waiting) != plain(address) {
        return Err(Failure::new("accept-address-other")
            .with("given", address)
            .with("address", waiting));
    }
    Ok(unconfirmed.map(|unconfirmed| unconfirmed.event))
}

/// Endpoint and client id: those that were given, else those of the service that this computer uses.
pub(crate) fn marketo_service(
    setup: &Setup,
    ask: &MarketoArguments,
) -> Result<(String, String), Failure> {
    if let (Some(endpoint), Some(client_id)) = (&ask.endpoint, &ask.client_id) {
        return Ok((endpoint.clone(), client_id.clone()));
    }
    let used = setup.used_marketo_service()?.unwrap_or_default();
    Ok((
        ask.endpoint.clone().unwrap_or(used.0),
        ask.client_id.clone().unwrap_or(used.1),
    ))
}
