//! The sentences of the pages, from `locales/`.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use http::{HeaderMap, header};

/// The sentences of one language.
pub(crate) struct Words {
    code: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The language that a browser asks for: the first of its list that there is, else English.
    pub(crate) fn of(headers: &HeaderMap) -> &'static Self {
        static EN: LazyLock<Words> = LazyLock::new(|| {
            let guide = include_str!("../../../locales/en/guide.ftl");
            Words::parse(
                "en",
                [guide, include_str!("../../../locales/en/practice.ftl")],
            )
        });
        static FR: LazyLock<Words> = LazyLock::new(|| {
            let guide = include_str!("../../../locales/fr/guide.ftl");
            Words::parse(
                "fr",
                [guide, include_str!("../../../locales/fr/practice.ftl")],
            )
        });
        let asked = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let french = asked
            .split(',')
            .filter_map(|range| range.trim_start().get(..2))
            .find(|code| {
                ["en", "fr"]
                    .iter()
                    .any(|known| code.eq_ignore_ascii_case(known))
            })
            .is_some_and(|code| code.eq_ignore_ascii_case("fr"));
        if french { &FR } else { &EN }
    }

    fn parse(code: &'static str, sources: [&str; 2]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![code.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for source in sources {
            // What parses of a faulty file is used; a test of the wizard fails on any fault.
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(resource, _faults)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { code, bundle }
    }

    /// Two-letter code.
    pub(crate) const fn code(&self) -> &'static str {
        self.code
    }

    /// The sentence `id`, which has no placeholders.
    pub(crate) fn plain(&self, id: &str) -> String {
        self.with(id, [])
    }

    /// The sentence `id` filled with texts; the bare id where there is none.
    pub(crate) fn with<'a>(
        &self,
        id: &str,
        values: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            tracing::error!(id, "no such sentence");
            return id.to_owned();
        };
        let args: FluentArgs<'_> = values.into_iter().collect();
        let mut faults = Vec::new();
        let sentence = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut faults);
        for fault in faults {
            tracing::error!(id, %fault, "sentence not filled");
        }
        sentence.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_of_the_browser_that_there_is_is_taken() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, value.parse().unwrap());
            Words::of(&headers).code()
        };
        assert_eq!(of("fr-CH,en;q=0.5"), "fr");
        assert_eq!(of("de, FR;q=0.8, en;q=0.5"), "fr");
        assert_eq!(of("en-GB,fr;q=0.5"), "en");
        assert_eq!(of("de"), "en");
        assert_eq!(Words::of(&HeaderMap::new()).code(), "en");
    }
}
