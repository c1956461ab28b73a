//! What a face is given of a hostile record.

use std::time::{Duration, Instant};

use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde::Serialize;
use serde_json::{Value, json};
use wizard::setup::{
    GuideText, Language, Setups, guide_text,
    view::{HomeView, SetupView},
};

use crate::world::{World, setup, world, written};

/// How many records the page tests draw.
const SELECTION: usize = 64;
/// Longest text in them; the longer ones are drawn here only.
const LONGEST: usize = 600;

/// All that the window asks for: the first screen, and the setup opened.
struct Drawn {
    home: HomeView,
    setup: SetupView,
    written: u64,
    took: Duration,
}

fn drawn(world: &World) -> Drawn {
    let (folder, setups) = written(world);
    let journals = folder.path().join("setups").join(setup().to_string());
    let written = std::fs::read_dir(journals)
        .unwrap()
        .map(|journal| journal.unwrap().metadata().unwrap().len())
        .sum();
    let began = Instant::now();
    let home = setups.home().unwrap();
    let opened = opened(&setups);
    Drawn {
        home,
        setup: opened,
        written,
        took: began.elapsed(),
    }
}

fn opened(setups: &Setups) -> SetupView {
    let setup = setups.setup(&setup().to_string()).unwrap();
    // What a person can copy and mail is said from the same record.
    let message = setup.turn_message("invite-users", Language::Fr).unwrap();
    assert!(!message.contains(['\u{202e}', '\u{2067}']), "{message:?}");
    setup.view()
}

proptest! {
    #![proptest_config(Config { cases: 32, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_record_is_drawn(world in world(1..30, 900_000)) {
        let drawn = drawn(&world);
        let home = serde_json::to_string(&drawn.home).unwrap();
        let setup = serde_json::to_string(&drawn.setup).unwrap();
        // An escaped character takes up to six bytes, and a finding stands in as many as three places.
        let most = 60_000 + 24 * drawn.written;
        prop_assert!((home.len() + setup.len()) as u64 <= most, "{} of {}", setup.len(), drawn.written);
        prop_assert!(drawn.took < Duration::from_secs(10), "{:?}", drawn.took);
    }
}

/// What the page tests read.
#[derive(Serialize)]
struct Selection {
    /// When the views are drawn.
    now: u64,
    /// The guide, by language.
    guides: Vec<GuideText>,
    /// First screen and setup of each record.
    records: Vec<Value>,
}

fn selection() -> Selection {
    let seed = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let strategy = world(1..24, LONGEST);
    let records = (0..SELECTION)
        .map(|_| {
            let world = strategy.new_tree(&mut runner).unwrap().current();
            let mut drawn = drawn(&world);
            drawn.home.data_folder = "/home/ana/.local/share/msi-actions-setup".into();
            drawn.home.language = "en".into();
            json!({ "home": drawn.home, "setup": drawn.setup })
        })
        .collect();
    Selection {
        now: crate::numbers_and_texts::NOON,
        guides: Language::ALL
            .map(|language| guide_text(language).unwrap())
            .into(),
        records,
    }
}

/// One record a line, so that a change shows where it is.
fn lines(selection: &Selection) -> String {
    let rows = |values: &[Value]| {
        let rows: Vec<String> = values.iter().map(Value::to_string).collect();
        rows.join(",\n")
    };
    let guides: Vec<Value> = selection.guides.iter().map(|guide| json!(guide)).collect();
    format!(
        "{{\"now\":{},\"guides\":[\n{}\n],\"records\":[\n{}\n]}}\n",
        selection.now,
        rows(&guides),
        rows(&selection.records)
    )
}

#[test]
fn the_views_that_the_page_tests_draw_are_these() {
    let wanted = lines(&selection());
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../ui/src/hostile/records.gen.json"
    );
    if std::env::var_os("UPDATE_TYPES").is_some() {
        assert!(
            std::fs::write(path, &wanted).is_ok(),
            "{path} cannot be written"
        );
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == wanted,
        "ui/src/hostile/records.gen.json is out of date: run `make types`"
    );
}
