//! What a step has made can be there in part, or be spoilt behind its back, and is made good by doing it anew.

use practice::{Event, Options};
use serde_json::{Value, json};

use crate::{query::records, stage::Stage};

/// What a query of the REST API gives.
async fn asked(stage: &Stage, access: &str, query: &str) -> Vec<Value> {
    records(stage, access, "query", query).await
}

async fn tooling(stage: &Stage, access: &str, query: &str) -> Vec<Value> {
    records(stage, access, "tooling/query", query).await
}

#[tokio::test]
async fn an_older_version_of_the_package_has_no_permission_set_until_it_is_upgraded() {
    let stage = Stage::quick();
    let access = stage.access().await;
    stage.happen(&[Event::InstallPackage, Event::AssignPermissionSet]);
    let version = async || {
        let query = "SELECT SubscriberPackage.NamespacePrefix, SubscriberPackageVersion.Id, SubscriberPackageVersion.MajorVersion, SubscriberPackageVersion.MinorVersion FROM InstalledSubscriberPackage";
        let all = tooling(&stage, &access, query).await;
        let msi = all
            .iter()
            .find(|one| one["SubscriberPackage"]["NamespacePrefix"] == "mkto_si")
            .unwrap();
        let version = &msi["SubscriberPackageVersion"];
        let id = version["Id"].as_str().unwrap().to_owned();
        (
            version["MajorVersion"].clone(),
            version["MinorVersion"].clone(),
            id,
        )
    };
    let sets = "SELECT Name FROM PermissionSet WHERE NamespacePrefix = 'mkto_si'";
    let assigned = "SELECT AssigneeId, PermissionSet.Label FROM PermissionSetAssignment WHERE PermissionSet.NamespacePrefix = 'mkto_si'";
    let (.., current) = version().await;
    assert_eq!(asked(&stage, &access, assigned).await.len(), 20);
    stage.happen(&[Event::DowngradePackage]);
    let (major, minor, old) = version().await;
    assert_eq!((major, minor), (json!(1), json!(5800)));
    assert_ne!(old, current);
    assert_eq!(asked(&stage, &access, sets).await.len(), 0);
    assert_eq!(asked(&stage, &access, assigned).await.len(), 0);
    let newer = format!(
        "SELECT InstallValidationStatus FROM SubscriberPackageVersion WHERE Id = '{current}'"
    );
    let may = tooling(&stage, &access, &newer).await;
    assert_eq!(may[0]["InstallValidationStatus"], "NO_ERRORS_DETECTED");
    stage.happen(&[Event::InstallPackage]);
    assert_eq!(version().await, (json!(1), json!(8000), current));
    let people = asked(&stage, &access, assigned).await;
    assert_eq!(
        (people.len(), &people[0]["PermissionSet"]["Label"]),
        (20, &json!("Marketo App Access"))
    );
}

#[tokio::test]
async fn the_objects_of_the_package_are_listed_and_one_can_be_hidden() {
    let stage = Stage::quick();
    let access = stage.access().await;
    stage.happen(&[Event::InstallPackage]);
    let listed = async || -> Vec<(String, bool)> {
        let all = stage.rest(&access, "sobjects").await.json();
        let all = all["sobjects"].as_array().unwrap();
        all.iter()
            .filter_map(|one| {
                let name = one["name"].as_str()?;
                let packaged = name.starts_with("mkto_si__");
                packaged.then(|| (name.to_owned(), one["customSetting"] == true))
            })
            .collect()
    };
    let all = listed().await;
    let settings: Vec<&str> = all
        .iter()
        .filter(|(_, setting)| *setting)
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(all.len(), 13);
    assert_eq!(
        settings,
        ["mkto_si__MarketoSettings__c", "mkto_si__UserPreferences__c"]
    );
    stage.happen(&[Event::HidePackageObject]);
    let left = listed().await;
    let gone: Vec<&str> = all
        .iter()
        .filter(|one| !left.contains(one))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(gone, ["mkto_si__ScoringCache__c"]);
    let describe = "sobjects/mkto_si__ScoringCache__c/describe";
    assert_eq!(stage.rest(&access, describe).await.status, 404);
    stage.happen(&[Event::InstallPackage]);
    assert_eq!(listed().await, all);
    assert_eq!(stage.rest(&access, describe).await.status, 200);
}

#[tokio::test]
async fn a_remote_site_of_actions_can_be_there_and_not_active() {
    let stage = Stage::quick();
    let access = stage.access().await;
    let inactive = async || {
        let query = "SELECT EndpointUrl FROM RemoteProxy WHERE IsActive = false";
        tooling(&stage, &access, query).await
    };
    stage.happen(&[Event::CreateRemoteSites]);
    assert_eq!(inactive().await.len(), 0);
    stage.happen(&[Event::DeactivateRemoteSite]);
    let found = inactive().await;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["EndpointUrl"], "https://ims-na1.adobelogin.com");
    stage.happen(&[Event::CreateRemoteSites]);
    assert_eq!(inactive().await.len(), 0);
}

#[tokio::test]
async fn the_organisation_has_the_edition_that_was_asked_for() {
    let stage = Stage::with(Options {
        edition: "Professional Edition".to_owned(),
        ..Options::default()
    });
    for (stage, edition) in [
        (stage, "Professional Edition"),
        (Stage::new(), "Enterprise Edition"),
    ] {
        let access = stage.access().await;
        let query = "SELECT OrganizationType FROM Organization";
        let found = asked(&stage, &access, query).await;
        assert_eq!(found[0]["OrganizationType"], edition);
    }
}

#[tokio::test]
async fn the_app_of_actions_can_be_uninstalled_or_restricted() {
    let stage = Stage::quick();
    let access = stage.access().await;
    stage.happen(&[
        Event::FirstInvite,
        Event::ConnectSalesforce,
        Event::InviteUsers,
    ]);
    let seen = async || {
        let tokens = "SELECT AppName, AppMenuItemId, UserId, LastUsedDate, UseCount FROM OauthToken WHERE AppName = 'Marketo Sales'";
        let tokens = asked(&stage, &access, tokens).await;
        let apps = "SELECT OptionsAllowAdminApprovedUsersOnly FROM ConnectedApplication WHERE Name = 'Marketo Sales'";
        let apps = asked(&stage, &access, apps).await;
        let items = tokens.iter().filter(|one| one["AppMenuItemId"].is_string());
        let restricted = apps
            .first()
            .map(|app| app["OptionsAllowAdminApprovedUsersOnly"] == true);
        (tokens.len(), items.count(), restricted)
    };
    assert_eq!(seen().await, (21, 21, Some(false)));
    stage.happen(&[Event::RestrictApp]);
    assert_eq!(seen().await, (21, 21, Some(true)));
    stage.happen(&[Event::UninstallApp]);
    assert_eq!(seen().await, (21, 0, None));
    stage.happen(&[Event::ConnectSalesforce]);
    assert_eq!(seen().await, (21, 21, Some(false)));
}

/// A field of tasks as a describe gives it.
async fn of_task(stage: &Stage, access: &str, name: &str) -> Value {
    let task = stage.rest(access, "sobjects/Task/describe").await.json();
    let fields = task["fields"].as_array().unwrap();
    let found = fields.iter().find(|field| field["name"] == name);
    found.unwrap().clone()
}

#[tokio::test]
async fn a_value_of_the_task_type_can_be_the_default() {
    let stage = Stage::quick();
    let access = stage.access().await;
    let defaults = async || {
        let field = of_task(&stage, &access, "Type").await;
        let values = field["picklistValues"].as_array().unwrap();
        let defaults = values.iter().filter(|value| value["defaultValue"] == true);
        defaults
            .map(|value| value["value"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    stage.happen(&[Event::SetTaskTypes]);
    assert!(defaults().await.is_empty());
    stage.happen(&[Event::SetTaskTypeDefault]);
    assert_eq!(defaults().await, ["Call"]);
    stage.happen(&[Event::SetTaskTypes]);
    assert!(defaults().await.is_empty());
}

#[tokio::test]
async fn an_activity_field_can_be_too_short_and_read_only() {
    let stage = Stage::quick();
    let access = stage.access().await;
    let field = async || {
        let field = of_task(&stage, &access, "mktosales_call_reason__c").await;
        let query = "SELECT Id FROM FieldPermissions WHERE Field = 'Task.mktosales_call_reason__c' AND PermissionsEdit = true";
        let editors = asked(&stage, &access, query).await.len();
        (
            field["length"].clone(),
            field["updateable"].clone(),
            editors,
        )
    };
    stage.happen(&[Event::CreateActivityFields]);
    assert_eq!(field().await, (json!(50), json!(true), 2));
    stage.happen(&[Event::SpoilActivityField]);
    assert_eq!(field().await, (json!(40), json!(false), 0));
    stage.happen(&[Event::CreateActivityFields]);
    assert_eq!(field().await, (json!(50), json!(true), 2));
}

#[tokio::test]
async fn the_package_brings_the_opt_out_field_to_leads_and_contacts() {
    let stage = Stage::quick();
    let access = stage.access().await;
    let labelled = async |object: &str| {
        let path = format!("sobjects/{object}/describe");
        let described = stage.rest(&access, &path).await.json();
        let fields = described["fields"].as_array().unwrap();
        let found = fields
            .iter()
            .find(|field| field["label"] == "Marketo Sales Opt Out");
        found.map(|field| (field["name"].clone(), field["type"].clone()))
    };
    assert_eq!(labelled("Lead").await, None);
    stage.happen(&[Event::InstallPackage]);
    let field = (json!("mkto_si__Marketo_Sales_Opt_Out__c"), json!("boolean"));
    for (object, there) in [
        ("Lead", Some(field.clone())),
        ("Contact", Some(field)),
        ("Account", None),
    ] {
        assert_eq!(labelled(object).await, there, "{object}");
    }
}
