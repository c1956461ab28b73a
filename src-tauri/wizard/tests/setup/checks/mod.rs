//! Verifying a setup against the practice organisation: what each check finds in each state of it. No check
//! writes: whatever could is refused there and counted, and every run here ends by looking at that count.

mod bad_answers;
mod drift;
mod runs;
mod states;
mod users;

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use practice::{Event, Options, Practice};
use wizard::setup::{
    Finding, Setup, Verified,
    view::{Fact, FindingStatus, NamedPerson, Proof, SetupView, StepState, VerifyScope},
};

use crate::{practising::Practising, stage::step};

/// Everything that is done outside the wizard, from day one to the end.
const DONE: [Event; 7] = [
    Event::FirstInvite,
    Event::ConnectSalesforce,
    Event::ConnectMarketo,
    Event::StartSync,
    Event::InviteUsers,
    Event::InstallPackage,
    Event::Configure,
];

/// A practice setup with both accounts, ready to be verified.
struct Ready {
    practising: Practising,
    setup: Setup,
    list: Option<PathBuf>,
}

impl Ready {
    async fn new() -> Self {
        Self::with(Options::default()).await
    }

    async fn with(options: Options) -> Self {
        Self::staying(options, false).await
    }

    /// `stay`: with a session that can be renewed.
    async fn staying(options: Options, stay: bool) -> Self {
        let practising = Practising::with(Options {
            install_takes: Duration::ZERO,
            ..options
        });
        let mut setup = practising.setup();
        // Boxed: they hold the whole of two sign-ins.
        Box::pin(practising.signed_in(&mut setup, stay)).await;
        Box::pin(practising.connected_to_marketo(&mut setup)).await;
        Self {
            practising,
            setup,
            list: None,
        }
    }

    /// At the end of everything.
    async fn finished() -> Self {
        let ready = Self::new().await;
        ready.happens(&DONE);
        ready
    }

    fn practice(&self) -> &Practice {
        &self.practising.practice
    }

    fn happens(&self, events: &[Event]) {
        for event in events {
            self.practice().happen(*event).unwrap();
        }
    }

    /// `first.last` at the practice organisation.
    fn address(&self, name: &str) -> String {
        let admin = &self.practice().credentials().salesforce.username;
        format!("{name}@{}", admin.split_once('@').unwrap().1)
    }

    fn first_user(&mut self, name: &str) {
        let person = NamedPerson {
            name: name.to_owned(),
            email: self.address(name),
        };
        self.setup
            .acknowledge("original-user", Some(person))
            .unwrap();
    }

    /// A clean list with these people.
    fn invites(&mut self, people: &[&str]) {
        let path = self.practising.stage.root().join("clean.csv");
        let rows = people
            .iter()
            .map(|name| format!("{}\r\n", self.address(name)));
        let rows: String = rows.collect();
        std::fs::write(&path, format!("Email\r\n{rows}")).unwrap();
        self.list = Some(path);
    }

    async fn verify(&mut self, scope: &VerifyScope) -> Verified {
        let verifying = self.setup.verifying(scope, self.list.as_deref()).unwrap();
        let verified = verifying.run(&|_| ()).await.unwrap();
        self.setup.record_findings(&verified).unwrap();
        assert_eq!(
            self.practice().refused_writes(),
            0,
            "a check tried to write"
        );
        verified
    }

    async fn all(&mut self) -> BTreeMap<String, Finding> {
        let verified = self.verify(&VerifyScope::All).await;
        assert_eq!(verified.unfinished, None);
        let found = verified.findings.into_iter();
        found
            .map(|finding| (finding.check.clone(), finding))
            .collect()
    }

    /// What one check finds, as status and code.
    async fn one(&mut self, check: &str) -> Finding {
        let checks = vec![check.to_owned()];
        let verified = self.verify(&VerifyScope::Checks { checks }).await;
        verified.findings.into_iter().next().unwrap()
    }

    async fn code(&mut self, check: &str) -> String {
        told(&self.one(check).await)
    }
}

/// Status and code of a finding, `failure package-missing`.
fn told(finding: &Finding) -> String {
    let status = match finding.status {
        FindingStatus::Ok => "ok",
        FindingStatus::Warning => "warning",
        FindingStatus::Failure => "failure",
        FindingStatus::Unknown => "unknown",
    };
    format!("{status} {}", finding.code)
}

fn number(finding: &Finding, fact: &str) -> u64 {
    match &finding.facts[fact] {
        Fact::Number(number) => *number,
        other => panic!("{fact}: {other:?}"),
    }
}

fn text(finding: &Finding, fact: &str) -> String {
    match &finding.facts[fact] {
        Fact::Text(text) => text.clone(),
        other => panic!("{fact}: {other:?}"),
    }
}

fn list(finding: &Finding, fact: &str) -> Vec<String> {
    match &finding.facts[fact] {
        Fact::List(list) => list.clone(),
        other => panic!("{fact}: {other:?}"),
    }
}

fn summary(found: &BTreeMap<String, Finding>) -> BTreeMap<&str, String> {
    found
        .iter()
        .map(|(check, finding)| (check.as_str(), told(finding)))
        .collect()
}

/// The proof of a step that is done.
fn proof(view: &SetupView, id: &str) -> Option<Proof> {
    match &step(view, id).state {
        StepState::Done { proof, .. } => Some(*proof),
        _ => None,
    }
}
