//! What a person does in the web applications, and what can be undone behind their back.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A step of the guide, as far as it is done outside the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// 1: set up the Marketo Sales account.
    MarketoSalesAccount,
    /// 2: connect it to Salesforce.
    ConnectSalesforce,
    /// 3: connect it to Marketo.
    ConnectMarketo,
    /// 4: initiate the data sync.
    InitiateSync,
    /// 5: invite users.
    InviteUsers,
    /// 6: install the package.
    InstallPackage,
    /// 7: configure it.
    ConfigureSalesforce,
}

impl Step {
    /// All seven, in their order.
    pub const ALL: [Self; 7] = [
        Self::MarketoSalesAccount,
        Self::ConnectSalesforce,
        Self::ConnectMarketo,
        Self::InitiateSync,
        Self::InviteUsers,
        Self::InstallPackage,
        Self::ConfigureSalesforce,
    ];

    /// Id of its title among the sentences of the guide.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::MarketoSalesAccount => "step-marketo-sales-account-title",
            Self::ConnectSalesforce => "step-connect-salesforce-title",
            Self::ConnectMarketo => "step-connect-marketo-title",
            Self::InitiateSync => "step-initiate-sync-title",
            Self::InviteUsers => "step-invite-users-title",
            Self::InstallPackage => "step-install-package-title",
            Self::ConfigureSalesforce => "step-configure-salesforce-title",
        }
    }
}

/// Something that happens in the practice organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The first user is invited from Marketo and activates the account.
    FirstInvite,
    /// The account is connected to Salesforce: *Marketo Sales* is authorised there.
    ConnectSalesforce,
    /// The connection to Salesforce is taken away again.
    DisconnectSalesforce,
    /// The account is connected to Marketo.
    ConnectMarketo,
    /// The sync of the action fields is started.
    StartSync,
    /// The users are invited and activate their accounts.
    InviteUsers,
    /// The package is installed; takes [`Options::install_takes`](crate::Options::install_takes).
    InstallPackage,
    /// Everything of step 7 at once.
    Configure,
    /// The four remote sites are made.
    CreateRemoteSites,
    /// One of them is removed again.
    RemoveRemoteSite,
    /// The profile gets Read on leads, contacts, accounts and opportunities.
    GrantReadAccess,
    /// Read on opportunities is taken away again.
    RevokeReadAccess,
    /// The section with the panel and its fields is put into the four page layouts.
    AddLayoutSections,
    /// Somebody takes the section out of the layout of leads.
    ChangeLayout,
    /// The lead fields are mapped to those of contacts.
    MapLeadFields,
    /// Credentials and key are entered, and MSI Actions is enabled.
    EnableActions,
    /// The permission set is assigned to the invited users.
    AssignPermissionSet,
    /// One of them loses it again.
    UnassignPermissionSet,
    /// The 15 activity fields are made.
    CreateActivityFields,
    /// One of them is deleted again.
    RemoveActivityField,
    /// The values of the task type are completed.
    SetTaskTypes,
    /// The list buttons are added for leads and contacts.
    AddListButtons,
    /// They are gone from the list of leads again.
    RemoveListButtons,
}

impl Event {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 23] = [
        Self::FirstInvite,
        Self::ConnectSalesforce,
        Self::DisconnectSalesforce,
        Self::ConnectMarketo,
        Self::StartSync,
        Self::InviteUsers,
        Self::InstallPackage,
        Self::Configure,
        Self::CreateRemoteSites,
        Self::RemoveRemoteSite,
        Self::GrantReadAccess,
        Self::RevokeReadAccess,
        Self::AddLayoutSections,
        Self::ChangeLayout,
        Self::MapLeadFields,
        Self::EnableActions,
        Self::AssignPermissionSet,
        Self::UnassignPermissionSet,
        Self::CreateActivityFields,
        Self::RemoveActivityField,
        Self::SetTaskTypes,
        Self::AddListButtons,
        Self::RemoveListButtons,
    ];

    /// What [`Self::Configure`] consists of.
    pub(crate) const CONFIGURING: [Self; 9] = [
        Self::CreateRemoteSites,
        Self::GrantReadAccess,
        Self::AddLayoutSections,
        Self::MapLeadFields,
        Self::EnableActions,
        Self::AssignPermissionSet,
        Self::CreateActivityFields,
        Self::SetTaskTypes,
        Self::AddListButtons,
    ];

    /// Name at the control address.
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// Id of the sentence on its button.
    pub(crate) const fn sentence(self) -> &'static str {
        self.row().1
    }

    const fn row(self) -> (&'static str, &'static str) {
        match self {
            Self::FirstInvite => ("first-invite", "practice-event-first-invite"),
            Self::ConnectSalesforce => ("connect-salesforce", "practice-event-connect-salesforce"),
            Self::DisconnectSalesforce => (
                "disconnect-salesforce",
                "practice-event-disconnect-salesforce",
            ),
            Self::ConnectMarketo => ("connect-marketo", "practice-event-connect-marketo"),
            Self::StartSync => ("start-sync", "practice-event-start-sync"),
            Self::InviteUsers => ("invite-users", "practice-event-invite-users"),
            Self::InstallPackage => ("install-package", "practice-event-install-package"),
            Self::Configure => ("configure", "practice-event-configure"),
            Self::CreateRemoteSites => {
                ("create-remote-sites", "practice-event-create-remote-sites")
            }
            Self::RemoveRemoteSite => ("remove-remote-site", "practice-event-remove-remote-site"),
            Self::GrantReadAccess => ("grant-read-access", "practice-event-grant-read-access"),
            Self::RevokeReadAccess => ("revoke-read-access", "practice-event-revoke-read-access"),
            Self::AddLayoutSections => {
                ("add-layout-sections", "practice-event-add-layout-sections")
            }
            Self::ChangeLayout => ("change-layout", "practice-event-change-layout"),
            Self::MapLeadFields => ("map-lead-fields", "practice-event-map-lead-fields"),
            Self::EnableActions => ("enable-actions", "practice-event-enable-actions"),
            Self::AssignPermissionSet => (
                "assign-permission-set",
                "practice-event-assign-permission-set",
            ),
            Self::UnassignPermissionSet => (
                "unassign-permission-set",
                "practice-event-unassign-permission-set",
            ),
            Self::CreateActivityFields => (
                "create-activity-fields",
                "practice-event-create-activity-fields",
            ),
            Self::RemoveActivityField => (
                "remove-activity-field",
                "practice-event-remove-activity-field",
            ),
            Self::SetTaskTypes => ("set-task-types", "practice-event-set-task-types"),
            Self::AddListButtons => ("add-list-buttons", "practice-event-add-list-buttons"),
            Self::RemoveListButtons => {
                ("remove-list-buttons", "practice-event-remove-list-buttons")
            }
        }
    }

    /// The step it belongs to.
    pub const fn step(self) -> Step {
        match self {
            Self::FirstInvite => Step::MarketoSalesAccount,
            Self::ConnectSalesforce | Self::DisconnectSalesforce => Step::ConnectSalesforce,
            Self::ConnectMarketo => Step::ConnectMarketo,
            Self::StartSync => Step::InitiateSync,
            Self::InviteUsers => Step::InviteUsers,
            Self::InstallPackage => Step::InstallPackage,
            _ => Step::ConfigureSalesforce,
        }
    }

    /// What must have happened before, as in the real products.
    pub(crate) const fn needs(self) -> Option<Self> {
        match self {
            Self::ConnectSalesforce | Self::ConnectMarketo | Self::InviteUsers => {
                Some(Self::FirstInvite)
            }
            Self::DisconnectSalesforce => Some(Self::ConnectSalesforce),
            Self::StartSync => Some(Self::ConnectMarketo),
            Self::Configure
            | Self::AddLayoutSections
            | Self::MapLeadFields
            | Self::EnableActions
            | Self::AssignPermissionSet
            | Self::AddListButtons => Some(Self::InstallPackage),
            Self::RemoveRemoteSite => Some(Self::CreateRemoteSites),
            Self::RevokeReadAccess => Some(Self::GrantReadAccess),
            Self::ChangeLayout => Some(Self::AddLayoutSections),
            Self::UnassignPermissionSet => Some(Self::AssignPermissionSet),
            Self::RemoveActivityField => Some(Self::CreateActivityFields),
            Self::RemoveListButtons => Some(Self::AddListButtons),
            _ => None,
        }
    }

    /// What it makes good again.
    pub(crate) const fn repairs(self) -> Option<Self> {
        match self {
            Self::ConnectSalesforce => Some(Self::DisconnectSalesforce),
            Self::CreateRemoteSites => Some(Self::RemoveRemoteSite),
            Self::GrantReadAccess => Some(Self::RevokeReadAccess),
            Self::AddLayoutSections => Some(Self::ChangeLayout),
            Self::AssignPermissionSet => Some(Self::UnassignPermissionSet),
            Self::CreateActivityFields => Some(Self::RemoveActivityField),
            Self::AddListButtons => Some(Self::RemoveListButtons),
            _ => None,
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Event {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|event| event.name() == name)
            .ok_or_else(|| format!("one of {}", Self::ALL.map(Self::name).join(", ")))
    }
}
