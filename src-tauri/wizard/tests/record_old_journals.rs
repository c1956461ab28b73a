//! Journals that the version of 28 November 2026 wrote, see `tests/data/journals-2026-11/ORIGIN.md`: they have
//! neither the setup's id nor wall times in them, and are read for years.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{fs, path::Path};

use tempfile::TempDir;
use wizard::record::{
    ActorId, Author, Change, DataDir, Environment, ListKind, Persona, Progress, Record, Said, Seen,
    SetupId, Status,
};

const REAL: &str = "01M844DZG0N2G0ZVCJHHMG7DGB";
const PRACTICE: &str = "01M84H84G0XWDNCJ88TWGPAFCS";
const ADA: &str = "01M844DZG0602QKSWRG3M5Y4YS";
const BOB: &str = "01M844DZG0NMR9WKZABBSWZBPZ";
const NOON: u64 = 1_795_435_200_000;
const MINUTE: u64 = 60_000;

fn ada() -> ActorId {
    ADA.parse().unwrap()
}

fn bob() -> ActorId {
    BOB.parse().unwrap()
}

/// A data folder with copies of the journals.
fn copied() -> (TempDir, DataDir) {
    let folder = tempfile::tempdir().unwrap();
    let data = DataDir::find(Some(folder.path())).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/journals-2026-11");
    for setup in [REAL, PRACTICE] {
        let there = data.setup(setup.parse().unwrap());
        fs::create_dir_all(&there).unwrap();
        for journal in fs::read_dir(from.join(setup)).unwrap() {
            let journal = journal.unwrap();
            fs::copy(journal.path(), there.join(journal.file_name())).unwrap();
        }
    }
    (folder, data)
}

fn read(data: &DataDir, setup: &str) -> Record {
    let record = Record::read(data, setup.parse().unwrap()).unwrap();
    assert_eq!(record.damage(), []);
    assert_eq!(record.progress().newer, 0);
    record
}

/// Each step that something was said about: what holds, or how many versions disagree.
fn said(progress: &Progress) -> Vec<(&str, &str)> {
    let word = |said: &Said| match said {
        Said::Done { already: true, .. } => "already",
        Said::Done { .. } => "done",
        Said::Skipped { .. } => "skipped",
        Said::Open => "open",
    };
    let steps = progress.steps.iter();
    let steps = steps.filter_map(|(id, step)| match (&step.outcome, step.conflict.len()) {
        (Some(version), _) => Some((id.as_str(), word(&version.says))),
        (None, 0) => None,
        (None, 2) => Some((id.as_str(), "disagreement")),
        (None, more) => panic!("{more} versions of {id}"),
    });
    steps.collect()
}

#[test]
fn old_journals_fold_to_the_progress_they_were_written_for() {
    let (_folder, data) = copied();
    for (setup, name, practice, events) in [
        (REAL, "Acme Europe", false, 35),
        (PRACTICE, "Practice Europe", true, 33),
    ] {
        let record = read(&data, setup);
        let progress = record.progress();
        assert_eq!(record.events().len(), events);
        assert_eq!(
            (progress.name.as_str(), progress.practice),
            (name, practice)
        );
        assert_eq!(progress.environment, Some(Environment::Sandbox));
        assert_eq!(progress.created.unwrap().by, ada());
        assert_eq!(
            (
                progress.actors[&ada()].name.as_str(),
                progress.actors[&bob()].name.as_str()
            ),
            ("Ada Marchetti", "Bob Öztürk")
        );
        assert!(
            progress.actors[&bob()]
                .personas
                .contains(&Persona::SalesforceAdmin)
        );
        assert_eq!(
            said(progress),
            [
                ("actions-enabled", "already"),
                ("connect-marketo", "skipped"),
                ("connect-salesforce", "done"),
                ("initiate-sync", "disagreement"),
                ("marketo-sales-account", "done"),
            ]
        );
        let account = progress.step("marketo-sales-account").unwrap();
        assert_eq!(
            account
                .notes
                .iter()
                .map(|note| note.text.as_str())
                .collect::<Vec<_>>(),
            ["Asked the Salesforce team,\nticket 4711 «urgent»."],
            "the other one was taken back"
        );
        assert_eq!(account.ticked.len(), 2);
        let list = progress
            .step("invite-users")
            .unwrap()
            .invite_list
            .as_ref()
            .unwrap();
        assert_eq!(
            (
                list.checked.file.as_str(),
                list.checked.ready,
                list.checked.by_code["email-missing"]
            ),
            ("people.csv", 96, 3)
        );
        assert_eq!(list.saved[1].list, ListKind::LeftOut);
        let named = progress.cautions["original-user"].person.as_ref().unwrap();
        assert_eq!(named.email, "ada@example.com");
        assert_eq!(progress.waits["first-sync"].people, Some(120_000));
    }
}

#[test]
fn accounts_and_findings_of_old_journals_are_there() {
    let (_folder, data) = copied();
    let record = read(&data, PRACTICE);
    let accounts = &record.progress().accounts;
    assert_eq!(
        accounts.organization.as_ref().unwrap().id,
        "00D5g000004abcdEAA"
    );
    let signed_in = &accounts.salesforce[&bob()].seen;
    assert_eq!(signed_in.instance_url, "http://127.0.0.1:53001");
    let tested = &accounts.marketo[&ada()].seen;
    assert_eq!(
        (tested.calls_today, &tested.sees["users"]),
        (1234, &Seen::Cannot)
    );
    let findings = &record.progress().findings;
    assert_eq!(
        findings["salesforce-edition"].latest.finding.status,
        Status::Ok
    );
    assert_eq!(
        findings["invited-in-salesforce"].latest.finding.facts.len(),
        2
    );
    assert_eq!(
        findings["marketo-sync"].latest.finding.status,
        Status::Unknown
    );

    let record = read(&data, REAL);
    let accounts = &record.progress().accounts;
    assert!(
        accounts.salesforce.is_empty() && accounts.marketo.is_empty(),
        "signed out"
    );
}

#[test]
fn times_of_old_journals_are_those_of_their_stamps() {
    let (_folder, data) = copied();
    let record = read(&data, REAL);
    let progress = record.progress();
    assert_eq!(progress.created.unwrap().at, NOON);
    assert_eq!(progress.waits["first-sync"].mark.at, NOON + 9 * 7 * MINUTE);
    let ahead = &progress.step("invite-users").unwrap().notes[0];
    assert_eq!(ahead.text, "Written while the clock was two years ahead.");
    assert!(ahead.mark.at > NOON + 700 * 24 * 60 * MINUTE);
}

#[test]
fn work_goes_on_behind_old_journals() {
    let (_folder, data) = copied();
    for (setup, me) in [(REAL, ada()), (PRACTICE, bob())] {
        let setup: SetupId = setup.parse().unwrap();
        let mut record = Record::open(&data, setup, Author::new(me, "terminal")).unwrap();
        let before = record.events().to_vec();
        let next = before
            .iter()
            .filter(|event| event.by == me)
            .map(|event| event.seq)
            .max();
        let chosen = record.progress().step("initiate-sync").unwrap().conflict[1]
            .mark
            .event;
        let change = Change::VersionChosen {
            step: "initiate-sync".into(),
            event: chosen,
        };
        record.append(change).unwrap();
        let last = record.progress().changed.unwrap().event;
        drop(record);
        let record = Record::read(&data, setup).unwrap();
        let mine = record
            .events()
            .iter()
            .find(|event| event.id == last)
            .unwrap();
        assert_eq!((mine.seq, mine.setup), (next.unwrap() + 1, Some(setup)));
        assert_eq!(said(record.progress())[3], ("initiate-sync", "skipped"));
        assert_eq!(
            (record.damage(), record.events().len()),
            ([].as_slice(), before.len() + 1)
        );
    }
}
