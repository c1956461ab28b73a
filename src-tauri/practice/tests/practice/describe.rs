//! Describes, layouts, single records, versions and limits; and what step 7 changes in them.

use std::time::Duration;

use practice::{Event, Options};
use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::Stage;

fn quick() -> Stage {
    Stage::with(Options {
        install_takes: Duration::ZERO,
        ..Options::default()
    })
}

async fn get(stage: &Stage, access: &str, path: &str) -> Value {
    let answer = stage.rest(access, path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer.json()
}

fn names(described: &Value) -> Vec<&str> {
    let fields = described["fields"].as_array().unwrap();
    fields
        .iter()
        .map(|field| field["name"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn versions_are_told_without_signing_in() {
    let stage = Stage::new();
    for path in ["/services/data", "/services/data/"] {
        let answer = stage.get(&stage.salesforce(path)).await;
        let versions = answer.json();
        let versions = versions.as_array().unwrap();
        assert_eq!(versions[0]["label"], "Summer '14");
        let newest =
            json!({ "label": "Winter '27", "url": "/services/data/v68.0", "version": "68.0" });
        assert_eq!(versions.last().unwrap(), &newest);
        assert_eq!(answer.header("sforce-limit-info"), "");
    }
}

#[tokio::test]
async fn every_call_tells_how_much_of_the_quota_is_used() {
    let stage = Stage::new();
    let access = stage.access().await;
    let first = stage.rest(&access, "limits").await;
    assert_eq!(
        first.header("sforce-limit-info"),
        "api-usage=1/15000; api-bursts=1/750"
    );
    assert_eq!(
        first.header("content-type"),
        "application/json;charset=UTF-8"
    );
    assert_eq!(
        first.json()["DailyApiRequests"],
        json!({ "Max": 15000, "Remaining": 14999 })
    );
    let second = stage.rest(&access, "sobjects/Nope/describe").await;
    assert_eq!(
        second.header("sforce-limit-info"),
        "api-usage=2/15000; api-bursts=1/750"
    );
}

#[tokio::test]
async fn a_version_that_was_retired_is_gone_and_latest_is_one() {
    let stage = Stage::new();
    let access = stage.access().await;
    let version = async |version: &str| {
        let url = stage.salesforce(&format!("/services/data/{version}/limits"));
        stage
            .with_token(&access, Method::GET, &url)
            .await
            .status
            .as_u16()
    };
    assert_eq!(version("v30.0").await, 410);
    assert_eq!(version("v31.0").await, 200);
    assert_eq!(version("latest").await, 200);
    assert_eq!(version("v99.0").await, 404);
    assert_eq!(version("67").await, 404);
    let resources = get(&stage, &access, "").await;
    assert!(resources["identity"].as_str().unwrap().contains("/id/00D"));
    assert_eq!(resources["query"], "/services/data/v67.0/query");
}

#[tokio::test]
async fn the_package_brings_fields_and_objects() {
    let stage = quick();
    let access = stage.access().await;
    let config = "sobjects/mkto_si__Marketo_Sales_Insight_Config__c/describe";
    assert_eq!(stage.rest(&access, config).await.api_error().1, "NOT_FOUND");
    let before = get(&stage, &access, "sobjects/Lead/describe").await;
    assert!(
        !names(&before)
            .iter()
            .any(|name| name.starts_with("mkto_si__"))
    );
    stage.practice.happen(Event::InstallPackage).unwrap();
    assert_eq!(get(&stage, &access, config).await["custom"], true);
    for (object, field) in [
        ("Lead", "mkto_si__Priority__c"),
        ("Contact", "mkto_si__Mkto_Lead_Score__c"),
        ("Opportunity", "mkto_si__MarketoAnalyzer__c"),
    ] {
        let described = get(&stage, &access, &format!("sobjects/{object}/describe")).await;
        assert!(names(&described).contains(&field), "{object}");
    }
    let all = get(&stage, &access, "sobjects").await;
    assert!(
        all["sobjects"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["name"] == "mkto_si__BestBetsCache__c")
    );
}

#[tokio::test]
async fn activity_fields_and_task_types_are_those_of_step_7() {
    let stage = quick();
    let access = stage.access().await;
    let task = async || get(&stage, &access, "sobjects/Task/describe").await;
    let made = |task: &Value| {
        names(task)
            .iter()
            .filter(|name| name.ends_with("__c"))
            .count()
    };
    let types = |task: &Value| -> Vec<String> {
        let fields = task["fields"].as_array().unwrap();
        let field = fields.iter().find(|field| field["name"] == "Type").unwrap();
        let values = field["picklistValues"].as_array().unwrap();
        values
            .iter()
            .map(|value| value["value"].as_str().unwrap().to_owned())
            .collect()
    };
    let before = task().await;
    assert_eq!(
        (made(&before), types(&before).contains(&"Reply".to_owned())),
        (0, false)
    );
    stage.practice.happen(Event::CreateActivityFields).unwrap();
    stage.practice.happen(Event::SetTaskTypes).unwrap();
    let after = task().await;
    assert_eq!(made(&after), 15);
    for wanted in ["Email", "Call", "Reply"] {
        assert!(types(&after).contains(&wanted.to_owned()), "{wanted}");
    }
    stage.practice.happen(Event::RemoveActivityField).unwrap();
    assert_eq!(made(&task().await), 14);
}

#[tokio::test]
async fn the_section_of_the_panel_comes_and_goes_with_the_layout() {
    let stage = quick();
    let access = stage.access().await;
    let headings = async |path: &str| -> Vec<String> {
        let json = get(&stage, &access, path).await;
        let layout = if json["layouts"].is_array() {
            &json["layouts"][0]
        } else {
            &json
        };
        let sections = layout["detailLayoutSections"].as_array().unwrap();
        sections
            .iter()
            .map(|section| section["heading"].as_str().unwrap().to_owned())
            .collect()
    };
    let lead = "sobjects/Lead/describe/layouts/";
    assert_eq!(headings(lead).await, ["Information"]);
    stage.practice.happen(Event::InstallPackage).unwrap();
    stage.practice.happen(Event::AddLayoutSections).unwrap();
    assert_eq!(
        headings(lead).await,
        ["Information", "Marketo Sales Insight"]
    );
    // More than one record type: asked for singly.
    let several = get(&stage, &access, "sobjects/Opportunity/describe/layouts").await;
    assert_eq!(several["layouts"], Value::Null);
    let kind = several["recordTypeMappings"][0]["recordTypeId"]
        .as_str()
        .unwrap();
    let single = format!("sobjects/Opportunity/describe/layouts/{kind}");
    assert_eq!(
        headings(&single).await,
        ["Information", "Marketo Sales Insight"]
    );
    stage.practice.happen(Event::ChangeLayout).unwrap();
    assert_eq!(headings(lead).await, ["Information"]);
    let one = stage
        .ask(
            &access,
            "tooling/query",
            "SELECT FullName, Metadata FROM Layout WHERE EntityDefinitionId = 'Contact'",
        )
        .await
        .json();
    let section = &one["records"][0]["Metadata"]["layoutSections"][1];
    let item = &section["layoutColumns"][0]["layoutItems"][0];
    assert_eq!(
        (&item["page"], &item["height"]),
        (&json!("mkto_si__Contact"), &json!(450))
    );
}

#[tokio::test]
async fn remote_sites_rights_and_buttons_can_drift() {
    let stage = quick();
    let access = stage.access().await;
    let count = async |api: &str, query: &str| {
        let json = stage.ask(&access, api, query).await.json();
        json["totalSize"]
            .as_u64()
            .unwrap_or_else(|| panic!("{json}"))
    };
    let sites = "SELECT SiteName, EndpointUrl, IsActive FROM RemoteProxy WHERE IsActive = true";
    let rights = "SELECT SobjectType FROM ObjectPermissions WHERE Parent.Profile.Name = 'Sales User' AND PermissionsRead = true";
    assert_eq!(count("tooling/query", sites).await, 1);
    assert_eq!(count("query", rights).await, 0);
    stage.practice.happen(Event::InstallPackage).unwrap();
    stage.practice.happen(Event::Configure).unwrap();
    assert_eq!(count("tooling/query", sites).await, 5);
    assert_eq!(count("query", rights).await, 4);
    let buttons = async || {
        let query = "SELECT ButtonsDisplayed FROM SearchLayout WHERE EntityDefinitionId = 'Lead'";
        let json = stage.ask(&access, "tooling/query", query).await.json();
        json["records"][0]["ButtonsDisplayed"]["buttons"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(buttons().await, 2);
    for event in [
        Event::RemoveRemoteSite,
        Event::RevokeReadAccess,
        Event::RemoveListButtons,
    ] {
        stage.practice.happen(event).unwrap();
    }
    assert_eq!(count("tooling/query", sites).await, 4);
    assert_eq!(count("query", rights).await, 3);
    assert_eq!(buttons().await, 0);
    stage.practice.happen(Event::Configure).unwrap();
    assert_eq!(count("tooling/query", sites).await, 5);
    assert_eq!(count("query", "SELECT Id FROM mkto_si__Marketo_Sales_Insight_Config__c WHERE mkto_si__Enable_Marketo_API__c = true").await, 1);
}

#[tokio::test]
async fn a_single_record_is_told_by_its_id_in_either_length() {
    let stage = Stage::new();
    let access = stage.access().await;
    let id = get(&stage, &access, "query?q=SELECT+Id+FROM+User+LIMIT+1").await["records"][0]["Id"]
        .as_str()
        .unwrap()
        .to_owned();
    for id in [&id[..], &id[..15]] {
        let user = get(&stage, &access, &format!("sobjects/User/{id}")).await;
        assert_eq!(
            user["Username"],
            stage.practice.credentials().salesforce.username
        );
    }
    let some = get(
        &stage,
        &access,
        &format!("sobjects/User/{id}?fields=Username,Email"),
    )
    .await;
    assert_eq!(some.as_object().unwrap().len(), 4);
    assert_eq!(
        stage
            .rest(&access, "sobjects/User/005000000000zzz")
            .await
            .status,
        404
    );
    let unknown = stage
        .rest(&access, &format!("sobjects/User/{id}?fields=Nope"))
        .await;
    assert_eq!(unknown.api_error().1, "INVALID_FIELD");
}
