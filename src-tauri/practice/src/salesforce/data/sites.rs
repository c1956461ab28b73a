//! Remote sites, which Salesforce lets Apex call.

use serde_json::json;

use super::{
    Object, Table,
    object::{Kind, fields},
};
use crate::{Event, id::id, org::Org};

/// Tooling `RemoteProxy`. The two addresses of Marketo are those of this subscription.
pub(super) fn remote_sites<'a>(org: &Org) -> Table<'a> {
    let object = Object::new(
        "RemoteProxy",
        "0rp",
        [
            fields(Kind::Text, &["SiteName", "Description", "NamespacePrefix"]),
            fields(Kind::Url, &["EndpointUrl"]),
            fields(Kind::Boolean, &["IsActive", "DisableProtocolSecurity"]),
        ],
    );
    let munchkin = &org.credentials.marketo.munchkin_id;
    let mut sites = vec![("Weather", "https://weather.example".to_owned())];
    if org.has(Event::CreateRemoteSites) {
        sites.push(("MarketoSoapAPI", format!("https://{munchkin}.mktoapi.com")));
        sites.push((
            "MarketoRestAPI",
            format!("http://{}", org.addresses.marketo),
        ));
        sites.push((
            "MarketoSalesInsight1",
            "https://ims-na1.adobelogin.com".to_owned(),
        ));
        if !org.has(Event::RemoveRemoteSite) {
            let site = (
                "MarketoSalesInsight2",
                "https://mkto-sales-connect.adobe.io".to_owned(),
            );
            sites.push(site);
        }
    }
    let inactive = |name: &str| match name {
        "MarketoSalesInsight1" => org.has(Event::DeactivateRemoteSite),
        "MarketoSoapAPI" | "MarketoRestAPI" => org.has(Event::DeactivateMarketoSites),
        _ => false,
    };
    let rows = (1..).zip(sites).map(|(number, (name, url))| {
        json!({
            "Id": id("0rp", number),
            "SiteName": name,
            "Description": null,
            "NamespacePrefix": null,
            "EndpointUrl": url,
            "IsActive": !inactive(name),
            "DisableProtocolSecurity": false,
        })
    });
    Table::of(object, rows.collect())
}
