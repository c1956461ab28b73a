//! What else comes to the port, and what must not come of it.

use std::{
    net::{Ipv6Addr, SocketAddr},
    time::{Duration, Instant},
};

use tokio::{io::AsyncWriteExt, net::TcpStream};
use wizard::{oauth::Stray, words::Language};

use crate::{
    browser::{self, go, send, send_to},
    endpoint::Endpoint,
    stage::{PATH, Plan, UnderWay},
};

fn with_host(target: &str, hosts: &[String]) -> String {
    let hosts: String = hosts
        .iter()
        .map(|host| format!("Host: {host}\r\n"))
        .collect();
    format!("GET {target} HTTP/1.1\r\n{hosts}\r\n")
}

#[tokio::test]
async fn o_26_only_a_request_for_this_host_and_port_counts() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let (port, target) = (under_way.port, under_way.callback("a-code"));
    let own = format!("localhost:{port}");
    for hosts in [
        vec![],
        vec![format!("evil.example:{port}")],
        vec![format!("localhost.evil:{port}")],
        vec![format!("localhost.:{port}")],
        vec!["localhost".into()],
        vec![format!("localhost:{}", port - 1)],
        vec![format!("127.0.0.2:{port}")],
        vec![format!("0.0.0.0:{port}")],
        vec![format!("user@localhost:{port}")],
        vec![own.clone(), own.clone()],
        vec![own.clone(), format!("evil.example:{port}")],
        vec![format!("{own}, evil.example")],
    ] {
        let (shown, stray) = under_way.stray(with_host(&target, &hosts)).await;
        assert_eq!((shown.status, stray), (400, Stray::Host), "{hosts:?}");
    }
    for absolute in [
        format!("http://{own}{target}"),
        format!("http://evil.example{target}"),
        "*".into(),
        own.clone(),
    ] {
        let request = with_host(&absolute, std::slice::from_ref(&own));
        assert_eq!(under_way.stray(request).await.0.status, 400, "{absolute}");
    }
    under_way.succeed().await;
    for host in ["LocalHost", "127.0.0.1", "[::1]"] {
        let under_way = UnderWay::start(&endpoint).await;
        let (port, target) = (under_way.port, under_way.callback("a-code"));
        let shown = send(
            port,
            with_host(&target, &[format!("{host}:{port}")]).as_bytes(),
        )
        .await;
        assert_eq!(shown.unwrap().status, 303, "{host}");
        go(port, "/callback/done").await.unwrap();
        under_way.end().await.unwrap();
    }
}

#[tokio::test]
async fn o_27_o_28_only_exactly_the_path_counts_and_icons_get_their_answer_at_once() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let query = under_way.callback("a-code").replace(PATH, "");
    for path in [
        "/",
        "/callbackX",
        "/callback/",
        "/Callback",
        "//callback",
        "/callback/../callback",
        "/x/../callback",
        "/callback%2F",
        "/%63allback",
        "/callback;x",
        "/callback/done",
        "/callback/over",
        "/callback/done/x",
        "/favicon.ico",
        "/apple-touch-icon.png",
        "/apple-touch-icon-precomposed.png",
        "/robots.txt",
        "/.well-known/appspecific/com.chrome.devtools.json",
    ] {
        let began = Instant::now();
        let came = under_way.stray_to(&format!("{path}{query}")).await;
        assert_eq!(came, (404, Stray::Path), "{path}");
        assert!(began.elapsed() < Duration::from_secs(1), "{path}");
    }
    assert!(endpoint.asked().is_empty());
    under_way.succeed().await;
}

#[tokio::test]
async fn o_29_another_method_is_never_the_answer_and_a_preflight_gets_its_own() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let (port, target) = (under_way.port, under_way.callback("a-code"));
    let ask = |method: &str| browser::request(port, &target).replace("GET ", &format!("{method} "));
    for method in [
        "POST", "PUT", "HEAD", "DELETE", "PATCH", "TRACE", "get", "GETX",
    ] {
        let (shown, stray) = under_way.stray(ask(method)).await;
        assert_eq!((shown.status, stray), (405, Stray::Method), "{method}");
        assert_eq!(shown.header("Allow"), Some("GET"));
    }
    let connect = format!("CONNECT localhost:{port} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    assert_eq!(under_way.stray(connect).await.0.status, 405);
    let preflight = ask("OPTIONS").replace(
        "Accept:",
        "Origin: https://acme.my.salesforce.com\r\nAccess-Control-Request-Private-Network: true\r\n\
         Access-Control-Request-Method: GET\r\nAccept:",
    );
    let (shown, stray) = under_way.stray(preflight).await;
    assert_eq!((shown.status, stray), (204, Stray::Preflight));
    assert_eq!(
        shown.header("Access-Control-Allow-Private-Network"),
        Some("true")
    );
    assert_eq!(shown.header("Content-Length"), None);
    assert!(endpoint.asked().is_empty());
    under_way.succeed().await;
}

#[tokio::test]
async fn o_30_what_a_page_sends_from_within_is_ignored() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let whole = browser::request(under_way.port, &under_way.callback("a-code"));
    for (mode, destination) in [
        ("no-cors", "image"),
        ("cors", "empty"),
        ("no-cors", "script"),
        ("navigate", "iframe"),
        ("navigate", "embed"),
        ("same-origin", "document"),
        ("websocket", "websocket"),
    ] {
        let request = whole
            .replace("Mode: navigate", &format!("Mode: {mode}"))
            .replace("Dest: document", &format!("Dest: {destination}"));
        let (shown, stray) = under_way.stray(request).await;
        assert_eq!(
            (shown.status, stray),
            (403, Stray::Embedded),
            "{mode} {destination}"
        );
    }
    under_way.succeed().await;
}

#[tokio::test]
async fn o_60_the_code_leaves_the_address_bar_and_nothing_is_kept_or_loaded() {
    let endpoint = Endpoint::good().await;
    let plan = Plan {
        language: Language::Fr,
        ..Plan::default()
    };
    let mut under_way = UnderWay::planned(&endpoint, plan).await;
    let port = under_way.port;
    let (stray, _) = under_way
        .stray(browser::request(port, "/callback?state=x"))
        .await;
    let redirect = go(port, &under_way.callback("the-code-canary"))
        .await
        .unwrap();
    assert_eq!(redirect.header("Location"), Some("/callback/done"));
    assert_eq!(redirect.body, "");
    let page = go(port, "/callback/done").await.unwrap();
    assert_eq!(
        page.header("Content-Type"),
        Some("text/html; charset=utf-8")
    );
    assert!(page.body.contains("<html lang=\"fr\">") && page.body.contains("Vous êtes connecté"));
    for shown in [&stray, &redirect, &page] {
        assert_eq!(shown.header("Cache-Control"), Some("no-store"));
        assert_eq!(shown.header("Referrer-Policy"), Some("no-referrer"));
        assert_eq!(shown.header("X-Content-Type-Options"), Some("nosniff"));
        let policy = shown.header("Content-Security-Policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
        let text = format!("{}{}", shown.head, shown.body);
        assert!(!text.contains("canary") && !text.contains(under_way.state()));
    }
    under_way.end().await.unwrap();
}

#[tokio::test]
async fn the_answer_is_heard_on_the_other_family_too() {
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    let port = under_way.port;
    let there = SocketAddr::from((Ipv6Addr::LOCALHOST, port));
    let request = browser::request(port, &under_way.callback("a-code"));
    assert_eq!(
        send_to(there, request.as_bytes()).await.unwrap().status,
        303
    );
    // A browser may come for the page on either.
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let request = browser::request(port, "/callback/done");
    stream.write_all(request.as_bytes()).await.unwrap();
    assert_eq!(browser::read(&mut stream).await.unwrap().status, 200);
    drop(stream);
    under_way.end().await.unwrap();
}

#[tokio::test]
async fn the_browser_begins_at_a_page_that_sends_it_on_once() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let (port, opened) = (under_way.port, under_way.opened.clone());
    assert_eq!(opened.host_str(), Some("localhost"));
    assert_eq!(opened.port(), Some(port));
    for kept_back in [under_way.state(), &under_way.sent["code_challenge"]] {
        assert!(!opened.as_str().contains(kept_back), "{opened}");
    }
    let start = opened.path().to_owned();
    assert!(start.starts_with(&format!("{PATH}/start/")), "{start}");

    // Neither a guess, nor a page elsewhere, nor a paste uses it up.
    let guess = format!("{PATH}/start/guess");
    assert_eq!(under_way.stray_to(&guess).await, (404, Stray::Path));
    let embedded = format!(
        "GET {start} HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n\r\n"
    );
    let (shown, stray) = under_way.stray(embedded).await;
    assert_eq!((shown.status, stray), (403, Stray::Embedded));
    under_way.controls.paste(opened.as_str());

    let shown = go(port, &start).await.unwrap();
    assert_eq!(shown.status, 303);
    assert_eq!(shown.header("Location"), Some(under_way.url.as_str()));
    assert_eq!(shown.header("Referrer-Policy"), Some("no-referrer"));
    assert_eq!(shown.header("Cache-Control"), Some("no-store"));
    assert_eq!(under_way.stray_to(&start).await, (404, Stray::Path));
    under_way.succeed().await;
}
