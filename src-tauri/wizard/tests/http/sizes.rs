//! H-06: answers that are larger, or other, than they say.

use std::fs;

use tokio::io::AsyncWriteExt;
use wizard::http::{Call, HttpError};

use crate::stage::{Server, http, post, reply, request};

async fn outcome(text: impl Into<Vec<u8>>) -> Result<Vec<u8>, HttpError> {
    let text: Vec<u8> = text.into();
    let server = Server::start(move |_, mut stream| {
        let text = text.clone();
        async move {
            request(&mut stream).await;
            let _ = stream.write_all(&text).await;
        }
    })
    .await;
    let call = post(server.url("/")).at_most(1000);
    http().send(&call).await.map(|answer| answer.body)
}

#[tokio::test]
async fn h_06_a_body_may_have_the_limit_and_not_one_byte_more() {
    let body = |length: usize| reply(200, "", &"x".repeat(length));
    assert_eq!(outcome(body(1000)).await.unwrap().len(), 1000);
    let host = "127.0.0.1".to_owned();
    let too_large = HttpError::TooLarge { host, limit: 1000 };
    assert_eq!(outcome(body(1001)).await, Err(too_large.clone()));
    // Without a length, by streaming.
    let open = |length: usize| format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(length));
    assert_eq!(outcome(open(1000)).await.unwrap().len(), 1000);
    assert_eq!(outcome(open(1001)).await, Err(too_large));
}

#[tokio::test]
async fn h_06_an_endless_body_is_cut_while_it_streams_in() {
    let server = Server::start(|_, mut stream| async move {
        request(&mut stream).await;
        let mut sent = stream
            .write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
            .await;
        let chunk = [b"2000\r\n".as_slice(), &[b'x'; 0x2000], b"\r\n"].concat();
        while sent.is_ok() {
            sent = stream.write_all(&chunk).await;
        }
    })
    .await;
    let before = peak();
    let error = http().send(&Call::get(server.url("/"))).await.unwrap_err();
    let host = "127.0.0.1".to_owned();
    let limit = 1024 * 1024;
    assert_eq!(error, HttpError::TooLarge { host, limit });
    // The other tests of this process have their share in it.
    assert!(peak() - before < 200 * 1024, "{before} {}", peak());
}

#[tokio::test]
async fn h_06_a_length_above_the_limit_is_refused_before_the_body() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n";
    assert!(matches!(
        outcome(answer).await,
        Err(HttpError::TooLarge { .. })
    ));
}

#[tokio::test]
async fn h_06_compression_is_neither_asked_for_nor_undone() {
    let server = Server::start(|_, mut stream| async move {
        let text = request(&mut stream).await.unwrap().to_lowercase();
        assert!(!text.contains("accept-encoding"), "{text}");
        let bomb = reply(200, "content-encoding: gzip\r\n", "\u{1f}not inflated");
        stream.write_all(&bomb).await.unwrap();
    })
    .await;
    let answer = http().send(&Call::get(server.url("/"))).await.unwrap();
    assert_eq!(answer.body, "\u{1f}not inflated".as_bytes());
}

#[tokio::test]
async fn h_06_what_is_no_http_is_told_as_such_and_not_repeated() {
    let long = format!(
        "HTTP/1.1 200 OK\r\nx: {}\r\n\r\n",
        "y".repeat(10 * 1024 * 1024)
    );
    let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "x: y\r\n".repeat(10_000));
    let garbage: [&[u8]; 8] = [
        b"SSH-2.0-OpenSSH_9.2p1\r\n",
        b"\x15\x03\x01\x00\x02\x02\x46",
        b"HTTP/1.1 999999 Odd\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        b"HTTP/2 \x00\x00",
        long.as_bytes(),
        many.as_bytes(),
    ];
    for text in garbage {
        let error = outcome(text).await.unwrap_err();
        let start = String::from_utf8_lossy(&text[..text.len().min(60)]);
        assert!(
            matches!(error, HttpError::Garbled { .. }),
            "{start}: {error:?}"
        );
        assert!(error.may_have_been_applied());
    }
    let server = Server::answering(garbage[0]).await;
    http().send(&Call::get(server.url("/"))).await.unwrap_err();
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn h_06_a_length_that_is_too_long_is_a_broken_connection() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nshort";
    assert!(matches!(
        outcome(answer).await,
        Err(HttpError::Broken { .. })
    ));
}

#[tokio::test]
async fn h_06_a_length_that_is_too_short_gives_no_second_answer() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil";
    let server = Server::answering(answer).await;
    let http = http();
    for _ in 0..5 {
        let outcome = http.send(&Call::get(server.url("/"))).await;
        assert_eq!(outcome.unwrap().body, b"{}");
    }
}

fn peak() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.unwrap()
        .split_whitespace()
        .nth(1)
        .unwrap()
        .parse()
        .unwrap()
}
