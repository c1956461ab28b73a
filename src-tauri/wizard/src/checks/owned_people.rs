//! How many people the first sync takes over, and how long that should take.

use super::{
    Answers,
    seen::{Answer, Seen},
};

/// Leads that belong to a user: those of a queue are not synced.
const LEADS: &str = "Lead WHERE IsConverted = false AND Owner.Type = 'User'";
/// Contacts always belong to a user.
const CONTACTS: &str = "Contact";

pub(super) async fn counted(answers: &Answers) -> Answer<Seen> {
    let (leads, contacts) = tokio::join!(answers.number_of(LEADS), answers.number_of(CONTACTS));
    let (leads, contacts) = (leads?, contacts?);
    let total = leads + contacts;
    let counted = |seen: Seen| {
        seen.number("leads", leads)
            .number("contacts", contacts)
            .number("total", total)
    };
    if total == 0 {
        answers.sees_everything().await?;
        return Ok(counted(Seen::failure("people-none")));
    }
    if let Some(most) = answers.guide.number("people").filter(|most| total > *most) {
        return Ok(counted(Seen::warning("people-too-many")).number("most", most));
    }
    if let Some(due) = answers
        .known
        .sync_due
        .filter(|due| answers.known.now > *due)
    {
        let activities = answers.sales_activities().await;
        if activities.is_ok_and(|found| found.of_actions == 0 && !found.more) {
            return Ok(counted(Seen::warning("sync-late")).number("due_at", due));
        }
    }
    let mut waits = answers.guide.rows().flat_map(|row| &row.waits);
    let rate = waits.find_map(|wait| wait.minutes_per_thousand);
    let (least, most) = rate.unwrap_or_default();
    let minutes = |rate: u32| (total * u64::from(rate)).div_ceil(1000);
    Ok(counted(Seen::ok("people-counted"))
        .number("minutes_least", minutes(least))
        .number("minutes_most", minutes(most)))
}
