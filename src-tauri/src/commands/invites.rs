//! The invite list: chosen in the native dialog, read in Rust, known to the page by a handle.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use serde::Serialize;
use tauri::{Runtime, State, WebviewWindow, ipc::Channel};
use wizard::{
    failure::Failure,
    setup::{
        self, InviteFileView, InviteReport, Problem, ReadAs, ReadProgress, Words,
        view::{ListKind, SetupView},
    },
};

use crate::{desk::Desk, dialogs::Dialog};

/// A finished check, and the setup it was recorded in.
#[derive(Serialize)]
pub(crate) struct CheckedView {
    report: InviteReport,
    setup: SetupView,
}

#[tauri::command]
pub(crate) async fn choose_invite_file<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
) -> Result<Option<InviteFileView>, Failure> {
    let dialog = {
        let open = desk.lock();
        let words = Words::of(open.setups.language());
        Dialog {
            title: words.plain("dialog-choose-list-title"),
            filter: words.plain("dialog-choose-list-filter"),
            folder: open.setups.folder(),
            file_name: None,
        }
    };
    let Ok(Some(path)) = desk.dialogs.choose(&window, dialog).await else {
        return Ok(None);
    };
    let view = look(path.clone(), ReadAs::default(), String::new()).await?;
    desk.lock().setups.remember_folder(&path);
    Ok(Some(InviteFileView {
        handle: desk.keep(path),
        ..view
    }))
}

#[tauri::command]
pub(crate) async fn look_at_invite_file(
    desk: State<'_, Desk>,
    handle: String,
    read_as: ReadAs,
) -> Result<InviteFileView, Failure> {
    let path = desk.lock().file(&handle)?.path.clone();
    look(path, read_as, handle).await
}

#[tauri::command]
pub(crate) async fn check_invite_list(
    desk: State<'_, Desk>,
    handle: String,
    read_as: ReadAs,
    progress: Channel<ReadProgress>,
) -> Result<CheckedView, Failure> {
    let file = desk.lock().file(&handle)?.clone();
    file.cancel.store(false, Ordering::Relaxed);
    let checked = off_thread(move || {
        setup::check_invite_list(&file.path, &read_as, &mut |so_far| {
            // A page that has gone away is a reason to stop as well.
            if file.cancel.load(Ordering::Relaxed) || progress.send(so_far).is_err() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
    })
    .await?;
    let checked = Arc::new(checked);
    let mut open = desk.lock();
    open.file(&handle)?.checked = Some(Arc::clone(&checked));
    let setup = open.setup()?.record_invite_list(&checked)?;
    Ok(CheckedView {
        report: checked.report().clone(),
        setup,
    })
}

#[tauri::command(async)]
pub(crate) fn cancel_invite_check(desk: State<'_, Desk>, handle: String) -> Result<(), Failure> {
    desk.lock()
        .file(&handle)?
        .cancel
        .store(true, Ordering::Relaxed);
    Ok(())
}

#[tauri::command(async)]
pub(crate) fn invite_problems(
    desk: State<'_, Desk>,
    handle: String,
    code: String,
) -> Result<Vec<Problem>, Failure> {
    let checked = desk
        .lock()
        .file(&handle)?
        .checked
        .clone()
        .ok_or_else(not_checked)?;
    Ok(checked.problems_of(&code).to_vec())
}

#[tauri::command]
pub(crate) async fn save_list<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    handle: String,
    list: ListKind,
) -> Result<Option<SetupView>, Failure> {
    let (checked, dialog) = {
        let mut open = desk.lock();
        let file = open.file(&handle)?.clone();
        let words = Words::of(open.setups.language());
        let (title, suffix) = match list {
            ListKind::Clean => ("dialog-save-clean-title", "clean"),
            ListKind::LeftOut => ("dialog-save-left-out-title", "left-out"),
        };
        let dialog = Dialog {
            title: words.plain(title),
            filter: words.plain("dialog-save-filter"),
            folder: open.setups.folder(),
            file_name: Some(beside(&file.path, suffix)),
        };
        (file.checked.ok_or_else(not_checked)?, dialog)
    };
    let Ok(Some(path)) = desk.dialogs.save(&window, dialog).await else {
        return Ok(None);
    };
    let path = with_csv_extension(path);
    let saved_to = path.clone();
    let rows =
        off_thread(move || checked.save(list, &saved_to, &mut |_| ControlFlow::Continue(())))
            .await?;
    let mut open = desk.lock();
    open.setups.remember_folder(&path);
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    // The handle is gone when another setup is on the screen by now.
    let recorded = open
        .file(&handle)
        .map(|_| ())
        .and_then(|()| open.setup()?.record_saved_list(list, &name, rows));
    recorded.map(Some).map_err(|failure| {
        Failure::new("list-saved-not-recorded")
            .with("file", name)
            .with("reason", failure)
    })
}

async fn look(path: PathBuf, read_as: ReadAs, handle: String) -> Result<InviteFileView, Failure> {
    off_thread(move || {
        setup::look_at_invite_list(&path, &read_as, handle, &mut |_| ControlFlow::Continue(()))
    })
    .await
}

/// Reading a file blocks, so it gets a thread of its own.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|error| Err(Failure::new("went-wrong").with("reason", error)))
}

/// The name to offer: that of the input with what the list is.
fn beside(input: &Path, suffix: &str) -> String {
    format!(
        "{}.{suffix}.csv",
        input.file_stem().unwrap_or_default().to_string_lossy()
    )
}

/// Not every native dialog adds the extension of its filter.
fn with_csv_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        path
    } else {
        path.with_extension("csv")
    }
}

fn not_checked() -> Failure {
    Failure::new("unknown-id")
        .with("kind", "check")
        .with("id", "")
}
