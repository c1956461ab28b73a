//! Answers that are no answers: each makes the checks say that they cannot tell, and why; nothing else stops.

use practice::{Options, Scenario};

use super::{Ready, summary, told};

#[tokio::test]
async fn web_pages_cut_answers_and_wrong_types_are_told_as_what_they_are() {
    for scenario in [
        Scenario::HtmlInsteadOfJson,
        Scenario::CutAnswers,
        Scenario::WrongTypes,
        Scenario::Maintenance,
    ] {
        let mut ready = Ready::finished().await;
        ready.first_user("ana.ruiz");
        ready.practice().switch(scenario);
        for (check, told) in summary(&ready.all().await) {
            assert!(told.starts_with("unknown "), "{scenario}: {check}: {told}");
        }
        ready.practice().switch(Scenario::Normal);
        assert_eq!(ready.code("package").await, "ok package-installed");
    }
}

#[tokio::test]
async fn fields_of_a_newer_version_change_nothing() {
    let mut ready = Ready::finished().await;
    let before = summary(&ready.all().await)
        .into_iter()
        .map(|(check, told)| (check.to_owned(), told))
        .collect::<Vec<_>>();
    ready.practice().switch(Scenario::ExtraFields);
    let found = ready.all().await;
    let after = summary(&found)
        .into_iter()
        .map(|(check, told)| (check.to_owned(), told))
        .collect::<Vec<_>>();
    assert_eq!(before, after);
}

#[tokio::test]
async fn without_any_rows_nothing_is_taken_for_as_it_should_be() {
    let mut ready = Ready::finished().await;
    ready.practice().switch(Scenario::EmptyRows);
    let found = ready.all().await;
    for check in [
        "actions-app",
        "package",
        "remote-sites-actions",
        "layout-sections",
        "read-access",
        "permission-set",
        "list-buttons",
        "invited-activated",
    ] {
        assert!(
            !told(&found[check]).starts_with("ok "),
            "{check}: {}",
            told(&found[check])
        );
    }
    assert_eq!(
        told(&found["layout-sections"]),
        "unknown salesforce-nothing-visible"
    );
}

#[tokio::test]
async fn quotas_that_are_used_up_are_told_and_the_other_product_is_still_asked() {
    let mut ready = Ready::finished().await;
    ready.practice().switch(Scenario::QuotaReached);
    let found = ready.all().await;
    assert_eq!(told(&found["package"]), "unknown salesforce-quota");
    assert_eq!(told(&found["marketo-sync"]), "ok sync-seen");
    ready.practice().switch(Scenario::Marketo607);
    let found = ready.all().await;
    assert_eq!(told(&found["marketo-sync"]), "unknown marketo-quota");
    assert_eq!(told(&found["package"]), "ok package-installed");
    ready.practice().switch(Scenario::Marketo603);
    let found = ready.all().await;
    assert_eq!(
        told(&found["marketo-sync"]),
        "unknown marketo-not-from-here"
    );
}

#[tokio::test]
async fn never_more_than_one_in_a_hundred_of_the_calls_that_are_left_is_made() {
    let few = Options {
        salesforce_daily: 1_000,
        ..Options::default()
    };
    let mut ready = Ready::with(few).await;
    let before = ready.practice().calls();
    let found = ready.all().await;
    let made = ready.practice().calls().since(before).salesforce;
    assert!((1..=10).contains(&made), "{made}");
    let spared = found
        .values()
        .filter(|finding| finding.code == "salesforce-spared")
        .count();
    assert!(spared > 5, "{spared}");
}
