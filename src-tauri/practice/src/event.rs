//! What a person does in the web applications, and what can be undone behind their back.

use crate::named::named;

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

named! {
    /// Something that happens in the practice organisation.
    pub enum Event, "practice-event-" {
        /// The first user is invited from Marketo and activates the account.
        FirstInvite = "practice-event-first-invite",
        /// The account is connected to Salesforce: *Marketo Sales* is authorised there.
        ConnectSalesforce = "practice-event-connect-salesforce",
        /// The connection to Salesforce is taken away again.
        DisconnectSalesforce = "practice-event-disconnect-salesforce",
        /// The app by which it is connected is uninstalled; what was authorised before is still there.
        UninstallApp = "practice-event-uninstall-app",
        /// The app lets in only those whom an admin has approved.
        RestrictApp = "practice-event-restrict-app",
        /// The account is connected to Marketo.
        ConnectMarketo = "practice-event-connect-marketo",
        /// The sync of the action fields is started.
        StartSync = "practice-event-start-sync",
        /// The sync between Marketo and Salesforce is taken away: Marketo has no fields of Salesforce any more.
        BreakSync = "practice-event-break-sync",
        /// The fields of Salesforce are left in Marketo, which no longer keeps them in step.
        DetachSync = "practice-event-detach-sync",
        /// It is set up again.
        RestoreSync = "practice-event-restore-sync",
        /// Activities are there that were logged before MSI Actions, by its forerunner.
        LogOldActivities = "practice-event-log-old-activities",
        /// The users are invited and activate their accounts.
        InviteUsers = "practice-event-invite-users",
        /// One of them leaves the company: the user is not active any more, and keeps what was given.
        UserLeaves = "practice-event-user-leaves",
        /// The package is installed; takes [`Options::install_takes`](crate::Options::install_takes), and no time
        /// where it is there already, which upgrades an older version.
        InstallPackage = "practice-event-install-package",
        /// An older version is there: 1.5800, which has no permission set.
        DowngradePackage = "practice-event-downgrade-package",
        /// One of the objects of the package is not deployed, and so not seen.
        HidePackageObject = "practice-event-hide-package-object",
        /// Everything of step 7 at once.
        Configure = "practice-event-configure",
        /// The four remote sites are made.
        CreateRemoteSites = "practice-event-create-remote-sites",
        /// One of them is removed again.
        RemoveRemoteSite = "practice-event-remove-remote-site",
        /// One of the two of MSI Actions is there and not active.
        DeactivateRemoteSite = "practice-event-deactivate-remote-site",
        /// The two of Marketo are there and not active.
        DeactivateMarketoSites = "practice-event-deactivate-marketo-sites",
        /// The profile gets Read on leads, contacts, accounts and opportunities.
        GrantReadAccess = "practice-event-grant-read-access",
        /// Read on opportunities is taken away again.
        RevokeReadAccess = "practice-event-revoke-read-access",
        /// Read on opportunities is given by a permission set instead of the profile.
        MoveReadAccess = "practice-event-move-read-access",
        /// The section with the panel and its fields is put into the page layouts of the four objects.
        AddLayoutSections = "practice-event-add-layout-sections",
        /// Somebody takes the section out of one of the two layouts of leads, the one that the admin is assigned.
        ChangeLayout = "practice-event-change-layout",
        /// The lead fields are mapped to those of contacts.
        MapLeadFields = "practice-event-map-lead-fields",
        /// Credentials and key are entered, and MSI Actions is enabled.
        EnableActions = "practice-event-enable-actions",
        /// The permission set is assigned to the invited users.
        AssignPermissionSet = "practice-event-assign-permission-set",
        /// One of them loses it again.
        UnassignPermissionSet = "practice-event-unassign-permission-set",
        /// The 15 activity fields are made.
        CreateActivityFields = "practice-event-create-activity-fields",
        /// One of them is deleted again.
        RemoveActivityField = "practice-event-remove-activity-field",
        /// One of them is too short and may not be edited.
        SpoilActivityField = "practice-event-spoil-activity-field",
        /// The values of the task type are completed.
        SetTaskTypes = "practice-event-set-task-types",
        /// One of them becomes the default.
        SetTaskTypeDefault = "practice-event-set-task-type-default",
        /// The list buttons are added for leads and contacts.
        AddListButtons = "practice-event-add-list-buttons",
        /// They are gone from the list of leads again.
        RemoveListButtons = "practice-event-remove-list-buttons",
    }
}

impl Event {
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

    /// The step it belongs to.
    pub const fn step(self) -> Step {
        match self {
            Self::FirstInvite => Step::MarketoSalesAccount,
            Self::ConnectSalesforce
            | Self::DisconnectSalesforce
            | Self::UninstallApp
            | Self::RestrictApp => Step::ConnectSalesforce,
            Self::ConnectMarketo => Step::ConnectMarketo,
            Self::StartSync
            | Self::BreakSync
            | Self::DetachSync
            | Self::RestoreSync
            | Self::LogOldActivities => Step::InitiateSync,
            Self::InviteUsers | Self::UserLeaves => Step::InviteUsers,
            Self::InstallPackage | Self::DowngradePackage | Self::HidePackageObject => {
                Step::InstallPackage
            }
            _ => Step::ConfigureSalesforce,
        }
    }

    /// What must have happened before, as in the real products. What takes something away needs that it is there.
    pub(crate) const fn needs(self) -> Option<Self> {
        match self {
            Self::ConnectSalesforce | Self::ConnectMarketo | Self::InviteUsers => {
                Some(Self::FirstInvite)
            }
            Self::StartSync => Some(Self::ConnectMarketo),
            Self::UserLeaves => Some(Self::InviteUsers),
            Self::LogOldActivities => Some(Self::StartSync),
            // It is there from the beginning.
            Self::BreakSync | Self::DetachSync | Self::RestoreSync => None,
            Self::Configure
            | Self::AddLayoutSections
            | Self::MapLeadFields
            | Self::EnableActions
            | Self::AssignPermissionSet
            | Self::AddListButtons => Some(Self::InstallPackage),
            _ => self.repaired_by(),
        }
    }

    /// What makes good again what it takes away; `None` where it takes nothing away.
    pub(crate) const fn repaired_by(self) -> Option<Self> {
        match self {
            Self::DisconnectSalesforce | Self::UninstallApp | Self::RestrictApp => {
                Some(Self::ConnectSalesforce)
            }
            Self::DowngradePackage | Self::HidePackageObject => Some(Self::InstallPackage),
            Self::BreakSync | Self::DetachSync => Some(Self::RestoreSync),
            Self::RemoveRemoteSite | Self::DeactivateRemoteSite | Self::DeactivateMarketoSites => {
                Some(Self::CreateRemoteSites)
            }
            Self::RevokeReadAccess | Self::MoveReadAccess => Some(Self::GrantReadAccess),
            Self::ChangeLayout => Some(Self::AddLayoutSections),
            Self::UnassignPermissionSet => Some(Self::AssignPermissionSet),
            Self::RemoveActivityField | Self::SpoilActivityField => {
                Some(Self::CreateActivityFields)
            }
            Self::SetTaskTypeDefault => Some(Self::SetTaskTypes),
            Self::RemoveListButtons => Some(Self::AddListButtons),
            _ => None,
        }
    }
}
