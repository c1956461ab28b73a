//! What Salesforce answers when it refuses, and what that means.
//!
//! Sources: REST API Developer Guide, *Status Codes and Error Responses*; Adobe, *Salesforce diagnostics*
//! of MSI Actions, for the codes that the guide does not list.

use std::fmt;

use thiserror::Error;

use super::{ApiVersion, marks};
use crate::{failure::Failure, http::HttpError};

/// What a refusal means; one row of the vendor's table each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The session has ended or was revoked: renew it once or sign in again.
    SessionEnded,
    /// The session is good, but not for the API: a policy or a missing scope. Renewing changes nothing.
    SessionNotForApi,
    /// The header that carries the token was not accepted.
    AuthHeader,
    /// The calls of the day are used up.
    DailyQuota,
    /// Too many calls at once; it passes.
    TooManyAtOnce,
    /// The edition of the org has no API.
    ApiOffForOrg,
    /// The user may not use the API.
    ApiOffForUser,
    /// The user lacks a permission.
    Forbidden,
    /// A transaction security policy refused.
    SecurityPolicy,
    /// An object or field does not exist, or the user cannot see it: the two look the same.
    NotVisible,
    /// The request was not understood.
    NotUnderstood,
    /// There is nothing at that address.
    NotFound,
    /// The version of the API is retired.
    VersionRetired,
    /// Another change holds the row; it passes.
    Locked,
    /// The query took too long; it may pass.
    QueryTimeout,
    /// Salesforce is not available, or failed inside; it passes.
    Unavailable,
    /// A web page or something else where an answer of the API was expected.
    NotTheApi,
    /// No answer came.
    NoAnswer,
    /// Anything else.
    Other,
}

impl Problem {
    /// Whether asking again a moment later can help. What the door to the network repeats by status is
    /// not meant: that has been done by then.
    pub(super) fn passes(self) -> bool {
        matches!(
            self,
            Self::Locked | Self::QueryTimeout | Self::TooManyAtOnce
        )
    }
}

/// A refusal in the API's own shape.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiError {
    /// HTTP status; 0 for one record of an answer that as a whole succeeded.
    pub status: u16,
    /// `errorCode`, empty where there was none.
    pub code: String,
    /// `message`, for a person. It can name people, so it is never printed for a log.
    pub message: String,
    /// `fields`, for errors about fields.
    pub fields: Vec<String>,
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status, self.code)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for ApiError {}

impl ApiError {
    /// What it means: by the code, by the status where the code says nothing.
    pub fn problem(&self) -> Problem {
        match self.code.as_str() {
            "INVALID_SESSION_ID" if marks::not_for_api(&self.message) => Problem::SessionNotForApi,
            // Identity and userinfo answer 403 with this bare word (seen by nforce and by Salesforce's own
            // extension for VS Code).
            "INVALID_SESSION_ID" | "Bad_OAuth_Token" => Problem::SessionEnded,
            "INVALID_AUTH_HEADER" | "Missing_OAuth_Token" => Problem::AuthHeader,
            "REQUEST_LIMIT_EXCEEDED" if marks::at_once(&self.message) => Problem::TooManyAtOnce,
            "REQUEST_LIMIT_EXCEEDED" => Problem::DailyQuota,
            "API_DISABLED_FOR_ORG" => Problem::ApiOffForOrg,
            "API_CURRENTLY_DISABLED" => Problem::ApiOffForUser,
            "INSUFFICIENT_ACCESS" | "INSUFFICIENT_ACCESS_OR_READONLY" => Problem::Forbidden,
            "TXN_SECURITY_NO_ACCESS" => Problem::SecurityPolicy,
            "INVALID_FIELD" | "INVALID_TYPE" => Problem::NotVisible,
            "MALFORMED_QUERY" | "MALFORMED_ID" | "JSON_PARSER_ERROR" => Problem::NotUnderstood,
            "NOT_FOUND" => Problem::NotFound,
            "UNABLE_TO_LOCK_ROW" => Problem::Locked,
            "QUERY_TIMEOUT" => Problem::QueryTimeout,
            "SERVER_UNAVAILABLE" | "UNKNOWN_EXCEPTION" => Problem::Unavailable,
            _ => self.problem_by_status(),
        }
    }

    fn problem_by_status(&self) -> Problem {
        match self.status {
            401 if marks::not_for_api(&self.message) => Problem::SessionNotForApi,
            401 => Problem::SessionEnded,
            403 => Problem::Forbidden,
            404 => Problem::NotFound,
            410 => Problem::VersionRetired,
            420 | 429 => Problem::TooManyAtOnce,
            500.. => Problem::Unavailable,
            _ => Problem::Other,
        }
    }

    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        let told = |failure: Failure| {
            failure
                .with("status", self.status)
                .with("reason", &self.code)
                .with("detail", &self.message)
        };
        match self.problem() {
            Problem::SessionEnded => Failure::new("salesforce-session-ended"),
            Problem::SessionNotForApi => Failure::new("salesforce-not-for-api"),
            Problem::DailyQuota => Failure::new("salesforce-quota"),
            Problem::TooManyAtOnce => Failure::new("salesforce-too-many-at-once"),
            Problem::ApiOffForOrg => Failure::new("salesforce-api-off-for-org"),
            Problem::ApiOffForUser => Failure::new("salesforce-api-off-for-user"),
            Problem::Forbidden => told(Failure::new("salesforce-forbidden")),
            Problem::SecurityPolicy => Failure::new("salesforce-security-policy"),
            Problem::NotVisible => told(Failure::new("salesforce-not-visible")),
            Problem::NotFound => Failure::new("salesforce-not-found"),
            Problem::VersionRetired => Failure::new("salesforce-version-retired"),
            Problem::Locked => Failure::new("salesforce-locked"),
            Problem::QueryTimeout => Failure::new("salesforce-query-timeout"),
            Problem::Unavailable => Failure::new("salesforce-unavailable"),
            Problem::AuthHeader
            | Problem::NotUnderstood
            | Problem::NotTheApi
            | Problem::NoAnswer
            | Problem::Other => told(Failure::new("salesforce-refused")),
        }
    }
}

/// Why a question to Salesforce has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SalesforceError {
    /// No answer came.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// Salesforce refused.
    #[error(transparent)]
    Api(ApiError),
    /// A web page where an answer of the API was expected: a captive portal, maintenance, a sign-in page.
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
    /// The answer points to another host; no token is sent there.
    #[error("the answer points to another host")]
    Elsewhere,
    /// Every version that the org offers is older than the oldest one that is spoken here.
    #[error("the newest version offered is {newest}")]
    TooOld {
        /// Newest version offered, `0.0` for none.
        newest: ApiVersion,
    },
    /// Few calls of the day are left, and others need them.
    #[error("only {left} calls are left for the day")]
    Spared {
        /// Calls left for the day.
        left: u64,
    },
    /// More rows than anybody expects: the answer was broken off.
    #[error("there are more than {rows} rows")]
    TooMany {
        /// Rows that were read.
        rows: usize,
    },
    /// The session had ended and could not be renewed.
    #[error("the session could not be renewed: {0}")]
    NotRenewed(Failure),
    /// The session had ended, and renewing it could not be tried to the end.
    #[error("the session could not be renewed now: {0}")]
    NotRenewedNow(Failure),
}

impl SalesforceError {
    /// What it means.
    pub fn problem(&self) -> Problem {
        match self {
            Self::Http(_) | Self::NotRenewedNow(_) => Problem::NoAnswer,
            Self::Api(error) => error.problem(),
            Self::WebPage { status: 401, .. } | Self::NotRenewed(_) => Problem::SessionEnded,
            Self::WebPage {
                status: 500..=599, ..
            } => Problem::Unavailable,
            Self::WebPage { .. } | Self::Odd { .. } | Self::Elsewhere => Problem::NotTheApi,
            Self::TooOld { .. } => Problem::VersionRetired,
            Self::Spared { .. } => Problem::DailyQuota,
            Self::TooMany { .. } => Problem::Other,
        }
    }

    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        match self {
            Self::Http(error) => error.failure(),
            Self::Api(error) => error.failure(),
            Self::WebPage { status: 401, .. } => Failure::new("salesforce-session-ended"),
            Self::WebPage {
                status: 500..=599, ..
            } => Failure::new("salesforce-unavailable"),
            Self::WebPage { host, status } => Failure::new("salesforce-web-page")
                .with("host", host)
                .with("status", status),
            Self::Odd { host, member } => Failure::new("salesforce-odd-answer")
                .with("host", host)
                .with("member", member),
            Self::Elsewhere => Failure::new("salesforce-elsewhere"),
            Self::TooOld { newest } => Failure::new("salesforce-too-old")
                .with("newest", newest)
                .with("oldest", ApiVersion::FLOOR),
            Self::Spared { left } => Failure::new("salesforce-spared").with("left", left),
            Self::TooMany { rows } => Failure::new("salesforce-too-many-rows").with("rows", rows),
            Self::NotRenewed(failure) | Self::NotRenewedNow(failure) => failure.clone(),
        }
    }
}
