//! What happens in Marketo beside the steps.

use practice::Event;
use serde_json::{Value, json};

use crate::{
    marketo::{call, result, token},
    stage::{Stage, form},
};

#[tokio::test]
async fn marketo_has_no_fields_of_salesforce_while_the_sync_is_broken() {
    let stage = Stage::new();
    let token = token(&stage).await;
    let of_salesforce = async || {
        let first = result(&stage, &token, "/rest/v1/leads/describe.json").await;
        let second = result(&stage, &token, "/rest/v1/leads/describe2.json").await;
        let starts = |name: &Value| name.as_str().unwrap().starts_with("sfdc");
        let count = |all: &Value, name: fn(&Value) -> &Value| {
            let all = all.as_array().unwrap();
            assert!(all.iter().any(|one| name(one) == "email"));
            all.iter().filter(|one| starts(name(one))).count()
        };
        (
            count(&first, |field| &field["rest"]["name"]),
            count(&second[0]["fields"], |field| &field["name"]),
            count(&second[0]["searchableFields"], |field| &field[0]),
        )
    };
    assert_eq!(of_salesforce().await, (4, 4, 3));
    stage.happen(&[Event::BreakSync]);
    assert_eq!(of_salesforce().await, (0, 0, 0));
    stage.happen(&[Event::RestoreSync]);
    assert_eq!(of_salesforce().await, (4, 4, 3));
}

#[tokio::test]
async fn old_activities_have_another_source_than_those_of_actions() {
    let stage = Stage::new();
    let token = token(&stage).await;
    let since = "/rest/v1/activities/pagingtoken.json?sinceDatetime=2026-01-01T00:00:00Z";
    let page = call(&stage, &token, since).await.json();
    let next = form(&[
        ("nextPageToken", page["nextPageToken"].as_str().unwrap()),
        ("activityTypeIds", "39,40,41,45,151"),
    ]);
    let path = format!("/rest/v1/activities.json?{next}");
    let sources = async || {
        let found = result(&stage, &token, &path).await;
        let found = found.as_array().unwrap();
        let of = |source: &str| {
            let wanted = json!({ "name": "Source", "value": source });
            found
                .iter()
                .filter(|one| one["attributes"][0] == wanted)
                .count()
        };
        (of("Tout"), of("Sales App"), found.len())
    };
    stage.happen(&[Event::FirstInvite, Event::ConnectMarketo, Event::StartSync]);
    assert_eq!(sources().await, (0, 0, 0));
    stage.happen(&[Event::LogOldActivities]);
    assert_eq!(sources().await, (6, 0, 6));
    stage.happen(&[Event::InviteUsers]);
    assert_eq!(sources().await, (6, 6, 12));
}
