//! In which state a row is, on small guides and small histories.

use std::collections::BTreeMap;

use ulid::Ulid;

use super::*;
use crate::{
    guide::rules::{self, Running, State},
    record::{ActorId, Change, Event, EventId, Person, Persona, Progress, Stamp, fold},
};

const MINUTE: u64 = 60_000;
/// 23 November 2026, noon UTC.
const NOON: u64 = 1_795_435_200_000;
const ANA: ActorId = ActorId(Ulid(1));
const TOM: ActorId = ActorId(Ulid(2));

/// What happened in a setup, one event a minute from noon.
#[derive(Default)]
struct History(Vec<Event>);

impl History {
    /// `by` does it having seen all that happened before.
    fn and(self, by: ActorId, change: Change) -> Self {
        let mut seen = BTreeMap::new();
        for event in &self.0 {
            seen.insert(event.by, event.seq);
        }
        seen.remove(&by);
        self.push(by, seen, change)
    }

    /// `by` does it having seen nobody else's events.
    fn and_unseen(self, by: ActorId, change: Change) -> Self {
        self.push(by, BTreeMap::new(), change)
    }

    fn push(mut self, by: ActorId, seen: BTreeMap<ActorId, u64>, change: Change) -> Self {
        let count = self.0.len() as u64;
        self.0.push(Event {
            setup: None,
            wall: None,
            id: EventId(Ulid(u128::from(count) + 1)),
            seq: 1 + self.0.iter().filter(|event| event.by == by).count() as u64,
            at: Stamp {
                ms: NOON + count * MINUTE,
                count: 0,
            },
            seen,
            by,
            change: Some(change),
        });
        self
    }

    fn progress(&self) -> Progress {
        fold(&self.0)
    }
}

fn done(step: &str) -> Change {
    Change::StepAttested {
        step: step.into(),
        already: false,
        note: None,
    }
}

fn already(step: &str) -> Change {
    Change::StepAttested {
        step: step.into(),
        already: true,
        note: None,
    }
}

fn skipped(step: &str) -> Change {
    Change::StepSkipped {
        step: step.into(),
        reason: "not here".into(),
    }
}

fn reopened(step: &str) -> Change {
    Change::StepReopened { step: step.into() }
}

fn wait(wait: &str, people: Option<u64>) -> Change {
    Change::WaitStarted {
        wait: wait.into(),
        people,
    }
}

/// What happened, all of it seen by everybody.
fn after(changes: impl IntoIterator<Item = Change>) -> Progress {
    changes
        .into_iter()
        .fold(History::default(), |history, change| {
            history.and(ANA, change)
        })
        .progress()
}

/// The state in one word, with the missing rows of a locked one.
fn word(state: &State<'_>) -> String {
    match state {
        State::Locked(missing) => format!("locked by {}", missing.join(" ")),
        State::Open => "open".into(),
        State::Waiting(running) => format!("waiting for {}", running.wait.id),
        State::Verified(_) => "verified".into(),
        State::Drifted(checks) => format!("drifted in {}", checks.join(" ")),
        State::Follows(row, _) => format!("follows from {}", row.id),
        State::Done(_) => "done".into(),
        State::Skipped(_) => "skipped".into(),
        State::Attention(versions) => format!("attention to {}", versions.len()),
    }
}

fn state_at(guide: &Guide, row: &str, progress: &Progress, now: u64) -> String {
    word(&rules::state(guide, guide.row(row).unwrap(), progress, now))
}

fn state(guide: &Guide, row: &str, progress: &Progress) -> String {
    state_at(guide, row, progress, NOON)
}

/// Rows that can be worked on now.
fn open_rows(guide: &Guide, progress: &Progress) -> Vec<String> {
    guide
        .rows()
        .filter(|row| matches!(rules::state(guide, row, progress, NOON), State::Open))
        .map(|row| row.id.clone())
        .collect()
}

/// `a` and `b`; `c` after both, named the wrong way round; `d` after `c`.
fn chain() -> Guide {
    Guide::parse(
        r#"
        products = ["p"]
        [[prerequisite]]
        id = "a"
        personas = ["marketo-admin"]
        minutes = 1
        product = "p"
        documentation = []
        [[step]]
        id = "b"
        personas = ["marketo-admin", "salesforce-admin"]
        minutes = 2
        product = "p"
        documentation = []
        [[step]]
        id = "c"
        personas = ["salesforce-admin"]
        depends_on = ["b", "a"]
        minutes = 4
        product = "p"
        documentation = []
        [[step]]
        id = "d"
        personas = ["salesforce-admin"]
        depends_on = ["c"]
        minutes = 8
        product = "p"
        documentation = []
        "#,
    )
    .unwrap()
}

/// `held` has every sort of wait; `first` starts one of them.
fn waits() -> Guide {
    Guide::parse(
        r#"
        products = ["p"]
        [[step]]
        id = "first"
        personas = ["marketo-admin"]
        minutes = 1
        product = "p"
        already = true
        documentation = []
        [[step]]
        id = "held"
        personas = ["marketo-admin"]
        minutes = 1
        product = "p"
        documentation = []
        waits = [
            { id = "rate", minutes_per_thousand = [1, 2] },
            { id = "fixed", minutes = 20 },
            { id = "after-first", minutes = 10, after = "first" },
        ]
        [[step]]
        id = "in-part"
        personas = ["marketo-admin"]
        minutes = 1
        product = "p"
        documentation = []
        waits = [{ id = "part-only", minutes = 10, after = "first", section = "part" }]
        [[step.sections]]
        id = "part"
        instructions = [{ id = "one" }]
        "#,
    )
    .unwrap()
}

fn running<'a>(guide: &'a Guide, row: &str, progress: &Progress) -> Vec<Running<'a>> {
    rules::running(guide.row(row).unwrap(), progress, NOON)
}

#[test]
fn a_locked_row_names_what_is_missing_in_the_order_of_the_guide() {
    let guide = chain();
    assert_eq!(state(&guide, "c", &after([])), "locked by a b");
    assert_eq!(state(&guide, "c", &after([done("a")])), "locked by b");
    assert_eq!(state(&guide, "d", &after([done("a")])), "locked by c");
    assert_eq!(open_rows(&guide, &after([])), ["a", "b"]);
}

#[test]
fn done_and_skipped_both_count_as_out_of_the_way() {
    let guide = chain();
    let progress = after([done("a"), skipped("b")]);
    assert_eq!(state(&guide, "a", &progress), "done");
    assert_eq!(state(&guide, "b", &progress), "skipped");
    assert_eq!(state(&guide, "c", &progress), "open");
    assert_eq!(
        state(&guide, "c", &after([already("a"), skipped("b")])),
        "open"
    );
    for row in ["a", "b"] {
        assert!(rules::state(&guide, guide.row(row).unwrap(), &progress, NOON).is_settled());
    }
    assert!(!rules::state(&guide, guide.row("c").unwrap(), &progress, NOON).is_settled());
}

#[test]
fn the_last_word_about_a_row_holds() {
    let guide = chain();
    assert_eq!(
        state(&guide, "a", &after([done("a"), reopened("a")])),
        "open"
    );
    assert_eq!(
        state(&guide, "a", &after([skipped("a"), done("a")])),
        "done"
    );
    assert_eq!(
        state(&guide, "a", &after([done("a"), skipped("a")])),
        "skipped"
    );
}

#[test]
fn reopening_locks_what_depends_on_it_but_takes_nothing_done_away() {
    let guide = chain();
    let progress = after([done("a"), done("b"), done("c"), reopened("a")]);
    assert_eq!(state(&guide, "c", &progress), "done");
    assert_eq!(state(&guide, "d", &progress), "open");
    let progress = after([done("a"), done("b"), reopened("a")]);
    assert_eq!(state(&guide, "c", &progress), "locked by a");
}

#[test]
fn what_people_disagree_about_needs_attention_and_is_in_the_way_until_one_version_is_chosen() {
    let guide = chain();
    let apart = History::default()
        .and(ANA, done("b"))
        .and_unseen(ANA, done("a"))
        .and_unseen(TOM, skipped("a"));
    let progress = apart.progress();
    assert_eq!(state(&guide, "a", &progress), "attention to 2");
    assert_eq!(state(&guide, "c", &progress), "locked by a");
    assert_eq!(rules::minutes_left(&guide, &progress), 1 + 4 + 8);
    let chosen = progress.step("a").unwrap().conflict[1].mark.event;
    let settled = apart.and(
        ANA,
        Change::VersionChosen {
            step: "a".into(),
            event: chosen,
        },
    );
    assert_eq!(state(&guide, "a", &settled.progress()), "skipped");
    assert_eq!(state(&guide, "c", &settled.progress()), "open");
}

#[test]
fn two_people_who_say_the_same_apart_from_each_other_agree() {
    let apart = History::default()
        .and_unseen(ANA, done("a"))
        .and_unseen(TOM, already("a"));
    assert_eq!(state(&chain(), "a", &apart.progress()), "done");
}

#[test]
fn steps_six_and_seven_go_in_parallel_with_one_to_five() {
    let guide = built_in();
    let mut progress = after([done("actions-enabled"), done("marketo-salesforce-sync")]);
    assert_eq!(
        open_rows(&guide, &progress),
        ["marketo-sales-account", "install-package"]
    );
    progress = after([
        done("actions-enabled"),
        done("marketo-salesforce-sync"),
        done("install-package"),
        done("configure-salesforce"),
    ]);
    assert_eq!(open_rows(&guide, &progress), ["marketo-sales-account"]);
    progress = after([
        done("actions-enabled"),
        done("marketo-salesforce-sync"),
        done("marketo-sales-account"),
    ]);
    assert_eq!(
        open_rows(&guide, &progress),
        [
            "connect-salesforce",
            "connect-marketo",
            "invite-users",
            "install-package"
        ]
    );
    assert_eq!(
        state(&guide, "initiate-sync", &progress),
        "locked by connect-marketo"
    );
    assert_eq!(
        state(&guide, "configure-salesforce", &progress),
        "locked by install-package"
    );
}

#[test]
fn nothing_but_the_prerequisites_is_open_in_the_beginning() {
    let guide = built_in();
    assert_eq!(
        open_rows(&guide, &after([])),
        ["actions-enabled", "marketo-salesforce-sync"]
    );
}

#[test]
fn connecting_salesforce_belongs_to_either_persona() {
    assert_eq!(
        built_in().row("connect-salesforce").unwrap().personas,
        Persona::ALL
    );
}

#[test]
fn a_fixed_wait_holds_its_row_to_the_millisecond() {
    let guide = waits();
    let progress = after([wait("fixed", None)]);
    let end = NOON + 20 * MINUTE;
    for now in [NOON, end - 1] {
        assert_eq!(
            state_at(&guide, "held", &progress, now),
            "waiting for fixed"
        );
    }
    for now in [end, end + 1] {
        assert_eq!(state_at(&guide, "held", &progress, now), "open");
    }
    let over = running(&guide, "held", &progress);
    assert_eq!(over.len(), 1, "a wait that is over is still told");
    assert_eq!((over[0].started, over[0].until), (NOON, end));
    assert!(!over[0].is_over(end - 1) && over[0].is_over(end));
}

#[test]
fn a_clock_set_back_does_not_end_a_wait() {
    let progress = after([wait("fixed", None)]);
    assert_eq!(
        state_at(&waits(), "held", &progress, NOON - 5),
        "waiting for fixed"
    );
}

#[test]
fn a_wait_from_a_clock_far_ahead_holds_nothing_back() {
    let guide = waits();
    let day = 24 * 60 * MINUTE;
    for changes in [vec![wait("fixed", None)], vec![done("first")]] {
        let progress = after(changes);
        let far_behind = NOON - day - 2 * MINUTE;
        for row in ["held", "in-part"] {
            let waits = rules::running(guide.row(row).unwrap(), &progress, far_behind);
            assert!(waits.is_empty(), "{row}: {waits:?}");
        }
    }
    let progress = after([wait("fixed", None)]);
    assert_eq!(
        state_at(&guide, "held", &progress, NOON - day - 1),
        "open",
        "more than a day ahead"
    );
    assert_eq!(
        state_at(&guide, "held", &progress, NOON - day),
        "waiting for fixed",
        "a clock may be a day ahead"
    );
}

#[test]
fn starting_a_wait_again_starts_it_anew() {
    let guide = waits();
    let progress = after([wait("fixed", None), done("first"), wait("fixed", None)]);
    assert_eq!(
        running(&guide, "held", &progress)[0].started,
        NOON + 2 * MINUTE
    );
}

#[test]
fn when_one_wait_is_over_the_next_one_holds() {
    let guide = waits();
    let progress = after([wait("rate", Some(1000)), wait("fixed", None)]);
    assert_eq!(
        state_at(&guide, "held", &progress, NOON),
        "waiting for rate"
    );
    assert_eq!(
        state_at(&guide, "held", &progress, NOON + 2 * MINUTE),
        "waiting for fixed"
    );
}

#[test]
fn a_row_done_during_its_wait_stays_done_and_reopened_it_waits_on() {
    let guide = waits();
    let mut changes = vec![wait("fixed", None), done("held")];
    assert_eq!(state(&guide, "held", &after(changes.clone())), "done");
    changes.push(reopened("held"));
    assert_eq!(
        state(&guide, "held", &after(changes.clone())),
        "waiting for fixed"
    );
    // The remedy of a lost connection may be needed long after the sync was confirmed.
    assert_eq!(
        state(&guide, "held", &after([done("held"), wait("fixed", None)])),
        "done"
    );
}

#[test]
fn a_finished_step_starts_the_wait_that_follows_it() {
    let guide = waits();
    let progress = after([skipped("held"), reopened("held"), done("first")]);
    let started = NOON + 2 * MINUTE;
    assert_eq!(
        state_at(&guide, "held", &progress, started),
        "waiting for after-first"
    );
    assert_eq!(
        state_at(&guide, "held", &progress, started + 10 * MINUTE),
        "open"
    );
}

#[test]
fn what_was_true_already_skipped_or_taken_back_starts_no_wait() {
    let guide = waits();
    let apart = History::default()
        .and_unseen(ANA, done("first"))
        .and_unseen(TOM, skipped("first"));
    for progress in [
        after([already("first")]),
        after([skipped("first")]),
        after([done("first"), reopened("first")]),
        apart.progress(),
    ] {
        assert!(running(&guide, "held", &progress).is_empty());
        assert_eq!(state(&guide, "held", &progress), "open");
    }
}

#[test]
fn a_wait_of_one_part_does_not_hold_the_row() {
    let guide = waits();
    let progress = after([done("first")]);
    assert_eq!(state(&guide, "in-part", &progress), "open");
    let part = running(&guide, "in-part", &progress);
    assert_eq!(part.len(), 1);
    assert!(!part[0].is_over(NOON));
}

#[test]
fn users_get_access_ten_minutes_after_marketo_was_connected() {
    let guide = built_in();
    let before = ["actions-enabled", "marketo-salesforce-sync"];
    let mut changes: Vec<Change> = before.map(done).to_vec();
    changes.extend([done("marketo-sales-account"), done("connect-marketo")]);
    let progress = after(changes);
    let access = running(&guide, "invite-users", &progress);
    let connected = NOON + 3 * MINUTE;
    assert_eq!(
        access
            .iter()
            .map(|wait| (wait.started, wait.until))
            .collect::<Vec<_>>(),
        [(connected, connected + 10 * MINUTE)]
    );
    assert_eq!(access[0].wait.section.as_deref(), Some("grant-access"));
    assert_eq!(
        state_at(&guide, "invite-users", &progress, connected),
        "open"
    );
}

#[test]
fn a_wait_per_person_is_reckoned_per_thousand_and_rounded_up() {
    let guide = waits();
    for (people, least, most) in [
        (1, 60, 120),
        (500, 30_000, 60_000),
        (1_000, MINUTE, 2 * MINUTE),
        (1_001, 60_060, 120_120),
        (1_500_000, 1_500 * MINUTE, 3_000 * MINUTE),
    ] {
        let progress = after([wait("rate", Some(people))]);
        let rate = running(&guide, "held", &progress)[0];
        assert_eq!(rate.people, Some(people));
        assert_eq!(
            (rate.earliest - NOON, rate.until - NOON),
            (least, most),
            "{people}"
        );
    }
}

#[test]
fn a_wait_without_the_number_it_depends_on_does_not_run() {
    assert!(running(&waits(), "held", &after([wait("rate", None)])).is_empty());
}

#[test]
fn a_wait_for_any_number_of_people_ends_on_a_day_that_can_be_shown() {
    // The last millisecond of the year 9999, UTC.
    const LAST: u64 = 253_402_300_799_999;
    let guide = waits();
    for people in [1_000_000_000_000, u64::MAX] {
        let progress = after([wait("rate", Some(people))]);
        let rate = running(&guide, "held", &progress)[0];
        assert!(
            rate.earliest <= rate.until && rate.until <= LAST,
            "{rate:?}"
        );
    }
}

#[test]
fn the_caution_on_the_first_user_gates_the_sync_until_it_is_acknowledged_anywhere() {
    let guide = built_in();
    let sync = guide.row("initiate-sync").unwrap();
    assert_eq!(rules::unacknowledged(sync, &after([])), ["original-user"]);
    // The same caution does not hold back the step where that user is chosen.
    let account = guide.row("marketo-sales-account").unwrap();
    assert!(rules::unacknowledged(account, &after([])).is_empty());
    let person = Person {
        name: "Ana Duarte".into(),
        email: "ana.duarte@northwind.example".into(),
    };
    let acknowledged = Change::CautionAcknowledged {
        caution: "original-user".into(),
        person: Some(person),
    };
    assert!(rules::unacknowledged(sync, &after([acknowledged])).is_empty());
}

#[test]
fn the_minutes_left_are_those_of_the_rows_not_done_and_not_skipped() {
    let guide = chain();
    assert_eq!(rules::minutes_left(&guide, &after([])), 15);
    assert_eq!(
        rules::minutes_left(&guide, &after([done("b"), skipped("d")])),
        5
    );
    let all = ["a", "b", "c", "d"].map(done);
    assert_eq!(rules::minutes_left(&guide, &after(all)), 0);
}

#[test]
fn steps_that_this_guide_does_not_know_change_nothing() {
    let guide = chain();
    let progress = after([done("of-a-newer-guide"), wait("of-a-newer-guide", None)]);
    assert_eq!(rules::minutes_left(&guide, &progress), 15);
    assert_eq!(open_rows(&guide, &progress), ["a", "b"]);
}
