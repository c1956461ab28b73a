//! Fills a data folder with setups, the last of them on the screen: `many_setups FOLDER SETUPS EVENTS`.

use wizard::setup::{
    Persona, Setups,
    view::{Environment, NewSetup},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("many_setups FOLDER SETUPS EVENTS");
    let (folder, number, events) = (next()?, next()?.parse::<u32>()?, next()?.parse::<u32>()?);
    let mut setups = Setups::open(Some(folder.as_ref()), "terminal")?;
    for index in 0..number {
        let mut setup = setups.create(&NewSetup {
            name: format!("Setup {index}"),
            environment: Environment::Production,
            practice: false,
            my_name: "Ana Duarte".to_owned(),
            personas: vec![Persona::MarketoAdmin],
        })?;
        let rows: Vec<String> = setup.view().steps.into_iter().map(|step| step.id).collect();
        // Creating it took two.
        for event in 2..events {
            let row = &rows[event as usize % rows.len()];
            setup.write_note(
                row,
                &format!("Note {event} of a setup that was worked on for a while."),
            )?;
        }
        setups.remember(Some(setup.id()), rows.get(6).map(String::as_str));
    }
    Ok(())
}
