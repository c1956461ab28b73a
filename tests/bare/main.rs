//! A bare Tauri window with a one-line page: what the start of the application is measured against.

use std::time::Instant;

use tauri::State;

#[tauri::command]
#[expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands arguments over by value"
)]
fn painted(started: State<'_, Instant>) {
    tracing::info!(milliseconds = started.elapsed().as_millis(), "painted");
}

fn main() -> tauri::Result<()> {
    let started = Instant::now();
    tracing_subscriber::fmt()
        .with_env_filter("info")
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    tauri::Builder::default()
        .manage(started)
        .invoke_handler(tauri::generate_handler![painted])
        .run(tauri::generate_context!("tests/bare/tauri.conf.json"))
}
