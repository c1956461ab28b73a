//! Signing in to Salesforce and out of it. Both run without the setup, which stays usable meanwhile; what
//! they yield is recorded by it.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use url::Url;

use crate::{
    failure::Failure,
    oauth::{self, Ask, Controls, Listener, Progress, SignIn, Steering, Stray},
    record::{OrgUser, Organization, SalesforceSignIn},
    salesforce::{
        self, CALLBACK_PATH, Client, LoginHost, LoginKind, Look, OrganizationKind, Session,
    },
    secrets::Kept,
    words::Language,
};

use super::{
    outside::Outside,
    salesforce_session::{self, SessionKeep},
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
    pub(super) setup: String,
    pub(super) organization: Option<Organization>,
    pub(super) language: Language,
    pub(super) stay: bool,
    pub(super) deadline: Duration,
    pub(super) steering: Steering,
    pub(super) controls: Controls,
}

/// A sign-in that succeeded: its secret is kept, the rest is to be recorded.
pub struct SalesforceSignedIn {
    pub(super) setup: String,
    pub(super) seen: SalesforceSignIn,
    pub(super) kept: Kept,
    keep: SessionKeep,
}

impl SalesforceSignedIn {
    /// What was seen.
    pub fn seen(&self) -> &SalesforceSignIn {
        &self.seen
    }

    /// Ends the session again, because it could not be recorded: nobody could sign out of it.
    pub async fn give_up(self) {
        let (keep, setup) = (self.keep, self.setup);
        if let Err(failure) = (SalesforceSigningOut { keep, setup }).run().await {
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

    /// Signs in: always ends, and is only done once the session is kept.
    pub async fn run(
        self,
        open: OpenBrowser<'_>,
        progress: OnSignIn<'_>,
    ) -> Result<SalesforceSignedIn, Failure> {
        let login = LoginHost::read(&self.keep.app.login_url).map_err(|error| error.failure())?;
        let server = salesforce_session::server(&login, &self.keep.app.client_id)?;
        let listener =
            Listener::bind(&self.keep.app.ports, CALLBACK_PATH).map_err(|taken| taken.failure())?;
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
            random: self.outside.random.as_ref(),
            open,
            progress: &told,
        };
        let done: Arc<Mutex<Option<SalesforceSignedIn>>> = Arc::default();
        let arrival = Arrival {
            keep: self.keep.clone(),
            login,
            setup: self.setup,
            organization: self.organization,
            stay: self.stay,
        };
        let filled = Arc::clone(&done);
        let signed_in = oauth::sign_in(way, listener, self.steering, |tokens| async move {
            let signed_in = arrival.take(&tokens).await?;
            *filled.lock().unwrap_or_else(PoisonError::into_inner) = Some(signed_in);
            Ok(())
        });
        signed_in.await.map_err(|error| error.failure())?;
        let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
        done.take()
            .ok_or_else(|| Failure::new("went-wrong").with("reason", "no session"))
    }
}

/// What happens with tokens that have just arrived.
struct Arrival {
    keep: SessionKeep,
    login: LoginHost,
    setup: String,
    organization: Option<Organization>,
    stay: bool,
}

impl Arrival {
    /// Looks where the person signed in, refuses another org than the setup's, and keeps the session.
    async fn take(self, tokens: &oauth::Tokens) -> Result<SalesforceSignedIn, Failure> {
        let session = Session::from_tokens(&self.login, tokens).map_err(|error| error.failure())?;
        let client = Client::new(self.keep.http.clone(), session.clone(), None);
        let look = salesforce::look(&client).await?;
        let seen = seen(&session, &look, self.stay && session.refresh.is_some());
        if let Some(expected) = &self.organization
            && !expected.is(&seen.organization)
        {
            return Err(other_organization(expected, &seen.organization));
        }
        let kept = self.keep.keep(&session).await;
        Ok(SalesforceSignedIn {
            setup: self.setup,
            seen,
            kept,
            keep: self.keep,
        })
    }
}

/// What the record keeps of a look.
pub(super) fn seen(session: &Session, look: &Look, stay: bool) -> SalesforceSignIn {
    let organization = &look.organization;
    SalesforceSignIn {
        organization: Organization {
            id: organization.id.clone(),
            name: organization.name.clone().unwrap_or_default(),
            sandbox: organization
                .kind
                .clone()
                .ok()
                .map(OrganizationKind::is_sandbox),
            edition: organization.edition.clone().ok(),
        },
        user: OrgUser {
            id: look.user.user_id.clone(),
            username: look.user.username.clone().unwrap_or_default(),
        },
        instance_url: session.instance_url.to_string(),
        scopes: session.scopes.clone(),
        api: look.api.failure(),
        stay,
    }
}

/// Signed in somewhere else than the setup is for.
pub(super) fn other_organization(expected: &Organization, got: &Organization) -> Failure {
    let name = |one: &Organization| {
        if one.name.is_empty() {
            one.id.clone()
        } else {
            one.name.clone()
        }
    };
    Failure::new("sign-in-other-organization")
        .with("expected", name(expected))
        .with("expected-id", &expected.id)
        .with("got", name(got))
        .with("got-id", &got.id)
}

/// The same, where only the id of the other one is known.
pub(super) fn other_organization_id(expected: &Organization, got: &str) -> Failure {
    let got = Organization {
        id: got.to_owned(),
        name: String::new(),
        sandbox: None,
        edition: None,
    };
    other_organization(expected, &got)
}

/// Signing out, ready to start.
pub struct SalesforceSigningOut {
    pub(super) keep: SessionKeep,
    pub(super) setup: String,
}

/// Signed out on this machine.
pub struct SalesforceSignedOut {
    pub(super) setup: String,
    /// Why Salesforce may still honour the tokens; none when they were revoked.
    pub not_revoked: Option<Failure>,
}

impl SalesforceSigningOut {
    /// Revokes the tokens and forgets them. That they could not be revoked does not keep them here; that they
    /// could not be forgotten is a failure.
    pub async fn run(self) -> Result<SalesforceSignedOut, Failure> {
        let not_revoked = self.revoke().await.err();
        match self.keep.secrets.forget(&self.keep.key).await {
            // Where there is no keyring, nothing was kept beyond the run that signed in.
            Err(error) if !error.is_absence() => return Err(error.failure()),
            _ => {}
        }
        Ok(SalesforceSignedOut {
            setup: self.setup,
            not_revoked,
        })
    }

    async fn revoke(&self) -> Result<(), Failure> {
        let session = self.keep.read().await?;
        let session = session.ok_or_else(|| Failure::new("session-missing"))?;
        let server = salesforce_session::server(&session.login, &self.keep.app.client_id)?;
        oauth::revoke(&self.keep.http, &server, &session.tokens())
            .await
            .map_err(|error| error.failure())
    }
}

/// Looking again with the session there is, ready to start.
pub struct SalesforceLooking {
    pub(super) keep: SessionKeep,
    pub(super) setup: String,
    pub(super) stay: bool,
}

impl SalesforceLooking {
    /// Asks Salesforce once more who is signed in and whether the API answers, renewing the session if it
    /// may be.
    pub async fn run(self) -> Result<SalesforceSignedIn, Failure> {
        let client = self.keep.client().await?;
        let client = client.ok_or_else(|| Failure::new("session-missing"))?;
        let look = salesforce::look(&client).await?;
        let session = client.session();
        // Whoever signed out meanwhile stays signed out.
        let kept = self.keep.secrets.find(&self.keep.key).await;
        let kept = kept.map_err(|error| error.failure())?;
        let kept = kept.ok_or_else(|| Failure::new("session-missing"))?;
        Ok(SalesforceSignedIn {
            setup: self.setup,
            seen: seen(&session, &look, self.stay),
            kept,
            keep: self.keep,
        })
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
