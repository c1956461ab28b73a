//! Damaged files through the whole chain, for as many seconds as are asked for: `invites_fuzz [SECONDS] [SEED]`.
//!
//! Nothing may panic, and the four laws of lists must hold. A file for which they do not is printed as a byte string;
//! it belongs into `tests/data/fuzz` when it is mended.

#[path = "../tests/invites/four_laws.rs"]
mod four_laws;

use std::{
    fs,
    io::{self, Write as _},
    time::{Duration, Instant},
};

/// Pieces that are put in.
const PIECES: [&[u8]; 34] = [
    b"\"",
    b"'",
    b"\n",
    b"\r",
    b"\r\n",
    b",",
    b";",
    b"\t",
    b"|",
    b" ",
    b"@",
    b"\\\"",
    b"\"\"",
    b"\xff",
    b"\xe9",
    b"\xc3\xa9",
    b"\xef\xbb\xbf",
    b"<",
    b">",
    b"=",
    b"?",
    b"&eacute;",
    b"sep=;\n",
    b"Total",
    b"Email",
    b"First Name",
    b"Last Name",
    b"a@x.example",
    b"b@y.example",
    b",,,",
    b"\n\n",
    b"NULL",
    b"mailto:",
    b"\0",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let seconds = words.next().map_or(Ok(10), |word| word.parse())?;
    let seed = words.next().map_or(Ok(1), |word| word.parse())?;
    let mut corpus = Vec::new();
    for file in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/fuzz"))? {
        corpus.push(fs::read(file?.path())?);
    }
    corpus.sort();
    let folder = tempfile::tempdir()?;
    let mut random = fastrand::Rng::with_seed(seed);
    let (start, mut files) = (Instant::now(), 0_u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        let bytes = damaged(&corpus, &mut random);
        if let Err(reason) = four_laws::hold(&bytes, folder.path()) {
            return Err(format!("{reason}: b\"{}\"", bytes.escape_ascii()).into());
        }
        files += 1;
    }
    Ok(writeln!(io::stdout(), "{files} files")?)
}

/// A file of the corpus, or the halves of two, with a few changes.
fn damaged(corpus: &[Vec<u8>], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = corpus[random.usize(..corpus.len())].clone();
    if random.u8(..4) == 0 {
        let other = &corpus[random.usize(..corpus.len())];
        bytes.truncate(random.usize(..=bytes.len()));
        bytes.extend(&other[random.usize(..=other.len())..]);
    }
    for _ in 0..random.usize(..6) {
        let at = random.usize(..=bytes.len());
        let end = bytes.len().min(at + random.usize(..6));
        match random.u8(..6) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.extend_from_within(at..end),
            2 => bytes.truncate(at.max(bytes.len() / 2)),
            _ => drop(bytes.splice(at..at, PIECES[random.usize(..PIECES.len())].iter().copied())),
        }
    }
    bytes
}
