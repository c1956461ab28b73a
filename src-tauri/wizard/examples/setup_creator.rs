//! Creates a setup and says whether it is there.
//!
//! `setup_creator DATA_DIR` prints `created <id>` or `not created <code>`. The fault tests run it.

use std::{
    env,
    io::{self, Write},
    path::Path,
};

use wizard::{
    failure::Failure,
    setup::{
        Persona, Setups,
        view::{Environment, NewSetup},
    },
};

fn main() {
    let folder = env::args().nth(1).unwrap_or_default();
    let line = match create(Path::new(&folder)) {
        Ok(id) => format!("created {id}\n"),
        Err(failure) => format!("not created {}\n", failure.code),
    };
    // The fault may hit this very line: what is on the disk is what counts.
    let mut out = io::stdout().lock();
    let _ = out.write_all(line.as_bytes());
    let _ = out.flush();
}

fn create(folder: &Path) -> Result<String, Failure> {
    let setups = Setups::open(Some(folder), "terminal")?;
    let setup = setups.create(&NewSetup {
        name: "Acme".to_owned(),
        environment: Environment::Sandbox,
        practice: false,
        my_name: "Ana".to_owned(),
        personas: vec![Persona::MarketoAdmin],
    })?;
    Ok(setup.view().id)
}
