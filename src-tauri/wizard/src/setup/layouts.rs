//! Choices of reading a list, remembered by the names of its columns for the next list with the same ones. Names are
//! kept as digests: nothing that stands in a list is kept.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::invites::view::{Field, ReadAs};

use super::CheckedList;

/// Layouts that are remembered.
const MOST: usize = 50;

/// Lists that were read as a person chose, the newest last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Layouts(Vec<Layout>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Layout {
    /// Digest of the names of all columns.
    columns: String,
    choices: Choices,
}

/// Choices of reading that hold for other lists too. Its encoding and the line of its header are a file's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Choices {
    delimiter: Option<char>,
    header: Option<bool>,
    /// Columns by the digest of their name.
    columns: BTreeMap<Field, Option<String>>,
    fixes: BTreeMap<String, bool>,
}

impl Layouts {
    /// How a list is to be read: as the last one with the same columns, if there was one.
    pub(super) fn of(&self, list: &CheckedList) -> Option<ReadAs> {
        let columns = list.columns()?;
        let layout = self.0.iter().find(|layout| layout.columns == columns)?;
        let read_as = list.as_remembered(&layout.choices);
        (read_as != ReadAs::default()).then_some(read_as)
    }

    /// The same with the choices of a list; one that is read as it is found is forgotten.
    pub(super) fn with(&self, list: &CheckedList) -> Self {
        let mut layouts = self.clone();
        if let Some(columns) = list.columns() {
            layouts.0.retain(|layout| layout.columns != columns);
            let choices = list.choices();
            if choices != Choices::default() {
                let columns = columns.to_owned();
                layouts.0.push(Layout { columns, choices });
            }
            let surplus = layouts.0.len().saturating_sub(MOST);
            layouts.0.drain(..surplus);
        }
        layouts
    }

    /// Whether nothing is remembered.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Choices {
    /// What of `read_as` can be remembered of a list with that header.
    pub(super) fn of(read_as: &ReadAs, header: &[String]) -> Self {
        let named = |column: &Option<usize>| match column {
            None => Some(None),
            Some(column) => Some(Some(digest(&[normal(header.get(*column)?)]))),
        };
        let columns = read_as.columns.iter();
        Self {
            delimiter: read_as.delimiter,
            header: read_as.header,
            columns: columns
                .filter_map(|(field, column)| Some((*field, named(column)?)))
                .collect(),
            fixes: read_as.fixes.clone(),
        }
    }

    /// The same for a list with that header.
    pub(super) fn read_as(&self, header: &[String]) -> ReadAs {
        let index = |name: &String| {
            header
                .iter()
                .position(|one| digest(&[normal(one)]) == *name)
        };
        let columns = self.columns.iter().filter_map(|(field, name)| match name {
            None => Some((*field, None)),
            Some(name) => Some((*field, Some(index(name)?))),
        });
        ReadAs {
            delimiter: self.delimiter,
            header: self.header,
            columns: columns.collect(),
            fixes: self.fixes.clone(),
            ..ReadAs::default()
        }
    }
}

/// Digest of a set of column names.
pub(super) fn digest_of_names(header: &[String]) -> String {
    let names: BTreeSet<String> = header.iter().map(|name| normal(name)).collect();
    digest(&names.into_iter().collect::<Vec<_>>())
}

fn normal(name: &str) -> String {
    name.trim().to_lowercase()
}

fn digest(names: &[String]) -> String {
    let digest = Sha256::digest(names.join("\n"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
