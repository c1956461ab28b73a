//! What Marketo is asked. Each method is one answer; several checks may want the same.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::{
    failure::Failure,
    marketo::{Calls, Client, DAILY_QUOTAS, MarketoError, SalesActivity},
};

use super::{Answers, Silence, answers::Once, seen::Answer};

/// Most calls a run makes of Marketo.
const CALLS: u64 = 10;
/// The share of what is left of the day that a run uses: one in so many calls.
const SHARE: u64 = 100;
/// Users on a page, the most there may be (User Management API).
const USERS: usize = 200;
/// Pages of activities that are looked at.
const PAGES: usize = 3;
/// Days that are looked back for activities.
const DAYS: i64 = 30;

/// A field of people.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PersonField {
    pub(super) name: String,
    pub(super) crm_managed: Option<bool>,
}

/// A type of activities.
#[derive(Debug, Deserialize)]
pub(super) struct ActivityType {
    pub(super) id: i64,
    pub(super) name: Option<String>,
}

/// A user of Marketo.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MarketoUser {
    pub(super) userid: String,
    pub(super) email_address: Option<String>,
    pub(super) api_only: Option<bool>,
}

/// A role of a user.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Role {
    pub(super) access_role_name: Option<String>,
}

/// Sales activities of the last days by their source.
#[derive(Debug, Default)]
pub(super) struct Activities {
    /// Those that MSI Actions wrote.
    pub(super) of_actions: u64,
    /// When the last of them was; as Marketo writes it.
    pub(super) last: Option<String>,
    /// Those with another source.
    pub(super) others: u64,
    /// Whether there are more than were looked at.
    pub(super) more: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Activity {
    activity_date: Option<String>,
    #[serde(default)]
    attributes: Vec<Attribute>,
}

#[derive(Debug, Deserialize)]
struct Attribute {
    name: String,
    value: Option<serde_json::Value>,
}

/// One cell for each answer.
#[derive(Default)]
pub(super) struct MarketoAnswers {
    usage: Once<Calls>,
    fields: Once<Vec<PersonField>>,
    types: Once<Vec<ActivityType>>,
    users: Once<Vec<MarketoUser>>,
    roles: Once<Vec<Role>>,
    activities: Once<Activities>,
}

impl Answers {
    /// The client, once it is known that enough calls are left for others.
    async fn spared_marketo(&self) -> Answer<&Client> {
        let client = self.marketo()?;
        let usage = async {
            let token = client.token().await.map_err(Silence::from)?;
            let calls = client.calls_today(token.api_user.as_deref()).await;
            calls.map_err(Silence::from)
        };
        let calls = self.of_marketo.usage.get(usage).await?;
        // The quota is told nowhere: the least of the documented ones that is not used up.
        let quotas = DAILY_QUOTAS
            .into_iter()
            .filter(|quota| *quota > calls.today);
        let left = quotas.min().map_or(0, |quota| calls.left_of(quota));
        // What had to be asked again counts as well.
        let most = CALLS.max(client.calls() + 1);
        if most * SHARE > left {
            return Err(Failure::new("marketo-spared").with("left", left).into());
        }
        Ok(client)
    }

    /// Fields of people.
    pub(super) async fn person_fields(&self) -> Answer<Arc<Vec<PersonField>>> {
        #[derive(Deserialize)]
        struct Described {
            fields: Vec<PersonField>,
        }
        let ask = async {
            let client = self.spared_marketo().await?;
            let answer = client.rest::<Described>("v1/leads/describe2.json").await?;
            let described = answer.result.into_iter().next();
            let described = described.ok_or_else(|| Silence::because("marketo-nothing-visible"))?;
            Ok::<_, Silence>(described.fields)
        };
        self.of_marketo.fields.get(ask).await
    }

    /// Types of activities.
    pub(super) async fn activity_types(&self) -> Answer<Arc<Vec<ActivityType>>> {
        let ask = async {
            let client = self.spared_marketo().await?;
            let answer = client.rest("v1/activities/types.json").await?;
            Ok::<_, Silence>(answer.result)
        };
        self.of_marketo.types.get(ask).await
    }

    /// Users of the subscription.
    pub(super) async fn marketo_users(&self) -> Answer<Arc<Vec<MarketoUser>>> {
        let ask = async {
            let client = self.spared_marketo().await?;
            let size = USERS.to_string();
            let mut all: Vec<MarketoUser> = Vec::new();
            // One run has few calls; a subscription with more users is told of, see below.
            for page in 0..2 {
                let offset = (page * USERS).to_string();
                let query = [("pageSize", size.as_str()), ("pageOffset", offset.as_str())];
                let users: Vec<MarketoUser> = client.users("allusers.json", &query).await?;
                let last = users.len() < USERS;
                all.extend(users);
                if last {
                    return Ok::<_, Silence>(all);
                }
            }
            Err(Failure::new("marketo-too-many-users")
                .with("users", all.len())
                .into())
        };
        self.of_marketo.users.get(ask).await
    }

    /// Roles of a user.
    pub(super) async fn marketo_roles(&self, user: &MarketoUser) -> Answer<Arc<Vec<Role>>> {
        let ask = async {
            let client = self.spared_marketo().await?;
            let path = format!("{}/roles.json", user.userid);
            Ok::<_, Silence>(client.users(&path, &[]).await?)
        };
        self.of_marketo.roles.get(ask).await
    }

    /// Sales activities of the last days.
    pub(super) async fn sales_activities(&self) -> Answer<Arc<Activities>> {
        self.of_marketo.activities.get(activities(self)).await
    }
}

async fn activities(answers: &Answers) -> Answer<Activities> {
    let (types, page) = tokio::join!(answers.activity_types(), first_page(answers));
    let types = types?;
    let sales = types
        .iter()
        .filter(|one| SalesActivity::of(one.id, one.name.as_deref().unwrap_or_default()).is_some());
    let ids: Vec<String> = sales.map(|one| one.id.to_string()).collect();
    if ids.is_empty() {
        return Ok(Activities::default());
    }
    let ids = ids.join(",");
    let client = answers.spared_marketo().await?;
    let mut page = page?;
    let mut found = Activities::default();
    for _ in 0..PAGES {
        let token = page
            .take()
            .ok_or_else(|| Silence::because("marketo-nothing-visible"))?;
        let query = [
            ("nextPageToken", token.as_str()),
            ("activityTypeIds", ids.as_str()),
        ];
        let reply = client
            .rest_with::<Activity>("v1/activities.json", &query)
            .await?;
        for activity in reply.result {
            found.add(activity, &answers.settings.sales_sources);
        }
        found.more = reply.more;
        page = reply.next_page;
        if !found.more {
            break;
        }
    }
    Ok(found)
}

/// The token of the page with the first activities of the last days.
async fn first_page(answers: &Answers) -> Answer<Option<String>> {
    let client = answers.spared_marketo().await?;
    let since = since(answers.known.now)?;
    let query = [("sinceDatetime", since.as_str())];
    let token = client.rest_with::<serde_json::Value>("v1/activities/pagingtoken.json", &query);
    Ok(token.await?.next_page)
}

impl Activities {
    fn add(&mut self, activity: Activity, sources: &[String]) {
        let source = activity
            .attributes
            .iter()
            .find(|one| one.name.eq_ignore_ascii_case("source"));
        let source = source.and_then(|source| source.value.as_ref()?.as_str());
        let of_actions = source.is_some_and(|source| {
            sources
                .iter()
                .any(|known| known.eq_ignore_ascii_case(source))
        });
        if of_actions {
            self.of_actions += 1;
            self.last = self.last.take().max(activity.activity_date);
        } else {
            self.others += 1;
        }
    }
}

/// So many days before `now`, as Marketo reads it.
fn since(now: u64) -> Answer<String> {
    let at = i64::try_from(now)
        .ok()
        .and_then(|now| Timestamp::from_millisecond(now).ok());
    let at = at.and_then(|at| at.checked_sub(SignedDuration::from_hours(24 * DAYS)).ok());
    let at = at.ok_or_else(|| Silence::because("clock-not-usable"))?;
    Ok(at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// Whether the role lacks the permission.
pub(super) fn is_denied<T>(answer: &Answer<T>) -> bool {
    matches!(answer, Err(Silence::CannotTell(failure)) if failure.code == MarketoError::DENIED)
}
