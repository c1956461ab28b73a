//! The control address, and what lets itself be done in which order.

use std::time::{Duration, Instant};

use practice::{Event, NotYet, Options, Practice, Scenario};
use reqwest::Method;
use serde_json::json;

use crate::stage::Stage;

fn control(stage: &Stage, path: &str) -> String {
    stage.practice.control_url() + path
}

#[tokio::test]
async fn events_and_scenarios_are_posted() {
    let stage = Stage::new();
    let begun = stage.get(&control(&stage, "state")).await.json();
    assert_eq!(
        (&begun["scenario"], &begun["events"], &begun["package"]),
        (&json!("normal"), &json!({}), &json!("absent"))
    );
    let done = stage
        .post_form(&control(&stage, "events/first-invite"), &[])
        .await;
    assert_eq!(done.status, 200);
    assert!(
        done.json()["events"]["first-invite"]
            .as_str()
            .unwrap()
            .ends_with('Z')
    );
    let switched = stage
        .post_form(&control(&stage, "scenario/marketo-606"), &[])
        .await;
    assert_eq!(switched.json()["scenario"], "marketo-606");
    assert_eq!(stage.practice.scenario(), Scenario::Marketo606);
    for unknown in ["events/nope", "scenario/nope"] {
        let answer = stage.post_form(&control(&stage, unknown), &[]).await;
        assert_eq!(answer.status, 404);
        assert!(answer.text.contains("quota-reached") || answer.text.contains("first-invite"));
    }
    assert_eq!(
        stage
            .get(&control(&stage, "events/first-invite"))
            .await
            .status,
        405
    );
}

#[tokio::test]
async fn what_needs_something_else_waits_for_it() {
    let stage = Stage::with(Options {
        install_takes: Duration::from_millis(200),
        ..Options::default()
    });
    let early = stage
        .post_form(&control(&stage, "events/start-sync"), &[])
        .await;
    assert_eq!(early.status, 409);
    assert_eq!(
        early.json(),
        json!({ "event": "start-sync", "needs": "connect-marketo" })
    );
    let practice = &stage.practice;
    practice.happen(Event::InstallPackage).unwrap();
    let not_yet = NotYet {
        event: Event::Configure,
        needs: Event::InstallPackage,
    };
    assert_eq!(practice.happen(Event::Configure), Err(not_yet));
    assert_eq!(practice.state()["package"], "installing");
    let begun = Instant::now();
    while practice.happen(Event::Configure).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(20));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(practice.state()["package"], "installed");
    let events = practice.state()["events"].clone();
    assert!(events["create-remote-sites"].is_string() && events["add-list-buttons"].is_string());
}

#[tokio::test]
async fn an_installation_can_end_with_an_error_and_be_repeated() {
    let stage = Stage::with(Options {
        install_takes: Duration::ZERO,
        scenario: Some(Scenario::PackageInstallError),
        ..Options::default()
    });
    stage.practice.happen(Event::InstallPackage).unwrap();
    assert_eq!(stage.practice.state()["package"], "failed");
    let access = stage.access().await;
    let query = "SELECT Id, Status, Errors FROM PackageInstallRequest";
    let request = stage.ask(&access, "tooling/query", query).await.json()["records"][0].clone();
    assert_eq!(request["Status"], "ERROR");
    assert!(request["Errors"]["errors"][0]["message"].is_string());
    stage.practice.switch(Scenario::Normal);
    stage.practice.happen(Event::InstallPackage).unwrap();
    assert_eq!(stage.practice.state()["package"], "installed");
}

#[tokio::test]
async fn a_person_does_the_steps_on_a_page() {
    let stage = Stage::new();
    let page = stage.get(&stage.practice.control_url()).await;
    assert_eq!(page.text.matches("<h2>").count(), 9);
    for event in Event::ALL {
        assert!(
            page.text.contains(&format!("action=\"/events/{event}\"")),
            "{event}"
        );
    }
    for scenario in Scenario::ALL {
        assert!(
            page.text.contains(&format!("value=\"{scenario}\"")),
            "{scenario}"
        );
    }
    // No sentence is missing: an id would stand in its place.
    assert!(
        !page.text.contains("practice-event-") && !page.text.contains("step-"),
        "{}",
        page.text
    );
    let press = |path: &str| {
        let request = stage.request(Method::POST, &control(&stage, path));
        let own = stage.practice.control_url();
        request
            .header("accept", "text/html,application/xhtml+xml")
            .header("origin", own.trim_end_matches('/'))
            .header("sec-fetch-site", "same-origin")
    };
    let pressed = stage.send(press("events/first-invite")).await;
    assert_eq!(
        (pressed.status.as_u16(), pressed.header("location")),
        (303, "/")
    );
    let early = stage
        .send(press("events/start-sync").header("accept-language", "fr"))
        .await;
    assert_eq!(early.status, 409);
    assert!(early.text.contains("lang=\"fr\"") && early.text.contains("Connecter à Marketo"));
    let chosen = stage.send(press("scenario").body("scenario=slow")).await;
    assert_eq!(chosen.status, 303);
    assert_eq!(stage.practice.scenario(), Scenario::Slow);
    let page = stage.get(&stage.practice.control_url()).await;
    assert!(page.text.contains("value=\"slow\" selected") && page.text.contains("Done"));
}

#[tokio::test]
async fn other_web_pages_cannot_use_it() {
    let stage = Stage::new();
    let post = |name: &'static str, value: &'static str| {
        let url = control(&stage, "events/first-invite");
        stage.request(Method::POST, &url).header(name, value)
    };
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
    ] {
        assert_eq!(
            stage.send(post(name, value)).await.status,
            403,
            "{name}: {value}"
        );
    }
    assert_eq!(stage.practice.state()["events"], json!({}));
}

#[tokio::test]
async fn no_address_answers_to_a_foreign_name() {
    let stage = Stage::new();
    let own = |url: String| url.trim_end_matches('/').to_owned();
    for address in [
        own(stage.practice.control_url()) + "/state",
        own(stage.practice.salesforce_url()) + "/services/data",
        own(stage.practice.salesforce_url()) + "/services/oauth2/authorize",
        own(stage.practice.marketo_endpoint()) + "/v1/stats/usage.json",
        own(stage.practice.marketo_identity()) + "/oauth/token",
    ] {
        let port = address
            .split(':')
            .nth(2)
            .unwrap()
            .split('/')
            .next()
            .unwrap();
        for (host, foreign) in [
            (format!("evil.example:{port}"), true),
            (format!("127.0.0.1.evil.example:{port}"), true),
            (format!("localhost.:{port}"), true),
            (format!("0.0.0.0:{port}"), true),
            (format!("localhost:{port}"), false),
        ] {
            let request = stage.request(Method::GET, &address).header("host", &host);
            let answer = stage.send(request).await;
            assert_eq!(
                answer.status == 421,
                foreign,
                "{address} as {host}: {answer:?}"
            );
            assert_eq!(
                answer.text.contains("127.0.0.1 and localhost only"),
                foreign
            );
        }
    }
    assert_eq!(stage.practice.calls().marketo, 0);
}

#[test]
fn it_listens_on_loopback_only_and_its_ports_are_free_when_it_has_ended() {
    let practice = Practice::start(Options::default()).unwrap();
    let addresses = [
        practice.salesforce_url(),
        practice.marketo_endpoint(),
        practice.control_url(),
    ];
    let ports: Vec<u16> = addresses
        .iter()
        .map(|address| {
            let url: url::Url = address.parse().unwrap();
            assert_eq!(url.host_str(), Some("127.0.0.1"));
            url.port().unwrap()
        })
        .collect();
    let options = || Options {
        salesforce_port: ports[0],
        marketo_port: ports[1],
        control_port: ports[2],
        ..Options::default()
    };
    let taken = Practice::start(options()).unwrap_err();
    assert!(taken.to_string().contains(&ports[0].to_string()), "{taken}");
    practice.stop();
    drop(Practice::start(options()).unwrap());
    drop(Practice::start(options()).unwrap());
}

#[test]
fn what_is_printed_of_it_holds_no_secret() {
    let practice = Practice::start(Options::default()).unwrap();
    let printed = format!(
        "{practice:?} {:?} {}",
        practice.credentials(),
        practice.state()
    );
    let credentials = practice.credentials();
    assert!(!printed.contains(&credentials.salesforce.password));
    assert!(!printed.contains(&credentials.marketo.client_secret));
}
