//! The cost of verifying, for `make bench`.
//!
//! `verify_bench all` verifies a finished setup of 100 invited users against a practice organisation in this
//! process whose every answer comes 100 ms late, and prints `seconds`, the calls that count for the quotas of
//! `salesforce` and `marketo`, and `chain`: the number of calls of the longest chain in which each needs the
//! answer of the one before.
//!
//! `verify_bench paging` verifies in an organisation of 50,000 users, then asks for all of them, page by page;
//! `idle` does neither. Both print `peak_kib`, the most memory this process had, the practice organisation
//! included.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what does not work cannot be measured"
)]

use std::{
    env,
    error::Error,
    io::{self, Write},
    net::TcpListener,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use practice::{Event, Options, Practice};
use url::Url;
use wizard::{
    http::{Http, HttpOptions},
    oauth::SystemRandom,
    record::{RandomIds, SystemClock},
    salesforce::{Client, Session},
    secrets::{Key, Name, Secret, Secrets},
    setup::{
        Language, Outside, Persona, Setup, Setups, Verified,
        view::{Environment, FindingStatus, NamedPerson, NewSetup, VerifyScope},
    },
};

use browser::Person;

#[path = "../tests/setup/browser.rs"]
mod browser;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Versions, the org, the description of the permissions, the permissions; on Marketo's side identity, the calls
/// of the day, the types of activities, the activities.
const CHAIN: u64 = 4;
const INVITED: usize = 100;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Outcome<()> {
    let mode = env::args().nth(1).unwrap_or_default();
    let data = tempfile::tempdir()?;
    match mode.as_str() {
        "all" => {
            let bench = Bench::start(data.path(), 150, Duration::from_millis(100)).await?;
            let began = Instant::now();
            let verified = bench.verify().await?;
            let seconds = began.elapsed().as_secs_f64();
            let (salesforce, marketo) = (verified.salesforce_calls, verified.marketo_calls);
            writeln!(
                io::stdout(),
                "seconds {seconds:.4}\nsalesforce {salesforce}\nmarketo {marketo}\nchain {CHAIN}"
            )?;
        }
        "paging" => {
            let bench = Bench::start(data.path(), 50_000, Duration::ZERO).await?;
            bench.verify().await?;
            assert_eq!(bench.page().await?, 50_000);
            writeln!(io::stdout(), "peak_kib {}", peak_kib())?;
        }
        "idle" => {
            let _bench = Bench::start(data.path(), 50_000, Duration::ZERO).await?;
            writeln!(io::stdout(), "peak_kib {}", peak_kib())?;
        }
        _ => return Err("verify_bench all|paging|idle".into()),
    }
    Ok(())
}

/// A practice organisation in which everything is done, and a setup with both accounts.
struct Bench {
    practice: Practice,
    setup: Setup,
    secrets: Secrets,
    http: Http,
    /// The clean list.
    list: PathBuf,
}

impl Bench {
    async fn start(data: &Path, users: u32, delay: Duration) -> Outcome<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let practice = Practice::start(Options {
            callbacks: vec![format!("http://localhost:{port}/callback")],
            install_takes: Duration::ZERO,
            users,
            invited: INVITED,
            delay,
            ..Options::default()
        })?;
        for event in [
            Event::FirstInvite,
            Event::ConnectSalesforce,
            Event::ConnectMarketo,
            Event::StartSync,
            Event::InviteUsers,
            Event::InstallPackage,
            Event::Configure,
        ] {
            practice
                .happen(event)
                .map_err(|needs| format!("{needs:?}"))?;
        }
        let (http, secrets) = (Http::new(&HttpOptions::default())?, Secrets::in_memory());
        let outside = Outside {
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            random: Arc::new(SystemRandom),
            http: http.clone(),
            secrets: secrets.clone(),
        };
        let mut setup = Setups::open_with(Some(data), "bench", outside)?.create(&NewSetup {
            name: "Bench".to_owned(),
            environment: Environment::Production,
            practice: true,
            my_name: "Bench".to_owned(),
            personas: Persona::ALL.to_vec(),
        })?;
        // Boxed: it holds the whole of two sign-ins.
        Box::pin(accounts(&mut setup, &practice, port)).await?;
        let domain = domain(&practice);
        let first = NamedPerson {
            name: "Ana Ruiz".to_owned(),
            email: format!("ana.ruiz@{domain}"),
        };
        setup.acknowledge("original-user", Some(first))?;
        let invited = practice.invited();
        assert_eq!(invited.len(), INVITED);
        let rows = invited.iter().map(|address| format!("{address}\r\n"));
        let list = data.join("clean.csv");
        std::fs::write(&list, "Email\r\n".to_owned() + &rows.collect::<String>())?;
        Ok(Self {
            practice,
            setup,
            secrets,
            http,
            list,
        })
    }

    async fn verify(&self) -> Outcome<Verified> {
        let verified = self.setup.verifying(&VerifyScope::All, Some(&self.list))?;
        let verified = verified.run(&|_| ()).await?;
        assert_eq!(verified.findings.len(), 25);
        let ok = verified
            .findings
            .iter()
            .filter(|found| found.status == FindingStatus::Ok);
        assert!(
            ok.count() >= 23,
            "too little is seen: {:#?}",
            verified.findings
        );
        assert_eq!(self.practice.refused_writes(), 0);
        Ok(verified)
    }

    /// Every user, page by page; how many.
    async fn page(&self) -> Outcome<u64> {
        let key = Key {
            setup: self.setup.id().to_owned(),
            name: Name::Salesforce,
        };
        let kept = self.secrets.read(&key).await?.ok_or("no session")?;
        let client = Client::new(self.http.clone(), Session::from_secret(&kept)?, None);
        let mut users = 0;
        let soql = "SELECT Id, Name, Username, Email, IsActive, ProfileId FROM User";
        let count = |page: Vec<serde_json::Value>| {
            users += page.len() as u64;
            ControlFlow::Continue(())
        };
        client.query(soql, count).await?;
        Ok(users)
    }
}

async fn accounts(setup: &mut Setup, practice: &Practice, port: u16) -> Outcome<()> {
    let known = practice.credentials().clone();
    let (url, key) = (practice.salesforce_url(), &known.salesforce.consumer_key);
    setup.choose_salesforce_app(&url, key, Some(&[port]))?;
    let person = Person {
        username: known.salesforce.username,
        password: known.salesforce.password,
        action: "allow",
    };
    let walk = Mutex::new(None);
    let open = |url: &Url| {
        let walking = tokio::spawn(person.clone().signs_in(url.clone()));
        *walk.lock().unwrap() = Some(walking);
        Ok(())
    };
    let signing_in = setup.salesforce_signing_in(Language::En, false)?;
    let signed_in = signing_in.run(&open, &|_| ()).await?;
    setup.record_salesforce_sign_in(&signed_in)?;
    let secret = Secret::new(known.marketo.client_secret);
    let endpoint = practice.marketo_endpoint();
    let connecting =
        setup.marketo_connecting(&endpoint, &known.marketo.client_id, Some(&secret))?;
    setup.record_marketo_connection(&connecting.run().await?)?;
    Ok(())
}

fn domain(practice: &Practice) -> String {
    let admin = &practice.credentials().salesforce.username;
    let domain = admin.split_once('@').map(|(_, domain)| domain.to_owned());
    domain.unwrap_or_default()
}

/// Highest resident memory of this process so far; 0 where the system does not tell.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().strip_suffix("kB"))
        .and_then(|number| number.trim().parse().ok())
        .unwrap_or_default()
}
