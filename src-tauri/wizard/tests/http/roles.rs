//! What a child process of these tests does. Proxies and trust store are read from the environment, and
//! descriptors and memory are counted per process; so some cases need a process of their own. As ordinary
//! tests these do nothing.

use std::{env, fs, time::Duration};

use url::Url;
use wizard::http::{Call, Http, HttpOptions, Repeat};

use crate::stage;

fn plays(role: &str) -> bool {
    env::var("HTTP_ROLE").is_ok_and(|asked| asked == role)
}

/// One GET of `HTTP_URL`; says the status, or the failure and whether it may have been applied.
#[tokio::test]
async fn one_call() {
    if !plays("one_call") {
        return;
    }
    let mut options = HttpOptions {
        connect: Duration::from_secs(20),
        ..HttpOptions::default()
    };
    options.repetitions.tries = 1;
    let call = Call::get(Url::parse(&env::var("HTTP_URL").unwrap()).unwrap());
    match Http::new(&options).unwrap().send(&call).await {
        Ok(answer) => println!("OUTCOME {}", answer.status.as_u16()),
        Err(error) => println!(
            "OUTCOME {} applied={}",
            error.failure(),
            error.may_have_been_applied()
        ),
    }
}

/// Ten thousand calls of every kind; says descriptors and resident kilobytes before and after.
#[tokio::test]
async fn ten_thousand_calls() {
    if !plays("ten_thousand_calls") {
        return;
    }
    let server = stage::Server::start(|number, mut stream| async move {
        let mut served = 0;
        while stage::request(&mut stream).await.is_some() {
            served += 1;
            // Some connections break, some end, most go on.
            if served % 50 == 0 && number % 3 == 0 {
                return stage::reset(stream);
            }
            let body = "x".repeat(4096);
            let answer = stage::reply(200, "", &body);
            if tokio::io::AsyncWriteExt::write_all(&mut stream, &answer)
                .await
                .is_err()
            {
                return;
            }
        }
    })
    .await;
    let http = stage::http();
    let mut before = (0, 0);
    for number in 0..10_000 {
        if number == 1_000 {
            before = (descriptors(), resident());
        }
        let mut call = Call::get(server.url("/data?secret=1"));
        call.repeat = Repeat::Never;
        if number % 100 == 0 {
            call.limit = 10;
        }
        let _ = http.send(&call).await;
    }
    let after = (descriptors(), resident());
    println!("OUTCOME {} {} {} {}", before.0, after.0, before.1, after.1);
}

/// A call under a log that takes everything down.
#[tokio::test]
async fn talkative() {
    if plays("talkative") {
        crate::logs::talk().await;
    }
}

fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}

fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.unwrap().split_whitespace().nth(1);
    kilobytes.unwrap().parse().unwrap()
}
