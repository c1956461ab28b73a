//! That no query makes answering panic, and that looking at fewer rows finds no fewer.

use std::{
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

use proptest::prelude::*;
use serde_json::Value;

use super::{Page, first};
use crate::{
    Event, Options,
    org::{Addresses, Org},
    salesforce::data::Catalog,
};

const FIELDS: [&str; 12] = [
    "Id",
    "Name",
    "IsActive",
    "CreatedDate",
    "Profile.Name",
    "UserRole.Name",
    "PermissionSet.Profile.Name",
    "Owner.Type",
    "AssigneeId",
    "Metadata",
    "UseCount",
    "Nope",
];
const OBJECTS: [&str; 8] = [
    "User",
    "PermissionSetAssignment",
    "Organization",
    "OauthToken",
    "Layout",
    "SubscriberPackage",
    "Name",
    "Nope",
];
const TESTS: [&str; 8] = [
    "= null",
    "!= 'a'",
    "LIKE '%\\\\%_'",
    "IN ('005000000000001', null)",
    "NOT IN (SELECT AssigneeId FROM PermissionSetAssignment)",
    "> 1",
    "< 2026-01-01T00:00:00Z",
    "= true",
];

fn org() -> Org {
    let nowhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
    let addresses = Addresses {
        salesforce: nowhere,
        marketo: nowhere,
        control: nowhere,
    };
    let options = Options {
        users: 30,
        install_takes: Duration::ZERO,
        ..Options::default()
    };
    Org::open(options, addresses).unwrap()
}

#[test]
fn rows_that_a_condition_tells_are_those_that_looking_at_all_finds() {
    let org = org();
    for event in [
        Event::FirstInvite,
        Event::InstallPackage,
        Event::AssignPermissionSet,
    ] {
        org.happen(event).unwrap();
    }
    let catalog = Catalog::new(&org, false, "67.0");
    let ask = |query: &str| {
        let answer = first(&org, &catalog, query, Page { batch: 200 });
        answer.unwrap_or_else(|error| panic!("{query}: {}", error.message))
    };
    let users = ask("SELECT Id, Email, Username FROM User ORDER BY Id");
    let users = users["records"].as_array().unwrap();
    let all = |field: &str| -> String {
        let quoted = |user: &Value| format!("'{}'", user[field].as_str().unwrap().to_uppercase());
        users.iter().map(quoted).collect::<Vec<_>>().join(",")
    };
    let (emails, names) = (all("Email"), all("Username"));
    let short = &users[6]["Id"].as_str().unwrap()[..15];
    let email = users[6]["Email"].as_str().unwrap();
    for (from, condition, found) in [
        ("User", format!("Email IN ({emails})"), 30),
        ("User", format!("Username IN ({names})"), 30),
        ("User", format!("Email = '{email}'"), 2),
        (
            "User",
            format!("IsActive = true AND Email IN ({emails})"),
            28,
        ),
        ("User", format!("Id = '{short}'"), 1),
        ("User", "Email = 'user99999@nowhere.example'".to_owned(), 0),
        (
            "User",
            "Profile.Name IN ('Chatter Free User')".to_owned(),
            1,
        ),
        (
            "PermissionSetAssignment",
            format!("AssigneeId IN ('{short}', '00500000000zzzz')"),
            2,
        ),
        (
            "PermissionSetAssignment",
            format!("PermissionSet.PermissionsApiEnabled = true AND AssigneeId = '{short}'"),
            1,
        ),
        (
            "PermissionSetAssignment",
            "PermissionSet.NamespacePrefix = 'mkto_si'".to_owned(),
            20,
        ),
        (
            "PermissionSetAssignment",
            "PermissionSet.NamespacePrefix = null".to_owned(),
            30,
        ),
        (
            "PermissionSetAssignment",
            "PermissionSet.Profile.Name = 'Standard User'".to_owned(),
            2,
        ),
    ] {
        let told = ask(&format!("SELECT Id FROM {from} WHERE {condition}"));
        // Not told by the condition: every row is looked at.
        let looked = ask(&format!(
            "SELECT Id FROM {from} WHERE NOT (NOT ({condition}))"
        ));
        assert_eq!(told, looked, "{condition}");
        assert_eq!(told["totalSize"], found, "{condition}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_query_makes_it_panic(
        field in prop::sample::select(FIELDS.to_vec()),
        tested in prop::sample::select(FIELDS.to_vec()),
        object in prop::sample::select(OBJECTS.to_vec()),
        test in prop::sample::select(TESTS.to_vec()),
        tooling in any::<bool>(),
        limit in 0..3000_u32,
    ) {
        let org = org();
        let catalog = Catalog::new(&org, tooling, "67.0");
        let query = format!(
            "SELECT {field} FROM {object} WHERE {tested} {test} ORDER BY {field} DESC LIMIT {limit} OFFSET {limit}"
        );
        match first(&org, &catalog, &query, Page { batch: 200 }) {
            Ok(answer) => prop_assert!(answer["records"].is_array()),
            Err(error) => prop_assert!(error.status.is_client_error()),
        }
    }
}
