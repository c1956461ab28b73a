//! One message of each kind, wrapped in another way than the vendors' pages show it.

use wizard::{explain, words::Language};

use crate::ids;

/// The card of a text that has exactly one.
fn card(text: &str, language: Language) -> explain::text::CardText {
    let mut cards = explain::cards(text, language).cards;
    assert_eq!(cards.len(), 1, "{text}: {cards:?}");
    cards.remove(0)
}

#[test]
fn refused_endpoint_gives_a_remote_site_card_with_its_address() {
    let adobe = "https://ims-na1.adobelogin.com";
    for (text, address) in [
        (
            "IO Exception: Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://ims-na1.adobelogin.com/ims/token/v2",
            adobe,
        ),
        (
            r#"{"status":"ERROR","message":"System.CalloutException: IO Exception: Unauthorized endpoint, please check Setup-\u003eSecurity-\u003eRemote site settings. endpoint = https:\/\/ims-na1.adobelogin.com\/ims"}"#,
            adobe,
        ),
        (
            "<td>IO Exception: Unauthorized endpoint, please check Setup-&gt;Security-&gt;Remote site settings. endpoint &#61; https:&#x2F;&#x2F;ims-na1.adobelogin.com&#x2F;ims</td>",
            adobe,
        ),
        (
            "<p>Unauthorized&amp;nbsp;endpoint, please check Setup-&amp;gt;Security. endpoint&nbsp;= https&colon;//ims-na1.adobelogin.com</p>",
            adobe,
        ),
        (
            "https://acme.my.salesforce.com/apex/x?msg=IO+Exception%3A+Unauthorized+endpoint%2C+please+check+Setup-%3ESecurity-%3ERemote+site+settings.+endpoint+%3D+https%3A%2F%2Fims-na1.adobelogin.com%2Fims",
            adobe,
        ),
        (
            "IO Exception: Unauthorized\nendpoint, please check\n  Setup->Security->Remote\n  site settings. endpoint =\n  https://ims-na1.adobelogin.com/ims",
            adobe,
        ),
        (
            "> IO Exception: Unauthorized\n> endpoint, please check Setup->Security->Remote site settings. endpoint =\n> https://ims-na1.adobelogin.com",
            adobe,
        ),
        (
            "20:11:02.0 (91)|FATAL_ERROR|System.CalloutException: IO Exception: Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://123-ABC-456.mktorest.com/identity/oauth/token\n\n(mkto_si)\nClass.mkto_si.Caller.post: line 401, column 1",
            "https://123-abc-456.mktorest.com",
        ),
        (
            "io exception: unauthorized endpoint, please check setup→security→remote site settings. endpoint = https://mkto-sales-connect.adobe.io/graph?key=hunter2.",
            "https://mkto-sales-connect.adobe.io",
        ),
        (
            "Unauthorized endpoint, endpoint = https://user:hunter2@na-sj01.marketo.com:8443/soap/mktows/3_1#hunter2",
            "https://na-sj01.marketo.com:8443",
        ),
    ] {
        for language in Language::ALL {
            let card = card(text, language);
            assert_eq!(card.id, "remote-site", "{text}");
            for sentence in [&card.cause, &card.remedy] {
                assert!(sentence.contains(address), "{sentence}");
                assert!(!sentence.contains(&format!("{address}/")), "{sentence}");
                assert!(!sentence.contains("hunter2"), "{sentence}");
            }
        }
    }
}

#[test]
fn refused_endpoint_without_a_readable_address_is_explained_without_one() {
    for text in [
        "IO Exception: Unauthorized endpoint, please check Setup->Security->Remote site settings.",
        "Unauthorized endpoint. endpoint = null",
        "Unauthorized endpoint. endpoint = https://",
        "Unauthorized endpoint. endpoint = https://%%%",
        "Unauthorized endpoint. endpoint = https://<b>x</b>.example",
    ] {
        for language in Language::ALL {
            let card = card(text, language);
            assert_eq!(card.id, "remote-site", "{text}");
            assert!(!card.cause.contains("https://"), "{}", card.cause);
            assert!(!card.cause.contains(['{', '$']), "{}", card.cause);
        }
    }
}

#[test]
fn each_refused_endpoint_is_named_once() {
    let one = "Unauthorized endpoint. endpoint = https://a.example/x\n";
    let other = "Unauthorized endpoint. endpoint = https://b.example/y\n";
    let card = card(&[one, other, one].concat(), Language::En);
    assert!(
        card.cause
            .contains(" https://a.example, https://b.example,"),
        "{}",
        card.cause
    );
}

#[test]
fn each_new_kind_is_found_in_another_wrapping() {
    for (text, expected) in [
        (
            "<faultcode>INVALID_LOGIN</faultcode><faultstring>INVALID_LOGIN: Invalid username, password, security token; or user locked out.</faultstring>",
            "login-refused",
        ),
        (
            "Marketo: sync stopped (Invalid username, password,\n security token; or user locked out.)",
            "login-refused",
        ),
        (
            "sf:LOGIN_MUST_USE_SECURITY_TOKEN%3A%20Invalid%20username%2C%20password%2C%20security%20token%3B%20or%20user%20locked%20out.%20Are%20you%20at%20a%20new%20location%3F",
            "token-required",
        ),
        (
            r#"{"exceptionCode":"INVALID_OPERATION_WITH_EXPIRED_PASSWORD"}"#,
            "password-expired",
        ),
        ("login_during_restricted_domain", "login-address"),
        ("LOGIN_DURING_RESTRICTED_TIME&#58; try later", "login-hours"),
        (
            "http://localhost:17170/callback?error=OAUTH_AUTHORIZATION_BLOCKED&error_description=Cross-org+OAuth+flows+are+not+supported+for+this+external+client+app&state=x",
            "cross-org",
        ),
        (
            "<b>Cross-org&nbsp;OAuth flows are not supported</b> for this external client app",
            "cross-org",
        ),
        (
            "We can't authorize you because of an OAuth error.\n1800 : There was a problem in setting up your remote access",
            "remote-access",
        ),
        ("OAuth 1800", "remote-access"),
        (
            r#"{\"error\":\"unauthorized_client\"}"#,
            "client-not-allowed",
        ),
        (
            "00DD00000007uJp: VALIDATION_FAILED [Base 1.2: A required package is missing: Package \"Base\", Version 1.2 or later must be installed first.]",
            "package-required",
        ),
        (
            "Problem:\r\n1.  Missing Organization Feature: CommonPortal null",
            "package-org-feature",
        ),
        (
            "Apex Classes(classes/A.cls) Missing feature\nInstalling this package requires the following feature and its associated permissions: Apex Classes",
            "package-feature",
        ),
        (
            "Package Not Found | The requested package doesn’t yet exist or has been deleted.",
            "package-not-found",
        ),
        ("<h2>INSUFFICIENT PRIVILEGES</h2>", "privileges"),
        (
            "You do not have the level of access necessary to perform\nthe operation you requested.",
            "privileges",
        ),
        (
            "INVALID_OPERATION&#x3A; SOAP API login() is disabled by default in this org.",
            "soap-login-off",
        ),
        ("Error: invalid%20MSI%20credentials", "msi-credentials"),
        (
            "HTTP 500 <faultstring>20014 - Authentication failed</faultstring><detail><ns1:serviceException xmlns:ns1=\"http://www.marketo.com/mktows/\"><name>mktServiceException</name><message>Authentication failed (20014)</message><code>20014</code>",
            "marketo-soap-credentials",
        ),
        (
            r#""message":"Request Limit Exceeded (20015)""#,
            "marketo-soap-limit",
        ),
    ] {
        assert_eq!(ids(text), [expected], "{text}");
    }
}
