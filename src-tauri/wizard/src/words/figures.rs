//! Numbers and times as each language writes them.

use fluent_bundle::FluentValue;
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::Language;

/// How times and days stand among facts that are texts.
const TIME: &str = "%Y-%m-%d %H:%M UTC";
const DAY: &str = "%Y-%m-%d";
/// Facts that are texts and count something; others may be ports, process numbers or a vendor's codes.
const COUNTED: [&str; 13] = [
    "bytes", "count", "left", "length", "limit", "line", "minutes", "most", "row", "rows",
    "seconds", "total", "users",
];

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A number in groups of three: `1,234.5`, in French `1 234,5` with a narrow no-break space.
pub(crate) fn grouped(number: &str, language: Language) -> String {
    let (separator, point) = match language {
        Language::En => (',', '.'),
        Language::Fr => ('\u{202f}', ','),
    };
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    let mut text = String::with_capacity(number.len() + digits);
    let mut left = digits;
    for one in whole.chars() {
        if one.is_ascii_digit() {
            if left < digits && left.is_multiple_of(3) {
                text.push(separator);
            }
            left -= 1;
        }
        text.push(one);
    }
    if !decimals.is_empty() {
        text.push(point);
        text += decimals;
    }
    text
}

/// Formatter of the numbers in English sentences.
pub(super) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(value, Language::En)
}

/// Formatter of the numbers in French sentences.
pub(super) fn french<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(value, Language::Fr)
}

fn number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string(), language)),
        _ => None,
    }
}

/// A fact that is a text, as it stands in a sentence.
pub(super) fn text(name: &str, fact: &str, language: Language) -> String {
    let counts = COUNTED.contains(&name) || name.starts_with("rows_");
    if counts && fact.bytes().all(|byte| byte.is_ascii_digit()) {
        return grouped(fact, language);
    }
    if let Ok(time) = DateTime::strptime(TIME, fact) {
        return written(time, language);
    }
    Date::strptime(DAY, fact).map_or_else(|_| fact.to_owned(), |date| day(date, language))
}

/// A time in milliseconds since 1970, in UTC: `12 Nov 2026, 9:48 UTC`.
pub(super) fn moment(at: u64, language: Language) -> String {
    let at = i64::try_from(at)
        .ok()
        .and_then(|at| Timestamp::from_millisecond(at).ok());
    at.map_or_else(String::new, |at| {
        written(at.to_zoned(TimeZone::UTC).datetime(), language)
    })
}

/// A time that is in UTC.
fn written(time: DateTime, language: Language) -> String {
    let day = day(time.date(), language);
    let (hour, minute) = (time.hour(), time.minute());
    match language {
        Language::En => format!("{day}, {hour}:{minute:02} UTC"),
        Language::Fr => format!("{day} à {hour}\u{a0}h\u{a0}{minute:02} UTC"),
    }
}

fn day(date: Date, language: Language) -> String {
    match language {
        Language::En => date.strftime("%-d %b %Y").to_string(),
        Language::Fr => {
            let day = match date.day() {
                1 => "1er".to_owned(),
                day => day.to_string(),
            };
            let month = usize::try_from(date.month() - 1).ok();
            let month = month.and_then(|month| MONTHS.get(month)).unwrap_or(&"");
            format!("{day}\u{a0}{month}\u{a0}{}", date.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        for (number, english, french) in [
            ("0", "0", "0"),
            ("100", "100", "100"),
            ("1000", "1,000", "1\u{202f}000"),
            ("-1500000", "-1,500,000", "-1\u{202f}500\u{202f}000"),
            ("1234.5", "1,234.5", "1\u{202f}234,5"),
        ] {
            assert_eq!(grouped(number, Language::En), english);
            assert_eq!(grouped(number, Language::Fr), french);
        }
    }

    #[test]
    fn times_are_written_as_the_language_does() {
        for (at, english, french) in [
            (
                1_764_290_040_000,
                "28 Nov 2025, 0:34 UTC",
                "28\u{a0}novembre\u{a0}2025 à 0\u{a0}h\u{a0}34 UTC",
            ),
            (
                0,
                "1 Jan 1970, 0:00 UTC",
                "1er\u{a0}janvier\u{a0}1970 à 0\u{a0}h\u{a0}00 UTC",
            ),
        ] {
            assert_eq!(moment(at, Language::En), english);
            assert_eq!(moment(at, Language::Fr), french);
        }
        let written = text("resets", "2026-11-25 06:00 UTC", Language::Fr);
        assert_eq!(written, "25\u{a0}novembre\u{a0}2026 à 6\u{a0}h\u{a0}00 UTC");
        assert_eq!(text("last", "2026-11-24", Language::En), "24 Nov 2026");
        assert_eq!(
            text("detail", "2026-11-25 06:00", Language::Fr),
            "2026-11-25 06:00"
        );
        assert_eq!(moment(u64::MAX, Language::Fr), "");
    }

    #[test]
    fn only_texts_that_count_are_grouped() {
        assert_eq!(text("bytes", "52000", Language::En), "52,000");
        assert_eq!(text("port", "17170", Language::En), "17170");
        assert_eq!(text("bytes", "", Language::En), "");
    }
}
