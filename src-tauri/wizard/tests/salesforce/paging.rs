//! Queries over several pages.

use std::ops::ControlFlow;

use serde::Deserialize;
use wizard::salesforce::{Problem, SalesforceError};

use crate::{
    stage::{client, vendor},
    vendor_stage::{Asked, Says},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Row {
    number: usize,
}

const ROWS: usize = 4500;
const PAGE: usize = 2000;

/// The page of `ROWS` numbered records that is asked for.
fn pages(asked: &Asked) -> Says {
    let start = asked.path.rsplit_once("01gXX0000000001AAA-");
    let start: usize = start.map_or(0, |(_, start)| start.parse().unwrap());
    let end = (start + PAGE).min(ROWS);
    let rows: Vec<String> = (start..end)
        .map(|number| format!(r#"{{"attributes":{{"type":"User"}},"Number":{number}}}"#))
        .collect();
    let kind = if asked.path.contains("/tooling/") {
        "tooling/"
    } else {
        ""
    };
    let next = if end < ROWS {
        format!(r#","nextRecordsUrl":"/services/data/v67.0/{kind}query/01gXX0000000001AAA-{end}""#)
    } else {
        String::new()
    };
    let done = end == ROWS;
    Says::ok(format!(
        r#"{{"totalSize":{ROWS},"done":{done}{next},"records":[{}]}}"#,
        rows.join(",")
    ))
}

#[tokio::test]
async fn every_record_comes_once_page_by_page() {
    let vendor = vendor(pages).await;
    let client = client(&vendor);
    for tooling in [false, true] {
        let (mut sizes, mut numbers) = (Vec::new(), Vec::new());
        let each = |page: Vec<Row>| {
            sizes.push(page.len());
            numbers.extend(page.into_iter().map(|row| row.number));
            ControlFlow::Continue(())
        };
        let soql = "SELECT Number FROM User WHERE Name = 'a + b & c'";
        let total = if tooling {
            client.tooling_query(soql, each).await
        } else {
            client.query(soql, each).await
        };
        assert_eq!(total.unwrap(), 4500);
        assert_eq!(sizes, [2000, 2000, 500]);
        assert_eq!(numbers, (0..ROWS).collect::<Vec<_>>());
    }
    let first = vendor.asked()[1].clone();
    assert_eq!(first.path, "/services/data/v67.0/query");
    assert_eq!(
        first.query["q"],
        "SELECT Number FROM User WHERE Name = 'a + b & c'"
    );
}

#[tokio::test]
async fn whoever_has_seen_enough_asks_for_no_further_page() {
    let vendor = vendor(pages).await;
    let each = |_: Vec<Row>| ControlFlow::Break(());
    client(&vendor)
        .query("SELECT Number FROM User", each)
        .await
        .unwrap();
    assert_eq!(vendor.asked().len(), 2);
}

#[tokio::test]
async fn a_count_has_a_number_and_no_records() {
    let vendor = vendor(|_| Says::ok(r#"{"totalSize":77,"done":true,"records":[]}"#)).await;
    let each = |page: Vec<Row>| {
        assert!(page.is_empty());
        ControlFlow::Continue(())
    };
    let total = client(&vendor)
        .query("SELECT COUNT() FROM User", each)
        .await;
    assert_eq!(total.unwrap(), 77);
}

#[tokio::test]
async fn a_next_page_on_another_host_is_refused_and_not_asked_for() {
    let elsewhere = vendor(|_| Says::ok("{}")).await;
    let there = elsewhere.address();
    let vendor = vendor(move |_| {
        let body = r#"{"totalSize":9,"done":false,"nextRecordsUrl":"THERE/services/data/v67.0/query/1","records":[]}"#;
        Says::ok(body.replace("THERE", &there))
    })
    .await;
    let each = |_: Vec<Row>| ControlFlow::Continue(());
    let refused = client(&vendor)
        .query("SELECT Number FROM User", each)
        .await
        .unwrap_err();
    assert_eq!(refused, SalesforceError::Elsewhere);
    assert!(elsewhere.asked().is_empty());
}

#[tokio::test]
async fn pages_that_lead_nowhere_or_in_a_circle_are_told() {
    for next in ["", r#","nextRecordsUrl":"/services/data/v67.0/query/1""#] {
        let vendor = vendor(move |_| {
            Says::ok(format!(
                r#"{{"totalSize":9,"done":false{next},"records":[]}}"#
            ))
        })
        .await;
        let each = |_: Vec<Row>| ControlFlow::Continue(());
        let refused = client(&vendor)
            .query("SELECT Number FROM User", each)
            .await
            .unwrap_err();
        assert_eq!(refused.problem(), Problem::NotTheApi);
        assert!(vendor.asked().len() <= 4);
    }
}

#[tokio::test]
async fn what_an_answer_leaves_out_is_not_taken_for_none() {
    for (page, member) in [
        (r#"{"totalSize":1,"done":true}"#, "records"),
        (r#"{"totalSize":1,"done":true,"records":null}"#, "records"),
        (r#"{"done":true,"records":[]}"#, "totalSize"),
    ] {
        let vendor = vendor(move |_| Says::ok(page)).await;
        let client = client(&vendor);
        let go_on = |_: Vec<serde_json::Value>| ControlFlow::Continue(());
        let all = client.query("SELECT Id FROM User", go_on);
        let failure = all.await.unwrap_err().failure();
        assert_eq!(failure.code, "salesforce-odd-answer");
        assert_eq!(failure.facts["member"], member);
    }
}
