//! What findings prove, for how long, and what happens when they do not hold any more.

use practice::Event;
use wizard::setup::view::{FindingStatus, Proof, StepState, VerifyScope};

use super::{Ready, proof};
use crate::stage::{MINUTE, code, state, step};

const VERIFIED: [&str; 6] = [
    "marketo-salesforce-sync",
    "connect-salesforce",
    "initiate-sync",
    "invite-users",
    "install-package",
    "configure-salesforce",
];
const ASSUMED: [&str; 3] = [
    "actions-enabled",
    "marketo-sales-account",
    "connect-marketo",
];

#[tokio::test]
async fn every_step_that_can_be_verified_is_and_the_others_follow_from_those() {
    let mut ready = Ready::finished().await;
    ready.verify(&VerifyScope::All).await;
    let view = ready.setup.view();
    for row in VERIFIED {
        assert_eq!(proof(&view, row), Some(Proof::Verified), "{row}");
    }
    for row in ASSUMED {
        assert_eq!(proof(&view, row), Some(Proof::Assumed), "{row}");
    }
    let sum = view.summary.proofs;
    assert_eq!(
        (
            sum.verified,
            sum.assumed,
            sum.attested,
            sum.old,
            sum.drifted
        ),
        (6, 3, 0, 0, 0)
    );
    assert_eq!(view.next, None);
    assert_eq!(code(ready.setup.reopen("install-package")), "step-proved");
}

#[tokio::test]
async fn a_removed_site_and_a_changed_layout_reopen_their_parts_and_nothing_else() {
    let mut ready = Ready::finished().await;
    ready.verify(&VerifyScope::All).await;
    ready.happens(&[Event::RemoveRemoteSite, Event::ChangeLayout]);
    ready.practising.stage.passes(30 * MINUTE);
    ready.verify(&VerifyScope::All).await;
    let view = ready.setup.view();
    let StepState::Drifted { checks } = &step(&view, "configure-salesforce").state else {
        panic!("{:?}", step(&view, "configure-salesforce").state);
    };
    assert_eq!(checks, &["remote-sites-actions", "layout-sections"]);
    let reopened = view
        .steps
        .iter()
        .filter(|step| matches!(step.state, StepState::Drifted { .. }));
    assert_eq!(reopened.count(), 1);
    for check in &step(&view, "configure-salesforce").checks {
        let finding = check.finding.as_ref().unwrap();
        if checks.contains(&check.id) {
            let before = check.before.as_ref().unwrap();
            assert_eq!(
                (before.status, finding.status),
                (FindingStatus::Ok, FindingStatus::Failure)
            );
            assert_eq!(finding.at - before.at, 30 * MINUTE);
        } else {
            assert_eq!(check.before, None, "{}", check.id);
        }
    }
    assert_eq!(view.next.as_deref(), Some("configure-salesforce"));

    ready.happens(&[Event::CreateRemoteSites, Event::AddLayoutSections]);
    ready
        .verify(&VerifyScope::Step {
            step: "configure-salesforce".into(),
        })
        .await;
    assert_eq!(
        proof(&ready.setup.view(), "configure-salesforce"),
        Some(Proof::Verified)
    );
}

#[tokio::test]
async fn a_finding_is_old_after_a_day_and_still_a_proof() {
    let mut ready = Ready::finished().await;
    ready.verify(&VerifyScope::All).await;
    ready.practising.stage.passes(24 * 60 * MINUTE);
    assert_eq!(ready.setup.view().summary.proofs.old, 0);
    ready.practising.stage.passes(1);
    let view = ready.setup.view();
    assert_eq!(
        (view.summary.proofs.verified, view.summary.proofs.old),
        (6, 6)
    );
    ready
        .verify(&VerifyScope::Step {
            step: "install-package".into(),
        })
        .await;
    assert_eq!(ready.setup.view().summary.proofs.old, 5);
}

#[tokio::test]
async fn a_persons_word_does_not_stand_against_what_was_seen_after_it_but_against_what_was_seen_before()
 {
    let mut ready = Ready::new().await;
    for row in [
        "actions-enabled",
        "marketo-salesforce-sync",
        "install-package",
    ] {
        ready.setup.attest(row, false, None).unwrap();
    }
    assert_eq!(
        proof(&ready.setup.view(), "install-package"),
        Some(Proof::Attested)
    );
    ready.practising.stage.passes(MINUTE);
    ready.verify(&VerifyScope::All).await;
    assert_eq!(state(&ready.setup.view(), "install-package"), "drifted");
    ready.practising.stage.passes(MINUTE);
    ready
        .setup
        .attest("install-package", false, Some("by hand".into()))
        .unwrap();
    assert_eq!(
        proof(&ready.setup.view(), "install-package"),
        Some(Proof::Attested)
    );
    ready.setup.skip("install-package", "not now").unwrap();
    ready.practising.stage.passes(MINUTE);
    ready.verify(&VerifyScope::All).await;
    assert_eq!(state(&ready.setup.view(), "install-package"), "skipped");
}

#[tokio::test]
async fn what_cannot_be_told_now_takes_no_proof_away() {
    let mut ready = Ready::finished().await;
    ready.verify(&VerifyScope::All).await;
    ready
        .practice()
        .switch(practice::Scenario::HtmlInsteadOfJson);
    ready.verify(&VerifyScope::All).await;
    let view = ready.setup.view();
    assert_eq!(view.summary.proofs.verified, 6);
    let package = &step(&view, "install-package").checks[0];
    assert_eq!(
        package.finding.as_ref().unwrap().status,
        FindingStatus::Unknown
    );
}

#[tokio::test]
async fn findings_are_there_after_a_restart() {
    let mut ready = Ready::finished().await;
    ready.verify(&VerifyScope::All).await;
    let (id, before) = (ready.setup.id().to_owned(), ready.setup.view());
    let Ready {
        practising, setup, ..
    } = ready;
    drop(setup);
    let after = practising.stage.setups().setup(&id).unwrap().view();
    assert_eq!(
        serde_json::to_value(&after.steps).unwrap(),
        serde_json::to_value(&before.steps).unwrap()
    );
}

#[tokio::test]
async fn a_warning_neither_gives_a_proof_back_nor_makes_it_young() {
    let mut ready = Ready::finished().await;
    ready.verify(&VerifyScope::All).await;
    ready.practising.stage.passes(48 * 60 * MINUTE);
    ready.happens(&[Event::UninstallApp]);
    ready.verify(&VerifyScope::All).await;
    let view = ready.setup.view();
    assert_eq!(proof(&view, "connect-salesforce"), Some(Proof::Verified));
    assert!(
        matches!(
            step(&view, "connect-salesforce").state,
            StepState::Done { old: true, .. }
        ),
        "what was proved two days ago is old"
    );
    ready.happens(&[Event::DisconnectSalesforce]);
    ready.verify(&VerifyScope::All).await;
    assert_eq!(state(&ready.setup.view(), "connect-salesforce"), "drifted");
    ready.happens(&[Event::ConnectSalesforce, Event::RestrictApp]);
    let warned = ready.code("actions-app").await;
    assert_eq!(warned, "warning app-admin-approved");
    assert_eq!(state(&ready.setup.view(), "connect-salesforce"), "drifted");
}

#[tokio::test]
async fn what_is_seen_to_be_wrong_stays_told_when_nothing_can_be_told_after_it() {
    let mut ready = Ready::finished().await;
    ready.verify(&VerifyScope::All).await;
    ready.happens(&[Event::RemoveRemoteSite]);
    ready.verify(&VerifyScope::All).await;
    ready
        .practice()
        .switch(practice::Scenario::HtmlInsteadOfJson);
    ready.verify(&VerifyScope::All).await;
    let view = ready.setup.view();
    let checks = &step(&view, "configure-salesforce").checks;
    let site = checks
        .iter()
        .find(|check| check.id == "remote-sites-actions");
    let now = site.unwrap().finding.as_ref().unwrap();
    assert_eq!(
        (now.status, now.code.as_str()),
        (FindingStatus::Failure, "sites-missing")
    );
}
