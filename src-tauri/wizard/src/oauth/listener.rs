//! The port that waits for the browser.
//!
//! The redirect address names `localhost`, which a browser may look up as either family, so both
//! 127.0.0.1 and `[::1]` of a port are held: whoever held the other one would be handed the code
//! (RFC 8252 §7.3, §8.3). The address has to be known to the authorization server beforehand, so there is
//! a short list of ports and no free choice.

use std::{
    fmt, io,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener},
};

use crate::failure::Failure;
use socket2::{Domain, Protocol, Socket, Type};

/// Connections the system keeps until they are accepted.
const BACKLOG: i32 = 1024;
/// How often a port of the system's choice is tried when 0 is asked for.
const CHOICES: usize = 50;

/// A port held on both loopback families. Connections wait in its queue until somebody signs in.
#[derive(Debug)]
pub struct Listener {
    pub(super) v4: TcpListener,
    /// None where the machine has no IPv6.
    pub(super) v6: Option<TcpListener>,
    pub(super) port: u16,
    pub(super) path: String,
}

/// Why a port cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyTaken {
    /// Another program has it, on one family or on both.
    Taken,
    /// The system keeps it back: what Windows does with ranges for Hyper-V and others.
    Reserved,
}

/// None of the ports can be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortsTaken {
    /// Every port tried, in order, and why not.
    pub ports: Vec<(u16, WhyTaken)>,
}

impl Listener {
    /// Holds the first of `ports` that is free on both families, for redirects to `path`, which
    /// begins with a slash. Port 0 stands for one of the system's choice.
    pub fn bind(ports: &[u16], path: &str) -> Result<Self, PortsTaken> {
        let mut taken = Vec::new();
        for &port in ports {
            let tries = if port == 0 { CHOICES } else { 1 };
            let mut why = WhyTaken::Taken;
            for _ in 0..tries {
                match hold(port) {
                    Ok((v4, v6, port)) => {
                        return Ok(Self {
                            v4,
                            v6,
                            port,
                            path: path.to_owned(),
                        });
                    }
                    Err(reason) => why = reason,
                }
            }
            taken.push((port, why));
        }
        Err(PortsTaken { ports: taken })
    }

    /// The port held.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether `[::1]` is held too; not so only where the machine has no IPv6.
    pub fn holds_both(&self) -> bool {
        self.v6.is_some()
    }

    /// The redirect address, to be registered at the server character for character.
    pub fn redirect_uri(&self) -> String {
        format!("http://localhost:{}{}", self.port, self.path)
    }
}

fn hold(port: u16) -> Result<(TcpListener, Option<TcpListener>, u16), WhyTaken> {
    let v4 = listen(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| why(&error))?;
    let port = v4.local_addr().map_err(|error| why(&error))?.port();
    match listen(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
        Ok(v6) => Ok((v4, Some(v6), port)),
        Err(error) if has_no_v6(&error) => Ok((v4, None, port)),
        Err(error) => Err(why(&error)),
    }
}

/// Sets neither `SO_REUSEADDR` nor `SO_REUSEPORT` on Unix: nobody else may come to the same port (RFC
/// 8252 appendix B.5). That a port is free again at once is seen to when connections are closed.
fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    if address.is_ipv6() {
        socket.set_only_v6(true)?;
    }
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    socket.set_nonblocking(true)?;
    Ok(socket.into())
}

fn has_no_v6(error: &io::Error) -> bool {
    // EAFNOSUPPORT has no kind of its own: 97 on Linux, 47 on macOS, 10047 on Windows.
    error.kind() == io::ErrorKind::AddrNotAvailable
        || matches!(error.raw_os_error(), Some(47 | 97 | 10047))
}

fn why(error: &io::Error) -> WhyTaken {
    if error.kind() == io::ErrorKind::PermissionDenied {
        WhyTaken::Reserved
    } else {
        WhyTaken::Taken
    }
}

impl PortsTaken {
    /// As it crosses to a face: the ports, and which of them the system keeps back.
    pub fn failure(&self) -> Failure {
        let list = |which: &dyn Fn(WhyTaken) -> bool| {
            let ports = self.ports.iter().filter(|(_, why)| which(*why));
            let ports: Vec<String> = ports.map(|(port, _)| port.to_string()).collect();
            ports.join(", ")
        };
        let reserved = list(&|why| why == WhyTaken::Reserved);
        let taken = list(&|why| why == WhyTaken::Taken);
        let reason = match (taken.is_empty(), reserved.is_empty()) {
            (_, true) => "taken",
            (true, false) => "reserved",
            (false, false) => "both",
        };
        Failure::new("sign-in-ports-taken")
            .with("reason", reason)
            .with("ports", list(&|_| true))
            .with("taken", taken)
            .with("reserved", reserved)
    }
}

impl fmt::Display for PortsTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no port can be had: {:?}", self.ports)
    }
}

impl std::error::Error for PortsTaken {}
