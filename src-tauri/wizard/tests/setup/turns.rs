//! What is kept of a Salesforce session is changed by one at a time: a renewal that is on its way neither takes
//! the place of a new sign-in nor brings a session back that a person has signed out of.

use std::{fs::File, time::Duration};

use practice::Scenario;
use wizard::{
    secrets::Name,
    setup::view::{FindingStatus, VerifyScope},
};

use crate::practising::Practising;

/// Long enough for whoever does not wait.
const WHILE: Duration = Duration::from_secs(1);

/// Holds what a renewal holds while it is on its way.
fn renewal_on_its_way(practising: &Practising, setup: &str) -> File {
    let path = practising
        .stage
        .root()
        .join("locks")
        .join(format!("{setup}.session.lock"));
    let options = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path);
    let file = options.unwrap();
    file.lock().unwrap();
    file
}

#[tokio::test]
async fn signing_out_waits_for_a_renewal_that_is_on_its_way() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    let renewal = renewal_on_its_way(&practising, setup.id());
    let mut signing_out = Box::pin(setup.salesforce_signing_out().unwrap().run());
    let early = tokio::time::timeout(WHILE, &mut signing_out).await;
    assert!(early.is_err(), "it did not wait");
    assert!(practising.kept(&setup, Name::Salesforce).await.is_some());
    drop(renewal);
    assert_eq!(signing_out.await.unwrap().not_revoked, None);
    assert!(practising.kept(&setup, Name::Salesforce).await.is_none());
}

#[tokio::test]
async fn a_new_sign_in_is_kept_after_a_renewal_that_is_on_its_way() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    let before = practising.kept(&setup, Name::Salesforce).await.unwrap();
    let renewal = renewal_on_its_way(&practising, setup.id());
    let mut signing_in = Box::pin(practising.sign_in(&setup, true, "allow"));
    let early = tokio::time::timeout(WHILE, &mut signing_in).await;
    assert!(early.is_err(), "it did not wait");
    let meanwhile = practising.kept(&setup, Name::Salesforce).await.unwrap();
    assert_eq!(before.expose(), meanwhile.expose());
    drop(renewal);
    signing_in.await.0.unwrap();
    let after = practising.kept(&setup, Name::Salesforce).await.unwrap();
    assert_ne!(before.expose(), after.expose());
}

#[tokio::test]
async fn a_renewal_is_finished_although_nobody_waits_for_it_any_more() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    practising.practice.switch(Scenario::ExpiredSession);
    let before = practising.kept(&setup, Name::Salesforce).await.unwrap();
    let other_renewal = renewal_on_its_way(&practising, setup.id());
    let scope = VerifyScope::Step {
        step: "install-package".to_owned(),
    };
    let verifying = setup.verifying(&scope, None).unwrap();
    let given_up = tokio::time::timeout(WHILE, verifying.run(&|_| ())).await;
    assert!(given_up.is_err(), "it did not wait");
    drop(other_renewal);
    let renewed = async {
        while practising
            .kept(&setup, Name::Salesforce)
            .await
            .is_none_or(|kept| kept.expose() == before.expose())
        {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), renewed)
        .await
        .expect("the renewal ended with the run that had asked for it");
    let verified = setup.verifying(&scope, None).unwrap().run(&|_| ()).await;
    let verified = verified.unwrap();
    assert_eq!(verified.unfinished, None);
    for found in &verified.findings {
        assert_ne!(found.status, FindingStatus::Unknown, "{found:?}");
    }
}
