//! Two people, each on a machine of their own, and whose turn it is.

use wizard::setup::{
    Persona, Setup,
    view::{Said, SetupView, StepState},
};

use crate::stage::{MINUTE, PREREQUISITES, Stage, code, confirm, new, state, step};

/// Ana's setup, opened on Tom's machine as a shared folder brings it there.
fn shared(ana: &Stage, tom: &Stage) -> (Setup, Setup) {
    let hers = ana.setup();
    tom.receives(ana, hers.id());
    tom.setups().rename_me("Tom Reed").unwrap();
    let mut his = tom.setups().setup(hers.id()).unwrap();
    his.introduce("Tom Reed", vec![Persona::SalesforceAdmin])
        .unwrap();
    (hers, his)
}

/// Both machines have everything.
fn meet(ana: &Stage, hers: &mut Setup, tom: &Stage, his: &mut Setup) -> (SetupView, SetupView) {
    let id = hers.id().to_owned();
    tom.receives(ana, &id);
    ana.receives(tom, &id);
    (hers.refresh().unwrap(), his.refresh().unwrap())
}

/// Ana has confirmed and Tom has skipped the same step, neither knowing of the other.
fn at_odds(ana: &Stage, tom: &Stage) -> (Setup, Setup) {
    let (mut hers, mut his) = shared(ana, tom);
    confirm(&mut hers, &["actions-enabled"]);
    tom.passes(MINUTE);
    his.skip("actions-enabled", "Not needed").unwrap();
    (hers, his)
}

#[test]
fn the_next_step_is_one_of_mine_where_there_is_one() {
    let stage = Stage::new();
    let mut setup = stage
        .setups()
        .create(&new(&[Persona::SalesforceAdmin]))
        .unwrap();
    // The first row is the Marketo admin's alone, the second is either's.
    assert_eq!(
        setup.view().next.as_deref(),
        Some("marketo-salesforce-sync")
    );
    confirm(&mut setup, &["marketo-salesforce-sync"]);
    assert_eq!(setup.view().next.as_deref(), Some("actions-enabled"));
    confirm(&mut setup, &["actions-enabled"]);
    assert_eq!(setup.view().next.as_deref(), Some("install-package"));
    let view = setup
        .introduce("Ana Duarte", vec![Persona::MarketoAdmin])
        .unwrap();
    assert_eq!(view.next.as_deref(), Some("marketo-sales-account"));
    let view = setup.introduce("Ana Duarte", Vec::new()).unwrap();
    assert_eq!(view.next.as_deref(), Some("marketo-sales-account"));
}

#[test]
fn when_nothing_else_is_left_the_next_step_is_the_one_that_waits_and_then_none() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &PREREQUISITES);
    confirm(&mut setup, &["marketo-sales-account"]);
    for row in [
        "connect-salesforce",
        "connect-marketo",
        "invite-users",
        "install-package",
        "configure-salesforce",
    ] {
        setup.skip(row, "done elsewhere").unwrap();
    }
    let view = setup.start_wait("first-sync", Some(1000)).unwrap();
    assert_eq!(view.next.as_deref(), Some("initiate-sync"));
    let view = setup.skip("initiate-sync", "no").unwrap();
    assert_eq!(view.next, None);
    assert_eq!(view.summary.minutes_left, 0);
    assert_eq!(view.summary.done, view.summary.total);
}

#[test]
fn a_person_can_be_introduced_anew_but_not_without_a_name() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    assert_eq!(code(setup.introduce(" ", vec![])), "name-missing");
    let view = setup
        .introduce(" Ana D. ", vec![Persona::SalesforceAdmin])
        .unwrap();
    assert_eq!(view.people.len(), 1);
    assert_eq!(view.people[0].name, "Ana D.");
    assert_eq!(view.people[0].personas, [Persona::SalesforceAdmin]);
    assert_eq!(view.undo, None, "who somebody is is said again, not undone");
}

#[test]
fn each_sees_what_the_other_did_and_oneself_first() {
    let (ana, tom) = (Stage::numbered(1), Stage::numbered(2));
    let (mut hers, mut his) = shared(&ana, &tom);
    confirm(&mut hers, &["actions-enabled"]);
    let (at_hers, at_his) = meet(&ana, &mut hers, &tom, &mut his);
    for (view, me) in [(&at_hers, "Ana Duarte"), (&at_his, "Tom Reed")] {
        assert_eq!(view.people.len(), 2);
        assert!(view.people[0].me && view.people[0].name == me);
        assert!(!view.people[1].me);
        let StepState::Done { by, .. } = &step(view, "actions-enabled").state else {
            panic!("not done")
        };
        assert_eq!(by.name, "Ana Duarte");
        assert_eq!(by.me, me == "Ana Duarte");
    }
    assert!(at_hers.undo.is_some());
    assert_eq!(at_his.undo, None, "nobody takes back what another did");
}

#[test]
fn two_words_about_one_step_are_both_shown_and_choosing_settles_it_on_both_machines() {
    let (ana, tom) = (Stage::numbered(1), Stage::numbered(2));
    let (mut hers, mut his) = at_odds(&ana, &tom);
    let (at_hers, at_his) = meet(&ana, &mut hers, &tom, &mut his);
    for view in [&at_hers, &at_his] {
        let StepState::Attention { versions } = &step(view, "actions-enabled").state else {
            panic!("{:?}", step(view, "actions-enabled").state)
        };
        let said: Vec<_> = versions
            .iter()
            .map(|version| (version.by.name.as_str(), &version.says))
            .collect();
        let skipped = Said::Skipped {
            reason: "Not needed".into(),
        };
        assert_eq!(said, [("Ana Duarte", &Said::Done), ("Tom Reed", &skipped)]);
        assert_eq!(view.summary.done, 0, "what is disputed is not done");
    }
    assert_eq!(at_hers.next.as_deref(), Some("actions-enabled"));
    let StepState::Attention { versions } = &step(&at_hers, "actions-enabled").state else {
        panic!("no conflict")
    };
    let toms = &versions[1].event;
    assert_eq!(
        code(hers.choose_version("marketo-salesforce-sync", toms)),
        "unknown-id"
    );
    let chosen = hers.choose_version("actions-enabled", toms).unwrap();
    assert_eq!(state(&chosen, "actions-enabled"), "skipped");
    let (at_hers, at_his) = meet(&ana, &mut hers, &tom, &mut his);
    for view in [&at_hers, &at_his] {
        let StepState::Skipped { by, .. } = &step(view, "actions-enabled").state else {
            panic!("not settled")
        };
        assert_eq!(by.name, "Tom Reed", "the word stays with who gave it");
    }
}

#[test]
fn choosing_can_be_taken_back_and_the_disagreement_is_there_again() {
    let (ana, tom) = (Stage::numbered(1), Stage::numbered(2));
    let (mut hers, mut his) = at_odds(&ana, &tom);
    let (view, _) = meet(&ana, &mut hers, &tom, &mut his);
    let StepState::Attention { versions } = &step(&view, "actions-enabled").state else {
        panic!("no conflict")
    };
    hers.choose_version("actions-enabled", &versions[0].event)
        .unwrap();
    let view = hers.undo().unwrap();
    assert_eq!(state(&view, "actions-enabled"), "attention");
}

#[test]
fn a_step_in_dispute_is_settled_by_a_new_word_too_but_cannot_be_reopened() {
    let (ana, tom) = (Stage::numbered(1), Stage::numbered(2));
    let (mut hers, mut his) = at_odds(&ana, &tom);
    meet(&ana, &mut hers, &tom, &mut his);
    assert_eq!(code(his.reopen("actions-enabled")), "step-not-settled");
    let view = his.attest("actions-enabled", false, None).unwrap();
    assert_eq!(state(&view, "actions-enabled"), "done");
}
