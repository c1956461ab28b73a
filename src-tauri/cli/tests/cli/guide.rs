//! `msi-setup guide`.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::run::{Place, keys};

fn guide(language: &str) -> Value {
    let said = Place::new().run(&["guide", "--lang", language, "--json"]);
    assert_eq!(said.code, 0);
    said.json()
}

fn rows(guide: &Value) -> impl Iterator<Item = &Value> {
    ["prerequisites", "steps"]
        .into_iter()
        .flat_map(|list| guide[list].as_array().unwrap())
}

fn ids(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|item| item["id"].as_str().unwrap()).collect()
}

#[test]
fn the_json_has_two_prerequisites_and_seven_steps_with_who_and_what_before() {
    for language in ["en", "fr"] {
        let guide = guide(language);
        assert_eq!(guide["language"], language);
        assert_eq!(ids(&guide["prerequisites"]).len(), 2);
        let steps = ids(&guide["steps"]);
        assert_eq!(steps.len(), 7);
        let all: BTreeSet<&str> = rows(&guide)
            .map(|row| row["id"].as_str().unwrap())
            .collect();
        assert_eq!(all.len(), 9, "ids are unique");
        for row in rows(&guide) {
            let personas: Vec<&str> = row["personas"]
                .as_array()
                .unwrap()
                .iter()
                .map(|persona| persona.as_str().unwrap())
                .collect();
            assert!(!personas.is_empty());
            assert!(
                personas
                    .iter()
                    .all(|one| ["marketo-admin", "salesforce-admin"].contains(one))
            );
            for before in row["depends_on"].as_array().unwrap() {
                assert!(all.contains(before.as_str().unwrap()));
            }
            for instruction in row["instructions"].as_array().unwrap() {
                assert!(instruction["id"].is_string());
                assert!(!instruction["text"].as_str().unwrap().is_empty());
                assert!(!instruction["product"].as_str().unwrap().is_empty());
            }
        }
        assert_eq!(
            guide["steps"][1]["personas"],
            serde_json::json!(["marketo-admin", "salesforce-admin"]),
            "step 2 belongs to either"
        );
    }
}

#[test]
fn the_json_has_the_optional_parts_the_tables_the_values_and_the_links() {
    let guide = guide("en");
    let last = &guide["steps"][6];
    let optional: Vec<&str> = last["sections"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|section| section["optional"] == true)
        .map(|section| section["id"].as_str().unwrap())
        .collect();
    for part in ["activity-fields", "task-type", "list-buttons", "opt-out"] {
        assert!(optional.contains(&part), "{optional:?}");
    }
    let instructions: Vec<&Value> = rows(&guide)
        .flat_map(|row| row["instructions"].as_array().unwrap())
        .collect();
    let tables: Vec<&Value> = instructions
        .iter()
        .map(|instruction| &instruction["table"])
        .filter(|table| !table.is_null())
        .collect();
    let activity = tables
        .iter()
        .find(|table| table["id"] == "activity-fields")
        .unwrap();
    assert_eq!(activity["rows"].as_array().unwrap().len(), 15);
    assert!(tables.iter().any(|table| table["id"] == "task-types"));
    let has = |part: &str| {
        instructions.iter().any(|instruction| {
            instruction[part]
                .as_array()
                .is_some_and(|list| !list.is_empty())
        })
    };
    assert!(has("values") && has("labels"));
    let mut links = 0;
    for row in rows(&guide) {
        let own = row["documentation"].as_array().unwrap();
        assert!(!own.is_empty());
        let inside = row["instructions"].as_array().unwrap();
        let inside = inside.iter().map(|instruction| &instruction["link"]);
        for link in own.iter().chain(inside).filter(|link| !link.is_null()) {
            assert!(link["url"].as_str().unwrap().starts_with("https://"));
            assert!(!link["title"].as_str().unwrap().is_empty());
            links += 1;
        }
    }
    assert!(links > 40, "{links}");
}

#[test]
fn both_languages_have_the_same_structure_and_other_words() {
    fn skeleton(value: &Value) -> Value {
        match value {
            Value::Object(object) => object
                .iter()
                // Labels stand at other places of a French sentence.
                .filter(|(key, _)| !["spans", "labels", "remedy"].contains(&key.as_str()))
                .map(|(key, value)| match key.as_str() {
                    "id" | "optional" | "personas" | "depends_on" => (key.clone(), value.clone()),
                    _ => (key.clone(), skeleton(value)),
                })
                .collect::<serde_json::Map<_, _>>()
                .into(),
            Value::Array(list) => list.iter().map(skeleton).collect(),
            Value::String(_) => "…".into(),
            other => other.clone(),
        }
    }
    let (en, fr) = (guide("en"), guide("fr"));
    assert_eq!(skeleton(&en), skeleton(&fr));
    for (english, french) in rows(&en).zip(rows(&fr)) {
        for sentence in ["title", "why", "done_when"] {
            assert_ne!(english[sentence], french[sentence]);
        }
    }
}

#[test]
fn without_a_language_the_system_is_asked_and_english_is_spoken_to_all_others() {
    for (system, language) in [
        ("fr_FR.UTF-8", "fr"),
        ("fr_CA", "fr"),
        ("en_GB.UTF-8", "en"),
        ("de_DE.UTF-8", "en"),
        ("C", "en"),
    ] {
        let said = Place::speaking(system).run(&["guide", "--json"]);
        assert_eq!(said.json()["language"], language, "{system}");
    }
}

#[test]
fn the_text_names_every_step_part_table_and_link() {
    for language in ["en", "fr"] {
        let guide = guide(language);
        let said = Place::new().run(&["guide", "--lang", language]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(!said.out.contains(['{', '}', '\u{e000}', '\u{e001}']));
        for row in rows(&guide) {
            assert!(said.out.contains(row["title"].as_str().unwrap()));
            for instruction in row["instructions"].as_array().unwrap() {
                assert!(said.out.contains(instruction["text"].as_str().unwrap()));
                if let Some(table) = instruction["table"].as_object() {
                    for cell in table["rows"][0].as_array().unwrap() {
                        assert!(said.out.contains(cell.as_str().unwrap()));
                    }
                }
            }
            for section in row["sections"].as_array().unwrap() {
                assert!(said.out.contains(section["title"].as_str().unwrap()));
            }
            for caution in row["cautions"].as_array().unwrap() {
                assert!(said.out.contains(caution["title"].as_str().unwrap()));
            }
            for remedy in row["remedies"].as_array().unwrap() {
                assert!(said.out.contains(remedy["symptom"].as_str().unwrap()));
            }
            for wait in row["waits"].as_array().unwrap() {
                assert!(said.out.contains(wait["title"].as_str().unwrap()));
            }
        }
    }
}

#[test]
fn an_unknown_language_is_refused() {
    let said = Place::new().run(&["guide", "--lang", "de"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    let said = Place::new().run(&["guide", "--lang", "de", "--json"]);
    assert_eq!(said.failure().0, "arguments-not-understood");
    assert_eq!(keys(&said.json()["error"]), ["code", "hint", "message"]);
}

#[test]
fn help_and_version_are_answers() {
    for words in [
        &["--help"][..],
        &["--version"],
        &["invites", "check", "--help"],
    ] {
        let said = Place::new().run(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        assert!(!said.out.is_empty());
    }
    assert_eq!(Place::new().run(&[]).code, 2);
}
