//! Connections that send too much, too slowly, or something else altogether.

use std::time::{Duration, Instant};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::interval,
};
use wizard::oauth::Stray;

use crate::{
    browser::{self, connect, go},
    endpoint::Endpoint,
    stage::{PATH, Plan, UnderWay},
};

#[tokio::test]
async fn o_31_a_long_request_line_is_read_and_one_beyond_measure_is_told() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let long = format!("{PATH}?code=c&state=wrong&x={}", "x".repeat(8 * 1024));
    assert_eq!(under_way.stray_to(&long).await, (400, Stray::State));
    let beyond = format!("{PATH}?code=c&state=wrong&x={}", "x".repeat(64 * 1024));
    assert_eq!(under_way.stray_to(&beyond).await, (414, Stray::LineTooLong));
    let (port, code) = (under_way.port, "x".repeat(8 * 1024));
    let shown = go(port, &under_way.callback(&code)).await.unwrap();
    assert_eq!(shown.status, 303);
    go(port, "/callback/done").await.unwrap();
    under_way.end().await.unwrap();
    assert_eq!(endpoint.asked()[0].form["code"], code);
}

#[tokio::test]
async fn o_32_ten_megabytes_of_headers_and_a_thousand_headers_are_refused() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let line = format!("GET {PATH} HTTP/1.1\r\nHost: localhost\r\n");
    let big = format!("{line}X: {}\r\n\r\n", "x".repeat(10 * 1024 * 1024));
    let mut stream = connect(under_way.port).await;
    let (mut reading, mut writing) = stream.split();
    // It need not take all of it; it must answer.
    let write = async {
        let _ = writing.write_all(big.as_bytes()).await;
        std::future::pending::<()>().await;
    };
    let mut answer = [0; 12];
    tokio::select! {
        () = write => {}
        read = reading.read_exact(&mut answer) => assert!(read.is_ok()),
    }
    assert_eq!(&answer, b"HTTP/1.1 431");
    let many = format!("{line}{}\r\n", "X: y\r\n".repeat(1000));
    let (shown, stray) = under_way.stray(many).await;
    assert_eq!((shown.status, stray), (431, Stray::HeadTooLarge));
    under_way.succeed().await;
}

#[tokio::test]
async fn o_33_two_hundred_half_open_connections_do_not_hold_up_the_answer() {
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    let port = under_way.port;
    let mut slow = Vec::new();
    for _ in 0..200 {
        let mut stream = connect(port).await;
        stream.write_all(b"GET /callback?code=").await.unwrap();
        slow.push(stream);
    }
    // Each goes on sending a byte now and then, and a new one comes for each that is ended.
    let trickle = tokio::spawn(async move {
        let mut tick = interval(Duration::from_millis(200));
        loop {
            tick.tick().await;
            for stream in &mut slow {
                if stream.write_all(b"x").await.is_err() {
                    *stream = connect(port).await;
                }
            }
        }
    });
    for _ in 0..20 {
        let began = Instant::now();
        assert_eq!(go(port, "/favicon.ico").await.unwrap().status, 404);
        assert!(
            began.elapsed() < Duration::from_secs(1),
            "{:?}",
            began.elapsed()
        );
    }
    let began = Instant::now();
    under_way.succeed().await;
    assert!(
        began.elapsed() < Duration::from_secs(1),
        "{:?}",
        began.elapsed()
    );
    trickle.abort();
}

#[tokio::test]
async fn o_33_a_crowd_of_other_answers_does_not_end_the_wait_for_the_outcome() {
    let endpoint = Endpoint::good().await;
    let (stored, store_after) = tokio::sync::oneshot::channel();
    let plan = Plan {
        store_after: Some(store_after),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(&endpoint, plan).await;
    let port = under_way.port;
    go(port, &under_way.callback("a-code")).await.unwrap();
    let page = tokio::spawn(go(port, "/callback/done"));
    // None of them closes after its answer.
    let mut crowd = Vec::new();
    for _ in 0..300 {
        let mut stream = connect(port).await;
        let request = browser::request(port, "/favicon.ico");
        stream.write_all(request.as_bytes()).await.unwrap();
        assert_eq!(browser::read(&mut stream).await.unwrap().status, 404);
        crowd.push(stream);
    }
    stored.send(()).unwrap();
    let shown = page.await.unwrap().unwrap();
    assert!(shown.body.contains("You are signed in"));
    under_way.end().await.unwrap();
}

#[tokio::test]
async fn o_34_a_connection_that_breaks_at_any_moment_is_no_harm() {
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    let port = under_way.port;
    let whole = browser::request(port, "/callback?code=c&state=wrong");
    for end in (0..whole.len()).step_by(7).chain([whole.len()]) {
        let mut stream = connect(port).await;
        stream.write_all(&whole.as_bytes()[..end]).await.unwrap();
        stream.set_zero_linger().unwrap();
    }
    // Gone before the answer to the true one is read: the code counts, and the page is there for
    // whoever comes for it.
    let mut stream = connect(port).await;
    let request = browser::request(port, &under_way.callback("a-code"));
    stream.write_all(request.as_bytes()).await.unwrap();
    stream.set_zero_linger().unwrap();
    let mut under_way = under_way;
    while under_way.progress.recv().await != Some(wizard::oauth::Progress::Exchanging) {}
    drop(stream);
    let page = go(port, "/callback/done").await.unwrap();
    assert!(page.body.contains("You are signed in"));
    under_way.end().await.unwrap();
}

#[tokio::test]
async fn o_35_other_languages_than_http_are_refused_and_old_http_is_understood() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let port = under_way.port;
    let client_hello = [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        &[7; 64],
    ]
    .concat();
    let garbage: Vec<u8> = (0..=255).rev().collect();
    for bytes in [
        &client_hello[..],
        &garbage,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /callback\r\n\r\n",
        b"GET  /callback HTTP/1.1\r\n\r\n",
        b"GET /call back HTTP/1.1\r\n\r\n",
        b"GET /callback HTTP/9.9\r\n\r\n",
        b"\0\0\0\0",
        b"GET /callback HTTP/1.1\r\nHost : localhost\r\n\r\n",
        b"GET /callback HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n",
    ] {
        let (shown, stray) = under_way.stray(bytes).await;
        assert_eq!((shown.status, stray), (400, Stray::Garbage), "{bytes:?}");
    }
    let old = format!("GET {PATH} HTTP/1.0\nHost: localhost:{port}\n\n");
    assert_eq!(under_way.stray(old).await.1, Stray::State);
    // Of two requests in one go the first is answered, and the connection ends.
    let two = browser::request(port, "/favicon.ico") + &browser::request(port, "/callback");
    let (shown, stray) = under_way.stray(two).await;
    assert_eq!((shown.status, stray), (404, Stray::Path));
    assert_eq!(shown.header("Connection"), Some("close"));
    under_way.succeed().await;
}
