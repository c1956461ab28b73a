//! The handle of a running practice organisation.

use std::{fmt, sync::Arc};

use serde_json::Value;

use crate::{
    Credentials, Event, NotYet, Options, PracticeError, Scenario, control,
    org::Org,
    salesforce,
    serve::{self, Serving},
};

/// A running practice organisation; it ends when this is dropped.
pub struct Practice {
    org: Arc<Org>,
    serving: Option<Serving>,
}

impl Practice {
    /// Starts one. It listens on 127.0.0.1 only and runs on a thread of its own, so this may be called with
    /// or without an asynchronous runtime.
    ///
    /// # Errors
    /// [`PracticeError`]: a port that is taken, a state file that cannot be read or written.
    pub fn start(options: Options) -> Result<Self, PracticeError> {
        let (org, serving) = serve::start(options)?;
        Ok(Self {
            org,
            serving: Some(serving),
        })
    }

    /// Ends it and waits until its ports are free again. What is being answered breaks off.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(serving) = self.serving.take() {
            serving.end();
        }
    }

    /// What signs in to it.
    pub fn credentials(&self) -> &Credentials {
        &self.org.credentials
    }

    /// Where to sign in to Salesforce, `http://127.0.0.1:<port>`; also the `instance_url`.
    pub fn salesforce_url(&self) -> String {
        format!("http://{}", self.org.addresses.salesforce)
    }

    /// Endpoint of Marketo as its admin page shows it, `http://127.0.0.1:<port>/rest`.
    pub fn marketo_endpoint(&self) -> String {
        format!("http://{}/rest", self.org.addresses.marketo)
    }

    /// Identity of Marketo as its admin page shows it, `http://127.0.0.1:<port>/identity`.
    pub fn marketo_identity(&self) -> String {
        format!("http://{}/identity", self.org.addresses.marketo)
    }

    /// The control page, `http://127.0.0.1:<port>/`.
    pub fn control_url(&self) -> String {
        format!("http://{}/", self.org.addresses.control)
    }

    /// The callback URLs that are registered for the app.
    pub fn callbacks(&self) -> &[String] {
        &self.org.options.callbacks
    }

    /// Addresses of the people who are invited in step 5.
    pub fn invited(&self) -> Vec<String> {
        salesforce::invited_addresses(&self.org)
    }

    /// Lets something happen, as a button of the control page does.
    ///
    /// # Errors
    /// [`NotYet`] when something else must have happened before.
    pub fn happen(&self, event: Event) -> Result<(), NotYet> {
        self.org.happen(event)
    }

    /// What goes wrong at present.
    pub fn scenario(&self) -> Scenario {
        self.org.scenario()
    }

    /// Lets something else go wrong from now on.
    pub fn switch(&self, scenario: Scenario) {
        self.org.switch(scenario);
    }

    /// Requests that would have written, to either product; all of them were refused.
    pub fn refused_writes(&self) -> u64 {
        self.org.look(|state| state.refused_writes)
    }

    /// Calls of the two APIs so far.
    pub fn calls(&self) -> Calls {
        self.org.look(|state| Calls {
            salesforce: state.salesforce_calls,
            marketo: state.marketo.calls.values().sum(),
        })
    }

    /// What `GET /state` of the control address answers.
    pub fn state(&self) -> Value {
        control::state(&self.org)
    }
}

/// Calls of the two APIs, as each product counts them: without signing in, tokens and identity, and in Marketo
/// without what is refused for its token or its pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calls {
    /// Below `/services/data/v…`.
    pub salesforce: u64,
    /// Below `/rest` and `/userservice`.
    pub marketo: u64,
}

impl Calls {
    /// Those that were made since `earlier`.
    #[must_use]
    pub fn since(self, earlier: Self) -> Self {
        Self {
            salesforce: self.salesforce.saturating_sub(earlier.salesforce),
            marketo: self.marketo.saturating_sub(earlier.marketo),
        }
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        self.end();
    }
}

impl fmt::Debug for Practice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Practice")
            .field("addresses", &self.org.addresses)
            .finish_non_exhaustive()
    }
}
