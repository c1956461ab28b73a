//! People for the invite list from Salesforce, and what the people of a list are there. Nothing is recorded.

use crate::{
    checks::{self, Answer, Answers, Stop, UserFilter},
    failure::Failure,
};

use super::{
    CheckedList, ListSource, Setup, invite_list,
    verifying::Verifying,
    view::{MarkedList, MarkedPerson, VerifyScope},
};

/// Name that a list of users goes by.
const NAME: &str = "salesforce-users.csv";
/// Columns of a list of users.
const HEADER: [&str; 7] = [
    "Email",
    "First Name",
    "Last Name",
    "Username",
    "Profile",
    "Role",
    "Last Login",
];

/// Listing users, ready to start.
pub struct ListingUsers {
    asking: Verifying,
    filter: UserFilter,
}

/// Marking the people of a list, ready to start.
pub struct MarkingPeople {
    asking: Verifying,
    people: Vec<(u64, String)>,
}

impl Setup {
    /// The active standard users of Salesforce as a list.
    pub fn list_from_salesforce(&self, filter: &UserFilter) -> Result<ListingUsers, Failure> {
        Ok(ListingUsers {
            asking: self.asking_nothing()?,
            filter: filter.clone(),
        })
    }

    /// What the people of a list that are ready to invite are in Salesforce.
    pub fn mark_people(&self, list: &CheckedList) -> Result<MarkingPeople, Failure> {
        let people = list.ready()?;
        let most = invite_list::MOST;
        if people.len() > most {
            return Err(Failure::new("clean-list-too-long").with("most", most));
        }
        Ok(MarkingPeople {
            asking: self.asking_nothing()?,
            people,
        })
    }

    fn asking_nothing(&self) -> Result<Verifying, Failure> {
        self.asking(&VerifyScope::Checks { checks: Vec::new() }, None)
    }
}

impl ListingUsers {
    /// Stops it; nothing is answered then.
    pub fn stop(&self) -> Stop {
        self.asking.stop()
    }

    /// The list as CSV, to be read like any other.
    pub async fn run(self) -> Result<ListSource, Failure> {
        let filter = self.filter;
        let users = self
            .asking
            .ask_salesforce(async |answers| checks::standard_users(answers, &filter).await)
            .await
            .map_err(|failure| match failure.code.as_str() {
                "salesforce-too-many-rows" => Failure {
                    facts: failure.facts,
                    ..Failure::new("too-many-users")
                },
                _ => failure,
            })?;
        if users.is_empty() {
            return Err(Failure::new("no-such-users"));
        }
        let broken = |error: csv::Error| Failure::new("went-wrong").with("reason", error);
        let mut list = csv::Writer::from_writer(Vec::new());
        list.write_record(HEADER).map_err(broken)?;
        for user in users {
            let named = |named: Option<checks::Named>| named.map(|named| named.name);
            let cells = [
                user.email,
                user.first_name,
                user.last_name,
                Some(user.username),
                named(user.profile),
                named(user.user_role),
                user.last_login_date,
            ];
            let cells = cells.map(Option::unwrap_or_default);
            list.write_record(cells).map_err(broken)?;
        }
        let bytes = list.into_inner();
        let bytes = bytes.map_err(|error| Failure::new("went-wrong").with("reason", error))?;
        Ok(ListSource::Bytes(NAME.to_owned(), bytes))
    }
}

impl MarkingPeople {
    /// Stops it; nothing is answered then.
    pub fn stop(&self) -> Stop {
        self.asking.stop()
    }

    /// Each person with the mark, in the order of the list.
    pub async fn run(self) -> Result<MarkedList, Failure> {
        let people = self.people;
        let asking = self.asking.about(&people);
        let seats = asking.seats();
        let marks = if people.is_empty() {
            Vec::new()
        } else {
            Box::pin(asking.ask_salesforce(ask_marks)).await?
        };
        let people = people.into_iter().zip(marks);
        let people = people.map(|((line, email), (_, mark))| MarkedPerson { line, email, mark });
        Ok(MarkedList {
            people: people.collect(),
            seats,
        })
    }
}

async fn ask_marks(answers: &Answers) -> Answer<Vec<(u64, checks::Mark)>> {
    checks::marks(answers).await
}
