//! Signing out, disconnecting and removing where the keyring cannot be reached: nobody is told that nothing is kept.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use practice::Scenario;
use wizard::{
    secrets::{Key, Memory, Name, Secret, Secrets, Store, StoreError},
    setup::view::SecretPlace,
};

use crate::{
    practising::Practising,
    stage::{Stage, code},
};

/// A keyring to which the way is closed at will.
#[derive(Default)]
struct Door {
    closed: AtomicBool,
    behind: Memory,
}

impl Door {
    fn pass(&self) -> Result<&Memory, StoreError> {
        if self.closed.load(Ordering::SeqCst) {
            let reason = "no session bus".to_owned();
            return Err(StoreError::Unreachable { reason });
        }
        Ok(&self.behind)
    }

    fn close(&self, closed: bool) {
        self.closed.store(closed, Ordering::SeqCst);
    }

    fn holds(&self, setup: &str, name: Name) -> bool {
        let setup = setup.to_owned();
        self.behind.read(&Key { setup, name }).unwrap().is_some()
    }
}

impl Store for Door {
    fn read(&self, key: &Key) -> Result<Option<Secret>, StoreError> {
        self.pass()?.read(key)
    }

    fn write(&self, key: &Key, secret: &Secret) -> Result<(), StoreError> {
        self.pass()?.write(key, secret)
    }

    fn delete(&self, key: &Key) -> Result<(), StoreError> {
        self.pass()?.delete(key)
    }
}

fn practising() -> (Practising, Arc<Door>) {
    let door = Arc::new(Door::default());
    let mut practising = Practising::new();
    practising.stage = Stage::new().keeping(Secrets::new(door.clone()));
    (practising, door)
}

#[tokio::test]
async fn signing_out_without_the_keyring_fails_unless_the_person_says_so() {
    let (practising, door) = practising();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    door.close(true);

    let refused = setup
        .salesforce_signing_out()
        .unwrap()
        .run()
        .await
        .err()
        .unwrap();
    assert_eq!(refused.code, "secret-not-forgotten");
    assert_eq!(
        (&*refused.facts["account"], &*refused.facts["revoked"]),
        ("salesforce", "no")
    );
    assert_eq!(refused.facts["entry"], format!("{}/salesforce", setup.id()));
    assert!(door.holds(setup.id(), Name::Salesforce));
    assert!(setup.view().accounts.salesforce.signed_in.is_some());

    let anyway = setup.salesforce_signing_out().unwrap().anyway(true);
    let signed_out = anyway.run().await.unwrap();
    assert_eq!(
        signed_out.not_forgotten.as_ref().unwrap().code,
        "secret-not-forgotten"
    );
    assert!(signed_out.not_revoked.is_some());
    let view = setup.record_salesforce_sign_out(&signed_out).unwrap();
    assert_eq!(view.accounts.salesforce.signed_in, None);
    // Later, where it can be reached, it is forgotten and ended after all.
    door.close(false);
    let signed_out = setup.salesforce_signing_out().unwrap().run().await.unwrap();
    assert_eq!(
        (signed_out.not_revoked, signed_out.not_forgotten),
        (None, None)
    );
    assert!(!door.holds(setup.id(), Name::Salesforce));
}

#[tokio::test]
async fn disconnecting_without_the_keyring_fails_unless_the_person_says_so() {
    let (practising, door) = practising();
    let mut setup = practising.setup();
    practising.connected_to_marketo(&mut setup).await;
    door.close(true);
    assert_eq!(
        code(setup.marketo_disconnecting().unwrap().run().await),
        "secret-not-forgotten"
    );
    assert!(setup.view().accounts.marketo.connected.is_some());
    let gone = setup
        .marketo_disconnecting()
        .unwrap()
        .anyway(true)
        .run()
        .await
        .unwrap();
    assert!(gone.not_forgotten.is_some());
    setup.record_marketo_disconnection(&gone).unwrap();
    assert!(door.holds(setup.id(), Name::Marketo));
}

#[tokio::test]
async fn removing_without_the_keyring_moves_nothing_unless_the_person_says_so() {
    let (practising, door) = practising();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    practising.connected_to_marketo(&mut setup).await;
    let id = setup.id().to_owned();
    drop(setup);
    door.close(true);

    let setups = practising.stage.setups();
    let refused = setups.removing(&id).unwrap().run().await.err().unwrap();
    assert_eq!(
        (&*refused.code, &*refused.facts["account"]),
        ("secret-not-forgotten", "both")
    );
    assert_eq!(
        refused.facts["entry"],
        format!("{id}/salesforce, {id}/marketo")
    );
    assert!(practising.stage.folder_of(&id).is_dir());
    let removable = setups
        .removing(&id)
        .unwrap()
        .anyway(true)
        .run()
        .await
        .unwrap();
    let left: Vec<&str> = removable.left.iter().map(|why| why.code.as_str()).collect();
    assert_eq!(left, ["removed-not-revoked", "secret-not-forgotten"]);
    drop(removable);

    // With the keyring nothing is left, and the session has ended.
    door.close(false);
    let removable = setups.removing(&id).unwrap().run().await.unwrap();
    assert!(removable.left.is_empty(), "{:?}", removable.left);
    assert!(!door.holds(&id, Name::Salesforce) && !door.holds(&id, Name::Marketo));
    assert!(
        practising.stage.folder_of(&id).is_dir(),
        "only removing moves it"
    );
}

#[tokio::test]
async fn a_session_that_cannot_be_ended_is_told_when_its_setup_is_removed() {
    let (practising, door) = practising();
    let mut setup = practising.setup();
    practising.signed_in(&mut setup, true).await;
    let id = setup.id().to_owned();
    drop(setup);
    practising.practice.switch(Scenario::Maintenance);
    let removable = practising
        .stage
        .setups()
        .removing(&id)
        .unwrap()
        .run()
        .await
        .unwrap();
    let left: Vec<&str> = removable.left.iter().map(|why| why.code.as_str()).collect();
    assert_eq!(left, ["removed-not-revoked"]);
    assert!(!door.holds(&id, Name::Salesforce));
}

/// What was kept in memory in a session that has no keyring at all is forgotten with it; what was kept so because the
/// keyring could not be reached may have an older one behind it.
#[tokio::test]
async fn a_keyring_out_of_reach_is_no_missing_keyring() {
    let (practising, door) = practising();
    let mut setup = practising.setup();
    practising.connected_to_marketo(&mut setup).await;
    door.close(true);
    let view = practising.connected_to_marketo(&mut setup).await;
    let kept = view.accounts.marketo.connected.unwrap().kept;
    assert!(matches!(kept, SecretPlace::Memory { why } if why.code == "keyring-unreachable"));
    assert_eq!(
        code(setup.marketo_disconnecting().unwrap().run().await),
        "secret-not-forgotten"
    );
    assert!(door.holds(setup.id(), Name::Marketo));
}
