//! A crash at any moment loses nothing that was said to be saved.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    app::{App, Start},
    journeys,
};

/// Kills of the real window. The wizard's own tests add those of a bare writer.
const KILLS: u32 = 20;

/// A cheap source of odd delays; the seed is printed so that a failure can be repeated.
struct Odd(u64);

impl Odd {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

#[tokio::test]
async fn twenty_kills_of_the_real_window_lose_nothing_that_was_said_to_be_saved() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    journeys::new_setup(&app).await;
    let step = app.shown_step().await;
    app.close().await;

    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
    let seed = u64::from(now.subsec_nanos()) | 1;
    println!("seed {seed}");
    let mut odd = Odd(seed);
    let mut said = BTreeSet::new();
    let mut written = 0_u64;
    let mut hits = 0;
    while hits < KILLS {
        let app = Start::at(data.path()).app().await;
        let kept = notes(&app, &step).await;
        assert!(
            kept.is_superset(&said),
            "lost: {:?}",
            said.difference(&kept)
        );

        let pid = app.pid();
        let moment = Instant::now() + Duration::from_millis(20 + odd.below(400));
        let killer = std::thread::spawn(move || {
            while Instant::now() < moment {
                std::thread::yield_now();
            }
            std::process::Command::new("kill")
                .args(["-9", &pid.to_string()])
                .status()
                .unwrap()
        });
        let before = said.len();
        while let Some(note) = write(&app, &step, written).await {
            said.insert(note);
            written += 1;
        }
        // The one on its way when the window died was never said to be saved.
        written += 1;
        assert!(
            killer.join().unwrap().success(),
            "the kill hit a running window"
        );
        if said.len() > before {
            hits += 1;
        }
        drop(app);
    }
    println!(
        "{hits} kills hit the real window while it wrote; {} notes were said to be saved",
        said.len()
    );

    let app = Start::at(data.path()).app().await;
    let kept = notes(&app, &step).await;
    assert!(
        kept.is_superset(&said),
        "lost: {:?}",
        said.difference(&kept)
    );
    app.see_no("[data-damage]").await;
    app.close().await;
}

/// Texts of the notes that the window has.
async fn notes(app: &App, step: &str) -> BTreeSet<String> {
    let setup = app.command("refresh", json!({})).await.unwrap();
    let steps = setup["steps"].as_array().unwrap();
    let row = steps.iter().find(|row| row["id"] == json!(step)).unwrap();
    row["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| note["text"].as_str().unwrap().to_owned())
        .collect()
}

/// Writes a note the way the page does; its text once it was said to be saved, nothing when the
/// window is gone.
async fn write(app: &App, step: &str, number: u64) -> Option<String> {
    let text = format!("note {number}");
    let answer = app
        .page
        .execute_async(
            "const done = arguments[2];
             window.__TAURI_INTERNALS__.invoke('write_note', { step: arguments[0], text: arguments[1] })
               .then(() => done(true), error => done(error));",
            vec![json!(step), json!(text)],
        )
        .await
        .ok()?;
    assert_eq!(answer.json(), &json!(true), "a note was refused");
    Some(text)
}
