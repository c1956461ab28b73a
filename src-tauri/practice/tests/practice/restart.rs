//! A state file: the organisation goes on where it was.

use std::{fs, path::Path};

use practice::{Event, Options, Practice, PracticeError, Scenario};
use serde_json::Value;

use crate::stage::Stage;

fn kept_in(path: &Path) -> Options {
    Options {
        state_file: Some(path.to_owned()),
        ..Options::default()
    }
}

#[tokio::test]
async fn a_restart_goes_on_with_the_same_credentials_sessions_and_events() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let stage = Stage::with(kept_in(&path));
    stage.practice.happen(Event::FirstInvite).unwrap();
    stage.practice.switch(Scenario::Slow);
    stage.practice.switch(Scenario::Normal);
    let token = stage.sign_in().await;
    let (credentials, before) = (stage.practice.credentials().clone(), stage.practice.state());
    stage.practice.stop();
    let stage = Stage::with(kept_in(&path));
    assert_eq!(stage.practice.credentials(), &credentials);
    assert_eq!(stage.practice.state(), before);
    assert_eq!(
        stage
            .rest(token["access_token"].as_str().unwrap(), "limits")
            .await
            .status,
        200
    );
    let again = stage
        .refresh(token["refresh_token"].as_str().unwrap())
        .await;
    assert_eq!(again.status, 200);
    stage.sign_in().await;
}

#[tokio::test]
async fn the_file_holds_no_secret_and_is_for_its_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let stage = Stage::with(kept_in(&path));
    let token = stage.sign_in().await;
    let kept = fs::read_to_string(&path).unwrap();
    let known = stage.practice.credentials();
    for secret in [
        token["access_token"].as_str().unwrap(),
        token["refresh_token"].as_str().unwrap(),
        &known.salesforce.password,
        &known.marketo.client_secret,
    ] {
        assert!(!kept.contains(secret));
    }
    assert!(kept.contains(&known.salesforce.consumer_key));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn every_change_is_in_the_file_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let practice = Practice::start(kept_in(&path)).unwrap();
    let kept = || -> Value { serde_json::from_slice(&fs::read(&path).unwrap()).unwrap() };
    assert_eq!(kept()["scenario"], "normal");
    practice.switch(Scenario::Marketo603);
    assert_eq!(kept()["scenario"], "marketo-603");
    practice.happen(Event::FirstInvite).unwrap();
    assert!(kept()["events"]["first-invite"].is_i64());
    assert_eq!(practice.state()["not_saved"], Value::Null);
}

#[test]
fn a_consumer_key_that_is_given_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let given = Options {
        consumer_key: Some("3MVG9given".to_owned()),
        ..kept_in(&path)
    };
    drop(Practice::start(given).unwrap());
    let practice = Practice::start(kept_in(&path)).unwrap();
    assert_eq!(practice.credentials().salesforce.consumer_key, "3MVG9given");
}

#[test]
fn a_file_that_is_no_state_is_left_alone_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    for content in ["", "{}", "not json", "{\"format\":2}"] {
        fs::write(&path, content).unwrap();
        let error = Practice::start(kept_in(&path)).unwrap_err();
        assert!(
            matches!(error, PracticeError::StateUnreadable { .. }),
            "{error}"
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), content);
    }
    let missing = folder.path().join("missing/practice.json");
    let error = Practice::start(kept_in(&missing)).unwrap_err();
    assert!(
        matches!(error, PracticeError::StateNotSaved { .. }),
        "{error}"
    );
}

#[test]
fn first_starts_side_by_side_make_one_organisation() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let start = || {
        Practice::start(kept_in(&path))
            .unwrap()
            .credentials()
            .marketo
            .client_secret
            .clone()
    };
    let secrets: std::collections::BTreeSet<String> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..8).map(|_| scope.spawn(start)).collect();
        starts
            .into_iter()
            .map(|start| start.join().unwrap())
            .collect()
    });
    assert_eq!(secrets.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_pipe_as_the_state_file_is_told_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let made = std::process::Command::new("mkfifo")
        .arg(&path)
        .status()
        .unwrap();
    assert!(made.success());
    let refused = Practice::start(kept_in(&path)).err().unwrap();
    assert!(
        refused.to_string().contains("not a regular file"),
        "{refused}"
    );
}
