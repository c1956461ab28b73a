//! Who signed in: the identity URL, userinfo, the ID token; and where the endpoints are.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use serde_json::{Value, json};

use super::{Fields, ask::SCOPES, session};
use crate::{
    clock,
    id::{id, short},
    org::Org,
    salesforce::people::{self, ADMIN, Person},
    token,
};

fn base(org: &Org) -> String {
    format!("http://{}", org.addresses.salesforce)
}

/// The identity URL of the user who signs in.
pub(super) fn url(org: &Org) -> String {
    format!(
        "{}/id/{}/{}",
        base(org),
        people::org_id(org),
        id("005", ADMIN)
    )
}

/// `GET /id/<org>/<user>?format=json`. jsforce puts the token into the query, which this address accepts.
pub(super) async fn identity(
    State(org): State<Arc<Org>>,
    Path((asked_org, asked_user)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = Fields::read(query.unwrap_or_default().as_bytes());
    let access = session::bearer(&headers).or(query.get("oauth_token"));
    if let Some(refusal) = refusal(&org, access) {
        return refusal;
    }
    let same = short(&asked_org) == short(&people::org_id(&org))
        && short(&asked_user) == short(&id("005", ADMIN));
    if !same {
        return (StatusCode::FORBIDDEN, "Wrong_Org").into_response();
    }
    let version = if query.get("version") == Some("latest") {
        "68.0"
    } else {
        "{version}"
    };
    json_answer(who(&org, version))
}

/// `/services/oauth2/userinfo`, of `OpenID` Connect.
pub(super) async fn userinfo(State(org): State<Arc<Org>>, headers: HeaderMap) -> Response {
    if let Some(refusal) = refusal(&org, session::bearer(&headers)) {
        return refusal;
    }
    let person = Person::numbered(&org, ADMIN);
    json_answer(json!({
        "sub": url(&org),
        "user_id": person.id,
        "organization_id": people::org_id(&org),
        "preferred_username": person.username,
        "nickname": "ada",
        "name": person.name(),
        "email": person.username,
        "email_verified": true,
        "given_name": person.first_name,
        "family_name": person.last_name,
        "zoneinfo": "America/Los_Angeles",
        "photos": photos(&org),
        "profile": format!("{}/{}", base(&org), person.id),
        "picture": format!("{}/profilephoto/005/F", base(&org)),
        "address": { "country": "US" },
        "is_salesforce_integration_user": false,
        "urls": people::urls(&org, "{version}"),
        "active": true,
        "user_type": "STANDARD",
        "language": "en_US",
        "locale": "en_US",
        "utcOffset": -28_800_000,
        "updated_at": clock::iso(0),
        "is_app_installed": true,
    }))
}

fn who(org: &Org, version: &str) -> Value {
    let person = Person::numbered(org, ADMIN);
    json!({
        "id": url(org),
        "asserted_user": true,
        "user_id": person.id,
        "organization_id": people::org_id(org),
        "username": person.username,
        "nick_name": "ada",
        "display_name": person.name(),
        "email": person.username,
        "email_verified": true,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "timezone": "America/Los_Angeles",
        "photos": photos(org),
        "urls": people::urls(org, version),
        "active": true,
        "user_type": "STANDARD",
        "language": "en_US",
        "locale": "en_US",
        "utcOffset": -28_800_000,
        "last_modified_date": clock::salesforce(0),
        "is_app_installed": true,
    })
}

fn photos(org: &Org) -> Value {
    let photo = |size: &str| format!("{}/profilephoto/005/{size}", base(org));
    json!({ "picture": photo("F"), "thumbnail": photo("T") })
}

/// Salesforce refuses these two in plain text.
fn refusal(org: &Org, access: Option<&str>) -> Option<Response> {
    let refused = |text: &'static str| Some((StatusCode::FORBIDDEN, text).into_response());
    let Some(access) = access else {
        return refused("Missing_OAuth_Token");
    };
    let tells = ["id", "openid", "api", "full", "profile", "email"];
    let scopes = session::scopes(org, access);
    match scopes {
        Some(scopes) if scopes.iter().any(|scope| tells.contains(&scope.as_str())) => None,
        _ => refused("Bad_OAuth_Token"),
    }
}

fn json_answer(body: Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json;charset=UTF-8"),
        (
            header::CACHE_CONTROL,
            "no-cache,must-revalidate,max-age=0,no-store,private",
        ),
    ];
    (headers, Json(body).into_response().into_body()).into_response()
}

/// `/.well-known/openid-configuration`. Salesforce sends no `iss` with its answers and does not say it does.
pub(super) async fn configuration(State(org): State<Arc<Org>>) -> Response {
    let base = base(&org);
    let at = |path: &str| format!("{base}/services/oauth2/{path}");
    json_answer(json!({
        "issuer": base,
        "authorization_endpoint": at("authorize"),
        "token_endpoint": at("token"),
        "revocation_endpoint": at("revoke"),
        "userinfo_endpoint": at("userinfo"),
        "scopes_supported": SCOPES,
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["HS256"],
        "display_values_supported": ["page", "popup", "touch"],
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }))
}

/// An ID token. Signed with a key of this organisation (HS256), where Salesforce signs with RS256 and
/// publishes the key: nobody who practises checks it.
pub(super) fn id_token(org: &Org, nonce: Option<&str>) -> String {
    let now = clock::now() / 1000;
    let mut claims = json!({
        "iss": base(org),
        "sub": url(org),
        "aud": org.credentials.salesforce.consumer_key,
        "iat": now,
        "exp": now + 120,
    });
    if let Some(nonce) = nonce {
        claims["nonce"] = json!(nonce);
    }
    let part = |value: &Value| token::base64url(value.to_string().as_bytes());
    let signed = format!(
        "{}.{}",
        part(&json!({ "alg": "HS256", "typ": "JWT" })),
        part(&claims)
    );
    let signature = token::derive(&org.seed, &signed);
    format!("{signed}.{}", token::base64url(&signature))
}
