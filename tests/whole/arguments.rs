//! Arguments that no page of ours sends: every command gets what it expects, with one thing wrong at a
//! time, and answers with a refusal that a person can be told.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tauri::{
    WebviewWindow, WebviewWindowBuilder,
    test::{MockRuntime, get_ipc_response},
};

use crate::{ipc::declared, mock, stage};

const CHANNEL: &str = "__CHANNEL__:7";

/// A window on a setup in which every command can succeed.
struct Bench {
    _app: tauri::App<MockRuntime>,
    main: WebviewWindow<MockRuntime>,
    setup: String,
    /// Event of one of two versions of step 2.
    version: Value,
    /// Handle of a list that was checked.
    handle: Value,
    data: tempfile::TempDir,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let setup = stage::contested(data.path());
        let app = mock::mock_app(data.path(), folder.path());
        let main = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .unwrap();
        let mut bench = Self {
            _app: app,
            main,
            setup,
            version: Value::Null,
            handle: Value::Null,
            data,
            _folder: folder,
        };
        let view = bench
            .ask("open_setup", json!({ "id": bench.setup }))
            .unwrap();
        let steps = view["steps"].as_array().unwrap();
        let contested = |step: &&Value| step["state"]["kind"] == json!("attention");
        let step = steps.iter().find(contested).unwrap();
        bench.version = step["state"]["versions"][0]["event"].clone();
        bench.handle = bench.ask("choose_invite_file", json!({})).unwrap();
        bench
            .ask("read_invite_list", bench.valid("read_invite_list"))
            .unwrap();
        bench
    }

    fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        get_ipc_response(&self.main, mock::request(command, arguments))
            .map(|answer| answer.deserialize().unwrap())
    }

    /// Arguments with which the command succeeds.
    fn valid(&self, command: &str) -> Value {
        let read_as = json!({ "encoding": null, "delimiter": null, "header": null, "columns": {} });
        let (handle, progress) = (&self.handle, CHANNEL);
        let person = json!({ "name": "Ana Duarte", "email": "ana@northwind.example" });
        let new = json!({ "name": "New", "environment": "production", "my_name": "Ana Duarte", "personas": ["marketo-admin"] });
        let key = "3MVG9".repeat(17);
        match command {
            "start"
            | "home"
            | "close_setup"
            | "painted"
            | "refresh"
            | "undo"
            | "stop_reading"
            | "choose_invite_file"
            | "cancel_sign_in"
            | "look_at_salesforce"
            | "find_secrets"
            | "wake_practice"
            | "connect_practice_marketo"
            | "open_practice_desk"
            | "stop_verifying" => {
                json!({})
            }
            "drawing_failed" => {
                json!({ "part": "step", "error": "RangeError", "at": "index.js:1:2" })
            }
            "choose_language" => json!({ "language": "fr" }),
            "change_zoom" => json!({ "change": "in" }),
            "create_setup" => json!({ "setup": new }),
            "open_setup" => json!({ "id": self.setup }),
            "remove_setup" => json!({ "id": self.setup, "anyway": false }),
            "sign_out_salesforce" | "disconnect_marketo" => json!({ "anyway": false }),
            // No choice waits there to be confirmed.
            "confirm_salesforce_app" | "confirm_marketo_service" => {
                json!({ "event": self.version })
            }
            "show_step" => json!({ "step": "invite-users" }),
            "tick" => {
                json!({ "step": "marketo-salesforce-sync", "instruction": "network", "ticked": true })
            }
            "attest" => json!({ "step": "invite-users", "already": false, "note": "seen" }),
            "skip" => json!({ "step": "invite-users", "reason": "later" }),
            "reopen" | "turn_message" => json!({ "step": "install-package" }),
            "write_note" => json!({ "step": "invite-users", "text": "a note" }),
            "acknowledge" => json!({ "caution": "original-user", "person": person }),
            "start_wait" => json!({ "wait": "first-sync", "people": 1000 }),
            "choose_version" => json!({ "step": "connect-salesforce", "event": self.version }),
            "introduce" => json!({ "myName": "Ana D.", "personas": ["salesforce-admin"] }),
            "rename_setup" => json!({ "name": "Northwind EU" }),
            "open_link" => json!({ "url": "https://experienceleague.adobe.com/" }),
            "explain" => json!({ "text": "error=access_denied" }),
            "watch_drops" => json!({ "drops": progress }),
            "read_invite_list" => {
                json!({ "handle": handle, "readAs": read_as, "progress": progress })
            }
            "invite_rows" => {
                json!({ "handle": handle, "filter": "all", "search": "", "from": 0, "count": 9 })
            }
            "list_salesforce_users" => json!({ "filter": { "roles": ["CEO"] } }),
            "mark_people" => json!({ "handle": handle }),
            "save_list" => json!({ "handle": handle, "list": "clean", "progress": progress }),
            "choose_salesforce_app" => json!({ "login": "", "clientId": key, "ports": null }),
            "sign_in_salesforce" => json!({ "stay": true, "progress": progress }),
            "paste_address" => json!({ "address": "http://localhost:17170/callback?code=c" }),
            "connect_marketo" => json!({
                "endpoint": "http://127.0.0.1:9/rest", "clientId": "id", "clientSecret": "secret",
            }),
            "try_practice" => json!({ "name": "Practice", "myName": "Ana Duarte" }),
            "verify" => json!({ "scope": { "kind": "all" }, "progress": progress }),
            "watch_check" => json!({ "check": "package", "progress": progress }),
            other => panic!("say here with which arguments {other} succeeds"),
        }
    }
}

/// With which code a command refuses the right arguments, where it could only succeed with an account: no
/// test of arguments goes to the network.
fn without_an_account(command: &str) -> Option<&'static str> {
    match command {
        "sign_in_salesforce" => Some("salesforce-app-missing"),
        "look_at_salesforce" | "watch_check" | "list_salesforce_users" | "mark_people" => {
            Some("session-missing")
        }
        "connect_marketo" => Some("practice-not-here"),
        "confirm_salesforce_app" | "confirm_marketo_service" => Some("choice-changed"),
        "connect_practice_marketo" | "open_practice_desk" => Some("practice-not-running"),
        _ => None,
    }
}

/// What may stand where something else is expected; `None` leaves the argument out.
fn wrong() -> Vec<Option<Value>> {
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    let mut wrong = vec![None, Some(deep)];
    wrong.extend(
        [
            json!(null),
            json!(true),
            json!(-1),
            json!(1e300),
            json!(u64::MAX),
            json!(""),
            json!("\u{0}../../etc/passwd"),
            json!("javascript:alert(1)"),
            json!("\u{202e}<img src=x onerror=alert(1)>"),
            json!("x".repeat(100_000)),
            json!("__CHANNEL__:-1"),
            json!([]),
            json!([null]),
            json!({}),
            json!({ "kind": "step", "step": "" }),
            json!({ "kind": "checks", "checks": ["\u{0}"] }),
            json!({ "name": 1, "email": [] }),
            json!({ "name": " ", "email": "a@b.example\n" }),
            json!({ "encoding": "klingon", "delimiter": "\u{0}", "header": true, "columns": { "email": 4_000_000_000_u32 } }),
            json!({ "name": "x".repeat(100_000), "environment": "sandbox", "my_name": "\u{0}", "personas": [] }),
        ]
        .map(Some),
    );
    wrong
}

/// The sentences of failures, by code.
fn has_a_sentence(code: &str) -> bool {
    let locales = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    std::fs::read_dir(locales).unwrap().any(|file| {
        std::fs::read_to_string(file.unwrap().path())
            .unwrap()
            .lines()
            .any(|line| line.starts_with(&format!("error-{code} =")))
    })
}

/// Tauri's own refusal of an argument it cannot read, or a coded failure with its sentence.
fn assert_can_be_told(refusal: &Value, context: &str) {
    match (refusal.as_str(), refusal["code"].as_str()) {
        (Some(words), _) => assert!(
            words.starts_with("invalid args") || words.starts_with("invalid channel value"),
            "{context}: {words}"
        ),
        (None, Some(code)) => assert!(has_a_sentence(code), "{context}: {refusal}"),
        _ => panic!("{context}: {refusal}"),
    }
}

#[test]
fn every_command_answers_what_is_right_and_refuses_one_wrong_argument_at_a_time() {
    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    for command in declared() {
        let bench = Bench::new();
        let valid = bench.valid(&command);
        let answer = bench.ask(&command, valid.clone());
        let refusal = answer.err().map(|refusal| refusal["code"].clone());
        let expected = without_an_account(&command).map(|code| json!(code));
        assert_eq!(refusal, expected, "{command}");
        for name in valid.as_object().unwrap().keys() {
            for value in wrong() {
                let mut arguments = valid.clone();
                let arguments_by_name = arguments.as_object_mut().unwrap();
                match &value {
                    Some(value) => arguments_by_name.insert(name.clone(), value.clone()),
                    None => arguments_by_name.remove(name),
                };
                // Whatever it is, it is an answer: a panic would end the test.
                if let Err(refusal) = bench.ask(&command, arguments) {
                    let start: String = format!("{value:?}").chars().take(80).collect();
                    assert_can_be_told(&refusal, &format!("{command} {name} = {start}"));
                    *refused.entry(command.clone()).or_default() += 1;
                }
            }
        }
        let home = bench.ask("home", json!({})).unwrap();
        for setup in home["setups"].as_array().unwrap() {
            assert_eq!(setup["unreadable"], Value::Null, "{command}: {setup}");
        }
        assert!(bench.data.path().exists());
    }
    let with_arguments = declared()
        .iter()
        .filter(|command| refused.contains_key(*command))
        .count();
    assert!(with_arguments >= 21, "{refused:?}");
}
