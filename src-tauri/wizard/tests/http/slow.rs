//! H-05: other sides that take their time.

use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt;
use wizard::http::{Call, Http, HttpError, HttpOptions, Repeat};

use crate::stage::{Server, quick, request};

fn http_with(idle: u64) -> Http {
    let options = HttpOptions {
        idle: Duration::from_millis(idle),
        ..quick().0
    };
    Http::new(&options).unwrap()
}

async fn once(http: &Http, server: &Server, total: Duration) -> (HttpError, Duration) {
    let mut call = Call::get(server.url("/")).within(total);
    call.repeat = Repeat::Never;
    let began = Instant::now();
    let error = http.send(&call).await.unwrap_err();
    (error, began.elapsed())
}

/// Sends the answer byte by byte.
async fn dripping(every: Duration) -> Server {
    Server::start(move |_, mut stream| async move {
        request(&mut stream).await;
        let mut answer = b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n".to_vec();
        answer.resize(answer.len() + 100_000, b'x');
        for byte in answer {
            if stream.write_all(&[byte]).await.is_err() {
                return;
            }
            tokio::time::sleep(every).await;
        }
    })
    .await
}

#[tokio::test]
async fn h_05_a_silent_other_side_is_given_up_after_the_idle_time() {
    let server = Server::start(|_, mut stream| async move {
        request(&mut stream).await;
        std::future::pending::<()>().await;
    })
    .await;
    let (error, took) = once(&http_with(300), &server, Duration::from_secs(20)).await;
    let host = "127.0.0.1".to_owned();
    assert_eq!(error, HttpError::TimedOut { host, seconds: 1 });
    assert!(error.may_have_been_applied());
    assert!((250..5_000).contains(&took.as_millis()), "{took:?}");
}

#[tokio::test]
async fn h_05_a_body_that_stops_is_given_up_after_the_idle_time() {
    let server = Server::start(|_, mut stream| async move {
        request(&mut stream).await;
        let half = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf";
        stream.write_all(half).await.unwrap();
        std::future::pending::<()>().await;
    })
    .await;
    let (error, took) = once(&http_with(300), &server, Duration::from_secs(20)).await;
    assert!(matches!(error, HttpError::TimedOut { .. }), "{error:?}");
    assert!(took < Duration::from_secs(5), "{took:?}");
}

#[tokio::test]
async fn h_05_dripping_head_and_body_end_with_the_total() {
    let server = dripping(Duration::from_millis(20)).await;
    let (error, took) = once(&http_with(5_000), &server, Duration::from_millis(1_200)).await;
    let host = "127.0.0.1".to_owned();
    assert_eq!(error, HttpError::TimedOut { host, seconds: 2 });
    assert!((1_150..6_000).contains(&took.as_millis()), "{took:?}");
}

#[tokio::test]
async fn h_05_a_side_that_reads_nothing_is_given_up() {
    let server = Server::start(|_, stream| async move {
        let _unread = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let http = http_with(400);
    let mut call = Call::post_form(server.url("/"), &[]);
    call.body = vec![b'x'; 32 * 1024 * 1024];
    let began = Instant::now();
    let error = http.send(&call).await.unwrap_err();
    assert!(matches!(error, HttpError::TimedOut { .. }), "{error:?}");
    assert!(began.elapsed() < Duration::from_secs(10));
}
