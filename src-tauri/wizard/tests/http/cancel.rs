//! H-15: ending a call by dropping it.

use std::time::{Duration, Instant};

use tokio::{io::AsyncReadExt, sync::mpsc, time::timeout};
use wizard::http::{Call, Http};

use crate::stage::{Server, http, quick, reply, request};

#[tokio::test]
async fn h_15_a_dropped_call_ends_its_connection_within_100_ms() {
    let (events, mut seen) = mpsc::unbounded_channel();
    let server = Server::start(move |_, mut stream| {
        let events = events.clone();
        async move {
            request(&mut stream).await;
            events.send("asked").unwrap();
            let mut rest = [0; 1];
            assert_eq!(stream.read(&mut rest).await.unwrap_or(0), 0);
            events.send("gone").unwrap();
        }
    })
    .await;
    let http = http();
    for _ in 0..10 {
        let call = Call::get(server.url("/"));
        let sending = {
            let http = http.clone();
            tokio::spawn(async move { http.send(&call).await })
        };
        assert_eq!(seen.recv().await, Some("asked"));
        let began = Instant::now();
        sending.abort();
        assert!(sending.await.unwrap_err().is_cancelled());
        assert!(
            began.elapsed() < Duration::from_millis(100),
            "{:?}",
            began.elapsed()
        );
        assert_eq!(
            timeout(Duration::from_secs(5), seen.recv()).await.unwrap(),
            Some("gone")
        );
        assert!(
            began.elapsed() < Duration::from_millis(100),
            "{:?}",
            began.elapsed()
        );
    }
}

#[tokio::test]
async fn h_15_a_call_can_be_dropped_while_it_waits_for_its_next_try() {
    let server = Server::answering(reply(503, "retry-after: 30\r\n", "")).await;
    let options = wizard::http::HttpOptions {
        random: quick().0.random,
        ..wizard::http::HttpOptions::default()
    };
    let http = Http::new(&options).unwrap();
    let call = Call::get(server.url("/"));
    let sending = tokio::spawn(async move { http.send(&call).await });
    while server.connections() == 0 {
        tokio::task::yield_now().await;
    }
    let began = Instant::now();
    sending.abort();
    assert!(sending.await.unwrap_err().is_cancelled());
    assert!(
        began.elapsed() < Duration::from_millis(100),
        "{:?}",
        began.elapsed()
    );
}
