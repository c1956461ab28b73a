//! The envelope, and what goes without one.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde_json::{Value, json};

use crate::clock;

/// An error: a code, as text, and a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Error {
    pub(super) code: &'static str,
    pub(super) message: String,
}

impl Error {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    pub(super) fn denied() -> Self {
        Self::new("603", "Access denied")
    }
}

/// What is answered when nothing is wrong.
pub(super) enum Outcome {
    /// `result` of the envelope, and members beside it.
    Enveloped(Value, Vec<(&'static str, Value)>),
    /// As it is: user management has no envelope.
    Bare(Value),
}

impl Outcome {
    pub(super) fn of(result: Value) -> Self {
        Self::Enveloped(result, Vec::new())
    }
}

/// A request id as Marketo makes them, `1a2b#18c0ffee123`.
fn requested() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0x1a2b);
    let count = COUNT.fetch_add(1, Ordering::Relaxed) & 0xffff;
    format!("{count:x}#{:x}", clock::now())
}

/// `users`: below `/userservice`, where errors have a status of their own and their code is a number. Which
/// status goes with what beyond 401, 403 and 404 is not published; 403 is assumed.
pub(super) fn written(outcome: Result<Outcome, Error>, users: bool) -> Response {
    match outcome {
        Ok(Outcome::Bare(body)) => as_json(StatusCode::OK, &body),
        Ok(Outcome::Enveloped(result, beside)) => {
            let mut body = json!({ "requestId": requested(), "success": true });
            for (name, value) in beside {
                body[name] = value;
            }
            // An answer without a result has no such member.
            if !result.is_null() {
                body["result"] = result;
            }
            as_json(StatusCode::OK, &body)
        }
        Err(Error { code, message }) => {
            let status = match code {
                _ if !users => StatusCode::OK,
                "600" | "601" | "602" => StatusCode::UNAUTHORIZED,
                "610" => StatusCode::NOT_FOUND,
                "611" => StatusCode::INTERNAL_SERVER_ERROR,
                _ => StatusCode::FORBIDDEN,
            };
            let code = if users {
                json!(code.parse::<u32>().unwrap_or_default())
            } else {
                json!(code)
            };
            let body = json!({
                "requestId": requested(),
                "success": false,
                "errors": [{ "code": code, "message": message }],
            });
            as_json(status, &body)
        }
    }
}

pub(super) fn as_json(status: StatusCode, body: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json;charset=UTF-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::PRAGMA, "no-cache"),
    ];
    (status, headers, body.to_string()).into_response()
}

/// A refusal by status alone.
pub(super) fn bare(status: StatusCode) -> Response {
    status.into_response()
}
