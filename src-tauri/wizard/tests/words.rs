//! Every sentence: there in both languages, with the same variables, used, and set as the language
//! wants it. The guide's and the page's own sentences have more tests beside them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use wizard::{
    checks, explain,
    failure::Failure,
    guide::Guide,
    invites::{Code, DOUBTS, Fix},
    record::{Fact, Finding, Persona, Status},
    words::{Language, Words},
};

const LANGUAGES: [&str; 2] = ["en", "fr"];
const FILES: [&str; 11] = [
    "guide", "errors", "invites", "host", "network", "sign-in", "accounts", "checks", "vendor",
    "practice", "ui",
];
/// Files of sentences that Rust asks for by their whole id or by a code. `guide` is put together from
/// the guide's data, `ui` belongs to the page.
const ASKED_BY_RUST: [&str; 9] = [
    "errors", "invites", "host", "network", "sign-in", "accounts", "checks", "vendor", "practice",
];
/// Files of failures and whatever else terminal and page both say.
const LOADED_BY_BOTH: [&str; 6] = [
    "errors", "invites", "network", "sign-in", "accounts", "checks",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn source(language: &str, file: &str) -> String {
    let path = root().join("locales").join(language).join(file);
    fs::read_to_string(path.with_extension("ftl")).unwrap()
}

/// What a sentence is made of.
#[derive(Debug, Default)]
struct Sentence {
    /// Variables it is filled with or chosen by.
    variables: BTreeSet<String>,
    /// Its words; each placeable is `{}`.
    texts: Vec<String>,
    /// Identifiers of its variants, other than plural forms and numbers.
    variants: BTreeSet<String>,
}

impl Sentence {
    fn read(&mut self, pattern: &Pattern<&str>) {
        let mut words = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => words += value,
                PatternElement::Placeable { expression } => {
                    words += "{}";
                    self.look(expression);
                }
            }
        }
        self.texts.push(words);
    }

    fn look(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.look_inline(inline),
            Expression::Select { selector, variants } => {
                self.look_inline(selector);
                for variant in variants {
                    if let fluent_syntax::ast::VariantKey::Identifier { name } = variant.key
                        && !["zero", "one", "two", "few", "many", "other"].contains(&name)
                    {
                        self.variants.insert(name.to_owned());
                    }
                    self.read(&variant.value);
                }
            }
        }
    }

    fn look_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.look(expression),
            InlineExpression::StringLiteral { value } => self.texts.push((*value).to_owned()),
            InlineExpression::NumberLiteral { .. } => {}
            other => panic!("only variables and choices are used: {other:?}"),
        }
    }
}

/// The sentences of a file by id. A fault of Fluent, or an id that stands twice, fails the test.
fn sentences(language: &str, file: &str) -> BTreeMap<String, Sentence> {
    let source = source(language, file);
    let resource = parser::parse(source.as_str())
        .unwrap_or_else(|(_, faults)| panic!("{language}/{file}: {faults:?}"));
    let mut sentences = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let mut sentence = Sentence::default();
                let value = message.value.as_ref();
                sentence.read(value.unwrap_or_else(|| panic!("{language}/{file}: {id} is empty")));
                assert!(message.attributes.is_empty(), "{language}/{file}: {id}");
                let earlier = sentences.insert(id.to_owned(), sentence);
                assert!(earlier.is_none(), "{language}/{file}: {id} stands twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{language}/{file}: {other:?}"),
        }
    }
    sentences
}

/// All sentences of a language by id, with the file each stands in.
fn all(language: &str) -> BTreeMap<String, &'static str> {
    let mut all = BTreeMap::new();
    for file in FILES {
        for id in sentences(language, file).into_keys() {
            // The page has its own words for some of what the terminal says; each loads its own file.
            let apart = |other: &str| {
                (other == "ui" && file == "host") || (other == "host" && file == "ui")
            };
            let earlier = all.insert(id.clone(), file);
            assert!(
                earlier.is_none_or(apart),
                "{language}: {id} is in {earlier:?} and {file}"
            );
        }
    }
    all
}

/// The product's own Rust sources: no tests, no build scripts, no examples.
fn rust() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap();
            if path.is_dir() {
                if name != "tests" {
                    collect(&path, into);
                }
            } else if path.extension().is_some_and(|rust| rust == "rs") && name != "tests.rs" {
                let source = fs::read_to_string(&path).unwrap();
                // What stands beside the code for testing it asks for nothing.
                let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
                into.push((path, code.to_owned()));
            }
        }
    }
    let mut sources = Vec::new();
    for folder in [
        "src-tauri/src",
        "src-tauri/cli/src",
        "src-tauri/practice/src",
        "src-tauri/wizard/src",
    ] {
        collect(&root().join(folder), &mut sources);
    }
    assert!(sources.len() > 50, "{}", sources.len());
    sources
}

/// Every string literal that could be an id or a code.
fn literals() -> BTreeSet<String> {
    let looks_like_one = |text: &&str| {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text
                .chars()
                .all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || "-_".contains(one))
    };
    rust()
        .iter()
        .flat_map(|(_, source)| source.split('"'))
        .filter(looks_like_one)
        .map(str::to_owned)
        .collect()
}

/// The first string after each `call`, white space between passed over.
fn arguments(call: &str) -> BTreeSet<String> {
    rust()
        .iter()
        .flat_map(|(_, source)| {
            source
                .split(call)
                .skip(1)
                .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Codes of failures that the sources name: where one is made, and in the tables of codes.
fn failure_codes() -> BTreeSet<String> {
    let mut codes = arguments("Failure::new(");
    codes.extend(arguments("Silence::because("));
    // `not_blank(text, "code")`.
    for (_, source) in rust() {
        for call in source.split("not_blank(").skip(1) {
            let inside = call.split(')').next().unwrap();
            let code = inside.split('"').nth(1);
            codes.extend(code.map(str::to_owned));
        }
    }
    codes.extend(invite_errors().0);
    assert!(
        ["step-locked", "file-too-large", "not-saved", "name-missing"]
            .iter()
            .all(|code| codes.contains(*code)),
        "{codes:?}"
    );
    codes
}

/// Codes and facts of the invite list's errors: the names of the variants and of their fields.
fn invite_errors() -> (BTreeSet<String>, BTreeSet<String>) {
    let source = fs::read_to_string(root().join("src-tauri/wizard/src/invites/error.rs")).unwrap();
    let variants = source.split("pub enum InviteError {").nth(1).unwrap();
    let (mut codes, mut facts) = (BTreeSet::new(), BTreeSet::new());
    for line in variants.lines().take_while(|line| *line != "}") {
        let name = line.trim().split([' ', ',', ':']).next().unwrap();
        match name.chars().next() {
            Some('A'..='Z') => {
                let kebab = name.chars().flat_map(|one| {
                    let dash = one.is_ascii_uppercase().then_some('-');
                    dash.into_iter().chain([one.to_ascii_lowercase()])
                });
                codes.insert(kebab.skip(1).collect());
            }
            Some('a'..='z') => {
                facts.insert(name.to_owned());
            }
            _ => {}
        }
    }
    (codes, facts)
}

/// Codes of what checks find.
fn finding_codes() -> BTreeSet<String> {
    let codes: BTreeSet<String> = ["Seen::ok(", "Seen::warning(", "Seen::failure("]
        .into_iter()
        .flat_map(arguments)
        .collect();
    assert!(codes.len() > 60, "{codes:?}");
    codes
}

/// Ids that are put together from a code.
fn from_codes() -> BTreeSet<String> {
    let errors = failure_codes()
        .into_iter()
        .flat_map(|code| [format!("error-{code}"), format!("error-{code}-hint")]);
    let problems = Code::ALL.iter().flat_map(|code| {
        let id = format!("problem-{}", code.as_str());
        [id.clone(), format!("{id}-title")]
    });
    let doubts = DOUBTS.iter().map(|code| format!("doubt-{code}"));
    let fixes = Fix::ALL.iter().map(|fix| format!("fix-{}", fix.as_str()));
    let checks = checks::ALL.iter().flat_map(|check| {
        let id = format!("check-{}", check.id);
        [id.clone(), format!("{id}-why")]
    });
    let findings = finding_codes()
        .into_iter()
        .flat_map(|code| [format!("finding-{code}"), format!("finding-{code}-hint")]);
    let personas = Persona::ALL.map(|persona| format!("persona-{}", persona.id()));
    let fields = ["email", "first_name", "last_name"].map(|field| format!("field-{field}"));
    errors
        .chain(checks)
        .chain(findings)
        .chain(problems)
        .chain(doubts)
        .chain(fixes)
        .chain(personas)
        .chain(fields)
        .chain(explain::message_ids())
        .collect()
}

#[test]
fn both_languages_have_the_same_files() {
    for language in LANGUAGES {
        let mut there: Vec<String> = fs::read_dir(root().join("locales").join(language))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        there.sort();
        let mut known = FILES.map(|file| format!("{file}.ftl"));
        known.sort();
        assert_eq!(there, known, "{language}");
    }
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_variables_and_choices() {
    for file in FILES {
        let [english, french] = LANGUAGES.map(|language| {
            sentences(language, file)
                .into_iter()
                .map(|(id, sentence)| (id, (sentence.variables, sentence.variants)))
                .collect::<BTreeMap<_, _>>()
        });
        for (id, facts) in &english {
            assert_eq!(Some(facts), french.get(id), "{file}: {id}");
        }
        for id in french.keys() {
            assert!(english.contains_key(id), "{file}: only French has {id}");
        }
    }
}

#[test]
fn no_sentence_stands_in_two_files_that_are_loaded_together() {
    for language in LANGUAGES {
        assert!(all(language).len() > 500);
    }
}

#[test]
fn every_failure_has_a_sentence_and_a_hint_where_terminal_and_page_both_find_it() {
    for language in LANGUAGES {
        let loaded_by_both: BTreeSet<String> = LOADED_BY_BOTH
            .into_iter()
            .flat_map(|file| sentences(language, file).into_keys())
            .collect();
        let missing: Vec<String> = failure_codes()
            .into_iter()
            .flat_map(|code| [format!("error-{code}"), format!("error-{code}-hint")])
            .filter(|id| !loaded_by_both.contains(id))
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn every_sentence_that_rust_asks_for_is_there() {
    let guide = Guide::built_in().unwrap().message_ids();
    let asked: BTreeSet<String> = [".plain(", ".with(\n", "words.with(", ".has("]
        .iter()
        .flat_map(|call| arguments(call))
        // Failures have a method of that name too, which adds a fact: those are no ids.
        .filter(|id| id.contains('-'))
        .chain(from_codes())
        .chain(guide)
        .collect();
    let asked: BTreeSet<String> = literals()
        .into_iter()
        .filter(|id| id.starts_with("cli-") || id.starts_with("dialog-"))
        .chain(asked)
        .collect();
    assert!(asked.contains("cli-hint") && asked.contains("dialog-save-filter"));
    for language in LANGUAGES {
        let there = all(language);
        let missing: Vec<&String> = asked.iter().filter(|id| !there.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn every_sentence_that_is_there_for_rust_is_asked_for() {
    let (literals, from_codes) = (literals(), from_codes());
    for file in ASKED_BY_RUST {
        let unused: Vec<String> = sentences("en", file)
            .into_keys()
            .filter(|id| !literals.contains(id) && !from_codes.contains(id))
            .collect();
        assert!(unused.is_empty(), "{file}: {unused:?}");
    }
}

#[test]
fn every_variable_of_a_sentence_is_a_fact_that_rust_fills_in() {
    let mut literals = literals();
    literals.extend(invite_errors().1);
    for file in ASKED_BY_RUST {
        for (id, sentence) in sentences("en", file) {
            for variable in sentence.variables {
                // The only one that is not in lower case.
                let known = literals.contains(&variable) || variable == "firstRow";
                assert!(known, "{id}: nothing is called {variable}");
            }
        }
    }
}

/// A large number, a time or a text for each variable.
fn finding(id: &str, sentence: &Sentence) -> Finding {
    let (status, code) = match id.strip_prefix("finding-") {
        Some(code) => (Status::Warning, code),
        None => (Status::Unknown, id.strip_prefix("error-").unwrap()),
    };
    let fact = |name: &str| match name {
        at if at.ends_with("_at") => Fact::Number(1_764_590_400_000),
        "last" => Fact::Text("2026-11-24".to_owned()),
        "resets" => Fact::Text("2026-11-25 06:00 UTC".to_owned()),
        "bytes" | "left" | "most" | "rows" | "users" if status == Status::Unknown => {
            Fact::Text("1234567".to_owned())
        }
        rows if rows.starts_with("rows_") => Fact::List(vec!["7".to_owned(), "12345".to_owned()]),
        _ if status == Status::Unknown => Fact::Text("text".to_owned()),
        _ => Fact::Number(1_234_567),
    };
    let facts = sentence.variables.iter();
    Finding {
        check: "package".to_owned(),
        status,
        code: code.to_owned(),
        facts: facts.map(|name| (name.clone(), fact(name))).collect(),
        at: 1,
    }
}

/// Signs of a number or a date that no language writes, and spaces that French does not set.
fn mistakes(said: &str, language: Language) -> Vec<String> {
    let mut found = Vec::new();
    let digits = said.split(|one: char| !one.is_ascii_digit());
    let is_year = |run: &&str| run.len() == 4 && (run.starts_with("19") || run.starts_with("20"));
    found.extend(
        digits
            .filter(|run| run.len() > 3 && !is_year(run))
            .map(str::to_owned),
    );
    let dates = ["2025-", "2026-"]
        .iter()
        .filter(|year| said.contains(**year));
    found.extend(dates.map(|year| (*year).to_owned()));
    if language == Language::Fr {
        let signs = [" :", " ;", " ?", " !", " »", "« "].iter();
        found.extend(
            signs
                .filter(|sign| said.contains(**sign))
                .map(|sign| (*sign).to_owned()),
        );
    }
    found
}

#[test]
fn every_finding_has_numbers_dates_and_spaces_of_its_language() {
    for language in Language::ALL {
        let words = Words::of(language);
        let mut numbers = 0;
        for (file, most) in [
            ("checks", "finding-"),
            ("checks", "error-"),
            ("network", "error-"),
        ] {
            let all = sentences(language.code(), file);
            let found = all
                .iter()
                .filter(|(id, _)| id.starts_with(most) && !id.ends_with("-hint"));
            for (id, sentence) in found {
                let (said, hint) = words.finding(&finding(id, sentence));
                for said in [said, hint] {
                    let wrong = mistakes(&said, language);
                    assert!(wrong.is_empty(), "{language}: {id}: {wrong:?} in {said}");
                    let grouped = ["1,234,567", "1\u{202f}234\u{202f}567"];
                    numbers += usize::from(grouped.iter().any(|number| said.contains(number)));
                }
            }
        }
        assert!(numbers > 20, "{language}: {numbers}");
    }
}

#[test]
fn failures_have_dates_and_counts_of_their_language() {
    for (code, fact, value, english, french) in [
        (
            "marketo-quota",
            "resets",
            "2026-11-25 06:00 UTC",
            "25 Nov 2026, 6:00 UTC",
            "25\u{a0}novembre\u{a0}2026 à 6\u{a0}h\u{a0}00 UTC",
        ),
        (
            "entry-too-long",
            "bytes",
            "1200000",
            "1,200,000",
            "1\u{202f}200\u{202f}000",
        ),
        ("keyring-too-long", "bytes", "2561", "2,561", "2\u{202f}561"),
    ] {
        let failure = Failure::new(code).with(fact, value);
        for (language, written) in [(Language::En, english), (Language::Fr, french)] {
            let (said, _) = Words::of(language).failure(&failure);
            assert!(said.contains(written), "{said}");
        }
    }
}

#[test]
fn french_is_set_as_french() {
    let mut signs = 0;
    for file in FILES {
        for (id, sentence) in sentences("fr", file) {
            for text in sentence.texts {
                assert!(
                    !text.contains('\''),
                    "{file}: {id}: straight apostrophe: {text}"
                );
                // Addresses, times of day and the like keep their signs.
                for word in text.split([' ', '\n']) {
                    let address = word.contains("://") || word.starts_with("--");
                    for (index, sign) in word.char_indices() {
                        let before = word[..index].chars().next_back();
                        let held = matches!(before, Some('\u{a0}' | '\u{202f}'));
                        match sign {
                            ';' | ':' | '!' | '?' | '»' | '%' if !address => {
                                signs += 1;
                                assert!(
                                    held,
                                    "{file}: {id}: no no-break space before {sign}: {text}"
                                );
                            }
                            '«' => {
                                let after = word[index..].chars().nth(1);
                                let held = matches!(after, Some('\u{a0}' | '\u{202f}'));
                                assert!(held, "{file}: {id}: no no-break space after «: {text}");
                            }
                            _ => {}
                        }
                    }
                }
                assert!(
                    !text.contains("..."),
                    "{file}: {id}: three dots instead of an ellipsis"
                );
            }
        }
    }
    assert!(signs > 100, "{signs}");
}

#[test]
fn french_is_not_english_left_standing() {
    for file in ASKED_BY_RUST {
        let french = sentences("fr", file);
        for (id, english) in sentences("en", file) {
            let words = english.texts.join(" ");
            let translated =
                words.split_whitespace().count() < 3 || french[&id].texts != english.texts;
            assert!(translated, "{file}: {id}: {words}");
        }
    }
}

#[test]
fn sentences_are_calm_and_never_belittle() {
    for language in LANGUAGES {
        for file in FILES {
            for (id, sentence) in sentences(language, file) {
                for text in sentence.texts {
                    let words = text.to_lowercase();
                    for word in [
                        "simply",
                        "just ",
                        "easy",
                        "oops",
                        "please",
                        "simplement",
                        "veuillez",
                        "oups",
                    ] {
                        assert!(!words.contains(word), "{language}/{file}: {id}: {word}");
                    }
                    assert!(!text.contains('!'), "{language}/{file}: {id}: {text}");
                    assert!(!text.contains("  "), "{language}/{file}: {id}: two spaces");
                }
            }
        }
    }
}
