//! Listening, and ending.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::Arc,
    thread::{self, JoinHandle},
};

use axum::{Router, middleware};
use tokio::sync::oneshot;

use crate::{
    Options, PracticeError, control, host, marketo,
    org::{Addresses, Org},
    salesforce,
};

/// The thread that answers.
pub(crate) struct Serving {
    end: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Serving {
    /// Ends it; the ports are free when this returns.
    pub(crate) fn end(self) {
        // Both fail only when it has ended already.
        let _ = self.end.send(());
        let _ = self.thread.join();
    }
}

/// Takes the three ports and answers on them.
pub(crate) fn start(options: Options) -> Result<(Arc<Org>, Serving), PracticeError> {
    let salesforce = listen(options.salesforce_port)?;
    let marketo = listen(options.marketo_port)?;
    let control = listen(options.control_port)?;
    let addresses = Addresses {
        salesforce: salesforce.1,
        marketo: marketo.1,
        control: control.1,
    };
    let org = Arc::new(Org::open(options, addresses)?);
    let doors = [
        (salesforce.0, salesforce::router(&org)),
        (marketo.0, marketo::router(&org)),
        (control.0, control::router(&org)),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| PracticeError::System(error.to_string()))?;
    let (end, ended) = oneshot::channel();
    let thread = thread::Builder::new()
        .name("practice".to_owned())
        .spawn(move || {
            runtime.block_on(async {
                for (listener, router) in doors {
                    let router = router.layer(middleware::from_fn(host::own_name_only));
                    tokio::spawn(answer(listener, router));
                }
                // An error means that the handle is gone, which is an end as well.
                let _ = ended.await;
            });
            // Dropping the runtime drops the listeners and every connection.
        })
        .map_err(|error| PracticeError::System(error.to_string()))?;
    Ok((org, Serving { end, thread }))
}

fn listen(port: u16) -> Result<(TcpListener, SocketAddr), PracticeError> {
    let open = || {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    };
    open().map_err(|reason| PracticeError::Port { port, reason })
}

async fn answer(listener: TcpListener, router: Router) {
    let served = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => axum::serve(listener, router).await,
        Err(error) => Err(error),
    };
    if let Err(error) = served {
        tracing::error!(%error, "an address of the practice organisation no longer answers");
    }
}
