//! Cells, lines and quotation marks of records, compared with what others read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::{fs, path::PathBuf, process::Command};

use proptest::{prelude::*, strategy::ValueTree as _};
use serde_json::{Map, Value};

use super::*;

const COMMAS: Dialect = Dialect {
    delimiter: b',',
    quote: b'"',
};

fn read(text: &str) -> Records {
    Records::read(text, COMMAS, Shape::default()).unwrap()
}

fn cells(text: &str) -> Vec<Vec<String>> {
    read(text).iter().map(|record| record.owned()).collect()
}

fn lines(text: &str) -> Vec<u64> {
    read(text).iter().map(|record| record.line).collect()
}

#[test]
fn c_01_csv_spectrum_is_read_as_its_authors_say() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/csv-spectrum");
    let mut files = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "csv") {
            continue;
        }
        files += 1;
        let expected: Value =
            serde_json::from_slice(&fs::read(path.with_extension("json")).unwrap()).unwrap();
        let mut expected = if expected.is_array() {
            expected
        } else {
            Value::Array(vec![expected])
        };
        if path.ends_with("location_coordinates.csv") {
            // The one place where the corpus does not agree with itself.
            expected[0]["Contact Phone Number"] = "2095257564".into();
        }
        let rows = cells(&fs::read_to_string(&path).unwrap());
        let objects = rows[1..].iter().map(|row| {
            assert_eq!(row.len(), rows[0].len(), "{path:?}");
            let pairs = rows[0]
                .iter()
                .cloned()
                .zip(row.iter().cloned().map(Value::from));
            Value::Object(pairs.collect::<Map<_, _>>())
        });
        assert_eq!(Value::Array(objects.collect()), expected, "{path:?}");
    }
    assert_eq!(files, 12);
}

#[test]
fn lines_end_with_crlf_lf_or_a_lone_cr() {
    assert_eq!(lines("a\nb\r\nc\rd"), [1, 2, 3, 4]);
    assert_eq!(lines("a\r\n\r\nb"), [1, 3]);
    assert_eq!(lines("a\n\"b\r\nc\"\nd"), [1, 2, 4]);
    assert_eq!(read("a\n\n,,\n \nb").blank_lines, 3);
}

#[test]
fn a_cell_of_exactly_the_limit_is_read_and_one_byte_more_is_an_error() {
    let cell = "x".repeat(CELL_LIMIT);
    assert_eq!(cells(&format!("a\n{cell}\n")).len(), 2);
    let error = Records::read(&format!("a\n{cell}x\n"), COMMAS, Shape::default()).err();
    assert_eq!(
        error,
        Some(InviteError::FieldTooLarge {
            row: 1,
            line: 2,
            column: 1
        })
    );
    let row = [cell.as_str(); 16].join(",");
    let error = Records::read(&format!("a\n{row}\n"), COMMAS, Shape::default()).err();
    assert_eq!(error, Some(InviteError::RowTooLarge { row: 1, line: 2 }));
}

#[test]
fn more_rows_than_a_spreadsheet_has_are_an_error() {
    let most = "x\n".repeat(ROWS_LIMIT);
    assert_eq!(read(&most).len(), ROWS_LIMIT);
    let error = Records::read(&(most + "x"), COMMAS, Shape::default()).err();
    assert_eq!(error, Some(InviteError::FileTooLarge));
}

/// The cases of PapaParse's own tests for cells and quotation marks, written down anew. Where we differ: lines without
/// text are no records, and blanks around quoted cells are not part of them.
#[test]
fn cases_of_papaparse_are_read_alike() {
    let cases: [(&str, &[&[&str]]); 24] = [
        ("A,b,c", &[&["A", "b", "c"]]),
        ("A,b,c\nd,E,f", &[&["A", "b", "c"], &["d", "E", "f"]]),
        ("A,b,c\rd,E,f", &[&["A", "b", "c"], &["d", "E", "f"]]),
        ("A,b,c\r\nd,E,f", &[&["A", "b", "c"], &["d", "E", "f"]]),
        ("A,\"B\",C", &[&["A", "B", "C"]]),
        ("A,\" B  \",C", &[&["A", " B  ", "C"]]),
        ("A,\"B,B\",C", &[&["A", "B,B", "C"]]),
        ("A,\"B\nB\",C", &[&["A", "B\nB", "C"]]),
        ("A,\"B\rB\",C", &[&["A", "B\rB", "C"]]),
        ("A,\"B\r\nB\",C", &[&["A", "B\r\nB", "C"]]),
        ("A,\"B\"\"B\"\"B\",C", &[&["A", "B\"B\"B", "C"]]),
        ("A,\"\"\"B\"\"\",C", &[&["A", "\"B\"", "C"]]),
        ("A,B,\"\"", &[&["A", "B", ""]]),
        ("a,\"b\",c\n", &[&["a", "b", "c"]]),
        ("A,B \"quotes\" here,C", &[&["A", "B \"quotes\" here", "C"]]),
        ("\"Column 1,\"\"a\"\"\",B", &[&["Column 1,\"a\"", "B"]]),
        ("A, \"B\" ,C", &[&["A", "B", "C"]]),
        ("A,,C", &[&["A", "", "C"]]),
        (",,C\na,b,c", &[&["", "", "C"], &["a", "b", "c"]]),
        ("a,b,c\n\nd,e,f", &[&["a", "b", "c"], &["d", "e", "f"]]),
        ("a,b,c\nd,e\nf", &[&["a", "b", "c"], &["d", "e"], &["f"]]),
        ("a\u{0}b,c", &[&["a\u{0}b", "c"]]),
        ("\"A\",\"B\"\n\"C\",\"D\"", &[&["A", "B"], &["C", "D"]]),
        ("a,b\n\"c\"\"\nd\",e", &[&["a", "b"], &["c\"\nd", "e"]]),
    ];
    for (text, expected) in cases {
        assert_eq!(cells(text), expected, "{text:?}");
    }
}

/// A table, how its cells are quoted, and how its lines end.
fn written() -> impl Strategy<Value = String> {
    let cell = ("[a-zé @.,\"\n;\\-]{0,6}", any::<bool>());
    let row = proptest::collection::vec(cell, 1..5);
    let end = prop_oneof![Just("\n"), Just("\r\n")];
    (proptest::collection::vec(row, 1..6), end).prop_map(|(rows, end)| {
        let cell = |(text, quoted): &(String, bool)| {
            if *quoted || text.contains([',', '"', '\n']) {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.clone()
            }
        };
        let line = |row: &Vec<(String, bool)>| row.iter().map(cell).collect::<Vec<_>>().join(",");
        rows.iter().map(|row| line(row) + end).collect()
    })
}

/// Python's `csv` reads the same cells in 20,000 generated files. Lines without text are no records here.
#[test]
fn python_reads_the_same_cells() {
    const SCRIPT: &str = "import csv,io,json,sys\n\
        for line in sys.stdin:\n\
        \x20   rows = csv.reader(io.StringIO(json.loads(line), newline=''))\n\
        \x20   print(json.dumps([row for row in rows if any(cell.strip() for cell in row)]))\n";
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let texts: Vec<String> = (0..20_000)
        .map(|_| written().new_tree(&mut runner).unwrap().current())
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("texts");
    let all: String = texts
        .iter()
        .map(|text| serde_json::to_string(text).unwrap() + "\n")
        .collect();
    fs::write(&input, all).unwrap();
    let output = Command::new("python3")
        .args(["-c", SCRIPT])
        .stdin(fs::File::open(&input).unwrap())
        .env("PYTHONUTF8", "1")
        .output()
        .expect("python3 must be installed");
    let output = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.lines().count(), texts.len());
    for (text, theirs) in texts.iter().zip(output.lines()) {
        let theirs: Vec<Vec<String>> = serde_json::from_str(theirs).unwrap();
        assert_eq!(cells(text), theirs, "{text:?}");
    }
}
