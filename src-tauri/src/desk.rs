//! What is open at the moment: the setups of this machine, one of them, and the files chosen.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use tauri::{AppHandle, Manager, Wry, ipc::Channel};
use wizard::{
    failure::Failure,
    setup::{
        self, CheckedList, ListSource, Setup, Setups, SignInControls, Stop, Stopped,
        view::{DropView, StartView},
    },
};

use crate::{dialogs::Dialogs, links::Browser, practice::Running};

/// The state behind the commands. Nothing here outlives the process: the record does.
pub struct Desk {
    open: Mutex<Open>,
    /// The native file dialogs.
    pub(crate) dialogs: Box<dyn Dialogs>,
    /// The system's browser.
    pub(crate) browser: Box<dyn Browser>,
    /// When the process started, for the log line of the first paint.
    pub(crate) started: Instant,
    /// What the page asks for first, which is found out while the web view starts.
    prepared: Mutex<Option<JoinHandle<Result<StartView, Failure>>>>,
    /// How long a sign-in waits for the browser; none is as long as the product does.
    pub(crate) sign_in_timeout: Option<Duration>,
}

/// The setups of this machine, and what is open of them.
pub(crate) struct Open {
    /// All of this machine.
    pub(crate) setups: Setups,
    /// The one on the screen.
    setup: Option<Setup>,
    /// Lists that were chosen, by the handle the page knows.
    lists: BTreeMap<String, ChosenList>,
    /// Number of the last handle.
    last_handle: u64,
    /// The sign-in that is under way.
    signing_in: Option<SignInControls>,
    /// The run of checks that is under way.
    verifying: Option<Stop>,
    /// The practice organisation of the setup on the screen.
    practice: Option<Running>,
    /// Ends the reading that is going on; there is one at a time.
    stop: Stop,
    /// Where the page is told of files that are dragged over the window.
    pub(crate) drops: Option<Channel<DropView>>,
}

/// A list that a person chose.
#[derive(Clone)]
pub(crate) struct ChosenList {
    pub(crate) source: ListSource,
    /// The last finished check.
    pub(crate) checked: Option<Arc<CheckedList>>,
    /// The check that is in the record.
    pub(crate) recorded: Option<Arc<CheckedList>>,
}

impl Desk {
    /// Nothing open yet.
    pub fn new(
        setups: Setups,
        dialogs: Box<dyn Dialogs>,
        browser: Box<dyn Browser>,
        started: Instant,
    ) -> Self {
        let open = Open {
            setups,
            setup: None,
            lists: BTreeMap::new(),
            last_handle: 0,
            signing_in: None,
            verifying: None,
            practice: None,
            stop: setup::stop().0,
            drops: None,
        };
        Self {
            open: Mutex::new(open),
            dialogs,
            browser,
            started,
            prepared: Mutex::default(),
            sign_in_timeout: None,
        }
    }

    /// Sign-ins wait that long for the browser, if it is said.
    #[must_use]
    pub(crate) fn with_sign_in_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.sign_in_timeout = timeout;
        self
    }

    /// Begins to find out what the page will ask for first.
    pub(crate) fn prepare(app: &AppHandle<Wry>) {
        let preparing = app.clone();
        let prepared = std::thread::spawn(move || preparing.state::<Self>().resume());
        *app.state::<Self>().prepared() = Some(prepared);
    }

    /// What the page asks for first: as it was prepared, or as it is now where nothing was.
    pub(crate) fn first(&self) -> Result<StartView, Failure> {
        let prepared = self.prepared().take();
        let prepared = prepared.and_then(|prepared| prepared.join().ok());
        prepared.unwrap_or_else(|| self.resume())
    }

    fn prepared(&self) -> MutexGuard<'_, Option<JoinHandle<Result<StartView, Failure>>>> {
        self.prepared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts the setup that is resumed on the screen.
    fn resume(&self) -> Result<StartView, Failure> {
        let mut open = self.lock();
        let resumed = open.setups.resume();
        let setup = resumed.as_ref().map(Setup::view);
        open.show(resumed);
        Ok(StartView {
            home: open.setups.home()?,
            guide: open.setups.guide_text(),
            setup,
        })
    }

    /// Held for the length of one short call only, never across a dialog or a check.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Open> {
        // A panic in another command must not take the window down with it.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// The setup on the screen.
    pub(crate) fn setup(&mut self) -> Result<&mut Setup, Failure> {
        self.setup.as_mut().ok_or_else(|| {
            Failure::new("unknown-id")
                .with("kind", "setup")
                .with("id", "")
        })
    }

    /// Puts a setup on the screen; the lists of the one before are forgotten.
    pub(crate) fn show(&mut self, setup: Option<Setup>) {
        self.stop_reading();
        self.lists.clear();
        if let Some(sign_in) = &self.signing_in {
            sign_in.cancel();
        }
        if let Some(stop) = &self.verifying {
            stop.stop();
        }
        self.practice = None;
        self.setup = setup;
    }

    /// Remembers where the clean list of the setup on the screen is.
    pub(crate) fn remember_list(&mut self, list: &Path) {
        if let Some(setup) = &mut self.setup {
            self.setups.remember_list(setup, list);
        }
    }

    /// Takes the controls of a sign-in that begins; there is one at a time.
    pub(crate) fn begin_sign_in(&mut self, controls: SignInControls) -> Result<(), Failure> {
        if self.signing_in.is_some() {
            return Err(Failure::new("sign-in-under-way"));
        }
        self.signing_in = Some(controls);
        Ok(())
    }

    /// The sign-in has ended.
    pub(crate) fn end_sign_in(&mut self) {
        self.signing_in = None;
    }

    /// The controls of the sign-in that is under way.
    pub(crate) fn signing_in(&self) -> Option<&SignInControls> {
        self.signing_in.as_ref()
    }

    /// Takes the stop of a run of checks that begins; there is one at a time.
    pub(crate) fn begin_verifying(&mut self, stop: Stop) -> Result<(), Failure> {
        if self.verifying.is_some() {
            return Err(Failure::new("verifying-under-way"));
        }
        self.verifying = Some(stop);
        Ok(())
    }

    /// The run has ended.
    pub(crate) fn end_verifying(&mut self) {
        self.verifying = None;
    }

    /// The stop of the run that is under way.
    pub(crate) fn verifying(&self) -> Option<&Stop> {
        self.verifying.as_ref()
    }

    /// Runs that practice organisation from now on.
    pub(crate) fn practise(&mut self, running: Running) {
        self.practice = Some(running);
    }

    /// The practice organisation of the setup on the screen, if it runs.
    pub(crate) fn practice(&self) -> Option<&Running> {
        self.practice.as_ref()
    }

    /// Whether the practice organisation of that setup runs.
    pub(crate) fn practising(&self, setup: &str) -> bool {
        self.practice()
            .is_some_and(|running| running.setup() == setup)
    }

    /// Begins to read a list, instead of any that is being read. What is returned hears when the reading is to end.
    pub(crate) fn begin_reading(&mut self) -> Stopped {
        self.stop_reading();
        let (stop, stopped) = setup::stop();
        self.stop = stop;
        stopped
    }

    /// Ends the reading that is going on, if any.
    pub(crate) fn stop_reading(&self) {
        self.stop.stop();
    }

    /// Keeps what was checked of a file in the record, unless just that is there.
    pub(crate) fn record_check(&mut self, handle: &str) -> Result<(), Failure> {
        let list = self.list(handle)?.clone();
        let is_same = |recorded: &Arc<CheckedList>| {
            list.checked
                .as_ref()
                .is_some_and(|checked| Arc::ptr_eq(checked, recorded))
        };
        if let Some(checked) = &list.checked
            && !list.recorded.as_ref().is_some_and(is_same)
        {
            self.setup()?.record_invite_list(checked)?;
            self.list(handle)?.recorded = list.checked;
        }
        Ok(())
    }

    /// Keeps a chosen list and returns the handle that the page may use for it.
    pub(crate) fn keep(&mut self, source: ListSource) -> String {
        self.last_handle += 1;
        let handle = format!("file-{}", self.last_handle);
        let chosen = ChosenList {
            source,
            checked: None,
            recorded: None,
        };
        self.lists.insert(handle.clone(), chosen);
        handle
    }

    /// The list behind a handle.
    pub(crate) fn list(&mut self, handle: &str) -> Result<&mut ChosenList, Failure> {
        self.lists.get_mut(handle).ok_or_else(|| {
            Failure::new("unknown-id")
                .with("kind", "file")
                .with("id", handle)
        })
    }

    /// The last finished check of the list behind a handle.
    pub(crate) fn checked(&mut self, handle: &str) -> Result<Arc<CheckedList>, Failure> {
        self.list(handle)?.checked.clone().ok_or_else(|| {
            Failure::new("unknown-id")
                .with("kind", "check")
                .with("id", "")
        })
    }
}
