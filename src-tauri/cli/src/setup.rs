//! `msi-setup setup create` and `msi-setup setup remove`.

use std::{path::Path, process::ExitCode};

use serde_json::json;
use wizard::{
    failure::Failure,
    setup::{
        FirstAccounts, Words,
        view::{Environment, NewSetup},
    },
};

use crate::{
    arguments::{CreateArguments, RemoveArguments},
    open_setups, say, say_json, shown,
    sign_in::{explain, explained, runtime},
};

/// Creates a setup and prints its id. An address of this machine makes it a practice setup, that of a
/// sandbox one for a sandbox. What cannot be used is refused before anything is created.
pub(crate) fn create(data_dir: Option<&Path>, ask: &CreateArguments) -> Result<ExitCode, Failure> {
    let setups = open_setups(data_dir)?;
    let accounts = FirstAccounts {
        salesforce_login: ask.salesforce_login_url.clone(),
        salesforce_client_id: ask.salesforce_client_id.clone(),
        marketo_endpoint: ask.marketo_endpoint.clone(),
    };
    let environment = if ask.sandbox || accounts.is_sandbox() {
        Environment::Sandbox
    } else {
        Environment::Production
    };
    accounts.check(environment)?;
    let my_name = match &ask.my_name {
        Some(name) => name.clone(),
        None => setups.my_name_or_that_of_the_system()?,
    };
    let mut setup = setups.create(&NewSetup {
        name: ask.name.clone(),
        environment,
        practice: accounts.is_practice(),
        my_name,
        personas: Vec::new(),
    })?;
    match (&accounts.salesforce_login, &accounts.salesforce_client_id) {
        (login, Some(key)) => {
            let login = login.as_deref().unwrap_or_default();
            setup.choose_salesforce_app(login, key, None)?;
        }
        (Some(login), None) => {
            setup.choose_salesforce_login(login)?;
        }
        (None, None) => {}
    }
    if let Some(endpoint) = &accounts.marketo_endpoint {
        setup.choose_marketo_endpoint(endpoint)?;
    }
    if ask.json {
        say_json(&json!({ "id": setup.id() }))?;
    } else {
        let words = Words::of(setups.language());
        let line = words.with(
            "cli-setup-created",
            [("name", shown(&ask.name).as_str()), ("id", setup.id())],
        );
        say(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Removes a setup: its session is ended and its secrets are forgotten first. What could not be done is said.
pub(crate) fn remove(data_dir: Option<&Path>, ask: &RemoveArguments) -> Result<ExitCode, Failure> {
    let mut setups = open_setups(data_dir)?;
    let words = Words::of(setups.language());
    let removing = setups.removing(&ask.setup)?.anyway(ask.anyway);
    let removable = runtime()?.block_on(removing.run())?;
    let left = removable.left.clone();
    setups.remove(removable)?;
    if ask.json {
        let left: Vec<_> = left.iter().map(|why| explained(why, words)).collect();
        say_json(&json!({ "left": left }))?;
    } else {
        say(&words.plain("cli-setup-removed"))?;
        for failure in &left {
            explain(failure, words);
        }
    }
    Ok(ExitCode::from(u8::from(!left.is_empty())))
}
