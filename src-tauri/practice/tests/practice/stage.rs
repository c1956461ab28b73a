//! A client, and a person at a browser.

use std::time::Duration;

use practice::{Event, Options, Practice};
use reqwest::{Client, Method, RequestBuilder, StatusCode, redirect::Policy};
use serde_json::Value;
use url::{Url, form_urlencoded};

/// The callback that a wizard would listen on.
pub(crate) const CALLBACK: &str = "http://localhost:17170/callback";
/// RFC 7636, appendix B.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(crate) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// An answer, read whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    headers: reqwest::header::HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Status, `errorCode` and message of an error of the REST API.
    pub(crate) fn api_error(&self) -> (u16, String, String) {
        let json = self.json();
        let text = |name: &str| json[0][name].as_str().unwrap_or_default().to_owned();
        let one = json.as_array().is_some_and(|all| all.len() == 1);
        assert!(one, "{:.300}", self.text);
        (self.status.as_u16(), text("errorCode"), text("message"))
    }

    /// Status and `error` of the token endpoint.
    pub(crate) fn oauth_error(&self) -> (u16, String) {
        let json = self.json();
        assert!(json["error_description"].is_string(), "{json}");
        assert!(self.header("cache-control").contains("no-store"));
        (
            self.status.as_u16(),
            json["error"].as_str().unwrap().to_owned(),
        )
    }

    /// Where it redirects to.
    pub(crate) fn location(&self) -> Url {
        assert_eq!(self.status, StatusCode::FOUND, "{self:?}");
        self.header("location").parse().unwrap()
    }
}

/// One field of a query.
pub(crate) fn field(url: &Url, name: &str) -> Option<String> {
    url.query_pairs()
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.into_owned())
}

pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

/// A practice organisation with a client.
pub(crate) struct Stage {
    pub(crate) practice: Practice,
    client: Client,
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self::with(Options::default())
    }

    pub(crate) fn with(options: Options) -> Self {
        Self {
            practice: Practice::start(options).unwrap(),
            client: Client::builder()
                .no_proxy()
                .redirect(Policy::none())
                .timeout(Duration::from_secs(60))
                .build()
                .unwrap(),
        }
    }

    /// One in which the package is installed at once.
    pub(crate) fn quick() -> Self {
        Self::with(Options {
            install_takes: Duration::ZERO,
            ..Options::default()
        })
    }

    /// Lets events happen, each of which can.
    pub(crate) fn happen(&self, events: &[Event]) {
        for event in events {
            self.practice.happen(*event).unwrap();
        }
    }

    pub(crate) async fn send(&self, request: RequestBuilder) -> Answer {
        let response = request.send().await.unwrap();
        Answer {
            status: response.status(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }

    pub(crate) fn request(&self, method: Method, url: &str) -> RequestBuilder {
        self.client.request(method, url)
    }

    /// An address of the Salesforce side.
    pub(crate) fn salesforce(&self, path: &str) -> String {
        self.practice.salesforce_url() + path
    }

    pub(crate) async fn get(&self, url: &str) -> Answer {
        self.send(self.request(Method::GET, url)).await
    }

    pub(crate) async fn post_form(&self, url: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self
            .request(Method::POST, url)
            .body(form(fields))
            .header("content-type", "application/x-www-form-urlencoded");
        self.send(request).await
    }

    /// The address of an authorization request that is in order.
    pub(crate) fn authorize(&self) -> Url {
        let mut url: Url = self
            .salesforce("/services/oauth2/authorize")
            .parse()
            .unwrap();
        url.query_pairs_mut().extend_pairs([
            ("response_type", "code"),
            (
                "client_id",
                &self.practice.credentials().salesforce.consumer_key,
            ),
            ("redirect_uri", CALLBACK),
            ("scope", "api web openid refresh_token"),
            ("state", "state+/=1"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ]);
        url
    }

    /// The same with one field another, or gone.
    pub(crate) fn authorize_but(&self, name: &str, value: Option<&str>) -> Url {
        let mut url = self.authorize();
        let fields: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(known, _)| known != name)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        url.query_pairs_mut()
            .clear()
            .extend_pairs(fields)
            .extend_pairs(value.map(|value| (name, value)));
        url
    }

    /// A person gives name and password and then decides; where the browser is sent.
    pub(crate) async fn decide(&self, url: &Url, action: &str) -> Url {
        let known = &self.practice.credentials().salesforce;
        let login = self.get(url.as_str()).await;
        assert_eq!(login.status, 200, "{login:?}");
        let given = [
            ("username", known.username.as_str()),
            ("password", &known.password),
        ];
        let consent = self.post_form(url.as_str(), &given).await;
        let ticket = ticket(&consent.text);
        let decision = [("ticket", ticket.as_str()), ("action", action)];
        self.post_form(url.as_str(), &decision).await.location()
    }

    /// The code that a person who allows it sends back.
    pub(crate) async fn code(&self, url: &Url) -> String {
        field(&self.decide(url, "allow").await, "code").unwrap()
    }

    /// Exchanges a code, with one field another or gone.
    pub(crate) async fn exchange(&self, code: &str, but: Option<(&str, Option<&str>)>) -> Answer {
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            (
                "client_id",
                self.practice.credentials().salesforce.consumer_key.as_str(),
            ),
            ("redirect_uri", CALLBACK),
            ("code_verifier", VERIFIER),
        ];
        if let Some((name, value)) = but {
            fields.retain(|(known, _)| *known != name);
            fields.extend(value.map(|value| (name, value)));
        }
        let url = self.salesforce("/services/oauth2/token");
        self.post_form(&url, &fields).await
    }

    pub(crate) async fn refresh(&self, token: &str) -> Answer {
        let fields = [
            ("grant_type", "refresh_token"),
            ("refresh_token", token),
            (
                "client_id",
                self.practice.credentials().salesforce.consumer_key.as_str(),
            ),
        ];
        let url = self.salesforce("/services/oauth2/token");
        self.post_form(&url, &fields).await
    }

    /// Signs in; what the token endpoint answered.
    pub(crate) async fn sign_in(&self) -> Value {
        let code = self.code(&self.authorize()).await;
        self.exchange(&code, None).await.json()
    }

    /// Signs in and keeps the access token.
    pub(crate) async fn access(&self) -> String {
        self.sign_in().await["access_token"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Calls the REST API; `path` is below the version.
    pub(crate) async fn rest(&self, access: &str, path: &str) -> Answer {
        let url = self.salesforce(&format!("/services/data/v67.0/{path}"));
        self.with_token(access, Method::GET, &url).await
    }

    pub(crate) async fn with_token(&self, access: &str, method: Method, url: &str) -> Answer {
        let request = self.request(method, url).bearer_auth(access);
        self.send(request).await
    }

    /// Asks a query of one of the two APIs.
    pub(crate) async fn ask(&self, access: &str, api: &str, query: &str) -> Answer {
        let path = format!("{api}?{}", form(&[("q", query)]));
        self.rest(access, &path).await
    }
}

/// The hidden field of the consent page.
pub(crate) fn ticket(page: &str) -> String {
    let start = page.split("name=\"ticket\" value=\"").nth(1);
    let start = start.unwrap_or_else(|| panic!("{page}"));
    start.split('"').next().unwrap().to_owned()
}
