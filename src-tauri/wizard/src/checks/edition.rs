//! Whether the edition of the org has an API.

use super::{
    Answers, Silence,
    seen::{Answer, Seen},
};

/// Editions that have no API unless it was bought (Adobe, *Sync sales activities to Salesforce*).
const WITHOUT_API: [&str; 4] = ["Professional", "Group", "Essentials", "Starter"];

pub(super) async fn edition(answers: &Answers) -> Answer<Seen> {
    let org = match answers.org().await {
        Err(Silence::CannotTell(why)) if why.code == "salesforce-api-off-for-org" => {
            return Ok(Seen::failure("api-off-for-org"));
        }
        org => org?,
    };
    let edition = org.organization_type.as_deref();
    let edition = edition.ok_or_else(|| Silence::because("salesforce-nothing-visible"))?;
    // "Enterprise Edition": each language has its own word for the second half.
    let name = edition.strip_suffix(" Edition").unwrap_or(edition);
    let seen = if WITHOUT_API
        .iter()
        .any(|without| edition.starts_with(without))
    {
        Seen::warning("edition-needs-api")
    } else {
        Seen::ok("edition-fits")
    };
    let organization = org.name.as_deref().unwrap_or(&org.id);
    Ok(seen
        .text("edition", name)
        .text("organization", organization))
}
