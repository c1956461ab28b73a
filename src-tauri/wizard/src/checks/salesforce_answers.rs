//! What Salesforce is asked. Each method is one answer; several checks may want the same.
//!
//! Sources: Object Reference and Tooling API Reference for the objects and fields; names that no page confirms
//! are looked up in the object's description first.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::Arc,
};

use serde::Deserialize;
use serde_json::Value;

use crate::salesforce::{self, Client, Described};

use super::{
    Answers, Silence,
    answers::Once,
    salesforce_rows::{
        App, Assignment, Button, Layout, Org, Package, PermissionSet, Readable, RemoteSite,
        SearchLayout, Token, User,
    },
    seen::Answer,
    soql::{in_calls, quoted, rows, tooling_rows},
};

/// The objects that have a place for the panel.
pub(super) const OBJECTS: [&str; 4] = ["Lead", "Contact", "Account", "Opportunity"];
/// Most layouts whose content is fetched; each is a call of its own.
pub(super) const LAYOUTS: usize = 12;
/// What Salesforce puts behind addresses in a sandbox, so that nobody gets mail by mistake.
pub(super) const SANDBOX: &str = ".invalid";
/// Permissions that the steps ahead ask for, of those that Salesforce has.
pub(super) const PERMISSIONS: [&str; 7] = [
    "PermissionsApiEnabled",
    "PermissionsAssignPermissionSets",
    "PermissionsCustomizeApplication",
    "PermissionsInstallPackaging",
    "PermissionsManageUsers",
    "PermissionsModifyAllData",
    "PermissionsViewSetup",
];

/// Failures that say nothing about other questions.
const ABOUT_ONE_ANSWER: [&str; 5] = [
    "salesforce-forbidden",
    "salesforce-not-visible",
    "salesforce-nothing-visible",
    "salesforce-odd-answer",
    "salesforce-query-timeout",
];

/// One cell for each answer.
#[derive(Default)]
pub(super) struct SalesforceAnswers {
    org: Once<Org>,
    permissions: Once<BTreeMap<String, bool>>,
    tokens: Once<Vec<Token>>,
    apps: Once<Vec<App>>,
    packages: Once<Vec<Package>>,
    objects: Once<Vec<String>>,
    lead: Once<Described>,
    contact: Once<Described>,
    task: Once<Described>,
    remote_sites: Once<Vec<RemoteSite>>,
    layouts: Once<Vec<Layout>>,
    readable: Once<Vec<Readable>>,
    profiles: Once<BTreeMap<String, String>>,
    sets: Once<Vec<PermissionSet>>,
    assignments: Once<Vec<Assignment>>,
    invited: Once<Vec<User>>,
    first_user: Once<Vec<User>>,
    with_api: Once<BTreeSet<String>>,
    buttons: Once<Vec<Button>>,
    search_layouts: Once<Vec<SearchLayout>>,
}

impl Answers {
    pub(super) async fn org(&self) -> Answer<Arc<Org>> {
        let ask = async {
            let soql = "SELECT Id, Name, OrganizationType FROM Organization";
            let org: Option<Org> = self.salesforce()?.first(soql).await?;
            org.ok_or_else(|| Silence::because("salesforce-nothing-visible"))
        };
        self.of_salesforce.org.get(ask).await
    }

    /// The client, once the org has been asked who it is: that is the first question, and what stands in the way
    /// of all others is told by it.
    pub(super) async fn opened(&self) -> Answer<&Client> {
        let client = self.salesforce()?;
        match self.org().await {
            Ok(org) => match &self.known.organization {
                Some(expected) if !salesforce::same_id(&expected.id, &org.id) => {
                    Err(Silence::because("salesforce-other-organization"))
                }
                _ => Ok(client),
            },
            Err(Silence::CannotTell(why)) if ABOUT_ONE_ANSWER.contains(&why.code.as_str()) => {
                Ok(client)
            }
            Err(silence) => Err(silence),
        }
    }

    /// The running user's permissions by name, of those that the org knows.
    pub(super) async fn own_permissions(&self) -> Answer<Arc<BTreeMap<String, bool>>> {
        let ask = async {
            let client = self.opened().await?;
            let described = client.describe("UserPermissionAccess").await?;
            // A column that does not exist would refuse the whole question.
            let known = PERMISSIONS.into_iter();
            let known: Vec<&str> = known
                .filter(|name| described.field(name).is_some())
                .collect();
            if known.is_empty() {
                return Err(Silence::because("salesforce-nothing-visible"));
            }
            let soql = format!("SELECT {} FROM UserPermissionAccess", known.join(", "));
            let row: Option<BTreeMap<String, Value>> = client.first(&soql).await?;
            let row = row.ok_or_else(|| Silence::because("salesforce-nothing-visible"))?;
            let has = |name: &str| Some((name.to_owned(), row.get(name)?.as_bool()?));
            Ok::<_, Silence>(known.into_iter().filter_map(has).collect())
        };
        self.of_salesforce.permissions.get(ask).await
    }

    /// Who authorised MSI Actions. Never the tokens themselves: they are secrets.
    pub(super) async fn tokens(&self) -> Answer<Arc<Vec<Token>>> {
        let ask = async {
            let names = quoted(self.settings.app_names.iter().map(String::as_str));
            let soql = format!(
                "SELECT AppName, AppMenuItemId, UserId, User.ProfileId, User.IsActive, LastUsedDate FROM OauthToken WHERE AppName IN ({names})"
            );
            rows(self.opened().await?, &soql).await
        };
        self.of_salesforce.tokens.get(ask).await
    }

    pub(super) async fn connected_apps(&self) -> Answer<Arc<Vec<App>>> {
        let ask = async {
            let soql = "SELECT Name, OptionsAllowAdminApprovedUsersOnly FROM ConnectedApplication";
            rows(self.opened().await?, soql).await
        };
        self.of_salesforce.apps.get(ask).await
    }

    pub(super) async fn packages(&self) -> Answer<Arc<Vec<Package>>> {
        let ask = async {
            let soql = "SELECT Id, SubscriberPackage.NamespacePrefix, SubscriberPackage.Name, \
                SubscriberPackageVersion.MajorVersion, SubscriberPackageVersion.MinorVersion, \
                SubscriberPackageVersion.PatchVersion FROM InstalledSubscriberPackage";
            tooling_rows(self.opened().await?, soql).await
        };
        self.of_salesforce.packages.get(ask).await
    }

    /// API names of all objects that the user sees.
    pub(super) async fn objects(&self) -> Answer<Arc<Vec<String>>> {
        let ask = async { Ok::<_, Silence>(self.opened().await?.objects().await?) };
        self.of_salesforce.objects.get(ask).await
    }

    /// Lead, Contact or Task.
    pub(super) async fn described(&self, object: &str) -> Answer<Arc<Described>> {
        let answers = &self.of_salesforce;
        let cell = match object {
            "Lead" => &answers.lead,
            "Contact" => &answers.contact,
            _ => &answers.task,
        };
        let ask = async { Ok::<_, Silence>(self.opened().await?.describe(object).await?) };
        cell.get(ask).await
    }

    pub(super) async fn remote_sites(&self) -> Answer<Arc<Vec<RemoteSite>>> {
        let ask = async {
            let soql = "SELECT EndpointUrl, IsActive FROM RemoteProxy";
            tooling_rows(self.opened().await?, soql).await
        };
        self.of_salesforce.remote_sites.get(ask).await
    }

    /// The layouts of the four objects, and what stands on the first [`LAYOUTS`] of them.
    pub(super) async fn layouts(&self) -> Answer<Arc<Vec<Layout>>> {
        self.of_salesforce.layouts.get(layouts(self)).await
    }

    /// Profiles and permission sets that may read one of the four objects.
    pub(super) async fn readable(&self) -> Answer<Arc<Vec<Readable>>> {
        let ask = async {
            let soql = format!(
                "SELECT SobjectType, Parent.ProfileId FROM ObjectPermissions WHERE PermissionsRead = true AND SobjectType IN ({})",
                quoted(OBJECTS)
            );
            rows(self.opened().await?, &soql).await
        };
        self.of_salesforce.readable.get(ask).await
    }

    /// Names of the profiles by id.
    pub(super) async fn profiles(&self) -> Answer<Arc<BTreeMap<String, String>>> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Profile {
            id: String,
            name: String,
        }
        let ask = async {
            let all: Vec<Profile> =
                rows(self.opened().await?, "SELECT Id, Name FROM Profile").await?;
            let pairs = all.into_iter().map(|profile| (profile.id, profile.name));
            Ok::<_, Silence>(pairs.collect())
        };
        self.of_salesforce.profiles.get(ask).await
    }

    /// Permission sets of the package.
    pub(super) async fn permission_sets(&self) -> Answer<Arc<Vec<PermissionSet>>> {
        let ask = async {
            let soql = format!(
                "SELECT Id, Label FROM PermissionSet WHERE NamespacePrefix = {}",
                self.namespace()
            );
            rows(self.opened().await?, &soql).await
        };
        self.of_salesforce.sets.get(ask).await
    }

    /// Who has a permission set of the package.
    pub(super) async fn assignments(&self) -> Answer<Arc<Vec<Assignment>>> {
        let ask = async {
            let soql = format!(
                "SELECT AssigneeId, PermissionSetId, Assignee.ProfileId, Assignee.IsActive FROM PermissionSetAssignment WHERE PermissionSet.NamespacePrefix = {}",
                self.namespace()
            );
            rows(self.opened().await?, &soql).await
        };
        self.of_salesforce.assignments.get(ask).await
    }

    /// Users with an address of the invite list.
    pub(super) async fn invited_users(&self) -> Answer<Arc<Vec<User>>> {
        let ask = async {
            let invited = self.known.invited.as_ref().map_err(Clone::clone)?;
            let addresses: Vec<&str> = invited.iter().map(|(_, email)| email.as_str()).collect();
            users(self.opened().await?, &addresses).await
        };
        self.of_salesforce.invited.get(ask).await
    }

    /// Users with the first user's address.
    pub(super) async fn first_users(&self) -> Answer<Arc<Vec<User>>> {
        let ask = async {
            let first = self.first_user()?;
            users(self.opened().await?, &[first.email.as_str()]).await
        };
        self.of_salesforce.first_user.get(ask).await
    }

    /// Ids of those of the invited and the first user who may use the API.
    pub(super) async fn with_api(&self) -> Answer<Arc<BTreeSet<String>>> {
        let ask = async {
            let (invited, first) = tokio::join!(self.invited_users(), self.first_users());
            let users = [invited.ok(), first.ok()].into_iter().flatten();
            let ids: BTreeSet<String> = users
                .flat_map(|users| users.iter().map(|user| user.id.clone()).collect::<Vec<_>>())
                .collect();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let client = self.opened().await?;
            let asked = in_calls(&ids).into_iter().map(|ids| async move {
                let soql = format!(
                    "SELECT AssigneeId, PermissionSetId FROM PermissionSetAssignment WHERE PermissionSet.PermissionsApiEnabled = true AND AssigneeId IN ({})",
                    quoted(ids.iter().copied())
                );
                rows::<Assignment>(client, &soql).await
            });
            let found = futures_util::future::try_join_all(asked).await?;
            let ids = found.into_iter().flatten().map(|row| row.assignee_id);
            Ok::<_, Silence>(ids.collect())
        };
        self.of_salesforce.with_api.get(ask).await
    }

    /// Buttons of the package.
    pub(super) async fn buttons(&self) -> Answer<Arc<Vec<Button>>> {
        let ask = async {
            let soql = format!(
                "SELECT Name, MasterLabel, EntityDefinitionId FROM WebLink WHERE NamespacePrefix = {}",
                self.namespace()
            );
            tooling_rows(self.opened().await?, &soql).await
        };
        self.of_salesforce.buttons.get(ask).await
    }

    /// What the lists of leads and contacts show.
    pub(super) async fn search_layouts(&self) -> Answer<Arc<Vec<SearchLayout>>> {
        let ask = async {
            let soql = "SELECT EntityDefinitionId, ButtonsDisplayed FROM SearchLayout \
                WHERE EntityDefinitionId IN ('Lead', 'Contact')";
            tooling_rows(self.opened().await?, soql).await
        };
        self.of_salesforce.search_layouts.get(ask).await
    }

    /// How many records a condition holds for.
    pub(super) async fn number_of(&self, what: &str) -> Answer<u64> {
        let soql = format!("SELECT COUNT() FROM {what}");
        let nothing = |_: Vec<Value>| ControlFlow::Break(());
        Ok(self.opened().await?.query(&soql, nothing).await?)
    }

    fn namespace(&self) -> String {
        quoted([self.settings.package_namespace.as_str()])
    }
}

async fn layouts(answers: &Answers) -> Result<Vec<Layout>, Silence> {
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Row {
        id: String,
        name: String,
        entity_definition_id: String,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Content {
        metadata: Value,
    }
    let client = answers.opened().await?;
    let soql = format!(
        "SELECT Id, Name, EntityDefinitionId FROM Layout WHERE EntityDefinitionId IN ({})",
        quoted(OBJECTS)
    );
    let all: Vec<Row> = tooling_rows(client, &soql).await?;
    // What stands on a layout is told for one layout at a time.
    let asked = all.into_iter().enumerate().map(|(place, row)| async move {
        let content = if place < LAYOUTS {
            let id = quoted([row.id.as_str()]);
            let soql = format!("SELECT Metadata FROM Layout WHERE Id = {id}");
            let found: Vec<Content> = tooling_rows(client, &soql).await?;
            found.into_iter().next().map(|found| found.metadata)
        } else {
            None
        };
        Ok::<_, Silence>(Layout {
            object: row.entity_definition_id,
            name: row.name,
            content,
        })
    });
    futures_util::future::try_join_all(asked).await
}

/// Users with one of those addresses, or with what a sandbox makes of it.
async fn users(client: &Client, addresses: &[&str]) -> Result<Vec<User>, Silence> {
    let both = addresses
        .iter()
        .flat_map(|address| [(*address).to_owned(), format!("{address}{SANDBOX}")]);
    let both: Vec<String> = both.collect();
    let both: Vec<&str> = both.iter().map(String::as_str).collect();
    let asked = in_calls(&both).into_iter().map(|addresses| async move {
        let soql = format!(
            "SELECT Id, Email, IsActive, ProfileId FROM User WHERE Email IN ({})",
            quoted(addresses.iter().copied())
        );
        rows::<User>(client, &soql).await
    });
    let found = futures_util::future::try_join_all(asked).await?;
    Ok(found.into_iter().flatten().collect())
}
