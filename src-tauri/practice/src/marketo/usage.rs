//! Calls and errors of today and of the last seven days. No right is needed for these.

use serde_json::{Value, json};

use super::{Outcome, identity};
use crate::{Event, clock, credentials, org::Org};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// The last days, the newest first.
fn days(count: i64) -> impl Iterator<Item = String> {
    let now = clock::now();
    (0..count).map(move |ago| clock::marketo_day(now - ago * DAY))
}

/// Once the account is connected to Marketo, the integration of MSI Actions calls as well.
pub(super) fn usage(org: &Org, count: i64) -> Outcome {
    const OF_ACTIONS: u64 = 7;
    let connected = org.has(Event::ConnectMarketo);
    let today = clock::marketo_day(clock::now());
    let all: Vec<Value> = days(count)
        .map(|day| {
            let own = org.look(|state| state.marketo.calls.get(&day).copied().unwrap_or(0));
            let mut users = Vec::new();
            let mut total = own;
            if own > 0 {
                users.push(json!({ "userId": identity::user(org), "count": own }));
            }
            if connected && day == today {
                let user = format!("sales-insight-actions@{}", credentials::domain(&org.seed));
                users.push(json!({ "userId": user, "count": OF_ACTIONS }));
                total += OF_ACTIONS;
            }
            json!({ "date": day, "total": total, "users": users })
        })
        .collect();
    Outcome::of(Value::Array(all))
}

pub(super) fn errors(org: &Org, count: i64) -> Outcome {
    let all: Vec<Value> = days(count)
        .map(|day| {
            let errors = org.look(|state| state.marketo.errors.get(&day).cloned());
            let errors = errors.unwrap_or_default();
            let total: u64 = errors.values().sum();
            let errors: Vec<Value> = errors
                .iter()
                .map(|(code, count)| json!({ "errorCode": code, "count": count }))
                .collect();
            json!({ "date": day, "total": total, "errors": errors })
        })
        .collect();
    Outcome::of(Value::Array(all))
}
