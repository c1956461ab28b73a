//! Whoever only looks can prove it: every request that would write is counted, whatever it is refused for.

use practice::{Calls, Scenario};
use reqwest::Method;

use crate::{
    marketo::{USAGE, call, host, identity, token},
    stage::Stage,
};

const SOBJECT: &str = "/services/data/v67.0/sobjects/Lead";
const USERS: &str = "/userservice/management/v1/users";

#[tokio::test]
async fn signing_in_and_out_looking_and_asking_for_tokens_write_nothing() {
    let stage = Stage::new();
    let access = stage.access().await;
    stage.rest(&access, "sobjects").await;
    for method in [Method::HEAD, Method::OPTIONS] {
        let url = stage.salesforce(SOBJECT);
        stage.with_token(&access, method.clone(), &url).await;
        stage
            .with_token(&access, method, &(host(&stage) + USAGE))
            .await;
    }
    identity(&stage, Method::POST, None).await;
    let revoke = stage.salesforce("/services/oauth2/revoke");
    stage.post_form(&revoke, &[("token", &access)]).await;
    assert_eq!(stage.practice.refused_writes(), 0);
}

#[tokio::test]
async fn a_write_to_salesforce_counts_whatever_it_is_refused_for() {
    let stage = Stage::new();
    let access = stage.access().await;
    let posted = async |token: &str, path: &str| {
        let before = stage.practice.refused_writes();
        let url = stage.salesforce(path);
        let answer = stage.with_token(token, Method::POST, &url).await;
        assert!(answer.status != 201, "{path}: {answer:?}");
        stage.practice.refused_writes() - before
    };
    for path in [
        SOBJECT,
        "/services/data/v67.0/query?q=SELECT+Id+FROM+User",
        "/services/data/v67.0/composite",
        "/services/data",
        "/services/Soap/m/67.0",
        "/services/apexrest/anything",
        "/id/00D/005",
        "/",
    ] {
        assert_eq!(posted(&access, path).await, 1, "{path}");
        assert_eq!(
            posted("made-up", path).await,
            1,
            "{path} with another token"
        );
    }
    let token = stage.salesforce("/services/oauth2/token");
    stage.with_token(&access, Method::DELETE, &token).await;
    assert_eq!(stage.practice.refused_writes(), 17);
    for scenario in Scenario::ALL {
        if scenario == Scenario::Slow {
            continue;
        }
        stage.practice.switch(scenario);
        assert_eq!(posted(&access, SOBJECT).await, 1, "{scenario}");
    }
}

#[tokio::test]
async fn a_write_to_marketo_counts_whatever_it_is_refused_for() {
    let stage = Stage::new();
    let good = token(&stage).await;
    let sent = async |method: Method, token: &str, path: &str| {
        let before = stage.practice.refused_writes();
        stage
            .with_token(token, method, &(host(&stage) + path))
            .await;
        stage.practice.refused_writes() - before
    };
    for (method, path) in [
        (Method::POST, "/rest/v1/leads.json"),
        (Method::PUT, "/rest/v1/leads.json"),
        (Method::DELETE, "/identity/oauth/token"),
        (Method::POST, "/somewhere/else"),
        (Method::POST, &format!("{USERS}/invite.json")),
        (Method::POST, &format!("{USERS}/a@b.example/update.json")),
        (Method::POST, &format!("{USERS}/a@b.example/delete.json")),
        (
            Method::POST,
            &format!("{USERS}/a@b.example/roles/create.json"),
        ),
    ] {
        assert_eq!(sent(method.clone(), &good, path).await, 1, "{path}");
        assert_eq!(sent(method, "made-up", path).await, 1, "{path}");
    }
    for scenario in Scenario::ALL {
        if scenario == Scenario::Slow {
            continue;
        }
        stage.practice.switch(scenario);
        let sent = sent(Method::POST, &good, "/rest/v1/leads.json").await;
        assert_eq!(sent, 1, "{scenario}");
    }
    assert_eq!(
        stage.practice.state()["refused_writes"],
        stage.practice.refused_writes()
    );
}

#[tokio::test]
async fn calls_since_a_moment_are_counted() {
    let stage = Stage::new();
    let access = stage.access().await;
    let token = token(&stage).await;
    stage.rest(&access, "sobjects").await;
    let before = stage.practice.calls();
    assert_eq!((before.salesforce, before.marketo), (1, 0));
    for _ in 0..2 {
        stage.rest(&access, "limits").await;
    }
    call(&stage, &token, USAGE).await;
    let made = Calls {
        salesforce: 2,
        marketo: 1,
    };
    assert_eq!(stage.practice.calls().since(before), made);
}
