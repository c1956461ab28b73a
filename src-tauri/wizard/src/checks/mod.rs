//! Checks: questions to the two products' APIs, and what the answers mean for the steps.
//!
//! A check has a stable id; the guide says which row it serves. It asks for what it needs through
//! [`Answers`], which fetches each answer once in a run however many checks want it; so independent questions
//! go out side by side and dependent ones in order without anybody planning it. Nothing here writes: every
//! call is a GET.
//!
//! A finding is *ok*, a *warning*, a *failure*, or *unknown* with the failure that says why nothing could be
//! told. What Salesforce hides from a user looks like what is not there, so an answer that may be incomplete is
//! never read as an absence.

mod actions_app;
mod activity_fields;
mod answers;
mod edition;
mod first_user;
mod invited;
mod known;
mod layouts;
mod lead_fields;
mod list_buttons;
mod marketo_answers;
mod marketo_role;
mod owned_people;
mod package;
mod permission_set;
mod permissions;
mod read_access;
mod remote_sites;
mod run;
mod sales_activities;
mod salesforce_answers;
mod salesforce_rows;
mod seen;
mod soql;
mod standard_users;
mod task;

use std::{pin::Pin, sync::Arc};

pub use answers::Answers;
pub use invited::{Mark, marks};
pub use known::Known;
pub use run::{Run, Stop, Stopped, Unfinished, stop};
pub use seen::{Answer, Seen, Silence};
pub use standard_users::{Named, StandardUser, UserFilter, standard_users};

/// What is being asked.
pub(crate) type Asking = Pin<Box<dyn Future<Output = Answer<Seen>> + Send>>;

/// A question that can be asked.
#[derive(Clone, Copy)]
pub struct Check {
    /// Stable id; `check-<id>` and `check-<id>-why` are its sentences.
    pub id: &'static str,
    /// Whether Salesforce is asked.
    pub salesforce: bool,
    /// Whether Marketo is asked.
    pub marketo: bool,
    ask: fn(Arc<Answers>) -> Asking,
}

/// Makes a check of an asynchronous function.
macro_rules! check {
    ($id:literal, $needs:ident, $ask:path) => {
        Check {
            id: $id,
            salesforce: matches!(Needs::$needs, Needs::Salesforce | Needs::Both),
            marketo: matches!(Needs::$needs, Needs::Marketo | Needs::Both),
            ask: |answers| Box::pin(async move { $ask(&answers).await }),
        }
    };
}

/// Which products a check asks.
enum Needs {
    Salesforce,
    Marketo,
    Both,
}

/// Every check there is, in the order of the guide.
pub const ALL: [Check; 25] = [
    check!("salesforce-edition", Salesforce, edition::edition),
    check!(
        "salesforce-permissions",
        Salesforce,
        permissions::permissions
    ),
    check!("marketo-sync", Marketo, marketo_role::sync),
    check!("marketo-permissions", Marketo, marketo_role::permissions),
    check!("first-user-in-marketo", Marketo, first_user::in_marketo),
    check!(
        "first-user-in-salesforce",
        Salesforce,
        first_user::in_salesforce
    ),
    check!("actions-app", Salesforce, actions_app::authorised),
    check!("owned-people", Both, owned_people::counted),
    check!("sales-activities", Marketo, sales_activities::logged),
    check!("invited-in-salesforce", Salesforce, invited::in_salesforce),
    check!("invited-activated", Salesforce, invited::activated),
    check!("seats", Salesforce, invited::seats),
    check!("package", Salesforce, package::installed),
    check!("package-objects", Salesforce, package::objects),
    check!("remote-sites-actions", Salesforce, remote_sites::of_actions),
    check!("remote-site-rest", Salesforce, remote_sites::of_rest),
    check!("read-access", Salesforce, read_access::read),
    check!("layout-sections", Salesforce, layouts::sections),
    check!("lead-fields", Salesforce, lead_fields::there),
    check!("remote-site-soap", Salesforce, remote_sites::of_soap),
    check!("permission-set", Salesforce, permission_set::assigned),
    check!("activity-fields", Salesforce, activity_fields::made),
    check!("task-types", Salesforce, task::types),
    check!("list-buttons", Salesforce, list_buttons::shown),
    check!("opt-out-field", Salesforce, lead_fields::opt_out),
];

/// The check of that id.
pub fn check(id: &str) -> Option<&'static Check> {
    ALL.iter().find(|check| check.id == id)
}
