//! H-02, H-03, H-12: what is sent again, after which time, and what never is.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, SystemTime},
};

use wizard::http::{Call, Http, HttpError, HttpOptions, Repeat};

use crate::stage::{Server, post, quick, reply, request, reset};

/// The waits of one call to a server that always answers with that `Retry-After`.
async fn waits(retry_after: &str) -> (Vec<u64>, usize) {
    let server =
        Server::answering(reply(503, &format!("Retry-After: {retry_after}\r\n"), "")).await;
    let (options, clock) = quick();
    let http = Http::new(&options).unwrap();
    let answer = http.send(&Call::get(server.url("/"))).await.unwrap();
    assert_eq!(answer.status.as_u16(), 503);
    let waits = clock.slept();
    let tries = waits.len() + 1;
    let in_milliseconds = waits
        .iter()
        .map(|wait| u64::try_from(wait.as_millis()).unwrap());
    (in_milliseconds.collect(), tries)
}

#[tokio::test]
async fn h_02_retry_after_is_a_lower_bound_and_what_cannot_be_read_is_none() {
    let jitter = vec![250, 500, 1000, 2000];
    assert_eq!(waits("0").await.0, jitter);
    assert_eq!(waits("5").await.0, [5000; 4]);
    assert_eq!(waits("1").await.0, [1000, 1000, 1000, 2000]);
    for garbage in ["-5", "soon", "1.5", "Sun, 99 Nov 1994 08:49:37 GMT", "5, 5"] {
        assert_eq!(waits(garbage).await.0, jitter, "{garbage}");
    }
    let date = |seconds: i64| {
        let at = SystemTime::now().checked_add(Duration::from_secs(seconds.unsigned_abs()));
        let past = SystemTime::now().checked_sub(Duration::from_secs(seconds.unsigned_abs()));
        httpdate::fmt_http_date(if seconds < 0 { past } else { at }.unwrap())
    };
    assert_eq!(waits(&date(-3600)).await.0, jitter);
    // Whole seconds, and the moment between writing the date and reading it.
    let waited = waits(&date(20)).await.0[0];
    assert!((17_000..=20_000).contains(&waited), "{waited}");
}

#[tokio::test]
async fn h_02_longer_than_a_person_waits_is_told_at_once() {
    for long in ["31", "3600", "1000000000", "99999999999999999999999999"] {
        assert_eq!(waits(long).await, (Vec::new(), 1), "{long}");
    }
}

#[tokio::test]
async fn h_03_waits_are_spread_evenly_below_an_end_that_doubles() {
    let server = Server::answering(reply(503, "", "")).await;
    let random = Mutex::new(fastrand::Rng::with_seed(7));
    let (mut options, clock) = quick();
    options.random = Arc::new(move || random.lock().unwrap().f64());
    let http = Http::new(&options).unwrap();
    for _ in 0..500 {
        http.send(&Call::get(server.url("/"))).await.unwrap();
    }
    let mut waits = vec![Vec::new(); 4];
    for four in clock.slept().chunks(4) {
        for (nth, wait) in four.iter().enumerate() {
            waits[nth].push(wait.as_secs_f64());
        }
    }
    for (nth, waits) in waits.iter().enumerate() {
        let end = 0.5 * f64::from(1 << nth);
        assert_eq!(waits.len(), 500);
        let mut tenths = [0; 10];
        for wait in waits {
            assert!((0.0..end).contains(wait), "{wait} of {end}");
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let tenth = (wait / end * 10.0) as usize;
            tenths[tenth] += 1;
        }
        // 50 expected in each; five standard deviations are 33.
        assert!(
            tenths.iter().all(|count| (17..=83).contains(count)),
            "{tenths:?}"
        );
    }
}

#[tokio::test]
async fn h_03_the_same_machine_does_not_wait_the_same_time_twice() {
    let options = HttpOptions::default();
    let drawn: Vec<f64> = (0..8).map(|_| (options.random)()).collect();
    assert!(drawn.iter().all(|one| (0.0..1.0).contains(one)));
    assert!(drawn.windows(2).any(|two| (two[0] - two[1]).abs() > 1e-9));
}

#[tokio::test]
async fn one_run_has_one_budget_and_the_next_run_a_fresh_one() {
    let server = Server::answering(reply(503, "", "")).await;
    let (mut options, clock) = quick();
    options.repetitions.budget = 6;
    let http = Http::new(&options).unwrap();
    let run = http.run();
    for _ in 0..4 {
        run.send(&Call::get(server.url("/"))).await.unwrap();
    }
    assert_eq!(clock.slept().len(), 6);
    http.run().send(&Call::get(server.url("/"))).await.unwrap();
    assert_eq!(clock.slept().len(), 10);
}

#[tokio::test]
async fn no_try_begins_after_the_overall_time() {
    let server = Server::answering(reply(503, "Retry-After: 25\r\n", "")).await;
    let (options, clock) = quick();
    let http = Http::new(&options).unwrap();
    http.send(&Call::get(server.url("/"))).await.unwrap();
    assert_eq!(clock.slept(), [Duration::from_secs(25); 3]);
}

#[tokio::test]
async fn what_is_safe_succeeds_after_a_passing_failure() {
    let server = Server::start(|number, mut stream| async move {
        if number < 2 {
            return reset(stream);
        }
        request(&mut stream).await;
        let answer = reply(200, "", "{}");
        tokio::io::AsyncWriteExt::write_all(&mut stream, &answer)
            .await
            .unwrap();
    })
    .await;
    let http = crate::stage::http();
    let answer = http.send(&Call::get(server.url("/"))).await.unwrap();
    assert_eq!((answer.status.as_u16(), server.connections()), (200, 3));
}

#[tokio::test]
async fn h_12_a_write_whose_answer_was_lost_is_applied_once() {
    let applied = Arc::new(AtomicUsize::new(0));
    let counted = applied.clone();
    let server = Server::start(move |_, mut stream| {
        let applied = counted.clone();
        async move {
            let text = request(&mut stream).await.unwrap();
            assert!(text.starts_with("POST "), "{text}");
            applied.fetch_add(1, Ordering::SeqCst);
            reset(stream);
        }
    })
    .await;
    let (options, clock) = quick();
    let http = Http::new(&options).unwrap();
    let error = http.send(&post(server.url("/token"))).await.unwrap_err();
    assert!(matches!(error, HttpError::Broken { .. }), "{error}");
    assert!(error.may_have_been_applied());
    assert_eq!(
        (applied.load(Ordering::SeqCst), clock.slept().len()),
        (1, 0)
    );
    assert_eq!(post(server.url("/")).repeat, Repeat::Never);
}

#[tokio::test]
async fn h_12_not_even_what_cannot_have_been_applied_is_repeated_when_never_was_asked() {
    // A port that was just given back: nobody listens.
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let (options, clock) = quick();
    let http = Http::new(&options).unwrap();
    let url = url::Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap();
    let error = http.send(&post(url.clone())).await.unwrap_err();
    assert!(matches!(error, HttpError::Unreachable { .. }), "{error}");
    assert!(!error.may_have_been_applied());
    assert_eq!(clock.slept().len(), 0);
    http.send(&Call::get(url)).await.unwrap_err();
    assert_eq!(clock.slept().len(), 4);
}
