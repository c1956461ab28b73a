//! Whether the connected app of MSI Actions was authorised in the org.

use std::collections::BTreeSet;

use super::{
    Answers, Silence,
    salesforce_rows::{App, Token, UserOf},
    seen::{Answer, Seen},
};

/// Without it a user sees only the own authorisations (Object Reference, `OauthToken`).
const SEES_ALL: &str = "PermissionsCustomizeApplication";

impl Answers {
    /// All authorisations of MSI Actions; fails where the user may see only some of them.
    pub(super) async fn authorisations(&self) -> Answer<std::sync::Arc<Vec<Token>>> {
        let (tokens, own) = tokio::join!(self.tokens(), self.own_permissions());
        if own?.get(SEES_ALL) != Some(&true) {
            return Err(match tokens {
                Err(silence) => silence,
                Ok(_) => Silence::because("salesforce-only-own-tokens"),
            });
        }
        tokens
    }
}

/// Ids of the users who authorised it, those who have left since among them: whether their seats are free again is
/// told nowhere.
pub(super) fn users(tokens: &[Token]) -> BTreeSet<&str> {
    ids(tokens.iter())
}

/// Ids of those of them who have not left.
pub(super) fn active_users(tokens: &[Token]) -> BTreeSet<&str> {
    let has_left = |token: &&Token| token.user.as_ref().is_some_and(UserOf::has_left);
    ids(tokens.iter().filter(|token| !has_left(token)))
}

fn ids<'a>(tokens: impl Iterator<Item = &'a Token>) -> BTreeSet<&'a str> {
    tokens
        .filter_map(|token| token.user_id.as_deref())
        .collect()
}

pub(super) async fn authorised(answers: &Answers) -> Answer<Seen> {
    let tokens = answers.tokens().await?;
    // It goes by several names; the one that was used last is told.
    let used = tokens.iter().max_by_key(|token| &token.last_used_date);
    let Some(used) = used else {
        answers.authorisations().await?;
        let names = &answers.settings.app_names;
        return Ok(Seen::failure("app-not-authorised").list("names", names));
    };
    let people = active_users(&tokens).len();
    let about = |seen: Seen| {
        let seen = seen.text("app", &used.app_name).count("users", people);
        match &used.last_used_date {
            Some(last) => seen.text("last_used", day(last)),
            None => seen,
        }
    };
    // Authorised, but not installed: seen before and after installing by others, told by no page.
    if tokens.iter().all(|token| token.app_menu_item_id.is_none()) {
        return Ok(about(Seen::warning("app-not-installed")));
    }
    // Who cannot see the list of apps has still seen the authorisation.
    let apps = match answers.connected_apps().await {
        Err(silence @ Silence::SignInAgain(_)) => return Err(silence),
        apps => apps.unwrap_or_default(),
    };
    let is_ours = |app: &&App| {
        let mut tokens = tokens.iter();
        tokens.any(|token| token.app_name.eq_ignore_ascii_case(&app.name))
    };
    let restricted = apps
        .iter()
        .filter(is_ours)
        .any(|app| app.options_allow_admin_approved_users_only == Some(true));
    Ok(about(if restricted {
        Seen::warning("app-admin-approved")
    } else {
        Seen::ok("app-authorised")
    }))
}

/// The day of a time that Salesforce wrote.
fn day(time: &str) -> &str {
    time.split('T').next().unwrap_or(time)
}
