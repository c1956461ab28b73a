//! Each check in each of its states.

use std::collections::BTreeMap;

use practice::{Event, Options, Right, Scenario};
use wizard::{
    checks,
    guide::Guide,
    setup::{Finding, view::VerifyScope},
};

use super::{DONE, Ready, list, number, summary, text};
use crate::stage::MINUTE;

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
    ready.happens(&[Event::RestoreSync]);
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
    ready.list = Some("/nowhere/clean.csv".into());
    assert_eq!(
        ready.code("invited-in-salesforce").await,
        "unknown clean-list-unreadable"
    );
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
