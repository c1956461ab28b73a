//! What the guide says about checks: which serve a row, and what they go by.
//!
//! The checks themselves are code, see [`crate::checks`]; which of them exist is compared by a test.

use serde::{Deserialize, Serialize};

use crate::record::MAX_DRIFT;

/// A check as it stands on one row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckOfStep {
    /// Id of the check, unique in the guide.
    pub id: String,
    /// Section of the row that it is about; none when it is about the whole row.
    pub section: Option<String>,
    /// Whether the row is only verified when this holds.
    #[serde(default)]
    pub proves: bool,
    /// Whether it can be asked again and again while somebody works in the browser.
    #[serde(default)]
    pub watch: bool,
}

/// What checks go by. Adobe publishes neither all names nor all numbers, so a machine may have others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// Names under which Salesforce may list the connected app of MSI Actions.
    pub app_names: Vec<String>,
    /// Namespace of the package.
    pub package_namespace: String,
    /// Least version of the package that has the permission set: major and minor.
    pub package_minimum: (u64, u64),
    /// Values of the attribute *Source* by which Marketo tells the activities of MSI Actions.
    pub sales_sources: Vec<String>,
    /// Label of the field by which people opt out of sales e-mails.
    pub opt_out_label: String,
    /// Fields of leads that are mapped to contacts, by their API names without the namespace.
    pub lead_fields: Vec<String>,
    /// Objects that the package brings, likewise; the one that holds its configuration first.
    pub package_objects: Vec<String>,
    /// For how many hours a finding is fresh.
    pub fresh_hours: u64,
}

impl Settings {
    /// Whether a finding of that time is old by now, or of a clock that was far ahead: it should be looked at
    /// again. Both in milliseconds.
    pub fn is_old(&self, at: u64, now: u64) -> bool {
        at > now.saturating_add(MAX_DRIFT)
            || now.saturating_sub(at) > self.fresh_hours.saturating_mul(60 * 60 * 1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_of_a_clock_far_ahead_are_old() {
        let settings = Settings {
            fresh_hours: 24,
            ..Settings::default()
        };
        let now = 1_795_435_200_000;
        for (at, old) in [
            (now, false),
            (now - MAX_DRIFT, false),
            (now - MAX_DRIFT - 1, true),
            (now + MAX_DRIFT, false),
            (now + MAX_DRIFT + 1, true),
            (u64::MAX, true),
            (0, true),
        ] {
            assert_eq!(settings.is_old(at, now), old, "{at}");
        }
    }
}
