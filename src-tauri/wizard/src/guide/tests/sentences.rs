//! Sentences and data fit together, in both languages.

use std::collections::BTreeSet;

use super::*;
use crate::guide::text::{Span, StepText};

/// Names that are the same in both languages.
const SAME_IN_BOTH: [&str; 10] = [
    // Names of products.
    "product-adobe",
    "product-appexchange",
    "product-marketo",
    "product-marketo-sales",
    "product-salesforce",
    "product-wizard",
    // Nothing but a label.
    "table-remote-sites-column-name",
    "table-remote-sites-column-url",
    "value-rest-site-name",
    "value-soap-site-name",
];

fn rows(text: &GuideText) -> impl Iterator<Item = &StepText> {
    text.prerequisites.iter().chain(&text.steps)
}

fn row<'a>(text: &'a GuideText, id: &str) -> &'a StepText {
    rows(text).find(|row| row.id == id).unwrap()
}

#[test]
fn every_sentence_used_is_there_and_every_sentence_there_is_used() {
    let used = built_in().message_ids();
    for language in Language::ALL {
        let there: BTreeSet<String> = messages(language)
            .iter()
            .map(|message| message.id.name.to_owned())
            .collect();
        let missing: Vec<_> = used.difference(&there).collect();
        let unused: Vec<_> = there.difference(&used).collect();
        assert!(
            missing.is_empty() && unused.is_empty(),
            "{language}: missing {missing:?}, unused {unused:?}"
        );
        assert_eq!(
            messages(language).len(),
            there.len(),
            "{language}: a sentence stands twice"
        );
    }
}

#[test]
fn both_languages_stand_in_the_same_order() {
    let order = |language| -> Vec<&str> {
        messages(language)
            .iter()
            .map(|message| message.id.name)
            .collect()
    };
    assert_eq!(order(Language::En), order(Language::Fr));
}

#[test]
fn both_languages_name_the_same_labels_and_numbers() {
    let (english, french) = (variables(Language::En), variables(Language::Fr));
    for (id, names) in &english {
        assert_eq!(names, &french[id], "{id}");
    }
}

#[test]
fn sentences_name_only_what_the_data_knows_and_all_of_its_labels() {
    let guide = built_in();
    let known: BTreeSet<String> = guide
        .arguments(Language::En)
        .iter()
        .map(|(name, _)| name.to_owned())
        .collect();
    let named: BTreeSet<&str> = variables(Language::En).into_values().flatten().collect();
    for name in &named {
        assert!(
            known.contains(*name),
            "{name} is neither a label nor a number of the guide"
        );
    }
    for name in guide.label.keys().chain(guide.number.keys()) {
        assert!(named.contains(name.as_str()), "no sentence names {name}");
    }
    assert_eq!(
        known.len(),
        guide.label.len()
            + guide.number.len()
            + guide.steps().len()
            + guide
                .rows()
                .flat_map(|row| &row.waits)
                .filter(|wait| wait.minutes.is_some())
                .count(),
        "a number, a step or a wait has the name of a label"
    );
}

#[test]
fn every_link_value_table_and_product_is_used() {
    let guide = built_in();
    let used = guide.message_ids();
    let ids = guide.link.keys().map(|id| format!("link-{id}"));
    let ids = ids.chain(guide.value.keys().map(|id| format!("value-{id}")));
    let ids = ids.chain(guide.table.keys().map(|id| format!("table-{id}")));
    for id in ids.chain(guide.products.iter().map(|id| format!("product-{id}"))) {
        assert!(used.contains(&id), "{id}");
    }
}

#[test]
fn the_guide_can_be_said_in_every_language_without_a_fault() {
    let guide = built_in();
    for language in Language::ALL {
        let alone = text_from(&guide, language, source(language));
        let json = serde_json::to_string(&alone).unwrap();
        assert!(
            !json.contains(['\u{e000}', '\u{e001}']),
            "{language}: a label was not cut out"
        );
        assert!(
            !json.contains("{ $") && !json.contains("{$"),
            "{language}: a variable was left"
        );
        assert_eq!(json, serde_json::to_string(&guide.text(language)).unwrap());
        assert_eq!(alone.language, language.code());
        for row in rows(&alone) {
            for instruction in &row.instructions {
                assert!(!instruction.text.trim().is_empty() && !instruction.product.is_empty());
                let section = instruction.section.as_ref();
                assert!(
                    section.is_none_or(|id| row.sections.iter().any(|section| section.id == *id))
                );
            }
        }
    }
}

#[test]
fn french_is_not_english_left_standing() {
    let french: BTreeMap<&str, String> = messages(Language::Fr)
        .iter()
        .map(|message| (message.id.name, bare(message.value.as_ref().unwrap())))
        .collect();
    let same: Vec<&str> = messages(Language::En)
        .iter()
        .filter(|message| bare(message.value.as_ref().unwrap()) == french[message.id.name])
        .map(|message| message.id.name)
        .collect();
    let words: Vec<&&str> = same
        .iter()
        .filter(|id| !SAME_IN_BOTH.contains(id))
        .collect();
    assert!(words.is_empty(), "{words:?}");
    assert!(
        SAME_IN_BOTH.iter().all(|id| same.contains(id)),
        "the list of names is out of date"
    );
}

#[test]
fn french_is_set_as_french() {
    for message in messages(Language::Fr) {
        let words = bare(message.value.as_ref().unwrap());
        let id = message.id.name;
        assert!(!words.contains('\''), "{id}: straight apostrophe");
        for (index, sign) in words
            .char_indices()
            .filter(|(_, sign)| ";:!?»%".contains(*sign))
        {
            let before = words[..index].chars().next_back();
            assert!(
                matches!(before, Some('\u{a0}' | '\u{202f}')),
                "{id}: no no-break space before {sign}"
            );
        }
        for (index, _) in words.match_indices('«') {
            assert!(
                words[index..].starts_with("«\u{a0}"),
                "{id}: no no-break space after «"
            );
        }
    }
}

#[test]
fn sentences_are_calm_and_tidy() {
    for language in Language::ALL {
        assert!(
            !source(language).contains('!'),
            "{language}: an exclamation mark"
        );
        for line in source(language).lines() {
            assert!(
                !line.contains("  ") && line.trim_end() == line,
                "{language}: {line}"
            );
        }
    }
}

#[test]
fn the_french_caution_forbids_what_the_published_one_garbles() {
    let text = built_in().text(Language::Fr);
    for id in ["marketo-sales-account", "initiate-sync"] {
        let caution = row(&text, id)
            .cautions
            .iter()
            .find(|caution| caution.id == "original-user")
            .unwrap();
        assert_eq!(
            caution.title,
            "Ne supprimez jamais le premier utilisateur invité"
        );
        assert!(
            caution
                .text
                .contains("ne supprimez jamais le premier utilisateur invité (étape 1)")
        );
        assert!(
            caution
                .text
                .contains("Une fois la synchronisation lancée (étape 4)")
        );
        assert!(caution.acknowledge.is_some());
    }
}

#[test]
fn the_english_label_stands_first_and_the_french_in_brackets() {
    let guide = built_in();
    let sync = |language| {
        let text = guide.text(language);
        row(&text, "initiate-sync")
            .instructions
            .iter()
            .find(|instruction| instruction.id == "sync")
            .unwrap()
            .clone()
    };

    let french = sync(Language::Fr);
    assert!(french.text.starts_with(
        "Sur la carte Action Field Sync (Synchronisation des champs d'action), cliquez sur Sync (Synchroniser). "
    ));
    assert_eq!(
        french.spans[..4],
        [
            Span::Text {
                text: "Sur la carte ".to_owned()
            },
            Span::Label {
                text: "Action Field Sync".to_owned(),
                local: Some("Synchronisation des champs d'action".to_owned())
            },
            Span::Text {
                text: ", cliquez sur ".to_owned()
            },
            Span::Label {
                text: "Sync".to_owned(),
                local: Some("Synchroniser".to_owned())
            },
        ]
    );

    let english = sync(Language::En);
    assert!(
        english
            .text
            .starts_with("On the card Action Field Sync, click Sync. ")
    );
    assert!(english.spans.contains(&Span::Label {
        text: "Sync".to_owned(),
        local: None
    }));

    for instruction in [french, english] {
        let ids: Vec<&str> = instruction
            .labels
            .iter()
            .map(|label| label.id.as_str())
            .collect();
        assert_eq!(ids, ["action-field-sync", "sync"]);
        assert_eq!(instruction.labels[1].fr.as_deref(), Some("Synchroniser"));
        assert_eq!(instruction.table.unwrap().rows.len(), 13);
    }
}

#[test]
fn a_label_that_french_keeps_or_that_is_not_known_in_french_has_no_brackets() {
    let text = built_in().text(Language::Fr);
    let locals = |row_id: &str, id: &str| -> Vec<Option<String>> {
        let instruction = row(&text, row_id)
            .instructions
            .iter()
            .find(|instruction| instruction.id == id)
            .unwrap();
        instruction
            .spans
            .iter()
            .filter_map(|span| match span {
                Span::Label { local, .. } => Some(local.clone()),
                Span::Text { .. } => None,
            })
            .collect()
    };
    // Admin, Sales Insight and Actions Config are the same; Allow is not given.
    assert_eq!(
        locals("marketo-sales-account", "open-config"),
        [None, None, None]
    );
    assert_eq!(locals("marketo-sales-account", "allow"), [None]);
}

#[test]
fn the_spans_of_a_sentence_are_the_sentence() {
    for language in Language::ALL {
        for instruction in rows(&built_in().text(language)).flat_map(|row| &row.instructions) {
            let text: String = instruction
                .spans
                .iter()
                .map(|span| match span {
                    Span::Text { text } | Span::Label { text, local: None } => text.clone(),
                    Span::Label {
                        text,
                        local: Some(local),
                    } => format!("{text} ({local})"),
                })
                .collect();
            assert_eq!(text, instruction.text);
        }
    }
}

#[test]
fn documentation_opens_in_the_language_of_the_reader() {
    let guide = built_in();
    let first = |language| {
        row(&guide.text(language), "initiate-sync").documentation[0]
            .url
            .clone()
    };
    assert!(first(Language::En).starts_with("https://experienceleague.adobe.com/en/docs/"));
    assert!(first(Language::Fr).starts_with("https://experienceleague.adobe.com/fr/docs/"));
    assert!(first(Language::Fr).ends_with("#initiate-data-sync"));
}

#[test]
fn steps_are_numbered_by_their_place() {
    let text = built_in().text(Language::En);
    assert!(text.prerequisites.iter().all(|row| row.number.is_none()));
    let numbers: Vec<Option<u8>> = text.steps.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=7).map(Some).collect::<Vec<_>>());
}

#[test]
fn a_step_is_added_by_data_alone() {
    let toml = include_str!("../guide.toml").replace(
        "[[step]]\nid = \"initiate-sync\"",
        r#"
[[step]]
id = "tell-sales"
personas = ["marketo-admin"]
depends_on = ["connect-marketo"]
minutes = 3
product = "email"
documentation = ["doc-guide"]
instructions = [{ id = "write" }]

[[step]]
id = "initiate-sync""#,
    );
    let sentences = format!(
        "{}\n{}",
        source(Language::En),
        "step-tell-sales-title = Tell sales\n\
         step-tell-sales-why = They like to know.\n\
         step-tell-sales-done = They know.\n\
         step-tell-sales-attest = I told them\n\
         instruction-tell-sales-write = Write that { $sync } comes in step { $step-initiate-sync }.\n"
    );
    let guide = Guide::parse(&toml).unwrap();
    let text = text_from(&guide, Language::En, &sentences);

    let added = row(&text, "tell-sales");
    assert_eq!(
        (added.number, added.title.as_str()),
        (Some(4), "Tell sales")
    );
    assert_eq!(
        added.instructions[0].text,
        "Write that Sync comes in step 5."
    );
    assert_eq!(row(&text, "initiate-sync").number, Some(5));
    let caution = &row(&text, "marketo-sales-account").cautions[0].text;
    assert!(
        caution.contains("(step 5)"),
        "a sentence that names a step follows it: {caution}"
    );
}
