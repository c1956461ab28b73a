//! Removing a setup from this machine: first its session is ended and its secrets are forgotten, then its folder is
//! moved to the trash. What could not be done is said, and the person decides.

use crate::{
    failure::Failure,
    secrets::{Key, Name},
};

use super::{
    marketo_connection::forget, open::Setup, salesforce_session::SessionKeep,
    salesforce_sign_out::end,
};

/// Removing a setup, ready to run. Nobody else can write it meanwhile.
pub struct Removing {
    setup: Setup,
    anyway: bool,
}

/// A setup whose session is ended and whose secrets are forgotten, as far as that was possible.
pub struct Removable {
    pub(super) setup: Setup,
    /// What could not be done.
    pub left: Vec<Failure>,
}

impl Removing {
    pub(super) fn of(setup: Setup) -> Self {
        Self {
            setup,
            anyway: false,
        }
    }

    /// Goes on even if the secrets cannot be forgotten, because a person said so.
    #[must_use]
    pub fn anyway(mut self, anyway: bool) -> Self {
        self.anyway = anyway;
        self
    }

    /// Ends the session and forgets the secrets. Only secrets that cannot be forgotten are a failure.
    pub async fn run(self) -> Result<Removable, Failure> {
        let keep = self.setup.session_keep();
        let not_revoked = revoke(&keep).await.err();
        let mut kept = Vec::new();
        for name in Name::ALL {
            let key = Key {
                setup: self.setup.id().to_owned(),
                name,
            };
            kept.extend(forget(&keep.secrets, &key).await.err());
        }
        let revoked = if not_revoked.is_none() { "yes" } else { "no" };
        let kept = together(kept).map(|failure| failure.with("revoked", revoked));
        match kept {
            Some(failure) if !self.anyway => Err(failure),
            kept => Ok(Removable {
                setup: self.setup,
                left: not_revoked.into_iter().chain(kept).collect(),
            }),
        }
    }
}

/// One failure for all secrets that could not be forgotten.
fn together(failures: Vec<Failure>) -> Option<Failure> {
    let both = failures.len() > 1;
    let entries: Vec<&str> = failures
        .iter()
        .filter_map(|failure| failure.facts.get("entry").map(String::as_str))
        .collect();
    let entries = entries.join(", ");
    let first = failures.into_iter().next()?;
    Some(if both {
        first.with("account", "both").with("entry", entries)
    } else {
        first
    })
}

/// Ends the session that is kept, if there is one.
async fn revoke(keep: &SessionKeep) -> Result<(), Failure> {
    let not_revoked = |host: String, reason: String| {
        Failure::new("removed-not-revoked")
            .with("host", host)
            .with("reason", reason)
    };
    match keep.read().await {
        Ok(None) => Ok(()),
        Ok(Some(session)) => end(&keep.http, &session)
            .await
            .map_err(|why| not_revoked(session.login.host(), why.code)),
        Err(why) => Err(not_revoked("Salesforce".to_owned(), why.code)),
    }
}
