//! The invite list and the users of Salesforce: a list made of them, and what the people of a list are there.

use tauri::State;
use wizard::{
    failure::Failure,
    setup::{
        ListingUsers, MarkingPeople, Setup,
        view::{MarkedList, UserFilter},
    },
};

use crate::desk::Desk;

use super::checks::begin;

/// Answers with the handle of the list, to be read like a file.
#[tauri::command]
pub(crate) async fn list_salesforce_users(
    desk: State<'_, Desk>,
    filter: UserFilter,
) -> Result<String, Failure> {
    let ready = |setup: &Setup| {
        let listing = setup.list_from_salesforce(&filter)?;
        Ok((setup.id().to_owned(), listing))
    };
    let stop = |(_, listing): &(String, ListingUsers)| listing.stop();
    let ((setup, listing), _under_way) = begin(&desk, ready, stop)?;
    let list = Box::pin(listing.run()).await?;
    let mut open = desk.lock();
    if open.setup()?.id() != setup {
        return Err(Failure::new("cancelled"));
    }
    Ok(open.keep(list))
}

/// Marks the people of a list that are ready to invite. Nothing is recorded.
#[tauri::command]
pub(crate) async fn mark_people(
    desk: State<'_, Desk>,
    handle: String,
) -> Result<MarkedList, Failure> {
    let checked = desk.lock().checked(&handle)?;
    let ready = |setup: &Setup| setup.mark_people(&checked);
    let (marking, _under_way) = begin(&desk, ready, MarkingPeople::stop)?;
    Box::pin(marking.run()).await
}
