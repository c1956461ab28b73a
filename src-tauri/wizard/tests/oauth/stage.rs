//! One sign-in under way, and everything a test can do to it.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{sync::mpsc, task::JoinHandle};
use url::Url;
use wizard::{
    failure::Failure,
    http::{Http, HttpOptions},
    oauth::{
        Ask, Controls, Endpoints, Listener, OauthError, Progress, Random, Server, SignIn, Stray,
        SystemRandom, Tokens, controls, sign_in,
    },
    words::Language,
};

use crate::{
    browser::{self, Shown},
    endpoint::Endpoint,
};

pub(crate) const PATH: &str = "/callback";

/// How a sign-in is to be made; what a test does not say is as in the product, with a port of the
/// system's choice.
pub(crate) struct Plan {
    pub(crate) ports: Vec<u16>,
    pub(crate) path: &'static str,
    pub(crate) issuer: Option<String>,
    pub(crate) scopes: &'static [&'static str],
    pub(crate) deadline: Duration,
    pub(crate) afterwards: Duration,
    pub(crate) total: Duration,
    pub(crate) language: Language,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) browser: Result<(), String>,
    /// What storing the tokens comes to, and until when it takes.
    pub(crate) store: Result<(), Failure>,
    pub(crate) store_after: Option<tokio::sync::oneshot::Receiver<()>>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            ports: vec![0],
            path: PATH,
            issuer: None,
            scopes: &["api", "web"],
            deadline: SignIn::DEADLINE,
            afterwards: SignIn::AFTERWARDS,
            total: Duration::from_secs(30),
            language: Language::En,
            random: Arc::new(SystemRandom),
            browser: Ok(()),
            store: Ok(()),
            store_after: None,
        }
    }
}

pub(crate) fn server(base: &Url, issuer: Option<String>) -> Server {
    let at = |path| base.join(path).unwrap();
    let endpoints = Endpoints {
        authorize: at("/services/oauth2/authorize"),
        token: at("/services/oauth2/token"),
        revoke: at("/services/oauth2/revoke"),
    };
    Server::new(endpoints, "client-of-the-test", issuer).unwrap()
}

pub(crate) fn http() -> Http {
    Http::new(&HttpOptions::default()).unwrap()
}

/// A sign-in under way.
pub(crate) struct UnderWay {
    pub(crate) port: u16,
    /// Where the person was sent.
    pub(crate) url: Url,
    /// Where the browser was told to go.
    pub(crate) opened: Url,
    pub(crate) sent: BTreeMap<String, String>,
    pub(crate) controls: Controls,
    pub(crate) progress: mpsc::UnboundedReceiver<Progress>,
    pub(crate) stored: Arc<Mutex<Vec<Tokens>>>,
    task: JoinHandle<Result<Tokens, OauthError>>,
}

impl UnderWay {
    pub(crate) async fn start(endpoint: &Endpoint) -> Self {
        Self::planned(endpoint, Plan::default()).await
    }

    pub(crate) async fn planned(endpoint: &Endpoint, plan: Plan) -> Self {
        let listener = Listener::bind(&plan.ports, plan.path).unwrap();
        Self::at(&endpoint.base, listener, plan).await
    }

    pub(crate) async fn at(base: &Url, listener: Listener, plan: Plan) -> Self {
        let server = server(base, plan.issuer).within(plan.total);
        let port = listener.port();
        let (controls, steering) = controls();
        let (said, mut progress) = mpsc::unbounded_channel();
        let stored = Arc::new(Mutex::new(Vec::new()));
        let kept = stored.clone();
        let store = move |tokens: Tokens, _until| async move {
            if let Some(after) = plan.store_after {
                let _ = after.await;
            }
            kept.lock().unwrap().push(tokens);
            plan.store
        };
        let ask = Ask {
            scopes: plan
                .scopes
                .iter()
                .map(|scope| (*scope).to_owned())
                .collect(),
            ..Ask::default()
        };
        let opened = Arc::new(Mutex::new(None));
        let opening = opened.clone();
        let task = tokio::spawn(async move {
            let made = SignIn {
                http: &http(),
                server: &server,
                ask: &ask,
                language: plan.language,
                deadline: plan.deadline,
                afterwards: plan.afterwards,
                random: plan.random.as_ref(),
                open: &|url| {
                    *opening.lock().unwrap() = Some(url.clone());
                    plan.browser.clone()
                },
                progress: &|progress| said.send(progress).unwrap_or_default(),
            };
            sign_in(made, listener, steering, store).await
        });
        let url = loop {
            match progress.recv().await.expect("the browser is opened") {
                Progress::BrowserOpened { url } | Progress::BrowserNotOpened { url, .. } => {
                    break url;
                }
                _ => {}
            }
        };
        let sent = url.query_pairs().into_owned().collect();
        let opened = opened.lock().unwrap().take().unwrap();
        Self {
            port,
            url,
            opened,
            sent,
            controls,
            progress,
            stored,
            task,
        }
    }

    pub(crate) fn state(&self) -> &str {
        &self.sent["state"]
    }

    /// The true answer with that code.
    pub(crate) fn callback(&self, code: &str) -> String {
        format!("{PATH}?code={code}&state={}", self.state())
    }

    /// Sends bytes that are no true answer, and sees that they were answered and told of.
    pub(crate) async fn stray(&mut self, bytes: impl AsRef<[u8]>) -> (Shown, Stray) {
        let bytes = bytes.as_ref();
        let shown = browser::send(self.port, bytes)
            .await
            .unwrap_or_else(|| panic!("no answer to {:?}", String::from_utf8_lossy(bytes)));
        loop {
            match self.progress.recv().await.expect("the wait goes on") {
                Progress::Stray(stray) => return (shown, stray),
                Progress::Exchanging => panic!("taken: {:?}", String::from_utf8_lossy(bytes)),
                _ => {}
            }
        }
    }

    /// Goes to an address that is no true answer.
    pub(crate) async fn stray_to(&mut self, target: &str) -> (u16, Stray) {
        let (shown, stray) = self.stray(browser::request(self.port, target)).await;
        (shown.status, stray)
    }

    /// Gives the true answer, sees success, and yields the tokens.
    pub(crate) async fn succeed(self) -> Tokens {
        let shown = browser::go_on(self.port, &self.callback("a-code")).await;
        assert_eq!(shown.status, 200, "{shown:?}");
        assert!(shown.body.contains("signed in"), "{shown:?}");
        self.end().await.unwrap()
    }

    /// How it ends.
    pub(crate) async fn end(self) -> Result<Tokens, OauthError> {
        self.task.await.unwrap()
    }

    /// Ends it as a window that is closed does.
    pub(crate) async fn drop_it(self) {
        self.task.abort();
        let _ = self.task.await;
    }
}

/// The sentence and the hint of an error, in both languages; fails if one is missing or not filled.
pub(crate) fn said(error: &OauthError) -> String {
    let failure = error.failure();
    let mut said = String::new();
    for language in Language::ALL {
        let (sentence, hint) = wizard::words::Words::of(language).failure(&failure);
        for text in [&sentence, &hint] {
            assert!(
                !text.starts_with("error-") && !text.contains("{$"),
                "{text}"
            );
        }
        said += &format!("{sentence} {hint}\n");
    }
    said
}
