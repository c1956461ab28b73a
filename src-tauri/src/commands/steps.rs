//! What a person does in the open setup. Each answers with the setup as it then is.

use tauri::State;
use wizard::{
    failure::Failure,
    setup::{
        Persona,
        view::{NamedPerson, SetupView},
    },
};

use crate::desk::Desk;

#[tauri::command(async)]
pub(crate) fn tick(
    desk: State<'_, Desk>,
    step: String,
    instruction: String,
    ticked: bool,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.tick(&step, &instruction, ticked)
}

#[tauri::command(async)]
pub(crate) fn attest(
    desk: State<'_, Desk>,
    step: String,
    already: bool,
    note: Option<String>,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.attest(&step, already, note)
}

#[tauri::command(async)]
pub(crate) fn skip(
    desk: State<'_, Desk>,
    step: String,
    reason: String,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.skip(&step, &reason)
}

#[tauri::command(async)]
pub(crate) fn reopen(desk: State<'_, Desk>, step: String) -> Result<SetupView, Failure> {
    desk.lock().setup()?.reopen(&step)
}

#[tauri::command(async)]
pub(crate) fn write_note(
    desk: State<'_, Desk>,
    step: String,
    text: String,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.write_note(&step, &text)
}

#[tauri::command(async)]
pub(crate) fn acknowledge(
    desk: State<'_, Desk>,
    caution: String,
    person: Option<NamedPerson>,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.acknowledge(&caution, person)
}

#[tauri::command(async)]
pub(crate) fn start_wait(
    desk: State<'_, Desk>,
    wait: String,
    people: Option<u64>,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.start_wait(&wait, people)
}

#[tauri::command(async)]
pub(crate) fn choose_version(
    desk: State<'_, Desk>,
    step: String,
    event: String,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.choose_version(&step, &event)
}

#[tauri::command(async)]
pub(crate) fn undo(desk: State<'_, Desk>) -> Result<SetupView, Failure> {
    desk.lock().setup()?.undo()
}

#[tauri::command(async)]
pub(crate) fn introduce(
    desk: State<'_, Desk>,
    my_name: String,
    personas: Vec<Persona>,
) -> Result<SetupView, Failure> {
    let mut open = desk.lock();
    open.setups.rename_me(&my_name)?;
    open.setup()?.introduce(&my_name, personas)
}

#[tauri::command(async)]
pub(crate) fn rename_setup(desk: State<'_, Desk>, name: String) -> Result<SetupView, Failure> {
    desk.lock().setup()?.rename(&name)
}

#[tauri::command(async)]
pub(crate) fn refresh(desk: State<'_, Desk>) -> Result<SetupView, Failure> {
    desk.lock().setup()?.refresh()
}
