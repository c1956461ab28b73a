//! What can be made to go wrong.

use crate::named::named;

named! {
    /// What goes wrong; one at a time, switchable while running.
    #[derive(Default)]
    pub enum Scenario, "practice-scenario-" {
        /// Nothing.
        #[default]
        Normal = "practice-scenario-normal",
        /// Every session that there is at the moment of switching ends: 401 `INVALID_SESSION_ID`. Refreshing, or
        /// signing in again, helps.
        ExpiredSession = "practice-scenario-expired-session",
        /// Sessions do not reach the API by policy: 401 `INVALID_SESSION_ID`, *This session is not valid for use
        /// with the REST API*. Refreshing does not help.
        SessionNotForApi = "practice-scenario-session-not-for-api",
        /// The user may not use the API: 403 `API_CURRENTLY_DISABLED`.
        ApiNotEnabled = "practice-scenario-api-not-enabled",
        /// The edition has no API: 403 `API_DISABLED_FOR_ORG`.
        EditionWithoutApi = "practice-scenario-edition-without-api",
        /// The user lacks all permissions but *API Enabled*: objects of the setup are not seen (400
        /// `INVALID_TYPE`), package information is refused (403 `INSUFFICIENT_ACCESS`).
        PermissionMissing = "practice-scenario-permission-missing",
        /// The API does not know one of the permissions that a step needs, as older versions may not: describing
        /// the user's permissions leaves it out.
        PermissionUntold = "practice-scenario-permission-untold",
        /// The calls of the day are used up: 403 `REQUEST_LIMIT_EXCEEDED`.
        QuotaReached = "practice-scenario-quota-reached",
        /// Both products answer 503 with a page of HTML.
        Maintenance = "practice-scenario-maintenance",
        /// Both products answer late, see [`Options::slow`](crate::Options::slow).
        Slow = "practice-scenario-slow",
        /// Something in between answers 200 with a page of HTML wherever JSON is expected, as a captive portal does.
        HtmlInsteadOfJson = "practice-scenario-html-instead-of-json",
        /// Both APIs answer with half of what they would answer: JSON that ends in the middle.
        CutAnswers = "practice-scenario-cut-answers",
        /// Both APIs answer with numbers where text belongs, text where anything else does, and objects for lists.
        WrongTypes = "practice-scenario-wrong-types",
        /// Both APIs answer with a member that nobody knows in every object.
        ExtraFields = "practice-scenario-extra-fields",
        /// Queries of the setup find no rows, as when a permission is missing: whatever the Tooling API has of its
        /// own, permission sets and rights, apps.
        EmptyRows = "practice-scenario-empty-rows",
        /// The app that signs in is not installed: a page says `OAUTH_EC_APP_NOT_FOUND`, nothing is redirected.
        AppNotInstalled = "practice-scenario-app-not-installed",
        /// The code verifier is never accepted: 400 `invalid_grant`.
        WrongPkce = "practice-scenario-wrong-pkce",
        /// Installing the package ends with an error.
        PackageInstallError = "practice-scenario-package-install-error",
        /// Marketo accepts no token, not even a new one.
        Marketo601 = "practice-scenario-marketo-601",
        /// The token of Marketo that is in use at the moment of switching has expired; a new one helps.
        Marketo602 = "practice-scenario-marketo-602",
        /// The role in Marketo lacks every permission, or the address is not on the list.
        Marketo603 = "practice-scenario-marketo-603",
        /// Too many calls of Marketo within a short time.
        Marketo606 = "practice-scenario-marketo-606",
        /// The calls of the day are used up in Marketo.
        Marketo607 = "practice-scenario-marketo-607",
        /// System error of Marketo.
        Marketo611 = "practice-scenario-marketo-611",
        /// Too many calls of Marketo at the same time.
        Marketo615 = "practice-scenario-marketo-615",
    }
}
