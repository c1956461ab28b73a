//! Pages of HTML: plain, readable by everybody, and marked as practice.

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};

use crate::words::Words;

const STYLE: &str = "\
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1c1c1c;background:#f4f4f2}\
.mark{background:#5b2a86;color:#fff;padding:.5rem 1rem;font-weight:600}\
main{max-width:44rem;margin:1.5rem auto;padding:1rem 1.5rem;background:#fff;border:1px solid #ccc}\
label{display:block;margin:.75rem 0 .25rem}input,select{font:inherit;padding:.4rem;width:100%;box-sizing:border-box;border:1px solid #666}\
button{font:inherit;margin:.5rem .5rem .25rem 0;padding:.45rem .9rem;border:1px solid #333;background:#fff;color:#1c1c1c;cursor:pointer}\
:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}\
.wrong{border-left:4px solid #b00020;padding-left:.75rem}code{overflow-wrap:anywhere}\
form.event{display:inline}li{margin:.25rem 0}.quiet{color:#555}\
@media(prefers-color-scheme:dark){body{background:#181818;color:#eee}main{background:#222;border-color:#555}\
input,select,button{background:#111;color:#eee;border-color:#aaa}.quiet{color:#bbb}}";

/// Text as it may stand in HTML and in its attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            _ => safe.push(one),
        }
    }
    safe
}

/// A whole page. `title` is text, `content` is HTML.
pub(crate) fn page(status: StatusCode, words: &Words, title: &str, content: &str) -> Response {
    let mark = escape(&words.plain("practice-mark"));
    let title = escape(title);
    let language = words.code();
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{title} – {mark}</title><style>{STYLE}</style></head>\
         <body><header class=\"mark\">{mark}</header><main><h1>{title}</h1>{content}</main></body></html>\n"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html;charset=UTF-8"),
        (header::CACHE_CONTROL, "no-store"),
        // With `no-referrer` a browser sends its own forms with `Origin: null`, which the control page refuses.
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none';style-src 'unsafe-inline';base-uri 'none';frame-ancestors 'none'",
        ),
    ];
    (status, headers, html).into_response()
}

/// The page that stands in for an answer of Salesforce or Marketo during maintenance, and the one of
/// something in between that wants a sign-in of its own.
pub(crate) fn in_the_way(status: StatusCode, title: &str, text: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>\n"
    );
    let headers = [(header::CONTENT_TYPE, "text/html;charset=UTF-8")];
    (status, headers, html).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_sent_becomes_html() {
        assert_eq!(
            escape("<a href='x' b=\"y\">&"),
            "&lt;a href=&#39;x&#39; b=&quot;y&quot;&gt;&amp;"
        );
    }
}
