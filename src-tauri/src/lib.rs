//! The window: thin commands, native dialogs, opening links. Knows the wizard and nothing deeper
//! than its `setup`.
//!
//! A command body is a few lines: arguments and state in, one call of the wizard, a coded failure
//! out. State lives in the record; [`desk::Desk`] only holds what is open.

mod arguments;
mod commands;
pub mod desk;
pub mod dialogs;
pub mod links;
mod practice;
mod start;

use tauri::{Builder, Manager, Runtime};

pub use start::run;

use desk::Desk;

/// The application on any runtime, so that tests can drive the commands without a window.
pub fn app<R: Runtime>(builder: Builder<R>, desk: Desk) -> Builder<R> {
    builder
        .manage(desk)
        .on_window_event(commands::invites::dragged)
        .invoke_handler(tauri::generate_handler![
            commands::home::start,
            commands::home::home,
            commands::home::choose_language,
            commands::home::change_zoom,
            commands::home::create_setup,
            commands::home::open_setup,
            commands::home::close_setup,
            commands::home::remove_setup,
            commands::home::show_step,
            commands::home::open_link,
            commands::home::explain,
            commands::home::painted,
            commands::home::drawing_failed,
            commands::steps::tick,
            commands::steps::attest,
            commands::steps::skip,
            commands::steps::reopen,
            commands::steps::write_note,
            commands::steps::acknowledge,
            commands::steps::start_wait,
            commands::steps::choose_version,
            commands::steps::undo,
            commands::steps::introduce,
            commands::steps::rename_setup,
            commands::steps::refresh,
            commands::accounts::choose_salesforce_app,
            commands::accounts::confirm_salesforce_app,
            commands::accounts::confirm_marketo_service,
            commands::accounts::sign_in_salesforce,
            commands::accounts::cancel_sign_in,
            commands::accounts::paste_address,
            commands::accounts::look_at_salesforce,
            commands::accounts::sign_out_salesforce,
            commands::accounts::connect_marketo,
            commands::accounts::disconnect_marketo,
            commands::accounts::find_secrets,
            commands::checks::verify,
            commands::checks::watch_check,
            commands::checks::stop_verifying,
            commands::checks::turn_message,
            commands::practice::try_practice,
            commands::practice::wake_practice,
            commands::practice::connect_practice_marketo,
            commands::practice::open_practice_desk,
            commands::invites::choose_invite_file,
            commands::invites::watch_drops,
            commands::invites::read_invite_list,
            commands::invites::invite_rows,
            commands::people::list_salesforce_users,
            commands::people::mark_people,
            commands::invites::stop_reading,
            commands::invites::save_list,
        ])
}

/// Brings the one window of this desktop session to the front.
pub(crate) fn raise<R: Runtime>(app: &tauri::AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot be raised is still there; there is nothing better to do.
        for step in [window.unminimize(), window.show(), window.set_focus()] {
            if let Err(error) = step {
                tracing::warn!(%error, "could not raise the window");
            }
        }
    }
}
