//! What a face draws of the checks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    failure::Failure,
    record::{Facts, Persona, Status},
};

use super::PersonView;

/// One check of a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing about a check and none follows from another"
)]
pub struct CheckView {
    /// Check id; `check-<id>` and `check-<id>-why` are its sentences.
    pub id: String,
    /// Id of the section it is about; none when it is about the whole step.
    pub section: Option<String>,
    /// Whether the step is only verified when this holds.
    pub proves: bool,
    /// Whether it can be watched while somebody works in the browser.
    pub watch: bool,
    /// Whether Salesforce is asked.
    pub salesforce: bool,
    /// Whether Marketo is asked.
    pub marketo: bool,
    /// The last finding; none before the first.
    pub finding: Option<FindingView>,
    /// What it was when it last was as it should be, where it tells otherwise now.
    pub before: Option<FindingView>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FindingView {
    /// What it means.
    pub status: Status,
    /// Code: `finding-<code>` is its sentence, `error-<code>` where nothing could be told; each with `-hint`.
    pub code: String,
    /// What was seen.
    pub facts: Facts,
    /// When.
    pub at: u64,
    /// Who asked.
    pub by: PersonView,
    /// Whether its time is over.
    pub old: bool,
}

/// How many rows are done by which proof.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ProofSum {
    /// A machine looked.
    pub verified: usize,
    /// Of these, those whose proof is old.
    pub old: usize,
    /// A person said so.
    pub attested: usize,
    /// It follows from something else.
    pub assumed: usize,
    /// Proved or vouched for, and otherwise now.
    pub drifted: usize,
}

/// What is to be verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum VerifyScope {
    /// Every check.
    All,
    /// Those of the rows of one persona.
    Persona {
        /// The persona.
        persona: Persona,
    },
    /// Those of one row.
    Step {
        /// Row id.
        step: String,
    },
    /// These.
    Checks {
        /// Check ids.
        checks: Vec<String>,
    },
}

/// How a run goes on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum VerifyProgress {
    /// These are being asked.
    Asking {
        /// Check ids.
        checks: Vec<String>,
    },
    /// One has answered.
    Found {
        /// Check id.
        check: String,
        /// What it means.
        status: Status,
        /// Code of the finding.
        code: String,
        /// What was seen.
        facts: Facts,
    },
    /// The session has ended: these are asked when the person has signed in again.
    SignInAgain {
        /// Check ids.
        left: Vec<String>,
        /// What Salesforce said.
        why: Failure,
    },
    /// A watched check is asked again then.
    Waiting {
        /// In milliseconds since the Unix epoch.
        until: u64,
    },
}
