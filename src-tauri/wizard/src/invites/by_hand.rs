//! Changes by hand: cells that are corrected and rows that are left out. They change rows only, and only after header
//! and columns were found, so that no correction changes how the file is read.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    InviteError,
    header::Part,
    records::Records,
    view::{ByHandCounts, Place, ReadAs},
};

/// What was changed by hand.
#[derive(Default)]
pub(super) struct ByHand {
    /// What the file says in corrected cells, by record and column.
    pub(super) before: BTreeMap<usize, BTreeMap<usize, String>>,
    pub(super) counts: ByHandCounts,
}

/// The records with the changes that the person made; rows have `width` cells.
pub(super) fn change(
    records: Records,
    parts: &[Part],
    width: usize,
    read_as: &ReadAs,
) -> Result<(Records, ByHand), InviteError> {
    let mut by_hand = ByHand::default();
    if read_as.corrections.is_empty() && read_as.removed.is_empty() {
        return Ok((records, by_hand));
    }
    let row = |place| index_of(&records, place).filter(|index| parts[*index] == Part::Row);
    let mut texts: BTreeMap<usize, BTreeMap<usize, &str>> = BTreeMap::new();
    for correction in &read_as.corrections {
        let record = row(correction.place).and_then(|index| Some((index, records.get(index)?)));
        match record.filter(|(_, record)| correction.column < width.max(record.len())) {
            None => by_hand.counts.not_there += 1,
            Some((index, record)) => {
                let before = record.cell(correction.column).unwrap_or_default();
                let befores = by_hand.before.entry(index).or_default();
                befores.insert(correction.column, before.to_owned());
                let texts = texts.entry(index).or_default();
                texts.insert(correction.column, &correction.text);
            }
        }
    }
    let removed: BTreeSet<usize> = read_as.removed.iter().filter_map(|one| row(*one)).collect();
    let corrected = by_hand.before.values().map(BTreeMap::len).sum::<usize>();
    by_hand.counts.corrected = corrected as u64;
    by_hand.counts.left_out = removed.len() as u64;
    by_hand.counts.not_there += (read_as.removed.len() - removed.len()) as u64;
    Ok((records.edited(&texts, &removed)?, by_hand))
}

/// The record at a place.
fn index_of(records: &Records, place: Place) -> Option<usize> {
    let (mut from, mut to) = (0, records.len());
    while from < to {
        let middle = from.midpoint(to);
        if records.get(middle)?.line < place.line {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    let index = from.checked_add(usize::try_from(place.nth).ok()?)?;
    (records.get(index)?.line == place.line).then_some(index)
}
