//! A browser with a person at it, as far as signing in to the practice organisation needs one.

use url::Url;
use wizard::http::{Answer, Call, Http, HttpOptions};

/// What the person does on the pages.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) username: String,
    pub(crate) password: String,
    /// `allow` or `deny`.
    pub(crate) action: &'static str,
}

impl Person {
    /// Goes from the address the application opened to the page it ends at; answers what that page says.
    pub(crate) async fn signs_in(self, authorize: Url) -> String {
        let http = Http::new(&HttpOptions::default()).unwrap();
        let callback = self.decides(&http, authorize).await;
        let done = http.send(&Call::get(callback.clone())).await.unwrap();
        let page = http
            .send(&Call::get(location(&done, &callback)))
            .await
            .unwrap();
        text(&page)
    }

    /// Goes from that address to where the practice organisation sends the browser back to, and no further.
    pub(crate) async fn decides(&self, http: &Http, opened: Url) -> Url {
        let authorize = if opened.path().contains("/start/") {
            location(
                &http.send(&Call::get(opened.clone())).await.unwrap(),
                &opened,
            )
        } else {
            opened
        };
        let login = Call::post_form(
            authorize.clone(),
            &[("username", &self.username), ("password", &self.password)],
        );
        let consent = http.send(&login).await.unwrap();
        let ticket = hidden(&consent, "ticket");
        let decision = Call::post_form(
            action(&consent, &authorize),
            &[("ticket", &ticket), ("action", self.action)],
        );
        let back = http.send(&decision).await.unwrap();
        location(&back, &authorize)
    }
}

/// Where an answer sends the browser.
fn location(answer: &Answer, from: &Url) -> Url {
    let location = answer.header("location");
    let location = location.unwrap_or_else(|| panic!("{answer:?}: {}", text(answer)));
    from.join(location).unwrap()
}

/// Where the form of a page goes.
fn action(page: &Answer, from: &Url) -> Url {
    let html = text(page);
    let action = html
        .split("action=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default()
        .replace("&amp;", "&");
    from.join(&action).unwrap()
}

fn hidden(page: &Answer, name: &str) -> String {
    let html = text(page);
    let field = html.split(&format!("name=\"{name}\" value=\"")).nth(1);
    let field = field.unwrap_or_else(|| panic!("no field {name} in {html}"));
    field.split('"').next().unwrap().to_owned()
}

fn text(page: &Answer) -> String {
    String::from_utf8_lossy(&page.body).into_owned()
}
