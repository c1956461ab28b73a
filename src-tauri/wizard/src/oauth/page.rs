//! What the browser shows at the end: one calm page, complete in itself.

use std::sync::LazyLock;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use crate::words::{Language, Words};

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// Signed in, and the tokens are stored.
    SignedIn,
    /// The person, or the server, refused.
    Refused,
    /// Something failed after the answer; the application says what.
    Failed,
    /// The person cancelled in the application.
    Cancelled,
    /// This answer was given before.
    Over,
    /// Nothing was expected, or not this.
    NotExpected,
}

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;padding:0 1.5rem;color:#1f2328;background:#fff}\
h1{font-size:1.375rem;font-weight:600;line-height:1.3;margin:0 0 .5rem}\
p{margin:0}\
footer{margin-top:2rem;font-size:.875rem;color:#59636e}\
@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#16191d}footer{color:#9198a1}}";

/// What the page may do: show its own style, and nothing else.
pub(super) static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        STANDARD.encode(Sha256::digest(STYLE))
    )
});

impl Page {
    /// The page in a language.
    pub(super) fn html(self, language: Language) -> String {
        let (title, text) = self.words(Words::of(language));
        let product = escape(&Words::of(language).plain("product-wizard"));
        format!(
            "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
             <style>{STYLE}</style></head><body><main><h1>{title}</h1><p>{text}</p></main>\
             <footer>{product}</footer></body></html>",
            title = escape(&title),
            text = escape(&text),
        )
    }

    fn words(self, words: &Words) -> (String, String) {
        let (title, text) = match self {
            Self::SignedIn => ("browser-signed-in", "browser-signed-in-text"),
            Self::Refused => ("browser-refused", "browser-refused-text"),
            Self::Failed => ("browser-failed", "browser-failed-text"),
            Self::Cancelled => ("browser-cancelled", "browser-cancelled-text"),
            Self::Over => ("browser-over", "browser-over-text"),
            Self::NotExpected => ("browser-not-expected", "browser-not-expected-text"),
        };
        (words.plain(title), words.plain(text))
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o_60_a_page_needs_nothing_from_elsewhere_and_its_style_is_the_one_that_is_allowed() {
        for language in Language::ALL {
            for page in [
                Page::SignedIn,
                Page::Refused,
                Page::Failed,
                Page::Cancelled,
                Page::Over,
                Page::NotExpected,
            ] {
                let html = page.html(language);
                let outside = [
                    "http:", "https:", "src=", "href=", "url(", "<script", "@import",
                ];
                for outside in outside {
                    assert!(!html.contains(outside), "{outside}: {html}");
                }
                assert!(html.contains(&format!("<html lang=\"{}\">", language.code())));
                assert!(!html.contains("browser-"), "a sentence is missing: {html}");
                let style = html.split("<style>").nth(1).unwrap();
                let style = style.split("</style>").next().unwrap();
                assert!(POLICY.contains(&STANDARD.encode(Sha256::digest(style))));
            }
        }
    }

    #[test]
    fn what_means_something_in_html_is_escaped() {
        assert_eq!(escape("<a b=\"&\">"), "&lt;a b=&quot;&amp;&quot;&gt;");
    }
}
