//! The grammar, and that nothing breaks it.

use proptest::prelude::*;

use super::*;

fn read(query: &str) -> Query {
    parse(query).unwrap_or_else(|malformed| panic!("{query}: {}", malformed.message))
}

#[test]
fn what_the_wizard_and_the_clients_ask_is_understood() {
    for query in [
        "SELECT Id, SubscriberPackage.NamespacePrefix FROM InstalledSubscriberPackage ORDER BY SubscriberPackageId",
        "select count() from OauthToken",
        "SELECT Id FROM User WHERE IsActive = true AND UserType = 'Standard' ORDER BY LastName, FirstName DESC NULLS LAST LIMIT 10 OFFSET 5",
        "SELECT Id FROM User WHERE Id NOT IN (SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId='0PS000000000001') AND (Name LIKE 'O\\'B%' OR Email = null)",
        "SELECT Id FROM Lead WHERE NOT (CreatedDate >= 2026-11-22T09:00:00Z OR Score__c > -1.5)",
        "SELECT Parent.Profile.Name FROM FieldPermissions WHERE Field IN ('Lead.a__c','Lead.b__c')",
        "SELECT Id FROM Task WHERE ActivityDate < 2026-11-22 AND CreatedDate > 2026-11-22T09:00:00.000+0100",
    ] {
        read(query);
    }
}

#[test]
fn what_salesforce_does_not_understand_is_refused() {
    for query in [
        "",
        "SELECT",
        "SELECT * FROM User",
        "SELECT Id FROM",
        "SELECT Id User",
        "SELECT Id, FROM User",
        "SELECT Id FROM User WHERE",
        "SELECT Id FROM User WHERE Name",
        "SELECT Id FROM User WHERE Name = Name",
        "SELECT Id FROM User WHERE Name = 'open",
        "SELECT Id FROM User WHERE Name = \"double\"",
        "SELECT Id FROM User WHERE Name = 'a' AND Email = 'b' OR Email = 'c'",
        "SELECT Id FROM User WHERE Id IN ()",
        "SELECT Id FROM User WHERE Id IN (SELECT A FROM B WHERE C IN (SELECT D FROM E))",
        "SELECT Id FROM User LIMIT -1",
        "SELECT Id FROM User LIMIT 1.5",
        "SELECT Id FROM User; DROP TABLE User",
        "SELECT Profile..Name FROM User",
        "UPDATE User SET Name = 'x'",
    ] {
        assert!(parse(query).is_err(), "{query}");
    }
}

#[test]
fn the_place_of_a_mistake_is_told() {
    let malformed = parse("SELECT Id FROM User WHERE Name == 'a'").unwrap_err();
    assert!(
        malformed.message.contains("Row:1:Column:33"),
        "{}",
        malformed.message
    );
    assert!(malformed.message.ends_with("unexpected token: '='"));
}

#[test]
fn parentheses_do_not_run_deep() {
    let deep = |levels: usize| {
        let (open, close) = ("(".repeat(levels), ")".repeat(levels));
        format!("SELECT Id FROM User WHERE {open}Name = 'a'{close}")
    };
    assert!(parse(&deep(20)).is_ok());
    assert!(parse(&deep(10_000)).is_err());
    let nots = "NOT ".repeat(10_000);
    assert!(parse(&format!("SELECT Id FROM User WHERE {nots} Name = 'a'")).is_err());
}

#[test]
fn escapes_mean_what_they_mean_in_salesforce() {
    let query = read(r"SELECT Id FROM User WHERE Name = 'a\'b\\c\n\%'");
    let Some(Expr::Test {
        value: Operand::One(Literal::Text(text)),
        ..
    }) = query.filter
    else {
        panic!("{query:?}");
    };
    assert_eq!(text, "a'b\\\\c\n\\%");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn no_mixture_of_words_makes_it_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "LIKE", "ORDER", "BY", "LIMIT", "OFFSET",
                "NULLS", "FIRST", "COUNT", "(", ")", ",", "=", "!=", "<", "'a'", "'", "\\", "null", "true", "12",
                "-", "2026-11-22", "2026-99-99T00:00:00Z", "Id", "Profile.Name", "é", "\u{0}",
            ]),
            0..40,
        )
    ) {
        let _ = parse(&words.join(" "));
        let _ = parse(&words.concat());
    }
}
