//! Whether the profiles of those who use MSI Actions may read the four objects.

use std::collections::BTreeSet;

use super::{
    Answers, Silence,
    salesforce_answers::OBJECTS,
    salesforce_rows::UserOf,
    seen::{Answer, Seen},
};

pub(super) async fn read(answers: &Answers) -> Answer<Seen> {
    let (setup, readable, names, in_use) = tokio::join!(
        answers.sees_setup(),
        answers.readable(),
        answers.profiles(),
        profiles_in_use(answers)
    );
    setup?;
    let (readable, names, in_use) = (readable?, names?, in_use?);
    let may = |profile: &str, object: &str| {
        readable.iter().any(|row| {
            let parent = row
                .parent
                .as_ref()
                .and_then(|parent| parent.profile_id.as_deref());
            row.sobject_type == object && parent == Some(profile)
        })
    };
    let name = |profile: &str| {
        names
            .get(profile)
            .cloned()
            .unwrap_or_else(|| profile.to_owned())
    };
    let mut missing = BTreeSet::new();
    let mut objects = BTreeSet::new();
    for profile in &in_use {
        for object in OBJECTS {
            if !may(profile, object) {
                missing.insert(format!("{object} ({})", name(profile)));
                objects.insert(object);
            }
        }
    }
    if missing.is_empty() {
        let profiles = in_use.iter().map(|profile| name(profile));
        return Ok(Seen::ok("read-granted").list("profiles", profiles));
    }
    // A permission set may give what the profile does not; whether these people have it is not looked at.
    let by_set = |object: &str| {
        readable.iter().any(|row| {
            let parent = row.parent.as_ref();
            row.sobject_type == object && parent.is_some_and(|parent| parent.profile_id.is_none())
        })
    };
    let seen = if objects.iter().all(|object| by_set(object)) {
        Seen::warning("read-perhaps-by-set")
    } else {
        Seen::failure("read-missing")
    };
    Ok(seen.list("missing", missing))
}

/// Ids of the profiles of those who are there and invited, authorised MSI Actions, or have the permission set.
async fn profiles_in_use(answers: &Answers) -> Answer<BTreeSet<String>> {
    let (tokens, assignments, invited) = tokio::join!(
        answers.authorisations(),
        answers.assignments(),
        answers.invited_users()
    );
    let (tokens, assignments) = (tokens?, assignments?);
    let profile = |user: &Option<UserOf>| {
        let there = user.as_ref().filter(|user| !user.has_left());
        there.and_then(|user| user.profile_id.clone())
    };
    let mut in_use = BTreeSet::new();
    in_use.extend(tokens.iter().filter_map(|token| profile(&token.user)));
    in_use.extend(assignments.iter().filter_map(|row| profile(&row.assignee)));
    if answers.known.invited.is_ok() {
        let invited = invited?;
        let active = invited.iter().filter(|user| user.is_active);
        in_use.extend(active.filter_map(|user| user.profile_id.clone()));
    }
    if in_use.is_empty() {
        return Err(Silence::because("nobody-uses-it-yet"));
    }
    Ok(in_use)
}
