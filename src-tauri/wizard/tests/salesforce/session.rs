//! A session, and how it is kept.

use wizard::{
    oauth::Tokens,
    record::Environment,
    salesforce::{LoginHost, Session},
    secrets::Secret,
};

const SHORT: &str = "https://login.salesforce.com/id/00D/005";
const CLIENT: &str = "3MVG9-of-the-first-app";
const IDS: (&str, &str) = ("00DXX0000000001AAA", "005XX0000000001AAA");

fn login() -> LoginHost {
    LoginHost::parse("", Environment::Production).unwrap()
}

fn tokens() -> Tokens {
    Tokens {
        access: Secret::new("the-access-token"),
        refresh: Some(Secret::new("the-refresh-token")),
        scopes: vec!["api".into(), "refresh_token".into()],
        scopes_missing: Vec::new(),
        expires_in: None,
        instance_url: Some("https://acme.my.salesforce.com".into()),
        id: Some(format!(
            "https://login.salesforce.com/id/{}/{}",
            IDS.0, IDS.1
        )),
        issued_at: Some(1_790_000_000_000),
        signature: None,
    }
}

fn session() -> Session {
    Session::from_tokens(&login(), CLIENT, &tokens()).unwrap()
}

#[test]
fn a_session_says_whose_it_is() {
    let session = session();
    assert_eq!(session.organization_id, IDS.0);
    assert_eq!(session.user_id, IDS.1);
    assert_eq!(
        session.instance_url.as_str(),
        "https://acme.my.salesforce.com/"
    );
}

#[test]
fn a_session_is_kept_as_one_secret_and_read_back_the_same() {
    let mut bare = tokens();
    (bare.refresh, bare.issued_at, bare.scopes) = (None, None, Vec::new());
    for session in [
        session(),
        Session::from_tokens(&login(), CLIENT, &bare).unwrap(),
    ] {
        let tokens = session.tokens();
        assert_eq!(
            Session::from_tokens(&login(), CLIENT, &tokens).as_ref(),
            Ok(&session)
        );
        assert_eq!(Session::from_secret(&session.to_secret()), Ok(session));
    }
}

#[test]
fn a_kept_session_knows_the_app_it_was_obtained_with() {
    let kept = session().to_secret();
    assert_eq!(Session::from_secret(&kept).unwrap().client_id, CLIENT);
}

#[test]
fn o_62_a_session_prints_no_token() {
    let session = session();
    let shown = format!("{session:?} {:#?} {:?}", session, tokens());
    assert!(shown.contains("[redacted]") && shown.contains(IDS.1));
    assert!(!shown.contains("the-access-token") && !shown.contains("the-refresh-token"));
}

#[test]
fn what_is_no_session_of_this_version_is_not_read_as_one() {
    let kept = session().to_secret();
    let kept = kept.expose();
    let foreign = kept.replace("https://acme.my.salesforce.com/", "https://evil.example/");
    assert_ne!(kept, foreign);
    for text in [
        String::new(),
        "null".into(),
        "{}".into(),
        kept[..kept.len() - 1].to_owned(),
        kept.replace(r#""v":2"#, r#""v":1"#),
        kept.replace(r#""v":2"#, r#""v":2,"more":true"#),
        kept.replace("the-access-token", ""),
        kept.replace("client_id", "app"),
        foreign,
        kept.replace("https://login.salesforce.com\"", "https://evil.example\""),
    ] {
        let read = Session::from_secret(&Secret::new(text.clone()));
        assert_eq!(
            read.unwrap_err().failure().code,
            "session-unusable",
            "{text}"
        );
    }
}

#[test]
fn o_51_a_token_answer_without_or_with_a_foreign_address_is_refused() {
    let refused = |change: fn(&mut Tokens)| {
        let mut tokens = tokens();
        change(&mut tokens);
        Session::from_tokens(&login(), CLIENT, &tokens)
            .unwrap_err()
            .failure()
            .code
    };
    let foreign = "session-foreign-address";
    let incomplete = "session-incomplete";
    assert_eq!(refused(|of| of.instance_url = None), incomplete);
    assert_eq!(
        refused(|of| of.instance_url = Some("https://evil.example".into())),
        foreign
    );
    assert_eq!(
        refused(|of| of.instance_url = Some("http://localhost:1".into())),
        foreign
    );
    assert_eq!(refused(|of| of.instance_url = Some(String::new())), foreign);
    assert_eq!(refused(|of| of.id = None), incomplete);
    assert_eq!(
        refused(|of| of.id = Some("https://evil.example/id/a/b".into())),
        foreign
    );
    assert_eq!(refused(|of| of.id = Some(SHORT.into())), incomplete);
    assert_eq!(refused(|of| of.access = Secret::new("")), incomplete);
}

#[test]
fn a_renewed_session_keeps_what_is_not_said_again() {
    let renewed = session()
        .renewed(&Tokens {
            access: Secret::new("newer"),
            refresh: None,
            scopes: Vec::new(),
            scopes_missing: Vec::new(),
            expires_in: None,
            instance_url: None,
            id: None,
            issued_at: None,
            signature: None,
        })
        .unwrap();
    assert_eq!(renewed.access.expose(), "newer");
    assert_eq!(renewed.refresh, session().refresh);
    assert_eq!(renewed.scopes, session().scopes);
    assert_eq!(renewed.client_id, CLIENT);
}

#[test]
fn o_54_a_rotated_refresh_token_takes_the_place_of_the_old_one() {
    let mut tokens = tokens();
    tokens.refresh = Some(Secret::new("rotated"));
    let renewed = session().renewed(&tokens).unwrap();
    assert_eq!(renewed.refresh, Some(Secret::new("rotated")));
}

#[test]
fn a_renewed_token_of_somebody_else_is_refused() {
    for (organization, user) in [(IDS.0, "005XX0000000002AAA"), ("00DXX0000000002AAA", IDS.1)] {
        let mut tokens = tokens();
        tokens.id = Some(format!(
            "https://login.salesforce.com/id/{organization}/{user}"
        ));
        let refused = session().renewed(&tokens).unwrap_err();
        assert_eq!(refused.failure().code, "session-other-user");
    }
}
