//! Against an authorization server that is not ours: npm's `oidc-provider`, with PKCE required, `iss`,
//! rotation and revocation.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{Mutex, OnceLock},
    thread,
};

use http::{HeaderName, header};
use tokio::sync::mpsc;
use url::Url;
use wizard::{
    failure::Failure,
    http::{Call, Http},
    oauth::{
        Ask, Endpoints, Listener, OauthError, Progress, Server, SharedSession, SignIn,
        SystemRandom, Tokens, controls, refresh, revoke, sign_in,
    },
    words::Language,
};

use crate::{
    browser,
    stage::{PATH, http, said},
};

/// The provider as a process. Ends when dropped.
struct Provider {
    child: Child,
    server: Server,
}

impl Provider {
    fn start() -> Self {
        let folder = installed();
        let mut child = Command::new("node")
            .arg("server.js")
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node must be installed");
        let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
        let issuer = output
            .by_ref()
            .map(|line| line.unwrap())
            .find(|line| line.starts_with("http://127.0.0.1:"))
            .expect("the provider says where it is");
        // It goes on talking, and would end if nobody listened.
        thread::spawn(move || output.count());
        let at = |path: &str| format!("{issuer}/services/oauth2/{path}").parse().unwrap();
        let endpoints = Endpoints {
            authorize: at("authorize"),
            token: at("token"),
            revoke: at("revoke"),
        };
        let server = Server::new(endpoints, "native-client", Some(issuer)).unwrap();
        Self { child, server }
    }

    /// Signs in with a browser that goes to the address as `alter` leaves it.
    async fn sign_in(
        &self,
        scopes: &[&str],
        login_hint: Option<&str>,
        alter: impl Fn(&Url) -> Url,
    ) -> (Result<Tokens, OauthError>, String) {
        let ask = Ask {
            scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
            fresh_login: true,
            login_hint: login_hint.map(str::to_owned),
        };
        let (_controls, steering) = controls();
        let (opened, mut open) = mpsc::unbounded_channel();
        let door = http();
        let made = SignIn {
            http: &door,
            server: &self.server,
            ask: &ask,
            language: Language::En,
            deadline: SignIn::DEADLINE,
            afterwards: SignIn::AFTERWARDS,
            random: &SystemRandom,
            open: &|url| {
                opened.send(url.clone()).unwrap();
                Ok(())
            },
            progress: &|progress| assert!(!matches!(progress, Progress::Stray(_)), "{progress:?}"),
        };
        let listener = Listener::bind(&[0], PATH).unwrap();
        let end = sign_in(made, listener, steering, |_tokens, _until| async { Ok(()) });
        let browser = async {
            let start: Url = open.recv().await.unwrap();
            let start = browser::go(start.port().unwrap(), start.path())
                .await
                .unwrap();
            let url = start.header("Location").unwrap().parse().unwrap();
            walk(&door, alter(&url)).await
        };
        tokio::join!(end, browser)
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder of the provider, with what it needs in it.
fn installed() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folder = root.join("tests/counterparts/oidc");
        if !folder.join("node_modules/.package-lock.json").exists() {
            let mut install = Command::new("npm");
            install
                .args(["ci", "--no-audit", "--no-fund"])
                .current_dir(&folder);
            let done = install.output().expect("npm must be installed");
            assert!(
                done.status.success(),
                "{}",
                String::from_utf8_lossy(&done.stderr)
            );
        }
        folder
    })
}

/// A browser that follows redirects, keeps cookies, and ends with the page that our listener shows.
async fn walk(door: &Http, mut url: Url) -> String {
    let mut cookies: BTreeMap<String, String> = BTreeMap::new();
    for _ in 0..20 {
        if url.host_str() == Some("localhost") {
            let target = format!("{}?{}", url.path(), url.query().unwrap());
            return browser::go_on(url.port().unwrap(), &target).await.body;
        }
        let jar: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let call =
            Call::get(url.clone()).header(HeaderName::from_static("cookie"), &jar.join("; "));
        let answer = door.send(&call).await.unwrap();
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = answer.header("location");
        url = url.join(location.expect("a way on")).unwrap();
    }
    panic!("redirected in circles");
}

/// A session in memory.
struct InMemory(Mutex<Option<Tokens>>);

impl SharedSession for InMemory {
    async fn read(&self) -> Result<Option<Tokens>, Failure> {
        Ok(self.0.lock().unwrap().clone())
    }

    async fn write(&self, tokens: &Tokens) -> Result<(), Failure> {
        *self.0.lock().unwrap() = Some(tokens.clone());
        Ok(())
    }
}

const SCOPES: &[&str] = &["openid", "api", "refresh_token"];

#[tokio::test]
async fn o_01_o_15_signing_in_at_another_implementation() {
    let provider = Provider::start();
    let (end, page) = provider.sign_in(SCOPES, None, Url::clone).await;
    assert!(page.contains("You are signed in"), "{page}");
    let tokens = end.unwrap();
    assert!(tokens.refresh.is_some());
    assert_eq!(
        tokens.instance_url.as_deref(),
        Some("https://acme.my.salesforce.com")
    );
    assert!(tokens.issued_at.is_some() && tokens.signature.is_some());
    assert!(tokens.scopes_missing.is_empty(), "{tokens:?}");
    // Without asking for it there is no refresh token.
    let (end, _page) = provider.sign_in(&["openid", "api"], None, Url::clone).await;
    assert!(end.unwrap().refresh.is_none());
}

#[tokio::test]
async fn o_06_refusing_at_another_implementation() {
    let provider = Provider::start();
    let (end, page) = provider.sign_in(SCOPES, Some("deny"), Url::clone).await;
    assert!(page.contains("You are not signed in"), "{page}");
    let error = end.unwrap_err();
    assert!(
        said(&error).contains("declined in the browser"),
        "{error:?}"
    );
}

/// The address with another value of a parameter, or without it.
fn altered(url: &Url, name: &str, value: Option<&str>) -> Url {
    let mut altered = url.clone();
    let pairs = url.query_pairs().filter(|(known, _)| known != name);
    altered.query_pairs_mut().clear().extend_pairs(pairs);
    if let Some(value) = value {
        altered.query_pairs_mut().append_pair(name, value);
    }
    altered
}

#[tokio::test]
async fn o_20_o_22_wrong_pkce_at_another_implementation() {
    let provider = Provider::start();
    let other = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let swap = |url: &Url| altered(url, "code_challenge", Some(other));
    let (end, page) = provider.sign_in(SCOPES, None, swap).await;
    assert!(page.contains("You are not signed in"), "{page}");
    let error = end.unwrap_err();
    assert!(matches!(&error, OauthError::TokenRefused { error, .. } if error == "invalid_grant"));

    for (name, value) in [
        ("code_challenge", None),
        ("code_challenge_method", Some("plain")),
        ("code_challenge_method", Some("S512")),
    ] {
        let alter = |url: &Url| altered(url, name, value);
        let (end, _page) = provider.sign_in(SCOPES, None, alter).await;
        let error = end.unwrap_err();
        assert!(
            matches!(&error, OauthError::Refused { error, .. } if error == "invalid_request"),
            "{name} {value:?}: {error:?}"
        );
    }
}

#[tokio::test]
async fn o_54_o_58_renewing_with_rotation_and_revoking_at_another_implementation() {
    let provider = Provider::start();
    let folder = tempfile::tempdir().unwrap();
    let lock = folder.path().join("lock");
    let (end, _page) = provider.sign_in(SCOPES, None, Url::clone).await;
    let first = end.unwrap();
    let kept = InMemory(Mutex::new(Some(first.clone())));
    let mut newest = first.clone();
    for _ in 0..5 {
        let renewed = refresh(&http(), &provider.server, &newest, &kept, &lock)
            .await
            .unwrap();
        assert_ne!(renewed.refresh, newest.refresh, "rotated");
        assert_ne!(renewed.access, newest.access);
        newest = renewed;
    }
    revoke(&http(), &provider.server, &newest).await.unwrap();
    let error = refresh(&http(), &provider.server, &newest, &kept, &lock)
        .await
        .unwrap_err();
    assert!(matches!(&error, OauthError::TokenRefused { error, .. } if error == "invalid_grant"));
    // Revoking what is not there any more is as good.
    revoke(&http(), &provider.server, &newest).await.unwrap();
}

#[tokio::test]
async fn o_55_the_server_ends_a_session_whose_old_token_is_used_and_ours_never_does() {
    let provider = Provider::start();
    let (door, folder) = (http(), tempfile::tempdir().unwrap());
    let (end, _page) = provider.sign_in(SCOPES, None, Url::clone).await;
    let first = end.unwrap();
    let kept = InMemory(Mutex::new(Some(first.clone())));
    let stale = first.clone();
    let ours = folder.path().join("lock");
    let (one, two) = tokio::join!(
        refresh(&door, &provider.server, &stale, &kept, &ours),
        refresh(&door, &provider.server, &stale, &kept, &ours)
    );
    assert_eq!(one.unwrap(), two.unwrap());
    // Somebody with a copy of the old session and another lock: what our lock is there to prevent.
    let copy = InMemory(Mutex::new(Some(first.clone())));
    let theirs = folder.path().join("another-lock");
    assert!(
        refresh(&door, &provider.server, &stale, &copy, &theirs)
            .await
            .is_err()
    );
    let newest = kept.read().await.unwrap().unwrap();
    assert!(
        refresh(&door, &provider.server, &newest, &kept, &ours)
            .await
            .is_err()
    );
}
