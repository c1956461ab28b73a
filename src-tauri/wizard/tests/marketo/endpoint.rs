//! Where the REST API answers.

use proptest::prelude::*;
use wizard::marketo::Endpoint;

fn shown(text: &str) -> String {
    Endpoint::parse(text)
        .unwrap_or_else(|error| panic!("{text}: {error}"))
        .to_string()
}

#[test]
fn endpoint_identity_url_and_munchkin_id_name_the_same_endpoint() {
    for text in [
        "123-ABC-456",
        " 123-abc-456 \n",
        "123-ABC-456.mktorest.com",
        "https://123-ABC-456.mktorest.com",
        "https://123-abc-456.mktorest.com/rest",
        "https://123-abc-456.mktorest.com/rest/",
        "https://123-abc-456.mktorest.com//rest/v1/leads.json?x=1",
        "https://123-abc-456.mktorest.com/identity",
        "https://123-abc-456.mktorest.com/identity/oauth/token?grant_type=client_credentials",
        "http://123-abc-456.mktorest.com./rest",
        "\u{feff}https://123-abc-456.mktorest.com/rest",
    ] {
        let endpoint = Endpoint::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(
            endpoint.to_string(),
            "https://123-abc-456.mktorest.com/rest"
        );
        assert_eq!(endpoint.munchkin(), Some("123-ABC-456"));
        assert_eq!(endpoint.warning(), None);
        assert_eq!(
            endpoint.token().as_str(),
            "https://123-abc-456.mktorest.com/identity/oauth/token"
        );
    }
}

#[test]
fn no_slash_is_doubled() {
    let endpoint = Endpoint::parse("123-ABC-456").unwrap();
    for path in [
        "rest/v1/stats/usage.json",
        "/rest/v1/stats/usage.json",
        "//rest/v1/stats/usage.json",
    ] {
        assert_eq!(
            endpoint.at(path).as_str(),
            "https://123-abc-456.mktorest.com/rest/v1/stats/usage.json"
        );
    }
}

#[test]
fn an_unusual_munchkin_id_is_a_warning_and_no_refusal() {
    for text in [
        "AB1-234-567",
        "123-4BC-456",
        "https://ab1-cde-4f6.mktorest.com/rest",
    ] {
        let warning = Endpoint::parse(text).unwrap().warning().unwrap();
        assert_eq!(warning.code, "marketo-munchkin-unusual", "{text}");
    }
}

#[test]
fn a_secret_goes_to_marketo_only() {
    for (text, code) in [
        ("", "marketo-endpoint-missing"),
        ("  ", "marketo-endpoint-missing"),
        ("123-ABC-45", "marketo-endpoint-foreign"),
        ("https://app-ab12.marketo.com/", "marketo-endpoint-foreign"),
        (
            "https://123-abc-456.mktoapi.com/soap/mktows/3_1",
            "marketo-endpoint-foreign",
        ),
        (
            "https://123-abc-456.mktorest.com.evil.example/rest",
            "marketo-endpoint-foreign",
        ),
        (
            "https://evil.example/123-abc-456.mktorest.com",
            "marketo-endpoint-foreign",
        ),
        ("https://mktorest.com/rest", "marketo-endpoint-foreign"),
        (
            "https://x.123-abc-456.mktorest.com/rest",
            "marketo-endpoint-foreign",
        ),
        (
            "https://123-abc-456.mktorest.com:8443/rest",
            "marketo-endpoint-foreign",
        ),
        ("http://192.168.0.1/rest", "marketo-endpoint-foreign"),
        (
            "https://123-abc-456.mktorest.com@evil.example/",
            "marketo-endpoint-not-understood",
        ),
        (
            "https://me:pw@123-abc-456.mktorest.com/",
            "marketo-endpoint-not-understood",
        ),
        (
            "ftp://123-abc-456.mktorest.com/",
            "marketo-endpoint-not-understood",
        ),
        ("123 ABC 456", "marketo-endpoint-not-understood"),
    ] {
        let refused = Endpoint::parse(text).unwrap_err();
        assert_eq!(refused.failure().code, code, "{text}");
    }
}

#[test]
fn h_16_only_the_practice_organisation_is_plain_http() {
    for (text, origin) in [
        ("http://127.0.0.1:9000/rest", "http://127.0.0.1:9000"),
        ("http://localhost:9000/identity/", "http://localhost:9000"),
        ("127.0.0.1:9000", "http://127.0.0.1:9000"),
    ] {
        let endpoint = Endpoint::parse(text).unwrap();
        assert!(endpoint.is_practice());
        assert_eq!(endpoint.to_string(), format!("{origin}/rest"));
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_what_it_accepts_it_reads_back_unchanged(text in ".{0,60}") {
        if let Ok(endpoint) = Endpoint::parse(&text) {
            assert_eq!(Endpoint::parse(&endpoint.to_string()), Ok(endpoint));
        }
    }

    #[test]
    fn hosts_of_marketo_are_read_back_unchanged(
        text in "(https://)?[0-9A-Za-z]{3}-[0-9A-Za-z]{3}-[0-9A-Za-z]{3}(\\.mktorest\\.com(/[a-z/]{0,9})?)?"
    ) {
        if let Ok(endpoint) = Endpoint::parse(&text) {
            assert_eq!(shown(&endpoint.to_string()), endpoint.to_string());
            assert!(!endpoint.token().path().contains("//"));
        }
    }
}
