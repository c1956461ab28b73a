//! `msi-setup guide`: the table, for reading or for other programs.

use std::process::ExitCode;

use wizard::{
    failure::Failure,
    setup::{GuideText, Language, StepText, TableText, Words, guide_text, plain_text},
};

use crate::{
    arguments::GuideArguments,
    output::{say, say_pretty_json},
};

/// Prints the guide.
pub(crate) fn print(ask: &GuideArguments) -> Result<ExitCode, Failure> {
    let language = ask.lang.unwrap_or_else(Language::of_system);
    let guide = guide_text(language)?;
    if ask.json {
        say_pretty_json(&guide)?;
    } else {
        say(&as_text(&guide, Words::of(language)))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn as_text(guide: &GuideText, words: &Words) -> String {
    let mut text = format!("{}\n", words.plain("cli-guide-title"));
    text += &format!("\n{}\n", words.plain("cli-guide-prerequisites"));
    for step in guide.prerequisites.iter().chain(&guide.steps) {
        text += &step_as_text(step, words);
    }
    text
}

fn step_as_text(step: &StepText, words: &Words) -> String {
    let number = step
        .number
        .map(|number| format!("{number}. "))
        .unwrap_or_default();
    let personas: Vec<String> = step
        .personas
        .iter()
        .map(|persona| words.plain(&format!("persona-{}", persona.id())))
        .collect();
    let personas = personas.join(&words.plain("cli-guide-or"));
    let mut text = format!("\n{number}{} — {personas}\n   {}\n", step.title, step.why);
    for caution in &step.cautions {
        text += &format!("   ! {}\n     {}\n", caution.title, caution.text);
    }
    let mut section = None;
    for instruction in &step.instructions {
        if instruction.section != section {
            section.clone_from(&instruction.section);
            if let Some(part) = step
                .sections
                .iter()
                .find(|part| Some(&part.id) == section.as_ref())
            {
                let optional = if part.optional {
                    words.plain("cli-guide-optional")
                } else {
                    String::new()
                };
                text += &format!("   {}{optional}\n", part.title);
            }
        }
        text += &format!("   - {}\n", instruction.text);
        for value in &instruction.values {
            text += &format!("       {}: {}\n", value.title, value.text);
        }
        if let Some(table) = &instruction.table {
            text += &table_as_text(table);
        }
        if let Some(link) = &instruction.link {
            text += &format!("       {}: {}\n", link.title, link.url);
        }
    }
    text += &format!(
        "   {}\n",
        words.with("cli-guide-done", [("done", step.done_when.as_str())])
    );
    for wait in &step.waits {
        text += &format!("   ~ {}: {}\n", wait.title, wait.text);
    }
    for remedy in &step.remedies {
        text += &format!(
            "   ? {}\n     {}\n",
            remedy.symptom,
            plain_text(&remedy.remedy)
        );
    }
    for link in step.open.iter().chain(&step.documentation) {
        text += &format!("   {}: {}\n", link.title, link.url);
    }
    text
}

fn table_as_text(table: &TableText) -> String {
    let rows = std::iter::once(&table.columns).chain(&table.rows);
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|column| {
            rows.clone()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        })
        .collect();
    rows.map(|row| {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        format!("       {}\n", cells.join("  ").trim_end())
    })
    .collect()
}
