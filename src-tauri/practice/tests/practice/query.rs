//! Queries of both APIs.

use practice::Options;
use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::Stage;

/// The records of a query that fits on one page.
pub(crate) async fn records(stage: &Stage, access: &str, api: &str, query: &str) -> Vec<Value> {
    let answer = stage.ask(access, api, query).await;
    assert_eq!(answer.status, 200, "{query}: {}", answer.text);
    let json = answer.json();
    assert_eq!(json["done"], true, "{query}");
    let records = json["records"].as_array().unwrap().clone();
    assert_eq!(json["totalSize"], records.len(), "{query}");
    records
}

#[tokio::test]
async fn a_record_has_attributes_and_its_parents_nested() {
    let stage = Stage::new();
    let access = stage.access().await;
    let query =
        "select id, profile.name, UserRole.Name, IsActive from user where Username like 'ADMIN@%'";
    let found = records(&stage, &access, "query", query).await;
    let user = &found[0];
    let id = user["Id"].as_str().unwrap();
    assert_eq!(
        user["attributes"],
        json!({ "type": "User", "url": format!("/services/data/v67.0/sobjects/User/{id}") })
    );
    assert_eq!(user["Profile"]["Name"], "System Administrator");
    assert_eq!(user["Profile"]["attributes"]["type"], "Profile");
    assert_eq!(user["UserRole"]["Name"], "CEO");
    assert_eq!(user["IsActive"], true);
    let without = records(
        &stage,
        &access,
        "query",
        "SELECT UserRole.Name FROM User WHERE UserRoleId = null LIMIT 1",
    )
    .await;
    assert_eq!(without[0]["UserRole"], Value::Null);
}

#[tokio::test]
async fn conditions_choose_and_order() {
    let stage = Stage::new();
    let access = stage.access().await;
    let count = async |query: &str| {
        let json = stage.ask(&access, "query", query).await.json();
        assert_eq!(json["records"], json!([]), "{query}: {json}");
        json["totalSize"].as_u64().unwrap()
    };
    assert_eq!(count("SELECT COUNT() FROM User").await, 120);
    let active = count("SELECT COUNT() FROM User WHERE IsActive = true").await;
    assert_eq!(
        count("SELECT COUNT() FROM User WHERE NOT (IsActive = true)").await,
        120 - active
    );
    assert_eq!(
        count("SELECT COUNT() FROM User WHERE UserType IN ('Standard') AND IsActive != false")
            .await,
        count("SELECT COUNT() FROM User WHERE UserType = 'standard' AND IsActive = true").await
    );
    assert_eq!(
        count("SELECT COUNT() FROM User WHERE CreatedDate > 2030-01-01T00:00:00Z").await,
        0
    );
    assert_eq!(
        count("SELECT COUNT() FROM User WHERE LastName LIKE 'O\\'B%'").await,
        count("SELECT COUNT() FROM User WHERE LastName = 'O\\'Brien'").await
    );
    let owned = count("SELECT COUNT() FROM Lead WHERE Owner.Type = 'User'").await;
    let queued = count("SELECT COUNT() FROM Lead WHERE Owner.Type = 'Group'").await;
    assert_eq!((owned, queued), (2200, 200));
    let some = records(&stage, &access, "query", "SELECT LastName FROM User WHERE Profile.Name = 'Sales User' ORDER BY LastName DESC, FirstName LIMIT 5 OFFSET 2").await;
    let names: Vec<&str> = some
        .iter()
        .map(|user| user["LastName"].as_str().unwrap())
        .collect();
    let mut sorted = names.clone();
    sorted.sort_unstable_by(|one, other| other.cmp(one));
    assert_eq!((names.len(), &names), (5, &sorted));
}

#[tokio::test]
async fn long_answers_come_in_pages() {
    let stage = Stage::with(Options {
        users: 50_000,
        ..Options::default()
    });
    let access = stage.access().await;
    let mut answer = stage
        .ask(
            &access,
            "query",
            "SELECT Id, LastName FROM User ORDER BY LastName",
        )
        .await
        .json();
    let (mut pages, mut seen, mut last) = (0, std::collections::BTreeSet::new(), String::new());
    loop {
        pages += 1;
        assert_eq!(answer["totalSize"], 50_000);
        for user in answer["records"].as_array().unwrap() {
            let name = user["LastName"].as_str().unwrap().to_lowercase();
            assert!(last <= name);
            last = name;
            seen.insert(user["Id"].as_str().unwrap().to_owned());
        }
        if answer["done"] == true {
            assert!(answer.get("nextRecordsUrl").is_none());
            break;
        }
        let next = answer["nextRecordsUrl"].as_str().unwrap();
        assert!(next.starts_with("/services/data/v67.0/query/01g"), "{next}");
        answer = stage
            .with_token(&access, Method::GET, &stage.salesforce(next))
            .await
            .json();
    }
    assert_eq!((pages, seen.len()), (25, 50_000));
}

#[tokio::test]
async fn the_size_of_a_page_may_be_asked_for() {
    let stage = Stage::with(Options {
        users: 450,
        ..Options::default()
    });
    let access = stage.access().await;
    let url = stage.salesforce("/services/data/v67.0/query?q=SELECT+Id+FROM+User");
    for (asked, got) in [
        ("batchSize=200", 200),
        ("batchSize=1", 200),
        ("batchSize=400", 400),
        ("other", 450),
    ] {
        let request = stage.request(Method::GET, &url).bearer_auth(&access);
        let answer = stage
            .send(request.header("sforce-query-options", asked))
            .await
            .json();
        assert_eq!(answer["records"].as_array().unwrap().len(), got, "{asked}");
    }
    let gone = stage.rest(&access, "query/01g00000000zzzzAAA-200").await;
    assert_eq!(gone.api_error().1, "INVALID_QUERY_LOCATOR");
}

#[tokio::test]
async fn what_is_not_there_is_refused_as_salesforce_does() {
    let stage = Stage::new();
    let access = stage.access().await;
    for (api, query, code, says) in [
        (
            "query",
            "SELECT Nope FROM User",
            "INVALID_FIELD",
            "No such column 'Nope' on entity 'User'",
        ),
        (
            "query",
            "SELECT Nope.Name FROM User",
            "INVALID_FIELD",
            "Didn't understand relationship 'Nope'",
        ),
        (
            "query",
            "SELECT Id FROM Nope",
            "INVALID_TYPE",
            "sObject type 'Nope' is not supported",
        ),
        (
            "query",
            "SELECT Id FROM mkto_si__BestBetsCache__c",
            "INVALID_TYPE",
            "mkto_si__BestBetsCache__c",
        ),
        (
            "query",
            "SELECT Id FROM User WHERE IsActive = 'true'",
            "INVALID_FIELD",
            "must be of type boolean",
        ),
        (
            "query",
            "SELECT Id FROM User WHERE Name = 5",
            "INVALID_FIELD",
            "must be of type string",
        ),
        (
            "query",
            "SELECT Id FROM User WHERE Id = 'nope'",
            "INVALID_QUERY_FILTER_OPERATOR",
            "invalid ID field: nope",
        ),
        (
            "query",
            "SELECT Id FROM User OFFSET 2001",
            "NUMBER_OUTSIDE_VALID_RANGE",
            "2000",
        ),
        (
            "query",
            "SELECT Id FROM",
            "MALFORMED_QUERY",
            "unexpected end of file",
        ),
        (
            "query",
            "SELECT Id FROM InstalledSubscriberPackage",
            "INVALID_TYPE",
            "InstalledSubscriberPackage",
        ),
        (
            "tooling/query",
            "SELECT Id FROM SubscriberPackage",
            "MALFORMED_QUERY",
            "queries of the form Id",
        ),
        (
            "tooling/query",
            "SELECT Id FROM InstalledSubscriberPackage WHERE SubscriberPackage.NamespacePrefix = 'mkto_si'",
            "INVALID_FIELD",
            "can not be filtered",
        ),
        (
            "tooling/query",
            "SELECT Metadata FROM Layout",
            "MALFORMED_QUERY",
            "no more than one row",
        ),
    ] {
        let (status, found, message) = stage.ask(&access, api, query).await.api_error();
        assert_eq!((status, found.as_str()), (400, code), "{query}: {message}");
        assert!(message.contains(says), "{query}: {message}");
    }
}
