//! What holds for the guide that this build carries, and for any guide.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod facts;
mod sentences;
mod soundness;
mod states;

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
    parser,
};

use super::{Guide, text::GuideText};
use crate::words::Language;

fn built_in() -> Guide {
    Guide::built_in().unwrap()
}

/// The file of sentences of one language.
fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../../../locales/en/guide.ftl"),
        Language::Fr => include_str!("../../../../../locales/fr/guide.ftl"),
    }
}

/// The guide filled from nothing but `sentences`; any fault of Fluent fails the test.
fn text_from(guide: &Guide, language: Language, sentences: &str) -> GuideText {
    let resource = FluentResource::try_new(sentences.to_owned()).expect("the sentences parse");
    let mut bundle = FluentBundle::new(vec![language.code().parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle
        .add_resource(resource)
        .expect("no sentence stands twice");
    guide.text_with(language, &|id, args: &FluentArgs<'_>| {
        let message = bundle
            .get_message(id)
            .unwrap_or_else(|| panic!("{language}: no sentence {id}"));
        let mut faults = Vec::new();
        let sentence = bundle
            .format_pattern(message.value().unwrap(), Some(args), &mut faults)
            .into_owned();
        assert!(faults.is_empty(), "{language}: {id}: {faults:?}");
        sentence
    })
}

/// Every sentence of a file by id, in the order of the file.
fn messages(language: Language) -> Vec<Message<&'static str>> {
    let resource = parser::parse(source(language)).expect("the sentences parse");
    resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            Entry::Term(_) | Entry::Junk { .. } => {
                panic!("{language}: only plain sentences stand here: {entry:?}")
            }
            _ => None,
        })
        .collect()
}

/// The variables of each sentence, sorted, as often as they stand there.
fn variables(language: Language) -> BTreeMap<&'static str, Vec<&'static str>> {
    messages(language)
        .into_iter()
        .map(|message| {
            let mut names = names(message.value.as_ref().expect("a sentence has words"));
            names.sort_unstable();
            names.dedup();
            (message.id.name, names)
        })
        .collect()
}

fn names(pattern: &Pattern<&'static str>) -> Vec<&'static str> {
    pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::TextElement { .. } => None,
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(id.name),
            PatternElement::Placeable { expression } => {
                panic!("only variables are filled in: {expression:?}")
            }
        })
        .collect()
}

/// Words of a sentence without its variables.
fn bare(pattern: &Pattern<&'static str>) -> String {
    pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}
