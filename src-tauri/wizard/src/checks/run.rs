//! Asking a number of checks: side by side, each told as soon as it is known, until there is none left or
//! somebody stops it.

use std::sync::Arc;

use futures_util::{StreamExt, stream::FuturesUnordered};
use tokio::sync::watch;

use crate::{
    failure::Failure,
    record::{Clock, Finding},
};

use super::{Answers, Check, seen};

/// Stops a run. Dropping it stops nothing.
#[derive(Debug, Clone)]
pub struct Stop(watch::Sender<bool>);

/// Hears of a [`Stop`].
#[derive(Debug, Clone)]
pub struct Stopped(watch::Receiver<bool>);

/// A way to stop a run.
pub fn stop() -> (Stop, Stopped) {
    let (sender, receiver) = watch::channel(false);
    (Stop(sender), Stopped(receiver))
}

impl Stop {
    /// Stops it, now and for good.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

impl Stopped {
    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is stopped; for ever where nobody can stop it any more.
    pub async fn wait(&mut self) {
        if self.0.wait_for(|stopped| *stopped).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// What a run yields.
#[derive(Debug, Default)]
pub struct Run {
    /// What was found, in the order it became known.
    pub findings: Vec<Finding>,
    /// Why some were not asked to the end.
    pub unfinished: Option<Unfinished>,
}

/// Why a run ended early, and the ids of the checks that are left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfinished {
    /// Somebody stopped it.
    Stopped {
        /// Checks without a finding.
        left: Vec<String>,
    },
    /// The session has ended: after signing in these can be asked.
    SignInAgain {
        /// Checks without a finding.
        left: Vec<String>,
        /// What Salesforce said.
        why: Failure,
    },
}

impl Run {
    /// Asks `checks`. Each finding is given to `told` when it is known.
    pub async fn of(
        checks: &[Check],
        answers: &Arc<Answers>,
        clock: &dyn Clock,
        mut stopped: Stopped,
        told: &(dyn Fn(&Finding) + Send + Sync),
    ) -> Self {
        let mut run = Self::default();
        let mut left: Vec<&str> = checks.iter().map(|check| check.id).collect();
        let mut ended = None;
        let mut asked: FuturesUnordered<_> = checks
            .iter()
            .map(|check| {
                let asking = (check.ask)(Arc::clone(answers));
                async move { (check.id, asking.await) }
            })
            .collect();
        loop {
            let next = tokio::select! {
                biased;
                () = stopped.wait() => {
                    let left = left.into_iter().map(str::to_owned).collect();
                    run.unfinished = Some(Unfinished::Stopped { left });
                    return run;
                }
                next = asked.next() => next,
            };
            let Some((id, answer)) = next else { break };
            match seen::finding(id, answer, clock.now()) {
                Ok(finding) => {
                    left.retain(|other| *other != id);
                    told(&finding);
                    run.findings.push(finding);
                }
                Err(why) => ended = Some(why),
            }
        }
        run.unfinished = ended.map(|why| Unfinished::SignInAgain {
            left: left.into_iter().map(str::to_owned).collect(),
            why,
        });
        run
    }
}
