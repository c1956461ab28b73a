//! What one person can do to the steps, and take back again.

use wizard::setup::{
    Persona,
    view::{Environment, NamedPerson, Proof, RunningWait, StepState},
};

use crate::stage::{
    MINUTE, NOON, PREREQUISITES, Stage, ana, code, confirm, new, seen, state, step,
};

#[test]
fn a_new_setup_is_named_and_its_person_introduced() {
    let stage = Stage::new();
    let view = stage
        .setups()
        .create(&new(&[Persona::MarketoAdmin]))
        .unwrap()
        .view();
    assert_eq!(view.name, "Northwind");
    assert_eq!(view.environment, Environment::Sandbox);
    assert_eq!(view.people.len(), 1);
    let me = &view.people[0];
    assert!(me.me && me.name == "Ana Duarte" && me.personas == [Persona::MarketoAdmin]);
    assert_eq!(view.steps.len(), 9);
    assert_eq!((view.summary.done, view.summary.total), (0, 9));
    assert_eq!(view.next.as_deref(), Some("actions-enabled"));
    assert_eq!(view.undo, None, "there is nothing to take back yet");
    assert!(view.held_by.is_none() && view.damage.is_empty() && view.newer_entries == 0);
}

#[test]
fn a_setup_needs_its_name_and_that_of_its_person_and_leaves_nothing_without() {
    let stage = Stage::new();
    let mut nameless = new(&[]);
    nameless.name = " \t".into();
    assert_eq!(code(stage.setups().create(&nameless)), "name-missing");
    let mut nobody = new(&[]);
    nobody.my_name = String::new();
    assert_eq!(code(stage.setups().create(&nobody)), "name-missing");
    assert!(stage.setups().home().unwrap().setups.is_empty());
    assert!(!stage.root().join("setups").exists());
}

#[test]
fn names_lose_the_spaces_around_them() {
    let stage = Stage::new();
    let mut spaced = new(&[]);
    spaced.name = "  Northwind  ".into();
    spaced.my_name = " Ana Duarte ".into();
    let view = stage.setups().create(&spaced).unwrap().view();
    assert_eq!(view.name, "Northwind");
    assert_eq!(view.people[0].name, "Ana Duarte");
    assert_eq!(stage.setups().home().unwrap().my_name, "Ana Duarte");
}

#[test]
fn a_locked_step_can_neither_be_confirmed_nor_skipped_and_the_refusal_names_what_is_missing() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    let refused = setup
        .attest("marketo-sales-account", false, None)
        .unwrap_err();
    assert_eq!(refused.code, "step-locked");
    assert_eq!(
        refused.facts["missing"],
        "actions-enabled, marketo-salesforce-sync"
    );
    assert_eq!(code(setup.skip("connect-marketo", "no")), "step-locked");
    assert_eq!(setup.view().undo, None, "nothing was recorded");
}

#[test]
fn a_confirmed_step_says_who_when_and_with_what_proof() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    stage.passes(MINUTE);
    let view = setup
        .attest("actions-enabled", true, Some("  seen by me  ".into()))
        .unwrap();
    let StepState::Done {
        proof,
        by,
        at,
        already,
        ..
    } = &step(&view, "actions-enabled").state
    else {
        panic!("{:?}", step(&view, "actions-enabled").state)
    };
    assert_eq!(
        (*proof, by.name.as_str(), *at, *already),
        (Proof::Attested, "Ana Duarte", NOON + MINUTE, true)
    );
    assert_eq!(step(&view, "actions-enabled").notes[0].text, "seen by me");
    assert_eq!(view.next.as_deref(), Some("marketo-salesforce-sync"));
    assert_eq!(view.summary.done, 1);
}

#[test]
fn only_a_step_that_may_be_true_before_a_setup_can_be_said_to_be() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &PREREQUISITES);
    confirm(&mut setup, &["marketo-sales-account"]);
    assert_eq!(code(setup.attest("invite-users", true, None)), "unknown-id");
    assert!(setup.attest("connect-marketo", true, None).is_ok());
}

#[test]
fn the_sync_is_held_back_until_somebody_says_who_the_first_user_is() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &PREREQUISITES);
    confirm(&mut setup, &["marketo-sales-account", "connect-marketo"]);
    let confirmed = setup.attest("initiate-sync", false, None);
    assert_eq!(code(confirmed), "caution-not-acknowledged");
    let person = |name: &str, email: &str| {
        Some(NamedPerson {
            name: name.into(),
            email: email.into(),
        })
    };
    for (named, why) in [
        (None, "person-missing"),
        (person(" ", "ana@northwind.example"), "person-missing"),
        (person("Ana", "ana"), "address-not-usable"),
        (person("Ana", ""), "address-not-usable"),
    ] {
        assert_eq!(code(setup.acknowledge("original-user", named)), why);
    }
    let view = setup.acknowledge("original-user", Some(ana())).unwrap();
    // Wherever the caution stands, it is seen to be acknowledged.
    for row in ["marketo-sales-account", "initiate-sync"] {
        let said = &step(&view, row).acknowledged[0];
        let who = said.person.as_ref().unwrap();
        assert_eq!(who.name, "Ana Duarte");
        assert_eq!(who.email, "ana.duarte@northwind.example");
        assert!(said.by.me);
    }
    assert!(setup.attest("initiate-sync", false, None).is_ok());
}

#[test]
fn a_skipped_step_keeps_its_reason_and_unlocks_what_follows() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &PREREQUISITES[..1]);
    assert_eq!(code(setup.skip(PREREQUISITES[1], " \n ")), "reason-missing");
    let view = setup
        .skip(PREREQUISITES[1], " Other team does it ")
        .unwrap();
    let StepState::Skipped { reason, by, .. } = &step(&view, PREREQUISITES[1]).state else {
        panic!("not skipped")
    };
    assert_eq!((reason.as_str(), by.me), ("Other team does it", true));
    assert_eq!(state(&view, "marketo-sales-account"), "open");
}

#[test]
fn the_sync_can_be_skipped_without_the_caution() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &PREREQUISITES);
    confirm(&mut setup, &["marketo-sales-account", "connect-marketo"]);
    assert!(setup.skip("initiate-sync", "Not now").is_ok());
}

#[test]
fn only_what_is_settled_can_be_reopened() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    for row in ["actions-enabled", "marketo-sales-account"] {
        assert_eq!(code(setup.reopen(row)), "step-not-settled");
    }
    confirm(&mut setup, &PREREQUISITES);
    let view = setup.reopen("actions-enabled").unwrap();
    assert_eq!(state(&view, "actions-enabled"), "open");
    assert_eq!(state(&view, "marketo-sales-account"), "locked");
    setup.skip("actions-enabled", "no").unwrap();
    let view = setup.reopen("actions-enabled").unwrap();
    assert_eq!(state(&view, "actions-enabled"), "open");
}

#[test]
fn what_the_guide_does_not_have_is_refused() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    let nobody = ana();
    assert_eq!(code(setup.attest("step-8", false, None)), "unknown-id");
    assert_eq!(code(setup.skip("step-8", "r")), "unknown-id");
    assert_eq!(code(setup.reopen("step-8")), "unknown-id");
    assert_eq!(code(setup.write_note("step-8", "n")), "unknown-id");
    assert_eq!(code(setup.tick("step-8", "look", true)), "unknown-id");
    // An instruction of another step.
    assert_eq!(
        code(setup.tick("actions-enabled", "send-invite", true)),
        "unknown-id"
    );
    // A caution without a box to tick, and a wait that a step starts.
    assert_eq!(code(setup.acknowledge("seats", Some(nobody))), "unknown-id");
    assert_eq!(code(setup.start_wait("marketo-access", None)), "unknown-id");
    assert_eq!(
        code(setup.choose_version("actions-enabled", "x")),
        "unknown-id"
    );
    assert_eq!(setup.view().undo, None, "nothing was recorded");
}

#[test]
fn ticks_are_kept_whatever_order_they_come_in_and_on_locked_steps_too() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    setup.tick("connect-marketo", "check", true).unwrap();
    setup.tick("connect-marketo", "settings", true).unwrap();
    setup.tick("connect-marketo", "settings", true).unwrap();
    let view = setup.tick("connect-marketo", "check", false).unwrap();
    assert_eq!(step(&view, "connect-marketo").ticked, ["settings"]);
    assert_eq!(state(&view, "connect-marketo"), "locked");
}

#[test]
fn notes_are_added_oldest_first_and_can_stand_on_any_step() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    assert_eq!(
        code(setup.write_note("actions-enabled", "  ")),
        "note-empty"
    );
    setup.write_note("actions-enabled", " first ").unwrap();
    stage.passes(MINUTE);
    let view = setup.write_note("actions-enabled", "second\nline").unwrap();
    let notes = &step(&view, "actions-enabled").notes;
    let told: Vec<_> = notes
        .iter()
        .map(|note| (note.text.as_str(), note.at, note.by.me))
        .collect();
    assert_eq!(
        told,
        [("first", NOON, true), ("second\nline", NOON + MINUTE, true)]
    );
    assert!(setup.write_note("configure-salesforce", "locked").is_ok());
}

#[test]
fn a_note_too_long_for_a_line_is_refused_and_the_setup_can_still_be_written() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    let long = "a".repeat(1 << 20);
    assert_eq!(
        code(setup.write_note("actions-enabled", &long)),
        "entry-too-long"
    );
    let view = setup.write_note("actions-enabled", "short").unwrap();
    assert_eq!(step(&view, "actions-enabled").notes.len(), 1);
}

#[test]
fn a_wait_by_the_number_of_people_asks_for_it_and_runs_out() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &PREREQUISITES);
    confirm(&mut setup, &["marketo-sales-account", "connect-marketo"]);
    for people in [None, Some(0)] {
        assert_eq!(
            code(setup.start_wait("first-sync", people)),
            "people-missing"
        );
    }
    let view = setup.start_wait("first-sync", Some(30_000)).unwrap();
    let until = NOON + 60 * MINUTE;
    assert_eq!(
        step(&view, "initiate-sync").state,
        StepState::Waiting {
            wait: "first-sync".into(),
            until
        }
    );
    assert_eq!(
        step(&view, "initiate-sync").waits,
        [RunningWait {
            wait: "first-sync".into(),
            started: NOON,
            until,
            earliest: NOON + 30 * MINUTE,
            people: Some(30_000),
            over: false,
        }]
    );
    stage.passes(60 * MINUTE);
    let view = setup.refresh().unwrap();
    assert_eq!(state(&view, "initiate-sync"), "open");
    assert!(step(&view, "initiate-sync").waits[0].over);
}

#[test]
fn a_wait_of_fixed_length_keeps_no_number_of_people() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    let view = setup.start_wait("salesforce-reconnect", Some(7)).unwrap();
    let wait = &step(&view, "initiate-sync").waits[0];
    assert_eq!((wait.people, wait.until), (None, NOON + 20 * MINUTE));
}

#[test]
fn undo_takes_back_one_thing_at_a_time_to_the_very_beginning() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    let mut before = vec![seen(&setup.view())];
    setup.tick("actions-enabled", "look", true).unwrap();
    before.push(seen(&setup.view()));
    setup.attest("actions-enabled", false, None).unwrap();
    before.push(seen(&setup.view()));
    setup.rename("Contoso").unwrap();
    before.push(seen(&setup.view()));
    setup.acknowledge("original-user", Some(ana())).unwrap();
    before.push(seen(&setup.view()));
    setup.start_wait("salesforce-reconnect", None).unwrap();
    before.push(seen(&setup.view()));
    setup.write_note("actions-enabled", "note").unwrap();
    while let Some(earlier) = before.pop() {
        assert!(setup.view().undo.is_some());
        assert_eq!(seen(&setup.undo().unwrap()), earlier);
    }
    assert_eq!(code(setup.undo()), "nothing-to-undo");
    assert_eq!(setup.view().name, "Northwind");
}

#[test]
fn undo_names_what_it_takes_back() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    setup.tick("actions-enabled", "look", true).unwrap();
    let view = setup.skip("actions-enabled", "no").unwrap();
    let undo = view.undo.unwrap();
    assert_eq!(
        (undo.kind.as_str(), undo.step.as_deref()),
        ("step-skipped", Some("actions-enabled"))
    );
    let undo = setup.undo().unwrap().undo.unwrap();
    assert_eq!(undo.kind, "instruction-ticked");
}

#[test]
fn undoing_a_reopening_brings_back_who_had_confirmed_and_when() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &["actions-enabled"]);
    let done = step(&setup.view(), "actions-enabled").state.clone();
    stage.passes(MINUTE);
    setup.reopen("actions-enabled").unwrap();
    let view = setup.undo().unwrap();
    assert_eq!(step(&view, "actions-enabled").state, done);
}

#[test]
fn undoing_a_prerequisite_locks_again_but_keeps_what_was_done_after_it() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    confirm(&mut setup, &PREREQUISITES);
    let view = setup.undo().unwrap();
    assert_eq!(state(&view, "marketo-sales-account"), "locked");
    assert_eq!(state(&view, PREREQUISITES[0]), "done");
}

#[test]
fn what_comes_after_an_undo_is_taken_back_before_what_came_first() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    setup.tick("actions-enabled", "look", true).unwrap();
    setup.tick("actions-enabled", "ask", true).unwrap();
    setup.undo().unwrap();
    setup.tick("actions-enabled", "count", true).unwrap();
    let view = setup.undo().unwrap();
    assert_eq!(step(&view, "actions-enabled").ticked, ["look"]);
    let view = setup.undo().unwrap();
    assert!(step(&view, "actions-enabled").ticked.is_empty());
}

#[test]
fn a_setup_is_renamed_but_never_nameless() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    assert_eq!(code(setup.rename(" ")), "name-missing");
    assert_eq!(setup.rename(" Contoso ").unwrap().name, "Contoso");
}

#[test]
fn the_sums_count_a_step_of_either_persona_for_both() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    let sums = |setup: &wizard::setup::Setup| {
        let summary = setup.view().summary;
        let each: Vec<_> = summary
            .personas
            .iter()
            .map(|sum| (sum.persona, sum.done, sum.total))
            .collect();
        (summary.done, summary.total, summary.minutes_left, each)
    };
    let (marketo, salesforce) = (Persona::MarketoAdmin, Persona::SalesforceAdmin);
    let (_, _, all_minutes, each) = sums(&setup);
    assert_eq!(each, [(marketo, 0, 7), (salesforce, 0, 4)]);
    confirm(&mut setup, &["marketo-salesforce-sync"]);
    setup.skip("actions-enabled", "no").unwrap();
    let (done, total, minutes, each) = sums(&setup);
    assert_eq!((done, total), (2, 9));
    assert_eq!(all_minutes - minutes, 30, "what is skipped takes no time");
    assert_eq!(each, [(marketo, 2, 7), (salesforce, 1, 4)]);
}
