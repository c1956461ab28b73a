//! What is handed in from outside, so that every path can be tested: time, ids, chance, the network and
//! the keyring.

use std::sync::Arc;

use crate::{
    http::{Http, HttpError, HttpOptions},
    oauth::{Random, SystemRandom},
    record::{Clock, Ids, RandomIds, SystemClock},
    secrets::Secrets,
};

/// The world around the wizard. Cloning is cheap.
#[derive(Clone)]
pub struct Outside {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes ids.
    pub ids: Arc<dyn Ids>,
    /// Draws what nobody must guess.
    pub random: Arc<dyn Random>,
    /// The door to the network.
    pub http: Http,
    /// Keeps secrets.
    pub secrets: Secrets,
}

impl Outside {
    /// That of the machine.
    pub fn system() -> Result<Self, HttpError> {
        Ok(Self {
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            random: Arc::new(SystemRandom),
            http: Http::new(&HttpOptions::default())?,
            secrets: Secrets::system(),
        })
    }
}
