//! Renewing a session that several processes share.
//!
//! A rotated refresh token is good once: the server takes a second use for theft and ends the session (RFC
//! 9700 §4.14.2). So there is one renewal at a time, it begins by looking whether another process has been
//! here, it stores the new token before anybody uses what came with it, and a token whose fate is not known
//! is never sent again.

use std::path::Path;

use super::{
    error::OauthError, exchange::renew, lock::Lock, revoke::revoke, server::Server, tokens::Tokens,
};
use crate::{failure::Failure, http::Http};

/// Where the session is kept for all processes.
pub trait SharedSession: Sync {
    /// The session as it is now, if there is one.
    fn read(&self) -> impl Future<Output = Result<Option<Tokens>, Failure>> + Send;
    /// Keeps the session in place of the one before, durably.
    fn write(&self, tokens: &Tokens) -> impl Future<Output = Result<(), Failure>> + Send;
}

/// A session to go on with after `stale` was refused: the one another process has stored meanwhile, or a
/// renewed one, which is stored by then.
///
/// `lock` is a file that nothing else uses, one per session, local to the person's machine. Waits up to
/// 60 s for another process. Nothing is deleted: what to do with a session that cannot be renewed is the
/// caller's to say.
pub async fn refresh<K: SharedSession>(
    http: &Http,
    server: &Server,
    stale: &Tokens,
    kept: &K,
    lock: &Path,
) -> Result<Tokens, OauthError> {
    let mut lock = Lock::take(lock).await?;
    let current = kept.read().await.map_err(OauthError::Store)?;
    let current = current.ok_or(OauthError::NotRenewable)?;
    if current.access != stale.access {
        return Ok(current);
    }
    let token = current.refresh.as_ref().ok_or(OauthError::NotRenewable)?;
    if lock.notes(token)? {
        return Err(OauthError::Spent);
    }
    lock.note(token)?;
    match renew(http, server, token, &current.scopes).await {
        Ok(new) => {
            let new = succeed(new, &current);
            store(http, server, kept, &new).await?;
            lock.clear()?;
            Ok(new)
        }
        Err(error) => {
            if !may_be_spent(&error) {
                lock.clear()?;
            }
            // Whoever renewed without the lock (a session that a keyring carries between machines) may
            // have been faster: then the refusal is about a token that is no longer ours.
            let refused = matches!(&error, OauthError::TokenRefused { error, .. } if error == "invalid_grant");
            match kept.read().await {
                Ok(Some(newer)) if refused && newer.access != current.access => Ok(newer),
                _ => Err(error),
            }
        }
    }
}

/// What the server does not say again stays as it was (RFC 6749 §6: also the refresh token, where it is not
/// rotated).
fn succeed(new: Tokens, old: &Tokens) -> Tokens {
    let old = old.clone();
    Tokens {
        refresh: new.refresh.or(old.refresh),
        scopes_missing: old
            .scopes_missing
            .into_iter()
            .chain(new.scopes_missing)
            .collect(),
        instance_url: new.instance_url.or(old.instance_url),
        id: new.id.or(old.id),
        ..new
    }
}

async fn store<K: SharedSession>(
    http: &Http,
    server: &Server,
    kept: &K,
    new: &Tokens,
) -> Result<(), OauthError> {
    let Err(failure) = kept.write(new).await else {
        return Ok(());
    };
    // The token that is stored is spent, and this one would be lost: better that nobody can use it.
    if let Err(error) = revoke(http, server, new).await {
        tracing::warn!(code = error.failure().code, "tokens could not be revoked");
    }
    Err(OauthError::Store(failure))
}

/// Whether the server may have taken the token although no new one came. A client error, and a server that
/// says it cannot serve now, are clear words.
fn may_be_spent(error: &OauthError) -> bool {
    match error {
        OauthError::OutcomeUnknown(_) => true,
        OauthError::NotUnderstood { status, .. } => !matches!(status, 400..=499 | 503),
        _ => false,
    }
}
