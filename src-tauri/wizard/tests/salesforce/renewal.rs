//! A session that has ended is renewed at most once for a question.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use wizard::{
    failure::Failure,
    salesforce::{NotRenewed, Problem, Renew, Session},
    secrets::Secret,
};

use crate::{
    stage::{TOKEN, client, client_with, error, records, vendor},
    vendor_stage::{Asked, Says},
};

const ADA: &str = r#"{"Id":"005XX0000000001AAA","Username":"ada@acme.example","Name":"Ada Admin","Profile":{"Name":"System Administrator"}}"#;

/// Takes only that token.
fn takes(token: &'static str) -> impl FnMut(&Asked) -> Says + Send {
    move |asked| {
        if asked.bearer() == Some(token) {
            records(ADA)
        } else {
            error(401, "INVALID_SESSION_ID", "Session expired or invalid")
        }
    }
}

/// Renews to that token, and counts.
fn renews_to(token: &'static str, count: &Arc<AtomicUsize>) -> Renew {
    let count = count.clone();
    Arc::new(move |session: Session| {
        count.fetch_add(1, Ordering::SeqCst);
        Box::pin(async move {
            tokio::task::yield_now().await;
            Ok(Session {
                access: Secret::new(token),
                ..session
            })
        })
    })
}

#[tokio::test]
async fn o_52_a_session_that_has_ended_is_renewed_and_the_question_asked_again() {
    let vendor = vendor(takes("second")).await;
    let count = Arc::default();
    let client = client_with(&vendor, Some(renews_to("second", &count)));
    assert_eq!(client.user().await.unwrap().username, "ada@acme.example");
    assert_eq!(
        client.user().await.unwrap().profile.unwrap(),
        "System Administrator"
    );
    assert_eq!(count.load(Ordering::SeqCst), 1);
    assert_eq!(client.session().access.expose(), "second");
}

#[tokio::test]
async fn a_renewed_session_that_is_refused_too_is_not_renewed_for_ever() {
    let vendor = vendor(takes("another")).await;
    let count = Arc::default();
    let client = client_with(&vendor, Some(renews_to("second", &count)));
    let refused = client.user().await.unwrap_err();
    assert_eq!(refused.problem(), Problem::SessionEnded);
    assert_eq!(
        (count.load(Ordering::SeqCst), vendor.times("/query")),
        (1, 2)
    );
}

#[tokio::test]
async fn without_a_way_to_renew_a_session_that_has_ended_stays_ended() {
    let vendor = vendor(takes("second")).await;
    let refused = client(&vendor).user().await.unwrap_err();
    assert_eq!(refused.failure().code, "salesforce-session-ended");
    assert_eq!(vendor.times("/query"), 1);
}

#[tokio::test]
async fn a_policy_that_forbids_the_api_is_no_session_to_renew() {
    for message in [
        "This session is not valid for use with the API",
        "This session is not valid for use with the REST API",
        "Connected app is not attached to Agent",
    ] {
        let vendor = vendor(move |_| error(401, "INVALID_SESSION_ID", message)).await;
        let count = Arc::default();
        let client = client_with(&vendor, Some(renews_to("second", &count)));
        let refused = client.user().await.unwrap_err();
        assert_eq!(refused.problem(), Problem::SessionNotForApi);
        assert_eq!(
            (count.load(Ordering::SeqCst), vendor.times("/query")),
            (0, 1)
        );
    }
}

/// Cannot renew, and counts how often that was asked.
fn fails_with(why: NotRenewed, count: &Arc<AtomicUsize>) -> Renew {
    let count = count.clone();
    Arc::new(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        let why = why.clone();
        Box::pin(async move {
            tokio::task::yield_now().await;
            Err(why)
        })
    })
}

#[tokio::test]
async fn what_keeps_a_session_from_being_renewed_is_told_as_it_is() {
    for (why, code, problem) in [
        (
            NotRenewed::Never,
            "salesforce-session-ended",
            Problem::SessionEnded,
        ),
        (
            NotRenewed::Ended(Failure::new("sign-in-spent")),
            "sign-in-spent",
            Problem::SessionEnded,
        ),
        (
            NotRenewed::NotNow(Failure::new("http-offline")),
            "http-offline",
            Problem::NoAnswer,
        ),
    ] {
        let vendor = vendor(takes("second")).await;
        let renew = fails_with(why, &Arc::default());
        let refused = client_with(&vendor, Some(renew)).user().await.unwrap_err();
        assert_eq!(refused.failure().code, code);
        assert_eq!(refused.problem(), problem);
    }
}

#[tokio::test]
async fn questions_that_waited_for_a_renewal_in_vain_do_not_try_it_again() {
    let vendor = vendor(takes("second")).await;
    let count = Arc::default();
    let why = NotRenewed::NotNow(Failure::new("http-offline"));
    let client = client_with(&vendor, Some(fails_with(why, &count)));
    client.version().await.unwrap();
    let ask = || async { client.user().await.unwrap_err().failure().code };
    let asked = futures_util::future::join_all((0..20).map(|_| ask())).await;
    assert!(asked.iter().all(|code| *code == "http-offline"));
    assert!(count.load(Ordering::SeqCst) < 20, "{count:?}");
    let before = count.load(Ordering::SeqCst);
    ask().await;
    assert_eq!(
        count.load(Ordering::SeqCst),
        before + 1,
        "later it is tried"
    );
}

#[tokio::test]
async fn o_55_questions_at_the_same_time_renew_once() {
    let vendor = vendor(takes("second")).await;
    let count = Arc::default();
    let client = client_with(&vendor, Some(renews_to("second", &count)));
    client.version().await.unwrap();
    let mut questions = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let client = client.clone();
        questions.spawn(async move { client.user().await.map(|user| user.username) });
    }
    for answer in questions.join_all().await {
        assert_eq!(answer.unwrap(), "ada@acme.example");
    }
    assert_eq!(count.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn the_token_is_in_the_header_and_nowhere_else() {
    let vendor = vendor(|_| records(ADA)).await;
    client(&vendor).user().await.unwrap();
    for asked in vendor.asked() {
        let open = asked.path.ends_with("/services/data/");
        assert_eq!(asked.bearer(), (!open).then_some(TOKEN), "{}", asked.path);
        assert!(!asked.query.values().any(|value| value.contains(TOKEN)));
    }
}
