//! Apps: which were authorised by whom, and which are installed.

use serde_json::{Value, json};

use super::{
    Object, Table,
    object::{Field, Kind, fields},
    users,
};
use crate::{
    Event, clock,
    id::id,
    org::Org,
    salesforce::{oauth::APP, people::ADMIN},
};

/// Name of the app by which MSI Actions reaches Salesforce; Adobe's pages spell it in several ways.
const ACTIONS: &str = "Marketo Sales";
/// An app that somebody authorised and nobody installed.
const STRANGER: &str = "Data Exporter Free";

/// `Id` is always null, and `AppMenuItemId` null means that the app is not installed.
pub(super) fn tokens<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "OauthToken",
        "0CQ",
        [
            fields(
                Kind::Text,
                &["AppName", "AccessToken", "DeleteToken", "RequestToken"],
            ),
            vec![
                Field::new("AppMenuItemId", Kind::Id),
                Field::to("UserId", "User", &["User"]),
                Field::new("UseCount", Kind::Int),
            ],
            fields(Kind::DateTime, &["LastUsedDate", "CreatedDate"]),
        ],
    );
    let mut rows = vec![token(STRANGER, None, ADMIN, 3, users::LONG_AGO)];
    let own: Vec<(u64, i64)> = org.look(|state| {
        let live = state.grants.iter().filter(|grant| !grant.revoked);
        live.map(|grant| (grant.uses, grant.at)).collect()
    });
    for (uses, at) in own {
        rows.push(token(APP, Some(1), ADMIN, uses, at));
    }
    if connected(org) {
        let at = |event| org.look(|state| state.events.get(&event).copied().unwrap_or(0));
        let item = (!org.has(Event::UninstallApp)).then_some(2);
        let since = at(Event::ConnectSalesforce);
        rows.push(token(ACTIONS, item, ADMIN, 12, since));
        if org.has(Event::InviteUsers) {
            let since = at(Event::InviteUsers);
            let people = users::invited(org).into_iter();
            rows.extend(people.map(|number| token(ACTIONS, item, number, 1, since)));
        }
    }
    Table::of(object, rows)
}

fn connected(org: &Org) -> bool {
    org.has(Event::ConnectSalesforce) && !org.has(Event::DisconnectSalesforce)
}

fn token(app: &str, item: Option<u64>, user: u64, count: u64, at: i64) -> Value {
    json!({
        "Id": null,
        "AppName": app,
        "AppMenuItemId": item.map(|item| id("0DS", item)),
        "UserId": id("005", user),
        "UseCount": count,
        "LastUsedDate": clock::salesforce(at),
        "CreatedDate": clock::salesforce(at),
        "AccessToken": format!("practice-access-{user}"),
        "DeleteToken": format!("practice-delete-{user}"),
        "RequestToken": null,
    })
}

/// Connected apps that are installed.
pub(super) fn installed<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "ConnectedApplication",
        "0H4",
        [
            fields(Kind::Text, &["Name"]),
            vec![
                Field::new("OptionsAllowAdminApprovedUsersOnly", Kind::Boolean),
                Field::new("CreatedDate", Kind::DateTime),
            ],
        ],
    );
    let app = |number: u64, name: &str, restricted: bool| {
        json!({
            "Id": id("0H4", number),
            "Name": name,
            "OptionsAllowAdminApprovedUsersOnly": restricted,
            "CreatedDate": clock::salesforce(users::LONG_AGO),
        })
    };
    let mut rows = vec![app(1, "Salesforce for iOS", false)];
    if connected(org) && !org.has(Event::UninstallApp) {
        rows.push(app(2, ACTIONS, org.has(Event::RestrictApp)));
    }
    Table::of(object, rows)
}

/// External Client Apps: the one that the Salesforce admin made for the wizard.
pub(super) fn external_client_apps<'a>() -> Table<'a> {
    let object = Object::new(
        "ExternalClientApplication",
        "0xI",
        [fields(Kind::Text, &["MasterLabel", "DeveloperName"])],
    );
    let row =
        json!({ "Id": id("0xI", 1), "MasterLabel": APP, "DeveloperName": APP.replace(' ', "_") });
    Table::of(object, vec![row])
}
