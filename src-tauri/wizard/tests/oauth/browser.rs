//! A browser as far as the listener sees one: it sends bytes and reads the answer.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Shown {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Shown {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (known, value) = line.split_once(": ")?;
            known.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// A connection to the port, on the first family that takes it.
pub(crate) async fn connect(port: u16) -> TcpStream {
    TcpStream::connect(("127.0.0.1", port)).await.unwrap()
}

/// Sends bytes and reads to the end; none if the other side breaks or says nothing.
pub(crate) async fn send(port: u16, bytes: &[u8]) -> Option<Shown> {
    send_to(SocketAddr::from(([127, 0, 0, 1], port)), bytes).await
}

pub(crate) async fn send_to(address: SocketAddr, bytes: &[u8]) -> Option<Shown> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The other side may answer and close before everything is sent.
    let _ = stream.write_all(bytes).await;
    read(&mut stream).await
}

/// Reads one answer to its end.
pub(crate) async fn read(stream: &mut TcpStream) -> Option<Shown> {
    let mut bytes = Vec::new();
    let read = timeout(Duration::from_secs(30), async {
        loop {
            if let Some(shown) = whole(&bytes) {
                return Some(shown);
            }
            if !matches!(stream.read_buf(&mut bytes).await, Ok(1..)) {
                return None;
            }
        }
    });
    read.await.expect("the listener answers within 30 s")
}

fn whole(bytes: &[u8]) -> Option<Shown> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let shown = Shown {
        status: head.split(' ').nth(1)?.parse().ok()?,
        head: head.to_owned(),
        body: body.to_owned(),
    };
    let length = shown.header("Content-Length").unwrap_or("0");
    (body.len() == length.parse::<usize>().unwrap()).then_some(shown)
}

/// Goes to an address of the port as a browser does.
pub(crate) async fn go(port: u16, target: &str) -> Option<Shown> {
    send(port, request(port, target).as_bytes()).await
}

/// The request a browser makes when a person goes to an address.
pub(crate) fn request(port: u16, target: &str) -> String {
    format!(
        "GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: keep-alive\r\n\
         Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n\
         Accept: text/html\r\n\r\n"
    )
}

/// The same, and on to where the answer sends it.
pub(crate) async fn go_on(port: u16, target: &str) -> Shown {
    let mut shown = go(port, target).await.unwrap();
    if shown.status == 303 {
        let next = shown.header("Location").unwrap().to_owned();
        shown = go(port, &next).await.unwrap();
    }
    shown
}
