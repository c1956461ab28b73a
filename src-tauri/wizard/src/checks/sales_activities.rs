//! Whether MSI Actions has written activities into Marketo: all that its API shows of it.

use super::{
    Answers, Silence,
    seen::{Answer, Seen},
};

/// That nothing was written lately disproves nothing: perhaps nobody has sold anything.
pub(super) async fn logged(answers: &Answers) -> Answer<Seen> {
    let found = answers.sales_activities().await?;
    if found.of_actions > 0 {
        let last = found.last.as_deref().unwrap_or_default();
        return Ok(Seen::ok("activities-seen")
            .number("activities", found.of_actions)
            .text("last", last.split('T').next().unwrap_or(last)));
    }
    if found.more {
        return Err(Silence::because("marketo-too-many-activities"));
    }
    Ok(if found.others > 0 {
        Seen::warning("activities-of-others").number("activities", found.others)
    } else {
        Seen::warning("activities-none")
    })
}
