//! What goes on between a sign-in and whoever started it.

use tokio::sync::mpsc;
use url::Url;

use super::verdict::Stray;

/// What a sign-in says while it goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// A port is held.
    Listening {
        /// Which.
        port: u16,
        /// Whether on 127.0.0.1 and `[::1]`; not so only where the machine has no IPv6.
        both: bool,
    },
    /// The browser was told to go to the address.
    BrowserOpened {
        /// The address, to be copied into another browser.
        url: Url,
    },
    /// No browser was opened: the person opens the address.
    BrowserNotOpened {
        /// The address.
        url: Url,
        /// Why, in the system's own words.
        reason: String,
    },
    /// A request came that is not the one awaited; the wait goes on.
    Stray(Stray),
    /// The pasted address is not the one awaited; the wait goes on.
    PastedStray(Stray),
    /// The answer came, and is exchanged for tokens.
    Exchanging,
    /// The tokens came, and are being stored.
    Storing,
}

pub(super) enum Command {
    Cancel,
    Paste(String),
}

/// Steers a sign-in from outside. All clones steer the same one.
#[derive(Clone)]
pub struct Controls(mpsc::UnboundedSender<Command>);

/// The end of [`Controls`] that a sign-in holds.
pub struct Steering(mpsc::UnboundedReceiver<Command>);

/// A pair of ends.
pub fn controls() -> (Controls, Steering) {
    let (sender, receiver) = mpsc::unbounded_channel();
    (Controls(sender), Steering(receiver))
}

impl Controls {
    /// Ends the sign-in. Without effect once the tokens have come: what is stored then stays whole.
    pub fn cancel(&self) {
        let _ = self.0.send(Command::Cancel);
    }

    /// Hands in the address that the browser shows, in place of the request it could not make.
    pub fn paste(&self, address: impl Into<String>) {
        let _ = self.0.send(Command::Paste(address.into()));
    }
}

impl Steering {
    /// The next command; for ever none after all controls are gone.
    pub(super) async fn next(&mut self) -> Command {
        match self.0.recv().await {
            Some(command) => command,
            None => std::future::pending().await,
        }
    }

    /// Waits until the sign-in is to end.
    pub(super) async fn cancelled(&mut self) {
        while !matches!(self.next().await, Command::Cancel) {}
    }
}

/// Path and query of a pasted address: a whole address, or what stands behind its host.
pub(super) fn target_of(pasted: &str) -> String {
    let pasted = pasted.trim();
    match pasted.split_once("://") {
        Some((_scheme, rest)) => {
            let path = rest.find('/').map_or("/", |at| &rest[at..]);
            path.split('#').next().unwrap_or(path).to_owned()
        }
        None => pasted.to_owned(),
    }
}
