//! K-01 to K-09 against the real gnome-keyring.

use crate::{leaks::no_canary_in, stage::Session};

fn session(script: &str) {
    let session = Session::new();
    session.run(script);
    no_canary_in(session.home());
}

#[test]
fn k_01_k_02_each_length_comes_back_from_the_keyring() {
    session("unlocked; play sizes");
}

#[test]
fn k_04_without_a_bus_the_secret_stays_in_memory_and_that_is_said() {
    let session = Session::new();
    session.without_bus("unreachable");
    no_canary_in(session.home());
}

#[test]
fn k_04_a_bus_without_a_keyring_is_no_keyring() {
    // A bus that can start nothing.
    let session = Session::new();
    session.run_on_empty_bus("play none");
    no_canary_in(session.home());
}

#[test]
fn k_05_a_keyring_without_a_collection_is_no_keyring() {
    session("empty; play none");
}

#[test]
fn k_06_a_locked_keyring_is_told_as_such_and_unlocking_brings_the_secret_back() {
    session("unlocked; play write; lock; play locked; unlock; play read; play forget");
}

#[test]
fn k_07_a_keyring_that_dies_is_found_again_by_the_same_process() {
    session("unlocked; play killed");
}

#[test]
fn k_09_another_process_reads_what_one_kept_until_it_is_forgotten() {
    session("unlocked; play write; play read; play read; play forget");
}

#[test]
fn k_09_the_secret_is_there_after_the_keyring_was_started_anew() {
    let session = Session::new();
    session.run("unlocked; play write");
    session.run("unlocked; play read");
    no_canary_in(session.home());
}

#[test]
fn k_10_two_entries_of_one_name_are_told_and_not_guessed() {
    session("unlocked; play ambiguous");
}

#[test]
fn k_10_an_entry_of_another_program_is_told_and_replaced() {
    session("unlocked; play foreign");
}
