//! Calls side by side wait side by side.

use std::time::{Duration, Instant};

use practice::{Event, Options};
use reqwest::{Method, RequestBuilder};
use tokio::task::JoinSet;

use crate::{
    marketo::{USAGE, host, token},
    stage::{Stage, form},
};

/// 25 calls of Salesforce and five of Marketo, such as checks make.
fn calls(stage: &Stage, access: &str, token: &str) -> Vec<RequestBuilder> {
    let query = |api: &str, query: &str| format!("{api}?{}", form(&[("q", query)]));
    let paths = [
        "limits".to_owned(),
        "sobjects/Task/describe".to_owned(),
        query("query", "SELECT Id, OrganizationType FROM Organization"),
        query(
            "query",
            "SELECT Id, IsActive FROM User WHERE Email IN ('a@b.example','c@d.example')",
        ),
        query(
            "tooling/query",
            "SELECT EndpointUrl, IsActive FROM RemoteProxy",
        ),
        query(
            "query",
            "SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.NamespacePrefix = 'mkto_si'",
        ),
    ];
    let salesforce = (0..25).map(|number| {
        let path = &paths[number % paths.len()];
        let url = stage.salesforce(&format!("/services/data/v67.0/{path}"));
        stage.request(Method::GET, &url).bearer_auth(access)
    });
    let marketo = (0..5).map(|_| {
        let url = host(stage) + USAGE;
        stage.request(Method::GET, &url).bearer_auth(token)
    });
    salesforce.chain(marketo).collect()
}

#[tokio::test]
async fn thirty_calls_at_once_take_hardly_longer_than_the_delay() {
    const DELAY: Duration = Duration::from_millis(100);
    let stage = Stage::with(Options {
        users: 50_000,
        delay: DELAY,
        install_takes: Duration::ZERO,
        ..Options::default()
    });
    stage.happen(&[
        Event::FirstInvite,
        Event::InstallPackage,
        Event::AssignPermissionSet,
    ]);
    let (access, token) = (stage.access().await, token(&stage).await);
    let mut best = Duration::MAX;
    // The machine may be busy with something else; once is enough to show that nothing waits for another.
    for _ in 0..5 {
        let mut sent = JoinSet::new();
        let calls = calls(&stage, &access, &token);
        let begun = Instant::now();
        for call in calls {
            sent.spawn(async move { call.send().await.unwrap().error_for_status().unwrap() });
        }
        assert_eq!(sent.join_all().await.len(), 30);
        best = best.min(begun.elapsed());
    }
    assert!(
        best >= DELAY && best < Duration::from_millis(250),
        "{best:?}"
    );
}
