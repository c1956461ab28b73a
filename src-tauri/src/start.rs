//! From the command line to an open window.

use std::{process::ExitCode, time::Instant};

use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder, Wry};
use wizard::{
    failure::Failure,
    setup::{Ending, Language, Setups, Words, Zoom, end_tidily},
};

use crate::{
    arguments::Arguments, commands::home::set_zoom, desk::Desk, dialogs::NativeDialogs,
    links::SystemBrowser, raise,
};

/// Runs the application until its window is closed.
pub fn run() -> ExitCode {
    let started = Instant::now();
    wizard::log::to_stderr("warn");
    wizard::process::keep_memory_private();
    if let Err(error) = end_tidily(&Ending::ALL) {
        tracing::warn!(%error, "signals leave to the next start what is being written");
    }
    #[cfg(target_os = "linux")]
    paint_without_gpu();
    let opened = Arguments::read(std::env::args_os().skip(1)).and_then(|arguments| {
        let setups = Setups::open(arguments.data_dir.as_deref(), "window")?;
        Ok((setups, arguments.sign_in_timeout))
    });
    let (setups, sign_in_timeout) = match opened {
        Ok(opened) => opened,
        Err(failure) => return refuse(&failure),
    };
    let zoom = setups.zoom();
    let desk = Desk::new(
        setups,
        Box::new(NativeDialogs),
        Box::new(SystemBrowser),
        started,
    )
    .with_sign_in_timeout(sign_in_timeout);
    let app = crate::app(tauri::Builder::<Wry>::new(), desk)
        .plugin(tauri_plugin_single_instance::init(
            |app, _arguments, _folder| raise(app),
        ))
        .setup(move |app| {
            Desk::prepare(app.handle());
            Ok(open_window(app.handle(), zoom)?)
        })
        .run(tauri::generate_context!());
    match app {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            refuse(&Failure::new("no-window").with("reason", error))
        }
    }
}

/// The one window, which shows the embedded page and can never be led anywhere else.
fn open_window(app: &AppHandle<Wry>, zoom: Zoom) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("MSI Actions Setup")
        .inner_size(1200.0, 800.0)
        .min_inner_size(1024.0, 640.0)
        .center()
        .on_navigation(crate::links::is_own_page)
        .build()?;
    set_zoom(&window, zoom);
    Ok(())
}

/// The page is text that stands still. For painting it with the GPU the web view would set up a context and shaders
/// before its first frame, which takes a fifth of the start where the GPU is imitated, and gains a page like this
/// nothing where it is not. Who has said otherwise in the environment is obeyed.
/// `WEBKIT_SKIA_ENABLE_CPU_RENDERING`, environment variables of `WebKitGTK`.
#[cfg(target_os = "linux")]
fn paint_without_gpu() {
    const SWITCH: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";
    if std::env::var_os(SWITCH).is_none()
        && let Err(error) = glib::setenv(SWITCH, "1", false)
    {
        tracing::warn!(%error, "the page is painted with the GPU");
    }
}

/// Without a window there is only the terminal and a native message to say why.
fn refuse(failure: &Failure) -> ExitCode {
    let words = Words::of(Language::of_system());
    let (sentence, hint) = words.failure(failure);
    tracing::error!(%failure, "{sentence}");
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("MSI Actions Setup")
        .set_description(format!("{sentence}\n\n{hint}"))
        .show();
    ExitCode::FAILURE
}
