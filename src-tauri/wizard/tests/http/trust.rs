//! H-17: which certificates are trusted.

use crate::{
    stage::{Server, child, reply},
    tls::{Authority, Fault},
};

async fn outcome(port: u16, trusted: &str) -> String {
    let environment = vec![
        ("HTTP_URL", format!("https://localhost:{port}/")),
        ("SSL_CERT_FILE", trusted.to_owned()),
    ];
    child("one_call", environment).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn h_17_expired_misnamed_and_self_signed_certificates_are_refused() {
    let authority = Authority::new();
    let store = authority.store().display().to_string();
    let good = authority.serve(Fault::None).await;
    assert_eq!(outcome(good.port, &store).await, "200");
    for fault in [
        Fault::Expired,
        Fault::NotYet,
        Fault::WrongName,
        Fault::SelfSigned,
    ] {
        let server = authority.serve(fault).await;
        let said = outcome(server.port, &store).await;
        assert!(
            said.starts_with("http-certificate host=\"localhost\""),
            "{fault:?}: {said}"
        );
        assert!(said.ends_with("applied=false"), "{fault:?}: {said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn h_17_an_authority_outside_the_trust_store_is_refused() {
    let (ours, theirs) = (Authority::new(), Authority::new());
    let server = theirs.serve(Fault::None).await;
    let said = outcome(server.port, &ours.store().display().to_string()).await;
    assert!(said.starts_with("http-certificate "), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn h_17_a_side_that_speaks_no_tls_is_not_taken_for_a_bad_certificate() {
    let authority = Authority::new();
    let store = authority.store().display().to_string();
    let plain = Server::start(|_, mut stream| async move {
        let answer = reply(400, "", "plain");
        let _ = tokio::io::AsyncWriteExt::write_all(&mut stream, &answer).await;
        std::future::pending::<()>().await;
    })
    .await;
    let said = outcome(plain.port, &store).await;
    assert!(said.starts_with("http-tls host=\"localhost\""), "{said}");
    assert!(said.ends_with("applied=false"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn h_17_without_a_readable_trust_store_nothing_is_trusted() {
    let authority = Authority::new();
    let server = authority.serve(Fault::None).await;
    let said = outcome(server.port, "/nonexistent/ca.pem").await;
    assert!(
        said.starts_with("http-certificate host=\"localhost\""),
        "{said}"
    );
}
