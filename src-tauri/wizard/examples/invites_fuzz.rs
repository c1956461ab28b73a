//! Damaged files through the whole chain, for as many seconds as are asked for: `invites_fuzz [SECONDS] [SEED]`.
//!
//! Nothing may panic, every line must be counted once, and every row must be in one list.

use std::{
    io::{self, Write as _},
    ops::ControlFlow,
    time::{Duration, Instant},
};

use wizard::invites::{Outputs, check_bytes, view::ReadAs};

/// Files to begin with.
const CORPUS: [&str; 6] = [
    "Email,First Name,Last Name\nada@x.example,\"Ada \"\"A\"\"\",L\nbo@x.example,Bo,K\n\nTotal,2\n",
    "Notes:\nE-mail;Vorname;Nachname\r\nj@x.example;J\u{f6}rg;M\u{fc}ller\r\n",
    "Ada L <ada@x.example>; \"King, Bo\" <bo@x.example>\n",
    "'Email'\t'Name'\n'a@x.example'\t'A'\n",
    "sep=|\nEmail|Full Name\na@x.example|A \\\"B\\\" C\n",
    "\"Email,Name\"\n\"a@x.example,\"\"B, C\"\"\"\n",
];
/// Pieces that are put in.
const PIECES: [&[u8]; 14] = [
    b"\"",
    b"\n",
    b"\r",
    b",",
    b";",
    b"\t",
    b"@",
    b"\\\"",
    b"\xff",
    b"\xe9",
    b"\xef\xbb\xbf",
    b"<",
    b">",
    b"=",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let seconds = words.next().map_or(Ok(10), |word| word.parse())?;
    let seed = words.next().map_or(Ok(1), |word| word.parse())?;
    let mut random = fastrand::Rng::with_seed(seed);
    let (start, mut files) = (Instant::now(), 0_u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        let bytes = damaged(&mut random);
        if let Err(reason) = run(&bytes) {
            return Err(format!("{reason}: {:?}", String::from_utf8_lossy(&bytes)).into());
        }
        files += 1;
    }
    Ok(writeln!(io::stdout(), "{files} files")?)
}

fn damaged(random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = CORPUS[random.usize(..CORPUS.len())].as_bytes().to_vec();
    for _ in 0..random.usize(..8) {
        let at = random.usize(..=bytes.len());
        match random.u8(..4) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at.saturating_sub(3)..at)),
            2 => bytes.extend_from_within(at..),
            _ => drop(bytes.splice(at..at, PIECES[random.usize(..PIECES.len())].iter().copied())),
        }
    }
    bytes
}

fn run(bytes: &[u8]) -> Result<(), String> {
    let mut on = |_| ControlFlow::Continue(());
    let Ok(checked) = check_bytes(
        bytes.to_vec(),
        &ReadAs::default(),
        Outputs::default(),
        &mut on,
    ) else {
        return Ok(());
    };
    let (rows, lines) = (checked.report.rows, checked.report.lines);
    let parts = [
        lines.above_header,
        lines.header,
        lines.ready,
        lines.left_out,
        lines.empty,
        lines.footer,
    ];
    if lines.total != parts.iter().sum::<u64>() {
        return Err(format!("lines do not add up: {lines:?}"));
    }
    if rows.total != rows.ready + rows.rejected {
        return Err(format!("rows do not add up: {rows:?}"));
    }
    Ok(())
}
