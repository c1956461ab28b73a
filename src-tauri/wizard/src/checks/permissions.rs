//! What the signed-in user may do, as far as the steps ahead ask for it.

use super::{
    Answers, Silence,
    seen::{Answer, Seen},
};

/// Permissions without which a step cannot be done, or cannot be seen.
const NEEDED: [&str; 4] = [
    "PermissionsCustomizeApplication",
    "PermissionsViewSetup",
    "PermissionsInstallPackaging",
    "PermissionsAssignPermissionSets",
];
/// Each of them shows who has which permission set (Object Reference, `PermissionSetAssignment`).
const SHOWING_SETUP: [&str; 3] = [
    "PermissionsViewSetup",
    "PermissionsAssignPermissionSets",
    "PermissionsManageUsers",
];

pub(super) async fn permissions(answers: &Answers) -> Answer<Seen> {
    let own = match answers.own_permissions().await {
        Err(Silence::CannotTell(why)) if why.code == "salesforce-api-off-for-user" => {
            return Ok(Seen::failure("api-off-for-user"));
        }
        own => own?,
    };
    let missing = NEEDED.iter().filter(|name| own.get(**name) == Some(&false));
    let missing: Vec<&str> = missing
        .map(|name| name.trim_start_matches("Permissions"))
        .collect();
    let untold = NEEDED.iter().any(|name| !own.contains_key(*name));
    Ok(if !missing.is_empty() {
        Seen::warning("permissions-missing").list("missing", missing)
    } else if untold {
        Seen::warning("permissions-partly-told").count(
            "told",
            NEEDED
                .iter()
                .filter(|name| own.contains_key(**name))
                .count(),
        )
    } else {
        Seen::ok("permissions-suffice").count("permissions", NEEDED.len())
    })
}

/// What shows packages, remote sites and buttons even where there are none.
const SHOWING_METADATA: [&str; 2] = ["PermissionsViewSetup", "PermissionsCustomizeApplication"];
/// What shows every object and every record.
const SHOWING_ALL: [&str; 1] = ["PermissionsModifyAllData"];

impl Answers {
    /// The same for what there is of metadata.
    pub(super) async fn sees_metadata(&self) -> Answer<()> {
        self.sees(&SHOWING_METADATA).await
    }

    /// The same for objects and records.
    pub(super) async fn sees_everything(&self) -> Answer<()> {
        self.sees(&SHOWING_ALL).await
    }

    async fn sees(&self, permissions: &[&str]) -> Answer<()> {
        let own = self.own_permissions().await?;
        if permissions.iter().any(|name| own.get(*name) == Some(&true)) {
            return Ok(());
        }
        Err(Silence::because("salesforce-setup-hidden"))
    }

    /// Fails where the user would not be shown what there is in the setup, so that nothing looks like absence.
    pub(super) async fn sees_setup(&self) -> Answer<()> {
        self.sees(&SHOWING_SETUP).await
    }
}
