//! The costs of signing in next to the bare ones, in seconds, for `make bench`.
//!
//! Both are measured against a practice organisation in this process, which takes as long for each call as
//! the second argument says, in microseconds; no time of its own without it.
//!
//! `sign_in_bench signed-in` measures the product's own sign-in of a setup, from the browser's request with
//! the code to the page that says "signed in"; `two-calls` the two calls in between that no sign-in can do
//! without (the token, and whose it is), made bare with the same client.
//!
//! `half-open` measures from that request to its answer while 200 connections are half open; `idle` the same
//! while nobody else is there. Each prints `seconds`, the median of many.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what does not work cannot be measured"
)]

use std::{
    env,
    error::Error,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    time::{Duration, Instant},
};

use practice::{Options, Practice};
use serde::Deserialize;
use url::Url;
use wizard::{
    http::{Call, Http, HttpOptions},
    oauth::SystemRandom,
    record::{RandomIds, SystemClock},
    secrets::{Secret, Secrets},
    setup::{
        Language, Outside, Persona, Setup, Setups,
        view::{Environment, NewSetup},
    },
};

use browser::Person;

#[path = "../tests/setup/browser.rs"]
#[expect(
    dead_code,
    reason = "the way back into the application is measured here, not walked by it"
)]
mod browser;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const TIMES: usize = 50;
const HALF_OPEN: usize = 200;
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Outcome<()> {
    let mode = env::args().nth(1).unwrap_or_default();
    let takes = env::args().nth(2).map_or(Ok(0), |micros| micros.parse())?;
    let data = tempfile::tempdir()?;
    let bench = Bench::start(data.path(), Duration::from_micros(takes))?;
    let mut times = Vec::new();
    for _ in 0..TIMES {
        times.push(match mode.as_str() {
            "signed-in" => bench.sign_in(0).await?.1,
            "two-calls" => bench.two_calls().await?,
            "half-open" => bench.sign_in(HALF_OPEN).await?.0,
            "idle" => bench.sign_in(0).await?.0,
            _ => return Err("sign_in_bench signed-in|two-calls|half-open|idle".into()),
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

/// A practice organisation, a setup that signs in to it, and a person with a browser.
struct Bench {
    practice: Practice,
    setup: Setup,
    person: Person,
    /// The client of the setup.
    http: Http,
    /// The client of the browser.
    browser: Http,
    callback: String,
    port: u16,
}

impl Bench {
    fn start(data: &std::path::Path, delay: Duration) -> Outcome<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let callback = format!("http://localhost:{port}/callback");
        let practice = Practice::start(Options {
            callbacks: vec![callback.clone()],
            delay,
            ..Options::default()
        })?;
        let http = Http::new(&HttpOptions::default())?;
        let outside = Outside {
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            random: Arc::new(SystemRandom),
            http: http.clone(),
            secrets: Secrets::in_memory(),
        };
        let known = practice.credentials().salesforce.clone();
        let setups = Setups::open_with(Some(data), "bench", outside)?;
        let mut setup = setups.create(&NewSetup {
            name: "Bench".to_owned(),
            environment: Environment::Production,
            practice: true,
            my_name: "Bench".to_owned(),
            personas: vec![Persona::SalesforceAdmin],
        })?;
        let (url, key) = (practice.salesforce_url(), &known.consumer_key);
        setup.choose_salesforce_app(&url, key, Some(&[port]))?;
        Ok(Self {
            practice,
            setup,
            person: Person {
                username: known.username,
                password: known.password,
                action: "allow",
            },
            http,
            browser: Http::new(&HttpOptions::default())?,
            callback,
            port,
        })
    }

    fn at(&self, path: &str) -> Outcome<Url> {
        Ok(Url::parse(&self.practice.salesforce_url())?.join(path)?)
    }

    /// One sign-in: the time to the first answer, and the time to the page that says "signed in".
    async fn sign_in(&self, half_open: usize) -> Outcome<(Duration, Duration)> {
        let signing_in = self.setup.salesforce_signing_in(Language::En, false)?;
        let (opened, mut open) = tokio::sync::mpsc::unbounded_channel();
        let opens = |url: &Url| opened.send(url.clone()).map_err(|error| error.to_string());
        let end = Box::pin(signing_in.run(&opens, &|_| ()));
        let port = self.port;
        let person = async {
            let url = open.recv().await.ok_or("no browser was opened")?;
            let back = self.person.decides(&self.browser, url).await;
            let target = back[url::Position::BeforePath..].to_owned();
            let walk = tokio::task::spawn_blocking(move || walk(port, &target, half_open));
            walk.await?
        };
        let (end, times) = tokio::join!(end, person);
        end?;
        times
    }

    /// The two calls alone.
    async fn two_calls(&self) -> Outcome<Duration> {
        #[derive(Deserialize)]
        struct Token {
            access_token: String,
        }
        let key = self.practice.credentials().salesforce.consumer_key.clone();
        let mut authorize = self.at("/services/oauth2/authorize")?;
        authorize
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &key)
            .append_pair("redirect_uri", &self.callback)
            .append_pair("scope", "api")
            .append_pair("state", "a-state")
            .append_pair("code_challenge", CHALLENGE)
            .append_pair("code_challenge_method", "S256");
        let back = self.person.decides(&self.browser, authorize).await;
        let code = back.query_pairs().find(|(name, _)| name == "code");
        let code = code.ok_or("no code")?.1.into_owned();
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", &code),
            ("code_verifier", VERIFIER),
            ("client_id", &key),
            ("redirect_uri", &self.callback),
        ];
        let exchange = Call::post_form(self.at("/services/oauth2/token")?, &fields);
        let whose = Call::get(self.at("/services/oauth2/userinfo")?);
        let began = Instant::now();
        let token: Token = self.http.send(&exchange).await?.json()?;
        let whose = whose.bearer(&Secret::new(token.access_token));
        let answer = self.http.send(&whose).await?;
        let took = began.elapsed();
        if !answer.status.is_success() {
            return Err(format!("userinfo: {}", answer.status).into());
        }
        Ok(took)
    }
}

/// The browser's part, from the address it is sent back to.
fn walk(port: u16, target: &str, half_open: usize) -> Outcome<(Duration, Duration)> {
    let mut crowd = Vec::new();
    for _ in 0..half_open {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.write_all(b"GET /callback?code=")?;
        crowd.push(stream);
    }
    // Answered in the order of their coming: after this the listener has met all of the crowd.
    get(port, "/favicon.ico")?;
    let began = Instant::now();
    let answer = get(port, target)?;
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
