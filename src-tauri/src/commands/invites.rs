//! The invite list: chosen in the native dialog, read in Rust, known to the page by a handle.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use tauri::{
    DragDropEvent, Manager as _, Runtime, State, WebviewWindow, Window, WindowEvent, ipc::Channel,
};
use wizard::{
    failure::Failure,
    setup::{
        self, CheckedListView, ListSource, OnProgress, ReadAs, ReadProgress, RowFilter, RowsView,
        Stopped, Words,
        view::{DropView, ListKind},
    },
};

use crate::{desk::Desk, dialogs::Dialog};

/// Between two reports of how far reading is: a page that is told more often has no time for clicks.
const TELL_EVERY: Duration = Duration::from_millis(50);

/// Answers with the handle of the file that was chosen, if one was.
#[tauri::command]
pub(crate) async fn choose_invite_file<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
) -> Result<Option<String>, Failure> {
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
    Ok(Some(desk.lock().keep(ListSource::File(path))))
}

/// Tells the page from now on when a file is dragged over the window, and hands it in when it is dropped.
#[tauri::command(async)]
pub(crate) fn watch_drops(desk: State<'_, Desk>, drops: Channel<DropView>) {
    desk.lock().drops = Some(drops);
}

/// A file is dragged over the window, or dropped on it. The page learns no path.
pub(crate) fn dragged<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    let desk = window.state::<Desk>();
    let told = match event {
        DragDropEvent::Enter { .. } => DropView::Over,
        DragDropEvent::Leave => DropView::Left,
        DragDropEvent::Drop { paths, .. } => match paths.as_slice() {
            [path] => DropView::Dropped {
                handle: desk.lock().keep(ListSource::File(path.clone())),
            },
            _ => DropView::Refused {
                failure: Failure::new("drop-one-file"),
            },
        },
        _ => return,
    };
    if let Some(drops) = &desk.lock().drops
        && let Err(error) = drops.send(told)
    {
        tracing::warn!(%error, "the page is not told of a file that was dropped");
    }
}

/// Reads a file and checks every row: as it was chosen, else as it is found or was read last time. What was read once
/// is not read from the disk again. The page asks for the setup in its own order of things.
#[tauri::command]
pub(crate) async fn read_invite_list(
    desk: State<'_, Desk>,
    handle: String,
    read_as: Option<ReadAs>,
    progress: Channel<ReadProgress>,
) -> Result<CheckedListView, Failure> {
    let (chosen, layouts, language) = {
        let mut open = desk.lock();
        let chosen = open.list(&handle)?.clone();
        (chosen, open.setups.layouts(), open.setups.language())
    };
    let is_changed = chosen.checked.is_some() && read_as.is_some();
    let path = match &chosen.source {
        ListSource::File(path) => Some(path.clone()),
        ListSource::Bytes(..) => None,
    };
    let own = handle.clone();
    let mut stopped = desk.lock().begin_reading();
    let reading = read(stopped.clone(), progress, move |tell| {
        let source = chosen.source;
        let list = match chosen.checked {
            Some(list) => list,
            None => Arc::new(setup::read_invite_list(source, &layouts, language, tell)?),
        };
        let list = match &read_as {
            Some(read_as) => Arc::new(list.again(read_as, tell)?),
            None => list,
        };
        let view = list.view(&own);
        Ok((list, view))
    });
    // Whoever stops it need not wait for the step at hand: nothing is written, so what it yields can be dropped.
    let (checked, view) = tokio::select! {
        done = reading => done?,
        () = stopped.wait() => return Err(Failure::new("cancelled")),
    };
    let mut open = desk.lock();
    let chosen = open.list(&handle)?;
    chosen.checked = Some(Arc::clone(&checked));
    if checked.is_clear() && chosen.recorded.is_none() {
        open.record_check(&handle)?;
    }
    if is_changed {
        open.setups.remember_layout(&checked);
    } else if let Some(path) = path {
        open.setups.remember_folder(&path);
    }
    Ok(view)
}

/// At most 500 rows of a list that was read.
#[tauri::command(async)]
pub(crate) fn invite_rows(
    desk: State<'_, Desk>,
    handle: String,
    filter: RowFilter,
    search: String,
    from: u64,
    count: u64,
) -> Result<RowsView, Failure> {
    let checked = desk.lock().checked(&handle)?;
    Ok(checked.rows(filter, &search, from, count))
}

/// Ends what is being read: a list, or one that is being saved.
#[tauri::command(async)]
pub(crate) fn stop_reading(desk: State<'_, Desk>) {
    desk.lock().stop_reading();
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
        let name = open.list(&handle)?.source.name();
        let words = Words::of(open.setups.language());
        let (title, suffix) = match list {
            ListKind::Clean => ("dialog-save-clean-title", "clean"),
            ListKind::LeftOut => ("dialog-save-left-out-title", "left-out"),
        };
        let dialog = Dialog {
            title: words.plain(title),
            filter: words.plain("dialog-save-filter"),
            folder: open.setups.folder(),
            file_name: Some(beside(&name, suffix)),
        };
        (open.checked(&handle)?, dialog)
    };
    let Ok(Some(path)) = desk.dialogs.save(&window, dialog).await else {
        return Ok(false);
    };
    let path = with_csv_extension(path);
    let to = path.clone();
    let stopped = desk.lock().begin_reading();
    let rows = read(stopped, progress, move |tell| checked.save(list, &to, tell)).await?;
    let mut open = desk.lock();
    open.setups.remember_folder(&path);
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    // The handle is gone when another setup is on the screen by now.
    let recorded = open
        .record_check(&handle)
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
    stopped: Stopped,
    progress: Channel<ReadProgress>,
    work: impl FnOnce(OnProgress<'_>) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let mut told: Option<Instant> = None;
    off_thread(move || {
        work(&mut |so_far| {
            if stopped.is_stopped() {
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
fn beside(input: &str, suffix: &str) -> String {
    let stem = Path::new(input).file_stem().unwrap_or_default();
    format!("{}.{suffix}.csv", stem.to_string_lossy())
}

/// Not every native dialog adds the extension of its filter.
fn with_csv_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        path
    } else {
        path.with_extension("csv")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use tauri::{
        PhysicalPosition, WebviewUrl, WebviewWindowBuilder,
        ipc::InvokeResponseBody,
        test::{mock_builder, mock_context, noop_assets},
    };
    use wizard::setup::Setups;

    use super::*;
    use crate::{dialogs::NativeDialogs, links::SystemBrowser};

    #[test]
    fn a_saved_list_goes_by_the_name_of_the_list_it_is_made_of() {
        for (name, kind, offered) in [
            (
                "salesforce-users.csv",
                "clean",
                "salesforce-users.clean.csv",
            ),
            ("team.2026.xlsx", "left-out", "team.2026.left-out.csv"),
        ] {
            assert_eq!(beside(name, kind), offered);
        }
    }

    #[test]
    fn the_page_learns_of_a_dropped_file_and_not_of_its_path() {
        let data = tempfile::tempdir().unwrap();
        let setups = Setups::open(Some(data.path()), "test").unwrap();
        let (dialogs, browser) = (Box::new(NativeDialogs), Box::new(SystemBrowser));
        let desk = Desk::new(setups, dialogs, browser, Instant::now());
        let app = crate::app(mock_builder(), desk)
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", WebviewUrl::default())
            .build()
            .unwrap();
        let told = Arc::new(Mutex::new(Vec::new()));
        let telling = Arc::clone(&told);
        let desk = app.state::<Desk>();
        desk.lock().drops = Some(Channel::new(move |body| {
            if let InvokeResponseBody::Json(json) = body {
                telling.lock().unwrap().push(json);
            }
            Ok(())
        }));
        let list = PathBuf::from("/lists/people.csv");
        let drop = |paths: &[PathBuf]| DragDropEvent::Drop {
            paths: paths.to_vec(),
            position: PhysicalPosition::new(1.0, 1.0),
        };
        for event in [
            DragDropEvent::Leave,
            drop(std::slice::from_ref(&list)),
            drop(&[list.clone(), list.clone()]),
            drop(&[]),
        ] {
            dragged(&window.as_ref().window(), &WindowEvent::DragDrop(event));
        }
        let told = told.lock().unwrap();
        assert_eq!(
            told[..2],
            [
                r#"{"kind":"left"}"#,
                r#"{"kind":"dropped","handle":"file-1"}"#
            ]
        );
        for refused in &told[2..] {
            assert!(refused.contains("drop-one-file"), "{refused}");
        }
        assert_eq!(told.len(), 4);
        let source = desk.lock().list("file-1").unwrap().source.clone();
        assert!(matches!(source, ListSource::File(path) if path == list));
    }
}
