//! The active standard users of the org, of whom a list of people to invite can be made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Answers, Silence,
    seen::Answer,
    soql::{in_calls, quoted, rows},
};

/// Which users are meant. Each empty list means any; a user has one of those that are named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct UserFilter {
    /// Names of profiles.
    pub profiles: Vec<String>,
    /// Names of roles.
    pub roles: Vec<String>,
    /// Labels of permission sets.
    pub permission_sets: Vec<String>,
    /// Day of the last login at the earliest, `2026-01-31`, in UTC.
    pub signed_in_since: Option<String>,
}

/// A user of the org.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StandardUser {
    /// E-mail address.
    pub email: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// User name.
    pub username: String,
    /// Profile.
    pub profile: Option<Named>,
    /// Role.
    pub user_role: Option<Named>,
    /// When the user last signed in.
    pub last_login_date: Option<String>,
}

/// A record that another one names.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Named {
    /// Its name.
    pub name: String,
}

/// The active standard users that are meant, by address. Fails where the signed-in user may not see all of them.
pub async fn standard_users(answers: &Answers, filter: &UserFilter) -> Answer<Vec<StandardUser>> {
    let condition = condition(filter)?;
    answers.sees_setup().await?;
    let soql = format!(
        "SELECT Email, FirstName, LastName, Username, Profile.Name, UserRole.Name, LastLoginDate FROM User WHERE IsActive = true AND UserType = 'Standard'{condition} ORDER BY Email"
    );
    rows(answers.opened().await?, &soql).await
}

/// What the filter adds to the query.
fn condition(filter: &UserFilter) -> Answer<String> {
    let mut condition = String::new();
    let sets =
        "Id IN (SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Label IN (";
    for (before, names, after) in [
        ("Profile.Name IN (", &filter.profiles, ")"),
        ("UserRole.Name IN (", &filter.roles, ")"),
        (sets, &filter.permission_sets, "))"),
    ] {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match in_calls(&names).as_slice() {
            [] => {}
            [names] => {
                condition += &format!(" AND {before}{}{after}", quoted(names.iter().copied()));
            }
            _ => return Err(Silence::because("filter-too-long")),
        }
    }
    if let Some(day) = &filter.signed_in_since {
        let known: jiff::civil::Date = day.parse().map_err(|_| {
            Silence::CannotTell(crate::failure::Failure::new("day-not-understood").with("day", day))
        })?;
        condition += &format!(" AND LastLoginDate >= {known}T00:00:00Z");
    }
    Ok(condition)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_cannot_leave_its_place_in_the_query() {
        let filter = UserFilter {
            profiles: vec!["Sales' OR Id != '".to_owned(), "Ops".to_owned()],
            signed_in_since: Some("2026-01-31".to_owned()),
            ..UserFilter::default()
        };
        assert_eq!(
            condition(&filter).unwrap(),
            r" AND Profile.Name IN ('Sales\' OR Id != \'', 'Ops') AND LastLoginDate >= 2026-01-31T00:00:00Z"
        );
        for day in ["2026-02-30", "2026-01-31T00:00:00Z OR Id != null", ""] {
            let filter = UserFilter {
                signed_in_since: Some(day.to_owned()),
                ..UserFilter::default()
            };
            let refused = condition(&filter);
            assert!(refused.is_err(), "{day}: {refused:?}");
        }
        let filter = UserFilter {
            roles: vec!["x".repeat(255); 100],
            ..UserFilter::default()
        };
        assert_eq!(condition(&filter), Err(Silence::because("filter-too-long")));
        assert_eq!(condition(&UserFilter::default()).unwrap(), "");
    }
}
