//! The first look after signing in: who, where, and whether the API answers.
//!
//! *Signed in* and *may use the API* are two things. A person can be signed in to an org whose edition has
//! no API, whose policies block it, or whose quota is used up; that is a diagnosis of its own and never a
//! failed sign-in.

use super::{Client, Organization, Problem, SalesforceError, Usage, Who};
use crate::failure::Failure;

/// Whether the API answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// It does.
    Works,
    /// The user lacks the permission *API Enabled*.
    NotEnabledForUser,
    /// The edition of the org has no API.
    NotEnabledForOrg,
    /// A policy of the org blocks this app or this session.
    BlockedByPolicy,
    /// The calls of the last 24 hours are used up.
    QuotaReached,
    /// Salesforce is not available at the moment.
    Maintenance,
    /// It could not be told, and why.
    CannotTell(Failure),
}

impl Reach {
    fn of(error: &SalesforceError) -> Self {
        match error.problem() {
            Problem::ApiOffForUser => Self::NotEnabledForUser,
            Problem::ApiOffForOrg => Self::NotEnabledForOrg,
            Problem::SessionNotForApi | Problem::SecurityPolicy => Self::BlockedByPolicy,
            Problem::DailyQuota => Self::QuotaReached,
            Problem::Unavailable => Self::Maintenance,
            _ => Self::CannotTell(error.failure()),
        }
    }

    /// Whether it works.
    pub fn works(&self) -> bool {
        *self == Self::Works
    }

    /// What a face says when it does not work: the cause, whose job it is, the next click.
    pub fn failure(&self) -> Option<Failure> {
        match self {
            Self::Works => None,
            Self::NotEnabledForUser => Some(Failure::new("salesforce-api-off-for-user")),
            Self::NotEnabledForOrg => Some(Failure::new("salesforce-api-off-for-org")),
            Self::BlockedByPolicy => Some(Failure::new("salesforce-not-for-api")),
            Self::QuotaReached => Some(Failure::new("salesforce-quota")),
            Self::Maintenance => Some(Failure::new("salesforce-unavailable")),
            Self::CannotTell(failure) => Some(failure.clone()),
        }
    }
}

/// What is seen at the first look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The org.
    pub organization: Organization,
    /// Who is signed in.
    pub user: Who,
    /// Whether the API answers.
    pub api: Reach,
    /// Calls of the org, if an answer of the API said so.
    pub usage: Option<Usage>,
}

/// Looks around. Fails only where nobody is signed in (the session has ended) or no server answered at
/// all.
pub async fn look(client: &Client) -> Result<Look, Failure> {
    let client = client.run();
    let user = who(&client).await?;
    Ok(look_further(&client, user).await)
}

/// The second half of a look, which never fails: the org, and whether the API answers.
pub async fn look_further(client: &Client, user: Who) -> Look {
    match client.organization().await {
        Ok(organization) => Look {
            organization,
            user,
            api: Reach::Works,
            usage: client.usage(),
        },
        Err(error) => Look {
            api: Reach::of(&error),
            usage: client.usage(),
            ..Look::unseen(user, error.failure())
        },
    }
}

impl Look {
    /// Where nothing but who signed in could be seen, because of `reason`.
    pub fn unseen(user: Who, reason: Failure) -> Self {
        Self {
            organization: Organization::unseen(user.organization_id.clone(), &reason),
            user,
            api: Reach::CannotTell(reason),
            usage: None,
        }
    }
}

/// The first half of a look. Who is signed in: userinfo, else the identity URL, else what the session itself
/// says. Fails only where nobody is signed in or no server answered at all.
pub async fn who(client: &Client) -> Result<Who, Failure> {
    let first = match client.userinfo().await {
        Ok(who) => return Ok(who),
        Err(error) => error,
    };
    if first.problem() == Problem::SessionEnded {
        return Err(first.failure());
    }
    let second = match client.identity().await {
        Ok(who) => return Ok(who),
        Err(error) => error,
    };
    match (first.problem(), second.problem()) {
        (_, Problem::SessionEnded) => Err(second.failure()),
        (Problem::NoAnswer, Problem::NoAnswer) => Err(first.failure()),
        _ => {
            let session = client.session();
            Ok(Who {
                organization_id: session.organization_id,
                user_id: session.user_id,
                username: None,
                name: None,
            })
        }
    }
}
