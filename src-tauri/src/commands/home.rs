//! The first screen, and what belongs to no setup.

use tauri::{Runtime, State, WebviewWindow};
use wizard::{
    failure::Failure,
    setup::{
        ExplainedText, GuideText, Language, Zoom, ZoomChange, explain_text,
        view::{HomeView, NewSetup, RemovedView, SetupView, StartView},
    },
};

use crate::{desk::Desk, links};

#[tauri::command(async)]
pub(crate) fn start(desk: State<'_, Desk>) -> Result<StartView, Failure> {
    tracing::info!(
        milliseconds = desk.started.elapsed().as_millis(),
        "page asks"
    );
    let view = desk.first()?;
    tracing::info!(
        milliseconds = desk.started.elapsed().as_millis(),
        "page is answered"
    );
    Ok(view)
}

#[tauri::command(async)]
pub(crate) fn home(desk: State<'_, Desk>) -> Result<HomeView, Failure> {
    desk.lock().setups.home()
}

#[tauri::command(async)]
pub(crate) fn choose_language(desk: State<'_, Desk>, language: Language) -> GuideText {
    let mut open = desk.lock();
    open.setups.choose_language(language);
    open.setups.guide_text()
}

/// Answers with the new size in percent.
#[tauri::command(async)]
pub(crate) fn change_zoom<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    change: ZoomChange,
) -> u16 {
    let zoom = desk.lock().setups.change_zoom(change);
    set_zoom(&window, zoom);
    zoom.percent()
}

/// Draws everything in the window in that size.
pub(crate) fn set_zoom<R: Runtime>(window: &WebviewWindow<R>, zoom: Zoom) {
    if let Err(error) = window.set_zoom(zoom.factor()) {
        tracing::warn!(%error, "the size of the page cannot be changed");
    }
}

#[tauri::command(async)]
pub(crate) fn create_setup(desk: State<'_, Desk>, setup: NewSetup) -> Result<SetupView, Failure> {
    let mut open = desk.lock();
    let setup = open.setups.create(&setup)?;
    open.setups.remember(Some(setup.id()), None);
    let view = setup.view();
    open.show(Some(setup));
    Ok(view)
}

#[tauri::command(async)]
pub(crate) fn open_setup(desk: State<'_, Desk>, id: String) -> Result<SetupView, Failure> {
    let mut open = desk.lock();
    open.show(None);
    let setup = open.setups.setup(&id)?;
    open.setups.remember(Some(setup.id()), None);
    let view = setup.view();
    open.show(Some(setup));
    Ok(view)
}

#[tauri::command(async)]
pub(crate) fn close_setup(desk: State<'_, Desk>) -> Result<HomeView, Failure> {
    let mut open = desk.lock();
    open.show(None);
    open.setups.remember(None, None);
    open.setups.home()
}

/// To the trash, and its secrets out of the keyring.
#[tauri::command]
pub(crate) async fn remove_setup(
    desk: State<'_, Desk>,
    id: String,
    anyway: bool,
) -> Result<RemovedView, Failure> {
    let removing = {
        let mut open = desk.lock();
        open.show(None);
        open.setups.removing(&id)?
    };
    let removable = removing.anyway(anyway).run().await?;
    let left = removable.left.clone();
    let mut open = desk.lock();
    open.setups.remove(removable)?;
    Ok(RemovedView {
        home: open.setups.home()?,
        left,
    })
}

#[tauri::command(async)]
pub(crate) fn show_step(desk: State<'_, Desk>, step: String) -> Result<(), Failure> {
    let mut open = desk.lock();
    let setup = open.setup()?.id().to_owned();
    open.setups.remember(Some(&setup), Some(&step));
    Ok(())
}

#[tauri::command(async)]
pub(crate) fn open_link(desk: State<'_, Desk>, url: String) -> Result<(), Failure> {
    if !desk.lock().setups.allows_link(&url) {
        return Err(links::refused());
    }
    desk.browser.open(&url).map_err(|error| {
        Failure::new("browser-not-opened")
            .with("url", &url)
            .with("reason", error)
    })
}

/// What the vendors' codes in a text mean. The text is neither kept nor logged.
#[tauri::command(async)]
pub(crate) fn explain(desk: State<'_, Desk>, text: String) -> ExplainedText {
    let language = desk.lock().setups.language();
    explain_text(&text, language)
}

#[tauri::command(async)]
pub(crate) fn painted(desk: State<'_, Desk>) {
    tracing::info!(milliseconds = desk.started.elapsed().as_millis(), "painted");
    desk.lock().setups.painted();
}

/// The page could not draw one of its parts, or something in it went wrong: into the log, and the next start shows all
/// setups.
#[tauri::command(async)]
pub(crate) fn drawing_failed(desk: State<'_, Desk>, part: String, error: String, at: String) {
    let (part, error, at) = (label(&part), label(&error), label(&at));
    tracing::error!(part, error, at, "not drawn");
    desk.lock().setups.drawing_failed();
}

/// The letters of a name in the page's code. Whatever else was handed in may be somebody's text and is not logged.
fn label(name: &str) -> String {
    let of_a_name = |sign: &char| sign.is_ascii_alphanumeric() || "-_.:".contains(*sign);
    name.chars().take(60).filter(of_a_name).collect()
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn only_short_names_are_logged() {
        assert_eq!(label("index-B_1.js:1:204"), "index-B_1.js:1:204");
        assert_eq!(label("a b\n\u{202e}\u{1b}[31m/é"), "ab31m");
        assert_eq!(label(&"x".repeat(10_000)).len(), 60);
    }
}
