//! What *Test* shows: whose credentials these are, what is left of the day's calls, and what the role can
//! see.

use serde::Deserialize;
use serde_json::Value;

use super::{Calls, Client, MarketoError, Problem, Reply, SalesActivity};
use crate::failure::Failure;

/// Whether the role can see something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// It can.
    Can,
    /// It lacks the permission.
    Cannot,
    /// It could not be told, and why.
    CannotTell(Failure),
}

/// What is seen at the first look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The API-only user that owns the custom service; none where identity did not say.
    pub api_user: Option<String>,
    /// Calls of the day. How many there may be is told by no API (see `DAILY_QUOTAS`).
    pub calls: Calls,
    /// *Read-Only Person*: the fields of people.
    pub person: Sight,
    /// *Read-Only Activity*: types of activities.
    pub activity: Sight,
    /// *Access User Management Api* with *Access Users*, which is optional; none where nobody asked.
    pub users: Option<Sight>,
    /// The activity types of sales that the subscription has.
    pub sales_activities: Result<Vec<SalesActivity>, Failure>,
}

/// Looks around. Fails where the credentials are refused, where nothing answers, or where this machine is
/// not let in at all.
pub async fn look(client: &Client, with_users: bool) -> Result<Look, Failure> {
    let client = &client.run();
    let token = client.token().await.map_err(|error| error.failure())?;
    let calls = client.calls_today(token.api_user.as_deref()).await?;
    let (person, types, users) = tokio::join!(
        person(client),
        client.rest::<ActivityType>("v1/activities/types.json"),
        async {
            if with_users {
                Some(sight(&users(client).await))
            } else {
                None
            }
        },
    );
    Ok(Look {
        api_user: token.api_user,
        calls,
        person,
        activity: sight(&types),
        users,
        sales_activities: types
            .map(|types| sales_activities(&types))
            .map_err(|error| error.failure()),
    })
}

impl Client {
    /// Calls of the day. No permission is needed for this one, so being denied access has but one cause left:
    /// the list of addresses that may use the API.
    pub async fn calls_today(&self, api_user: Option<&str>) -> Result<Calls, Failure> {
        #[derive(Deserialize)]
        struct Day {
            date: Option<String>,
            total: u64,
            users: Option<Vec<User>>,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct User {
            user_id: String,
            count: u64,
        }
        let usage: Reply<Day> = match self.rest("v1/stats/usage.json").await {
            Ok(usage) => usage,
            Err(error) if error.problem() == Some(Problem::AccessDenied) => {
                return Err(Failure::new("marketo-not-from-here"));
            }
            Err(error) => return Err(error.failure()),
        };
        // A day without a call is not listed.
        let today = usage
            .result
            .iter()
            .max_by(|one, other| one.date.cmp(&other.date));
        let users = today.and_then(|today| today.users.as_deref());
        let own = users.zip(api_user).and_then(|(users, own)| {
            let own = users.iter().find(|user| user.user_id == own);
            own.map(|user| user.count)
        });
        Ok(Calls {
            today: today.map_or(0, |today| today.total),
            by_api_user: own,
        })
    }
}

/// Subscriptions without the newer description of people have the older one.
async fn person(client: &Client) -> Sight {
    let newer = client.rest::<Value>("v1/leads/describe2.json").await;
    match newer {
        Err(error) if error.problem() == Some(Problem::NotFound) => {
            sight(&client.rest::<Value>("v1/leads/describe.json").await)
        }
        answer => sight(&answer),
    }
}

async fn users(client: &Client) -> Result<Vec<Value>, MarketoError> {
    client.users("allusers.json", &[("pageSize", "1")]).await
}

fn sight<T>(answer: &Result<T, MarketoError>) -> Sight {
    match answer {
        Ok(_) => Sight::Can,
        Err(error) if error.problem() == Some(Problem::AccessDenied) => Sight::Cannot,
        Err(error) => Sight::CannotTell(error.failure()),
    }
}

#[derive(Deserialize)]
struct ActivityType {
    id: i64,
    name: Option<String>,
}

fn sales_activities(types: &Reply<ActivityType>) -> Vec<SalesActivity> {
    let there: Vec<SalesActivity> = types
        .result
        .iter()
        .filter_map(|one| SalesActivity::of(one.id, one.name.as_deref().unwrap_or_default()))
        .collect();
    let mut in_order = SalesActivity::ALL.to_vec();
    in_order.retain(|one| there.contains(one));
    in_order
}
