//! Every sentence a person reads, from `locales/`.
//!
//! One set of Fluent files per language, embedded here and in the page alike. The page puts isolation marks around
//! every value; here there are none, since these sentences end up in files, mails and terminals. Instead no value
//! brings direction marks of its own into a sentence.

mod contained;
mod figures;

pub mod characters;

use std::{fmt, str::FromStr, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::LanguageIdentifier;

use contained::contained;
pub(crate) use figures::grouped;

use crate::{
    failure::Failure,
    record::{Fact, Finding, Status},
};

/// A language the product speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// All of them, the default first.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// Two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of the system, or English when the product does not speak it.
    pub fn of_system() -> Self {
        sys_locale::get_locale()
            .and_then(|locale| locale.get(..2).and_then(|code| code.parse().ok()))
            .unwrap_or_default()
    }

    fn sources(self) -> &'static [&'static str] {
        macro_rules! files {
            ($language:literal) => {
                &[
                    include_str!(concat!("../../../../locales/", $language, "/guide.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/errors.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/invites.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/host.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/network.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/sign-in.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/accounts.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/checks.ftl")),
                    include_str!(concat!("../../../../locales/", $language, "/vendor.ftl")),
                ]
            };
        }
        match self {
            Self::En => files!("en"),
            Self::Fr => files!("fr"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
            .ok_or_else(|| format!("unknown language {code:?}: en or fr"))
    }
}

/// The sentences of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The sentences of `language`; parsed once, at the first call.
    pub fn of(language: Language) -> &'static Self {
        static EN: LazyLock<Words> = LazyLock::new(|| Words::parse(Language::En));
        static FR: LazyLock<Words> = LazyLock::new(|| Words::parse(Language::Fr));
        match language {
            Language::En => &EN,
            Language::Fr => &FR,
        }
    }

    fn parse(language: Language) -> Self {
        // Two letters always parse; plural rules of no language would be the default.
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => figures::english,
            Language::Fr => figures::french,
        }));
        for source in language.sources() {
            // What parses of a faulty file is used; a test fails on any fault.
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(resource, _faults)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Whether there is a sentence of that id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The sentence `id` filled with `args`; the bare id where there is none.
    pub fn say(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            tracing::error!(id, "no such sentence");
            return id.to_owned();
        };
        let mut faults = Vec::new();
        let sentence = self
            .bundle
            .format_pattern(pattern, Some(&without_direction(args)), &mut faults)
            .into_owned();
        for fault in faults {
            tracing::error!(id, %fault, "sentence not filled");
        }
        sentence
    }

    /// The sentence `id`, which has no placeholders.
    pub fn plain(&self, id: &str) -> String {
        self.say(id, &FluentArgs::new())
    }

    /// The sentence `id` filled with texts and numbers.
    pub fn with<'a, V: Into<FluentValue<'a>>>(
        &self,
        id: &str,
        values: impl IntoIterator<Item = (&'a str, V)>,
    ) -> String {
        self.say(id, &values.into_iter().collect())
    }

    /// The sentence and the hint of a finding.
    pub fn finding(&self, finding: &Finding) -> (String, String) {
        let facts: FluentArgs<'_> = finding
            .facts
            .iter()
            .map(|(name, fact)| (name.as_str(), value(name, fact, self.language)))
            .collect();
        let kind = match finding.status {
            Status::Unknown => "error",
            Status::Ok | Status::Warning | Status::Failure => "finding",
        };
        let id = format!("{kind}-{}", finding.code);
        (
            self.say(&id, &facts),
            self.say(&format!("{id}-hint"), &facts),
        )
    }

    /// The sentence and the hint of a failure.
    pub fn failure(&self, failure: &Failure) -> (String, String) {
        let facts: FluentArgs<'_> = failure
            .facts
            .iter()
            .map(|(name, fact)| {
                let fact = figures::text(name, fact, self.language);
                (name.as_str(), FluentValue::from(fact))
            })
            .collect();
        let id = format!("error-{}", failure.code);
        (
            self.say(&id, &facts),
            self.say(&format!("{id}-hint"), &facts),
        )
    }
}

/// The same values, none of which turns the direction of what stands around it.
fn without_direction<'a>(args: &'a FluentArgs<'_>) -> FluentArgs<'a> {
    args.iter()
        .map(|(name, value)| match value {
            FluentValue::String(text) => (name, FluentValue::from(contained(text))),
            other => (name, other.clone()),
        })
        .collect()
}

/// A fact as it stands in a sentence: lists with commas, times in UTC.
fn value<'a>(name: &str, fact: &'a Fact, language: Language) -> FluentValue<'a> {
    match fact {
        Fact::Number(at) if name.ends_with("_at") => figures::moment(*at, language).into(),
        Fact::Number(number) => (*number).into(),
        Fact::Text(text) => figures::text(name, text, language).into(),
        Fact::List(list) => {
            let items = list.iter().map(|item| figures::text(name, item, language));
            items.collect::<Vec<String>>().join(", ").into()
        }
        Fact::Newer(_) => "…".into(),
    }
}
