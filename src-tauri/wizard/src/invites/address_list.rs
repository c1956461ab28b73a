//! A text that is no table but a list of addresses, as it is copied from a mail program.

use super::{
    address,
    records::{MARK, first_lines, lines},
};

/// What stands between two addresses.
const SEPARATORS: [char; 7] = [',', ';', '，', '；', '、', '|', '\t'];
/// Lines that are looked at before the whole text is.
const SAMPLED: usize = 50;

/// Somebody on such a list: line, address and name.
pub(super) type Listed = (u64, Vec<String>);

/// The people of a list of addresses, and the number of lines; none where the text is something else.
pub(super) fn people(text: &str) -> Option<(Vec<Listed>, u64)> {
    let sample: Vec<Vec<&str>> = first_lines(text, SAMPLED).map(pieces).collect();
    read(sample.first()?.first()?)?;
    let all = || sample.iter().flatten();
    let good = all().filter(|piece| read(piece).is_some()).count();
    let is_plain = all().all(|piece| address::is_like(piece));
    let has_several = sample.iter().any(|line| line.len() > 1);
    // Lines of several addresses each, all alike, are rows of a table.
    let is_alike = sample.len() > 1 && sample.iter().all(|line| line.len() == sample[0].len());
    if good * 10 < all().count() * 9 || (is_plain && (is_alike || !has_several)) {
        return None;
    }
    let mut people: Vec<Listed> = (1..)
        .zip(lines(text))
        .flat_map(|(line, text)| pieces(text).into_iter().map(move |piece| (line, piece)))
        .map(|(line, piece)| {
            let (email, name) = read(piece).unwrap_or((piece, ""));
            (line, vec![email.to_owned(), name.to_owned()])
        })
        .collect();
    if people.iter().all(|(_, cells)| cells[1].is_empty()) {
        for (_, cells) in &mut people {
            cells.truncate(1);
        }
    }
    Some((people, lines(text).count() as u64))
}

/// The parts of a line, each with one address. What separates them stands after an address and outside of quotation
/// marks, so that a name may be `Last, First`.
fn pieces(line: &str) -> Vec<&str> {
    let line = line.trim_start_matches(MARK);
    let line = ["To:", "Cc:", "Bcc:"]
        .iter()
        .find_map(|field| line.strip_prefix(field))
        .unwrap_or(line);
    let (mut start, mut is_quoted, mut has_at) = (0, false, false);
    let mut pieces = Vec::new();
    for (at, sign) in line.char_indices() {
        match sign {
            '"' => is_quoted = !is_quoted,
            '@' => has_at = true,
            _ if has_at && !is_quoted && separates(sign, line.split_at(at)) => {
                pieces.push(&line[start..at]);
                (start, has_at) = (at + sign.len_utf8(), false);
            }
            _ => {}
        }
    }
    pieces.push(&line[start..]);
    pieces.retain(|piece| piece.contains(|sign: char| sign != ' ' && !SEPARATORS.contains(&sign)));
    pieces
}

/// Whether a sign after an address separates it from the next. A blank does so before another address and behind
/// angle brackets.
fn separates(sign: char, (before, after): (&str, &str)) -> bool {
    let next = after.split_whitespace().next().unwrap_or_default();
    let is_address = !next.starts_with('<') && address::is_like(next.trim_end_matches(SEPARATORS));
    SEPARATORS.contains(&sign) || (sign == ' ' && (is_address || before.ends_with('>')))
}

/// The address and the name of `address`, `name <address>`, `"name" <address>` or `address (name)`.
pub(super) fn read(piece: &str) -> Option<(&str, &str)> {
    let piece = piece.trim();
    let (name, email) = if let Some(inner) = piece.strip_suffix('>') {
        inner.rsplit_once('<')?
    } else if let Some(inner) = piece.strip_suffix(')') {
        let (email, name) = inner.split_once('(')?;
        (name, email)
    } else {
        ("", piece)
    };
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
