//! `/services/oauth2/authorize` in the browser: password, consent, and back to the app.
//!
//! The form fields are `username` and `password`, then `action` (`allow` or `deny`) with the hidden `ticket`;
//! both are posted to the address of the request itself.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use url::Url;

use super::{
    Fields,
    ask::{Ask, Refusal},
    consent,
};
use crate::{
    org::{Org, lock},
    page::{escape, page},
    token,
    words::Words,
};

/// `GET`: asks for name and password.
pub(super) async fn show(
    State(org): State<Arc<Org>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let words = Words::of(&headers);
    match Ask::read(&org, &Fields::read(query.unwrap_or_default().as_bytes())) {
        Ok(ask) => login(
            &org,
            words,
            ask.login_hint.as_deref().unwrap_or_default(),
            false,
        ),
        Err(refusal) => refuse(words, refusal),
    }
}

/// `POST` of one of the two forms.
pub(super) async fn submit(
    State(org): State<Arc<Org>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let words = Words::of(&headers);
    let query = query.unwrap_or_default();
    let ask = match Ask::read(&org, &Fields::read(query.as_bytes())) {
        Ok(ask) => ask,
        Err(refusal) => return refuse(words, refusal),
    };
    let form = Fields::read(&body);
    if let Some(action) = form.get("action") {
        let ticket = form.get("ticket").unwrap_or_default();
        if !lock(&org.sign_ins).decided(&query, ticket) {
            return login(&org, words, "", true);
        }
        return decide(&org, words, &ask, action);
    }
    let username = form.get("username").unwrap_or_default();
    let known = &org.credentials.salesforce;
    // Names are compared as Salesforce does, without regard to case.
    let right = username.eq_ignore_ascii_case(&known.username)
        && form.get("password") == Some(known.password.as_str());
    match (right, token::random::<24>()) {
        (true, Ok(bytes)) => {
            let ticket = token::base64url(&bytes);
            lock(&org.sign_ins).password_given(&query, &ticket);
            consent::show(&org, words, &ask, &ticket)
        }
        _ => login(&org, words, username, true),
    }
}

fn decide(org: &Org, words: &Words, ask: &Ask, action: &str) -> Response {
    if action != "allow" {
        let refused = [
            ("error", "access_denied"),
            ("error_description", "end-user denied authorization"),
        ];
        return redirect(words, ask.answer(&refused));
    }
    let Ok(bytes) = token::random::<42>() else {
        return failed(
            words,
            "OAUTH_APPROVAL_ERROR_GENERIC",
            "An unexpected error has occured during authentication",
        );
    };
    // A real code has signs that must be escaped in a query.
    let code = format!("aPrx{}==", token::base64url(&bytes));
    let callback = ask.answer(&[("code", &code)]);
    lock(&org.sign_ins).code_given(&code, ask.clone(), org.options.code_life);
    redirect(words, callback)
}

fn redirect(words: &Words, to: Option<Url>) -> Response {
    match to {
        Some(to) => (
            StatusCode::FOUND,
            [
                (header::LOCATION, to.as_str()),
                (header::CACHE_CONTROL, "no-store"),
                (header::REFERRER_POLICY, "no-referrer"),
            ],
        )
            .into_response(),
        None => failed(
            words,
            "redirect_uri_mismatch",
            "redirect_uri must match configuration",
        ),
    }
}

fn refuse(words: &Words, refusal: Refusal) -> Response {
    match refusal {
        Refusal::Page { error, description } => failed(words, error, description),
        Refusal::Callback(to) => redirect(words, Some(*to)),
    }
}

/// Salesforce's own page for what it does not tell the app.
fn failed(words: &Words, error: &str, description: &str) -> Response {
    let content = format!(
        "<p class=\"wrong\" role=\"alert\"><code>error={}&amp;error_description={}</code></p><p>{}</p>",
        escape(error),
        escape(description),
        escape(&words.plain("practice-oauth-error-note")),
    );
    page(
        StatusCode::BAD_REQUEST,
        words,
        &words.plain("practice-oauth-error"),
        &content,
    )
}

/// The login form. What opens the practice organisation stands on it: a person who practises has nowhere
/// else to know it from, and it opens nothing else.
fn login(org: &Org, words: &Words, username: &str, wrong: bool) -> Response {
    let wrong = if wrong {
        let text = escape(&words.plain("practice-login-wrong"));
        format!("<p class=\"wrong\" role=\"alert\" id=\"wrong\">{text}</p>")
    } else {
        String::new()
    };
    let say = |id| escape(&words.plain(id));
    let content = format!(
        "<p>{intro}</p>{wrong}\
         <p>{name}: <code data-practice-username>{known_name}</code><br>\
         {password}: <code data-practice-password>{known_password}</code></p>\
         <form method=\"post\">\
         <label for=\"username\">{name}</label>\
         <input id=\"username\" name=\"username\" autocomplete=\"username\" value=\"{given}\" required>\
         <label for=\"password\">{password}</label>\
         <input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"off\" required>\
         <p><button type=\"submit\">{send}</button></p></form>",
        intro = say("practice-login-intro"),
        name = say("practice-login-username"),
        given = escape(username),
        known_name = escape(&org.credentials.salesforce.username),
        known_password = escape(&org.credentials.salesforce.password),
        password = say("practice-login-password"),
        send = say("practice-login-send"),
    );
    page(
        StatusCode::OK,
        words,
        &words.plain("practice-login"),
        &content,
    )
}

/// `/`: what this address is, for a person who opens it by hand.
pub(crate) async fn front_page(headers: HeaderMap) -> Response {
    let words = Words::of(&headers);
    let text = escape(&words.plain("practice-front"));
    page(
        StatusCode::OK,
        words,
        "Salesforce",
        &format!("<p>{text}</p>"),
    )
}
