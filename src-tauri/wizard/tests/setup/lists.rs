//! The invite list in the record: the file, the counts and the settings, never a person.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use wizard::setup::{
    CheckedList, Language, Layouts, ListSource, Setup, read_invite_list,
    view::{ListKind, SavedListView},
};

use crate::stage::{Stage, step};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/every-problem.csv")
}

fn checked() -> CheckedList {
    let source = ListSource::File(sample());
    read_invite_list(source, &Layouts::default(), Language::En, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// A setup in which the sample was checked and its clean list saved.
fn kept(stage: &Stage) -> Setup {
    let mut setup = stage.setup();
    let checked = checked();
    setup.record_invite_list(&checked).unwrap();
    let clean = stage.root().join("ready.csv");
    let rows = checked
        .save(ListKind::Clean, &clean, &mut |_| ControlFlow::Continue(()))
        .unwrap();
    setup
        .record_saved_list(ListKind::Clean, "ready.csv", rows)
        .unwrap();
    setup
}

#[test]
fn the_name_the_digest_and_the_counts_are_kept() {
    let stage = Stage::new();
    let view = kept(&stage).view();
    let list = step(&view, "invite-users").invite_list.as_ref().unwrap();
    let digest = {
        use sha2::{Digest, Sha256};
        let hash = Sha256::digest(fs::read(sample()).unwrap());
        hash.iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    assert_eq!(list.file, "every-problem.csv", "without its folder");
    assert_eq!(list.sha256, digest);
    let rows = checked().report().rows;
    assert_eq!(
        (list.total, list.ready, list.rejected),
        (19, rows.ready, rows.rejected)
    );
    assert_eq!(
        list.saved,
        [SavedListView {
            list: ListKind::Clean,
            file: "ready.csv".into(),
            rows: rows.ready
        }]
    );
    assert!(list.by.me);
}

#[test]
fn no_person_of_the_list_stands_anywhere_in_the_data_folder() {
    let stage = Stage::new();
    let setup = kept(&stage);
    let journal = fs::read_to_string(&stage.journals(setup.id())[0]).unwrap();
    assert!(journal.contains("invite-list-checked") && journal.contains("invite-list-saved"));
    let bytes = fs::read(sample()).unwrap();
    let list = String::from_utf8_lossy(&bytes);
    let words: Vec<&str> = list
        .split([',', '\r', '\n', '"', ';'])
        .map(str::trim)
        .filter(|cell| {
            cell.contains('@') || cell.contains("Haddad") || *cell == "Featherstonehaugh"
        })
        .collect();
    assert!(words.len() > 15, "{words:?}");
    for word in words {
        assert!(!journal.contains(word), "{word}");
    }
    let folder = sample().parent().unwrap().display().to_string();
    assert!(
        !journal.contains(&folder),
        "the folder is nobody's business"
    );
}

#[test]
fn saving_tells_how_far_it_is_and_stops_when_told_to() {
    let stage = Stage::new();
    let (checked, to) = (checked(), stage.root().join("ready.csv"));
    let bytes = fs::metadata(sample()).unwrap().len();
    let mut told = Vec::new();
    let stopped = checked.save(ListKind::Clean, &to, &mut |so_far| {
        told.push(so_far.of_bytes);
        ControlFlow::Break(())
    });
    assert_eq!(stopped.unwrap_err().code, "cancelled");
    assert_eq!(told, [bytes]);
    let left: Vec<_> = fs::read_dir(stage.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "csv"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn reading_tells_how_far_it_is_and_stops_when_told_to() {
    let mut told = 0;
    let source = ListSource::File(sample());
    let stopped = read_invite_list(source, &Layouts::default(), Language::En, &mut |_| {
        told += 1;
        ControlFlow::Break(())
    });
    let stopped = stopped.map(|_| ());
    assert_eq!((stopped.unwrap_err().code.as_str(), told), ("cancelled", 1));
}

#[test]
fn a_list_checked_again_starts_without_saved_ones_and_undo_brings_them_back() {
    let stage = Stage::new();
    let mut setup = kept(&stage);
    let saved = |view: &wizard::setup::view::SetupView| {
        let list = step(view, "invite-users").invite_list.as_ref().unwrap();
        list.saved.len()
    };
    assert_eq!(saved(&setup.record_invite_list(&checked()).unwrap()), 0);
    assert_eq!(saved(&setup.undo().unwrap()), 1);
    assert_eq!(saved(&setup.undo().unwrap()), 0);
    assert!(
        step(&setup.undo().unwrap(), "invite-users")
            .invite_list
            .is_none()
    );
}
