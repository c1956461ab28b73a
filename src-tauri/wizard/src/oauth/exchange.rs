//! The token endpoint: a code, or a refresh token, for tokens.
//!
//! The `oauth2` crate writes the requests and reads the answers; they go through our own door, each sent
//! once at most. Neither a code nor a rotated refresh token may be sent twice: the server would take it for
//! theft and end the session (RFC 9700 §4.2.4, §4.14.2).

use std::{pin::Pin, sync::Mutex, sync::PoisonError, time::Duration};

use oauth2::{
    AsyncHttpClient, AuthUrl, AuthorizationCode, Client, ClientId, EndpointNotSet, EndpointSet,
    HttpRequest, HttpResponse, PkceCodeVerifier, RefreshToken, RequestTokenError,
    StandardRevocableToken, TokenUrl,
    basic::{BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse},
};
use url::Url;

use super::{
    attempt::Attempt,
    error::{NotUnderstood, OauthError},
    server::Server,
    token_answer::TokenAnswer,
    tokens::Tokens,
    told::told,
};
use crate::{
    http::{Answer, Call, Http, HttpError, Repeat},
    secrets::Secret,
};

type PublicClient = Client<
    BasicErrorResponse,
    TokenAnswer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// Without a secret, so that `client_id` goes into the body.
pub(super) fn client(server: &Server) -> PublicClient {
    Client::new(ClientId::new(server.client_id.clone()))
        .set_auth_uri(AuthUrl::from_url(server.endpoints.authorize.clone()))
        .set_token_uri(TokenUrl::from_url(server.endpoints.token.clone()))
}

/// Exchanges the code of an attempt (RFC 6749 §4.1.3, RFC 7636 §4.5).
pub(super) async fn exchange(
    http: &Http,
    server: &Server,
    attempt: &Attempt,
    code: &Secret,
) -> Result<Tokens, OauthError> {
    let door = Door::new(http, server.total);
    let client = client(server).set_redirect_uri(attempt.redirect.clone());
    let answer = client
        .exchange_code(AuthorizationCode::new(code.expose().to_owned()))
        .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.expose().to_owned()))
        .request_async(&door)
        .await;
    door.understand(answer, &attempt.scopes)
}

/// Exchanges a refresh token (RFC 6749 §6).
pub(super) async fn renew(
    http: &Http,
    server: &Server,
    refresh: &Secret,
    scopes: &[String],
) -> Result<Tokens, OauthError> {
    let door = Door::new(http, server.total);
    let client = client(server);
    let token = RefreshToken::new(refresh.expose().to_owned());
    let answer = client
        .exchange_refresh_token(&token)
        .request_async(&door)
        .await;
    door.understand(answer, scopes)
}

/// Our door to the network in the shape that `oauth2` asks for. Remembers what came of its one call.
struct Door<'h> {
    http: &'h Http,
    total: Duration,
    came: Mutex<Option<Answer>>,
}

impl<'c> AsyncHttpClient<'c> for Door<'_> {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

impl<'h> Door<'h> {
    fn new(http: &'h Http, total: Duration) -> Self {
        Self {
            http,
            total,
            came: Mutex::new(None),
        }
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        let not_an_address = |_| HttpError::NotHttps {
            address: parts.uri.host().unwrap_or_default().to_owned(),
        };
        let call = Call {
            method: parts.method.clone(),
            url: Url::parse(&parts.uri.to_string()).map_err(not_an_address)?,
            headers: parts.headers.clone(),
            body,
            repeat: Repeat::Never,
            total: self.total,
            limit: Call::LIMIT,
        };
        let answer = self.http.send(&call).await?;
        let body = answer.body.strip_prefix(b"\xEF\xBB\xBF");
        let mut response = HttpResponse::new(body.unwrap_or(&answer.body).to_vec());
        *response.status_mut() = answer.status;
        *self.came.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
        Ok(response)
    }

    fn understand(
        self,
        answer: Result<TokenAnswer, RequestTokenError<HttpError, BasicErrorResponse>>,
        asked: &[String],
    ) -> Result<Tokens, OauthError> {
        let came = self
            .came
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let not_understood = |kind| OauthError::NotUnderstood {
            kind,
            status: came.as_ref().map_or(0, |answer| answer.status.as_u16()),
        };
        match answer {
            Ok(answer) => answer
                .tokens(asked)
                .ok_or_else(|| not_understood(NotUnderstood::TokenType)),
            Err(RequestTokenError::ServerResponse(refusal)) => Err(OauthError::TokenRefused {
                error: told(refusal.error().as_ref()),
                description: told(refusal.error_description().map_or("", String::as_str)),
            }),
            Err(RequestTokenError::Request(error)) if error.may_have_been_applied() => {
                Err(OauthError::OutcomeUnknown(error))
            }
            Err(RequestTokenError::Request(error)) => Err(OauthError::Http(error)),
            // What these two say may quote the body, so they are not looked into.
            Err(RequestTokenError::Parse(..) | RequestTokenError::Other(_)) => Err(not_understood(
                came.as_ref().map_or(NotUnderstood::Empty, kind),
            )),
        }
    }
}

/// What is wrong with an answer that could not be read.
pub(super) fn kind(answer: &Answer) -> NotUnderstood {
    if answer.body.trim_ascii().is_empty() {
        NotUnderstood::Empty
    } else if answer.is_html() {
        NotUnderstood::Html
    } else if answer.json::<serde_json::Value>().is_err() {
        NotUnderstood::NotJson
    } else {
        NotUnderstood::Shape
    }
}
