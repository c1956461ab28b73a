//! What Marketo answers when it refuses, and what that means.
//!
//! Source: Adobe, *Error Codes* of the Marketo REST API. Errors of an answer or of a record come with HTTP
//! status 200.

use std::fmt;

use thiserror::Error;

use crate::{failure::Failure, http::HttpError};

/// What a refusal means, by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// 600: no token arrived. A fault of this program, or of something between that drops headers.
    TokenMissing,
    /// 601, 602: the token is invalid or has expired.
    TokenRefused,
    /// 603: the role lacks the permission, or the address is not on the allow-list.
    AccessDenied,
    /// 606: more than 100 calls in 20 s. It passes.
    Rate,
    /// 607: the calls of the day are used up.
    Quota,
    /// 615: more than 10 calls at once. It passes.
    AtOnce,
    /// 614: the subscription was not found or cannot be reached; mostly that passes.
    Subscription,
    /// 502, 604, 608, 611, 713 and the like: it passes.
    Unavailable,
    /// 605, 610: there is nothing at that address.
    NotFound,
    /// Anything else.
    Other,
}

impl Problem {
    fn of_code(code: &str) -> Self {
        match code {
            "600" => Self::TokenMissing,
            "601" | "602" => Self::TokenRefused,
            "603" => Self::AccessDenied,
            "606" => Self::Rate,
            "607" => Self::Quota,
            "615" => Self::AtOnce,
            "614" => Self::Subscription,
            "500" | "502" | "604" | "608" | "611" | "713" => Self::Unavailable,
            "605" | "610" => Self::NotFound,
            _ => Self::Other,
        }
    }

    fn of_status(status: u16) -> Self {
        match status {
            401 => Self::TokenRefused,
            403 => Self::AccessDenied,
            404 | 405 => Self::NotFound,
            429 => Self::Rate,
            500.. => Self::Unavailable,
            _ => Self::Other,
        }
    }
}

/// One error of an answer, or one reason why a record was skipped.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiError {
    /// Code; a number in the specification of one part of the API and text in that of the other.
    pub code: String,
    /// Message, for a person. It can name people, so it is never printed for a log.
    pub message: String,
}

impl ApiError {
    /// What it means.
    pub fn problem(&self) -> Problem {
        Problem::of_code(&self.code)
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for ApiError {}

/// Why a question to Marketo has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MarketoError {
    /// No answer came.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// Identity does not know the client id, or not with this secret.
    #[error("identity refused the credentials")]
    Credentials {
        /// Identity's own words, possibly none.
        detail: String,
    },
    /// The token that identity gives is refused, a new one as well or none but the same to be had.
    #[error("the token is refused ({code})")]
    Token {
        /// 601 or 602, or the HTTP status.
        code: String,
    },
    /// Marketo refused.
    #[error(transparent)]
    Api(ApiError),
    /// The calls of the day are used up.
    #[error("the quota of the day is used up until {resets}")]
    Quota {
        /// When there are calls again: `2026-11-25 06:00 UTC`.
        resets: String,
    },
    /// An HTTP status without an answer of the API.
    #[error("{host} answered {status}")]
    Status {
        /// Host.
        host: String,
        /// HTTP status.
        status: u16,
    },
    /// A web page where an answer of the API was expected.
    #[error("{host} answered {status} with a web page")]
    WebPage {
        /// Host.
        host: String,
        /// HTTP status.
        status: u16,
    },
    /// An answer that is not of the shape the API promises.
    #[error("the answer of {host} has no usable {member}")]
    Odd {
        /// Host.
        host: String,
        /// What is missing or wrong.
        member: &'static str,
    },
}

impl MarketoError {
    /// Code of the failure that says that the role lacks a permission.
    pub const DENIED: &str = "marketo-access-denied";

    /// What it means; none where no refusal of the API was heard.
    pub fn problem(&self) -> Option<Problem> {
        match self {
            Self::Api(error) => Some(error.problem()),
            Self::Token { .. } => Some(Problem::TokenRefused),
            Self::Quota { .. } => Some(Problem::Quota),
            Self::Status { status, .. } => Some(Problem::of_status(*status)),
            Self::WebPage {
                status: 500..=599, ..
            } => Some(Problem::Unavailable),
            Self::Http(_) | Self::Credentials { .. } | Self::WebPage { .. } | Self::Odd { .. } => {
                None
            }
        }
    }

    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::Http(error) => error.failure(),
            Self::Credentials { detail } => {
                Failure::new("marketo-credentials-refused").with("detail", detail)
            }
            Self::Token { code } => Failure::new("marketo-token-refused").with("reason", code),
            Self::Quota { resets } => Failure::new("marketo-quota").with("resets", resets),
            Self::WebPage {
                status: 500..=599, ..
            } => unavailable("5xx"),
            Self::WebPage { host, status } => Failure::new("marketo-web-page")
                .with("host", host)
                .with("status", status),
            Self::Odd { host, member } => Failure::new("marketo-odd-answer")
                .with("host", host)
                .with("member", member),
            Self::Api(error) => refused(error.problem(), &error.code, &error.message),
            Self::Status { status, .. } => {
                refused(Problem::of_status(*status), &status.to_string(), "")
            }
        }
    }
}

fn refused(problem: Problem, code: &str, message: &str) -> Failure {
    match problem {
        Problem::AccessDenied => Failure::new("marketo-access-denied"),
        Problem::Rate => Failure::new("marketo-rate"),
        Problem::AtOnce => Failure::new("marketo-at-once"),
        Problem::Subscription => Failure::new("marketo-subscription"),
        Problem::Unavailable => unavailable(code),
        Problem::NotFound => Failure::new("marketo-not-found").with("reason", code),
        Problem::TokenMissing => Failure::new("marketo-token-missing"),
        Problem::TokenRefused => Failure::new("marketo-token-refused").with("reason", code),
        Problem::Quota | Problem::Other => Failure::new("marketo-refused")
            .with("reason", code)
            .with("detail", message),
    }
}

fn unavailable(code: &str) -> Failure {
    Failure::new("marketo-unavailable").with("reason", code)
}
