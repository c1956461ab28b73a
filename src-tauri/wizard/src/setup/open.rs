//! One open setup and what can be done in it.

use std::{path::PathBuf, sync::Arc};

use crate::{
    failure::Failure,
    guide::{
        Guide,
        data::Row,
        rules::{self, State},
    },
    marketo,
    record::{ActorId, Change, Person, Persona, Record, RecordError, file_name},
};

use super::{
    accounts::{self, Places},
    draw::Drawing,
    invite_list::{self, CheckedList},
    machine::Machine,
    outside::Outside,
    view::{DamageView, HolderView, ListKind, SetupView},
};

/// One open setup. While it lives no other process on this machine can change it.
pub struct Setup {
    pub(super) guide: Arc<Guide>,
    pub(super) record: Record,
    pub(super) me: ActorId,
    pub(super) outside: Outside,
    id: String,
    /// Where this machine has the secrets of the accounts.
    pub(super) places: Places,
    /// File by which processes take turns in changing the Salesforce session.
    pub(super) turn: PathBuf,
    /// What this machine knows of it besides the record.
    pub(super) machine: Machine,
    /// Tokens and pace of the Marketo subscription.
    pub(super) marketo: marketo::Options,
}

impl Setup {
    pub(super) fn new(
        guide: Arc<Guide>,
        record: Record,
        me: ActorId,
        outside: Outside,
        turn: PathBuf,
        machine: Machine,
    ) -> Self {
        let id = record.setup().to_string();
        let marketo = marketo::Options {
            clock: Arc::clone(&outside.clock),
            ..marketo::Options::default()
        };
        Self {
            guide,
            record,
            me,
            outside,
            id,
            places: Places::default(),
            turn,
            machine,
            marketo,
        }
    }

    /// Setup id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The setup as it is now.
    pub fn view(&self) -> SetupView {
        let progress = self.record.progress();
        let drawing = self.drawing();
        SetupView {
            id: self.id.clone(),
            name: progress.name.clone(),
            environment: progress.environment.unwrap_or_default(),
            practice: progress.practice,
            accounts: accounts::draw(&drawing, &self.places),
            people: drawing.people(),
            steps: drawing.steps(),
            pages: drawing.pages(),
            summary: drawing.summary(),
            next: drawing.next(),
            undo: drawing.undo(),
            damage: self
                .record
                .damage()
                .iter()
                .map(|damage| DamageView {
                    journal: damage.journal.clone(),
                    line: damage.line,
                    bytes: damage.bytes,
                    kind: damage.kind.name().to_owned(),
                })
                .collect(),
            newer_entries: progress.newer,
            held_by: self.record.held_by().map(|holder| HolderView {
                program: holder.program.clone(),
                pid: holder.pid,
                since: holder.since,
            }),
        }
    }

    /// The setup as it is now, with what other processes have written and with the time that has
    /// passed.
    pub fn refresh(&mut self) -> Result<SetupView, Failure> {
        self.record.refresh().map_err(|error| error.failure())?;
        Ok(self.view())
    }

    /// Ticks an instruction, or takes its tick away.
    pub fn tick(
        &mut self,
        step: &str,
        instruction: &str,
        ticked: bool,
    ) -> Result<SetupView, Failure> {
        let row = self.page(step)?;
        if !row.instructions().any(|(_, known)| known.id == instruction) {
            return Err(unknown("instruction", instruction));
        }
        self.save(Change::InstructionTicked {
            step: step.to_owned(),
            instruction: instruction.to_owned(),
            ticked,
        })
    }

    /// Takes a person's word that a step is done, or that it was `already` true before the setup.
    pub fn attest(
        &mut self,
        step: &str,
        already: bool,
        note: Option<String>,
    ) -> Result<SetupView, Failure> {
        let row = self.row(step)?;
        self.must_be_unlocked(row)?;
        if !rules::unacknowledged(row, self.record.progress()).is_empty() {
            return Err(Failure::new("caution-not-acknowledged"));
        }
        if already && !row.already {
            return Err(unknown("already", step));
        }
        let note = note
            .map(|note| note.trim().to_owned())
            .filter(|note| !note.is_empty());
        self.save(Change::StepAttested {
            step: step.to_owned(),
            already,
            note,
        })
    }

    /// Leaves a step out, for a reason.
    pub fn skip(&mut self, step: &str, reason: &str) -> Result<SetupView, Failure> {
        let row = self.row(step)?;
        self.must_be_unlocked(row)?;
        let reason = not_blank(reason, "reason-missing")?;
        self.save(Change::StepSkipped {
            step: step.to_owned(),
            reason,
        })
    }

    /// Takes back that a step is done or left out.
    pub fn reopen(&mut self, step: &str) -> Result<SetupView, Failure> {
        let row = self.row(step)?;
        let now = self.outside.clock.now();
        match rules::state(&self.guide, row, self.record.progress(), now) {
            State::Done(_) | State::Skipped(_) => {}
            // What a machine saw is taken back by looking again.
            State::Verified(_) | State::Follows(..) => return Err(Failure::new("step-proved")),
            _ => return Err(Failure::new("step-not-settled")),
        }
        self.save(Change::StepReopened {
            step: step.to_owned(),
        })
    }

    /// Adds a note to a step.
    pub fn write_note(&mut self, step: &str, text: &str) -> Result<SetupView, Failure> {
        self.page(step)?;
        let text = not_blank(text, "note-empty")?;
        self.save(Change::NoteWritten {
            step: step.to_owned(),
            text,
        })
    }

    /// Acknowledges a caution; where it names a person, both name and address are needed.
    pub fn acknowledge(
        &mut self,
        caution: &str,
        person: Option<Person>,
    ) -> Result<SetupView, Failure> {
        let known = self
            .guide
            .rows()
            .flat_map(|row| &row.cautions)
            .find(|known| known.id == caution && known.acknowledge)
            .ok_or_else(|| unknown("caution", caution))?;
        let person = match (known.names_person, person) {
            (true, Some(Person { name, email })) => {
                let email = email.trim().to_owned();
                if !invite_list::is_address(&email) {
                    return Err(Failure::new("address-not-usable").with("value", email));
                }
                Some(Person {
                    name: not_blank(&name, "person-missing")?,
                    email,
                })
            }
            (true, None) => return Err(Failure::new("person-missing")),
            (false, _) => None,
        };
        self.save(Change::CautionAcknowledged {
            caution: caution.to_owned(),
            person,
        })
    }

    /// Starts a wait; `people` where its length depends on their number.
    pub fn start_wait(&mut self, wait: &str, people: Option<u64>) -> Result<SetupView, Failure> {
        let known = self
            .guide
            .rows()
            .flat_map(|row| &row.waits)
            .find(|known| known.id == wait && known.after.is_none())
            .ok_or_else(|| unknown("wait", wait))?;
        let people = match (known.minutes_per_thousand, people) {
            (Some(_), None | Some(0)) => return Err(Failure::new("people-missing")),
            (Some(_), people) => people,
            (None, _) => None,
        };
        self.save(Change::WaitStarted {
            wait: wait.to_owned(),
            people,
        })
    }

    /// Settles a disagreement: the version that `event` stands for holds.
    pub fn choose_version(&mut self, step: &str, event: &str) -> Result<SetupView, Failure> {
        self.row(step)?;
        let chosen = self
            .record
            .progress()
            .step(step)
            .into_iter()
            .flat_map(|step| &step.conflict)
            .map(|version| version.mark.event)
            .find(|known| known.to_string() == event)
            .ok_or_else(|| unknown("version", event))?;
        self.save(Change::VersionChosen {
            step: step.to_owned(),
            event: chosen,
        })
    }

    /// Takes back the last thing this person did.
    pub fn undo(&mut self) -> Result<SetupView, Failure> {
        let last = self
            .record
            .progress()
            .undoable(self.me)
            .map(|last| last.event);
        let event = last.ok_or_else(|| Failure::new("nothing-to-undo"))?;
        self.save(Change::Undone { event })
    }

    /// Says who the person at this machine is in this setup.
    pub fn introduce(&mut self, name: &str, personas: Vec<Persona>) -> Result<SetupView, Failure> {
        let name = not_blank(name, "name-missing")?;
        self.save(Change::ActorIntroduced { name, personas })
    }

    /// Gives the setup another name.
    pub fn rename(&mut self, name: &str) -> Result<SetupView, Failure> {
        let name = not_blank(name, "name-missing")?;
        self.save(Change::SetupRenamed { name })
    }

    /// Keeps what checking an invite list found: name, digest, counts and settings, no person.
    pub fn record_invite_list(&mut self, checked: &CheckedList) -> Result<SetupView, Failure> {
        let step = self.invite_step()?;
        self.save(Change::InviteListChecked {
            step,
            list: checked.for_the_record(),
        })
    }

    /// Keeps that a list was written, under which name and with how many rows.
    pub fn record_saved_list(
        &mut self,
        list: ListKind,
        file: &str,
        rows: u64,
    ) -> Result<SetupView, Failure> {
        let step = self.invite_step()?;
        self.save(Change::InviteListSaved {
            step,
            list,
            file: file_name(file),
            rows,
        })
    }

    /// The one way by which anything changes.
    pub(super) fn save(&mut self, change: Change) -> Result<SetupView, Failure> {
        self.record
            .append(change)
            .map_err(|error: RecordError| error.failure())?;
        Ok(self.view())
    }

    pub(super) fn drawing(&self) -> Drawing<'_> {
        Drawing {
            guide: &self.guide,
            progress: self.record.progress(),
            me: self.me,
            now: self.outside.clock.now(),
            settings: &self.machine.settings,
        }
    }

    fn row(&self, id: &str) -> Result<&Row, Failure> {
        self.guide
            .rows()
            .find(|row| row.id == id)
            .ok_or_else(|| unknown("step", id))
    }

    /// A row of the table, or the page of an account.
    fn page(&self, id: &str) -> Result<&Row, Failure> {
        self.guide
            .pages()
            .find(|page| page.id == id)
            .ok_or_else(|| unknown("step", id))
    }

    fn invite_step(&self) -> Result<String, Failure> {
        self.guide
            .rows()
            .find(|row| row.invite_list)
            .map(|row| row.id.clone())
            .ok_or_else(|| unknown("step", "invite list"))
    }

    fn must_be_unlocked(&self, row: &Row) -> Result<(), Failure> {
        let missing = rules::missing(&self.guide, row, self.record.progress());
        if missing.is_empty() {
            return Ok(());
        }
        Err(Failure::new("step-locked").with("missing", missing.join(", ")))
    }
}

/// A face asked for something that the guide or the setup does not have.
pub(super) fn unknown(kind: &str, id: &str) -> Failure {
    Failure::new("unknown-id").with("kind", kind).with("id", id)
}

/// Trimmed text, or the failure `code` when nothing is left.
pub(super) fn not_blank(text: &str, code: &str) -> Result<String, Failure> {
    match text.trim() {
        "" => Err(Failure::new(code)),
        text => Ok(text.to_owned()),
    }
}
