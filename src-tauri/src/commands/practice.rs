//! The practice organisation in this process.

use tauri::State;
use wizard::{
    failure::Failure,
    setup::{
        Persona, Secret,
        view::{Environment, NewSetup, SetupView},
    },
};

use super::accounts::record_connection;
use crate::{
    desk::Desk,
    practice::{self, Before, Running},
};

/// Creates a setup for practising and starts its organisation. One that does not start is no reason to lose
/// the setup: the page tries again and says why.
#[tauri::command(async)]
pub(crate) fn try_practice(
    desk: State<'_, Desk>,
    name: String,
    my_name: String,
) -> Result<SetupView, Failure> {
    let new = NewSetup {
        name,
        environment: Environment::Production,
        practice: true,
        my_name,
        personas: vec![Persona::MarketoAdmin, Persona::SalesforceAdmin],
    };
    {
        let mut open = desk.lock();
        let setup = open.setups.create(&new)?;
        open.setups.remember(Some(setup.id()), None);
        open.show(Some(setup));
    }
    if let Err(failure) = wake(&desk) {
        tracing::warn!(%failure, "the practice organisation does not start");
    }
    Ok(desk.lock().setup()?.view())
}

/// Starts the practice organisation of the setup on the screen, where it was before if it ever ran.
#[tauri::command(async)]
pub(crate) fn wake_practice(desk: State<'_, Desk>) -> Result<(), Failure> {
    wake(&desk)
}

fn wake(desk: &Desk) -> Result<(), Failure> {
    let (view, folder) = {
        let mut open = desk.lock();
        let view = open.setup()?.view();
        if !view.practice || open.practising(&view.id) {
            return Ok(());
        }
        (view, open.setups.practice_folder()?)
    };
    let app = view.accounts.salesforce.app;
    let service = view.accounts.marketo.service;
    let before = Before {
        salesforce: app.as_ref().map(|app| app.login_url.as_str()),
        marketo: service.as_ref().map(|service| service.endpoint.as_str()),
    };
    let running = Running::start(&view.id, &folder, &before)?;
    let mut open = desk.lock();
    let setup = open.setup()?;
    // The person may have gone to another setup meanwhile.
    if setup.id() == view.id {
        let at = running.salesforce();
        setup.choose_salesforce_app(&at.login_url, &at.client_id, None)?;
        open.practise(running);
    }
    Ok(())
}

/// Connects the setup to the practice Marketo; its credentials never reach the page.
#[tauri::command]
pub(crate) async fn connect_practice_marketo(desk: State<'_, Desk>) -> Result<SetupView, Failure> {
    let connecting = {
        let mut open = desk.lock();
        let marketo = open.practice().ok_or_else(practice::not_running)?.marketo();
        let secret = Secret::new(marketo.client_secret);
        open.setup()?
            .marketo_connecting(&marketo.endpoint, &marketo.client_id, Some(&secret))?
    };
    record_connection(&desk, connecting.run().await?, true).await
}

/// Opens the practice desk, where the steps in the web applications are practised, in the browser.
#[tauri::command(async)]
pub(crate) fn open_practice_desk(desk: State<'_, Desk>) -> Result<(), Failure> {
    let url = {
        let open = desk.lock();
        open.practice().ok_or_else(practice::not_running)?.desk()
    };
    desk.browser.open(&url).map_err(|error| {
        Failure::new("browser-not-opened")
            .with("url", &url)
            .with("reason", error)
    })
}
