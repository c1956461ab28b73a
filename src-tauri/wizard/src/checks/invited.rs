//! The people of the invite list: users of Salesforce who can activate, those who have, and their seats.
//!
//! Findings name people by the number of their row in the clean list, never by their address.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use super::{
    Answers, actions_app,
    salesforce_answers::SANDBOX,
    salesforce_rows::User,
    seen::{Answer, Seen},
};

/// Most rows that are named.
const NAMED: usize = 50;

/// What somebody of the invite list is in Salesforce.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// One active user who may use the API.
    Ready,
    /// Nobody has the address.
    NoUser,
    /// Only users who have left have it.
    Inactive,
    /// No active user with it may use the API.
    NoApi,
    /// Only with the ending that a sandbox adds.
    SandboxAddress,
    /// Several active users have it.
    Several,
}

impl Mark {
    fn of(found: &[&User], with_api: &BTreeSet<String>) -> Self {
        let active: Vec<&&User> = found.iter().filter(|user| user.is_active).collect();
        let is_changed = |user: &&&User| {
            let email = user.email.as_deref();
            email.is_none_or(|email| email.ends_with(SANDBOX))
        };
        if found.is_empty() {
            Self::NoUser
        } else if active.is_empty() {
            Self::Inactive
        } else if active.iter().all(|user| !with_api.contains(&user.id)) {
            Self::NoApi
        } else if active.iter().all(is_changed) {
            Self::SandboxAddress
        } else if active.len() > 1 {
            Self::Several
        } else {
            Self::Ready
        }
    }
}

/// Each row of the list with what its person is in Salesforce.
pub async fn marks(answers: &Answers) -> Answer<Vec<(u64, Mark)>> {
    let (users, setup, with_api) = tokio::join!(
        answers.invited_users(),
        answers.sees_setup(),
        answers.with_api()
    );
    let users = users?;
    setup?;
    let with_api = with_api?;
    let people = people(answers, &users).into_iter();
    let marks = people.map(|(row, found)| (row, Mark::of(&found, &with_api)));
    Ok(marks.collect())
}

pub(super) async fn in_salesforce(answers: &Answers) -> Answer<Seen> {
    let marks = marks(answers).await?;
    let mut snags: BTreeMap<Mark, Vec<String>> = BTreeMap::new();
    for (row, mark) in &marks {
        // Which of several users it is does not matter, as long as one of them can activate.
        if !matches!(mark, Mark::Ready | Mark::Several) {
            snags.entry(*mark).or_default().push(row.to_string());
        }
    }
    let seen = if snags.is_empty() {
        Seen::ok("invited-fit")
    } else if snags.keys().all(|snag| *snag == Mark::SandboxAddress) {
        Seen::warning("invited-sandbox-addresses")
    } else {
        Seen::failure("invited-do-not-fit")
    };
    let mut seen = seen.count("people", marks.len());
    for (snag, count, rows) in [
        (Mark::NoUser, "no_user", "rows_no_user"),
        (Mark::Inactive, "inactive", "rows_inactive"),
        (Mark::NoApi, "no_api", "rows_no_api"),
        (Mark::SandboxAddress, "sandbox", "rows_sandbox"),
    ] {
        let with_snag = snags.remove(&snag).unwrap_or_default();
        seen = seen.count(count, with_snag.len());
        if !with_snag.is_empty() {
            seen = seen.list(rows, with_snag.into_iter().take(NAMED));
        }
    }
    Ok(seen)
}

/// Each row of the list with the users who have its address.
fn people<'a>(answers: &Answers, users: &'a [User]) -> Vec<(u64, Vec<&'a User>)> {
    let mut by_address: BTreeMap<String, Vec<&User>> = BTreeMap::new();
    for user in users {
        if let Some(email) = &user.email {
            let email = email.to_ascii_lowercase();
            let bare = email.strip_suffix(SANDBOX).unwrap_or(&email).to_owned();
            by_address.entry(bare).or_default().push(user);
        }
    }
    let invited = answers.known.invited.as_deref().unwrap_or_default();
    invited
        .iter()
        .map(|(row, email)| {
            let found = by_address.get(&email.to_ascii_lowercase());
            (*row, found.cloned().unwrap_or_default())
        })
        .collect()
}

pub(super) async fn activated(answers: &Answers) -> Answer<Seen> {
    let tokens = answers.authorisations().await?;
    let authorised = actions_app::users(&tokens);
    if answers.known.invited.is_err() {
        // The first user authorised it as well, whoever that is.
        let others = actions_app::active_users(&tokens).len().saturating_sub(1);
        return Ok(match others {
            0 => Seen::warning("nobody-activated"),
            others => Seen::ok("users-activated").count("users", others),
        });
    }
    let users = answers.invited_users().await?;
    let people = people(answers, &users);
    let activated = people
        .iter()
        .filter(|(_, found)| is_among(found, &authorised))
        .count();
    let seen = match activated {
        0 => Seen::warning("nobody-activated"),
        all if all == people.len() => Seen::ok("all-activated"),
        _ => Seen::warning("some-activated"),
    };
    Ok(seen
        .count("activated", activated)
        .count("people", people.len()))
}

/// Those who have authorised it, and those of the list who have not yet.
pub(super) async fn seats(answers: &Answers) -> Answer<Seen> {
    let tokens = answers.authorisations().await?;
    let authorised = actions_app::users(&tokens);
    let to_come = if answers.known.invited.is_ok() {
        let users = answers.invited_users().await?;
        let people = people(answers, &users);
        people
            .iter()
            .filter(|(_, found)| !is_among(found, &authorised))
            .count()
    } else {
        0
    };
    let seats = answers.known.seats;
    let taken = u64::try_from(authorised.len() + to_come).unwrap_or(u64::MAX);
    let seen = if taken > seats {
        Seen::warning("seats-exceeded")
    } else {
        Seen::ok("seats-suffice")
    };
    let seen = seen
        .count("users", authorised.len())
        .count("people", to_come);
    Ok(seen.number("seats", seats))
}

fn is_among(users: &[&User], ids: &BTreeSet<&str>) -> bool {
    users.iter().any(|user| ids.contains(user.id.as_str()))
}
