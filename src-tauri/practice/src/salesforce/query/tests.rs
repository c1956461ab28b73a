//! That no query makes answering panic.

use std::net::{Ipv4Addr, SocketAddr};

use proptest::prelude::*;

use super::{Page, first};
use crate::{
    Options,
    org::{Addresses, Org},
    salesforce::data::Catalog,
};

const FIELDS: [&str; 12] = [
    "Id",
    "Name",
    "IsActive",
    "CreatedDate",
    "Profile.Name",
    "UserRole.Name",
    "PermissionSet.Profile.Name",
    "Owner.Type",
    "AssigneeId",
    "Metadata",
    "UseCount",
    "Nope",
];
const OBJECTS: [&str; 8] = [
    "User",
    "PermissionSetAssignment",
    "Organization",
    "OauthToken",
    "Layout",
    "SubscriberPackage",
    "Name",
    "Nope",
];
const TESTS: [&str; 8] = [
    "= null",
    "!= 'a'",
    "LIKE '%\\\\%_'",
    "IN ('005000000000001', null)",
    "NOT IN (SELECT AssigneeId FROM PermissionSetAssignment)",
    "> 1",
    "< 2026-01-01T00:00:00Z",
    "= true",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_query_makes_it_panic(
        field in prop::sample::select(FIELDS.to_vec()),
        tested in prop::sample::select(FIELDS.to_vec()),
        object in prop::sample::select(OBJECTS.to_vec()),
        test in prop::sample::select(TESTS.to_vec()),
        tooling in any::<bool>(),
        limit in 0..3000_u32,
    ) {
        let nowhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
        let addresses = Addresses { salesforce: nowhere, marketo: nowhere, control: nowhere };
        let org = Org::open(Options { users: 30, ..Options::default() }, addresses).unwrap();
        let catalog = Catalog::new(&org, tooling, "67.0");
        let query = format!(
            "SELECT {field} FROM {object} WHERE {tested} {test} ORDER BY {field} DESC LIMIT {limit} OFFSET {limit}"
        );
        match first(&org, &catalog, &query, Page { batch: 200 }) {
            Ok(answer) => prop_assert!(answer["records"].is_array()),
            Err(error) => prop_assert!(error.status.is_client_error()),
        }
    }
}
