//! The envelope around every answer of the REST API, and the answers without one.
//!
//! `{"requestId":…,"success":true,"result":[…]}` or `{"success":false,"errors":[{"code":…,"message":…}]}`,
//! both under HTTP 200. Adobe's samples leave out members that its specification requires, and codes are
//! text in one part of the specification and numbers in another; so every member but `success` may be
//! missing, and a code may be either. User Management answers with the bare list.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::Value;

use super::{ApiError, MarketoError};
use crate::{http::Answer, oauth::told};

/// A successful answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply<T> {
    /// Marketo's number of the request, for its support.
    pub request_id: Option<String>,
    /// Results, without those that were skipped.
    pub result: Vec<T>,
    /// Records that were skipped though the answer as a whole succeeded.
    pub skipped: Vec<Skipped>,
    /// What Marketo wants to be known although it succeeded.
    pub warnings: Vec<String>,
    /// Where the next page begins.
    pub next_page: Option<String>,
    /// Whether there is a next page with something on it.
    pub more: bool,
}

/// A record that was skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Its position in the answer, from 0.
    pub index: usize,
    /// Why.
    pub reasons: Vec<ApiError>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    request_id: Option<String>,
    success: Option<bool>,
    result: Option<Vec<Value>>,
    errors: Option<Vec<Written>>,
    warnings: Option<Vec<Value>>,
    next_page_token: Option<String>,
    more_result: Option<bool>,
}

#[derive(Deserialize)]
struct Written {
    #[serde(default, deserialize_with = "text_or_number")]
    code: Option<String>,
    message: Option<String>,
}

/// A member that is text or a number.
fn text_or_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// The results in an answer of `host`, or its refusal.
pub(super) fn reply<T: DeserializeOwned>(
    host: &str,
    answer: &Answer,
) -> Result<Reply<T>, MarketoError> {
    let envelope = answer.json::<Envelope>();
    if let Some(error) = refusal(host, answer, envelope.as_ref().ok()) {
        return Err(error);
    }
    let odd = |member| MarketoError::Odd {
        host: host.to_owned(),
        member,
    };
    let envelope = envelope.map_err(|_| odd("shape"))?;
    if envelope.success != Some(true) {
        return Err(odd("success"));
    }
    let mut reply = Reply {
        request_id: envelope.request_id,
        result: Vec::new(),
        skipped: Vec::new(),
        warnings: envelope
            .warnings
            .unwrap_or_default()
            .iter()
            .map(warning)
            .collect(),
        next_page: envelope.next_page_token,
        more: envelope.more_result == Some(true),
    };
    for (index, record) in envelope.result.unwrap_or_default().into_iter().enumerate() {
        match skipped(&record) {
            Some(reasons) => reply.skipped.push(Skipped { index, reasons }),
            None => reply
                .result
                .push(serde_json::from_value(record).map_err(|_| odd("result"))?),
        }
    }
    Ok(reply)
}

/// The list in an answer without an envelope.
pub(super) fn bare<T: DeserializeOwned>(
    host: &str,
    answer: &Answer,
) -> Result<Vec<T>, MarketoError> {
    let envelope = answer.json::<Envelope>().ok();
    if let Some(error) = refusal(host, answer, envelope.as_ref()) {
        return Err(error);
    }
    answer.json().map_err(|_| MarketoError::Odd {
        host: host.to_owned(),
        member: "shape",
    })
}

/// The refusal in an answer, whatever its status; none where it holds none.
fn refusal(host: &str, answer: &Answer, envelope: Option<&Envelope>) -> Option<MarketoError> {
    let status = answer.status.as_u16();
    let host = host.to_owned();
    if answer.is_html() {
        return Some(MarketoError::WebPage { host, status });
    }
    let errors = envelope.and_then(|envelope| envelope.errors.as_deref());
    if let Some(first) = errors.and_then(<[Written]>::first) {
        return Some(MarketoError::Api(error(first)));
    }
    if !answer.status.is_success() {
        return Some(MarketoError::Status { host, status });
    }
    let refused = envelope.is_some_and(|envelope| envelope.success == Some(false));
    // It did not say why.
    refused.then_some(MarketoError::Odd {
        host,
        member: "errors",
    })
}

/// Why a record was skipped; none where it was not.
fn skipped(record: &Value) -> Option<Vec<ApiError>> {
    if record.get("status")?.as_str()? != "skipped" {
        return None;
    }
    let reasons = record.get("reasons").cloned().unwrap_or_default();
    let reasons: Vec<Written> = serde_json::from_value(reasons).unwrap_or_default();
    Some(reasons.iter().map(error).collect())
}

fn error(written: &Written) -> ApiError {
    ApiError {
        code: told(written.code.as_deref().unwrap_or_default()),
        message: told(written.message.as_deref().unwrap_or_default()),
    }
}

/// Warnings are texts, or objects like errors.
fn warning(value: &Value) -> String {
    let text = value.as_str().or_else(|| value.get("message")?.as_str());
    told(text.unwrap_or_default())
}
