//! Permissions: sets (each profile has one of its own), who has them, and what they allow.

use serde_json::{Map, Value, json};

use super::{
    Object, Rows, Table,
    object::{Field, Kind, fields},
    package, records,
    standard::{ACTIVITY_FIELDS, CONTACT_FIELDS, LEAD_FIELDS},
    users::{self, ADMINISTRATOR, CHATTER, PROFILES, SALES},
};
use crate::{
    Event, Scenario,
    id::{id, number},
    org::{Org, Package},
};

const PERMISSIONS: [&str; 10] = [
    "PermissionsApiEnabled",
    "PermissionsModifyAllData",
    "PermissionsViewAllData",
    "PermissionsCustomizeApplication",
    "PermissionsViewSetup",
    "PermissionsModifyMetadata",
    "PermissionsManageUsers",
    "PermissionsAssignPermissionSets",
    "PermissionsInstallPackaging",
    "PermissionsManageRemoteAccess",
];

/// Number of the package's permission set; those of the profiles have the profile's number.
const PACKAGED: u64 = 20;
/// Number of a set of the customer's own.
const OWN: u64 = 10;

/// The one that [`Scenario::PermissionUntold`] is about.
const UNTOLD: &str = "PermissionsInstallPackaging";

/// The running user's permissions, profile and sets together: one row.
pub(super) fn own_permissions<'a>(org: &Org) -> Table<'a> {
    let scenario = org.scenario();
    let told = PERMISSIONS
        .into_iter()
        .filter(|name| scenario != Scenario::PermissionUntold || *name != UNTOLD);
    let told: Vec<&str> = told.collect();
    let object = Object::new(
        "UserPermissionAccess",
        "0F0",
        [fields(Kind::Boolean, &told)],
    );
    let row: Map<String, Value> = told
        .into_iter()
        .map(|name| {
            let has = scenario != Scenario::PermissionMissing || name == "PermissionsApiEnabled";
            (name.to_owned(), json!(has))
        })
        .chain([("Id".to_owned(), json!(id("0F0", 1)))])
        .collect();
    Table::new(object, vec![row])
}

pub(super) fn permission_sets<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "PermissionSet",
        "0PS",
        [
            fields(
                Kind::Text,
                &["Name", "Label", "NamespacePrefix", "Description"],
            ),
            vec![
                Field::to("ProfileId", "Profile", &["Profile"]),
                Field::new("IsOwnedByProfile", Kind::Boolean),
                Field::new("IsCustom", Kind::Boolean),
            ],
            fields(Kind::Boolean, &PERMISSIONS),
        ],
    );
    let of_profiles = PROFILES.iter().map(|(number, ..)| {
        let profile = id("00e", *number);
        set(
            *number,
            &format!("X{profile}"),
            &profile,
            Some(&profile),
            None,
        )
    });
    let own = set(OWN, "Sales_Extra", "Sales Extra", None, None);
    let packaged = package::brings_permission_set(org).then(|| {
        set(
            PACKAGED,
            "Marketo_App_Access",
            "Marketo App Access",
            None,
            Some("mkto_si"),
        )
    });
    Table::of(object, of_profiles.chain([own]).chain(packaged).collect())
}

fn set(
    number: u64,
    name: &str,
    label: &str,
    profile: Option<&str>,
    namespace: Option<&str>,
) -> Value {
    let mut row = json!({
        "Id": id("0PS", number),
        "Name": name,
        "Label": label,
        "NamespacePrefix": namespace,
        "Description": null,
        "ProfileId": profile,
        "IsOwnedByProfile": profile.is_some(),
        "IsCustom": profile.is_none(),
    });
    for permission in PERMISSIONS {
        let api = permission == "PermissionsApiEnabled" && profile.is_some() && number != CHATTER;
        row[permission] = json!(number == ADMINISTRATOR || api);
    }
    row
}

/// Everyone has the set of the own profile; the invited ones have that of the package when it was assigned.
pub(super) fn assignments(org: &Org) -> Table<'_> {
    let object = Object::new(
        "PermissionSetAssignment",
        "0Pa",
        [
            vec![
                Field::to("AssigneeId", "Assignee", &["User"]),
                Field::to("PermissionSetId", "PermissionSet", &["PermissionSet"]),
                Field::new("PermissionSetGroupId", Kind::Id),
            ],
            vec![
                Field::new("IsActive", Kind::Boolean),
                Field::new("ExpirationDate", Kind::DateTime),
            ],
        ],
    );
    let mut invited = Vec::new();
    if package::brings_permission_set(org) && org.has(Event::AssignPermissionSet) {
        invited = users::invited(org);
        if org.has(Event::UnassignPermissionSet) {
            invited.pop();
        }
    }
    Table::new(object, Assignments { org, invited })
}

struct Assignments<'a> {
    org: &'a Org,
    invited: Vec<u64>,
}

impl Assignments<'_> {
    fn people(&self) -> usize {
        usize::try_from(users::count(self.org)).unwrap_or(0)
    }
}

impl Rows for Assignments<'_> {
    fn len(&self) -> usize {
        self.people() + self.invited.len()
    }

    fn cell(&self, row: usize, field: &str) -> Value {
        let (user, set) = match row.checked_sub(self.people()) {
            None => (row as u64 + 1, users::profile_of(row as u64 + 1)),
            Some(place) => (self.invited.get(place).copied().unwrap_or(0), PACKAGED),
        };
        match field {
            "Id" => json!(id("0Pa", row as u64 + 1)),
            "AssigneeId" => json!(id("005", user)),
            "PermissionSetId" => json!(id("0PS", set)),
            "IsActive" => json!(true),
            _ => Value::Null,
        }
    }

    fn find(&self, id: &str) -> Option<usize> {
        let row = usize::try_from(number("0Pa", id)?.checked_sub(1)?).ok()?;
        (row < self.len()).then_some(row)
    }

    fn among(&self, field: &str, text: &str) -> Option<Vec<usize>> {
        match field {
            "AssigneeId" => {
                let user = number("005", text).unwrap_or(0);
                let own = usize::try_from(user.checked_sub(1)?).ok()?;
                let own = (own < self.people()).then_some(own);
                let place = self.invited.iter().position(|invited| *invited == user);
                let packaged = place.map(|place| self.people() + place);
                Some(own.into_iter().chain(packaged).collect())
            }
            // Those of profiles are spread over everyone.
            "PermissionSetId" if number("0PS", text) == Some(PACKAGED) => {
                Some((self.people()..self.len()).collect())
            }
            _ => None,
        }
    }
}

const RIGHTS: [&str; 6] = [
    "PermissionsRead",
    "PermissionsCreate",
    "PermissionsEdit",
    "PermissionsDelete",
    "PermissionsViewAllRecords",
    "PermissionsModifyAllRecords",
];

/// A row that is missing means no access. Before step 7, only administrators reach the four objects.
pub(super) fn object_permissions<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "ObjectPermissions",
        "110",
        [
            vec![Field::to("ParentId", "Parent", &["PermissionSet"])],
            vec![Field::new("SobjectType", Kind::Picklist)],
            fields(Kind::Boolean, &RIGHTS),
        ],
    );
    let mut rows = Vec::new();
    for (place, object) in (0..).zip(records::FOUR) {
        // With Modify All Data the ids of the rows begin with three zeros.
        rows.push(right(&id("000", place), ADMINISTRATOR, object, &RIGHTS));
        if !org.has(Event::GrantReadAccess) {
            continue;
        }
        let revoked = object == "Opportunity" && org.has(Event::RevokeReadAccess);
        let moved = object == "Opportunity" && org.has(Event::MoveReadAccess);
        let holder = match (revoked, moved) {
            (false, false) => SALES,
            (_, true) => OWN,
            (true, false) => continue,
        };
        rows.push(right(&id("110", place + 1), holder, object, &RIGHTS[..1]));
    }
    Table::of(object, rows)
}

fn right(id_of_row: &str, set: u64, object: &str, has: &[&str]) -> Value {
    let mut row = json!({ "Id": id_of_row, "ParentId": id("0PS", set), "SobjectType": object });
    for right in RIGHTS {
        row[right] = json!(has.contains(&right));
    }
    row
}

pub(super) fn field_permissions<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "FieldPermissions",
        "01k",
        [
            vec![Field::to("ParentId", "Parent", &["PermissionSet"])],
            vec![Field::new("SobjectType", Kind::Picklist)],
            vec![Field::new("Field", Kind::Picklist)],
            fields(Kind::Boolean, &["PermissionsRead", "PermissionsEdit"]),
        ],
    );
    let mut names: Vec<(&str, String)> = Vec::new();
    if org.package() == Package::Installed {
        names.extend(
            LEAD_FIELDS
                .iter()
                .map(|(name, ..)| ("Lead", (*name).to_owned())),
        );
        names.extend(
            CONTACT_FIELDS
                .iter()
                .map(|(name, ..)| ("Contact", (*name).to_owned())),
        );
    }
    if org.has(Event::CreateActivityFields) {
        let fields = ACTIVITY_FIELDS.iter().take(records::activity_fields(org));
        names.extend(fields.map(|(name, ..)| ("Task", (*name).to_owned())));
    }
    let rows = (1..).zip(names).flat_map(|(place, (object, field))| {
        [(ADMINISTRATOR, 0), (SALES, 1)].map(|(set, twin)| {
            json!({
                "Id": id("01k", place * 2 + twin),
                "ParentId": id("0PS", set),
                "SobjectType": object,
                "Field": format!("{object}.{field}"),
                "PermissionsRead": true,
                "PermissionsEdit": (object == "Task" || set == ADMINISTRATOR) && !records::is_spoilt(org, &field),
            })
        })
    });
    Table::of(object, rows.collect())
}
