//! Waiting for conditions, and what the desktop and the processes on it say.

use std::{
    net::TcpListener,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

/// How long any condition may take before a test gives up on it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// The application that works in that data folder. One that has ended has no command line any more.
pub(crate) fn running_with(data: &Path) -> Option<u32> {
    let data = data.as_os_str().as_encoded_bytes();
    std::fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .find(|pid| {
            let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let mut words = line.split(|byte| *byte == 0);
            words
                .next()
                .is_some_and(|program| program.ends_with(b"msi-actions-setup"))
                && words.any(|word| word == data)
        })
}

/// Asks again until there is an answer; a test fails when that takes too long.
pub(crate) async fn eventually<T>(what: &str, ask: impl AsyncFn() -> Option<T>) -> T {
    let answer = within(PATIENCE, ask).await;
    answer.unwrap_or_else(|| panic!("waited in vain for {what}"))
}

/// Asks again until there is an answer, for so long.
pub(crate) async fn within<T>(patience: Duration, ask: impl AsyncFn() -> Option<T>) -> Option<T> {
    let asked = Instant::now();
    loop {
        let answer = ask().await;
        if answer.is_some() || asked.elapsed() >= patience {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// One call of xdotool and what it printed.
pub(crate) fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool")
        .args(arguments)
        .output()
        .expect("xdotool is installed");
    String::from_utf8(output.stdout).unwrap()
}

/// Waits until a process has ended: before that its place on the session bus is taken.
pub(crate) async fn gone(pid: u32) {
    eventually("the process to end", async || {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"));
        // A zombie has ended; only its parent has not noticed yet.
        stat.map_or(true, |line| line.contains(") Z "))
            .then_some(())
    })
    .await;
}

/// A port nobody listens on.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}
