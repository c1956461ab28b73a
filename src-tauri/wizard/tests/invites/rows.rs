//! What becomes of rows: counts, problems, fixes.

use serde_json::json;
use wizard::invites::view::{Field, ReadAs};

use crate::desk::{Desk, brief};

#[test]
fn the_report_is_the_object_that_the_terminal_prints() {
    let desk = Desk::with(
        "Email,First Name\nana@northwind.example,Ana\n\nno address,Bo\nANA@northwind.example ,Ana\n",
    );
    let report = desk.check().unwrap().report;
    let mut report = serde_json::to_value(&report).unwrap();
    let fixes = report["fixes"]["each"].take();
    assert!(
        fixes
            .as_array()
            .unwrap()
            .contains(&json!({ "name": "mailto", "on": true, "count": 0, "examples": [] }))
    );
    assert_eq!(
        report,
        json!({
            "file": {
                "bytes": 85,
                "sha256": "6109d1446df23515d2ae63afec018f42fe870c0305ddd10702a718a5a2063bd6",
                "encoding": "UTF-8", "bom": false, "delimiter": ",", "header": true,
                "header_line": 1, "sheet": null, "sheets": []
            },
            "columns": [
                { "index": 0, "name": "Email", "mapped_to": "email" },
                { "index": 1, "name": "First Name", "mapped_to": "first_name" }
            ],
            "rows": { "total": 3, "ready": 1, "rejected": 2, "blank": 1 },
            "fixes": { "trimmed": 0, "each": null },
            "problems": {
                "total": 2,
                "by_code": { "email-invalid": 1, "email-duplicate": 1 },
                "first": [
                    { "code": "email-invalid", "row": 2, "line": 4, "column": "Email", "value": "no address" },
                    { "code": "email-duplicate", "row": 3, "line": 5, "column": "Email",
                      "value": "ANA@northwind.example ", "first_row": 1 }
                ]
            },
            "doubts": [],
            "above_header": [],
            "footer": [],
            "unused_addresses": [],
            "lines": { "total": 5, "above_header": 0, "header": 1, "ready": 1, "left_out": 2, "empty": 1, "footer": 0 },
            "by_hand": { "corrected": 0, "left_out": 0, "not_there": 0 }
        })
    );
}

#[test]
fn a_row_has_all_its_problems_at_once() {
    let desk = Desk::with(
        "Email,First Name,Last Name\nana@northwind.example,Ana,Lee\nana@northwind.example,A\tna,L\u{200b}ee,more\n",
    );
    let checked = desk.check().unwrap();
    assert_eq!(
        brief(&checked.report.problems.first),
        [
            ("row-ragged", 2, None),
            ("control-character", 2, Some("First Name")),
            ("hidden-character", 2, Some("Last Name")),
            ("email-duplicate", 2, Some("Email")),
        ]
    );
}

#[test]
fn only_rows_that_are_ready_make_later_ones_duplicates() {
    let desk = Desk::with(
        "Email,First Name\nana@northwind.example\nana@northwind.example,Ana\nana@northwind.example,Ana\n",
    );
    let checked = desk.check().unwrap();
    assert_eq!(checked.report.rows.ready, 1);
    assert_eq!(
        brief(&checked.report.problems.first),
        [
            ("row-ragged", 1, None),
            ("email-duplicate", 3, Some("Email"))
        ]
    );
    assert_eq!(checked.report.problems.first[1].first_row, Some(2));
}

#[test]
fn joiners_and_variation_selectors_are_part_of_names() {
    let desk = Desk::with(
        "Email,Nom\na@northwind.example,می\u{200c}خواهم\nb@northwind.example,葛\u{E0100}城\n",
    );
    assert_eq!(desk.check().unwrap().report.rows.ready, 2);
}

#[test]
fn white_space_around_an_address_is_a_counted_fix() {
    let desk = Desk::with("Email\n\u{a0}ana@northwind.example \nbo@northwind.example\n");
    assert_eq!(desk.write().unwrap().report.fixes.trimmed, 1);
    assert_eq!(
        desk.read("clean.csv"),
        b"Email,First Name,Last Name\r\nana@northwind.example,,\r\nbo@northwind.example,,\r\n"
    );
}

#[test]
fn odd_characters_matter_only_in_the_columns_that_are_read() {
    let desk = Desk::with("Email,Notes\na@northwind.example,\u{1}\u{200b}\n");
    assert_eq!(desk.check().unwrap().report.rows.ready, 1);
}

#[test]
fn columns_can_be_chosen() {
    let desk = Desk::with("a@northwind.example,b@northwind.example,Bo\n");
    let asked = ReadAs {
        columns: [(Field::Email, Some(1)), (Field::FirstName, Some(2))].into(),
        ..ReadAs::default()
    };
    desk.write_as(&asked).unwrap();
    assert_eq!(
        desk.read("clean.csv"),
        b"Email,First Name,Last Name\r\nb@northwind.example,Bo,\r\n"
    );
}

#[test]
fn no_more_than_a_thousand_problems_are_listed_in_all_and_per_code() {
    let rows: String = (0..1_500).map(|_| "x,Bo\n").collect::<String>() + ",Bo\n";
    let desk = Desk::with(format!("Email,First Name\n{rows}"));
    let checked = desk.check().unwrap();
    assert_eq!(checked.report.problems.total, 1_501);
    assert_eq!(checked.report.problems.first.len(), 1_000);
    assert_eq!(checked.first_of_code["email-invalid"].len(), 1_000);
    assert_eq!(checked.first_of_code["email-missing"].len(), 1);
}
