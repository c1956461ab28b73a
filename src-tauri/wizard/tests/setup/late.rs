//! A sign-in whose browser came back always ends, whatever Salesforce answers after that, and whether it
//! answers at all.

use std::{net::TcpListener, time::Duration};

use url::Url;
use wizard::{
    failure::Failure,
    http::{Call, Http, HttpOptions},
    secrets::{Key, Name},
    setup::{
        Language, Persona, SalesforceSignedIn, Setup,
        view::{Environment, NewSetup, SignInProgress},
    },
};

use crate::{
    stage::{Stage, new},
    vendor_stage::{Asked, Says, Vendor},
};

const ORGANIZATION: &str = "00DXX0000000001AAA";
const USER: &str = "005XX0000000001AAA";
/// What the tests give it after the browser's answer.
const AFTERWARDS: Duration = Duration::from_secs(2);

fn token(asked: &Asked) -> Says {
    let at = format!("http://{}", asked.headers["host"]);
    Says::ok(format!(
        r#"{{"access_token":"{ORGANIZATION}!access","token_type":"Bearer","scope":"api","instance_url":"{at}","id":"{at}/id/{ORGANIZATION}/{USER}"}}"#
    ))
}

fn userinfo() -> Says {
    Says::ok(format!(
        r#"{{"user_id":"{USER}","organization_id":"{ORGANIZATION}","preferred_username":"ada@acme.example","name":"Ada Admin"}}"#
    ))
}

fn setup(stage: &Stage, vendor: &Vendor) -> Setup {
    let new = NewSetup {
        practice: true,
        environment: Environment::Production,
        ..new(&Persona::ALL)
    };
    let mut setup = stage.setups().create(&new).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let key = format!("3MVG9{}", "key".repeat(27));
    setup
        .choose_salesforce_app(&vendor.address(), &key, Some(&[port]))
        .unwrap();
    setup
}

/// Signs in with a browser that comes back at once.
async fn sign_in(setup: &Setup) -> Result<SalesforceSignedIn, Failure> {
    let opened = |step: SignInProgress| {
        let SignInProgress::BrowserOpened { url } = step else {
            return;
        };
        let url: Url = url.parse().unwrap();
        let asked: std::collections::BTreeMap<_, _> = url.query_pairs().into_owned().collect();
        let mut back: Url = asked["redirect_uri"].parse().unwrap();
        back.query_pairs_mut()
            .append_pair("code", "a-code")
            .append_pair("state", &asked["state"]);
        tokio::spawn(async move {
            let http = Http::new(&HttpOptions::default()).unwrap();
            http.send(&Call::get(back)).await.unwrap();
        });
    };
    let signing_in = setup.salesforce_signing_in(Language::En, false).unwrap();
    let signing_in = signing_in.finishing_within(AFTERWARDS);
    signing_in.run(&|_| Ok(()), &opened).await
}

async fn is_kept(stage: &Stage, setup: &Setup) -> bool {
    let key = Key {
        setup: setup.id().to_owned(),
        name: Name::Salesforce,
    };
    stage.secrets().read(&key).await.unwrap().is_some()
}

#[tokio::test]
async fn o_38_a_salesforce_that_does_not_say_who_signed_in_is_given_up_and_the_session_ended() {
    let stage = Stage::new();
    let vendor = Vendor::start(|asked| match asked.path.as_str() {
        "/services/oauth2/token" => token(asked),
        "/services/oauth2/revoke" => Says::ok(""),
        _ => Says::never(),
    })
    .await;
    let setup = setup(&stage, &vendor);
    let failure = sign_in(&setup).await.err().unwrap();
    assert_eq!(failure.code, "http-timed-out");
    assert_eq!(failure.facts["seconds"], "2");
    assert!(!is_kept(&stage, &setup).await);
    assert_eq!(vendor.times("/revoke"), 1);
}

#[tokio::test]
async fn o_38_an_api_that_does_not_answer_in_time_is_no_failed_sign_in() {
    let stage = Stage::new();
    let vendor = Vendor::start(|asked| match asked.path.as_str() {
        "/services/oauth2/token" => token(asked),
        "/services/oauth2/userinfo" => userinfo(),
        _ => Says::never(),
    })
    .await;
    let mut setup = setup(&stage, &vendor);
    let signed_in = sign_in(&setup).await.unwrap();
    let view = setup.record_salesforce_sign_in(&signed_in).unwrap();
    let seen = view.accounts.salesforce.signed_in.unwrap();
    assert_eq!(seen.user.username, "ada@acme.example");
    assert_eq!(seen.organization.id, ORGANIZATION);
    assert_eq!(seen.organization.sandbox, None);
    assert_eq!(seen.api.unwrap().code, "http-timed-out");
    assert!(is_kept(&stage, &setup).await);
    assert_eq!(vendor.times("/revoke"), 0);
}
