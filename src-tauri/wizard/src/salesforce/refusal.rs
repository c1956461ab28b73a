//! Reading a refusal: a list of errors, one error, an OAuth error, a bare word, or a web page.

use serde::Deserialize;
use serde_json::Value;

use super::{ApiError, SalesforceError};
use crate::{http::Answer, oauth::told};

/// The refusal in an answer of `host`: an array of errors, one error, an OAuth error, a bare word, or a
/// web page.
pub(super) fn refusal(host: &str, answer: &Answer) -> SalesforceError {
    let status = answer.status.as_u16();
    if answer.is_html() {
        return SalesforceError::WebPage {
            host: host.to_owned(),
            status,
        };
    }
    let value = answer.json::<Value>().ok();
    let written = value.and_then(|value| match value {
        Value::Array(errors) => errors.into_iter().next().and_then(written),
        one @ Value::Object(_) => written(one),
        _ => None,
    });
    let (code, message, fields) = match written {
        Some(written) => (written.code, written.message, written.fields),
        None => plain(answer),
    };
    SalesforceError::Api(ApiError {
        status,
        code: code.unwrap_or_default(),
        message: told(&message.unwrap_or_default()),
        fields: fields.unwrap_or_default(),
    })
}

#[derive(Deserialize)]
struct Written {
    // `errorCode` of the API, `statusCode` of one record, `error` of OAuth.
    #[serde(alias = "errorCode", alias = "statusCode", alias = "error")]
    code: Option<String>,
    #[serde(alias = "error_description")]
    message: Option<String>,
    fields: Option<Vec<String>>,
}

fn written(value: Value) -> Option<Written> {
    serde_json::from_value(value).ok()
}

/// One error of an answer that as a whole succeeded.
pub(super) fn of_record(value: Value) -> Option<ApiError> {
    let written = written(value)?;
    Some(ApiError {
        status: 0,
        code: written.code?,
        message: told(&written.message.unwrap_or_default()),
        fields: written.fields.unwrap_or_default(),
    })
}

type Parts = (Option<String>, Option<String>, Option<Vec<String>>);

/// A single word is a code, anything longer a message.
fn plain(answer: &Answer) -> Parts {
    let text = String::from_utf8_lossy(&answer.body);
    let text = text.trim();
    let is_code = !text.is_empty()
        && text.len() <= 64
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    if is_code {
        (Some(text.to_owned()), None, None)
    } else {
        (None, Some(text.to_owned()), None)
    }
}
