//! What must hold before a guide is used: ids are unique, whatever is named exists, nothing waits for itself.

use std::collections::{BTreeMap, BTreeSet};

use super::data::{Caution, Guide, GuideError, Row, Table, Wait};

/// The first thing that is wrong with `guide`, if any. Addresses are checked by [`crate::links`].
pub(super) fn check(guide: &Guide) -> Result<(), GuideError> {
    distinct("row", "the guide", guide.pages().map(|row| row.id.as_str()))?;
    distinct(
        "wait",
        "the guide",
        guide
            .rows()
            .flat_map(|row| &row.waits)
            .map(|wait| wait.id.as_str()),
    )?;
    distinct(
        "remedy",
        "the guide",
        guide
            .pages()
            .flat_map(|row| &row.remedies)
            .map(|remedy| remedy.id.as_str()),
    )?;
    distinct(
        "check",
        "the guide",
        guide.checks().map(|(_, check)| check.id.as_str()),
    )?;
    for (id, table) in &guide.table {
        check_table(id, table)?;
    }
    check_cautions(guide)?;
    for row in guide.pages() {
        check_row(guide, row)?;
    }
    for account in &guide.account {
        check_account(account)?;
    }
    check_order(guide)
}

fn distinct<'a>(
    kind: &'static str,
    place: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<(), GuideError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(GuideError::Duplicate {
                kind,
                id: id.to_owned(),
                place: place.to_owned(),
            });
        }
    }
    Ok(())
}

fn check_row(guide: &Guide, row: &Row) -> Result<(), GuideError> {
    let exists = |there: bool, kind: &'static str, id: &str| {
        if there {
            Ok(())
        } else {
            Err(GuideError::Unknown {
                kind,
                id: id.to_owned(),
                place: row.id.clone(),
            })
        }
    };
    let row_exists = |id: &str| exists(guide.row(id).is_some(), "row", id);
    let link_exists = |id: &str| exists(guide.link.contains_key(id), "link", id);
    let product_exists = |id: &str| exists(guide.products.contains(id), "product", id);

    if row.personas.is_empty() {
        return Err(contradiction(&row.id, "it belongs to nobody"));
    }
    distinct(
        "section",
        &row.id,
        row.sections.iter().map(|section| section.id.as_str()),
    )?;
    distinct(
        "caution",
        &row.id,
        row.cautions.iter().map(|caution| caution.id.as_str()),
    )?;
    distinct(
        "instruction",
        &row.id,
        row.instructions()
            .map(|(_, instruction)| instruction.id.as_str()),
    )?;

    product_exists(&row.product)?;
    row.depends_on.iter().try_for_each(|id| row_exists(id))?;
    row.documentation
        .iter()
        .chain(&row.open)
        .try_for_each(|id| link_exists(id))?;
    for section in &row.sections {
        section
            .documentation
            .iter()
            .try_for_each(|id| link_exists(id))?;
        section
            .product
            .iter()
            .try_for_each(|id| product_exists(id))?;
    }
    for (_, instruction) in row.instructions() {
        instruction.link.iter().try_for_each(|id| link_exists(id))?;
        instruction
            .product
            .iter()
            .try_for_each(|id| product_exists(id))?;
        instruction
            .values
            .iter()
            .try_for_each(|id| exists(guide.value.contains_key(id), "value", id))?;
        instruction
            .table
            .iter()
            .try_for_each(|id| exists(guide.table.contains_key(id), "table", id))?;
    }
    for remedy in &row.remedies {
        remedy.link.iter().try_for_each(|id| link_exists(id))?;
        remedy
            .starts_wait
            .iter()
            .try_for_each(|id| exists(row.wait(id).is_some(), "wait", id))?;
    }
    row.follows.iter().try_for_each(|id| row_exists(id))?;
    for section in row.checks.iter().filter_map(|check| check.section.as_ref()) {
        let there = row.sections.iter().any(|known| known.id == *section);
        exists(there, "section", section)?;
    }
    for wait in &row.waits {
        wait.after.iter().try_for_each(|id| row_exists(id))?;
        wait.section.iter().try_for_each(|id| {
            exists(
                row.sections.iter().any(|section| section.id == *id),
                "section",
                id,
            )
        })?;
        check_wait(row, wait)?;
    }
    Ok(())
}

/// What only a row of the table can have.
fn check_account(account: &Row) -> Result<(), GuideError> {
    let stateful = account.already
        || account.invite_list
        || !account.checks.is_empty()
        || !account.follows.is_empty()
        || !account.depends_on.is_empty()
        || !account.waits.is_empty()
        || account.cautions.iter().any(|caution| caution.acknowledge);
    if stateful {
        return Err(contradiction(
            &account.id,
            "the page of an account has no state",
        ));
    }
    Ok(())
}

fn check_wait(row: &Row, wait: &Wait) -> Result<(), GuideError> {
    if wait.minutes.is_some() == wait.minutes_per_thousand.is_some() {
        return Err(contradiction(
            &wait.id,
            "a wait has a length or a rate, one of the two",
        ));
    }
    if wait
        .minutes_per_thousand
        .is_some_and(|(shortest, longest)| shortest > longest)
    {
        return Err(contradiction(
            &wait.id,
            "the shortest time is longer than the longest",
        ));
    }
    if wait.minutes_per_thousand.is_some() && wait.after.is_some() {
        return Err(contradiction(
            &wait.id,
            "only a person knows the number of people",
        ));
    }
    if wait.after.as_deref() == Some(&row.id) && wait.section.is_none() {
        return Err(contradiction(
            &wait.id,
            "a row cannot be held by its own being done",
        ));
    }
    Ok(())
}

fn check_table(id: &str, table: &Table) -> Result<(), GuideError> {
    distinct("column", id, table.columns.iter().map(String::as_str))?;
    if table
        .rows
        .iter()
        .any(|row| row.len() != table.columns.len())
    {
        return Err(contradiction(
            id,
            "a row of the table has more or fewer cells than there are columns",
        ));
    }
    for column in &table.copy {
        if !table.columns.contains(column) {
            return Err(GuideError::Unknown {
                kind: "column",
                id: column.clone(),
                place: id.to_owned(),
            });
        }
    }
    Ok(())
}

fn check_cautions(guide: &Guide) -> Result<(), GuideError> {
    let mut known: BTreeMap<&str, &Caution> = BTreeMap::new();
    for caution in guide.pages().flat_map(|row| &row.cautions) {
        if !caution.acknowledge && (caution.gates || caution.names_person) {
            return Err(contradiction(
                &caution.id,
                "without a box to tick it can neither gate nor name anyone",
            ));
        }
        let first = known.entry(&caution.id).or_insert(caution);
        let same = (first.severity, first.acknowledge, first.names_person)
            == (caution.severity, caution.acknowledge, caution.names_person);
        if !same {
            return Err(contradiction(
                &caution.id,
                "the same caution differs from row to row",
            ));
        }
    }
    Ok(())
}

/// Rows are peeled off as soon as all they depend on is gone; what is left waits for itself.
fn check_order(guide: &Guide) -> Result<(), GuideError> {
    let mut left: Vec<&Row> = guide.rows().collect();
    let mut gone: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = gone.len();
        left.retain(|row| {
            let free = row.depends_on.iter().all(|id| gone.contains(id.as_str()));
            if free {
                gone.insert(&row.id);
            }
            !free
        });
        match left.first() {
            None => return Ok(()),
            Some(row) if gone.len() == before => return Err(GuideError::Cycle(row.id.clone())),
            Some(_) => {}
        }
    }
}

fn contradiction(place: &str, what: &'static str) -> GuideError {
    GuideError::Contradiction {
        place: place.to_owned(),
        what,
    }
}
