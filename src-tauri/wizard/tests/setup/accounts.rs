//! The two accounts of a setup against the practice organisation: signing in, looking again, signing out,
//! and what is left of it in the record and on the disk.

use std::{collections::BTreeSet, sync::Mutex};

use practice::{Options, Right, Scenario};
use url::Url;
use wizard::{
    secrets::{Key, Name, Secret},
    setup::{
        Language,
        view::{SalesforceSignInView, SecretPlace, Seen, SetupView, SignInProgress},
    },
};

use crate::{
    practising::{Practising, parameter},
    stage::{Stage, code},
};

fn signed_in(view: &SetupView) -> &SalesforceSignInView {
    view.accounts.salesforce.signed_in.as_ref().unwrap()
}

#[tokio::test]
async fn who_signs_in_sees_where_and_as_whom_and_whether_the_api_answers() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    let (outcome, page) = practising.sign_in(&setup, false, "allow").await;
    assert!(page.contains("signed in"), "{page}");
    let view = setup.record_salesforce_sign_in(&outcome.unwrap()).unwrap();

    let seen = signed_in(&view);
    assert!(!seen.organization.name.is_empty());
    assert_eq!(seen.organization.id.len(), 18);
    assert_eq!(
        seen.user.username,
        practising.practice.credentials().salesforce.username
    );
    assert_eq!(seen.api, None);
    assert_eq!(seen.kept, SecretPlace::Keyring);
    assert!(!seen.stay);
    assert!(seen.scopes.contains(&"api".to_owned()), "{seen:?}");
    assert_eq!(
        view.accounts.salesforce.organization.as_ref(),
        Some(&seen.organization)
    );
}

#[tokio::test]
async fn after_a_restart_the_person_is_still_signed_in_and_the_session_answers() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, false).await;
    let id = setup.id().to_owned();
    drop(setup);

    let mut setup = practising.stage.setups().setup(&id).unwrap();
    assert_eq!(signed_in(&setup.view()).kept, SecretPlace::Unknown);
    let found = setup.looking_for_secrets().run().await;
    let view = setup.found_secrets(&found);
    assert_eq!(signed_in(&view).kept, SecretPlace::Keyring);
    let seen = setup.salesforce_looking().unwrap().run().await.unwrap();
    let view = setup.record_salesforce_sign_in(&seen).unwrap();
    assert_eq!(signed_in(&view).api, None);
}

#[tokio::test]
async fn o_06_declining_ends_the_sign_in_with_nothing_recorded_and_nothing_kept() {
    let practising = Practising::new();
    let setup = practising.setup();
    let (outcome, page) = practising.sign_in(&setup, false, "deny").await;
    assert_eq!(code(outcome), "sign-in-refused");
    assert!(!page.contains("You are signed in"), "{page}");
    assert_eq!(setup.view().accounts.salesforce.signed_in, None);
    assert_eq!(practising.kept(&setup, Name::Salesforce).await, None);
}

#[tokio::test]
async fn no_token_is_in_any_file_of_the_data_folder() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    let session = practising.kept(&setup, Name::Salesforce).await.unwrap();
    let session: serde_json::Value = serde_json::from_str(session.expose()).unwrap();
    for token in ["access", "refresh"] {
        let token = session[token].as_str().unwrap();
        assert!(!practising.is_on_disk(token));
        assert!(
            !serde_json::to_string(&setup.view())
                .unwrap()
                .contains(token)
        );
    }
    assert!(
        practising.is_on_disk("Northwind"),
        "the search finds what is there"
    );
}

#[tokio::test]
async fn signing_out_revokes_the_session_and_forgets_it() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    let before = practising.kept(&setup, Name::Salesforce).await.unwrap();

    let signed_out = setup.salesforce_signing_out().unwrap().run().await.unwrap();
    assert_eq!(signed_out.not_revoked, None);
    let view = setup.record_salesforce_sign_out(&signed_out).unwrap();
    assert_eq!(view.accounts.salesforce.signed_in, None);
    assert_eq!(practising.kept(&setup, Name::Salesforce).await, None);

    // The old session, brought back, is worth nothing.
    let key = Key {
        setup: setup.id().to_owned(),
        name: Name::Salesforce,
    };
    practising.stage.secrets().keep(&key, &before).await;
    let looked = setup.salesforce_looking().unwrap().run().await;
    assert!(looked.is_err());
}

#[tokio::test]
async fn o_58_signing_out_forgets_the_session_also_when_it_cannot_be_revoked_and_says_so() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, false).await;
    practising.practice.switch(Scenario::Maintenance);
    let signed_out = setup.salesforce_signing_out().unwrap().run().await.unwrap();
    assert!(signed_out.not_revoked.is_some());
    let view = setup.record_salesforce_sign_out(&signed_out).unwrap();
    assert_eq!(view.accounts.salesforce.signed_in, None);
    assert_eq!(practising.kept(&setup, Name::Salesforce).await, None);
}

#[tokio::test]
async fn another_organisation_than_the_setups_is_refused_and_its_session_ended() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, false).await;
    let first = practising.kept(&setup, Name::Salesforce).await;

    let other = Practising::new();
    other.choose_app(&mut setup);
    let (outcome, page) = other.sign_in(&setup, false, "allow").await;
    let failure = outcome.err().unwrap();
    assert_eq!(failure.code, "sign-in-other-organization");
    assert_ne!(failure.facts["expected-id"], failure.facts["got-id"]);
    assert!(!page.contains("You are signed in"), "{page}");
    assert_eq!(practising.kept(&setup, Name::Salesforce).await, first);
}

#[tokio::test]
async fn an_expired_session_is_renewed_where_the_person_stays_signed_in() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    let view = practising.signed_in(&mut setup, true).await;
    assert!(signed_in(&view).stay);
    let before = practising.kept(&setup, Name::Salesforce).await;
    practising.practice.switch(Scenario::ExpiredSession);
    let looked = setup.salesforce_looking().unwrap().run().await.unwrap();
    let view = setup.record_salesforce_sign_in(&looked).unwrap();
    assert_eq!(signed_in(&view).api, None);
    let after = practising.kept(&setup, Name::Salesforce).await;
    assert!(
        after.is_some() && after != before,
        "the rotated session is kept"
    );
}

#[tokio::test]
async fn an_expired_session_that_cannot_be_renewed_asks_for_a_new_sign_in() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, false).await;
    practising.practice.switch(Scenario::ExpiredSession);
    let failure = setup.salesforce_looking().unwrap().run().await.err();
    assert_eq!(failure.unwrap().code, "salesforce-session-ended");
    practising.signed_in(&mut setup, false).await;
}

#[tokio::test]
async fn signed_in_without_an_api_is_a_diagnosis_and_no_failed_sign_in() {
    let practising = Practising::new();
    practising.practice.switch(Scenario::ApiNotEnabled);
    let mut setup = practising.setup();
    let view = practising.signed_in(&mut setup, false).await;
    let seen = signed_in(&view);
    let api = seen.api.as_ref().unwrap();
    assert!(api.code.starts_with("salesforce-api-off"), "{api}");
    assert_eq!(seen.kept, SecretPlace::Keyring);
}

#[tokio::test]
async fn o_43_a_sign_in_can_be_cancelled_and_started_again() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    let signing_in = setup.salesforce_signing_in(Language::En, false).unwrap();
    let controls = signing_in.controls();
    let told = |step: SignInProgress| {
        if matches!(step, SignInProgress::BrowserOpened { .. }) {
            controls.cancel();
        }
    };
    let outcome = signing_in.run(&|_| Ok(()), &told).await;
    assert_eq!(code(outcome), "sign-in-cancelled");
    practising.signed_in(&mut setup, false).await;
}

#[tokio::test]
async fn a_browser_that_does_not_open_leaves_the_address_to_be_copied() {
    let practising = Practising::new();
    let setup = practising.setup();
    let signing_in = setup.salesforce_signing_in(Language::En, false).unwrap();
    let controls = signing_in.controls();
    let shown: Mutex<Option<Url>> = Mutex::default();
    let told = |step: SignInProgress| {
        if let SignInProgress::BrowserNotOpened { url, .. } = step {
            *shown.lock().unwrap() = Some(url.parse().unwrap());
            controls.cancel();
        }
    };
    let outcome = signing_in
        .run(&|_| Err("no browser".to_owned()), &told)
        .await;
    assert_eq!(code(outcome), "sign-in-cancelled");
    let url = shown.into_inner().unwrap().unwrap();
    assert_eq!(
        parameter(&url, "code_challenge_method").as_deref(),
        Some("S256")
    );
    assert_eq!(parameter(&url, "code_verifier"), None);
}

#[tokio::test]
async fn practice_addresses_and_real_ones_do_not_mix() {
    let practising = Practising::new();
    let mut real = practising.stage.setup();
    let key = &practising.practice.credentials().salesforce.consumer_key;
    let practice = practising.practice.salesforce_url();
    assert_eq!(
        code(real.choose_salesforce_app(&practice, key, None)),
        "practice-not-here"
    );
    let mut setup = practising.setup();
    assert_eq!(
        code(setup.choose_salesforce_app("https://acme.my.salesforce.com", key, None)),
        "practice-setup-only"
    );
    assert_eq!(
        code(setup.choose_marketo_endpoint("123-ABC-456")),
        "practice-setup-only"
    );
}

#[tokio::test]
async fn marketo_credentials_that_pass_are_kept_and_what_the_role_sees_is_recorded() {
    let practising = Practising::with(Options {
        marketo_rights: BTreeSet::from([Right::ReadOnlyActivity]),
        ..Options::default()
    });
    let mut setup = practising.setup();
    let marketo = &practising.practice.credentials().marketo;
    let endpoint = practising.practice.marketo_endpoint();
    let secret = Secret::new(format!(" {}\n", marketo.client_secret));
    let connecting = setup.marketo_connecting(&endpoint, &marketo.client_id, Some(&secret));
    let connected = connecting.unwrap().run().await.unwrap();
    let view = setup.record_marketo_connection(&connected).unwrap();

    let connection = view.accounts.marketo.connected.as_ref().unwrap();
    assert!(!connection.api_user.is_empty());
    assert_eq!(connection.sees["read-only-activity"], Seen::Can);
    assert_eq!(connection.sees["read-only-person"], Seen::Cannot);
    assert_eq!(connection.kept, SecretPlace::Keyring);
    let service = view.accounts.marketo.service.as_ref().unwrap();
    assert_eq!(service.client_id, marketo.client_id);
    assert!(!practising.is_on_disk(&marketo.client_secret));

    // The kept secret is enough to test again.
    let again = setup.marketo_connecting(&endpoint, &marketo.client_id, None);
    assert!(again.unwrap().run().await.is_ok());

    let gone = setup.marketo_disconnecting().unwrap().run().await.unwrap();
    let view = setup.record_marketo_disconnection(&gone).unwrap();
    assert_eq!(view.accounts.marketo.connected, None);
    let again = setup.marketo_connecting(&endpoint, &marketo.client_id, None);
    assert_eq!(code(again.unwrap().run().await), "marketo-secret-missing");
}

#[tokio::test]
async fn a_wrong_marketo_secret_is_told_and_not_kept() {
    let practising = Practising::new();
    let setup = practising.setup();
    let marketo = &practising.practice.credentials().marketo;
    let secret = Secret::new("wrong");
    let endpoint = practising.practice.marketo_endpoint();
    let connecting = setup.marketo_connecting(&endpoint, &marketo.client_id, Some(&secret));
    let failure = connecting.unwrap().run().await.err().unwrap();
    assert!(failure.code.starts_with("marketo-"), "{failure}");
    assert_eq!(practising.kept(&setup, Name::Marketo).await, None);
}

#[tokio::test]
async fn what_the_other_admin_chose_is_there_for_everybody_and_who_is_signed_in_only_for_oneself() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, false).await;
    let other = Stage::numbered(2);
    other.receives(&practising.stage, setup.id());
    let view = other.setups().setup(setup.id()).unwrap().view();
    assert!(view.accounts.salesforce.app.is_some());
    assert!(view.accounts.salesforce.organization.is_some());
    assert_eq!(view.accounts.salesforce.signed_in, None);
}
