//! A practice setup with a practice organisation, and a person who signs in to it.

use std::{
    net::TcpListener,
    sync::{Arc, Mutex},
};

use practice::{Options, Practice};
use tokio::task::JoinHandle;
use url::Url;
use wizard::{
    failure::Failure,
    secrets::{Key, Name, Secret},
    setup::{
        Language, Persona, SalesforceSignedIn, Setup,
        view::{Environment, NewSetup, SetupView},
    },
};

use crate::{
    browser::Person,
    stage::{Stage, new},
};

/// A practice organisation whose app has one callback, and a practice setup that knows it.
pub(crate) struct Practising {
    pub(crate) stage: Stage,
    pub(crate) practice: Practice,
    port: u16,
}

impl Practising {
    pub(crate) fn new() -> Self {
        Self::with(Options::default())
    }

    pub(crate) fn with(options: Options) -> Self {
        let port = free_port();
        let practice = Practice::start(Options {
            callbacks: vec![format!("http://localhost:{port}/callback")],
            ..options
        });
        Self {
            stage: Stage::new(),
            practice: practice.unwrap(),
            port,
        }
    }

    pub(crate) fn setup(&self) -> Setup {
        let new = NewSetup {
            practice: true,
            environment: Environment::Production,
            ..new(&Persona::ALL)
        };
        let mut setup = self.stage.setups().create(&new).unwrap();
        self.choose_app(&mut setup);
        setup
    }

    pub(crate) fn choose_app(&self, setup: &mut Setup) {
        let key = &self.practice.credentials().salesforce.consumer_key;
        setup
            .choose_salesforce_app(&self.practice.salesforce_url(), key, Some(&[self.port]))
            .unwrap();
    }

    pub(crate) fn person(&self, action: &'static str) -> Person {
        let salesforce = &self.practice.credentials().salesforce;
        Person {
            username: salesforce.username.clone(),
            password: salesforce.password.clone(),
            action,
        }
    }

    /// Signs in with a person who does `action`; answers with the outcome, and what the browser shows at
    /// the end.
    pub(crate) async fn sign_in(
        &self,
        setup: &Setup,
        stay: bool,
        action: &'static str,
    ) -> (Result<SalesforceSignedIn, Failure>, String) {
        let browser: Arc<Mutex<Option<JoinHandle<String>>>> = Arc::default();
        let person = self.person(action);
        let open = |url: &Url| {
            let walk = tokio::spawn(person.clone().signs_in(url.clone()));
            *browser.lock().unwrap() = Some(walk);
            Ok(())
        };
        let signing_in = setup.salesforce_signing_in(Language::En, stay).unwrap();
        let outcome = signing_in.run(&open, &|_| ()).await;
        let walk = browser.lock().unwrap().take().unwrap();
        (outcome, walk.await.unwrap())
    }

    pub(crate) async fn signed_in(&self, setup: &mut Setup, stay: bool) -> SetupView {
        let (outcome, _) = self.sign_in(setup, stay, "allow").await;
        setup.record_salesforce_sign_in(&outcome.unwrap()).unwrap()
    }

    pub(crate) async fn kept(&self, setup: &Setup, name: Name) -> Option<Secret> {
        let setup = setup.id().to_owned();
        let key = Key { setup, name };
        self.stage.secrets().read(&key).await.unwrap()
    }

    /// Whether anything below the data folder holds `text`.
    pub(crate) fn is_on_disk(&self, text: &str) -> bool {
        fn any(folder: &std::path::Path, text: &[u8]) -> bool {
            std::fs::read_dir(folder).unwrap().any(|entry| {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    return any(&path, text);
                }
                let bytes = std::fs::read(path).unwrap();
                bytes.windows(text.len()).any(|window| window == text)
            })
        }
        any(self.stage.root(), text.as_bytes())
    }
}

/// The parameter of an address.
pub(crate) fn parameter(url: &Url, name: &str) -> Option<String> {
    url::form_urlencoded::parse(url.query()?.as_bytes())
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.into_owned())
}

pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

impl Practising {
    pub(crate) async fn connected_to_marketo(&self, setup: &mut Setup) -> SetupView {
        let marketo = &self.practice.credentials().marketo;
        let secret = Secret::new(marketo.client_secret.clone());
        let endpoint = self.practice.marketo_endpoint();
        let connecting = setup.marketo_connecting(&endpoint, &marketo.client_id, Some(&secret));
        let connected = connecting.unwrap().run().await.unwrap();
        setup.record_marketo_connection(&connected).unwrap()
    }
}
