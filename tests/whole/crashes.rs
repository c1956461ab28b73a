//! A crash at any moment, whatever is being done, loses nothing that was said to be saved.

mod doing;

use std::{fs, path::Path, time::Duration};

use serde_json::{Value, json};
use wizard::setup::{Setups, view::SetupView};

use crate::{
    app::{App, Start},
    desktop::gone,
    journeys,
};
use doing::{Doing, List, SAVE, everything, save_until_killed, until_killed};

/// Kills of the real window. The wizard's own tests add those of a bare writer.
const KILLS: usize = 20;

/// A cheap source of odd delays; the seed is printed so that a failure can be repeated.
struct Odd(u64);

impl Odd {
    fn new() -> Self {
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
        let seed = u64::from(now.subsec_nanos()) | 1;
        println!("seed {seed}");
        Self(seed)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// The events of the one journal, oldest first.
fn events(data: &Path) -> Vec<Value> {
    let setup = fs::read_dir(data.join("setups")).unwrap().next().unwrap();
    let journal = fs::read_dir(setup.unwrap().path()).unwrap().next().unwrap();
    let journal = fs::read_to_string(journal.unwrap().path()).unwrap();
    let parsed = journal.lines().map(serde_json::from_str);
    parsed
        .map(|line: Result<Value, _>| line.unwrap()["event"].clone())
        .collect()
}

/// What the record says, read without the window.
fn recorded(data: &Path) -> SetupView {
    let setups = Setups::open(Some(data), "test").unwrap();
    let id = setups.home().unwrap().setups[0].id.clone();
    setups.read(&id).unwrap()
}

/// Everything that is shown of the setup must be what the record says, on the step that was shown.
async fn assert_shown(app: &App, data: &Path, step: &str) {
    // What is below the edge of the window is there a moment after the rest.
    app.see("article [data-action='add-note']").await;
    let shown = app
        .script(
            "const all = (selector, what) => [...document.querySelectorAll(selector)].map(what);
             return {
               step: document.querySelector('article[data-step]').dataset.step,
               states: all('nav [data-step][data-state]', e => [e.dataset.step, e.dataset.state]),
               ticked: all('article [data-ticked=true]', e => e.dataset.instruction).sort(),
               notes: all('article [data-note]', e => e.dataset.note),
               acknowledged: all('article [data-acknowledged=true]', e => e.dataset.caution),
               saved: all('article [data-saved]', e => e.dataset.saved),
             }",
            vec![],
        )
        .await;
    let view = serde_json::to_value(recorded(data)).unwrap();
    let rows = view["steps"].as_array().unwrap();
    let row = rows.iter().find(|row| row["id"] == json!(step)).unwrap();
    let each = |list: &Value, field: &str| -> Vec<Value> {
        let list = list.as_array().cloned().unwrap_or_default();
        list.iter().map(|one| one[field].clone()).collect()
    };
    let mut ticked = row["ticked"].as_array().unwrap().clone();
    ticked.sort_by_key(ToString::to_string);
    let states: Vec<_> = rows
        .iter()
        .map(|row| json!([row["id"], row["state"]["kind"]]))
        .collect();
    let expected = json!({
        "step": step,
        "states": states,
        "ticked": ticked,
        "notes": each(&row["notes"], "id"),
        "acknowledged": each(&row["acknowledged"], "caution"),
        "saved": each(&row["invite_list"]["saved"], "list"),
    });
    assert_eq!(shown, expected);
    app.see_no("[data-damage]").await;
}

/// What was said to be saved is in the journal, in order, and the rest is what was asked next.
fn assert_journalled(doing: &Doing, answered: usize, new: &[Value]) {
    assert!(
        new.len() >= answered,
        "{}: {answered} were said to be saved, {} are there",
        doing.name,
        new.len()
    );
    for (at, event) in new.iter().enumerate() {
        let (_, arguments, kind) = &doing.round[at % doing.round.len()];
        assert_eq!(event["kind"], json!(kind), "{} {at}", doing.name);
        let arguments = arguments.to_string().replace('#', &at.to_string());
        let arguments: Value = serde_json::from_str(&arguments).unwrap();
        for (name, value) in arguments.as_object().unwrap() {
            let kept = &event["data"][name];
            assert!(
                kept == value || kept.is_null(),
                "{event} is not {arguments}"
            );
        }
        if *kind == "undone" {
            assert_eq!(event["data"]["event"], new[at - 1]["id"]);
        }
    }
}

#[tokio::test]
async fn twenty_kills_of_the_real_window_lose_nothing_that_was_said_to_be_saved() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = data.path();
    let list = List::new(folder.path());
    let to = folder.path().join("clean.csv");
    let app = Start::at(data).app().await;
    journeys::new_setup(&app).await;
    app.close().await;

    let (mut odd, everything) = (Odd::new(), everything());
    let mut shown = None;
    let mut hits = vec![0; everything.len()];
    let mut rounds = 0;
    while hits.iter().sum::<usize>() < KILLS {
        let turn = rounds % everything.len();
        let doing = &everything[turn];
        rounds += 1;
        assert!(rounds < 5 * KILLS, "too few kills hit: {hits:?}");
        let app = Start::at(data).app().await;
        if let Some(step) = shown {
            assert_shown(&app, data, step).await;
        }
        app.go_to(doing.step).await;
        app.command("show_step", json!({ "step": doing.step }))
            .await
            .unwrap();
        shown = Some(doing.step);
        let pid = app.pid();
        let hit = if doing.name == SAVE {
            journeys::choose(&app, journeys::ENGLISH.choose, &list.path).await;
            let delay = Duration::from_millis(odd.below(600));
            let (said, hit) = save_until_killed(&app, &list, &to, delay).await;
            let saved = events(data).last().unwrap()["kind"] == json!("invite-list-saved");
            assert!(saved || said == 0, "said to be saved and not in the record");
            // What is recorded was not on its way any more.
            hit && !saved
        } else {
            let before = events(data).len();
            let delay = Duration::from_millis(50 + odd.below(400));
            let (answered, hit) = until_killed(&app, doing, delay).await;
            assert_journalled(doing, answered, &events(data)[before..]);
            hit
        };
        hits[turn] += usize::from(hit);
        gone(pid).await;
    }
    let app = Start::at(data).app().await;
    assert_shown(&app, data, shown.unwrap()).await;
    app.close().await;
    let names: Vec<_> = everything
        .iter()
        .map(|doing| doing.name)
        .zip(&hits)
        .collect();
    println!("{rounds} kills, of which these hit a command on its way: {names:?}");
    assert!(hits.iter().all(|hits| *hits > 0), "{names:?}");
}
