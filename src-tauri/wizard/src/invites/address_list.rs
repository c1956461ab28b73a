//! A text that is no table but a list of addresses, as it is copied from a mail program.

use super::{address, records::first_lines};

/// Lines that are looked at before the whole text is.
const SAMPLED: usize = 50;

/// Somebody on such a list: line, address and name.
pub(super) type Listed = (u64, Vec<String>);

/// The people of a list of addresses, and the number of lines; none where the text is something else.
pub(super) fn people(text: &str) -> Option<(Vec<Listed>, u64)> {
    let sample: Vec<Vec<&str>> = first_lines(text, SAMPLED).map(pieces).collect();
    let (all, good) = count(sample.iter().flatten());
    let is_list = good > 0
        && good * 10 >= all * 9
        && sample.first()?.first().copied().and_then(read).is_some();
    let named = sample
        .iter()
        .flatten()
        .any(|piece| !address::is_like(piece));
    let several = sample.iter().any(|line| line.len() > 1);
    // Lines of several addresses each, all alike, are rows of a table.
    let table =
        sample.len() > 1 && several && sample.iter().all(|line| line.len() == sample[0].len());
    if !is_list || !(named || several) || (table && !named) {
        return None;
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut people = Vec::new();
    let mut lines = 0;
    for (line, text) in (1..).zip(text.trim_end_matches('\n').split('\n')) {
        for piece in pieces(text) {
            let (email, name) = read(piece).unwrap_or((piece, ""));
            people.push((line, vec![email.to_owned(), name.to_owned()]));
        }
        lines = line;
    }
    if people.iter().all(|(_, cells)| cells[1].is_empty()) {
        for (_, cells) in &mut people {
            cells.truncate(1);
        }
    }
    Some((people, lines))
}

fn count<'p>(pieces: impl Iterator<Item = &'p &'p str>) -> (usize, usize) {
    pieces.fold((0, 0), |(all, good), piece| {
        (all + 1, good + usize::from(read(piece).is_some()))
    })
}

/// The parts of a line, each with one address. What separates them stands after an address and outside of quotation
/// marks, so that a name may be `Last, First`.
fn pieces(line: &str) -> Vec<&str> {
    let line = line.trim_start_matches('\u{feff}');
    let line = ["To:", "Cc:", "Bcc:"]
        .iter()
        .find_map(|field| line.strip_prefix(field))
        .unwrap_or(line);
    let (mut start, mut quoted, mut has_at) = (0, false, false);
    let mut pieces = Vec::new();
    for (at, character) in line.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '@' => has_at = true,
            ',' | ';' if has_at && !quoted => {
                pieces.push(&line[start..at]);
                (start, has_at) = (at + 1, false);
            }
            _ => {}
        }
    }
    pieces.push(&line[start..]);
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// The address and the name of `address`, `name <address>` or `"name" <address>`.
pub(super) fn read(piece: &str) -> Option<(&str, &str)> {
    let piece = piece.trim();
    let Some(inner) = piece.strip_suffix('>') else {
        return address::is_like(piece).then_some((piece, ""));
    };
    let (name, email) = inner.rsplit_once('<')?;
    let email = email.trim();
    let name = name.trim().trim_matches(['"', '\'']).trim();
    let name = if name.eq_ignore_ascii_case(email) {
        ""
    } else {
        name
    };
    let is_name = !name.contains(['@', '<', '>']);
    (is_name && address::is_like(email)).then_some((email, name))
}
