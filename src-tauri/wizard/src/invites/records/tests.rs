//! Cells, lines and faults of the record stage, and C-01: csv-spectrum.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::{fs, path::PathBuf};

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::*;

type Row = (u64, Vec<String>);

/// Line and cells of every record, the text given in pieces of that size; and the number of empty lines.
fn read_in_pieces(text: &[u8], piece: usize) -> Result<(Vec<Row>, u64), Fault> {
    let mut rows = Vec::new();
    let mut records = Records::new(b',');
    let mut take = |record: Record<'_>| {
        let cells = record
            .cells()
            .map(|cell| String::from_utf8_lossy(cell).into_owned())
            .collect();
        rows.push((record.line, cells));
        Ok(())
    };
    for piece in text.chunks(piece.max(1)) {
        records.feed(piece, &mut take)?;
    }
    records.finish(&mut take)?;
    Ok((rows, records.blank()))
}

fn read(text: impl AsRef<[u8]>) -> Result<(Vec<Row>, u64), Fault> {
    read_in_pieces(text.as_ref(), usize::MAX)
}

fn lines(text: &str) -> Vec<u64> {
    read(text)
        .unwrap()
        .0
        .into_iter()
        .map(|(line, _)| line)
        .collect()
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
        let text = fs::read(&path).unwrap();
        for piece in [1, 2, 3, 7, usize::MAX] {
            let (rows, _) = read_in_pieces(&text, piece).unwrap();
            let (_, header) = &rows[0];
            let objects: Vec<Value> = rows[1..]
                .iter()
                .map(|(_, cells)| {
                    assert_eq!(cells.len(), header.len(), "{path:?}");
                    let pairs = header
                        .iter()
                        .cloned()
                        .zip(cells.iter().map(|cell| Value::from(cell.as_str())));
                    Value::Object(pairs.collect::<Map<_, _>>())
                })
                .collect();
            assert_eq!(
                Value::Array(objects),
                expected,
                "{path:?} in pieces of {piece}"
            );
        }
    }
    assert_eq!(files, 12);
}

#[test]
fn lines_end_with_crlf_lf_or_a_lone_cr() {
    assert_eq!(lines("a\nb\r\nc\rd"), [1, 2, 3, 4]);
    assert_eq!(lines("a\r\n\r\nb"), [1, 3]);
    assert_eq!(lines("a\r\rb"), [1, 3]);
    assert_eq!(lines("\n\n\na"), [4]);
}

#[test]
fn a_record_starts_where_its_first_cell_does_however_many_lines_it_has() {
    assert_eq!(lines("\"a\nb\",\"c\r\nd\"\ne\n\"f\rg\"\nh"), [1, 4, 5, 7]);
}

#[test]
fn empty_lines_are_counted_and_are_no_records() {
    let (rows, blank) = read("\r\na,b\n\n\n,\n\"\"\n").unwrap();
    assert_eq!(blank, 3);
    let cells: Vec<usize> = rows.iter().map(|(_, cells)| cells.len()).collect();
    assert_eq!(cells, [2, 2, 1]);
}

#[test]
fn quotes_inside_and_after_a_cell_are_kept_as_spreadsheets_do() {
    let (rows, _) = read("x\"y\"z,\"x\"y,\"a \"\"b\"\" c\"").unwrap();
    assert_eq!(rows[0].1, ["x\"y\"z", "xy", "a \"b\" c"]);
}

#[test]
fn c_06_a_quote_that_is_open_at_the_end_is_a_fault_with_its_line() {
    let fault = read("a,b\n1,2\n3,\"4\n5,6\n7,8").unwrap_err();
    assert_eq!(
        fault,
        Fault {
            kind: FaultKind::QuoteUnclosed { opened: 3 },
            records_before: 2,
            line: 3
        }
    );
    let fault = read("a,b\n\"1\n2\",\"3\n4").unwrap_err();
    assert_eq!(
        fault,
        Fault {
            kind: FaultKind::QuoteUnclosed { opened: 3 },
            records_before: 1,
            line: 2
        }
    );
    for open in ["\"", "a,\"", "a\n\"", "\"a\"\"", "\"a\n"] {
        assert!(
            matches!(
                read(open),
                Err(Fault {
                    kind: FaultKind::QuoteUnclosed { .. },
                    ..
                })
            ),
            "{open:?}"
        );
    }
    for closed in [
        "\"\"",
        "a,\"\"",
        "\"a\"",
        "\"a\"\"\"",
        "a\"",
        "\"a\"b",
        "a,",
        ",",
    ] {
        assert!(read(closed).is_ok(), "{closed:?}");
    }
}

#[test]
fn a_cell_of_exactly_the_limit_is_read_and_one_byte_more_is_a_fault() {
    let cell = "x".repeat(CELL_LIMIT);
    for text in [
        format!("a,{cell},b\n"),
        format!("a,\"{cell}\",b"),
        cell.clone(),
    ] {
        assert!(read(&text).is_ok());
        let larger = text.replacen('x', "xx", 1);
        let column = usize::from(text.len() > CELL_LIMIT);
        let fault = read_in_pieces(larger.as_bytes(), 65_536).unwrap_err();
        assert_eq!(fault.kind, FaultKind::CellTooLarge { column });
    }
}

#[test]
fn a_row_over_the_limit_of_all_its_cells_is_a_fault() {
    let cell = format!("{},", "x".repeat(CELL_LIMIT / 2));
    assert!(read(cell.repeat(30)).is_ok());
    assert_eq!(
        read(format!("a\n{}", cell.repeat(33))).unwrap_err().kind,
        FaultKind::RowTooLarge
    );
    assert!(read(",".repeat(ROW_CELLS_LIMIT - 2)).is_ok());
    assert_eq!(
        read(",".repeat(ROW_CELLS_LIMIT)).unwrap_err().kind,
        FaultKind::RowTooLarge
    );
}

#[test]
fn a_quote_left_open_before_a_limit_is_told_from_a_large_cell() {
    let large = "x\n".repeat(CELL_LIMIT);
    assert_eq!(
        read(format!("a\n\"{large}")).unwrap_err().kind,
        FaultKind::QuoteUnclosed { opened: 2 }
    );
    assert_eq!(
        read(format!("a\n\"{large}\"\nb")).unwrap_err().kind,
        FaultKind::CellTooLarge { column: 0 }
    );
}

proptest! {
    #[test]
    fn the_size_of_the_pieces_makes_no_difference(
        text in "[a,\"\r\n]{0,60}",
        piece in 1_usize..9,
    ) {
        prop_assert_eq!(read_in_pieces(text.as_bytes(), piece), read(&text));
    }

    #[test]
    fn cells_are_those_that_the_csv_crate_reads(text in "[a,\"\r\n]{0,60}") {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let theirs: Vec<Vec<String>> =
            reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        if let Ok((rows, _)) = read(&text) {
            let ours: Vec<Vec<String>> = rows.into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn c_14_what_the_csv_crate_writes_is_read_back(rows in proptest::collection::vec(
        proptest::collection::vec("(?s).{0,8}", 2..5), 1..8)) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let (read, _) = read(writer.into_inner().unwrap()).unwrap();
        let read: Vec<Vec<String>> = read.into_iter().map(|(_, cells)| cells).collect();
        prop_assert_eq!(read, rows);
    }
}
