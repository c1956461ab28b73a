//! H-01: every status.

use tokio::io::AsyncWriteExt;
use wizard::http::{Call, Repeat};

use crate::stage::{Server, http, reply, request};

/// Answers `/STATUS` with that status.
async fn by_path() -> (Server, std::sync::Arc<std::sync::atomic::AtomicUsize>) {
    let hits = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = hits.clone();
    let server = Server::start(move |_, mut stream| {
        let hits = counted.clone();
        async move {
            while let Some(text) = request(&mut stream).await {
                hits.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                let path = text.split(' ').nth(1).unwrap();
                let status: u16 = path[1..].parse().unwrap();
                let answer = match status {
                    // Informational: the real answer follows.
                    100..200 => {
                        let mut both = format!("HTTP/1.1 {status} Wait\r\n\r\n").into_bytes();
                        both.extend(reply(200, "", "{}"));
                        both
                    }
                    204 | 304 => format!("HTTP/1.1 {status} Status\r\n\r\n").into_bytes(),
                    _ => reply(status, "", "{}"),
                };
                stream.write_all(&answer).await.unwrap();
            }
        }
    })
    .await;
    (server, hits)
}

#[tokio::test]
async fn h_01_every_status_is_an_answer_and_only_four_are_asked_again() {
    let (server, hits) = by_path().await;
    let http = http();
    for status in 200..600_u16 {
        for repeat in [Repeat::Never, Repeat::Safe] {
            hits.store(0, std::sync::atomic::Ordering::SeqCst);
            let mut call = Call::get(server.url(&format!("/{status}")));
            call.repeat = repeat;
            let answer = http.send(&call).await.unwrap();
            assert_eq!(answer.status.as_u16(), status);
            let again = repeat == Repeat::Safe && [429, 502, 503, 504].contains(&status);
            let expected = if again { 5 } else { 1 };
            let seen = hits.load(std::sync::atomic::Ordering::SeqCst);
            assert_eq!(seen, expected, "{status} {repeat:?}");
        }
    }
}

#[tokio::test]
async fn h_01_informational_answers_are_passed_over() {
    let (server, _) = by_path().await;
    let http = http();
    for status in (100..200_u16).filter(|status| *status != 101) {
        let call = Call::get(server.url(&format!("/{status}")));
        assert_eq!(
            http.send(&call).await.unwrap().status.as_u16(),
            200,
            "{status}"
        );
    }
    // Nobody asked for another protocol; that one ends the exchange and must not hang.
    let call = Call::get(server.url("/101"));
    let outcome = http.send(&call).await;
    assert!(outcome.is_err() || outcome.is_ok_and(|answer| answer.status.as_u16() == 101));
}
