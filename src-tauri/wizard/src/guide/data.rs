//! The shape of `guide.toml`: ids and facts, never a sentence.
//!
//! A guide that was read has been checked ([`super::validate`]): whatever an id names exists.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use thiserror::Error;

use super::{
    checks::{CheckOfStep, Settings},
    text::{Persona, Severity},
    validate,
};
use crate::{
    links::{Hosts, Link, NotHttps},
    words::Language,
};

/// The guide as data. Order in the file is order in the guide.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    pub(super) products: BTreeSet<String>,
    #[serde(default)]
    pub(super) number: BTreeMap<String, u64>,
    #[serde(default)]
    pub(super) label: BTreeMap<String, Label>,
    #[serde(default)]
    pub(super) link: BTreeMap<String, Link>,
    #[serde(default)]
    pub(super) value: BTreeMap<String, Value>,
    #[serde(default)]
    pub(super) table: BTreeMap<String, Table>,
    #[serde(default)]
    pub(super) prerequisite: Vec<Row>,
    pub(super) step: Vec<Row>,
    #[serde(default)]
    pub(super) account: Vec<Row>,
    /// What checks go by and may be changed on a machine.
    #[serde(default)]
    pub(super) settings: Settings,
    /// Hosts of all links, filled in when they have been checked.
    #[serde(skip)]
    pub(super) hosts: Hosts,
}

/// Why a guide cannot be used.
#[derive(Debug, Error)]
pub enum GuideError {
    /// It is not TOML of the right shape.
    #[error("the guide cannot be read: {0}")]
    Syntax(#[from] toml::de::Error),
    /// Two things of one kind have the same id.
    #[error("{kind} {id:?} stands twice in {place}")]
    Duplicate {
        /// What it is: `row`, `section`, `instruction`, `remedy`, `wait`, `caution`.
        kind: &'static str,
        /// The id.
        id: String,
        /// The row, or `the guide`.
        place: String,
    },
    /// Something names what is not there.
    #[error("{place} names the {kind} {id:?}, which does not exist")]
    Unknown {
        /// What it should be: `row`, `section`, `link`, `value`, `table`, `product`, `wait`.
        kind: &'static str,
        /// The id.
        id: String,
        /// The row that names it.
        place: String,
    },
    /// An address is not https in its normal form.
    #[error(transparent)]
    NotHttps(#[from] NotHttps),
    /// Rows wait for each other.
    #[error("{0:?} depends on itself")]
    Cycle(String),
    /// Facts of one thing contradict each other.
    #[error("{place}: {what}")]
    Contradiction {
        /// Where.
        place: String,
        /// What is wrong.
        what: &'static str,
    },
}

/// A label of a product's user interface, exactly as it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// English label.
    pub en: String,
    /// French label, where Adobe's pages give one (mistranslations corrected).
    pub fr: Option<String>,
}

impl Label {
    /// The label in `language`, where it is known and differs from the English one.
    pub fn local(&self, language: Language) -> Option<&str> {
        match language {
            Language::En => None,
            Language::Fr => self.fr.as_deref().filter(|fr| *fr != self.en),
        }
    }
}

/// A value to copy into a product.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// The exact text.
    pub text: String,
}

/// A table of values.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Column ids.
    pub columns: Vec<String>,
    /// Ids of the columns whose cells are to be copied.
    #[serde(default)]
    pub copy: Vec<String>,
    /// Cells, row by row.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// A number, written as the language writes numbers.
    Number(u64),
    /// A name of the product, the same in every language.
    Name(String),
    /// Words: the sentence `cell-<id>`.
    Words {
        /// The id.
        words: String,
    },
}

/// A prerequisite or a step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Stable id, unique among prerequisites and steps together.
    pub id: String,
    /// Who it belongs to; two entries mean either of them.
    pub personas: Vec<Persona>,
    /// Rows that must be done or skipped first.
    #[serde(default)]
    pub depends_on: Vec<String>,
    /// Minutes of work, an estimate.
    pub minutes: u32,
    /// Product its instructions happen in, unless they say otherwise.
    pub product: String,
    /// Whether it may be true already when a setup begins.
    #[serde(default)]
    pub already: bool,
    /// Whether this is the step that prepares the invite list.
    #[serde(default)]
    pub invite_list: bool,
    /// What is asked about it, in the order it is shown.
    #[serde(default)]
    pub checks: Vec<CheckOfStep>,
    /// Rows whose being verified shows that this one is done as well.
    #[serde(default)]
    pub follows: Vec<String>,
    /// Link ids of public documentation, the row's own page first.
    pub documentation: Vec<String>,
    /// Link id of the page to act on.
    pub open: Option<String>,
    /// What must not go wrong.
    #[serde(default)]
    pub cautions: Vec<Caution>,
    /// Times to wait.
    #[serde(default)]
    pub waits: Vec<Wait>,
    /// What to do when something goes wrong.
    #[serde(default)]
    pub remedies: Vec<Remedy>,
    /// Instructions outside of sections; they come before the sections.
    #[serde(default)]
    pub instructions: Vec<Instruction>,
    /// Parts, in order.
    #[serde(default)]
    pub sections: Vec<Section>,
}

impl Row {
    /// Every instruction in order, with the section it stands in.
    pub fn instructions(&self) -> impl Iterator<Item = (Option<&Section>, &Instruction)> {
        let outside = self
            .instructions
            .iter()
            .map(|instruction| (None, instruction));
        let inside = self.sections.iter().flat_map(|section| {
            section
                .instructions
                .iter()
                .map(move |instruction| (Some(section), instruction))
        });
        outside.chain(inside)
    }

    /// The caution of that id, as it stands on this row.
    pub fn caution(&self, id: &str) -> Option<&Caution> {
        self.cautions.iter().find(|caution| caution.id == id)
    }

    /// The wait of that id.
    pub fn wait(&self, id: &str) -> Option<&Wait> {
        self.waits.iter().find(|wait| wait.id == id)
    }

    /// Cautions that must be acknowledged before this row can be confirmed.
    pub fn gates(&self) -> impl Iterator<Item = &Caution> {
        self.cautions.iter().filter(|caution| caution.gates)
    }
}

/// A part of a row.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable id, unique within the row.
    pub id: String,
    /// Whether the row is done without it.
    #[serde(default)]
    pub optional: bool,
    /// Whether it is one of several ways, of which one is enough.
    #[serde(default)]
    pub alternative: bool,
    /// Whether it has a note.
    #[serde(default)]
    pub note: bool,
    /// Product its instructions happen in, when not the row's.
    pub product: Option<String>,
    /// Link id of its own documentation page.
    pub documentation: Option<String>,
    /// Instructions, in order.
    pub instructions: Vec<Instruction>,
}

/// One thing to click or type.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instruction {
    /// Stable id, unique within the row.
    pub id: String,
    /// Whether the row is done without it.
    #[serde(default)]
    pub optional: bool,
    /// Product it happens in, when not the section's or the row's.
    pub product: Option<String>,
    /// Value ids.
    #[serde(default)]
    pub values: Vec<String>,
    /// Table id.
    pub table: Option<String>,
    /// Link id of the page it happens on.
    pub link: Option<String>,
}

/// A caution as it stands on one row. The same caution may stand on several rows; only `gates` differs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caution {
    /// Stable id, unique in the guide.
    pub id: String,
    /// How much hangs on it.
    pub severity: Severity,
    /// Whether it has a box to tick.
    #[serde(default)]
    pub acknowledge: bool,
    /// Whether acknowledging names a person.
    #[serde(default)]
    pub names_person: bool,
    /// Whether this row cannot be confirmed before it is acknowledged.
    #[serde(default)]
    pub gates: bool,
}

/// A time to wait.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    /// Stable id, unique in the guide.
    pub id: String,
    /// Fixed length in minutes; none when it depends on a number of people.
    pub minutes: Option<u32>,
    /// Shortest and longest minutes per thousand people; exactly one of the two is given.
    pub minutes_per_thousand: Option<(u32, u32)>,
    /// Row whose being done starts it; none when a person starts it.
    pub after: Option<String>,
    /// Section of this row that it holds; none when it holds the whole row.
    pub section: Option<String>,
}

/// What to do when something goes wrong.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Stable id, unique in the guide.
    pub id: String,
    /// Link id of where to read more.
    pub link: Option<String>,
    /// Wait of the same row that applying it starts.
    pub starts_wait: Option<String>,
    /// Codes and texts by which the products say it, as they stand there.
    #[serde(default)]
    pub says: Vec<String>,
    /// Whose job the remedy is, where that is not told by the row.
    pub persona: Option<Persona>,
}

impl Guide {
    /// The guide this build carries.
    pub fn built_in() -> Result<Self, GuideError> {
        Self::parse(include_str!("guide.toml"))
    }

    /// Reads and checks a guide.
    pub fn parse(source: &str) -> Result<Self, GuideError> {
        let mut guide: Self = toml::from_str(source)?;
        validate::check(&guide)?;
        guide.hosts = Hosts::of(&guide.link)?;
        Ok(guide)
    }

    /// Prerequisites, then steps, in order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.prerequisite.iter().chain(&self.step)
    }

    /// Pages of the accounts that the application signs in with. They are shaped like rows, but have no
    /// place in the table and no state.
    pub fn accounts(&self) -> &[Row] {
        &self.account
    }

    /// Rows of the table and pages of accounts: whatever has instructions.
    pub fn pages(&self) -> impl Iterator<Item = &Row> {
        self.rows().chain(&self.account)
    }

    /// The prerequisites in order.
    pub fn prerequisites(&self) -> &[Row] {
        &self.prerequisite
    }

    /// The steps in order.
    pub fn steps(&self) -> &[Row] {
        &self.step
    }

    /// Every check, with the row that it serves.
    pub fn checks(&self) -> impl Iterator<Item = (&Row, &CheckOfStep)> {
        self.rows()
            .flat_map(|row| row.checks.iter().map(move |check| (row, check)))
    }

    /// What checks go by.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Cells of a table as they stand there, row by row; words are empty. Nothing where there is no such table.
    pub fn cells(&self, table: &str) -> Vec<Vec<String>> {
        let text = |cell: &Cell| match cell {
            Cell::Name(name) => name.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Words { .. } => String::new(),
        };
        let rows = self.table.get(table).map(|table| table.rows.as_slice());
        let rows = rows.unwrap_or_default().iter();
        rows.map(|row| row.iter().map(text).collect()).collect()
    }

    /// A number that sentences name.
    pub fn number(&self, id: &str) -> Option<u64> {
        self.number.get(id).copied()
    }

    /// The row of that id.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows().find(|row| row.id == id)
    }

    /// Labels of the products by id.
    pub fn labels(&self) -> &BTreeMap<String, Label> {
        &self.label
    }
}
