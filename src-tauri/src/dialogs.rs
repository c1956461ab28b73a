//! Native file dialogs, parented to the window.

use std::path::{Path, PathBuf};

use tauri::{Runtime, WebviewWindow};
use tokio::sync::oneshot;

/// What a dialog says and where it starts.
pub struct Dialog {
    /// Title of the dialog.
    pub title: String,
    /// Name of the file filter.
    pub filter: String,
    /// Folder to start in, where one is remembered.
    pub folder: Option<PathBuf>,
    /// Name to offer, when saving.
    pub file_name: Option<String>,
}

/// Asks a person for a path.
pub trait Dialogs: Send + Sync {
    /// Starts choosing a file to read; the answer comes over the channel, `None` for *Cancel*.
    fn choose(&self, parent: &dyn Parent, dialog: Dialog) -> oneshot::Receiver<Option<PathBuf>>;
    /// Starts choosing where to write.
    fn save(&self, parent: &dyn Parent, dialog: Dialog) -> oneshot::Receiver<Option<PathBuf>>;
}

/// A window that dialogs belong to, whatever its runtime.
pub trait Parent {
    /// Runs `work` on the main thread with a dialog that belongs to the window.
    fn with_dialog(&self, work: Box<dyn FnOnce(rfd::AsyncFileDialog) + Send>);
}

impl<R: Runtime> Parent for WebviewWindow<R> {
    fn with_dialog(&self, work: Box<dyn FnOnce(rfd::AsyncFileDialog) + Send>) {
        let window = self.clone();
        let asked = self.run_on_main_thread(move || {
            work(rfd::AsyncFileDialog::new().set_parent(&window));
        });
        if let Err(error) = asked {
            // The channel is dropped with `work`, which the caller sees as *Cancel*.
            tracing::error!(%error, "the dialog could not be shown");
        }
    }
}

/// The dialogs of the system (rfd).
pub struct NativeDialogs;

impl Dialogs for NativeDialogs {
    fn choose(&self, parent: &dyn Parent, dialog: Dialog) -> oneshot::Receiver<Option<PathBuf>> {
        let (sender, receiver) = oneshot::channel();
        parent.with_dialog(Box::new(move |native| {
            let picked = dress(native, &dialog, &LISTS).pick_file();
            tauri::async_runtime::spawn(async move {
                let path = picked.await.map(|file| file.path().to_owned());
                // Nobody listens any more when the window was closed meanwhile.
                let _ = sender.send(path);
            });
        }));
        receiver
    }

    fn save(&self, parent: &dyn Parent, dialog: Dialog) -> oneshot::Receiver<Option<PathBuf>> {
        let (sender, receiver) = oneshot::channel();
        parent.with_dialog(Box::new(move |native| {
            let picked = dress(native, &dialog, &["csv"]).save_file();
            tauri::async_runtime::spawn(async move {
                let path = picked.await.map(|file| file.path().to_owned());
                let _ = sender.send(path);
            });
        }));
        receiver
    }
}

/// Extensions of the lists that can be read.
const LISTS: [&str; 7] = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"];

fn dress(
    native: rfd::AsyncFileDialog,
    dialog: &Dialog,
    extensions: &[&str],
) -> rfd::AsyncFileDialog {
    let mut native = native
        .set_title(&dialog.title)
        .add_filter(&dialog.filter, extensions)
        .add_filter("*", &["*"]);
    if let Some(folder) = dialog
        .folder
        .as_deref()
        .filter(|folder| Path::is_dir(folder))
    {
        native = native.set_directory(folder);
    }
    if let Some(name) = &dialog.file_name {
        native = native.set_file_name(name);
    }
    native
}
