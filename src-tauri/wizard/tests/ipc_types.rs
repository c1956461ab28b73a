//! The page's view of the wire types is generated from the Rust ones and committed.
//!
//! `UPDATE_TYPES=1 cargo test -p wizard --test ipc_types` writes the file; without it the test fails
//! on any difference.

use ts_rs::{Config, TS};
use wizard::{
    explain, explain::text as explain_text, failure::Failure, guide::text as guide,
    invites::view as invites, setup::view as setup,
};

macro_rules! declarations {
    ($config:expr, $($type:ty),+ $(,)?) => {
        [$(format!("export {}\n", <$type as TS>::decl($config))),+].join("\n")
    };
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

#[test]
fn a_key_that_json_leaves_out_is_one_that_the_type_leaves_out() {
    let problem = invites::Problem {
        code: "email-missing".to_owned(),
        row: 1,
        line: 2,
        column: None,
        value: String::new(),
        first_row: None,
    };
    let json = serde_json::to_value(problem).unwrap();
    assert!(json.get("first_row").is_none() && json["column"].is_null());
    let declared = <invites::Problem as TS>::decl(&config());
    assert!(declared.contains("first_row?: number,"), "{declared}");
    assert!(declared.contains("column: string | null,"), "{declared}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of all types")]
fn the_committed_types_are_those_of_the_code() {
    let config = config();
    let types = declarations!(
        &config,
        Failure,
        guide::Persona,
        guide::GuideText,
        guide::StepText,
        guide::SectionText,
        guide::InstructionText,
        guide::Span,
        guide::LabelText,
        guide::ValueText,
        guide::TableText,
        guide::Severity,
        guide::CautionText,
        guide::RemedyText,
        guide::WaitText,
        guide::LinkText,
        explain::Table,
        explain::Who,
        explain_text::ExplainedText,
        explain_text::UnknownText,
        explain_text::CardText,
        setup::Environment,
        setup::PersonView,
        setup::StartView,
        setup::DropView,
        setup::HomeView,
        setup::ResumeView,
        setup::SetupSummary,
        setup::NewSetup,
        wizard::setup::ZoomChange,
        setup::SetupView,
        setup::PageView,
        setup::FindingStatus,
        setup::Fact,
        setup::CheckView,
        setup::FindingView,
        setup::ProofSum,
        setup::VerifyScope,
        setup::VerifyProgress,
        setup::AccountsView,
        setup::SalesforceView,
        setup::LoginAt,
        setup::SalesforceAppView,
        setup::SalesforceSignInView,
        setup::Organization,
        setup::OrgUser,
        setup::SecretPlace,
        setup::MarketoView,
        setup::MarketoServiceView,
        setup::MarketoConnectionView,
        setup::Seen,
        setup::SignInProgress,
        setup::SignedInView,
        setup::SignedOutView,
        setup::DisconnectedView,
        setup::RemovedView,
        setup::UnconfirmedView,
        setup::SummaryView,
        setup::PersonaSum,
        setup::StepView,
        setup::StepState,
        setup::Proof,
        setup::VersionView,
        setup::Said,
        setup::NoteView,
        setup::AcknowledgedView,
        setup::NamedPerson,
        setup::RunningWait,
        setup::InviteListView,
        setup::SavedListView,
        setup::ListKind,
        setup::UserFilter,
        setup::Mark,
        setup::MarkedPerson,
        setup::MarkedList,
        setup::UndoView,
        setup::DamageView,
        setup::HolderView,
        invites::Field,
        invites::ReadAs,
        invites::Place,
        invites::Correction,
        invites::CheckedListView,
        invites::RowTotals,
        invites::RowFilter,
        invites::RowsView,
        invites::RowState,
        invites::RowView,
        invites::CellView,
        invites::CleanPerson,
        invites::FileFacts,
        invites::ColumnView,
        invites::InviteReport,
        invites::RowCounts,
        invites::FixCounts,
        invites::FixReport,
        invites::FixExample,
        invites::Doubt,
        invites::Alternative,
        invites::LineView,
        invites::UnusedAddresses,
        invites::LineCounts,
        invites::ByHandCounts,
        invites::Problems,
        invites::Problem,
        invites::ReadProgress,
    );
    let generated =
        format!("// Generated from the Rust types by `make types`; do not edit.\n\n{types}");
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../ui/src/host/types.gen.ts"
    );
    if std::env::var_os("UPDATE_TYPES").is_some() {
        assert!(
            std::fs::write(path, &generated).is_ok(),
            "{path} cannot be written"
        );
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == generated,
        "ui/src/host/types.gen.ts is out of date: run `make types`"
    );
}
