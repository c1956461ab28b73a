//! What the cases stand on: entries of limited size that can fail, and a session with a real keyring.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use tempfile::TempDir;
use wizard::secrets::{Entries, Key, Name, Secret, StoreError, Text};

pub(crate) fn key(setup: &str) -> Key {
    Key {
        setup: setup.to_owned(),
        name: Name::Salesforce,
    }
}

/// A secret of that many bytes, another one for each seed.
pub(crate) fn secret(bytes: usize, seed: u64) -> Secret {
    let mut random = fastrand::Rng::with_seed(seed);
    Secret::new(
        (0..bytes)
            .map(|_| random.alphanumeric())
            .collect::<String>(),
    )
}

/// Entries in memory, of limited size, that stop working after some changes: a crash.
#[derive(Clone)]
pub(crate) struct Limited {
    limit: Option<usize>,
    kept: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    changes_left: Arc<Mutex<Option<usize>>>,
    crashed: Arc<AtomicBool>,
}

impl Limited {
    pub(crate) fn to(limit: Option<usize>) -> Self {
        Self {
            limit,
            kept: Arc::default(),
            changes_left: Arc::default(),
            crashed: Arc::default(),
        }
    }

    /// After that many more changes nothing changes any more.
    pub(crate) fn crash_after(&self, changes: Option<usize>) {
        *self.changes_left.lock().unwrap() = changes;
    }

    /// Whether a change was asked for after the crash.
    pub(crate) fn crashed(&self) -> bool {
        self.crashed.load(Ordering::SeqCst)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.kept.lock().unwrap().keys().cloned().collect()
    }

    pub(crate) fn put(&self, name: &str, text: &[u8]) {
        self.kept
            .lock()
            .unwrap()
            .insert(name.to_owned(), text.to_vec());
    }

    pub(crate) fn drop_entry(&self, name: &str) {
        self.kept.lock().unwrap().remove(name).unwrap();
    }

    pub(crate) fn text(&self, name: &str) -> Vec<u8> {
        self.kept.lock().unwrap()[name].clone()
    }

    fn change(&self) -> Result<(), StoreError> {
        let mut left = self.changes_left.lock().unwrap();
        match &mut *left {
            Some(0) => {
                self.crashed.store(true, Ordering::SeqCst);
                Err(StoreError::Other {
                    reason: "crashed".to_owned(),
                })
            }
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }
}

impl Entries for Limited {
    fn limit(&self) -> Option<usize> {
        self.limit
    }

    fn get(&self, name: &str) -> Result<Option<Text>, StoreError> {
        let kept = self.kept.lock().unwrap();
        Ok(kept.get(name).map(|text| Text::from(text.clone())))
    }

    fn set(&self, name: &str, text: &[u8]) -> Result<(), StoreError> {
        self.change()?;
        assert!(
            self.limit.is_none_or(|limit| text.len() <= limit),
            "{name}: {}",
            text.len()
        );
        assert!(text.is_ascii(), "some keyrings hold text only");
        self.kept
            .lock()
            .unwrap()
            .insert(name.to_owned(), text.to_vec());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        self.change()?;
        self.kept.lock().unwrap().remove(name);
        Ok(())
    }
}

/// What a script of a session may call, before what it is.
const PRELUDE: &str = r#"
set -eu
play() { SECRETS_ROLE="$1" "$EXE" --exact roles::play --nocapture; }
bus() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / "org.freedesktop.DBus.$1" string:org.freedesktop.secrets; }
secrets() { dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "org.freedesktop.Secret.Service.$@"; }
wait_for() { for _ in $(seq 300); do if "$@" 2>/dev/null; then return 0; fi; sleep 0.05; done; echo "never: $*"; return 1; }
owned() { bus NameHasOwner | grep -q 'boolean true'; }
opened() { secrets ReadAlias string:default | grep -q collection/login; }
keyring_pid() { bus GetConnectionUnixProcessID 2>/dev/null | awk '/uint32/ { print $2 }'; }
end() { pid=$(keyring_pid); if [ -n "$pid" ]; then kill "$pid"; fi; }
# A keyring with a default collection, unlocked.
unlocked() { printf test | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 & wait_for owned; wait_for opened; }
# A keyring without any collection.
empty() { gnome-keyring-daemon --foreground --components=secrets </dev/null >/dev/null 2>&1 & wait_for owned; }
gone() { ! owned; }
# What unlocking comes to here: in a container the running one cannot be unlocked without a prompt.
unlock() { end; wait_for gone; unlocked; }
lock() { secrets Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null; }
"#;

/// The functions of a session's script, for a shell inside it.
pub(crate) fn functions() -> &'static str {
    PRELUDE
}

/// A home and a session bus of its own.
pub(crate) struct Session {
    home: TempDir,
}

impl Session {
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let run = home.path().join("run");
        fs::create_dir(&run).unwrap();
        fs::set_permissions(&run, fs::Permissions::from_mode(0o700)).unwrap();
        Self { home }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Runs a script on a session bus; it has to succeed.
    pub(crate) fn run(&self, script: &str) {
        let mut command = Command::new("dbus-run-session");
        command.args([
            "--",
            "sh",
            "-c",
            &format!("{PRELUDE}\ntrap end EXIT\n{script}"),
        ]);
        self.succeed(command);
    }

    /// The same on a bus that knows no service to start.
    pub(crate) fn run_on_empty_bus(&self, script: &str) {
        let config = self.home().join("bus.conf");
        let text = r#"<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
            <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"#;
        fs::write(&config, text).unwrap();
        let mut command = Command::new("dbus-run-session");
        command.arg("--config-file").arg(config);
        command.args(["--", "sh", "-c", &format!("{PRELUDE}\n{script}")]);
        self.succeed(command);
    }

    /// Plays a role where there is no bus at all.
    pub(crate) fn without_bus(&self, role: &str) {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "roles::play", "--nocapture"]);
        command.env("SECRETS_ROLE", role);
        self.succeed(command);
    }

    fn succeed(&self, mut command: Command) {
        command
            .env("HOME", self.home())
            .env("XDG_RUNTIME_DIR", self.home().join("run"))
            .env("EXE", std::env::current_exe().unwrap())
            .current_dir(self.home());
        for name in [
            "DBUS_SESSION_BUS_ADDRESS",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "GNOME_KEYRING_CONTROL",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "FLATPAK_ID",
            "SNAP_NAME",
        ] {
            command.env_remove(name);
        }
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}\n{complained}");
        assert!(said.contains("1 passed"), "{said}\n{complained}");
    }
}
