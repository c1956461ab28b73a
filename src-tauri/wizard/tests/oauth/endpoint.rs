//! A token endpoint that remembers what it was asked and answers what a test says.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::sleep,
};
use url::{Url, form_urlencoded};

/// What the endpoint was asked.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) line: String,
    pub(crate) headers: String,
    /// Fields of the form; of a field that stands twice, both.
    pub(crate) form: BTreeMap<String, String>,
}

/// What it does then.
pub(crate) enum Reply {
    /// Sends these bytes and closes.
    Bytes(Vec<u8>),
    /// Breaks the connection.
    Reset,
    /// Sends the head, then one byte at a time for ever.
    Trickle,
    /// Sends a body without end.
    Endless,
}

type Answer = dyn Fn(&Asked) -> Reply + Send + Sync;

/// A running endpoint. Ends when dropped.
pub(crate) struct Endpoint {
    pub(crate) base: Url,
    asked: Arc<Mutex<Vec<Asked>>>,
    task: JoinHandle<()>,
}

impl Endpoint {
    pub(crate) async fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let answer: Arc<Answer> = Arc::new(answer);
        let remembered = asked.clone();
        let task = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(stream, answer.clone(), remembered.clone()));
            }
        });
        Self {
            base: base.parse().unwrap(),
            asked,
            task,
        }
    }

    /// One that always gives a good token.
    pub(crate) async fn good() -> Self {
        Self::start(|_| json(200, GOOD)).await
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A good answer with every field that Salesforce gives.
pub(crate) const GOOD: &str = r#"{"access_token":"00D!token-canary","refresh_token":"5Aep-refresh-canary","signature":"c2ln","scope":"refresh_token web api","instance_url":"https://acme.my.salesforce.com","id":"https://login.salesforce.com/id/00DXX0000000001AAA/005XX0000000001AAA","token_type":"Bearer","issued_at":"1790000000000"}"#;

pub(crate) fn json(status: u16, body: &str) -> Reply {
    with(status, "application/json;charset=UTF-8", "", body)
}

pub(crate) fn with(status: u16, kind: &str, headers: &str, body: &str) -> Reply {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status} Said\r\nContent-Type: {kind}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    Reply::Bytes([head.as_bytes(), body.as_bytes()].concat())
}

async fn serve(mut stream: TcpStream, answer: Arc<Answer>, asked: Arc<Mutex<Vec<Asked>>>) {
    let Some(request) = read(&mut stream).await else {
        return;
    };
    let reply = answer(&request);
    asked.lock().unwrap().push(request);
    let head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n";
    // Whoever asked may be gone by now.
    match reply {
        Reply::Bytes(bytes) => {
            let _ = stream.write_all(&bytes).await;
        }
        Reply::Reset => stream.set_zero_linger().unwrap(),
        Reply::Trickle => {
            let _ = stream.write_all(head).await;
            while stream.write_all(b" ").await.is_ok() {
                sleep(Duration::from_millis(100)).await;
            }
        }
        Reply::Endless => {
            let _ = stream.write_all(head).await;
            while stream.write_all(&[b' '; 8192]).await.is_ok() {}
        }
    }
}

async fn read(stream: &mut TcpStream) -> Option<Asked> {
    let mut bytes = Vec::new();
    loop {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let (line, headers) = head.split_once("\r\n")?;
        let headers = headers.to_ascii_lowercase();
        let length = headers.split("content-length: ").nth(1);
        let length = length.map_or(0, |rest| rest.lines().next().unwrap().parse().unwrap());
        if body.len() < length {
            continue;
        }
        let mut form: BTreeMap<String, String> = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(body.as_bytes()) {
            *form.entry(name.into_owned()).or_default() += &value;
        }
        return Some(Asked {
            line: line.to_owned(),
            headers,
            form,
        });
    }
}
