//! The objects of the organisation, as they are at the moment.

mod apps;
mod buttons;
mod layouts;
mod numbered;
mod object;
mod organization;
mod package;
mod packaged;
mod records;
mod rights;
mod sites;
mod standard;
mod users;

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use crate::{
    Scenario,
    org::Org,
    salesforce::{
        error::ApiError,
        soql::{Expr, Op},
    },
};

pub(super) use layouts::layout;
pub(super) use object::{Field, Kind, Object, Rows, Table};
pub(super) use packaged::is_setting;
pub(super) use records::RECORD_TYPES;
pub(crate) use users::invited_addresses;

/// Objects that a user without *View Setup* does not see.
const SETUP: [&str; 8] = [
    "PermissionSet",
    "PermissionSetAssignment",
    "ObjectPermissions",
    "FieldPermissions",
    "OauthToken",
    "ConnectedApplication",
    "ExternalClientApplication",
    "SearchLayout",
];

/// Objects of the Tooling API.
const TOOLING: [&str; 8] = [
    "InstalledSubscriberPackage",
    "Layout",
    "PackageInstallRequest",
    "RemoteProxy",
    "SearchLayout",
    "SubscriberPackage",
    "SubscriberPackageVersion",
    "WebLink",
];

/// The objects of one API, made when they are asked for.
pub(super) struct Catalog<'a> {
    org: &'a Org,
    tooling: bool,
    version: &'a str,
    made: RefCell<HashMap<String, Option<Rc<Table<'a>>>>>,
}

impl<'a> Catalog<'a> {
    /// `tooling`: those of the Tooling API.
    pub(super) fn new(org: &'a Org, tooling: bool, version: &'a str) -> Self {
        Self {
            org,
            tooling,
            version,
            made: RefCell::default(),
        }
    }

    pub(super) const fn tooling(&self) -> bool {
        self.tooling
    }

    /// Path of the API, `/services/data/v67.0`, for the Tooling API with `/tooling`.
    pub(super) fn base(&self) -> String {
        let tooling = if self.tooling { "/tooling" } else { "" };
        format!("/services/data/v{}{tooling}", self.version)
    }

    /// The object of that name, without regard to case; `None` when there is none or the user does not see it.
    pub(super) fn table(&self, name: &str) -> Option<Rc<Table<'a>>> {
        let key = name.to_ascii_lowercase();
        if let Some(known) = self.made.borrow().get(&key) {
            return known.clone();
        }
        let scenario = self.org.scenario();
        let of = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        let hidden = scenario == Scenario::PermissionMissing && of(&SETUP);
        let mut table = if hidden { None } else { self.make(&key) };
        if scenario == Scenario::EmptyRows && (of(&SETUP) || of(&TOOLING)) {
            table = table.map(Table::emptied);
        }
        let table = table.map(Rc::new);
        self.made.borrow_mut().insert(key, table.clone());
        table
    }

    fn make(&self, key: &str) -> Option<Table<'a>> {
        let org = self.org;
        let tooling = match key {
            "installedsubscriberpackage" => Some(package::installed(org)),
            "subscriberpackage" => Some(package::packages(org)),
            "subscriberpackageversion" => Some(package::versions(org)),
            "packageinstallrequest" => Some(package::requests(org)),
            "remoteproxy" => Some(sites::remote_sites(org)),
            "layout" => Some(layouts::layouts(org)),
            "weblink" => Some(buttons::buttons(org)),
            "searchlayout" => Some(buttons::search_layouts(org)),
            _ => None,
        };
        let both = match key {
            "user" => Some(users::users(org)),
            "profile" => Some(users::profiles()),
            "userrole" => Some(users::roles()),
            "permissionset" => Some(rights::permission_sets(org)),
            "organization" => Some(organization::organization(org)),
            _ => None,
        };
        if self.tooling || key == "searchlayout" {
            return tooling.or(both);
        }
        both.or_else(|| match key {
            "permissionsetassignment" => Some(rights::assignments(org)),
            "objectpermissions" => Some(rights::object_permissions(org)),
            "fieldpermissions" => Some(rights::field_permissions(org)),
            "userpermissionaccess" => Some(rights::own_permissions(org)),
            "oauthtoken" => Some(apps::tokens(org)),
            "connectedapplication" => Some(apps::installed(org)),
            "externalclientapplication" => Some(apps::external_client_apps()),
            _ => records::table(org, key),
        })
    }

    /// Names of the objects that are described, for the list of all.
    pub(super) fn names(&self) -> Vec<&'static str> {
        const STANDARD: [&str; 16] = [
            "Account",
            "ConnectedApplication",
            "Contact",
            "FieldPermissions",
            "Group",
            "Lead",
            "OauthToken",
            "ObjectPermissions",
            "Opportunity",
            "Organization",
            "PermissionSet",
            "PermissionSetAssignment",
            "Profile",
            "Task",
            "User",
            "UserPermissionAccess",
        ];
        if self.tooling {
            return TOOLING.to_vec();
        }
        STANDARD
            .into_iter()
            .chain(packaged::names(self.org))
            .collect()
    }
}

/// Whether a condition asks for one record by its id.
fn by_id(filter: &Expr) -> bool {
    match filter {
        Expr::Test { path, op, .. } => {
            matches!(op, Op::Equal | Op::In)
                && path
                    .names
                    .last()
                    .is_some_and(|name| name.eq_ignore_ascii_case("Id"))
        }
        Expr::And(all) => all.iter().any(by_id),
        _ => false,
    }
}

/// What the documentation forbids for some objects of the Tooling API.
pub(super) fn restrict(object: &str, filter: Option<&Expr>) -> Result<(), ApiError> {
    if !["SubscriberPackage", "SubscriberPackageVersion"].contains(&object) {
        return Ok(());
    }
    if filter.is_some_and(by_id) {
        return Ok(());
    }
    Err(ApiError::bad_request(
        "MALFORMED_QUERY",
        format!(
            "Implementation restriction: You can only perform queries of the form Id = <id> on {object}"
        ),
    ))
}

/// How many rows an object gives at most, whatever is asked.
pub(super) fn most_rows(object: &str) -> Option<usize> {
    (object == "OauthToken").then_some(2500)
}
