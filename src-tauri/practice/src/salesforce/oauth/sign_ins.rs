//! Sign-ins under way: who has given the password, and which codes are out. Kept in memory only.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use super::ask::Ask;
use crate::token;

/// How long a consent page may be left open.
const CONSENT: Duration = Duration::from_secs(15 * 60);

/// Sign-ins under way.
#[derive(Debug, Default)]
pub(crate) struct SignIns {
    /// By ticket: the query of the authorization request that the password was given for.
    consents: HashMap<String, (String, Instant)>,
    /// By digest of the code.
    codes: HashMap<String, (Ask, Instant)>,
}

impl SignIns {
    /// The password was right: a ticket for the consent page, good for one decision on this request.
    pub(super) fn password_given(&mut self, query: &str, ticket: &str) {
        self.consents
            .retain(|_, (_, since)| since.elapsed() < CONSENT);
        let entry = (query.to_owned(), Instant::now());
        self.consents.insert(ticket.to_owned(), entry);
    }

    /// Whether the ticket was given for this request; it is spent by that.
    pub(super) fn decided(&mut self, query: &str, ticket: &str) -> bool {
        self.consents
            .remove(ticket)
            .is_some_and(|(known, since)| known == query && since.elapsed() < CONSENT)
    }

    /// A code is out.
    pub(super) fn code_given(&mut self, code: &str, ask: Ask, life: Duration) {
        self.codes.retain(|_, (_, since)| since.elapsed() < life);
        self.codes
            .insert(token::digest(code), (ask, Instant::now()));
    }

    /// What the code stands for; it is spent by that, whatever comes of it.
    pub(super) fn redeem(&mut self, code: &str, life: Duration) -> Option<Ask> {
        self.codes
            .remove(&token::digest(code))
            .filter(|(_, since)| since.elapsed() < life)
            .map(|(ask, _)| ask)
    }
}
