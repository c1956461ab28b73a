//! The right card, or none: never the other vendor's.

use wizard::explain;

/// Whether each card of a text is Marketo's.
fn of_marketo(text: &str) -> Vec<bool> {
    let entries = explain::explain(text).entries;
    entries
        .iter()
        .map(|entry| entry.table.is_of_marketo())
        .collect()
}

#[test]
fn text_of_salesforce_never_gives_a_card_of_marketo() {
    for text in [
        "GET https://acme.my.salesforce.com/services/data/v67.0/limits HTTP/1.1 401 Unauthorized",
        "Marketo sync: POST https://acme.my.salesforce.com/services/oauth2/token answered 401 Unauthorized",
        "HTTP 401 Unauthorized\nWWW-Authenticate: Token",
        "status=401 https%3A%2F%2Facme--dev.sandbox.my.salesforce.com",
        "status 401 https:\\/\\/acme.lightning.force.com\\/x",
        "IO Exception: Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://123-abc-456.mktorest.com",
        r#"HTTP 401 [{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]"#,
        r#"{"error":"invalid_client","error_description":"invalid client credentials"} from Marketo Sales"#,
        "https://login.salesforce.com/services/oauth2/authorize?error=unauthorized_client",
        "https://app.marketo.com/salesforce/getSfdcOAuthTokensRedirect?error=invalid_client&error_description=app+must+be+installed+into+org",
        "error code 610 at https://acme.my.salesforce.com/services/apexrest/mkto_si",
        "502 Bad Gateway: https://acme.my.salesforce.com",
        "Marketo Sales Insight: Insufficient Privileges",
    ] {
        let cards = of_marketo(text);
        assert!(cards.iter().all(|marketo| !marketo), "{text}: {cards:?}");
    }
}

#[test]
fn text_of_marketo_never_gives_a_card_of_salesforce() {
    for text in [
        "GET https://123-abc-456.mktorest.com/rest/v1/leads/describe.json HTTP/1.1 401 Unauthorized",
        "Salesforce panel: https://123-abc-456.mktorest.com/identity/oauth/token answered 401",
        r#"{"requestId":"1a2b#18c","success":false,"errors":[{"code":"500","message":"x"}]}"#,
        r#"https://123-abc-456.mktorest.com/identity/oauth/token {"error":"invalid_client"}"#,
        r#"https:\/\/123-abc-456.mktorest.com\/identity {"error":"unsupported_grant_type"}"#,
        "POST /identity/oauth/token: invalid_grant",
        "POST /identity/oauth/token: access_denied",
        "<name>mktServiceException</name><code>20014</code> HTTP 500",
        "https://na-sj01.marketo.com/soap/mktows/3_1 HTTP 503",
        r#"{"error":"unauthorized","error_description":"Bad client credentials"}"#,
        r#"{"error":"invalid_client","error_description":"No client with requested id: x"}"#,
        "504 from https%3A%2F%2F123-abc-456.mktorest.com%2Frest%2Fv1%2Factivities.json",
    ] {
        let cards = of_marketo(text);
        assert!(cards.iter().all(|marketo| *marketo), "{text}: {cards:?}");
    }
}

#[test]
fn status_without_a_vendor_gives_both_cards_or_none() {
    for text in [
        "401 Unauthorized",
        "HTTP/1.1 401",
        "error: unauthorized",
        "401",
        "HTTP 502",
    ] {
        let cards = of_marketo(text);
        assert!(
            cards.contains(&true) && cards.contains(&false),
            "{text}: {cards:?}"
        );
    }
    for text in [
        "HTTP/1.1 401 Unauthorized from https://intranet.example/login",
        "https://toutapp.com/next answered 401",
        "https://acme.my.salesforce.com and https://123-abc-456.mktorest.com\nHTTP 401",
    ] {
        assert!(of_marketo(text).is_empty(), "{text}");
    }
}

#[test]
fn line_of_a_code_decides_where_a_log_speaks_of_both_vendors() {
    let log = "GET https://acme.my.salesforce.com/services/data 200\nGET https://123-abc-456.mktorest.com/rest/v1/x HTTP 401\n";
    assert_eq!(of_marketo(log), [true]);
    let log = "GET https://acme.my.salesforce.com/services/data HTTP 401\nGET https://123-abc-456.mktorest.com/rest/v1/x 200\n";
    assert_eq!(of_marketo(log), [false]);
}
