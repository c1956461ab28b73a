//! The table as the fact sheet has it.

use super::{super::data::Cell, *};
use crate::guide::text::{Persona, Severity};

#[test]
fn the_table_has_the_rows_personas_and_order_of_the_facts() {
    let guide = built_in();
    let rows: Vec<String> = guide
        .rows()
        .map(|row| {
            let who: Vec<&str> = row
                .personas
                .iter()
                .map(|persona| match persona {
                    Persona::MarketoAdmin => "marketo",
                    Persona::SalesforceAdmin => "salesforce",
                })
                .collect();
            let already = if row.already {
                ", may be true already"
            } else {
                ""
            };
            format!(
                "{} [{}] <- {}{already}",
                row.id,
                who.join(" or "),
                row.depends_on.join(", ")
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            "actions-enabled [marketo] <- , may be true already",
            "marketo-salesforce-sync [marketo or salesforce] <- , may be true already",
            "marketo-sales-account [marketo] <- actions-enabled, marketo-salesforce-sync, may be true already",
            "connect-salesforce [marketo or salesforce] <- marketo-sales-account, may be true already",
            "connect-marketo [marketo] <- marketo-sales-account, may be true already",
            "initiate-sync [marketo] <- marketo-sales-account, connect-marketo",
            "invite-users [marketo] <- marketo-sales-account",
            "install-package [salesforce] <- actions-enabled, marketo-salesforce-sync, may be true already",
            "configure-salesforce [salesforce] <- install-package",
        ]
    );
}

#[test]
fn the_first_invited_user_is_named_and_guards_the_sync() {
    let guide = built_in();
    let on: Vec<(&str, bool)> = guide
        .rows()
        .filter_map(|row| {
            let caution = row.caution("original-user")?;
            assert_eq!(caution.severity, Severity::Danger);
            assert!(caution.acknowledge && caution.names_person);
            Some((row.id.as_str(), caution.gates))
        })
        .collect();
    assert_eq!(
        on,
        [("marketo-sales-account", false), ("initiate-sync", true)]
    );
    let gates: Vec<&str> = guide
        .rows()
        .flat_map(|row| row.gates().map(|caution| caution.id.as_str()))
        .collect();
    assert_eq!(gates, ["original-user"]);
}

#[test]
fn the_waits_are_those_of_the_facts() {
    let guide = built_in();
    let wait = |row: &str, wait: &str| guide.row(row).unwrap().wait(wait).unwrap().clone();

    let access = wait("invite-users", "marketo-access");
    assert_eq!(
        (access.minutes, access.after.as_deref()),
        (Some(10), Some("connect-marketo"))
    );
    assert_eq!(access.section.as_deref(), Some("grant-access"));

    let reconnect = wait("initiate-sync", "salesforce-reconnect");
    assert_eq!((reconnect.minutes, reconnect.after), (Some(20), None));

    let reconnected = wait("connect-salesforce", "salesforce-reconnected");
    assert_eq!((reconnected.minutes, reconnected.after), (Some(20), None));

    let sync = wait("initiate-sync", "first-sync");
    assert_eq!(
        (sync.minutes_per_thousand, sync.after),
        (Some((1, 2)), None)
    );

    assert_eq!(guide.rows().map(|row| row.waits.len()).sum::<usize>(), 4);
}

#[test]
fn reconnecting_salesforce_starts_its_wait_wherever_it_is_a_remedy() {
    let guide = built_in();
    let starts: Vec<_> = guide
        .rows()
        .flat_map(|row| &row.remedies)
        .filter_map(|remedy| Some((remedy.id.as_str(), remedy.starts_wait.as_deref()?)))
        .collect();
    assert_eq!(
        starts,
        [
            ("connection-lost", "salesforce-reconnected"),
            ("nobody-arrives", "salesforce-reconnect")
        ]
    );
}

#[test]
fn every_diagnostics_code_has_a_remedy_and_those_of_the_connection_are_named_there() {
    let guide = built_in();
    let codes: Vec<&str> = guide.table["diagnostics"]
        .rows
        .iter()
        .map(|row| match row.as_slice() {
            [Cell::Name(code), Cell::Words { .. }] => code.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(codes.len(), 26);
    for language in Language::ALL {
        let text = guide.text(language);
        let step = text
            .steps
            .iter()
            .find(|step| step.id == "connect-salesforce")
            .unwrap();
        for code in &codes[..6] {
            let named = step
                .remedies
                .iter()
                .filter(|remedy| remedy.symptom.contains(code))
                .count();
            assert_eq!(named, 1, "{language}: {code}");
        }
    }
}

#[test]
fn access_by_profile_is_removed_cloned_and_given_with_its_page_layouts() {
    let guide = built_in();
    let access: Vec<(&str, Option<&str>)> = guide
        .row("configure-salesforce")
        .unwrap()
        .instructions()
        .filter(|(section, _)| section.is_some_and(|section| section.id == "user-access"))
        .map(|(_, one)| (one.id.as_str(), one.link.as_deref()))
        .collect();
    assert_eq!(
        access,
        [
            ("remove-access", Some("doc-remove-access")),
            ("open-user", None),
            ("permission-set", None),
            ("every-user", None),
            ("clone-profile", Some("doc-profile")),
            ("profile", None),
            ("profile-layouts", None),
        ]
    );
}

#[test]
fn what_the_facts_call_optional_is_optional() {
    let guide = built_in();
    let optional = |row: &str| -> Vec<&str> {
        let sections = &guide.row(row).unwrap().sections;
        sections
            .iter()
            .filter(|section| section.optional)
            .map(|section| section.id.as_str())
            .collect()
    };
    assert_eq!(
        optional("configure-salesforce"),
        [
            "soap",
            "governance",
            "activity-fields",
            "task-type",
            "list-buttons",
            "opt-out"
        ]
    );
    assert_eq!(optional("connect-marketo"), ["credentials"]);
    assert!(optional("invite-users").contains(&"grant-access"));
}

#[test]
fn one_step_prepares_the_invite_list() {
    let guide = built_in();
    let rows: Vec<&str> = guide
        .rows()
        .filter(|row| row.invite_list)
        .map(|row| row.id.as_str())
        .collect();
    assert_eq!(rows, ["invite-users"]);
}

#[test]
fn the_tables_hold_what_the_facts_count() {
    let guide = built_in();
    let rows = |table: &str| guide.table[table].rows.len();
    assert_eq!(rows("activity-fields"), 15);
    assert_eq!(
        u64::try_from(rows("synced-fields")).unwrap(),
        guide.number["synced-fields"]
    );
    assert_eq!(rows("layouts"), 4);
    assert_eq!(rows("remote-sites"), 2);
    assert_eq!(rows("task-types"), 3);

    let limits = |words: &str| {
        guide.table["limits"]
            .rows
            .iter()
            .find_map(|row| match row.as_slice() {
                [Cell::Words { words: id }, Cell::Number(number)] if id == words => Some(*number),
                _ => None,
            })
    };
    assert_eq!(limits("limit-seats"), Some(guide.number["seats"]));
    assert_eq!(limits("limit-teams"), Some(guide.number["teams"]));
    assert_eq!(limits("limit-people"), Some(guide.number["people"]));
    assert_eq!(limits("limit-fields"), Some(guide.number["synced-fields"]));
}

#[test]
fn salesforce_makes_the_api_name_from_the_field_name() {
    for row in &built_in().table["activity-fields"].rows {
        let [
            _,
            Cell::Name(field),
            Cell::Name(api),
            Cell::Name(kind),
            size,
        ] = row.as_slice()
        else {
            panic!("{row:?}")
        };
        assert_eq!(*api, format!("{field}__c"));
        // Only text fields are given a length.
        let sized = !matches!(size, Cell::Name(dash) if dash == "—");
        assert_eq!(sized, kind == "Text", "{api}");
    }
}

#[test]
fn every_row_links_its_own_page_and_only_known_hosts_are_opened() {
    let guide = built_in();
    assert!(guide.rows().all(|row| !row.documentation.is_empty()));
    let hosts: Vec<&str> = guide.hosts().iter().map(String::as_str).collect();
    assert_eq!(
        hosts,
        [
            "app.marketo.com",
            "appexchange.salesforce.com",
            "experienceleague.adobe.com",
            "help.salesforce.com",
            "login.salesforce.com",
            "nation.marketo.com",
            "toutapp.com",
        ]
    );
}
