//! From data to sentences: the guide in one language.
//!
//! A sentence names product labels as variables (`click { $sync }`). Every label is handed in as its id between two
//! private-use characters, so that the finished sentence can be cut into words and labels.

use std::{cell::RefCell, collections::BTreeSet};

use fluent_bundle::FluentArgs;

use super::{
    data::{Caution, Cell, Guide, Instruction, Remedy, Row, Section, Wait},
    text::{
        CautionText, GuideText, InstructionText, LabelText, LinkText, RemedyText, SectionText,
        Span, StepText, TableText, ValueText, WaitText, plain_text,
    },
};
use crate::words::{self, Language, Words};

const LABEL_OPENS: char = '\u{e000}';
const LABEL_CLOSES: char = '\u{e001}';

impl Guide {
    /// The whole guide in `language`.
    pub fn text(&self, language: Language) -> GuideText {
        let words = Words::of(language);
        self.text_with(language, &|id, args| words.say(id, args))
    }

    /// Ids of all sentences the guide uses.
    pub fn message_ids(&self) -> BTreeSet<String> {
        let asked = RefCell::new(BTreeSet::new());
        self.text_with(Language::En, &|id, _| {
            asked.borrow_mut().insert(id.to_owned());
            String::new()
        });
        asked.into_inner()
    }

    /// The whole guide in `language`, each sentence asked of `say`.
    pub(super) fn text_with(&self, language: Language, say: Say<'_>) -> GuideText {
        let renderer = Renderer {
            guide: self,
            language,
            args: self.arguments(language),
            say,
        };
        GuideText {
            language: language.code().to_owned(),
            prerequisites: self
                .prerequisites()
                .iter()
                .map(|row| renderer.row(row, None))
                .collect(),
            steps: (1..)
                .zip(self.steps())
                .map(|(number, row)| renderer.row(row, Some(number)))
                .collect(),
            accounts: self
                .accounts()
                .iter()
                .map(|account| renderer.page(account, None, String::new()))
                .collect(),
        }
    }

    /// What sentences may name: every label by its id, every number by its id, the number of each step as `step-<id>`,
    /// and the length of each wait as `<id>-minutes`.
    pub(super) fn arguments(&self, language: Language) -> FluentArgs<'static> {
        let labels = self
            .label
            .keys()
            .map(|id| (id.clone(), format!("{LABEL_OPENS}{id}{LABEL_CLOSES}")));
        let numbers = self
            .number
            .iter()
            .map(|(id, number)| (id.clone(), grouped(*number, language)));
        let steps = (1..)
            .zip(self.steps())
            .map(|(number, step)| (format!("step-{}", step.id), grouped(number, language)));
        let waits = self.rows().flat_map(|row| &row.waits).filter_map(|wait| {
            Some((
                format!("{}-minutes", wait.id),
                grouped(wait.minutes?.into(), language),
            ))
        });
        labels.chain(numbers).chain(steps).chain(waits).collect()
    }
}

/// Answers with the sentence of an id, filled.
type Say<'a> = &'a dyn Fn(&str, &FluentArgs<'_>) -> String;

struct Renderer<'a> {
    guide: &'a Guide,
    language: Language,
    args: FluentArgs<'static>,
    say: Say<'a>,
}

impl Renderer<'_> {
    fn spans(&self, id: &str) -> Vec<Span> {
        self.cut(&(self.say)(id, &self.args)).0
    }

    fn say(&self, id: &str) -> String {
        plain_text(&self.spans(id))
    }

    /// Cuts a filled sentence at its labels; also says which labels they are.
    fn cut(&self, sentence: &str) -> (Vec<Span>, Vec<LabelText>) {
        let mut spans = Vec::new();
        let mut labels: Vec<LabelText> = Vec::new();
        for piece in sentence.split_inclusive(LABEL_CLOSES) {
            let (words, id) = match piece
                .strip_suffix(LABEL_CLOSES)
                .and_then(|piece| piece.split_once(LABEL_OPENS))
            {
                Some((words, id)) => (words, Some(id)),
                None => (piece, None),
            };
            if !words.is_empty() {
                spans.push(Span::Text {
                    text: words.to_owned(),
                });
            }
            let Some((id, label)) = id.and_then(|id| self.guide.label.get_key_value(id)) else {
                continue;
            };
            spans.push(Span::Label {
                text: label.en.clone(),
                local: label.local(self.language).map(str::to_owned),
            });
            if labels.iter().all(|known| known.id != *id) {
                labels.push(LabelText {
                    id: id.clone(),
                    en: label.en.clone(),
                    fr: label.fr.clone(),
                });
            }
        }
        (spans, labels)
    }

    fn row(&self, row: &Row, number: Option<u8>) -> StepText {
        let attest = self.say(&format!("step-{}-attest", row.id));
        self.page(row, number, attest)
    }

    /// A row, or the page of an account, which nobody attests.
    fn page(&self, row: &Row, number: Option<u8>, attest: String) -> StepText {
        let id = &row.id;
        StepText {
            id: id.clone(),
            number,
            personas: row.personas.clone(),
            depends_on: row.depends_on.clone(),
            minutes: row.minutes,
            title: self.say(&format!("step-{id}-title")),
            why: self.say(&format!("step-{id}-why")),
            done_when: self.say(&format!("step-{id}-done")),
            attest,
            already: row.already.then(|| self.say(&format!("step-{id}-already"))),
            sections: row
                .sections
                .iter()
                .map(|section| self.section(row, section))
                .collect(),
            instructions: row
                .instructions()
                .map(|(section, instruction)| self.instruction(row, section, instruction))
                .collect(),
            cautions: row
                .cautions
                .iter()
                .map(|caution| self.caution(caution))
                .collect(),
            remedies: row
                .remedies
                .iter()
                .map(|remedy| self.remedy(remedy))
                .collect(),
            waits: row.waits.iter().map(|wait| self.wait(wait)).collect(),
            documentation: row
                .documentation
                .iter()
                .filter_map(|id| self.link(id))
                .collect(),
            open: row.open.as_ref().and_then(|id| self.link(id)),
            invite_list: row.invite_list,
        }
    }

    fn section(&self, row: &Row, section: &Section) -> SectionText {
        let id = format!("section-{}-{}", row.id, section.id);
        SectionText {
            id: section.id.clone(),
            title: self.say(&id),
            note: if section.note {
                self.say(&format!("{id}-note"))
            } else {
                String::new()
            },
            optional: section.optional,
            alternative: section.alternative,
            documentation: section.documentation.as_ref().and_then(|id| self.link(id)),
        }
    }

    fn instruction(
        &self,
        row: &Row,
        section: Option<&Section>,
        instruction: &Instruction,
    ) -> InstructionText {
        let product = instruction
            .product
            .as_ref()
            .or_else(|| section.and_then(|section| section.product.as_ref()))
            .unwrap_or(&row.product);
        let sentence = (self.say)(
            &format!("instruction-{}-{}", row.id, instruction.id),
            &self.args,
        );
        let (spans, labels) = self.cut(&sentence);
        InstructionText {
            id: instruction.id.clone(),
            section: section.map(|section| section.id.clone()),
            optional: instruction.optional,
            product: self.say(&format!("product-{product}")),
            text: plain_text(&spans),
            spans,
            labels,
            values: instruction
                .values
                .iter()
                .filter_map(|id| self.value(id))
                .collect(),
            table: instruction.table.as_ref().and_then(|id| self.table(id)),
            link: instruction.link.as_ref().and_then(|id| self.link(id)),
        }
    }

    fn value(&self, id: &str) -> Option<ValueText> {
        let value = self.guide.value.get(id)?;
        Some(ValueText {
            id: id.to_owned(),
            title: self.say(&format!("value-{id}")),
            text: value.text.clone(),
        })
    }

    fn table(&self, id: &str) -> Option<TableText> {
        let table = self.guide.table.get(id)?;
        let cell = |cell: &Cell| match cell {
            Cell::Number(number) => grouped(*number, self.language),
            Cell::Name(name) => name.clone(),
            Cell::Words { words } => self.say(&format!("cell-{words}")),
        };
        let column = |column: &String| self.say(&format!("table-{id}-column-{column}"));
        Some(TableText {
            id: id.to_owned(),
            title: self.say(&format!("table-{id}")),
            columns: table.columns.iter().map(column).collect(),
            rows: table
                .rows
                .iter()
                .map(|row| row.iter().map(cell).collect())
                .collect(),
            copy: (0..table.columns.len())
                .filter(|&index| table.copy.contains(&table.columns[index]))
                .collect(),
        })
    }

    fn caution(&self, caution: &Caution) -> CautionText {
        let id = &caution.id;
        CautionText {
            id: id.clone(),
            severity: caution.severity,
            title: self.say(&format!("caution-{id}-title")),
            text: self.say(&format!("caution-{id}-text")),
            acknowledge: caution
                .acknowledge
                .then(|| self.say(&format!("caution-{id}-acknowledge"))),
            names_person: caution.names_person,
            gates: caution.gates,
        }
    }

    fn remedy(&self, remedy: &Remedy) -> RemedyText {
        let id = &remedy.id;
        RemedyText {
            id: id.clone(),
            symptom: self.say(&format!("remedy-{id}-symptom")),
            remedy: self.spans(&format!("remedy-{id}-remedy")),
            link: remedy.link.as_ref().and_then(|id| self.link(id)),
            starts_wait: remedy.starts_wait.clone(),
            says: remedy.says.clone(),
            persona: remedy.persona,
        }
    }

    fn wait(&self, wait: &Wait) -> WaitText {
        let id = &wait.id;
        WaitText {
            id: id.clone(),
            title: self.say(&format!("wait-{id}-title")),
            text: self.say(&format!("wait-{id}-text")),
            start: wait
                .after
                .is_none()
                .then(|| self.say(&format!("wait-{id}-start"))),
            minutes: wait.minutes,
            minutes_per_thousand: wait.minutes_per_thousand,
            section: wait.section.clone(),
        }
    }

    fn link(&self, id: &str) -> Option<LinkText> {
        let link = self.guide.link.get(id)?;
        Some(LinkText {
            id: id.to_owned(),
            title: self.say(&format!("link-{id}")),
            url: link.address(self.language),
        })
    }
}

/// A whole number in groups of three.
fn grouped(number: u64, language: Language) -> String {
    words::grouped(&number.to_string(), language)
}
