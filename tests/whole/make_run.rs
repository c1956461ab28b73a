//! `make run`: opens the application, or says that there is no display and takes the tour.

use std::{path::Path, process::Command};

/// What `make run` would do, without doing it.
fn would_do(display: Option<&str>) -> String {
    let mut make = Command::new("make");
    make.args(["-n", "run"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        // The make that runs this test is another matter.
        .env_remove("MAKEFLAGS")
        .env_remove("MAKELEVEL")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DISPLAY");
    if let Some(display) = display {
        make.env("DISPLAY", display);
    }
    let output = make.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn opens_the_window(lines: &str) -> bool {
    lines
        .lines()
        .any(|line| line.trim() == "target/debug/msi-actions-setup")
}

#[test]
fn without_a_display_it_says_so_and_takes_the_tour() {
    let lines = would_do(None);
    let said = lines.find("There is no display here");
    let tour = lines.find("the_tour_leaves_its_screenshots");
    assert!(said.is_some() && tour.is_some() && said < tour, "{lines}");
    assert!(!opens_the_window(&lines), "{lines}");
}

#[test]
fn with_a_display_it_opens_the_window() {
    let lines = would_do(Some(":99"));
    assert!(opens_the_window(&lines), "{lines}");
    assert!(!lines.contains("no display"), "{lines}");
    assert!(!lines.contains("the_tour"), "{lines}");
}
