//! Choices and sign-ins of somebody else in the record: nothing is sent where they point before this machine's person
//! has confirmed them, and a kept secret only ever goes where it was given for.

use wizard::{
    record::{Change, MarketoService, OrgUser, Organization, SalesforceApp, SalesforceSignIn},
    secrets::{Key, Name, Secret},
    setup::{
        Language, Setup,
        view::{FindingStatus, SecretPlace, VerifyScope},
    },
};

use crate::{
    practising::Practising,
    stage::{MINUTE, Stage, code},
    vendor_stage::{Says, Vendor},
};

/// Somebody who shares the setup through a folder, and writes there what they like.
struct Other(Stage);

impl Other {
    fn joins(own: &Stage, setup: &Setup) -> Self {
        let other = Stage::numbered(2);
        other.receives(own, setup.id());
        other.setups().rename_me("Tom Reed").unwrap();
        let mut theirs = other.setups().setup(setup.id()).unwrap();
        theirs.introduce("Tom Reed", Vec::new()).unwrap();
        other.passes(MINUTE);
        Self(other)
    }

    /// Writes an event that the sync service carries to the first machine.
    fn writes(&self, own: &Stage, setup: &mut Setup, change: Change) {
        self.0.appends(setup.id(), change);
        own.receives(&self.0, setup.id());
        setup.refresh().unwrap();
    }
}

fn service(vendor: &Vendor, client_id: &str) -> Change {
    Change::MarketoServiceChosen(MarketoService {
        endpoint: format!("{}/rest", vendor.address()),
        munchkin_id: String::new(),
        client_id: client_id.to_owned(),
    })
}

fn app(vendor: &Vendor, port: u16) -> SalesforceApp {
    SalesforceApp {
        login_url: vendor.address(),
        client_id: format!("3MVG9{}", "key".repeat(27)),
        ports: vec![port],
    }
}

async fn vendor() -> Vendor {
    Vendor::start(|_| Says::json(404, "{}")).await
}

/// Codes of what was found about Marketo; all of it could not be told.
async fn marketo_codes(setup: &Setup) -> Vec<String> {
    let verifying = setup.verifying(&VerifyScope::All, None).unwrap();
    let verified = verifying.run(&|_| ()).await.unwrap();
    let marketo = verified.findings.iter();
    let marketo = marketo.filter(|found| found.code.starts_with("marketo-"));
    let mut codes: Vec<String> = marketo
        .inspect(|found| assert_eq!(found.status, FindingStatus::Unknown, "{found:?}"))
        .map(|found| found.code.clone())
        .collect();
    // The check of Salesforce's remote sites goes by an address that is confirmed, or by none.
    codes.retain(|code| code != "marketo-endpoint-not-known");
    codes.sort();
    codes.dedup();
    codes
}

#[tokio::test]
async fn a_marketo_address_of_somebody_else_gets_nothing() {
    let practising = Practising::new();
    let (stage, vendor) = (&practising.stage, vendor().await);
    let mut setup = practising.setup();
    practising.connected_to_marketo(&mut setup).await;
    let client_id = practising.practice.credentials().marketo.client_id.clone();
    let other = Other::joins(stage, &setup);
    other.writes(stage, &mut setup, service(&vendor, &client_id));

    assert_eq!(marketo_codes(&setup).await, ["marketo-service-unconfirmed"]);
    let address = format!("{}/rest", vendor.address());
    let again = setup.marketo_connecting(&address, &client_id, None);
    let refused = again.err().unwrap();
    assert_eq!(refused.code, "marketo-service-unconfirmed");
    assert_eq!(
        (&*refused.facts["by"], &refused.facts["address"]),
        ("Tom Reed", &address)
    );
    assert_eq!(refused.facts["own"], practising.practice.marketo_endpoint());

    // Confirmed, the address is used, but not with a secret that was given for another one.
    let marketo = setup.view().accounts.marketo;
    assert_eq!(
        marketo.own_service.unwrap().endpoint,
        practising.practice.marketo_endpoint()
    );
    let waiting = marketo.unconfirmed.unwrap();
    assert_eq!((&*waiting.by.name, waiting.by.me), ("Tom Reed", false));
    let view = setup.confirm_marketo_service(&waiting.event).unwrap();
    assert_eq!(view.accounts.marketo.unconfirmed, None);
    assert_eq!(
        marketo_codes(&setup).await,
        ["marketo-secret-other-service"]
    );
    assert!(vendor.asked().is_empty(), "{:?}", vendor.asked());
}

#[tokio::test]
async fn another_client_id_of_somebody_else_gets_nothing_either() {
    let practising = Practising::new();
    let stage = &practising.stage;
    let mut setup = practising.setup();
    practising.connected_to_marketo(&mut setup).await;
    let other = Other::joins(stage, &setup);
    let endpoint = practising.practice.marketo_endpoint();
    let chosen = MarketoService {
        endpoint: endpoint.clone(),
        munchkin_id: String::new(),
        client_id: "other-client".to_owned(),
    };
    let before = practising.practice.calls();
    other.writes(stage, &mut setup, Change::MarketoServiceChosen(chosen));
    assert_eq!(marketo_codes(&setup).await, ["marketo-service-unconfirmed"]);
    let waiting = setup.view().accounts.marketo.unconfirmed.unwrap();
    // Keeping one's own makes it the last choice again, and it is used as before.
    setup
        .confirm_marketo_service(&waiting.own.unwrap())
        .unwrap();
    assert_eq!(setup.view().accounts.marketo.unconfirmed, None);
    assert_eq!(practising.practice.calls(), before);
    assert!(
        marketo_codes(&setup)
            .await
            .iter()
            .all(|code| !code.contains("unconfirmed"))
    );
    assert_ne!(practising.practice.calls(), before);
}

#[tokio::test]
async fn a_sign_in_address_of_somebody_else_is_not_opened() {
    let practising = Practising::new();
    let (stage, vendor) = (&practising.stage, vendor().await);
    let mut setup = practising.setup();
    let port = setup.view().accounts.salesforce.app.unwrap().ports[0];
    let other = Other::joins(stage, &setup);
    let chosen = app(&vendor, port);
    other.writes(
        stage,
        &mut setup,
        Change::SalesforceAppChosen(chosen.clone()),
    );

    let refused = setup
        .salesforce_signing_in(Language::En, false)
        .err()
        .unwrap();
    assert_eq!(refused.code, "salesforce-app-unconfirmed");
    assert_eq!(refused.facts["address"], vendor.address());
    assert_eq!(refused.facts["own"], practising.practice.salesforce_url());
    assert_eq!(
        code(setup.choose_salesforce_ports(&[port])),
        "salesforce-app-unconfirmed"
    );
    let salesforce = setup.view().accounts.salesforce;
    assert_eq!(salesforce.app.unwrap().client_id, chosen.client_id);
    assert_eq!(
        salesforce.own_app.unwrap().login_url,
        practising.practice.salesforce_url()
    );
    let waiting = salesforce.unconfirmed.unwrap();

    assert_eq!(
        code(setup.confirm_salesforce_app("01ARZ3NDEKTSV4RRFFQ69G5FAV")),
        "choice-changed"
    );
    let view = setup.confirm_salesforce_app(&waiting.event).unwrap();
    assert_eq!(view.accounts.salesforce.unconfirmed, None);
    assert!(setup.salesforce_signing_in(Language::En, false).is_ok());
    assert!(vendor.asked().is_empty());
}

#[tokio::test]
async fn other_ports_and_another_key_of_somebody_else_are_confirmed_too() {
    let practising = Practising::new();
    let stage = &practising.stage;
    let mut setup = practising.setup();
    let other = Other::joins(stage, &setup);
    let own = setup.view().accounts.salesforce.app.unwrap();
    let same = SalesforceApp {
        login_url: own.login_url.clone(),
        client_id: own.client_id.clone(),
        ports: own.ports.clone(),
    };
    other.writes(stage, &mut setup, Change::SalesforceAppChosen(same.clone()));
    assert_eq!(
        setup.view().accounts.salesforce.unconfirmed,
        None,
        "it says the same"
    );
    let key = format!("3MVG9{}", "key".repeat(27));
    for changed in [
        SalesforceApp {
            ports: vec![17_171],
            ..same.clone()
        },
        SalesforceApp {
            client_id: key,
            ..same
        },
    ] {
        other.writes(stage, &mut setup, Change::SalesforceAppChosen(changed));
        let refused = setup.salesforce_signing_in(Language::En, false);
        assert_eq!(code(refused), "salesforce-app-unconfirmed");
    }
    let waiting = setup.view().accounts.salesforce.unconfirmed.unwrap();
    setup.confirm_salesforce_app(&waiting.own.unwrap()).unwrap();
    assert_eq!(setup.view().accounts.salesforce.app.as_ref(), Some(&own));
    assert!(setup.salesforce_signing_in(Language::En, false).is_ok());
}

#[tokio::test]
async fn a_sign_in_of_somebody_else_leads_nowhere() {
    let practising = Practising::new();
    let (stage, vendor) = (&practising.stage, vendor().await);
    let mut setup = practising.setup();
    let other = Other::joins(stage, &setup);
    let seen = SalesforceSignIn {
        organization: Organization {
            id: "00DEVIL0000001AAA".to_owned(),
            name: "Elsewhere".to_owned(),
            sandbox: None,
            edition: None,
        },
        user: OrgUser {
            id: "005EVIL0000001AAA".to_owned(),
            username: "eve@elsewhere.example".to_owned(),
        },
        instance_url: vendor.address(),
        scopes: vec!["api".to_owned()],
        api: None,
        stay: true,
    };
    other.writes(stage, &mut setup, Change::SalesforceSignedIn(seen));
    // The organisation is compared and never asked: a sign-in to one's own is refused, with both named.
    let (outcome, _) = practising.sign_in(&setup, false, "allow").await;
    let refused = outcome.err().unwrap();
    assert_eq!(refused.code, "sign-in-other-organization");
    assert_eq!(
        code(setup.salesforce_looking().unwrap().run().await),
        "session-missing"
    );
    marketo_codes(&setup).await;
    assert!(vendor.asked().is_empty(), "{:?}", vendor.asked());
}

#[tokio::test]
async fn a_secret_kept_by_an_earlier_version_is_asked_for_again() {
    let practising = Practising::new();
    let mut setup = practising.setup();
    practising.connected_to_marketo(&mut setup).await;
    let marketo = practising.practice.credentials().marketo.clone();
    let kept = practising.kept(&setup, Name::Marketo).await.unwrap();
    assert!(
        kept.expose()
            .contains(&practising.practice.marketo_endpoint())
    );
    let key = Key {
        setup: setup.id().to_owned(),
        name: Name::Marketo,
    };
    let bare = Secret::new(marketo.client_secret.clone());
    practising.stage.secrets().keep(&key, &bare).await;
    let before = practising.practice.calls();

    assert_eq!(marketo_codes(&setup).await, ["marketo-secret-unbound"]);
    let endpoint = practising.practice.marketo_endpoint();
    let again = setup.marketo_connecting(&endpoint, &marketo.client_id, None);
    assert_eq!(code(again.unwrap().run().await), "marketo-secret-unbound");
    assert_eq!(practising.practice.calls(), before);
    let found = setup.looking_for_secrets().run().await;
    let kept = setup
        .found_secrets(&found)
        .accounts
        .marketo
        .connected
        .unwrap()
        .kept;
    assert!(
        matches!(kept, SecretPlace::Unreadable { why } if why.code == "marketo-secret-unbound")
    );

    practising.connected_to_marketo(&mut setup).await;
    let again = setup.marketo_connecting(&endpoint, &marketo.client_id, None);
    assert!(again.unwrap().run().await.is_ok());
}
