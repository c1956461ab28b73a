//! Who is signed in, and where: from userinfo or the identity URL, which answer also where the API is
//! closed, and from the records of the org.

use serde::Deserialize;

use super::{Client, Problem, SalesforceError, client::host, session::same_id};
use crate::{failure::Failure, http::Call};

/// The person behind a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Organisation id.
    pub organization_id: String,
    /// User id.
    pub user_id: String,
    /// Username: the unique one, of the form of an e-mail address. None where it could not be told.
    pub username: Option<String>,
    /// Name for people.
    pub name: Option<String>,
}

/// A user record, as far as this program looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// User id.
    pub id: String,
    /// Username.
    pub username: String,
    /// Name for people.
    pub name: String,
    /// Name of the profile; none where the user has none or it cannot be seen.
    pub profile: Option<String>,
}

/// What an org is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganizationKind {
    /// The production org of a customer, trials included.
    Production,
    /// A sandbox.
    Sandbox,
    /// A scratch org: a sandbox that expires.
    Scratch,
    /// A developer edition.
    Developer,
}

impl OrganizationKind {
    /// Whether Salesforce counts it among the sandboxes.
    pub fn is_sandbox(self) -> bool {
        matches!(self, Self::Sandbox | Self::Scratch)
    }
}

/// An org. What the signed-in user cannot see, or what could not be asked, is told as the reason why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Organisation id.
    pub id: String,
    /// Name of the company.
    pub name: Result<String, Failure>,
    /// What it is for.
    pub kind: Result<OrganizationKind, Failure>,
    /// `OrganizationType`, such as `Enterprise Edition`.
    pub edition: Result<String, Failure>,
    /// The instance it is on, such as `NA139`.
    pub instance: Result<String, Failure>,
}

impl Organization {
    /// An org of which only the id is known, because of `reason`.
    pub(super) fn unseen(id: String, reason: &Failure) -> Self {
        Self {
            id,
            name: Err(reason.clone()),
            kind: Err(reason.clone()),
            edition: Err(reason.clone()),
            instance: Err(reason.clone()),
        }
    }
}

impl Client {
    /// Who is signed in, by the userinfo endpoint of the org.
    pub async fn userinfo(&self) -> Result<Who, SalesforceError> {
        #[derive(Deserialize)]
        struct Userinfo {
            organization_id: String,
            user_id: String,
            preferred_username: Option<String>,
            name: Option<String>,
        }
        let url = self.url("/services/oauth2/userinfo");
        let told: Userinfo = self.read(url, Call::LIMIT).await?;
        self.own(Who {
            organization_id: told.organization_id,
            user_id: told.user_id,
            username: told.preferred_username,
            name: told.name,
        })
    }

    /// Who is signed in, by the identity URL of the token answer.
    pub async fn identity(&self) -> Result<Who, SalesforceError> {
        #[derive(Deserialize)]
        struct Identity {
            organization_id: String,
            user_id: String,
            username: Option<String>,
            display_name: Option<String>,
        }
        let mut url = self.session().identity;
        url.query_pairs_mut().append_pair("format", "json");
        let told: Identity = self.read(url, Call::LIMIT).await?;
        self.own(Who {
            organization_id: told.organization_id,
            user_id: told.user_id,
            username: told.username,
            name: told.display_name,
        })
    }

    /// The user record of the person who is signed in.
    pub async fn user(&self) -> Result<User, SalesforceError> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Row {
            id: String,
            username: String,
            name: String,
            profile: Option<Profile>,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Profile {
            name: Option<String>,
        }
        // The id is letters and digits, so nothing in it can end the literal.
        let id = self.session().user_id;
        let soql = format!("SELECT Id, Username, Name, Profile.Name FROM User WHERE Id = '{id}'");
        let row: Row = self.one(&soql, "User").await?;
        Ok(User {
            id: row.id,
            username: row.username,
            name: row.name,
            profile: row.profile.and_then(|profile| profile.name),
        })
    }

    /// The org: all of it at once, or in parts where the user cannot see all of it.
    pub async fn organization(&self) -> Result<Organization, SalesforceError> {
        const ALL: &str = "Id, Name, InstanceName, IsSandbox, TrialExpirationDate, NamespacePrefix, OrganizationType";
        let whole = self.organization_row(ALL).await;
        if let Err(error) = &whole
            && error.problem() != Problem::NotVisible
        {
            return Err(error.clone());
        }
        let Ok(row) = whole else {
            return self.organization_in_parts().await;
        };
        let kind = row.kind();
        Ok(Organization {
            id: row.id.unwrap_or_else(|| self.session().organization_id),
            name: row.name.ok_or_else(not_told),
            kind: kind.ok_or_else(not_told),
            edition: row.organization_type.ok_or_else(not_told),
            instance: row.instance_name.ok_or_else(not_told),
        })
    }

    async fn organization_in_parts(&self) -> Result<Organization, SalesforceError> {
        let name = self.seen("Id, Name").await?;
        let instance = self.seen("InstanceName").await?;
        let edition = self.seen("OrganizationType").await?;
        let sandbox = self.seen("IsSandbox, TrialExpirationDate").await?;
        let edition = edition.and_then(|row| row.organization_type.ok_or_else(not_told));
        let kind = sandbox.and_then(|row| {
            let row = OrganizationRow {
                organization_type: edition.as_ref().ok().cloned(),
                ..row
            };
            // Without the edition production and developer look the same.
            match (row.kind(), &edition) {
                (Some(OrganizationKind::Production), Err(reason)) => Err(reason.clone()),
                (kind, _) => kind.ok_or_else(not_told),
            }
        });
        Ok(Organization {
            id: self.session().organization_id,
            name: name.and_then(|row| row.name.ok_or_else(not_told)),
            kind,
            edition,
            instance: instance.and_then(|row| row.instance_name.ok_or_else(not_told)),
        })
    }

    /// Those fields of the org, or why they cannot be seen.
    async fn seen(
        &self,
        fields: &str,
    ) -> Result<Result<OrganizationRow, Failure>, SalesforceError> {
        match self.organization_row(fields).await {
            Ok(row) => Ok(Ok(row)),
            Err(error) if error.problem() == Problem::NotVisible => Ok(Err(error.failure())),
            Err(error) => Err(error),
        }
    }

    async fn organization_row(&self, fields: &str) -> Result<OrganizationRow, SalesforceError> {
        let soql = format!("SELECT {fields} FROM Organization");
        self.one(&soql, "Organization").await
    }

    async fn one<T: serde::de::DeserializeOwned>(
        &self,
        soql: &str,
        member: &'static str,
    ) -> Result<T, SalesforceError> {
        self.first(soql).await?.ok_or_else(|| SalesforceError::Odd {
            host: host(&self.session().instance_url),
            member,
        })
    }

    /// An answer about somebody else is none.
    fn own(&self, who: Who) -> Result<Who, SalesforceError> {
        let session = self.session();
        let own = same_id(&who.user_id, &session.user_id)
            && same_id(&who.organization_id, &session.organization_id);
        own.then_some(who).ok_or_else(|| SalesforceError::Odd {
            host: host(&session.instance_url),
            member: "user_id",
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct OrganizationRow {
    id: Option<String>,
    name: Option<String>,
    instance_name: Option<String>,
    is_sandbox: Option<bool>,
    trial_expiration_date: Option<String>,
    organization_type: Option<String>,
}

impl OrganizationRow {
    /// As the Salesforce CLI tells them apart: a sandbox that expires is a scratch org.
    fn kind(&self) -> Option<OrganizationKind> {
        let developer = self.organization_type.as_deref() == Some("Developer Edition");
        Some(match (self.is_sandbox?, &self.trial_expiration_date) {
            (true, None) => OrganizationKind::Sandbox,
            (true, Some(_)) => OrganizationKind::Scratch,
            (false, _) if developer => OrganizationKind::Developer,
            (false, _) => OrganizationKind::Production,
        })
    }
}

fn not_told() -> Failure {
    Failure::new("salesforce-not-told")
}
