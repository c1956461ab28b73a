//! H-07, H-13, H-16: portals, redirects, and addresses that are not asked at all.

use serde_json::Value;
use url::Url;
use wizard::{
    http::{Call, HttpError},
    secrets::Secret,
};

use crate::stage::{Server, http, reply};

#[tokio::test]
async fn h_07_a_captive_portal_is_told_as_a_web_page() {
    let pages = [
        ("text/html", "<!DOCTYPE html><title>Wi-Fi</title>"),
        ("application/json", "\n\n  <HTML><body>Log in</body></HTML>"),
        ("text/html; charset=utf-8", "<!-- portal --><p>Log in"),
        ("text/html", "\u{feff}<!doctype HTML>"),
        ("application/xhtml+xml", "<?xml version=\"1.0\"?><html/>"),
    ];
    for (kind, page) in pages {
        let server =
            Server::answering(reply(200, &format!("content-type: {kind}\r\n"), page)).await;
        let call = Call::get(server.url("/services/data"));
        let answer = http().send(&call).await.unwrap();
        let host = "127.0.0.1".to_owned();
        assert!(answer.is_html(), "{page}");
        let error = answer.json_of::<Value>(&call).unwrap_err();
        assert_eq!(error, HttpError::WebPage { host, status: 200 });
        // A proxy may have passed the request on before it put its page in place of the answer.
        assert!(error.may_have_been_applied());
    }
}

#[tokio::test]
async fn h_07_other_than_json_is_told_apart_from_a_web_page() {
    for (body, is_json) in [
        ("", false),
        ("{\"a\":1", false),
        ("[]", true),
        ("\u{feff}{}", true),
    ] {
        let server = Server::answering(reply(200, "", body)).await;
        let call = Call::get(server.url("/"));
        let answer = http().send(&call).await.unwrap();
        let read = answer.json_of::<Value>(&call);
        assert_eq!(read.is_ok(), is_json, "{body}");
        assert!(is_json || matches!(read, Err(HttpError::NotJson { .. })));
    }
}

#[tokio::test]
async fn h_13_a_redirect_is_an_answer_and_nothing_goes_to_its_target() {
    let target = Server::answering(reply(200, "", "{}")).await;
    for status in [300, 301, 302, 303, 307, 308] {
        let location = format!("location: {}\r\n", target.url("/stolen"));
        let server = Server::answering(reply(status, &location, "")).await;
        let token = Secret::new("00D-token");
        let call = Call::get(server.url("/")).bearer(&token);
        let answer = http().send(&call).await.unwrap();
        assert_eq!(answer.status.as_u16(), status);
        assert!(answer.header("location").unwrap().ends_with("/stolen"));
        let posted = http()
            .send(&crate::stage::post(server.url("/")))
            .await
            .unwrap();
        assert_eq!(posted.status.as_u16(), status);
    }
    assert_eq!(target.connections(), 0);
}

#[tokio::test]
async fn h_16_http_to_another_machine_is_refused_before_anything_is_sent() {
    for address in [
        "http://login.salesforce.com/",
        "http://127.0.0.1.example.test/",
        "http://localhost.example.test/",
        "http://notlocalhost/",
        "http://localhost./",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::2]/",
        "http://128.0.0.1/",
        "http://10.0.0.1/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "data:text/plain,x",
    ] {
        let call = Call::get(Url::parse(address).unwrap());
        let error = http().send(&call).await.unwrap_err();
        assert!(
            matches!(error, HttpError::NotHttps { .. }),
            "{address}: {error:?}"
        );
        assert!(!error.may_have_been_applied());
        assert!(!error.to_string().contains("passwd"), "{error}");
    }
}

#[tokio::test]
async fn h_16_loopback_may_be_http_under_each_of_its_names() {
    let server = Server::answering(reply(200, "", "{}")).await;
    let six = Server::on("[::1]:0", |_, mut stream| async move {
        crate::stage::request(&mut stream).await;
        let answer = reply(200, "", "{}");
        tokio::io::AsyncWriteExt::write_all(&mut stream, &answer)
            .await
            .unwrap();
    })
    .await;
    let (four, six) = (server.port, six.port);
    for address in [
        format!("http://127.0.0.1:{four}/"),
        format!("http://localhost:{four}/"),
        format!("http://LOCALHOST:{four}/"),
        // The same address in another notation.
        format!("http://2130706433:{four}/"),
        format!("http://[::1]:{six}/"),
        // Listening on ::1 alone.
        format!("http://localhost:{six}/"),
    ] {
        let call = Call::get(Url::parse(&address).unwrap());
        let answer = http().send(&call).await;
        assert_eq!(answer.unwrap().status.as_u16(), 200, "{address}");
    }
}
