//! What an authorization request asks for, and why it is refused.

use url::Url;

use super::Fields;
use crate::{Scenario, org::Org};

/// Scopes that the app has; `full` is not among them.
pub(super) const SCOPES: [&str; 8] = [
    "api",
    "web",
    "refresh_token",
    "offline_access",
    "id",
    "openid",
    "profile",
    "email",
];

/// What an authorization request asks for.
#[derive(Debug, Clone)]
pub(super) struct Ask {
    pub(super) redirect_uri: String,
    pub(super) scopes: Vec<String>,
    pub(super) state: Option<String>,
    /// `code_challenge`, always S256.
    pub(super) challenge: Option<String>,
    pub(super) nonce: Option<String>,
    pub(super) login_hint: Option<String>,
}

/// Why it is refused, and where that is shown.
#[derive(Debug, Clone)]
pub(super) enum Refusal {
    /// On a page of Salesforce's own: the callback cannot be trusted, or the app is not known here.
    Page {
        error: &'static str,
        description: &'static str,
    },
    /// At the callback.
    Callback(Box<Url>),
}

impl Ask {
    /// Reads and checks the query of an authorization request.
    pub(super) fn read(org: &Org, query: &Fields) -> Result<Self, Refusal> {
        if org.scenario() == Scenario::AppNotInstalled {
            return Err(Refusal::Page {
                error: "OAUTH_EC_APP_NOT_FOUND",
                description: "External client app is not installed in this org",
            });
        }
        if query.get("client_id") != Some(org.credentials.salesforce.consumer_key.as_str()) {
            return Err(Refusal::Page {
                error: "invalid_client_id",
                description: "client identifier invalid",
            });
        }
        let redirect_uri = query.get("redirect_uri").unwrap_or_default();
        let registered = org
            .options
            .callbacks
            .iter()
            .any(|known| known == redirect_uri);
        let (true, Ok(callback)) = (registered, Url::parse(redirect_uri)) else {
            return Err(Refusal::Page {
                error: "redirect_uri_mismatch",
                description: "redirect_uri must match configuration",
            });
        };
        let text = |name| query.get(name).map(str::to_owned);
        let state = text("state");
        let refuse = |error, description| {
            let refused = [("error", error), ("error_description", description)];
            Refusal::Callback(Box::new(answer(&callback, &refused, state.as_deref())))
        };
        if query.get("response_type") != Some("code") {
            return Err(refuse(
                "unsupported_response_type",
                "response type not supported",
            ));
        }
        let scopes = scopes(query.get("scope"))
            .ok_or_else(|| refuse("invalid_scope", "the requested scope is not allowed"))?;
        let challenge = challenge(query, org.options.require_pkce)
            .map_err(|description| refuse("invalid_request", description))?;
        if query.get("immediate") == Some("true") {
            return Err(refuse("immediate_unsuccessful", "immediate unsuccessful"));
        }
        Ok(Self {
            redirect_uri: redirect_uri.to_owned(),
            scopes,
            state,
            challenge,
            nonce: text("nonce"),
            login_hint: text("login_hint"),
        })
    }

    /// The callback with an answer.
    pub(super) fn answer(&self, fields: &[(&str, &str)]) -> Option<Url> {
        let callback = Url::parse(&self.redirect_uri).ok()?;
        Some(answer(&callback, fields, self.state.as_deref()))
    }
}

fn answer(callback: &Url, fields: &[(&str, &str)], state: Option<&str>) -> Url {
    let mut callback = callback.clone();
    callback
        .query_pairs_mut()
        .extend_pairs(fields)
        .extend_pairs(state.map(|state| ("state", state)));
    callback
}

/// The scopes asked for; without any, all that the app has. `None` when one of them is not the app's.
fn scopes(asked: Option<&str>) -> Option<Vec<String>> {
    let asked: Vec<&str> = match asked {
        Some(asked) => asked.split_ascii_whitespace().collect(),
        None => SCOPES.to_vec(),
    };
    let known = asked.iter().all(|scope| SCOPES.contains(scope));
    known.then(|| asked.into_iter().map(str::to_owned).collect())
}

/// A challenge without a method is taken as S256, which is what jsforce and the Salesforce CLI rely on.
fn challenge(query: &Fields, required: bool) -> Result<Option<String>, &'static str> {
    match (
        query.get("code_challenge"),
        query.get("code_challenge_method"),
    ) {
        (None, _) if required => Err("missing required code challenge"),
        (None, _) => Ok(None),
        (Some(_), Some(method)) if method != "S256" => Err("invalid code challenge method"),
        (Some(challenge), _) => {
            let letters = challenge
                .bytes()
                .all(|one| one.is_ascii_alphanumeric() || one == b'-' || one == b'_');
            if challenge.len() == 43 && letters {
                Ok(Some(challenge.to_owned()))
            } else {
                Err("invalid code challenge")
            }
        }
    }
}
