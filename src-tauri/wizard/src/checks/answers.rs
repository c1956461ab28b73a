//! The answers of one run, each fetched once.

use std::{pin::Pin, sync::Arc};

use tokio::sync::OnceCell;

use crate::{
    failure::Failure,
    guide::{Guide, checks::Settings},
    marketo, salesforce,
};

use super::{
    Known, Silence, marketo_answers::MarketoAnswers, salesforce_answers::SalesforceAnswers,
    seen::Answer,
};

/// An answer that is fetched by whoever wants it first, and shared.
pub(super) struct Once<T>(OnceCell<Answer<Arc<T>>>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(OnceCell::new())
    }
}

impl<T> Once<T> {
    /// The answer, by `ask` where nobody has asked yet. Questions hold questions: each has a place of its own in
    /// memory, or a check would be as large as all that it may ask.
    pub(super) async fn get<'a, E: Into<Silence>>(
        &self,
        ask: impl Future<Output = Result<T, E>> + Send + 'a,
    ) -> Answer<Arc<T>>
    where
        T: 'a,
    {
        let asked = async { ask.await.map(Arc::new).map_err(Into::into) };
        let asked: Pin<Box<dyn Future<Output = Answer<Arc<T>>> + Send + 'a>> = Box::pin(asked);
        self.0.get_or_init(|| asked).await.clone()
    }
}

/// What a run asks and what it was told.
pub struct Answers {
    /// The guide, for the tables that say what should be there.
    pub(super) guide: Arc<Guide>,
    /// What checks go by.
    pub(super) settings: Settings,
    /// What was known before.
    pub(super) known: Known,
    salesforce: Result<salesforce::Client, Failure>,
    marketo: Result<marketo::Client, Failure>,
    /// What Salesforce said.
    pub(super) of_salesforce: SalesforceAnswers,
    /// What Marketo said.
    pub(super) of_marketo: MarketoAnswers,
}

impl Answers {
    /// Nothing has been asked yet. Where an account cannot be asked, its failure says why.
    pub fn new(
        guide: Arc<Guide>,
        settings: Settings,
        known: Known,
        salesforce: Result<salesforce::Client, Failure>,
        marketo: Result<marketo::Client, Failure>,
    ) -> Self {
        Self {
            guide,
            settings,
            known,
            salesforce,
            marketo,
            of_salesforce: SalesforceAnswers::default(),
            of_marketo: MarketoAnswers::default(),
        }
    }

    pub(super) fn salesforce(&self) -> Answer<&salesforce::Client> {
        let client = self.salesforce.as_ref();
        client.map_err(|failure| Silence::from(failure.clone()))
    }

    pub(super) fn marketo(&self) -> Answer<&marketo::Client> {
        let client = self.marketo.as_ref();
        client.map_err(|failure| Silence::from(failure.clone()))
    }

    /// Calls made so far that count for the quotas: of Salesforce, of Marketo.
    pub fn calls(&self) -> (u64, u64) {
        let salesforce = self.salesforce.as_ref().map(salesforce::Client::calls);
        let marketo = self.marketo.as_ref().map(marketo::Client::calls);
        (salesforce.unwrap_or_default(), marketo.unwrap_or_default())
    }
}
