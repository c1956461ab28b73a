//! What Salesforce is asked. Each method is one answer; several checks may want the same.
//!
//! Sources: Object Reference and Tooling API Reference for the objects and fields; names that no page confirms
//! are looked up in the object's description first.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::Arc,
};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use crate::salesforce::{self, Client, Described, SalesforceError};

use super::{Answers, Silence, answers::Once, seen::Answer};

/// The objects that have a place for the panel.
pub(super) const OBJECTS: [&str; 4] = ["Lead", "Contact", "Account", "Opportunity"];
/// Most rows of one answer that are looked at: what is asked for here has far fewer in any real org.
const ROWS: usize = 10_000;
/// Most layouts whose content is fetched; each is a call of its own.
pub(super) const LAYOUTS: usize = 12;
/// Texts that are looked for with one call, and their bytes in all: the address of the call, in which some bytes
/// take three, must stay below 16 KB.
const TEXTS: usize = 100;
/// See [`TEXTS`].
const BYTES: usize = 4_000;
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
    pub(super) fn has_left(user: Option<&Self>) -> bool {
        user.is_some_and(|user| user.is_active == Some(false))
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
    async fn opened(&self) -> Answer<&Client> {
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

async fn rows<T: DeserializeOwned>(client: &Client, soql: &str) -> Result<Vec<T>, Silence> {
    let mut all = Vec::new();
    let total = client.query(soql, keep(&mut all)).await?;
    whole(all, total)
}

async fn tooling_rows<T: DeserializeOwned>(client: &Client, soql: &str) -> Result<Vec<T>, Silence> {
    let mut all = Vec::new();
    let total = client.tooling_query(soql, keep(&mut all)).await?;
    whole(all, total)
}

fn keep<T>(all: &mut Vec<T>) -> impl FnMut(Vec<T>) -> ControlFlow<()> {
    |rows| {
        all.extend(rows);
        if all.len() > ROWS {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// An answer that was broken off tells nothing about what is not in it: by us, or by Salesforce, which hands out no
/// more than 2,500 rows of some objects (Object Reference, `OauthToken`).
fn whole<T>(all: Vec<T>, total: u64) -> Result<Vec<T>, Silence> {
    let rows = all.len();
    if rows > ROWS || u64::try_from(rows).is_ok_and(|rows| rows < total) {
        return Err(SalesforceError::TooMany {
            rows: rows.min(ROWS),
        }
        .into());
    }
    Ok(all)
}

/// The texts, as many together as one call can look for.
fn in_calls<'a, 'b>(mut texts: &'b [&'a str]) -> Vec<&'b [&'a str]> {
    let mut calls = Vec::new();
    while !texts.is_empty() {
        let mut bytes = 0;
        let fits = |text: &&&str| {
            bytes += text.len();
            bytes <= BYTES
        };
        let most = texts.iter().take(TEXTS).take_while(fits).count().max(1);
        let (call, rest) = texts.split_at(most);
        calls.push(call);
        texts = rest;
    }
    calls
}

/// Texts of a query, in quotes and apart by commas.
///
/// Source: SOQL and SOSL Reference, *Quoted String Escape Sequences*.
fn quoted<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = texts.into_iter().map(|text| {
        let text: String = text.chars().map(escaped).collect();
        format!("'{text}'")
    });
    quoted.collect::<Vec<_>>().join(", ")
}

fn escaped(character: char) -> String {
    match character {
        '\\' => r"\\".to_owned(),
        '\'' => r"\'".to_owned(),
        '\n' => r"\n".to_owned(),
        '\r' => r"\r".to_owned(),
        '\t' => r"\t".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_quotes() {
        assert_eq!(
            quoted(["o'brien@acme.example", "a\\' OR Id != '"]),
            r"'o\'brien@acme.example', 'a\\\' OR Id != \''"
        );
        assert_eq!(quoted(["a\nb\tc"]), r"'a\nb\tc'");
    }

    #[test]
    fn no_call_looks_for_more_than_its_address_can_hold() {
        let long = format!("{}@acme.example", "a".repeat(240));
        let texts: Vec<&str> = (0..250).map(|_| long.as_str()).collect();
        let calls = in_calls(&texts);
        assert_eq!(calls.iter().map(|call| call.len()).sum::<usize>(), 250);
        let longest = calls.iter().map(|call| quoted(call.iter().copied()).len());
        assert!(longest.max() <= Some(BYTES + 4 * TEXTS), "{}", calls.len());
        let short: Vec<&str> = (0..250).map(|_| "a@b.example").collect();
        let sizes: Vec<usize> = in_calls(&short).iter().map(|call| call.len()).collect();
        assert_eq!(sizes, [100, 100, 50]);
        let huge = "x".repeat(BYTES * 2);
        assert_eq!(in_calls(&[&huge, "a"]).len(), 2);
        assert!(in_calls(&[]).is_empty());
    }

    #[test]
    fn an_answer_that_counts_more_than_it_hands_out_is_not_taken_for_all_of_it() {
        assert!(whole(vec![(); 2500], 2501).is_err());
        assert_eq!(whole(vec![(); 2500], 2500).unwrap().len(), 2500);
        assert!(whole(vec![(); ROWS + 1], 0).is_err());
    }
}
