//! One million mutated requests, all over TCP, against the listener in a process of its own.

use std::{
    collections::{BTreeMap, VecDeque},
    fs,
    io::{BufRead, Read, Write},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use fastrand::Rng;
use socket2::SockRef;
use wizard::oauth::Progress;

use crate::{
    browser::{go_on, request},
    endpoint::Endpoint,
    process::{self, Other},
    stage::{Plan, UnderWay},
};

const REQUESTS: usize = 1_000_000;
const THREADS: usize = 4;
/// Connections that each thread leaves half open behind it.
const LEFT_OPEN: usize = 30;

/// The listener under fire.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn part_that_listens() {
    if process::part().is_none() {
        return;
    }
    let endpoint = Endpoint::good().await;
    // A busy machine takes longer for a million requests than the product waits.
    let plan = Plan {
        deadline: Duration::from_secs(24 * 60 * 60),
        ..Plan::default()
    };
    let mut under_way = UnderWay::planned(&endpoint, plan).await;
    process::say(&format!("{} {}", under_way.port, under_way.state()));
    let strays = Arc::new(AtomicUsize::new(0));
    let counted = strays.clone();
    let (_kept, empty) = tokio::sync::mpsc::unbounded_channel();
    let mut progress = std::mem::replace(&mut under_way.progress, empty);
    let count = tokio::spawn(async move {
        while let Some(progress) = progress.recv().await {
            if let Progress::Stray(_) = progress {
                counted.fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    let ask = || std::io::stdin().lock().lines().next();
    while let Some(Ok(asked)) = tokio::task::block_in_place(ask) {
        if asked == "strays" {
            process::say(&strays.load(Ordering::Relaxed).to_string());
        } else {
            let callback = under_way.callback("a-code");
            go_on(under_way.port, &callback).await;
            let end = under_way.end().await;
            count.await.unwrap();
            assert_eq!(endpoint.asked().len(), 1);
            process::say(if end.is_ok() {
                "signed in"
            } else {
                "not signed in"
            });
            return;
        }
    }
}

#[test]
fn o_36_after_a_million_mutated_requests_memory_is_flat_and_the_true_answer_still_counts() {
    let mut other = Other::start("fuzz::part_that_listens", "", &[]);
    let hello = other.hear();
    let (port, state) = hello.split_once(' ').unwrap();
    let port: u16 = port.parse().unwrap();
    // As long and as random as the true one; no mutation makes the true one of it.
    let state: String = state.chars().rev().collect();
    let seeds = Arc::new(seeds(port, &state));

    let began = Instant::now();
    fire(port, &seeds, 0, REQUESTS / 10);
    let before = resident(&other);
    let mut statuses = fire(port, &seeds, 1, REQUESTS / 2);
    let middle = resident(&other);
    for (status, times) in fire(port, &seeds, 2, REQUESTS * 4 / 10) {
        *statuses.entry(status).or_default() += times;
    }
    let after = resident(&other);
    println!(
        "{REQUESTS} requests in {:?}, answers {statuses:?}, resident {before}, {middle}, {after} KiB",
        began.elapsed()
    );
    for status in statuses.keys() {
        assert!(
            [204, 400, 403, 404, 405, 414, 431].contains(status),
            "{statuses:?}"
        );
    }
    assert!(
        statuses.len() >= 6,
        "every kind of answer was provoked: {statuses:?}"
    );
    let grown = after.saturating_sub(before);
    assert!(
        grown < 4 * 1024,
        "{before} KiB before, {middle}, {after} KiB after"
    );
    other.tell("strays");
    let strays: usize = other.hear().parse().unwrap();
    assert!(strays > REQUESTS / 2, "{strays} were judged");
    other.tell("sign in");
    assert_eq!(other.hear(), "signed in");
    other.finish();
}

/// Memory of that process that is not given back, in KiB.
fn resident(other: &Other) -> usize {
    let status = fs::read_to_string(format!("/proc/{}/status", other.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn seeds(port: u16, state: &str) -> Vec<Vec<u8>> {
    let callback = format!("/callback?code=aPrx%2Fx%3D%3D&state={state}");
    let whole = request(port, &callback);
    [
        whole.clone(),
        whole.replace("GET", "OPTIONS"),
        whole.replace("GET", "POST"),
        whole.replace("navigate", "no-cors"),
        whole.replace(&callback, "/callback/done"),
        whole.replace(&callback, "/favicon.ico"),
        whole.replace("code=", "error=access_denied&error_description="),
        format!("GET {callback} HTTP/1.0\nHost: [::1]:{port}\n\n"),
        format!(
            "GET {callback} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{}\r\n",
            "X: y\r\n".repeat(90)
        ),
    ]
    .map(String::into_bytes)
    .into()
}

/// Fires that many requests and counts the answers by status.
fn fire(port: u16, seeds: &Arc<Vec<Vec<u8>>>, round: u64, requests: usize) -> BTreeMap<u16, usize> {
    let threads = (0..THREADS as u64).map(|number| {
        let seeds = seeds.clone();
        thread::spawn(move || {
            let mut rng = Rng::with_seed(round * 1000 + number);
            let mut statuses: BTreeMap<u16, usize> = BTreeMap::new();
            let mut left_open = VecDeque::new();
            for _ in 0..requests / THREADS {
                let bytes = mutated(&seeds, &mut rng);
                if let Some(status) = one(port, &bytes, &mut rng, &mut left_open) {
                    *statuses.entry(status).or_default() += 1;
                }
            }
            statuses
        })
    });
    let mut statuses: BTreeMap<u16, usize> = BTreeMap::new();
    for thread in threads.collect::<Vec<_>>() {
        for (status, times) in thread.join().unwrap() {
            *statuses.entry(status).or_default() += times;
        }
    }
    statuses
}

/// Sends one request; reads the answer where one is due, and in one case of sixteen does not.
fn one(port: u16, bytes: &[u8], rng: &mut Rng, left_open: &mut VecDeque<TcpStream>) -> Option<u16> {
    let host: IpAddr = if rng.bool() {
        Ipv4Addr::LOCALHOST.into()
    } else {
        Ipv6Addr::LOCALHOST.into()
    };
    let mut stream = TcpStream::connect(SocketAddr::from((host, port))).unwrap();
    // Leaves nothing behind in the tables of the system, however it ends.
    SockRef::from(&stream)
        .set_linger(Some(Duration::ZERO))
        .unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    // Whoever sends too much is answered, and cut off, before the end.
    let sent = stream.write_all(bytes);
    if !is_whole(bytes) {
        left_open.push_back(stream);
        if left_open.len() > LEFT_OPEN {
            left_open.pop_front();
        }
        return None;
    }
    if rng.u8(..16) == 0 {
        return None;
    }
    let mut answer = [0; 12];
    match stream.read_exact(&mut answer) {
        Ok(()) => {
            let text = std::str::from_utf8(&answer).unwrap();
            let status = text.strip_prefix("HTTP/1.1 ");
            Some(status.expect("an answer in HTTP/1.1").parse().unwrap())
        }
        Err(error) => {
            assert_ne!(error.kind(), std::io::ErrorKind::WouldBlock, "no answer");
            // Ended to make room, or reset because it sent on after its answer.
            let _ = sent;
            None
        }
    }
}

/// Whether an answer is due without anything more being sent.
fn is_whole(bytes: &[u8]) -> bool {
    let ends = |end: &[u8]| memchr::memmem::find(bytes, end).is_some();
    bytes.len() > 16 * 1024 || ends(b"\n\r\n") || ends(b"\n\n")
}

fn mutated(seeds: &[Vec<u8>], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = seeds[rng.usize(..seeds.len())].clone();
    for _ in 0..rng.usize(0..4) {
        let at = rng.usize(..=bytes.len());
        let to = (at + rng.usize(..24)).min(bytes.len());
        match rng.u8(..10) {
            0 if at < bytes.len() => bytes[at] ^= 1 << rng.u8(..8),
            1 => bytes.insert(at, rng.u8(..)),
            2 => drop(bytes.drain(at..to)),
            3 => drop(bytes.splice(at..at, bytes[at..to].to_vec())),
            4 => bytes.truncate(at),
            5 => {
                let other = &seeds[rng.usize(..seeds.len())];
                bytes.truncate(at);
                bytes.extend_from_slice(&other[at.min(other.len())..]);
            }
            6 => {
                let parts: [&[u8]; 12] = [
                    b"\r\n",
                    b"\n\n",
                    b"\0",
                    b" ",
                    b"%",
                    b"%ff",
                    b"&state=",
                    b"&code=",
                    b"?",
                    b"//",
                    b"Host: evil.example\r\n",
                    b"\xe2\x80\xae",
                ];
                let part = parts[rng.usize(..parts.len())];
                drop(bytes.splice(at..at, part.iter().copied()));
            }
            7 => bytes[at..to].make_ascii_uppercase(),
            // Now and then something large, in one place.
            8 if rng.u8(..8) == 0 => {
                let filling = vec![b"xX:\n%"[rng.usize(..5)]; rng.usize(..20_000)];
                drop(bytes.splice(at..at, filling));
            }
            _ => {}
        }
    }
    bytes
}
