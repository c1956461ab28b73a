//! Queries that see what the steps change.

use practice::{Event, Options};
use serde_json::{Value, json};

use crate::{query::records, stage::Stage};

#[tokio::test]
async fn an_inner_query_chooses_by_id() {
    let stage = Stage::with(Options {
        install_takes: std::time::Duration::ZERO,
        ..Options::default()
    });
    for event in [
        Event::FirstInvite,
        Event::InstallPackage,
        Event::AssignPermissionSet,
    ] {
        stage.practice.happen(event).unwrap();
    }
    let access = stage.access().await;
    let have = records(&stage, &access, "query", "SELECT AssigneeId, Assignee.Name FROM PermissionSetAssignment WHERE PermissionSet.NamespacePrefix='mkto_si'").await;
    assert_eq!(have.len(), 20);
    let lacking = records(&stage, &access, "query", "SELECT Id FROM User WHERE Id NOT IN (SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.NamespacePrefix='mkto_si')").await;
    assert_eq!(lacking.len(), 100);
    stage.practice.happen(Event::UnassignPermissionSet).unwrap();
    let left = records(
        &stage,
        &access,
        "query",
        "SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Label='Marketo App Access'",
    )
    .await;
    assert_eq!(left.len(), 19);
}

#[tokio::test]
async fn the_package_is_told_with_its_version_by_the_tooling_api() {
    let stage = Stage::with(Options {
        install_takes: std::time::Duration::ZERO,
        ..Options::default()
    });
    let access = stage.access().await;
    let query = "SELECT Id, SubscriberPackageId, SubscriberPackage.NamespacePrefix, SubscriberPackage.Name, SubscriberPackageVersion.Id, SubscriberPackageVersion.Name, SubscriberPackageVersion.MajorVersion, SubscriberPackageVersion.MinorVersion, SubscriberPackageVersion.PatchVersion, SubscriberPackageVersion.BuildNumber, SubscriberPackageVersion.IsManaged, SubscriberPackageVersion.Package2ContainerOptions FROM InstalledSubscriberPackage ORDER BY SubscriberPackageId";
    let names = |records: &[Value]| -> Vec<String> {
        let name = |record: &Value| {
            record["SubscriberPackage"]["NamespacePrefix"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        records.iter().map(name).collect()
    };
    let before = records(&stage, &access, "tooling/query", query).await;
    assert_eq!(names(&before), ["docsign"]);
    stage.practice.happen(Event::InstallPackage).unwrap();
    let after = stage.ask(&access, "tooling/query", query).await.json();
    assert_eq!(after["entityTypeName"], "InstalledSubscriberPackage");
    assert_eq!(
        (&after["size"], &after["queryLocator"]),
        (&json!(2), &Value::Null)
    );
    let after = after["records"].as_array().unwrap();
    assert_eq!(names(after), ["docsign", "mkto_si"]);
    let version = &after[1]["SubscriberPackageVersion"];
    assert_eq!(
        (&version["MajorVersion"], &version["MinorVersion"]),
        (&json!(1), &json!(8000))
    );
    assert!(version["Id"].as_str().unwrap().starts_with("04t"));
    assert!(
        after[1]["attributes"]["url"]
            .as_str()
            .unwrap()
            .starts_with("/services/data/v67.0/tooling/sobjects/InstalledSubscriberPackage/0A3")
    );
}

#[tokio::test]
async fn what_step_2_leaves_in_salesforce_is_seen_and_goes_away_again() {
    let stage = Stage::new();
    let access = stage.access().await;
    let query = "SELECT Id, AppName, AppMenuItemId, UserId, User.Username FROM OauthToken WHERE AppName = 'marketo sales'";
    assert_eq!(records(&stage, &access, "query", query).await.len(), 0);
    for event in [Event::FirstInvite, Event::ConnectSalesforce] {
        stage.practice.happen(event).unwrap();
    }
    let found = records(&stage, &access, "query", query).await;
    assert_eq!((found.len(), &found[0]["Id"]), (1, &Value::Null));
    assert!(found[0]["User"]["Username"].is_string());
    stage.practice.happen(Event::InviteUsers).unwrap();
    assert_eq!(records(&stage, &access, "query", query).await.len(), 21);
    stage.practice.happen(Event::DisconnectSalesforce).unwrap();
    assert_eq!(records(&stage, &access, "query", query).await.len(), 0);
}
