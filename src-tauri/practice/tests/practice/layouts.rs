//! Layouts and list buttons as the Tooling API tells them.

use practice::Event;
use serde_json::Value;

use crate::{query::records, stage::Stage};

const FOUR: &str = "EntityDefinitionId IN ('Lead','Contact','Account','Opportunity')";

async fn tooling(stage: &Stage, access: &str, query: &str) -> Vec<Value> {
    records(stage, access, "tooling/query", query).await
}

fn names(records: &[Value]) -> Vec<&str> {
    let mut names: Vec<&str> = records
        .iter()
        .map(|one| one["Name"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn four_objects_are_asked_about_at_once() {
    let stage = Stage::quick();
    let access = stage.access().await;
    stage.happen(&[Event::InstallPackage, Event::Configure]);
    let layouts = format!("SELECT Id, Name, EntityDefinitionId FROM Layout WHERE {FOUR}");
    assert_eq!(
        names(&tooling(&stage, &access, &layouts).await),
        [
            "Account Layout",
            "Contact Layout",
            "Lead Layout",
            "Marketing Lead Layout",
            "Opportunity Layout"
        ]
    );
    let buttons = format!(
        "SELECT Name, MasterLabel, EntityDefinitionId FROM WebLink WHERE NamespacePrefix = 'mkto_si' AND {FOUR}"
    );
    assert_eq!(tooling(&stage, &access, &buttons).await.len(), 10);
    let lists =
        format!("SELECT EntityDefinitionId, ButtonsDisplayed FROM SearchLayout WHERE {FOUR}");
    assert_eq!(tooling(&stage, &access, &lists).await.len(), 4);
}

#[tokio::test]
async fn metadata_is_told_of_one_layout_at_a_time() {
    let stage = Stage::quick();
    let access = stage.access().await;
    for (query, several) in [
        (
            "SELECT Metadata FROM Layout WHERE EntityDefinitionId = 'Lead'",
            true,
        ),
        (
            "SELECT FullName FROM Layout WHERE EntityDefinitionId = 'Lead'",
            true,
        ),
        (
            "SELECT FullName FROM Layout WHERE Name = 'Marketing Lead Layout'",
            false,
        ),
        (
            "SELECT Metadata FROM Layout WHERE EntityDefinitionId = 'Account'",
            false,
        ),
    ] {
        let answer = stage.ask(&access, "tooling/query", query).await;
        assert_eq!(answer.status == 400, several, "{query}");
        if several {
            assert_eq!(answer.api_error().1, "MALFORMED_QUERY");
        }
    }
}

#[tokio::test]
async fn somebody_takes_the_section_out_of_the_first_layout_of_leads_only() {
    let stage = Stage::quick();
    let access = stage.access().await;
    stage.happen(&[Event::InstallPackage, Event::AddLayoutSections]);
    let sections = async |name: &str| {
        let query = format!("SELECT Metadata FROM Layout WHERE Name = '{name}'");
        let found = tooling(&stage, &access, &query).await;
        let sections = found[0]["Metadata"]["layoutSections"].as_array().unwrap();
        sections.len()
    };
    let both = async || {
        (
            sections("Lead Layout").await,
            sections("Marketing Lead Layout").await,
        )
    };
    assert_eq!(both().await, (2, 2));
    stage.happen(&[Event::ChangeLayout]);
    assert_eq!(both().await, (1, 2));
    stage.happen(&[Event::AddLayoutSections]);
    assert_eq!(both().await, (2, 2));
}
