//! What can be made to go wrong.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// What goes wrong; one at a time, switchable while running.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scenario {
    /// Nothing.
    #[default]
    Normal,
    /// Every session that there is at the moment of switching ends: 401 `INVALID_SESSION_ID`. Refreshing, or
    /// signing in again, helps.
    ExpiredSession,
    /// Sessions do not reach the API by policy: 401 `INVALID_SESSION_ID`, *This session is not valid for use
    /// with the REST API*. Refreshing does not help.
    SessionNotForApi,
    /// The user may not use the API: 403 `API_CURRENTLY_DISABLED`.
    ApiNotEnabled,
    /// The edition has no API: 403 `API_DISABLED_FOR_ORG`.
    EditionWithoutApi,
    /// The user lacks all permissions but *API Enabled*: objects of the setup are not seen (400
    /// `INVALID_TYPE`), package information is refused (403 `INSUFFICIENT_ACCESS`).
    PermissionMissing,
    /// The calls of the day are used up: 403 `REQUEST_LIMIT_EXCEEDED`.
    QuotaReached,
    /// Both products answer 503 with a page of HTML.
    Maintenance,
    /// Both products answer late, see [`Options::slow`](crate::Options::slow).
    Slow,
    /// Something in between answers 200 with a page of HTML wherever JSON is expected, as a captive portal does.
    HtmlInsteadOfJson,
    /// The app that signs in is not installed: a page says `OAUTH_EC_APP_NOT_FOUND`, nothing is redirected.
    AppNotInstalled,
    /// The code verifier is never accepted: 400 `invalid_grant`.
    WrongPkce,
    /// Installing the package ends with an error.
    PackageInstallError,
    /// Marketo accepts no token, not even a new one.
    #[serde(rename = "marketo-601")]
    Marketo601,
    /// The token of Marketo that is in use at the moment of switching has expired; a new one helps.
    #[serde(rename = "marketo-602")]
    Marketo602,
    /// The role in Marketo lacks every permission, or the address is not on the list.
    #[serde(rename = "marketo-603")]
    Marketo603,
    /// Too many calls of Marketo within a short time.
    #[serde(rename = "marketo-606")]
    Marketo606,
    /// The calls of the day are used up in Marketo.
    #[serde(rename = "marketo-607")]
    Marketo607,
    /// System error of Marketo.
    #[serde(rename = "marketo-611")]
    Marketo611,
    /// Too many calls of Marketo at the same time.
    #[serde(rename = "marketo-615")]
    Marketo615,
}

impl Scenario {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 20] = [
        Self::Normal,
        Self::ExpiredSession,
        Self::SessionNotForApi,
        Self::ApiNotEnabled,
        Self::EditionWithoutApi,
        Self::PermissionMissing,
        Self::QuotaReached,
        Self::Maintenance,
        Self::Slow,
        Self::HtmlInsteadOfJson,
        Self::AppNotInstalled,
        Self::WrongPkce,
        Self::PackageInstallError,
        Self::Marketo601,
        Self::Marketo602,
        Self::Marketo603,
        Self::Marketo606,
        Self::Marketo607,
        Self::Marketo611,
        Self::Marketo615,
    ];

    /// Name on the command line and at the control address.
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// Id of the sentence that a person chooses it by.
    pub(crate) const fn sentence(self) -> &'static str {
        self.row().1
    }

    const fn row(self) -> (&'static str, &'static str) {
        match self {
            Self::Normal => ("normal", "practice-scenario-normal"),
            Self::ExpiredSession => ("expired-session", "practice-scenario-expired-session"),
            Self::SessionNotForApi => (
                "session-not-for-api",
                "practice-scenario-session-not-for-api",
            ),
            Self::ApiNotEnabled => ("api-not-enabled", "practice-scenario-api-not-enabled"),
            Self::EditionWithoutApi => (
                "edition-without-api",
                "practice-scenario-edition-without-api",
            ),
            Self::PermissionMissing => {
                ("permission-missing", "practice-scenario-permission-missing")
            }
            Self::QuotaReached => ("quota-reached", "practice-scenario-quota-reached"),
            Self::Maintenance => ("maintenance", "practice-scenario-maintenance"),
            Self::Slow => ("slow", "practice-scenario-slow"),
            Self::HtmlInsteadOfJson => ("html-instead-of-json", "practice-scenario-html"),
            Self::AppNotInstalled => ("app-not-installed", "practice-scenario-app-not-installed"),
            Self::WrongPkce => ("wrong-pkce", "practice-scenario-wrong-pkce"),
            Self::PackageInstallError => {
                ("package-install-error", "practice-scenario-package-error")
            }
            Self::Marketo601 => ("marketo-601", "practice-scenario-marketo-601"),
            Self::Marketo602 => ("marketo-602", "practice-scenario-marketo-602"),
            Self::Marketo603 => ("marketo-603", "practice-scenario-marketo-603"),
            Self::Marketo606 => ("marketo-606", "practice-scenario-marketo-606"),
            Self::Marketo607 => ("marketo-607", "practice-scenario-marketo-607"),
            Self::Marketo611 => ("marketo-611", "practice-scenario-marketo-611"),
            Self::Marketo615 => ("marketo-615", "practice-scenario-marketo-615"),
        }
    }

    /// The names, for a person who gave one that does not exist.
    pub fn names() -> String {
        Self::ALL.map(Self::name).join(", ")
    }
}

impl fmt::Display for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Scenario {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|scenario| scenario.name() == name)
            .ok_or_else(|| format!("one of {}", Self::names()))
    }
}
