//! The invite list: chosen in the native dialog, read in Rust, known to the page by a handle.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use tauri::{Runtime, State, WebviewWindow, ipc::Channel};
use wizard::{
    failure::Failure,
    setup::{
        self, InviteFileView, InviteReport, OnProgress, Problem, ReadAs, ReadProgress, Words,
        view::ListKind,
    },
};

use crate::{desk::Desk, dialogs::Dialog};

/// Between two reports of how far reading is: a page that is told more often has no time for clicks.
const TELL_EVERY: Duration = Duration::from_millis(50);

#[tauri::command]
pub(crate) async fn choose_invite_file<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    progress: Channel<ReadProgress>,
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
    let file = path.clone();
    let view = read(&desk, progress, move |tell| {
        setup::look_at_invite_list(&file, &ReadAs::default(), String::new(), tell)
    })
    .await?;
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
    progress: Channel<ReadProgress>,
) -> Result<InviteFileView, Failure> {
    let path = desk.lock().file(&handle)?.path.clone();
    read(&desk, progress, move |tell| {
        setup::look_at_invite_list(&path, &read_as, handle, tell)
    })
    .await
}

/// Answers with the report alone: the page asks for the setup in its own order of things.
#[tauri::command]
pub(crate) async fn check_invite_list(
    desk: State<'_, Desk>,
    handle: String,
    read_as: ReadAs,
    progress: Channel<ReadProgress>,
) -> Result<InviteReport, Failure> {
    let path = desk.lock().file(&handle)?.path.clone();
    let checked = read(&desk, progress, move |tell| {
        setup::check_invite_list(&path, &read_as, tell)
    })
    .await?;
    let checked = Arc::new(checked);
    let mut open = desk.lock();
    open.file(&handle)?.checked = Some(Arc::clone(&checked));
    open.setup()?.record_invite_list(&checked)?;
    Ok(checked.report().clone())
}

/// Ends what is being read: a look, a check, or the saving of a list.
#[tauri::command(async)]
pub(crate) fn stop_reading(desk: State<'_, Desk>) {
    desk.lock().stop_reading();
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

/// Answers whether the list was saved; the dialog may have been dismissed.
#[tauri::command]
pub(crate) async fn save_list<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    handle: String,
    list: ListKind,
    progress: Channel<ReadProgress>,
) -> Result<bool, Failure> {
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
        return Ok(false);
    };
    let path = with_csv_extension(path);
    let to = path.clone();
    let rows = read(&desk, progress, move |tell| checked.save(list, &to, tell)).await?;
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
    if recorded.is_ok() && list == ListKind::Clean {
        open.remember_list(&path);
    }
    recorded.map(|_| true).map_err(|failure| {
        Failure::new("list-saved-not-recorded")
            .with("file", name)
            .with("reason", failure)
    })
}

/// Reads a file, telling the page how far it is, until the end or until it is told to stop.
async fn read<T: Send + 'static>(
    desk: &Desk,
    progress: Channel<ReadProgress>,
    work: impl FnOnce(OnProgress<'_>) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let stop = desk.lock().begin_reading();
    let mut told: Option<Instant> = None;
    off_thread(move || {
        work(&mut |so_far| {
            if stop.load(Ordering::Relaxed) {
                return ControlFlow::Break(());
            }
            if told.is_some_and(|told| told.elapsed() < TELL_EVERY) {
                return ControlFlow::Continue(());
            }
            told = Some(Instant::now());
            // A page that has gone away is a reason to stop as well.
            match progress.send(so_far) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            }
        })
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
