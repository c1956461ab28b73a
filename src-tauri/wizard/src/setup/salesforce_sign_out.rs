//! Signing out of Salesforce, and ending the session that another takes the place of. Both run without the
//! setup; that a person signed out is recorded by it.

use std::time::Duration;

use crate::{
    failure::Failure,
    http::Http,
    oauth::{self, Lock, OauthError},
    salesforce::Session,
};

use super::{
    marketo_connection::forget,
    salesforce_session::{self, SessionKeep},
};

/// How long ending the session before may take: the person is signed in by then, and waits.
const REVOKING_BEFORE: Duration = Duration::from_secs(5);

/// Signing out, ready to start.
pub struct SalesforceSigningOut {
    pub(super) keep: SessionKeep,
    pub(super) setup: String,
    pub(super) anyway: bool,
}

/// Signed out on this machine.
pub struct SalesforceSignedOut {
    pub(super) setup: String,
    /// Why Salesforce may still honour the tokens; none when they were revoked.
    pub not_revoked: Option<Failure>,
    /// Why the tokens may still be kept; none when they were forgotten.
    pub not_forgotten: Option<Failure>,
}

impl SalesforceSigningOut {
    /// Goes on even if the tokens cannot be forgotten, because a person said so.
    #[must_use]
    pub fn anyway(mut self, anyway: bool) -> Self {
        self.anyway = anyway;
        self
    }

    /// Revokes the tokens and forgets them. That they could not be revoked does not keep them here; that they
    /// could not be forgotten is a failure.
    pub async fn run(self) -> Result<SalesforceSignedOut, Failure> {
        // A renewal that is on its way would bring the session back.
        let _turn = match Lock::take(&self.keep.turn).await {
            Err(busy @ OauthError::Busy(_)) => return Err(busy.failure()),
            Err(error) => {
                tracing::warn!(%error, "signing out without taking turns");
                None
            }
            Ok(turn) => Some(turn),
        };
        let not_revoked = self.revoke().await.err();
        let revoked = if not_revoked.is_none() { "yes" } else { "no" };
        let forgotten = forget(&self.keep.secrets, &self.keep.key).await;
        let forgotten = forgotten.map_err(|failure| failure.with("revoked", revoked));
        let not_forgotten = match forgotten {
            Err(failure) if !self.anyway => return Err(failure),
            forgotten => forgotten.err(),
        };
        Ok(SalesforceSignedOut {
            setup: self.setup,
            not_revoked,
            not_forgotten,
        })
    }

    async fn revoke(&self) -> Result<(), Failure> {
        let session = self.keep.read().await?;
        let session = session.ok_or_else(|| Failure::new("session-missing"))?;
        let server = salesforce_session::server(&session.login, &session.client_id)?;
        oauth::revoke(&self.keep.http, &server, &session.tokens())
            .await
            .map_err(|error| error.failure())
    }
}

/// Ends the session that another has taken the place of.
pub(super) async fn end_before(http: &Http, before: &Session) -> Result<(), Failure> {
    end(http, before).await.map_err(|why| {
        Failure::new("sign-in-before-not-revoked")
            .with("host", before.login.host())
            .with("reason", why.code)
    })
}

/// Ends a session, within a time for which a person can be kept waiting.
pub(super) async fn end(http: &Http, session: &Session) -> Result<(), Failure> {
    let server = salesforce_session::server(&session.login, &session.client_id)?;
    let revoked = oauth::revoke(http, &server.within(REVOKING_BEFORE), &session.tokens()).await;
    revoked.map_err(|error| error.failure())
}
