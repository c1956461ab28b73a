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
use crate::invites::dialect;

const COMMAS: Dialect = Dialect {
    delimiter: b',',
    quote: b'"',
};

fn read(text: &str) -> Records {
    Records::read(text, COMMAS, Shape::default()).unwrap()
}

fn cells(text: &str) -> Vec<Vec<String>> {
    owned(&read(text))
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

/// The records of a text as the whole reader finds them.
fn found(text: &str, delimiter: Option<char>) -> Records {
    let (dialect, shape) = dialect::find(text.trim_start_matches(MARK), delimiter).unwrap();
    Records::read(text, dialect, shape).unwrap()
}

fn owned(records: &Records) -> Vec<Vec<String>> {
    records.iter().map(|record| record.owned()).collect()
}

fn without_blank(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let has_text = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
    rows.into_iter().filter(has_text).collect()
}

/// Cases of `PapaParse` that are read differently here, and why. Everywhere, lines without text are no records.
const PAPAPARSE_DIFFERS: [(&str, &str); 13] = [
    (
        "Quoted field with whitespace around quotes",
        "blanks around quotation marks are no text",
    ),
    (
        "Quoted field has no closing quote",
        "a malformed quote ends with its line",
    ),
    (
        "Quoted field has invalid trailing quote after delimiter with a valid closer",
        "a malformed quote",
    ),
    (
        "Quoted field has invalid trailing quote after delimiter",
        "a malformed quote ends with its line",
    ),
    (
        "Quoted field has invalid trailing quote before delimiter",
        "a malformed quote ends with its line",
    ),
    (
        "Quoted field has invalid trailing quote after new line",
        "a malformed quote ends with its line",
    ),
    (
        "Mixed slash n and slash r should choose first as precident",
        "every line break ends a line",
    ),
    ("Bad delimiter (\\n)", "a line break cannot be chosen"),
    ("Multi-character delimiter", "a delimiter is one character"),
    (
        "Multi-character delimiter (length 2) with quoted field",
        "a delimiter is one character",
    ),
    (
        "Single quote as quote character",
        "single quotation marks enclose addresses or whole lines",
    ),
    (
        "Using reserved regex character . as quote character",
        "a quotation mark is double or single",
    ),
    (
        "Using reserved regex character | as quote character",
        "a quotation mark is double or single",
    ),
];

/// Where `PapaParse` is told the delimiter, we are; where it guesses, we guess.
#[test]
fn papaparse_reads_the_same_cells() {
    let cases = include_str!("../../../tests/data/papaparse/cases.json");
    let cases: Vec<Value> = serde_json::from_str(cases).unwrap();
    let mut wrong = Vec::new();
    for case in &cases {
        let description = case["description"].as_str().unwrap();
        let input = case["input"].as_str().unwrap();
        let expected = serde_json::from_value(case["expected"].clone()).unwrap();
        let expected = without_blank(expected);
        let delimiter = case["config"]["delimiter"].as_str().unwrap_or("");
        let mut signs = delimiter.chars();
        let read = match (signs.next(), signs.next()) {
            (_, Some(_)) | (Some('\n'), _) => Vec::new(),
            (sign, None) => owned(&found(input, sign)),
        };
        let differs = PAPAPARSE_DIFFERS
            .iter()
            .any(|(name, _)| *name == description);
        if (read == expected) == differs {
            wrong.push(format!(
                "{description}: {input:?}\n  {read:?}\n  {expected:?}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

/// A table as programs write it, and oddities that they write by mistake.
fn written() -> impl Strategy<Value = (String, char)> {
    let cell = ("[a-zé @.,\"\n;\\-]{0,6}", 0..200_u8);
    let row = proptest::collection::vec(cell, 1..5);
    let end = prop_oneof![Just("\n"), Just("\r\n")];
    let delimiter = prop_oneof![Just(','), Just(';'), Just('\t')];
    let rows = proptest::collection::vec(row, 1..6);
    (rows, end, delimiter).prop_map(|(rows, end, delimiter)| {
        let cell = |(text, kind): &(String, u8)| {
            let quoted = format!("\"{}\"", text.replace('"', "\"\""));
            let plain = text.replace([delimiter, '"', '\n'], "");
            match kind {
                0 => format!("x{plain}\"y\""),
                1 => format!(" {quoted}"),
                2 => format!("{quoted}x"),
                3 => format!("\"{plain}"),
                4..60 => quoted,
                _ if text.contains([delimiter, '"', '\n']) => quoted,
                _ => text.clone(),
            }
        };
        let line = |row: &Vec<(String, u8)>| {
            row.iter()
                .map(cell)
                .collect::<Vec<_>>()
                .join(&delimiter.to_string())
        };
        (rows.iter().map(|row| line(row) + end).collect(), delimiter)
    })
}

/// Python's `csv` reads the same cells in 20,000 generated files. Where it does not, there is one of these reasons:
/// - it calls the file malformed itself in its strict mode;
/// - a record whose lines look like records is malformed here;
/// - blanks around a quoted cell are no text here;
/// - a line that is quoted as one cell is read as the cells in it.
///
/// By itself: `cargo test --workspace --lib python`.
#[test]
fn python_reads_the_same_cells() {
    const SCRIPT: &str = "import csv,io,json,sys\n\
        def read(text, delimiter, strict):\n\
        \x20   return list(csv.reader(io.StringIO(text, newline=''), delimiter=delimiter, strict=strict))\n\
        for line in sys.stdin:\n\
        \x20   text, delimiter = json.loads(line)\n\
        \x20   well_formed = True\n\
        \x20   try: read(text, delimiter, True)\n\
        \x20   except csv.Error: well_formed = False\n\
        \x20   print(json.dumps([read(text, delimiter, False), well_formed]))\n";
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("SKIPPED: Python is not on this machine, so nothing was compared with it.");
        return;
    }
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let texts: Vec<(String, char)> = (0..20_000)
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
        .unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.lines().count(), texts.len());
    let mut same = 0;
    for ((text, delimiter), theirs) in texts.iter().zip(output.lines()) {
        let (theirs, is_well_formed): (_, bool) = serde_json::from_str(theirs).unwrap();
        let theirs = without_blank(theirs);
        let records = found(text, Some(*delimiter));
        let ours = owned(&records);
        same += u32::from(ours == theirs);
        let reasons = [
            !is_well_formed,
            records.iter().any(|record| record.malformed),
            text.contains(" \"") || text.contains("\" "),
            theirs
                .iter()
                .any(|row| row.len() == 1 && row[0].contains(*delimiter)),
        ];
        assert!(
            ours == theirs || reasons.contains(&true),
            "{text:?}\n  {ours:?}\n  {theirs:?}"
        );
    }
    assert!(same > 15_000, "only {same} are read alike");
}
