//! The values of the task's type, by which activities are told apart.

use super::{
    Answers, Silence,
    seen::{Answer, Seen},
};

pub(super) async fn types(answers: &Answers) -> Answer<Seen> {
    let task = answers.described("Task").await?;
    let kind = task.field("Type");
    let kind = kind.ok_or_else(|| Silence::because("salesforce-nothing-visible"))?;
    let there = |value: &str| {
        let mut values = kind.picklist_values.iter();
        values.any(|known| known.value == value && known.active != Some(false))
    };
    let wanted = answers.guide.cells("task-types");
    let wanted: Vec<&str> = wanted.iter().flatten().map(String::as_str).collect();
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|value| !there(value))
        .collect();
    if !missing.is_empty() {
        return Ok(Seen::failure("task-types-missing").list("missing", missing));
    }
    let mut values = kind.picklist_values.iter();
    if let Some(chosen) = values.find(|value| value.default_value == Some(true)) {
        return Ok(Seen::warning("task-type-default").text("value", &chosen.value));
    }
    Ok(Seen::ok("task-types-there").list("values", wanted))
}
