//! The guide in one language, every sentence in place: what both faces show.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::record::Persona;

/// The whole guide in one language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GuideText {
    /// Language code of the sentences: `en` or `fr`.
    pub language: String,
    /// What must be true before step 1.
    pub prerequisites: Vec<StepText>,
    /// The seven steps in the order of the table.
    pub steps: Vec<StepText>,
    /// Pages of the accounts that the application signs in with: no place in the table, no state.
    pub accounts: Vec<StepText>,
}

/// One row of the table (or one prerequisite).
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepText {
    /// Stable id.
    pub id: String,
    /// Position in the table from 1; none for a prerequisite.
    pub number: Option<u8>,
    /// Who it belongs to; two entries mean either of them.
    pub personas: Vec<Persona>,
    /// Ids of the steps and prerequisites that must be done or skipped first.
    pub depends_on: Vec<String>,
    /// Minutes of work, an estimate.
    pub minutes: u32,
    /// Short imperative title.
    pub title: String,
    /// Why it matters, one or two sentences.
    pub why: String,
    /// What "done" looks like on the screen of the product.
    pub done_when: String,
    /// Words of the button by which a person says that it is done.
    pub attest: String,
    /// For a step that may already be true: the words of the button that says so.
    pub already: Option<String>,
    /// Parts of the step, in order; instructions name theirs.
    pub sections: Vec<SectionText>,
    /// Things to click or type, in order.
    pub instructions: Vec<InstructionText>,
    /// What must not go wrong.
    pub cautions: Vec<CautionText>,
    /// What to do when something goes wrong.
    pub remedies: Vec<RemedyText>,
    /// Times to wait that this step starts or is held by.
    pub waits: Vec<WaitText>,
    /// Public documentation, the step's own page first.
    pub documentation: Vec<LinkText>,
    /// The page to act on, where there is a public address for it.
    pub open: Option<LinkText>,
    /// Whether this is the step that prepares the invite list.
    pub invite_list: bool,
}

/// A part of a step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionText {
    /// Stable id, unique within the step.
    pub id: String,
    /// Heading.
    pub title: String,
    /// When it applies or why it may be left out; may be empty.
    pub note: String,
    /// Whether the step is done without it.
    pub optional: bool,
    /// Whether it is one of several ways, of which one is enough.
    pub alternative: bool,
    /// Its own documentation page.
    pub documentation: Option<LinkText>,
}

/// One thing to click or type.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InstructionText {
    /// Stable id, unique within the step.
    pub id: String,
    /// Id of the part of the step it stands in.
    pub section: Option<String>,
    /// Whether the step is done without it.
    pub optional: bool,
    /// Name of the product it happens in.
    pub product: String,
    /// The sentence as plain text.
    pub text: String,
    /// The same sentence with the product's labels marked.
    pub spans: Vec<Span>,
    /// The product labels of the sentence.
    pub labels: Vec<LabelText>,
    /// Values to copy into the product.
    pub values: Vec<ValueText>,
    /// A table that belongs to it.
    pub table: Option<TableText>,
    /// The page it happens on.
    pub link: Option<LinkText>,
}

/// A stretch of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Span {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// A label of the product: English, and the local wording where it is known and differs.
    Label {
        /// English label.
        text: String,
        /// Label in the language of the guide; shown in brackets.
        local: Option<String>,
    },
}

/// A sentence without its marks, the local wording of a label in brackets: `Sync (Synchroniser)`.
pub fn plain_text(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text { text } | Span::Label { text, local: None } => text.clone(),
            Span::Label {
                text,
                local: Some(local),
            } => format!("{text} ({local})"),
        })
        .collect()
}

/// A label of a product's user interface.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LabelText {
    /// Stable id.
    pub id: String,
    /// English label.
    pub en: String,
    /// French label, where known.
    pub fr: Option<String>,
}

/// A value to copy.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ValueText {
    /// Stable id.
    pub id: String,
    /// What it is, or the field it goes into.
    pub title: String,
    /// The exact text.
    pub text: String,
}

/// A table of values.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TableText {
    /// Stable id.
    pub id: String,
    /// Caption.
    pub title: String,
    /// Column headings.
    pub columns: Vec<String>,
    /// Cells, row by row.
    pub rows: Vec<Vec<String>>,
    /// Indexes of the columns whose cells are to be copied.
    pub copy: Vec<usize>,
}

/// How much hangs on a caution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Costs time when missed.
    Warning,
    /// Cannot be undone.
    Danger,
}

/// A caution of a step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CautionText {
    /// Stable id, unique in the guide.
    pub id: String,
    /// How much hangs on it.
    pub severity: Severity,
    /// One line.
    pub title: String,
    /// The whole of it.
    pub text: String,
    /// Words of the box to tick, where it must be acknowledged.
    pub acknowledge: Option<String>,
    /// Whether acknowledging names a person (name and e-mail address).
    pub names_person: bool,
    /// Whether this step cannot be confirmed before it is acknowledged.
    pub gates: bool,
}

/// A remedy.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemedyText {
    /// Stable id, unique in the guide.
    pub id: String,
    /// What one sees.
    pub symptom: String,
    /// What to do.
    pub remedy: Vec<Span>,
    /// Where to read more.
    pub link: Option<LinkText>,
    /// Id of the wait that applying the remedy starts.
    pub starts_wait: Option<String>,
    /// Codes and texts by which the products say it, as they stand there.
    pub says: Vec<String>,
    /// Whose job the remedy is, where the step does not tell.
    pub persona: Option<Persona>,
}

/// A time to wait.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WaitText {
    /// Stable id, unique in the guide.
    pub id: String,
    /// What is waited for.
    pub title: String,
    /// Why, and what to do when it is over.
    pub text: String,
    /// Words of the button that starts it; none when a finished step starts it.
    pub start: Option<String>,
    /// Fixed length in minutes; none when it depends on a number of people.
    pub minutes: Option<u32>,
    /// Shortest and longest minutes per thousand people.
    pub minutes_per_thousand: Option<(u32, u32)>,
    /// Id of the section of this step that it holds; none when it holds the whole step.
    pub section: Option<String>,
}

/// A link with its words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LinkText {
    /// Stable id.
    pub id: String,
    /// Words of the link.
    pub title: String,
    /// Full address, always https.
    pub url: String,
}
