//! The two accounts: signing in and out, testing credentials. Whatever needs the network runs while the
//! rest of the window stays usable.

use tauri::{State, Url, ipc::Channel};
use wizard::{
    failure::Failure,
    setup::{
        MarketoConnected, Secret, SignInControls,
        view::{DisconnectedView, SetupView, SignInProgress, SignedInView, SignedOutView},
    },
};

use crate::desk::Desk;

#[tauri::command(async)]
pub(crate) fn choose_salesforce_app(
    desk: State<'_, Desk>,
    login: String,
    client_id: String,
    ports: Option<Vec<u16>>,
) -> Result<SetupView, Failure> {
    desk.lock()
        .setup()?
        .choose_salesforce_app(&login, &client_id, ports.as_deref())
}

/// Uses the Salesforce app that an event chose, on this machine too.
#[tauri::command(async)]
pub(crate) fn confirm_salesforce_app(
    desk: State<'_, Desk>,
    event: String,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.confirm_salesforce_app(&event)
}

/// Uses the Marketo service that an event chose, on this machine too.
#[tauri::command(async)]
pub(crate) fn confirm_marketo_service(
    desk: State<'_, Desk>,
    event: String,
) -> Result<SetupView, Failure> {
    desk.lock().setup()?.confirm_marketo_service(&event)
}

#[tauri::command]
pub(crate) async fn sign_in_salesforce(
    desk: State<'_, Desk>,
    stay: bool,
    progress: Channel<SignInProgress>,
) -> Result<SignedInView, Failure> {
    let signing_in = {
        let mut open = desk.lock();
        let language = open.setups.language();
        let mut signing_in = open.setup()?.salesforce_signing_in(language, stay)?;
        if let Some(timeout) = desk.sign_in_timeout {
            signing_in = signing_in.within(timeout);
        }
        open.begin_sign_in(signing_in.controls())?;
        signing_in
    };
    let open_browser = |url: &Url| {
        let opened = desk.browser.open(url.as_str());
        opened.map_err(|error| error.to_string())
    };
    let told = |step| {
        if let Err(error) = progress.send(step) {
            tracing::debug!(%error, "nobody watches the sign-in");
        }
    };
    let outcome = {
        let _under_way = UnderWay(&desk);
        signing_in.run(&open_browser, &told).await
    };
    let signed_in = outcome?;
    let recorded = {
        let mut open = desk.lock();
        open.setup()
            .and_then(|setup| setup.record_salesforce_sign_in(&signed_in))
    };
    match recorded {
        Ok(setup) => Ok(SignedInView {
            setup,
            before_not_revoked: signed_in.before_not_revoked,
        }),
        Err(failure) => {
            signed_in.give_up().await;
            Err(failure)
        }
    }
}

/// A sign-in, until it has ended in whatever way.
struct UnderWay<'a>(&'a Desk);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.lock().end_sign_in();
    }
}

#[tauri::command(async)]
pub(crate) fn cancel_sign_in(desk: State<'_, Desk>) {
    steer(&desk, SignInControls::cancel);
}

#[tauri::command(async)]
pub(crate) fn paste_address(desk: State<'_, Desk>, address: String) {
    steer(&desk, |controls| controls.paste(address));
}

/// One that has ended meanwhile needs no steering.
fn steer(desk: &Desk, how: impl FnOnce(&SignInControls)) {
    if let Some(controls) = desk.lock().signing_in() {
        how(controls);
    }
}

#[tauri::command]
pub(crate) async fn look_at_salesforce(desk: State<'_, Desk>) -> Result<SetupView, Failure> {
    let looking = desk.lock().setup()?.salesforce_looking()?;
    let seen = looking.run().await?;
    desk.lock().setup()?.record_salesforce_sign_in(&seen)
}

#[tauri::command]
pub(crate) async fn sign_out_salesforce(
    desk: State<'_, Desk>,
    anyway: bool,
) -> Result<SignedOutView, Failure> {
    let signing_out = desk.lock().setup()?.salesforce_signing_out()?;
    let signed_out = signing_out.anyway(anyway).run().await?;
    let setup = desk
        .lock()
        .setup()?
        .record_salesforce_sign_out(&signed_out)?;
    Ok(SignedOutView {
        setup,
        not_revoked: signed_out.not_revoked,
        not_forgotten: signed_out.not_forgotten,
    })
}

/// Without a secret, the one that is kept is tested again.
#[tauri::command]
pub(crate) async fn connect_marketo(
    desk: State<'_, Desk>,
    endpoint: String,
    client_id: String,
    client_secret: Option<String>,
) -> Result<SetupView, Failure> {
    let secret = client_secret.map(Secret::new);
    let connecting =
        desk.lock()
            .setup()?
            .marketo_connecting(&endpoint, &client_id, secret.as_ref())?;
    record_connection(&desk, connecting.run().await?, secret.is_some()).await
}

/// What was `typed` and cannot be recorded is not kept either.
pub(super) async fn record_connection(
    desk: &Desk,
    connected: MarketoConnected,
    typed: bool,
) -> Result<SetupView, Failure> {
    let recorded = {
        let mut open = desk.lock();
        open.setup()
            .and_then(|setup| setup.record_marketo_connection(&connected))
    };
    if typed && recorded.is_err() {
        connected.give_up().await;
    }
    recorded
}

#[tauri::command]
pub(crate) async fn disconnect_marketo(
    desk: State<'_, Desk>,
    anyway: bool,
) -> Result<DisconnectedView, Failure> {
    let disconnecting = desk.lock().setup()?.marketo_disconnecting()?;
    let disconnected = disconnecting.anyway(anyway).run().await?;
    let setup = desk
        .lock()
        .setup()?
        .record_marketo_disconnection(&disconnected)?;
    Ok(DisconnectedView {
        setup,
        not_forgotten: disconnected.not_forgotten,
    })
}

/// Looks where the secrets are; asks the keyring, so never before the first paint.
#[tauri::command]
pub(crate) async fn find_secrets(desk: State<'_, Desk>) -> Result<SetupView, Failure> {
    let looking = desk.lock().setup()?.looking_for_secrets();
    let found = looking.run().await;
    Ok(desk.lock().setup()?.found_secrets(&found))
}
