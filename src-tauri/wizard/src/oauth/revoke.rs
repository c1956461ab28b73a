//! Giving tokens back (RFC 7009).

use std::collections::BTreeMap;

use url::form_urlencoded;

use super::{error::OauthError, server::Server, tokens::Tokens, told::told};
use crate::http::{Answer, Call, Http};

/// Revokes tokens: the refresh token where there is one, which ends its access tokens too (RFC 7009 §2.1),
/// else the access token. A token that the server does not know is as good as revoked.
///
/// Written by hand because `oauth2` revokes over https only, also on loopback, and reads only JSON,
/// where Salesforce answers a form.
pub async fn revoke(http: &Http, server: &Server, tokens: &Tokens) -> Result<(), OauthError> {
    let (token, hint) = match &tokens.refresh {
        Some(refresh) => (refresh, "refresh_token"),
        None => (&tokens.access, "access_token"),
    };
    let fields = [
        ("token", token.expose()),
        ("token_type_hint", hint),
        ("client_id", &server.client_id),
    ];
    let call = Call::post_form(server.endpoints.revoke.clone(), &fields).within(server.total);
    let answer = http.send(&call).await?;
    let error = error_of(&answer);
    if answer.status.is_success() || error.as_deref() == Some("invalid_token") {
        return Ok(());
    }
    Err(OauthError::NotRevoked {
        status: answer.status.as_u16(),
        error: error.as_deref().map(told).unwrap_or_default(),
        retry_after: answer
            .header("retry-after")
            .and_then(|seconds| seconds.trim().parse().ok()),
    })
}

/// The code of an error, whether it came as JSON or as a form.
fn error_of(answer: &Answer) -> Option<String> {
    if let Ok(fields) = answer.json::<BTreeMap<String, serde_json::Value>>() {
        return Some(fields.get("error")?.as_str()?.to_owned());
    }
    let mut fields = form_urlencoded::parse(&answer.body);
    let (_, error) = fields.find(|(name, _)| name == "error")?;
    Some(error.into_owned())
}
