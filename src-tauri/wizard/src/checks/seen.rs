//! What a check says, and why it may say nothing.

use crate::{
    failure::Failure,
    marketo::MarketoError,
    record::{Fact, Facts, Finding, Status},
    salesforce::{Problem, SalesforceError},
};

/// What a check saw, before it is known when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    status: Status,
    code: &'static str,
    facts: Facts,
}

impl Seen {
    /// It is as it should be.
    pub(super) fn ok(code: &'static str) -> Self {
        Self::new(Status::Ok, code)
    }

    /// Somebody should look at it.
    pub(super) fn warning(code: &'static str) -> Self {
        Self::new(Status::Warning, code)
    }

    /// It is not as it should be.
    pub(super) fn failure(code: &'static str) -> Self {
        Self::new(Status::Failure, code)
    }

    fn new(status: Status, code: &'static str) -> Self {
        Self {
            status,
            code,
            facts: Facts::new(),
        }
    }

    /// Adds a number.
    pub(super) fn number(self, name: &str, number: u64) -> Self {
        self.with(name, Fact::Number(number))
    }

    /// Adds how many there are.
    pub(super) fn count(self, name: &str, count: usize) -> Self {
        self.number(name, u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// Adds a text.
    pub(super) fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Fact::Text(text.into()))
    }

    /// Adds several texts, each once, in the order in which they came.
    pub(super) fn list<T: Into<String>>(
        self,
        name: &str,
        list: impl IntoIterator<Item = T>,
    ) -> Self {
        let mut texts: Vec<String> = Vec::new();
        for text in list.into_iter().map(Into::into) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        self.with(name, Fact::List(texts))
    }

    fn with(mut self, name: &str, fact: Fact) -> Self {
        self.facts.insert(name.to_owned(), fact);
        self
    }
}

/// The fact that holds the vendor's own code, for `explain` to say what it means.
const VENDOR_CODE: &str = "vendor_code";

/// An answer that a check goes by, or why there is none.
pub type Answer<T> = Result<T, Silence>;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Silence {
    /// It could not be told.
    CannotTell(Failure),
    /// The session has ended and cannot be renewed: the person has to sign in again.
    SignInAgain(Failure),
}

impl Silence {
    /// It could not be told, because of that.
    pub(super) fn because(code: &str) -> Self {
        Self::CannotTell(Failure::new(code))
    }

    /// The failure by which it is told.
    pub fn failure(self) -> Failure {
        let (Self::CannotTell(failure) | Self::SignInAgain(failure)) = self;
        failure
    }
}

impl From<Failure> for Silence {
    fn from(failure: Failure) -> Self {
        Self::CannotTell(failure)
    }
}

impl From<SalesforceError> for Silence {
    fn from(error: SalesforceError) -> Self {
        let mut failure = error.failure();
        if let SalesforceError::Api(refusal) = &error
            && !refusal.code.is_empty()
        {
            failure = failure.with(VENDOR_CODE, &refusal.code);
        }
        match error.problem() {
            Problem::SessionEnded => Self::SignInAgain(failure),
            _ => Self::CannotTell(failure),
        }
    }
}

impl From<MarketoError> for Silence {
    fn from(error: MarketoError) -> Self {
        let failure = error.failure();
        Self::CannotTell(match &error {
            MarketoError::Api(refusal) => failure.with(VENDOR_CODE, &refusal.code),
            MarketoError::Token { code } => failure.with(VENDOR_CODE, code),
            _ => failure,
        })
    }
}

/// The finding of `check`; none when the question has to be asked again after signing in.
pub(super) fn finding(check: &str, seen: Answer<Seen>, at: u64) -> Result<Finding, Failure> {
    let (status, code, facts) = match seen {
        Ok(seen) => (seen.status, seen.code.to_owned(), seen.facts),
        Err(Silence::CannotTell(why)) => {
            let facts = why.facts.into_iter().map(|(name, value)| {
                // The vendor's own words quote the question, and with it people's addresses; a finding travels.
                let value = if name == "detail" {
                    String::new()
                } else {
                    value
                };
                (name, Fact::Text(value))
            });
            (Status::Unknown, why.code, facts.collect())
        }
        Err(Silence::SignInAgain(failure)) => return Err(failure),
    };
    Ok(Finding {
        check: check.to_owned(),
        status,
        code,
        facts,
        at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::salesforce::ApiError;

    #[test]
    fn the_vendors_words_about_a_question_and_the_addresses_in_it_are_in_no_finding() {
        let refused = SalesforceError::Api(ApiError {
            status: 400,
            code: "INVALID_FIELD".to_owned(),
            message: "FROM User WHERE Email IN ('ana@acme.example') ^ ERROR".to_owned(),
            fields: Vec::new(),
        });
        let silence = Silence::from(refused);
        assert!(format!("{silence:?}").contains("ana@acme.example"));
        let found = finding("invited-in-salesforce", Err(silence), 1).unwrap();
        assert!(!format!("{found:?}").contains("acme.example"), "{found:?}");
        assert_eq!(found.facts["detail"], Fact::Text(String::new()));
        assert_eq!(
            found.facts[VENDOR_CODE],
            Fact::Text("INVALID_FIELD".to_owned())
        );
    }
}
