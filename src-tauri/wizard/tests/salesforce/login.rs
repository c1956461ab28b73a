//! Where a person signs in.

use proptest::prelude::*;
use wizard::{
    record::Environment,
    salesforce::{LoginHost, LoginHostError, LoginKind},
};

fn host(text: &str, environment: Environment) -> String {
    LoginHost::parse(text, environment)
        .unwrap_or_else(|error| panic!("{text}: {error}"))
        .to_string()
}

fn production(text: &str) -> String {
    host(text, Environment::Production)
}

fn sandbox(text: &str) -> String {
    host(text, Environment::Sandbox)
}

fn refused(text: &str, environment: Environment) -> String {
    LoginHost::parse(text, environment)
        .unwrap_err()
        .failure()
        .code
}

#[test]
fn nothing_names_the_common_sign_in_page_of_the_environment() {
    assert_eq!(production("  "), "https://login.salesforce.com");
    assert_eq!(sandbox(""), "https://test.salesforce.com");
}

#[test]
fn what_stands_in_the_address_bar_is_reduced_to_its_host() {
    for text in [
        "acme",
        "acme.my.salesforce.com",
        " https://acme.my.salesforce.com/ \n",
        "http://ACME.my.salesforce.com/home/home.jsp?a=b#c",
        "https://acme.my.salesforce.com:443/",
        "https://acme.my.salesforce.com./",
        "\u{feff}https://acme.my.salesforce.com\u{200b}",
    ] {
        assert_eq!(production(text), "https://acme.my.salesforce.com", "{text}");
    }
}

#[test]
fn what_an_org_shows_its_pages_under_is_turned_into_its_my_domain() {
    for (text, own) in [
        (
            "https://acme.lightning.force.com/lightning/page/home",
            "acme",
        ),
        ("acme.file.force.com", "acme"),
        (
            "https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home",
            "acme",
        ),
        ("https://acme--c.vf.force.com/apex/Lead", "acme"),
        ("https://acme--mkto-si.visualforce.com/apex/Lead", "acme"),
        ("https://acme--c.na139.visual.force.com/apex/Lead", "acme"),
        (
            "acme-dev-ed.develop.lightning.force.com",
            "acme-dev-ed.develop",
        ),
        ("acme-dev-ed--c.develop.vf.force.com", "acme-dev-ed.develop"),
    ] {
        assert_eq!(
            production(text),
            format!("https://{own}.my.salesforce.com"),
            "{text}"
        );
    }
    for text in [
        "acme--uat",
        "https://acme--uat.sandbox.lightning.force.com/lightning/n/x",
        "acme--uat.sandbox.my.salesforce-setup.com",
        "acme--uat.sandbox.file.force.com",
        "acme--uat--c.sandbox.vf.force.com",
        "acme--uat--c.cs42.visual.force.com",
    ] {
        assert_eq!(
            sandbox(text),
            "https://acme--uat.sandbox.my.salesforce.com",
            "{text}"
        );
    }
    assert_eq!(
        production("https://agency.lightning.crmforce.mil/one/one.app"),
        "https://agency.my.salesforce.mil"
    );
}

#[test]
fn every_other_host_is_refused() {
    for text in [
        "https://login.salesforce.com.evil.example/",
        "https://evil.example/login.salesforce.com",
        "https://evilsalesforce.com",
        "https://salesforce.com",
        "https://my.salesforce.com",
        "https://www.salesforce.com/editions-pricing/",
        "https://help.salesforce.com/s/",
        "https://a.b.salesforce.com",
        "https://acme.my.site.com",
        "https://acme.force.com",
        "https://acme_corp.my.salesforce.com",
        "https://.my.salesforce.com",
        "http://192.168.0.1/",
        "http://localhost.evil.example",
        "app-ab12.marketo.com",
    ] {
        let code = refused(text, Environment::Production);
        assert!(
            matches!(
                code.as_str(),
                "login-host-foreign" | "login-host-not-understood"
            ),
            "{text}: {code}"
        );
    }
}

#[test]
fn what_hides_another_host_or_is_no_address_is_refused() {
    for text in [
        "https://login.salesforce.com@evil.example/",
        "https://me:secret@login.salesforce.com/",
        "https://acme.my.salesforce.com:8443/",
        "javascript://login.salesforce.com/",
        "file:///etc/passwd",
        "my company",
        "https://",
        "::",
    ] {
        let code = refused(text, Environment::Production);
        assert_eq!(code, "login-host-not-understood", "{text}");
    }
}

#[test]
fn a_sandbox_is_no_production_and_the_other_way_round() {
    for (text, environment) in [
        ("test.salesforce.com", Environment::Production),
        (
            "acme--uat.sandbox.my.salesforce.com",
            Environment::Production,
        ),
        ("acme--uat.my.salesforce.com", Environment::Production),
        ("cs42.salesforce.com", Environment::Production),
        ("login.salesforce.com", Environment::Sandbox),
        ("acme.my.salesforce.com", Environment::Sandbox),
        ("na139.salesforce.com", Environment::Sandbox),
    ] {
        assert_eq!(
            refused(text, environment),
            "login-host-other-environment",
            "{text}"
        );
    }
    // These may be either, which is found out after signing in.
    for text in [
        "x.scratch.my.salesforce.com",
        "x-dev-ed.develop.my.salesforce.com",
    ] {
        assert_eq!(production(text), sandbox(text));
    }
}

#[test]
fn h_16_only_the_practice_organisation_is_plain_http() {
    for (text, shown) in [
        (
            "http://127.0.0.1:9000/services/oauth2",
            "http://127.0.0.1:9000",
        ),
        ("localhost:9000", "http://localhost:9000"),
        ("http://[::1]:9000/", "http://[::1]:9000"),
    ] {
        for environment in [Environment::Production, Environment::Sandbox] {
            let host = LoginHost::parse(text, environment).unwrap();
            assert_eq!(
                (host.kind(), host.to_string().as_str()),
                (LoginKind::Practice, shown)
            );
        }
    }
}

#[test]
fn the_endpoints_are_on_the_host() {
    let host = LoginHost::parse("acme", Environment::Production).unwrap();
    let shown = [
        host.authorize(),
        host.token(),
        host.revoke(),
        host.userinfo(),
    ]
    .map(|url| url.to_string());
    assert_eq!(
        shown,
        ["authorize", "token", "revoke", "userinfo"]
            .map(|end| format!("https://acme.my.salesforce.com/services/oauth2/{end}"))
    );
}

#[test]
fn o_51_a_token_goes_to_salesforce_only() {
    let login = LoginHost::parse("", Environment::Production).unwrap();
    for allowed in [
        "https://acme.my.salesforce.com",
        "https://acme.my.salesforce.com/",
        "https://acme--uat.sandbox.my.salesforce.com",
        "https://na139.salesforce.com",
        "https://agency.my.salesforce.mil",
    ] {
        assert!(login.instance(allowed).is_some(), "{allowed}");
    }
    for refused in [
        "http://acme.my.salesforce.com",
        "https://acme.my.salesforce.com.evil.example",
        "https://evil.example/acme.my.salesforce.com",
        "https://acme.my.salesforce.com@evil.example",
        "https://me@acme.my.salesforce.com",
        "https://acme.my.salesforce.com:8443",
        "https://acme.my.salesforce.com/elsewhere",
        "https://acme.my.salesforce.com/?x=1",
        "https://acme.lightning.force.com",
        "http://localhost:9000",
        "https://127.0.0.1",
        "acme.my.salesforce.com",
        "",
    ] {
        assert_eq!(login.instance(refused), None, "{refused}");
    }
}

#[test]
fn o_51_a_token_of_the_practice_organisation_stays_on_this_machine() {
    let login = LoginHost::parse("http://localhost:9000", Environment::Production).unwrap();
    assert!(login.instance("http://127.0.0.1:9001").is_some());
    for refused in [
        "https://acme.my.salesforce.com",
        "http://192.168.0.1:9000",
        "ftp://localhost",
    ] {
        assert_eq!(login.instance(refused), None, "{refused}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_what_it_accepts_it_reads_back_unchanged(text in ".{0,80}") {
        reads_back(&text);
    }

    #[test]
    fn hosts_of_salesforce_are_read_back_unchanged(
        name in "[a-zA-Z0-9-]{1,12}",
        more in "(--[a-z0-9]{1,4})?",
        suffix in "\\.(my\\.salesforce\\.com|sandbox\\.my\\.salesforce\\.com|lightning\\.force\\.com|\
                   salesforce\\.com|vf\\.force\\.com|na1\\.visual\\.force\\.com|my\\.salesforce-setup\\.com)",
        path in "(/[a-z?#=]{0,10})?",
    ) {
        reads_back(&format!("https://{name}{more}{suffix}{path}"));
    }
}

fn reads_back(text: &str) {
    for environment in [Environment::Production, Environment::Sandbox] {
        match LoginHost::parse(text, environment) {
            Ok(host) => {
                let again = LoginHost::parse(&host.to_string(), environment);
                assert_eq!(again.as_ref(), Ok(&host));
                // Whatever is accepted takes its own tokens back.
                assert!(host.instance(&host.to_string()).is_some());
            }
            Err(LoginHostError::NotUnderstood { value }) => assert!(value.chars().count() <= 200),
            Err(_) => {}
        }
    }
}
