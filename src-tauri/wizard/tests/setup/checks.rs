//! Verifying a setup against the practice organisation: what each check finds in each state of it.

use std::{collections::BTreeMap, path::PathBuf};

use practice::{Event, Options, Practice, Scenario};
use wizard::setup::{
    Finding, Secret, Setup, Verified,
    view::{FindingStatus, NamedPerson, VerifyScope},
};

use crate::{practising::Practising, stage::code};

/// A practice setup with both accounts, ready to be verified.
struct Verifier {
    practising: Practising,
    setup: Setup,
    list: Option<PathBuf>,
}

impl Verifier {
    async fn new() -> Self {
        Self::with(Options::default()).await
    }

    async fn with(options: Options) -> Self {
        let practising = Practising::with(options);
        let mut setup = practising.setup();
        practising.signed_in(&mut setup, false).await;
        practising.connected_to_marketo(&mut setup).await;
        Self {
            practising,
            setup,
            list: None,
        }
    }

    fn practice(&self) -> &Practice {
        &self.practising.practice
    }

    fn happens(&self, events: &[Event]) {
        for event in events {
            self.practice().happen(*event).unwrap();
        }
    }

    fn first_user(&mut self, name: &str, email: &str) {
        let person = NamedPerson {
            name: name.to_owned(),
            email: email.to_owned(),
        };
        self.setup
            .acknowledge("original-user", Some(person))
            .unwrap();
    }

    async fn verify(&mut self, scope: &VerifyScope) -> Verified {
        let verifying = self.setup.verifying(scope, self.list.as_deref()).unwrap();
        let verified = verifying.run(&|_| ()).await.unwrap();
        self.setup.record_findings(&verified).unwrap();
        assert_eq!(self.practice().state()["refused_writes"], 0);
        verified
    }

    async fn all(&mut self) -> BTreeMap<String, Finding> {
        let verified = self.verify(&VerifyScope::All).await;
        let found = verified.findings.into_iter();
        found
            .map(|finding| (finding.check.clone(), finding))
            .collect()
    }
}

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

fn outcomes(found: &BTreeMap<String, Finding>) -> String {
    let lines = found.values().map(|finding| {
        let facts = serde_json::to_string(&finding.facts).unwrap();
        format!(
            "{} {:?} {} {facts}\n",
            finding.check, finding.status, finding.code
        )
    });
    lines.collect()
}

#[tokio::test]
async fn a_finished_setup() {
    let mut verifier = Verifier::with(Options {
        install_takes: std::time::Duration::ZERO,
        ..Options::default()
    })
    .await;
    println!("{}", outcomes(&verifier.all().await));
    verifier.happens(&DONE);
    let verified = verifier.verify(&VerifyScope::All).await;
    println!(
        "calls {} {}",
        verified.salesforce_calls, verified.marketo_calls
    );
    println!("{}", outcomes(&verifier.all().await));
    let _ = (
        code::<()>,
        Scenario::Normal,
        FindingStatus::Ok,
        Secret::new(""),
    );
    verifier.first_user("Ana", "ana");
}
