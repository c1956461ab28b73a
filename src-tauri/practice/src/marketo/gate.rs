//! What every call passes before it is looked at: address, token, method, limits.

use std::sync::{Arc, atomic::Ordering};

use http::Method;

use super::{Asked, Error, identity};
use crate::{
    Scenario, clock,
    org::{Org, lock},
};

/// A call that is being answered.
pub(super) struct InFlight {
    org: Arc<Org>,
    /// How many there are, this one included.
    among: usize,
}

impl InFlight {
    pub(super) fn enter(org: &Arc<Org>) -> Self {
        Self {
            org: Arc::clone(org),
            among: org.in_flight.fetch_add(1, Ordering::Relaxed) + 1,
        }
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.org.in_flight.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Lets a call pass, or says why not. What Adobe marks with an asterisk counts against no limit: bad tokens,
/// methods that do not exist, system errors.
pub(super) fn pass(org: &Org, asked: &Asked, in_flight: &InFlight) -> Result<(), Error> {
    let scenario = org.scenario();
    if scenario == Scenario::Marketo601 {
        return Err(Error::new("601", "Access token invalid"));
    }
    // No longer accepted since August 2026; which code that gives is not published.
    if asked.fields.iter().any(|(name, _)| name == "access_token") {
        return Err(Error::new("600", "Access token not specified"));
    }
    identity::check(org, asked.token.as_deref())?;
    if asked.path.contains("//") {
        return Err(Error::new("610", "Requested resource not found"));
    }
    if scenario == Scenario::Marketo611 {
        return Err(Error::new("611", "System error"));
    }
    limits(org, scenario, in_flight)?;
    if scenario == Scenario::Marketo603 {
        return Err(Error::denied());
    }
    match asked.method {
        Method::GET | Method::HEAD => Ok(()),
        Method::POST | Method::PUT | Method::PATCH | Method::DELETE => Err(Error::denied()),
        _ => Err(Error::new("605", "HTTP method not supported")),
    }
}

fn limits(org: &Org, scenario: Scenario, in_flight: &InFlight) -> Result<(), Error> {
    let limits = &org.options.marketo;
    if scenario == Scenario::Marketo615 || in_flight.among > limits.concurrent {
        return Err(Error::new("615", "Concurrent access limit reached"));
    }
    let in_pace = lock(&org.pace).count(limits.calls, limits.window);
    if scenario == Scenario::Marketo606 || !in_pace {
        let (calls, window) = (limits.calls, limits.window.as_secs());
        let message = format!("Max rate limit '{calls}' exceeded with in '{window}' secs");
        return Err(Error::new("606", message));
    }
    let today = clock::marketo_day(clock::now());
    let spent = org.count(|state| {
        let calls = state.marketo.calls.entry(today).or_default();
        *calls += 1;
        *calls > limits.daily
    });
    if scenario == Scenario::Marketo607 || spent {
        return Err(Error::new("607", "Daily quota reached"));
    }
    Ok(())
}

/// Counts an error for the statistics.
pub(super) fn note(org: &Org, error: &Error) {
    let today = clock::marketo_day(clock::now());
    org.count(|state| {
        let errors = state.marketo.errors.entry(today).or_default();
        *errors.entry(error.code.to_owned()).or_default() += 1;
    });
}
