//! What happens with tokens that have just arrived: they are looked at and kept while the browser waits for
//! its page. What more there is to see of the org comes after that, and changes nothing about being signed
//! in.

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::{
    failure::Failure,
    oauth::{Lock, Tokens},
    record::Organization,
    salesforce::{self, Client, LoginHost, Look, Session, Who},
    secrets::Kept,
};

use super::{
    salesforce_look::seen, salesforce_session::SessionKeep, salesforce_sign_in::SalesforceSignedIn,
    salesforce_sign_out::end_before,
};

/// Who awaits the tokens.
pub(super) struct Arrival {
    pub(super) keep: SessionKeep,
    pub(super) login: LoginHost,
    pub(super) client_id: String,
    pub(super) setup: String,
    pub(super) organization: Option<Organization>,
    pub(super) stay: bool,
    /// The whole time that there is after the browser's answer.
    pub(super) afterwards: Duration,
}

/// A sign-in whose session is kept.
pub(super) struct Arrived {
    setup: String,
    keep: SessionKeep,
    kept: Kept,
    session: Session,
    stay: bool,
    glance: Glance,
    /// The session that was kept before.
    before: Option<Session>,
}

impl Arrival {
    /// Asks who signed in until the time is up, refuses another org than the setup's, and keeps the
    /// session. Keeping it is not interrupted; the keyring has a deadline of its own.
    pub(super) async fn take(self, tokens: &Tokens, until: Instant) -> Result<Arrived, Failure> {
        let session = Session::from_tokens(&self.login, &self.client_id, tokens)
            .map_err(|error| error.failure())?;
        let client = Client::new(self.keep.http.clone(), session.clone(), None);
        let late = Failure::new("http-timed-out")
            .with("host", self.login.host())
            .with("seconds", self.afterwards.as_secs());
        let glance = Glance::at(client, until, late.clone()).await?;
        let stay = self.stay && session.refresh.is_some();
        if let Some(expected) = &self.organization
            && !expected.has_id(&glance.user.organization_id)
        {
            let got = seen(&session, &glance.further().await, stay);
            return Err(other_organization(expected, &got.organization));
        }
        // A renewal of the session before that is on its way would be kept in place of this one.
        let turn = timeout_at(until, Lock::take(&self.keep.turn)).await;
        let _turn = turn.map_err(|_| late)?.map_err(|error| error.failure())?;
        // One that cannot be read cannot be ended either; what is wrong with the keyring is told by keeping.
        let before = self.keep.read().await.ok().flatten();
        Ok(Arrived {
            before: before.filter(|before| !before.shares_a_token_with(&session)),
            kept: self.keep.keep(&session).await,
            setup: self.setup,
            keep: self.keep,
            session,
            stay,
            glance,
        })
    }
}

impl Arrived {
    /// Looks on as long as there is time, and ends the session that was there before.
    pub(super) async fn settle(self) -> SalesforceSignedIn {
        let http = self.keep.http.clone();
        let (look, before_not_revoked) = tokio::join!(self.glance.further(), async {
            end_before(&http, self.before.as_ref()?).await.err()
        });
        SalesforceSignedIn {
            setup: self.setup,
            seen: seen(&self.session, &look, self.stay),
            kept: self.kept,
            before_not_revoked,
            keep: self.keep,
        }
    }
}

/// Who signed in, and until when there is more to see.
struct Glance {
    client: Client,
    user: Who,
    until: Instant,
    /// What it means that the time is up.
    late: Failure,
}

impl Glance {
    async fn at(client: Client, until: Instant, late: Failure) -> Result<Self, Failure> {
        let client = client.run();
        let user = timeout_at(until, salesforce::who(&client)).await;
        let user = user.map_err(|_| late.clone())??;
        Ok(Self {
            client,
            user,
            until,
            late,
        })
    }

    async fn further(self) -> Look {
        let look = salesforce::look_further(&self.client, self.user.clone());
        let look = timeout_at(self.until, look).await;
        look.unwrap_or_else(|_| Look::unseen(self.user, self.late))
    }
}

/// Signed in somewhere else than the setup is for.
pub(super) fn other_organization(expected: &Organization, got: &Organization) -> Failure {
    let name = |one: &Organization| {
        if one.name.is_empty() {
            one.id.clone()
        } else {
            one.name.clone()
        }
    };
    Failure::new("sign-in-other-organization")
        .with("expected", name(expected))
        .with("expected-id", &expected.id)
        .with("got", name(got))
        .with("got-id", &got.id)
}

/// The same, where only the id of the other one is known.
pub(super) fn other_organization_id(expected: &Organization, got: &str) -> Failure {
    let got = Organization {
        id: got.to_owned(),
        name: String::new(),
        sandbox: None,
        edition: None,
    };
    other_organization(expected, &got)
}
