//! H-09: names and addresses that lead nowhere.

use std::{
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

use socket2::{Domain, Socket, Type};
use url::Url;
use wizard::http::{Call, Http, HttpError, HttpOptions, Repeat};

use crate::stage::{child, quick};

#[tokio::test]
async fn h_09_a_name_that_does_not_exist_is_told_and_nothing_was_sent() {
    let url = "https://no-such-host.invalid/".to_owned();
    let said = child("one_call", vec![("HTTP_URL", url)]).await;
    assert_eq!(
        said,
        r#"http-host-unknown host="no-such-host.invalid" applied=false"#
    );
}

/// A listener whose queue is full: the system drops what else wants to connect, as a black hole would.
fn black_hole() -> (Socket, Vec<TcpStream>, u16) {
    let listener = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    let any: SocketAddr = "127.0.0.1:0".parse().unwrap();
    listener.bind(&any.into()).unwrap();
    listener.listen(0).unwrap();
    let address = listener.local_addr().unwrap().as_socket().unwrap();
    let mut waiting = Vec::new();
    while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(300)) {
        waiting.push(stream);
    }
    (listener, waiting, address.port())
}

#[tokio::test]
async fn h_09_a_black_hole_is_given_up_after_the_time_to_connect() {
    let (_listener, _waiting, port) = black_hole();
    let options = HttpOptions {
        connect: Duration::from_millis(500),
        ..quick().0
    };
    let http = Http::new(&options).unwrap();
    let mut call = Call::get(Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap());
    call.repeat = Repeat::Never;
    let began = Instant::now();
    let error = http.send(&call).await.unwrap_err();
    let host = "127.0.0.1".to_owned();
    assert_eq!(error, HttpError::ConnectTimedOut { host, seconds: 1 });
    assert!(!error.may_have_been_applied());
    assert!(
        began.elapsed() < Duration::from_secs(4),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn h_09_a_dead_address_of_one_family_does_not_hold_back_the_other() {
    let (_listener, _waiting, port) = black_hole();
    // The same port, answering on the other family.
    let server = crate::stage::Server::on(&format!("[::1]:{port}"), |_, mut stream| async move {
        crate::stage::request(&mut stream).await;
        let answer = crate::stage::reply(200, "", "{}");
        tokio::io::AsyncWriteExt::write_all(&mut stream, &answer)
            .await
            .unwrap();
    })
    .await;
    let call = Call::get(Url::parse(&format!("http://localhost:{port}/")).unwrap());
    let began = Instant::now();
    let answer = crate::stage::http().send(&call).await.unwrap();
    assert_eq!((answer.status.as_u16(), server.connections()), (200, 1));
    assert!(
        began.elapsed() < Duration::from_secs(3),
        "{:?}",
        began.elapsed()
    );
}

#[test]
fn making_the_client_holds_nothing_up() {
    let began = Instant::now();
    for _ in 0..100 {
        let _ = Http::new(&HttpOptions::default()).unwrap();
    }
    // 2 ms each would be too much.
    assert!(
        began.elapsed() < Duration::from_millis(200),
        "{:?}",
        began.elapsed()
    );
}
