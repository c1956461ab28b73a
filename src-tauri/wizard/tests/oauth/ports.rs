//! Which port is held, and how.

use std::{
    collections::BTreeSet,
    fs,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream, UdpSocket},
};

use socket2::{Domain, Socket, Type};
use wizard::oauth::{Listener, OauthError, PortsTaken, WhyTaken};

use crate::{
    endpoint::Endpoint,
    stage::{PATH, UnderWay, said},
};

fn v4(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

fn v6(port: u16) -> SocketAddr {
    (Ipv6Addr::LOCALHOST, port).into()
}

/// Ports that were free on both families a moment ago.
fn free<const N: usize>() -> [u16; N] {
    let held: [Listener; N] = std::array::from_fn(|_| Listener::bind(&[0], PATH).unwrap());
    held.map(|listener| listener.port())
}

/// Local addresses of the sockets of this process that listen on that port, as the kernel writes them.
fn listening(port: u16) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        for line in fs::read_to_string(table).unwrap().lines().skip(1) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            // 0A is LISTEN.
            if fields[3] == "0A" && fields[1].ends_with(&format!(":{port:04X}")) {
                found.insert(fields[1].split(':').next().unwrap().to_owned());
            }
        }
    }
    found
}

#[test]
fn o_23_only_the_loopback_addresses_listen() {
    let listener = Listener::bind(&[0], PATH).unwrap();
    assert!(listener.holds_both());
    let port = listener.port();
    let loopback = ["0100007F", "00000000000000000000000001000000"];
    assert_eq!(listening(port), loopback.map(str::to_owned).into());
    // Another address of the loopback network, and the one that the machine has in its own network.
    assert!(TcpStream::connect((Ipv4Addr::new(127, 0, 0, 2), port)).is_err());
    let probe = UdpSocket::bind("0.0.0.0:0").unwrap();
    if probe.connect("192.0.2.1:9").is_ok() {
        let own = probe.local_addr().unwrap().ip();
        assert!(own.is_loopback() || TcpStream::connect((own, port)).is_err());
    }
    drop(listener);
    assert!(listening(port).is_empty());
}

#[test]
fn o_24_a_port_taken_on_either_family_is_passed_over() {
    let ports: [u16; 4] = free();
    let held = [
        vec![TcpListener::bind(v4(ports[0])).unwrap()],
        vec![TcpListener::bind(v6(ports[1])).unwrap()],
        vec![
            TcpListener::bind(v4(ports[2])).unwrap(),
            TcpListener::bind(v6(ports[2])).unwrap(),
        ],
    ];
    let listener = Listener::bind(&ports, PATH).unwrap();
    assert_eq!(listener.port(), ports[3]);
    assert_eq!(
        listener.redirect_uri(),
        format!("http://localhost:{}/callback", ports[3])
    );
    // What was passed over is not held on the other family either.
    assert!(TcpListener::bind(v6(ports[0])).is_ok());
    assert!(TcpListener::bind(v4(ports[1])).is_ok());

    let error = Listener::bind(&ports, PATH).unwrap_err();
    let all = ports.map(|port| (port, WhyTaken::Taken)).to_vec();
    assert_eq!(error, PortsTaken { ports: all });
    let said = said(&error.into());
    for port in ports {
        assert!(said.contains(&port.to_string()), "{said}");
    }
    drop(held);
}

#[test]
fn o_24_what_the_system_keeps_back_is_told_apart_from_what_is_taken() {
    let taken = |ports: &[(u16, WhyTaken)]| {
        said(&OauthError::from(PortsTaken {
            ports: ports.to_vec(),
        }))
    };
    let all = taken(&[(1, WhyTaken::Reserved), (2, WhyTaken::Reserved)]);
    assert!(
        all.contains("1, 2") && all.contains("excludedportrange"),
        "{all}"
    );
    let both = taken(&[(11, WhyTaken::Taken), (22, WhyTaken::Reserved)]);
    assert!(
        both.contains("other programs have 11") && both.contains("keeps 22"),
        "{both}"
    );
}

#[test]
fn o_25_nobody_else_can_come_to_the_port() {
    let listener = Listener::bind(&[0], PATH).unwrap();
    let port = listener.port();
    let any = [
        SocketAddr::from((Ipv4Addr::UNSPECIFIED, port)),
        SocketAddr::from((Ipv6Addr::UNSPECIFIED, port)),
    ];
    for address in [v4(port), v6(port), any[0], any[1]] {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, None).unwrap();
        // However hard it tries.
        socket.set_reuse_address(true).unwrap();
        #[cfg(unix)]
        socket.set_reuse_port(true).unwrap();
        let tried = socket.bind(&address.into()).and_then(|()| socket.listen(1));
        assert!(tried.is_err(), "{address}");
    }
}

#[tokio::test]
async fn o_25_a_port_is_free_again_at_once_although_nobody_may_share_it() {
    let endpoint = Endpoint::good().await;
    let [port] = free();
    for _ in 0..5 {
        let plan = crate::stage::Plan {
            ports: vec![port],
            ..Default::default()
        };
        UnderWay::planned(&endpoint, plan).await.succeed().await;
    }
}

#[tokio::test]
async fn o_43_two_sign_ins_at_once_hold_two_ports_and_do_not_hear_each_other() {
    let endpoint = Endpoint::good().await;
    let ports: [u16; 2] = free();
    let plan = || crate::stage::Plan {
        ports: ports.to_vec(),
        ..Default::default()
    };
    let one = UnderWay::planned(&endpoint, plan()).await;
    let mut two = UnderWay::planned(&endpoint, plan()).await;
    assert_eq!([one.port, two.port], ports);
    let foreign = one.callback("a-code");
    assert_eq!(two.stray_to(&foreign).await.0, 400);
    two.succeed().await;
    one.succeed().await;
}
