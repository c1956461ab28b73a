//! Client id and client secret.

use wizard::{failure::Failure, marketo::Credentials, secrets::Secret};

fn parse(client_id: &str, secret: &str) -> Result<Credentials, Failure> {
    Credentials::parse(client_id, &Secret::new(secret))
}

#[test]
fn spaces_picked_up_on_the_way_are_left_out() {
    let credentials = parse(" the-client\n", "\ts3cret ").unwrap();
    assert_eq!(credentials.client_id, "the-client");
    assert_eq!(credentials.client_secret.expose(), "s3cret");
}

#[test]
fn what_is_missing_or_broken_is_told_and_no_secret_with_it() {
    for (client_id, secret, code) in [
        (" ", "s3cret", "marketo-client-id-missing"),
        ("the-client", "", "marketo-client-secret-missing"),
        ("the client", "s3cret", "marketo-client-id-spaced"),
        ("the-client", "s3 cret", "marketo-client-secret-spaced"),
        ("the-client", "s3\u{a0}cret", "marketo-client-secret-spaced"),
    ] {
        let failure = parse(client_id, secret).unwrap_err();
        assert_eq!(failure.code, code);
        assert!(failure.facts.is_empty());
    }
}

#[test]
fn o_62_credentials_print_no_secret() {
    let shown = format!("{:?}", parse("the-client", "s3cret").unwrap());
    assert!(
        shown.contains("the-client") && !shown.contains("s3cret"),
        "{shown}"
    );
}
