//! How much of the org's quota of calls is used.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Calls of the org in the last 24 hours, and how many it may make, as the header `Sforce-Limit-Info`
/// says with every answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Calls made.
    pub used: u64,
    /// Calls allowed.
    pub allowed: u64,
}

impl Usage {
    /// The usage in the header, whatever else stands there (`api-bursts=…`, `per-app-api-usage=…`).
    /// Source: REST API Developer Guide, *API Usage Header*.
    pub(super) fn parse(header: &str) -> Option<Self> {
        let apart = |one: char| one == ';' || one == ',' || one.is_whitespace();
        header.split(apart).find_map(|part| {
            let (used, allowed) = part.strip_prefix("api-usage=")?.split_once('/')?;
            Some(Self {
                used: used.parse().ok()?,
                allowed: allowed.parse().ok()?,
            })
        })
    }
}

/// One limit of the org.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Limit {
    /// How much there is in all.
    pub max: i64,
    /// How much of it is left.
    pub remaining: i64,
}

/// Limits of the org by the name Salesforce gives them.
pub type Limits = BTreeMap<String, Limit>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usage_of_the_org_is_read_and_never_that_of_one_app() {
        let read = |header| Usage::parse(header).map(|usage| (usage.used, usage.allowed));
        assert_eq!(read("api-usage=18/15000"), Some((18, 15000)));
        assert_eq!(
            read("api-usage=18/15000; api-bursts=1/750"),
            Some((18, 15000))
        );
        assert_eq!(
            read("per-app-api-usage=17/250(appName=sample); api-usage=25/5000"),
            Some((25, 5000))
        );
        assert_eq!(read("per-app-api-usage=17/250(appName=sample)"), None);
        assert_eq!(read("api-usage=/, api-usage=x/y"), None);
        assert_eq!(read(""), None);
    }
}
