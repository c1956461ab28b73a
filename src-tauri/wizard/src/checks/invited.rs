//! The people of the invite list: users of Salesforce who can activate, those who have, and their seats.
//!
//! Findings name people by the number of their row in the clean list, never by their address.

use std::collections::BTreeMap;

use super::{
    Answers, actions_app,
    salesforce_answers::User,
    seen::{Answer, Seen},
};

/// What Salesforce puts behind addresses in a sandbox, so that nobody gets mail by mistake.
const SANDBOX: &str = ".invalid";
/// Most rows that are named.
const NAMED: usize = 50;

/// Why somebody cannot activate, or only by another address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Snag {
    NoUser,
    Inactive,
    NoApi,
    SandboxAddress,
}

pub(super) async fn in_salesforce(answers: &Answers) -> Answer<Seen> {
    let users = answers.invited_users().await?;
    answers.sees_setup().await?;
    let with_api = answers.with_api().await?;
    let invited = answers.known.invited.as_deref().unwrap_or_default();
    let by_address = by_address(&users);
    let mut snags: BTreeMap<Snag, Vec<String>> = BTreeMap::new();
    for (row, email) in invited {
        let email = email.to_ascii_lowercase();
        let sandbox = format!("{email}{SANDBOX}");
        let user = by_address.get(&email).map(|user| (user, false));
        let user = user.or_else(|| by_address.get(&sandbox).map(|user| (user, true)));
        let snag = match user {
            None => Snag::NoUser,
            Some((user, _)) if !user.is_active => Snag::Inactive,
            Some((user, _)) if !with_api.contains(&user.id) => Snag::NoApi,
            Some((_, true)) => Snag::SandboxAddress,
            Some(_) => continue,
        };
        snags.entry(snag).or_default().push(row.to_string());
    }
    let seen = if snags.is_empty() {
        Seen::ok("invited-fit")
    } else if snags.keys().all(|snag| *snag == Snag::SandboxAddress) {
        Seen::warning("invited-sandbox-addresses")
    } else {
        Seen::failure("invited-do-not-fit")
    };
    let mut seen = seen.count("people", invited.len());
    for (snag, count, rows) in [
        (Snag::NoUser, "no_user", "rows_no_user"),
        (Snag::Inactive, "inactive", "rows_inactive"),
        (Snag::NoApi, "no_api", "rows_no_api"),
        (Snag::SandboxAddress, "sandbox", "rows_sandbox"),
    ] {
        let with_snag = snags.remove(&snag).unwrap_or_default();
        seen = seen.count(count, with_snag.len());
        if !with_snag.is_empty() {
            seen = seen.list(rows, with_snag.into_iter().take(NAMED));
        }
    }
    Ok(seen)
}

/// Users by their address in small letters; an active one comes before one who is not.
fn by_address(users: &[User]) -> BTreeMap<String, &User> {
    let mut by_address: BTreeMap<String, &User> = BTreeMap::new();
    for user in users {
        let Some(email) = &user.email else { continue };
        let known = by_address.entry(email.to_ascii_lowercase()).or_insert(user);
        if user.is_active && !known.is_active {
            *known = user;
        }
    }
    by_address
}

pub(super) async fn activated(answers: &Answers) -> Answer<Seen> {
    let tokens = answers.authorisations().await?;
    let authorised = actions_app::users(&tokens);
    if answers.known.invited.is_none() {
        let first = answers.first_users().await.ok();
        let others = authorised.iter().filter(|id| {
            first
                .as_ref()
                .is_none_or(|first| first.iter().all(|user| user.id != **id))
        });
        let others = others.count();
        return Ok(if others > usize::from(first.is_none()) {
            Seen::ok("users-activated").count("users", others)
        } else {
            Seen::warning("nobody-activated")
        });
    }
    let users = answers.invited_users().await?;
    let people = answers.known.invited.as_deref().unwrap_or_default().len();
    let activated = users
        .iter()
        .filter(|user| authorised.contains(user.id.as_str()))
        .count();
    let seen = match activated {
        0 => Seen::warning("nobody-activated"),
        all if all >= people => Seen::ok("all-activated"),
        _ => Seen::warning("some-activated"),
    };
    Ok(seen.count("activated", activated).count("people", people))
}

pub(super) async fn seats(answers: &Answers) -> Answer<Seen> {
    let tokens = answers.authorisations().await?;
    let users = actions_app::users(&tokens).len();
    let people = answers.known.invited.as_ref().map_or(0, Vec::len);
    let seats = answers.known.seats;
    let taken = u64::try_from(users.max(people)).unwrap_or(u64::MAX);
    let seen = if taken > seats {
        Seen::warning("seats-exceeded")
    } else {
        Seen::ok("seats-suffice")
    };
    Ok(seen
        .count("users", users)
        .count("people", people)
        .number("seats", seats))
}
