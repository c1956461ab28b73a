//! The practice organisation that runs in this process, for the practice setup on the screen.

use std::path::Path;

use practice::{Options, Practice};
use tauri::Url;
use wizard::failure::Failure;

/// A running practice organisation and the setup it belongs to.
pub(crate) struct Running {
    setup: String,
    practice: Practice,
}

/// Where to sign in to the practice Salesforce, and through which app.
pub(crate) struct SalesforceAt {
    pub(crate) login_url: String,
    pub(crate) client_id: String,
}

/// The practice Marketo's credentials.
pub(crate) struct MarketoAt {
    pub(crate) endpoint: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
}

/// Where it was before: its addresses stand in the record.
#[derive(Default)]
pub(crate) struct Before<'a> {
    pub(crate) salesforce: Option<&'a str>,
    pub(crate) marketo: Option<&'a str>,
}

impl Running {
    /// Starts the organisation of a setup, with what happened in it so far; at the addresses it had
    /// before, if it had any.
    pub(crate) fn start(setup: &str, folder: &Path, before: &Before<'_>) -> Result<Self, Failure> {
        let options = Options {
            salesforce_port: port(before.salesforce),
            marketo_port: port(before.marketo),
            state_file: Some(folder.join(format!("{setup}.json"))),
            ..Options::default()
        };
        let practice = Practice::start(options)
            .map_err(|error| Failure::new("practice-not-started").with("reason", error))?;
        Ok(Self {
            setup: setup.to_owned(),
            practice,
        })
    }

    /// The setup it belongs to.
    pub(crate) fn setup(&self) -> &str {
        &self.setup
    }

    pub(crate) fn salesforce(&self) -> SalesforceAt {
        SalesforceAt {
            login_url: self.practice.salesforce_url(),
            client_id: self.practice.credentials().salesforce.consumer_key.clone(),
        }
    }

    pub(crate) fn marketo(&self) -> MarketoAt {
        let marketo = &self.practice.credentials().marketo;
        MarketoAt {
            endpoint: self.practice.marketo_endpoint(),
            client_id: marketo.client_id.clone(),
            client_secret: marketo.client_secret.clone(),
        }
    }

    /// The page where the steps in the web applications are practised.
    pub(crate) fn desk(&self) -> String {
        self.practice.control_url()
    }
}

/// The port of an address; 0, which stands for any, where there is none.
fn port(address: Option<&str>) -> u16 {
    address
        .and_then(|address| Url::parse(address).ok())
        .and_then(|url| url.port())
        .unwrap_or(0)
}

/// The practice organisation is needed and does not run.
pub(crate) fn not_running() -> Failure {
    Failure::new("practice-not-running")
}
