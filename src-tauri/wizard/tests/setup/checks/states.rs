//! Each check in each of its states.

use std::{collections::BTreeMap, path::Path};

use practice::{Event, Options, Right, Scenario};
use wizard::{
    checks,
    guide::Guide,
    setup::{Finding, view::VerifyScope},
};

use super::{DONE, Ready, list, number, summary, text};
use crate::stage::MINUTE;

/// The codes of findings are those that have a sentence, see `tests/words.rs`.
#[test]
fn every_code_that_a_check_can_find_has_a_state_in_which_it_does() {
    let sentences = include_str!("../../../../../locales/en/checks.ftl");
    let codes = sentences.lines().filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        id.strip_prefix("finding-")
            .filter(|code| !code.ends_with("-hint"))
    });
    let codes: Vec<&str> = codes.collect();
    assert!(codes.len() > 60, "{codes:?}");
    let here = [include_str!("states.rs"), include_str!("bad_answers.rs")].concat();
    let is_found = |code: &str| {
        ["ok", "warning", "failure"]
            .iter()
            .any(|status| here.contains(&format!("\"{status} {code}\"")))
    };
    let without: Vec<&str> = codes.into_iter().filter(|code| !is_found(code)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn the_guide_lists_every_check_that_there_is_in_its_order() {
    let guide = Guide::built_in().unwrap();
    let listed: Vec<&str> = guide.checks().map(|(_, check)| check.id.as_str()).collect();
    let there: Vec<&str> = checks::ALL.iter().map(|check| check.id).collect();
    assert_eq!(listed, there);
}

#[tokio::test]
async fn a_finished_setup_is_verified_wherever_it_can_be_with_few_calls() {
    let mut ready = Ready::finished().await;
    ready.first_user("ana.ruiz");
    let verified = ready.verify(&VerifyScope::All).await;
    let found: BTreeMap<String, Finding> = verified
        .findings
        .iter()
        .map(|finding| (finding.check.clone(), finding.clone()))
        .collect();
    let expected = [
        ("actions-app", "ok app-authorised"),
        ("activity-fields", "ok activity-fields-there"),
        ("first-user-in-marketo", "ok first-user-admin"),
        ("first-user-in-salesforce", "ok first-user-in-salesforce"),
        ("invited-activated", "ok users-activated"),
        ("invited-in-salesforce", "unknown invite-list-not-at-hand"),
        ("layout-sections", "ok sections-there"),
        ("lead-fields", "unknown lead-mapping-not-told"),
        ("list-buttons", "ok buttons-shown"),
        ("marketo-permissions", "ok role-suffices"),
        ("marketo-sync", "ok sync-seen"),
        ("opt-out-field", "ok opt-out-field-there"),
        ("owned-people", "ok people-counted"),
        ("package", "ok package-installed"),
        ("package-objects", "ok objects-seen"),
        ("permission-set", "ok set-assigned"),
        ("read-access", "ok read-granted"),
        ("remote-site-rest", "ok rest-site-there"),
        ("remote-site-soap", "ok soap-site-there"),
        ("remote-sites-actions", "ok sites-there"),
        ("sales-activities", "ok activities-seen"),
        ("salesforce-edition", "ok edition-fits"),
        ("salesforce-permissions", "ok permissions-suffice"),
        ("seats", "ok seats-suffice"),
        ("task-types", "ok task-types-there"),
    ];
    let told = summary(&found);
    let expected: BTreeMap<&str, String> = expected
        .into_iter()
        .map(|(check, told)| (check, told.to_owned()))
        .collect();
    assert_eq!(told, expected, "{found:#?}");
    assert!(
        verified.salesforce_calls <= 40,
        "{}",
        verified.salesforce_calls
    );
    assert!(verified.marketo_calls <= 10, "{}", verified.marketo_calls);
}

#[tokio::test]
async fn on_day_one_nothing_is_taken_for_done() {
    let mut ready = Ready::new().await;
    let found = ready.all().await;
    let expected = [
        ("actions-app", "failure app-not-authorised"),
        ("activity-fields", "failure activity-fields-missing"),
        ("first-user-in-marketo", "unknown first-user-not-named"),
        ("first-user-in-salesforce", "unknown first-user-not-named"),
        ("invited-activated", "warning nobody-activated"),
        ("invited-in-salesforce", "unknown invite-list-not-at-hand"),
        ("layout-sections", "failure sections-missing"),
        ("lead-fields", "failure lead-fields-missing"),
        ("list-buttons", "failure buttons-not-in-package"),
        ("marketo-permissions", "ok role-suffices"),
        ("marketo-sync", "ok sync-seen"),
        ("opt-out-field", "failure opt-out-field-missing"),
        ("owned-people", "ok people-counted"),
        ("package", "failure package-missing"),
        ("package-objects", "failure objects-missing"),
        ("permission-set", "failure set-not-there"),
        ("read-access", "unknown nobody-uses-it-yet"),
        ("remote-site-rest", "failure rest-site-missing"),
        ("remote-site-soap", "unknown soap-site-absent"),
        ("remote-sites-actions", "failure sites-missing"),
        ("sales-activities", "warning activities-none"),
        ("salesforce-edition", "ok edition-fits"),
        ("salesforce-permissions", "ok permissions-suffice"),
        ("seats", "ok seats-suffice"),
        ("task-types", "failure task-types-missing"),
    ];
    let expected: BTreeMap<&str, String> = expected
        .into_iter()
        .map(|(check, told)| (check, told.to_owned()))
        .collect();
    assert_eq!(summary(&found), expected, "{found:#?}");
    let people = &found["owned-people"];
    assert_eq!(
        number(people, "leads") + number(people, "contacts"),
        number(people, "total")
    );
    assert!(number(people, "minutes_least") < number(people, "minutes_most"));
}

/// What one check finds when `event` comes after everything was done.
async fn after(event: Event, check: &str) -> (String, Finding) {
    let mut ready = Ready::finished().await;
    ready.happens(&[event]);
    let finding = ready.one(check).await;
    (super::told(&finding), finding)
}

#[tokio::test]
async fn what_is_undone_in_the_package_is_seen() {
    let (told, old) = after(Event::DowngradePackage, "package").await;
    assert_eq!(told, "warning package-old");
    assert_eq!(
        (text(&old, "version"), text(&old, "minimum")),
        ("1.5800".into(), "1.8000".into())
    );
    assert_eq!(
        after(Event::DowngradePackage, "permission-set").await.0,
        "failure set-not-there"
    );
    let (told, hidden) = after(Event::HidePackageObject, "package-objects").await;
    assert_eq!(told, "warning objects-partly-missing");
    assert_eq!(list(&hidden, "missing"), ["mkto_si__ScoringCache__c"]);
}

#[tokio::test]
async fn what_is_undone_in_the_configuration_is_seen() {
    let (told, missing) = after(Event::RemoveRemoteSite, "remote-sites-actions").await;
    assert_eq!(told, "failure sites-missing");
    assert_eq!(
        list(&missing, "missing"),
        ["https://mkto-sales-connect.adobe.io"]
    );
    let (told, inactive) = after(Event::DeactivateRemoteSite, "remote-sites-actions").await;
    assert_eq!(told, "failure sites-inactive");
    assert_eq!(
        list(&inactive, "inactive"),
        ["https://ims-na1.adobelogin.com"]
    );
    let (told, read) = after(Event::RevokeReadAccess, "read-access").await;
    assert_eq!(told, "failure read-missing");
    assert_eq!(list(&read, "missing"), ["Opportunity (Sales User)"]);
    let (told, moved) = after(Event::MoveReadAccess, "read-access").await;
    assert_eq!(told, "warning read-perhaps-by-set");
    assert_eq!(list(&moved, "missing"), ["Opportunity (Sales User)"]);
    let (told, soap) = after(Event::DeactivateMarketoSites, "remote-site-soap").await;
    assert_eq!(told, "warning soap-site-inactive");
    assert!(text(&soap, "site").ends_with(".mktoapi.com"));
    let (told, rest) = after(Event::DeactivateMarketoSites, "remote-site-rest").await;
    assert_eq!(told, "failure rest-site-inactive");
    assert!(text(&rest, "site").starts_with("http://127.0.0.1:"));
    let (told, layout) = after(Event::ChangeLayout, "layout-sections").await;
    assert_eq!(told, "failure sections-missing");
    assert_eq!(list(&layout, "missing"), ["Lead (Lead Layout)"]);
    let (told, set) = after(Event::UnassignPermissionSet, "permission-set").await;
    assert_eq!(told, "failure set-missing-for-some");
    assert_eq!((number(&set, "people"), number(&set, "lacking")), (20, 1));
}

#[tokio::test]
async fn what_is_undone_in_the_optional_parts_is_seen() {
    let (told, field) = after(Event::RemoveActivityField, "activity-fields").await;
    assert_eq!(told, "failure activity-fields-missing");
    assert_eq!(list(&field, "missing"), ["MSE_Replied__c"]);
    let (told, field) = after(Event::SpoilActivityField, "activity-fields").await;
    assert_eq!(told, "warning activity-fields-differ");
    assert_eq!(list(&field, "differ"), ["mktosales_call_reason__c"]);
    let (told, value) = after(Event::SetTaskTypeDefault, "task-types").await;
    assert_eq!(
        (told.as_str(), text(&value, "value").as_str()),
        ("warning task-type-default", "Call")
    );
    let (told, buttons) = after(Event::RemoveListButtons, "list-buttons").await;
    assert_eq!(told, "failure buttons-missing");
    assert_eq!(
        list(&buttons, "missing"),
        ["Send Sales Email (Lead)", "Add to Sales Campaign (Lead)"]
    );
}

#[tokio::test]
async fn the_permission_set_is_told_apart_as_assigned_to_nobody_and_as_not_compared() {
    let mut ready = Ready::new().await;
    ready.happens(&DONE[..6]);
    let nobody = ready.one("permission-set").await;
    assert_eq!(super::told(&nobody), "failure set-assigned-to-nobody");
    assert_eq!(number(&nobody, "assigned"), 0);
    assert_eq!(text(&nobody, "set"), "Marketo App Access");
    // Of those who have it nobody has activated yet, and no list says who should have it.
    let mut ready = Ready::new().await;
    ready.happens(&DONE[..2]);
    ready.happens(&[Event::InstallPackage, Event::AssignPermissionSet]);
    let compared = ready.one("permission-set").await;
    assert_eq!(super::told(&compared), "warning set-not-compared");
    assert_eq!(
        (number(&compared, "assigned"), number(&compared, "people")),
        (20, 0)
    );
}

#[tokio::test]
async fn who_has_left_is_not_counted_among_those_who_use_it() {
    let mut ready = Ready::finished().await;
    ready.happens(&[Event::UnassignPermissionSet, Event::UserLeaves]);
    let set = ready.one("permission-set").await;
    assert_eq!(super::told(&set), "ok set-assigned");
    assert_eq!((number(&set, "people"), number(&set, "assigned")), (19, 19));
    assert_eq!(number(&ready.one("actions-app").await, "users"), 20);
    assert_eq!(number(&ready.one("invited-activated").await, "users"), 19);
}

#[tokio::test]
async fn of_many_layouts_those_that_nobody_looked_at_are_counted() {
    let mut ready = Ready::with(Options {
        more_layouts: 10,
        ..Options::default()
    })
    .await;
    ready.happens(&DONE);
    let seen = ready.one("layout-sections").await;
    assert_eq!(super::told(&seen), "warning sections-partly-unseen");
    assert_eq!((number(&seen, "layouts"), number(&seen, "unseen")), (15, 3));
    ready.happens(&[Event::ChangeLayout]);
    let missing = ready.one("layout-sections").await;
    assert_eq!(super::told(&missing), "failure sections-missing");
    assert_eq!(list(&missing, "missing"), ["Lead (Lead Layout)"]);
}

#[tokio::test]
async fn nobody_to_sync_and_more_people_than_the_limit_are_told() {
    let with = |leads: usize, contacts: usize| Options {
        leads,
        contacts,
        ..Options::default()
    };
    let mut ready = Ready::with(with(0, 0)).await;
    let none = ready.one("owned-people").await;
    assert_eq!(super::told(&none), "failure people-none");
    assert_eq!(number(&none, "total"), 0);
    ready.practice().switch(Scenario::PermissionMissing);
    assert_eq!(
        ready.code("owned-people").await,
        "unknown salesforce-setup-hidden"
    );
    let mut ready = Ready::with(with(12, 1_500_000)).await;
    let many = ready.one("owned-people").await;
    assert_eq!(super::told(&many), "warning people-too-many");
    assert_eq!(
        (number(&many, "leads"), number(&many, "total")),
        (11, 1_500_011)
    );
    assert_eq!(number(&many, "most"), 1_500_000);
}

#[tokio::test]
async fn the_app_is_seen_as_authorised_restricted_not_installed_or_not_there() {
    let (told, app) = after(Event::RestrictApp, "actions-app").await;
    assert_eq!(
        (told.as_str(), text(&app, "app").as_str()),
        ("warning app-admin-approved", "Marketo Sales")
    );
    assert_eq!(number(&app, "users"), 21);
    assert_eq!(
        after(Event::UninstallApp, "actions-app").await.0,
        "warning app-not-installed"
    );
    let (told, _) = after(Event::DisconnectSalesforce, "actions-app").await;
    assert_eq!(told, "failure app-not-authorised");
}

#[tokio::test]
async fn the_edition_and_the_api_are_told_apart() {
    let professional = Options {
        edition: "Professional Edition".to_owned(),
        ..Options::default()
    };
    let mut ready = Ready::with(professional).await;
    assert_eq!(
        ready.code("salesforce-edition").await,
        "warning edition-needs-api"
    );
    ready.practice().switch(Scenario::EditionWithoutApi);
    assert_eq!(
        ready.code("salesforce-edition").await,
        "failure api-off-for-org"
    );
    ready.practice().switch(Scenario::ApiNotEnabled);
    assert_eq!(
        ready.code("salesforce-permissions").await,
        "failure api-off-for-user"
    );
    assert_eq!(
        ready.code("package").await,
        "unknown salesforce-api-off-for-user"
    );
}

#[tokio::test]
async fn a_permission_that_salesforce_does_not_tell_is_neither_there_nor_missing() {
    let mut ready = Ready::new().await;
    ready.practice().switch(Scenario::PermissionUntold);
    let partly = ready.one("salesforce-permissions").await;
    assert_eq!(super::told(&partly), "warning permissions-partly-told");
    assert_eq!(number(&partly, "told"), 3);
}

#[tokio::test]
async fn what_a_user_without_permissions_is_not_shown_is_never_taken_for_absent() {
    let mut ready = Ready::finished().await;
    ready.practice().switch(Scenario::PermissionMissing);
    let found = ready.all().await;
    let permissions = &found["salesforce-permissions"];
    assert_eq!(super::told(permissions), "warning permissions-missing");
    assert!(list(permissions, "missing").contains(&"ViewSetup".to_owned()));
    for (check, told) in summary(&found) {
        assert!(!told.starts_with("failure"), "{check}: {told}");
    }
    let told = summary(&found);
    assert_eq!(told["actions-app"], "unknown salesforce-not-visible");
    assert_eq!(told["remote-sites-actions"], "unknown salesforce-forbidden");
    // Its objects still show that it is there.
    assert_eq!(told["package"], "warning package-version-unseen");
}

#[tokio::test]
async fn the_role_in_marketo_is_told_right_by_right() {
    let with = |rights: &[Right]| Options {
        marketo_rights: rights.iter().copied().collect(),
        ..Options::default()
    };
    let least = [Right::ReadOnlyPerson, Right::ReadOnlyActivity];
    let mut ready = Ready::with(with(&least)).await;
    ready.first_user("ana.ruiz");
    assert_eq!(
        ready.code("marketo-permissions").await,
        "warning role-without-users"
    );
    assert_eq!(
        ready.code("first-user-in-marketo").await,
        "unknown marketo-access-denied"
    );
    let mut ready = Ready::with(with(&least[..1])).await;
    let lacking = ready.one("marketo-permissions").await;
    assert_eq!(super::told(&lacking), "failure role-lacks");
    assert_eq!(list(&lacking, "missing"), ["Read-Only Activity"]);
    assert_eq!(
        ready.code("sales-activities").await,
        "unknown marketo-access-denied"
    );
}

#[tokio::test]
async fn the_sync_and_what_it_brings_are_told_from_what_marketo_shows() {
    let mut ready = Ready::new().await;
    ready.happens(&[Event::BreakSync]);
    assert_eq!(ready.code("marketo-sync").await, "failure sync-not-seen");
    ready.happens(&[Event::RestoreSync, Event::DetachSync]);
    assert_eq!(ready.code("marketo-sync").await, "warning sync-not-managed");
    ready.happens(&[Event::RestoreSync]);
    assert_eq!(ready.code("marketo-sync").await, "ok sync-seen");
    ready.happens(&DONE[..4]);
    ready.happens(&[Event::LogOldActivities]);
    assert_eq!(
        ready.code("sales-activities").await,
        "warning activities-of-others"
    );
    ready.setup.start_wait("first-sync", Some(5_000)).unwrap();
    assert_eq!(ready.code("owned-people").await, "ok people-counted");
    ready.practising.stage.passes(11 * MINUTE);
    assert_eq!(ready.code("owned-people").await, "warning sync-late");
    ready.happens(&[Event::InviteUsers]);
    assert_eq!(ready.code("owned-people").await, "ok people-counted");
}

#[tokio::test]
async fn the_first_user_has_to_fit_in_both_products() {
    for (name, marketo, salesforce) in [
        (
            "ana.ruiz",
            "ok first-user-admin",
            "ok first-user-in-salesforce",
        ),
        (
            "ben.okafor",
            "ok first-user-admin",
            "failure first-user-inactive",
        ),
        (
            "cleo.martin",
            "failure first-user-not-admin",
            "ok first-user-in-salesforce",
        ),
        (
            "dana.sato",
            "ok first-user-admin",
            "failure first-user-not-in-salesforce",
        ),
        (
            "msi-setup-api",
            "failure first-user-api-only",
            "failure first-user-not-in-salesforce",
        ),
        (
            "elif.kaya",
            "warning first-user-other-admin",
            "failure first-user-not-in-salesforce",
        ),
        (
            "finn.larsen",
            "failure first-user-without-role",
            "failure first-user-not-in-salesforce",
        ),
        (
            "user13",
            "failure first-user-not-in-marketo",
            "failure first-user-without-api",
        ),
        (
            "user7",
            "failure first-user-not-in-marketo",
            "warning first-user-several",
        ),
    ] {
        let mut ready = Ready::new().await;
        ready.first_user(name);
        assert_eq!(ready.code("first-user-in-marketo").await, marketo, "{name}");
        assert_eq!(
            ready.code("first-user-in-salesforce").await,
            salesforce,
            "{name}"
        );
    }
}

#[tokio::test]
async fn the_invited_are_told_by_their_rows_and_never_by_their_addresses() {
    let mut ready = Ready::finished().await;
    ready.invites(&["user2", "user4"]);
    assert_eq!(ready.code("invited-in-salesforce").await, "ok invited-fit");
    assert_eq!(ready.code("invited-activated").await, "ok all-activated");
    ready.invites(&["user2", "USER4", "nobody", "user30", "user13", "someone"]);
    let snags = ready.one("invited-in-salesforce").await;
    assert_eq!(super::told(&snags), "failure invited-do-not-fit");
    assert_eq!(number(&snags, "people"), 6);
    assert_eq!(list(&snags, "rows_no_user"), ["3", "6"]);
    assert_eq!(list(&snags, "rows_inactive"), ["4"]);
    assert_eq!(list(&snags, "rows_no_api"), ["5"]);
    assert_eq!(
        ready.code("invited-activated").await,
        "warning some-activated"
    );
    let record = serde_json::to_string(&ready.setup.view()).unwrap();
    assert!(!record.contains("nobody@"));
    let many: Vec<String> = (0..101).map(|number| format!("new{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    ready.invites(&many);
    assert_eq!(ready.code("seats").await, "warning seats-exceeded");
    // Without a list that somebody named nothing is asked.
    let before = ready.practice().calls();
    let nowhere = Path::new("/nowhere/clean.csv");
    let verifying = ready.setup.verifying(&VerifyScope::All, Some(nowhere));
    let refused = verifying.unwrap().run(&|_| ()).await.err().unwrap();
    assert_eq!(refused.code, "clean-list-unreadable");
    assert_eq!(ready.practice().calls(), before);
}

#[tokio::test]
async fn a_list_that_is_remembered_and_gone_is_told_and_the_rest_of_the_run_goes_on() {
    let Ready {
        practising, setup, ..
    } = Ready::finished().await;
    let id = setup.id().to_owned();
    drop(setup);
    let preferences = practising.stage.root().join("preferences.json");
    let remembered = format!(r#"{{"lists":{{"{id}":"/nowhere/clean.csv"}}}}"#);
    std::fs::write(preferences, remembered).unwrap();
    let setup = practising.stage.setups().setup(&id).unwrap();
    let verifying = setup.verifying(&VerifyScope::All, None).unwrap();
    let found = verifying.run(&|_| ()).await.unwrap().findings;
    let told = |check: &str| {
        let finding = found.iter().find(|finding| finding.check == check);
        super::told(finding.unwrap())
    };
    assert_eq!(
        told("invited-in-salesforce"),
        "unknown clean-list-unreadable"
    );
    assert_eq!(told("package"), "ok package-installed");
}

#[tokio::test]
async fn addresses_of_a_sandbox_are_found_and_told() {
    let sandbox = Options {
        sandbox: true,
        ..Options::default()
    };
    let mut ready = Ready::with(sandbox).await;
    ready.invites(&["user2", "user4"]);
    let found = ready.one("invited-in-salesforce").await;
    assert_eq!(super::told(&found), "warning invited-sandbox-addresses");
    assert_eq!(list(&found, "rows_sandbox"), ["1", "2"]);
}
