//! Packages of the Tooling API: what is installed, its versions, and requests to install.
//!
//! The ids of the real package are not published; these are made up. Its version is the oldest that brings
//! the permission set.

use serde_json::{Value, json};

use super::{
    Object, Table,
    object::{Field, Kind, fields},
};
use crate::{
    clock,
    id::id,
    org::{Org, Package},
};

/// Objects that the package brings.
pub(super) const OBJECTS: [&str; 3] = [
    "mkto_si__Marketo_Sales_Insight_Config__c",
    "mkto_si__BestBetsCache__c",
    "mkto_si__InterestingMomentsCache__c",
];

/// Number, namespace, name, version as major and minor.
type Known = (u64, &'static str, &'static str, u32, u32);

/// A package that has nothing to do with Marketo.
const OTHER: Known = (1, "docsign", "Document Signer", 3, 12);
const MSI: Known = (2, "mkto_si", "Marketo Sales Insight", 1, 8000);

fn present(org: &Org) -> Vec<Known> {
    let mut all = vec![OTHER];
    if org.package() == Package::Installed {
        all.push(MSI);
    }
    all
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
    let rows = present(org).into_iter().map(|(number, ..)| {
        json!({
            "Id": id("0A3", number),
            "SubscriberPackageId": id("033", number),
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
    let rows = [OTHER, MSI].map(|(number, namespace, name, ..)| {
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
    let installed = org.package() == Package::Installed;
    let rows = [OTHER, MSI].map(|(number, _, name, major, minor)| {
        json!({
            "Id": id("04t", number),
            "SubscriberPackageId": id("033", number),
            "Name": name,
            "MajorVersion": major,
            "MinorVersion": minor,
            "PatchVersion": 0,
            "BuildNumber": 1,
            "IsManaged": true,
            "IsBeta": false,
            "IsDeprecated": false,
            "ReleaseState": "Released",
            "Package2ContainerOptions": "Managed",
            "InstallValidationStatus": if number == 1 || installed { "CANNOT_INSTALL_EARLIER_VERSION" } else { "NO_ERRORS_DETECTED" },
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
        "SubscriberPackageVersionKey": id("04t", MSI.0),
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
