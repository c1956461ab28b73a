//! The whole way of one sign-in, from the port to the stored tokens.
//!
//! It always ends, and with it the port is closed: when the tokens are stored, when the person or the
//! server refuses, when it is cancelled or takes too long, when a call fails. There are two times that can be
//! up: one for the answer of the browser, and one for everything after it. Dropping the future is an end
//! like any other.

use std::{convert::Infallible, time::Duration};

use tokio::time::{Instant, sleep_until, timeout};
use url::Url;

use super::{
    attempt::{Ask, Attempt},
    error::OauthError,
    exchange::exchange,
    listener::Listener,
    page::Page,
    random::Random,
    reception::{Event, Reception},
    revoke::revoke,
    server::Server,
    steering::{Command, Progress, Steering, target_of},
    tokens::Tokens,
    verdict::Callback,
};
use crate::{failure::Failure, http::Http, secrets::Secret, words::Language};

/// How long a browser that was answered gets to fetch the page with the outcome.
const FAREWELL: Duration = Duration::from_millis(700);
/// The same after the person cancelled, who is not to be kept waiting.
const SHORT_FAREWELL: Duration = Duration::from_millis(50);
/// How long giving back tokens that nobody keeps may take: it comes after all other times are up.
const GIVING_BACK: Duration = Duration::from_secs(5);

/// What a sign-in is made with.
pub struct SignIn<'a> {
    /// The door to the network.
    pub http: &'a Http,
    /// The authorization server.
    pub server: &'a Server,
    /// What is asked of it.
    pub ask: &'a Ask,
    /// Language of the pages that the browser shows.
    pub language: Language,
    /// How long the answer is awaited, by a clock that nobody can set.
    pub deadline: Duration,
    /// How long everything after the answer may take: the exchange, and storing up to the point where it
    /// cannot be left half done.
    pub afterwards: Duration,
    /// Where `state` and verifier come from.
    pub random: &'a dyn Random,
    /// Tells the system's browser to go to an address of the listener, which sends it on, and returns at once; an error
    /// says why not.
    pub open: &'a (dyn Fn(&Url) -> Result<(), String> + Send + Sync),
    /// Is told how it goes; must return at once.
    pub progress: &'a (dyn Fn(Progress) + Send + Sync),
}

impl SignIn<'_> {
    /// The deadline that the product uses.
    pub const DEADLINE: Duration = Duration::from_secs(5 * 60);
    /// The time after the answer that the product gives.
    pub const AFTERWARDS: Duration = Duration::from_secs(60);
}

/// Signs in: sends the person to the browser, awaits the answer at `listener`, exchanges the code, and hands
/// the tokens to `store`, together with the moment at which its time is up. The browser is shown success only after `store` has said that it is done; if it fails,
/// the tokens are revoked as far as possible, and its failure is [`OauthError::Store`].
///
/// The exchange is sent once. If its outcome is not known, that is [`OauthError::OutcomeUnknown`], and
/// only a new sign-in helps.
pub async fn sign_in<S, F>(
    sign_in: SignIn<'_>,
    listener: Listener,
    mut steering: Steering,
    store: S,
) -> Result<Tokens, OauthError>
where
    S: FnOnce(Tokens, Instant) -> F,
    F: Future<Output = Result<(), Failure>>,
{
    let attempt = Attempt::new(sign_in.server, &listener, sign_in.ask, sign_in.random)?;
    let listening = Progress::Listening {
        port: listener.port(),
        both: listener.holds_both(),
    };
    let reception = Reception::open(listener, attempt.expected.clone(), sign_in.language)
        .map_err(OauthError::inside)?;
    (sign_in.progress)(listening);
    let mut under_way = UnderWay {
        sign_in,
        attempt,
        reception,
        browser_waits: false,
    };
    under_way.open_browser();
    let end = match under_way.callback(&mut steering).await {
        Ok(code) => under_way.finish(&code, &mut steering, store).await,
        Err(error) => End::Failed(error),
    };
    under_way.close(end).await
}

/// How it ended.
enum End {
    Stored(Tokens),
    NotStored(Tokens, Failure),
    Failed(OauthError),
}

/// A sign-in with its port open.
struct UnderWay<'a> {
    sign_in: SignIn<'a>,
    attempt: Attempt,
    reception: Reception,
    /// Whether a browser was sent to the page with the outcome.
    browser_waits: bool,
}

impl UnderWay<'_> {
    fn open_browser(&self) {
        let url = self.attempt.url.clone();
        (self.sign_in.progress)(match (self.sign_in.open)(&self.attempt.start) {
            Ok(()) => Progress::BrowserOpened { url },
            Err(reason) => Progress::BrowserNotOpened { url, reason },
        });
    }

    /// Awaits the answer; nothing else that comes to the port ends the wait.
    async fn callback(&mut self, steering: &mut Steering) -> Result<Secret, OauthError> {
        let until = Instant::now() + self.sign_in.deadline;
        let callback = loop {
            tokio::select! {
                biased;
                command = steering.next() => match command {
                    Command::Cancel => return Err(OauthError::Cancelled),
                    Command::Paste(address) => {
                        match self.reception.judge_pasted(&target_of(&address)) {
                            Ok(callback) => break callback,
                            Err(stray) => (self.sign_in.progress)(Progress::PastedStray(stray)),
                        }
                    }
                },
                () = sleep_until(until) => return Err(OauthError::TimedOut(self.sign_in.deadline)),
                event = self.reception.next() => match event {
                    Event::Callback(callback) => {
                        self.browser_waits = true;
                        break callback;
                    }
                    Event::Stray(stray) => (self.sign_in.progress)(Progress::Stray(stray)),
                    Event::Shown => {}
                },
            }
        };
        match callback {
            Callback::Code(code) => Ok(code),
            Callback::Refused { error, description } => Err(OauthError::Refused {
                // Salesforce's help writes it with a hyphen for this flow, RFC 6749 with an underscore.
                error: error.replace("access-denied", "access_denied"),
                description,
            }),
        }
    }

    /// Exchanges the code and has the tokens stored, while the port goes on answering.
    async fn finish<S, F>(&mut self, code: &Secret, steering: &mut Steering, store: S) -> End
    where
        S: FnOnce(Tokens, Instant) -> F,
        F: Future<Output = Result<(), Failure>>,
    {
        let until = Instant::now() + self.sign_in.afterwards;
        let (http, server) = (self.sign_in.http, self.sign_in.server.clone());
        let total = server.total.min(self.sign_in.afterwards);
        let server = &server.within(total);
        let progress = self.sign_in.progress;
        progress(Progress::Exchanging);
        let tokens = tokio::select! {
            tokens = exchange(http, server, &self.attempt, code) => tokens,
            () = steering.cancelled() => Err(OauthError::Cancelled),
            never = attend(&mut self.reception, progress) => match never {},
        };
        let tokens = match tokens {
            Ok(tokens) => tokens,
            Err(error) => return End::Failed(error),
        };
        progress(Progress::Storing);
        let stored = tokio::select! {
            stored = store(tokens.clone(), until) => stored,
            never = attend(&mut self.reception, progress) => match never {},
        };
        match stored {
            Ok(()) => End::Stored(tokens),
            Err(failure) => End::NotStored(tokens, failure),
        }
    }

    /// Shows the browser how it ended, closes the port, and gives back what nobody keeps.
    async fn close(mut self, end: End) -> Result<Tokens, OauthError> {
        let (page, farewell) = match &end {
            End::Stored(_) => (Page::SignedIn, FAREWELL),
            End::Failed(OauthError::Refused { .. }) => (Page::Refused, FAREWELL),
            End::Failed(OauthError::Cancelled) => (Page::Cancelled, SHORT_FAREWELL),
            End::NotStored(..) | End::Failed(_) => (Page::Failed, FAREWELL),
        };
        if self.browser_waits {
            self.reception.show(page);
            let shown = async { while !matches!(self.reception.next().await, Event::Shown) {} };
            // A browser that does not come for its page does not hold up anything.
            let _ = timeout(farewell, shown).await;
        }
        drop(self.reception);
        match end {
            End::Stored(tokens) => Ok(tokens),
            End::Failed(error) => Err(error),
            End::NotStored(tokens, failure) => {
                let server = self.sign_in.server.clone().within(GIVING_BACK);
                if let Err(error) = revoke(self.sign_in.http, &server, &tokens).await {
                    tracing::warn!(code = error.failure().code, "tokens could not be revoked");
                }
                Err(OauthError::Store(failure))
            }
        }
    }
}

/// Goes on answering whoever comes to the port.
async fn attend(
    reception: &mut Reception,
    progress: &(dyn Fn(Progress) + Send + Sync),
) -> Infallible {
    loop {
        if let Event::Stray(stray) = reception.next().await {
            progress(Progress::Stray(stray));
        }
    }
}
