//! Answers that are not as documented.

use practice::{Event, Scenario};
use serde_json::{Value, json};

use crate::{
    marketo::{USAGE, call, token},
    stage::Stage,
};

const ORGANIZATION: &str = "SELECT Name FROM Organization";

#[tokio::test]
async fn answers_of_both_apis_are_cut_and_signing_in_still_works() {
    let stage = Stage::new();
    let (access, token) = (stage.access().await, token(&stage).await);
    let whole = stage.ask(&access, "query", ORGANIZATION).await.text;
    stage.practice.switch(Scenario::CutAnswers);
    let cut = stage.ask(&access, "query", ORGANIZATION).await;
    assert_eq!(
        (cut.status.as_u16(), cut.text.as_str()),
        (200, &whole[..whole.len() / 2])
    );
    assert!(cut.header("content-type").starts_with("application/json"));
    let cut = call(&stage, &token, USAGE).await;
    assert!(cut.text.starts_with('{') && serde_json::from_str::<Value>(&cut.text).is_err());
    stage.access().await;
    crate::marketo::token(&stage).await;
}

#[tokio::test]
async fn answers_of_both_apis_have_wrong_types() {
    let stage = Stage::new();
    let (access, token) = (stage.access().await, token(&stage).await);
    stage.practice.switch(Scenario::WrongTypes);
    let json = stage.ask(&access, "query", ORGANIZATION).await.json();
    assert_eq!(
        (&json["totalSize"], &json["done"]),
        (&json!("1"), &json!("true"))
    );
    assert!(json["records"]["0"]["Name"].is_u64(), "{json}");
    let error = stage.ask(&access, "query", "SELECT").await;
    assert_eq!(error.status, 400);
    assert!(error.json()["0"]["errorCode"].is_u64());
    let json = call(&stage, &token, USAGE).await.json();
    assert_eq!(json["success"], "true");
    assert!(json["result"]["0"]["total"].is_string(), "{json}");
}

#[tokio::test]
async fn answers_of_both_apis_have_members_that_nobody_knows() {
    let stage = Stage::new();
    let (access, token) = (stage.access().await, token(&stage).await);
    stage.practice.switch(Scenario::ExtraFields);
    let json = stage.ask(&access, "query", ORGANIZATION).await.json();
    assert_eq!(json["records"][0]["Name"], "Northwind Practice");
    let marketo = call(&stage, &token, USAGE).await.json();
    for object in [&json, &json["records"][0], &marketo, &marketo["result"][0]] {
        assert!(object["addedLater"].is_object(), "{object}");
    }
}

#[tokio::test]
async fn queries_of_the_setup_find_nothing_where_rows_are_kept_back() {
    let stage = Stage::quick();
    let access = stage.access().await;
    stage.happen(&[
        Event::FirstInvite,
        Event::ConnectSalesforce,
        Event::InstallPackage,
        Event::Configure,
    ]);
    let count = async |api: &str, object: &str| {
        let json = stage
            .ask(&access, api, &format!("SELECT COUNT() FROM {object}"))
            .await
            .json();
        json["totalSize"].as_u64().unwrap()
    };
    let setup = [
        ("tooling/query", "InstalledSubscriberPackage"),
        ("tooling/query", "RemoteProxy"),
        ("tooling/query", "Layout"),
        ("tooling/query", "WebLink"),
        ("query", "SearchLayout"),
        ("query", "PermissionSet"),
        ("query", "PermissionSetAssignment"),
        ("query", "ObjectPermissions"),
        ("query", "OauthToken"),
        ("query", "ConnectedApplication"),
    ];
    for (api, object) in setup {
        assert!(count(api, object).await > 0, "{object}");
    }
    stage.practice.switch(Scenario::EmptyRows);
    for (api, object) in setup {
        assert_eq!(count(api, object).await, 0, "{object}");
    }
    for object in [
        "User",
        "Profile",
        "Organization",
        "Lead",
        "UserPermissionAccess",
    ] {
        assert!(count("query", object).await > 0, "{object}");
    }
}
