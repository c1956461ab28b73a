//! From events to progress.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    accounts::{AccountsProgress, MarketoTested, SignedIn},
    change::Change,
    decisions::Decisions,
    event::Event,
    findings::{CheckProgress, Found},
    id::EventId,
    order::in_order,
    progress::{
        Acknowledged, ActorProgress, InviteList, Mark, Note, Progress, SavedList, StepProgress,
        Undoable, WaitStarted,
    },
};

/// The progress that a set of events amounts to. The order they are given in does not matter, nor
/// does giving one twice.
pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Progress {
    Fold::of(events).progress
}

/// A progress that can take one more event without starting anew.
#[derive(Debug, Default)]
pub(super) struct Fold {
    pub(super) progress: Progress,
    decisions: BTreeMap<String, Decisions>,
}

impl Fold {
    pub(super) fn of<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let events = in_order(events);
        let undone = Undone::of(&events);
        let mut fold = Self::default();
        for event in events {
            fold.count(event);
            if undone.events.contains(&event.id) {
                continue;
            }
            match &event.change {
                Some(Change::Undone { .. }) => {
                    if let Some(step) = undone.decided.get(&event.id) {
                        fold.decide(event, step, Decisions::take_back);
                    }
                }
                Some(change) => fold.apply(event, change),
                None => {}
            }
        }
        fold
    }

    /// Takes an event whose author has seen all the others, and which takes none back.
    pub(super) fn take(&mut self, event: &Event) {
        self.count(event);
        if let Some(change) = &event.change {
            self.apply(event, change);
        }
    }

    fn count(&mut self, event: &Event) {
        self.progress.changed = Some(mark(event));
        self.progress.newer += usize::from(event.change.is_none());
    }

    fn apply(&mut self, event: &Event, change: &Change) {
        if change.can_be_undone() {
            let step = change.step().map(str::to_owned);
            let undoable = Undoable {
                event: event.id,
                kind: change.kind(),
                step,
            };
            self.progress.undoable.insert(event.by, undoable);
        }
        if let Some(step) = change.decides() {
            self.decide(event, step, Decisions::add);
            return;
        }
        let progress = &mut self.progress;
        match change {
            Change::SetupCreated {
                name,
                environment,
                practice,
            } => {
                if progress.created.is_none() {
                    progress.created = Some(mark(event));
                    progress.environment = Some(*environment);
                    progress.practice = *practice;
                    progress.name.clone_from(name);
                }
            }
            Change::SetupRenamed { name } => progress.name.clone_from(name),
            Change::ActorIntroduced { name, personas } => {
                let personas = personas.iter().copied().collect();
                let actor = ActorProgress {
                    name: name.clone(),
                    personas,
                };
                progress.actors.insert(event.by, actor);
            }
            Change::CautionAcknowledged { caution, person } => {
                let acknowledged = Acknowledged {
                    mark: mark(event),
                    person: person.clone(),
                };
                progress.cautions.insert(caution.clone(), acknowledged);
            }
            Change::WaitStarted { wait, people } => {
                let started = WaitStarted {
                    mark: mark(event),
                    people: *people,
                };
                progress.waits.insert(wait.clone(), started);
            }
            Change::ChecksRun { findings } => {
                for finding in findings {
                    let (mark, finding) = (mark(event), finding.clone());
                    let check = finding.check.clone();
                    let before = progress.findings.remove(&check);
                    let after = CheckProgress::after(before, Found { mark, finding });
                    progress.findings.insert(check, after);
                }
            }
            _ => match change.step() {
                Some(step) => apply_to_step(step_mut(progress, step), event, change),
                None => apply_to_accounts(&mut progress.accounts, event, change),
            },
        }
    }

    fn decide(&mut self, event: &Event, step: &str, how: fn(&mut Decisions, &Event)) {
        let decisions = self.decisions.entry(step.to_owned()).or_default();
        how(decisions, event);
        let progress = step_mut(&mut self.progress, step);
        (progress.outcome, progress.conflict) = decisions.outcome();
    }
}

fn apply_to_step(step: &mut StepProgress, event: &Event, change: &Change) {
    match change {
        Change::InstructionTicked {
            instruction,
            ticked: true,
            ..
        } => {
            step.ticked.insert(instruction.clone());
        }
        Change::InstructionTicked {
            instruction,
            ticked: false,
            ..
        } => {
            step.ticked.remove(instruction);
        }
        Change::NoteWritten { text, .. } => {
            step.notes.push(Note {
                mark: mark(event),
                text: text.clone(),
            });
        }
        Change::InviteListChecked { list, .. } => {
            let (mark, checked) = (mark(event), list.clone());
            step.invite_list = Some(InviteList {
                mark,
                checked,
                saved: Vec::new(),
            });
        }
        Change::InviteListSaved {
            list, file, rows, ..
        } => {
            // Somebody else's list has other rows.
            if let Some(checked) = &mut step.invite_list
                && checked.mark.by == event.by
            {
                checked
                    .saved
                    .retain(|saved| (saved.list, &saved.file) != (*list, file));
                let (mark, file) = (mark(event), file.clone());
                checked.saved.push(SavedList {
                    mark,
                    list: *list,
                    file,
                    rows: *rows,
                });
            }
        }
        _ => {}
    }
}

fn apply_to_accounts(accounts: &mut AccountsProgress, event: &Event, change: &Change) {
    let (mark, by) = (mark(event), event.by);
    match change {
        Change::SalesforceAppChosen(app) => accounts.salesforce_app.choose(mark, app),
        Change::SalesforceSignedIn(seen) => {
            let organization = &seen.organization;
            accounts
                .organization
                .get_or_insert_with(|| organization.clone());
            let seen = seen.clone();
            accounts.salesforce.insert(by, SignedIn { mark, seen });
        }
        Change::SalesforceSignedOut { .. } => {
            accounts.salesforce.remove(&by);
        }
        Change::MarketoServiceChosen(service) => accounts.marketo_service.choose(mark, service),
        Change::MarketoConnected(seen) => {
            let seen = seen.clone();
            accounts.marketo.insert(by, MarketoTested { mark, seen });
        }
        Change::MarketoDisconnected {} => {
            accounts.marketo.remove(&by);
        }
        _ => {}
    }
}

fn step_mut<'a>(progress: &'a mut Progress, step: &str) -> &'a mut StepProgress {
    progress.steps.entry(step.to_owned()).or_default()
}

pub(super) fn mark(event: &Event) -> Mark {
    Mark {
        event: event.id,
        by: event.by,
        at: event.at.ms,
    }
}

/// What was taken back.
#[derive(Default)]
struct Undone {
    /// The events that are not in effect.
    events: HashSet<EventId>,
    /// For each event that takes back (or brings back) what somebody said about a step: that step.
    decided: HashMap<EventId, String>,
}

impl Undone {
    /// Looks from the last event to the first: whether one is in effect depends on later ones only.
    fn of(events: &[&Event]) -> Self {
        let mut undone = Self::default();
        let takes_back = |event: &&Event| matches!(event.change, Some(Change::Undone { .. }));
        if !events.iter().any(takes_back) {
            return undone;
        }
        let places: HashMap<EventId, usize> = events
            .iter()
            .enumerate()
            .map(|(place, event)| (event.id, place))
            .collect();
        for (place, event) in events.iter().enumerate().rev() {
            let Some(Change::Undone { event: target }) = event.change else {
                continue;
            };
            let Some(earlier) = places.get(&target).copied().filter(|at| *at < place) else {
                continue;
            };
            let Some(change) = &events[earlier].change else {
                continue;
            };
            let redo = matches!(change, Change::Undone { .. });
            if !undone.events.contains(&event.id) && (redo || change.can_be_undone()) {
                undone.events.insert(target);
            }
        }
        // From the first to the last: what an undo takes back was sorted out before it.
        for (place, event) in events.iter().enumerate() {
            let Some(Change::Undone { event: target }) = event.change else {
                continue;
            };
            let Some(earlier) = places.get(&target).copied().filter(|at| *at < place) else {
                continue;
            };
            let step = match &events[earlier].change {
                Some(Change::Undone { .. }) => undone.decided.get(&target).cloned(),
                Some(change) => change.decides().map(str::to_owned),
                None => None,
            };
            undone.decided.extend(step.map(|step| (event.id, step)));
        }
        undone
    }
}
