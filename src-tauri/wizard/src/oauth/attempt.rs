//! One attempt to sign in: what is sent with the person to the browser, and what proves that the answer
//! belongs to it.

use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use oauth2::{CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope};
use url::Url;

use super::{
    error::OauthError,
    exchange,
    listener::Listener,
    random::Random,
    server::Server,
    verdict::{Expected, START, Starting},
};
use crate::secrets::Secret;

/// What is asked of the person and of the server.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// Scopes, as the server calls them.
    pub scopes: Vec<String>,
    /// Whether the person is asked to log in although the browser has a session (`prompt=login`).
    pub fresh_login: bool,
    /// The user name the login page is filled with.
    pub login_hint: Option<String>,
}

/// One attempt. Both `state` and `code_verifier` hold 256 random bits and live only in memory.
pub struct Attempt {
    pub(super) verifier: Secret,
    pub(super) scopes: Vec<String>,
    pub(super) redirect: RedirectUrl,
    pub(super) expected: Expected,
    /// Where the person is sent. Holds `state` and the challenge, but nothing that opens anything.
    pub url: Url,
    /// Where the browser is told to go instead, once: a page of the listener that sends it on to `url`. What a program is
    /// told to open stands in its arguments, which everybody on the machine can read.
    pub start: Url,
}

impl Attempt {
    /// A new attempt on that server, whose answer is awaited at that listener.
    ///
    /// The challenge is always S256; there is no way to `plain`, also not after an error (RFC 7636 §7.2).
    pub fn new(
        server: &Server,
        listener: &Listener,
        ask: &Ask,
        random: &dyn Random,
    ) -> Result<Self, OauthError> {
        let token = || {
            random
                .draw()
                .map(|bits| URL_SAFE_NO_PAD.encode(bits))
                .map_err(OauthError::inside)
        };
        let (state, verifier, nonce) = (token()?, token()?, token()?);
        let redirect = RedirectUrl::new(listener.redirect_uri()).map_err(OauthError::inside)?;
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let client = exchange::client(server);
        let mut request = client
            .authorize_url(|| CsrfToken::new(state.clone()))
            .set_redirect_uri(Cow::Borrowed(&redirect))
            .set_pkce_challenge(challenge)
            .add_scopes(ask.scopes.iter().cloned().map(Scope::new));
        if ask.fresh_login {
            request = request.add_extra_param("prompt", "login");
        }
        if let Some(hint) = &ask.login_hint {
            request = request.add_extra_param("login_hint", hint.clone());
        }
        let (url, _state) = request.url();
        let start = format!("{}{START}{nonce}", listener.redirect_uri());
        let start = Url::parse(&start).map_err(OauthError::inside)?;
        let starting = Starting {
            nonce: Secret::new(nonce),
            to: url.clone(),
        };
        Ok(Self {
            verifier: Secret::new(verifier),
            scopes: ask.scopes.clone(),
            expected: Expected::new(
                listener,
                Secret::new(state),
                server.issuer.clone(),
                starting,
            ),
            redirect,
            url,
            start,
        })
    }
}
