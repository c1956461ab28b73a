//! Users of Salesforce as a list, and what the people of a list are there.

use std::{ops::ControlFlow, path::Path};

use practice::{Options, Scenario};
use wizard::{
    failure::Failure,
    setup::{
        CheckedList, Language, Layouts, ListSource, Outputs, ReadAs, SEATS,
        check_and_write_invite_list, read_invite_list,
        view::{Mark, MarkedList, UserFilter},
    },
};

use super::{DONE, Ready};
use crate::stage::Stage;

impl Ready {
    /// Rows of the list that Salesforce gives, the header left out.
    async fn users(&self, filter: &UserFilter) -> Result<Vec<Vec<String>>, Failure> {
        let listing = self.setup.list_from_salesforce(filter).unwrap();
        let list = Box::pin(listing.run()).await;
        assert_eq!(self.practice().refused_writes(), 0);
        let mut reader = csv::Reader::from_reader(std::io::Cursor::new(bytes(list?)));
        let rows = reader.records().map(|row| row.unwrap());
        Ok(rows
            .map(|row| row.iter().map(str::to_owned).collect())
            .collect())
    }

    async fn marked(&mut self, people: &[&str]) -> Result<MarkedList, Failure> {
        self.invites(people);
        let list = checked(self.list.as_deref().unwrap());
        let marked = Box::pin(self.setup.mark_people(&list)?.run()).await;
        assert_eq!(self.practice().refused_writes(), 0);
        marked
    }
}

fn bytes(list: ListSource) -> Vec<u8> {
    match list {
        ListSource::Bytes(_, bytes) => bytes,
        ListSource::File(path) => panic!("a file: {}", path.display()),
    }
}

fn checked(list: &Path) -> CheckedList {
    let go_on = &mut |_| ControlFlow::Continue(());
    read_invite_list(
        ListSource::File(list.to_owned()),
        &Layouts::default(),
        Language::En,
        go_on,
    )
    .unwrap()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[tokio::test]
async fn active_standard_users_become_a_list() {
    let ready = Ready::new().await;
    let listing = ready.setup.list_from_salesforce(&UserFilter::default());
    let list = Box::pin(listing.unwrap().run()).await.unwrap();
    assert_eq!(list.name(), "salesforce-users.csv");
    let text = String::from_utf8(bytes(list.clone())).unwrap();
    assert_eq!(
        text.lines().next().unwrap(),
        "Email,First Name,Last Name,Username,Profile,Role,Last Login"
    );
    let clean = ready.practising.stage.root().join("from-salesforce.csv");
    let outputs = Outputs {
        clean: Some(&clean),
        left_out: None,
    };
    let report = check_and_write_invite_list(list, &ReadAs::default(), outputs, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap();
    // Of 120 users eight have left and three only chat; two have one address.
    assert_eq!((report.rows.total, report.rows.ready), (109, 108));
    assert_eq!(report.problems.by_code["email-duplicate"], 1);
    assert!(report.rows.ready > SEATS);
    assert_eq!(report.doubts, []);
    let clean = std::fs::read_to_string(clean).unwrap();
    assert!(clean.contains(&ready.address("ana.ruiz")), "{clean}");
}

#[tokio::test]
async fn a_list_holds_those_who_were_asked_for() {
    let ready = Ready::finished().await;
    let all = ready.users(&UserFilter::default()).await.unwrap();
    let with = |column: usize, text: &str| {
        let rows = all.iter().filter(|row| row[column] == text);
        rows.count()
    };
    let of = |filter: UserFilter| {
        let ready = &ready;
        async move { ready.users(&filter).await.map(|users| users.len()) }
    };
    let (profiles, roles) = (names(&["Standard User"]), names(&["CEO", "VP Sales"]));
    let filter = UserFilter {
        profiles,
        ..UserFilter::default()
    };
    assert_eq!(of(filter).await, Ok(with(4, "Standard User")));
    let filter = UserFilter {
        roles,
        ..UserFilter::default()
    };
    assert_eq!(of(filter).await, Ok(with(5, "CEO") + with(5, "VP Sales")));
    let filter = UserFilter {
        permission_sets: names(&["Marketo App Access"]),
        profiles: names(&["Sales User", "Standard User"]),
        ..UserFilter::default()
    };
    assert_eq!(of(filter).await, Ok(20));
    let since = |day: &str| UserFilter {
        signed_in_since: Some(day.to_owned()),
        ..UserFilter::default()
    };
    let ever = all.len() - with(6, "");
    assert!(ever < all.len());
    assert_eq!(of(since("2024-01-03")).await, Ok(ever));
    for (filter, code) in [
        (since("2024-01-04"), "no-such-users"),
        (since("yesterday"), "day-not-understood"),
        (
            UserFilter {
                profiles: names(&["Sales' OR Name != '"]),
                ..UserFilter::default()
            },
            "no-such-users",
        ),
        (
            UserFilter {
                roles: vec!["A role".to_owned(); 101],
                ..UserFilter::default()
            },
            "filter-too-long",
        ),
    ] {
        assert_eq!(of(filter).await.unwrap_err().code, code);
    }
}

#[tokio::test]
async fn more_users_than_can_be_listed_are_no_list() {
    let ready = Ready::with(Options {
        users: 12_000,
        ..Options::default()
    })
    .await;
    let refused = ready.users(&UserFilter::default()).await.unwrap_err();
    assert_eq!(refused.code, "too-many-users");
    let standard = UserFilter {
        profiles: names(&["Standard User"]),
        ..UserFilter::default()
    };
    assert!(ready.users(&standard).await.unwrap().len() > 800);
}

#[tokio::test]
async fn everybody_on_a_list_is_marked() {
    let mut ready = Ready::new().await;
    let people = ["user2", "nobody", "user30", "USER13", "user7", "user4"];
    let marked = ready.marked(&people).await.unwrap();
    let marks: Vec<(u64, Mark)> = marked
        .people
        .iter()
        .map(|person| (person.line, person.mark))
        .collect();
    assert_eq!(
        marks,
        [
            (2, Mark::Ready),
            (3, Mark::NoUser),
            (4, Mark::Inactive),
            (5, Mark::NoApi),
            (6, Mark::Several),
            (7, Mark::Ready)
        ]
    );
    assert_eq!(marked.people[1].email, ready.address("nobody"));
    assert_eq!(marked.seats, SEATS);
    // What is left out of the clean list is not asked about.
    let list = ready.practising.stage.root().join("some.csv");
    let rows = format!("Email\nno address\n{}\n", ready.address("user2"));
    std::fs::write(&list, rows).unwrap();
    let marked = ready.setup.mark_people(&checked(&list)).unwrap();
    let marked = Box::pin(marked.run()).await.unwrap();
    assert_eq!(marked.people.len(), 1);
    assert_eq!(
        (marked.people[0].line, marked.people[0].mark),
        (3, Mark::Ready)
    );
}

#[tokio::test]
async fn in_a_sandbox_addresses_have_an_ending() {
    let mut ready = Ready::with(Options {
        sandbox: true,
        ..Options::default()
    })
    .await;
    let marked = ready.marked(&["user2", "nobody"]).await.unwrap();
    let marks: Vec<Mark> = marked.people.iter().map(|person| person.mark).collect();
    assert_eq!(marks, [Mark::SandboxAddress, Mark::NoUser]);
}

#[tokio::test]
async fn a_thousand_people_are_asked_about_in_some_calls() {
    let mut ready = Ready::with(Options {
        users: 3_000,
        ..Options::default()
    })
    .await;
    let people: Vec<String> = (1..=1_001).map(|number| format!("user{number}")).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let before = ready.practice().calls().salesforce;
    let refused = ready.marked(&people).await.unwrap_err();
    assert_eq!(refused.code, "clean-list-too-long");
    assert_eq!(ready.practice().calls().salesforce, before);
    let marked = ready.marked(&people[..1_000]).await.unwrap();
    assert_eq!(marked.people.len(), 1_000);
    let calls = ready.practice().calls().salesforce - before;
    assert!(calls < 60, "{calls}");
}

#[tokio::test]
async fn what_is_hidden_is_not_absent() {
    let mut ready = Ready::finished().await;
    assert_eq!(DONE.len(), 7);
    ready.practice().switch(Scenario::PermissionMissing);
    let filter = UserFilter::default();
    let refused = ready.users(&filter).await.unwrap_err();
    assert_eq!(refused.code, "salesforce-setup-hidden");
    let refused = ready.marked(&["nobody"]).await.unwrap_err();
    assert_eq!(refused.code, "salesforce-setup-hidden");
}

#[tokio::test]
async fn nobody_signed_in_can_ask_nothing() {
    let stage = Stage::new();
    let setup = stage.setup();
    let listing = setup.list_from_salesforce(&UserFilter::default()).unwrap();
    assert_eq!(listing.run().await.unwrap_err().code, "session-missing");
    let ready = Ready::new().await;
    let listing = ready.setup.list_from_salesforce(&UserFilter::default());
    let listing = listing.unwrap();
    listing.stop().stop();
    assert_eq!(Box::pin(listing.run()).await.unwrap_err().code, "cancelled");
}
