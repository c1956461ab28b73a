//! A setup's folder is shared: everything in it but one's own journal comes from outside. What does not belong
//! there is damage, is told, and changes nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod record_stage;

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use record_stage::forge;
use serde_json::{Value, json};
use tempfile::TempDir;
use ulid::Ulid;
use wizard::record::{
    ActorId, Author, Change, Clock, DamageKind, DataDir, Environment, EventId, Finding, MAX_CLAIM,
    MAX_NUMBER, MarketoService, OrgUser, Organization, Record, RecordError, SalesforceApp,
    SalesforceSignIn, SetupId, Status,
};

const NOON: u64 = 1_795_435_200_000;

#[derive(Default)]
struct Hand(AtomicU64);

impl Clock for Hand {
    fn now(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Ada's machine, and Mallory who writes into the shared folder.
struct Shared {
    _folder: TempDir,
    data: DataDir,
    ada: Author,
    mallory: ActorId,
    setup: SetupId,
}

impl Shared {
    fn new(practice: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataDir::find(Some(folder.path())).unwrap();
        let mut ada = Author::new(ActorId(Ulid::new()), "terminal");
        ada.clock = Arc::new(Hand(NOON.into()));
        let record = Record::create(
            &data,
            ada.clone(),
            "Acme",
            Environment::Production,
            practice,
        );
        let setup = record.unwrap().setup();
        Self {
            _folder: folder,
            data,
            ada,
            mallory: ActorId(Ulid::new()),
            setup,
        }
    }

    fn event(&self, seq: u64, change: &Change) -> Value {
        forge::event(self.setup, self.mallory, seq, change)
    }

    fn send(&self, events: &[Value]) {
        forge::send(&self.data, self.setup, self.mallory, events);
    }

    fn open(&self) -> Record {
        Record::open(&self.data, self.setup, self.ada.clone()).unwrap()
    }

    /// What is told of the events that Mallory sends.
    fn told(&self, events: &[Value]) -> Vec<DamageKind> {
        self.send(events);
        kinds(&self.open())
    }
}

fn kinds(record: &Record) -> Vec<DamageKind> {
    record.damage().iter().map(|damage| damage.kind).collect()
}

fn note(text: &str) -> Change {
    Change::NoteWritten {
        step: "a".into(),
        text: text.into(),
    }
}

fn created(name: &str, practice: bool) -> Change {
    Change::SetupCreated {
        name: name.into(),
        environment: Environment::Sandbox,
        practice,
    }
}

fn last_of(record: &Record, by: ActorId) -> (u64, u64) {
    let own = record.events().iter().filter(|event| event.by == by);
    own.map(|event| (event.seq, event.at.ms)).max().unwrap()
}

#[test]
fn events_of_others_in_a_journal_are_damage() {
    let shared = Shared::new(false);
    let me = shared.ada.actor;
    let mut by_me = forge::event(shared.setup, me, 1, &note("forged"));
    by_me["seq"] = MAX_NUMBER.into();
    by_me["at"] = "2099-01-01T00:00:00.000Z+0000".into();
    let third = forge::event(shared.setup, ActorId(Ulid::new()), 1, &note("third"));
    shared.send(&[by_me, third, shared.event(1, &note("own"))]);
    let mut record = shared.open();
    assert_eq!(
        kinds(&record),
        [DamageKind::OtherAuthor, DamageKind::OtherAuthor]
    );
    assert_eq!(record.damage()[0].line, 1);
    assert_eq!(record.progress().step("a").unwrap().notes.len(), 1);
    record.append(note("mine")).unwrap();
    let (seq, ms) = last_of(&record, me);
    assert_eq!(seq, 2, "the forged number pins nothing");
    assert!(ms < NOON + 1000, "nor does the forged time: {ms}");
}

#[test]
fn a_journal_of_another_setup_is_damage() {
    let shared = Shared::new(false);
    let other = Shared::new(true);
    forge::send(
        &shared.data,
        shared.setup,
        shared.mallory,
        &[
            forge::event(other.setup, shared.mallory, 1, &created("Other", true)),
            forge::event(other.setup, shared.mallory, 2, &note("of another setup")),
        ],
    );
    // Also one of my own that a file-sync service put here.
    let mine = fs::read(
        other
            .data
            .setup(other.setup)
            .join(format!("{}.jsonl", other.ada.actor)),
    );
    let copy = format!("{}.jsonl", other.ada.actor);
    fs::write(shared.data.setup(shared.setup).join(copy), mine.unwrap()).unwrap();
    let record = shared.open();
    assert_eq!(kinds(&record), [DamageKind::OtherSetup; 3]);
    assert_eq!(record.progress().name, "Acme");
    assert_eq!(record.events().len(), 1);
}

#[test]
fn a_journal_whose_name_begins_with_nobody_is_damage() {
    let shared = Shared::new(false);
    let name = format!("copy of {}.jsonl", shared.mallory);
    forge::write(
        &shared.data,
        shared.setup,
        &name,
        &[shared.event(1, &note("a"))],
    );
    let record = shared.open();
    assert_eq!(kinds(&record), [DamageKind::NoAuthor]);
    assert_eq!(
        (record.damage()[0].journal.as_str(), record.damage()[0].line),
        (name.as_str(), 0)
    );
    assert_eq!(record.events().len(), 1);
}

#[test]
fn another_version_of_a_journal_is_read_as_its_authors() {
    let shared = Shared::new(false);
    let name = format!("{} (1).jsonl", shared.mallory);
    forge::write(
        &shared.data,
        shared.setup,
        &name,
        &[shared.event(1, &note("a"))],
    );
    let record = shared.open();
    assert_eq!((kinds(&record), record.events().len()), (vec![], 2));
}

#[test]
fn nobody_creates_a_setup_a_second_time() {
    let shared = Shared::new(false);
    let mut earlier = shared.event(1, &created("Stolen", true));
    earlier["at"] = "2020-01-01T00:00:00.000Z+0000".into();
    let mut old = forge::old_event(shared.mallory, 1, &created("Stolen again", true));
    old["at"] = "2019-01-01T00:00:00.000Z+0000".into();
    let same_id = {
        let mut event = shared.event(3, &created("Same id", true));
        event["id"] = shared.open().events()[0].id.to_string().into();
        event
    };
    assert_eq!(
        shared.told(&[earlier, old, same_id]),
        [DamageKind::NotTheCreation; 3]
    );
    let mut mine = shared.open();
    mine.append(created("Again by myself", true)).unwrap();
    drop(mine);
    let record = shared.open();
    let progress = record.progress();
    assert_eq!(
        (progress.name.as_str(), progress.practice),
        ("Acme", false),
        "the creation that its id follows from"
    );
    assert_eq!(progress.environment, Some(Environment::Production));
    assert_eq!(kinds(&record), [DamageKind::NotTheCreation; 4]);
}

#[test]
fn a_setup_id_is_only_right_for_its_creation() {
    let (author, event) = (ActorId(Ulid::new()), EventId(Ulid::new()));
    let setup = SetupId::created_by(author, event);
    assert_eq!(setup.0.timestamp_ms(), event.0.timestamp_ms());
    assert_ne!(setup, SetupId::created_by(ActorId(Ulid::new()), event));
    assert_ne!(setup, SetupId::created_by(author, EventId(Ulid::new())));
    let example = SetupId::created_by(
        ActorId(Ulid::from_string("01M844DZG0602QKSWRG3M5Y4YS").unwrap()),
        EventId(Ulid::from_string("01M844DZG0NMR9WKZABBSWZBPZ").unwrap()),
    );
    assert_eq!(example.to_string(), "01M844DZG0R3KCY1E7TVAN037A");
}

#[test]
fn an_old_setup_was_created_by_the_first_event_of_ones_own_journal() {
    let folder = tempfile::tempdir().unwrap();
    let data = DataDir::find(Some(folder.path())).unwrap();
    let (ada, bob, eve) = (
        ActorId(Ulid::new()),
        ActorId(Ulid::new()),
        ActorId(Ulid::new()),
    );
    let setup = SetupId(Ulid::new());
    let dated = |mut event: Value, at: &str| {
        event["at"] = at.into();
        event
    };
    let late = "2026-11-23T12:00:00.000Z+0000";
    let early = "2026-11-22T12:00:00.000Z+0000";
    let ada_creates = dated(forge::old_event(ada, 1, &created("Acme", false)), late);
    let bob_creates = dated(forge::old_event(bob, 1, &created("Bob's", true)), early);
    let second = dated(forge::old_event(eve, 2, &created("Second", true)), early);
    let newer = dated(forge::event(setup, eve, 1, &created("Newer", true)), early);
    forge::send(&data, setup, ada, &[ada_creates]);
    forge::send(&data, setup, bob, &[bob_creates]);
    forge::send(&data, setup, eve, &[newer, second]);
    for (me, name) in [(ada, "Acme"), (bob, "Bob's"), (eve, "Bob's")] {
        let record = Record::open(&data, setup, Author::new(me, "terminal")).unwrap();
        assert_eq!(record.progress().name, name);
        assert_eq!(kinds(&record), [DamageKind::NotTheCreation; 3]);
    }
}

#[test]
fn what_others_claim_to_have_seen_moves_my_numbers_within_a_bound() {
    for (claim, told, next) in [
        (1 + MAX_CLAIM, None, 2 + MAX_CLAIM),
        (2 + MAX_CLAIM, Some(DamageKind::ClaimsTooMuch), 2),
        (MAX_NUMBER, Some(DamageKind::ClaimsTooMuch), 2),
        (MAX_NUMBER + 1, Some(DamageKind::DoesNotFit), 2),
        (u64::MAX, Some(DamageKind::DoesNotFit), 2),
    ] {
        let shared = Shared::new(false);
        let mut event = shared.event(1, &note("a"));
        event["seen"] = json!({ shared.ada.actor.to_string(): claim });
        shared.send(&[event]);
        let mut record = shared.open();
        assert_eq!(kinds(&record), Vec::from_iter(told), "{claim}");
        record.append(note("b")).unwrap();
        assert_eq!(last_of(&record, shared.ada.actor).0, next, "{claim}");
    }
}

#[test]
fn an_event_of_another_author_with_the_same_id_displaces_none() {
    let shared = Shared::new(false);
    let mut record = shared.open();
    record.append(note("mine")).unwrap();
    let mine = record.progress().changed.unwrap().event;
    drop(record);
    let mut event = shared.event(1, &note("hers"));
    event["id"] = mine.to_string().into();
    event["at"] = "2020-01-01T00:00:00.000Z+0000".into();
    shared.send(&[event]);
    let mut record = shared.open();
    let notes = |record: &Record| {
        let step = record.progress().step("a").unwrap().clone();
        step.notes.into_iter().map(|note| note.text).collect()
    };
    let both: Vec<String> = notes(&record);
    assert_eq!(both, ["hers", "mine"]);
    record.append(Change::Undone { event: mine }).unwrap();
    let left: Vec<String> = notes(&record);
    assert_eq!(left, ["hers"], "one's own is taken back");
}

fn finding(at: u64) -> Finding {
    Finding {
        check: "package".into(),
        status: Status::Ok,
        code: "package-installed".into(),
        facts: [].into(),
        at,
    }
}

fn app(login_url: &str) -> Change {
    Change::SalesforceAppChosen(SalesforceApp {
        login_url: login_url.into(),
        client_id: "3MVG9".into(),
        ports: vec![53_682],
    })
}

fn signed_in(instance_url: &str) -> Change {
    Change::SalesforceSignedIn(SalesforceSignIn {
        organization: Organization {
            id: "00D5g000004abcdEAA".into(),
            name: "Acme".into(),
            sandbox: None,
            edition: None,
        },
        user: OrgUser {
            id: "0055g000003xyzAAAQ".into(),
            username: "ada@example.com".into(),
        },
        instance_url: instance_url.into(),
        scopes: vec!["api".into()],
        api: None,
        stay: false,
    })
}

fn service(endpoint: &str) -> Change {
    Change::MarketoServiceChosen(MarketoService {
        endpoint: endpoint.into(),
        munchkin_id: "123-ABC-456".into(),
        client_id: "4f2b8a90".into(),
    })
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of values")]
fn values_out_of_all_bounds_are_damage() {
    let long = "x".repeat(70_000);
    let saved = json!({"step": "a", "list": "clean", "file": "a.csv", "rows": 1});
    let with = |data: &Value, field: &str, value: Value| {
        let mut data = data.clone();
        data[field] = value;
        data
    };
    let checked = json!({
        "step": "a", "file": "a.csv", "sha256": "", "bytes": 1, "encoding": "UTF-8", "bom": false,
        "delimiter": ",", "header": true, "columns": {}, "total": 1, "ready": 1, "rejected": 0,
        "blank": 0, "trimmed": 0, "by_code": {},
    });
    let run = |finding: Value| json!({ "findings": [finding] });
    let found = serde_json::to_value(finding(NOON)).unwrap();
    let test = json!({"api_user": "a", "calls_today": 1, "sees": {}});
    let app_of = |ports: &[u32]| json!({"login_url": "https://acme.my.salesforce.com", "client_id": "a", "ports": ports});
    let cases: Vec<(&str, Value)> = vec![
        (
            "checks-run",
            run(with(&found, "at", json!(100_000_000_000_000_000_u64))),
        ),
        ("checks-run", run(with(&found, "at", json!(u64::MAX)))),
        (
            "checks-run",
            run(with(&found, "at", json!(NOON + 48 * 3_600_000))),
        ),
        ("checks-run", run(with(&found, "code", json!("../x")))),
        (
            "checks-run",
            run(with(&found, "check", json!("__proto__ "))),
        ),
        (
            "checks-run",
            run(with(
                &found,
                "facts",
                json!({"last_at": 1_000_000_000_000_000_u64}),
            )),
        ),
        (
            "checks-run",
            run(with(&found, "facts", json!({"rows": MAX_NUMBER + 1}))),
        ),
        ("checks-run", run(with(&found, "facts", json!({"a b": 1})))),
        (
            "checks-run",
            run(with(&found, "facts", json!({"name": long}))),
        ),
        ("checks-run", json!({"findings": vec![found.clone(); 201]})),
        (
            "wait-started",
            json!({"wait": "first-sync", "people": u64::MAX}),
        ),
        ("wait-started", json!({"wait": ""})),
        ("note-written", json!({"step": "a", "text": long})),
        ("note-written", json!({"step": "A", "text": ""})),
        (
            "step-attested",
            json!({"step": "a".repeat(200), "already": false}),
        ),
        ("step-skipped", json!({"step": "a", "reason": long})),
        ("setup-renamed", json!({"name": long})),
        ("actor-introduced", json!({"name": long, "personas": []})),
        (
            "instruction-ticked",
            json!({"step": "a", "instruction": "\u{1b}[31m", "ticked": true}),
        ),
        (
            "caution-acknowledged",
            json!({"caution": "a", "person": {"name": long, "email": ""}}),
        ),
        (
            "invite-list-saved",
            with(&saved, "rows", json!(MAX_NUMBER + 1)),
        ),
        (
            "invite-list-saved",
            with(&saved, "file", json!("../../.bashrc")),
        ),
        ("invite-list-saved", with(&saved, "file", json!("a\n.csv"))),
        (
            "invite-list-checked",
            with(&checked, "file", json!("C:\\a.csv")),
        ),
        (
            "invite-list-checked",
            with(&checked, "total", json!(u64::MAX)),
        ),
        (
            "invite-list-checked",
            with(&checked, "sha256", json!("<b>")),
        ),
        (
            "invite-list-checked",
            with(&checked, "by_code", json!({"a": u64::MAX})),
        ),
        (
            "invite-list-checked",
            with(&checked, "by_code", json!({"A b": 1})),
        ),
        ("salesforce-app-chosen", app_of(&[])),
        ("salesforce-app-chosen", app_of(&[80])),
        ("salesforce-app-chosen", app_of(&[53_682, 53_682])),
        (
            "salesforce-app-chosen",
            app_of(&[2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009]),
        ),
        (
            "marketo-connected",
            with(&test, "calls_today", json!(u64::MAX)),
        ),
        (
            "marketo-connected",
            with(&test, "sales_activities", json!(u64::MAX)),
        ),
    ];
    for (kind, data) in cases {
        let shared = Shared::new(false);
        let mut event = shared.event(1, &note("a"));
        event["kind"] = kind.into();
        event["data"] = data;
        let told = shared.told(&[event.clone()]);
        let shown: String = event.to_string().chars().take(300).collect();
        assert_eq!(told, [DamageKind::DoesNotFit], "{shown}");
        assert_eq!(shared.open().progress().newer, 0);
    }
}

#[test]
fn numbers_and_times_of_an_event_are_bounded() {
    for (field, value) in [
        ("seq", json!(0)),
        ("seq", json!(MAX_NUMBER + 1)),
        ("seq", json!(u64::MAX)),
        ("wall", json!(100_000_000_000_000_000_u64)),
        ("wall", json!(u64::MAX)),
    ] {
        let shared = Shared::new(false);
        let mut event = shared.event(1, &note("a"));
        event[field] = value;
        assert_eq!(shared.told(&[event]), [DamageKind::DoesNotFit], "{field}");
    }
    let shared = Shared::new(false);
    let mut event = shared.event(1, &note("a"));
    let crowd: Value = (0..300)
        .map(|_| (Ulid::new().to_string(), json!(1)))
        .collect::<serde_json::Map<_, _>>()
        .into();
    event["seen"] = crowd;
    assert_eq!(shared.told(&[event]), [DamageKind::DoesNotFit]);
}

#[test]
fn an_address_must_be_an_origin_that_fits_the_setup() {
    let real: [&dyn Fn(&str) -> Change; 2] = [&app, &signed_in];
    let bad = [
        "http://acme.my.salesforce.com",
        "https://ada@acme.my.salesforce.com",
        "https://acme.my.salesforce.com/services",
        "https://acme.my.salesforce.com?a=b",
        "https://acme.my.salesforce.com:8443",
        "file:///etc/passwd",
        "http://127.0.0.1:53001/rest",
        "",
    ];
    let mut cases: Vec<(Change, bool, bool)> = Vec::new();
    for change in real {
        cases.push((change("https://acme.my.salesforce.com"), false, true));
        cases.push((change("https://acme.my.salesforce.com"), true, false));
        cases.push((change("http://127.0.0.1:53001"), true, true));
        cases.push((change("http://127.0.0.1:53001"), false, false));
        for address in bad {
            cases.push((change(address), false, false));
            cases.push((change(address), true, false));
        }
    }
    cases.extend([
        (
            service("https://123-abc-456.mktorest.com/rest"),
            false,
            true,
        ),
        (service("https://123-abc-456.mktorest.com"), false, true),
        (service("http://127.0.0.1:53002/rest"), true, true),
        (service("http://127.0.0.1:53002/rest"), false, false),
        (
            service("https://123-abc-456.mktorest.com/identity"),
            false,
            false,
        ),
        (
            service("http://123-abc-456.mktorest.com/rest"),
            false,
            false,
        ),
    ]);
    for (change, practice, fits) in cases {
        let shared = Shared::new(practice);
        let told = shared.told(&[shared.event(1, &change)]);
        let expected: &[DamageKind] = if fits { &[] } else { &[DamageKind::DoesNotFit] };
        assert_eq!(told, expected, "practice: {practice}, {change:?}");
        let record = shared.open();
        let accounts = &record.progress().accounts;
        let folded = accounts.salesforce_app.last.is_some()
            || accounts.marketo_service.last.is_some()
            || accounts.organization.is_some();
        assert_eq!(folded, fits, "{change:?}");
    }
}

#[test]
fn ones_own_entry_that_does_not_fit_is_refused_before_it_is_written() {
    let shared = Shared::new(false);
    let mut record = shared.open();
    for change in [
        note(&"x".repeat(70_000)),
        app("http://127.0.0.1:53001"),
        service("http://127.0.0.1:53002/rest"),
        Change::ChecksRun {
            findings: vec![finding(NOON + 48 * 3_600_000)],
        },
    ] {
        let refused = record.append(change).unwrap_err();
        assert!(matches!(refused, RecordError::DoesNotFit), "{refused}");
    }
    record.append(note("fits")).unwrap();
    assert_eq!(kinds(&shared.open()), []);
    assert_eq!(record.events().len(), 2);
}

#[test]
fn a_finding_dated_far_ahead_gives_way_to_what_is_found_later() {
    let shared = Shared::new(false);
    let far = 4_070_908_800_000;
    let mut event = shared.event(
        1,
        &Change::ChecksRun {
            findings: vec![finding(far)],
        },
    );
    event["wall"] = far.into();
    shared.send(&[event]);
    let mut record = shared.open();
    assert_eq!(kinds(&record), []);
    let mut mine = finding(NOON);
    mine.status = Status::Failure;
    record
        .append(Change::ChecksRun {
            findings: vec![mine],
        })
        .unwrap();
    let latest = &record.progress().findings["package"].latest;
    assert_eq!(latest.finding.at, NOON);
}

#[test]
fn the_forged_journal_of_the_review_changes_nothing() {
    let shared = Shared::new(false);
    let before = shared.open().progress().clone();
    let mut pinned = forge::event(shared.setup, shared.ada.actor, 1, &note("pinned"));
    pinned["seq"] = u64::MAX.into();
    pinned["at"] = "2099-12-31T23:59:59.999Z+ffff".into();
    let mut creation = shared.event(1, &created("Owned", true));
    creation["at"] = "1990-01-01T00:00:00.000Z+0000".into();
    shared.send(&[
        creation,
        pinned,
        shared.event(2, &service("http://127.0.0.1:4444/rest")),
        shared.event(3, &app("http://127.0.0.1:4444")),
    ]);
    let record = shared.open();
    assert_eq!(record.progress(), &before);
    assert_eq!(record.damage().len(), 4);
}
