//! Activity types, and activities: those that MSI Actions logs appear once the users are invited and the sync
//! runs. They say so in their source; those of before say *Tout*.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Asked, Error, Outcome, Right};
use crate::{Event, clock, org::Org, token::base64url};

/// Id, name, and attributes. The ids of sales calls and sales campaigns are not published and made up here.
const TYPES: [(u32, &str, &[&str]); 14] = [
    (1, "Visit Webpage", &["Webpage ID", "Query Parameters"]),
    (6, "Send Email", &["Campaign Run ID"]),
    (10, "Open Email", &["Device"]),
    (12, "New Person", &["Source Type"]),
    (
        13,
        "Change Data Value",
        &["New Value", "Old Value", "Reason"],
    ),
    (
        39,
        "Send Sales Email",
        &[
            "Sent By",
            "Source",
            "Template ID",
            "Sales Template Name",
            "Email Subject",
            "Marketo Sales Person ID",
        ],
    ),
    (
        40,
        "Open Sales Email",
        &["Sent By", "Source", "Template ID"],
    ),
    (
        41,
        "Click Sales Email",
        &["Link", "Sent By", "Source", "Template ID"],
    ),
    (
        45,
        "Receive Sales Email",
        &["Received By", "Source", "Marketo Sales Person ID"],
    ),
    (46, "Interesting Moment", &["Description", "Date", "Source"]),
    (
        48,
        "Sales Email Bounced",
        &["Details", "Email", "Sent By", "Template ID"],
    ),
    (
        151,
        "Received Sales Call",
        &["Sales Call Made By", "Sales Call Status", "Source"],
    ),
    (
        152,
        "Add to Sales Campaign",
        &[
            "Sales Campaign Name",
            "Sales Campaign ID",
            "Sent By",
            "Source",
        ],
    ),
    (
        153,
        "Remove from Sales Campaign",
        &[
            "Sales Campaign Name",
            "Sales Campaign ID",
            "Sent By",
            "Source",
        ],
    ),
];

/// Most types that may be asked for at once.
const MOST_TYPES: usize = 10;

pub(super) fn types(org: &Org) -> Result<Outcome, Error> {
    Right::ReadOnlyActivity.demand(org)?;
    let types: Vec<Value> = TYPES
        .iter()
        .map(|(id, name, attributes)| {
            let attributes: Vec<Value> = attributes
                .iter()
                .map(|name| json!({ "name": name, "dataType": "string" }))
                .collect();
            json!({
                "id": id,
                "name": name,
                "description": null,
                "primaryAttribute": { "name": "Artifact ID", "dataType": "integer" },
                "attributes": attributes,
            })
        })
        .collect();
    Ok(Outcome::of(Value::Array(types)))
}

/// `pagingtoken.json?sinceDatetime=…`: a token that stands for that moment.
pub(super) fn paging_token(org: &Org, asked: &Asked) -> Result<Outcome, Error> {
    Right::ReadOnlyActivity.demand(org)?;
    let since = asked
        .get("sinceDatetime")
        .ok_or_else(|| Error::new("701", "sinceDatetime cannot be blank"))?;
    // Marketo takes a date without a time, too.
    let since =
        moment(since).ok_or_else(|| Error::new("704", format!("Invalid date '{since}'")))?;
    let token = json!(format!("{}===", base64url(since.to_string().as_bytes())));
    Ok(Outcome::Enveloped(
        Value::Null,
        vec![("nextPageToken", token)],
    ))
}

fn moment(text: &str) -> Option<i64> {
    let at = |text: &str| text.parse::<Timestamp>().ok();
    at(text)
        .or_else(|| at(&format!("{text}T00:00:00Z")))
        .or_else(|| at(&format!("{text}Z")))
        .map(Timestamp::as_millisecond)
}

/// `activities.json?nextPageToken=…&activityTypeIds=…`.
pub(super) fn activities(org: &Org, asked: &Asked) -> Result<Outcome, Error> {
    Right::ReadOnlyActivity.demand(org)?;
    let token = asked
        .get("nextPageToken")
        .ok_or_else(|| Error::new("701", "nextPageToken cannot be blank"))?;
    let since =
        since(token).ok_or_else(|| Error::new("1003", "Invalid value for nextPageToken"))?;
    let types = asked
        .get("activityTypeIds")
        .ok_or_else(|| Error::new("701", "activityTypeIds cannot be blank"))?;
    let types = types
        .split(',')
        .map(|id| {
            let wrong = || {
                Error::new(
                    "1001",
                    format!("Invalid value '{id}'. Required of type 'Integer'"),
                )
            };
            id.trim().parse::<u32>().map_err(|_| wrong())
        })
        .collect::<Result<Vec<u32>, Error>>()?;
    if types.len() > MOST_TYPES {
        let message = format!("activityTypeIds may have at most {MOST_TYPES} values");
        return Err(Error::new("1003", message));
    }
    let found: Vec<Value> = logged(org)
        .into_iter()
        .filter(|(kind, at, _)| types.contains(kind) && *at >= since)
        .map(|(.., activity)| activity)
        .collect();
    let next = json!(format!(
        "{}===",
        base64url(clock::now().to_string().as_bytes())
    ));
    let beside = vec![("nextPageToken", next), ("moreResult", json!(false))];
    Ok(Outcome::Enveloped(Value::Array(found), beside))
}

fn since(token: &str) -> Option<i64> {
    let bytes = URL_SAFE_NO_PAD.decode(token.trim_end_matches('=')).ok()?;
    String::from_utf8(bytes).ok()?.parse().ok()
}

/// What was logged, the oldest first, with type and time.
fn logged(org: &Org) -> Vec<(u32, i64, Value)> {
    let at = |event| org.look(|state| state.events.get(&event).copied());
    let old = at(Event::LogOldActivities).map(|at| (at, "Tout", 101));
    let new = at(Event::StartSync)
        .zip(at(Event::InviteUsers))
        .map(|(synced, invited)| (synced.max(invited), "Sales App", 1));
    let mut all: Vec<_> = old.into_iter().chain(new).collect();
    all.sort_unstable();
    all.into_iter()
        .flat_map(|(at, source, from)| of_source(at, source, from))
        .collect()
}

/// Some activities of one source, all at one time, numbered from there on.
fn of_source(at: i64, source: &str, from: u64) -> Vec<(u32, i64, Value)> {
    (from..)
        .zip([39, 40, 41, 39, 45, 151])
        .map(|(number, kind)| {
            let activity = json!({
                "id": number,
                "marketoGUID": number.to_string(),
                "leadId": 100 + number,
                "activityDate": clock::iso(at),
                "activityTypeId": kind,
                "primaryAttributeValueId": number,
                "primaryAttributeValue": format!("Practice {number}"),
                "attributes": [{ "name": "Source", "value": source }],
            });
            (kind, at, activity)
        })
        .collect()
}
