//! Whether those who use MSI Actions have the package's permission set.

use std::collections::BTreeSet;

use super::{
    Answers, actions_app,
    salesforce_rows::UserOf,
    seen::{Answer, Seen},
};

pub(super) async fn assigned(answers: &Answers) -> Answer<Seen> {
    let (setup, sets, assignments, people) = tokio::join!(
        answers.sees_setup(),
        answers.permission_sets(),
        answers.assignments(),
        people(answers)
    );
    setup?;
    let sets = sets?;
    let Some(set) = sets.first() else {
        let (major, minor) = answers.settings.package_minimum;
        return Ok(Seen::failure("set-not-there").text("minimum", format!("{major}.{minor}")));
    };
    let ids: BTreeSet<&str> = sets.iter().map(|set| set.id.as_str()).collect();
    let assignments = assignments?;
    let have: BTreeSet<&str> = assignments
        .iter()
        .filter(|row| !row.assignee.as_ref().is_some_and(UserOf::has_left))
        .filter(|row| {
            row.permission_set_id
                .as_deref()
                .is_none_or(|id| ids.contains(id))
        })
        .map(|row| row.assignee_id.as_str())
        .collect();
    let about = |seen: Seen| seen.text("set", &set.label).count("assigned", have.len());
    if have.is_empty() {
        return Ok(about(Seen::failure("set-assigned-to-nobody")));
    }
    let people = people?;
    let lacking = people
        .iter()
        .filter(|id| !have.contains(id.as_str()))
        .count();
    let seen = if people.is_empty() {
        Seen::warning("set-not-compared")
    } else if lacking == 0 {
        Seen::ok("set-assigned")
    } else {
        Seen::failure("set-missing-for-some")
    };
    Ok(about(seen)
        .count("people", people.len())
        .count("lacking", lacking))
}

/// Who should have it: the invited; where no list is at hand, those who authorised MSI Actions, without the
/// first user and the one who is signed in, who administer it.
async fn people(answers: &Answers) -> Answer<BTreeSet<String>> {
    if answers.known.invited.is_ok() {
        let users = answers.invited_users().await?;
        let active = users.iter().filter(|user| user.is_active);
        return Ok(active.map(|user| user.id.clone()).collect());
    }
    let tokens = answers.authorisations().await?;
    let mut people: BTreeSet<String> = actions_app::active_users(&tokens)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let me = answers.salesforce()?.session().user_id;
    people.retain(|id| id.get(..15) != me.get(..15));
    if answers.first_user().is_ok() {
        let first = answers.first_users().await?;
        people.retain(|id| first.iter().all(|user| user.id != *id));
    }
    Ok(people)
}
