//! Signing out of Salesforce, and ending the session that another takes the place of. Both run without the
//! setup; that a person signed out is recorded by it.

use std::time::Duration;

use crate::{
    failure::Failure,
    http::Http,
    oauth::{self, Lock, OauthError},
    salesforce::Session,
};

use super::salesforce_session::{self, SessionKeep};

/// How long ending the session before may take: the person is signed in by then, and waits.
const REVOKING_BEFORE: Duration = Duration::from_secs(5);

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
        let server = salesforce_session::server(&session.login, &session.client_id)?;
        oauth::revoke(&self.keep.http, &server, &session.tokens())
            .await
            .map_err(|error| error.failure())
    }
}

/// Ends the session that another has taken the place of.
pub(super) async fn end_before(http: &Http, before: &Session) -> Result<(), Failure> {
    let server = salesforce_session::server(&before.login, &before.client_id)?;
    let revoked = oauth::revoke(http, &server.within(REVOKING_BEFORE), &before.tokens()).await;
    revoked.map_err(|error| {
        Failure::new("sign-in-before-not-revoked")
            .with("host", before.login.host())
            .with("reason", error.failure().code)
    })
}
