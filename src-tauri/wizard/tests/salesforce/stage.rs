//! A session at the vendor of a test.

use std::time::Duration;

use wizard::{
    http::{Http, HttpOptions},
    oauth::Tokens,
    salesforce::{Client, LoginHost, Renew, Session},
    secrets::Secret,
};

use crate::vendor_stage::{Asked, Says, Vendor};

pub(crate) const ORGANIZATION: &str = "00DXX0000000001AAA";
pub(crate) const USER: &str = "005XX0000000001AAA";
pub(crate) const TOKEN: &str = "00DXX0000000001!first";

pub(crate) const VERSIONS: &str = r#"[{"label":"Winter '23","url":"/services/data/v56.0","version":"56.0"},
 {"label":"Summer '26","url":"/services/data/v67.0","version":"67.0"},
 {"label":"Winter '27","url":"/services/data/v68.0","version":"68.0"}]"#;

fn tokens(access: &str, vendor: &str) -> Tokens {
    Tokens {
        access: Secret::new(access),
        refresh: None,
        scopes: vec!["api".into(), "id".into()],
        scopes_missing: Vec::new(),
        expires_in: None,
        instance_url: Some(vendor.to_owned()),
        id: Some(format!("{vendor}/id/{ORGANIZATION}/{USER}")),
        issued_at: Some(1_790_000_000_000),
        signature: None,
    }
}

pub(crate) fn session(access: &str, vendor: &Vendor) -> Session {
    let login = LoginHost::parse(&vendor.address(), wizard::record::Environment::Production);
    Session::from_tokens(
        &login.unwrap(),
        "client",
        &tokens(access, &vendor.address()),
    )
    .unwrap()
}

pub(crate) fn client(vendor: &Vendor) -> Client {
    client_with(vendor, None)
}

pub(crate) fn client_with(vendor: &Vendor, renew: Option<Renew>) -> Client {
    let http = Http::new(&HttpOptions::default()).unwrap();
    Client::pausing(
        http,
        session(TOKEN, vendor),
        renew,
        Duration::from_millis(1),
    )
}

/// A vendor that offers its versions and answers everything else as said.
pub(crate) async fn vendor(mut says: impl FnMut(&Asked) -> Says + Send + 'static) -> Vendor {
    Vendor::start(move |asked| match asked.path.as_str() {
        "/services/data/" => Says::ok(VERSIONS),
        _ => says(asked),
    })
    .await
}

/// An error as the REST API writes it.
pub(crate) fn error(status: u16, code: &str, message: &str) -> Says {
    Says::json(
        status,
        format!(r#"[{{"message":"{message}","errorCode":"{code}"}}]"#),
    )
}

pub(crate) fn records(records: &str) -> Says {
    Says::ok(format!(
        r#"{{"totalSize":1,"done":true,"records":[{records}]}}"#
    ))
}
