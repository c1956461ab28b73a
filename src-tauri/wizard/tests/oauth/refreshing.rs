//! Renewing a session that several processes share.

use std::{fs, io::BufRead, path::Path, time::Duration};

use wizard::{
    failure::Failure,
    oauth::{OauthError, SharedSession, Tokens, refresh},
};

use crate::{
    endpoint::{Endpoint, Reply, json, with},
    process::{self, Other},
    session::{InFile, Session, rotating, tokens},
    stage::{http, said, server},
};

#[tokio::test]
async fn o_54_the_rotated_token_is_stored_before_the_new_access_token_is_used() {
    let endpoint = Endpoint::start(rotating()).await;
    let session = Session::new().await;
    let mut stale = session.first.clone();
    for round in 1..=3 {
        let new = session.refresh(&endpoint.base, &stale).await.unwrap();
        assert_eq!(new.access.expose(), format!("access-{round}"));
        assert_eq!(session.kept.read().await.unwrap().unwrap(), new);
        // What the server did not say again is as it was.
        assert_eq!(new.instance_url, stale.instance_url);
        assert_eq!(new.id, stale.id);
        assert_eq!(new.scopes, ["api"]);
        stale = new;
    }
    assert_eq!(endpoint.asked().len(), 3);
}

#[tokio::test]
async fn a_server_that_does_not_rotate_leaves_the_refresh_token_as_it_was() {
    let answer = r#"{"access_token":"new","token_type":"Bearer"}"#;
    let endpoint = Endpoint::start(move |_| json(200, answer)).await;
    let session = Session::new().await;
    let new = session
        .refresh(&endpoint.base, &session.first)
        .await
        .unwrap();
    assert_eq!(new.refresh, session.first.refresh);
    session.refresh(&endpoint.base, &new).await.unwrap();
}

#[tokio::test]
async fn o_55_whoever_comes_second_adopts_what_the_first_has_stored() {
    let endpoint = Endpoint::start(rotating()).await;
    let session = Session::new().await;
    let stale = &session.first;
    let (one, two) = tokio::join!(
        session.refresh(&endpoint.base, stale),
        session.refresh(&endpoint.base, stale)
    );
    assert_eq!(one.unwrap(), two.unwrap());
    assert_eq!(endpoint.asked().len(), 1);
}

/// Refreshes whenever it is told which access token was refused.
#[tokio::test]
async fn part_that_refreshes() {
    let Some(argument) = process::part() else {
        return;
    };
    let (base, folder) = argument.split_once(' ').unwrap();
    let folder = Path::new(folder);
    let kept = InFile(folder.join("session"));
    let server = server(&base.parse().unwrap(), None);
    process::say("ready");
    for line in std::io::stdin().lock().lines() {
        let stale = tokens(&line.unwrap(), "of no interest");
        let new = refresh(&http(), &server, &stale, &kept, &folder.join("lock")).await;
        process::say(&match new {
            Ok(tokens) => tokens.access.expose().to_owned(),
            Err(error) => format!("error: {error:?}"),
        });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn o_55_two_processes_refreshing_one_rotated_login_a_hundred_times_stay_signed_in() {
    let endpoint = Endpoint::start(rotating()).await;
    let session = Session::new().await;
    let argument = format!("{} {}", endpoint.base, session.folder.path().display());
    let mut others = [(), ()].map(|()| {
        let mut other = Other::start("refreshing::part_that_refreshes", &argument, &[]);
        assert_eq!(other.hear(), "ready");
        other
    });
    for round in 0..100 {
        for other in &mut others {
            other.tell(&format!("access-{round}"));
        }
        for other in &mut others {
            assert_eq!(other.hear(), format!("access-{}", round + 1));
        }
        assert_eq!(endpoint.asked().len(), round + 1, "one request a round");
    }
    for other in others {
        other.finish();
    }
    let last = session.kept.read().await.unwrap().unwrap();
    let next = session.refresh(&endpoint.base, &last).await.unwrap();
    assert_eq!(next.access.expose(), "access-101");
}

#[tokio::test(flavor = "multi_thread")]
async fn o_54_a_process_killed_while_it_refreshes_leaves_a_token_that_is_not_sent_again() {
    let endpoint = Endpoint::start(|_| Reply::Trickle).await;
    let session = Session::new().await;
    let argument = format!("{} {}", endpoint.base, session.folder.path().display());
    let mut other = Other::start("refreshing::part_that_refreshes", &argument, &[]);
    assert_eq!(other.hear(), "ready");
    other.tell("access-0");
    while endpoint.asked().is_empty() {
        tokio::task::yield_now().await;
    }
    other.kill();
    // The lock went with the process, the note did not.
    let error = session
        .refresh(&endpoint.base, &session.first)
        .await
        .unwrap_err();
    assert_eq!(error, OauthError::Spent);
    assert!(said(&error).contains("Sign in again"));
    assert_eq!(endpoint.asked().len(), 1);
    assert_eq!(
        session.kept.read().await.unwrap(),
        Some(session.first.clone())
    );
    // After a new sign-in it is as if nothing had been.
    let fresh = tokens("access-9", "refresh-0-of-another-session");
    session.kept.write(&fresh).await.unwrap();
    let good = Endpoint::good().await;
    session.refresh(&good.base, &fresh).await.unwrap();
}

#[tokio::test]
async fn o_56_after_a_lost_answer_the_old_token_is_not_sent_again() {
    let html = "<html>Bad Gateway</html>";
    for (status, spent) in [
        (0, true),
        (502, true),
        (200, true),
        (503, false),
        (429, false),
    ] {
        let endpoint = Endpoint::start(move |_| match status {
            0 => Reply::Reset,
            status => with(status, "text/html", "", html),
        })
        .await;
        let session = Session::new().await;
        let first = session.refresh(&endpoint.base, &session.first).await;
        assert!(first.is_err());
        let second = session.refresh(&endpoint.base, &session.first).await;
        assert_eq!(
            second == Err(OauthError::Spent),
            spent,
            "{status} {second:?}"
        );
        assert_eq!(
            endpoint.asked().len(),
            if spent { 1 } else { 2 },
            "{status}"
        );
    }
}

#[tokio::test]
async fn where_nothing_was_sent_the_token_is_as_good_as_before() {
    let session = Session::new().await;
    let gone = Endpoint::good().await.base.clone();
    let error = session.refresh(&gone, &session.first).await.unwrap_err();
    assert!(matches!(error, OauthError::Http(_)), "{error:?}");
    let endpoint = Endpoint::start(rotating()).await;
    session
        .refresh(&endpoint.base, &session.first)
        .await
        .unwrap();
}

#[tokio::test]
async fn o_57_a_refusal_of_a_token_that_somebody_has_replaced_meanwhile_is_no_refusal() {
    let session = Session::new().await;
    let path = session.kept.0.clone();
    let newer = tokens("access-of-another", "refresh-of-another");
    let text = newer.to_secret().unwrap();
    // Somebody who knows no lock stores a newer session while ours is being refused.
    let endpoint = Endpoint::start(move |_| {
        fs::write(&path, text.expose()).unwrap();
        json(400, r#"{"error":"invalid_grant"}"#)
    })
    .await;
    let adopted = session
        .refresh(&endpoint.base, &session.first)
        .await
        .unwrap();
    assert_eq!(adopted, newer);
}

#[tokio::test]
async fn o_57_a_refusal_is_told_and_nothing_is_deleted() {
    let endpoint = Endpoint::start(|_| json(400, r#"{"error":"invalid_grant"}"#)).await;
    let session = Session::new().await;
    let error = session
        .refresh(&endpoint.base, &session.first)
        .await
        .unwrap_err();
    assert!(matches!(&error, OauthError::TokenRefused { error, .. } if error == "invalid_grant"));
    assert_eq!(session.kept.read().await.unwrap(), Some(session.first));
}

#[tokio::test]
async fn without_a_session_or_a_refresh_token_there_is_nothing_to_renew() {
    let endpoint = Endpoint::good().await;
    let session = Session::new().await;
    let without = Tokens {
        refresh: None,
        ..session.first.clone()
    };
    session.kept.write(&without).await.unwrap();
    let error = session.refresh(&endpoint.base, &without).await.unwrap_err();
    assert_eq!(error, OauthError::NotRenewable);
    fs::remove_file(&session.kept.0).unwrap();
    let error = session
        .refresh(&endpoint.base, &session.first)
        .await
        .unwrap_err();
    assert_eq!(error, OauthError::NotRenewable);
    assert!(endpoint.asked().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_lock_that_is_never_given_back_is_waited_for_a_minute() {
    let session = Session::new().await;
    let held = fs::File::create(session.lock()).unwrap();
    held.lock().unwrap();
    let base = "http://127.0.0.1:1".parse().unwrap();
    let began = tokio::time::Instant::now();
    let error = session.refresh(&base, &session.first).await.unwrap_err();
    assert_eq!(error, OauthError::Busy(Duration::from_secs(60)));
    assert_eq!(began.elapsed().as_secs(), 60);
    assert!(said(&error).contains("60 seconds"));
}

/// Stores nothing, as a keyring that is locked.
struct Locked(Tokens);

impl SharedSession for Locked {
    async fn read(&self) -> Result<Option<Tokens>, Failure> {
        Ok(Some(self.0.clone()))
    }

    async fn write(&self, _tokens: &Tokens) -> Result<(), Failure> {
        Err(Failure::new("keyring-locked").with("reason", "dismissed"))
    }
}

#[tokio::test]
async fn o_59_a_renewed_token_that_cannot_be_stored_is_revoked_and_the_old_one_not_sent_again() {
    let endpoint = Endpoint::good().await;
    let session = Session::new().await;
    let kept = Locked(session.first.clone());
    let server = server(&endpoint.base, None);
    let again =
        || async { refresh(&http(), &server, &session.first, &kept, &session.lock()).await };
    assert_eq!(again().await.unwrap_err().failure().code, "keyring-locked");
    let asked = endpoint.asked();
    assert!(asked[1].line.starts_with("POST /services/oauth2/revoke "));
    assert_eq!(asked[1].form["token"], "5Aep-refresh-canary");
    assert_eq!(again().await, Err(OauthError::Spent));
}
