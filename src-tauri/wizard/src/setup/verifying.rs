//! Verifying a setup: asking the checks of its steps and recording what they found.
//!
//! Like all work with the network it runs without the setup, which stays usable meanwhile; what it yields is
//! recorded by it, as one event.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use crate::{
    checks::{self, Answer, Answers, Check, Known, Run, Silence},
    failure::Failure,
    guide::{Guide, checks::Settings, rules},
    marketo::{self, Endpoint},
    record::{Change, Finding, MarketoService, Status},
    salesforce,
    secrets::Key,
};

pub use checks::{Stop, Stopped, Unfinished, stop};

use super::{
    invite_list,
    marketo_connection::kept_credentials,
    open::{Setup, unknown},
    outside::Outside,
    salesforce_arrival::other_organization_id,
    salesforce_session::SessionKeep,
    view::{SetupView, VerifyProgress, VerifyScope},
};

/// Seconds between two looks of a watch; the last pause goes on.
const PAUSES: [u64; 6] = [5, 5, 10, 10, 20, 30];
/// Why a check is not asked any more: too few calls of the day are left.
const SPARED: [&str; 2] = ["salesforce-spared", "marketo-spared"];
/// How long something is watched.
const WATCHED: Duration = Duration::from_secs(45 * 60);

/// Is told how verifying goes on.
pub type OnVerify<'a> = &'a (dyn Fn(VerifyProgress) + Send + Sync);

/// Verifying that is ready to start.
pub struct Verifying {
    outside: Outside,
    guide: Arc<Guide>,
    settings: Settings,
    known: Known,
    list: Option<PathBuf>,
    /// Whether somebody named that list, instead of its being remembered.
    named: bool,
    setup: String,
    checks: Vec<Check>,
    salesforce: SessionKeep,
    /// None where nobody has said which service it is.
    marketo: Result<Option<MarketoKeep>, Failure>,
    pauses: Vec<Duration>,
    stop: Stop,
    stopped: Stopped,
}

/// What asking Marketo takes.
struct MarketoKeep {
    endpoint: Endpoint,
    client_id: String,
    options: marketo::Options,
    key: Key,
}

/// What verifying found; to be recorded.
pub struct Verified {
    setup: String,
    /// What was found, in the order it became known.
    pub findings: Vec<Finding>,
    /// Why some checks were not asked to the end.
    pub unfinished: Option<Unfinished>,
    /// Calls that count for the quota of Salesforce.
    pub salesforce_calls: u64,
    /// Calls that count for the quota of Marketo.
    pub marketo_calls: u64,
}

impl Setup {
    /// Verifying, ready to run. The list of people is the clean list that was saved last on this machine, or the
    /// one that is given: without that one nothing is asked.
    pub fn verifying(
        &self,
        scope: &VerifyScope,
        list: Option<&Path>,
    ) -> Result<Verifying, Failure> {
        self.must_be_writable()?;
        self.asking(scope, list)
    }

    /// Questions that are ready to be asked.
    pub(super) fn asking(
        &self,
        scope: &VerifyScope,
        list: Option<&Path>,
    ) -> Result<Verifying, Failure> {
        let checks = self.checks_of(scope)?;
        let (stop, stopped) = checks::stop();
        let keep = |(endpoint, service): (Endpoint, MarketoService)| MarketoKeep {
            endpoint,
            client_id: service.client_id,
            options: self.marketo.clone(),
            key: self.marketo_key(),
        };
        Ok(Verifying {
            outside: self.outside_for_one_run(),
            guide: Arc::clone(&self.guide),
            settings: self.machine.settings.clone(),
            known: self.known(),
            list: list
                .map(Path::to_owned)
                .or_else(|| self.machine.list.clone()),
            named: list.is_some(),
            setup: self.id().to_owned(),
            checks,
            salesforce: self.session_keep(),
            // A service that cannot be used keeps nobody from asking Salesforce.
            marketo: self.usable_marketo_service().map(|usable| {
                let usable = usable.filter(|(_, service)| !service.client_id.is_empty());
                usable.map(keep)
            }),
            pauses: PAUSES.map(Duration::from_secs).to_vec(),
            stop,
            stopped,
        })
    }

    /// Watching one check, ready to start; refused where the guide does not have it watched.
    pub fn watching(&self, check: &str) -> Result<Verifying, Failure> {
        let mut known = self.guide.checks();
        if !known.any(|(_, known)| known.watch && known.id == check) {
            return Err(unknown("check", check));
        }
        let checks = vec![check.to_owned()];
        self.verifying(&VerifyScope::Checks { checks }, None)
    }

    /// Records what was found.
    pub fn record_findings(&mut self, verified: &Verified) -> Result<SetupView, Failure> {
        self.must_be(&verified.setup)?;
        if verified.findings.is_empty() {
            return Ok(self.view());
        }
        self.save(Change::ChecksRun {
            findings: verified.findings.clone(),
        })
    }

    /// The checks of `scope`, in the order of the guide.
    fn checks_of(&self, scope: &VerifyScope) -> Result<Vec<Check>, Failure> {
        let row = |id: &str| self.guide.row(id).ok_or_else(|| unknown("step", id));
        let ids: Vec<&str> = match scope {
            VerifyScope::All => self
                .guide
                .checks()
                .map(|(_, check)| check.id.as_str())
                .collect(),
            VerifyScope::Persona { persona } => self
                .guide
                .checks()
                .filter(|(row, _)| row.personas.contains(persona))
                .map(|(_, check)| check.id.as_str())
                .collect(),
            VerifyScope::Step { step } => row(step)?
                .checks
                .iter()
                .map(|check| check.id.as_str())
                .collect(),
            VerifyScope::Checks { checks } => checks.iter().map(String::as_str).collect(),
        };
        ids.into_iter()
            .map(|id| {
                checks::check(id)
                    .copied()
                    .ok_or_else(|| unknown("check", id))
            })
            .collect()
    }

    /// What is known before anything is asked.
    fn known(&self) -> Known {
        let progress = self.record.progress();
        let mut cautions = self.guide.rows().flat_map(|row| &row.cautions);
        let first_user = cautions
            .find(|caution| caution.names_person)
            .and_then(|caution| progress.cautions.get(&caution.id)?.person.clone());
        // Nobody is sent to Salesforce to let in an address that is not confirmed here.
        let service = self.usable_marketo_service().ok().flatten();
        let endpoint = service.map(|(endpoint, _)| endpoint);
        let now = self.outside.clock.now();
        let mut waits = self
            .guide
            .rows()
            .flat_map(|row| rules::running(row, progress, now));
        let sync = waits.find(|running| running.wait.minutes_per_thousand.is_some());
        Known {
            organization: progress.accounts.organization.clone(),
            first_user,
            marketo_rest: endpoint.map(|endpoint| endpoint.at("")),
            invited: Err(Failure::new("invite-list-not-at-hand")),
            sync_due: sync.map(|running| running.until),
            seats: self.guide.number("seats").unwrap_or(u64::MAX),
            now,
        }
    }
}

impl Verifying {
    /// Stops it; what was found until then is kept.
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// Watches with other pauses; the last one goes on.
    #[must_use]
    pub fn pausing(mut self, pauses: Vec<Duration>) -> Self {
        self.pauses = pauses;
        self
    }

    /// Ids of the checks.
    pub fn checks(&self) -> Vec<String> {
        self.checks
            .iter()
            .map(|check| check.id.to_owned())
            .collect()
    }

    /// Asks every check once.
    pub async fn run(mut self, told: OnVerify<'_>) -> Result<Verified, Failure> {
        let Some((salesforce, marketo)) = self.open_unless_stopped().await? else {
            return Ok(self.nothing());
        };
        let answers = self.answers(&salesforce, &marketo);
        let run = self.once(&answers, told).await;
        Ok(self.verified(run, &answers))
    }

    /// Asks again and again, with growing pauses, until every check is as it should be, or somebody stops it, or
    /// it takes too long.
    pub async fn watch(mut self, told: OnVerify<'_>) -> Result<Verified, Failure> {
        let Some((salesforce, marketo)) = self.open_unless_stopped().await? else {
            return Ok(self.nothing());
        };
        // Without the account it would be asked in vain until the end.
        if self.checks.iter().any(|check| check.salesforce) {
            salesforce.as_ref().map_err(Clone::clone)?;
        }
        if self.checks.iter().any(|check| check.marketo) {
            marketo.as_ref().map_err(Clone::clone)?;
        }
        let until = self.outside.clock.now() + milliseconds(WATCHED);
        let mut pauses = std::mem::take(&mut self.pauses).into_iter();
        let mut pause = Duration::ZERO;
        loop {
            let answers = self.answers(&salesforce, &marketo);
            let run = self.once(&answers, told).await;
            let there = |finding: &Finding| matches!(finding.status, Status::Ok | Status::Warning);
            // Once the calls are spent, nothing more would be asked.
            let spared = |finding: &Finding| SPARED.contains(&finding.code.as_str());
            let done = run.unfinished.is_some()
                || run.findings.iter().all(there)
                || run.findings.iter().any(spared);
            pause = pauses.next().unwrap_or(pause);
            let next = self.outside.clock.now() + milliseconds(pause);
            if done || next > until {
                return Ok(self.verified(run, &answers));
            }
            told(VerifyProgress::Waiting { until: next });
            let mut stopped = self.stopped.clone();
            tokio::select! {
                () = stopped.wait() => return Ok(self.verified(run, &answers)),
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    async fn once(&self, answers: &Arc<Answers>, told: OnVerify<'_>) -> Run {
        told(VerifyProgress::Asking {
            checks: self.checks(),
        });
        let found = |finding: &Finding| {
            told(VerifyProgress::Found {
                check: finding.check.clone(),
                status: finding.status,
                code: finding.code.clone(),
                facts: finding.facts.clone(),
            });
        };
        let clock = self.outside.clock.as_ref();
        let run = Run::of(&self.checks, answers, clock, self.stopped.clone(), &found).await;
        if let Some(Unfinished::SignInAgain { left, why }) = &run.unfinished {
            let (left, why) = (left.clone(), why.clone());
            told(VerifyProgress::SignInAgain { left, why });
        }
        run
    }

    /// The keyring may ask the person, and a list may lie on a drive that does not answer: neither holds up a stop.
    async fn open_unless_stopped(&mut self) -> Result<Option<Accounts>, Failure> {
        let mut stopped = self.stopped.clone();
        tokio::select! {
            biased;
            () = stopped.wait() => Ok(None),
            opened = self.open() => opened.map(Some),
        }
    }

    /// What a run yields that was stopped before it asked anything.
    fn nothing(&self) -> Verified {
        Verified {
            setup: self.setup.clone(),
            findings: Vec::new(),
            unfinished: Some(Unfinished::Stopped {
                left: self.checks(),
            }),
            salesforce_calls: 0,
            marketo_calls: 0,
        }
    }

    /// The two accounts, or why they cannot be asked; and the list. Fails where the person is signed in to
    /// another org than the setup's: nothing is asked there.
    async fn open(&mut self) -> Result<Accounts, Failure> {
        let salesforce = self.open_salesforce().await;
        if let Ok(client) = &salesforce {
            self.must_be_the_organization(client)?;
        }
        let marketo = self.open_marketo().await;
        if let Some(list) = self.list.take() {
            let read = tokio::task::spawn_blocking(move || invite_list::addresses(&list)).await;
            let broken = |error| Failure::new("went-wrong").with("reason", error);
            self.known.invited = match read.map_err(broken).and_then(|read| read) {
                Err(why) if self.named => return Err(why),
                read => read,
            };
        }
        Ok((salesforce, marketo))
    }

    fn must_be_the_organization(&self, client: &salesforce::Client) -> Result<(), Failure> {
        let got = client.session().organization_id;
        match &self.known.organization {
            Some(expected) if !salesforce::same_id(&expected.id, &got) => {
                Err(other_organization_id(expected, &got))
            }
            _ => Ok(()),
        }
    }

    /// The same, about these people: lines and addresses.
    #[must_use]
    pub(super) fn about(mut self, people: &[(u64, String)]) -> Self {
        self.known.invited = Ok(people.to_vec());
        self
    }

    /// How many seats there are.
    pub(super) fn seats(&self) -> u64 {
        self.known.seats
    }

    /// Asks Salesforce alone, about something that is no check.
    pub(super) async fn ask_salesforce<T>(
        self,
        ask: impl AsyncFnOnce(&Answers) -> Answer<T>,
    ) -> Result<T, Failure> {
        let mut stopped = self.stopped.clone();
        let asked = async {
            let client = self.open_salesforce().await?;
            self.must_be_the_organization(&client)?;
            let answers = self.answers(&Ok(client), &Err(Failure::new("marketo-not-connected")));
            ask(&answers).await.map_err(Silence::failure)
        };
        tokio::select! {
            biased;
            () = stopped.wait() => Err(Failure::new("cancelled")),
            asked = asked => asked,
        }
    }

    async fn open_salesforce(&self) -> Result<salesforce::Client, Failure> {
        let client = self.salesforce.sparing_client().await?;
        client.ok_or_else(|| Failure::new("session-missing"))
    }

    async fn open_marketo(&self) -> Result<marketo::Client, Failure> {
        let not_connected = || Failure::new("marketo-not-connected");
        let keep = self.marketo.as_ref().map_err(Clone::clone)?;
        let keep = keep.as_ref().ok_or_else(not_connected)?;
        let secrets = &self.outside.secrets;
        let kept = kept_credentials(secrets, &keep.key, &keep.endpoint, &keep.client_id).await?;
        let credentials = kept.ok_or_else(not_connected)?;
        let (http, options) = (self.outside.http.clone(), keep.options.clone());
        let endpoint = keep.endpoint.clone();
        Ok(marketo::Client::new(http, endpoint, credentials, options))
    }

    fn answers(
        &self,
        salesforce: &Result<salesforce::Client, Failure>,
        marketo: &Result<marketo::Client, Failure>,
    ) -> Arc<Answers> {
        let known = Known {
            now: self.outside.clock.now(),
            ..self.known.clone()
        };
        Arc::new(Answers::new(
            Arc::clone(&self.guide),
            self.settings.clone(),
            known,
            salesforce.clone(),
            marketo.clone(),
        ))
    }

    fn verified(&self, run: Run, answers: &Answers) -> Verified {
        let (salesforce_calls, marketo_calls) = answers.calls();
        Verified {
            setup: self.setup.clone(),
            findings: run.findings,
            unfinished: run.unfinished,
            salesforce_calls,
            marketo_calls,
        }
    }
}

/// Salesforce and Marketo, or why they cannot be asked.
type Accounts = (
    Result<salesforce::Client, Failure>,
    Result<marketo::Client, Failure>,
);

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
