//! What became of each record of one request.
//!
//! Requests about several records answer 200 as a whole, whatever became of the single ones: sObject
//! Collections give one result for each record, Composite one answer for each part. Reading only the
//! status would take half for all (H-11). Source: REST API Developer Guide, *Composite Resources*.

use serde_json::Value;

use super::{
    ApiError, SalesforceError,
    refusal::{of_record, refusal},
};
use crate::http::Answer;

/// What became of one record: its id, none for parts that have none, or why not.
pub type Outcome = Result<Option<String>, ApiError>;

/// What became of each record, in the order of the request. Reads the answers of sObject Collections and
/// of Composite.
pub fn outcomes(host: &str, answer: &Answer) -> Result<Vec<Outcome>, SalesforceError> {
    let odd = |member| SalesforceError::Odd {
        host: host.to_owned(),
        member,
    };
    if !answer.status.is_success() || answer.is_html() {
        return Err(refusal(host, answer));
    }
    match answer.json::<Value>().map_err(|_| odd("shape"))? {
        Value::Array(records) => records
            .into_iter()
            .map(|record| of_collection(record).ok_or_else(|| odd("success")))
            .collect(),
        Value::Object(mut whole) => {
            let Some(Value::Array(parts)) = whole.remove("compositeResponse") else {
                return Err(odd("compositeResponse"));
            };
            let part = |part| of_composite(part).ok_or_else(|| odd("httpStatusCode"));
            parts.into_iter().map(part).collect()
        }
        _ => Err(odd("shape")),
    }
}

/// `{"id":…,"success":true,"errors":[]}`; none where it does not say whether it succeeded.
fn of_collection(mut record: Value) -> Option<Outcome> {
    if record.get("success")?.as_bool()? {
        return Some(Ok(text(&record, "id")));
    }
    let Value::Array(errors) = record.get_mut("errors")?.take() else {
        return None;
    };
    Some(Err(of_record(errors.into_iter().next()?)?))
}

/// `{"body":…,"httpStatusCode":201,"referenceId":…}`; the body of a refusal is an array of errors.
fn of_composite(mut part: Value) -> Option<Outcome> {
    let status = u16::try_from(part.get("httpStatusCode")?.as_u64()?).ok()?;
    let body = part.get_mut("body")?.take();
    if (200..300).contains(&status) {
        return Some(Ok(text(&body, "id").or_else(|| text(&body, "Id"))));
    }
    let Value::Array(errors) = body else {
        return None;
    };
    let error = of_record(errors.into_iter().next()?)?;
    Some(Err(ApiError { status, ..error }))
}

fn text(value: &Value, member: &str) -> Option<String> {
    value.get(member)?.as_str().map(str::to_owned)
}
