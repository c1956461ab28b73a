//! The Marketo side.

use std::collections::BTreeSet;

use practice::{Event, MarketoLimits, Options};
use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::{Answer, Stage, form};

/// Asks identity for a token, with one field another.
pub(crate) async fn identity(stage: &Stage, method: Method, but: Option<(&str, &str)>) -> Answer {
    let known = &stage.practice.credentials().marketo;
    let mut fields = vec![
        ("grant_type", "client_credentials"),
        ("client_id", known.client_id.as_str()),
        ("client_secret", known.client_secret.as_str()),
    ];
    if let Some((name, value)) = but {
        fields.retain(|(known, _)| *known != name);
        fields.push((name, value));
    }
    let url = format!(
        "{}/oauth/token?{}",
        stage.practice.marketo_identity(),
        form(&fields)
    );
    stage.send(stage.request(method, &url)).await
}

pub(crate) async fn token(stage: &Stage) -> String {
    let answer = identity(stage, Method::GET, None).await.json();
    answer["access_token"].as_str().unwrap().to_owned()
}

pub(crate) fn host(stage: &Stage) -> String {
    stage
        .practice
        .marketo_endpoint()
        .trim_end_matches("/rest")
        .to_owned()
}

pub(crate) async fn call(stage: &Stage, token: &str, path: &str) -> Answer {
    stage
        .with_token(token, Method::GET, &(host(stage) + path))
        .await
}

/// `result` of an answer that is a success.
pub(crate) async fn result(stage: &Stage, token: &str, path: &str) -> Value {
    let answer = call(stage, token, path).await;
    assert_eq!(
        answer.header("content-type"),
        "application/json;charset=UTF-8"
    );
    let json = answer.json();
    assert_eq!(
        (answer.status.as_u16(), &json["success"]),
        (200, &json!(true)),
        "{json}"
    );
    assert!(json["requestId"].as_str().unwrap().contains('#'));
    json["result"].clone()
}

/// Code of an answer that is a failure, which comes with 200.
pub(crate) fn code(answer: &Answer) -> String {
    let json = answer.json();
    assert_eq!(
        (answer.status.as_u16(), &json["success"]),
        (200, &json!(false)),
        "{json}"
    );
    assert!(json["errors"][0]["message"].is_string() && json.get("result").is_none());
    json["errors"][0]["code"].as_str().unwrap().to_owned()
}

pub(crate) const USAGE: &str = "/rest/v1/stats/usage.json";

#[tokio::test]
async fn the_same_token_is_given_until_it_expires() {
    let stage = Stage::new();
    for method in [Method::GET, Method::POST] {
        let first = identity(&stage, method.clone(), None).await;
        assert_eq!(
            first.header("content-type"),
            "application/json;charset=UTF-8"
        );
        assert_eq!(first.header("cache-control"), "no-store");
        let (first, second) = (first.json(), identity(&stage, method, None).await.json());
        assert_eq!(first["access_token"], second["access_token"]);
        assert_eq!(first["token_type"], "bearer");
        assert!(first["scope"].as_str().unwrap().contains('@'));
        let left = |json: &Value| json["expires_in"].as_i64().unwrap();
        assert!(left(&first) <= 3600 && left(&second) <= left(&first) && left(&second) > 3500);
    }
}

#[tokio::test]
async fn identity_takes_a_form_unless_it_takes_no_post() {
    for takes in [true, false] {
        let stage = Stage::with(Options {
            marketo: MarketoLimits {
                identity_post: takes,
                ..MarketoLimits::default()
            },
            ..Options::default()
        });
        let known = stage.practice.credentials().marketo.clone();
        let fields = [
            ("grant_type", "client_credentials"),
            ("client_id", known.client_id.as_str()),
            ("client_secret", known.client_secret.as_str()),
        ];
        let url = format!("{}/oauth/token", stage.practice.marketo_identity());
        let request = stage.request(Method::POST, &url);
        let request = request
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form(&fields));
        let answer = stage.send(request).await;
        assert_eq!(answer.status.as_u16(), if takes { 200 } else { 405 });
        assert_eq!(identity(&stage, Method::GET, None).await.status, 200);
        assert_eq!(stage.practice.refused_writes(), 0);
    }
}

#[tokio::test]
async fn bad_credentials_are_refused_with_401_and_no_envelope() {
    let stage = Stage::new();
    for (but, status, description) in [
        (("client_secret", "wrong"), 401, "Bad client credentials"),
        (
            ("client_id", "wrong"),
            401,
            "No client with requested id: wrong",
        ),
        (("grant_type", "password"), 400, "Unsupported grant type"),
    ] {
        let answer = identity(&stage, Method::GET, Some(but)).await;
        let json = answer.json();
        assert_eq!(
            (answer.status.as_u16(), &json["error_description"]),
            (status, &json!(description))
        );
        assert!(json["error"].is_string() && json.get("success").is_none());
    }
}

#[tokio::test]
async fn what_can_be_looked_at_has_the_published_shapes() {
    let stage = Stage::new();
    let token = token(&stage).await;
    let usage = result(&stage, &token, USAGE).await;
    assert_eq!(usage[0]["total"], 1);
    assert_eq!(usage[0]["users"][0]["count"], 1);
    let week = result(&stage, &token, "/rest/v1/stats/usage/last7days.json").await;
    assert_eq!(week.as_array().unwrap().len(), 7);
    let described = result(&stage, &token, "/rest/v1/leads/describe.json").await;
    let company = described
        .as_array()
        .unwrap()
        .iter()
        .find(|field| field["rest"]["name"] == "company")
        .unwrap();
    assert_eq!(
        (&company["dataType"], &company["length"]),
        (&json!("string"), &json!(255))
    );
    let second = result(&stage, &token, "/rest/v1/leads/describe2.json").await;
    assert_eq!(
        (second.as_array().unwrap().len(), &second[0]["name"]),
        (1, &json!("API Lead"))
    );
    assert_eq!(second[0]["searchableFields"][0], json!(["email"]));
    let types = result(&stage, &token, "/rest/v1/activities/types.json").await;
    let ids: BTreeSet<u64> = types
        .as_array()
        .unwrap()
        .iter()
        .map(|kind| kind["id"].as_u64().unwrap())
        .collect();
    for id in [39, 40, 41, 45, 46, 48] {
        assert!(ids.contains(&id), "{id}");
    }
}

#[tokio::test]
async fn activities_of_msi_actions_appear_when_sync_and_users_are_there() {
    let stage = Stage::new();
    let token = token(&stage).await;
    let since = "/rest/v1/activities/pagingtoken.json?sinceDatetime=2026-01-01T00:00:00Z";
    let page = call(&stage, &token, since).await.json();
    assert!(page.get("result").is_none());
    let next = form(&[
        ("nextPageToken", page["nextPageToken"].as_str().unwrap()),
        ("activityTypeIds", "39,40"),
    ]);
    let path = format!("/rest/v1/activities.json?{next}");
    assert_eq!(result(&stage, &token, &path).await, json!([]));
    for event in [
        Event::FirstInvite,
        Event::ConnectMarketo,
        Event::StartSync,
        Event::InviteUsers,
    ] {
        stage.practice.happen(event).unwrap();
    }
    let found = result(&stage, &token, &path).await;
    assert_eq!(found.as_array().unwrap().len(), 3);
    assert_eq!(
        found[0]["attributes"][0],
        json!({ "name": "Source", "value": "Sales App" })
    );
    let users = result(&stage, &token, USAGE).await[0]["users"].clone();
    assert_eq!(users.as_array().unwrap().len(), 2);
    for (path, wanted) in [
        ("/rest/v1/activities.json?activityTypeIds=39", "701"),
        ("/rest/v1/activities.json?nextPageToken=MTc===", "701"),
        (
            "/rest/v1/activities.json?nextPageToken=MTc===&activityTypeIds=x",
            "1001",
        ),
        (
            "/rest/v1/activities.json?nextPageToken=MTc===&activityTypeIds=1,2,3,4,5,6,7,8,9,10,11",
            "1003",
        ),
        ("/rest/v1/activities/pagingtoken.json", "701"),
        (
            "/rest/v1/activities/pagingtoken.json?sinceDatetime=yesterday",
            "704",
        ),
    ] {
        assert_eq!(code(&call(&stage, &token, path).await), wanted, "{path}");
    }
}

#[tokio::test]
async fn user_management_has_no_envelope_and_statuses_of_its_own() {
    let stage = Stage::new();
    let token = token(&stage).await;
    let users = "/userservice/management/v1/users";
    let all = call(
        &stage,
        &token,
        &format!("{users}/allusers.json?pageSize=2&pageOffset=1"),
    )
    .await
    .json();
    assert_eq!(all.as_array().unwrap().len(), 2);
    let email = all[0]["emailAddress"].as_str().unwrap();
    let one = call(&stage, &token, &format!("{users}/{email}/user.json"))
        .await
        .json();
    assert_eq!(
        (&one["isLocked"], &one["apiOnly"]),
        (&json!(false), &json!(false))
    );
    let roles = call(&stage, &token, &format!("{users}/{email}/roles.json"))
        .await
        .json();
    assert_eq!(roles[0]["accessRoleName"], "Admin");
    assert_eq!(
        call(&stage, &token, &format!("{users}/roles.json"))
            .await
            .json()[0]["name"],
        "Admin"
    );
    assert_eq!(
        call(&stage, &token, &format!("{users}/workspaces.json"))
            .await
            .json()[0]["name"],
        "Default"
    );
    let missing = call(&stage, &token, &format!("{users}/nobody/user.json")).await;
    assert_eq!(missing.status, 404);
    let bad = call(&stage, "made-up", &format!("{users}/roles.json")).await;
    // Here the code is a number.
    assert_eq!(
        (bad.status.as_u16(), &bad.json()["errors"][0]["code"]),
        (401, &json!(601))
    );
}
