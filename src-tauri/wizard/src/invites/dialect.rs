//! What separates and encloses the cells of a text.

use super::{
    InviteError, address, columns,
    records::{Dialect, MARK, Shape, cells_of_line, first_lines},
};

/// Delimiters that are looked for first; of equals the first.
const USUAL: [char; 4] = [',', ';', '\t', '|'];
/// Delimiters that count only if they split every line alike.
const UNUSUAL: &str = "^~#/=:!$%&*+\\`<>{}_\u{1e}\u{1f}";
/// Lines by which delimiters are compared.
const SAMPLED: usize = 200;
/// Cells of a line in which addresses are looked for.
const COLUMNS: usize = 1_000;

/// Finds how a text is read as records; a delimiter that was asked for is obeyed.
pub(super) fn find(text: &str, asked: Option<char>) -> Result<(Dialect, Shape), InviteError> {
    if let Some(delimiter) = asked.filter(|asked| usable(*asked).is_none()) {
        return Err(InviteError::DelimiterUnusable { delimiter });
    }
    let mut lines: Vec<&str> = first_lines(text, SAMPLED)
        .map(|line| line.trim_start_matches(MARK))
        .collect();
    let named = lines.iter().find_map(|line| named_delimiter(line));
    lines.retain(|line| named_delimiter(line).is_none());
    let quote = quote(&lines);
    let dialect = match asked.and_then(usable).or(named) {
        Some(delimiter) => Dialect { delimiter, quote },
        None => best(&lines, quote),
    };
    Ok((dialect, Fit::of(&lines, dialect).shape))
}

/// The delimiter that a line `sep=X` names, as Excel writes and reads it; other programs add delimiters to it.
pub(super) fn named_delimiter(line: &str) -> Option<u8> {
    let bare = line.trim_start_matches([MARK, '"', ' ']);
    let (key, rest) = bare.split_at_checked(4)?;
    if !key.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let mut signs = rest.chars().filter(|sign| *sign != '"');
    let delimiter = signs.next()?;
    signs
        .all(|sign| sign == delimiter || sign == ' ' || USUAL.contains(&sign))
        .then(|| usable(delimiter))?
}

fn usable(delimiter: char) -> Option<u8> {
    let is_usable = delimiter.is_ascii()
        && !delimiter.is_ascii_alphanumeric()
        && !matches!(delimiter, '"' | '\r' | '\n' | '\0' | '@' | '.');
    u8::try_from(delimiter).ok().filter(|_| is_usable)
}

/// The quotation mark: the single one where nearly every line is enclosed in single ones, or its address is.
fn quote(lines: &[&str]) -> u8 {
    let is_enclosed = |part: &str| {
        let part = part.trim();
        part.len() > 1 && part.starts_with('\'') && part.ends_with('\'')
    };
    let is_address = |cell: &str| cell.contains('@') && is_enclosed(cell);
    let is_single = |line: &&&str| is_enclosed(line) || line.split(USUAL).any(is_address);
    let single = lines.iter().filter(is_single).count();
    // A header may stand without them.
    if single > 0 && (single + 1) * 10 >= lines.len() * 9 && single * 2 >= lines.len() {
        b'\''
    } else {
        b'"'
    }
}

/// The dialect that fits best.
fn best(lines: &[&str], quote: u8) -> Dialect {
    let fit = |delimiter: char| {
        let delimiter = usable(delimiter).unwrap_or(b',');
        let dialect = Dialect { delimiter, quote };
        (dialect, Fit::of(lines, dialect))
    };
    let mut best = fit(USUAL[0]);
    for delimiter in &USUAL[1..] {
        let other = fit(*delimiter);
        if other.1.rank() > best.1.rank() {
            best = other;
        }
    }
    let is_sure = best.1.is_table() && best.1.has_addresses;
    let splits_all = |sign: &char| lines.len() > 1 && lines.iter().all(|line| line.contains(*sign));
    let unusual = UNUSUAL.chars().filter(splits_all).map(fit);
    unusual
        .filter(|(_, fit)| fit.has_addresses && fit.shape.width > 1 && fit.regular >= 1.0)
        .find(|(_, fit)| !is_sure || (fit.names, fit.regular) > (best.1.names, best.1.regular))
        .map_or(best.0, |(dialect, _)| dialect)
}

/// How well a dialect fits.
#[derive(Debug, Default)]
struct Fit {
    /// Most known names of columns on one of the first lines.
    names: usize,
    /// There are some, or most lines have a cell that looks like an address.
    has_addresses: bool,
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
        let has_address =
            |row: &&Vec<String>| row.iter().take(COLUMNS).any(|cell| address::is_like(cell));
        let known = rows
            .iter()
            .take(20)
            .map(|row| columns::known_names_in(row.iter().map(String::as_str)));
        let names = known.max().unwrap_or_default();
        Self {
            names,
            has_addresses: names > 0 || rows.iter().filter(has_address).count() * 2 > rows.len(),
            regular: if width > 1 {
                share(usual, rows.len())
            } else {
                0.0
            },
            shape: Shape {
                width,
                address: address_column(&rows, width),
            },
        }
    }

    /// Whether at least nine tenths of the lines have the same number of cells, and that is more than one.
    fn is_table(&self) -> bool {
        self.regular >= 0.9
    }

    fn rank(&self) -> (bool, bool, usize, f64, usize) {
        (
            self.has_addresses,
            self.is_table(),
            self.names,
            self.regular,
            self.shape.width,
        )
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
