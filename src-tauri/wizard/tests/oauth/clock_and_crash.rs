//! Clocks that jump, and processes that are killed, while a sign-in waits.

use std::{
    fs,
    io::BufRead,
    path::PathBuf,
    time::{Duration, Instant, SystemTime},
};

use wizard::oauth::OauthError;

use crate::{
    endpoint::Endpoint,
    process::{self, Other},
    stage::{Plan, UnderWay},
};

/// Where Debian puts the library that fakes the clock.
fn libfaketime() -> PathBuf {
    let folders = fs::read_dir("/usr/lib").unwrap();
    folders
        .map(|folder| folder.unwrap().path().join("faketime/libfaketime.so.1"))
        .find(|library| library.exists())
        .expect("faketime must be installed")
}

/// Says when it waits, lets its clock be moved meanwhile, and says how it ended.
#[tokio::test]
async fn part_that_waits_while_its_clock_is_moved() {
    if process::part().is_none() {
        return;
    }
    let endpoint = Endpoint::good().await;
    let mut told = std::io::stdin().lock().lines();
    for _ in 0..2 {
        let before = SystemTime::now();
        let under_way = UnderWay::start(&endpoint).await;
        process::say("waiting");
        told.next().unwrap().unwrap();
        let after = SystemTime::now();
        let moved = after
            .duration_since(before)
            .unwrap_or_else(|back| back.duration());
        process::say(&format!("moved by {} h", moved.as_secs() / 3600));
        under_way.succeed().await;

        let plan = Plan {
            deadline: Duration::from_secs(1),
            ..Plan::default()
        };
        let under_way = UnderWay::planned(&endpoint, plan).await;
        let began = Instant::now();
        let end = under_way.end().await;
        assert_eq!(end, Err(OauthError::TimedOut(Duration::from_secs(1))));
        let waited = began.elapsed();
        assert!(waited > Duration::from_millis(700), "{waited:?}");
        process::say("as long as ever");
    }
}

#[test]
fn o_42_a_clock_that_jumps_by_a_day_either_way_neither_ends_the_wait_nor_stretches_it() {
    let folder = tempfile::tempdir().unwrap();
    let clock = folder.path().join("clock");
    fs::write(&clock, "+0").unwrap();
    let environment = [
        ("LD_PRELOAD", libfaketime().display().to_string()),
        ("FAKETIME_TIMESTAMP_FILE", clock.display().to_string()),
        ("FAKETIME_NO_CACHE", "1".to_owned()),
        // Nobody can set the monotonic clock of a real machine.
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
    ];
    let part = "clock_and_crash::part_that_waits_while_its_clock_is_moved";
    let mut other = Other::start(part, "", &environment);
    for (moved_to, hours) in [("+1d", [23, 24]), ("-1d", [47, 48])] {
        assert_eq!(other.hear(), "waiting");
        fs::write(&clock, moved_to).unwrap();
        other.tell("moved");
        let said = other.hear();
        let moved = hours.map(|hours| format!("moved by {hours} h"));
        assert!(moved.contains(&said), "{said}");
        assert_eq!(other.hear(), "as long as ever");
    }
    other.finish();
}

#[tokio::test]
async fn part_that_waits() {
    if process::part().is_none() {
        return;
    }
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    process::say(&format!("{} {}", under_way.port, under_way.url));
    let _ = under_way.end().await;
}

#[test]
fn o_41_killed_while_waiting_it_leaves_nothing_on_disk_and_its_port_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().display().to_string();
    let environment = [
        "HOME",
        "TMPDIR",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
    ]
    .map(|name| (name, here.clone()));
    let mut other = Other::start("clock_and_crash::part_that_waits", "", &environment);
    let said = other.hear();
    let (port, url) = said.split_once(' ').unwrap();
    let (port, url): (u16, url::Url) = (port.parse().unwrap(), url.parse().unwrap());
    let state = url
        .query_pairs()
        .find(|(name, _)| name == "state")
        .unwrap()
        .1
        .into_owned();

    let process = PathBuf::from(format!("/proc/{}", other.id()));
    // Its standard error is ours, wherever that goes.
    let ours = fs::read_link("/proc/self/fd/2").unwrap();
    for descriptor in fs::read_dir(process.join("fd")).unwrap() {
        let target = fs::read_link(descriptor.unwrap().path()).unwrap();
        if target == ours {
            continue;
        }
        let target = target.display().to_string();
        // Only pipes, sockets and the like: no file is open that could hold anything.
        let file = target.starts_with('/') && !target.starts_with("/dev/");
        assert!(!file, "{target}");
    }
    for seen_by_others in ["cmdline", "environ"] {
        let text = fs::read(process.join(seen_by_others)).unwrap();
        assert!(!String::from_utf8_lossy(&text).contains(&state));
    }
    other.kill();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let again = wizard::oauth::Listener::bind(&[port], crate::stage::PATH);
    assert_eq!(again.unwrap().port(), port);
}
