//! What the cases stand on: servers made of raw sockets, a clock that does not wait, a child process.

use std::{
    future::Future,
    pin::Pin,
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, SystemTime},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use url::Url;
use wizard::http::{Call, Clock, Http, HttpOptions};

/// A server on a port that the system gave.
pub(crate) struct Server {
    pub(crate) port: u16,
    connections: Arc<AtomicUsize>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    /// Hands each connection, with its number from 0, to `handler`.
    pub(crate) async fn start<F, R>(handler: F) -> Self
    where
        F: Fn(usize, TcpStream) -> R + Send + 'static,
        R: Future<Output = ()> + Send + 'static,
    {
        Self::on("127.0.0.1:0", handler).await
    }

    pub(crate) async fn on<F, R>(address: &str, handler: F) -> Self
    where
        F: Fn(usize, TcpStream) -> R + Send + 'static,
        R: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind(address).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(AtomicUsize::new(0));
        let counted = connections.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let number = counted.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(handler(number, stream));
            }
        });
        Self {
            port,
            connections,
            task,
        }
    }

    /// Answers every request of every connection with that text.
    pub(crate) async fn answering(text: impl Into<Vec<u8>>) -> Self {
        let text: Arc<Vec<u8>> = Arc::new(text.into());
        Self::start(move |_, mut stream| {
            let text = text.clone();
            async move {
                while request(&mut stream).await.is_some() {
                    if stream.write_all(&text).await.is_err() {
                        break;
                    }
                }
            }
        })
        .await
    }

    pub(crate) fn url(&self, path: &str) -> Url {
        Url::parse(&format!("http://127.0.0.1:{}{path}", self.port)).unwrap()
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Head and body of the next request, or none when the client has gone.
pub(crate) async fn request(stream: &mut TcpStream) -> Option<String> {
    let mut text = Vec::new();
    let mut some = vec![0; 16 * 1024];
    loop {
        if let Some(end) = text.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&text[..end]).to_lowercase();
            let length: usize = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .map_or(0, |length| length.parse().unwrap());
            if text.len() >= end + 4 + length {
                return Some(String::from_utf8_lossy(&text).into_owned());
            }
        }
        match stream.read(&mut some).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => text.extend_from_slice(&some[..count]),
        }
    }
}

/// A whole answer with a body.
pub(crate) fn reply(status: u16, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} Status\r\ncontent-length: {length}\r\n{headers}\r\n{body}")
        .into_bytes()
}

/// Ends a connection with a reset instead of an orderly end.
pub(crate) fn reset(stream: TcpStream) {
    socket2::SockRef::from(&stream)
        .set_linger(Some(Duration::ZERO))
        .unwrap();
    drop(stream);
}

/// A clock that goes on by what is slept, at once, and remembers it.
pub(crate) struct TestClock {
    now: SystemTime,
    slept: Mutex<Vec<Duration>>,
}

impl TestClock {
    pub(crate) fn at(now: SystemTime) -> Arc<Self> {
        Arc::new(Self {
            now,
            slept: Mutex::default(),
        })
    }

    pub(crate) fn slept(&self) -> Vec<Duration> {
        self.slept.lock().unwrap().clone()
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        self.now + self.passed()
    }

    fn passed(&self) -> Duration {
        self.slept.lock().unwrap().iter().sum()
    }

    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        self.slept.lock().unwrap().push(time);
        Box::pin(std::future::ready(()))
    }
}

/// Options with a clock that does not wait, random numbers of one half, and short times.
pub(crate) fn quick() -> (HttpOptions, Arc<TestClock>) {
    let clock = TestClock::at(SystemTime::now());
    let mut options = HttpOptions {
        connect: Duration::from_secs(5),
        idle: Duration::from_secs(5),
        clock: clock.clone(),
        random: Arc::new(|| 0.5),
        ..HttpOptions::default()
    };
    options.repetitions.budget = u32::MAX;
    (options, clock)
}

/// A client with those.
pub(crate) fn http() -> Http {
    Http::new(&quick().0).unwrap()
}

/// A POST, sent at most once.
pub(crate) fn post(url: Url) -> Call {
    Call::post_form(url, &[("grant_type", "authorization_code")])
}

/// What the child process in that role says: the last line that begins with `OUTCOME`.
pub(crate) async fn child(role: &'static str, environment: Vec<(&'static str, String)>) -> String {
    let run = move || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", &format!("roles::{role}"), "--nocapture"]);
        for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
            command.env_remove(name).env_remove(name.to_lowercase());
        }
        command.envs(environment).env("HTTP_ROLE", role);
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let outcome = said
            .lines()
            .rev()
            .find_map(|line| line.split_once("OUTCOME "));
        outcome.map_or_else(
            || panic!("{said}\n{}", String::from_utf8_lossy(&output.stderr)),
            |(_, outcome)| outcome.to_owned(),
        )
    };
    tokio::task::spawn_blocking(run).await.unwrap()
}
