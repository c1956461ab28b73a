//! OAuth 2.0 of Salesforce for a public client: authorization code with PKCE, refreshing with rotation,
//! revoking, and who it is that signed in.

mod ask;
mod authorize;
mod consent;
mod identity;
mod revoke;
mod session;
mod sign_ins;
mod token;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use http::StatusCode;
use url::form_urlencoded;

use crate::org::Org;

pub(crate) use authorize::front_page;
pub(super) use consent::APP;
pub(super) use session::session;
pub(crate) use sign_ins::SignIns;

/// Oldest consents are forgotten beyond this many.
const GRANTS: usize = 100;

pub(super) fn routes() -> Router<Arc<Org>> {
    Router::new()
        .route(
            "/services/oauth2/authorize",
            get(authorize::show).post(authorize::submit),
        )
        .route("/services/oauth2/token", post(token::token))
        .route(
            "/services/oauth2/revoke",
            get(revoke::revoke).post(revoke::revoke),
        )
        .route(
            "/services/oauth2/userinfo",
            get(identity::userinfo).post(identity::userinfo),
        )
        .route(
            "/.well-known/openid-configuration",
            get(identity::configuration),
        )
        .route("/id/{org}/{user}", get(identity::identity))
}

/// Fields of a query or of a form, in their order.
#[derive(Debug, Clone, Default)]
struct Fields(Vec<(String, String)>);

impl Fields {
    fn read(encoded: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(encoded);
        Self(
            pairs
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
        )
    }

    /// The first of that name; an empty one counts as left out.
    fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }
}

/// An error of the token endpoint and its kin, RFC 6749 §5.2.
#[derive(Debug, Clone, Copy)]
struct OAuthError {
    status: StatusCode,
    error: &'static str,
    description: &'static str,
}

impl OAuthError {
    const fn new(error: &'static str, description: &'static str) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            error,
            description,
        }
    }
}
