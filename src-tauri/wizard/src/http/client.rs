//! The client behind the door.

use std::sync::Arc;

use super::{
    Answer, Call, HttpError, HttpOptions,
    classify::{Times, classify, seconds},
    connections::{Connections, Way},
    repeat::{Budget, Tries},
};

/// The one client. Cloning is cheap and shares connections and budget.
#[derive(Clone)]
pub struct Http {
    connections: Connections,
    options: HttpOptions,
    budget: Arc<Budget>,
}

impl Http {
    /// A client with the platform's trust store and proxies. Both are read at the first call, so this
    /// costs nothing and cannot fail.
    pub fn new(options: &HttpOptions) -> Result<Self, HttpError> {
        Ok(Self {
            connections: Connections::new(options),
            options: options.clone(),
            budget: Arc::new(Budget::of(options.repetitions.budget)),
        })
    }

    /// The same client with a fresh budget of repetitions: to be asked for once at the beginning of each
    /// thing that a person asked for, and used for all calls of it.
    #[must_use]
    pub fn run(&self) -> Self {
        Self {
            budget: Arc::new(Budget::of(self.options.repetitions.budget)),
            ..self.clone()
        }
    }

    /// Sends a call and reads its answer, whatever the status. What is safe to repeat is repeated; the
    /// last outcome is the one that is told.
    pub async fn send(&self, call: &Call) -> Result<Answer, HttpError> {
        let way = self.connections.to(&call.url).await?;
        let mut tries = Tries::begin(&self.options, &self.budget);
        loop {
            let outcome = self.once(call, &way).await;
            match &outcome {
                Ok(answer) => tracing::debug!(?call, ?answer, "answered"),
                Err(error) => tracing::debug!(?call, %error, "no answer"),
            }
            let Some(wait) = tries.wait_after(call, &outcome) else {
                return outcome;
            };
            tracing::debug!(?call, ?wait, "trying again");
            self.options.clock.sleep(wait).await;
        }
    }

    async fn once(&self, call: &Call, way: &Way) -> Result<Answer, HttpError> {
        let answer = self.exchange(call, way);
        tokio::time::timeout(call.total, answer)
            .await
            .unwrap_or_else(|_| {
                Err(HttpError::TimedOut {
                    host: way.host.clone(),
                    seconds: seconds(call.total),
                })
            })
    }

    async fn exchange(&self, call: &Call, way: &Way) -> Result<Answer, HttpError> {
        let times = Times {
            connect: self.options.connect,
            idle: self.options.idle,
        };
        let failed = |error: reqwest::Error| classify(&error, way, times);
        let too_large = || HttpError::TooLarge {
            host: way.host.clone(),
            limit: call.limit,
        };
        let request = way
            .client
            .request(call.method.clone(), call.url.clone())
            .headers(call.headers.clone())
            .body(call.body.clone());
        let mut response = request.send().await.map_err(failed)?;
        if response
            .content_length()
            .is_some_and(|length| length > call.limit as u64)
        {
            return Err(too_large());
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if body.len() + chunk.len() > call.limit {
                return Err(too_large());
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            body,
        })
    }
}
