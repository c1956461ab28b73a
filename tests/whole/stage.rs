//! Setups that the wizard itself made beforehand: states that take two people, another version, an
//! accident, or a second program.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use wizard::setup::{
    Persona, Setup, Setups,
    view::{Environment, NamedPerson, NewSetup},
};

/// The rows that are confirmed before a setup is put into its state.
const CONFIRMED: [&str; 4] = [
    "actions-enabled",
    "marketo-salesforce-sync",
    "marketo-sales-account",
    "connect-marketo",
];

fn setups(data: &Path, program: &'static str) -> Setups {
    Setups::open(Some(data), program).unwrap()
}

fn begin(data: &Path, name: &str) -> Setup {
    let new = NewSetup {
        name: name.to_owned(),
        environment: Environment::Sandbox,
        practice: false,
        my_name: "Ana Duarte".to_owned(),
        personas: vec![Persona::MarketoAdmin],
    };
    let mut setup = setups(data, "window").create(&new).unwrap();
    for row in CONFIRMED {
        setup.attest(row, false, None).unwrap();
    }
    setup
}

/// The folder of a setup with its journals.
pub(crate) fn folder(data: &Path, setup: &str) -> PathBuf {
    data.join("setups").join(setup)
}

fn journals(data: &Path, setup: &str) -> Vec<PathBuf> {
    fs::read_dir(folder(data, setup))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

/// What a file-sync service does.
fn carry(from: &Path, to: &Path, setup: &str) {
    fs::create_dir_all(folder(to, setup)).unwrap();
    for journal in journals(from, setup) {
        let there = folder(to, setup).join(journal.file_name().unwrap());
        if !there.exists() {
            fs::copy(journal, there).unwrap();
        }
    }
}

/// Step 4 waits, step 6 is left out, and the two admins say different things about step 2.
pub(crate) fn contested(data: &Path) -> String {
    let mut hers = begin(data, "Contested");
    let id = hers.id().to_owned();
    let person = NamedPerson {
        name: "Ana Duarte".to_owned(),
        email: "ana@northwind.example".to_owned(),
    };
    hers.acknowledge("original-user", Some(person)).unwrap();
    hers.start_wait("first-sync", Some(42_000)).unwrap();
    hers.skip("install-package", "Installed by IT in October.")
        .unwrap();

    let elsewhere = tempfile::tempdir().unwrap();
    carry(data, elsewhere.path(), &id);
    let tom = setups(elsewhere.path(), "window");
    tom.rename_me("Tom Reed").unwrap();
    let mut his = tom.setup(&id).unwrap();
    his.introduce("Tom Reed", vec![Persona::SalesforceAdmin])
        .unwrap();
    his.skip("connect-salesforce", "We use last year's connection")
        .unwrap();
    hers.attest("connect-salesforce", false, Some("Saw the tick".to_owned()))
        .unwrap();
    drop(his);
    carry(elsewhere.path(), data, &id);
    id
}

/// A line that was damaged on disk, and an entry of a newer version.
pub(crate) fn damaged(data: &Path) -> String {
    let setup = begin(data, "Damaged");
    let id = setup.id().to_owned();
    drop(setup);
    let mine = journals(data, &id).pop().unwrap();
    let other = "01JZ0000000000000000000000";
    let event = format!(
        r#"{{"v":9,"id":"01JZ0000000000000000000001","seq":1,"at":"2026-11-23T12:00:00.001Z+0000","seen":{{}},"by":"{other}","kind":"from-the-future","data":{{}}}}"#
    );
    let line = format!(
        "{{\"crc\":\"{:08x}\",\"event\":{event}}}\n",
        crc32fast::hash(event.as_bytes())
    );
    fs::write(folder(data, &id).join(format!("{other}.jsonl")), line).unwrap();
    let mut journal = fs::OpenOptions::new().append(true).open(mine).unwrap();
    journal
        .write_all(b"{\"crc\":\"00000000\",\"event\":{}}\n")
        .unwrap();
    id
}

/// A finding that somebody wrote into their own journal with an editor: at a time that no calendar knows, and by a name
/// that turns what stands after it.
pub(crate) fn impossible(data: &Path) -> String {
    let setup = begin(data, "Impossible");
    let id = setup.id().to_owned();
    drop(setup);
    let other = "01JZ0000000000000000000000";
    let lines: String = [
        r#""kind":"actor-introduced","data":{"name":"\u202emoT","personas":["salesforce-admin"]}"#,
        r#""kind":"checks-run","data":{"findings":[{"check":"actions-app","status":"ok","code":"app-authorised","facts":{},"at":100000000000000000}]}"#,
    ]
    .iter()
    .enumerate()
    .map(|(number, what)| {
        let seq = number + 1;
        let event = format!(
            r#"{{"v":1,"setup":"{id}","id":"01JZ000000000000000000000{seq}","seq":{seq},"at":"2026-11-23T12:00:00.00{seq}Z+0000","seen":{{}},"by":"{other}",{what}}}"#
        );
        format!("{{\"crc\":\"{:08x}\",\"event\":{event}}}\n", crc32fast::hash(event.as_bytes()))
    })
    .collect();
    fs::write(folder(data, &id).join(format!("{other}.jsonl")), lines).unwrap();
    id
}

/// A setup that another program works in for as long as what is returned lives.
pub(crate) fn held(data: &Path) -> (String, Setup) {
    let id = begin(data, "Held").id().to_owned();
    let setup = setups(data, "terminal").setup(&id).unwrap();
    (id, setup)
}

/// A list with `rows` people, all of them ready.
pub(crate) fn long_list(path: &Path, rows: u32) {
    let mut list = std::io::BufWriter::new(fs::File::create(path).unwrap());
    writeln!(list, "Email,First Name,Last Name,Company").unwrap();
    for row in 1..=rows {
        writeln!(
            list,
            "person.number{row}@northwind.example,First {row},Last {row},Northwind Traders and Sons"
        )
        .unwrap();
    }
    list.flush().unwrap();
}
