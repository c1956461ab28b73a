//! The sample list of the repository, which shows every problem a row can have.

use std::{collections::BTreeSet, fs, path::PathBuf};

use wizard::invites::Code;

use crate::desk::Desk;

fn sample(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data")
        .join(name)
}

#[test]
fn the_sample_shows_every_problem_and_gives_the_lists_that_lie_beside_it() {
    let desk = Desk::with(fs::read(sample("every-problem.csv")).unwrap());
    let report = desk.write().unwrap().report;
    let shown: BTreeSet<&str> = report.problems.by_code.keys().map(String::as_str).collect();
    // Two are shown in `table.rs`, and one is no property of a file.
    let elsewhere = ["quote-malformed", "email-unreachable", "left-out-by-hand"];
    let codes = Code::ALL.iter().map(|code| code.as_str());
    assert_eq!(
        shown,
        codes.filter(|code| !elsewhere.contains(code)).collect()
    );
    let rows = report.rows;
    assert_eq!(
        (rows.total, rows.ready, rows.rejected, rows.blank),
        (19, 7, 12, 1)
    );
    assert_eq!(report.fixes.trimmed, 1);
    for list in ["clean", "left-out"] {
        let expected = fs::read(sample(&format!("every-problem.{list}.csv"))).unwrap();
        assert_eq!(desk.read(&format!("{list}.csv")), expected, "{list}");
    }
}
