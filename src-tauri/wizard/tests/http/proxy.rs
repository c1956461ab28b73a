//! H-08: proxies of companies, real ones.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;
use tokio::net::TcpStream;

use crate::stage::{Server, child, reply};

/// Answers everything itself, and writes down what it saw.
const ADDON: &str = r#"
from mitmproxy import http
def request(flow):
    with open("seen", "a") as seen:
        seen.write(flow.request.pretty_url + "\n")
    flow.response = http.Response.make(200, b"{}", {"content-type": "application/json"})
"#;

/// A program that listens on a port; ended with the test.
struct Program {
    child: Child,
    folder: TempDir,
    port: u16,
}

impl Program {
    async fn start(command: impl FnOnce(&Path, u16) -> Command) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let child = command(folder.path(), port)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(fs::File::create(folder.path().join("log")).unwrap())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let program = Self {
            child,
            folder,
            port,
        };
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "{}",
                program.log()
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        program
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    fn seen(&self) -> String {
        fs::read_to_string(self.folder.path().join("seen")).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn mitmproxy(mode: &'static str) -> Program {
    Program::start(|folder, port| {
        fs::write(folder.join("addon.py"), ADDON).unwrap();
        let mut command = Command::new("mitmdump");
        let confdir = format!("confdir={}", folder.display());
        command
            .args([
                "--listen-host",
                "127.0.0.1",
                "--listen-port",
                &port.to_string(),
            ])
            .args(["--mode", mode, "--scripts", "addon.py", "--set", &confdir])
            .args(["--set", "connection_strategy=lazy"]);
        command
    })
    .await
}

async fn tinyproxy(rules: &'static str) -> Program {
    Program::start(|folder, port| {
        let config = folder.join("tinyproxy.conf");
        let text = format!("Port {port}\nListen 127.0.0.1\nTimeout 20\nAllow 127.0.0.1\n{rules}\n");
        fs::write(&config, text).unwrap();
        let mut command = Command::new("tinyproxy");
        command.arg("-d").arg("-c").arg(config);
        command
    })
    .await
}

async fn through(proxy: String, more: Vec<(&'static str, String)>) -> String {
    let mut environment = vec![
        (
            "HTTP_URL",
            "https://crm.example.test/services/data".to_owned(),
        ),
        ("HTTPS_PROXY", proxy),
    ];
    environment.extend(more);
    child("one_call", environment).await
}

#[tokio::test]
async fn h_08_an_intercepting_proxy_works_once_its_authority_is_in_the_trust_store() {
    let proxy = mitmproxy("regular").await;
    let address = format!("http://127.0.0.1:{}", proxy.port);
    let authority = proxy.folder.path().join("mitmproxy-ca-cert.pem");
    let said = through(address.clone(), Vec::new()).await;
    assert!(
        said.starts_with("http-certificate host=\"crm.example.test\""),
        "{said}"
    );
    assert!(said.ends_with("applied=false"), "{said}");
    // The proxy never saw the request, only the attempt to connect.
    assert_eq!(proxy.seen(), "");
    let trusted = vec![("SSL_CERT_FILE", authority.display().to_string())];
    assert_eq!(through(address, trusted).await, "200");
    assert_eq!(proxy.seen(), "https://crm.example.test/services/data\n");
}

#[tokio::test]
async fn h_08_a_socks_proxy_works() {
    let proxy = mitmproxy("socks5").await;
    let authority = proxy.folder.path().join("mitmproxy-ca-cert.pem");
    let trusted = vec![("SSL_CERT_FILE", authority.display().to_string())];
    let said = through(format!("socks5h://127.0.0.1:{}", proxy.port), trusted).await;
    assert_eq!(said, "200", "{}", proxy.log());
    assert_eq!(proxy.seen(), "https://crm.example.test/services/data\n");
}

#[tokio::test]
async fn h_08_a_socks_proxy_that_refuses_is_told_as_the_proxy() {
    // "Not allowed by ruleset", after the greeting (RFC 1928).
    let refusing = Server::start(|_, mut stream| async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let mut some = [0; 512];
        let _ = stream.read(&mut some).await;
        stream.write_all(&[5, 0]).await.unwrap();
        let _ = stream.read(&mut some).await;
        stream
            .write_all(&[5, 2, 0, 1, 0, 0, 0, 0, 0, 0])
            .await
            .unwrap();
    })
    .await;
    let said = through(format!("socks5h://127.0.0.1:{}", refusing.port), Vec::new()).await;
    assert!(said.starts_with("http-proxy host="), "{said}");
}

#[tokio::test]
async fn h_08_a_proxy_that_wants_a_password_is_told_and_gets_it_from_its_address() {
    let proxy = tinyproxy("BasicAuth ada secret-of-ada").await;
    let port = proxy.port;
    let said = through(format!("http://127.0.0.1:{port}"), Vec::new()).await;
    assert_eq!(
        said,
        format!(r#"http-proxy-auth proxy="127.0.0.1:{port}" applied=false"#)
    );
    // This one answers a wrong password with 401, which is a refusal like any other.
    let said = through(
        format!("http://ada:wrong-canary@127.0.0.1:{port}"),
        Vec::new(),
    )
    .await;
    assert!(said.starts_with("http-proxy host="), "{said}");
    assert!(!said.contains("canary"), "{said}");
    // With the password it tries to connect, to a name that does not exist.
    let said = through(
        format!("http://ada:secret-of-ada@127.0.0.1:{port}"),
        Vec::new(),
    )
    .await;
    assert!(
        said.starts_with("http-proxy host=\"crm.example.test\""),
        "{said}"
    );
    assert!(!said.contains("secret-of-ada"), "{said}");
}

#[tokio::test]
async fn h_08_a_proxy_that_refuses_to_connect_is_told() {
    let proxy = tinyproxy("ConnectPort 563").await;
    let said = through(format!("http://127.0.0.1:{}", proxy.port), Vec::new()).await;
    assert!(
        said.starts_with("http-proxy host=\"crm.example.test\""),
        "{said}"
    );
    assert!(said.ends_with("applied=false"), "{said}");
}

#[tokio::test]
async fn h_08_a_proxy_that_is_not_there_is_told_as_the_proxy() {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    for scheme in ["http", "socks5h"] {
        let said = through(format!("{scheme}://127.0.0.1:{port}"), Vec::new()).await;
        let expected = format!("http-proxy-unreachable proxy=\"127.0.0.1:{port}\"");
        assert!(said.starts_with(&expected), "{said}");
        assert!(said.ends_with("applied=false"), "{said}");
    }
    let said = through("http://no-such-proxy.invalid:3128".to_owned(), Vec::new()).await;
    assert!(
        said.starts_with("http-proxy-unreachable proxy=\"no-such-proxy.invalid:3128\""),
        "{said}"
    );
}

#[tokio::test]
async fn h_08_loopback_never_goes_through_a_proxy() {
    let proxy = Server::answering(reply(500, "", "")).await;
    let address = format!("http://127.0.0.1:{}", proxy.port);
    for (host, listening) in [
        ("127.0.0.1", "127.0.0.1:0"),
        ("localhost", "127.0.0.1:0"),
        ("127.8.9.1", "127.8.9.1:0"),
        ("[::1]", "[::1]:0"),
    ] {
        let server = Server::on(listening, |_, mut stream| async move {
            crate::stage::request(&mut stream).await;
            let answer = reply(200, "", "{}");
            tokio::io::AsyncWriteExt::write_all(&mut stream, &answer)
                .await
                .unwrap();
        })
        .await;
        let mut environment = vec![("HTTP_URL", format!("http://{host}:{}/", server.port))];
        for name in [
            "HTTP_PROXY",
            "http_proxy",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "all_proxy",
        ] {
            environment.push((name, address.clone()));
        }
        assert_eq!(child("one_call", environment).await, "200", "{host}");
    }
    assert_eq!(proxy.connections(), 0);
}
