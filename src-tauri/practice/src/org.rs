//! One practice organisation as the three addresses share it.

use std::{
    net::SocketAddr,
    sync::{Mutex, MutexGuard, PoisonError, atomic::AtomicUsize},
};

use http::Method;

use crate::{
    Credentials, Event, NotYet, Options, PracticeError, Scenario, clock,
    marketo::Pace,
    salesforce::{Cursors, SignIns},
    state::{Install, State},
    token::Seed,
};

/// One practice organisation.
pub(crate) struct Org {
    pub(crate) options: Options,
    pub(crate) credentials: Credentials,
    pub(crate) seed: Seed,
    pub(crate) addresses: Addresses,
    pub(crate) sign_ins: Mutex<SignIns>,
    pub(crate) cursors: Mutex<Cursors>,
    pub(crate) pace: Mutex<Pace>,
    /// Calls of Marketo that are being answered.
    pub(crate) in_flight: AtomicUsize,
    state: Mutex<State>,
    /// Why the last change is not in the state file.
    unsaved: Mutex<Option<String>>,
}

/// Where it listens; all on 127.0.0.1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Addresses {
    pub(crate) salesforce: SocketAddr,
    pub(crate) marketo: SocketAddr,
    pub(crate) control: SocketAddr,
}

/// How far the package is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Package {
    Absent,
    Installing,
    Installed,
    Failed,
}

/// A lock that a panic elsewhere does not take away.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a request with this method would write, as far as the method tells.
pub(crate) fn writes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

impl Org {
    /// The organisation of the state file, else a new one, which is written there at once.
    pub(crate) fn open(options: Options, addresses: Addresses) -> Result<Self, PracticeError> {
        let (mut state, seed) = match &options.state_file {
            Some(path) => State::read_or_create(path, options.consumer_key.as_deref())?,
            None => State::new(options.consumer_key.clone())?,
        };
        if let Some(key) = &options.consumer_key {
            state.consumer_key.clone_from(key);
        }
        let org = Self {
            credentials: Credentials::of(&seed, state.consumer_key.clone()),
            seed,
            addresses,
            sign_ins: Mutex::default(),
            cursors: Mutex::default(),
            pace: Mutex::default(),
            in_flight: AtomicUsize::new(0),
            state: Mutex::new(state),
            unsaved: Mutex::default(),
            options,
        };
        if let Some(scenario) = org.options.scenario {
            org.switch(scenario);
        } else {
            org.change(|_| ());
        }
        match (&org.options.state_file, org.unsaved()) {
            (Some(path), Some(reason)) => Err(PracticeError::StateNotSaved {
                path: path.clone(),
                reason,
            }),
            _ => Ok(org),
        }
    }

    /// Looks at the state.
    pub(crate) fn look<R>(&self, look: impl FnOnce(&State) -> R) -> R {
        look(&lock(&self.state))
    }

    /// Changes the state without writing it: counts of calls go to the file with the next change.
    pub(crate) fn count<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        change(&mut lock(&self.state))
    }

    /// Changes the state and writes it whole.
    pub(crate) fn change<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        let mut state = lock(&self.state);
        let result = change(&mut state);
        if let Some(path) = &self.options.state_file {
            let written = state.write(path);
            if let Err(error) = &written {
                tracing::error!(%error, "state of the practice organisation not saved");
            }
            *lock(&self.unsaved) = written.err().map(|error| error.to_string());
        }
        result
    }

    /// Why the last change is not in the state file; `None` when it is.
    pub(crate) fn unsaved(&self) -> Option<String> {
        lock(&self.unsaved).clone()
    }

    /// Counts a request that would write, whatever else is wrong with it.
    pub(crate) fn count_write(&self) {
        self.change(|state| state.refused_writes += 1);
    }

    pub(crate) fn scenario(&self) -> Scenario {
        self.look(|state| state.scenario)
    }

    /// Lets something else go wrong from now on.
    pub(crate) fn switch(&self, scenario: Scenario) {
        self.change(|state| {
            state.scenario = scenario;
            match scenario {
                Scenario::ExpiredSession => {
                    for grant in &mut state.grants {
                        grant.sessions.clear();
                    }
                }
                Scenario::Marketo602 => state.marketo.issued = None,
                _ => {}
            }
        });
    }

    /// Lets something happen.
    pub(crate) fn happen(&self, event: Event) -> Result<(), NotYet> {
        let takes = clock::millis(self.options.install_takes);
        self.change(|state| {
            let now = clock::now();
            if let Some(needs) = event.needs()
                && !has(state, needs)
            {
                return Err(NotYet { event, needs });
            }
            let all: &[Event] = if event == Event::Configure {
                &Event::CONFIGURING
            } else {
                &[]
            };
            for event in all.iter().chain([&event]) {
                state
                    .events
                    .retain(|past, _| past.repaired_by() != Some(*event));
                state.events.insert(*event, now);
            }
            if event == Event::InstallPackage && package(state) != Package::Installed {
                state.install = Some(Install {
                    started: now,
                    ends: now.saturating_add(takes),
                    fails: state.scenario == Scenario::PackageInstallError,
                });
            }
            Ok(())
        })
    }

    /// Whether something has happened and is finished.
    pub(crate) fn has(&self, event: Event) -> bool {
        self.look(|state| has(state, event))
    }

    pub(crate) fn package(&self) -> Package {
        self.look(package)
    }
}

/// Whether something has happened and is finished.
fn has(state: &State, event: Event) -> bool {
    if event == Event::InstallPackage {
        package(state) == Package::Installed
    } else {
        state.events.contains_key(&event)
    }
}

fn package(state: &State) -> Package {
    match &state.install {
        None => Package::Absent,
        Some(install) if clock::now() < install.ends => Package::Installing,
        Some(install) if install.fails => Package::Failed,
        Some(_) => Package::Installed,
    }
}
