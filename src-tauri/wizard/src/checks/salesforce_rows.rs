//! The records of Salesforce that checks read, as far as they read them.
//!
//! Sources: Object Reference and Tooling API Reference for the objects and fields.

use serde::Deserialize;
use serde_json::Value;

/// The org.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Org {
    pub(super) id: String,
    pub(super) name: Option<String>,
    pub(super) organization_type: Option<String>,
}

/// A user who authorised an app.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Token {
    pub(super) app_name: String,
    pub(super) app_menu_item_id: Option<String>,
    pub(super) user_id: Option<String>,
    pub(super) user: Option<UserOf>,
    pub(super) last_used_date: Option<String>,
}

/// A user that another record names.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UserOf {
    pub(super) profile_id: Option<String>,
    pub(super) is_active: Option<bool>,
}

impl UserOf {
    /// Whether the user has left. Who cannot be seen is taken to be there.
    pub(super) fn has_left(&self) -> bool {
        self.is_active == Some(false)
    }
}

/// The profile to which a permission set belongs.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct HasProfile {
    pub(super) profile_id: Option<String>,
}

/// An installed connected app.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct App {
    pub(super) name: String,
    pub(super) options_allow_admin_approved_users_only: Option<bool>,
}

/// An installed package.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Package {
    pub(super) subscriber_package: Option<PackageName>,
    pub(super) subscriber_package_version: Option<PackageVersion>,
}

/// Whose package it is.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct PackageName {
    pub(super) namespace_prefix: Option<String>,
    pub(super) name: Option<String>,
}

/// Its version, number by number: the minor one of MSI has four digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) struct PackageVersion {
    #[serde(rename = "MajorVersion")]
    pub(super) major: u64,
    #[serde(rename = "MinorVersion")]
    pub(super) minor: u64,
    #[serde(rename = "PatchVersion")]
    pub(super) patch: u64,
}

/// A remote site.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RemoteSite {
    pub(super) endpoint_url: String,
    pub(super) is_active: bool,
}

/// A page layout, and what stands on it; none where nobody looked.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) object: String,
    pub(super) name: String,
    pub(super) content: Option<Value>,
}

/// Read on an object.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Readable {
    pub(super) sobject_type: String,
    pub(super) parent: Option<HasProfile>,
}

/// A permission set.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct PermissionSet {
    pub(super) id: String,
    pub(super) label: String,
}

/// Somebody who has a permission set.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Assignment {
    pub(super) assignee_id: String,
    pub(super) permission_set_id: Option<String>,
    pub(super) assignee: Option<UserOf>,
}

/// A user.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct User {
    pub(super) id: String,
    pub(super) email: Option<String>,
    pub(super) is_active: bool,
    pub(super) profile_id: Option<String>,
}

/// A button of the package.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Button {
    pub(super) name: String,
    pub(super) master_label: Option<String>,
    pub(super) entity_definition_id: String,
}

/// What the lists of an object show.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SearchLayout {
    pub(super) entity_definition_id: String,
    pub(super) buttons_displayed: Option<Value>,
}
