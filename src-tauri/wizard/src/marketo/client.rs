//! Questions to the REST API of one subscription, in the name of one custom service.
//!
//! Only GETs, only to the endpoint, the token only in the header. A token that is refused is replaced at
//! most once for a question; where identity has none but the same, asking again would change nothing.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use http::header;
use serde::de::DeserializeOwned;
use tokio::time::sleep;
use url::Url;

use super::{
    Credentials, Endpoint, MarketoError, Pacer, Problem, Reply, Token, Tokens, Waits, envelope,
    quota::resets,
};
use crate::{
    http::{Answer, Call, Http},
    record::{Clock, SystemClock},
};

/// Longest body: a subscription can have thousands of fields.
const LIMIT: usize = 16 * 1024 * 1024;

/// What clients of one subscription share, and how they wait.
#[derive(Clone)]
pub struct Options {
    /// Tokens in memory.
    pub tokens: Tokens,
    /// Pace of the subscription.
    pub pacer: Pacer,
    /// How long waits are.
    pub waits: Waits,
    /// The clock by which the end of a day is told.
    pub clock: Arc<dyn Clock>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            tokens: Tokens::default(),
            pacer: Pacer::default(),
            waits: Waits::default(),
            clock: Arc::new(SystemClock),
        }
    }
}

/// The REST API of one subscription. Cloning is cheap and shares tokens and pace.
#[derive(Clone)]
pub struct Client {
    http: Http,
    endpoint: Endpoint,
    credentials: Credentials,
    options: Options,
    calls: Arc<AtomicU64>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("endpoint", &self.endpoint)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client of the endpoint with those credentials.
    pub fn new(http: Http, endpoint: Endpoint, credentials: Credentials, options: Options) -> Self {
        Self {
            http,
            endpoint,
            credentials,
            options,
            calls: Arc::default(),
        }
    }

    /// The same client with repetitions of its own, for one thing that a person asked for.
    #[must_use]
    pub fn run(&self) -> Self {
        Self {
            http: self.http.run(),
            ..self.clone()
        }
    }

    /// The endpoint.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// How many calls that count for the quota were made.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::Relaxed)
    }

    /// A token, from memory or from identity: shows that the credentials are good.
    pub async fn token(&self) -> Result<Token, MarketoError> {
        self.fresh(None).await
    }

    /// The answer to a question below `/rest`, such as `v1/stats/usage.json`.
    pub async fn rest<T: DeserializeOwned>(&self, path: &str) -> Result<Reply<T>, MarketoError> {
        self.rest_with(path, &[]).await
    }

    /// The same with a query.
    pub async fn rest_with<T: DeserializeOwned>(
        &self,
        path: &str,
        query: &[(&str, &str)],
    ) -> Result<Reply<T>, MarketoError> {
        let mut url = self.endpoint.at(&format!("rest/{path}"));
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        self.ask(&url, envelope::reply).await
    }

    /// The answer to a question of User Management, such as `allusers.json`: a list without an envelope.
    pub async fn users<T: DeserializeOwned>(
        &self,
        path: &str,
        query: &[(&str, &str)],
    ) -> Result<Vec<T>, MarketoError> {
        let mut url = self
            .endpoint
            .at(&format!("userservice/management/v1/users/{path}"));
        url.query_pairs_mut().extend_pairs(query);
        self.ask(&url, envelope::bare).await
    }

    async fn ask<R>(
        &self,
        url: &Url,
        read: impl Fn(&str, &Answer) -> Result<R, MarketoError>,
    ) -> Result<R, MarketoError> {
        let mut token = self.fresh(None).await?;
        let mut renewed = false;
        let mut again = 0;
        loop {
            let answer = self.once(url, &token).await?;
            let error = match read(&self.endpoint.host(), &answer) {
                Ok(read) => return Ok(read),
                Err(error) => error,
            };
            match error.problem() {
                Some(Problem::TokenRefused) => {
                    let refused = token;
                    if renewed {
                        return Err(token_refused(&error));
                    }
                    renewed = true;
                    token = self.fresh(Some(&refused)).await?;
                    if token.access == refused.access {
                        return Err(token_refused(&error));
                    }
                }
                Some(Problem::Quota) => {
                    let resets = resets(self.options.clock.now());
                    return Err(MarketoError::Quota { resets });
                }
                _ => match self.options.waits.before(&error, again) {
                    Some(wait) => sleep(wait).await,
                    None => return Err(error),
                },
            }
            again += u32::from(error.problem() != Some(Problem::TokenRefused));
        }
    }

    async fn once(&self, url: &Url, token: &Token) -> Result<Answer, MarketoError> {
        let call = Call::get(url.clone())
            .at_most(LIMIT)
            .header(header::ACCEPT, "application/json")
            .bearer(&token.access);
        let _turn = self.options.pacer.turn().await;
        self.calls.fetch_add(1, Ordering::Relaxed);
        Ok(self.http.send(&call).await?)
    }

    async fn fresh(&self, refused: Option<&Token>) -> Result<Token, MarketoError> {
        let tokens = &self.options.tokens;
        tokens
            .token(&self.http, &self.endpoint, &self.credentials, refused)
            .await
    }
}

fn token_refused(error: &MarketoError) -> MarketoError {
    let code = match error {
        MarketoError::Api(error) => error.code.clone(),
        _ => "401".to_owned(),
    };
    MarketoError::Token { code }
}
