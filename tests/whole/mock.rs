//! The commands without a window: on Tauri's mock runtime, with the real configuration and capabilities,
//! and with doubles of the dialogs and the browser.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tauri::{
    App,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, mock_builder},
    webview::InvokeRequest,
};
use tokio::sync::oneshot;
use window::{
    desk::Desk,
    dialogs::{Dialog, Dialogs, Parent},
    links::Browser,
};

/// A person who chooses the sample list, and saves beside nothing of value.
struct Answers {
    folder: PathBuf,
}

fn answer(path: PathBuf) -> oneshot::Receiver<Option<PathBuf>> {
    let (sender, receiver) = oneshot::channel();
    sender.send(Some(path)).unwrap();
    receiver
}

impl Dialogs for Answers {
    fn choose(&self, _: &dyn Parent, _: Dialog) -> oneshot::Receiver<Option<PathBuf>> {
        answer(crate::journeys::data("every-problem.csv"))
    }
    fn save(&self, _: &dyn Parent, _: Dialog) -> oneshot::Receiver<Option<PathBuf>> {
        answer(self.folder.join("saved.csv"))
    }
}

/// A browser that opens pages of the guide, and nothing else must reach it.
struct GuideOnly;

impl Browser for GuideOnly {
    fn open(&self, url: &str) -> std::io::Result<()> {
        assert!(
            url.starts_with("https://experienceleague.adobe.com/"),
            "{url} reached the browser"
        );
        Ok(())
    }
}

/// The application with its data in one folder, saving lists to another.
pub(crate) fn mock_app(data: &Path, folder: &Path) -> App<MockRuntime> {
    let setups = wizard::setup::Setups::open(Some(data), "test").unwrap();
    let answers = Answers {
        folder: folder.to_owned(),
    };
    let now = std::time::Instant::now();
    let desk = Desk::new(setups, Box::new(answers), Box::new(GuideOnly), now);
    window::app(mock_builder(), desk)
        .build(tauri::generate_context!(test = true))
        .unwrap()
}

/// One call as the page makes it.
pub(crate) fn request(command: &str, arguments: Value) -> InvokeRequest {
    InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: if cfg!(windows) {
            "http://tauri.localhost"
        } else {
            "tauri://localhost"
        }
        .parse()
        .unwrap(),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.to_owned(),
    }
}
