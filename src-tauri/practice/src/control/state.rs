//! The state as JSON.

use serde_json::{Map, Value, json};

use crate::{
    Event, clock,
    org::{Org, Package},
};

/// The state as JSON:
///
/// ```json
/// {"scenario":"normal","events":{"first-invite":"2026-11-22T09:00:00.000Z"},
///  "package":"absent|installing|installed|failed","refused_writes":0,"sign_ins":1,"sessions":1,
///  "calls":{"salesforce":12,"marketo":3},"users":120,"not_saved":null}
/// ```
///
/// `refused_writes` counts every request of either product whose method is not GET, HEAD or OPTIONS, save those of
/// signing in and out and for tokens; `events` has what happened and when it did last; `sign_ins` counts consents, `sessions` access tokens that
/// were given and neither revoked nor ended; `not_saved` says why the last change is not in the state file.
pub(crate) fn state(org: &Org) -> Value {
    let package = match org.package() {
        Package::Absent => "absent",
        Package::Installing => "installing",
        Package::Installed => "installed",
        Package::Failed => "failed",
    };
    let today = clock::marketo_day(clock::now());
    org.look(|state| {
        let events: Map<String, Value> = Event::ALL
            .into_iter()
            .filter_map(|event| {
                let at = state.events.get(&event)?;
                Some((event.name().to_owned(), json!(clock::iso(*at))))
            })
            .collect();
        let sessions: usize = state.grants.iter().map(|grant| grant.sessions.len()).sum();
        json!({
            "scenario": state.scenario,
            "events": events,
            "package": package,
            "refused_writes": state.refused_writes,
            "sign_ins": state.grants.len(),
            "sessions": sessions,
            "calls": {
                "salesforce": state.salesforce_calls,
                "marketo": state.marketo.calls.get(&today).copied().unwrap_or(0),
            },
            "users": org.options.users,
            "not_saved": org.unsaved(),
        })
    })
}
