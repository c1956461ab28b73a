//! What is done in the window when it dies, and the dying.

use std::{
    fs,
    path::{Path, PathBuf},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use wizard::setup::{self, Outputs, ReadAs};

use crate::{app::App, dialog, journeys, stage};

/// People on the list that is being saved when the window dies.
const ROWS: u32 = 200_000;

/// What is done over and over while the window dies: commands, their arguments, and the kind of event
/// that each leaves in the journal. `#` becomes the number of the command.
pub(super) struct Doing {
    pub(super) name: &'static str,
    pub(super) step: &'static str,
    pub(super) round: Vec<(&'static str, Value, &'static str)>,
}

/// A saved list, which takes a dialog and is therefore not done over and over.
pub(super) const SAVE: &str = "save";

pub(super) fn everything() -> Vec<Doing> {
    let step = "marketo-salesforce-sync";
    let note = (
        "write_note",
        json!({ "step": step, "text": "note #" }),
        "note-written",
    );
    let reopen = ("reopen", json!({ "step": step }), "step-reopened");
    let attest = json!({ "step": step, "already": false, "note": "word #" });
    let person = json!({ "name": "Ana #", "email": "ana@northwind.example" });
    let tick = |ticked: bool| {
        let arguments = json!({ "step": step, "instruction": "network", "ticked": ticked });
        ("tick", arguments, "instruction-ticked")
    };
    let doing = |name, step, round| Doing { name, step, round };
    vec![
        doing("tick", step, vec![tick(true), tick(false), tick(true)]),
        doing("note", step, vec![note.clone()]),
        doing(
            "attest",
            step,
            vec![("attest", attest, "step-attested"), reopen.clone()],
        ),
        doing(
            "skip",
            step,
            vec![
                (
                    "skip",
                    json!({ "step": step, "reason": "reason #" }),
                    "step-skipped",
                ),
                reopen,
            ],
        ),
        doing(
            "acknowledge",
            "marketo-sales-account",
            vec![(
                "acknowledge",
                json!({ "caution": "original-user", "person": person }),
                "caution-acknowledged",
            )],
        ),
        doing("undo", step, vec![note, ("undo", json!({}), "undone")]),
        doing(SAVE, "invite-users", vec![]),
    ]
}

/// Kills the process at a moment; whether it was running then.
fn kill_in(pid: u32, delay: Duration) -> JoinHandle<bool> {
    let moment = Instant::now() + delay;
    std::thread::spawn(move || {
        while Instant::now() < moment {
            std::thread::yield_now();
        }
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let kill = || {
            std::process::Command::new("kill")
                .args(["-9", &pid.to_string()])
                .status()
        };
        stat.contains(") ") && !stat.contains(") Z ") && kill().unwrap().success()
    })
}

/// Does it over and over until the window is dead; how many answers were seen, and whether the kill
/// hit a running window with a command on its way.
pub(super) async fn until_killed(app: &App, doing: &Doing, delay: Duration) -> (usize, bool) {
    let round: Vec<Value> = doing
        .round
        .iter()
        .map(|(command, arguments, _)| json!([command, arguments]))
        .collect();
    app.script(
        "const [round] = arguments;
         window.counts = { asked: 0, answered: 0, refused: null };
         (async () => {
           for (;;) {
             const at = counts.asked++;
             const [command, given] = JSON.parse(JSON.stringify(round[at % round.length]).replaceAll('#', at));
             try { await __TAURI_INTERNALS__.invoke(command, given); } catch (error) { counts.refused = error; return; }
             counts.answered++;
           }
         })();",
        vec![json!(round)],
    )
    .await;
    let killer = kill_in(app.pid(), delay);
    let (mut answered, mut on_its_way) = (0, false);
    while let Ok(counts) = app.page.execute("return window.counts", vec![]).await {
        let counts = counts.json();
        assert_eq!(counts["refused"], Value::Null, "{} was refused", doing.name);
        let count = |name: &str| usize::try_from(counts[name].as_u64().unwrap()).unwrap();
        answered = count("answered");
        on_its_way = count("asked") > answered;
    }
    (
        answered,
        killer.join().unwrap() && on_its_way && answered > 0,
    )
}

/// The list that is saved when the window dies, and what it must become: all of it or nothing.
pub(super) struct List {
    pub(super) path: PathBuf,
    clean: Vec<u8>,
}

impl List {
    pub(super) fn new(folder: &Path) -> Self {
        let (path, clean) = (folder.join("long.csv"), folder.join("expected.csv"));
        stage::long_list(&path, ROWS);
        let outputs = Outputs {
            clean: Some(&clean),
            left_out: None,
        };
        let source = setup::ListSource::File(path.clone());
        setup::check_and_write_invite_list(source, &ReadAs::default(), outputs, &mut |_| {
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
        Self {
            path,
            clean: fs::read(clean).unwrap(),
        }
    }
}

/// Saves the list by the real dialog until the window is dead; whether the kill hit while it was saved.
pub(super) async fn save_until_killed(
    app: &App,
    list: &List,
    to: &Path,
    delay: Duration,
) -> (usize, bool) {
    app.see("[data-action='save-clean']").await;
    app.click("[data-action='save-clean']").await;
    dialog::answer(journeys::ENGLISH.clean, to).await;
    let killer = kill_in(app.pid(), delay);
    let mut said = 0;
    let saved = "return document.querySelectorAll('[data-saved]').length";
    while let Ok(found) = app.page.execute(saved, vec![]).await {
        said = usize::try_from(found.json().as_u64().unwrap()).unwrap();
    }
    let hit = killer.join().unwrap();
    match fs::read(to) {
        Ok(bytes) => assert!(bytes == list.clean, "the list is there, but not all of it"),
        Err(error) => assert_eq!((error.kind(), said), (std::io::ErrorKind::NotFound, 0)),
    }
    let _ = fs::remove_file(to);
    (said, hit)
}
