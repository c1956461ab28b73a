//! What became of each record, in answers that as a whole succeeded.

use http::Method;
use url::Url;
use wizard::{
    http::{Answer, Call, Http, HttpOptions, Repeat},
    salesforce::{Problem, outcomes},
};

use crate::vendor_stage::{Says, Vendor};

async fn answer(says: Says) -> Answer {
    let vendor = Vendor::start(move |_| says.clone()).await;
    let url = Url::parse(&vendor.address()).unwrap();
    let http = Http::new(&HttpOptions::default()).unwrap();
    http.send(&Call::get(url)).await.unwrap()
}

#[tokio::test]
async fn h_11_half_a_collection_is_not_taken_for_all_of_it() {
    let body = r#"[{"id":"003XX0000000001AAA","success":true,"errors":[]},
        {"success":false,"errors":[{"statusCode":"UNABLE_TO_LOCK_ROW","message":"busy","fields":[]}]},
        {"id":"003XX0000000003AAA","success":true,"errors":[],"created":true}]"#;
    let outcomes = outcomes("acme", &answer(Says::ok(body)).await).unwrap();
    assert_eq!(outcomes[0], Ok(Some("003XX0000000001AAA".into())));
    assert_eq!(outcomes[1].as_ref().unwrap_err().problem(), Problem::Locked);
    assert_eq!(outcomes[2], Ok(Some("003XX0000000003AAA".into())));
}

#[tokio::test]
async fn h_11_half_a_composite_is_not_taken_for_all_of_it() {
    let body = r#"{"compositeResponse":[
        {"body":{"id":"001XX0000000001AAA","success":true,"errors":[]},"httpHeaders":{},"httpStatusCode":201,"referenceId":"one"},
        {"body":null,"httpHeaders":{},"httpStatusCode":204,"referenceId":"two"},
        {"body":[{"errorCode":"PROCESSING_HALTED","message":"x"}],"httpHeaders":{},"httpStatusCode":400,"referenceId":"three"},
        {"body":[{"errorCode":"INSUFFICIENT_ACCESS","message":"x"}],"httpHeaders":{},"httpStatusCode":403,"referenceId":"four"}]}"#;
    let outcomes = outcomes("acme", &answer(Says::ok(body)).await).unwrap();
    assert_eq!(outcomes[0], Ok(Some("001XX0000000001AAA".into())));
    assert_eq!(outcomes[1], Ok(None));
    let third = outcomes[2].as_ref().unwrap_err();
    assert_eq!(
        (third.status, third.code.as_str()),
        (400, "PROCESSING_HALTED")
    );
    assert_eq!(
        outcomes[3].as_ref().unwrap_err().problem(),
        Problem::Forbidden
    );
}

#[tokio::test]
async fn h_11_an_answer_that_does_not_say_what_became_of_a_record_is_no_answer() {
    for body in [
        "{}",
        "7",
        r#"[{"id":"003XX0000000001AAA"}]"#,
        r#"[{"success":false,"errors":[]}]"#,
        r#"[{"success":"yes"}]"#,
        r#"{"compositeResponse":[{"body":null}]}"#,
        r#"{"compositeResponse":[{"body":{},"httpStatusCode":400}]}"#,
        "<html></html>",
    ] {
        let read = outcomes("acme", &answer(Says::ok(body)).await);
        assert_eq!(read.unwrap_err().problem(), Problem::NotTheApi, "{body}");
    }
}

#[tokio::test]
async fn h_12_what_may_have_been_applied_is_sent_once() {
    let vendor = Vendor::start(|_| Says::nothing()).await;
    let url = Url::parse(&vendor.address()).unwrap();
    let call = Call {
        method: Method::POST,
        repeat: Repeat::Never,
        ..Call::get(url)
    };
    let http = Http::new(&HttpOptions::default()).unwrap();
    let lost = http.send(&call).await.unwrap_err();
    assert!(lost.may_have_been_applied(), "{lost}");
    assert_eq!(vendor.asked().len(), 1);
}
