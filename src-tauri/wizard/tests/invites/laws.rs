//! C-13: in = out + rejected. C-14: what is written is read back. C-15: clean of clean changes nothing.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wizard::invites::view::{Field, ReadAs};

use crate::desk::Desk;

/// Rows of a CSV file, its header not among them, by the `csv` crate.
fn rows_of(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn written(rows: &[Vec<String>], delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .delimiter(delimiter)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

fn email() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ab]{1,2}@northwind\\.example",
        1 => " ?[AB]@NORTHWIND\\.example\u{a0}?",
        1 => "[a-c@. \u{200b}é\t]{0,8}",
    ]
}

/// Names, cells of other columns, too few or too many of them: anything.
fn rest() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(
        prop_oneof![3 => "[A-Za-zé,;\"' -]{0,8}", 1 => "(?s).{0,4}"],
        1..5,
    )
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    proptest::collection::vec((email(), rest()), 0..12).prop_map(|rows| {
        rows.into_iter()
            .enumerate()
            .map(|(index, (email, rest))| [vec![format!("row-{index}"), email], rest].concat())
            .collect()
    })
}

/// A cell of the left-out list: with an apostrophe where a spreadsheet would take it for a formula.
fn harmless(cell: &str) -> String {
    let signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let is_formula = cell.starts_with(signs) && cell.chars().count() > 1;
    format!("{}{cell}", if is_formula { "'" } else { "" })
}

fn asked() -> ReadAs {
    ReadAs {
        encoding: Some("UTF-8".to_owned()),
        delimiter: Some(';'),
        header: Some(true),
        // The first name is the row's own mark, to find it again.
        columns: [
            (Field::Email, Some(1)),
            (Field::FirstName, Some(0)),
            (Field::LastName, Some(2)),
        ]
        .into(),
        ..ReadAs::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn c_13_every_row_is_in_exactly_one_list_and_the_left_out_keep_their_cells(rows in table()) {
        let header = ["mark", "email", "last", "more"].map(str::to_owned).to_vec();
        let desk = Desk::with(written(&[&[header], rows.as_slice()].concat(), b';'));
        let checked = desk.write_as(&asked()).unwrap();
        let counts = checked.report.rows;
        prop_assert_eq!(counts.total, rows.len() as u64);
        prop_assert_eq!(counts.total, counts.ready + counts.rejected);

        let clean = rows_of(&desk.read("clean.csv"));
        let left_out = rows_of(&desk.read("left-out.csv"));
        prop_assert_eq!((clean.len() as u64, left_out.len() as u64), (counts.ready, counts.rejected));
        let marks = |rows: &[Vec<String>], column: usize| -> BTreeSet<String> {
            rows.iter().map(|row| row[column].clone()).collect()
        };
        let all: BTreeSet<String> = marks(&clean, 1).union(&marks(&left_out, 0)).cloned().collect();
        prop_assert_eq!(all, marks(&rows, 0));

        let mut problems = BTreeSet::new();
        for row in &left_out {
            let number: usize = row[4].parse().unwrap();
            let original = &rows[number - 1];
            let original: Vec<String> = original.iter().map(|cell| harmless(cell)).collect();
            let own = original.iter().take(4).chain(std::iter::repeat(&String::new())).take(4).cloned().collect::<Vec<_>>();
            prop_assert_eq!(&row[..4], own.as_slice());
            prop_assert_eq!(&row[7..], original.get(4..).unwrap_or_default());
            prop_assert!(!row[6].is_empty());
            problems.extend(row[6].split(' ').map(|code| (number as u64, code.to_owned())));
        }
        let listed: BTreeSet<(u64, String)> =
            checked.report.problems.first.iter().map(|problem| (problem.row, problem.code.clone())).collect();
        prop_assert_eq!(problems, listed);
    }

    #[test]
    fn c_14_names_are_written_exactly_as_they_stand(names in proptest::collection::vec("[\\PC]{0,12}", 1..8)) {
        let rows: Vec<Vec<String>> =
            names.iter().enumerate().map(|(index, name)| {
                vec![format!("row-{index}"), format!("person.{index}@northwind.example"), name.clone()]
            }).collect();
        let header = ["mark", "email", "last"].map(str::to_owned).to_vec();
        let desk = Desk::with(written(&[&[header], rows.as_slice()].concat(), b';'));
        let no_fixes = ["blanks", "null-names", "formula-text"].map(|fix| (fix.to_owned(), false)).into();
        desk.write_as(&ReadAs { fixes: no_fixes, ..asked() }).unwrap();
        let left_out: BTreeSet<String> = rows_of(&desk.read("left-out.csv")).into_iter().map(|row| row[0].clone()).collect();
        let expected: Vec<Vec<String>> = rows
            .into_iter()
            .filter(|row| !left_out.contains(&row[0]))
            .map(|row| vec![row[1].clone(), row[0].clone(), row[2].clone()])
            .collect();
        prop_assert_eq!(rows_of(&desk.read("clean.csv")), expected);
    }

    #[test]
    fn c_15_clean_of_clean_is_the_same_to_the_byte(rows in table()) {
        let header = ["mark", "email", "last", "more"].map(str::to_owned).to_vec();
        let desk = Desk::with(written(&[&[header], rows.as_slice()].concat(), b';'));
        desk.write_as(&asked()).unwrap();
        let clean = desk.read("clean.csv");
        let again = Desk::with(&clean);
        // Everything is found from the file itself this time.
        let report = again.write().unwrap().report;
        prop_assert_eq!(again.read("clean.csv"), clean);
        prop_assert_eq!((report.rows.rejected, report.rows.blank, report.fixes.trimmed), (0, 0, 0));
    }
}
