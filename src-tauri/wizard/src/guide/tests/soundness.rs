//! A guide that contradicts itself is refused, and says where.

use super::*;
use crate::guide::GuideError;

/// The built-in guide with one stretch replaced.
fn with(old: &str, new: &str) -> Result<Guide, GuideError> {
    let source = include_str!("../guide.toml");
    assert!(source.contains(old), "{old:?} does not stand in the guide");
    Guide::parse(&source.replacen(old, new, 1))
}

fn refusal(old: &str, new: &str) -> String {
    match with(old, new) {
        Ok(_) => panic!("{new:?} was taken"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn the_built_in_guide_is_sound() {
    Guide::built_in().unwrap();
}

#[test]
fn a_key_nobody_knows_is_refused() {
    assert!(refusal("minutes = 15", "minutes = 15\nhours = 1").contains("hours"));
}

#[test]
fn what_is_named_must_exist() {
    for (old, new, refused) in [
        (
            r#"depends_on = ["install-package"]"#,
            r#"depends_on = ["nowhere"]"#,
            "row \"nowhere\"",
        ),
        (
            r#"open = "appexchange""#,
            r#"open = "nowhere""#,
            "link \"nowhere\"",
        ),
        (
            r#"documentation = ["doc-install","#,
            r#"documentation = ["nowhere","#,
            "link \"nowhere\"",
        ),
        (
            r#"documentation = "doc-roles""#,
            r#"documentation = "nowhere""#,
            "link \"nowhere\"",
        ),
        (
            r#"id = "no-actions-config", link = "marketo-support""#,
            r#"id = "no-actions-config", link = "nowhere""#,
            "link \"nowhere\"",
        ),
        (
            r#"{ id = "get-started", product = "email" }"#,
            r#"{ id = "get-started", product = "fax" }"#,
            "product \"fax\"",
        ),
        (
            r#"table = "task-types""#,
            r#"table = "nowhere""#,
            "table \"nowhere\"",
        ),
        (
            r#"values = ["permission-set"]"#,
            r#"values = ["nowhere"]"#,
            "value \"nowhere\"",
        ),
        (
            r#"section = "grant-access""#,
            r#"section = "nowhere""#,
            "section \"nowhere\"",
        ),
        (
            r#"after = "connect-marketo""#,
            r#"after = "nowhere""#,
            "row \"nowhere\"",
        ),
        (
            r#"starts_wait = "salesforce-reconnect""#,
            r#"starts_wait = "marketo-access""#,
            "wait \"marketo-access\"",
        ),
        (
            r#"copy = ["name", "url"]"#,
            r#"copy = ["nowhere"]"#,
            "column \"nowhere\"",
        ),
    ] {
        let refusal = refusal(old, new);
        assert!(
            refusal.contains(refused) && refusal.contains("does not exist"),
            "{refusal}"
        );
    }
}

#[test]
fn ids_are_unique() {
    for (old, new, refused) in [
        (
            r#"id = "connect-salesforce""#,
            r#"id = "connect-marketo""#,
            "row \"connect-marketo\"",
        ),
        (
            r#"id = "opt-out""#,
            r#"id = "governance""#,
            "section \"governance\"",
        ),
        (
            r#"{ id = "send-invite" }"#,
            r#"{ id = "choose-admin" }"#,
            "instruction \"choose-admin\"",
        ),
        (
            r#"{ id = "wrong-key","#,
            r#"{ id = "no-credentials","#,
            "remedy \"no-credentials\"",
        ),
        (
            r#"{ id = "marketo-access","#,
            r#"{ id = "first-sync","#,
            "wait \"first-sync\"",
        ),
        (
            r#"{ id = "owned-people","#,
            r#"{ id = "salesforce-first","#,
            "caution \"salesforce-first\"",
        ),
    ] {
        let refusal = refusal(old, new);
        assert!(
            refusal.contains(refused) && refusal.contains("twice"),
            "{refusal}"
        );
    }
}

#[test]
fn rows_that_wait_for_each_other_are_refused() {
    let start = "id = \"actions-enabled\"\npersonas = [\"marketo-admin\"]";
    let circle = format!("{start}\ndepends_on = [\"configure-salesforce\"]");
    assert!(matches!(with(start, &circle), Err(GuideError::Cycle(_))));
    let itself = format!("{start}\ndepends_on = [\"actions-enabled\"]");
    assert!(matches!(with(start, &itself), Err(GuideError::Cycle(id)) if id == "actions-enabled"));
}

#[test]
fn a_link_is_plain_https() {
    for url in [
        "http://toutapp.com/login",
        "https://toutapp.com",
        "https://a@toutapp.com/",
        "javascript:0",
        "toutapp",
    ] {
        let refused = with("https://toutapp.com/login", url);
        assert!(matches!(refused, Err(GuideError::NotHttps { .. })), "{url}");
    }
}

#[test]
fn a_caution_or_wait_that_makes_no_sense_is_refused() {
    for (old, new) in [
        // The same caution on two rows says two things.
        (
            r#"severity = "danger", acknowledge = true, names_person = true },"#,
            r#"severity = "note", acknowledge = true, names_person = true },"#,
        ),
        // It holds a row, but nobody can acknowledge it.
        (
            r#"{ id = "reset-wipes", severity = "danger" }"#,
            r#"{ id = "reset-wipes", severity = "danger", gates = true }"#,
        ),
        // Neither a length nor a rate, both, backwards, or started without a number.
        (
            "{ id = \"salesforce-reconnect\", minutes = 20 }",
            "{ id = \"salesforce-reconnect\" }",
        ),
        (
            "minutes_per_thousand = [1, 2]",
            "minutes_per_thousand = [1, 2], minutes = 5",
        ),
        (
            "minutes_per_thousand = [1, 2]",
            "minutes_per_thousand = [2, 1]",
        ),
        (
            "minutes_per_thousand = [1, 2]",
            "minutes_per_thousand = [1, 2], after = \"connect-marketo\"",
        ),
        // Held by its own end.
        (
            "\"salesforce-reconnect\", minutes = 20 }",
            "\"salesforce-reconnect\", minutes = 20, after = \"initiate-sync\" }",
        ),
        // A table with a hole, and a row that belongs to nobody.
        (
            "rows = [[\"Email\"], [\"Call\"], [\"Reply\"]]",
            "rows = [[\"Email\"], [], [\"Reply\"]]",
        ),
        (
            "id = \"connect-marketo\"\npersonas = [\"marketo-admin\"]",
            "id = \"connect-marketo\"\npersonas = []",
        ),
    ] {
        assert!(
            matches!(with(old, new), Err(GuideError::Contradiction { .. })),
            "{new}"
        );
    }
}

#[test]
fn the_page_of_an_account_has_no_state() {
    let page = r#"id = "salesforce-sign-in""#;
    for state in [
        "already = true",
        "invite_list = true",
        r#"depends_on = ["actions-enabled"]"#,
    ] {
        let refused = refusal(page, &format!("{page}\n{state}"));
        assert!(refused.contains("has no state"), "{state}: {refused}");
    }
}

#[test]
fn pages_and_rows_share_one_set_of_ids() {
    let refused = refusal(r#"id = "marketo-credentials""#, r#"id = "invite-users""#);
    assert!(refused.contains("invite-users"), "{refused}");
}
