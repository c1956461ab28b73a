//! C-06 and C-07 at full size: memory stays flat. Each file is checked by this test program in a process of
//! its own, whose highest resident memory is measured. C-13: a disk that is full.

#![cfg(target_os = "linux")]

use std::{
    fs,
    io::{BufWriter, Write},
    path::Path,
    process::Command,
};

use wizard::invites::{self, Outputs, view::ReadAs};

use crate::desk::{Desk, on};

/// What a check may hold apart from the set that finds duplicates.
const BOUND_KIB: u64 = 64 * 1024;

/// Outcome of a check in a process of its own.
struct Outcome {
    /// Code of the error and its row, or the number of ready rows.
    said: String,
    peak_kib: u64,
}

/// Checks `list.csv`, writing both lists, with these shell commands before it.
fn check_alone(desk: &Desk, before: &str) -> Outcome {
    let report = desk.path("outcome");
    let script = format!("{before} exec \"$0\" --exact memory::alone --ignored --quiet");
    let status = Command::new("sh")
        .args(["-c", &script])
        .arg(std::env::current_exe().unwrap())
        .env("INVITES_ALONE", desk.path(""))
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    let outcome = fs::read_to_string(&report).unwrap();
    fs::remove_file(&report).unwrap();
    let (said, peak) = outcome.rsplit_once(' ').unwrap();
    Outcome {
        said: said.to_owned(),
        peak_kib: peak.parse().unwrap(),
    }
}

#[test]
#[ignore = "the other half of the tests of this file"]
fn alone() {
    let folder = std::env::var_os("INVITES_ALONE").expect("run by check_alone");
    let folder = Path::new(&folder);
    let (clean, left_out) = (folder.join("clean.csv"), folder.join("left-out.csv"));
    let outputs = Outputs {
        clean: Some(&clean),
        left_out: Some(&left_out),
    };
    let said = match invites::check(
        &folder.join("list.csv"),
        &ReadAs::default(),
        outputs,
        &mut on,
    ) {
        Ok(checked) => format!("ready {}", checked.report.rows.ready),
        Err(error) => {
            let failure = error.failure();
            let row = failure.facts.get("row").cloned().unwrap_or_default();
            format!("{} {row}", failure.code)
        }
    };
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    fs::write(
        folder.join("outcome"),
        format!("{said} {}", peak.trim().trim_end_matches(" kB")),
    )
    .unwrap();
}

fn desk_of(write: impl FnOnce(&mut dyn Write)) -> Desk {
    let desk = Desk::with("");
    let mut file = BufWriter::new(fs::File::create(desk.list()).unwrap());
    write(&mut file);
    file.flush().unwrap();
    desk
}

#[track_caller]
fn assert_flat(desk: &Desk, said: &str, bound_kib: u64) {
    let outcome = check_alone(desk, "");
    assert_eq!(outcome.said, said);
    assert!(outcome.peak_kib < bound_kib, "{} KiB", outcome.peak_kib);
}

#[test]
fn c_06_a_quote_left_open_in_row_2_of_a_million_is_found_in_flat_memory() {
    let desk = desk_of(|file| {
        file.write_all(b"Email,First Name\nana@northwind.example,Ana\nbo@northwind.example,\"Bo\n")
            .unwrap();
        for row in 3..=1_000_000 {
            writeln!(file, "person.{row}@northwind.example,Ana").unwrap();
        }
    });
    assert_flat(&desk, "quote-unclosed 2", BOUND_KIB / 2);
    assert_eq!(desk.names(), ["list.csv"]);
}

#[test]
fn c_07_a_cell_of_a_gigabyte_is_refused_in_flat_memory() {
    let desk = desk_of(|file| {
        file.write_all(b"Email,Notes\nana@northwind.example,Ana\nbo@northwind.example,\"")
            .unwrap();
        let megabyte = "all work and no play\r\n\"\"x".repeat(1024 * 1024 / 25);
        for _ in 0..1025 {
            file.write_all(megabyte.as_bytes()).unwrap();
        }
        file.write_all(b"\"\ndi@northwind.example,Di\n").unwrap();
    });
    assert!(fs::metadata(desk.list()).unwrap().len() > 1 << 30);
    assert_flat(&desk, "field-too-large 2", BOUND_KIB / 2);
}

#[test]
fn c_07_a_million_columns_are_read() {
    const COLUMNS: usize = 1_000_000;
    let desk = desk_of(|file| {
        for column in 1..COLUMNS {
            write!(file, "column {column},").unwrap();
        }
        file.write_all(b"Email\n").unwrap();
        for row in 0..5 {
            file.write_all(",".repeat(COLUMNS - 1).as_bytes()).unwrap();
            writeln!(file, "person.{row}@northwind.example").unwrap();
        }
        file.write_all(b"too,short\n").unwrap();
    });
    // Two rows of the sample and the header are held, each cell with 8 bytes for its end.
    assert_flat(&desk, "ready 5", 2 * BOUND_KIB);
    let left_out = desk.read("left-out.csv");
    assert!(left_out.ends_with(b",6,7,row-ragged email-missing\r\n"));
    assert_eq!(
        left_out.split(|byte| *byte == b',').count() - 1,
        2 * (COLUMNS + 2)
    );
}

#[test]
fn c_08_memory_is_flat_apart_from_the_addresses_that_are_ready() {
    // Half a million rows without a single address that is ready: the set stays empty.
    let desk = desk_of(|file| {
        file.write_all("Email,Prénom\n".as_bytes()).unwrap();
        for row in 0..500_000 {
            writeln!(file, "person.{row}@northwind,Zoé").unwrap();
        }
    });
    assert_flat(&desk, "ready 0", BOUND_KIB / 2);
}

#[test]
fn c_13_a_full_disk_leaves_no_list_behind() {
    let desk = desk_of(|file| {
        file.write_all(b"Email,First Name\n").unwrap();
        for row in 0..20_000 {
            writeln!(file, "person.{row}@northwind.example,Ana").unwrap();
        }
    });
    // No file may grow over 64 blocks of 512 bytes; the write that would fails, as on a disk that is full.
    let outcome = check_alone(&desk, "trap '' XFSZ; ulimit -f 64;");
    assert_eq!(outcome.said, "output-not-written ");
    assert_eq!(desk.names(), ["list.csv"]);
}
