//! User management: bare arrays and objects, no envelope.

use serde_json::{Value, json};

use super::{Asked, Error, Outcome, Right, identity};
use crate::{credentials, org::Org};

/// Id, first name, last name, number of the role, and whether it is for the API only.
type Known = (u32, &'static str, &'static str, u32, bool);

/// Of the admins, Ana has a Salesforce user, Ben has one who is not active, Dana has none. Elif's role is called
/// after an admin and is none; Finn has no role.
const PEOPLE: [Known; 7] = [
    (6785, "Ana", "Ruiz", 1, false),
    (6786, "Ben", "Okafor", 1, false),
    (6787, "Cleo", "Martin", 2, false),
    (6788, "Setup", "Api", 101, true),
    (6789, "Dana", "Sato", 1, false),
    (6790, "Elif", "Kaya", 102, false),
    (6791, "Finn", "Larsen", NO_ROLE, false),
];

const NO_ROLE: u32 = 0;

const ROLES: [(u32, &str, &str); 4] = [
    (1, "Admin", "All permissions"),
    (2, "Marketing User", "All permissions but Admin"),
    (101, "MSI Setup API", "Reading for the setup of MSI Actions"),
    (102, "Workspace Admin", "All permissions in one workspace"),
];

pub(super) fn answer(org: &Org, asked: &Asked, path: &str) -> Result<Outcome, Error> {
    Right::AccessUserManagementApi.demand(org)?;
    Right::AccessUsers.demand(org)?;
    let missing = || Error::new("610", "Requested resource not found");
    let parts: Vec<&str> = path.split('/').collect();
    let body = match parts.as_slice() {
        ["allusers.json"] => all(org, asked)?,
        ["roles.json"] => ROLES.iter().map(role).collect(),
        ["workspaces.json"] => json!([{
            "id": 1,
            "name": "Default",
            "description": "",
            "globalViz": 0,
            "status": "active",
            "currencyInfo": null,
            "createdAt": "20240102T08:00:00.0t+0000",
            "updatedAt": "20240102T08:00:00.0t+0000",
        }]),
        [user, "user.json"] => one(org, find(org, user).ok_or_else(missing)?),
        [user, "roles.json"] => roles(find(org, user).ok_or_else(missing)?),
        _ => return Err(missing()),
    };
    Ok(Outcome::Bare(body))
}

/// A page of at most 200; 20 unless asked otherwise.
fn all(org: &Org, asked: &Asked) -> Result<Value, Error> {
    let number = |name: &str, usual: usize| match asked.get(name) {
        None => Ok(usual),
        Some(text) => text.parse().map_err(|_| {
            Error::new(
                "1001",
                format!("Invalid value '{text}'. Required of type 'Integer'"),
            )
        }),
    };
    let (size, offset): (usize, usize) = (number("pageSize", 20)?, number("pageOffset", 0)?);
    let page = PEOPLE.iter().skip(offset).take(size.min(200));
    Ok(page.map(|person| short(org, person)).collect())
}

fn email(org: &Org, (_, first, last, _, api): &Known) -> String {
    if *api {
        return identity::user(org);
    }
    credentials::address(&org.seed, first, last)
}

fn find(org: &Org, user: &str) -> Option<&'static Known> {
    let user = user.replace("%40", "@");
    PEOPLE.iter().find(|person| email(org, person) == user)
}

fn short(org: &Org, person: &Known) -> Value {
    let (id, first, last, _, api) = person;
    let email = email(org, person);
    json!({
        "userid": email,
        "firstName": first,
        "lastName": last,
        "emailAddress": email,
        "id": id,
        "apiOnly": api,
    })
}

fn one(org: &Org, person: &Known) -> Value {
    let mut one = short(org, person);
    one["optedIn"] = json!(false);
    one["failedLogins"] = json!(0);
    one["failedDeviceCode"] = json!(0);
    one["isLocked"] = json!(false);
    one["lockedReason"] = Value::Null;
    one["userRoleWorkspaces"] = roles(person);
    one["expiresAt"] = Value::Null;
    one["lastLoginAt"] = json!("2026-11-20T08:00:00.000t+0000");
    one
}

/// The roles of a person, each with the workspace in which it holds.
fn roles((.., number, _): &Known) -> Value {
    let known = ROLES.iter().filter(|(known, ..)| known == number);
    known
        .map(|(id, name, _)| {
            json!({
                "accessRoleId": id,
                "accessRoleName": name,
                "workspaceId": 0,
                "workspaceName": "AllZones",
            })
        })
        .collect()
}

fn role((id, name, description): &(u32, &str, &str)) -> Value {
    json!({
        "id": id,
        "name": name,
        "description": description,
        "type": if *id < 100 { "system" } else { "custom" },
        "hidden": false,
        "onlyAllZones": *id == 1,
        "createdAt": "20240102T08:00:00.0t+0000",
        "updatedAt": "20240102T08:00:00.0t+0000",
    })
}
