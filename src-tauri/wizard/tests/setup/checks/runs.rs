//! How a run goes: side by side, told as it comes, stopped, interrupted by the end of a session, watched.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use practice::{Event, Options, Scenario};
use wizard::{
    secrets::{Key, Name},
    setup::{
        Persona, Unfinished,
        view::{FindingStatus, VerifyProgress, VerifyScope},
    },
};

use super::{DONE, Ready, summary, told};
use crate::{practising::Practising, stage::code};

#[tokio::test]
async fn every_finding_is_told_as_soon_as_it_is_known() {
    let ready = Ready::finished().await;
    let told: Mutex<Vec<VerifyProgress>> = Mutex::default();
    let step = "install-package".to_owned();
    let verifying = ready
        .setup
        .verifying(&VerifyScope::Step { step }, None)
        .unwrap();
    verifying
        .run(&|progress| told.lock().unwrap().push(progress))
        .await
        .unwrap();
    let told = told.into_inner().unwrap();
    let [
        VerifyProgress::Asking { checks },
        VerifyProgress::Found { .. },
        VerifyProgress::Found { .. },
    ] = told.as_slice()
    else {
        panic!("{told:?}");
    };
    assert_eq!(checks, &["package", "package-objects"]);
}

#[tokio::test]
async fn one_persona_is_asked_only_for_what_is_theirs() {
    let mut ready = Ready::finished().await;
    let persona = Persona::SalesforceAdmin;
    let verified = ready.verify(&VerifyScope::Persona { persona }).await;
    let asked: Vec<&str> = verified
        .findings
        .iter()
        .map(|found| found.check.as_str())
        .collect();
    assert!(asked.contains(&"package") && asked.contains(&"actions-app"));
    assert!(!asked.contains(&"sales-activities"));
    let unknown = VerifyScope::Step {
        step: "nothing".into(),
    };
    assert_eq!(
        code(ready.setup.verifying(&unknown, None).map(|_| ())),
        "unknown-id"
    );
}

#[tokio::test]
async fn stopping_keeps_what_was_found_until_then() {
    let ready = Ready::with(Options {
        delay: Duration::from_millis(150),
        ..Options::default()
    })
    .await;
    let verifying = ready.setup.verifying(&VerifyScope::All, None).unwrap();
    let stop = verifying.stop();
    let told = |progress: VerifyProgress| {
        if matches!(progress, VerifyProgress::Found { .. }) {
            stop.stop();
        }
    };
    let began = Instant::now();
    let verified = verifying.run(&told).await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(5));
    let Some(Unfinished::Stopped { left }) = &verified.unfinished else {
        panic!("{:?}", verified.unfinished);
    };
    assert!(!verified.findings.is_empty() && !left.is_empty());
    assert_eq!(verified.findings.len() + left.len(), 25);
}

#[tokio::test]
async fn a_session_that_ends_in_the_middle_is_renewed_once_where_that_is_allowed() {
    let ready = Ready::staying(slowly(), true).await;
    ready.happens(&DONE);
    let sessions = || ready.practice().state()["sessions"].as_u64().unwrap();
    let verified = interrupted(&ready).await;
    assert_eq!(verified.unfinished, None);
    let unknown = verified
        .findings
        .iter()
        .filter(|one| one.status == FindingStatus::Unknown);
    let unknown: Vec<&str> = unknown.map(|one| one.code.as_str()).collect();
    assert!(
        unknown
            .iter()
            .all(|code| !code.starts_with("salesforce-session")),
        "{unknown:?}"
    );
    assert_eq!(sessions(), 1, "renewed once");
}

#[tokio::test]
async fn a_session_that_cannot_be_renewed_asks_for_a_sign_in_and_the_run_goes_on_where_it_was() {
    let mut ready = Ready::with(slowly()).await;
    ready.happens(&DONE);
    let verified = interrupted(&ready).await;
    ready.setup.record_findings(&verified).unwrap();
    let Some(Unfinished::SignInAgain { left, why }) = verified.unfinished.clone() else {
        panic!("{:?}", verified.unfinished);
    };
    assert_eq!(why.code, "salesforce-session-ended");
    assert!(
        verified
            .findings
            .iter()
            .any(|found| found.check == "marketo-sync")
    );
    assert_eq!(verified.findings.len() + left.len(), 25);

    let Ready {
        practising, setup, ..
    } = &mut ready;
    practising.signed_in(setup, false).await;
    let rest = ready
        .verify(&VerifyScope::Checks {
            checks: left.clone(),
        })
        .await;
    let asked: Vec<String> = rest
        .findings
        .iter()
        .map(|found| found.check.clone())
        .collect();
    assert_eq!(asked.len(), left.len());
    assert_eq!(ready.setup.view().summary.proofs.verified, 6);
}

/// So that there is a middle of a run.
fn slowly() -> Options {
    Options {
        delay: Duration::from_millis(30),
        ..Options::default()
    }
}

/// A run in whose middle every session ends: something of Salesforce has been found, and something has not.
async fn interrupted(ready: &Ready) -> wizard::setup::Verified {
    let verifying = ready.setup.verifying(&VerifyScope::All, None).unwrap();
    let ended = Mutex::new(false);
    let told = |progress: VerifyProgress| {
        let mut ended = ended.lock().unwrap();
        let seen = matches!(progress, VerifyProgress::Found { check, status: FindingStatus::Ok, .. } if check == "package");
        if seen && !*ended {
            ready.practice().switch(Scenario::ExpiredSession);
            *ended = true;
        }
    };
    verifying.run(&told).await.unwrap()
}

#[tokio::test]
async fn watching_goes_on_with_the_session_of_a_person_who_signs_in_anew() {
    let ready = Ready::new().await;
    let watching = ready.setup.watching("package").unwrap();
    let watching = watching.pausing(vec![Duration::from_millis(20)]);
    let (waits, waiting) = tokio::sync::oneshot::channel();
    let waits = Mutex::new(Some(waits));
    let told = |progress: VerifyProgress| {
        if matches!(progress, VerifyProgress::Waiting { .. })
            && let Some(waits) = waits.lock().unwrap().take()
        {
            waits.send(()).unwrap();
        }
    };
    let (verified, ()) = tokio::join!(watching.watch(&told), async {
        waiting.await.unwrap();
        let practising = &ready.practising;
        let (signed_in, _) = Box::pin(practising.sign_in(&ready.setup, false, "allow")).await;
        assert_eq!(signed_in.unwrap().before_not_revoked, None);
        ready.happens(&[Event::InstallPackage]);
    });
    let verified = verified.unwrap();
    assert_eq!(verified.unfinished, None);
    let found: Vec<String> = verified.findings.iter().map(super::told).collect();
    assert_eq!(found, ["ok package-installed"]);
}

#[tokio::test]
async fn in_another_org_than_the_setups_nothing_is_asked_and_both_are_named() {
    let ready = Ready::finished().await;
    let other = Practising::new();
    let mut elsewhere = other.setup();
    other.signed_in(&mut elsewhere, false).await;
    let session = other.kept(&elsewhere, Name::Salesforce).await.unwrap();
    let key = Key {
        setup: ready.setup.id().to_owned(),
        name: Name::Salesforce,
    };
    ready.practising.stage.secrets().keep(&key, &session).await;
    let before = (ready.practice().calls(), other.practice.calls());
    let verifying = ready.setup.verifying(&VerifyScope::All, None).unwrap();
    let failure = verifying.run(&|_| ()).await.err().unwrap();
    assert_eq!(failure.code, "sign-in-other-organization");
    assert_ne!(failure.facts["expected-id"], failure.facts["got-id"]);
    assert_eq!(before, (ready.practice().calls(), other.practice.calls()));
}

#[tokio::test]
async fn without_accounts_every_check_says_what_is_missing() {
    let stage = crate::stage::Stage::new();
    let setup = stage.setup();
    let verifying = setup.verifying(&VerifyScope::All, None).unwrap();
    let verified = verifying.run(&|_| ()).await.unwrap();
    assert_eq!((verified.salesforce_calls, verified.marketo_calls), (0, 0));
    for finding in &verified.findings {
        let told = told(finding);
        let expected = [
            "unknown session-missing",
            "unknown marketo-not-connected",
            "unknown first-user-not-named",
            "unknown invite-list-not-at-hand",
            "unknown marketo-endpoint-not-known",
        ];
        assert!(
            expected.contains(&told.as_str()),
            "{}: {told}",
            finding.check
        );
    }
}

#[tokio::test]
async fn a_watched_package_is_seen_as_soon_as_it_appears() {
    let ready = Arc::new(Ready::new().await);
    let watching = ready.setup.watching("package").unwrap();
    let watching = watching.pausing(vec![Duration::from_millis(20)]);
    let looks = Mutex::new(0);
    let told = |progress: VerifyProgress| {
        if matches!(progress, VerifyProgress::Waiting { .. }) {
            let mut looks = looks.lock().unwrap();
            *looks += 1;
            if *looks == 3 {
                ready.happens(&[Event::InstallPackage]);
            }
        }
    };
    let verified = watching.watch(&told).await.unwrap();
    let found = verified
        .findings
        .into_iter()
        .map(|found| (found.check.clone(), found))
        .collect();
    assert_eq!(summary(&found)["package"], "ok package-installed");
    assert_eq!(*looks.lock().unwrap(), 3);
}

#[tokio::test]
async fn only_what_the_guide_has_watched_can_be_watched() {
    let ready = Ready::new().await;
    for check in ["permission-set", "nothing", ""] {
        let refused = ready.setup.watching(check).err().unwrap();
        assert_eq!(refused.code, "unknown-id");
        assert_eq!(refused.facts["id"], check);
    }
}
