//! Signing in always ends, and the port with it.

use std::{
    net::TcpStream,
    time::{Duration, Instant},
};

use wizard::{
    failure::Failure,
    oauth::{OauthError, Progress, Tokens},
};

use crate::{
    browser::{self, go, go_on},
    endpoint::{Endpoint, Reply, json},
    stage::{PATH, Plan, UnderWay, said},
};

/// Ends it, and sees that the port was closed within a second of that end.
async fn ends(under_way: UnderWay) -> (Result<Tokens, OauthError>, Duration) {
    let (port, began) = (under_way.port, Instant::now());
    let end = under_way.end().await;
    let took = began.elapsed();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    assert!(TcpStream::connect(("::1", port)).is_err());
    (end, took)
}

#[tokio::test]
async fn o_37_the_port_is_closed_within_a_second_of_every_end() {
    let good = Endpoint::good().await;
    let bad = Endpoint::start(|_| json(400, r#"{"error":"invalid_grant"}"#)).await;
    let second = Duration::from_secs(1);
    // Nobody comes for the page with the outcome: that must not hold it open.
    for (endpoint, query) in [(&good, "code=c"), (&bad, "code=c"), (&good, "error=x")] {
        let under_way = UnderWay::start(endpoint).await;
        let target = format!("{PATH}?{query}&state={}", under_way.state());
        go(under_way.port, &target).await.unwrap();
        while query == "code=c" && endpoint.asked().is_empty() {
            tokio::task::yield_now().await;
        }
        let (_, took) = ends(under_way).await;
        assert!(took < second, "{query}: {took:?}");
    }
    let under_way = UnderWay::start(&good).await;
    under_way.controls.cancel();
    assert!(ends(under_way).await.1 < second);
    let plan = Plan {
        deadline: Duration::from_millis(1),
        ..Plan::default()
    };
    assert!(ends(UnderWay::planned(&good, plan).await).await.1 < second);
    let under_way = UnderWay::start(&good).await;
    let port = under_way.port;
    under_way.drop_it().await;
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

#[tokio::test(start_paused = true)]
async fn o_38_nobody_answers_for_five_minutes() {
    let endpoint = Endpoint::good().await;
    let began = tokio::time::Instant::now();
    let under_way = UnderWay::start(&endpoint).await;
    let port = under_way.port;
    let (end, _) = ends(under_way).await;
    let error = end.unwrap_err();
    assert_eq!(error, OauthError::TimedOut(Duration::from_secs(300)));
    assert_eq!(began.elapsed().as_secs(), 300);
    assert!(said(&error).contains("300 seconds"));
    // Trying again needs nothing but trying again.
    let plan = Plan {
        ports: vec![port],
        ..Plan::default()
    };
    let again = UnderWay::planned(&endpoint, plan).await;
    tokio::time::resume();
    again.succeed().await;
}

#[tokio::test]
async fn o_38_strays_do_not_put_off_the_deadline() {
    let endpoint = Endpoint::good().await;
    let plan = Plan {
        deadline: Duration::from_millis(500),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(&endpoint, plan).await;
    let port = under_way.port;
    let began = Instant::now();
    let strays = tokio::spawn(async move {
        while let Ok(stream) = tokio::net::TcpStream::connect(("127.0.0.1", port)).await {
            drop(stream);
        }
    });
    let error = under_way.end().await.unwrap_err();
    assert_eq!(error, OauthError::TimedOut(Duration::from_millis(500)));
    assert!(
        began.elapsed() < Duration::from_secs(2),
        "{:?}",
        began.elapsed()
    );
    strays.abort();
}

#[tokio::test]
async fn o_38_a_server_that_does_not_come_to_an_end_is_given_up() {
    let slow = Endpoint::start(|_| Reply::Trickle).await;
    let plan = Plan {
        afterwards: Duration::from_millis(500),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(&slow, plan).await;
    let shown = go_on(under_way.port, &under_way.callback("a-code")).await;
    assert!(shown.body.contains("You are not signed in"), "{shown:?}");
    let (end, took) = ends(under_way).await;
    assert!(took < Duration::from_secs(2), "{took:?}");
    let error = end.unwrap_err();
    assert_eq!(error.failure().code, "sign-in-outcome-unknown");
    assert_eq!(error.failure().facts["reason"], "http-timed-out");
    said(&error);
}

#[tokio::test]
async fn o_39_cancelling_takes_less_than_a_tenth_of_a_second_at_any_moment() {
    let slow = Endpoint::start(|_| Reply::Trickle).await;
    for callback_first in [false, true] {
        let mut under_way = UnderWay::start(&slow).await;
        let (port, callback) = (under_way.port, under_way.callback("a-code"));
        let mut page = None;
        if callback_first {
            go(port, &callback).await.unwrap();
            page = Some(tokio::spawn(go(port, "/callback/done")));
            while under_way.progress.recv().await != Some(Progress::Exchanging) {}
            while slow.asked().is_empty() {
                tokio::task::yield_now().await;
            }
        }
        let began = Instant::now();
        under_way.controls.cancel();
        let error = under_way.end().await.unwrap_err();
        let took = began.elapsed();
        assert_eq!(error, OauthError::Cancelled);
        assert!(took < Duration::from_millis(100), "{took:?}");
        if let Some(page) = page {
            let shown = page.await.unwrap().unwrap();
            assert!(shown.body.contains("cancelled"), "{shown:?}");
        }
    }
}

#[tokio::test]
async fn o_39_cancelling_while_the_tokens_are_stored_does_not_leave_half_of_it() {
    let endpoint = Endpoint::good().await;
    let (stored, store_after) = tokio::sync::oneshot::channel();
    let plan = Plan {
        store_after: Some(store_after),
        ..Plan::default()
    };
    let mut under_way = UnderWay::planned(&endpoint, plan).await;
    let port = under_way.port;
    let page = tokio::spawn(go_on_later(port, under_way.callback("a-code")));
    while under_way.progress.recv().await != Some(Progress::Storing) {}
    under_way.controls.cancel();
    stored.send(()).unwrap();
    assert!(page.await.unwrap().body.contains("You are signed in"));
    assert!(under_way.end().await.is_ok());
}

async fn go_on_later(port: u16, target: String) -> browser::Shown {
    go_on(port, &target).await
}

#[tokio::test]
async fn o_40_where_no_browser_opens_the_address_is_offered_and_holds_no_secret() {
    let endpoint = Endpoint::good().await;
    let plan = Plan {
        browser: Err("no browser is installed".into()),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(&endpoint, plan).await;
    let names: Vec<&str> = under_way.sent.keys().map(String::as_str).collect();
    let only = [
        "client_id",
        "code_challenge",
        "code_challenge_method",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
    ];
    assert_eq!(names, only);
    under_way.succeed().await;
}

#[tokio::test]
async fn o_59_tokens_that_cannot_be_stored_are_revoked_and_the_browser_shows_no_success() {
    let endpoint = Endpoint::good().await;
    let plan = Plan {
        store: Err(Failure::new("keyring-locked").with("reason", "dismissed")),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(&endpoint, plan).await;
    let shown = go_on(under_way.port, &under_way.callback("a-code")).await;
    assert!(shown.body.contains("You are not signed in"), "{shown:?}");
    let error = under_way.end().await.unwrap_err();
    assert_eq!(error.failure().code, "keyring-locked");
    let asked = endpoint.asked();
    assert!(asked[1].line.starts_with("POST /services/oauth2/revoke "));
    assert_eq!(asked[1].form["token"], "5Aep-refresh-canary");
}
