//! Answers that are no answers: each makes the checks say that they cannot tell, and why; nothing else stops.

use practice::{Options, Scenario};

use super::{Verifier, summary, told};

#[tokio::test]
async fn web_pages_cut_answers_and_wrong_types_are_told_as_what_they_are() {
    for scenario in [
        Scenario::HtmlInsteadOfJson,
        Scenario::CutAnswers,
        Scenario::WrongTypes,
        Scenario::Maintenance,
    ] {
        let mut verifier = Verifier::finished().await;
        verifier.first_user("ana.ruiz");
        verifier.practice().switch(scenario);
        for (check, told) in summary(&verifier.all().await) {
            assert!(told.starts_with("unknown "), "{scenario}: {check}: {told}");
        }
        verifier.practice().switch(Scenario::Normal);
        assert_eq!(verifier.code("package").await, "ok package-installed");
    }
}

#[tokio::test]
async fn fields_of_a_newer_version_change_nothing() {
    let mut verifier = Verifier::finished().await;
    let before = summary(&verifier.all().await)
        .into_iter()
        .map(|(check, told)| (check.to_owned(), told))
        .collect::<Vec<_>>();
    verifier.practice().switch(Scenario::ExtraFields);
    let found = verifier.all().await;
    let after = summary(&found)
        .into_iter()
        .map(|(check, told)| (check.to_owned(), told))
        .collect::<Vec<_>>();
    assert_eq!(before, after);
}

#[tokio::test]
async fn without_any_rows_nothing_is_taken_for_as_it_should_be() {
    let mut verifier = Verifier::finished().await;
    verifier.practice().switch(Scenario::EmptyRows);
    let found = verifier.all().await;
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
    let mut verifier = Verifier::finished().await;
    verifier.practice().switch(Scenario::QuotaReached);
    let found = verifier.all().await;
    assert_eq!(told(&found["package"]), "unknown salesforce-quota");
    assert_eq!(told(&found["marketo-sync"]), "ok sync-seen");
    verifier.practice().switch(Scenario::Marketo607);
    let found = verifier.all().await;
    assert_eq!(told(&found["marketo-sync"]), "unknown marketo-quota");
    assert_eq!(told(&found["package"]), "ok package-installed");
    verifier.practice().switch(Scenario::Marketo603);
    let found = verifier.all().await;
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
    let mut verifier = Verifier::with(few).await;
    let before = verifier.practice().calls();
    let found = verifier.all().await;
    let made = verifier.practice().calls().since(before).salesforce;
    assert!((1..=10).contains(&made), "{made}");
    let spared = found
        .values()
        .filter(|finding| finding.code == "salesforce-spared")
        .count();
    assert!(spared > 5, "{spared}");
}
