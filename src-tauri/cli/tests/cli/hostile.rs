//! Where a secret must not go: to an address that somebody else wrote into the record, into the log of a proxy, into a
//! core dump.

use std::{
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Command, Output, Stdio},
    sync::{Arc, Mutex},
    thread,
};

use rustix::{
    io::ioctl_fionread,
    process::{Pid, Signal, kill_process},
};

use crate::{
    accounts::{Practice, alone, create, run},
    run::Place,
};

/// The setup as a folder that a sync service carries to another person's computer.
fn carry(from: &Place, to: &Place, setup: &str) {
    let folder = |place: &Place| find(&place.path("home"), "setups").join(setup);
    run(
        to,
        &["setup", "create", "--name", "Own", "--my-name", "Tom"],
    );
    fs::create_dir_all(folder(to)).unwrap();
    for journal in fs::read_dir(folder(from)).unwrap().flatten() {
        fs::copy(journal.path(), folder(to).join(journal.file_name())).unwrap();
    }
}

fn find(folder: &Path, name: &str) -> std::path::PathBuf {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let mut folders = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir());
    folders
        .find_map(|path| match path.file_name() {
            Some(own) if own == name => Some(path),
            _ => path.is_dir().then(|| find(&path, name)),
        })
        .unwrap_or_else(|| panic!("no {name} in {}", folder.display()))
}

/// Runs a command that is handed a secret on standard input.
fn with_secret(command: &mut Command, secret: &str) -> Output {
    let streams = [Stdio::piped(), Stdio::piped(), Stdio::piped()];
    let [stdin, stdout, stderr] = streams;
    let command = alone(command).stdin(stdin).stdout(stdout).stderr(stderr);
    let mut process = command.spawn().unwrap();
    // One that refuses before it reads has closed its end.
    let _ = writeln!(process.stdin.take().unwrap(), "{secret}");
    process.wait_with_output().unwrap()
}

#[test]
fn an_address_of_somebody_else_is_used_once_it_is_named() {
    let (ana, tom) = (Place::new(), Place::new());
    let practice = Practice::start(&ana, &[]);
    let setup = create(&ana, &practice);
    carry(&ana, &tom, &setup);

    let sign_in = |words: &[&str]| {
        let first = ["sign-in", "salesforce", "--setup", &setup, "--no-browser"];
        run(
            &tom,
            &[&first, words, &["--timeout", "1", "--json"]].concat(),
        )
    };
    assert_eq!(sign_in(&[]).failure().0, "salesforce-app-unconfirmed");
    let wrong = ["--accept-address", "http://127.0.0.1:9"];
    assert_eq!(sign_in(&wrong).failure().0, "accept-address-other");
    assert_eq!(
        sign_in(&["--ports", "17173"]).failure().0,
        "salesforce-app-unconfirmed"
    );
    let address = practice.text("/salesforce/login_url");
    let accepted = sign_in(&["--accept-address", address]);
    assert_eq!(accepted.code, 4, "nobody came back in time: {accepted:?}");
    assert_eq!(sign_in(&[]).code, 4, "it is confirmed once");

    let secret = practice.text("/marketo/client_secret");
    let client_id = practice.text("/marketo/client_id");
    let connect = |words: &[&str]| {
        let first = [
            "sign-in",
            "marketo",
            "--setup",
            &setup,
            "--client-id",
            client_id,
        ];
        let output = with_secret(&mut tom.command(&[&first, words].concat()), secret);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains(secret), "{said}");
        (output.status.code(), said)
    };
    let (code, said) = connect(&[]);
    assert_eq!(code, Some(2));
    let endpoint = practice.text("/marketo/endpoint");
    assert!(
        said.contains(endpoint) && said.contains("--accept-address"),
        "{said}"
    );
    let (code, said) = connect(&["--accept-address", endpoint]);
    assert_eq!(code, Some(0), "{said}");
}

/// Passes everything on and writes down what proxies log: the first line of each request.
fn logging_proxy(to: String) -> (u16, Arc<Mutex<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let log = Arc::<Mutex<String>>::default();
    let writing = log.clone();
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let server = TcpStream::connect(&to).unwrap();
            let (up, down) = (
                (client.try_clone().unwrap(), server.try_clone().unwrap()),
                (server, client),
            );
            let log = writing.clone();
            thread::spawn(move || pass(up, Some(&log)));
            thread::spawn(move || pass(down, None));
        }
    });
    (port, log)
}

fn pass((mut from, mut to): (TcpStream, TcpStream), log: Option<&Mutex<String>>) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(read @ 1..) = from.read(&mut bytes) {
        let text = String::from_utf8_lossy(&bytes[..read]);
        if let Some(log) = log {
            let lines = text.lines().filter(|line| line.ends_with("HTTP/1.1"));
            log.lock()
                .unwrap()
                .extend(lines.flat_map(|line| [line, "\n"]));
        }
        if to.write_all(&bytes[..read]).is_err() {
            return;
        }
    }
}

#[test]
fn the_log_of_a_proxy_holds_no_client_secret() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);
    let host = practice.text("/marketo/endpoint").replace("http://", "");
    let (port, log) = logging_proxy(host.replace("/rest", ""));
    let endpoint = format!("http://127.0.0.1:{port}/rest");
    let secret = practice.text("/marketo/client_secret");
    let words = [
        "sign-in",
        "marketo",
        "--setup",
        &setup,
        "--endpoint",
        &endpoint,
        "--client-id",
        practice.text("/marketo/client_id"),
    ];
    let output = with_secret(&mut place.command(&words), secret);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let log = log.lock().unwrap();
    assert!(log.contains("POST /identity/oauth/token HTTP/1.1"), "{log}");
    assert!(log.contains("/rest/v1/"), "{log}");
    assert!(!log.contains(secret), "{log}");
    // There is no keyring to be reached here: nothing of it is kept in a file instead.
    assert!(!is_below(&place.path(""), secret.as_bytes()));
    assert!(
        is_below(&place.path(""), b"marketo-connected"),
        "the search finds what is there"
    );
}

/// Whether a file below a folder holds that.
fn is_below(folder: &Path, text: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return is_below(&path, text);
        }
        let bytes = fs::read(path).unwrap_or_default();
        bytes.windows(text.len()).any(|window| window == text)
    })
}

/// Whether the process leaves a core dump when it is aborted, in a shell that allows one of any size.
fn dumps_core(
    place: &Place,
    program: &[&str],
    ready: impl FnOnce(&mut std::process::Child),
) -> bool {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -c unlimited && exec \"$@\"", "sh"]);
    let command = alone(command.args(program)).current_dir(place.path(""));
    command.env("XDG_DATA_HOME", place.path("home"));
    let mut process = command.stdin(Stdio::piped()).spawn().unwrap();
    ready(&mut process);
    let pid = Pid::from_raw(i32::try_from(process.id()).unwrap()).unwrap();
    kill_process(pid, Signal::ABORT).unwrap();
    process.wait().unwrap().core_dumped()
}

fn eventually(holds: impl Fn() -> bool) {
    for _ in 0..3000 {
        if holds() {
            return;
        }
        thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it never came to that");
}

#[test]
fn a_planted_secret_is_in_no_core_dump() {
    let place = Place::new();
    let practice = Practice::start(&place, &[]);
    let setup = create(&place, &practice);
    let program = place.command(&[]);
    let program = program.get_program().to_str().unwrap();
    let words = ["sign-in", "marketo", "--setup", &setup, "--client-id", "id"];
    let dumped = dumps_core(&place, &[&[program], &words[..]].concat(), |process| {
        // It holds the secret and waits for the rest of the line.
        let stdin = process.stdin.as_mut().unwrap();
        stdin.write_all(b"planted-7c1e-client-secret").unwrap();
        eventually(|| ioctl_fionread(&*stdin) == Ok(0));
        let limits = fs::read_to_string(format!("/proc/{}/limits", process.id())).unwrap();
        let core = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        let values: Vec<&str> = core.unwrap().split_whitespace().skip(4).collect();
        assert_eq!(values[..2], ["0", "0"], "{limits}");
    });
    assert!(!dumped, "a core dump of msi-setup");
    let files = place.names();
    assert!(
        !files.iter().any(|name| name.starts_with("core")),
        "{files:?}"
    );

    // The same of a program that does nothing against it: else the test would see nothing.
    let other = dumps_core(&place, &["cat"], |process| {
        let name = format!("/proc/{}/comm", process.id());
        eventually(|| fs::read_to_string(&name).is_ok_and(|name| name.trim() == "cat"));
    });
    assert!(other, "this machine makes no core dumps at all");
}
