//! Verifying: asking the two products whether steps are done, and telling the other admin that it is their turn.

use tauri::{State, ipc::Channel};
use wizard::{
    failure::Failure,
    setup::{
        Setup, Stop, Verifying,
        view::{SetupView, VerifyProgress, VerifyScope},
    },
};

use crate::desk::Desk;

/// Asks each check of `scope` once.
#[tauri::command]
pub(crate) async fn verify(
    desk: State<'_, Desk>,
    scope: VerifyScope,
    progress: Channel<VerifyProgress>,
) -> Result<SetupView, Failure> {
    let ready = |setup: &Setup| setup.verifying(&scope, None);
    let (verifying, _under_way) = begin(&desk, ready, Verifying::stop)?;
    let verified = verifying.run(&|step| tell(&progress, step)).await?;
    desk.lock().setup()?.record_findings(&verified)
}

/// Asks one check again and again until it is as it should be.
#[tauri::command]
pub(crate) async fn watch_check(
    desk: State<'_, Desk>,
    check: String,
    progress: Channel<VerifyProgress>,
) -> Result<SetupView, Failure> {
    let ready = |setup: &Setup| setup.watching(&check);
    let (verifying, _under_way) = begin(&desk, ready, Verifying::stop)?;
    let verified = verifying.watch(&|step| tell(&progress, step)).await?;
    desk.lock().setup()?.record_findings(&verified)
}

/// What was found until then is kept.
#[tauri::command(async)]
pub(crate) fn stop_verifying(desk: State<'_, Desk>) {
    if let Some(stop) = desk.lock().verifying() {
        stop.stop();
    }
}

/// A message by which the other admin is told that a step is theirs.
#[tauri::command(async)]
pub(crate) fn turn_message(desk: State<'_, Desk>, step: String) -> Result<String, Failure> {
    let mut open = desk.lock();
    let language = open.setups.language();
    open.setup()?.turn_message(&step, language)
}

/// Begins to ask the products something: one thing at a time, which `stop_verifying` ends.
pub(super) fn begin<T>(
    desk: &Desk,
    ready: impl FnOnce(&Setup) -> Result<T, Failure>,
    stop: impl FnOnce(&T) -> Stop,
) -> Result<(T, UnderWay<'_>), Failure> {
    let mut open = desk.lock();
    let asking = ready(open.setup()?)?;
    open.begin_verifying(stop(&asking))?;
    Ok((asking, UnderWay(desk)))
}

fn tell(progress: &Channel<VerifyProgress>, step: VerifyProgress) {
    if let Err(error) = progress.send(step) {
        tracing::debug!(%error, "nobody watches the checks");
    }
}

/// A run, until it has ended in whatever way.
pub(super) struct UnderWay<'a>(&'a Desk);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.lock().end_verifying();
    }
}
