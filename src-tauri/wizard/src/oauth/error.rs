//! How signing in, refreshing or revoking can end other than well.

use std::time::Duration;

use thiserror::Error;

use super::listener::PortsTaken;
use crate::{failure::Failure, http::HttpError};

/// What was wrong with an answer that was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotUnderstood {
    /// Nothing came with the status.
    Empty,
    /// A web page: a captive portal, a maintenance page.
    Html,
    /// Not JSON.
    NotJson,
    /// JSON of another shape: a field missing, of another type, or there twice.
    Shape,
    /// A kind of token other than `Bearer` (RFC 6749 §7.1: it must not be used).
    TokenType,
}

impl NotUnderstood {
    /// Stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Html => "html",
            Self::NotJson => "not-json",
            Self::Shape => "shape",
            Self::TokenType => "token-type",
        }
    }
}

/// How it ended other than well. Text from elsewhere in it is fit to be shown ([`super::told`]).
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OauthError {
    /// The endpoints are not all of one server, or not https.
    #[error("the endpoints of {server} are refused")]
    ServerRefused {
        /// Origin of the authorization endpoint.
        server: String,
        /// Whether others are elsewhere; else it is not https.
        mixed: bool,
    },
    /// No port can be had.
    #[error(transparent)]
    PortsTaken(#[from] PortsTaken),
    /// The person, or the server in front of the person, refused.
    #[error("refused: {error}")]
    Refused {
        /// Code, with `access_denied` for whatever way it is spelt.
        error: String,
        /// The server's own words.
        description: String,
    },
    /// No answer came in time.
    #[error("nobody answered within {} s", .0.as_secs())]
    TimedOut(Duration),
    /// The person cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The token endpoint refused.
    #[error("the token endpoint refused: {error}")]
    TokenRefused {
        /// Code.
        error: String,
        /// The server's own words.
        description: String,
    },
    /// The connection broke after something was sent that must not be sent twice.
    #[error("whether {} took it is not known", .0)]
    OutcomeUnknown(HttpError),
    /// An answer came that is none.
    #[error("the answer with status {status} is not understood: {}", kind.id())]
    NotUnderstood {
        /// What was wrong with it.
        kind: NotUnderstood,
        /// Its status.
        status: u16,
    },
    /// Nothing was sent, or nothing that matters.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// The place where tokens are kept failed. New tokens were revoked if that was possible.
    #[error("the place where tokens are kept failed: {0}")]
    Store(Failure),
    /// There is no session, or none that can be renewed.
    #[error("there is no session that can be renewed")]
    NotRenewable,
    /// A refresh token was sent before and its answer is not known, so it must not be sent again.
    #[error("the refresh token may be spent")]
    Spent,
    /// Another process renews the session, and has not finished in time.
    #[error("another process has been renewing the session for {} s", .0.as_secs())]
    Busy(Duration),
    /// The server does not revoke now.
    #[error("not revoked: status {status}")]
    NotRevoked {
        /// Its status.
        status: u16,
        /// Code, if one came.
        error: String,
        /// After how many seconds it may be asked again, if it says so.
        retry_after: Option<u64>,
    },
    /// Something in this program or its system failed.
    #[error("{reason}")]
    Inside {
        /// What.
        reason: String,
    },
}

impl OauthError {
    #[expect(clippy::needless_pass_by_value, reason = "`map_err` hands it over")]
    pub(super) fn inside(error: impl ToString) -> Self {
        Self::Inside {
            reason: error.to_string(),
        }
    }

    /// As it crosses to a face.
    pub fn failure(&self) -> Failure {
        let refused = |failure: Failure, error: &String, description: &String| {
            // Two ways to the same sentence: with the server's own words, or without.
            let said = if description.is_empty() { "no" } else { "yes" };
            failure
                .with("error", error)
                .with("said", said)
                .with("description", description)
        };
        match self {
            Self::ServerRefused { server, mixed } => Failure::new("sign-in-server-refused")
                .with("server", server)
                .with("reason", if *mixed { "mixed" } else { "not-https" }),
            Self::PortsTaken(ports) => ports.failure(),
            Self::Refused { error, description } => {
                refused(Failure::new("sign-in-refused"), error, description)
            }
            Self::TimedOut(after) => {
                Failure::new("sign-in-timed-out").with("seconds", after.as_secs())
            }
            Self::Cancelled => Failure::new("sign-in-cancelled"),
            Self::TokenRefused { error, description } => {
                refused(Failure::new("sign-in-token-refused"), error, description)
            }
            Self::OutcomeUnknown(error) => {
                let cause = error.failure();
                let host = cause.facts.get("host").map_or("", String::as_str);
                Failure::new("sign-in-outcome-unknown")
                    .with("host", host)
                    .with("reason", cause.code)
            }
            Self::NotUnderstood { kind, status } => Failure::new("sign-in-answer-not-understood")
                .with("kind", kind.id())
                .with("status", status),
            Self::Http(error) => error.failure(),
            Self::Store(failure) => failure.clone(),
            Self::NotRenewable => Failure::new("sign-in-not-renewable"),
            Self::Spent => Failure::new("sign-in-spent"),
            Self::Busy(after) => Failure::new("sign-in-busy").with("seconds", after.as_secs()),
            Self::NotRevoked {
                status,
                error,
                retry_after,
            } => Failure::new("sign-out-not-revoked")
                .with("status", status)
                .with("error", error)
                .with(
                    "when",
                    if retry_after.is_some() {
                        "later"
                    } else {
                        "unsaid"
                    },
                )
                .with("seconds", retry_after.unwrap_or_default()),
            Self::Inside { reason } => Failure::new("went-wrong").with("reason", reason),
        }
    }
}
