//! Credentials at the Marketo of a test.

use std::{sync::Arc, time::Duration};

use wizard::{
    http::{Http, HttpOptions},
    marketo::{Client, Credentials, Endpoint, Options, Waits},
    record::Clock,
    secrets::Secret,
};

use crate::vendor_stage::{Asked, Says, Vendor};

pub(crate) const IDENTITY: &str = "/identity/oauth/token";
pub(crate) const SECRET: &str = "s3cret&with+signs";

/// 24 November 2026, 20:44 UTC.
struct Evening;

impl Clock for Evening {
    fn now(&self) -> u64 {
        1_795_553_040_000
    }
}

pub(crate) fn credentials() -> Credentials {
    Credentials::parse("the-client", &Secret::new(SECRET)).unwrap()
}

pub(crate) fn options() -> Options {
    Options {
        waits: Waits {
            rate: Duration::from_millis(1),
            pause: Duration::from_millis(1),
        },
        clock: Arc::new(Evening),
        ..Options::default()
    }
}

pub(crate) fn client(vendor: &Vendor) -> Client {
    client_with(vendor, options())
}

pub(crate) fn client_with(vendor: &Vendor, options: Options) -> Client {
    let http = Http::new(&HttpOptions::default()).unwrap();
    let endpoint = Endpoint::parse(&vendor.address()).unwrap();
    Client::new(http, endpoint, credentials(), options)
}

/// A token as identity gives it.
pub(crate) fn token(token: &str, life: u32) -> Says {
    Says::ok(format!(
        r#"{{"access_token":"{token}","token_type":"bearer","expires_in":{life},"scope":"wizard-api@example.com"}}"#
    ))
}

/// A Marketo whose identity gives one token, and which answers everything else as said.
pub(crate) async fn vendor(mut says: impl FnMut(&Asked) -> Says + Send + 'static) -> Vendor {
    Vendor::start(move |asked| match asked.path.as_str() {
        IDENTITY => token("first:ab", 3599),
        _ => says(asked),
    })
    .await
}

/// A refusal as Marketo writes it, the code as text.
pub(crate) fn error(code: &str, message: &str) -> Says {
    Says::ok(format!(
        r#"{{"requestId":"1a2b#18c0ffee123","success":false,"errors":[{{"code":"{code}","message":"{message}"}}]}}"#
    ))
}

pub(crate) fn result(result: &str) -> Says {
    Says::ok(format!(
        r#"{{"requestId":"5f#1","success":true,"result":[{result}]}}"#
    ))
}
