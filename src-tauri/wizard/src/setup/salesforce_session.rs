//! The Salesforce session of one setup in the keyring, shared by all processes of this machine.

use std::path::PathBuf;

use crate::{
    failure::Failure,
    http::Http,
    oauth::{self, Endpoints, OauthError, Server, Tokens},
    salesforce::{Client, LoginHost, NotRenewed, Renew, Session},
    secrets::{Kept, Key, Secrets},
};

/// The server that an app belongs to. Salesforce sends no `iss`.
pub(super) fn server(login: &LoginHost, client_id: &str) -> Result<Server, Failure> {
    let endpoints = Endpoints {
        authorize: login.authorize(),
        token: login.token(),
        revoke: login.revoke(),
    };
    Server::new(endpoints, client_id, None).map_err(|error| error.failure())
}

/// The session of one setup, wherever it is kept.
#[derive(Clone)]
pub(super) struct SessionKeep {
    pub(super) http: Http,
    pub(super) secrets: Secrets,
    pub(super) key: Key,
    /// File by which processes take turns in changing what is kept.
    pub(super) turn: PathBuf,
}

impl SessionKeep {
    pub(super) async fn read(&self) -> Result<Option<Session>, Failure> {
        let kept = self.secrets.read(&self.key).await;
        let Some(secret) = kept.map_err(|error| error.failure())? else {
            return Ok(None);
        };
        let session = Session::from_secret(&secret).map_err(|error| error.failure())?;
        Ok(Some(session))
    }

    pub(super) async fn keep(&self, session: &Session) -> Kept {
        self.secrets.keep(&self.key, &session.to_secret()).await
    }

    /// A client with the session there is. When it is refused, the client goes on with the one that is kept by
    /// then, or renews it once, where that is possible. None where nobody is signed in on this machine.
    pub(super) async fn client(&self) -> Result<Option<Client>, Failure> {
        self.client_by(Client::new).await
    }

    /// The same, sparing the calls of the day.
    pub(super) async fn sparing_client(&self) -> Result<Option<Client>, Failure> {
        self.client_by(Client::sparing).await
    }

    async fn client_by(
        &self,
        make: fn(Http, Session, Option<Renew>) -> Client,
    ) -> Result<Option<Client>, Failure> {
        let Some(session) = self.read().await? else {
            return Ok(None);
        };
        Ok(Some(make(
            self.http.clone(),
            session,
            Some(self.renewing()),
        )))
    }

    fn renewing(&self) -> Renew {
        let keep = self.clone();
        std::sync::Arc::new(move |stale: Session| {
            let keep = keep.clone();
            // A task of its own: who stops waiting must not lose the token that takes the place of the old one.
            let renewal = tokio::spawn(async move { keep.renewed(&stale).await });
            Box::pin(async move {
                let broken = |error| Failure::new("went-wrong").with("reason", error);
                renewal
                    .await
                    .map_err(|error| NotRenewed::NotNow(broken(error)))?
            })
        })
    }

    /// The session to go on with after `stale`: another that is kept by now, or a renewed one.
    async fn renewed(&self, stale: &Session) -> Result<Session, NotRenewed> {
        let server = server(&stale.login, &stale.client_id).map_err(NotRenewed::NotNow)?;
        let shared = Shared { keep: self, stale };
        let tokens = oauth::refresh(&self.http, &server, &stale.tokens(), &shared, &self.turn)
            .await
            .map_err(|error| not_renewed(&error))?;
        // Somebody may have signed in anew meanwhile, perhaps through another app: then all of it is another.
        match self.read().await {
            Ok(Some(kept)) if kept.access == tokens.access => Ok(kept),
            _ => stale
                .renewed(&tokens)
                .map_err(|error| NotRenewed::Ended(error.failure())),
        }
    }
}

fn not_renewed(error: &OauthError) -> NotRenewed {
    match error {
        OauthError::NotRenewable => NotRenewed::Never,
        OauthError::TokenRefused { .. } | OauthError::Spent | OauthError::OutcomeUnknown(_) => {
            NotRenewed::Ended(error.failure())
        }
        _ => NotRenewed::NotNow(error.failure()),
    }
}

/// What [`oauth::refresh`] reads and writes: tokens, of the session that `stale` was.
struct Shared<'a> {
    keep: &'a SessionKeep,
    stale: &'a Session,
}

impl oauth::SharedSession for Shared<'_> {
    async fn read(&self) -> Result<Option<Tokens>, Failure> {
        Ok(self.keep.read().await?.as_ref().map(Session::tokens))
    }

    async fn write(&self, new: &Tokens) -> Result<(), Failure> {
        let session = self.stale.renewed(new).map_err(|error| error.failure())?;
        // In memory only is still kept: another process signs in by itself.
        self.keep.keep(&session).await;
        Ok(())
    }
}
