//! What the role of the API-only user shows, and whether the subscription is synced with Salesforce.

use super::{
    Answers,
    marketo_answers::is_denied,
    seen::{Answer, Seen},
};

/// Fields that the sync with Salesforce brings (Adobe, *List of standard fields*).
const SYNCED: &str = "sfdc";

/// Salesforce cannot tell: the sync is a user like others there.
pub(super) async fn sync(answers: &Answers) -> Answer<Seen> {
    let fields = answers.person_fields().await?;
    let synced: Vec<&str> = fields
        .iter()
        .filter(|field| field.name.starts_with(SYNCED))
        .filter(|field| field.crm_managed == Some(true))
        .map(|field| field.name.as_str())
        .collect();
    if !synced.is_empty() {
        return Ok(Seen::ok("sync-seen").list("fields", synced));
    }
    let there = fields.iter().any(|field| field.name.starts_with(SYNCED));
    Ok(if there {
        Seen::warning("sync-not-managed")
    } else {
        Seen::failure("sync-not-seen")
    })
}

pub(super) async fn permissions(answers: &Answers) -> Answer<Seen> {
    let (person, activity, users) = tokio::join!(
        answers.person_fields(),
        answers.activity_types(),
        answers.marketo_users()
    );
    let mut missing = Vec::new();
    if is_denied(&person) {
        missing.push("Read-Only Person");
    }
    if is_denied(&activity) {
        missing.push("Read-Only Activity");
    }
    if !missing.is_empty() {
        return Ok(Seen::failure("role-lacks").list("missing", missing));
    }
    person?;
    activity?;
    if is_denied(&users) {
        return Ok(Seen::warning("role-without-users"));
    }
    users?;
    Ok(Seen::ok("role-suffices"))
}
