//! The message by which one admin tells the other that a step is theirs: what, why, where, and the values it
//! takes. Never a secret: everything in it stands in the guide or in the name of the setup.

use crate::{
    failure::Failure,
    guide::text::plain_text,
    words::{Language, Words},
};

use super::open::{Setup, unknown};

impl Setup {
    /// The message about a step, as plain text to paste into a mail or a chat.
    pub fn turn_message(&self, step: &str, language: Language) -> Result<String, Failure> {
        let words = Words::of(language);
        let guide = self.guide.text(language);
        let mut rows = guide.prerequisites.iter().chain(&guide.steps);
        let row = rows
            .find(|row| row.id == step)
            .ok_or_else(|| unknown("step", step))?;
        let view = self.view();
        // A name of several lines would be lines of the message.
        let name = view.name.replace('\n', " ");
        let personas = row
            .personas
            .iter()
            .map(|persona| words.plain(&format!("persona-{}", persona.id())));
        let personas: Vec<String> = personas.collect();
        let numbered = match row.number {
            Some(number) => format!("{number}. {}", row.title),
            None => row.title.clone(),
        };
        let mut lines = vec![
            words.with(
                "turn-opening",
                [("setup", name.as_str()), ("persona", &personas.join(" / "))],
            ),
            String::new(),
            words.with("turn-step", [("step", numbered.as_str())]),
            words.with("turn-why", [("why", row.why.as_str())]),
            words.with("turn-minutes", [("minutes", row.minutes)]),
        ];
        if view.practice {
            lines.insert(0, words.plain("turn-practice"));
        }
        let required = row
            .instructions
            .iter()
            .filter(|instruction| !instruction.optional);
        lines.push(String::new());
        lines.extend(
            (1..)
                .zip(required)
                .map(|(place, one)| format!("{place}) {}", plain_text(&one.spans))),
        );
        let values: Vec<String> = row
            .instructions
            .iter()
            .flat_map(|instruction| &instruction.values)
            .map(|value| {
                let value = [("title", value.title.as_str()), ("text", &value.text)];
                words.with("turn-value", value)
            })
            .collect();
        if !values.is_empty() {
            lines.push(String::new());
            lines.push(words.plain("turn-values"));
            lines.extend(values);
        }
        lines.push(String::new());
        let pages = row.open.iter().chain(row.documentation.first());
        lines.extend(pages.map(|link| {
            let link = [("title", link.title.as_str()), ("text", &link.url)];
            words.with("turn-value", link)
        }));
        Ok(lines.join("\n"))
    }
}
