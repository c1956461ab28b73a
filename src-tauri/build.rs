//! Tells Tauri which commands exist, so that each is refused until a capability grants it.

/// The commands of the window. `generate_handler!` in `src/lib.rs` lists the same, and
/// `capabilities/main.json` grants them one by one; a test compares the three.
const COMMANDS: &[&str] = &[
    "start",
    "home",
    "choose_language",
    "change_zoom",
    "create_setup",
    "open_setup",
    "close_setup",
    "remove_setup",
    "show_step",
    "tick",
    "attest",
    "skip",
    "reopen",
    "write_note",
    "acknowledge",
    "start_wait",
    "choose_version",
    "undo",
    "introduce",
    "rename_setup",
    "refresh",
    "open_link",
    "explain",
    "choose_salesforce_app",
    "confirm_salesforce_app",
    "confirm_marketo_service",
    "sign_in_salesforce",
    "cancel_sign_in",
    "paste_address",
    "look_at_salesforce",
    "sign_out_salesforce",
    "connect_marketo",
    "disconnect_marketo",
    "find_secrets",
    "verify",
    "watch_check",
    "stop_verifying",
    "turn_message",
    "try_practice",
    "wake_practice",
    "connect_practice_marketo",
    "open_practice_desk",
    "choose_invite_file",
    "watch_drops",
    "read_invite_list",
    "invite_rows",
    "list_salesforce_users",
    "mark_people",
    "stop_reading",
    "save_list",
    "painted",
    "drawing_failed",
];

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        // A build script says no by failing.
        println!("cargo::error={error:#}");
    }
}
