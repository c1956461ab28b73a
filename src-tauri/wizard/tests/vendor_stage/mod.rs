//! A vendor on loopback that answers what the test says, and remembers what it was asked.

// Each test target uses a part of it.
#![allow(dead_code)]

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use url::Url;

/// One request as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: BTreeMap<String, String>,
    pub(crate) form: BTreeMap<String, String>,
    pub(crate) headers: BTreeMap<String, String>,
}

impl Asked {
    /// What came after `Bearer `.
    pub(crate) fn bearer(&self) -> Option<&str> {
        self.headers.get("authorization")?.strip_prefix("Bearer ")
    }

    fn read(head: &str) -> Option<Self> {
        let mut lines = head.split("\r\n");
        let mut first = lines.next()?.split(' ');
        let (method, target) = (first.next()?, first.next()?);
        let url = Url::parse(&format!("http://vendor{target}")).ok()?;
        Some(Self {
            method: method.to_owned(),
            // As it was written, double slashes and all.
            path: target.split('?').next()?.to_owned(),
            query: url.query_pairs().into_owned().collect(),
            form: BTreeMap::new(),
            headers: lines
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                .collect(),
        })
    }
}

/// One answer.
#[derive(Debug, Clone)]
pub(crate) struct Says {
    status: u16,
    kind: &'static str,
    headers: Vec<(&'static str, String)>,
    body: String,
    hangs_up: bool,
    keeps_waiting: bool,
}

impl Says {
    pub(crate) fn json(status: u16, body: impl Into<String>) -> Self {
        Self {
            status,
            kind: "application/json;charset=UTF-8",
            headers: Vec::new(),
            body: body.into(),
            hangs_up: false,
            keeps_waiting: false,
        }
    }

    pub(crate) fn ok(body: impl Into<String>) -> Self {
        Self::json(200, body)
    }

    pub(crate) fn html(status: u16) -> Self {
        Self {
            kind: "text/html",
            ..Self::json(status, "\n<!DOCTYPE html><html><body>Hello</body></html>")
        }
    }

    pub(crate) fn text(status: u16, body: &str) -> Self {
        Self {
            kind: "text/plain",
            ..Self::json(status, body)
        }
    }

    /// Reads the request and closes the connection without a word.
    pub(crate) fn nothing() -> Self {
        Self {
            hangs_up: true,
            ..Self::json(200, "")
        }
    }

    /// Reads the request and says nothing for as long as the connection lasts.
    pub(crate) fn never() -> Self {
        Self {
            keeps_waiting: true,
            ..Self::json(200, "")
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut head = format!(
            "HTTP/1.1 {} Said\r\ncontent-type: {}\r\ncontent-length: {}\r\nconnection: close\r\n",
            self.status,
            self.kind,
            self.body.len()
        );
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        (head + "\r\n" + &self.body).into_bytes()
    }
}

type Answers = Arc<Mutex<dyn FnMut(&Asked) -> Says + Send>>;

/// The vendor. It stops when dropped.
pub(crate) struct Vendor {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
    serving: JoinHandle<()>,
}

impl Vendor {
    pub(crate) async fn start(answers: impl FnMut(&Asked) -> Says + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::<Mutex<Vec<Asked>>>::default();
        let answers: Answers = Arc::new(Mutex::new(answers));
        let serving = tokio::spawn({
            let asked = asked.clone();
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(serve(stream, answers.clone(), asked.clone()));
                }
            }
        });
        Self {
            port,
            asked,
            serving,
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Everything it was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// How often it was asked for paths that end like this.
    pub(crate) fn times(&self, end: &str) -> usize {
        let asked = self.asked();
        asked.iter().filter(|one| one.path.ends_with(end)).count()
    }
}

impl Drop for Vendor {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(mut stream: TcpStream, answers: Answers, asked: Arc<Mutex<Vec<Asked>>>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let Ok(byte) = stream.read_u8().await else {
            return;
        };
        head.push(byte);
    }
    let Some(mut request) = Asked::read(&String::from_utf8_lossy(&head)) else {
        return;
    };
    let length = request.headers.get("content-length");
    let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
    if stream.read_exact(&mut body).await.is_err() {
        return;
    }
    request.form = url::form_urlencoded::parse(&body).into_owned().collect();
    let says = (answers.lock().unwrap())(&request);
    asked.lock().unwrap().push(request);
    if says.keeps_waiting {
        std::future::pending::<()>().await;
    }
    if !says.hangs_up {
        let _ = stream.write_all(&says.bytes()).await;
        let _ = stream.shutdown().await;
    }
}
