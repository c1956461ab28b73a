//! Packages of the Tooling API: what is installed, its versions, and requests to install.
//!
//! The ids of the real package are not published; these are made up. Its version is the oldest that brings
//! the permission set, or, after [`Event::DowngradePackage`], one of before.

use serde_json::{Value, json};

use super::{
    Object, Table,
    object::{Field, Kind, fields},
};
use crate::{
    Event, clock,
    id::id,
    org::{Org, Package},
};

/// Number, namespace and name of a package.
type Known = (u64, &'static str, &'static str);
/// Number of a version, its package, major and minor.
type Version = (u64, Known, u32, u32);

/// A package that has nothing to do with Marketo.
const OTHER: Known = (1, "docsign", "Document Signer");
const MSI: Known = (2, "mkto_si", "Marketo Sales Insight");

const OTHER_VERSION: Version = (1, OTHER, 3, 12);
const CURRENT: Version = (2, MSI, 1, 8000);
const OLD: Version = (3, MSI, 1, 5800);

/// The version of Marketo Sales Insight that is there.
fn msi(org: &Org) -> Option<Version> {
    let installed = org.package() == Package::Installed;
    let version = if org.has(Event::DowngradePackage) {
        OLD
    } else {
        CURRENT
    };
    installed.then_some(version)
}

/// Whether the installed version brings the permission set.
pub(super) fn brings_permission_set(org: &Org) -> bool {
    msi(org) == Some(CURRENT)
}

pub(super) fn installed<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "InstalledSubscriberPackage",
        "0A3",
        [vec![
            Field::to(
                "SubscriberPackageId",
                "SubscriberPackage",
                &["SubscriberPackage"],
            ),
            Field::to(
                "SubscriberPackageVersionId",
                "SubscriberPackageVersion",
                &["SubscriberPackageVersion"],
            ),
            Field::new("MinPackageVersionId", Kind::Id),
        ]],
    );
    let present = std::iter::once(OTHER_VERSION).chain(msi(org));
    let rows = present.map(|(number, package, ..)| {
        json!({
            "Id": id("0A3", package.0),
            "SubscriberPackageId": id("033", package.0),
            "SubscriberPackageVersionId": id("04t", number),
            "MinPackageVersionId": null,
        })
    });
    Table::of(object, rows.collect())
}

/// That conditions on these fields work is documented nowhere, so they do not.
pub(super) fn packages<'a>(_org: &Org) -> Table<'a> {
    let object = Object::new(
        "SubscriberPackage",
        "033",
        [vec![
            Field::new("NamespacePrefix", Kind::Text).unfilterable(),
            Field::new("Name", Kind::Text).unfilterable(),
            Field::new("Description", Kind::TextArea).unfilterable(),
            Field::new("IsPackageValid", Kind::Boolean).unfilterable(),
        ]],
    );
    let rows = [OTHER, MSI].map(|(number, namespace, name)| {
        json!({
            "Id": id("033", number),
            "NamespacePrefix": namespace,
            "Name": name,
            "Description": null,
            "IsPackageValid": true,
        })
    });
    Table::of(object, rows.to_vec())
}

pub(super) fn versions<'a>(org: &Org) -> Table<'a> {
    let mut all: Vec<Field> = fields(
        Kind::Text,
        &[
            "Name",
            "ReleaseState",
            "Package2ContainerOptions",
            "InstallValidationStatus",
        ],
    );
    all.extend(fields(
        Kind::Int,
        &[
            "MajorVersion",
            "MinorVersion",
            "PatchVersion",
            "BuildNumber",
        ],
    ));
    all.extend(fields(
        Kind::Boolean,
        &["IsManaged", "IsBeta", "IsDeprecated"],
    ));
    all.push(Field::to(
        "SubscriberPackageId",
        "SubscriberPackage",
        &["SubscriberPackage"],
    ));
    let all = all.into_iter().map(Field::unfilterable).collect();
    let complex = fields(Kind::Complex, &["RemoteSiteSettings", "CspTrustedSites"]);
    let object = Object::new("SubscriberPackageVersion", "04t", [all, complex]);
    let installed = msi(org);
    let rows = [OTHER_VERSION, CURRENT, OLD].map(|(number, package, major, minor)| {
        let newer = package == MSI && installed.is_none_or(|there| there.3 < minor);
        json!({
            "Id": id("04t", number),
            "SubscriberPackageId": id("033", package.0),
            "Name": package.2,
            "MajorVersion": major,
            "MinorVersion": minor,
            "PatchVersion": 0,
            "BuildNumber": 1,
            "IsManaged": true,
            "IsBeta": false,
            "IsDeprecated": false,
            "ReleaseState": "Released",
            "Package2ContainerOptions": "Managed",
            "InstallValidationStatus": if newer { "NO_ERRORS_DETECTED" } else { "CANNOT_INSTALL_EARLIER_VERSION" },
            "RemoteSiteSettings": { "settings": [] },
            "CspTrustedSites": { "settings": [] },
        })
    });
    Table::of(object, rows.to_vec())
}

pub(super) fn requests<'a>(org: &Org) -> Table<'a> {
    let mut all = fields(
        Kind::Text,
        &[
            "SubscriberPackageVersionKey",
            "NameConflictResolution",
            "SecurityType",
            "PackageInstallSource",
            "Password",
            "UpgradeType",
            "ApexCompileType",
            "SkipHandlers",
            "Status",
        ],
    );
    all.extend(fields(Kind::Boolean, &["IsDeleted", "EnableRss"]));
    all.extend(fields(Kind::DateTime, &["CreatedDate"]));
    all.extend(fields(Kind::Complex, &["ProfileMappings", "Errors"]));
    let object = Object::new("PackageInstallRequest", "0Hf", [all]);
    let started = org.look(|state| state.install.as_ref().map(|install| install.started));
    let rows = started.map(|started| request(started, org.package()));
    Table::of(object, rows.into_iter().collect())
}

fn request(started: i64, package: Package) -> Value {
    let (status, errors) = match package {
        Package::Installed => ("SUCCESS", Value::Null),
        Package::Failed => (
            "ERROR",
            json!({ "errors": [{ "message": "This app can't be installed. The package requires a feature that is not enabled in your organization." }] }),
        ),
        Package::Absent | Package::Installing => ("IN_PROGRESS", Value::Null),
    };
    json!({
        "Id": id("0Hf", 1),
        "IsDeleted": false,
        "CreatedDate": clock::salesforce(started),
        "SubscriberPackageVersionKey": id("04t", CURRENT.0),
        "NameConflictResolution": "Block",
        "SecurityType": "None",
        "PackageInstallSource": "U",
        "ProfileMappings": null,
        "Password": null,
        "EnableRss": true,
        "UpgradeType": null,
        "ApexCompileType": null,
        "SkipHandlers": null,
        "Status": status,
        "Errors": errors,
    })
}
