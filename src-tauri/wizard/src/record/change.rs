//! What can happen in a setup: the kinds of events and their data.
//!
//! The names of kinds and fields are written into journals that are never rewritten: they are a
//! promise for years. Steps, instructions, cautions and waits are named by the guide's stable ids.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    accounts::{MarketoService, MarketoTest, SalesforceApp, SalesforceSignIn},
    findings::Finding,
    id::EventId,
};

/// Which kind of Salesforce org a setup is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// The production org.
    #[default]
    Production,
    /// A sandbox.
    Sandbox,
}

/// What a person takes on in a setup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Persona {
    /// Administrator of the Marketo subscription.
    MarketoAdmin,
    /// Administrator of the Salesforce org.
    SalesforceAdmin,
}

impl Persona {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::MarketoAdmin, Self::SalesforceAdmin];

    /// Stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MarketoAdmin => "marketo-admin",
            Self::SalesforceAdmin => "salesforce-admin",
        }
    }
}

/// The person that a caution names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "NamedPerson")]
pub struct Person {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

/// The two lists that checking yields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ListKind {
    /// Ready to upload.
    Clean,
    /// Left out, with the reasons.
    LeftOut,
}

/// A checked invite list: the file, how it was read, and the counts. Never the people themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedList {
    /// File name without its folder.
    pub file: String,
    /// Digest of the file's bytes, lower-case hex.
    pub sha256: String,
    /// Size of the file.
    pub bytes: u64,
    /// Name of the encoding it was read in.
    pub encoding: String,
    /// Whether it began with a byte order mark.
    pub bom: bool,
    /// Separator it was read with.
    pub delimiter: String,
    /// Whether its first row was taken as the header.
    pub header: bool,
    /// Indexes from 0 of the columns in use, by field (`email`, `first_name`, `last_name`).
    pub columns: BTreeMap<String, u32>,
    /// Data rows.
    pub total: u64,
    /// Rows ready to invite.
    pub ready: u64,
    /// Rows left out.
    pub rejected: u64,
    /// Blank rows passed over.
    pub blank: u64,
    /// Addresses that lost spaces around them.
    pub trimmed: u64,
    /// Problems by code.
    pub by_code: BTreeMap<String, u64>,
}

/// One thing that happens in a setup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The setup begins. Cannot be undone.
    SetupCreated {
        /// Name of the setup.
        name: String,
        /// Production or sandbox.
        environment: Environment,
        /// Whether it is a walk through the practice organisation.
        practice: bool,
    },
    /// The setup gets another name.
    SetupRenamed {
        /// The new name.
        name: String,
    },
    /// The author says who they are. Cannot be undone, only said again.
    ActorIntroduced {
        /// Name.
        name: String,
        /// What the person takes on; may be empty or both.
        personas: Vec<Persona>,
    },
    /// An instruction is ticked, or its tick taken away.
    InstructionTicked {
        /// Step id.
        step: String,
        /// Instruction id.
        instruction: String,
        /// Whether it is ticked now.
        ticked: bool,
    },
    /// A person says that a step is done.
    StepAttested {
        /// Step id.
        step: String,
        /// Whether it was already true before the setup.
        already: bool,
        /// A word about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// A step is left out on purpose.
    StepSkipped {
        /// Step id.
        step: String,
        /// Why.
        reason: String,
    },
    /// A step is not done after all.
    StepReopened {
        /// Step id.
        step: String,
    },
    /// A note is added to a step.
    NoteWritten {
        /// Step id.
        step: String,
        /// The text.
        text: String,
    },
    /// A caution is acknowledged.
    CautionAcknowledged {
        /// Caution id.
        caution: String,
        /// The person it names, where it names one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<Person>,
    },
    /// A wait begins.
    WaitStarted {
        /// Wait id.
        wait: String,
        /// Number of people it is reckoned from, where it depends on that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        people: Option<u64>,
    },
    /// An invite list was checked.
    InviteListChecked {
        /// Step id.
        step: String,
        /// The file and the counts.
        #[serde(flatten)]
        list: CheckedList,
    },
    /// A list was written from the invite list that the same person checked last.
    InviteListSaved {
        /// Step id.
        step: String,
        /// Which of the two.
        list: ListKind,
        /// File name without its folder.
        file: String,
        /// Rows in it.
        rows: u64,
    },
    /// One of several versions of a step is chosen.
    VersionChosen {
        /// Step id.
        step: String,
        /// The event that holds.
        event: EventId,
    },
    /// Somebody says where and through which app to sign in to Salesforce. Cannot be undone, only said
    /// again.
    SalesforceAppChosen(SalesforceApp),
    /// The author signed in to Salesforce. Signing out takes it back.
    SalesforceSignedIn(SalesforceSignIn),
    /// The author signed out of Salesforce.
    SalesforceSignedOut {
        /// Whether Salesforce confirmed that the tokens are worth nothing any more.
        revoked: bool,
    },
    /// Somebody says which Marketo subscription and service it is. Cannot be undone, only said again.
    MarketoServiceChosen(MarketoService),
    /// The author's Marketo credentials passed their test.
    MarketoConnected(MarketoTest),
    /// The author's Marketo credentials were removed from their machine.
    MarketoDisconnected {},
    /// Checks were asked. Cannot be undone, only asked again.
    ChecksRun {
        /// What each of them found.
        findings: Vec<Finding>,
    },
    /// An earlier event is taken back. Taking back an `undone` brings its event back.
    Undone {
        /// The event taken back.
        event: EventId,
    },
}

impl Change {
    /// The kind as it stands in journals.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::SetupCreated { .. } => "setup-created",
            Self::SetupRenamed { .. } => "setup-renamed",
            Self::ActorIntroduced { .. } => "actor-introduced",
            Self::InstructionTicked { .. } => "instruction-ticked",
            Self::StepAttested { .. } => "step-attested",
            Self::StepSkipped { .. } => "step-skipped",
            Self::StepReopened { .. } => "step-reopened",
            Self::NoteWritten { .. } => "note-written",
            Self::CautionAcknowledged { .. } => "caution-acknowledged",
            Self::WaitStarted { .. } => "wait-started",
            Self::InviteListChecked { .. } => "invite-list-checked",
            Self::InviteListSaved { .. } => "invite-list-saved",
            Self::VersionChosen { .. } => "version-chosen",
            Self::SalesforceAppChosen(_) => "salesforce-app-chosen",
            Self::SalesforceSignedIn(_) => "salesforce-signed-in",
            Self::SalesforceSignedOut { .. } => "salesforce-signed-out",
            Self::MarketoServiceChosen(_) => "marketo-service-chosen",
            Self::MarketoConnected(_) => "marketo-connected",
            Self::MarketoDisconnected {} => "marketo-disconnected",
            Self::ChecksRun { .. } => "checks-run",
            Self::Undone { .. } => "undone",
        }
    }

    /// The step it belongs to.
    pub fn step(&self) -> Option<&str> {
        match self {
            Self::InstructionTicked { step, .. }
            | Self::StepAttested { step, .. }
            | Self::StepSkipped { step, .. }
            | Self::StepReopened { step }
            | Self::NoteWritten { step, .. }
            | Self::InviteListChecked { step, .. }
            | Self::InviteListSaved { step, .. }
            | Self::VersionChosen { step, .. } => Some(step),
            Self::SetupCreated { .. }
            | Self::SetupRenamed { .. }
            | Self::ActorIntroduced { .. }
            | Self::CautionAcknowledged { .. }
            | Self::WaitStarted { .. }
            | Self::SalesforceAppChosen(_)
            | Self::SalesforceSignedIn(_)
            | Self::SalesforceSignedOut { .. }
            | Self::MarketoServiceChosen(_)
            | Self::MarketoConnected(_)
            | Self::MarketoDisconnected {}
            | Self::ChecksRun { .. }
            | Self::Undone { .. } => None,
        }
    }

    /// Whether a person can take it back. An `undone` is taken back too, but as a redo.
    pub fn can_be_undone(&self) -> bool {
        !matches!(
            self,
            Self::SetupCreated { .. }
                | Self::ActorIntroduced { .. }
                | Self::SalesforceAppChosen(_)
                | Self::SalesforceSignedIn(_)
                | Self::SalesforceSignedOut { .. }
                | Self::MarketoServiceChosen(_)
                | Self::MarketoConnected(_)
                | Self::MarketoDisconnected {}
                | Self::ChecksRun { .. }
                | Self::Undone { .. }
        )
    }

    /// The step about whose being done it says something.
    pub(super) fn decides(&self) -> Option<&str> {
        match self {
            Self::StepAttested { step, .. }
            | Self::StepSkipped { step, .. }
            | Self::StepReopened { step }
            | Self::VersionChosen { step, .. } => Some(step),
            _ => None,
        }
    }
}
