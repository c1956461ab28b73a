//! Answers of the two APIs that are not what is documented: cut, of wrong types, with unknown members.

use axum::{
    body::{self, Body},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use serde_json::{Map, Value, json};

use crate::Scenario;

/// The answer as the scenario wants it.
pub(crate) async fn spoilt(scenario: Scenario, answer: Response) -> Response {
    let change: fn(&[u8]) -> Vec<u8> = match scenario {
        Scenario::CutAnswers => |answer| answer[..answer.len() / 2].to_vec(),
        Scenario::WrongTypes => |answer| changed(answer, wrong),
        Scenario::ExtraFields => |answer| changed(answer, extended),
        _ => return answer,
    };
    let (mut head, content) = answer.into_parts();
    let Ok(content) = body::to_bytes(content, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // It is written anew for what is sent.
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(change(&content)))
}

/// What is no JSON stays as it is.
fn changed(answer: &[u8], change: fn(Value) -> Value) -> Vec<u8> {
    match serde_json::from_slice(answer) {
        Ok(value) => change(value).to_string().into_bytes(),
        Err(_) => answer.to_vec(),
    }
}

/// A number becomes text, a text the number of its characters, true and false become text, and a list an
/// object whose members are numbered.
fn wrong(value: Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(value) => json!(value.to_string()),
        Value::Number(number) => json!(number.to_string()),
        Value::String(text) => json!(text.chars().count()),
        Value::Array(list) => {
            let numbered = (0..).map(|place: usize| place.to_string());
            numbered.zip(list.into_iter().map(wrong)).collect()
        }
        Value::Object(members) => members
            .into_iter()
            .map(|(name, value)| (name, wrong(value)))
            .collect(),
    }
}

/// Every object gets one more member.
fn extended(value: Value) -> Value {
    match value {
        Value::Array(list) => list.into_iter().map(extended).collect(),
        Value::Object(members) => {
            let mut members: Map<String, Value> = members
                .into_iter()
                .map(|(name, value)| (name, extended(value)))
                .collect();
            let unknown = json!({ "since": "v99.0", "values": [1, "two", null] });
            members.insert("addedLater".to_owned(), unknown);
            Value::Object(members)
        }
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_another_one() {
        assert_eq!(
            wrong(
                json!({ "totalSize": 2, "done": true, "next": null, "records": [{ "Id": "a1" }] })
            ),
            json!({ "totalSize": "2", "done": "true", "next": null, "records": { "0": { "Id": 2 } } })
        );
    }

    #[test]
    fn every_object_has_one_member_more() {
        let value = extended(json!([{ "a": { "b": 1 } }]));
        assert_eq!(value[0]["a"]["b"], 1);
        assert!(value[0]["addedLater"].is_object() && value[0]["a"]["addedLater"].is_object());
    }
}
