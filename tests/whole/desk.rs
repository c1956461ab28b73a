//! What happens in the practice organisation that the window runs, and looking at it from the window.

use serde_json::{Value, json};
use url::Url;
use wizard::http::{Call, Http, HttpOptions};

use crate::{app::App, browser::Browser};

/// What is done in the web applications before the package.
pub(crate) const BEFORE_THE_PACKAGE: [&str; 5] = [
    "first-invite",
    "connect-salesforce",
    "connect-marketo",
    "start-sync",
    "invite-users",
];

/// The control address of the practice organisation that the window runs, as its desk is opened.
pub(crate) struct Desk {
    http: Http,
    at: Url,
}

impl Desk {
    pub(crate) async fn of(app: &App, browser: &Browser) -> Self {
        let before = browser.addresses().len();
        app.command("open_practice_desk", json!({})).await.unwrap();
        browser.arrives_after(before).await;
        let at = browser.addresses().pop().unwrap();
        Self {
            http: Http::new(&HttpOptions::default()).unwrap(),
            at: at.parse().unwrap(),
        }
    }

    pub(crate) async fn happens(&self, event: &str) {
        let url = self.at.join(&format!("/events/{event}")).unwrap();
        let answer = self.http.send(&Call::post_form(url, &[])).await.unwrap();
        assert!(answer.status.is_success(), "{event}: {}", answer.status);
    }

    pub(crate) async fn all_happen(&self, events: &[&str]) {
        for event in events {
            self.happens(event).await;
        }
    }

    pub(crate) async fn state(&self) -> Value {
        let url = self.at.join("/state").unwrap();
        let answer = self.http.send(&Call::get(url)).await.unwrap();
        answer.json().unwrap()
    }
}

/// Verifies everything from the left column and waits until it has ended.
pub(crate) async fn verify_all(app: &App) {
    app.click("[data-action='verify-all']").await;
    app.see_no("[data-verifying]").await;
    app.see("[data-action='verify-all']").await;
}
