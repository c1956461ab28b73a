//! One open setup: all that a face may ask for, and the only place where a result becomes an event.
//!
//! A face opens [`Setups`] (everything on this machine), gets a [`Setup`] from it, and calls its
//! verbs. Every verb checks the rules, appends one event, and answers with the [`view::SetupView`]
//! that follows from it. What faces need of the deeper floors is re-exported here.

mod account_verbs;
mod accounts;
mod choices;
mod draw;
mod invite_list;
mod layouts;
mod machine;
mod marketo_connection;
mod open;
mod outside;
mod preferences;
mod removing;
mod salesforce_arrival;
mod salesforce_look;
mod salesforce_session;
mod salesforce_sign_in;
mod salesforce_sign_out;
mod salesforce_users;
mod setups;
mod turn;
mod verifying;
pub mod view;
mod zoom;

use crate::{explain, failure::Failure, guide::Guide};

pub use crate::{
    explain::{
        Table as CodeTable, Who,
        text::{CardText, ExplainedText, UnknownText},
    },
    files::{Ending, end_tidily},
    guide::text::{GuideText, StepText, TableText, plain_text},
    invites::{
        DOUBTS, FILE_LIMIT, Fix, Outputs, SEATS,
        view::{
            CheckedListView, ColumnView, Correction, Doubt, Field, FileFacts, InviteReport, Place,
            Problem, ReadAs, ReadProgress, RowFilter, RowState, RowsView,
        },
    },
    oauth::Controls as SignInControls,
    record::{Finding, Persona},
    secrets::Secret,
    words::{
        Language, Words,
        characters::{visible, visible_json, visible_lines},
    },
};
pub use account_verbs::{FoundSecrets, LookingForSecrets};
pub use accounts::FirstAccounts;
pub use invite_list::{
    CheckedList, ListSource, OnProgress, check_and_write_invite_list, columns_of_invite_list,
    read_invite_list,
};
pub use layouts::Layouts;
pub use marketo_connection::{
    MarketoConnected, MarketoConnecting, MarketoDisconnected, MarketoDisconnecting,
};
pub use open::Setup;
pub use outside::Outside;
pub use removing::{Removable, Removing};
pub use salesforce_look::SalesforceLooking;
pub use salesforce_sign_in::{OnSignIn, OpenBrowser, SalesforceSignedIn, SalesforceSigningIn};
pub use salesforce_sign_out::{SalesforceSignedOut, SalesforceSigningOut};
pub use salesforce_users::{ListingUsers, MarkingPeople};
pub use setups::Setups;
pub use verifying::{OnVerify, Stop, Stopped, Unfinished, Verified, Verifying, stop};
pub use zoom::{Zoom, ZoomChange};

/// The guide in one language, for a face without a setup.
pub fn guide_text(language: Language) -> Result<GuideText, Failure> {
    Ok(guide()?.text(language))
}

/// What the vendors' codes in a text mean, in one language. Nothing of the text is kept.
pub fn explain_text(text: &str, language: Language) -> ExplainedText {
    explain::cards(text, language)
}

/// The guide that is built in.
fn guide() -> Result<Guide, Failure> {
    Guide::built_in().map_err(|fault| Failure::new("guide-faulty").with("reason", fault))
}
