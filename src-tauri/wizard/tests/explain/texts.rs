//! Texts as people paste them.

use wizard::{explain, words::Language};

use crate::ids;

#[test]
fn the_body_of_an_error_is_read_in_each_of_its_shapes() {
    for (text, expected) in [
        (
            r#"[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]"#,
            "session-ended",
        ),
        (
            r#"[{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}]"#,
            "session-not-for-api",
        ),
        (
            r#"{"error":"invalid_grant","error_description":"expired access/refresh token"}"#,
            "grant-token",
        ),
        (
            r#"{\"error\":\"invalid_grant\",\"error_description\":\"ip restricted\"}"#,
            "grant-address",
        ),
        (
            "error=invalid_grant&error_description=inactive+user",
            "grant-inactive-user",
        ),
        (
            r#"{"requestId":"1a2b#18c0ffee123","success":false,"errors":[{"code":"603","message":"Access denied"}]}"#,
            "marketo-access-denied",
        ),
        (
            r#"{"errors":[{"code":610,"message":"Requested resource not found"}]}"#,
            "marketo-not-found",
        ),
        (
            r#"{"error":"unauthorized","error_description":"Bad client credentials"}"#,
            "marketo-unauthorized",
        ),
        (
            r#"{"error":"invalid_client","error_description":"No client with requested id: x"}"#,
            "marketo-invalid-client",
        ),
        (
            "<soapenv:Fault><faultcode>sf:INVALID_SESSION_ID</faultcode></soapenv:Fault> HTTP 500",
            "session-ended",
        ),
        (
            "<html><head><title>Error</title></head><body>OAUTH_APP_BLOCKED&nbsp;: <b>this app is blocked by admin</b></body></html>",
            "app-blocked",
        ),
        (
            "2026-11-25T00:06:00Z ERROR [sync] UNABLE_TO_LOCK_ROW: unable to obtain exclusive access",
            "slow-org-lock",
        ),
    ] {
        assert_eq!(ids(text), [expected], "{text}");
    }
}

#[test]
fn an_address_is_read_in_query_and_fragment_and_within_another_address() {
    for (text, expected) in [
        (
            "http://localhost:17170/callback?error=access_denied&error_description=end-user%20denied%20authorization&state=x",
            "declined",
        ),
        (
            "https://toutapp.com/x#error=invalid_client&error_description=app+must+be+installed+into+org",
            "client-not-installed",
        ),
        (
            "https://login.salesforce.com/e?error=invalid_grant&error_description=ip%20restricted",
            "grant-address",
        ),
        (
            "https://login.salesforce.com/e?error_description=ip%20restricted%20by%20app%20developer&error=invalid_grant",
            "grant-app-address",
        ),
        (
            "https://acme.my.salesforce.com/x?to=http%3A%2F%2Flocalhost%2F%3Ferror%3DOAUTH_EC_APP_NOT_FOUND",
            "app-not-found",
        ),
        (
            "https://a.example/?to=b%253Ferror%253Dinvalid%255Fscope",
            "scope-missing",
        ),
        ("?x=100%&error=redirect_uri_mismatch", "callback-mismatch"),
        ("https://x/?e=%ZZ%access_denied%2", "declined"),
    ] {
        assert_eq!(ids(text), [expected], "{text}");
    }
}

#[test]
fn the_page_that_could_not_authenticate_is_told_apart_by_its_address() {
    let page = "We were unable to authenticate your request.";
    assert_eq!(ids(page), ["unable-to-authenticate"]);
    assert_eq!(
        ids(&format!("{page}\nhttps://x/?error=OAUTH_APP_BLOCKED")),
        ["unable-to-authenticate", "app-blocked"]
    );
    assert_eq!(
        ids("https://x/?error=Login+error%3A+restricted+domain"),
        ["restricted-domain"]
    );
}

#[test]
fn capitals_do_not_count_but_the_vendors_own_spelling_decides_between_two() {
    assert_eq!(ids("Error: oauth_app_blocked"), ["app-blocked"]);
    assert_eq!(ids("access-denied"), ["declined"]);
    assert_eq!(ids("INVALID_GRANT"), ["address-refused"]);
    assert_eq!(ids("invalid_grant"), ["grant-refused"]);
    assert_eq!(ids("INACTIVE_USER"), ["inactive-user"]);
    assert_eq!(ids("inactive_user"), ["oauth-inactive-user"]);
}

#[test]
fn a_code_within_a_longer_word_does_not_count() {
    assert_eq!(ids("invalid_client_id"), ["client-id-unknown"]);
    assert_eq!(
        ids("INVALID_FIELD_FOR_INSERT_UPDATE"),
        ["field-not-writable"]
    );
    assert!(ids("MY_NOT_FOUND_PAGE and my-page-not-found").is_empty());
}

#[test]
fn several_codes_give_several_cards_in_the_order_of_appearance() {
    assert_eq!(
        ids(
            "607 Daily quota reached; then INVALID_TYPE, at last error=access_denied and INVALID_TYPE again"
        ),
        ["marketo-quota", "object-not-visible", "declined"]
    );
    let two = r#"[{"message":"TotalRequests Limit exceeded.","errorCode":"REQUEST_LIMIT_EXCEEDED"},
        {"message":"ConcurrentRequests (Concurrent API Requests) Limit exceeded.","errorCode":"REQUEST_LIMIT_EXCEEDED"}]"#;
    assert_eq!(ids(two), ["request-limit-day", "request-limit-at-once"]);
    let log = "a INVALID_SESSION_ID Session expired or invalid\nb INVALID_SESSION_ID This session is not valid for use with the API\n";
    assert_eq!(ids(log), ["session-ended", "session-not-for-api"]);
}

#[test]
fn the_words_near_a_code_tell_its_variant_before_those_further_away() {
    let text = "REQUEST_LIMIT_EXCEEDED: ConcurrentRequests\nREQUEST_LIMIT_EXCEEDED: TotalRequests";
    assert_eq!(ids(text), ["request-limit-at-once", "request-limit-day"]);
    // Far away, but the only words there are.
    let text = "INVALID_SESSION_ID\n\nThis session is not valid for use with the API";
    assert_eq!(ids(text), ["session-not-for-api"]);
}

#[test]
fn a_number_counts_only_where_it_looks_like_an_error_code() {
    for text in [
        "603",
        " 603\n",
        "“603”",
        "#603",
        r#""code":"603""#,
        "code=603",
        "code: 603",
        "error 603",
        "Error code 603",
        "code d'erreur: 603",
        "erreur 603",
        "603 Access denied",
        "603: Access denied",
        "Access denied (603)",
        "Marketo 603",
        "errorCode%22%3A%22603%22",
    ] {
        assert_eq!(ids(text), ["marketo-access-denied"], "{text}");
    }
    for text in [
        "603 people were invited",
        "on 603 of 610 rows",
        "6030",
        "1603",
        "603.5 seconds",
        "room 603",
        "postal code 603",
        "x603",
        "603_",
        "We sent 500 mails in 2026, 401 of them bounced",
        "Windows 1003",
    ] {
        assert!(ids(text).is_empty(), "{text}: {:?}", ids(text));
    }
}

#[test]
fn a_status_counts_for_the_vendor_that_is_named_and_only_without_a_code() {
    assert_eq!(
        ids("HTTP/1.1 401 from https://123-abc-456.mktorest.com/identity"),
        ["marketo-credentials"]
    );
    assert_eq!(
        ids("HTTP/1.1 401 from https://acme.my.salesforce.com"),
        ["salesforce-401"]
    );
    assert_eq!(
        ids("status 503 from acme.my.salesforce.com"),
        ["salesforce-503"]
    );
    assert_eq!(ids("500"), ["salesforce-500", "marketo-500"]);
    assert_eq!(
        ids("HTTP 502, Marketo says 602: token expired"),
        ["marketo-token-expired"]
    );
}

#[test]
fn what_nobody_knows_gives_no_card_and_says_what_to_do() {
    for text in [
        "",
        " \n\t",
        "teapot",
        "All went well.",
        "418",
        "OAUTH_",
        "🫖",
    ] {
        for language in Language::ALL {
            let answer = explain::cards(text, language);
            assert!(answer.cards.is_empty(), "{text}: {:?}", answer.cards);
            let unknown = answer.unknown.unwrap();
            assert!(unknown.title.len() > 20 && unknown.hint.len() > 40);
        }
    }
}

#[test]
fn nothing_of_the_text_is_in_the_cards() {
    let secret = "00DXX0000000001!AQ0AQExampleOpaqueToken";
    let text = format!(
        "https://x/?error=access_denied&code={secret}#access_token={secret} INVALID_SESSION_ID {secret}"
    );
    for language in Language::ALL {
        let cards = explain::cards(&text, language);
        assert_eq!(cards.cards.len(), 2);
        assert!(!format!("{cards:?}").contains("AQExample"));
    }
}
