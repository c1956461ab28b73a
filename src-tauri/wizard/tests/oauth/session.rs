//! A session that several processes share, and a server that rotates its refresh token.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
    time::Duration,
};

use tempfile::TempDir;
use url::Url;
use wizard::{
    failure::Failure,
    oauth::{OauthError, SharedSession, Tokens, refresh},
    secrets::Secret,
};

use crate::{
    endpoint::{Asked, Reply, json},
    stage::{http, server},
};

/// A session in a file, as every process sees it. A test's stand-in for the keyring.
pub(crate) struct InFile(pub(crate) PathBuf);

impl SharedSession for InFile {
    async fn read(&self) -> Result<Option<Tokens>, Failure> {
        let text = fs::read_to_string(&self.0).ok().map(Secret::new);
        Ok(text.map(|text| Tokens::from_secret(&text).unwrap()))
    }

    async fn write(&self, tokens: &Tokens) -> Result<(), Failure> {
        let new = self.0.with_extension(format!("{}.new", std::process::id()));
        fs::write(&new, tokens.to_secret().unwrap().expose()).unwrap();
        fs::rename(&new, &self.0).unwrap();
        Ok(())
    }
}

/// A folder with a session in it.
pub(crate) struct Session {
    pub(crate) folder: TempDir,
    pub(crate) kept: InFile,
    pub(crate) first: Tokens,
}

impl Session {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let kept = InFile(folder.path().join("session"));
        let first = tokens("access-0", "refresh-0");
        kept.write(&first).await.unwrap();
        Self {
            folder,
            kept,
            first,
        }
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.path().join("lock")
    }

    pub(crate) async fn refresh(&self, base: &Url, stale: &Tokens) -> Result<Tokens, OauthError> {
        let server = server(base, None).within(Duration::from_secs(2));
        refresh(&http(), &server, stale, &self.kept, &self.lock()).await
    }
}

pub(crate) fn tokens(access: &str, refresh: &str) -> Tokens {
    let stored = format!(
        r#"{{"access":"{access}","refresh":"{refresh}","scopes":["api"],"scopes_missing":[],"instance_url":"https://acme.my.salesforce.com","id":"an-id"}}"#
    );
    Tokens::from_secret(&Secret::new(stored)).unwrap()
}

/// A server that rotates: each refresh token is good once, and a second use ends the session.
pub(crate) fn rotating() -> impl Fn(&Asked) -> Reply + Send + Sync {
    let state = Arc::new(Mutex::new(Some(0)));
    move |asked| {
        let mut state = state.lock().unwrap();
        assert_eq!(asked.form["grant_type"], "refresh_token");
        assert_eq!(asked.form["client_id"], "client-of-the-test");
        assert!(!asked.form.contains_key("client_secret"));
        match *state {
            Some(at) if asked.form["refresh_token"] == format!("refresh-{at}") => {
                *state = Some(at + 1);
                let next = at + 1;
                json(
                    200,
                    &format!(
                        r#"{{"access_token":"access-{next}","refresh_token":"refresh-{next}","token_type":"Bearer"}}"#
                    ),
                )
            }
            _ => {
                *state = None;
                json(
                    400,
                    r#"{"error":"invalid_grant","error_description":"expired"}"#,
                )
            }
        }
    }
}
