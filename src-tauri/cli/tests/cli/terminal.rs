//! What reaches a terminal when everything that comes from outside is hostile.

use std::{collections::BTreeSet, ffi::OsString, fs, net::TcpListener, process};

use clap::{Arg, Command, CommandFactory};
use wizard::{
    setup::{
        Persona, Setups,
        view::{Environment, NewSetup},
    },
    words::characters::{is_control, is_hidden},
};

use crate::{
    accounts::{alone, run, setup},
    arguments::Arguments,
    run::Place,
};

/// A title of the window, C1, DEL, directions, marks of no width, and a line separator.
const HOSTILE: &str = "x\u{1b}]0;t\u{7}\u{7f}\u{9b}31m\u{202e}\u{2066}\u{200f}\u{61c}\u{200b}\u{2060}\u{feff}\u{2028}z";

/// Every command with arguments with which it does something; `SETUP`, `LIST` and `PORT` are replaced.
const COMMANDS: [(&str, &[&str]); 12] = [
    ("guide", &[]),
    ("explain", &["TXN_SECURITY"]),
    ("status", &[]),
    (
        "invites check",
        &["LIST", "--clean", "clean.csv", "--rejects", "left.csv"],
    ),
    (
        "invites from-salesforce",
        &["--setup", "SETUP", "--out", "clean.csv"],
    ),
    ("invites mark", &["LIST", "--setup", "SETUP"]),
    ("setup create", &["--name", "N", "--my-name", "Ana"]),
    ("setup remove", &["--setup", "SETUP"]),
    (
        "sign-in salesforce",
        &["--setup", "SETUP", "--no-browser", "--timeout", "1"],
    ),
    (
        "sign-in marketo",
        &[
            "--setup",
            "SETUP",
            "--client-id",
            "id",
            "--endpoint",
            "123-ABC-456",
        ],
    ),
    ("sign-out", &["salesforce", "--setup", "SETUP"]),
    ("verify", &["--setup", "SETUP"]),
];
/// A command that serves until it is ended: here its port is taken.
const SERVING: (&str, &[&str]) = ("practice", &["--salesforce-port", "PORT"]);

/// The commands that have none below them.
fn leaves(command: &Command, path: &str, found: &mut Vec<(String, Command)>) {
    let mut below = command.get_subcommands().peekable();
    if below.peek().is_none() {
        found.push((path.trim_start().to_owned(), command.clone()));
    }
    for command in below {
        leaves(command, &format!("{path} {}", command.get_name()), found);
    }
}

/// The arguments with the hostile text as the value of one of them.
fn with_hostile(arguments: &[String], argument: &Arg) -> Vec<String> {
    let mut arguments = arguments.to_vec();
    match argument.get_long() {
        None => {
            arguments.retain(|one| one != "LIST");
            arguments.push(HOSTILE.to_owned());
        }
        Some(name) => {
            let name = format!("--{name}");
            let at = arguments.iter().position(|one| *one == name);
            if let Some(at) = at {
                arguments.drain(at..at + 2);
            }
            arguments.extend([name, HOSTILE.to_owned()]);
        }
    }
    arguments
}

/// Runs its arguments with a new terminal as standard output and standard error, and passes on what is written there.
const IN_TERMINAL: &str = r"
import os, pty, subprocess, sys
ours, theirs = pty.openpty()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
os.close(theirs)
while True:
    try:
        told = os.read(ours, 65536)
    except OSError:
        break
    if not told:
        break
    sys.stdout.buffer.write(told)
child.wait()
";

/// The same command, in a terminal that a script makes.
fn in_terminal(script: &str, command: &process::Command) -> process::Command {
    let mut outer = process::Command::new("python3");
    outer
        .args(["-c", script])
        .arg(command.get_program())
        .args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        outer.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    alone(&mut outer).env("PYTHONUTF8", "1");
    outer
}

fn told(command: &mut process::Command) -> Vec<u8> {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

/// A data folder, a list and preferences in which nothing is harmless.
struct Hostile {
    place: Place,
    data: String,
    setup: String,
    list: String,
    port: TcpListener,
}

impl Hostile {
    fn new() -> Self {
        let place = Place::new();
        let data = format!("data {HOSTILE}");
        let setups = Setups::open(Some(&place.path(&data)), "window").unwrap();
        let new = NewSetup {
            name: HOSTILE.to_owned(),
            environment: Environment::Production,
            practice: false,
            my_name: HOSTILE.to_owned(),
            personas: Persona::ALL.to_vec(),
        };
        let mut setup = setups.create(&new).unwrap();
        setup
            .attest("actions-enabled", false, Some(HOSTILE.to_owned()))
            .unwrap();
        let setup = setup.id().to_owned();
        let preferences = serde_json::json!({ "checks": { HOSTILE: HOSTILE }, "folder": HOSTILE });
        let list = format!("list {HOSTILE}.csv");
        let rows =
            format!("sep=\u{9b}\nEmail,\"{HOSTILE}\"\n{HOSTILE},Ana\nana@b.example,{HOSTILE}\n");
        let place = place
            .with(&format!("{data}/preferences.json"), preferences.to_string())
            .with(&list, rows);
        let folder = place.path(&format!("{data}/setups/{setup}"));
        fs::write(folder.join(format!("{HOSTILE}.jsonl")), HOSTILE).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap();
        Self {
            place,
            data,
            setup,
            list,
            port,
        }
    }

    fn filled(&self, words: &[&str]) -> Vec<String> {
        let port = self.port.local_addr().unwrap().port().to_string();
        let fill = |word: &&str| match *word {
            "SETUP" => self.setup.clone(),
            "LIST" => self.list.clone(),
            "PORT" => port.clone(),
            word => word.to_owned(),
        };
        words.iter().map(fill).collect()
    }

    /// Everything that a run writes to a terminal.
    fn terminal(&self, words: &[String]) -> Vec<u8> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut command = in_terminal(IN_TERMINAL, &self.place.command(&words));
        command
            .env("MSI_SETUP_DATA_DIR", &self.data)
            .env("MSI_SETUP_LOG", format!("trace,{HOSTILE}"))
            .env("USER", HOSTILE);
        told(&mut command)
    }

    fn see(&self, words: &[String]) {
        let told = self.terminal(words);
        let told = String::from_utf8(told).unwrap_or_else(|error| panic!("{words:?}: {error}"));
        let lines = told.replace("\r\n", "\n");
        let found = lines.find(|one| one != '\n' && (is_control(one) || is_hidden(one)));
        if let Some(at) = found {
            panic!("{words:?} at {at}: {lines:?}");
        }
    }
}

#[test]
fn nothing_hostile_reaches_a_terminal() {
    let hostile = Hostile::new();
    let mut known = Vec::new();
    leaves(&Arguments::command(), "", &mut known);
    let mut table: BTreeSet<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
    table.insert(SERVING.0);
    let names: BTreeSet<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, table, "a command is missing from the table");
    for (name, command) in &known {
        let words = COMMANDS
            .iter()
            .chain([&SERVING])
            .find(|(known, _)| known == name)
            .unwrap()
            .1;
        let path: Vec<String> = name.split(' ').map(str::to_owned).collect();
        let usual = hostile.filled(words);
        let mut runs = vec![
            usual.clone(),
            vec!["--help".to_owned()],
            vec![HOSTILE.to_owned()],
        ];
        runs.push(vec![format!("--{HOSTILE}")]);
        let valued = command
            .get_arguments()
            .filter(|argument| argument.get_action().takes_values());
        for argument in valued {
            runs.push(with_hostile(&usual, argument));
        }
        for run in runs {
            let run = [path.clone(), run].concat();
            hostile.see(&run);
            hostile.see(&[run, vec!["--json".to_owned()]].concat());
        }
    }
}

#[test]
fn logs_of_a_hostile_folder_do_not_steer() {
    let hostile = Hostile::new();
    fs::write(
        hostile.place.path(&format!("{}/actor.json", hostile.data)),
        HOSTILE,
    )
    .unwrap();
    let command = hostile
        .place
        .command(&["status", "--data-dir", &hostile.data]);
    let told = told(in_terminal(IN_TERMINAL, &command).env("MSI_SETUP_LOG", "trace"));
    let told = String::from_utf8(told).unwrap().replace("\r\n", "\n");
    assert!(told.contains("damaged"), "{told:?}");
    assert!(
        !told.contains(|one| one != '\n' && (is_control(one) || is_hidden(one))),
        "{told:?}"
    );
}

#[test]
fn json_for_a_program_is_safe_and_keeps_its_meaning() {
    let hostile = Hostile::new();
    let words = ["status", "--json", "--data-dir", &hostile.data];
    let said = crate::run::said(alone(&mut hostile.place.command(&words)));
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["setups"][0]["name"], HOSTILE);
    assert!(
        !said
            .out
            .contains(|one| one != '\n' && (is_control(one) || is_hidden(one)))
    );
}

#[test]
fn a_word_that_is_no_text_is_told_without_its_bytes() {
    use std::os::unix::ffi::OsStringExt as _;
    let hostile = Hostile::new();
    let mut command = hostile.place.command(&["status"]);
    command.arg(OsString::from_vec(b"\x9b31m\x1b[2J".to_vec()));
    let said = crate::run::said(&mut command);
    assert_eq!(said.code, 2);
    assert!(
        !said.err.contains(|one| one != '\n' && is_control(one)),
        "{:?}",
        said.err
    );
}

/// Runs its arguments in a terminal that is theirs, passes on what is written there up to a question, and ends them.
const UP_TO_QUESTION: &str = r"
import os, pty, signal, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
told = b''
while not told.rstrip().endswith(b':'):
    try:
        told += os.read(terminal, 65536)
    except OSError:
        break
sys.stdout.buffer.write(told)
os.kill(child, signal.SIGKILL)
os.waitpid(child, 0)
";

#[test]
fn whoever_types_a_secret_sees_where_it_goes() {
    let place = Place::new();
    let setup = setup(&place);
    let address = "https://123-abc-456.mktorest.com/rest";
    let words = [
        "sign-in",
        "marketo",
        "--setup",
        &setup,
        "--client-id",
        "0f1e2d3c-client",
    ];
    let command = place.command(&[&words[..], &["--endpoint", address]].concat());
    let said = told(&mut in_terminal(UP_TO_QUESTION, &command));
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains(address), "{said}");

    let said = run(&place, &[&words[..], &["--json"]].concat());
    assert_eq!(said.failure().0, "marketo-endpoint-missing");
}
