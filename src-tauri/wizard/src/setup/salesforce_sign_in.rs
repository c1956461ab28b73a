//! Signing in to Salesforce. It runs without the setup, which stays usable meanwhile; what it yields is
//! recorded by it.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use url::Url;

use crate::{
    failure::Failure,
    oauth::{self, Ask, Controls, Listener, Progress, SignIn, Steering, Stray},
    record::{Organization, SalesforceApp, SalesforceSignIn},
    salesforce::{CALLBACK_PATH, LoginHost, LoginKind},
    secrets::Kept,
    words::Language,
};

use super::{
    outside::Outside,
    salesforce_arrival::{Arrival, Arrived},
    salesforce_session::{self, SessionKeep},
    salesforce_sign_out::SalesforceSigningOut,
    view::SignInProgress,
};

/// Scope without which nothing can be looked at.
const API: &str = "api";
/// Scope that lets a session be renewed.
const REFRESH: &str = "refresh_token";

/// Opens an address in the person's browser; an error says why it did not open.
pub type OpenBrowser<'a> = &'a (dyn Fn(&Url) -> Result<(), String> + Send + Sync);
/// Is told how a sign-in goes on.
pub type OnSignIn<'a> = &'a (dyn Fn(SignInProgress) + Send + Sync);

/// A sign-in that is ready to start.
pub struct SalesforceSigningIn {
    pub(super) outside: Outside,
    pub(super) keep: SessionKeep,
    pub(super) app: SalesforceApp,
    pub(super) setup: String,
    pub(super) organization: Option<Organization>,
    pub(super) language: Language,
    pub(super) stay: bool,
    pub(super) deadline: Duration,
    pub(super) afterwards: Duration,
    pub(super) steering: Steering,
    pub(super) controls: Controls,
}

/// A sign-in that succeeded: its secret is kept, the rest is to be recorded.
pub struct SalesforceSignedIn {
    pub(super) setup: String,
    pub(super) seen: SalesforceSignIn,
    pub(super) kept: Kept,
    /// Why Salesforce may still honour the session that was here before; none when it was revoked, or there
    /// was none.
    pub before_not_revoked: Option<Failure>,
    pub(super) keep: SessionKeep,
}

impl SalesforceSignedIn {
    /// What was seen.
    pub fn seen(&self) -> &SalesforceSignIn {
        &self.seen
    }

    /// Ends the session again, because it could not be recorded: nobody could sign out of it.
    pub async fn give_up(self) {
        let signing_out = SalesforceSigningOut {
            keep: self.keep,
            setup: self.setup,
            anyway: false,
        };
        if let Err(failure) = signing_out.run().await {
            tracing::warn!(
                code = failure.code,
                "a session that is not recorded may be kept"
            );
        }
    }
}

impl SalesforceSigningIn {
    /// Cancels it, or hands in the address that the browser shows.
    pub fn controls(&self) -> Controls {
        self.controls.clone()
    }

    /// Waits for the answer no longer than this.
    #[must_use]
    pub fn within(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Takes no longer than this after the answer: the exchange, and looking where the person signed in.
    #[must_use]
    pub fn finishing_within(mut self, afterwards: Duration) -> Self {
        self.afterwards = afterwards;
        self
    }

    /// Signs in: always ends, and is only done once the session is kept. Then the session that it takes the
    /// place of is ended, as far as that is possible.
    pub async fn run(
        self,
        open: OpenBrowser<'_>,
        progress: OnSignIn<'_>,
    ) -> Result<SalesforceSignedIn, Failure> {
        let login = LoginHost::read(&self.app.login_url).map_err(|error| error.failure())?;
        let server = salesforce_session::server(&login, &self.app.client_id)?;
        let listener =
            Listener::bind(&self.app.ports, CALLBACK_PATH).map_err(|taken| taken.failure())?;
        let mut scopes = vec![API.to_owned()];
        scopes.extend(self.stay.then(|| REFRESH.to_owned()));
        let ask = Ask {
            scopes,
            // At the common page the browser may still be logged in to another org; at a domain of its own
            // it can only be the right one.
            fresh_login: matches!(login.kind(), LoginKind::Production | LoginKind::Sandbox),
            login_hint: None,
        };
        let until = self.outside.clock.now() + milliseconds(self.deadline);
        let told = |step: Progress| progress(progress_view(step, until));
        let way = SignIn {
            http: &self.outside.http,
            server: &server,
            ask: &ask,
            language: self.language,
            deadline: self.deadline,
            afterwards: self.afterwards,
            random: self.outside.random.as_ref(),
            open,
            progress: &told,
        };
        let done: Arc<Mutex<Option<Arrived>>> = Arc::default();
        let arrival = Arrival {
            keep: self.keep,
            login,
            client_id: self.app.client_id,
            setup: self.setup,
            organization: self.organization,
            stay: self.stay,
            afterwards: self.afterwards,
        };
        let filled = Arc::clone(&done);
        let signed_in = oauth::sign_in(way, listener, self.steering, |tokens, until| async move {
            let arrived = arrival.take(&tokens, until).await?;
            *filled.lock().unwrap_or_else(PoisonError::into_inner) = Some(arrived);
            Ok(())
        });
        signed_in.await.map_err(|error| error.failure())?;
        let arrived = done.lock().unwrap_or_else(PoisonError::into_inner).take();
        let arrived =
            arrived.ok_or_else(|| Failure::new("went-wrong").with("reason", "no session"))?;
        Ok(arrived.settle().await)
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn progress_view(step: Progress, until: u64) -> SignInProgress {
    match step {
        Progress::Listening { port, both } => SignInProgress::Listening { port, both, until },
        Progress::BrowserOpened { url } => SignInProgress::BrowserOpened {
            url: url.to_string(),
        },
        Progress::BrowserNotOpened { url, reason } => SignInProgress::BrowserNotOpened {
            url: url.to_string(),
            reason,
        },
        Progress::Stray(stray) => SignInProgress::Stray {
            old_tab: stray == Stray::State,
        },
        Progress::PastedStray(_) => SignInProgress::PastedStray,
        Progress::Exchanging => SignInProgress::Exchanging,
        Progress::Storing => SignInProgress::Storing,
    }
}
