//! The page on which a person allows or denies what the app asks for.

use axum::response::Response;
use http::StatusCode;

use super::ask::Ask;
use crate::{
    org::Org,
    page::{escape, page},
    words::Words,
};

/// Name of the app as the Salesforce admin registered it.
pub(in crate::salesforce) const APP: &str = "MSI Actions Setup";

pub(super) fn show(org: &Org, words: &Words, ask: &Ask, ticket: &str) -> Response {
    let say = |id| escape(&words.plain(id));
    let scopes: String = ask
        .scopes
        .iter()
        .map(|scope| format!("<li><code>{}</code></li>", escape(scope)))
        .collect();
    let content = format!(
        "<p>{intro}</p><ul>{scopes}</ul><p class=\"quiet\">{who}</p>\
         <form method=\"post\"><input type=\"hidden\" name=\"ticket\" value=\"{ticket}\">\
         <button type=\"submit\" name=\"action\" value=\"allow\">{allow}</button>\
         <button type=\"submit\" name=\"action\" value=\"deny\">{deny}</button></form>",
        intro = escape(&words.with("practice-consent-intro", [("app", APP)])),
        who = escape(&words.with(
            "practice-consent-who",
            [("username", org.credentials.salesforce.username.as_str())]
        )),
        ticket = escape(ticket),
        allow = say("practice-consent-allow"),
        deny = say("practice-consent-deny"),
    );
    page(
        StatusCode::OK,
        words,
        &words.plain("practice-consent"),
        &content,
    )
}
