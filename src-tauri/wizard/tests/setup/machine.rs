//! What a machine keeps from one start to the next, and what it says when something is in the way.

use std::{fs, path::Path};

use wizard::setup::{Language, Persona, Setups, ZoomChange};

use crate::stage::{MINUTE, NOON, PREREQUISITES, Stage, code, confirm, new, seen, state};

#[test]
fn the_next_start_goes_on_at_the_same_step_with_the_same_setup() {
    let stage = Stage::new();
    let before = {
        let mut setups = stage.setups();
        let mut setup = setups.create(&new(&Persona::ALL)).unwrap();
        confirm(&mut setup, &PREREQUISITES);
        setup
            .tick("marketo-sales-account", "open-config", true)
            .unwrap();
        setup
            .write_note("marketo-sales-account", "half way")
            .unwrap();
        setups.remember(Some(setup.id()), Some("marketo-sales-account"));
        setup.view()
    };
    let mut setups = stage.setups();
    let resume = setups.home().unwrap().resume.unwrap();
    assert_eq!(resume.setup, before.id);
    assert_eq!(resume.step.as_deref(), Some("marketo-sales-account"));
    assert_eq!(seen(&setups.resume().unwrap().view()), seen(&before));
}

#[test]
fn a_setup_that_was_not_drawn_is_not_resumed_again() {
    let stage = Stage::new();
    let id = stage.setup().id().to_owned();
    stage.setups().remember(Some(&id), Some("install-package"));
    // The program ends before anything is painted.
    assert!(stage.setups().resume().is_some());
    let mut next = stage.setups();
    assert!(next.resume().is_none());
    assert!(next.home().unwrap().resume.is_none());
    assert_eq!(next.home().unwrap().setups.len(), 1);
    // What is opened from there is resumed as ever.
    next.remember(Some(&id), None);
    next.painted();
    for _ in 0..2 {
        let mut next = stage.setups();
        assert!(next.resume().is_some());
        next.painted();
    }
}

#[test]
fn a_part_that_could_not_be_drawn_is_not_resumed() {
    let stage = Stage::new();
    let id = stage.setup().id().to_owned();
    let mut setups = stage.setups();
    setups.remember(Some(&id), Some("install-package"));
    assert!(setups.resume().is_some());
    setups.drawing_failed();
    setups.painted();
    assert!(stage.setups().resume().is_none());
}

#[test]
fn nothing_is_resumed_that_is_not_there() {
    let stage = Stage::new();
    assert!(stage.setups().resume().is_none());
    stage
        .setups()
        .remember(Some("01ARZ3NDEKTSV4RRFFQ69G5FAV"), None);
    assert!(stage.setups().resume().is_none());
    stage.setups().remember(Some("../.."), None);
    assert!(stage.setups().resume().is_none());
}

#[test]
fn language_zoom_folder_and_screen_are_each_remembered() {
    let stage = Stage::new();
    let mut setups = stage.setups();
    setups.choose_language(Language::Fr);
    setups.remember_folder(Path::new("/lists/people.csv"));
    setups.remember(Some("a"), Some("b"));
    assert_eq!(setups.change_zoom(ZoomChange::In).percent(), 110);
    let mut setups = stage.setups();
    assert_eq!(setups.zoom().percent(), 110);
    assert_eq!(setups.language(), Language::Fr);
    assert_eq!(setups.guide_text().language, "fr");
    assert_eq!(setups.home().unwrap().language, "fr");
    assert_eq!(setups.folder().as_deref(), Some(Path::new("/lists")));
    setups.remember(None, None);
    let setups = stage.setups();
    assert!(setups.home().unwrap().resume.is_none());
    assert_eq!(setups.language(), Language::Fr);
}

#[test]
fn preferences_that_cannot_be_read_lose_no_work() {
    let stage = Stage::new();
    let id = stage.setup().id().to_owned();
    fs::write(
        stage.root().join("preferences.json"),
        "{\"language\":\"xx\"",
    )
    .unwrap();
    let mut setups = stage.setups();
    assert_eq!(setups.home().unwrap().setups.len(), 1);
    assert!(setups.setup(&id).is_ok());
    let doubts: Vec<&str> = setups
        .doubts()
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    assert_eq!(doubts, ["preferences-not-understood"]);
    assert_eq!(setups.home().unwrap().doubts, setups.doubts());
    // Nor what somebody wrote there by hand: it stays where it is until something is written there.
    let read = |name: &str| fs::read_to_string(stage.root().join(name)).unwrap();
    let written = read("preferences.json");
    setups.remember_folder(Path::new("/lists/people.csv"));
    assert_eq!(read("preferences.json.damaged-1"), written);
    assert!(read("preferences.json").contains("/lists"));
}

#[cfg(unix)]
#[test]
fn a_data_folder_that_others_may_change_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let stage = Stage::new();
    for (mode, told) in [(0o700, false), (0o755, false), (0o770, true), (0o757, true)] {
        fs::set_permissions(stage.root(), fs::Permissions::from_mode(mode)).unwrap();
        let doubts = stage.setups().home().unwrap().doubts;
        let code = doubts.first().map(|doubt| doubt.code.as_str());
        let expected = told.then_some("data-folder-open-to-others");
        assert_eq!(code, expected, "{mode:o}");
    }
}

#[test]
fn preferences_that_cannot_be_kept_are_in_nobodys_way_and_hold_until_the_end() {
    let stage = Stage::new();
    let id = stage.setup().id().to_owned();
    // Nothing can be moved into the place of a folder.
    fs::create_dir_all(stage.root().join("preferences.json/in-the-way")).unwrap();
    let mut setups = stage.setups();
    let spoken = setups.language();
    let other = if spoken == Language::En {
        Language::Fr
    } else {
        Language::En
    };
    setups.choose_language(other);
    setups.remember_folder(Path::new("/lists/people.csv"));
    setups.remember(Some(&id), Some("actions-enabled"));
    assert_eq!(setups.language(), other);
    assert_eq!(setups.folder().as_deref(), Some(Path::new("/lists")));
    assert_eq!(setups.resume().unwrap().id(), id);
    assert_eq!(stage.setups().language(), spoken);
}

#[test]
fn the_setup_worked_on_last_stands_first() {
    let stage = Stage::new();
    let mut first = stage.setup();
    stage.passes(MINUTE);
    let second = stage.setup();
    stage.passes(MINUTE);
    confirm(&mut first, &["actions-enabled"]);
    let home = stage.setups().home().unwrap();
    let ids: Vec<&str> = home.setups.iter().map(|setup| setup.id.as_str()).collect();
    assert_eq!(ids, [first.id(), second.id()]);
    let summary = &home.setups[0];
    assert_eq!((summary.done, summary.total), (1, 9));
    assert_eq!(summary.changed_at, Some(NOON + 2 * MINUTE));
    assert_eq!(summary.changed_by.as_ref().unwrap().name, "Ana Duarte");
    assert_eq!(summary.next.as_deref(), Some("marketo-salesforce-sync"));
    assert_eq!(summary.minutes_left, first.view().summary.minutes_left);
}

#[test]
fn a_second_process_is_told_who_holds_the_setup_and_can_read_it() {
    let stage = Stage::new();
    let mut first = stage.setup();
    let mut second = stage.setups_of("terminal").setup(first.id()).unwrap();
    let holder = second.view().held_by.unwrap();
    assert_eq!(
        (holder.program.as_str(), holder.pid, holder.since),
        ("window", std::process::id(), NOON)
    );
    confirm(&mut first, &["actions-enabled"]);
    assert_eq!(state(&second.refresh().unwrap(), "actions-enabled"), "done");
    let refused = second
        .write_note("actions-enabled", "from the other")
        .unwrap_err();
    assert_eq!(refused.code, "setup-held");
    assert_eq!(refused.facts["program"], "window");
    // A reader holds nothing and is told nothing.
    let read = stage.setups_of("terminal").read(first.id()).unwrap();
    assert_eq!(state(&read, "actions-enabled"), "done");
    // As soon as the first has gone, the second may write, and says so.
    drop(first);
    let view = second.write_note("actions-enabled", "mine now").unwrap();
    assert_eq!(view.held_by, None);
}

#[test]
fn damage_is_told_with_its_place_and_takes_nothing_else_with_it() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    setup.tick("actions-enabled", "look", true).unwrap();
    confirm(&mut setup, &["actions-enabled"]);
    let id = setup.id().to_owned();
    drop(setup);
    let journal = &stage.journals(&id)[0];
    let text = fs::read_to_string(journal).unwrap();
    let tick = text
        .lines()
        .position(|line| line.contains("instruction-ticked"))
        .unwrap();
    let damaged = text.replace("\"instruction\":\"look\"", "\"instruction\":\"l\0ok\"");
    assert_ne!(damaged, text);
    fs::write(journal, &damaged).unwrap();
    let mut setup = stage.setups().setup(&id).unwrap();
    let view = setup.view();
    assert_eq!(view.damage.len(), 1);
    let damage = &view.damage[0];
    assert_eq!(
        damage.journal,
        journal.file_name().unwrap().to_str().unwrap()
    );
    assert_eq!(damage.line, tick as u64 + 1);
    assert_eq!(damage.kind, "checksum");
    assert_eq!(state(&view, "actions-enabled"), "done");
    // What is damaged stays where it is.
    setup.write_note("actions-enabled", "after").unwrap();
    assert!(fs::read_to_string(journal).unwrap().starts_with(&damaged));
}

#[test]
fn entries_of_a_newer_version_are_counted_and_kept() {
    let stage = Stage::new();
    let mut setup = stage.setup();
    setup.tick("actions-enabled", "look", true).unwrap();
    let id = setup.id().to_owned();
    drop(setup);
    let journal = &stage.journals(&id)[0];
    let text = fs::read_to_string(journal).unwrap();
    let line = text.lines().last().unwrap();
    let (_, event) = line.split_once("\"event\":").unwrap();
    let event = event
        .strip_suffix('}')
        .unwrap()
        .replace("instruction-ticked", "instruction-dreamt-of");
    let newer = format!(
        "{{\"crc\":\"{:08x}\",\"event\":{event}}}",
        crc32fast::hash(event.as_bytes())
    );
    fs::write(journal, text.replace(line, &newer)).unwrap();
    let mut setup = stage.setups().setup(&id).unwrap();
    assert_eq!(setup.view().newer_entries, 1);
    assert!(setup.view().damage.is_empty());
    setup.write_note("actions-enabled", "after").unwrap();
    assert!(fs::read_to_string(journal).unwrap().contains(&newer));
}

#[test]
fn a_setup_that_is_not_there_is_said_to_be_missing() {
    let stage = Stage::new();
    for id in ["", "..", "not-an-id", "01ARZ3NDEKTSV4RRFFQ69G5FAV"] {
        assert_eq!(code(stage.setups().setup(id)), "setup-missing", "{id:?}");
        assert_eq!(code(stage.setups().read(id)), "setup-missing", "{id:?}");
        assert_eq!(code(stage.setups().removing(id)), "setup-missing", "{id:?}");
    }
    assert!(!stage.root().join("setups").exists());
}

#[test]
fn asking_for_a_setup_that_is_not_there_makes_nobody_up() {
    let stage = Stage::new();
    let missing = stage.setups().setup("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    assert_eq!(code(missing), "setup-missing");
    assert!(!stage.root().join("actor.json").exists());
}

#[test]
fn the_person_at_this_machine_is_renamed_but_never_nameless_and_stays_the_same_person() {
    let stage = Stage::new();
    let me = stage.setups().rename_me(" Ana Duarte ").unwrap();
    assert_eq!(stage.setups().home().unwrap().my_name, "Ana Duarte");
    assert_eq!(code(stage.setups().rename_me(" ")), "name-missing");
    assert_eq!(stage.setups().home().unwrap().my_name, "Ana Duarte");
    assert_eq!(stage.setups().rename_me("Ana D.").unwrap(), me);
}

#[cfg(unix)]
#[test]
fn a_person_who_cannot_be_made_out_at_the_moment_is_not_replaced_by_another() {
    let stage = Stage::new();
    let id = stage.setup().id().to_owned();
    let actor = stage.root().join("actor.json");
    fs::remove_file(&actor).unwrap();
    std::os::unix::fs::symlink("/dev/null", &actor).unwrap();
    assert_eq!(code(stage.setups().setup(&id)), "data-folder-unusable");
    assert_eq!(
        code(stage.setups().rename_me("Somebody")),
        "data-folder-unusable"
    );
    assert_eq!(
        code(stage.setups().create(&new(&Persona::ALL))),
        "data-folder-unusable"
    );
    assert!(fs::symlink_metadata(&actor).unwrap().is_symlink());
    // To look, nobody needs to be known.
    assert_eq!(stage.setups().read(&id).unwrap().people.len(), 1);
    assert_eq!(stage.setups().home().unwrap().setups.len(), 1);
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

/// Run in a process of its own, whose trash is not that of the person who runs the tests.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by the test below"]
fn remove_the_resumed_setup() {
    let stage = Stage::new();
    let setup = stage.setup();
    let id = setup.id().to_owned();
    stage.setups().remember(Some(&id), None);
    drop(setup);
    let mut setups = stage.setups();
    let removable = run(setups.removing(&id).unwrap().run()).unwrap();
    assert!(removable.left.is_empty());
    setups.remove(removable).unwrap();
    assert!(!stage.folder_of(&id).exists());
    assert!(setups.home().unwrap().setups.is_empty() && setups.home().unwrap().resume.is_none());
    assert!(stage.setups().home().unwrap().resume.is_none());
    assert_eq!(code(setups.removing(&id)), "setup-missing");
}

#[cfg(target_os = "linux")]
#[test]
fn a_removed_setup_goes_to_the_trash_whole_and_is_not_resumed() {
    // Beside the folders of the stage, so that it is on the same drive.
    let trash = tempfile::tempdir().unwrap();
    let run = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "machine::remove_the_resumed_setup"])
        .env("XDG_DATA_HOME", trash.path())
        .env("HOME", trash.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && said.contains("1 passed"), "{run:?}");
    let removed: Vec<_> = fs::read_dir(trash.path().join("Trash/files"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(removed.len(), 1, "{removed:?}");
    let journals = fs::read_dir(&removed[0]).unwrap().count();
    assert_eq!(journals, 1, "the journal can be brought back");
}

#[test]
fn a_held_setup_is_not_removed() {
    let stage = Stage::new();
    let setup = stage.setup();
    let refused = stage.setups_of("terminal").removing(setup.id());
    assert_eq!(code(refused), "setup-held");
    assert!(stage.folder_of(setup.id()).is_dir());
}

#[test]
fn links_of_the_guide_are_allowed_and_no_others() {
    let stage = Stage::new();
    let setups = stage.setups();
    for row in setups
        .guide_text()
        .prerequisites
        .iter()
        .chain(&setups.guide_text().steps)
    {
        for link in row.documentation.iter().chain(&row.open) {
            assert!(setups.allows_link(&link.url), "{}", link.url);
        }
    }
    let own = setups.guide_text().steps[0].documentation[0].url.clone();
    let host = own.split('/').nth(2).unwrap().to_owned();
    for url in [
        own.replace("https:", "http:"),
        format!("https://{host}.evil.example/"),
        format!("https://{host}@evil.example/"),
        "file:///etc/passwd".into(),
        "javascript:alert(1)".into(),
        String::new(),
    ] {
        assert!(!setups.allows_link(&url), "{url}");
    }
}

#[test]
fn a_data_folder_that_is_a_file_is_no_empty_home() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let setups = Setups::open(Some(&file), "window").unwrap();
    assert_eq!(
        code(setups.create(&new(&Persona::ALL))),
        "data-folder-unusable"
    );
    assert_eq!(code(setups.home()), "data-folder-unusable");
}

#[cfg(unix)]
#[test]
fn a_pipe_as_the_note_of_a_holder_is_not_waited_for() {
    let stage = Stage::new();
    let first = stage.setup();
    let note = stage
        .root()
        .join(format!("locks/{}.holder.json", first.id()));
    fs::remove_file(&note).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&note).status();
    assert!(made.unwrap().success());
    let second = stage.setups_of("terminal").setup(first.id()).unwrap();
    assert_eq!(second.view().held_by.unwrap().program, "unknown");
}

#[test]
fn a_giant_as_preferences_is_told_and_set_aside() {
    let stage = Stage::new();
    let file = stage.root().join("preferences.json");
    fs::write(&file, vec![b' '; 2 * 1024 * 1024]).unwrap();
    let mut setups = stage.setups();
    assert_eq!(setups.doubts()[0].code, "preferences-not-understood");
    setups.choose_language(Language::Fr);
    assert!(stage.root().join("preferences.json.damaged-1").exists());
    assert_eq!(stage.setups().language(), Language::Fr);
    assert_eq!(stage.setups().doubts(), []);
}
