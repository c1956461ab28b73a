//! Ctrl+C while signing in.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, ChildStderr, Command, ExitStatus, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
};

use url::Url;

use crate::{
    accounts::alone,
    run::{Place, said},
};

/// A Salesforce that gives a token and then keeps everybody waiting.
struct Salesforce {
    address: String,
    /// Paths that were asked for, as they come.
    asked: Receiver<String>,
}

impl Salesforce {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (tell, asked) = mpsc::channel();
        let at = address.clone();
        thread::spawn(move || {
            let mut waiting = Vec::new();
            for stream in listener.incoming().map_while(Result::ok) {
                let path = request(&stream);
                if path == "/services/oauth2/token" {
                    give_a_token(&stream, &at);
                }
                waiting.push(stream);
                let _ = tell.send(path);
            }
        });
        Self { address, asked }
    }
}

/// Reads a request; its path.
fn request(stream: &TcpStream) -> String {
    let mut reader = BufReader::new(stream);
    let (mut path, mut length) = (String::new(), 0);
    for line in reader.by_ref().lines().map_while(Result::ok) {
        if path.is_empty() {
            line.split(' ')
                .nth(1)
                .unwrap_or_default()
                .clone_into(&mut path);
        }
        let line = line.to_ascii_lowercase();
        if let Some(number) = line.strip_prefix("content-length: ") {
            length = number.parse().unwrap();
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    path
}

fn give_a_token(mut stream: &TcpStream, at: &str) {
    let body = format!(
        r#"{{"access_token":"a-token","token_type":"Bearer","instance_url":"{at}","id":"{at}/id/00DXX0000000001AAA/005XX0000000001AAA"}}"#
    );
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    stream.shutdown(std::net::Shutdown::Both).unwrap();
}

/// A sign-in that waits for the browser.
struct SigningIn {
    process: Child,
    err: BufReader<ChildStderr>,
    back: Url,
}

impl SigningIn {
    fn start(place: &Place, salesforce: &Salesforce) -> Self {
        let key = format!("3MVG9{}", "key".repeat(27));
        let words = [
            "setup",
            "create",
            "--name",
            "N",
            "--my-name",
            "Ana",
            "--json",
        ];
        let accounts = [
            "--salesforce-login-url",
            &salesforce.address,
            "--salesforce-client-id",
            &key,
        ];
        let created = said(alone(&mut place.command(&[&words[..], &accounts].concat())));
        let setup = created.json()["id"].as_str().unwrap().to_owned();
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port().to_string();
        drop(free);
        let words = ["sign-in", "salesforce", "--setup", &setup, "--no-browser"];
        let more = ["--json", "--ports", &port];
        let mut process = alone(&mut place.command(&[&words[..], &more].concat()))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut err = BufReader::new(process.stderr.take().unwrap());
        let mut line = String::new();
        err.read_line(&mut line).unwrap();
        let address: Url = line.trim().strip_prefix("open: ").unwrap().parse().unwrap();
        let sent = |name| {
            let found = address.query_pairs().find(|(known, _)| known == name);
            found.unwrap().1.into_owned()
        };
        let mut back: Url = sent("redirect_uri").parse().unwrap();
        back.query_pairs_mut()
            .append_pair("code", "a-code")
            .append_pair("state", &sent("state"));
        Self { process, err, back }
    }

    /// The browser comes back.
    fn comes_back(&self) {
        let port = self.back.port().unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let target = &self.back[url::Position::BeforePath..];
        write!(
            stream,
            "GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
        )
        .unwrap();
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line).unwrap();
        assert!(line.starts_with("HTTP/1.1 303"), "{line}");
    }

    fn interrupt(&self) {
        let id = self.process.id().to_string();
        let killed = Command::new("kill").args(["-INT", &id]).status().unwrap();
        assert!(killed.success());
    }

    /// What stands on standard error next.
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.err.read_line(&mut line).unwrap();
        line
    }

    fn end(mut self) -> (ExitStatus, String) {
        let output = self.process.wait_with_output().unwrap();
        let mut rest = String::new();
        self.err.read_to_string(&mut rest).unwrap();
        (output.status, String::from_utf8(output.stdout).unwrap())
    }
}

#[test]
fn the_first_interruption_cancels_a_wait_for_the_browser() {
    let (place, salesforce) = (Place::new(), Salesforce::start());
    let mut signing_in = SigningIn::start(&place, &salesforce);
    signing_in.interrupt();
    assert!(signing_in.line().starts_with("Cancelling."));
    let (status, out) = signing_in.end();
    assert_eq!(status.code(), Some(2));
    assert!(out.contains("sign-in-cancelled"), "{out}");
}

#[test]
fn the_second_interruption_ends_at_once_what_the_first_has_to_wait_for() {
    let (place, salesforce) = (Place::new(), Salesforce::start());
    let mut signing_in = SigningIn::start(&place, &salesforce);
    signing_in.comes_back();
    while salesforce.asked.recv().unwrap() != "/services/oauth2/userinfo" {}
    signing_in.interrupt();
    assert!(signing_in.line().contains("Ctrl+C once more"));
    assert_eq!(signing_in.process.try_wait().unwrap(), None);
    signing_in.interrupt();
    let (status, out) = signing_in.end();
    assert_eq!((status.code(), out.as_str()), (Some(130), ""));
}
