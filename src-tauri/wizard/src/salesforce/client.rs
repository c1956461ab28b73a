//! Questions to the API of one org, in the name of one session.
//!
//! Only GETs, only to the host that the session names. A session that has ended is renewed at most once
//! for a question, and by one question at a time; the others go on with what that one got.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use http::header;
use serde::{Deserialize, de::DeserializeOwned};
use tokio::sync::{Mutex as Turn, OnceCell};
use url::Url;

use super::{ApiVersion, Limits, Problem, SalesforceError, Session, Usage, refusal::refusal};
use crate::{
    failure::Failure,
    http::{Answer, Call, Http},
};

/// Longest body of a page of records: 2000 rows of what is asked for here have about 2 MiB.
pub(super) const PAGE_LIMIT: usize = 16 * 1024 * 1024;
/// The share of what is left of the day that a sparing client uses: one in so many calls.
const SHARE: u64 = 100;
/// How often what passes by itself is asked again.
const AGAIN: u32 = 2;

/// A session in place of the one that has ended, stored before it is handed out.
pub type Renewal = Pin<Box<dyn Future<Output = Result<Session, NotRenewed>> + Send>>;
/// Renews the session it is given.
pub type Renew = Arc<dyn Fn(Session) -> Renewal + Send + Sync>;

/// Why there is no session in place of the one that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRenewed {
    /// It is one that cannot be renewed: what Salesforce said of it stands.
    Never,
    /// The server has refused, or may have done so: only signing in again helps.
    Ended(Failure),
    /// It could not be tried to the end now; it may still be possible later.
    NotNow(Failure),
}

/// The API of one org. Cloning is cheap and shares the session.
#[derive(Clone)]
pub struct Client {
    http: Http,
    shared: Arc<Shared>,
}

struct Shared {
    session: Mutex<Session>,
    renew: Option<Renew>,
    /// Turns in renewing, and how the last one failed.
    turn: Turn<Option<SalesforceError>>,
    /// How often renewing was begun.
    renewals: AtomicU64,
    version: OnceCell<ApiVersion>,
    usage: Mutex<Option<Usage>>,
    calls: AtomicU64,
    sparing: bool,
    pause: Duration,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Client").field(&self.session()).finish()
    }
}

impl Client {
    /// Pause before what passes by itself is asked again; it doubles.
    pub const PAUSE: Duration = Duration::from_millis(500);

    /// A client of the session's org. Without `renew` a session that has ended stays ended.
    pub fn new(http: Http, session: Session, renew: Option<Renew>) -> Self {
        Self::pausing(http, session, renew, Self::PAUSE)
    }

    /// A client that never makes more than one in a hundred of the calls that the org has left for the day.
    pub fn sparing(http: Http, session: Session, renew: Option<Renew>) -> Self {
        Self::with(http, session, renew, Self::PAUSE, true)
    }

    /// A client with another pause.
    pub fn pausing(http: Http, session: Session, renew: Option<Renew>, pause: Duration) -> Self {
        Self::with(http, session, renew, pause, false)
    }

    fn with(
        http: Http,
        session: Session,
        renew: Option<Renew>,
        pause: Duration,
        sparing: bool,
    ) -> Self {
        Self {
            http,
            shared: Arc::new(Shared {
                session: Mutex::new(session),
                renew,
                turn: Turn::new(None),
                renewals: AtomicU64::new(0),
                version: OnceCell::new(),
                usage: Mutex::new(None),
                calls: AtomicU64::new(0),
                sparing,
                pause,
            }),
        }
    }

    /// The same client with repetitions of its own, for one thing that a person asked for.
    #[must_use]
    pub fn run(&self) -> Self {
        Self {
            http: self.http.run(),
            shared: self.shared.clone(),
        }
    }

    /// The session as it is now: a renewed one after a renewal.
    pub fn session(&self) -> Session {
        let session = &self.shared.session;
        session
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What the last answer said about the org's calls.
    pub fn usage(&self) -> Option<Usage> {
        let usage = &self.shared.usage;
        *usage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many calls that count for the quota were made.
    pub fn calls(&self) -> u64 {
        self.shared.calls.load(Ordering::Relaxed)
    }

    /// Versions of the API that the org offers. The only question that needs no session and counts for
    /// no limit.
    pub async fn versions(&self) -> Result<Vec<ApiVersion>, SalesforceError> {
        #[derive(Deserialize)]
        struct Offered {
            version: String,
        }
        let url = self.url("/services/data/");
        let host = host(&url);
        let call = Call::get(url).header(header::ACCEPT, "application/json");
        let answer = self.http.send(&call).await?;
        if !answer.status.is_success() || answer.is_html() {
            return Err(refusal(&host, &answer));
        }
        let offered: Vec<Offered> = json(&host, &answer, "version")?;
        // What is not a number is no version to speak.
        Ok(offered
            .iter()
            .filter_map(|one| one.version.parse().ok())
            .collect())
    }

    /// The version that is spoken with the org; asked for once.
    pub async fn version(&self) -> Result<ApiVersion, SalesforceError> {
        let find = || async {
            let offered = self.versions().await?;
            ApiVersion::choose(&offered).map_err(|newest| SalesforceError::TooOld { newest })
        };
        self.shared.version.get_or_try_init(find).await.copied()
    }

    /// Limits of the org. Answers with the first call of the day as well as with the last.
    pub async fn limits(&self) -> Result<Limits, SalesforceError> {
        self.read(self.resource("limits").await?, Call::LIMIT).await
    }

    /// The address of a resource at the spoken version.
    pub(super) async fn resource(&self, path: &str) -> Result<Url, SalesforceError> {
        let version = self.version().await?;
        Ok(self.url(&format!("/services/data/v{version}/{path}")))
    }

    /// An address at the org.
    pub(super) fn url(&self, path: &str) -> Url {
        let mut url = self.session().instance_url;
        url.set_path(path);
        url
    }

    /// What the org answers to an authorised GET.
    pub(super) async fn read<T: DeserializeOwned>(
        &self,
        url: Url,
        limit: usize,
    ) -> Result<T, SalesforceError> {
        let host = host(&url);
        let answer = self.get(url, limit).await?;
        json(&host, &answer, "shape")
    }

    async fn get(&self, url: Url, limit: usize) -> Result<Answer, SalesforceError> {
        let mut renewed = false;
        let mut again = 0;
        loop {
            let session = self.session();
            let call = Call::get(url.clone())
                .at_most(limit)
                .header(header::ACCEPT, "application/json")
                .bearer(&session.access);
            self.spend()?;
            let answer = self.http.send(&call).await?;
            self.note_usage(&answer);
            if answer.status.is_success() && !answer.is_html() {
                return Ok(answer);
            }
            let error = refusal(&host(&url), &answer);
            match error.problem() {
                Problem::SessionEnded if !renewed => {
                    renewed = true;
                    self.renew(&session, error).await?;
                }
                problem if problem.passes() && again < AGAIN => {
                    again += 1;
                    tokio::time::sleep(self.pause(again)).await;
                }
                _ => return Err(error),
            }
        }
    }

    /// Takes the place of `ended`, unless another question has done so already, or has just failed in it.
    async fn renew(&self, ended: &Session, error: SalesforceError) -> Result<(), SalesforceError> {
        let Some(renew) = &self.shared.renew else {
            return Err(error);
        };
        let begun = self.shared.renewals.load(Ordering::Relaxed);
        let mut failed = self.shared.turn.lock().await;
        let now = self.session();
        if now.access != ended.access {
            return Ok(());
        }
        if self.shared.renewals.load(Ordering::Relaxed) != begun
            && let Some(failed) = &*failed
        {
            return Err(failed.clone());
        }
        self.shared.renewals.fetch_add(1, Ordering::Relaxed);
        *failed = None;
        let session = renew(now).await.map_err(|why| match why {
            NotRenewed::Never => error,
            NotRenewed::Ended(failure) => SalesforceError::NotRenewed(failure),
            NotRenewed::NotNow(failure) => SalesforceError::NotRenewedNow(failure),
        });
        *failed = session.as_ref().err().cloned();
        let kept = &self.shared.session;
        *kept.lock().unwrap_or_else(PoisonError::into_inner) = session?;
        Ok(())
    }

    /// Counts one more call, or refuses to make it.
    fn spend(&self) -> Result<(), SalesforceError> {
        let made = self.shared.calls.fetch_add(1, Ordering::Relaxed);
        let Some(usage) = self.usage().filter(|_| self.shared.sparing) else {
            return Ok(());
        };
        let left = usage.allowed.saturating_sub(usage.used);
        if (made + 1).saturating_mul(SHARE) <= left.saturating_add(made) {
            return Ok(());
        }
        self.shared.calls.fetch_sub(1, Ordering::Relaxed);
        Err(SalesforceError::Spared { left })
    }

    fn note_usage(&self, answer: &Answer) {
        if let Some(usage) = answer.header("sforce-limit-info").and_then(Usage::parse) {
            let kept = &self.shared.usage;
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(usage);
        }
    }

    /// Anywhere between nothing and the pause doubled each time, so that clients do not march in step.
    fn pause(&self, again: u32) -> Duration {
        self.shared
            .pause
            .saturating_mul(1 << again.min(8))
            .mul_f64(fastrand::f64())
    }
}

pub(super) fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

fn json<T: DeserializeOwned>(
    host: &str,
    answer: &Answer,
    member: &'static str,
) -> Result<T, SalesforceError> {
    answer.json().map_err(|_| SalesforceError::Odd {
        host: host.to_owned(),
        member,
    })
}
