//! What a person is told when something could not be done: a code, the facts, and a hint.
//!
//! The sentences live in `locales/<language>/errors.ftl` under `error-<code>` and
//! `error-<code>-hint`; a failure carries only the code and the facts they are filled with.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A failure as it crosses to a face: never a finished sentence, never matched on text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// Stable kebab-case code, also the message id after `error-`.
    pub code: String,
    /// Values for the placeholders of the sentence, already formatted as text.
    pub facts: BTreeMap<String, String>,
}

impl Failure {
    /// A failure without facts.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            facts: BTreeMap::new(),
        }
    }

    /// Adds one fact.
    #[must_use]
    pub fn with(mut self, fact: &str, value: impl fmt::Display) -> Self {
        self.facts.insert(fact.to_owned(), value.to_string());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        for (fact, value) in &self.facts {
            write!(f, " {fact}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}
