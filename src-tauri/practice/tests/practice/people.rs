//! The people of both products, who fit together by their addresses.

use practice::Options;
use serde_json::Value;

use crate::{
    marketo::{call, token},
    query::records,
    stage::Stage,
};

const USERS: &str = "/userservice/management/v1/users";

/// E-mail addresses of the people of Marketo by name, with whether they are admins.
async fn of_marketo(stage: &Stage) -> Vec<(String, String, bool)> {
    let token = token(stage).await;
    let all = call(stage, &token, &format!("{USERS}/allusers.json")).await;
    let mut people = Vec::new();
    for person in all.json().as_array().unwrap() {
        let email = person["emailAddress"].as_str().unwrap().to_owned();
        let roles = call(stage, &token, &format!("{USERS}/{email}/roles.json")).await;
        let admin = roles.json()[0]["accessRoleName"] == "Admin";
        let name = person["firstName"].as_str().unwrap().to_owned();
        people.push((name, email, admin));
    }
    people
}

/// The Salesforce users with that address.
async fn of_salesforce(stage: &Stage, access: &str, email: &str) -> Vec<Value> {
    let query = format!("SELECT Id, IsActive, Name FROM User WHERE Email = '{email}'");
    records(stage, access, "query", &query).await
}

/// Whether a user's profile or permission sets have *API Enabled*.
async fn may_use_api(stage: &Stage, access: &str, user: &Value) -> bool {
    let id = user["Id"].as_str().unwrap();
    let query = format!(
        "SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.PermissionsApiEnabled = true AND AssigneeId IN ('{id}')"
    );
    !records(stage, access, "query", &query).await.is_empty()
}

#[tokio::test]
async fn each_way_in_which_a_first_user_fits_or_not_is_there() {
    let stage = Stage::new();
    let access = stage.access().await;
    let mut seen = Vec::new();
    for (name, email, admin) in of_marketo(&stage).await {
        let users = of_salesforce(&stage, &access, &email).await;
        let mut api = Vec::new();
        for user in &users {
            api.push((
                user["IsActive"] == true,
                may_use_api(&stage, &access, user).await,
            ));
        }
        seen.push((name, admin, api));
    }
    let expected = [
        ("Ana", true, vec![(true, true)]),
        ("Ben", true, vec![(false, true)]),
        ("Cleo", false, vec![(true, true)]),
        ("Setup", false, vec![]),
        ("Dana", true, vec![]),
        ("Elif", false, vec![]),
        ("Finn", false, vec![]),
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(name, admin, api)| (name.to_owned(), admin, api))
        .collect();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn the_addresses_of_a_sandbox_are_not_those_of_marketo() {
    let stage = Stage::with(Options {
        sandbox: true,
        ..Options::default()
    });
    let access = stage.access().await;
    for (name, email, _) in of_marketo(&stage).await.into_iter().take(3) {
        assert_eq!(of_salesforce(&stage, &access, &email).await.len(), 0);
        let there = of_salesforce(&stage, &access, &format!("{email}.invalid")).await;
        assert_eq!(there.len(), 1, "{name}");
    }
}

#[tokio::test]
async fn who_only_chats_may_not_use_the_api() {
    let stage = Stage::new();
    let access = stage.access().await;
    let query = "SELECT Id, IsActive FROM User WHERE Profile.Name = 'Chatter Free User'";
    let chatting = records(&stage, &access, "query", query).await;
    assert!(!chatting.is_empty());
    for user in &chatting {
        assert!(!may_use_api(&stage, &access, user).await, "{user}");
    }
}
