//! Looking at Salesforce: what the record keeps of it, and looking again with the session there is.

use crate::{
    failure::Failure,
    record::{OrgUser, Organization, SalesforceSignIn},
    salesforce::{self, Look, OrganizationKind, Session},
};

use super::{salesforce_session::SessionKeep, salesforce_sign_in::SalesforceSignedIn};

/// What the record keeps of a look.
pub(super) fn seen(session: &Session, look: &Look, stay: bool) -> SalesforceSignIn {
    let organization = &look.organization;
    SalesforceSignIn {
        organization: Organization {
            id: organization.id.clone(),
            name: organization.name.clone().unwrap_or_default(),
            sandbox: organization
                .kind
                .clone()
                .ok()
                .map(OrganizationKind::is_sandbox),
            edition: organization.edition.clone().ok(),
        },
        user: OrgUser {
            id: look.user.user_id.clone(),
            username: look.user.username.clone().unwrap_or_default(),
        },
        instance_url: session.instance_url.to_string(),
        scopes: session.scopes.clone(),
        api: look.api.failure(),
        stay,
    }
}

/// Looking again with the session there is, ready to start.
pub struct SalesforceLooking {
    pub(super) keep: SessionKeep,
    pub(super) setup: String,
    pub(super) stay: bool,
}

impl SalesforceLooking {
    /// Asks Salesforce once more who is signed in and whether the API answers, renewing the session if it
    /// may be.
    pub async fn run(self) -> Result<SalesforceSignedIn, Failure> {
        let client = self.keep.client().await?;
        let client = client.ok_or_else(|| Failure::new("session-missing"))?;
        let look = salesforce::look(&client).await?;
        let session = client.session();
        // Whoever signed out meanwhile stays signed out.
        let kept = self.keep.secrets.find(&self.keep.key).await;
        let kept = kept.map_err(|error| error.failure())?;
        let kept = kept.ok_or_else(|| Failure::new("session-missing"))?;
        Ok(SalesforceSignedIn {
            setup: self.setup,
            seen: seen(&session, &look, self.stay),
            kept,
            before_not_revoked: None,
            keep: self.keep,
        })
    }
}
