//! What goes wrong, and what Salesforce refuses.

use std::time::{Duration, Instant};

use practice::{Options, Scenario};
use reqwest::Method;
use serde_json::json;

use crate::stage::Stage;

#[tokio::test]
async fn each_trouble_has_the_answer_of_salesforce() {
    let stage = Stage::new();
    let access = stage.access().await;
    for (scenario, error) in [
        (
            Scenario::SessionNotForApi,
            (
                401,
                "INVALID_SESSION_ID",
                "This session is not valid for use with the REST API",
            ),
        ),
        (
            Scenario::ApiNotEnabled,
            (
                403,
                "API_CURRENTLY_DISABLED",
                "API is disabled for this User",
            ),
        ),
        (
            Scenario::EditionWithoutApi,
            (
                403,
                "API_DISABLED_FOR_ORG",
                "API is not enabled for this Organization or Partner",
            ),
        ),
        (
            Scenario::QuotaReached,
            (
                403,
                "REQUEST_LIMIT_EXCEEDED",
                "TotalRequests Limit exceeded.",
            ),
        ),
    ] {
        stage.practice.switch(scenario);
        let answer = stage
            .ask(&access, "query", "SELECT Id FROM Organization")
            .await;
        let (status, code, message) = answer.api_error();
        assert_eq!((status, code.as_str(), message.as_str()), error);
    }
    let spent = stage.rest(&access, "limits").await;
    assert!(
        spent
            .header("sforce-limit-info")
            .contains("api-usage=15000/15000")
    );
    stage.practice.switch(Scenario::Normal);
    assert_eq!(stage.rest(&access, "limits").await.status, 200);
}

#[tokio::test]
async fn the_quota_of_the_day_is_counted() {
    let stage = Stage::with(Options {
        salesforce_daily: 2,
        ..Options::default()
    });
    let access = stage.access().await;
    for _ in 0..2 {
        assert_eq!(stage.rest(&access, "limits").await.status, 200);
    }
    assert_eq!(
        stage.rest(&access, "limits").await.api_error().1,
        "REQUEST_LIMIT_EXCEEDED"
    );
}

#[tokio::test]
async fn missing_permissions_hide_objects() {
    let stage = Stage::new();
    let access = stage.access().await;
    stage.practice.switch(Scenario::PermissionMissing);
    let own = "SELECT PermissionsApiEnabled, PermissionsModifyAllData FROM UserPermissionAccess";
    let row = stage.ask(&access, "query", own).await.json()["records"][0].clone();
    assert_eq!(
        (
            &row["PermissionsApiEnabled"],
            &row["PermissionsModifyAllData"]
        ),
        (&json!(true), &json!(false))
    );
    for object in [
        "PermissionSet",
        "OauthToken",
        "ObjectPermissions",
        "SearchLayout",
    ] {
        let query = format!("SELECT Id FROM {object}");
        assert_eq!(
            stage.ask(&access, "query", &query).await.api_error().1,
            "INVALID_TYPE",
            "{object}"
        );
    }
    let package = stage
        .ask(
            &access,
            "tooling/query",
            "SELECT Id FROM InstalledSubscriberPackage",
        )
        .await;
    let (status, code, _) = package.api_error();
    assert_eq!((status, code.as_str()), (403, "INSUFFICIENT_ACCESS"));
}

#[tokio::test]
async fn html_comes_where_something_is_in_the_way() {
    let stage = Stage::new();
    let access = stage.access().await;
    stage.practice.switch(Scenario::Maintenance);
    let authorize = stage.get(stage.authorize().as_str()).await;
    for answer in [stage.rest(&access, "limits").await, authorize] {
        assert_eq!(answer.status, 503);
        assert!(
            answer.header("content-type").starts_with("text/html")
                && answer.text.starts_with("<!DOCTYPE html>")
        );
    }
    stage.practice.switch(Scenario::HtmlInsteadOfJson);
    let answer = stage.rest(&access, "limits").await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-type").starts_with("text/html"));
    // The page of signing in is a page anyway; exchanging the code is not.
    let code = stage.code(&stage.authorize()).await;
    assert!(
        stage
            .exchange(&code, None)
            .await
            .text
            .starts_with("<!DOCTYPE html>")
    );
}

#[tokio::test]
async fn an_app_that_is_not_installed_ends_on_a_page() {
    let stage = Stage::new();
    stage.practice.switch(Scenario::AppNotInstalled);
    let page = stage.get(stage.authorize().as_str()).await;
    assert_eq!(page.status, 400);
    assert!(page.text.contains("OAUTH_EC_APP_NOT_FOUND"));
}

#[tokio::test]
async fn a_verifier_that_is_never_accepted() {
    let stage = Stage::new();
    stage.practice.switch(Scenario::WrongPkce);
    let code = stage.code(&stage.authorize()).await;
    let answer = stage.exchange(&code, None).await;
    assert_eq!(answer.json()["error_description"], "invalid code verifier");
    assert_eq!(answer.oauth_error(), (400, "invalid_grant".to_owned()));
}

#[tokio::test]
async fn slow_answers_are_slow() {
    let stage = Stage::with(Options {
        slow: Duration::from_millis(300),
        ..Options::default()
    });
    let url = stage.salesforce("/services/data/");
    let took = async || {
        let begun = Instant::now();
        stage.get(&url).await;
        begun.elapsed()
    };
    took().await;
    stage.practice.switch(Scenario::Slow);
    assert!(took().await >= Duration::from_millis(300));
}

#[tokio::test]
async fn what_would_write_is_refused_and_counted() {
    let stage = Stage::new();
    let access = stage.access().await;
    let refused = || stage.practice.state()["refused_writes"].as_u64().unwrap();
    for (count, (method, path)) in (1..).zip([
        (Method::POST, "/services/data/v67.0/sobjects/Lead"),
        (
            Method::PATCH,
            "/services/data/v67.0/sobjects/Lead/00Q000000000001AAA",
        ),
        (
            Method::DELETE,
            "/services/data/v67.0/sobjects/Lead/00Q000000000001AAA",
        ),
        (Method::PUT, "/services/data/v67.0/anything"),
        (
            Method::POST,
            "/services/data/v67.0/tooling/sobjects/PackageInstallRequest",
        ),
        (Method::POST, "/services/data/v67.0/metadata/deployRequest"),
        (Method::POST, "/services/Soap/m/67.0"),
    ]) {
        let answer = stage
            .with_token(&access, method.clone(), &stage.salesforce(path))
            .await;
        let (status, code, _) = answer.api_error();
        assert_eq!(
            (status, code.as_str()),
            (403, "INSUFFICIENT_ACCESS_OR_READONLY"),
            "{method} {path}"
        );
        assert_eq!(refused(), count);
    }
    stage.rest(&access, "sobjects").await;
    assert_eq!(refused(), 7);
}
