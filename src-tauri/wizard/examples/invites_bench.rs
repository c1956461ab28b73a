//! What checking an invite list costs beside reading it and doing nothing.
//!
//! ```text
//! invites_bench generate FILE [ROWS]   one million rows of about 80 bytes, 2 % of them left out
//! invites_bench read FILE              every record into a csv::ByteRecord
//! invites_bench check FILE             the check of the product, no lists written
//! invites_bench write FILE FOLDER      the same, both lists written
//! invites_bench again FILE             checking it again after a choice was changed, the first check not counted
//! ```
//!
//! All but `generate` print one line of JSON: seconds, and the peak of resident memory in KiB where Linux tells it.

use std::{
    fs::File,
    io::{self, BufWriter, Write as _},
    ops::ControlFlow,
    path::Path,
    time::Instant,
};

use wizard::invites::{self, Outputs, view::ReadAs};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["generate", file] => generate(file, 1_000_000),
        ["generate", file, rows] => generate(file, rows.parse()?),
        ["read", file] => timed(|| read(file)),
        ["check", file] => timed(|| check(file, Outputs::default())),
        ["write", file, folder] => {
            let (clean, left_out) = (
                Path::new(folder).join("clean.csv"),
                Path::new(folder).join("left-out.csv"),
            );
            timed(|| {
                check(
                    file,
                    Outputs {
                        clean: Some(&clean),
                        left_out: Some(&left_out),
                    },
                )
            })
        }
        ["again", file] => again(file),
        _ => Err(
            "generate FILE [ROWS] | read FILE | check FILE | write FILE FOLDER | again FILE".into(),
        ),
    }
}

fn timed(work: impl FnOnce() -> Result<u64, Box<dyn std::error::Error>>) -> Outcome {
    let start = Instant::now();
    let rows = work()?;
    let seconds = start.elapsed().as_secs_f64();
    let peak = peak_kib();
    Ok(writeln!(
        io::stdout(),
        "{{\"seconds\":{seconds:.4},\"peak_kib\":{peak},\"rows\":{rows}}}"
    )?)
}

/// Highest resident memory of this process so far; 0 where the system does not tell.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().strip_suffix("kB"))
        .and_then(|number| number.trim().parse().ok())
        .unwrap_or_default()
}

fn generate(file: &str, rows: u64) -> Outcome {
    const FIRST: [&str; 8] = [
        "Maria", "Tom", "Léa", "Omar", "Ana", "Kim", "Jürgen", "Noor",
    ];
    const LAST: [&str; 8] = [
        "Lopez", "Reed", "Martin", "Haddad", "Duarte", "Lee", "Weiß", "de Vries",
    ];
    let mut out = BufWriter::new(File::create(file)?);
    out.write_all(b"Email,First Name,Last Name,Team,Region\r\n")?;
    for row in 0..rows {
        // Spread by a multiplier that shares no factor with a power of two, so that names do not repeat in step.
        let mixed = row.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let pick = |names: [&'static str; 8], shift: u32| {
            names[usize::try_from(mixed >> shift & 7).unwrap_or(0)]
        };
        let (first, last) = (pick(FIRST, 0), pick(LAST, 3));
        let email = match row % 100 {
            41 => format!("person.{}@northwind.example", row / 2),
            83 => format!("person.{row}@northwind"),
            _ => format!("person.{row}.{mixed:08x}@northwind.example"),
        };
        write!(
            out,
            "{email},{first},{last},\"Sales, team {:02}\",Region {:02}\r\n",
            mixed % 40,
            mixed % 17
        )?;
    }
    Ok(out.into_inner()?.sync_all()?)
}

fn read(file: &str) -> Result<u64, Box<dyn std::error::Error>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(file)?;
    let mut record = csv::ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut record)? {
        rows += 1;
    }
    Ok(rows)
}

fn check(file: &str, outputs: Outputs<'_>) -> Result<u64, Box<dyn std::error::Error>> {
    let checked = invites::check(Path::new(file), &ReadAs::default(), outputs, &mut |_| {
        ControlFlow::Continue(())
    })?;
    Ok(checked.report.rows.total)
}

fn again(file: &str) -> Outcome {
    let path = Path::new(file);
    let mut on = |_| ControlFlow::Continue(());
    let checked = invites::check(path, &ReadAs::default(), Outputs::default(), &mut on)?;
    let fixes = [("null-names".to_owned(), false)].into();
    let changed = ReadAs {
        fixes,
        ..ReadAs::default()
    };
    timed(|| Ok(checked.again(&changed, &mut on)?.report.rows.total))
}
