//! Queries by which a setup is checked.

use practice::{Event, Options};
use serde_json::{Value, json};

use crate::{query::records, stage::Stage};

async fn count(stage: &Stage, access: &str, query: &str) -> u64 {
    let json = stage.ask(access, "query", query).await.json();
    assert_eq!(json["records"], json!([]), "{query}: {json}");
    json["totalSize"].as_u64().unwrap()
}

#[tokio::test]
async fn people_with_an_owner_are_counted() {
    let stage = Stage::new();
    let access = stage.access().await;
    let leads = "SELECT COUNT() FROM Lead WHERE IsConverted = false AND Owner.Type = 'User'";
    assert_eq!(count(&stage, &access, leads).await, 2200);
    let contacts = "SELECT COUNT() FROM Contact WHERE OwnerId != null AND Owner.IsActive = true";
    let all = count(
        &stage,
        &access,
        "SELECT COUNT() FROM Contact WHERE OwnerId != null",
    )
    .await;
    let active = count(&stage, &access, contacts).await;
    assert!(all == 3100 && active > 2500 && active < all, "{active}");
}

#[tokio::test]
async fn only_where_a_queue_may_own_is_the_type_of_the_owner_there() {
    let stage = Stage::new();
    let access = stage.access().await;
    for (object, there) in [
        ("Lead", true),
        ("Contact", false),
        ("Account", false),
        ("Opportunity", false),
    ] {
        let query = format!("SELECT COUNT() FROM {object} WHERE Owner.Type = 'User'");
        let answer = stage.ask(&access, "query", &query).await;
        if there {
            assert_eq!(answer.status, 200);
        } else {
            let (status, code, message) = answer.api_error();
            assert_eq!((status, code.as_str()), (400, "INVALID_FIELD"), "{object}");
            assert!(message.contains("'Type' on entity 'User'"), "{message}");
        }
    }
}

#[tokio::test]
async fn a_hundred_addresses_are_asked_about_at_once() {
    let stage = Stage::with(Options {
        users: 50_000,
        ..Options::default()
    });
    let access = stage.access().await;
    let some = "SELECT Id, Email FROM User ORDER BY Id LIMIT 2000";
    let some = records(&stage, &access, "query", some).await;
    let asked: Vec<&Value> = some.iter().skip(1000).step_by(10).collect();
    let list = |name: &str| {
        let quoted = |user: &&Value| format!("'{}'", user[name].as_str().unwrap());
        asked.iter().map(quoted).collect::<Vec<_>>().join(",")
    };
    // Addresses as long as they come make an address of 8 KB.
    let padding = (0..40).map(|number| {
        let long = "nobody".repeat(20);
        format!("'{long}{number}@nowhere.example'")
    });
    let padding = padding.collect::<Vec<_>>().join(",");
    let by_address = format!(
        "SELECT Id, Email, IsActive, Profile.Name FROM User WHERE Email IN ({},{padding})",
        list("Email")
    );
    assert!(by_address.len() > 8192, "{}", by_address.len());
    let found = records(&stage, &access, "query", &by_address).await;
    assert_eq!((asked.len(), found.len()), (100, 100));
    let by_id = format!(
        "SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.PermissionsApiEnabled = true AND AssigneeId IN ({})",
        list("Id")
    );
    let may = records(&stage, &access, "query", &by_id).await;
    assert!(may.len() > 90 && may.len() <= 100, "{}", may.len());
}

#[tokio::test]
async fn rights_are_told_with_their_profiles() {
    let stage = Stage::quick();
    let access = stage.access().await;
    stage.happen(&[Event::GrantReadAccess]);
    let query = "SELECT Parent.ProfileId, Parent.Profile.Name, SobjectType FROM ObjectPermissions WHERE PermissionsRead = true AND SobjectType IN ('Lead','Contact','Account','Opportunity')";
    let found = records(&stage, &access, "query", query).await;
    assert_eq!(found.len(), 8);
    let sales: Vec<&Value> = found
        .iter()
        .filter(|one| one["Parent"]["Profile"]["Name"] == "Sales User")
        .collect();
    assert_eq!(sales.len(), 4);
    for one in sales {
        assert!(
            one["Parent"]["ProfileId"]
                .as_str()
                .unwrap()
                .starts_with("00e")
        );
        assert_eq!(one["Parent"]["attributes"]["type"], "PermissionSet");
    }
}
