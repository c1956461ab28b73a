//! H-04: connections that break.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    sync::mpsc,
};
use wizard::http::{Call, HttpError, Repeat};

use crate::stage::{Server, http, post, reply, request, reset};

/// Sends that much of an answer and then resets.
async fn broken_after(sent: Option<&'static [u8]>) -> (Server, HttpError, HttpError) {
    let server = Server::start(move |_, mut stream| async move {
        if let Some(sent) = sent {
            request(&mut stream).await;
            stream.write_all(sent).await.unwrap();
        }
        reset(stream);
    })
    .await;
    let never = http().send(&post(server.url("/"))).await.unwrap_err();
    assert_eq!(server.connections(), 1);
    let safe = http().send(&Call::get(server.url("/"))).await.unwrap_err();
    assert_eq!(server.connections(), 6);
    (server, never, safe)
}

#[tokio::test]
async fn h_04_a_reset_at_any_moment_is_told_as_broken_and_may_have_been_applied() {
    let moments: [Option<&'static [u8]>; 5] = [
        None,
        Some(b""),
        Some(b"HTTP/1.1 200 OK\r\nconte"),
        Some(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n"),
        Some(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345"),
    ];
    for moment in moments {
        let (_, never, safe) = broken_after(moment).await;
        for error in [never, safe] {
            assert!(
                matches!(error, HttpError::Broken { .. }),
                "{moment:?}: {error:?}"
            );
            assert!(error.may_have_been_applied());
        }
    }
}

#[tokio::test]
async fn h_04_an_orderly_end_before_the_answer_is_told_as_broken() {
    for sent in [
        "",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf",
    ] {
        let server = Server::start(move |_, mut stream| async move {
            request(&mut stream).await;
            stream.write_all(sent.as_bytes()).await.unwrap();
        })
        .await;
        let error = http().send(&post(server.url("/"))).await.unwrap_err();
        assert!(
            matches!(error, HttpError::Broken { .. }),
            "{sent:?}: {error:?}"
        );
        assert_eq!(server.connections(), 1);
    }
}

#[tokio::test]
async fn h_04_a_kept_connection_that_the_other_side_closed_costs_no_call() {
    let (closed, mut seen) = mpsc::unbounded_channel();
    let server = Server::start(move |_, mut stream| {
        let closed = closed.clone();
        async move {
            request(&mut stream).await;
            stream.write_all(&reply(200, "", "{}")).await.unwrap();
            stream.shutdown().await.unwrap();
            // The client closes its side once it has seen this one close.
            let mut rest = [0; 1];
            let _ = stream.read(&mut rest).await;
            closed.send(()).unwrap();
        }
    })
    .await;
    let http = http();
    for number in 1..=20 {
        let mut call = Call::get(server.url("/"));
        call.repeat = Repeat::Never;
        http.send(&call).await.unwrap();
        assert_eq!(server.connections(), number);
        seen.recv().await.unwrap();
    }
}
