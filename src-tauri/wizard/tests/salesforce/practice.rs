//! The client against the practice organisation, which was written by somebody else from the same facts.

use std::{ops::ControlFlow, time::Duration};

use practice::{Options, Practice, Scenario};
use serde::Deserialize;
use url::Url;
use wizard::{
    http::{Answer, Call, Http, HttpOptions, Repetitions},
    oauth::Tokens,
    record::Environment,
    salesforce::{Client, LoginHost, OrganizationKind, Problem, Reach, Session, look},
    secrets::Secret,
};

const CALLBACK: &str = "http://localhost:17170/callback";
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

#[derive(Deserialize)]
struct Token {
    #[serde(rename = "access_token")]
    access: String,
    scope: String,
    instance_url: String,
    id: String,
}

fn http() -> Http {
    let repetitions = Repetitions {
        first: Duration::from_millis(1),
        ..Repetitions::default()
    };
    Http::new(&HttpOptions {
        repetitions,
        ..HttpOptions::default()
    })
    .unwrap()
}

async fn post(http: &Http, url: &Url, fields: &[(&str, &str)]) -> Answer {
    http.send(&Call::post_form(url.clone(), fields))
        .await
        .unwrap()
}

/// Signs in as a person at a browser would.
async fn sign_in(practice: &Practice) -> Client {
    let http = http();
    let login = LoginHost::parse(&practice.salesforce_url(), Environment::Production).unwrap();
    let known = &practice.credentials().salesforce;
    let mut authorize = login.authorize();
    authorize.query_pairs_mut().extend_pairs([
        ("response_type", "code"),
        ("client_id", known.consumer_key.as_str()),
        ("redirect_uri", CALLBACK),
        ("scope", "api openid"),
        ("state", "s"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ]);
    let given = [
        ("username", known.username.as_str()),
        ("password", known.password.as_str()),
    ];
    let consent = post(&http, &authorize, &given).await;
    let page = String::from_utf8(consent.body).unwrap();
    let ticket = page.split("name=\"ticket\" value=\"").nth(1).unwrap();
    let ticket = ticket.split('"').next().unwrap();
    let allowed = post(
        &http,
        &authorize,
        &[("ticket", ticket), ("action", "allow")],
    )
    .await;
    let callback = Url::parse(allowed.header("location").unwrap()).unwrap();
    let code = callback
        .query_pairs()
        .find(|(name, _)| name == "code")
        .unwrap()
        .1;
    let exchange = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("client_id", known.consumer_key.as_str()),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
    ];
    let token: Token = post(&http, &login.token(), &exchange).await.json().unwrap();
    let tokens = Tokens {
        access: Secret::new(token.access),
        refresh: None,
        scopes: token.scope.split(' ').map(str::to_owned).collect(),
        scopes_missing: Vec::new(),
        expires_in: None,
        instance_url: Some(token.instance_url),
        id: Some(token.id),
        issued_at: None,
        signature: None,
    };
    let session = Session::from_tokens(&login, &known.consumer_key, &tokens).unwrap();
    Client::pausing(http, session, None, Duration::from_millis(1))
}

fn practice(options: Options) -> Practice {
    Practice::start(options).unwrap()
}

#[tokio::test]
async fn who_and_where_are_seen_in_production_and_in_a_sandbox() {
    for (sandbox, kind) in [
        (false, OrganizationKind::Production),
        (true, OrganizationKind::Sandbox),
    ] {
        let practice = practice(Options {
            sandbox,
            ..Options::default()
        });
        let client = sign_in(&practice).await;
        let look = look(&client).await.unwrap();
        assert_eq!(look.api, Reach::Works);
        assert_eq!(look.organization.kind, Ok(kind));
        assert!(look.organization.name.is_ok() && look.organization.edition.is_ok());
        let username = &practice.credentials().salesforce.username;
        assert_eq!(look.user.username.as_ref(), Some(username));
        assert_eq!(
            client.identity().await.unwrap().username.as_ref(),
            Some(username)
        );
        assert_eq!(&client.user().await.unwrap().username, username);
        assert!(look.usage.is_some_and(|usage| usage.allowed == 15_000));
        let limits = client.limits().await.unwrap();
        assert_eq!(limits["DailyApiRequests"].max, 15_000);
    }
}

#[tokio::test]
async fn more_users_than_fit_on_a_page_come_page_by_page() {
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Row {
        id: String,
    }
    let practice = practice(Options {
        users: 4_500,
        ..Options::default()
    });
    let client = sign_in(&practice).await;
    let (mut pages, mut ids) = (0, std::collections::BTreeSet::new());
    let each = |page: Vec<Row>| {
        pages += 1;
        ids.extend(page.into_iter().map(|row| row.id));
        ControlFlow::Continue(())
    };
    let total = client.query("SELECT Id FROM User", each).await.unwrap();
    assert!(pages >= 3 && total >= 4_500);
    assert_eq!(ids.len() as u64, total);
}

#[tokio::test]
async fn each_trouble_of_the_practice_organisation_is_told_for_what_it_is() {
    let practice = practice(Options::default());
    let client = sign_in(&practice).await;
    client.version().await.unwrap();
    for (scenario, reach) in [
        (Scenario::SessionNotForApi, Reach::BlockedByPolicy),
        (Scenario::ApiNotEnabled, Reach::NotEnabledForUser),
        (Scenario::EditionWithoutApi, Reach::NotEnabledForOrg),
        (Scenario::QuotaReached, Reach::QuotaReached),
        (Scenario::Maintenance, Reach::Maintenance),
        (Scenario::Normal, Reach::Works),
    ] {
        practice.switch(scenario);
        let look = look(&client).await.unwrap();
        assert_eq!(look.api, reach, "{scenario}");
    }
    practice.switch(Scenario::HtmlInsteadOfJson);
    let portal = look(&client).await.unwrap();
    assert_eq!(portal.api.failure().unwrap().code, "salesforce-web-page");

    let soql = "SELECT Id, Colour FROM User";
    practice.switch(Scenario::Normal);
    let unknown = client.first::<serde_json::Value>(soql).await.unwrap_err();
    assert_eq!(unknown.problem(), Problem::NotVisible);

    practice.switch(Scenario::ExpiredSession);
    assert_eq!(
        look(&client).await.unwrap_err().code,
        "salesforce-session-ended"
    );
}
