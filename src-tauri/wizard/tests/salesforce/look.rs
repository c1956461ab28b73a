//! The first look after signing in.

use wizard::salesforce::{Look, OrganizationKind, Reach, look};

use crate::{
    stage::{ORGANIZATION, USER, client, error, records, vendor},
    vendor_stage::{Asked, Says, Vendor},
};

fn userinfo() -> Says {
    Says::ok(format!(
        r#"{{"sub":"https://login.salesforce.com/id/{ORGANIZATION}/{USER}","user_id":"{USER}","organization_id":"{ORGANIZATION}",
            "preferred_username":"ada@acme.example","name":"Ada Admin","email_verified":true,"active":true,"is_app_installed":true}}"#
    ))
}

fn identity() -> Says {
    Says::ok(format!(
        r#"{{"id":"https://login.salesforce.com/id/{ORGANIZATION}/{USER}","user_id":"{USER}","organization_id":"{ORGANIZATION}",
            "username":"ada@acme.example","display_name":"Ada Admin","active":true,"user_type":"STANDARD"}}"#
    ))
}

fn organization(sandbox: bool, trial: &str, edition: &str) -> Says {
    records(&format!(
        r#"{{"attributes":{{"type":"Organization"}},"Id":"{ORGANIZATION}","Name":"Acme","InstanceName":"NA139","IsSandbox":{sandbox},
            "TrialExpirationDate":{trial},"NamespacePrefix":null,"OrganizationType":"{edition}"}}"#
    ))
}

/// Answers who it is, and to every query as said.
async fn with_query(mut query: impl FnMut(&Asked) -> Says + Send + 'static) -> Vendor {
    vendor(move |asked| match asked.path.as_str() {
        "/services/oauth2/userinfo" => userinfo(),
        path if path.starts_with("/id/") => identity(),
        _ => query(asked).with("Sforce-Limit-Info", "api-usage=18/15000; api-bursts=1/750"),
    })
    .await
}

async fn seen(query: Says) -> Look {
    let vendor = with_query(move |_| query.clone()).await;
    look(&client(&vendor)).await.unwrap()
}

#[tokio::test]
async fn who_where_and_whether_the_api_answers() {
    let look = seen(organization(false, "null", "Enterprise Edition")).await;
    assert_eq!(look.user.username.as_deref(), Some("ada@acme.example"));
    assert_eq!(look.organization.id, ORGANIZATION);
    assert_eq!(look.organization.name, Ok("Acme".into()));
    assert_eq!(look.organization.edition, Ok("Enterprise Edition".into()));
    assert_eq!(look.api, Reach::Works);
    assert_eq!(
        look.usage.map(|usage| (usage.used, usage.allowed)),
        Some((18, 15000))
    );
}

#[tokio::test]
async fn production_sandbox_scratch_and_developer_edition_are_told_apart() {
    let date = r#""2026-12-24T00:00:00.000+0000""#;
    for (sandbox, trial, edition, kind) in [
        (
            false,
            "null",
            "Unlimited Edition",
            OrganizationKind::Production,
        ),
        (
            false,
            date,
            "Enterprise Edition",
            OrganizationKind::Production,
        ),
        (
            true,
            "null",
            "Enterprise Edition",
            OrganizationKind::Sandbox,
        ),
        (true, date, "Developer Edition", OrganizationKind::Scratch),
        (
            false,
            "null",
            "Developer Edition",
            OrganizationKind::Developer,
        ),
    ] {
        let look = seen(organization(sandbox, trial, edition)).await;
        assert_eq!(look.organization.kind, Ok(kind));
    }
}

#[tokio::test]
async fn signed_in_without_the_api_is_a_diagnosis_and_no_failed_sign_in() {
    for (says, reach, failure) in [
        (
            error(
                403,
                "API_CURRENTLY_DISABLED",
                "API is disabled for this User",
            ),
            Reach::NotEnabledForUser,
            "salesforce-api-off-for-user",
        ),
        (
            error(403, "API_DISABLED_FOR_ORG", "off"),
            Reach::NotEnabledForOrg,
            "salesforce-api-off-for-org",
        ),
        (
            error(
                401,
                "INVALID_SESSION_ID",
                "This session is not valid for use with the API",
            ),
            Reach::BlockedByPolicy,
            "salesforce-not-for-api",
        ),
        (
            error(403, "TXN_SECURITY_NO_ACCESS", ""),
            Reach::BlockedByPolicy,
            "salesforce-not-for-api",
        ),
        (
            error(
                403,
                "REQUEST_LIMIT_EXCEEDED",
                "TotalRequests Limit exceeded.",
            ),
            Reach::QuotaReached,
            "salesforce-quota",
        ),
        (
            error(500, "SERVER_UNAVAILABLE", ""),
            Reach::Maintenance,
            "salesforce-unavailable",
        ),
        (
            Says::html(500),
            Reach::Maintenance,
            "salesforce-unavailable",
        ),
    ] {
        let look = seen(says).await;
        assert_eq!(look.user.username.as_deref(), Some("ada@acme.example"));
        assert_eq!(look.organization.id, ORGANIZATION);
        assert!(look.organization.name.is_err());
        assert_eq!(look.api.failure().unwrap().code, failure);
        assert_eq!(look.api, reach);
    }
    let look = seen(Says::html(403)).await;
    assert!(
        matches!(look.api, Reach::CannotTell(failure) if failure.code == "salesforce-web-page")
    );
}

#[tokio::test]
async fn what_the_user_cannot_see_of_the_org_is_cannot_tell_and_no_guess() {
    let vendor = with_query(|asked| {
        let soql = &asked.query["q"];
        if soql.contains("IsSandbox") || soql.contains("InstanceName") {
            error(
                400,
                "INVALID_FIELD",
                "No such column on entity Organization",
            )
        } else {
            organization(false, "null", "Enterprise Edition")
        }
    })
    .await;
    let look = look(&client(&vendor)).await.unwrap();
    assert_eq!(look.api, Reach::Works);
    assert_eq!(look.organization.name, Ok("Acme".into()));
    assert_eq!(look.organization.edition, Ok("Enterprise Edition".into()));
    assert_eq!(
        look.organization.kind.unwrap_err().code,
        "salesforce-not-visible"
    );
    assert_eq!(
        look.organization.instance.unwrap_err().code,
        "salesforce-not-visible"
    );
}

#[tokio::test]
async fn an_org_that_cannot_be_seen_at_all_is_known_by_its_id() {
    let look = seen(error(
        400,
        "INVALID_TYPE",
        "sObject type 'Organization' is not supported.",
    ))
    .await;
    assert_eq!(look.api, Reach::Works);
    assert_eq!(look.organization.id, ORGANIZATION);
    assert!(look.organization.name.is_err() && look.organization.kind.is_err());
}

#[tokio::test]
async fn the_identity_url_answers_where_userinfo_does_not() {
    let vendor = vendor(|asked| match asked.path.as_str() {
        "/services/oauth2/userinfo" => Says::text(404, ""),
        path if path.starts_with("/id/") => identity(),
        _ => error(403, "API_DISABLED_FOR_ORG", ""),
    })
    .await;
    let look = look(&client(&vendor)).await.unwrap();
    assert_eq!(look.user.name.as_deref(), Some("Ada Admin"));
    let identity = vendor
        .asked()
        .into_iter()
        .find(|asked| asked.path.starts_with("/id/"));
    assert_eq!(identity.unwrap().query["format"], "json");
}

#[tokio::test]
async fn where_nobody_says_who_it_is_the_session_still_does() {
    let vendor = vendor(|asked| match asked.path.as_str() {
        path if path.ends_with("/query") => organization(true, "null", "Enterprise Edition"),
        _ => Says::text(404, ""),
    })
    .await;
    let look = look(&client(&vendor)).await.unwrap();
    assert_eq!(
        (look.user.user_id.as_str(), look.user.username),
        (USER, None)
    );
    assert_eq!(look.api, Reach::Works);
}

#[tokio::test]
async fn an_answer_about_somebody_else_is_none() {
    let vendor = vendor(|asked| match asked.path.as_str() {
        path if path.ends_with("/query") => organization(false, "null", ""),
        _ => Says::ok(format!(
            r#"{{"user_id":"005XX0000000009AAA","organization_id":"{ORGANIZATION}","username":"eve@evil.example","preferred_username":"eve@evil.example"}}"#
        )),
    })
    .await;
    let look = look(&client(&vendor)).await.unwrap();
    assert_eq!(
        (look.user.user_id.as_str(), look.user.username),
        (USER, None)
    );
}

#[tokio::test]
async fn a_session_that_has_ended_is_nobody_signed_in() {
    for says in [
        error(401, "INVALID_SESSION_ID", "Session expired or invalid"),
        Says::text(403, "Bad_OAuth_Token"),
    ] {
        let vendor = vendor(move |_| says.clone()).await;
        let failure = look(&client(&vendor)).await.unwrap_err();
        assert_eq!(failure.code, "salesforce-session-ended");
    }
}

#[tokio::test]
async fn h_12_a_look_asks_and_changes_nothing() {
    let vendor = with_query(|_| organization(false, "null", "Enterprise Edition")).await;
    look(&client(&vendor)).await.unwrap();
    assert!(vendor.asked().iter().all(|asked| asked.method == "GET"));
}

#[tokio::test]
async fn the_newest_version_that_was_tried_is_spoken_and_asked_for_once() {
    let vendor = with_query(|_| organization(false, "null", "")).await;
    let client = client(&vendor);
    assert_eq!(client.version().await.unwrap().to_string(), "67.0");
    client.organization().await.unwrap();
    client.organization().await.unwrap();
    assert_eq!(vendor.times("/services/data/"), 1);
    assert_eq!(vendor.times("/services/data/v67.0/query"), 2);
}

#[tokio::test]
async fn an_org_that_offers_only_old_versions_is_told() {
    let vendor =
        Vendor::start(|_| Says::ok(r#"[{"label":"Winter '23","version":"56.0"},{"version":"?"}]"#))
            .await;
    let failure = client(&vendor).version().await.unwrap_err().failure();
    assert_eq!(failure.code, "salesforce-too-old");
    assert_eq!(failure.facts["newest"], "56.0");
}

#[tokio::test]
async fn limits_are_read_by_name() {
    let vendor = with_query(|_| {
        Says::ok(r#"{"DailyApiRequests":{"Max":15000,"Remaining":14998,"Ant Migration Tool":{"Max":0,"Remaining":0}}}"#)
    })
    .await;
    let limits = client(&vendor).limits().await.unwrap();
    let daily = limits["DailyApiRequests"];
    assert_eq!((daily.max, daily.remaining), (15000, 14998));
}
