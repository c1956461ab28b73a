//! The buttons of MSI Actions on the lists of leads and contacts.
//!
//! Their API names are published nowhere: the package's buttons are asked for and found by their labels.

use serde_json::Value;

use super::{
    Answers, Silence,
    salesforce_rows::{Button, SearchLayout},
    seen::{Answer, Seen},
};

const LISTS: [&str; 2] = ["Lead", "Contact"];

pub(super) async fn shown(answers: &Answers) -> Answer<Seen> {
    let (buttons, layouts) = tokio::join!(answers.buttons(), answers.search_layouts());
    let (buttons, layouts) = (buttons?, layouts?);
    let labels = answers.guide.cells("list-buttons-actions");
    let labels: Vec<&str> = labels
        .iter()
        .filter_map(|row| row.first().map(String::as_str))
        .collect();
    let mut wanted = Vec::new();
    let mut absent = Vec::new();
    for (object, label) in LISTS
        .into_iter()
        .flat_map(|list| labels.iter().map(move |label| (list, label)))
    {
        match buttons
            .iter()
            .find(|button| is_called(button, object, label))
        {
            Some(button) => wanted.push(button),
            None => absent.push(format!("{label} ({object})")),
        }
    }
    if !absent.is_empty() {
        answers.sees_metadata().await?;
        return Ok(Seen::failure("buttons-not-in-package").list("buttons", absent));
    }
    if layouts.is_empty() {
        return Err(Silence::because("salesforce-nothing-visible"));
    }
    let missing: Vec<String> = wanted
        .iter()
        .filter(|button| !is_shown(&layouts, button))
        .map(|button| {
            let label = button.master_label.as_deref().unwrap_or(&button.name);
            format!("{label} ({})", button.entity_definition_id)
        })
        .collect();
    Ok(if missing.is_empty() {
        Seen::ok("buttons-shown").list("buttons", labels)
    } else {
        Seen::failure("buttons-missing").list("missing", missing)
    })
}

fn is_called(button: &Button, object: &str, label: &str) -> bool {
    let known = button.master_label.as_deref().unwrap_or_default();
    button.entity_definition_id == object && known.eq_ignore_ascii_case(label)
}

/// Whether a list of the button's object shows it: by its name, with or without the namespace, or its label.
fn is_shown(layouts: &[SearchLayout], button: &Button) -> bool {
    let is_it = |shown: &Value| {
        let text = |name: &str| shown.get(name).and_then(Value::as_str).unwrap_or_default();
        let name = text("apiName");
        let bare = name.split_once("__").map_or(name, |(_, bare)| bare);
        name == button.name
            || bare == button.name
            || button.master_label.as_deref() == Some(text("label"))
    };
    layouts
        .iter()
        .filter(|layout| layout.entity_definition_id == button.entity_definition_id)
        .filter_map(|layout| {
            layout
                .buttons_displayed
                .as_ref()?
                .get("buttons")?
                .as_array()
        })
        .any(|buttons| buttons.iter().any(is_it))
}
