//! The costs of signing in next to the bare ones, in seconds, for `make bench`.
//!
//! `sign_in_bench signed-in` measures from the browser's request with the code to the page that says "signed in",
//! with the two calls in between that a sign-in makes (the token, and whose it is); `signed-in-bare` the same
//! where a port that checks nothing takes the first request that comes, makes the two calls, and answers.
//! `two-calls` is the two calls alone, without any browser. The server takes as long for each call
//! as the second argument says, in microseconds; no time at all without it.
//!
//! `half-open` measures from that request to its answer while 200 connections are half open; `idle` the same
//! while nobody else is there. Each prints `seconds`, the median of many.

use std::{
    env,
    error::Error,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    thread,
    time::{Duration, Instant},
};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use url::Url;
use wizard::{
    http::{Call, Http, HttpOptions},
    oauth::{Ask, Endpoints, Listener, Server, SignIn, SystemRandom, Tokens, controls, sign_in},
    words::Language,
};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const TIMES: usize = 50;
const HALF_OPEN: usize = 200;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Outcome<()> {
    let mode = env::args().nth(1).unwrap_or_default();
    let takes = env::args().nth(2).map_or(Ok(0), |micros| micros.parse())?;
    let base = serve(Duration::from_micros(takes))?;
    let http = Http::new(&HttpOptions::default())?;
    let mut times = Vec::new();
    for _ in 0..TIMES {
        times.push(match mode.as_str() {
            "signed-in" => one(&http, &base, 0).await?.1,
            "signed-in-bare" => bare(&http, &base).await?,
            "two-calls" => two_calls(&http, &base).await?,
            "half-open" => one(&http, &base, HALF_OPEN).await?.0,
            "idle" => one(&http, &base, 0).await?.0,
            _ => {
                return Err(
                    "sign_in_bench signed-in|signed-in-bare|two-calls|half-open|idle".into(),
                );
            }
        });
    }
    times.sort();
    writeln!(
        io::stdout(),
        "seconds {:.6}",
        times[TIMES / 2].as_secs_f64()
    )?;
    Ok(())
}

/// One sign-in: the time to the first answer, and the time to the page that says "signed in".
async fn one(http: &Http, base: &Url, half_open: usize) -> Outcome<(Duration, Duration)> {
    let listener = Listener::bind(&[0], "/callback")?;
    let port = listener.port();
    let server = server(base)?;
    let (_controls, steering) = controls();
    let (opened, mut open) = tokio::sync::mpsc::unbounded_channel();
    let made = SignIn {
        http,
        server: &server,
        ask: &Ask::default(),
        language: Language::En,
        deadline: SignIn::DEADLINE,
        random: &SystemRandom,
        open: &|url| opened.send(url.clone()).map_err(|error| error.to_string()),
        progress: &|_progress| {},
    };
    let store = |tokens: Tokens| async move {
        let answer = whose(http, base, &tokens).await;
        answer.map_err(|error| error.failure())
    };
    let end = sign_in(made, listener, steering, store);
    let browser = async {
        let url = open.recv().await.ok_or("no browser was opened")?;
        let state = url.query_pairs().find(|(name, _)| name == "state");
        let state = state.ok_or("no state")?.1.into_owned();
        let walk = tokio::task::spawn_blocking(move || walk(port, &state, half_open));
        walk.await?
    };
    let (end, times) = tokio::join!(end, browser);
    end?;
    times
}

/// The browser's part.
fn walk(port: u16, state: &str, half_open: usize) -> Outcome<(Duration, Duration)> {
    let mut crowd = Vec::new();
    for _ in 0..half_open {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.write_all(b"GET /callback?code=")?;
        crowd.push(stream);
    }
    // Answered in the order of their coming: after this the listener has met all of the crowd.
    get(port, "/favicon.ico")?;
    let began = Instant::now();
    let answer = get(port, &format!("/callback?code=a-code&state={state}"))?;
    let answered = began.elapsed();
    if !answer.starts_with("HTTP/1.1 303") {
        return Err(answer.into());
    }
    let page = get(port, "/callback/done")?;
    let shown = began.elapsed();
    if !page.contains("You are signed in") {
        return Err(page.into());
    }
    Ok((answered, shown))
}

fn get(port: u16, target: &str) -> Outcome<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let request = format!("GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut reader = BufReader::new(stream);
    let (mut answer, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if let Some(number) = line.strip_prefix("Content-Length: ") {
            length = number.trim().parse()?;
        }
        answer += &line;
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(answer + &String::from_utf8(body)?)
}

/// The browser's request, the two calls, and a page, with nothing else done.
async fn bare(http: &Http, base: &Url) -> Outcome<Duration> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    let browser = tokio::task::spawn_blocking(move || {
        let began = Instant::now();
        get(port, "/callback?code=a-code&state=a-state").map(|_page| began.elapsed())
    });
    let (mut stream, _from) = listener.accept().await?;
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        stream.read_buf(&mut request).await?;
    }
    two_calls(http, base).await?;
    let page = b"HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\nYou are signed in.";
    stream.write_all(page).await?;
    browser.await?
}

/// The two calls alone.
async fn two_calls(http: &Http, base: &Url) -> Outcome<Duration> {
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", "a-code"),
        (
            "code_verifier",
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        ),
        ("client_id", "client"),
        ("redirect_uri", "http://localhost:17170/callback"),
    ];
    let tokens = Call::post_form(base.join("/services/oauth2/token")?, &fields);
    let whose = Call::get(base.join("/services/oauth2/userinfo")?);
    let began = Instant::now();
    http.send(&tokens).await?;
    http.send(&whose).await?;
    Ok(began.elapsed())
}

async fn whose(http: &Http, base: &Url, tokens: &Tokens) -> Result<(), wizard::http::HttpError> {
    let mut url = base.clone();
    url.set_path("/services/oauth2/userinfo");
    http.send(&Call::get(url).bearer(&tokens.access)).await?;
    Ok(())
}

fn server(base: &Url) -> Outcome<Server> {
    let endpoints = Endpoints {
        authorize: base.join("/services/oauth2/authorize")?,
        token: base.join("/services/oauth2/token")?,
        revoke: base.join("/services/oauth2/revoke")?,
    };
    Ok(Server::new(endpoints, "client", None)?)
}

/// A server in a thread of its own that answers everything with a token.
fn serve(takes: Duration) -> Outcome<Url> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base = format!("http://{}/", listener.local_addr()?).parse()?;
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            thread::spawn(move || answer(stream, takes));
        }
    });
    Ok(base)
}

/// Answers request after request on one connection.
fn answer(mut stream: TcpStream, takes: Duration) -> io::Result<()> {
    let body = r#"{"access_token":"a-token","token_type":"Bearer","instance_url":"https://acme.my.salesforce.com","id":"x","issued_at":"1790000000000"}"#;
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let (mut line, mut length) = (String::new(), 0);
        while reader.read_line(&mut line)? > 0 && !line.trim().is_empty() {
            let lower = line.to_ascii_lowercase();
            if let Some(number) = lower.strip_prefix("content-length: ") {
                length = number.trim().parse().unwrap_or_default();
            }
            line.clear();
        }
        if line.is_empty() {
            return Ok(());
        }
        io::copy(&mut reader.by_ref().take(length), &mut io::sink())?;
        thread::sleep(takes);
        stream.write_all(answer.as_bytes())?;
    }
}
