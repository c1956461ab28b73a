//! What separates and encloses the cells of a text.

use super::{
    InviteError, address, columns,
    records::{Dialect, Shape, after_break, cells_of_line, first_lines, line_end},
};

/// Delimiters that are looked for first; of equals the first.
const USUAL: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Delimiters that count only if they split every line alike.
const UNUSUAL: [u8; 7] = [b'^', b'~', b'#', b'/', b'=', b':', 0x1F];
/// Lines by which delimiters are compared.
const SAMPLED: usize = 200;
/// Cells of a line in which addresses are looked for.
const COLUMNS: usize = 1_000;

/// How a text is read as records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) dialect: Dialect,
    pub(super) shape: Shape,
    /// Where the first record starts: after byte order marks and a `sep=` line.
    pub(super) start: usize,
    /// Number of the line the first record is on.
    pub(super) first_line: u64,
}

/// Finds the layout of `text`; a delimiter that was asked for is obeyed.
pub(super) fn find(text: &str, asked: Option<char>) -> Result<Layout, InviteError> {
    let asked = asked.map(ascii).transpose()?;
    let marks = |at: usize| text.len() - text[at..].trim_start_matches('\u{feff}').len();
    let first = marks(0);
    let end = line_end(text, first);
    let named = separator_line(&text[first..end]);
    let (start, first_line) = match named {
        Some(_) => (marks(after_break(text, end)), 2),
        None => (first, 1),
    };
    let lines: Vec<&str> = first_lines(&text[start..], SAMPLED).collect();
    let quote = quote(&lines);
    let delimiter = asked.or(named).unwrap_or_else(|| delimiter(&lines, quote));
    let dialect = Dialect { delimiter, quote };
    let shape = Fit::of(&lines, dialect).shape;
    Ok(Layout {
        dialect,
        shape,
        start,
        first_line,
    })
}

/// The delimiter that a line `sep=X` names, as Excel writes and reads it; other programs add delimiters to it.
fn separator_line(line: &str) -> Option<u8> {
    let bare = line.trim().trim_matches('"');
    let (key, value) = bare.split_at_checked(4)?;
    let delimiter = value
        .chars()
        .next()
        .or_else(|| line.ends_with('\t').then_some('\t'))?;
    let rest = &value[delimiter.len_utf8().min(value.len())..];
    let only_delimiters = rest
        .trim_matches('"')
        .chars()
        .all(|one| one == delimiter || USUAL.contains(&u8::try_from(one).unwrap_or(0)));
    (key.eq_ignore_ascii_case("sep=") && only_delimiters)
        .then(|| ascii(delimiter).ok())
        .flatten()
}

fn ascii(delimiter: char) -> Result<u8, InviteError> {
    let is_usable = delimiter.is_ascii()
        && !delimiter.is_ascii_alphanumeric()
        && !matches!(delimiter, '"' | '\r' | '\n' | '\0' | '@' | '.');
    u8::try_from(delimiter)
        .ok()
        .filter(|_| is_usable)
        .ok_or(InviteError::DelimiterUnusable { delimiter })
}

/// The quotation mark: the single one where nearly every line begins and ends with it.
fn quote(lines: &[&str]) -> u8 {
    let enclosed = |line: &&&str| {
        let line = line.trim();
        line.len() > 1 && line.starts_with('\'') && line.ends_with('\'')
    };
    let single = lines.iter().filter(enclosed).count();
    // A header may stand without them.
    if single > 0 && (single + 1) * 10 >= lines.len() * 9 && single * 2 >= lines.len() {
        b'\''
    } else {
        b'"'
    }
}

fn delimiter(lines: &[&str], quote: u8) -> u8 {
    let fit = |delimiter| Fit::of(lines, Dialect { delimiter, quote });
    let mut best = (USUAL[0], Fit::default());
    for delimiter in USUAL {
        let fit = fit(delimiter);
        if fit.is_better_than(&best.1) {
            best = (delimiter, fit);
        }
    }
    if best.1.is_table && best.1.has_addresses {
        return best.0;
    }
    UNUSUAL
        .into_iter()
        .find(|delimiter| {
            let fit = fit(*delimiter);
            lines.len() > 1 && fit.has_addresses && fit.shape.width > 1 && fit.regular >= 1.0
        })
        .unwrap_or(best.0)
}

/// How well a delimiter fits.
#[derive(Debug, Default)]
struct Fit {
    /// Most known names of columns on one of the first lines.
    names: usize,
    /// There are some, or most lines have a cell that looks like an address.
    has_addresses: bool,
    /// At least nine tenths of the lines have the same number of cells, and that is more than one.
    is_table: bool,
    /// Share of lines with the usual number of cells, where that is more than one.
    regular: f64,
    shape: Shape,
}

impl Fit {
    fn of(lines: &[&str], dialect: Dialect) -> Self {
        let rows: Vec<Vec<String>> = lines
            .iter()
            .filter_map(|line| cells_of_line(line, dialect))
            .collect();
        let mut counts: Vec<usize> = rows.iter().map(Vec::len).collect();
        counts.sort_unstable();
        let (usual, width) = counts
            .chunk_by(|one, other| one == other)
            .map(|equal| (equal.len(), equal[0]))
            .max()
            .unwrap_or_default();
        let addresses =
            |row: &&Vec<String>| row.iter().take(COLUMNS).any(|cell| address::is_like(cell));
        let with_address = rows.iter().filter(addresses).count();
        let known = rows.iter().take(20).map(|row| columns::known_names_in(row));
        let names = known.max().unwrap_or_default();
        let regular = if width > 1 {
            share(usual, rows.len())
        } else {
            0.0
        };
        Self {
            names,
            has_addresses: names > 0 || share(with_address, rows.len()) > 0.5,
            is_table: regular >= 0.9,
            regular,
            shape: Shape {
                width,
                address: address_column(&rows, width),
            },
        }
    }

    fn is_better_than(&self, other: &Self) -> bool {
        let rank = |fit: &Self| {
            (
                fit.has_addresses,
                fit.is_table,
                fit.names,
                fit.regular,
                fit.shape.width,
            )
        };
        rank(self) > rank(other)
    }
}

/// The column in which most rows of that width have an address.
fn address_column(rows: &[Vec<String>], width: usize) -> Option<usize> {
    let mut counts = vec![0; width.min(COLUMNS)];
    for row in rows.iter().filter(|row| row.len() == width) {
        for (count, cell) in counts.iter_mut().zip(row) {
            *count += usize::from(address::is_like(cell));
        }
    }
    let most = *counts.iter().max()?;
    counts.iter().position(|count| *count == most && most > 0)
}

fn share(part: usize, whole: usize) -> f64 {
    // At most `SAMPLED` lines, so both fit.
    let exact = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    exact(part) / exact(whole.max(1))
}
