//! Many sign-ins one after the other.

use std::fs;

use wizard::oauth::Listener;

use crate::{
    browser::{go, go_on},
    endpoint::{Endpoint, json},
    stage::{PATH, Plan, UnderWay},
};

fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}

/// What ends in all the ways there are, on one port that nobody may share.
async fn cycle(endpoint: &Endpoint, port: u16, way: usize) {
    let plan = Plan {
        ports: vec![port],
        ..Plan::default()
    };
    let under_way = UnderWay::planned(endpoint, plan).await;
    match way % 4 {
        0 => drop(under_way.succeed().await),
        1 => {
            let target = format!("{PATH}?error=access_denied&state={}", under_way.state());
            go_on(port, &target).await;
            assert!(under_way.end().await.is_err());
        }
        2 => {
            go(port, "/favicon.ico").await;
            under_way.controls.cancel();
            assert!(under_way.end().await.is_err());
        }
        _ => {
            let _half = tokio::net::TcpStream::connect(("::1", port)).await.unwrap();
            under_way.drop_it().await;
        }
    }
}

#[test]
fn o_37_a_thousand_sign_ins_leak_no_descriptor_and_no_port() {
    // A process of its own, so that the descriptors of other tests are not counted.
    let mut other =
        crate::process::Other::start("many::part_that_signs_in_a_thousand_times", "", &[]);
    assert_eq!(other.hear(), "none leaked");
    other.finish();
}

#[tokio::test]
async fn part_that_signs_in_a_thousand_times() {
    if crate::process::part().is_none() {
        return;
    }
    let endpoint = Endpoint::start(|asked| {
        assert_eq!(asked.form["grant_type"], "authorization_code");
        json(200, crate::endpoint::GOOD)
    })
    .await;
    let port = Listener::bind(&[0], PATH).unwrap().port();
    for way in 0..8 {
        cycle(&endpoint, port, way).await;
    }
    let before = descriptors();
    for way in 0..1000 {
        cycle(&endpoint, port, way).await;
    }
    let after = descriptors();
    assert!(after <= before, "{before} before, {after} after");
    crate::process::say("none leaked");
}
